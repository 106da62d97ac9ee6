"""Where translatable texts lie in the tables: read as units, ten thousand captions in a blink, and written back by their key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.permission import may_translate
from moderator_app.domain.translation import standing
from moderator_app.domain.translation_units import UNIT_KINDS, TranslationUnit, other_language, read_key, unit_key
from moderator_app.domain.wording import text
from moderator_app.operations.insights import insight_views
from moderator_app.operations.publish import permission_facts, resource_grants
from moderator_app.store import get
from moderator_app.store.tables import (
    Chapter,
    Consent,
    Cue,
    Event,
    Insight,
    Person,
    Recording,
    Segment,
    Slot,
    Strand,
    Synced,
    Theme,
    Translation,
)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """A table whose texts stand in columns NAME_en and NAME_zh: which, of what kind, and in which order they are shown."""

    model: type[Synced]
    kind: str
    fields: tuple[str, ...]


_TABLES: dict[str, _Pairs] = {
    "theme": _Pairs(Theme, "theme", ("title",)),
    "event": _Pairs(Event, "agenda", ("title", "focus")),
    "segment": _Pairs(Segment, "agenda", ("title", "focus", "objective", "prompt")),
    "slot": _Pairs(Slot, "agenda", ("title",)),
    "chapter": _Pairs(Chapter, "chapter", ("title",)),
}
_AT_ONCE = 400
_OBJECTION = text("This speaker does not agree to be shared")


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is looked at: meetings (in their order) with their titles, and the strand's first language."""

    events: tuple[str, ...]
    strands: dict[str, str | None]
    titles: dict[str, tuple[str, str]]
    first: dict[str | None, str]
    states: dict[str, tuple[str, str, str]]


def texts_of(
    session: Session, *, event_id: str | None, strand_id: str | None, kinds: Collection[str] | None, today: date
) -> list[TranslationUnit]:
    """All texts of a meeting or strand; see `translation_desk.units`."""
    wanted = [kind for kind in UNIT_KINDS if kinds is None or kind in kinds]
    query = select(Event.id, Event.strand_id, Event.title_en, Event.title_zh).order_by(Event.number, Event.id)
    query = query.where(Event.id == event_id) if event_id is not None else query.where(Event.strand_id == strand_id)
    found = session.execute(query).all()
    scope = _scope(session, found, cues="caption" in wanted)
    units: list[TranslationUnit] = []
    if {"insight", "detail"} & set(wanted):
        views = insight_views(session, event_id=event_id, strand_id=None if event_id else strand_id)
        insights = list(_insights(session, [view.id for view in views], scope, today))
        for kind in ("insight", "detail"):
            units += [one for one in insights if one.kind == kind and kind in wanted]
    for table, pairs in _TABLES.items():
        if pairs.kind in wanted and pairs.kind != "chapter":
            units += _pairs(session, table, _within(pairs.model, scope, event_id, strand_id), scope)
    if "chapter" in wanted:
        units += _pairs(
            session, "chapter", select(Chapter).where(Chapter.event_id.in_(scope.events)).order_by(Chapter.starts), scope
        )
    if "caption" in wanted:
        units += _captions(session, Cue.event_id.in_(scope.events), scope)
    order = {kind: place for place, kind in enumerate(UNIT_KINDS)}
    return sorted(units, key=lambda one: order[one.kind])


def texts_of_keys(session: Session, keys: Sequence[str], today: date) -> dict[str, TranslationUnit]:
    """The texts with these keys, by key; keys that lead nowhere are not among them."""
    ids: dict[str, dict[str, None]] = {}
    for key in keys:
        parts = read_key(key)
        if parts is not None:
            ids.setdefault(parts[0], {})[parts[1]] = None
    found: dict[str, TranslationUnit] = {}
    for table, wanted in ids.items():
        for some in _portions(list(wanted)):
            for one in _by_ids(session, table, some, today):
                found[one.key] = one
    return {key: found[key] for key in keys if key in found}


def at_hand(session: Session, keys: Sequence[str]) -> list[Cue]:
    """The captions among the texts with these keys, read at once: as long as the list is held, writing them asks for no row."""
    ids = [parts[1] for parts in map(read_key, keys) if parts is not None and parts[0] == "cue"]
    return [cue for some in _portions(ids) for cue in session.scalars(select(Cue).where(Cue.id.in_(some)))]


def set_target(session: Session, one: TranslationUnit, words: str) -> None:
    """Write the words of a translation where they belong."""
    parts = read_key(one.key)
    assert parts is not None
    table, row_id, name = parts
    if table == "cue":
        get(session, Cue, row_id).translated = words
        return
    model: type[Synced] = Insight if table == "insight" else _TABLES[table].model
    setattr(get(session, model, row_id), f"{name}_{one.target_language}", words)


