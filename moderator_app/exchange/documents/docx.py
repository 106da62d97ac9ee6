"""Insights as a Word document, with a font named for Chinese wherever Word looks for one.

Word keeps four fonts for each style; a document that sets only the Latin one shows Chinese in whatever the reader's
system likes best. Headings are real headings, tables have header rows that repeat, and each run names its language.
"""

from __future__ import annotations

import re
from datetime import UTC
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from moderator_app.domain.publication import InsightCollection
from moderator_app.exchange.documents.arranging import ArrangedEntry, ArrangedTheme, Arrangement, Version, arrange
from moderator_app.exchange.reader_language import Translations

#: In every Word of the last twenty years, with the glyphs of GB18030.
LATIN_FONT, CHINESE_FONT = "Calibri", "Microsoft YaHei"

_TAGS = {"en": "en-GB", "zh": "zh-CN"}
_ACCENT, _MUTE, _WARN = RGBColor(0x0F, 0x6E, 0x66), RGBColor(0x5C, 0x64, 0x6A), RGBColor(0xA8, 0x5B, 0x08)
_LINE = "D8D6CF"
_BLANK = re.compile(r"\n\s*\n")


def docx_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as .docx. Raises RuleBroken for an unknown language."""
    page = arrange(collection, translate)
    document = Document()
    _name_fonts(document)
    _lay_out_page(document)
    _tell_properties(document, page, collection)
    for place, (language, words) in enumerate(page.title):
        _run(document.add_paragraph(style="Title" if place == 0 else "Subtitle"), words, language)
    _run(document.add_paragraph(), " · ".join((*page.facts, page.counted)), "", color=_MUTE)
    for theme in page.themes:
        _theme(document, theme, page)
    if page.empty:
        document.add_paragraph(page.empty)
    _left_out(document, page)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


# ---- the document as a whole


def _name_fonts(document: Any) -> None:
    """Name the Latin and the Chinese font in the defaults and in every style that has fonts of its own."""
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    _fonts_in(defaults)
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "zh-CN")
    for style in styles:
        properties = style.element.find(qn("w:rPr"))
        if properties is not None and properties.find(qn("w:rFonts")) is not None:
            _fonts_in(properties)
    for name, size, color in (("Title", 22, None), ("Subtitle", 14, _MUTE), ("Heading 1", 14, _ACCENT), ("Normal", 10.5, None)):
        font = styles[name].font
        font.size, font.italic = Pt(size), False
        font.color.rgb = color or RGBColor(0x1E, 0x24, 0x26)
        _fonts_in(styles[name].element.get_or_add_rPr())
    border = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        styles["Title"].element.pPr.remove(border)


def _fonts_in(properties: Any) -> None:
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):  # a theme's font would win
        fonts.attrib.pop(qn(theme), None)
    for slot in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(slot), LATIN_FONT)
    fonts.set(qn("w:eastAsia"), CHINESE_FONT)


def _lay_out_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run()
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)


def _tell_properties(document: Any, page: Arrangement, collection: InsightCollection) -> None:
    told = document.core_properties
    told.title = " · ".join(words for _, words in page.title)[:255]
    told.author = told.last_modified_by = "PeerSphere Moderator"
    told.comments = ""
    told.language = ", ".join(_TAGS[language] for language in page.languages)
    told.created = told.modified = collection.made_at.astimezone(UTC).replace(tzinfo=None)


# ---- parts


def _theme(document: Any, theme: ArrangedTheme, page: Arrangement) -> None:
    heading = document.add_heading(level=1)
    for place, (language, words) in enumerate(theme.heading):
        _run(heading, words if place == 0 else f" · {words}", language)
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
        _run(cell.paragraphs[0], name, language, bold=True, color=_MUTE)
    for entry in theme.entries:
        cells = table.add_row().cells
        for place, (cell, version) in enumerate(zip(cells, entry.versions, strict=True)):
            first = cell.paragraphs[0]
            if place == 0:
                _kind(first, entry)
            else:  # keeps both columns' words on one line
                _run(first, "\u00a0", version.language, size=8.5)
                _close(first)
            _version(cell, version)
            if place == 0:
                _facts(cell, entry)
    document.add_paragraph()


def _kind(paragraph: Any, entry: ArrangedEntry) -> None:
    _run(paragraph, entry.kind_label, "", size=8.5, color=_ACCENT)
    paragraph.paragraph_format.keep_with_next = True
    _close(paragraph)


def _version(place: Any, version: Version) -> None:
    if version.words:
        words = place.add_paragraph()
        words.paragraph_format.keep_with_next = bool(version.detail)
        words.paragraph_format.space_after = Pt(3)
        _run(words, version.words, version.language, bold=True)
    for block in _BLANK.split(version.detail):
        if block.strip():
            _run(place.add_paragraph(), block.strip(), version.language)
    if version.remark:
        _run(place.add_paragraph(), version.remark, version.column, size=8.5, color=_WARN)


def _facts(place: Any, entry: ArrangedEntry) -> None:
    for line in (" · ".join(entry.facts), *entry.links):
        if line:
            _run(place.add_paragraph(), line, "", size=8.5, color=_MUTE)


def _left_out(document: Any, page: Arrangement) -> None:
    document.add_heading(page.left_out_heading, level=1)
    document.add_paragraph(page.left_out_note)
    for what, why in page.left_out:
        document.add_paragraph(f"{what}: {why}", style="List Bullet")


def _close(paragraph: Any) -> None:
    paragraph.paragraph_format.space_after = Pt(0)


def _run(
    paragraph: Any, words: str, language: str, *, bold: bool = False, size: float | None = None, color: RGBColor | None = None
) -> None:
    """Add words in a language ("" for mixed). Line breaks stay; Chinese text is told apart for spelling and line breaking."""
    run = paragraph.add_run(words)
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)
    if color is not None:
        run.font.color.rgb = color
    if language == "zh":
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    if language:
        told = OxmlElement("w:lang")
        told.set(qn("w:eastAsia" if language == "zh" else "w:val"), _TAGS[language])
        run._r.get_or_add_rPr().append(told)


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
