"""The guard before an XLS: checks what a compiled reader would trust and reserve memory for.

An XLS is a compound file ([MS-CFB]) whose stream "Workbook" or "Book" is a row of records ([MS-XLS]). A chain of sectors
that runs in a circle, a count of four billion texts or a lone cell in column 65,535 would end the whole program inside
the reader, where no error can be caught; here they end in an error meant for a person.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from pathlib import Path

from moderator_app.exchange.delimited import check_size
from moderator_app.exchange.files import Limits
from moderator_app.exchange.refusals import damaged, protected

_LAST_SECTOR = 0xFFFFFFFA  # from here on a number is a mark such as "end of chain", not a sector
_MOST_COLUMNS = 256
_MOST_ROWS = 65_536
_BOF, _DIMENSIONS, _TEXTS, _FILEPASS = 0x0809, 0x0200, 0x00FC, 0x002F
#: Records that place one cell: row and column are their first two numbers.
_CELLS = {0x0203, 0x027E, 0x00FD, 0x0204, 0x0205, 0x0006, 0x0206, 0x0406, 0x0201, 0x00D6}
#: Records that place a run of cells in one row: MULRK (6 bytes each) and MULBLANK (2 bytes each).
_RUNS = {0x00BD: 6, 0x00BE: 2}


def guard_xls(raw: bytes, path: Path, limits: Limits) -> None:
    """Raises `FileUnreadable` where the file is damaged, protected, or lays out more cells than allowed."""
    try:
        book = _CompoundFile(raw)
        names = {name for name, _, _ in book.streams}
        if "EncryptedPackage" in names or "EncryptionInfo" in names:
            raise protected(path)
        streams = [book.read(start, size) for name, start, size in book.streams if name.lower() in ("workbook", "book")]
        if not streams:
            raise damaged(path, "Workbook")
        for stream in streams:
            _check_records(stream, path, limits)
    except (struct.error, _Broken, IndexError) as error:
        raise damaged(path, str(error)) from error


class _Broken(Exception):
    """The file contradicts itself."""


class _CompoundFile:
    """Sectors, their chains and the streams in them. `streams` are (name, first sector, size in bytes)."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        shift, small_shift = struct.unpack_from("<HH", raw, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise _Broken("sector size")
        self.sector = 1 << shift
        self.sectors = len(raw) // self.sector
        fat_count, directory = struct.unpack_from("<II", raw, 44)
        self.cutoff, small_first, small_count, difat_first, difat_count = struct.unpack_from("<5I", raw, 56)
        if max(fat_count, small_count, difat_count) > self.sectors:
            raise _Broken("sector count")
        self.fat = self._numbers(self._fat_sectors(fat_count, difat_first, difat_count))
        entries = self._joined(directory)
        self.small_fat = self._numbers(self._chain(small_first, self.fat)) if small_first < _LAST_SECTOR else array("I")
        self.streams: list[tuple[str, int, int]] = []
        self.small = b""
        for name, kind, start, size in _entries(entries):
            if size > len(raw):
                raise _Broken("stream size")
            if kind == 5:
                self.small = self._joined(start)[:size] if start < _LAST_SECTOR else b""
            elif kind == 2:
                self.streams.append((name, start, size))
        for _, start, size in self.streams:
            if size:
                self._chain(start, self.small_fat if size < self.cutoff else self.fat)

    def read(self, start: int, size: int) -> bytes:
        """The bytes of a stream."""
        if size >= self.cutoff:
            return self._joined(start)[:size]
        return b"".join(self.small[one * 64 : one * 64 + 64] for one in self._chain(start, self.small_fat))[:size]

    def _at(self, number: int) -> bytes:
        if number >= self.sectors:
            raise _Broken("sector")
        return self.raw[(number + 1) * self.sector : (number + 2) * self.sector]

    def _joined(self, start: int) -> bytes:
        return b"".join(self._at(number) for number in self._chain(start, self.fat))

    def _numbers(self, sectors: list[int]) -> array[int]:
        joined = b"".join(self._at(number) for number in sectors)
        return array("I", struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4]))

    def _fat_sectors(self, count: int, difat_first: int, difat_count: int) -> list[int]:
        found = list(struct.unpack_from("<109I", self.raw, 76))
        at = difat_first
        for _ in range(difat_count):
            if at >= _LAST_SECTOR:
                break
            numbers = self._numbers([at])
            found.extend(numbers[:-1])
            at = numbers[-1]
        used = [number for number in found if number < _LAST_SECTOR]
        if len(used) > self.sectors or len(used) < count:
            raise _Broken("sector table")
        return used

    def _chain(self, start: int, table: array[int]) -> list[int]:
        """The numbers of a chain; a circle or a number beyond the table is a break."""
        found: list[int] = []
        at = start
        while at < _LAST_SECTOR:
            if at >= len(table) or len(found) > len(table):
                raise _Broken("sector chain")
            found.append(at)
            at = table[at]
        return found


def _entries(directory: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Name, kind (2 stream, 5 root), first sector and size of every entry."""
    for at in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        if kind not in (2, 5):
            continue
        name = directory[at : at + min(max(length - 2, 0), 62)].decode("utf-16-le", "replace")
        start, size = struct.unpack_from("<II", directory, at + 116)
        yield name, kind, start, size


def _check_records(stream: bytes, path: Path, limits: Limits) -> None:
    """Follow the records and measure, a sheet at a time, how far cells reach."""
    at, end = 0, len(stream)
    rows = columns = 0
    while at + 4 <= end:
        kind, length = struct.unpack_from("<HH", stream, at)
        body, at = at + 4, at + 4 + length
        if kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, body)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind in _RUNS and length >= 6:
            row, column = struct.unpack_from("<HH", stream, body)
            rows, columns = max(rows, row + 1), max(columns, column + (length - 6) // _RUNS[kind] + 1)
        elif kind == _DIMENSIONS:
            _check_dimensions(stream, body, length)
        elif kind == _TEXTS and length >= 8:
            if max(struct.unpack_from("<II", stream, body)) > max(end, 1_000_000):
                raise _Broken("texts")
        elif kind == _FILEPASS:
            raise protected(path)
        elif kind == _BOF:
            rows = columns = 0
        if columns > _MOST_COLUMNS + 1:
            raise _Broken("column")
        check_size(0, rows * columns, path.name, limits)


def _check_dimensions(stream: bytes, body: int, length: int) -> None:
    if length >= 12:
        first_row, last_row, first_column, last_column = struct.unpack_from("<IIHH", stream, body)
    elif length >= 8:
        first_row, last_row, first_column, last_column = struct.unpack_from("<HHHH", stream, body)
    else:
        return
    if max(first_row, last_row) > _MOST_ROWS or max(first_column, last_column) > _MOST_COLUMNS:
        raise _Broken("dimensions")
