"""Zoom's participants report (CSV), old and new, a row a join or a row a person."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import AttendanceFile, Attendee
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_email, folded
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.grids import Grid, read_grid
from moderator_app.exchange.moments import DateOrder, decide_order, read_minutes, read_moment

#: Column meanings by words of their header, first match wins. English and Chinese clients.
_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", re.compile(r"\be ?mail|邮箱|邮件|電子郵件|电邮")),
    ("joined", re.compile(r"\bjoin time|加入时间|加入時間|进入时间|入会时间")),
    ("left", re.compile(r"\bleave time|离开时间|離開時間|退出时间|退会时间")),
    ("minutes", re.compile(r"\bduration|持续时间|時長|时长|分钟")),
    ("guest", re.compile(r"^guest|来宾|來賓|访客|訪客")),
    ("consent", re.compile(r"recording (?:consent|disclaimer)|录制同意|录制免责|錄製")),
    ("waiting", re.compile(r"waiting room|等候室|等待室")),
    ("name", re.compile(r"^name\b|^user name|^participant\b|^姓名|^名称|^名稱|^用户名|昵称")),
)
_MEETING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("id", re.compile(r"^meeting id|^webinar id|会议 ?id|会议号|會議 ?id")),
    ("topic", re.compile(r"^topic|主题|主題")),
    ("start", re.compile(r"^start time|^actual start|开始时间|開始時間")),
    ("end", re.compile(r"^end time|结束时间|結束時間")),
)
_NAMED = re.compile(r"^(?P<shown>.*\S)\s*[(（](?P<original>[^()（）]*(?:\([^()]*\)[^()（）]*)*)[)）]\s*$", re.DOTALL)
_YES = {"yes", "y", "true", "1", "是", "已同意", "ok", "agree", "agreed"}
_NO = {"no", "n", "false", "0", "否", "未同意", "decline", "declined"}
_SEARCHED = 60


def read_zoom_participants(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> AttendanceFile:
    """Read a participants report. One `Attendee` a row: in the layout with join times a person may have several.

    Dates are decided from the whole file; a doubt about their order is a warning. Raises `FileUnreadable` when no row
    of column names is found.
    """
    return participants_of_grid(read_grid(path, progress=progress, limits=limits))


def find_participants_header(rows: list[list[str]]) -> int | None:
    """The row (from 0) with the participants' column names: a name column and at least two others known."""
    for number, row in enumerate(rows[:_SEARCHED]):
        columns = _columns(row)
        about_meeting = any(_MEETING[0][1].search(folded(cell)) for cell in row[:2])
        if "name" in columns and len(columns) >= 3 and not about_meeting and not columns.keys().isdisjoint({"joined", "minutes"}):
            return number
    return None


def participants_of_grid(grid: Grid) -> AttendanceFile:
    """As `read_zoom_participants`, for rows already read."""
    findings = grid.findings
    at = find_participants_header(grid.rows)
    if at is None:
        raise FileUnreadable(
            text("“{file}” is not a participants report of Zoom: its column names were not found.", file=findings.file),
            text("Download the report from Zoom's Reports page again, as CSV."),
            code="zoom.not_participants",
        )
    columns = _columns(grid.rows[at])
    layout = "zoom-participants" if "joined" in columns else "zoom-participants-unique"
    report = AttendanceFile(replace(grid.source, format=layout), [])
    body = [(number, row) for number, row in enumerate(grid.rows[at + 1 :], start=at + 2) if any(cell.strip() for cell in row)]
    times = [_cell(row, columns, key) for _, row in body for key in ("joined", "left")]
    meeting = meeting_cells(grid.rows[:at])
    order = decide_order([*times, meeting.get("start", ""), meeting.get("end", "")])
    if order.doubt:
        findings.warning(order.doubt)
    report.topic, report.meeting_id = cleaned(meeting.get("topic", "")), cleaned(meeting.get("id", ""))
    report.started_at, report.ended_at = _wall(meeting.get("start", ""), order), _wall(meeting.get("end", ""), order)
    for number, row in body:
        attendee = _attendee(number, row, columns, order, findings)
        if attendee is not None:
            report.attendees.append(attendee)
    if not report.attendees:
        findings.warning(text("The report lists nobody."))
    report.problems = findings.listed()
    return report


def split_name(cell: str) -> tuple[str, str]:
    """The name shown and the original name in brackets behind it ("" without one)."""
    shown = cleaned(cell)
    found = _NAMED.match(shown)
    return (cleaned(found["shown"]), cleaned(found["original"])) if found and found["original"].strip() else (shown, "")


def _columns(row: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        head = folded(cell)
        for key, pattern in _COLUMNS:
            if head and len(head) < 80 and pattern.search(head):
                columns.setdefault(key, column)
                break
    return columns


def meeting_cells(rows: list[list[str]]) -> dict[str, str]:
    """The block about the meeting: a row of names and one of values, anywhere above the participants."""
    for head, values in pairwise([*rows, []]):
        found: dict[str, str] = {}
        for column, cell in enumerate(head):
            for key, pattern in _MEETING:
                if pattern.search(folded(cell)) and column < len(values):
                    found.setdefault(key, values[column])
        if "topic" in found or "id" in found:
            return found
    return {}


def _cell(row: list[str], columns: dict[str, int], key: str) -> str:
    column = columns.get(key, -1)
    return row[column] if 0 <= column < len(row) else ""


def _wall(cell: str, order: DateOrder) -> datetime | None:
    moment = read_moment(cell, order)
    return moment.wall if moment else None


def _attendee(number: int, row: list[str], columns: dict[str, int], order: DateOrder, findings: Findings) -> Attendee | None:
    name, original = split_name(_cell(row, columns, "name"))
    if not name:
        findings.error(text("This row has no name; it was left out."), number)
        return None
    attendee = Attendee(number, name, original, cleaned_email(_cell(row, columns, "email")))
    attendee.joined_at = _time(row, columns, "joined", order, number, findings)
    attendee.left_at = _time(row, columns, "left", order, number, findings)
    shown = cleaned(_cell(row, columns, "minutes"))
    attendee.minutes = read_minutes(shown)
    if shown and attendee.minutes is None:
        findings.warning(text("“{cell}” is not a duration.", cell=shown[:40]), number, columns["minutes"] + 1)
    attendee.minutes = attendee.minutes if attendee.minutes is not None else minutes_between(attendee)
    attendee.guest = _yes_or_no(_cell(row, columns, "guest"))
    attendee.recording_consent = _yes_or_no(_cell(row, columns, "consent"))
    if attendee.joined_at and attendee.left_at and attendee.left_at < attendee.joined_at:
        findings.warning(text("{name} leaves before joining.", name=name), number)
    return attendee


def minutes_between(attendee: Attendee) -> float | None:
    """Minutes from joining to leaving; None where either is unknown or they stand the wrong way round."""
    if attendee.joined_at is None or attendee.left_at is None or attendee.left_at < attendee.joined_at:
        return None
    return round((attendee.left_at - attendee.joined_at).total_seconds() / 60, 2)


def _time(
    row: list[str], columns: dict[str, int], key: str, order: DateOrder, number: int, findings: Findings
) -> datetime | None:
    shown = cleaned(_cell(row, columns, key))
    if not shown:
        return None
    wall = _wall(shown, order)
    if wall is None:
        findings.warning(text("“{cell}” is not a date that can be read.", cell=shown[:60]), number, columns[key] + 1)
    return wall


def _yes_or_no(cell: str) -> bool | None:
    shown = cleaned(cell).lower()
    return True if shown in _YES else False if shown in _NO else None
