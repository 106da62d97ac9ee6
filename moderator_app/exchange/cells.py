"""Cleaning what people and programs put into cells.

Only for values that are compared or stored as facts (names, e-mails, headers); what somebody wrote as an answer keeps
its letters.
"""

from __future__ import annotations

import re
import unicodedata

#: Marks that nobody sees: zero-width spaces, direction marks, byte order marks, soft hyphens, fillers.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
)
#: Joiners belong to Indic and Persian words and to emoji; beside Latin, Chinese or nothing they are left-overs.
_PLAIN = "\x00-\x7f\\s\u2e80-\u9fff"
_STRAY_JOINER = re.compile(f"(?:^|(?<=[{_PLAIN}]))[\u200c\u200d]+|[\u200c\u200d]+(?=[{_PLAIN}]|$)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"“”、，；]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x00A0: 0x20, 0x202F: 0x20}
_WORD = re.compile(r"[^\W_]+")


def cleaned(cell: str) -> str:
    """One line without invisible marks, control characters or doubled spaces; composed letters (NFC)."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    visible = _STRAY_JOINER.sub("", _CONTROL.sub("", INVISIBLE.sub("", cell)))
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def cleaned_lines(cell: str) -> str:
    """As `cleaned`, but line breaks stay."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    lines = [cleaned(line) for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip("\n")


def narrowed(cell: str) -> str:
    """Full-width Latin letters, digits and signs as ordinary ones (ＡＢＣ１２３＠ to ABC123@)."""
    return cell if cell.isascii() else cell.translate(_WIDE)


def folded(cell: str) -> str:
    """For comparing headers and words: cleaned, narrow, lower case, only letters and digits with single spaces."""
    return " ".join(_WORD.findall(narrowed(cleaned(cell)).casefold()))


def cleaned_email(cell: str) -> str:
    """The address in a cell, lower case, out of "Name <a@b>" and "mailto:a@b"; "" where there is none."""
    found = _EMAIL.search(narrowed(cleaned(cell)))
    return found.group().lower().removeprefix("mailto:").rstrip(".") if found else ""


def is_email(cell: str) -> bool:
    """Whether the whole cell is one plausible address (a name, one @, a domain with a dot)."""
    candidate = narrowed(cleaned(cell))
    found = _EMAIL.fullmatch(candidate)
    return bool(found) and len(candidate) <= 254 and ".." not in candidate
