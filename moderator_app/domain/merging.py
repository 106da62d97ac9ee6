"""Two people changed one text at the same time: both wishes in one text where they don't disagree.

Merging goes by sentence, English and Chinese, and by line: a sentence is changed by one person or by nobody, so nobody ever
reads half of a sentence of each. What must hold: whatever either typed stands in a clean merge; who came first makes no
difference to it; and no text makes it slow (no search goes back, alignment is bounded).

The alignment is the longest common subsequence, exact at any length (rapidfuzz); difflib's takes sentences that come often for
noise, and grows with the cube. The three-way rules are those of diff3 (Khanna, Kunal, Pierce: A Formal Investigation of Diff3,
2007), with two more: neighbouring sentences may be changed by two people, and two people may add to the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_CLOSERS = "\"'”’」』）》】〉\\])"
_WIDE_ENDS = "。！？；"
_MARKS = "\u0300-\u036f\ufe0e\ufe0f\u20e3"  # they belong to the sign before them: ‼️ is two
_END = re.compile(
    rf"(?:[{_WIDE_ENDS}‼⁉]|(?<![.!?…])[.!?…]++(?=[{_MARKS}{_CLOSERS}]*+(?:\s|\Z|[\u2e80-\u9fff\uf900-\ufaff])))"
    rf"[{_WIDE_ENDS}‼⁉.!?…{_MARKS}]*+[{_CLOSERS}]*+\s*+|\n\s*+"
)
_COMPLETE = re.compile(rf"[{_WIDE_ENDS}‼⁉.!?…][{_MARKS}{_CLOSERS}]*+\Z")
_NUMBERING = re.compile(r"\s*\d{1,3}\.[ \t]+")
_MOST_CELLS = 100_000_000  # base sentences times changed ones, some 12 MB of bits and a tenth of a second


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Its words, the space after it, the space before it in its own text (None: it is the first)."""

    words: str
    space: str
    lead: str | None


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Instead of the base's sentences `start` to `end` (not included) one side has these."""

    start: int
    end: int
    new: tuple[_Sentence, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(sentence.words for sentence in self.new)


def merge(base: str, theirs: str, mine: str) -> str | None:
    """One text with both changes to `base`, or None where the two disagree.

    They disagree where both wrote a sentence anew, or one wrote anew what the other deleted, or both filled an empty text,
    differently. They don't where both added sentences at the same place: both stand there. `merge(b, x, y) == merge(b, y, x)`.
    """
    if theirs == mine or base == mine:
        return theirs
    if base == theirs:
        return mine
    olds, ours, yours = sentences(base), sentences(theirs), sentences(mine)
    kept_theirs = _aligned(olds, ours)
    kept_mine = _aligned(olds, yours)
    if kept_theirs is None or kept_mine is None:
        return None
    sides = _hunks(kept_theirs, len(olds), ours), _hunks(kept_mine, len(olds), yours)
    hunks = _settled(sides, bool(base.strip()))
    if hunks is None:
        return None
    there, here = dict(kept_theirs), dict(kept_mine)
    result: list[_Sentence] = []
    place = 0
    for hunk in [*hunks, _Hunk(len(olds), len(olds), ())]:
        for number in range(place, hunk.start):
            result.append(_three_ways(olds[number], ours[there[number]], yours[here[number]]))
        result.extend(hunk.new)
        place = hunk.end
    return _joined(result)


def sentences(words: str) -> list[_Sentence]:
    """The sentences and lines of a text; put together again they are the text."""
    ends = [match.end() for match in _END.finditer(words)]
    if not ends or ends[-1] != len(words):
        ends.append(len(words))
    pieces: list[str] = []
    for start, end in pairwise([0, *ends]):
        if pieces and _NUMBERING.fullmatch(pieces[-1]):  # "1. Welcome" is one
            pieces[-1] += words[start:end]
        else:
            pieces.append(words[start:end])
    found: list[_Sentence] = []
    lead: str | None = None
    for piece in pieces:
        bare = piece.rstrip()
        found.append(_Sentence(bare, piece[len(bare) :], lead))
        lead = piece[len(bare) :]
    return found if words else []


# ---- alignment


def _aligned(olds: Sequence[_Sentence], news: Sequence[_Sentence]) -> list[tuple[int, int]] | None:
    """Which sentences of the base stand in a changed text, as pairs of places; None where both are monstrous."""
    return common_places([s.words for s in olds], [s.words for s in news])


def common_places(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]] | None:
    """The pairs of places of a longest common subsequence, in order; None where both are monstrous."""
    first, last = 0, 0
    shortest = min(len(olds), len(news))
    while first < shortest and olds[first] == news[first]:
        first += 1
    while last < shortest - first and olds[-1 - last] == news[-1 - last]:
        last += 1
    pairs = [(n, n) for n in range(first)]
    olds_left, news_left = len(olds) - last, len(news) - last
    if first < olds_left and first < news_left:
        if (olds_left - first) * (news_left - first) > _MOST_CELLS:
            return None
        from rapidfuzz.distance import LCSseq  # here: most changes need no more than the ends

        numbers: dict[str, int] = {}  # the same on every machine, which hashes of texts aren't
        left = [numbers.setdefault(words, len(numbers)) for words in olds[first:olds_left]]
        right = [numbers.setdefault(words, len(numbers)) for words in news[first:news_left]]
        for step in LCSseq.opcodes(left, right):
            if step.tag == "equal":
                length = step.src_end - step.src_start
                pairs += [(first + step.src_start + n, first + step.dest_start + n) for n in range(length)]
    return pairs + [(olds_left + n, news_left + n) for n in range(last)]


