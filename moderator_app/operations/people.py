"""The people of a strand: listed, found again in files, added, corrected, made one where they are there twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.names import Candidate, PeopleIndex
from moderator_app.domain.wording import Text, text
from moderator_app.operations.one_person import point_at
from moderator_app.store import Workspace, first, get, put, remove, rows
from moderator_app.store.tables import Attendance, Event, Membership, Person, Response, School, Strand, Survey, Term

PERSON_FIELDS = frozenset(
    [
        "name",
        "name_en",
        "name_zh",
        "email",
        "other_emails",
        "other_names",
        "phone",
        "school_id",
        "role_id",
        "role_text",
        "city",
        "country",
        "time_zone",
        "notes",
    ]
)
MEMBERSHIP_FIELDS = frozenset(["standing", "is_primary", "language_need", "experience_years", "interests", "contact_shared"])


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member in a list. `gaps`: what is missing, in words. `language_need`: en, zh, either or "" (not known).

    `strand_id` is the strand whose membership is shown ("" for a person in none), `strands` all they belong to.
    """

    person_id: str
    membership_id: str
    name: str
    name_en: str
    name_zh: str
    email: str
    school: str
    school_zh: str
    role: str
    city: str
    country: str
    language_need: str
    experience_years: float | None
    interests: str
    standing: str
    gaps: tuple[Text, ...]
    strand_id: str = ""
    strands: tuple[str, ...] = ()
    role_zh: str = ""
    role_id: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What a person did: answered surveys (how many), came to meetings (event titles in English and Chinese, oldest first)."""

    surveys: int
    meetings: tuple[tuple[str, str], ...]


def members(ws: Workspace, strand_id: str | None = None) -> list[MemberView]:
    """The members of a strand, or all people of the network, by name (Chinese names by pinyin).

    In the list of all people, each stands once, with the membership of their first strand.
    """
    with ws.read() as session:
        # columns, not rows of the store: thousands of tracked objects would cost more than all the rest
        belongs: dict[str, list[Any]] = defaultdict(list)
        for membership in session.execute(select(*_MEMBERSHIP).order_by(Membership.is_primary.desc(), Membership.id)):
            belongs[membership.person_id].append(membership)
        schools = {school.id: school for school in rows(session, School, School.id)}
        roles = {term.id: term for term in rows(session, Term, Term.id, kind="role")}
        views = []
        for person in session.execute(select(*_PERSON)):
            own = belongs.get(person.id, [])
            shown = next((m for m in own if strand_id in (None, m.strand_id)), None)
            if shown is not None or strand_id is None:
                school, role = schools.get(person.school_id or ""), roles.get(person.role_id or "")
                views.append(_member_view(shown, person, school, role, tuple(m.strand_id for m in own)))
    return sorted(views, key=lambda view: (name_sort_key(view.name), view.person_id))


_PERSON = (
    Person.id, Person.name, Person.name_en, Person.name_zh, Person.email, Person.school_id, Person.role_id, Person.role_text,
    Person.city, Person.country, Person.notes,
)  # fmt: skip
_MEMBERSHIP = (
    Membership.id, Membership.strand_id, Membership.person_id, Membership.standing, Membership.language_need,
    Membership.experience_years, Membership.interests,
)  # fmt: skip


def _member_view(membership: Any, person: Any, school: School | None, role: Term | None, strands: tuple[str, ...]) -> MemberView:
    """`membership` (or None) and `person` have the columns asked for above."""
    gaps = []
    if not person.email:
        gaps.append(text("no e-mail"))
    if membership is not None and not membership.language_need:
        gaps.append(text("language not known"))
    if school is None:
        gaps.append(text("no school"))
    if role is None and not person.role_text:
        gaps.append(text("no role"))
    if membership is not None and membership.experience_years is None:
        gaps.append(text("years not known"))
    return MemberView(
        person_id=person.id,
        membership_id=membership.id if membership else "",
        name=person.name,
        name_en=person.name_en,
        name_zh=person.name_zh,
        email=person.email,
        school=(school.name_en or school.name_zh) if school else "",
        school_zh=school.name_zh if school else "",
        role=role.label_en if role else person.role_text,
        city=person.city or (school.city if school else ""),
        country=person.country or (school.country if school else ""),
        language_need=membership.language_need if membership else "",
        experience_years=membership.experience_years if membership else None,
        interests=membership.interests if membership else "",
        standing=membership.standing if membership else "",
        gaps=tuple(gaps),
        strand_id=membership.strand_id if membership else "",
        strands=strands,
        role_zh=role.label_zh if role else "",
        role_id=role.id if role else None,
        notes=person.notes,
    )


def history_of(ws: Workspace, person_id: str, strand_id: str | None = None) -> PersonHistory:
    """What a person did, in a strand or anywhere."""
    with ws.read() as session:
        surveys = select(func.count(func.distinct(Response.survey_id))).where(Response.person_id == person_id)
        meetings = (
            select(Event)
            .join(Attendance, Attendance.event_id == Event.id)
            .where(Attendance.person_id == person_id, Attendance.came.in_(("yes", "late")))
            .order_by(Event.starts_at, Event.id)
        )
        if strand_id is not None:
            surveys = surveys.join(Survey, Survey.id == Response.survey_id).where(Survey.strand_id == strand_id)
            meetings = meetings.where(Event.strand_id == strand_id)
        came = tuple(dict.fromkeys((event.title_en, event.title_zh) for event in session.scalars(meetings)))
        return PersonHistory(session.scalar(surveys) or 0, came)


# ---- finding again


def candidates(session: Session, strand_id: str | None = None) -> list[Candidate]:
    """The people that a name in a file may mean: of one strand, or all."""
    query = select(Person, School.name_en, School.name_zh).outerjoin(School, School.id == Person.school_id)
    if strand_id is not None:
        query = query.join(Membership, Membership.person_id == Person.id).where(Membership.strand_id == strand_id)
    found = []
    for person, school_en, school_zh in session.execute(query):
        names = tuple(dict.fromkeys(n for n in (person.name, person.name_en, person.name_zh, *person.other_names) if n))
        found.append(Candidate(person.id, names, person.email, school_en or school_zh or ""))
        # found by their other addresses too, but compared by name only once
        found.extend(Candidate(person.id, (), email) for email in person.other_emails)
    return found


def people_index(session: Session, strand_id: str | None = None) -> PeopleIndex:
    """An index to match names and e-mails of a file against."""
    return PeopleIndex(candidates(session, strand_id))


# ---- changing


def add_member(ws: Workspace, strand_id: str, name: str, email: str = "", **values: Any) -> str:
    """Add a person to a strand; one with this e-mail who is there already joins instead of being made twice. Returns the
    person's id. Values as in `PERSON_FIELDS`, `MEMBERSHIP_FIELDS` and `school` (a name)."""
    name = name.strip()
    if not name:
        raise RuleBroken(text("A member needs a name."))
    school = values.pop("school", "")
    with ws.act(text("Add {name}", name=name)) as session:
        get(session, Strand, strand_id)
        person = first(session, Person, email=email) if email else None
        own = {key: value for key, value in values.items() if key in PERSON_FIELDS}
        if person is None:
            person = Person(name=name, email=email, **own)
            session.add(person)
        if school:
            person.school_id = school_called(session, school).id
        membership = {key: value for key, value in values.items() if key in MEMBERSHIP_FIELDS}
        put(session, Membership, (strand_id, person.id), strand_id=strand_id, person_id=person.id, **membership)
        return person.id


