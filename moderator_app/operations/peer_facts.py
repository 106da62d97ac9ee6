"""The members of a strand as peers: what they have in common with others, read once for pairs, recommendations and maps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.breakout_words import experience_band
from moderator_app.domain.chinese import fold, name_sort_key
from moderator_app.domain.countries import country_code
from moderator_app.domain.working_hours import zone_of
from moderator_app.operations.inquiries import wishes
from moderator_app.store import rows
from moderator_app.store.tables import Inquiry, Membership, Person, PrivateRule, School, Term

_BETWEEN = re.compile(r"[;；,，、/|\n]+")


@dataclass(frozen=True, slots=True)
class Peer:
    """A member. `role_key` is equal for the same role (a word of the vocabulary, else what they wrote, folded), `family` the
    family of that role; both "" where not known. `need`: en, zh, either. `interests` folded, in their order; `wishes` ids of
    inquiries, first wish first. `land` is the country's code, or its folded name. `zone` an IANA name or ""."""

    id: str
    name: str
    name_zh: str
    email: str
    contact_shared: bool
    school_id: str | None
    school: str
    school_zh: str
    city: str
    country: str
    land: str
    zone: str
    role: str
    role_zh: str
    role_key: str
    family: str
    need: str
    years: float | None
    band: str
    interests: tuple[str, ...]
    wishes: tuple[str, ...]


def read_peers(session: Session, strand_id: str, only: Iterable[str] | None = None) -> list[Peer]:
    """The members of a strand (or those of them named in `only`), by name (Chinese names by pinyin)."""
    roles = _Roles(rows(session, Term, Term.id, kind="role"))
    wished = _open_wishes(session, strand_id)
    query = (
        select(Person, School, Membership)
        .join(Membership, Membership.person_id == Person.id)
        .outerjoin(School, School.id == Person.school_id)
        .where(Membership.strand_id == strand_id)
    )
    if only is not None:
        query = query.where(Person.id.in_(list(only)))
    found = [_peer(row[0], row[1], row[2], roles, wished) for row in session.execute(query)]
    return sorted(found, key=lambda peer: (name_sort_key(peer.name), peer.id))


def inquiries_of(session: Session, strand_id: str) -> dict[str, Inquiry]:
    """The inquiries that members may work on, by id: open ones, or suggestions where nothing is open yet."""
    found = rows(session, Inquiry, strand_id=strand_id)
    taken_up = [inquiry for inquiry in found if inquiry.state == "open"]
    return {inquiry.id: inquiry for inquiry in taken_up or found if inquiry.state in ("open", "suggested")}


def not_with(session: Session, strand_id: str) -> set[frozenset[str]]:
    """Pairs that are not to be brought together. Confidential: for choosing, never for showing."""
    found = rows(session, PrivateRule, PrivateRule.id, strand_id=strand_id, kind="not_with")
    return {frozenset((rule.person_id, rule.other_id)) for rule in found}


def speak_together(one: Peer, other: Peer) -> bool:
    """Whether two people have a language in common."""
    return {one.need, other.need} != {"en", "zh"}


def _open_wishes(session: Session, strand_id: str) -> dict[str, list[str]]:
    known = inquiries_of(session, strand_id)
    return {person: [wish for wish in wished if wish in known] for person, wished in wishes(session, strand_id).items()}


def _peer(person: Person, school: School | None, membership: Membership, roles: _Roles, wished: Mapping[str, list[str]]) -> Peer:
    country = person.country or (school.country if school else "")
    zone = zone_of(person.time_zone or (school.time_zone if school else ""), country)
    term = roles.of(person)
    interests = dict.fromkeys(" ".join(fold(part).split()) for part in _BETWEEN.split(membership.interests))
    return Peer(
        id=person.id,
        name=person.name,
        name_zh=person.name_zh,
        email=person.email,
        contact_shared=membership.contact_shared,
        school_id=person.school_id,
        school=(school.name_en or school.name_zh) if school else "",
        school_zh=school.name_zh if school else "",
        city=person.city or (school.city if school else ""),
        country=country,
        land=country_code(country) or fold(country).strip(),
        zone=zone,
        role=term.label_en or term.label_zh if term else person.role_text,
        role_zh=term.label_zh if term else "",
        role_key=term.id if term else " ".join(fold(person.role_text).split()),
        family=(term.parent_id or "") if term else "",
        need=membership.language_need or "en",
        years=membership.experience_years,
        band=experience_band(membership.experience_years),
        interests=tuple(word for word in interests if word),
        wishes=tuple(wished.get(person.id, ())),
    )


class _Roles:
    """Finds the word of the vocabulary that a role is: by its id, else by what was written."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_id = {term.id: term for term in terms}
        self._by_name: dict[str, Term] = {}
        for term in self._by_id.values():
            for name in (term.label_en, term.label_zh, *term.synonyms):
                if name:
                    self._by_name.setdefault(" ".join(fold(str(name)).split()), term)

    def of(self, person: Person) -> Term | None:
        if person.role_id in self._by_id:
            return self._by_id[person.role_id or ""]
        return self._by_name.get(" ".join(fold(person.role_text).split()))
