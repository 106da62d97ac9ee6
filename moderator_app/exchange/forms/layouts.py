"""Which program wrote a survey export, and which of its columns are not questions.

Known by header words in the owner's language first; where the language is unknown, by what stands below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from moderator_app.domain.records import TableFile
from moderator_app.exchange.cells import folded
from moderator_app.exchange.forms import header_words
from moderator_app.exchange.moments import read_moment

GOOGLE_DOWNLOAD = "google-forms"
GOOGLE_SHEET = "google-forms-sheet"
MICROSOFT = "microsoft-forms"
WJX = "wenjuanxing"
PLAIN = "survey-table"


@dataclass(slots=True)
class Layout:
    """Which columns (from 0) are what: `time`, `email`, `name`, `language` are -1 where there is none. `skipped` are
    columns of the program itself, `separators` what stands between several choices in one cell."""

    format: str
    time: int = -1
    email: int = -1
    name: int = -1
    language: int = -1
    skipped: set[int] = field(default_factory=set)
    separator: str = ";"

    @property
    def own_columns(self) -> set[int]:
        """All columns that are not questions."""
        return self.skipped | {column for column in (self.time, self.email, self.name, self.language) if column >= 0}


def detect_layout(table: TableFile) -> Layout:
    """The layout of a survey export; format "survey-table" where no program is recognised."""
    heads = [folded(name) for name in table.header]
    return _wjx(heads) or _microsoft(heads, table) or _google(heads, table) or _plain(heads, table)


def _wjx(heads: list[str]) -> Layout | None:
    if not heads or heads[0] not in header_words.WJX_NUMBER:
        return None
    layout = Layout(WJX, separator="┋", skipped={0})
    for column, head in enumerate(heads[1:], start=1):
        if head not in header_words.WJX_META:
            break
        if head in ("提交答卷时间", "提交时间"):
            layout.time = column
        elif head in ("昵称", "微信昵称") and layout.name < 0:
            layout.skipped.add(column)
        else:
            layout.skipped.add(column)
    return layout if layout.time >= 0 or len(layout.skipped) > 1 else None


def _microsoft(heads: list[str], table: TableFile) -> Layout | None:
    if len(heads) < 3 or heads[0] not in ("id", "编号", "標識碼", "标识"):
        return None
    dated = _dated(table, 1) and _dated(table, 2)
    if heads[1] not in header_words.MICROSOFT_START and not dated:
        return None
    layout = Layout(MICROSOFT, time=2, skipped={0, 1})
    column = 3
    if column < len(heads) and (
        _addresses(table, column) or "mail" in heads[column] or "邮" in heads[column] or "郵" in heads[column]
    ):
        layout.email, column = column, column + 1
        # The name stands behind the address, in whatever language; an anonymous form leaves the column empty.
        if column < len(heads) and (heads[column] in header_words.MICROSOFT_NAME or len(heads[column]) < 25):
            layout.name, column = column, column + 1
    if column < len(heads) and heads[column] in header_words.MICROSOFT_LANGUAGE:
        layout.language, column = column, column + 1
    if column < len(heads) and (
        heads[column] in header_words.MICROSOFT_MODIFIED or (_dated(table, column) and "mod" in heads[column])
    ):
        layout.skipped.add(column)
    return layout


def _google(heads: list[str], table: TableFile) -> Layout | None:
    if not heads or not (heads[0] in header_words.TIMESTAMP or (not heads[0] and _dated(table, 0))):
        return None
    layout = Layout(GOOGLE_SHEET, time=0, separator=", ")
    if _is_download(table):
        layout.format, layout.separator = GOOGLE_DOWNLOAD, ";"
    for column, head in enumerate(heads[1:], start=1):
        if head in header_words.GOOGLE_EMAIL and (column == 1 or _addresses(table, column)):
            layout.email = column
            break
    return layout


def _is_download(table: TableFile) -> bool:
    """The form's own download writes year first and a zone; a sheet writes its locale's short form (or is a workbook)."""
    if table.source.format in ("xlsx", "xls"):
        return False
    first = next((row[0] for row in table.rows if row[0].strip()), "")
    moment = read_moment(first)
    if moment is not None and (moment.zone is not None or moment.zone_word):
        return True
    return bool(re.match(r"\d{4}/\d{1,2}/\d{1,2} .*(?:[ap]\.?m|上午|下午)", first.strip(), re.IGNORECASE))


def _plain(heads: list[str], table: TableFile) -> Layout:
    layout = Layout(PLAIN, separator=";")
    for column, head in enumerate(heads):
        if (
            layout.time < 0
            and any(word in head for word in ("timestamp", "submitted", "提交", "date", "时间"))
            and _dated(table, column)
        ):
            layout.time = column
    return layout


def _dated(table: TableFile, column: int) -> bool:
    cells = [row[column] for row in table.rows[:50] if row[column].strip()]
    return bool(cells) and all(read_moment(cell) for cell in cells)


def _addresses(table: TableFile, column: int) -> bool:
    cells = [row[column].strip().lower() for row in table.rows[:200] if row[column].strip()]
    if not cells:
        return False
    return all(
        "@" in cell or cell in ("anonymous", "匿名", "anonym", "anonyme", "anónimo", "anônimo", "anonimo", "anoniem")
        for cell in cells
    )
