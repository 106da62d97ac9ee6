"""XLSX and XLS to rows of cells, with the guard that stands before them.

An XLSX is a zip: its parts are unpacked once, in small pieces that are thrown away, before any library opens it. So the
sizes are the real ones and not those the file claims, damage shows as damage, and a sheet whose only two cells stand in
opposite corners (which a reader would lay out as 17 billion cells) is refused.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.exchange.delimited import check_size
from moderator_app.exchange.files import MEGABYTE, STANDARD, Findings, Limits

ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PIECE = 1 * MEGABYTE
_MOST_PARTS = 2_000
_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_UNCALCULATED = re.compile(rb"</(?:\w+:)?f>(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_ERROR_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*\bt=["']e["']""")


@dataclass(slots=True)
class SheetExtent:
    """What unpacking a sheet showed: the farthest row and column with a cell, cells whose formula has no result, and
    cells that hold an error such as #REF!."""

    rows: int = 0
    columns: int = 0
    uncalculated: int = 0
    errors: int = 0


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
        raise _protected(path) from error
    except BaseException as error:
        # The reader is compiled code: on bytes nobody foresaw it panics, and a panic is no Exception.
        if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
            raise
        if "password" in str(error).lower() or b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in raw[:_PIECE]:
            raise _protected(path) from error
        raise damaged(path, str(error)) from error
    if len(seen) > 1 and sheet is None:
        findings.warning(text("The workbook has {count} sheets; “{sheet}” was read.", count=len(seen), sheet=chosen))
    return WorkbookRows(rows, chosen, seen or names, "xlsx" if is_zip else "xls")


def guard_zip(raw: bytes, path: Path, findings: Findings, limits: Limits, progress: Progress = silent) -> None:
    """Unpack every part piece by piece and refuse the file where it is damaged, swollen or no XLSX."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, OverflowError) as error:
        raise damaged(path, str(error)) from error
    names = {part.filename for part in parts}
    if not any(name.lower().startswith("xl/worksheets/") for name in names):
        raise _no_workbook(path, names)
    claimed = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or claimed > limits.expanded_bytes:
        raise swollen(path, limits)
    total = 0
    for part in parts:
        extent = SheetExtent()
        is_sheet = part.filename.lower().startswith("xl/worksheets/sheet")
        for piece, size, packed in _unpacked(raw, part, path):
            total += size
            packed_ratio = limits.ratio * max(packed, MEGABYTE // 10)
            if total > limits.expanded_bytes or (part.compress_size and total > packed_ratio and size >= _PIECE):
                raise swollen(path, limits)
            if is_sheet:
                _measure(piece, extent)
            progress(total, max(claimed, total), text("Checking the workbook"))
        check_size(extent.rows, extent.rows * extent.columns, path.name, limits)
        if extent.columns > limits.columns:
            raise _too_wide(path, extent.columns, limits)
        if extent.uncalculated:
            findings.warning(
                text("{count} cells hold formulas without a result; they were read as empty.", count=extent.uncalculated)
            )
        if extent.errors:
            findings.warning(
                text("{count} cells hold errors such as #REF! or #N/A; they were read as empty.", count=extent.errors)
            )


def _unpacked(raw: bytes, part: zipfile.ZipInfo, path: Path) -> Iterator[tuple[bytes, int, int]]:
    """Pieces of one part as they really unpack: (piece with the tail of the one before, its own size, packed bytes so far)."""
    header = raw[part.header_offset : part.header_offset + 30]
    if len(header) < 30 or not header.startswith(ZIP_MARK):
        raise damaged(path, part.filename)
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    start = part.header_offset + 30 + name_length + extra_length
    packed = memoryview(raw)[start : start + part.compress_size]
    if len(packed) < part.compress_size or part.flag_bits & 1:
        raise _protected(path) if part.flag_bits & 1 else damaged(path, part.filename)
    if part.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _PIECE):
            piece = bytes(packed[at : at + _PIECE])
            yield bytes(packed[max(0, at - 64) : at]) + piece, len(piece), at + len(piece)
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise damaged(path, part.filename)
    unpacker = zlib.decompressobj(-15)
    at, tail = 0, b""
    waiting: bytes = b""
    checksum = 0
    try:
        while not unpacker.eof:
            if not waiting and at < len(packed):
                waiting, at = bytes(packed[at : at + _PIECE]), at + _PIECE
            piece = unpacker.decompress(waiting, _PIECE)
            waiting = unpacker.unconsumed_tail
            if not piece and not waiting and at >= len(packed) and not unpacker.eof:
                raise damaged(path, part.filename)
            checksum = zlib.crc32(piece, checksum)
            yield tail + piece, len(piece), min(at, len(packed)) - len(waiting)
            tail = piece[-64:]
    except zlib.error as error:
        raise damaged(path, part.filename) from error
    if checksum != part.CRC:
        raise damaged(path, part.filename)


def _measure(piece: bytes, extent: SheetExtent) -> None:
    found = _CELL.findall(piece)
    if found:
        # Rows come in order in every file a program wrote, but nothing forces them to.
        extent.rows = max(extent.rows, max(int(row) for row in {row for _, row in found}))
        extent.columns = max(extent.columns, max(_column_number(letters) for letters in {letters for letters, _ in found}))
    if b"</f>" in piece or b":f>" in piece:
        extent.uncalculated += len(_UNCALCULATED.findall(piece))
    if b't="e"' in piece or b"t='e'" in piece:
        extent.errors += len(_ERROR_CELL.findall(piece))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


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


def damaged(path: Path, part: str) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is damaged or cut off ({part}).", file=path.name, part=" ".join(part.split())[:120]),
        text("Download or export it again. If it opens in a spreadsheet program, save it there as a new XLSX."),
        code="file.damaged",
    )


def swollen(path: Path, limits: Limits) -> FileUnreadable:
    return FileUnreadable(
        text(
            "“{file}” would unpack to more than {limit} MB, or far more than a table of its size can hold.",
            file=path.name,
            limit=round(limits.expanded_bytes / MEGABYTE),
        ),
        text("If you trust it, open it in a spreadsheet program and save the sheet you need as CSV."),
        code="file.swollen",
    )


def _too_wide(path: Path, columns: int, limits: Limits) -> FileUnreadable:
    return FileUnreadable(
        text(
            "“{file}” has {columns} columns; at most {limit} can be read.", file=path.name, columns=columns, limit=limits.columns
        ),
        text("Delete the columns that are not needed, or save as CSV."),
        code="file.too_large",
    )


def _protected(path: Path) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is protected by a password.", file=path.name),
        text("Open it in a spreadsheet program and save a copy without the password."),
        code="file.protected",
    )


def _no_workbook(path: Path, names: set[str]) -> FileUnreadable:
    if "word/document.xml" in names:
        message = text("“{file}” is a Word document, not a table.", file=path.name)
    elif "mimetype" in names or "content.xml" in names:
        message = text("“{file}” is an OpenDocument file, which can't be read here.", file=path.name)
    else:
        message = text("“{file}” is a zip archive without a table in it.", file=path.name)
    return FileUnreadable(message, text("Save it as XLSX or CSV and choose that file."), code="file.wrong_kind")