def change_member(ws: Workspace, strand_id: str, person_id: str, **changes: Any) -> None:
    """Change a person (`PERSON_FIELDS`, or `school` by name) and their membership of this strand (`MEMBERSHIP_FIELDS`)."""
    with ws.act(text("Change a member")) as session:
        person = get(session, Person, person_id)
        school = changes.pop("school", None)
        if school is not None:
            changes["school_id"] = school_called(session, school).id if school.strip() else None
        unknown = set(changes) - PERSON_FIELDS - MEMBERSHIP_FIELDS
        if unknown:
            raise TypeError(f"not a field of a member: {', '.join(sorted(unknown))}")
        if changes.get("email"):
            other = first(session, Person, email=changes["email"])
            if other is not None and other.id != person_id:
                raise RuleBroken(
                    text("{name} has this e-mail already.", name=other.name),
                    text("If they are the same person, choose “Make one” instead."),
                )
        membership = first(session, Membership, strand_id=strand_id, person_id=person_id)
        for name, value in changes.items():
            row: Any = person if name in PERSON_FIELDS else membership
            if row is not None and getattr(row, name) != value:
                setattr(row, name, value)


def remove_member(ws: Workspace, strand_id: str, person_id: str) -> None:
    """Take a person out of a strand. What they said and where they sat stays."""
    with ws.act(text("Remove a member")) as session:
        remove(session, *rows(session, Membership, Membership.id, strand_id=strand_id, person_id=person_id))


def make_one(ws: Workspace, kept_id: str, double_id: str) -> None:
    """Make two entries of the same person one: everything that points at the double points at the kept one afterwards."""
    if kept_id == double_id:
        return
    with ws.act(text("Make two entries one person")) as session:
        kept, double = get(session, Person, kept_id), get(session, Person, double_id)
        for name in ("name_en", "name_zh", "email", "phone", "school_id", "role_id", "role_text", "city", "country", "time_zone"):
            if not getattr(kept, name) and getattr(double, name):
                setattr(kept, name, getattr(double, name))
        names = dict.fromkeys((*kept.other_names, double.name, *double.other_names))
        kept.other_names = tuple(name for name in names if name and name != kept.name)
        emails = dict.fromkeys((*kept.other_emails, double.email, *double.other_emails))
        kept.other_emails = tuple(email for email in emails if email and email != kept.email)
        point_at(session, kept_id, double_id)
        remove(session, double)


def school_called(session: Session, name: str, *, city: str = "", country: str = "", name_zh: str = "") -> School:
    """The school with this name in either language, made where it is new. Empty facts of it are filled in."""
    return SchoolFinder(session)(name, city, country, name_zh)


class SchoolFinder:
    """Finds schools by name, asking the store once for all of them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, School] = {}
        self._learn(rows(session, School, School.id))

    def _learn(self, schools: Iterable[School]) -> None:
        for school in schools:
            for name in (school.name_en, school.name_zh):
                if name:
                    self._known.setdefault(_plain(name), school)

    def __call__(self, name: str, city: str = "", country: str = "", name_zh: str = "") -> School:
        from moderator_app.domain.chinese import has_chinese

        school = self._known.get(_plain(name)) or (self._known.get(_plain(name_zh)) if name_zh else None)
        if school is None:
            names = {"name_zh": name} if has_chinese(name) else {"name_en": name, "name_zh": name_zh}
            school = School(**names)
            self._session.add(school)
        for field, value in (("city", city), ("country", country), ("name_zh", name_zh)):
            if value and not getattr(school, field):
                setattr(school, field, value)
        self._learn([school])
        return school


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
