"""Who was there, from whichever program held the meeting: told by the columns of the report."""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import AttendanceFile
from moderator_app.domain.wording import text
from moderator_app.exchange.files import STANDARD, Limits
from moderator_app.exchange.grids import read_grid
from moderator_app.exchange.teams import is_teams, teams_of_grid
from moderator_app.exchange.tencent import find_tencent_header, tencent_of_grid
from moderator_app.exchange.zoom.participants import find_participants_header, participants_of_grid


def read_attendance(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> AttendanceFile:
    """Read a participants report of Zoom, Teams or 腾讯会议. Raises `FileUnreadable` when it is none of them."""
    grid = read_grid(path, progress=progress, limits=limits)
    program = detect_attendance(grid.rows)
    if program == "tencent":
        return tencent_of_grid(grid)
    if program == "teams":
        return teams_of_grid(grid)
    if program == "zoom":
        return participants_of_grid(grid)
    raise FileUnreadable(
        text("“{file}” is no participants report of Zoom, Teams or 腾讯会议.", file=grid.source.path.name),
        text("Download the report of the meeting again, as CSV or XLSX."),
        code="attendance.unknown",
    )


def detect_attendance(rows: list[list[str]]) -> str:
    """ "zoom", "teams", "tencent", or "" where the rows are no participants report."""
    if find_tencent_header(rows) is not None:
        return "tencent"
    if is_teams(rows):
        return "teams"
    return "zoom" if find_participants_header(rows) is not None else ""
