"""Insights as a Word document: headings are real headings, tables have header rows that repeat.

Fonts, page and runs are those of `word_pages`.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from moderator_app.domain.publication import InsightCollection
from moderator_app.exchange.documents.arranging import ArrangedEntry, ArrangedTheme, Arrangement, Version, arrange
from moderator_app.exchange.documents.word_pages import ACCENT, MUTE, WARN, add_run, lay_out_page, name_fonts, tell_properties
from moderator_app.exchange.reader_language import Translations

_LINE = "D8D6CF"
_BLANK = re.compile(r"\n\s*\n")


def docx_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as .docx. Raises RuleBroken for an unknown language."""
    page = arrange(collection, translate)
    document = Document()
    name_fonts(document)
    lay_out_page(document)
    tell_properties(document, " · ".join(words for _, words in page.title), page.languages, collection.made_at)
    for place, (language, words) in enumerate(page.title):
        add_run(document.add_paragraph(style="Title" if place == 0 else "Subtitle"), words, language)
    add_run(document.add_paragraph(), " · ".join((*page.facts, page.counted)), "", color=MUTE)
    for theme in page.themes:
        _theme(document, theme, page)
    if page.empty:
        document.add_paragraph(page.empty)
    _left_out(document, page)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


# ---- parts


def _theme(document: Any, theme: ArrangedTheme, page: Arrangement) -> None:
    heading = document.add_heading(level=1)
    for place, (language, words) in enumerate(theme.heading):
        add_run(heading, words if place == 0 else f" · {words}", language)
    if len(page.languages) > 1:
        _table(document, theme, page)
        return
    for entry in theme.entries:
        _kind(document.add_paragraph(), entry)
        _version(document, entry.versions[0])
        _facts(document, entry)


def _table(document: Any, theme: ArrangedTheme, page: Arrangement) -> None:
    table = document.add_table(rows=1, cols=len(page.columns))
    _rule(table)
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, name, language in zip(header.cells, page.columns, page.languages, strict=True):
        add_run(cell.paragraphs[0], name, language, bold=True, color=MUTE)
    for entry in theme.entries:
        cells = table.add_row().cells
        for place, (cell, version) in enumerate(zip(cells, entry.versions, strict=True)):
            first = cell.paragraphs[0]
            if place == 0:
                _kind(first, entry)
            else:  # keeps both columns' words on one line
                add_run(first, "\u00a0", version.language, size=8.5)
                _close(first)
            _version(cell, version)
            if place == 0:
                _facts(cell, entry)
    document.add_paragraph()


def _kind(paragraph: Any, entry: ArrangedEntry) -> None:
    add_run(paragraph, entry.kind_label, "", size=8.5, color=ACCENT)
    paragraph.paragraph_format.keep_with_next = True
    _close(paragraph)


def _version(place: Any, version: Version) -> None:
    if version.words:
        words = place.add_paragraph()
        words.paragraph_format.keep_with_next = bool(version.detail)
        words.paragraph_format.space_after = Pt(3)
        add_run(words, version.words, version.language, bold=True)
    for block in _BLANK.split(version.detail):
        if block.strip():
            add_run(place.add_paragraph(), block.strip(), version.language)
    if version.remark:
        add_run(place.add_paragraph(), version.remark, version.column, size=8.5, color=WARN)


def _facts(place: Any, entry: ArrangedEntry) -> None:
    for line in (" · ".join(entry.facts), *entry.links):
        if line:
            add_run(place.add_paragraph(), line, "", size=8.5, color=MUTE)


def _left_out(document: Any, page: Arrangement) -> None:
    document.add_heading(page.left_out_heading, level=1)
    document.add_paragraph(page.left_out_note)
    for what, why in page.left_out:
        document.add_paragraph(f"{what}: {why}", style="List Bullet")


def _close(paragraph: Any) -> None:
    paragraph.paragraph_format.space_after = Pt(0)


def _rule(table: Any) -> None:
    """Thin lines between rows, none beside."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    later = next((child for child in table._tbl.tblPr if child.tag in (qn("w:tblLayout"), qn("w:tblLook"))), None)
    if later is None:
        table._tbl.tblPr.append(borders)
    else:  # Word insists on the order of the standard
        later.addprevious(borders)
