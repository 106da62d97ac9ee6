"""XLSX and XLS to rows of cells. Each is checked by its guard before the compiled reader sees it."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.exchange.delimited import check_size
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.old_workbooks import guard_xls
from moderator_app.exchange.refusals import damaged, protected
from moderator_app.exchange.swollen import ZIP_MARK, guard_zip

__all__ = ["OLE_MARK", "ZIP_MARK", "WorkbookRows", "cell_text", "read_workbook"]

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(slots=True)
class WorkbookRows:
    """Rows of one sheet as texts, from its row 1 on, and the names of all sheets that a person sees."""

    rows: list[list[str]]
    sheet: str
    sheets: list[str] = field(default_factory=list)
    format: str = "xlsx"


def read_workbook(
    raw: bytes,
    path: Path,
    findings: Findings,
    *,
    sheet: str | None = None,
    limits: Limits = STANDARD,
    progress: Progress = silent,
) -> WorkbookRows:
    """The cells of one sheet: the named one, or the first visible one that holds anything.

    Raises `FileUnreadable` for a damaged, protected, swollen or foreign file and for an unknown sheet name.
    """
    is_zip = raw.startswith(ZIP_MARK)
    if is_zip:
        guard_zip(raw, path, findings, limits, progress)
    else:
        guard_xls(raw, path, limits)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        names = [one.name for one in workbook.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        seen = [
            one.name
            for one in workbook.sheets_metadata
            if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
        ]
        chosen, opened = _choose_sheet(workbook, names, seen or names, sheet, path)
        rows = _cell_texts(opened, path, limits, progress) if opened is not None else []
    except PeerSphereError:
        raise
    except PasswordError as error:
        raise protected(path) from error
    except BaseException as error:
        # The reader is compiled code: on bytes nobody foresaw it panics, and a panic is no Exception.
        if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
            raise
        raise damaged(path, str(error)) from error
    if len(seen) > 1 and sheet is None:
        findings.warning(text("The workbook has {count} sheets; “{sheet}” was read.", count=len(seen), sheet=chosen))
    return WorkbookRows(rows, chosen, seen or names, "xlsx" if is_zip else "xls")


def _choose_sheet(
    workbook: CalamineWorkbook, names: list[str], seen: list[str], wanted: str | None, path: Path
) -> tuple[str, CalamineSheet | None]:
    if wanted is not None:
        if wanted not in names:
            raise FileUnreadable(
                text("“{file}” has no sheet “{sheet}”.", file=path.name, sheet=wanted),
                text("Its sheets are: {names}.", names=", ".join(names)),
                code="file.no_sheet",
            )
        return wanted, workbook.get_sheet_by_name(wanted)
    for name in seen:
        opened = workbook.get_sheet_by_name(name)
        if opened.total_height:
            return name, opened
    return (seen[0] if seen else ""), None


def _cell_texts(sheet: CalamineSheet, path: Path, limits: Limits, progress: Progress) -> list[list[str]]:
    check_size(sheet.total_height, sheet.total_height * sheet.total_width, path.name, limits)
    first_column = (sheet.start or (0, 0))[1]
    before = [""] * first_column
    seen: dict[str, str] = {}
    rows = []
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = list(before)
        for value in row:
            shown = value if isinstance(value, str) else cell_text(value)
            cells.append(seen.setdefault(shown, shown) if len(shown) < 40 else shown)
        if len(seen) > 100_000:
            seen.clear()
        rows.append(cells)
        if number % 5_000 == 0:
            progress(number, sheet.total_height, text("Reading rows"))
    return rows


def cell_text(value: object) -> str:
    """A cell as text: whole numbers without ".0", TRUE and FALSE, dates as ISO 8601 with a space, durations H:MM:SS."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        rounded = value + timedelta(microseconds=500_000) if value.microsecond and value.year < 9999 else value
        return rounded.replace(microsecond=0).isoformat(sep=" ")
    if isinstance(value, (date, time)):
        return value.isoformat()[:10] if isinstance(value, date) else value.replace(microsecond=0).isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return "" if value is None else str(value)
