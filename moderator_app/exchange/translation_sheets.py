"""Texts and translations as a workbook: out to people who translate in a spreadsheet, and back (XLSX, XLS or CSV).

Each row is one text with its key. Source and key are locked, translation and state may be written. Columns are found by their
names when the file comes back, so their order doesn't matter and further ones do no harm. A cell never becomes a formula: what
begins like one gets an apostrophe in front, which is taken off again.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from moderator_app.domain.errors import FileUnreadable, RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.translation import TRANSLATION_STATES, source_digest
from moderator_app.domain.translation_units import (
    FIELD_LABELS,
    UNIT_KINDS,
    IncomingTranslation,
    TranslationFile,
    TranslationUnit,
    read_key,
)
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import folded
from moderator_app.exchange.files import STANDARD, Limits
from moderator_app.exchange.grids import read_grid
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.spreadsheets import FORMULA_SIGNS, LONGEST_CELL
from moderator_app.exchange.whole_files import write_whole

#: The columns: what they are for, their name in the file (in both languages: translators read one), their width in characters.
_COLUMNS = (
    ("key", "Key 编号", 10),
    ("kind", "Kind 类别", 12),
    ("context", "Context 位置", 26),
    ("from", "From 原文语言", 8),
    ("source", "Source 原文", 56),
    ("target", "Translation 译文", 56),
    ("state", "State 状态", 14),
    ("terms", "Terms 术语", 34),
    ("base", "Base", 4),
)
_NAMES: dict[str, str] = {
    **{folded(name): place for place, name, _ in _COLUMNS},
    **{folded(part): place for place, name, _ in _COLUMNS for part in name.split(" ")},
    "target": "target",
    "translated": "target",
    "id": "key",
    "中文": "",
}
_STATES = {
    **{state: state for state in TRANSLATION_STATES},
    **{"": "", "not translated": "none", "waiting for review": "review", "translated": "review", "reviewed": "review"},
    **{"final": "approved", "未翻译": "none", "草稿": "draft", "待审": "review", "待审核": "review"},
    **{"已审定": "approved", "已批准": "approved"},
}  # fmt: skip
_SHOWN_STATES = {"none": "none", "draft": "draft", "review": "waiting for review", "approved": "approved"}


def write_translation_sheet(units: Sequence[TranslationUnit], path: Path) -> Path:
    """Write the texts of both directions as an XLSX workbook; return the path.

    Raises RuleBroken for no texts and for one longer than a cell holds, `FileUnwritable` where the file can't be written.
    """
    return write_whole(Path(path), translation_sheet_bytes(units))


def translation_sheet_bytes(units: Sequence[TranslationUnit]) -> bytes:
    """The workbook as bytes."""
    import xlsxwriter

    if not units:
        raise RuleBroken(text("There is nothing here to translate."))
    kept = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(kept, options) as book:
        book.set_properties({"title": "Translations", "author": "PeerSphere Moderator"})
        sheet = book.add_worksheet("Translations")
        _lay_out(book, sheet)
        locked = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#3A4245", "bg_color": "#F3F2EE"})
        free = book.add_format({"text_wrap": True, "valign": "top", "locked": False, "border": 1, "border_color": "#D8D5CC"})
        for row, one in enumerate(units, start=1):
            for column, ((place, _, _), words) in enumerate(zip(_COLUMNS, _cells(one), strict=True)):
                written = guarded(fit(words))
                if len(written.encode("utf-16-le")) // 2 > LONGEST_CELL:
                    raise RuleBroken(
                        text("A text is longer than a cell of a spreadsheet holds."), text("Export as XLIFF instead.")
                    )
                sheet.write_string(row, column, written, free if place in ("target", "state") else locked)
        states = {"validate": "list", "source": list(_SHOWN_STATES.values()), "error_type": "warning"}
        sheet.data_validation(1, 6, max(len(units), 1), 6, states)
        sheet.autofilter(0, 0, max(len(units), 1), len(_COLUMNS) - 1)
    return kept.getvalue()


def read_translation_sheet(
    path: Path, *, sheet: str | None = None, progress: Progress = silent, limits: Limits = STANDARD
) -> TranslationFile:
    """The translations in a workbook or CSV, in its order. Rows without one of our keys stand in its problems.

    Raises `FileUnreadable`, also where no column of keys or of translations is found.
    """
    grid = read_grid(Path(path), sheet=sheet, progress=progress, limits=limits)
    at, columns = _find_columns(grid.rows, grid.findings.file)
    items: list[IncomingTranslation] = []
    languages: set[str] = set()
    for number, row in enumerate(grid.rows[at + 1 :], start=at + 2):
        if not any(cell.strip() for cell in row):
            continue
        values = {place: row[column] if column < len(row) else "" for place, column in columns.items()}
        key = values["key"].strip()
        if read_key(key) is None:
            grid.findings.error(text("Its key “{key}” is not one of ours.", key=key[:60]), number, columns["key"] + 1)
            continue
        state = _STATES.get(values.get("state", "").strip().casefold())
        if state is None:
            grid.findings.warning(
                text("The state “{state}” is not known; it was taken for a draft.", state=values["state"].strip()[:40]),
                number,
                columns["state"] + 1,
            )
        target = unguarded(values["target"])
        # an empty state is what somebody left who only wrote the translation
        wish = (state or "draft") if target.strip() else "none"
        wish = "draft" if wish == "none" and target.strip() else wish
        base = values.get("base", "").strip() if "base" in columns else None
        languages.add(values.get("from", "").strip().casefold())
        items.append(
            IncomingTranslation(key, unguarded(values.get("source", "")), target, wish, number, base),
        )
    only = languages.pop() if len(languages) == 1 else ""
    pair = {"en": ("en", "zh"), "zh": ("zh", "en"), "中文": ("zh", "en")}.get(only, ("", ""))
    return TranslationFile(items, grid.findings.listed(), pair)


def guarded(words: str) -> str:
    """The words with an apostrophe in front where a spreadsheet would take them for a formula; `unguarded` takes it off."""
    return f"'{words}" if words.lstrip("'").startswith(FORMULA_SIGNS) else words


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_SIGNS) else cell


# ---- helpers


def _lay_out(book: Any, sheet: Any) -> None:
    head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#0F6E66", "valign": "top", "text_wrap": True})
    for column, (place, name, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width, None, {"hidden": place == "base"})
        sheet.write_string(0, column, name, head)
    sheet.freeze_panes(1, 0)
    allowed = (
        "format_columns",
        "format_rows",
        "format_cells",
        "sort",
        "autofilter",
        "select_locked_cells",
        "select_unlocked_cells",
    )
    sheet.protect("", dict.fromkeys(allowed, True))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cells(one: TranslationUnit) -> tuple[str, ...]:
    kind = UNIT_KINDS[one.kind].template if one.kind in UNIT_KINDS else one.kind
    field = FIELD_LABELS[one.field].template if one.field in FIELD_LABELS and one.kind == "agenda" else ""
    return (
        one.key,
        " · ".join(filter(None, (kind, field))),
        one.context,
        "EN" if one.source_language == "en" else "中文",
        one.source,
        one.target,
        _SHOWN_STATES[one.state],
        "\n".join(f"{term} = {said}" for term, said in one.glossary),
        source_digest(one.target),
    )


def _find_columns(rows: list[list[str]], file: str) -> tuple[int, dict[str, int]]:
    """The row of column names among the first of the file, and where each column stands."""
    for at, row in enumerate(rows[:40]):
        columns: dict[str, int] = {}
        for column, cell in enumerate(row):
            place = _NAMES.get(folded(cell), "")
            if place:
                columns.setdefault(place, column)
        if {"key", "target"} <= columns.keys():
            return at, columns
    raise FileUnreadable(
        text("“{file}” has no columns “Key” and “Translation”.", file=file),
        text("Choose a file that was exported from the translation desk; its columns may be moved, not renamed."),
        code="file.no_columns",
    )
