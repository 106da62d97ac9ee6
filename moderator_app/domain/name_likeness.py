"""How alike two written names, e-mail addresses and schools are.

Names score from 0 to 1. 1 is the same name letter for letter (capitals, accents and traditional characters aside).
Family and given name may be swapped, Chinese stand for pinyin, given names be split or joined, shortened to an initial
or a common short form, or have one letter wrong; each costs a little. Scores are the same both ways.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from moderator_app.domain.chinese import fold
from moderator_app.domain.name_forms import NameForm, is_pinyin, joined_orders, name_forms, regroupings, root, spellings_of

_SWAPPED = 0.97  # the same words in another order, or run together
_SOUNDS = 0.95  # Chinese characters and their pinyin
_OTHER_SPELLING = 0.90  # Chinese characters and another spelling of the surname
_SAME_SOUND = 0.80  # other characters of the same sound: a slip of the keyboard or another person
_FIRST_NAME_ONLY = 0.75
_LETTERS_ALIKE = 0.75  # of two words, from which on one may be the other with a slip


def plain_email(email: str) -> str:
    """The address alone in small letters, out of "Name <address>" or "mailto:address"; "" where there is none."""
    found = _ADDRESS.search(email if email.isascii() else fold(email))
    if not found:
        return ""
    address = found.group().lower().rstrip(".")
    return address.removesuffix("@googlemail.com") + "@gmail.com" if address.endswith("@googlemail.com") else address


def same_email(a: str, b: str) -> bool:
    """Whether both are the same address; two empty ones are not."""
    address = plain_email(a)
    return bool(address) and address == plain_email(b)


def similarity(a: str, b: str) -> float:
    """How alike two written names are, 0 to 1, the same both ways; 0 where one has no name in it."""
    forms_a, forms_b = name_forms(a), name_forms(b)
    # Two asides are never compared: the same school in brackets is no likeness.
    return max((_form_similarity(x, y) for x in forms_a for y in forms_b if not (x.aside and y.aside)), default=0.0)


@lru_cache(maxsize=100_000)
def _form_similarity(a: NameForm, b: NameForm) -> float:
    if a.chinese and b.chinese:
        return _chinese_similarity(a.chinese, b.chinese)
    if a.chinese:
        return _across_scripts(a.chinese, b.tokens)
    if b.chinese:
        return _across_scripts(b.chinese, a.tokens)
    return _latin_similarity(a.tokens, b.tokens)


def same_school(a: str, b: str) -> bool | None:
    """Whether two written schools are one: True, False, or None where it can't be told (one empty, other script)."""
    return _same_school(a, b) if a and b else None


# ---- names


def _chinese_similarity(a: str, b: str) -> float:
    if a == b:
        return 1.0
    sounds_a, sounds_b = spellings_of(a)[0], spellings_of(b)[0]
    if len(a) == len(b) >= 2 and sounds_a == sounds_b:
        return _SAME_SOUND
    if a[0] != b[0]:
        return 0.0
    return 0.7 * _letters_shared(a, b)


def _across_scripts(chinese: str, tokens: tuple[str, ...]) -> float:
    best = 0.0
    for number, spelling in enumerate(spellings_of(chinese)):
        limit = _SOUNDS if number == 0 else _OTHER_SPELLING
        if "".join(tokens) in joined_orders(spelling):
            return limit
        # another spelling counts only when it is met in full: "Wong" half alike to "Wang" would say nothing about 黄
        if number == 0 and len(spelling) == 2 and len(tokens) >= 2:
            best = max(best, *(limit * _aligned(spelling, group) for group in regroupings(tokens)))
    return best


def _latin_similarity(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if a == b:
        return 1.0
    if sorted(a) == sorted(b) or "".join(a) in joined_orders(b) or "".join(b) in joined_orders(a):
        return _SWAPPED
    if len(a) == 1 or len(b) == 1:
        return min(_aligned(a, b), _FIRST_NAME_ONLY)
    return min(max(_aligned(x, y) for x in regroupings(a) for y in regroupings(b)), _SWAPPED)


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How well the words of two names pair off, mostly by how much of the shorter name is found in the longer.

    A middle name more costs little; a name in which only one of two words agrees gets one half.
    """
    # a roster of thousands comes here a million times: only what agrees at all is sorted
    pairs = [
        (-score, i + j, abs(i - j), i, j)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if (score := _token_similarity(x, y)) > 0
    ]
    if not pairs:
        return 0.0
    pairs.sort()
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    total = 0.0
    for less, _sum, _apart, i, j in pairs:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            total -= less
    return 0.6 * total / min(len(a), len(b)) + 0.4 * 2 * total / (len(a) + len(b))


_DOUBLED = re.compile(r"(.)\1")


@lru_cache(maxsize=50_000)
def undoubled(word: str) -> str:
    """The word with each doubled letter once: Hana and Hanna are the same."""
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=100_000)
def _token_similarity(a: str, b: str) -> float:
    if a == b:
        return 1.0 if len(a) > 1 else 0.8
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == 1:
        return 0.7 if long[0] == short else 0.0
    if root(a) == root(b):
        return 0.9
    if undoubled(a) == undoubled(b):
        return 0.85  # Hana and Hanna: a letter doubled is the commonest slip
    if is_pinyin(a) and is_pinyin(b):
        return 0.0
    if len(short) >= 3 and long.startswith(short):
        return 0.8
    if len(short) < 3 or len(short) < _LETTERS_ALIKE * len(long):  # the shorter one is too short to share so much
        return 0.0
    alike = _letters_shared(short, long)
    return alike if alike >= _LETTERS_ALIKE else 0.0


# ---- e-mails and schools

_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"@]+")
_SCHOOL_WORD = re.compile(r"[^\W_]+")
_SMALL_SCHOOL_WORDS = frozenset({"the", "of", "and", "at", "school", "schools", "college", "academy"})


@lru_cache(maxsize=50_000)
def _same_school(a: str, b: str) -> bool | None:
    words_a, words_b = _SCHOOL_WORD.findall(fold(a)), _SCHOOL_WORD.findall(fold(b))
    plain_a, plain_b = "".join(words_a), "".join(words_b)
    if not plain_a or not plain_b:
        return None
    if plain_a == plain_b:
        return True
    if plain_a.isascii() != plain_b.isascii():
        return None
    if not plain_a.isascii():
        return plain_a in plain_b or plain_b in plain_a
    if _initials(words_a) == plain_b or _initials(words_b) == plain_a:
        return True
    telling_a, telling_b = set(words_a) - _SMALL_SCHOOL_WORDS, set(words_b) - _SMALL_SCHOOL_WORDS
    # One word in common ("international") is nothing; the shorter name has to tell something by itself.
    if min(len(telling_a), len(telling_b)) >= 2 and (telling_a <= telling_b or telling_b <= telling_a):
        return True
    return _letters_shared(plain_a, plain_b) >= 0.85


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in ("the", "of", "and", "at"))


def _letters_shared(a: str, b: str) -> float:
    """1 less the slips between two words by the length of the longer (optimal string alignment: a swap is one slip)."""
    return _alignment()(a, b)


@cache
def _alignment() -> Callable[[str, str], float]:
    from rapidfuzz.distance import OSA  # here: it takes 60 ms to import

    return OSA.normalized_similarity
