"""Notes as captured and lines of chat and transcript, as rows of one make: when, who or where, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from moderator_app.desktop.models.insight_cards import KIND_ICONS, KIND_WORDS, clock
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.operations.live import NoteView
from moderator_app.operations.meeting_files import CueView


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What the painter needs. `where`: a pill above `who` (empty: `who` stands alone); `about`: quiet words at the right."""

    time: str
    where: str
    mandarin: bool
    who: str
    words: str
    about: str


def note_row(note: NoteView, zone: str, meeting: str = "", *, with_theme: bool = False) -> Row:
    """A captured note. `zone`: the meeting's IANA zone, in which its time is told."""
    where = tr("Room {number}", number=note.room_number) if note.room_number else tr("Whole group")
    if note.is_mandarin_room:
        where = tr("{room} · 中文", room=where)
    about = (in_language(note.theme_en, note.theme_zh) or tr("Unsorted")) if with_theme else ""
    if note.insight_ids:
        about = tr("in an insight")
    time = f"{note.captured_at.astimezone(ZoneInfo(zone)):%H:%M}"
    who = " · ".join(filter(None, (note.said_by, meeting)))
    return Row(
        key=note.id,
        title=note.text,
        second=" · ".join(filter(None, (time, where, who, render(KIND_WORDS.get(note.kind, ""))))),
        third=note.text if len(note.text) > 90 else "",
        icon=KIND_ICONS.get(note.kind, "lightbulb"),
        trailing=about,
        quiet=bool(note.insight_ids),
        payload=SourceLine(time, where, note.is_mandarin_room, who, note.text, about),
    )


def cue_row(cue: CueView) -> Row:
    """A line that was said or written in public."""
    time = clock(cue.starts) if cue.starts is not None else cue.time_of_day[:8]
    kind = tr("chat") if cue.kind == "chat" else tr("said")
    who = cue.person or cue.speaker or tr("Somebody")
    words = " ".join(cue.text.split())
    return Row(
        key=cue.id,
        title=words,
        second=" · ".join(filter(None, (time, who, kind))),
        third=words if len(words) > 90 else "",
        icon="messages-square" if cue.kind == "chat" else "quote",
        payload=SourceLine(time, "", False, who, words, ""),
    )
