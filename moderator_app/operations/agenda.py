"""Preparing a meeting: its segments, their order and minutes, speakers, prompts, materials and templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from moderator_app.domain.agenda import (
    NETWORK_TEMPLATE,
    SegmentFacts,
    SegmentPlan,
    TemplateSegment,
    equal_slots,
    fit_to_length,
    kind_label,
    length_verdict,
    readiness,
)
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for, spread
from moderator_app.domain.season import known_zone
from moderator_app.domain.wording import Text, text
from moderator_app.operations.facts import fact_reader
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import AgendaTemplate, Event, Material, Person, Resource, Segment, Slot, Strand, natural_id

#: What `change_segment` may set, with nothing else slipping through.
SEGMENT_FIELDS = frozenset(
    [
        "kind",
        "title_en",
        "title_zh",
        "minutes",
        "minimum",
        "weight",
        "is_fixed",
        "speaker_id",
        "speaker_text",
        "speaker_confirmed",
        "inquiry_id",
        "focus_en",
        "focus_zh",
        "objective_en",
        "objective_zh",
        "notes",
        "prompt_en",
        "prompt_zh",
    ]
)
EVENT_FIELDS = frozenset(
    [
        "title_en",
        "title_zh",
        "focus_en",
        "focus_zh",
        "starts_at",
        "time_zone",
        "minutes",
        "place",
        "join_link",
        "status",
        "recording_started_at",
    ]
)


@dataclass(frozen=True, slots=True)
class SlotView:
    """One group's turn: `seconds` long, like every other of its segment."""

    id: str
    title_en: str
    title_zh: str
    person_id: str | None
    person: str
    confirmed: bool
    seconds: int


