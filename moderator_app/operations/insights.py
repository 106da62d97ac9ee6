"""From notes to insights: curated with evidence, themed, in both languages, each with its owner's permission and history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for
from moderator_app.domain.permission import stricter
from moderator_app.domain.translation import goes_out, is_stale, source_digest, standing
from moderator_app.domain.wording import text
from moderator_app.store import FieldChange, Workspace, first, get, history, put, remove, rows
from moderator_app.store.tables import (
    Cue,
    Event,
    Evidence,
    Insight,
    Note,
    Permission,
    Person,
    Theme,
    Translation,
    natural_id,
    utc_now,
)

INSIGHT_KINDS = ("insight", "question", "idea", "resource", "case")
INSIGHT_FIELDS = frozenset(
    [
        "theme_id",
        "kind",
        "source_language",
        "text_en",
        "text_zh",
        "detail_en",
        "detail_zh",
        "said_by_id",
        "said_by_text",
        "attribution",
        "resource_id",
        "tags",
        "state",
    ]
)


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What an insight rests on: the note or line itself, who said it, and its second in the recording where known."""

    note_id: str | None
    cue_id: str | None
    text: str
    said_by: str
    at_seconds: float | None
    ends: float | None
    room_number: int = 0


@dataclass(frozen=True, slots=True)
class InsightView:
    """An insight as lists and the inspector show it. `translation`: none, draft, review, approved; `stale`: its source has
    changed since. `publish`, `translate` and `naming` are the owner's permission: none, asked, granted, refused, not_needed."""

    id: str
    strand_id: str
    event_id: str | None
    kind: str
    theme_id: str | None
    theme_en: str
    theme_zh: str
    source_language: str
    text_en: str
    text_zh: str
    detail_en: str
    detail_zh: str
    said_by_id: str | None
    said_by: str
    attribution: str
    room_number: int
    state: str
    tags: tuple[str, ...]
    translation: str
    stale: bool
    publish: str
    translate: str
    naming: str
    expires_on: date | None
    permission_evidence: str
    resource_id: str | None
    evidence: tuple[EvidenceView, ...]
    detail_goes_out: bool = True


# ---- curating


def curate(ws: Workspace, event_id: str, note_ids: Sequence[str], **values: Any) -> str:
    """Make an insight of one or more notes; its words, kind, theme and speaker come from the first unless given.

    Returns its id.
    """
    if not note_ids:
        raise RuleBroken(text("Choose at least one note to make an insight of."))
    with ws.act(text("Make an insight")) as session:
        event = get(session, Event, event_id)
        notes = [get(session, Note, note_id) for note_id in note_ids]
        lead = notes[0]
        words = "\n".join(note.text for note in notes)
        start = {
            "kind": lead.kind,
            "theme_id": next((note.theme_id for note in notes if note.theme_id), None),
            "said_by_id": lead.said_by_id,
            "said_by_text": lead.said_by_text,
            "room_number": lead.room_number,
        }
        insight = _new_insight(session, event, words, start | values)
        for note in notes:
            put(session, Evidence, (insight.id, note.id), insight_id=insight.id, note_id=note.id, feed=insight.feed)
        return insight.id


def curate_lines(ws: Workspace, event_id: str, cue_ids: Sequence[str], **values: Any) -> str:
    """Make an insight of lines of the transcript or chat, with speaker and second. Private messages are refused."""
    if not cue_ids:
        raise RuleBroken(text("Choose at least one line to make an insight of."))
    with ws.act(text("Make an insight")) as session:
        event = get(session, Event, event_id)
        cues = [get(session, Cue, cue_id) for cue_id in cue_ids]
        if any(cue.is_private for cue in cues):
            raise RuleBroken(text("A private chat message can't become an insight."))
        lead = cues[0]
        start = {"kind": "insight", "said_by_id": lead.person_id, "said_by_text": "" if lead.person_id else lead.speaker}
        insight = _new_insight(session, event, " ".join(cue.text for cue in cues), start | values)
        for cue in cues:
            put(session, Evidence, (insight.id, cue.id), insight_id=insight.id, cue_id=cue.id, feed=insight.feed)
        return insight.id


