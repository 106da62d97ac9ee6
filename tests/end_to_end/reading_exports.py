"""The text of any exported file, read by other people's libraries."""

from __future__ import annotations

from pathlib import Path


def words_in(file: Path) -> str:
    """All that a reader of the file would see, spaces and line breaks evened out."""
    return even(_READERS.get(file.suffix, _plain)(file))


def even(words: str) -> str:
    """Without spaces at all: PDFs break lines, also between Chinese letters, wherever they like."""
    return "".join(words.split())


def _plain(file: Path) -> str:
    return file.read_text("utf-8-sig")


def _docx(file: Path) -> str:
    from docx import Document

    document = Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _xlsx(file: Path) -> str:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(file)
    return "\n".join(str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row)


def _pdf(file: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


_READERS = {".docx": _docx, ".xlsx": _xlsx, ".pdf": _pdf}