# ---- reading


def _by_ids(session: Session, table: str, ids: list[str], today: date) -> Iterable[TranslationUnit]:
    if table == "insight":
        scope = _scope_of(session, select(Insight.event_id).where(Insight.id.in_(ids)), table, ids)
        return _insights(session, ids, scope, today)
    if table == "cue":
        scope = _scope_of(session, select(Cue.event_id).where(Cue.id.in_(ids)), table, ids)
        return _captions(session, Cue.id.in_(ids), scope)
    if table not in _TABLES:
        return ()
    model: Any = _TABLES[table].model
    if table == "event":
        events: Select[Any] = select(Event.id).where(Event.id.in_(ids))
    elif table == "slot":
        events = select(Segment.event_id).join(Slot, Slot.segment_id == Segment.id).where(Slot.id.in_(ids))
    else:
        events = select(model.event_id).where(model.id.in_(ids))
    return _pairs(session, table, select(model).where(model.id.in_(ids)), _scope_of(session, events, table, ids))


def _scope_of(session: Session, events: Select[Any], table: str, ids: list[str]) -> _Scope:
    known = {one for one in session.scalars(events) if one}
    query = select(Event.id, Event.strand_id, Event.title_en, Event.title_zh).where(Event.id.in_(known))
    states = select(
        Translation.subject_table, Translation.subject_id, Translation.field, Translation.state, Translation.source_digest,
        Translation.language,
    ).where(Translation.subject_table == table, Translation.subject_id.in_(ids))  # fmt: skip
    return _filled(session, session.execute(query).all(), session.execute(states))


def _scope(session: Session, events: Sequence[Any], *, cues: bool) -> _Scope:
    columns = (
        Translation.subject_table,
        Translation.subject_id,
        Translation.field,
        Translation.state,
        Translation.source_digest,
        Translation.language,
    )
    strands = {row[1] for row in events}
    places = Translation.strand_id.in_([one for one in strands if one])
    rows = list(session.execute(select(*columns).where(places, Translation.subject_table != "cue")))
    if None in strands:
        rows += session.execute(select(*columns).where(Translation.strand_id.is_(None)))
    if cues:
        of_cues = select(*columns).join(Cue, Cue.id == Translation.subject_id).where(Translation.subject_table == "cue")
        rows += session.execute(of_cues.where(Cue.event_id.in_([row[0] for row in events])))
    return _filled(session, events, rows)


def _filled(session: Session, events: Sequence[Any], states: Iterable[Any]) -> _Scope:
    strands = {row[1] for row in events if row[1]}
    languages = session.execute(select(Strand.id, Strand.languages).where(Strand.id.in_(strands)))
    return _Scope(
        events=tuple(row[0] for row in events),
        strands={row[0]: row[1] for row in events},
        titles={row[0]: (row[2] or row[3], row[3] or row[2]) for row in events},
        first={row[0]: "zh" if row[1] == "zh" else "en" for row in languages},
        states={unit_key(row[0], row[1], row[2]): (row[3], row[4], row[5]) for row in states},
    )


def _insights(session: Session, ids: list[str], scope: _Scope, today: date) -> Iterator[TranslationUnit]:
    for view in insight_views(session, ids=ids):
        verdict = may_translate(permission_facts(view, resource_grants(session, view)), today)
        reason = None if verdict.allowed else verdict.reason
        source_language, inherited = view.source_language, scope.states.get(unit_key("insight", view.id, "text"))
        for kind, name in (("insight", "text"), ("detail", "detail")):
            words = {"en": getattr(view, f"{name}_en"), "zh": getattr(view, f"{name}_zh")}
            source, target = words[source_language], words[other_language(source_language)]
            if not (source.strip() or target.strip()):
                continue
            key = unit_key("insight", view.id, name)
            state, stale = _standing(scope.states.get(key), source, target)
            if name == "detail" and key not in scope.states and target.strip() and inherited is not None:
                state, stale = inherited[0], view.stale  # details had no state of their own once: they stood with the words
            yield TranslationUnit(
                key, kind, source_language, source, target, state, stale, reason,
                *_contexts((view.theme_en, view.theme_zh), scope.titles.get(view.event_id or "")),
                event_id=view.event_id, strand_id=view.strand_id,
            )  # fmt: skip