def _new_insight(session: Session, event: Event, words: str, values: dict[str, Any]) -> Insight:
    # what was said is the source; a wording given in the other language is its translation
    own = "zh" if has_chinese(words) else "en"
    if values.setdefault("source_language", own) == own:
        values.setdefault(f"text_{own}", words)
    elif not {"text_en", "text_zh"} & values.keys():
        values[f"text_{own}"] = words
    places = [i.position for i in rows(session, Insight, event_id=event.id)]
    insight = Insight(strand_id=event.strand_id or "", event_id=event.id, position=position_for(places, len(places)), **values)
    session.add(insight)
    owner = insight.said_by_id
    needed = "not_needed" if insight.kind == "question" and owner is None and not insight.said_by_text else "none"
    _permission(session, insight, owner_id=owner, publish=needed, translate=needed)
    if insight.text_en and insight.text_zh:
        _translated(session, insight, "draft")
    return insight


def change_insight(ws: Workspace, insight_id: str, **changes: Any) -> None:
    """Change an insight. Writing into the other language makes a draft translation, or corrects one that waits for review; an
    approved one is not overwritten unless it is first opened again (`set_translation`)."""
    unknown = changes.keys() - INSIGHT_FIELDS
    if unknown:
        raise TypeError(f"not a field of an insight: {', '.join(sorted(unknown))}")
    with ws.act(text("Change an insight")) as session:
        insight = get(session, Insight, insight_id)
        nobodys = not (insight.said_by_id or insight.said_by_text)
        other = "text_zh" if insight.source_language == "en" else "text_en"
        if other in changes and changes[other] != getattr(insight, other):
            state = _translation(session, insight)
            if state is not None and state.state == "approved":
                raise RuleBroken(
                    text("This translation is approved."),
                    text("Open it again before changing it, so that nobody’s review is lost."),
                )
            _set(insight, changes)
            reviewing = state is not None and state.state == "review"
            _translated(session, insight, "none" if not changes[other].strip() else "review" if reviewing else "draft")
        else:
            _set(insight, changes)
        if "said_by_id" in changes:
            _permission(session, insight, owner_id=changes["said_by_id"])
        if nobodys and (insight.said_by_id or insight.said_by_text):
            _ask_the_owner(session, insight)


def _ask_the_owner(session: Session, insight: Insight) -> None:
    """What needed nobody's permission has an owner now, who may want to be asked."""
    permission = _permission(session, insight)
    for use in ("publish", "translate"):
        if getattr(permission, use) == "not_needed":
            setattr(permission, use, "none")


def merge_insights(ws: Workspace, kept_id: str, others: Sequence[str]) -> None:
    """Make several insights one: the evidence of all, and the texts the kept one lacks.

    What is made of several people's words goes out only as far as all of them allow.
    """
    with ws.act(text("Merge insights")) as session:
        kept = get(session, Insight, kept_id)
        _join_permissions(session, kept, [other for other in others if other != kept_id])
        for other_id in (other for other in others if other != kept_id):
            other = get(session, Insight, other_id)
            for proof in rows(session, Evidence, Evidence.id, insight_id=other.id):
                key = (kept.id, proof.note_id or proof.cue_id or "")
                put(session, Evidence, key, insight_id=kept.id, note_id=proof.note_id, cue_id=proof.cue_id, feed=kept.feed)
            for name in ("text_en", "text_zh"):
                words = getattr(other, name)
                if words and words not in getattr(kept, name):
                    detail = name.replace("text", "detail")
                    setattr(kept, detail, "\n".join(part for part in (getattr(kept, detail), words) if part))
            remove(session, other)


def _join_permissions(session: Session, kept: Insight, others: Sequence[str]) -> None:
    concerned = [view for view in insight_views(session, ids=[kept.id, *others]) if _needs_asking(view)]
    if not any(view.id != kept.id for view in concerned):
        return
    joined = {use: reduce(stricter, (getattr(view, use) for view in concerned)) for use in ("publish", "translate", "naming")}
    ends = min((view.expires_on for view in concerned if view.expires_on is not None), default=None)
    known = list(dict.fromkeys(view.permission_evidence for view in concerned if view.permission_evidence))
    _permission(session, kept, **joined, expires_on=ends, evidence="\n".join(known))
    if joined["publish"] not in ("granted", "not_needed") and kept.state == "published":
        kept.state = "withdrawn"


