"""What every Word document of ours shares: its page, its fonts (one named for Chinese wherever Word looks for one), its runs.

Word keeps four fonts for each style; a document that sets only the Latin one shows Chinese in whatever the reader's system
likes best. Each run names its language.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

#: In every Word of the last twenty years, with the glyphs of GB18030.
LATIN_FONT, CHINESE_FONT = "Calibri", "Microsoft YaHei"

LANGUAGE_TAGS = {"en": "en-GB", "zh": "zh-CN"}
ACCENT, MUTE, WARN = RGBColor(0x0F, 0x6E, 0x66), RGBColor(0x5C, 0x64, 0x6A), RGBColor(0xA8, 0x5B, 0x08)


def name_fonts(document: Any) -> None:
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
    for name, size, color in (("Title", 22, None), ("Subtitle", 14, MUTE), ("Heading 1", 14, ACCENT), ("Normal", 10.5, None)):
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


def lay_out_page(document: Any) -> None:
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


def tell_properties(document: Any, title: str, languages: tuple[str, ...], made_at: datetime) -> None:
    """The document's own title, languages and moment (aware), instead of the template's."""
    told = document.core_properties
    told.title = title[:255]
    told.author = told.last_modified_by = "PeerSphere Moderator"
    told.comments = ""
    told.language = ", ".join(LANGUAGE_TAGS[language] for language in languages)
    told.created = told.modified = made_at.astimezone(UTC).replace(tzinfo=None)


def append_paragraph(document: Any) -> Any:
    """An empty paragraph at the end, in the same time however long the document is: `add_paragraph` looks for the end among all
    that stands before it, which takes a minute for forty thousand lines."""
    from docx.oxml.parser import OxmlElement
    from docx.text.paragraph import Paragraph

    made = OxmlElement("w:p")
    document.element.body[-1].addprevious(made)  # the last is the section
    return Paragraph(made, document._body)


def add_run(
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
        told.set(qn("w:eastAsia" if language == "zh" else "w:val"), LANGUAGE_TAGS[language])
        run._r.get_or_add_rPr().append(told)