@dataclass(frozen=True, slots=True)
class MaterialView:
    """A resource of a segment; `permission` is that of publishing: none, asked, granted, refused, not_needed."""

    id: str
    resource_id: str
    title: str
    kind: str
    permission: str


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment as the agenda shows it. `starts` and `ends` are in the meeting's own zone. `missing`: why it is not ready."""

    id: str
    kind: str
    kind_label: Text
    title_en: str
    title_zh: str
    minutes: int
    minimum: int
    weight: float
    is_fixed: bool
    starts: datetime
    ends: datetime
    speaker_id: str | None
    speaker: str
    speaker_confirmed: bool
    inquiry_id: str | None
    focus_en: str
    focus_zh: str
    objective_en: str
    objective_zh: str
    notes: str
    prompt_en: str
    prompt_zh: str
    slots: tuple[SlotView, ...]
    materials: tuple[MaterialView, ...]
    facts: SegmentFacts
    missing: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """A meeting's agenda. `over` is planned minus available minutes; `verdict` says it in words."""

    event_id: str
    strand_id: str | None
    title_en: str
    title_zh: str
    starts: datetime
    time_zone: str
    minutes: int
    planned: int
    over: int
    verdict: Text
    segments: tuple[SegmentView, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing is missing and the length is right."""
        return self.over == 0 and bool(self.segments) and not any(segment.missing for segment in self.segments)


# ---- looking


def agenda_of(ws: Workspace, event_id: str) -> Agenda:
    """The agenda of a meeting, times worked out. Raises `NotFound`."""
    with ws.read() as session:
        return _agenda(session, get(session, Event, event_id))


def _agenda(session: Session, event: Event) -> Agenda:
    segments = rows(session, Segment, event_id=event.id)
    begins = (event.starts_at or datetime.now(ZoneInfo(event.time_zone))).astimezone(ZoneInfo(event.time_zone))
    views: list[SegmentView] = []
    facts_of = fact_reader(session, event, segments)
    # added up in UTC: a meeting across a change of the clocks still lasts its minutes
    passed = 0
    for segment in segments:
        views.append(_segment_view(session, segment, _after(begins, passed), facts_of(segment)))
        passed += segment.minutes
    plans = [plan_of(segment) for segment in segments]
    return Agenda(
        event_id=event.id,
        strand_id=event.strand_id,
        title_en=event.title_en,
        title_zh=event.title_zh,
        starts=begins,
        time_zone=event.time_zone,
        minutes=event.minutes,
        planned=passed,
        over=passed - event.minutes,
        verdict=length_verdict(plans, event.minutes),
        segments=tuple(views),
    )


def _after(begins: datetime, minutes: int) -> datetime:
    zone = begins.tzinfo
    return datetime.fromtimestamp(begins.timestamp() + 60 * minutes, zone)


def plan_of(segment: Segment) -> SegmentPlan:
    """A stored segment as the clock sees it."""
    return SegmentPlan(segment.id, segment.kind, segment.minutes, segment.minimum, segment.weight, segment.is_fixed)


def _segment_view(session: Session, segment: Segment, starts: datetime, facts: SegmentFacts) -> SegmentView:
    person = session.get(Person, segment.speaker_id) if segment.speaker_id else None
    slots = rows(session, Slot, segment_id=segment.id)
    seconds = equal_slots(segment.minutes, len(slots)) if slots else []
    return SegmentView(
        id=segment.id,
        kind=segment.kind,
        kind_label=kind_label(segment.kind),
        title_en=segment.title_en,
        title_zh=segment.title_zh,
        minutes=segment.minutes,
        minimum=segment.minimum,
        weight=segment.weight,
        is_fixed=segment.is_fixed,
        starts=starts,
        ends=_after(starts, segment.minutes),
        speaker_id=segment.speaker_id,
        speaker=person.name if person else segment.speaker_text,
        speaker_confirmed=segment.speaker_confirmed,
        inquiry_id=segment.inquiry_id,
        focus_en=segment.focus_en,
        focus_zh=segment.focus_zh,
        objective_en=segment.objective_en,
        objective_zh=segment.objective_zh,
        notes=segment.notes,
        prompt_en=segment.prompt_en,
        prompt_zh=segment.prompt_zh,
        slots=tuple(_slot_view(session, slot, length) for slot, length in zip(slots, seconds, strict=True)),
        materials=tuple(_materials(session, segment.id)),
        facts=facts,
        missing=tuple(readiness(facts)),
    )


def _slot_view(session: Session, slot: Slot, seconds: int) -> SlotView:
    person = session.get(Person, slot.person_id) if slot.person_id else None
    return SlotView(slot.id, slot.title_en, slot.title_zh, slot.person_id, person.name if person else "", slot.confirmed, seconds)


def _materials(session: Session, segment_id: str) -> list[MaterialView]:
    from moderator_app.store.tables import Permission

    found = []
    for material in rows(session, Material, segment_id=segment_id):
        resource = session.get(Resource, material.resource_id)
        if resource is None or resource.deleted_at is not None:
            continue
        permission = session.get(Permission, natural_id("permission", "resource", resource.id))
        state = permission.publish if permission and permission.deleted_at is None else "none"
        title = resource.title_en or resource.title_zh or resource.file_name or resource.link
        found.append(MaterialView(material.id, resource.id, title, resource.kind, state))
    return found


# ---- changing


def change_event(ws: Workspace, event_id: str, **changes: Any) -> None:
    """Change a meeting's title, time, place … A new time, zone, length or place raises its calendar sequence number."""
    _only(changes, EVENT_FIELDS)
    if "time_zone" in changes:
        known_zone(changes["time_zone"])
    if not 1 <= int(changes.get("minutes", 1)) <= 1440:
        raise RuleBroken(text("A meeting lasts 1 to 1440 minutes."))
    with ws.act(text("Change the meeting")) as session:
        event = get(session, Event, event_id)
        moved = any(
            name in changes and changes[name] != getattr(event, name) for name in ("starts_at", "minutes", "place", "time_zone")
        )
        _set(event, changes)
        if moved:
            event.sequence += 1


def add_segment(ws: Workspace, event_id: str, kind: str = "other", *, index: int | None = None, **values: Any) -> str:
    """Put a segment into the agenda, at the end or at `index` (0 is first). Returns its id."""
    _only(values, SEGMENT_FIELDS)
    template = next((t for t in NETWORK_TEMPLATE if t.kind == kind), None)
    start: dict[str, Any] = {"minutes": 10, "minimum": 3}
    if template is not None:
        start = _template_values(template)
    start.update(values, kind=kind)
    with ws.act(text("Add a segment")) as session:
        event = get(session, Event, event_id)
        places = [segment.position for segment in rows(session, Segment, event_id=event.id)]
        segment = Segment(
            event_id=event.id, position=position_for(places, len(places) if index is None else index), **_checked(start)
        )
        session.add(segment)
        return segment.id


def change_segment(ws: Workspace, segment_id: str, **changes: Any) -> None:
    """Change a segment's fields (see `SEGMENT_FIELDS`). Raises `RuleBroken` for minutes that can't be."""
    _only(changes, SEGMENT_FIELDS)
    with ws.act(_label_of_change(changes)) as session:
        segment = get(session, Segment, segment_id)
        _set(segment, _checked(changes))


def change_minutes_by(ws: Workspace, segment_id: str, by: int) -> int:
    """Make a segment `by` minutes longer (or shorter), never under a minute nor over 600. Returns its minutes."""
    with ws.read() as session:
        minutes = max(1, min(600, get(session, Segment, segment_id).minutes + by))
    change_segment(ws, segment_id, minutes=minutes)
    return minutes


def _label_of_change(changes: dict[str, Any]) -> Text:
    if set(changes) == {"minutes"}:
        return text("Change the length to {minutes} min", minutes=int(changes["minutes"]))
    if set(changes) <= {"title_en", "title_zh"}:
        return text("Change a title")
    return text("Change a segment")


def move_segment(ws: Workspace, segment_id: str, index: int) -> None:
    """Move a segment so that it becomes number `index` (0 is first) of its agenda."""
    with ws.act(text("Move a segment")) as session:
        segment = get(session, Segment, segment_id)
        ordered = rows(session, Segment, event_id=segment.event_id)
        if ordered.index(segment) == index:
            return
        others = [other.position for other in ordered if other is not segment]
        segment.position = position_for(others, index)


def move_segment_by(ws: Workspace, segment_id: str, by: int) -> int:
    """Move a segment `by` places later (negative: earlier), as far as the agenda goes. Returns its place, 0 is first."""
    with ws.read() as session:
        segment = get(session, Segment, segment_id)
        ordered = [other.id for other in rows(session, Segment, event_id=segment.event_id)]
    index = max(0, min(len(ordered) - 1, ordered.index(segment_id) + by))
    move_segment(ws, segment_id, index)
    return index


def remove_segment(ws: Workspace, segment_id: str) -> None:
    """Take a segment out of the agenda."""
    with ws.act(text("Remove a segment")) as session:
        segment = get(session, Segment, segment_id)
        remove(session, segment, *rows(session, Slot, segment_id=segment.id), *rows(session, Material, segment_id=segment.id))


def fit_agenda(ws: Workspace, event_id: str) -> list[tuple[str, int, int]]:
    """Spread the minutes so that they fill the meeting exactly. Returns (segment, before, after) of each that changed."""
    with ws.act(text("Fit the agenda")) as session:
        event = get(session, Event, event_id)
        segments = rows(session, Segment, event_id=event_id)
        fitted = fit_to_length([plan_of(segment) for segment in segments], event.minutes)
        changed = []
        for segment, minutes in zip(segments, fitted, strict=True):
            if segment.minutes != minutes:
                changed.append((segment.id, segment.minutes, minutes))
                segment.minutes = minutes
        return changed


def set_slots(ws: Workspace, segment_id: str, slots: Sequence[dict[str, Any]]) -> None:
    """Set the groups that present in a segment, in order: title_en, title_zh, person_id, inquiry_id, confirmed; `id` of an
    old one to keep it."""
    with ws.act(text("Change the presentations")) as session:
        segment = get(session, Segment, segment_id)
        old = {slot.id: slot for slot in rows(session, Slot, segment_id=segment.id)}
        for wanted, position in zip(slots, spread(len(slots)), strict=True):
            values = {key: value for key, value in wanted.items() if key != "id"}
            slot = old.pop(str(wanted.get("id", "")), None)
            if slot is None:
                session.add(Slot(segment_id=segment.id, position=position, **values))
            else:
                _set(slot, {**values, "position": position})
        remove(session, *old.values())


def add_material(ws: Workspace, segment_id: str, resource_id: str) -> None:
    """Use a resource in a segment."""
    with ws.act(text("Add a material")) as session:
        segment, resource = get(session, Segment, segment_id), get(session, Resource, resource_id)
        places = [m.position for m in rows(session, Material, segment_id=segment.id)]
        key = (segment.id, resource.id)
        put(session, Material, key, segment_id=segment.id, resource_id=resource.id, position=position_for(places, len(places)))


def remove_material(ws: Workspace, material_id: str) -> None:
    """Take a resource out of a segment; the resource itself stays."""
    with ws.act(text("Remove a material")) as session:
        remove(session, get(session, Material, material_id))


# ---- templates


def templates(ws: Workspace, strand_id: str | None) -> list[AgendaTemplate]:
    """The moderator's own templates: of this strand and of all strands. The network's own is `NETWORK_TEMPLATE`."""
    with ws.read() as session:
        return rows(session, AgendaTemplate, strand_id=None) + (
            rows(session, AgendaTemplate, strand_id=strand_id) if strand_id else []
        )


def use_template(ws: Workspace, event_id: str, template_id: str | None = None) -> None:
    """Lay the agenda out anew from a template (None: the network's). The segments there were can be had back by undo."""
    with ws.act(text("Use a template")) as session:
        event = get(session, Event, event_id)
        if template_id is None:
            wanted = [_template_values(t) | {"kind": t.kind} for t in NETWORK_TEMPLATE]
        else:
            wanted = [dict(segment) for segment in get(session, AgendaTemplate, template_id).segments]
        for segment in rows(session, Segment, event_id=event.id):
            remove(session, segment, *rows(session, Slot, segment_id=segment.id))
        for values, position in zip(wanted, spread(len(wanted)), strict=True):
            session.add(Segment(event_id=event.id, position=position, **values))


def save_template(ws: Workspace, event_id: str, name_en: str, name_zh: str = "", *, everywhere: bool = True) -> str:
    """Keep a meeting's agenda as a template, for all strands or for its own alone. Returns the template's id."""
    with ws.act(text("Save a template")) as session:
        event = get(session, Event, event_id)
        kept = ("kind", "title_en", "title_zh", "minutes", "minimum", "weight", "is_fixed", "prompt_en", "prompt_zh")
        segments = [{key: getattr(segment, key) for key in kept} for segment in rows(session, Segment, event_id=event.id)]
        if not segments:
            raise RuleBroken(text("An agenda without segments makes no template."))
        template = AgendaTemplate(
            strand_id=None if everywhere else event.strand_id,
            name_en=name_en,
            name_zh=name_zh,
            minutes=event.minutes,
            segments=segments,
        )
        session.add(template)
        return template.id


def remove_template(ws: Workspace, template_id: str) -> None:
    """Delete a template."""
    with ws.act(text("Remove a template")) as session:
        remove(session, get(session, AgendaTemplate, template_id))


def _template_values(template: TemplateSegment) -> dict[str, Any]:
    return {
        "title_en": template.title_en,
        "title_zh": template.title_zh,
        "minutes": template.minutes,
        "minimum": template.minimum,
        "weight": template.weight,
        "is_fixed": template.fixed,
    }


# ---- checks


def _only(changes: dict[str, Any], allowed: frozenset[str]) -> None:
    unknown = set(changes) - allowed
    if unknown:
        raise TypeError(f"not a field that can be set: {', '.join(sorted(unknown))}")


def _checked(changes: dict[str, Any]) -> dict[str, Any]:
    for name in ("minutes", "minimum"):
        if name in changes and not 0 <= int(changes[name]) <= 600:
            raise RuleBroken(
                text("{minutes} minutes can't be the length of a segment.", minutes=int(changes[name])), text("Use 0 to 600.")
            )
    return changes


def _set(row: Any, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def strand_of(session: Session, event: Event) -> Strand | None:
    """The strand of an event, if it has one."""
    return session.get(Strand, event.strand_id) if event.strand_id else None