def _needs_asking(view: InsightView) -> bool:
    return view.kind == "resource" or (bool(view.said_by) and view.publish != "not_needed")


def remove_insight(ws: Workspace, insight_id: str) -> None:
    """Delete an insight; the notes it was made of stay, undo brings it back."""
    with ws.act(text("Remove an insight")) as session:
        remove(session, get(session, Insight, insight_id))


# ---- translation and permission


def set_translation(ws: Workspace, insight_id: str, state: str) -> None:
    """Say where an insight's translation stands: none, draft, review, approved."""
    if state not in ("none", "draft", "review", "approved"):
        raise ValueError(f"not a state of translation: {state}")
    with ws.act(text("Change the state of a translation")) as session:
        insight = get(session, Insight, insight_id)
        other = insight.text_zh if insight.source_language == "en" else insight.text_en
        if state in ("review", "approved") and not other.strip():
            raise RuleBroken(text("There is no translation to review yet."), text("Write it first."))
        _translated(session, insight, state)


def set_permission(
    ws: Workspace,
    insight_id: str,
    *,
    publish: str | None = None,
    translate: str | None = None,
    naming: str | None = None,
    evidence: str | None = None,
    evidence_sha256: str | None = None,
    expires_on: date | None = None,
    without_end: bool = False,
) -> None:
    """Note what the owner of an insight allows, and how we know (`evidence`: a mail, said in the meeting …;
    `evidence_sha256`: a kept file of it).

    None leaves a thing as it is; `without_end` takes the last day away.
    """
    with ws.act(text("Note a permission")) as session:
        insight = get(session, Insight, insight_id)
        values = {"publish": publish, "translate": translate, "naming": naming, "evidence": evidence, "expires_on": expires_on}
        values["evidence_sha256"] = evidence_sha256
        given: dict[str, Any] = {key: value for key, value in values.items() if value is not None}
        if without_end:
            given["expires_on"] = None
        if "asked" in (publish, translate, naming):
            given["asked_at"] = utc_now()
        if {publish, translate, naming} & {"granted", "refused"}:
            given["answered_at"] = utc_now()
        _permission(session, insight, **given)
        if publish in ("refused", "none", "asked") and insight.state == "published":
            insight.state = "withdrawn"


def _permission(session: Session, insight: Insight, **values: Any) -> Permission:
    fixed = {"subject_table": "insight", "subject_id": insight.id, "strand_id": insight.strand_id, "feed": insight.strand_id}
    return put(session, Permission, ("insight", insight.id), **fixed, **values)


def _source_text(insight: Insight) -> str:
    return insight.text_en if insight.source_language == "en" else insight.text_zh


def _translation(session: Session, insight: Insight) -> Translation | None:
    return first(session, Translation, id=natural_id("translation", "insight", insight.id, "text"))


def _translated(session: Session, insight: Insight, state: str) -> None:
    put(
        session,
        Translation,
        ("insight", insight.id, "text"),
        strand_id=insight.strand_id,
        feed=insight.strand_id,
        subject_table="insight",
        subject_id=insight.id,
        field="text",
        language="zh" if insight.source_language == "en" else "en",
        state=state,
        source_digest=source_digest(_source_text(insight)),
    )


# ---- looking


def insights_of(ws: Workspace, *, event_id: str | None = None, strand_id: str | None = None) -> list[InsightView]:
    """The insights of a meeting or a strand (or all), in their order."""
    with ws.read() as session:
        return insight_views(session, event_id=event_id, strand_id=strand_id)


