"""Zoom's poll report (CSV): blocks about the report and the meeting, then a row an answer sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import PollAnswer, PollFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_email, cleaned_lines, folded
from moderator_app.exchange.files import STANDARD, Limits
from moderator_app.exchange.grids import Grid, read_grid
from moderator_app.exchange.moments import decide_order, read_moment
from moderator_app.exchange.zoom.participants import meeting_cells

_NUMBER = {"#", "＃", "no", "number", "序号", "编号"}
_NAME = re.compile(r"user name|^name\b|用户名|姓名|名称|使用者名稱")
_EMAIL = re.compile(r"e ?mail|邮箱|邮件|郵件")
_TIME = re.compile(r"submitted|date|time|提交|时间|時間")


def read_zoom_polls(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> PollFile:
    """Read a poll report. `answers` of each sheet are (question, choices) in the order of the file; a poll that was
    launched twice has two sheets a person. Raises `FileUnreadable` when it is no poll report."""
    return polls_of_grid(read_grid(path, progress=progress, limits=limits))


def is_zoom_polls(path: Path) -> bool:
    """Whether a table is a poll report; False also where it can't be read, which whoever reads it will say."""
    try:
        return bool(find_poll_header(read_grid(path).rows[:200]))
    except FileUnreadable:
        return False


def find_poll_header(rows: list[list[str]]) -> list[int]:
    """The rows (from 0) that head blocks of answer sheets."""
    found = []
    for number, row in enumerate(rows):
        if len(row) < 3 or (row[0].strip() not in _NUMBER and folded(row[0]) not in _NUMBER):
            continue
        heads = [folded(cell) for cell in row[:4]]
        if _NAME.search(heads[1]) and any(_EMAIL.search(head) or _TIME.search(head) for head in heads[2:]):
            found.append(number)
    return found


def polls_of_grid(grid: Grid) -> PollFile:
    """As `read_zoom_polls`, for rows already read."""
    findings = grid.findings
    headers = find_poll_header(grid.rows)
    if not headers:
        raise FileUnreadable(
            text("“{file}” is not a poll report of Zoom: the row “#, User Name, …” was not found.", file=findings.file),
            text("Download the poll report from Zoom's Reports page again, as CSV."),
            code="zoom.not_polls",
        )
    meeting = meeting_cells(grid.rows[: headers[0]])
    report = PollFile(
        replace(grid.source, format="zoom-polls"), cleaned(meeting.get("topic", "")), cleaned(meeting.get("id", "")), []
    )
    order = decide_order(cell for row in grid.rows[headers[0] :] for cell in row[1:4])
    if order.doubt:
        findings.warning(order.doubt)
    starts = [*headers, len(grid.rows)]
    for at, end in pairwise(starts):
        places = _places(grid.rows[at])
        for number, row in enumerate(grid.rows[at + 1 : end], start=at + 2):
            if not any(cell.strip() for cell in row):
                continue
            if not re.fullmatch(r"\s*\d+\s*", row[0]):
                break  # the next block of the report
            answer = PollAnswer(number, _at(row, places, "name"), cleaned_email(_at(row, places, "email")), None)
            shown = _at(row, places, "time")
            moment = read_moment(shown, order)
            if shown and moment is None:
                findings.warning(text("“{cell}” is not a date that can be read.", cell=shown[:60]), number, places["time"] + 1)
            answer.submitted_at = moment.wall if moment else None
            answer.answers = _pairs(row[max(places.values()) + 1 :])
            if not answer.answers:
                findings.warning(text("This row holds no answers."), number)
            report.answers.append(answer)
    report.problems = findings.listed()
    return report


def _places(header: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for column, cell in enumerate(header[:6]):
        head = folded(cell)
        for key, pattern in (("email", _EMAIL), ("time", _TIME), ("name", _NAME)):
            if head and pattern.search(head):
                places.setdefault(key, column)
                break
    return places


def _at(row: list[str], places: dict[str, int], key: str) -> str:
    column = places.get(key, -1)
    return cleaned(row[column]) if 0 <= column < len(row) else ""


def _pairs(cells: list[str]) -> list[tuple[str, list[str]]]:
    """Question and answer in turns; several choices are joined by ";"."""
    pairs = []
    for question, answer in zip(cells[0::2], [*cells[1::2], ""], strict=False):
        if question.strip() or answer.strip():
            pairs.append((cleaned_lines(question).strip(), [choice for part in answer.split(";") if (choice := cleaned(part))]))
    return pairs
