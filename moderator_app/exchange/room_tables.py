"""Breakout rooms as tables: for any program that reads CSV or XLSX, and for assigning rooms in Teams.

Teams takes no file: its organiser picks a room for each person in a list by name. So what goes out is that list, in that order,
with the limits of Teams checked.
"""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.chinese import name_sort_key
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import BreakoutRoom, RoomList, SeatedPerson
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.exchange.breakout_lists import room_name, who
from moderator_app.exchange.cells import is_email
from moderator_app.exchange.reader_language import LANGUAGE_NAMES, Translations, Wording, one_line
from moderator_app.exchange.spreadsheets import Cell, table_as_csv, table_as_xlsx
from moderator_app.exchange.whole_files import write_whole

#: Teams' limits for breakout rooms.
MOST_TEAMS_ROOMS, MOST_TEAMS_PEOPLE = 50, 300


def write_room_table(room_list: RoomList, path: Path, *, translate: Translations | None = None) -> Path:
    """Write the rooms as a table, a row a person, headers in both languages: CSV (UTF-8 with BOM) or XLSX by the path's suffix.

    Raises `RuleBroken` (rooms.format) for another suffix, `FileUnwritable` where the file can't be written.
    """
    columns, rows = room_table(room_list, translate=translate)
    suffix = Path(path).suffix.lower()
    if suffix == ".xlsx":
        return write_whole(Path(path), table_as_xlsx(one_line(room_list.title_en) or "Rooms", columns, rows))
    if suffix == ".csv":
        return write_whole(
            Path(path), table_as_csv([[name for name, _ in columns], *([str(cell) for cell in row] for row in rows)])
        )
    raise RuleBroken(
        text("Rooms can't be written as “{suffix}”.", suffix=suffix or "–"), text("Choose .csv or .xlsx."), code="rooms.format"
    )


def room_table(room_list: RoomList, *, translate: Translations | None = None) -> tuple[list[tuple[str, int]], list[list[Cell]]]:
    """Columns (name, width in characters) and rows of the table."""
    say = Wording("both", translate)
    label = say.label
    columns = [
        (label(text("Room")), 8),
        (label(text("Room name")), 20),
        (label(text("Language")), 10),
        (label(text("Topic")) + " (EN)", 34),
        (label(text("Topic")) + " (中文)", 24),
        (label(text("Host")), 20),
        (label(text("Name")), 24),
        (label(text("Chinese name")), 14),
        (label(text("School")), 28),
        (label(text("E-mail")), 30),
    ]
    rows = [_row(room, person) for room in room_list.rooms for person in room.people]
    return columns, rows


def _row(room: BreakoutRoom, person: SeatedPerson) -> list[Cell]:
    return [
        room.number,
        room_name(room),
        LANGUAGE_NAMES.get(room.language, room.language),
        one_line(room.topic_en),
        one_line(room.topic_zh),
        one_line(room.host),
        one_line(person.name),
        one_line(person.name_zh),
        one_line(person.school),
        one_line(person.email),
    ]


# ---- Teams


def check_teams_limits(room_list: RoomList) -> list[Problem]:
    """What keeps the rooms out of Teams ("error"), and what to know beforehand ("warning"); [] when all is well."""
    rooms = sum(bool(room.people) for room in room_list.rooms)
    people = sum(len(room.people) for room in room_list.rooms)
    problems = []
    if rooms > MOST_TEAMS_ROOMS:
        problems.append(
            Problem(text("Teams takes at most {limit} rooms; there are {count}.", limit=MOST_TEAMS_ROOMS, count=rooms))
        )
    if people > MOST_TEAMS_PEOPLE:
        problems.append(
            Problem(
                text(
                    "Teams has breakout rooms in meetings of at most {limit} people; there are {count}.",
                    limit=MOST_TEAMS_PEOPLE,
                    count=people,
                )
            )
        )
    for room in room_list.rooms:
        for person in room.people:
            if not is_email(person.email):
                told = text(
                    "{name} has no e-mail address: invite them, or Teams does not list them beforehand.", name=who(person)
                )
                problems.append(Problem(told, severity="warning"))
    return problems


def write_teams_list(room_list: RoomList, path: Path) -> list[Problem]:
    """Write the list for Teams (CSV, UTF-8 with BOM): Name, Email, Room, by name as Teams lists people. Returns the warnings.

    Raises `RuleBroken` (teams.limits) with the first error of `check_teams_limits`, and as `write_whole` does.
    """
    problems = check_teams_limits(room_list)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise RuleBroken(errors[0].message, text("Make fewer and larger rooms."), code="teams.limits")
    people = [(person, room) for room in room_list.rooms for person in room.people]
    people.sort(key=lambda found: name_sort_key(who(found[0])))
    rows = [["Name", "Email", "Room"], *([who(person), one_line(person.email), room_name(room)] for person, room in people)]
    write_whole(Path(path), table_as_csv(rows))
    return problems
