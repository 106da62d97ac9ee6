"""The spine of a meeting in words: its lanes, and each mark as a row and as a sentence."""

from __future__ import annotations

from moderator_app.desktop.models.agenda_cards import LOOKS
from moderator_app.desktop.models.insight_cards import KIND_ICONS, clock
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.wording import Text, text
from moderator_app.operations.spine import Mark

LANE_WORDS: dict[str, Text] = {
    "planned": text("As planned"),
    "agenda": text("As it went"),
    "recordings": text("Recordings"),
    "chapters": text("Chapters"),
    "transcript": text("Said"),
    "chat": text("Chat"),
    "polls": text("Polls"),
    "notes": text("Captured"),
    "insights": text("Insights"),
}
"""How a lane is called."""
LANE_ICONS: dict[str, str] = {
    "planned": "list",
    "agenda": "clock",
    "recordings": "circle-play",
    "chapters": "flag",
    "transcript": "quote",
    "chat": "messages-square",
    "polls": "clipboard-list",
    "notes": "message-square-quote",
    "insights": "lightbulb",
}
LANE_TOKENS: dict[str, str] = {
    "planned": "neutral",
    "agenda": "accent",
    "recordings": "accent",
    "chapters": "neutral",
    "transcript": "accent",
    "chat": "neutral",
    "polls": "good",
    "notes": "warn",
    "insights": "accent",
}
"""The tone of a lane; what was said in Mandarin has Mandarin's own."""


def mark_words(mark: Mark) -> str:
    """What a mark says, in the language of now."""
    return " ".join((in_language(mark.words_en, mark.words_zh) or tr("Untitled")).split())


def is_mandarin(mark: Mark) -> bool:
    """Whether it was said or written in Chinese only."""
    return bool(mark.words_zh) and not mark.words_en


def mark_icon(mark: Mark) -> str:
    """The icon of a mark: by its kind where it has one."""
    if mark.lane in ("notes", "insights"):
        return KIND_ICONS.get(mark.kind, LANE_ICONS[mark.lane])
    if mark.lane in ("planned", "agenda") and mark.kind in LOOKS:
        return LOOKS[mark.kind][0]
    return LANE_ICONS[mark.lane]


def mark_second(mark: Mark) -> str:
    """ "00:41:05–00:41:52", "00:41:05", or a dash where nothing tells."""
    if mark.starts is None:
        return "–"
    if mark.ends is None or mark.ends - mark.starts < 1 or mark.lane in ("transcript", "insights"):
        return clock(mark.starts)
    return f"{clock(mark.starts)}–{clock(mark.ends)}"


def spoken(mark: Mark) -> str:
    """A mark as a sentence, for screen readers: when, what, who, and the words."""
    room = tr("Room {number}", number=mark.room_number) if mark.room_number else ""
    return ", ".join(filter(None, (mark_second(mark), render(LANE_WORDS[mark.lane]), room, mark.who, mark_words(mark))))


def mark_key(mark: Mark) -> str:
    return f"{mark.lane}:{mark.id}"


def mark_row(mark: Mark) -> Row:
    """A mark in the list."""
    room = tr("Room {number}", number=mark.room_number) if mark.room_number else ""
    second = " · ".join(filter(None, (render(LANE_WORDS[mark.lane]), mark.who, room)))
    return Row(
        mark_key(mark),
        mark_words(mark),
        second,
        icon=mark_icon(mark),
        icon_token="mandarin" if is_mandarin(mark) else LANE_TOKENS[mark.lane],
        trailing=mark_second(mark),
        payload=mark,
    )
