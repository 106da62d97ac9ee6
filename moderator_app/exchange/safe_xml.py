"""XML that somebody else wrote, read without trusting it.

A first pass looks only at the outline: a document type, and with it every entity of its own and every file it could fetch, is
refused, and so is nesting that no person would make. Only then is the tree built.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.wording import text
from moderator_app.exchange.files import STANDARD, Limits, read_bytes

#: Elements inside each other. Files for translators have about ten.
DEEPEST = 100


def read_xml(path: Path, limits: Limits = STANDARD) -> ElementTree.Element:
    """The tree of an XML file. Raises `FileUnreadable` where it is none, is damaged, declares a document type or is too deep."""
    raw = read_bytes(path, limits)
    _look_at_outline(raw, path)
    try:
        return ElementTree.fromstring(raw)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise _damaged(path, str(error)) from error


def _look_at_outline(raw: bytes, path: Path) -> None:
    parser = expat.ParserCreate()
    depth = 0

    def begin(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise FileUnreadable(
                text("“{file}” nests its parts more deeply than any such file does.", file=path.name),
                text("Export it again from the program it comes from."),
                code="file.swollen",
            )

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise FileUnreadable(
            text(
                "“{file}” declares a document type of its own, which could pull in other files; it was not read.", file=path.name
            ),
            text("Export it again without a DOCTYPE."),
            code="file.entities",
        )

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _damaged(path, str(error)) from error


def _damaged(path: Path, part: str) -> FileUnreadable:
    return FileUnreadable(
        text("“{file}” is damaged or cut off ({part}).", file=path.name, part=" ".join(part.split())[:120]),
        text("Export it again from the program it comes from."),
        code="file.damaged",
    )
