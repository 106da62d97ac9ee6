"""Texts of two languages as vectors that lie near each other where they mean the same.

No model is asked: three plain sources lay the bridge. The senses and characters of the dictionary (`dictionary`) let
"feedback" meet 反馈; the field's own subjects (`school_vocabulary`) let "anxiety" meet 心理健康; and the words
themselves keep what neither knows. Their parts are weighed by how rarely they stand in the texts at hand (TF-IDF) and
reduced to a few directions (SVD).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING

from moderator_app.domain.chinese import fold, has_chinese, words
from moderator_app.domain.clustering import reduced, tfidf
from moderator_app.domain.dictionary import Weights, dictionary, strongest
from moderator_app.domain.english import stem
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.school_vocabulary import school_subjects
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.domain.clustering import Labels, Matrix

_FEWEST_DIMENSIONS = 8
_MOST_DIMENSIONS = 20

# How much the parts of a word weigh beside its own stem or senses, which weigh 1. Chosen on 60 answers in five themes
# (tests/data/topics/five_other_themes.tsv). Agreement with the themes (adjusted Rand index, words alone / dictionary /
# with subjects): 0.03 / 0.15 / 0.88 there, 0.04 / 0.25 / 0.89 on the 96 answers in six themes kept for the test. The
# vocabulary of subjects has the same author as both, which flatters it; on 84 answers of one strand by another hand,
# under the topic that each person named first, it was 0.14 / 0.18 / 0.30.
_CHARACTERS = 2.0
_COMPANIONS = 0.5
_CHARACTERS_OF_SENSES = 1.0
_THE_WORD_ITSELF = 0.5
_SUBJECT = 1.5

_MOST_PARTS = 60
_MOST_COLUMNS = 2500
_MANY_TEXTS = 1000  # beyond so many, words that stand in one text only are left out
_SUBJECT_SIGN = "subject "
_REPORT_EVERY = 200
_LATIN = re.compile(r"[a-z]+")


def text_vectors(texts: Sequence[str], *, seed: int = 0, progress: Progress = silent, with_subjects: bool = True) -> Matrix:
    """One row of at most 20 numbers (see `dimensions_for`) and of length 1 for each text; zero where nothing is told.

    `with_subjects` False leaves the field's own vocabulary out. 5,000 answers take about three seconds, and two more
    where the dictionary isn't read yet. The numbers mean nothing between two calls.
    """
    counted: list[dict[str, float]] = []
    for number, answer in enumerate(texts):
        if number % _REPORT_EVERY == 0:
            progress(number, 2 * len(texts), text("Reading the answers"))
        counted.append(dict(Counter(words(answer))))
        if with_subjects:
            counted[-1].update({_SUBJECT_SIGN + subject: weight for subject, weight in subjects_in(answer).items()})
    rows = _rows_of_parts(counted, progress)
    return reduced(tfidf(rows, most_columns=_MOST_COLUMNS), dimensions_for(len(texts)), seed=seed)


def dimensions_for(texts: int) -> int:
    """Directions kept of the space of so many texts: 8 for up to 250, growing with the square root to 20."""
    return min(_MOST_DIMENSIONS, max(_FEWEST_DIMENSIONS, round(sqrt(texts) / 2)))


def subjects_in(answer: str) -> Weights:
    """The subjects of the field that a text's words point to, with how often; a word of two subjects counts half each."""
    english, longest, chinese = _pointers()
    plain = fold(answer)
    found: Weights = defaultdict(float)
    stems = [stem(word) for word in _LATIN.findall(plain.replace("'s", ""))]
    place = 0
    while place < len(stems):
        length = next((n for n in range(longest, 0, -1) if tuple(stems[place : place + n]) in english), 0)
        for subject in english.get(tuple(stems[place : place + length]), ()):
            found[subject] += 1 / len(english[tuple(stems[place : place + length])])
        place += max(1, length)
    if has_chinese(plain):
        for match in chinese[0].finditer(plain):
            for subject in chinese[1][match.group()]:
                found[subject] += 1 / len(chinese[1][match.group()])
    return dict(found)


