"""The guard before an XLSX: unpacks every part once, in small pieces that are thrown away, and measures.

So the sizes are the real ones and not those that the file claims, damage shows as damage, and what the compiled reader
would reserve memory for is checked first: a sheet whose only two cells stand in opposite corners would be laid out as 17
billion cells, and a claim of four billion texts would end the program.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.exchange.delimited import check_size
from moderator_app.exchange.files import MEGABYTE, Findings, Limits
from moderator_app.exchange.refusals import damaged, no_workbook, protected, swollen, too_wide

ZIP_MARK = b"PK\x03\x04"
_PIECE = 1 * MEGABYTE
_SMALL = 10 * MEGABYTE  # below this a part may have any ratio
_LONGEST_TAG = 1 * MEGABYTE
_MOST_PARTS = 2_000
_OTHER_KINDS = {"content.xml", "mimetype", "xl/workbook.bin"}
_Q = rb"""\s*=\s*["']\s*"""
_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])(?:[^<>]*?\sr" + _Q + rb"\$?([A-Za-z]+)\$?(\d+))?")
_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])(?:[^<>]*?\sr" + _Q + rb"(\d+))?")
_COUNT = re.compile(rb"\b(?:uniqueCount|count)" + _Q + rb"(\d{8,})", re.IGNORECASE)
_UNCALCULATED = re.compile(rb"</(?:\w+:)?f>(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_ERROR_CELL = re.compile(rb"""<(?:\w+:)?c\b[^<>]*\bt=["']e["']""")


@dataclass(slots=True)
class PartExtent:
    """What unpacking a part showed: its size, the farthest row and column with a cell, the cells in the row that is being
    read (for sheets whose cells bear no reference), cells whose formula has no result, and cells that hold an error."""

    size: int = 0
    rows: int = 0
    columns: int = 0
    in_row: int = 0
    uncalculated: int = 0
    errors: int = 0


def guard_zip(raw: bytes, path: Path, findings: Findings, limits: Limits, progress: Progress = silent) -> None:
    """Raises `FileUnreadable` where the file is damaged, swollen, too large or no XLSX."""
    parts = _parts(raw, path)
    claimed = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or claimed > limits.expanded_bytes:
        raise swollen(path, limits)
    total = 0
    for part in parts:
        extent = PartExtent()
        for piece, size, packed in _unpacked(raw, part, path):
            total += size
            extent.size += size
            if total > limits.expanded_bytes or extent.size > max(_SMALL, limits.ratio * packed):
                raise swollen(path, limits)
            _measure(piece, extent, path)
            progress(total, max(claimed, total), text("Checking the workbook"))
        check_size(extent.rows, extent.rows * extent.columns, path.name, limits)
        if extent.columns > limits.columns:
            raise too_wide(path, extent.columns, limits)
        _tell(extent, findings)


def _parts(raw: bytes, path: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, OverflowError) as error:
        raise damaged(path, str(error)) from error
    names = {part.filename for part in parts}
    if not any(name.lower().startswith("xl/worksheets/") for name in names) or names & _OTHER_KINDS:
        raise no_workbook(path, names)
    return parts


def _tell(extent: PartExtent, findings: Findings) -> None:
    if extent.uncalculated:
        findings.warning(
            text("{count} cells hold formulas without a result; they were read as empty.", count=extent.uncalculated)
        )
    if extent.errors:
        findings.warning(text("{count} cells hold errors such as #REF! or #N/A; they were read as empty.", count=extent.errors))


def _unpacked(raw: bytes, part: zipfile.ZipInfo, path: Path) -> Iterator[tuple[bytes, int, int]]:
    """Pieces of one part as they really unpack, cut between tags: (piece, bytes unpacked, packed bytes so far)."""
    header = raw[part.header_offset : part.header_offset + 30]
    if len(header) < 30 or not header.startswith(ZIP_MARK):
        raise damaged(path, part.filename)
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    start = part.header_offset + 30 + name_length + extra_length
    packed = memoryview(raw)[start : start + part.compress_size]
    if part.flag_bits & 1:
        raise protected(path)
    if len(packed) < part.compress_size or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise damaged(path, part.filename)
    tail, checksum = b"", 0
    for piece, taken in _pieces(packed, part, path):
        checksum = zlib.crc32(piece, checksum)
        whole = tail + piece
        cut = whole.rfind(b"<")
        cut = len(whole) if cut < 0 or whole.find(b">", cut) >= 0 else cut
        tail = whole[cut:]
        if len(tail) > _LONGEST_TAG and part.filename.lower().endswith((".xml", ".rels")):
            raise damaged(path, part.filename)
        yield whole[:cut], len(piece), taken
    yield tail, 0, len(packed)
    if checksum != part.CRC:
        raise damaged(path, part.filename)


def _pieces(packed: memoryview, part: zipfile.ZipInfo, path: Path) -> Iterator[tuple[bytes, int]]:
    """At most a megabyte of the unpacked part at a time, and how many packed bytes were taken for it."""
    if part.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _PIECE):
            yield bytes(packed[at : at + _PIECE]), min(at + _PIECE, len(packed))
        return
    unpacker = zlib.decompressobj(-15)
    at, waiting = 0, b""
    try:
        while not unpacker.eof:
            if not waiting and at < len(packed):
                waiting, at = bytes(packed[at : at + _PIECE]), min(at + _PIECE, len(packed))
            piece = unpacker.decompress(waiting, _PIECE)
            waiting = unpacker.unconsumed_tail
            if not piece and not waiting and at >= len(packed) and not unpacker.eof:
                raise damaged(path, part.filename)
            yield piece, at - len(waiting)
    except zlib.error as error:
        raise damaged(path, part.filename) from error


def _measure(piece: bytes, extent: PartExtent, path: Path) -> None:
    if _COUNT.search(piece):
        raise damaged(path, "count")
    rows = _ROW.findall(piece)
    cells = _CELL.findall(piece)
    if rows or cells:
        numbers = {row for row in rows if row} | {row for _, row in cells if row}
        if any(len(number) > 7 for number in numbers):
            raise damaged(path, "row")
        if b"" in rows:  # rows without numbers follow one another
            extent.rows += len(rows)
        extent.rows = max(extent.rows, max(map(int, numbers), default=0))
        extent.columns = max(extent.columns, max((_column_number(letters) for letters in {one for one, _ in cells}), default=0))
        if (b"", b"") in cells:
            _measure_unnumbered(piece, extent)
    if b"</f>" in piece or b":f>" in piece:
        extent.uncalculated += len(_UNCALCULATED.findall(piece))
    if b't="e"' in piece or b"t='e'" in piece:
        extent.errors += len(_ERROR_CELL.findall(piece))


def _measure_unnumbered(piece: bytes, extent: PartExtent) -> None:
    """Cells without a reference stand one behind the other in their row."""
    parts = re.split(rb"<(?:\w+:)?row(?=[\s/>])", piece)
    for number, part in enumerate(parts):
        cells = len(_CELL.findall(part))
        extent.in_row = extent.in_row + cells if number == 0 else cells
        extent.columns = max(extent.columns, extent.in_row)


def _column_number(letters: bytes) -> int:
    if len(letters) > 3:
        return 1_000_000
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
