"""Who chose which theme for the second breakout, as the screen shows it while choices are taken down."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.operations.breakout_facts import read_people, read_topics
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Event, Round, Seat, Theme, ThemeChoice


@dataclass(frozen=True, slots=True)
class OfferedTheme:
    """A theme with the number it is called by, from 1, and how many chose it first."""

    id: str
    number: int
    title_en: str
    title_zh: str
    first_choices: int


@dataclass(frozen=True, slots=True)
class Chooser:
    """A person and the numbers of the themes they chose, first choice first."""

    person_id: str
    name: str
    name_zh: str
    school: str
    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeChoices:
    """All choices of a meeting. People are in the order of their names."""

    themes: tuple[OfferedTheme, ...]
    people: tuple[Chooser, ...]

    @property
    def chose(self) -> int:
        """How many people have chosen something."""
        return sum(bool(person.chosen) for person in self.people)


def theme_choices(ws: Workspace, round_id: str) -> ThemeChoices:
    """The choices for a round by theme. Raises `NotFound`."""
    with ws.read() as session:
        return _choices(session, get(session, Event, get(session, Round, round_id).event_id), round_id)


def choices_of_meeting(ws: Workspace, event_id: str, round_id: str | None = None) -> ThemeChoices:
    """The choices of those who take part in a meeting, and of whoever sits in the round, where one is given."""
    with ws.read() as session:
        return _choices(session, get(session, Event, event_id), round_id)


def _choices(session: Session, event: Event, round_id: str | None) -> ThemeChoices:
    seats = rows(session, Seat, Seat.id, round_id=round_id) if round_id is not None else []
    themes = [theme for theme in read_topics(session, event, "theme") if isinstance(theme, Theme)]
    people = read_people(session, event, (seat.person_id for seat in seats))
    numbers = {theme.id: number for number, theme in enumerate(themes, start=1)}
    chosen: dict[str, list[tuple[int, int]]] = {}
    for choice in session.scalars(select(ThemeChoice).where(ThemeChoice.theme_id.in_(list(numbers)))):
        chosen.setdefault(choice.person_id, []).append((choice.rank, numbers[choice.theme_id]))
    by_person = {person: tuple(number for _rank, number in sorted(found)) for person, found in chosen.items()}
    first = [found[0] for found in by_person.values()]
    return ThemeChoices(
        tuple(OfferedTheme(t.id, numbers[t.id], t.title_en, t.title_zh, first.count(numbers[t.id])) for t in themes),
        tuple(Chooser(p.id, p.name, p.name_zh, p.school, by_person.get(p.id, ())) for p in people),
    )
