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
_HIGH_RUNS = re.compile(rb"[\x81-\xfe]{2,}")
_ASCII = bytes(range(128))
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
#: Names of encodings as charset-normalizer gives them, that we are ready to believe.
_BELIEVED = ["cp1252", "cp1251", "cp949", "shift_jis"]
#: Characters common in names, schools, column names and answers, simplified and traditional.
_COMMON = frozenset(
    "的一是不了在人有我他这中大来上个国和地到说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经"
    "这個國來時會對說過發後裡種經學業員級園從與開動實習長體問題們麼讓樣還師教書館語課程校學生老師"
    "学校老师教育课程图书馆英语文数科研组长主任员级园小初高幼姓名邮箱电话职务角色城市国家语言备注序号提交答卷间所来源详情"
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鍾譚陸範電郵職務稱機構備註號碼區縣"
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建红玉兰海山东南西北京上海广州深香港台湾，。？！、：；“”（）"
)


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
    encoding = _chinese_encoding(raw) or _ask_normalizer(raw)
    decoded = raw.decode(encoding, "replace")
    doubts = [
        text(
            "The file does not say how its letters are written; they were read as {encoding}. See whether names look right.",
            encoding=encoding,
        )
    ]
    return Decoded(decoded, encoding, doubts + _damage(decoded, decoded.count("\ufffd")))


def _chinese_encoding(raw: bytes) -> str:
    """GB18030 or Big5, by which of them gives the more of the commonest characters; "" where neither can be.

    In both the bytes beyond ASCII come in pairs and runs, while the accents of a Latin text stand alone.
    """
    high = len(raw.translate(None, _ASCII))
    beside = sum(len(run) for run in _HIGH_RUNS.findall(raw))
    if beside * 10 < high * 4:
        return ""
    best, best_score = "", 0.0
    for encoding in ("gb18030", "big5hkscs"):
        decoded = raw[: _SAMPLE * 16].decode(encoding, "replace")
        letters = [letter for letter in decoded if letter > "\x7f"]
        broken = sum(1 for letter in letters if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
        if not letters or broken * 50 > max(len(letters), 50):
            continue
        score = (1 + sum(1 for letter in letters if letter in _COMMON)) / len(letters)
        if score > best_score:
            best, best_score = encoding, score
    return best


def _nearly_valid(raw: bytes, encoding: str) -> bool:
    """At most one character in a hundred is broken (a cut at the end, a damaged cell)."""
    decoded = raw[: _SAMPLE * 4].decode(encoding, "replace")
    letters = sum(1 for letter in decoded if letter > "\x7f")
    return decoded.count("\ufffd") * 100 <= letters


def _ask_normalizer(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # 60 ms to import, and seldom needed

    sample = b"\n".join(line for line in raw[: _SAMPLE * 16].splitlines() if line.translate(None, _ASCII))[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_BELIEVED, preemptive_behaviour=False).best()
    found = best.encoding if best else ""
    # Over a few accents a statistic decides by chance; Windows-1252 is what spreadsheets and forms write.
    many = len(sample.translate(None, _ASCII)) * 4 > len(sample)
    return found if found != "cp1252" and found in _BELIEVED and many and _nearly_valid(raw, found) else "cp1252"


def _damage(decoded: str, lost: int) -> list[Text]:
    if lost <= 0:
        return []
    line = decoded.count("\n", 0, decoded.find("\ufffd")) + 1
    return [text("{count} characters are damaged, the first in line {line}; they show as \ufffd.", count=lost, line=line)]
