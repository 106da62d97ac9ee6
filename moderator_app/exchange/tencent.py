"""腾讯会议 (Tencent Meeting) attendance: XLSX with title rows above a table, a row a person."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import AttendanceFile, Attendee
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, folded
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.grids import Grid, read_grid
from moderator_app.exchange.moments import read_minutes, read_moment
from moderator_app.exchange.zoom.participants import minutes_between, split_name

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("joined", re.compile(r"入会时间|加入时间|进入时间")),
    ("left", re.compile(r"退会时间|离开时间|退出时间")),
    ("times", re.compile(r"入会次数|进入次数")),
    ("minutes", re.compile(r"时长")),
    ("role", re.compile(r"身份|角色")),
    ("name", re.compile(r"用户昵称|入会昵称|^昵称|^成员|^姓名|^用户名")),
)
_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("topic", re.compile(r"^会议主题|^会议名称")),
    ("id", re.compile(r"^会议号|^会议 ?id")),
    ("start", re.compile(r"^(?:实际)?(?:会议)?开始时间|^(?:预定)?会议时间")),
    ("end", re.compile(r"^(?:实际)?(?:会议)?结束时间")),
)
_SEARCHED = 60


def read_tencent_attendance(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> AttendanceFile:
    """Read an attendance list of 腾讯会议. Times are as the file has them (China time).

    A person who came several times has one row, from the first joining to the last leaving; `minutes` is the sum that
    the file gives. Raises `FileUnreadable`.
    """
    return tencent_of_grid(read_grid(path, progress=progress, limits=limits))


def find_tencent_header(rows: list[list[str]]) -> int | None:
    """The row (from 0) with the column names: a nickname and a time of joining."""
    for number, row in enumerate(rows[:_SEARCHED]):
        columns = _columns(row)
        if "name" in columns and ("joined" in columns or "minutes" in columns) and any("会" in cell for cell in row):
            return number
    return None


def tencent_of_grid(grid: Grid) -> AttendanceFile:
    """As `read_tencent_attendance`, for rows already read."""
    findings = grid.findings
    at = find_tencent_header(grid.rows)
    if at is None:
        raise FileUnreadable(
            text("“{file}” is not an attendance list of 腾讯会议: its column names were not found.", file=findings.file),
            text("Export the member list of the meeting again."),
            code="tencent.not_attendance",
        )
    facts = _facts(grid.rows[:at])
    columns = _columns(grid.rows[at])
    report = AttendanceFile(replace(grid.source, format="tencent"), [], facts.get("topic", ""), facts.get("id", ""))
    report.started_at, report.ended_at = _wall(facts.get("start", "")), _wall(facts.get("end", ""))
    for number, row in enumerate(grid.rows[at + 1 :], start=at + 2):
        if any(cell.strip() for cell in row):
            attendee = _attendee(number, row, columns, findings)
            if attendee is not None:
                report.attendees.append(attendee)
    if not report.attendees:
        findings.warning(text("The report lists nobody."))
    report.problems = findings.listed()
    return report


def _columns(row: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        head = folded(cell)
        key = next((key for key, pattern in _COLUMNS if head and len(head) < 40 and pattern.search(head)), "")
        if key:
            columns.setdefault(key, column)
    return columns


def _facts(rows: list[list[str]]) -> dict[str, str]:
    """The title rows: "会议主题" beside its value, or "会议主题：value" in one cell."""
    facts: dict[str, str] = {}
    for row in rows:
        cells = [cleaned(cell) for cell in row if cell.strip()]
        for place, cell in enumerate(cells):
            head, colon, value = re.sub("：", ":", cell, count=1).partition(":")
            for key, pattern in _FACTS:
                if pattern.search(folded(head)) and len(head) < 20:
                    following = cells[place + 1] if place + 1 < len(cells) else ""
                    facts.setdefault(key, value.strip() if colon and value.strip() else following)
    return facts


def _wall(cell: str) -> datetime | None:
    """A moment, also the first of a span such as 2024/03/05 19:00-20:30."""
    span = re.match(r"(.*?\d{1,2}:\d{2}(?::\d{2})?)\s*(?:-|–|~|至|\(|（).*", cell)
    moment = read_moment(cell) or (read_moment(span[1]) if span else None)
    return moment.wall if moment else None


def _attendee(number: int, row: list[str], columns: dict[str, int], findings: Findings) -> Attendee | None:
    def cell(key: str) -> str:
        column = columns.get(key, -1)
        return cleaned(row[column]) if 0 <= column < len(row) else ""

    name, original = split_name(cell("name"))
    if not name:
        findings.error(text("This row has no name; it was left out."), number)
        return None
    attendee = Attendee(number, name, original, role=cell("role"))
    for key in ("joined", "left"):
        moment = read_moment(cell(key))
        if moment is None and cell(key):
            findings.warning(text("“{cell}” is not a date that can be read.", cell=cell(key)[:60]), number, columns[key] + 1)
        setattr(attendee, f"{key}_at", moment.wall if moment else None)
    minutes = read_minutes(cell("minutes"))
    if minutes is None and cell("minutes"):
        findings.warning(text("“{cell}” is not a duration.", cell=cell("minutes")[:40]), number, columns["minutes"] + 1)
    attendee.minutes = round(minutes, 2) if minutes is not None else minutes_between(attendee)
    return attendee
