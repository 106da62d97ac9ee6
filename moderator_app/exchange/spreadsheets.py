"""Insights as tables: an Excel workbook, and CSV that spreadsheets open with Chinese intact.

A cell is never a formula. What a person typed may begin with a sign that a spreadsheet takes for one; such a cell gets
an apostrophe in front (OWASP, "CSV injection"), in both formats, since one is often saved as the other.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date
from io import BytesIO, StringIO
from typing import Any

from moderator_app.domain.publication import InsightCollection, InsightEntry
from moderator_app.domain.translation import TRANSLATION_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.documents.arranging import kind_label
from moderator_app.exchange.reader_language import LANGUAGE_NAMES, Translations, Wording, fit, one_line

#: Signs at the start of a cell that make a spreadsheet compute; the wide ones are taken for the narrow by some.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Characters that a cell of a workbook holds.
LONGEST_CELL = 32_767

Cell = str | int | date


def guarded(cell: str) -> str:
    """The cell's text, made harmless: with an apostrophe in front where it begins with a sign of a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def csv_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as CSV: UTF-8 with BOM, CRLF, RFC 4180 quoting. What was left out follows as rows whose last column,
    empty for all others, gives the reason. Raises RuleBroken for an unknown language."""
    say = Wording(collection.language, translate)
    columns = _columns(collection, say)
    reason = say.label(text("Left out because"))
    rows: list[list[str]] = [[*(name for name, _ in columns), reason]]
    for row in _rows(collection, say):
        rows.append([*(cell.isoformat() if isinstance(cell, date) else str(cell) for cell in row), ""])
    for held_id, what, why in _left_out(collection, say):
        rows.append([held_id, what, *[""] * (len(columns) - 2), why])
    return table_as_csv(rows)


def table_as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows of texts as CSV: UTF-8 with BOM, CRLF, each cell guarded."""
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows([guarded(fit(cell)) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def xlsx_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as a workbook: a sheet of insights (header frozen, filter set), and one of what was left out and why.

    Raises RuleBroken for an unknown language.
    """
    import xlsxwriter

    say = Wording(collection.language, translate)
    kept = BytesIO()
    # in_memory: no temporary files of the library's own, which would be left behind on a full disk
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(kept, options) as book:
        made = collection.made_at.astimezone(UTC).replace(tzinfo=None)
        title = one_line(say.pick(collection.title_en, collection.title_zh))[:255]
        book.set_properties({"title": title, "author": "PeerSphere Moderator", "created": made})
        columns = _columns(collection, say)
        _sheet(book, _sheet_name(say, text("Insights")), columns, _rows(collection, say), say)
        held_columns = [
            (say.label(text("ID")), 14),
            (say.label(text("Insight")), 40),
            (say.label(text("Left out because")), 60),
        ]
        _sheet(book, _sheet_name(say, text("Left out")), held_columns, _left_out(collection, say), say)
    return kept.getvalue()


def table_as_xlsx(sheet: str, columns: list[tuple[str, int]], rows: Sequence[Sequence[Cell]]) -> bytes:
    """A table of any kind as a workbook with one sheet: `columns` are names and widths in characters, each cell guarded."""
    import xlsxwriter

    kept = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(kept, options) as book:
        book.set_properties({"title": one_line(sheet)[:255], "author": "PeerSphere Moderator"})
        _sheet(book, _plain_sheet_name(sheet), columns, rows, Wording("en"))
    return kept.getvalue()


# ---- the table


def _columns(collection: InsightCollection, say: Wording) -> list[tuple[str, int]]:
    """Names of the columns and their widths in characters. Texts have a column a language."""

    def named(sentence: Text) -> list[str]:
        name = say.label(sentence)
        return [name] if len(say.languages) == 1 else [f"{name} ({LANGUAGE_NAMES[language]})" for language in say.languages]

    columns = [(say.label(text("ID")), 14), (say.label(text("Kind")), 18)]
    for sentence, width in ((text("Theme"), 24), (text("Insight"), 60), (text("Details"), 60)):
        columns += [(name, width) for name in named(sentence)]
    columns += [(say.label(text("Translation")), 18), (say.label(text("Said by")), 22), (say.label(text("Room")), 8)]
    columns += [(name, 28) for name in named(text("Meeting"))]
    columns += [(say.label(text("Date")), 12)]
    columns += [(name, 28) for name in named(text("Strand"))]
    return [*columns, (say.label(text("Place in the recording")), 16), (say.label(text("Links")), 40)]


def _rows(collection: InsightCollection, say: Wording) -> list[list[Cell]]:
    return [_row(_complete(entry, collection), say) for entry in collection.entries]


def _complete(entry: InsightEntry, collection: InsightCollection) -> InsightEntry:
    """The entry with its meeting and strand, also where the collection says them for all: a row stands alone."""
    if not (entry.meeting_en or entry.meeting_zh):
        entry = replace(entry, meeting_en=collection.meeting_en, meeting_zh=collection.meeting_zh)
    if not (entry.strand_en or entry.strand_zh):
        entry = replace(entry, strand_en=collection.strand_en, strand_zh=collection.strand_zh)
    return replace(entry, meeting_date=entry.meeting_date or collection.meeting_date)


def _row(entry: InsightEntry, say: Wording) -> list[Cell]:
    def each(en: str, zh: str) -> list[Cell]:
        if len(say.languages) == 1:
            return [say.pick(en, zh)]
        return [en, zh]

    state = TRANSLATION_LABELS.get(entry.translation_state, TRANSLATION_LABELS["none"])
    return [
        entry.id,
        say.label(kind_label(entry.kind)),
        *each(entry.theme_en, entry.theme_zh),
        *each(entry.text_en, entry.text_zh),
        *each(entry.detail_en, entry.detail_zh),
        say.label(state),
        entry.said_by,
        entry.room or "",
        *each(entry.meeting_en, entry.meeting_zh),
        entry.meeting_date or "",
        *each(entry.strand_en, entry.strand_zh),
        entry.evidence,
        "\n".join(entry.links),
    ]


def _left_out(collection: InsightCollection, say: Wording) -> list[list[str]]:
    return [[held.id, say.label(held.text), say.label(held.reason)] for held in collection.left_out]


# ---- the workbook


def _sheet(book: Any, name: str, columns: list[tuple[str, int]], rows: Sequence[Sequence[Cell]], say: Wording) -> None:
    head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#0F6E66", "valign": "top", "text_wrap": True})
    body = book.add_format({"valign": "top", "text_wrap": True})
    day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
    cut = say.label(text("… (cut here: a cell holds no more)"))
    sheet = book.add_worksheet(name)
    for place, (title, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, guarded(fit(title)), head)
    for line, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(line, place, cell, day)
            elif isinstance(cell, int):
                sheet.write_number(line, place, cell, body)
            elif cell:
                words = guarded(fit(cell))
                # Excel counts in units of UTF-16
                if len(words.encode("utf-16-le")) // 2 > LONGEST_CELL:
                    words = _shortened(words, LONGEST_CELL - len(cut)) + cut
                sheet.write_string(line, place, words, body)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _shortened(words: str, units: int) -> str:
    """At most `units` UTF-16 units of the text, never half a character."""
    return words.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")


def _sheet_name(say: Wording, sentence: Text) -> str:
    return _plain_sheet_name(say.label(sentence))


def _plain_sheet_name(name: str) -> str:
    """A name Excel allows: at most 31 characters, none of []:*?/\\."""
    return "".join(letter for letter in name if letter not in "[]:*?/\\")[:31].strip("' ") or "1"
