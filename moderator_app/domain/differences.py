"""Where two texts differ, for the eye: by word in either language, by sentence where they are long.

What must hold: the same and removed pieces put together are the text before, the same and added ones the text after; and no
text makes it slow (the alignment is that of `merging`, exact and bounded).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from moderator_app.domain.merging import common_places, sentences

Kind = Literal["same", "added", "removed"]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+(?:['’\-][^\W_{_HAN}]+)*|\s+|.", re.DOTALL)
_NO_SPACE_AFTER = "。！？；”’」』）》】"
_MOST_WORDS = 4_000
"""Longer texts are compared by sentence: nobody reads single words in them."""
_MOST_NEW = 0.7
"""A sentence of which more was written anew is shown as one that was replaced: word by word it would be confetti."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text that was kept, added or removed."""

    kind: Kind
    words: str


def difference(before: str, after: str) -> list[Piece]:
    """What was done to `before` to make it `after`, in the order of reading; what was removed stands before what was added in
    its place."""
    if before == after:
        return [Piece("same", before)] if before else []
    olds, news = _whole_sentences(before), _whole_sentences(after)
    pieces: list[Piece] = []
    by_word = len(before) + len(after) <= _MOST_WORDS * 8
    for gone, come, same in _runs(olds, news):
        if gone and come and by_word:
            pieces += _by_word("".join(gone), "".join(come))
        else:
            pieces += [Piece("removed", "".join(gone)), Piece("added", "".join(come))]
        pieces.append(Piece("same", "".join(same)))
    return _tidy(pieces)


def both(theirs: str, mine: str) -> str:
    """One text with every sentence of both: what they share once, and where they differ first theirs, then mine. To go on
    writing from."""
    olds, news = sentences(theirs), sentences(mine)
    kept = common_places([one.words for one in olds], [one.words for one in news])
    parts: list[str] = []
    place, here = 0, 0
    for there, now in [*(kept if kept is not None else []), (len(olds), len(news))]:
        for one in (*olds[place:there], *news[here:now], *news[now : now + 1]):
            if parts and parts[-1] and not parts[-1][-1].isspace() and parts[-1][-1] not in _NO_SPACE_AFTER:
                parts.append(" ")
            parts.append(one.words + one.space)
        place, here = there + 1, now + 1
    return "".join(parts).strip()


# ---- by word


def _by_word(before: str, after: str) -> list[Piece]:
    olds, news = _words(before), _words(after)
    pieces: list[Piece] = []
    kept = 0
    for gone, come, same in _runs(olds, news):
        pieces += [Piece("removed", "".join(gone)), Piece("added", "".join(come)), Piece("same", "".join(same))]
        kept += sum(len(word) for word in same if not word.isspace())
    longest = max(len(before), len(after))
    if longest > 40 and kept < longest * (1 - _MOST_NEW):
        return [Piece("removed", before), Piece("added", after)]
    return pieces


def _words(text: str) -> list[str]:
    """Words, spaces and signs; put together they are the text."""
    found: list[str] = []
    for piece in _TOKEN.findall(text):
        found += _chinese_words(piece) if piece >= "\u3400" and len(piece) > 1 else [piece]
    return found


def _chinese_words(run: str) -> list[str]:
    import rjieba  # here: most texts need no dictionary

    return [str(word) for word in rjieba.cut(run)]


def _whole_sentences(text: str) -> list[str]:
    return [sentence.words + sentence.space for sentence in sentences(text)]


# ---- alignment


def _runs(olds: Sequence[str], news: Sequence[str]) -> Iterable[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """What was removed, what was added in its place, and what was kept after that."""
    kept = common_places(olds, news)
    place, here, same = 0, 0, list[str]()
    gone: Sequence[str] = ()
    come: Sequence[str] = ()
    for there, now in [*(kept if kept is not None else []), (len(olds), len(news))]:
        if there > place or now > here or there == len(olds):
            if gone or come or same:
                yield gone, come, same
            gone, come, same = olds[place:there], news[here:now], []
        if there < len(olds):
            same.append(olds[there])
        place, here = there + 1, now + 1
    yield gone, come, same


def _tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of one kind put together; a space alone between two changes belongs to both, so that they read as one."""
    merged: list[Piece] = []
    for kind, run in groupby((piece for piece in pieces if piece.words), key=lambda piece: piece.kind):
        merged.append(Piece(kind, "".join(piece.words for piece in run)))
    found: list[Piece] = []
    gone, come = "", ""
    for number, piece in enumerate(merged):
        bridge = piece.kind == "same" and piece.words.isspace() and (gone or come) and number + 1 < len(merged)
        if piece.kind == "same" and not bridge:
            found += [Piece("removed", gone), Piece("added", come), piece]
            gone, come = "", ""
            continue
        gone += piece.words if piece.kind in ("removed", "same") else ""
        come += piece.words if piece.kind in ("added", "same") else ""
    found += [Piece("removed", gone), Piece("added", come)]
    return [piece for piece in found if piece.words]
