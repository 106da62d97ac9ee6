"""Who is who: matching the people of a file with the people already known, with care.

The rule of the house: the same e-mail is the same person; a whole name that only one person bears is that person,
where no e-mail or school speaks against it; whatever is merely alike is asked about, never decided. What "alike" means
is in `name_likeness`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations

from moderator_app.domain.name_forms import NameForm, is_pinyin, joined_orders, name_forms, regroupings, root, spellings_of
from moderator_app.domain.name_likeness import plain_email, same_email, same_school, similarity, undoubled
from moderator_app.domain.wording import Text, text

__all__ = [
    "ASK_FROM",
    "Candidate",
    "Match",
    "PeopleIndex",
    "match_person",
    "plain_email",
    "same_email",
    "same_school",
    "similarity",
]

#: Names this much alike, after what e-mail and school say, are asked about.
ASK_FROM = 0.74

#: What is taken off for e-mails that differ and for schools that differ, where both sides have one, and for a school
#: that agrees added, so that it decides between equals.
_OTHER_EMAIL = 0.10
_OTHER_SCHOOL = 0.20
_SAME_SCHOOL = 0.02

#: Scores closer than this are equally good.
_EQUAL = 0.005

#: A name so frequent that more people than this share a key is compared with so many only, own school first.
_MOST_COMPARED = 60

#: Alternatives told, best first.
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person already known: all their names (English, Chinese, as shown in meetings), e-mail and school or ""."""

    id: str
    names: Sequence[str]
    email: str = ""
    school: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What was found. `kind` "same": it is `candidate_id`; "ask": it may be, and `alternatives` holds all that may, best
    first, with their scores; "none": nobody (`candidate_id` None). `reasons` say why, for the person who decides."""

    kind: str
    candidate_id: str | None
    score: float
    reasons: tuple[Text, ...] = ()
    alternatives: tuple[tuple[str, float], ...] = ()


class PeopleIndex:
    """People to be found by e-mail and by names alike, quick enough for a roster of thousands.

    Names are compared only with those that share something telling: the whole name run together, two words, a word
    and the initial or beginning of another. A likeness that shares none of these is not found.
    """

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self._people: list[Candidate] = []
        self._by_email: dict[str, list[int]] = defaultdict(list)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._unread = 0
        for candidate in candidates:
            self.add(candidate)

    def __len__(self) -> int:
        return len(self._people)

    def add(self, candidate: Candidate) -> None:
        """Let `candidate` be found from now on: a person just made from an earlier row of the same file."""
        address = plain_email(candidate.email)
        if address:
            self._by_email[address].append(len(self._people))
        self._people.append(candidate)

    def match(self, name: str, email: str = "", school: str = "") -> Match:
        """Who the person with this name, e-mail and school (each may be "") is among those added."""
        address = plain_email(email)
        holders = self._by_email.get(address, []) if address else []
        if holders:
            return self._by_address([self._people[i] for i in holders], name)
        found = sorted(
            (self._judge(self._people[i], name, address, school) for i in self._alike(name, school)),
            key=lambda judged: (-judged.score, judged.candidate.id),
        )
        found = [judged for judged in found if judged.score >= ASK_FROM]
        if not found:
            return Match("none", None, 0.0)
        return _decide(found)

    # ---- finding

    def _by_address(self, holders: list[Candidate], name: str) -> Match:
        if len(holders) == 1:
            return Match("same", holders[0].id, 1.0, (text("Same e-mail"),))
        ranked = sorted(((similarity_to(name, person), person.id) for person in holders), key=lambda pair: (-pair[0], pair[1]))
        alternatives = tuple((person_id, score) for score, person_id in ranked[:_MOST_TOLD])
        if ranked[0][0] >= ASK_FROM and ranked[0][0] - ranked[1][0] > _EQUAL:
            return Match("same", ranked[0][1], 1.0, (text("Same e-mail"), text("Best name of {count}", count=len(ranked))))
        reason = text("{count} people have this e-mail", count=len(ranked))
        return Match("ask", ranked[0][1], ranked[0][0], (reason,), alternatives)

    def _alike(self, name: str, school: str) -> list[int]:
        """The people worth comparing with `name`, each once."""
        self._read_names()
        places: dict[int, None] = {}
        for key in _question_keys(name):
            sharing = self._by_key.get(key, ())
            if len(sharing) > _MOST_COMPARED:
                sharing = sorted(sharing, key=lambda i: not (school and same_school(school, self._people[i].school)))[
                    :_MOST_COMPARED
                ]
            places.update(dict.fromkeys(sharing))
        return list(places)

    def _read_names(self) -> None:
        # Names are taken apart at the first question that e-mails can't answer; often there is none.
        for place in range(self._unread, len(self._people)):
            for key in dict.fromkeys(key for name in self._people[place].names for key in _shelf_keys(name)):
                self._by_key[key].append(place)
        self._unread = len(self._people)

    def _judge(self, person: Candidate, name: str, address: str, school: str) -> _Judged:
        likeness, known = max(((similarity(name, known), known) for known in person.names), default=(0.0, ""))
        known_address = plain_email(person.email)
        emails_differ = bool(address and known_address)
        schools = same_school(school, person.school)
        score = likeness - _OTHER_EMAIL * emails_differ - _OTHER_SCHOOL * (schools is False) + _SAME_SCHOOL * (schools is True)
        return _Judged(person, name, known, likeness, min(1.0, max(0.0, score)), emails_differ, schools)


def match_person(given_name: str, given_email: str, candidates: Sequence[Candidate], *, given_school: str = "") -> Match:
    """Who this person is among `candidates`. For many people make one `PeopleIndex` and ask that."""
    return PeopleIndex(candidates).match(given_name, given_email, given_school)


def similarity_to(name: str, person: Candidate) -> float:
    """How alike `name` is to the most alike of a person's names."""
    return max((similarity(name, known) for known in person.names), default=0.0)