def _hunks(kept: Sequence[tuple[int, int]], base: int, news: Sequence[_Sentence]) -> list[_Hunk]:
    found: list[_Hunk] = []
    old = new = 0
    for one, other in [*kept, (base, len(news))]:
        if (old, new) != (one, other):
            found.append(_Hunk(old, one, tuple(news[new:other])))
        old, new = one + 1, other + 1
    return found


# ---- what stands


def _settled(sides: tuple[list[_Hunk], list[_Hunk]], has_base: bool) -> list[_Hunk] | None:
    """The changes of both in the order of the base, or None where they disagree."""
    settled: list[_Hunk] = []
    alone: tuple[set[str], set[str]] = set(), set()
    for met in _meetings(*sides):
        if len({side for side, _ in met}) == 1:
            agreed: list[_Hunk] | None = [hunk for _, hunk in met]
        else:
            agreed = _agreed([hunk for _, hunk in met], has_base)
        if agreed is None:
            return None
        settled += agreed
        shared = set.intersection(*({w for s, h in met if s == side for w in h.words} for side in (0, 1)))
        for side, hunk in met:
            alone[side].update(set(hunk.words) - shared)
    # the same sentence added, or moved, to two places: it would stand there twice
    return None if alone[0] & alone[1] - {""} else settled


def _meetings(theirs: list[_Hunk], mine: list[_Hunk]) -> Iterator[list[tuple[int, _Hunk]]]:
    """Changes that touch each other, together; each with its side (0 theirs, 1 mine)."""
    met: list[tuple[int, _Hunk]] = []
    reach = -1
    everything = [*((0, hunk) for hunk in theirs), *((1, hunk) for hunk in mine)]
    for side, hunk in sorted(everything, key=lambda one: (one[1].start, one[1].end, one[1].words)):
        if met and hunk.start > reach:
            yield met
            met = []
        met.append((side, hunk))
        reach = max(reach, hunk.end) if len(met) > 1 else hunk.end
    if met:
        yield met


