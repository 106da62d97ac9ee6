"""Why a workbook is refused: one function a reason, each with what to do about it."""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.wording import text
from moderator_app.exchange.files import MEGABYTE, Limits


def damaged(path: Path, part: str) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is damaged or cut off ({part}).", file=path.name, part=" ".join(part.split())[:120]),
        text("Download or export it again. If it opens in a spreadsheet program, save it there as a new XLSX."),
        code="file.damaged",
    )


def swollen(path: Path, limits: Limits) -> FileUnreadable:
    return FileUnreadable(
        text(
            "“{file}” would unpack to more than {limit} MB, or far more than a table of its size can hold.",
            file=path.name,
            limit=round(limits.expanded_bytes / MEGABYTE),
        ),
        text("If you trust it, open it in a spreadsheet program and save the sheet you need as CSV."),
        code="file.swollen",
    )


def too_wide(path: Path, columns: int, limits: Limits) -> FileUnreadable:
    return FileUnreadable(
        text(
            "“{file}” has {columns} columns; at most {limit} can be read.", file=path.name, columns=columns, limit=limits.columns
        ),
        text("Delete the columns that are not needed, or save as CSV."),
        code="file.too_large",
    )


def protected(path: Path) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is protected by a password.", file=path.name),
        text("Open it in a spreadsheet program and save a copy without the password."),
        code="file.protected",
    )


def no_workbook(path: Path, names: set[str]) -> FileUnreadable:
    if "word/document.xml" in names:
        message = text("“{file}” is a Word document, not a table.", file=path.name)
    elif "mimetype" in names or "content.xml" in names:
        message = text("“{file}” is an OpenDocument file, which can't be read here.", file=path.name)
    else:
        message = text("“{file}” is a zip archive without a table in it.", file=path.name)
    return FileUnreadable(message, text("Save it as XLSX or CSV and choose that file."), code="file.wrong_kind")
