"""The letter that asks for permission, in English and Chinese: its words are content, whatever language the program speaks.

One letter goes to one owner, about all that is asked of them at once. Their own language comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

#: What may be asked for, in this order.
ASKED = ("publish", "translate", "naming")

RULE = "-" * 40


@dataclass(frozen=True, slots=True)
class Quoted:
    """An insight as the letter quotes it: its words, the translation that there is ("" none), where and when it was said."""

    insight_id: str
    source_language: str
    words: str
    translation: str = ""
    meeting_en: str = ""
    meeting_zh: str = ""
    day: date | None = None
    uses: tuple[str, ...] = ASKED


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it is to be sent. `to_address` and `from_address` are "" where they are not known."""

    to_name: str
    to_address: str
    subject: str
    body: str
    quoted: tuple[Quoted, ...]
    from_name: str = ""
    from_address: str = ""

    @property
    def uses(self) -> tuple[str, ...]:
        """What is asked for, of any of the insights."""
        return tuple(use for use in ASKED if any(use in one.uses for one in self.quoted))

    @property
    def as_text(self) -> str:
        """The letter for the clipboard: address, subject, body."""
        address = f"{self.to_name} <{self.to_address}>" if self.to_address else self.to_name
        return f"To: {address}\nSubject: {self.subject}\n\n{self.body}"


def compose(
    quoted: Sequence[Quoted],
    *,
    to_name: str,
    to_name_zh: str = "",
    to_address: str = "",
    from_name: str = "",
    from_address: str = "",
    strand_en: str = "",
    strand_zh: str = "",
    chinese_first: bool = False,
) -> Letter:
    """The letter about these insights."""
    letter = Letter(_line(to_name), _line(to_address), "", "", tuple(quoted), _line(from_name), _line(from_address))
    en, zh = strand_en or strand_zh, strand_zh or strand_en
    english = "\n".join(_english(letter, en))
    chinese = "\n".join(_chinese(letter, to_name_zh or to_name, zh))
    subjects = (f"May we share what you said in {en}?", f"可否分享你在{zh}的发言？")
    parts = (chinese, english) if chinese_first else (english, chinese)
    subject = " / ".join(reversed(subjects) if chinese_first else subjects)
    return Letter(
        letter.to_name, letter.to_address, _line(subject), f"\n\n{RULE}\n\n".join(parts) + "\n", letter.quoted, letter.from_name,
        letter.from_address,
    )  # fmt: skip


# ---- the words

_QUESTIONS_EN = {
    "publish": "May we publish it to the members of the network?",
    "translate": "May we publish it translated as well (English, Chinese)?",
    "naming": "May your name stand beside it? Otherwise it is shown without a name.",
}
_QUESTIONS_ZH = {
    "publish": "可否将其发布给网络成员？",
    "translate": "可否同时发布译文（英文、中文）？",
    "naming": "可否署上你的名字？否则不显示姓名。",
}


def _english(letter: Letter, strand: str) -> Iterator[str]:
    yield f"Dear {letter.to_name}," if letter.to_name else "Hello,"
    yield ""
    yield (
        f"in {strand} you said something that other members would like to learn from. Before it goes any further, it is yours "
        "to decide. This is what we would like to share:"
    )
    yield ""
    for number, one in enumerate(letter.quoted, 1):
        yield from _quotation(number, one, "en")
    yield "What we ask:"
    yield ""
    for number, use in enumerate(letter.uses, 1):
        yield f"  {number}. {_QUESTIONS_EN[use]}{_which(letter, use, 'en')}  yes / no"
    yield ""
    yield (
        "A reply to this letter is enough. Until it is there, nothing goes out. A yes can be taken back at any time: write to "
        "us, and we withdraw it and tell you of every copy that went out before."
    )
    yield ""
    yield "With thanks,"
    yield letter.from_name or "your moderator"


def _chinese(letter: Letter, name: str, strand: str) -> Iterator[str]:
    yield f"{name}：" if name else "你好："
    yield ""
    yield f"你在{strand}的发言很值得其他成员学习。在进一步分享之前，由你来决定。我们希望分享的内容如下："
    yield ""
    for number, one in enumerate(letter.quoted, 1):
        yield from _quotation(number, one, "zh")
    yield "我们想征求的许可："
    yield ""
    for number, use in enumerate(letter.uses, 1):
        yield f"  {number}. {_QUESTIONS_ZH[use]}{_which(letter, use, 'zh')}  同意 / 不同意"
    yield ""
    yield (
        "直接回复这封信即可。收到答复之前，我们不会发布任何内容。"
        "许可可以随时收回：写信告诉我们，我们会撤回内容，并告知此前发出的每一份副本。"
    )
    yield ""
    yield "谢谢！"
    yield letter.from_name or "主持人"


def _quotation(number: int, one: Quoted, language: str) -> Iterator[str]:
    where = one.meeting_en or one.meeting_zh if language == "en" else one.meeting_zh or one.meeting_en
    day = (
        ""
        if one.day is None
        else one.day.isoformat()
        if language == "en"
        else f"{one.day.year}年{one.day.month}月{one.day.day}日"
    )
    facts = (", " if language == "en" else "，").join(filter(None, (where, day)))
    yield f"  {number}. {facts}" if facts else f"  {number}."
    opening, closing = ("“", "”")
    for line in f"{opening}{one.words.strip()}{closing}".splitlines():
        yield f"     {line}"
    if one.translation.strip():
        yield "     " + ("Our translation so far:" if language == "en" else "目前的译文：")
        for line in f"{opening}{one.translation.strip()}{closing}".splitlines():
            yield f"     {line}"
    yield ""


def _which(letter: Letter, use: str, language: str) -> str:
    """Which quotations a question is about, where it isn't all of them."""
    asked = [str(number) for number, one in enumerate(letter.quoted, 1) if use in one.uses]
    if len(asked) == len(letter.quoted):
        return ""
    return f" (for {', '.join(asked)})" if language == "en" else f"（第 {'、'.join(asked)} 条）"


def _line(words: str) -> str:
    return " ".join(words.split())
