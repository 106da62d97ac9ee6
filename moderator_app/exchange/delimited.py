"""Text of a CSV or TSV to rows of cells.

The delimiter is found from the whole text, not from its first line. Quotes may hold line breaks; a quotation mark that
is never closed must not swallow the rows after it.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.exchange.files import STANDARD, Findings, Limits

DELIMITERS = (",", ";", "\t")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_SNIFFED = 400_000
_MOST_OPEN_QUOTES = 5


def parse_delimited(
    letters: str, findings: Findings, *, limits: Limits = STANDARD, progress: Progress = silent, delimiter: str = ""
) -> tuple[list[list[str]], str]:
    """All rows, blank ones as empty lists, so that the n-th row of the list is the n-th of the file as a spreadsheet
    shows it; and the delimiter.

    A row that holds a cell over the limit is replaced by an empty one and reported.
    Raises `FileUnreadable` when there are more rows or cells than allowed, `Cancelled` from `progress`.
    """
    letters = _without_nulls(letters, findings)
    announced = re.match(r'"?sep=(.)"?\r?\n', letters)
    delimiter = delimiter or (announced.group(1) if announced else sniff_delimiter(letters))
    rows: list[list[str]] = []
    start, cells = 0, 0
    for _ in range(_MOST_OPEN_QUOTES):
        resumed, cells = _parse_from(letters, start, delimiter, rows, cells, findings, limits, progress)
        if resumed is None:
            break
        start = resumed
    else:
        findings.warning(
            text("Many quotation marks are never closed; the rows from here on were read as they stand."), len(rows) + 1
        )
        rows.extend(_reader(_lines(letters, start), delimiter, quotes=False))
        check_size(len(rows), sum(map(len, rows)), findings.file, limits)
    if announced and rows:
        rows[0] = []
    return rows, delimiter


def sniff_delimiter(letters: str) -> str:
    """The delimiter under which most rows have the same number of cells; a comma where nothing is delimited."""
    sample = letters[:_SNIFFED]
    if len(letters) > _SNIFFED and "\n" in sample:
        sample = sample[: sample.rindex("\n") + 1]
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in _reader(_lines(sample, 0), delimiter) if any(row))
        rows = sum(widths.values())
        wide = [(count, width) for width, count in widths.items() if width > 1]
        if not wide:
            continue
        count, width = max(wide)
        spread = sum(many for many, _ in wide)
        score = (round((count + spread) / (2 * rows), 2), width)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _parse_from(
    letters: str,
    start: int,
    delimiter: str,
    rows: list[list[str]],
    cells: int,
    findings: Findings,
    limits: Limits,
    progress: Progress,
) -> tuple[int | None, int]:
    """Parse on from a place in the text. Answers where to go on after an unclosed quote, or None at the end."""
    place = _Place(letters, start)
    row_starts = start
    seen: dict[str, str] = {}
    for row in _reader(place, delimiter):
        if place.ended and _is_open(letters, row_starts, delimiter):
            return _after_open_quote(letters, row_starts, delimiter, rows, findings), cells
        row_starts = place.at
        if row and (len(row) > limits.columns or max(map(len, row)) > limits.cell_characters):
            row = _checked_row(row, len(rows) + 1, findings, limits)
        # Answers repeat: one copy of each short text keeps 200,000 rows small.
        rows.append([seen.setdefault(cell, cell) if len(cell) < 40 else cell for cell in row])
        if len(seen) > 100_000:
            seen.clear()
        cells += len(row)
        if len(rows) % 5_000 == 0:
            progress(place.at, len(letters), text("Reading rows"))
            check_size(len(rows), cells, findings.file, limits)
    check_size(len(rows), cells, findings.file, limits)
    return None, cells


def check_size(rows: int, cells: int, file: str, limits: Limits) -> None:
    """Raises `FileUnreadable` for a table larger than allowed."""
    if rows > limits.rows or cells > limits.cells:
        raise FileUnreadable(
            text(
                "“{file}” holds more than {rows} rows or {cells} cells.",
                file=file,
                rows=limits.rows,
                cells=limits.cells,
            ),
            text("Split it into several files, or remove columns that are not needed."),
            code="file.too_large",
        )


def _checked_row(row: list[str], number: int, findings: Findings, limits: Limits) -> list[str]:
    if len(row) > limits.columns:
        findings.error(text("This row has {count} columns; it was left out.", count=len(row)), number)
        return []
    for column, cell in enumerate(row, start=1):
        if len(cell) > limits.cell_characters:
            findings.error(
                text("A cell of {count} characters is too long; its row was left out.", count=len(cell)), number, column
            )
            return []
    return row


class _Place:
    """Lines of a text from a place on, and how far they were taken."""

    def __init__(self, letters: str, start: int) -> None:
        self.letters = letters
        self.at = start
        self.ended = start >= len(letters)

    def __iter__(self) -> Iterator[str]:
        end = len(self.letters)
        for line in _LINE.finditer(self.letters, self.at):
            self.at = line.end()
            self.ended = self.at >= end
            yield line.group()


def _lines(letters: str, start: int) -> Iterator[str]:
    return iter(_Place(letters, start))


def _reader(lines: Iterator[str] | _Place, delimiter: str, *, quotes: bool = True) -> Iterator[list[str]]:
    if csv.field_size_limit() < sys.maxsize // 4:  # its 128 KB are a limit of the process; ours is checked on the row
        csv.field_size_limit(sys.maxsize // 4)
    if not quotes:
        return csv.reader(iter(lines), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(iter(lines), delimiter=delimiter)


def _is_open(letters: str, start: int, delimiter: str) -> bool:
    """Whether the row that begins here and ends with the text does so inside quotes."""
    opening = re.compile(f'(?:[{re.escape(delimiter)}\\r\\n])"')
    if letters[start : start + 1] == '"':
        at = start + 1
    else:
        first = opening.search(letters, start)
        if not first:
            return False
        at = first.end()
    while True:  # `at` stands behind an opening quote
        closing = letters.find('"', at)
        while closing >= 0 and letters[closing + 1 : closing + 2] == '"':
            closing = letters.find('"', closing + 2)
        if closing < 0:
            return True
        following = opening.search(letters, closing + 1)
        if not following:
            return False
        at = following.end()


def _after_open_quote(letters: str, start: int, delimiter: str, rows: list[list[str]], findings: Findings) -> int:
    """A quote opened in the row at `start` is never closed: a stray mark, or a file cut off in mid-cell.

    If what follows looks like rows of the same width, the mark is stray: its line is taken as it stands and parsing
    goes on behind it. Otherwise the file was cut, and the last row is left out.
    """
    number = len(rows) + 1
    first_line = _LINE.match(letters, start)
    behind = first_line.end() if first_line else len(letters)
    usual = Counter(len(row) for row in rows[-200:] if row).most_common(1)
    following = [len(row) for row in _reader(_lines(letters[behind : behind + 100_000], 0), delimiter, quotes=False) if row]
    alike = sum(1 for width in following if usual and width == usual[0][0])
    if following and alike * 2 > len(following) and usual and usual[0][0] > 1:
        line: Sequence[str] = [letters[start:behind]]
        rows.extend(_reader(iter(line), delimiter, quotes=False))
        findings.warning(text("A quotation mark is opened here and never closed; the row was read as it stands."), number)
        return behind
    findings.error(text("The file ends in the middle of this row; it was left out."), number)
    return len(letters)


def _without_nulls(letters: str, findings: Findings) -> str:
    first = letters.find("\0")
    if first < 0:
        return letters
    line = letters.count("\n", 0, first) + 1
    findings.warning(
        text("{count} zero bytes were removed, the first in line {line}.", count=letters.count("\0"), line=line), line
    )
    return letters.replace("\0", "")