def insight_views(
    session: Session, *, event_id: str | None = None, strand_id: str | None = None, ids: Sequence[str] | None = None
) -> list[InsightView]:
    """As `insights_of`, within a session; `ids`: only these."""
    query = select(Insight).order_by(Insight.event_id, Insight.position, Insight.id)
    if event_id is not None:
        query = query.where(Insight.event_id == event_id)
    if strand_id is not None:
        query = query.where(Insight.strand_id == strand_id)
    if ids is not None:
        query = query.where(Insight.id.in_(ids))
    found = list(session.scalars(query))
    ids = [insight.id for insight in found]
    themes = {theme.id: theme for theme in session.scalars(select(Theme).where(Theme.id.in_({i.theme_id for i in found})))}
    people = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_({i.said_by_id for i in found})))}
    kept = list(session.scalars(select(Translation).where(Translation.subject_id.in_(ids))))
    states = {t.subject_id: t for t in kept if t.field == "text"}
    details = {t.subject_id: t for t in kept if t.field == "detail"}
    permissions = {p.subject_id: p for p in session.scalars(select(Permission).where(Permission.subject_id.in_(ids)))}
    evidence = _evidence(session, ids)
    return [
        _view(
            i,
            themes.get(i.theme_id or ""),
            people.get(i.said_by_id or ""),
            states.get(i.id),
            details.get(i.id),
            permissions.get(i.id),
            evidence.get(i.id, ()),
        )
        for i in found
    ]


def insight(ws: Workspace, insight_id: str) -> InsightView:
    """One insight."""
    with ws.read() as session:
        get(session, Insight, insight_id)
        return insight_views(session, ids=[insight_id])[0]


def history_of_insight(ws: Workspace, insight_id: str) -> list[FieldChange]:
    """Who changed what of an insight, newest first."""
    with ws.read() as session:
        return history(session, "insight", insight_id)


def _evidence(session: Session, ids: Sequence[str]) -> dict[str, tuple[EvidenceView, ...]]:
    found: dict[str, list[EvidenceView]] = {}
    query = (
        select(Evidence, Note, Cue, Person.name)
        .outerjoin(Note, Note.id == Evidence.note_id)
        .outerjoin(Cue, Cue.id == Evidence.cue_id)
        .outerjoin(Person, Person.id == Note.said_by_id)
        .where(Evidence.insight_id.in_(ids))
        .order_by(Evidence.insight_id, Cue.starts, Note.captured_at)
    )
    for row in session.execute(query):
        proof, name = row[0], row[3]
        note: Note | None = row[1]
        cue: Cue | None = row[2]
        if note is not None:
            view = EvidenceView(note.id, None, note.text, name or note.said_by_text, note.at_seconds, None, note.room_number)
        elif cue is not None:
            view = EvidenceView(None, cue.id, cue.text, cue.speaker, cue.starts, cue.ends)
        else:
            continue
        found.setdefault(proof.insight_id, []).append(view)
    return {key: tuple(value) for key, value in found.items()}


def _view(
    insight: Insight,
    theme: Theme | None,
    person: Person | None,
    state: Translation | None,
    detail: Translation | None,
    permission: Permission | None,
    evidence: Sequence[EvidenceView],
) -> InsightView:
    details = (insight.detail_en, insight.detail_zh)
    source_detail, other_detail = details if insight.source_language == "en" else details[::-1]
    return InsightView(
        id=insight.id,
        strand_id=insight.strand_id,
        event_id=insight.event_id,
        kind=insight.kind,
        theme_id=insight.theme_id if theme else None,
        theme_en=theme.title_en if theme else "",
        theme_zh=theme.title_zh if theme else "",
        source_language=insight.source_language,
        text_en=insight.text_en,
        text_zh=insight.text_zh,
        detail_en=insight.detail_en,
        detail_zh=insight.detail_zh,
        said_by_id=insight.said_by_id,
        said_by=person.name if person else insight.said_by_text,
        attribution=insight.attribution,
        room_number=insight.room_number,
        state=insight.state,
        tags=tuple(insight.tags),
        translation=state.state if state else "none",
        stale=bool(state and state.state != "none" and is_stale(state.state, state.source_digest, _source_text(insight))),
        publish=permission.publish if permission else "none",
        translate=permission.translate if permission else "none",
        naming=permission.naming if permission else "none",
        expires_on=permission.expires_on if permission else None,
        permission_evidence=permission.evidence if permission else "",
        resource_id=insight.resource_id,
        evidence=tuple(evidence),
        detail_goes_out=detail is None or goes_out(*standing(detail.state, detail.source_digest, source_detail, other_detail)),
    )


def _set(row: Any, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def latest_change(ws: Workspace, insight_id: str) -> datetime | None:
    """When an insight was last changed."""
    changes = history_of_insight(ws, insight_id)
    return changes[0].at if changes else None
