"""Labels and dates in the language of whoever reads a document: English, 中文, or both beside each other.

Also the one place where texts are made fit for every format: no lone surrogates and no control characters, which
XML, JSON and fonts refuse.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import DOCUMENT_LANGUAGES
from moderator_app.domain.wording import Text, Translate, text

#: How templates are looked up, by language ("en", "zh"). A language that is missing here is read from the catalogue.
Translations = Mapping[str, Translate]

LANGUAGE_TAGS = {"en": "en", "zh": "zh-Hans"}
LANGUAGE_NAMES = {"en": "English", "zh": "中文"}

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_ZH = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


class Wording:
    """Says labels in the `languages` of a document: ("en",), ("zh",) or ("en", "zh").

    Raises RuleBroken for a language that documents can't be written in.
    """

    def __init__(self, language: str, translate: Translations | None = None) -> None:
        if language not in DOCUMENT_LANGUAGES:
            raise RuleBroken(
                text("A document can't be written in “{language}”.", language=language),
                text("Choose en, zh or both."),
                code="document.language",
            )
        self.language = language
        self.languages: tuple[str, ...] = ("en", "zh") if language == "both" else (language,)
        self._translate = {name: _look_up(name, translate) for name in self.languages}

    def said(self, language: str, sentence: Text | str) -> str:
        """The sentence in one of the document's languages."""
        return sentence.render(self._translate[language]) if isinstance(sentence, Text) else sentence

    def label(self, sentence: Text | str) -> str:
        """The sentence in the document's language, or in both ("Theme · 主题"), once where they are the same."""
        return " · ".join(dict.fromkeys(self.said(language, sentence) for language in self.languages))

    def each(self, sentence: Text | str) -> list[tuple[str, str]]:
        """The sentence as (language, words) in each of the document's languages, once where they are the same."""
        found: dict[str, str] = {}
        for language in self.languages:
            found.setdefault(self.said(language, sentence), language)
        return [(language, words) for words, language in found.items()]

    def pick(self, en: str, zh: str) -> str:
        """A text that exists in two languages, for a single line: the reader's, else the other; both where both are read."""
        both = {"en": fit(en).strip(), "zh": fit(zh).strip()}
        found = [both[language] for language in self.languages if both[language]]
        return " · ".join(dict.fromkeys(found)) or both["en"] or both["zh"]

    def versions(self, en: str, zh: str) -> list[tuple[str, str]]:
        """A text that exists in two languages as (language, words): those of the document that have words (once where they
        are the same), else the other."""
        both = {"en": fit(en).strip(), "zh": fit(zh).strip()}
        found = [(language, both[language]) for language in self.languages if both[language]]
        if len(found) == 2 and found[0][1] == found[1][1]:
            return found[:1]
        return found or [(language, words) for language, words in both.items() if words][:1]

    def day(self, day: date) -> str:
        """A date with its weekday: "Thu 19 November 2026", "2026年11月19日 周四", or both."""
        return " · ".join(long_date(day, language) for language in self.languages)


def long_date(day: date, language: str) -> str:
    """A date as people write it in English or Chinese, with the weekday."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日 {_DAYS_ZH[day.weekday()]}"
    return f"{_DAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def fit(words: str) -> str:
    """Text that every format can hold: line ends as \\n, no control characters, no half characters."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    plain = plain.replace("\u2028", "\n").replace("\u2029", "\n\n")
    return _SURROGATE.sub("\ufffd", _UNFIT.sub("", plain))


def one_line(words: str) -> str:
    """`fit`, on one line with single spaces."""
    return " ".join(fit(words).split())


def _look_up(language: str, given: Translations | None) -> Translate:
    if given is not None and language in given:
        return given[language]
    from moderator_app.catalogue import translator

    return translator(language)
