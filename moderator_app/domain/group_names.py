"""Names for groups of texts: a subject of the field where one stands out, else the words that do.

A word tells a group from the others when many of its texts hold it and few elsewhere do. Titles are a beginning for a
person to rename, in both languages as far as the texts and the dictionary reach.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log

from moderator_app.domain.chinese import has_chinese, words
from moderator_app.domain.dictionary import dictionary
from moderator_app.domain.english import stem
from moderator_app.domain.school_vocabulary import Subject, school_subjects
from moderator_app.domain.text_vectors import subjects_in

_LABELS_IN_A_LANGUAGE = 3
_WORDS_BEHIND_A_SUBJECT = 2
_LONGEST_TITLE = 60

# A subject names a group when half of its texts are about it, and twice as often as all texts are.
_SUBJECT_SHARE = 0.45
_SUBJECT_LIFT = 1.8


class GroupNames:
    """Names the groups of `texts`; `groups` holds the places of each group's texts, the most typical one first."""

    def __init__(self, texts: Sequence[str], groups: Sequence[Sequence[int]]) -> None:
        self._groups = groups
        self._written = texts
        self._texts = len(texts)
        self._spelling: dict[str, Counter[str]] = defaultdict(Counter)
        self._terms = [self._terms_of(answer) for answer in texts]
        self._subjects = [subjects_in(answer) for answer in texts]
        self._with_term: Counter[str] = Counter(term for terms in self._terms for term in terms)
        self._with_subject: Counter[str] = Counter(subject for found in self._subjects for subject in found)
        self._titles = [self._subject_of(group) for group in groups]

    def name(self, number: int) -> tuple[str, str, tuple[str, ...]]:
        """The English title, the Chinese title ("" where there is nothing to make it of) and the telling words.

        A group without a telling word is called by its most typical text.
        """
        group = self._groups[number]
        english, chinese = self._telling(group)
        labels = tuple(english + chinese)
        subject = self._titles[number]
        if subject is not None:
            title_en, title_zh = subject.title_en, subject.title_zh
            if sum(other is subject for other in self._titles) > 1:
                title_en = _behind(title_en, ": ", ", ", english[:_WORDS_BEHIND_A_SUBJECT])
                title_zh = _behind(title_zh, "：", "、", chinese[:_WORDS_BEHIND_A_SUBJECT])
            return title_en, title_zh, labels
        if not labels:
            first = " ".join(self._written[group[0]].split())
            first = first if len(first) <= _LONGEST_TITLE else first[: _LONGEST_TITLE - 1].rstrip() + "…"
            return ("", first, ()) if has_chinese(first) else (first, "", ())
        spoken = english or [gloss for word in chinese if (gloss := dictionary().gloss(word))]
        return _capital(", ".join(spoken)), "、".join(chinese), labels

    def _terms_of(self, answer: str) -> set[str]:
        terms = set()
        for word in words(answer):
            term = word if has_chinese(word) else stem(word)
            if len(word) > 1:
                self._spelling[term][word] += 1
                terms.add(term)
        return terms

    def _telling(self, group: Sequence[int]) -> tuple[list[str], list[str]]:
        """The words that set a group apart, best first: English in their most frequent form, Chinese."""
        inside: Counter[str] = Counter(term for place in group for term in self._terms[place])
        fewest = 2 if len(group) >= 4 else 1
        worth: dict[str, float] = {}
        for term, count in inside.items():
            elsewhere = (self._with_term[term] - count) / max(self._texts - len(group), 1)
            share = count / len(group)
            if count >= fewest and share > 1.5 * elsewhere:
                worth[term] = (share - elsewhere) * log((1 + self._texts) / (1 + self._with_term[term]))
        ranked = sorted(worth, key=lambda term: (-worth[term], term))
        shown = [self._shown(term) for term in ranked]
        return (
            [word for word in shown if not has_chinese(word)][:_LABELS_IN_A_LANGUAGE],
            [word for word in shown if has_chinese(word)][:_LABELS_IN_A_LANGUAGE],
        )

    def _shown(self, term: str) -> str:
        spellings: Mapping[str, int] = self._spelling[term]
        return min(spellings, key=lambda word: (-spellings[word], word))

    def _subject_of(self, group: Sequence[int]) -> Subject | None:
        inside: Counter[str] = Counter(subject for place in group for subject in self._subjects[place])
        fitting = []
        for subject in school_subjects():
            share = inside[subject.key] / max(len(group), 1)
            overall = self._with_subject[subject.key] / max(self._texts, 1)
            if share >= _SUBJECT_SHARE and share >= _SUBJECT_LIFT * overall:
                fitting.append((share * log((1 + self._texts) / (1 + self._with_subject[subject.key])), subject))
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _behind(title: str, colon: str, comma: str, telling: Sequence[str]) -> str:
    return title + colon + comma.join(telling) if telling else title


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
