"""Microsoft Teams attendance (CSV in UTF-16 with tabs) in its four layouts.

Joined/Left rows; a summary with a table of stays; numbered sections, where "In-Meeting activities" holds the stays and
"Participants" the addresses and roles; and the same with other capitals or order of columns.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import AttendanceFile, Attendee
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_email, folded
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.grids import Grid, read_grid
from moderator_app.exchange.moments import DateOrder, decide_order, read_minutes, read_moment
from moderator_app.exchange.zoom.participants import minutes_between

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("upn", re.compile(r"upn|participant id|参与者 id|与会者 id|teilnehmer id|userprincipalname")),
    ("email", re.compile(r"^e ?mail|电子邮件|邮箱|電子郵件|^courriel|^correo|^e post")),
    ("action", re.compile(r"^user action|用户操作|使用者動作|benutzeraktion|^action")),
    ("timestamp", re.compile(r"^timestamp|时间戳|時間戳記|zeitstempel|horodat|marca de tiempo")),
    ("joined", re.compile(r"join|加入|beitritt|beigetreten|arrivée|unión|entrada|ingresso")),
    ("left", re.compile(r"leave|left|离开|離開|verlassen|départ|salida|saída|uscita")),
    ("minutes", re.compile(r"duration|持续时间|時長|时长|dauer|durée|duración|duração|durata")),
    ("role", re.compile(r"^role|角色|^rolle|^rôle|^rol\b|^função|^ruolo")),
    ("name", re.compile(r"^(?:full )?name|^姓名|^全名|^名称|^vollständiger name|^nom\b|^nombre|^nome|^participant$")),
)
_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("topic", re.compile(r"^meeting title|^会议标题|^會議標題|^besprechungstitel|^title")),
    (
        "start",
        re.compile(r"^(?:meeting )?start time|^(?:会议)?开始时间|^(?:meeting )?start\b|^startzeit|^startzeit der besprechung"),
    ),
    ("end", re.compile(r"^(?:meeting )?end time|^(?:会议)?结束时间|^(?:meeting )?end\b|^endzeit")),
    ("id", re.compile(r"^meeting id|^会议 ?id|^besprechungs id")),
)
_JOINED = re.compile(r"^(?:re)?joined|^加入|^已加入|^beigetreten|^teilgenommen|^s'est joint|^se unió", re.IGNORECASE)
_LEFT = re.compile(r"^left|^离开|^已离开|^離開|^verlassen|^hat verlassen|^a quitté|^salió", re.IGNORECASE)
_SECTION = re.compile(r"^\s*(\d)\s*[.．、]\s*\S")
_TEAMS_HEADS = re.compile(r"full name|first join|last leave|in meeting duration|participant id|upn|user action|全名|用户操作")


def read_teams_attendance(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> AttendanceFile:
    """Read an attendance report of Teams. One `Attendee` a stay where the report has stays.

    Day or month first is decided from all dates of the file; a doubt is a warning. Raises `FileUnreadable`.
    """
    return teams_of_grid(read_grid(path, progress=progress, limits=limits))


def is_teams(rows: list[list[str]]) -> bool:
    """Whether the rows hold a table that only Teams writes, or its numbered sections."""
    for _, columns, row in _tables(rows[:400]):
        if {"action", "timestamp"} <= columns.keys() or any(_TEAMS_HEADS.search(folded(cell)) for cell in row):
            return True
    sections = {found[1] for row in rows[:400] if row and (found := _SECTION.match(row[0])) and sum(map(bool, row)) == 1}
    return {"1", "2"} <= sections


def teams_of_grid(grid: Grid) -> AttendanceFile:
    """As `read_teams_attendance`, for rows already read."""
    findings = grid.findings
    tables = _tables(grid.rows)
    if not tables:
        raise FileUnreadable(
            text("“{file}” is not an attendance report of Teams: its column names were not found.", file=findings.file),
            text("Download the attendance report from the meeting in Teams again."),
            code="teams.not_attendance",
        )
    report = AttendanceFile(replace(grid.source, format="teams"), [])
    facts = _facts(grid.rows[: tables[0][0]])
    order = decide_order(cell for row in grid.rows for cell in row if cell[:1].isdigit() and len(cell) < 40)
    if order.doubt:
        findings.warning(order.doubt)
    report.topic, report.meeting_id = cleaned(facts.get("topic", "")), cleaned(facts.get("id", ""))
    report.started_at, report.ended_at = _wall(facts.get("start", ""), order), _wall(facts.get("end", ""), order)
    bodies = [(columns, _body(grid.rows, at)) for at, columns, _ in tables]
    first, body = bodies[0]
    if "action" in first:
        report.source = replace(grid.source, format="teams-actions")
        report.attendees = _stays_from_actions(first, body, order, findings)
    else:
        report.attendees = _attendees(bodies, order, findings)
        report.source = replace(grid.source, format="teams-sections" if len(bodies) > 1 else "teams-summary")
    if not report.attendees:
        findings.warning(text("The report lists nobody."))
    report.problems = findings.listed()
    return report


def _tables(rows: list[list[str]]) -> list[tuple[int, dict[str, int], list[str]]]:
    """Where tables begin: (row from 0, columns, the row), for every row that names people and times."""
    tables = []
    for number, row in enumerate(rows):
        if len(row) < 3 or any(character.isdigit() for character in row[0]):
            continue
        columns: dict[str, int] = {}
        for column, cell in enumerate(row):
            head = folded(cell)
            key = next((key for key, pattern in _COLUMNS if head and len(head) < 60 and pattern.search(head)), "")
            if key:
                columns.setdefault(key, column)
        if "name" in columns and (
            {"action", "timestamp"} <= columns.keys() or len(columns.keys() & {"joined", "left", "minutes"}) >= 2
        ):
            tables.append((number, columns, row))
    return tables


def _facts(rows: list[list[str]]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for row in rows:
        if len(row) < 2 or not row[1].strip():
            continue
        head = folded(row[0])
        for key, pattern in _FACTS:
            if pattern.search(head):
                facts.setdefault(key, row[1])
    return facts


def _body(rows: list[list[str]], at: int) -> list[tuple[int, list[str]]]:
    """Numbered rows below a header, up to the next blank row or section."""
    body = []
    for number, row in enumerate(rows[at + 1 :], start=at + 2):
        if not any(cell.strip() for cell in row) or (_SECTION.match(row[0]) and not any(cell.strip() for cell in row[1:])):
            break
        body.append((number, row))
    return body


def _cell(row: list[str], columns: dict[str, int], key: str) -> str:
    column = columns.get(key, -1)
    return cleaned(row[column]) if 0 <= column < len(row) else ""


def _wall(cell: str, order: DateOrder) -> datetime | None:
    moment = read_moment(cell, order)
    return moment.wall if moment else None


def _time(
    row: list[str], columns: dict[str, int], key: str, order: DateOrder, number: int, findings: Findings
) -> datetime | None:
    shown = _cell(row, columns, key)
    wall = _wall(shown, order)
    if shown and wall is None:
        findings.warning(text("“{cell}” is not a date that can be read.", cell=shown[:60]), number, columns[key] + 1)
    return wall


def _stays_from_actions(
    columns: dict[str, int], body: list[tuple[int, list[str]]], order: DateOrder, findings: Findings
) -> list[Attendee]:
    """Pair each Joined with the next Left of the same name."""
    stays: list[Attendee] = []
    present: dict[str, Attendee] = {}
    for number, row in body:
        name, action = _cell(row, columns, "name"), _cell(row, columns, "action")
        at = _time(row, columns, "timestamp", order, number, findings)
        if not name:
            findings.error(text("This row has no name; it was left out."), number)
        elif _JOINED.search(action):
            if name in present:
                findings.warning(text("{name} joins twice without leaving.", name=name), number)
            present[name] = Attendee(number, name, joined_at=at)
            stays.append(present[name])
        elif _LEFT.search(action):
            stay = present.pop(name, None)
            if stay is None:
                findings.warning(text("{name} leaves without having joined.", name=name), number)
                stay = Attendee(number, name)
                stays.append(stay)
            stay.left_at = at
            stay.minutes = minutes_between(stay)
        else:
            findings.error(text("“{action}” is neither joining nor leaving; the row was left out.", action=action[:40]), number)
    return stays


def _attendees(
    bodies: list[tuple[dict[str, int], list[tuple[int, list[str]]]]], order: DateOrder, findings: Findings
) -> list[Attendee]:
    people = [person for number, row in bodies[0][1] if (person := _attendee(number, row, bodies[0][0], order, findings))]
    if len(bodies) < 2 or not bodies[1][1]:
        return people
    stays = [stay for number, row in bodies[1][1] if (stay := _attendee(number, row, bodies[1][0], order, findings))]
    known = {person.name: person for person in people}
    for stay in stays:
        person = known.get(stay.name)
        if person is not None:
            stay.email, stay.role = stay.email or person.email, stay.role or person.role
    there = {stay.name for stay in stays}
    return stays + [person for person in people if person.name not in there]


def _attendee(number: int, row: list[str], columns: dict[str, int], order: DateOrder, findings: Findings) -> Attendee | None:
    name = _cell(row, columns, "name")
    if not name:
        findings.error(text("This row has no name; it was left out."), number)
        return None
    attendee = Attendee(number, name, role=_cell(row, columns, "role"))
    attendee.email = cleaned_email(_cell(row, columns, "email")) or cleaned_email(_cell(row, columns, "upn"))
    attendee.joined_at = _time(row, columns, "joined", order, number, findings)
    attendee.left_at = _time(row, columns, "left", order, number, findings)
    shown = _cell(row, columns, "minutes")
    attendee.minutes = read_minutes(shown)
    if shown and attendee.minutes is None:
        findings.warning(text("“{cell}” is not a duration.", cell=shown[:40]), number, columns["minutes"] + 1)
    attendee.minutes = round(attendee.minutes, 2) if attendee.minutes is not None else minutes_between(attendee)
    attendee.guest = True if re.search(r"\(guest\)|（来宾）|\(gast\)", name, re.IGNORECASE) else None
    return attendee