# ---- deciding


@dataclass(frozen=True, slots=True)
class _Judged:
    candidate: Candidate
    name: str
    known: str
    likeness: float
    score: float
    emails_differ: bool
    schools: bool | None

    @property
    def surely(self) -> bool:
        """Whether nothing is left to ask, if nobody else is as good."""
        swapped_in_same_school = self.likeness >= 0.97 and self.schools is True
        whole = any(form.full for form in name_forms(self.name))
        return whole and (self.likeness == 1.0 or swapped_in_same_school) and not self.emails_differ and self.schools is not False

    def reasons(self) -> tuple[Text, ...]:
        told = [text("Same name") if self.likeness == 1.0 else text("Similar name: {known}", known=self.known)]
        if self.emails_differ:
            told.append(text("The e-mails differ"))
        if self.schools is not None:
            told.append(text("Same school") if self.schools else text("The schools differ"))
        return tuple(told)


def _decide(found: list[_Judged]) -> Match:
    best = found[0]
    equals = [judged for judged in found if best.score - judged.score <= _EQUAL]
    if len(equals) == 1 and best.surely:
        return Match("same", best.candidate.id, best.score, best.reasons())
    alternatives = tuple((judged.candidate.id, judged.score) for judged in found[: max(_MOST_TOLD, len(equals))])
    reasons = best.reasons()
    if len(equals) > 1:
        reasons += (text("{count} people match equally well", count=len(equals)),)
    return Match("ask", best.candidate.id, best.score, reasons, alternatives)


# ---- keys under which people are found


@lru_cache(maxsize=20_000)
def _shelf_keys(name: str) -> tuple[str, ...]:
    """The keys a known person's name stands under."""
    keys: dict[str, None] = {}
    for form in name_forms(name):
        keys.update(_common_keys(form))
        for tokens in _token_lists(form):
            for token in tokens:
                keys[f"any {token}"] = None
            for a, b in permutations(tokens, 2):
                keys[f"initial {a} {b}" if len(b) == 1 else f"first {a} {b[0]}"] = None
            if len(tokens) == 1:
                keys[f"only {tokens[0]}"] = None
    return tuple(keys)


@lru_cache(maxsize=20_000)
def _question_keys(name: str) -> tuple[str, ...]:
    """The keys to look a name up under: as `_shelf_keys`, the lopsided ones the other way round."""
    keys: dict[str, None] = {}
    for form in name_forms(name):
        keys.update(_common_keys(form))
        for tokens in _token_lists(form):
            for token in tokens:
                keys[f"only {token}"] = None
            for a, b in permutations(tokens, 2):
                keys[f"first {a} {b}" if len(b) == 1 else f"initial {a} {b[0]}"] = None
            if len(tokens) == 1 and len(tokens[0]) > 2:
                keys[f"any {tokens[0]}"] = None
    return tuple(keys)


@lru_cache(maxsize=20_000)
def _common_keys(form: NameForm) -> dict[str, None]:
    keys: dict[str, None] = {}
    if form.chinese:
        keys[form.chinese] = None
        for spelling in spellings_of(form.chinese)[1:]:  # other spellings of a surname count in full only
            keys.update(dict.fromkeys(joined_orders(spelling)))
    for tokens in _token_lists(form):
        keys.update(dict.fromkeys(joined_orders(tokens)))
        for a, b in combinations(sorted(undoubled(root(token)) for token in tokens), 2):
            keys[f"{a} {b}"] = None
        for a, b in permutations(tokens, 2):
            if len(b) >= 3 and not is_pinyin(b):
                keys[f"begins {a} {b[:2]}"] = None
                keys[f"ends {a} {b[-2:]}"] = None  # one slip leaves the beginning or the end as it was
    return keys


def _token_lists(form: NameForm) -> tuple[tuple[str, ...], ...]:
    return spellings_of(form.chinese)[:1] if form.chinese else regroupings(form.tokens)
