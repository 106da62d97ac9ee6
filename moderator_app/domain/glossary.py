"""What a translation has to name because its source does: the network's own terms, numbers, people and schools.

A term is found in a source narrowly (English by stems of whole words, the longest first; Chinese at the borders of words) and
in a translation widely (any of its forms), so that a mark is worth looking at. They are marks for a person, never a refusal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from moderator_app.domain.amounts import missing_amounts
from moderator_app.domain.chinese import cut_words, fold, has_chinese
from moderator_app.domain.english import stem
from moderator_app.domain.translation_units import other_language


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term in both languages; `forms` are other ways to say it, in either."""

    id: str
    en: str
    zh: str
    forms: tuple[str, ...] = ()

    def said_in(self, language: str) -> tuple[str, ...]:
        """All ways to say it in a language, the first the one to use."""
        own = self.zh if language == "zh" else self.en
        others = (form for form in self.forms if has_chinese(form) == (language == "zh"))
        return tuple(dict.fromkeys(form for form in (own, *others) if form.strip()))


@dataclass(frozen=True, slots=True)
class NamedOne:
    """A person or school with all ways its name is written, in either language."""

    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the source names and the translation doesn't. `kind`: term, number or name; `expected`: what would do, the best
    first (none for a number: as it is)."""

    kind: str
    shown: str
    expected: tuple[str, ...] = ()


class Glossary:
    """The terms and names to look for. Made once for many texts."""

    def __init__(self, terms: Iterable[GlossaryTerm] = (), names: Iterable[NamedOne] = ()) -> None:
        self.terms = tuple(terms)
        self.names = tuple(names)
        self._english: dict[str, list[tuple[tuple[str, ...], str, GlossaryTerm]]] = {}
        self._chinese: list[tuple[str, str, GlossaryTerm]] = []
        for term in self.terms:
            for form in term.said_in("en"):
                stems = _stems(form)
                if stems:
                    self._english.setdefault(stems[0], []).append((stems, form, term))
            self._chinese += [(fold(form), form, term) for form in term.said_in("zh")]
        for several in self._english.values():
            several.sort(key=lambda entry: -len(entry[0]))
        self._chinese.sort(key=lambda entry: -len(entry[0]))

    def terms_in(self, words: str, language: str) -> tuple[GlossaryTerm, ...]:
        """The terms that a text in `language` uses, each once, the longest where one holds another."""
        return tuple(term for _, term in self._uses(words, language))

    def gaps(self, source: str, target: str, source_language: str) -> tuple[Gap, ...]:
        """What `source` names and `target` doesn't: terms, then numbers, then names."""
        language = other_language(source_language)
        found: list[Gap] = []
        for form, term in self._uses(source, source_language):
            expected = term.said_in(language)
            if expected and not any(says(target, other, language) for other in expected):
                found.append(Gap("term", form, expected))
        found += [Gap("number", amount.shown) for amount in missing_amounts(source, target)]
        folded = fold(target)
        for name in self.names:
            there = next((spelling for spelling in name.spellings if _names(source, spelling)), None)
            if there is not None and not any(fold(spelling) in folded for spelling in name.spellings):
                best = sorted(name.spellings, key=lambda spelling: has_chinese(spelling) != (language == "zh"))
                found.append(Gap("name", there, tuple(best)))
        return tuple(found)

    def _uses(self, words: str, language: str) -> tuple[tuple[str, GlossaryTerm], ...]:
        """Each term once, with the form of it that was found."""
        found = self._in_chinese(words) if language == "zh" else self._in_english(words)
        first: dict[object, tuple[str, GlossaryTerm]] = {}
        for form, term in found:
            first.setdefault(term.id or (term.en, term.zh), (form, term))
        return tuple(first.values())

    def _in_english(self, words: str) -> list[tuple[str, GlossaryTerm]]:
        stems = _stems(words)
        found = []
        at = 0
        while at < len(stems):
            several = self._english.get(stems[at], ())
            match = next((one for one in several if stems[at : at + len(one[0])] == one[0]), None)
            if match is None:
                at += 1
            else:
                found.append((match[1], match[2]))
                at += len(match[0])
        return found

    def _in_chinese(self, words: str) -> list[tuple[str, GlossaryTerm]]:
        folded = fold(words)
        if not any(form in folded for form, _, _ in self._chinese):
            return []
        borders = _borders(folded)
        taken = [False] * len(folded)
        found: list[tuple[int, str, GlossaryTerm]] = []
        for form, shown, term in self._chinese:
            at = folded.find(form)
            while at >= 0:
                end = at + len(form)
                if at in borders and end in borders and not any(taken[at:end]):
                    taken[at:end] = [True] * (end - at)
                    found.append((at, shown, term))
                at = folded.find(form, at + 1)
        return [(shown, term) for _, shown, term in sorted(found, key=lambda entry: entry[0])]


def says(words: str, form: str, language: str) -> bool:
    """Whether a text says a form of a term: English by stems, Chinese anywhere. A Latin form counts in a Chinese text too."""
    if language == "zh" and has_chinese(form):
        return fold(form) in fold(words)
    wanted = _stems(form)
    there = _stems(words)
    return bool(wanted) and any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))


# ---- helpers

_LATIN = re.compile(r"[^\W_\u3400-\u9fff]+")


@lru_cache(maxsize=4_096)
def _stems(words: str) -> tuple[str, ...]:
    return tuple(_one_stem(word) for word in _LATIN.findall(fold(words)))


def _one_stem(word: str) -> str:
    return "analysi" if word in ("analyses", "analysis") else stem(word)


def _borders(folded: str) -> set[int]:
    borders = {0}
    at = 0
    for word in cut_words(folded):
        at += len(word)
        borders.add(at)
    return borders


def _names(words: str, spelling: str) -> bool:
    """Whether a text names somebody: Latin names as whole words with their capitals, Chinese ones anywhere."""
    if spelling not in words:
        return False
    return has_chinese(spelling) or re.search(rf"(?<!\w){re.escape(spelling)}(?![^\W\u3400-\u9fff])", words) is not None
