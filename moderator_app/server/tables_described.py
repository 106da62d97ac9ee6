"""The synced tables as docs/protocol-tables.md has them, made from the schema: `python -m moderator_app.server.tables_described
docs/protocol-tables.md` writes it; a test holds the file to it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from moderator_app.protocol.limits import VALUE_BYTES
from moderator_app.server.shapes import Field, Shape, shapes
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Base

#: Ids made of the natural key, where two laptops may create the same thing (operations/ and store/rows.put): table, key.
NATURAL = {
    "attendance": "event, person (of a member; else a random id)",
    "coaching_peer": "round, person",
    "coaching_standing": "strand, person",
    "consent": "recording, person (else the name)",
    "cue": "source file, place in it (a number from 0)",
    "evidence": "insight, note or cue",
    "inquiry_support": "inquiry, answer",
    "inquiry_wish": "inquiry, person",
    "membership": "strand, person",
    "permission": "subject's table, subject",
    "private_rule": "strand, kind, both persons, sorted",
    "response": "source file, row of it (a number)",
    "rsvp": "event, person",
    "rule": 'strand, round or "", kind, both persons, sorted',
    "seat": "round, person",
    "theme_choice": "theme, person",
    "translation": "subject's table, subject, field",
    "voice": "event, label",
}

HEAD = """# The tables that sync

Made from the schema (revision {revision}) by `python -m moderator_app.server.tables_described docs/protocol-tables.md`.
[protocol.md](protocol.md) says what kinds, homes and natural ids are.

Every table also has `id`, `feed`, `extra` (an object) and `deleted_at` (moment or null). “= …” is what a field is born with;
“→ table” points at a row; “?” may be null.
"""


def described() -> str:
    """The document."""
    parts = [HEAD.format(revision=REVISIONS[-1])]
    for table in Base.metadata.sorted_tables:
        if (shape := shapes().get(table.name)) is not None:
            parts.append(_table(shape))
    return "\n".join(parts)


def _table(shape: Shape) -> str:
    lines = [f"## {shape.name}\n", f"Home feed: {_home(shape)}."]
    if shape.anchors:
        lines[-1] += f" Hangs on what {' or '.join(f'`{name}`' for name in shape.anchors)} points at."
    if shape.name in NATURAL:
        lines[-1] += f" Natural id: {NATURAL[shape.name]}."
    lines.append("")
    for name, field in shape.fields.items():
        if name not in ("id", "feed", "extra", "deleted_at"):
            lines.append(f"- `{name}` {_kind(shape, field)}")
    return "\n".join(lines) + "\n"


def _home(shape: Shape) -> str:
    if shape.name == "conflict":
        return "that of its row"
    if shape.feed_from == "id":
        return "its own id; it stands in `organisation` too"
    if not shape.feed_from:
        return f"`{shape.home}`"
    if shape.feed_from == "strand_id":
        optional = shape.fields["strand_id"].nullable
        return "`strand_id`" + (f", or `{shape.home}` without one" if optional else "")
    return f"that of the row `{shape.feed_from}` points at"


def _kind(shape: Shape, field: Field) -> str:
    if (target := shape.pointers.get(field.name)) is not None:
        return f"→ {target}{'?' if field.nullable else ''}"
    kind = f"code({field.longest})" if field.kind == "code" and field.longest < VALUE_BYTES else field.kind
    if field.kind == "json" and field.default is not None:
        kind = "object" if isinstance(field.default, dict) else "list"
    default = "" if field.default is None else f" = {msgspec.json.encode(field.default).decode()}"
    return f"{kind}{'?' if field.nullable else ''}{default}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(described(), encoding="utf-8")