def _agreed(hunks: list[_Hunk], has_base: bool) -> list[_Hunk] | None:
    """What changes of both sides that touch come to, in order; None where they disagree."""
    start, end = min(hunk.start for hunk in hunks), max(hunk.end for hunk in hunks)
    if not any(hunk.new for hunk in hunks):
        return [_Hunk(start, end, ())]
    if len(hunks) == 2 and all((hunk.start, hunk.end) == (start, end) for hunk in hunks):
        return _same_place(hunks[0], hunks[1], has_base)
    if any(one.end > other.start for one, other in pairwise(hunks)):
        return _deleted_within(hunks)
    words = [word for hunk in hunks for word in hunk.words if word]
    if len(set(words)) == len(words):
        return hunks
    if len(hunks) == 2:  # one rewrote and added, the other only added the same
        for added, other in (hunks, hunks[::-1]):
            size = len(added.new)
            edge = other.words[-size:] if added.start == other.end else other.words[:size]
            if added.start == added.end and edge == added.words:
                return [other]
    return None


def _deleted_within(hunks: list[_Hunk]) -> list[_Hunk] | None:
    """One deleted some of the sentences that the other put fewer in place of: what was written stands."""
    wider = max(hunks, key=lambda hunk: hunk.end - hunk.start)
    others = [hunk for hunk in hunks if hunk is not wider]
    room = wider.end - wider.start - sum(hunk.end - hunk.start for hunk in others)
    within = all(not hunk.new and wider.start <= hunk.start and hunk.end <= wider.end for hunk in others)
    return [wider] if within and len(wider.new) <= room else None


def _same_place(one: _Hunk, other: _Hunk, has_base: bool) -> list[_Hunk] | None:
    if one.words == other.words:
        return [_Hunk(one.start, one.end, tuple(_alike(a, b) for a, b in zip(one.new, other.new, strict=True)))]
    fewer, more = sorted((one, other), key=lambda hunk: len(hunk.new))
    left = iter(more.words)
    if fewer.new and all(words in left for words in fewer.words):
        return [more]
    if one.start != one.end or not has_base:
        return None
    if not (_whole(one.new) and _whole(other.new)):
        return None
    one, other = sorted((one, other), key=lambda hunk: hunk.words)
    common = common_places(one.words, other.words)
    if common is None:
        return None
    new: list[_Sentence] = []
    a = b = 0
    for x, y in [*common, (len(one.new), len(other.new))]:
        new += one.new[a:x] + other.new[b:y]
        new += [_alike(one.new[x], other.new[y])] if x < len(one.new) else []
        a, b = x + 1, y + 1
    return [_Hunk(one.start, one.end, tuple(new))]


def _whole(new: Sequence[_Sentence]) -> bool:
    """Whether each is a sentence or a line of its own: half a sentence can't stand beside another's."""
    return all(_COMPLETE.search(s.words) or "\n" in s.space or "\n" in (s.lead or "") or not s.words for s in new)


# ---- putting together


def _three_ways(old: _Sentence, theirs: _Sentence, mine: _Sentence) -> _Sentence:
    if old.space == mine.space:
        space = theirs.space
    elif old.space == theirs.space:
        space = mine.space
    else:
        space = _longer(theirs.space, mine.space)
    return _Sentence(old.words, space, old.lead)


def _alike(one: _Sentence, other: _Sentence) -> _Sentence:
    lead = None if one.lead is None or other.lead is None else _longer(one.lead, other.lead)
    return _Sentence(one.words, _longer(one.space, other.space), lead)


def _longer(one: str, other: str) -> str:
    return max(one, other, key=lambda space: (len(space), space))


def _joined(result: Sequence[_Sentence]) -> str:
    parts: list[str] = []
    for one, following in pairwise([*result, None]):
        assert one is not None
        parts += (one.words, one.space)
        if following is not None and not one.space and one.words:  # it was the last of its own text
            parts.append(_between(one, following))
    return "".join(parts)


def _between(one: _Sentence, following: _Sentence) -> str:
    if following.lead is not None:
        return following.lead
    return "" if one.words[-1] in _WIDE_ENDS or ord(one.words[-1]) > 0x2E80 else " "
