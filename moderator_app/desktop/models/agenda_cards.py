"""An agenda as cards: what each segment says of itself, in words, for the list that paints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moderator_app.desktop.moments import span
from moderator_app.desktop.translation import Words, in_language, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import Agenda, SegmentView
from moderator_app.operations.agenda_details import SegmentDetails

#: Icon and colour of the left edge of each kind of segment.
LOOKS: Mapping[str, tuple[str, str]] = {
    "welcome": ("door-open", "line"),
    "keynote": ("presentation", "mandarin"),
    "presentations": ("users", "warn"),
    "breakout": ("layout-grid", "accent"),
    "debrief": ("message-square-quote", "warn"),
    "theme_breakout": ("shapes", "accent"),
    "close": ("flag", "line"),
    "other": ("file-text", "faint"),
}
_NOT_READY = text("Not ready")
_PARTS = " · "


@dataclass(frozen=True, slots=True)
class SegmentCard:
    """What the painter needs. `clock`: when it starts, "09:05". `edge`: token of the left edge. `lacks`: each thing that keeps it
    from ready, where there is more than the pill can say."""

    segment_id: str
    clock: str
    minutes: int
    edge: str
    lacks: tuple[str, ...] = ()


def agenda_rows(agenda: Agenda, details: Mapping[str, SegmentDetails]) -> list[Row]:
    """A row for each segment, in the language of now; its payload is a `SegmentCard`."""
    return [_row(segment, details.get(segment.id, SegmentDetails())) for segment in agenda.segments]


def _row(segment: SegmentView, details: SegmentDetails) -> Row:
    pill, lacks = readiness_pill(segment)
    icon, edge = LOOKS.get(segment.kind, LOOKS["other"])
    title = in_language(segment.title_en, segment.title_zh)
    return Row(
        key=segment.id,
        title=title or tr("{kind}, no title yet", kind=render(segment.kind_label)),
        second=_PARTS.join(filter(None, _second(segment, details))),
        third=_PARTS.join((span(segment.starts, segment.minutes), *lacks)),
        icon=icon,
        trailing_pills=(pill,) if pill else (),
        trailing=tr("{n} min", n=segment.minutes),
        payload=SegmentCard(segment.id, f"{segment.starts:%H:%M}", segment.minutes, edge, lacks),
    )


def readiness_pill(segment: SegmentView) -> tuple[tuple[Words, str] | None, tuple[str, ...]]:
    """The pill of a segment and, where several things are missing, each of them in words."""
    if len(segment.missing) == 1:
        return (render(segment.missing[0]), "warn"), ()
    if segment.missing:
        return (render(_NOT_READY), "warn"), tuple(render(lack) for lack in segment.missing)
    ready = _ready_words(segment)
    return ready and (render(ready[0]), ready[1]), ()


def _ready_words(segment: SegmentView) -> tuple[Text, str] | None:
    facts = segment.facts
    if segment.kind == "keynote":
        return text("Speaker ready"), "good"
    if segment.kind == "presentations":
        return text("{count} of {count} confirmed", count=facts.confirmed), "good"
    if segment.kind == "breakout":
        return text("Rooms set"), "accent"
    if segment.kind == "theme_breakout":
        return text("{count} themes offered", count=facts.themes), "accent"
    return None


def _second(segment: SegmentView, details: SegmentDetails) -> Sequence[str]:
    kind = render(segment.kind_label)
    if segment.kind == "presentations":
        titles = [in_language(slot.title_en, slot.title_zh) or slot.person for slot in segment.slots]
        return kind, ", ".join(filter(None, titles))
    if segment.kind in ("breakout", "theme_breakout"):
        rooms = tr("{count} rooms", count=details.rooms) if details.rooms else ""
        mandarin = tr("{count} in Mandarin", count=details.mandarin_rooms) if details.mandarin_rooms else ""
        by = tr("by theme and experience") if segment.kind == "theme_breakout" and not rooms else ""
        return kind, rooms, mandarin, by
    return kind, segment.speaker, details.city
