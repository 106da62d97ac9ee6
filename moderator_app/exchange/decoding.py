"""Bytes to letters, for files that do not say how their letters are written.

The rule, first match wins: byte order mark; the pattern of zero bytes that UTF-16 leaves; UTF-8; GB18030 (Chinese
Windows and 问卷星) or what charset-normalizer makes of it; Windows-1252. Anything but a mark or valid UTF-8 is a guess
and is said to be one. Nothing here raises for any bytes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.files import STANDARD, Limits, read_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_CHINESE_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
_ASCII = bytes(range(128))
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
#: Names of encodings as charset-normalizer gives them, that we are ready to believe.
_BELIEVED = ["gb18030", "big5", "cp1252", "cp1250", "cp1251", "cp949", "shift_jis"]


@dataclass(slots=True)
class Decoded:
    """The letters, how they were written, and what is doubtful about that (sentences for the person)."""

    text: str
    encoding: str
    doubts: list[Text] = field(default_factory=list)


def read_text(path: Path, limits: Limits = STANDARD) -> Decoded:
    """The text of a file. Raises `FileUnreadable` when it can't be opened or plainly isn't text."""
    raw = read_bytes(path, limits)
    return decode_file(raw, path)


def decode_file(raw: bytes, path: Path) -> Decoded:
    """`decode`, and `FileUnreadable` when the outcome is plainly no text (a picture, a program, a PDF)."""
    decoded = decode(raw)
    if not looks_like_text(decoded.text):
        raise FileUnreadable(
            text("“{file}” holds no text that can be read.", file=path.name),
            text("Look whether it is the right file: it may be a picture, a program or damaged."),
            code="file.not_text",
        )
    return decoded


def decode(raw: bytes) -> Decoded:
    """Letters for any bytes, by the rule above."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_leniently(raw[len(mark) :], encoding)
    wide = _wide_encoding(raw)
    if wide:
        return _decode_leniently(raw, wide)
    decoded = _decode_utf8(raw)
    if decoded is not None:
        return decoded
    return _decode_legacy(raw)


def looks_like_text(decoded: str) -> bool:
    """False where more than one character in twenty is a control character, or most are NULs."""
    sample = decoded[:_SAMPLE]
    if not sample:
        return True
    nulls = sample.count("\0")
    return nulls * 3 <= len(sample) and len(_CONTROLS.findall(sample)) * 20 <= len(sample)


def _wide_encoding(raw: bytes) -> str:
    """UTF-16 without a mark: line ends, digits and delimiters leave their zeros all on even or all on odd places."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or 0 not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < half * 2 and _is_utf8(sample.replace(b"\0", b"")):
        return ""  # a few stray zeros in ordinary text
    if odd * 20 >= half and even * 10 <= odd and _mostly_clean(sample, "utf-16-le"):
        return "utf-16-le"
    if even * 20 >= half and odd * 10 <= even and _mostly_clean(sample, "utf-16-be"):
        return "utf-16-be"
    return ""


def _is_utf8(sample: bytes) -> bool:
    try:
        sample[: max(len(sample) - 3, 0)].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True


def _mostly_clean(sample: bytes, encoding: str) -> bool:
    decoded = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    return looks_like_text(decoded)


def _decode_leniently(raw: bytes, encoding: str) -> Decoded:
    decoded = raw.decode(encoding, "replace")
    lost = decoded.count("\ufffd") - (raw.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    return Decoded(decoded, encoding, _damage(decoded, lost))


def _decode_utf8(raw: bytes) -> Decoded | None:
    """None where the bytes are not UTF-8; a few broken characters in plenty of good ones still are."""
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    decoded = raw.decode("utf-8", "replace")
    lost = decoded.count("\ufffd")
    good = sum(len(run) for run in re.findall("[^\x00-\x7f\ufffd]+", decoded))
    if lost <= 1 and decoded.endswith("\ufffd") and good:
        return Decoded(decoded[:-1], "utf-8", [text("The file ends in the middle of a character.")])
    if good >= lost * 20:
        return Decoded(decoded, "utf-8", _damage(decoded, lost))
    return None


def _decode_legacy(raw: bytes) -> Decoded:
    high = len(raw.translate(None, _ASCII))
    paired = sum(len(run) for run in _CHINESE_PAIRS.findall(raw))
    encoding = "gb18030" if paired * 10 >= high * 8 and _nearly_valid(raw, "gb18030") else _ask_normalizer(raw)
    decoded = raw.decode(encoding, "replace")
    doubts = [
        text(
            "The file does not say how its letters are written; they were read as {encoding}. See whether names look right.",
            encoding=encoding,
        )
    ]
    return Decoded(decoded, encoding, doubts + _damage(decoded, decoded.count("\ufffd")))


def _nearly_valid(raw: bytes, encoding: str) -> bool:
    """At most one character in a hundred is broken (a cut at the end, a damaged cell)."""
    decoded = raw.decode(encoding, "replace")
    letters = sum(1 for letter in decoded[: _SAMPLE * 4] if letter > "\x7f")
    return decoded[: _SAMPLE * 4].count("\ufffd") * 100 <= max(letters, 100)


def _ask_normalizer(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # 60 ms to import, and seldom needed

    sample = b"\n".join(line for line in raw[: _SAMPLE * 16].splitlines() if line.translate(None, _ASCII))[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_BELIEVED, preemptive_behaviour=False).best()
    found = best.encoding.replace("_", "-") if best else ""
    usual = {"gb18030": "gb18030", "big5": "big5", "cp949": "cp949", "shift-jis": "shift_jis"}
    pairs = len(_CHINESE_PAIRS.findall(sample))
    if found in usual and pairs and _nearly_valid(raw, usual[found]):
        return usual[found]
    # Between the Latin pages a statistic over a few accents decides by chance; Windows-1252 is what Excel writes.
    return found if found in ("cp1250", "cp1251") and _nearly_valid(raw, found) and high_share(sample) > 0.1 else "cp1252"


def high_share(sample: bytes) -> float:
    """How much of the bytes lies beyond ASCII, 0 to 1."""
    return len(sample.translate(None, _ASCII)) / len(sample) if sample else 0.0


def _damage(decoded: str, lost: int) -> list[Text]:
    if lost <= 0:
        return []
    line = decoded.count("\n", 0, decoded.find("\ufffd")) + 1
    return [text("{count} characters are damaged, the first in line {line}; they show as \ufffd.", count=lost, line=line)]
