"""Bringing a roster in: first a plan that shows what would happen to each row, then the import as one step of undo.

A second import updates and never doubles a person. The same e-mail is the same person; names that are merely alike are
asked about, and stay unstored until somebody decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold, has_chinese
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.names import ASK_FROM, Candidate, PeopleIndex, plain_email, similarity
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import Problem, RosterFile, RosterRow
from moderator_app.domain.wording import Text, text
from moderator_app.operations.people import SchoolFinder, people_index
from moderator_app.operations.sources import keep_source, record_source
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Membership, Person, School, SourceFile, Strand, Term, natural_id, new_id

#: A decision for a row that was asked about: a person's id, or one of these.
NEW, SKIP = "new", "skip"


@dataclass(slots=True)
class PlannedRow:
    """What an import would do with one row. `action`: new, update, same, ask. `changes`: field, before, after.

    For "ask", `alternatives` holds (person id, name, e-mail, likeness) of those it may be, best first, `reasons` why; an id that
    begins with "row:" means a person who stands further up in the same file. `is_double`: it is one, and only fills gaps.
    """

    row: int
    name: str
    email: str
    action: str
    person_id: str | None = None
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    gaps: list[Text] = field(default_factory=list)
    alternatives: list[tuple[str, str, str, float]] = field(default_factory=list)
    reasons: tuple[Text, ...] = ()
    record: RosterRow | None = None
    is_double: bool = False


@dataclass(slots=True)
class RosterPlan:
    """The plan of an import, a line a row, and what the reader found wrong with the file."""

    rows: list[PlannedRow]
    problems: list[Problem]

    def count(self, action: str) -> int:
        """How many rows have this action."""
        return sum(row.action == action for row in self.rows)

    @property
    def with_gaps(self) -> list[PlannedRow]:
        """The rows where something is missing."""
        return [row for row in self.rows if row.gaps]


@dataclass(frozen=True, slots=True)
class RosterResult:
    """What an import did. `undecided` are the rows that were asked about and not settled: they were not stored."""

    added: int
    updated: int
    unchanged: int
    skipped: int
    undecided: tuple[PlannedRow, ...]
    source_id: str


def plan_roster(ws: Workspace, strand_id: str, roster: RosterFile, decisions: Mapping[int, str] | None = None) -> RosterPlan:
    """Work out what an import with these decisions (as in `import_roster`) would do; changes nothing."""
    with ws.read() as session:
        get(session, Strand, strand_id)
        return _plan(session, strand_id, roster, decisions or {})


def import_roster(
    ws: Workspace,
    strand_id: str,
    roster: RosterFile,
    decisions: Mapping[int, str] | None = None,
    progress: Progress = silent,
) -> RosterResult:
    """Store a roster in a strand. `decisions` settles rows that were asked about, by row number: a person's id (or "row:N" for
    the person of row N of this file), `NEW` or `SKIP`."""
    sha256 = keep_source(ws, roster.source, progress)
    with ws.act(text("Import the roster {name}", name=roster.source.path.name)) as session:
        plan = _plan(session, strand_id, roster, decisions or {})
        undecided = tuple(row for row in plan.rows if row.action == "ask")
        found = {"rows": len(plan.rows), "undecided": [row.row for row in undecided]}
        source = record_source(
            session, roster.source, sha256, "roster", strand_id=strand_id, found=found, problems=roster.problems
        )
        writer = _Writer(session, strand_id)
        for number, planned in enumerate(plan.rows):
            if number % 200 == 0:
                progress(number, len(plan.rows), text("Storing people"))
            writer.store(planned)
        counts = {action: plan.count(action) for action in ("new", "update", "same", "skip")}
        return RosterResult(counts["new"], counts["update"], counts["same"], counts["skip"], undecided, source.id)


# ---- planning


def _plan(session: Session, strand_id: str, roster: RosterFile, decisions: Mapping[int, str]) -> RosterPlan:
    index = people_index(session)
    people = {person.id: person for person in rows(session, Person, Person.id)}
    memberships = {m.person_id: m for m in rows(session, Membership, Membership.id, strand_id=strand_id)}
    schools = {school.id: school for school in rows(session, School, School.id)}
    roles = {term.id: term for term in rows(session, Term, Term.id, kind="role")}
    known = _Known(people, memberships, schools, roles)
    in_file: dict[str, PlannedRow] = {}
    planned: list[PlannedRow] = []
    for record in roster.rows:
        row = _plan_row(record, index, known, in_file, decisions.get(record.row))
        planned.append(row)
    return RosterPlan(planned, list(roster.problems))


@dataclass(slots=True)
class _Known:
    people: dict[str, Person]
    memberships: dict[str, Membership]
    schools: dict[str, School]
    roles: dict[str, Term]

    def name_of(self, person_id: str) -> tuple[str, str]:
        person = self.people.get(person_id)
        return (person.name, person.email) if person else ("", "")


def _plan_row(
    record: RosterRow, index: PeopleIndex, known: _Known, in_file: dict[str, PlannedRow], decision: str | None
) -> PlannedRow:
    name = _name_of(record)
    email = plain_email(record.values.get("email", ""))
    row = PlannedRow(record.row, name, email, "new", gaps=_gaps(record), record=record)
    match = index.match(name, email, record.values.get("school", ""))
    if decision is not None:
        _decide(row, decision, in_file, known)
    elif match.kind == "same":
        row.action, row.person_id = "update", match.candidate_id
    elif match.kind == "ask":
        row.action, row.reasons = "ask", match.reasons
        row.alternatives = [(_outside(p, in_file), *_shown(p, known, in_file), score) for p, score in match.alternatives]
    if row.action == "new":
        row.person_id = new_id()
        in_file[row.person_id] = row
        names = tuple(dict.fromkeys(n for n in (name, record.values.get("name_en", ""), record.values.get("name_zh", "")) if n))
        index.add(Candidate(row.person_id, names, email, record.values.get("school", "")))
    elif row.action == "update":
        row.changes = _changes(record, row.person_id or "", known, in_file)
        row.is_double = row.person_id in in_file
        if not row.changes:
            row.action = "same"
    return row


def _decide(row: PlannedRow, decision: str, in_file: dict[str, PlannedRow], known: _Known) -> None:
    if decision == SKIP:
        row.action = "skip"
    elif decision != NEW:
        meant = {f"row:{other.row}": person for person, other in in_file.items()}
        person_id = meant.get(decision, decision)
        if person_id not in in_file and person_id not in known.people:
            raise RuleBroken(
                text("Row {row} can’t be “{decision}”: nobody is known by that.", row=row.row, decision=decision),
                text("Write ROW=new, ROW=skip, ROW=row:N or ROW=ID; a dry run shows the ids."),
            )
        row.action, row.person_id = "update", person_id


def _outside(person_id: str, in_file: dict[str, PlannedRow]) -> str:
    """How a decision names the person: ids made while planning differ from plan to plan, rows do not."""
    return f"row:{in_file[person_id].row}" if person_id in in_file else person_id


def _shown(person_id: str, known: _Known, in_file: dict[str, PlannedRow]) -> tuple[str, str]:
    return (in_file[person_id].name, in_file[person_id].email) if person_id in in_file else known.name_of(person_id)


def _name_of(record: RosterRow) -> str:
    values = record.values
    return values.get("name") or values.get("name_en") or values.get("name_zh") or ""


def _gaps(record: RosterRow) -> list[Text]:
    gaps = []
    if not record.values.get("email"):
        gaps.append(text("no e-mail"))
    if not (record.values.get("school") or record.values.get("school_zh")):
        gaps.append(text("no school"))
    if not record.language_need:
        gaps.append(text("language not known"))
    return gaps


def _changes(record: RosterRow, person_id: str, known: _Known, in_file: dict[str, PlannedRow]) -> list[tuple[str, str, str]]:
    """What the row says differently from what is stored. An empty cell says nothing, it never empties a field."""
    person, membership = known.people.get(person_id), known.memberships.get(person_id)
    if person is None:
        return [("row", str(in_file[person_id].row), str(record.row))]
    changes: list[tuple[str, str, str]] = []
    now = _current(person, membership, known)
    for name, value in _wanted(record).items():
        before = now.get(name, "")
        if not value or value == before:
            continue
        if name == "name" and stays(person.name, value):
            if fold(value) not in {fold(known) for known in (person.name, *person.other_names)}:
                changes.append(("other_names", "", value))
            continue
        changes.append((name, before, value))
    if membership is None:
        changes.append(("member", "", "yes"))
    return changes


def stays(stored: str, said: str) -> bool:
    """Whether a stored name stays the main one beside another way to write it: it does unless the other one adds Chinese."""
    return similarity(stored, said) >= ASK_FROM and (has_chinese(stored) or not has_chinese(said))


def _current(person: Person, membership: Membership | None, known: _Known) -> dict[str, str]:
    school = known.schools.get(person.school_id or "")
    role = known.roles.get(person.role_id or "")
    years = membership.experience_years if membership else None
    return {
        "name": person.name,
        "name_en": person.name_en,
        "name_zh": person.name_zh,
        "email": person.email,
        "phone": person.phone,
        "school": (school.name_en or school.name_zh) if school else "",
        "school_zh": school.name_zh if school else "",
        "role": person.role_text or (role.label_en if role else ""),
        "city": person.city,
        "country": person.country,
        "time_zone": person.time_zone,
        "notes": person.notes,
        "language": membership.language_need if membership else "",
        "experience": "" if years is None else f"{years:g}",
        "interests": membership.interests if membership else "",
    }


def _wanted(record: RosterRow) -> dict[str, str]:
    values = {key: value for key, value in record.values.items() if key not in ("language", "experience", "strand") and value}
    values["name"] = _name_of(record)
    if values.get("email"):
        values["email"] = plain_email(values["email"])
    if not values.get("school") and values.get("school_zh"):
        values["school"] = values["school_zh"]
    if record.language_need:
        values["language"] = record.language_need
    if record.experience_years is not None:
        values["experience"] = f"{record.experience_years:g}"
    return values


# ---- storing


class _Writer:
    def __init__(self, session: Session, strand_id: str) -> None:
        self._session = session
        self._strand_id = strand_id
        self._schools = SchoolFinder(session)
        # asked for once: a question a row would make a roster of thousands slow
        self._people = {person.id: person for person in rows(session, Person, Person.id)}
        everyone = select(Membership).where(Membership.strand_id == strand_id).execution_options(with_deleted=True)
        self._memberships = {membership.person_id: membership for membership in session.scalars(everyone)}
        self._roles: dict[str, str] = {}
        for term in rows(session, Term, Term.id, kind="role"):
            for label in (term.code, term.label_en, term.label_zh, *term.synonyms):
                self._roles.setdefault(" ".join(fold(label).split()), term.id)

    def store(self, planned: PlannedRow) -> None:
        if planned.action not in ("new", "update") or planned.record is None or planned.person_id is None:
            return
        wanted = _wanted(planned.record)
        person = self._people.get(planned.person_id)
        if person is None:
            person = Person(id=planned.person_id, name=planned.name)
            self._people[person.id] = person
            self._session.add(person)
        if planned.is_double:
            self._add_what_is_missing(person, wanted)
        else:
            self._fill(person, wanted)
            self._join(person, planned.record, wanted)

    def _add_what_is_missing(self, person: Person, wanted: Mapping[str, str]) -> None:
        """A second row of the same file for the same person: neither row is newer, so the first one stands."""
        for name in ("name_en", "name_zh", "phone", "city", "country", "time_zone", "notes", "email"):
            if not getattr(person, name):
                self._set(person, name, wanted.get(name, ""))
        self._name(person, wanted["name"])
        email = wanted.get("email", "")
        if email and email != person.email:
            person.other_emails = tuple(dict.fromkeys((*person.other_emails, email)))

    def _fill(self, person: Person, wanted: Mapping[str, str]) -> None:
        for name in ("name_en", "name_zh", "phone", "city", "country", "time_zone", "notes"):
            self._set(person, name, wanted.get(name, ""))
        self._name(person, wanted["name"])
        email = wanted.get("email", "")
        if email and person.email and email != person.email:
            person.other_emails = tuple(dict.fromkeys((*person.other_emails, person.email)))
        self._set(person, "email", email)
        if wanted.get("school"):
            school = self._schools(
                wanted["school"], wanted.get("city", ""), wanted.get("country", ""), wanted.get("school_zh", "")
            )
            self._set(person, "school_id", school.id)
        if wanted.get("role"):
            role = self._roles.get(" ".join(fold(wanted["role"]).split()))
            self._set(person, "role_text", wanted["role"])
            if role != person.role_id:
                person.role_id = role

    def _name(self, person: Person, name: str) -> None:
        if name and person.name and name != person.name:
            other = name if stays(person.name, name) else person.name
            person.other_names = tuple(dict.fromkeys((*person.other_names, other)))
        if not (person.name and stays(person.name, name)):
            self._set(person, "name", name)
        if not person.name_zh and has_chinese(name) and not any(letter.isascii() and letter.isalpha() for letter in name):
            person.name_zh = name

    def _join(self, person: Person, record: RosterRow, wanted: Mapping[str, str]) -> None:
        membership = self._memberships.get(person.id)
        if membership is None:
            key = natural_id("membership", self._strand_id, person.id)
            membership = Membership(id=key, strand_id=self._strand_id, person_id=person.id, feed=self._strand_id)
            self._memberships[person.id] = membership
            self._session.add(membership)
        elif membership.deleted_at is not None:
            membership.deleted_at = None
        values = {
            "language_need": record.language_need,
            "experience_years": record.experience_years,
            "interests": wanted.get("interests"),
        }
        for name, value in values.items():
            if value not in (None, "") and getattr(membership, name) != value:
                setattr(membership, name, value)

    @staticmethod
    def _set(row: Person, name: str, value: str) -> None:
        if value and getattr(row, name) != value:
            setattr(row, name, value)


def undecided_rows(ws: Workspace, strand_id: str) -> Sequence[tuple[str, int]]:
    """Rows of imported rosters that still wait for a decision: (source file id, row number)."""
    with ws.read() as session:
        sources = rows(session, SourceFile, SourceFile.id, kind="roster", strand_id=strand_id)
        return [(source.id, int(row)) for source in sources for row in source.found.get("undecided", ())]