def _pairs(session: Session, table: str, query: Select[Any], scope: _Scope) -> Iterator[TranslationUnit]:
    pairs = _TABLES[table]
    segments = _events_of_slots(session, scope) if table == "slot" else {}
    for row in session.scalars(query):
        event_id = row.id if table == "event" else segments.get(row.segment_id) if table == "slot" else row.event_id
        strand_id = row.strand_id if hasattr(row, "strand_id") else scope.strands.get(event_id or "")
        for name in pairs.fields:
            words = {"en": getattr(row, f"{name}_en"), "zh": getattr(row, f"{name}_zh")}
            if not any(one.strip() for one in words.values()):
                continue
            key = unit_key(table, row.id, name)
            kept = scope.states.get(key)
            source_language = _source_language(words, kept, scope.first.get(strand_id, "en"))
            source, target = words[source_language], words[other_language(source_language)]
            state, stale = _standing(kept, source, target)
            meeting = scope.titles.get(event_id or "") if table != "event" else None
            within = (row.title_en, row.title_zh) if table == "segment" and name != "title" else None
            yield TranslationUnit(
                key, pairs.kind, source_language, source, target, state, stale, None, *_contexts(meeting, within),
                event_id=event_id, strand_id=strand_id, starts=row.starts if table == "chapter" else None,
            )  # fmt: skip


def _captions(session: Session, which: Any, scope: _Scope) -> Iterator[TranslationUnit]:
    query = (
        select(
            Cue.id, Cue.event_id, Cue.language, Cue.text, Cue.translated, Cue.starts, Cue.speaker, Cue.person_id,
            Cue.recording_id, Person.name,
        )
        .outerjoin(Person, Person.id == Cue.person_id)
        .where(which, Cue.kind == "transcript", Cue.is_private.is_(False))
        .order_by(Cue.event_id, Cue.recording_id, Cue.starts, Cue.line, Cue.id)
    )  # fmt: skip
    objecting = _objecting(session, scope.events)
    for row in session.execute(query):
        cue_id, event_id, language, words, translated, starts, speaker, person_id, recording_id, name = row
        if not words.strip():
            continue
        key = unit_key("cue", cue_id, "text")
        state, stale = _standing(scope.states.get(key), words, translated)
        objects = (recording_id, person_id) in objecting or (recording_id, speaker) in objecting
        yield TranslationUnit(
            key, "caption", language if language in ("en", "zh") else "zh" if has_chinese(words) else "en", words, translated,
            state, stale, _OBJECTION if objects else None, name or speaker, name or speaker,
            event_id=event_id, strand_id=scope.strands.get(event_id), starts=starts,
        )  # fmt: skip


def _objecting(session: Session, events: Collection[str]) -> set[tuple[str, str]]:
    """(recording, person or name) of those who refused to be shared."""
    query = select(Consent.recording_id, Consent.person_id, Consent.given_name).join(
        Recording, Recording.id == Consent.recording_id
    )
    found = session.execute(query.where(Consent.answer == "refused", Recording.event_id.in_(events)))
    return {(row[0], who) for row in found for who in (row[1], row[2]) if who}


def _contexts(*parts: tuple[str, str] | None) -> tuple[str, str]:
    """Where a text stands, from the widest to the nearest, in English and in Chinese."""
    told = [(en or zh, zh or en) for en, zh in filter(None, parts)]
    return " · ".join(filter(None, (en for en, _ in told))), " · ".join(filter(None, (zh for _, zh in told)))


def _standing(kept: tuple[str, str, str] | None, source: str, target: str) -> tuple[str, bool]:
    """(state, stale) of a translation; one that nobody has said anything of is a draft."""
    if not target.strip():
        return "none", False
    if kept is None or kept[0] == "none":
        return "draft", False
    return standing(kept[0], kept[1], source, target)


def _source_language(words: dict[str, str], kept: tuple[str, str, str] | None, first: str) -> str:
    if kept is not None and kept[2] in ("en", "zh") and words[other_language(kept[2])].strip():
        return other_language(kept[2])
    if not words[first].strip():
        return other_language(first)
    return first


def _within(model: Any, scope: _Scope, event_id: str | None, strand_id: str | None) -> Select[Any]:
    if model is Event:
        return select(Event).where(Event.id.in_(scope.events)).order_by(Event.number, Event.id)
    if model is Theme and event_id is None:
        return select(Theme).where(Theme.strand_id == strand_id).order_by(Theme.event_id, Theme.position, Theme.id)
    if model is Slot:
        joined = select(Slot).join(Segment, Segment.id == Slot.segment_id)
        return joined.where(Segment.event_id.in_(scope.events)).order_by(Segment.event_id, Segment.position, Slot.position)
    found: Select[Any] = select(model).where(model.event_id.in_(scope.events)).order_by(model.event_id, model.position, model.id)
    return found


def _events_of_slots(session: Session, scope: _Scope) -> dict[str, str]:
    return {
        row[0]: row[1] for row in session.execute(select(Segment.id, Segment.event_id).where(Segment.event_id.in_(scope.events)))
    }


def _portions(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]
