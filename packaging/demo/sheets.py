"""Tables written so that the same content gives the same bytes on every machine: CSV and XLSX."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

import xlsxwriter

Cell = str | int | float | datetime


def csv_bytes(rows: Iterable[Sequence[Cell]], encoding: str, newline: str = "\r\n") -> bytes:
    """`encoding` as Python names it; "utf-8-sig" begins with a byte-order mark."""
    out = io.StringIO()
    csv.writer(out, lineterminator=newline).writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_bytes(rows: Iterable[Sequence[Cell]], sheet: str, widths: Sequence[int], bold_row: int = 0) -> bytes:
    """A workbook of one sheet. The parts are stored, not compressed: zlib's output differs between builds."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2026, 10, 1), "author": "", "company": ""})
    page = book.add_worksheet(sheet)
    bold, moment = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                page.write_datetime(number, column, cell, moment)
            elif isinstance(cell, str):
                page.write_string(number, column, cell, bold if number == bold_row else None)
            else:
                page.write_number(number, column, cell)
    book.close()
    return _stored(out.getvalue())


def _stored(archive: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as plain:
        for name in packed.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 0, 0
            plain.writestr(entry, packed.read(name))
    return out.getvalue()
