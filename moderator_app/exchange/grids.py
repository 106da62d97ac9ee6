"""Any table file to plain rows of texts, by what the file is and not by what its name says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import SourceInfo
from moderator_app.domain.wording import text
from moderator_app.exchange.decoding import decode_file
from moderator_app.exchange.delimited import parse_delimited
from moderator_app.exchange.files import STANDARD, Findings, Limits, read_bytes
from moderator_app.exchange.refusals import damaged
from moderator_app.exchange.workbooks import OLE_MARK, ZIP_MARK, read_workbook

_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(r"\s*<\?xml\b")
_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\0", "SQLite"),
)


@dataclass(slots=True)
class Grid:
    """Rows of a file; `rows[0]` is its row 1, blank rows are empty lists. `delimiter` is "" for a workbook."""

    source: SourceInfo
    rows: list[list[str]]
    findings: Findings
    sheet: str = ""
    sheets: list[str] = field(default_factory=list)
    delimiter: str = ""


def read_grid(
    path: Path,
    *,
    sheet: str | None = None,
    progress: Progress = silent,
    limits: Limits = STANDARD,
) -> Grid:
    """All cells of a CSV, TSV, XLSX or XLS.

    A file whose name says otherwise is read by its content, with a warning. Raises `FileUnreadable` for what holds no
    table, is damaged, protected or too large, and `Cancelled` from `progress`.
    """
    path = Path(path)
    raw = read_bytes(path, limits)
    findings = Findings(path.name)
    ending = path.suffix.lower()
    if raw.startswith((ZIP_MARK, OLE_MARK)):
        if raw.startswith(ZIP_MARK) and ending in (".csv", ".tsv", ".txt", ".xls"):
            findings.warning(text("The name ends in {ending}, but this is an XLSX workbook; it was read as one.", ending=ending))
        elif raw.startswith(OLE_MARK) and ending != ".xls":
            findings.warning(text("The name ends in {ending}, but this is an XLS workbook; it was read as one.", ending=ending))
        read = read_workbook(raw, path, findings, sheet=sheet, limits=limits, progress=progress)
        return Grid(SourceInfo(path, read.format, "", len(raw)), read.rows, findings, read.sheet, read.sheets)
    return _read_delimited(raw, path, findings, limits, progress)


def _read_delimited(raw: bytes, path: Path, findings: Findings, limits: Limits, progress: Progress) -> Grid:
    for mark, kind in _FOREIGN:
        if raw.startswith(mark):
            raise FileUnreadable(
                text("“{file}” is a {kind} file, not a table.", file=path.name, kind=kind),
                text("Export the table as CSV or XLSX and choose that file."),
                code="file.wrong_kind",
            )
    if raw.startswith(b"PK"):
        raise damaged(path, "zip")
    size = len(raw)
    decoded = decode_file(raw, path)
    del raw
    if _HTML.match(decoded.text[:5000]) or _XML.match(decoded.text[:200]):
        raise FileUnreadable(
            text("“{file}” is a web page or XML, not a table, whatever its name says.", file=path.name),
            text("Open it in a spreadsheet program and save it as XLSX, or export it again as CSV."),
            code="file.wrong_kind",
        )
    ending = path.suffix.lower()
    if ending in (".xlsx", ".xls", ".xlsm"):
        findings.warning(text("The name ends in {ending}, but this is plain text; it was read as CSV.", ending=ending))
    for doubt in decoded.doubts:
        findings.warning(doubt)
    rows, delimiter = parse_delimited(decoded.text, findings, limits=limits, progress=progress)
    layout = "tsv" if delimiter == "\t" else "csv"
    return Grid(SourceInfo(path, layout, decoded.encoding, size), rows, findings, delimiter=delimiter)
