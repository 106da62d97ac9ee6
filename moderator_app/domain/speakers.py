"""Who could speak on a topic, and on what evidence.

Nobody is ranked by anything but what they said, did or are in the network's own records, and each suggestion shows it.

The score of a person is plain enough to explain in a meeting: each piece of evidence counts the share of the topic's
words that it holds (an English and a Chinese word of one meaning are the same word), times what its kind weighs
(`EVIDENCE_WEIGHTS`). Of several pieces of one kind the best counts in full, each further one a third. Words that most
of the evidence holds count less, as they tell people apart less (inverse document frequency).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from moderator_app.domain.chinese import has_chinese, words
from moderator_app.domain.dictionary import dictionary
from moderator_app.domain.english import stem
from moderator_app.domain.text_vectors import subjects_in
from moderator_app.domain.wording import Text, text

#: What a kind of evidence weighs, with its name for people.
EVIDENCE_WEIGHTS: dict[str, float] = {
    "could_share": 3.0,  # said in a survey that they could share this
    "past_talk": 3.0,  # spoke or presented on it
    "resource": 2.0,  # wrote or gave a resource
    "role": 1.5,  # their role in their school
    "inquiry": 1.0,  # works on it in an inquiry group
    "interest": 0.5,  # named it as an interest or a question of theirs
}
EVIDENCE_LABELS: dict[str, Text] = {
    "could_share": text("Could share"),
    "past_talk": text("Spoke before"),
    "resource": text("Gave a resource"),
    "role": text("Role"),
    "inquiry": text("Works on an inquiry"),
    "interest": text("Interest"),
}

_FURTHER = 1 / 3
_SUBJECT_WORTH = 0.5  # a shared subject of the field, where no word is shared, is half a shared word
_MOST_SENSES = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """One record about a person: `kind` as in `EVIDENCE_WEIGHTS`, its words, and where it can be looked up."""

    person: str
    kind: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerSuggestion:
    """A person, their score (0 and up; it only orders), and the evidence that counted with its share, best first."""

    person: str
    score: float
    evidence: tuple[tuple[Evidence, float], ...]


def who_could_speak(topic: str, evidence: Iterable[Evidence], *, most: int = 20) -> list[SpeakerSuggestion]:
    """The people whose records fit a topic (a title, a question, a few words in either language), best first.

    Ties go by person id. Nobody without fitting evidence is listed; a topic without a telling word fits nobody.
    """
    records = list(evidence)
    told = [_terms(record.text) for record in records]
    wanted = _terms(topic)
    if not wanted:
        return []
    standing = Counter(term for terms in told for term in terms)
    worth = {term: share * log(1 + (1 + len(records)) / (1 + standing[term])) for term, share in wanted.items()}
    whole = sum(worth.values())
    pieces: dict[str, dict[str, list[tuple[float, Evidence]]]] = defaultdict(lambda: defaultdict(list))
    for record, terms in zip(records, told, strict=True):
        fit = sum(worth[term] * min(1.0, terms[term]) for term in wanted if term in terms) / whole
        if fit > 0:
            pieces[record.person][record.kind].append((fit * EVIDENCE_WEIGHTS.get(record.kind, 0.5), record))
    suggestions = [_suggestion(person, kinds) for person, kinds in pieces.items()]
    return sorted(suggestions, key=lambda suggestion: (-suggestion.score, suggestion.person))[:most]


def _suggestion(person: str, kinds: dict[str, list[tuple[float, Evidence]]]) -> SpeakerSuggestion:
    counted: list[tuple[Evidence, float]] = []
    for found in kinds.values():
        found.sort(key=lambda pair: -pair[0])
        counted += [(record, share if rank == 0 else share * _FURTHER) for rank, (share, record) in enumerate(found)]
    counted.sort(key=lambda pair: -pair[1])
    return SpeakerSuggestion(person, sum(share for _, share in counted), tuple(counted))


def _terms(written: str) -> dict[str, float]:
    """The stems that stand for a text in both languages, and the subjects of the field, each with what it is worth."""
    terms: dict[str, float] = {}
    for word in words(written):
        for term, share in _bridged(word).items():
            terms[term] = max(terms.get(term, 0.0), share)
    for subject in subjects_in(written):
        terms[f"subject {subject}"] = _SUBJECT_WORTH
    return terms


@cache
def _bridged(word: str) -> dict[str, float]:
    if not has_chinese(word):
        return {stem(word): 1.0}
    senses: Sequence[tuple[str, float]] = sorted(dictionary().stems_of(word).items(), key=lambda pair: (-pair[1], pair[0]))
    best = senses[0][1] if senses else 1.0
    return {word: 1.0, **{sense: share / best for sense, share in senses[:_MOST_SENSES]}}
