"""A CSV, TSV, XLSX or XLS as a table with a row of column names, wherever in the file that row stands."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import TableFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import INVISIBLE, cleaned, folded
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.grids import Grid, read_grid

_SEARCHED = 40
_MOST_EXTRA = 20
_VALUE = re.compile(
    r"[-+]?[\d.,]+%?"
    r"|\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,4}日?)?([ T].*)?"
    r"|\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?"
    r"|TRUE|FALSE|\S+@\S+\.\S+"
)
#: Words that stand in rows of column names and hardly ever in rows of values.
_HEADER_WORDS = frozenset(
    {"name", "email", "mail", "school", "role", "title", "city", "country", "language", "experience", "timestamp", "id"}
    | {"phone", "organization", "organisation", "position", "department", "notes", "first", "last", "surname", "username"}
    | {"subject", "interests", "topic", "time", "completion", "full", "join", "leave", "duration", "year", "years"}
    | {"姓名", "名字", "邮箱", "邮件", "学校", "职务", "职位", "角色", "城市", "国家", "语言", "年限", "教龄", "序号", "电话"}
    | {"手机", "备注", "时间戳记", "单位", "电子邮件", "提交答卷时间", "中文姓名", "英文姓名", "学校名称", "工作单位", "地区"}
)


def read_table(path: Path, *, sheet: str | None = None, progress: Progress = silent, limits: Limits = STANDARD) -> TableFile:
    """The table in a file: its column names, wherever they stand, and all rows below that hold anything.

    Cells are as the file has them (dates of workbooks as ISO 8601 text). Every row has as many cells as the header;
    where rows are longer than the header, it is filled up with "". `header_row` is 0 where the file has no column
    names at all. Raises `FileUnreadable`, and `Cancelled` from `progress`.
    """
    return table_from_grid(read_grid(path, sheet=sheet, progress=progress, limits=limits))


def table_from_grid(grid: Grid, header_at: int | None = None) -> TableFile:
    """As `read_table` for rows already read. `header_at` (from 0) says where the column names stand, where known."""
    findings = grid.findings
    if not any(any(cell.strip() for cell in row) for row in grid.rows):
        raise FileUnreadable(
            text("“{file}” holds no rows.", file=findings.file),
            text("Look whether it is the right file or sheet."),
            code="file.empty",
        )
    at = find_header(grid.rows) if header_at is None else header_at
    header = [cell.strip() for cell in grid.rows[at]] if at is not None else []
    if at is None:
        findings.warning(text("The file has no row of column names; its columns are known by their place."))
    first = 0 if at is None else at + 1
    rows, numbers = _rows_below(grid.rows, first, header, findings)
    _check_header(header, at, rows, findings)
    _check_marks(header, rows, numbers, findings)
    return TableFile(grid.source, header, 0 if at is None else at + 1, rows, numbers, findings.listed(), grid.sheet)


def find_header(rows: list[list[str]]) -> int | None:
    """The row (from 0) that looks most like column names; None where even the best one holds values such as e-mails.

    Titles and notes above a table fill few of its columns; rows of values hold numbers, dates and addresses, or repeat.
    """
    looked = [(number, row) for number, row in enumerate(rows[:2000]) if any(cell.strip() for cell in row)][:_SEARCHED]
    fullest = max((_filled(row) for _, row in looked), default=0)
    widths = Counter(_filled(row) for _, row in looked)
    usual = max((width for width, count in widths.items() if count > 1), default=fullest)
    best, best_score = None, 0.0
    for rank, (number, row) in enumerate(looked):
        cells = [cell.strip() for cell in row if cell.strip()]
        values = sum(1 for cell in cells if len(cell) < 60 and _VALUE.fullmatch(cell))
        if any("@" in cell and " " not in cell for cell in cells):
            continue
        known = sum(1 for cell in cells if _is_header_like(cell))
        score = min(1.0, len(cells) / max(usual, 1)) + 1.5 * known / len(cells) - 1.5 * values / len(cells)
        score += 0.2 * (len(set(cells)) == len(cells)) - 0.02 * rank
        if best is None or score > best_score:
            best, best_score = number, score
    return best


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _is_header_like(cell: str) -> bool:
    words = folded(cell)
    if not words or len(cell) > 300:
        return False
    shown = cell.rstrip()
    return (
        shown.endswith(("?", "？", ":", "：", "*"))
        or bool(re.match(r"\d+[、.]\s*[^\d\s]", shown))
        or not _HEADER_WORDS.isdisjoint([words, *words.split()])
    )


def _rows_below(rows: list[list[str]], first: int, header: list[str], findings: Findings) -> tuple[list[list[str]], list[int]]:
    """Rows that hold anything, made as wide as the header; the header grows for cells beyond it, within reason."""
    named = len(header)
    width = _last_filled(header)
    kept: list[list[str]] = []
    numbers: list[int] = []
    for number, row in enumerate(rows[first:], start=first + 1):
        filled = _last_filled(row)
        if not filled:
            continue
        if filled > named and named:
            if filled > named + _MOST_EXTRA:
                findings.error(
                    text("This row has {count} cells where the header has {named}; it was left out.", count=filled, named=named),
                    number,
                )
                continue
            findings.warning(
                text("This row has {count} cells where the header has {named}.", count=filled, named=named), number, filled
            )
        width = max(width, filled)
        kept.append(row[:filled] if len(row) > filled else row)
        numbers.append(number)
    del header[width:]
    header.extend([""] * (width - len(header)))
    for row in kept:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
    return kept, numbers


def _last_filled(row: list[str]) -> int:
    filled = len(row)
    while filled and not row[filled - 1].strip():
        filled -= 1
    return filled


def _check_header(header: list[str], at: int | None, rows: list[list[str]], findings: Findings) -> None:
    if at is None:
        return
    if not rows:
        findings.warning(text("There are column names, but no rows below them."), at + 1)
    seen: dict[str, int] = {}
    for column, name in enumerate(header, start=1):
        plain = cleaned(name).casefold()
        if not plain:
            if any(row[column - 1].strip() for row in rows):
                findings.warning(text("Column {column} has no name.", column=column), at + 1, column)
        elif plain in seen:
            findings.warning(
                text(
                    "Columns {first} and {second} are both named “{name}”.", first=seen[plain], second=column, name=cleaned(name)
                ),
                at + 1,
                column,
            )
        else:
            seen[plain] = column


def _check_marks(header: list[str], rows: list[list[str]], numbers: list[int], findings: Findings) -> None:
    """Direction marks can make a cell show something else than it holds; say where they are."""
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    count, first, where = 0, 0, 0
    for number, row in zip(numbers, rows, strict=True):
        joined = "\0".join(row)
        if joined.isascii() or not INVISIBLE.search(joined):
            continue
        for column, cell in enumerate(row, start=1):
            if any(mark in cell for mark in turning):
                count += 1
                first, where = (first, where) if first else (number, column)
    if count:
        findings.warning(
            text("{count} cells hold invisible marks that turn the direction of writing.", count=count), first, where
        )
