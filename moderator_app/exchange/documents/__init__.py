"""Curated insights as documents, a file a format: DOCX, PDF, Markdown, HTML, JSON, and the tables XLSX and CSV.

Every document ends with what was left out and why. What a person typed is set as words, never as markup or formula.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import InsightCollection
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import Translations
from moderator_app.exchange.whole_files import write_whole

#: What insights can be written as, by suffix, with the format's name for people.
INSIGHT_FORMATS: dict[str, Text] = {
    ".docx": text("Word document"),
    ".pdf": text("PDF"),
    ".md": text("Markdown"),
    ".html": text("Web page"),
    ".xlsx": text("Excel workbook"),
    ".csv": text("CSV table"),
    ".json": text("JSON"),
}


def write_insights(collection: InsightCollection, path: Path, *, translate: Translations | None = None) -> Path:
    """Write a collection in the format that the suffix of `path` names, whole or not at all; return the path.

    `translate` gives the look-ups of labels by language; those missing are read from the catalogue. Raises RuleBroken
    for an unknown suffix or language, `FileUnwritable` (code file.unwritable) where the file can't be written.
    """
    path = Path(path)
    return write_whole(path, _setter(path)(collection, translate))


def insights_as_bytes(collection: InsightCollection, suffix: str, *, translate: Translations | None = None) -> bytes:
    """The same without a file: the bytes of a collection as `suffix` (".pdf", ".md" …)."""
    return _setter(Path(f"insights{suffix}"))(collection, translate)


def _setter(path: Path) -> Callable[[InsightCollection, Translations | None], bytes]:
    """The function that makes the bytes. Each format is imported when it is asked for: their libraries are large."""
    match path.suffix.lower():
        case ".docx":
            from moderator_app.exchange.documents.docx import docx_bytes as made
        case ".pdf":
            from moderator_app.exchange.documents.pdf import pdf_bytes as made
        case ".md" | ".markdown":
            from moderator_app.exchange.documents.markdown import markdown_bytes as made
        case ".html" | ".htm":
            from moderator_app.exchange.documents.html import html_bytes as made
        case ".json":
            from moderator_app.exchange.documents.json import json_bytes as made
        case ".xlsx":
            from moderator_app.exchange.spreadsheets import xlsx_bytes as made
        case ".csv":
            from moderator_app.exchange.spreadsheets import csv_bytes as made
        case suffix:
            raise RuleBroken(
                text("Insights can't be written as “{suffix}”.", suffix=suffix or path.name),
                text("Choose one of {known}.", known=", ".join(INSIGHT_FORMATS)),
                code="document.format",
            )
    return made