def _rows_of_parts(counted: Sequence[Mapping[str, float]], progress: Progress) -> list[tuple[Labels, Matrix]]:
    """Each text as the numbers and weights of the parts of its words."""
    import numpy as np

    told = Counter(term for row in counted for term in row)
    fewest = 2 if len(counted) > _MANY_TEXTS else 1
    number_of: dict[str, int] = {}
    parts: dict[str, tuple[Labels, Matrix]] = {}
    bridge = _Bridge()
    for term, count in told.items():
        if count >= fewest:
            found = bridge.parts_of(term)
            numbers = np.fromiter((number_of.setdefault(part, len(number_of)) for part in found), np.intp, len(found))
            parts[term] = numbers, np.fromiter(found.values(), np.float32, len(found))
    rows = []
    for place, row in enumerate(counted):
        if place % _REPORT_EVERY == 0:
            progress(len(counted) + place, 2 * len(counted), text("Comparing the answers"))
        rows.append(_added([(*parts[term], count) for term, count in row.items() if term in parts]))
    return rows


def _added(pieces: list[tuple[Labels, Matrix, float]]) -> tuple[Labels, Matrix]:
    """The parts of several words as one row, each part once."""
    import numpy as np

    if not pieces:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)
    numbers, place = np.unique(np.concatenate([numbers for numbers, _, _ in pieces]), return_inverse=True)
    weights = np.concatenate([weights * np.float32(count) for _, weights, count in pieces])
    return numbers, np.bincount(place, weights=weights).astype(np.float32)


class _Bridge:
    """What words are made of, in the space that both languages share: English stems and Chinese characters."""

    def __init__(self) -> None:
        self._lexicon = dictionary()
        self._characters_of = cache(self._lexicon.characters_of)
        self._companions_of = cache(self._lexicon.companions_of)

    def parts_of(self, term: str) -> Weights:
        if term.startswith(_SUBJECT_SIGN):
            return {term: _SUBJECT}
        parts: Weights = defaultdict(float)
        if has_chinese(term):
            parts[f"word {term}"] = _THE_WORD_ITSELF
            for sense, weight in self._lexicon.stems_of(term).items():
                parts[sense] += weight
                _add(parts, "character ", self._characters_of(sense), _CHARACTERS_OF_SENSES * weight)
                _add(parts, "", self._companions_of(sense), _COMPANIONS * weight)
            _add(parts, "character ", self._lexicon.characters_in(term), _CHARACTERS)
        else:
            root = stem(term)
            parts[root] = 1.0
            _add(parts, "character ", self._characters_of(root), _CHARACTERS)
            _add(parts, "", self._companions_of(root), _COMPANIONS)
        return strongest(parts, _MOST_PARTS)


def _add(parts: Weights, prefix: str, weights: Weights, factor: float) -> None:
    for key, weight in weights.items():
        parts[prefix + key] += factor * weight


_English = dict[tuple[str, ...], tuple[str, ...]]


@cache
def _pointers() -> tuple[_English, int, tuple[re.Pattern[str], dict[str, tuple[str, ...]]]]:
    """English phrases as stems, the longest one's length, and Chinese words as a pattern (longest first) with subjects."""
    english: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    chinese: dict[str, dict[str, None]] = defaultdict(dict)
    for subject in school_subjects():
        for phrase in subject.english:
            english[tuple(stem(word) for word in _LATIN.findall(phrase))][subject.key] = None
        for word in subject.chinese:
            chinese[word][subject.key] = None
    pattern = re.compile("|".join(sorted(map(re.escape, chinese), key=lambda word: (-len(word), word))))
    return (
        {phrase: tuple(keys) for phrase, keys in english.items()},
        max(map(len, english)),
        (pattern, {word: tuple(keys) for word, keys in chinese.items()}),
    )
