"""What an export would hold, before it is made: what goes out as it would be written, and what stays behind, in the
moderator's own words, with what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from moderator_app.domain.permission import may_publish, may_translate
from moderator_app.domain.publication import InsightCollection, LeftOut
from moderator_app.domain.wording import Text
from moderator_app.operations.insights import InsightView, insight_views
from moderator_app.operations.publish import Selection, gather_insights, permission_facts, resource_grants
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Event, utc_now


@dataclass(frozen=True, slots=True)
class HeldLine:
    """An insight that stays behind and why. `can_ask`: its owner has not been asked for what is missing."""

    id: str
    event_id: str | None
    theme_id: str | None
    kind: str
    text_en: str
    text_zh: str
    reason: Text
    can_ask: bool


@dataclass(frozen=True, slots=True)
class ThemeOffer:
    """A theme that an export may be narrowed to: its titles ("" both: under no theme) and how many insights it has."""

    key: str
    title_en: str
    title_zh: str
    insights: int


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """`collection` goes out; `held` stays behind. `themes` and `kinds` (with counts) are those of the whole scope; `states`
    tells of each that goes out whether it is published already, by id."""

    collection: InsightCollection
    held: tuple[HeldLine, ...]
    themes: tuple[ThemeOffer, ...]
    kinds: tuple[tuple[str, int], ...]
    states: dict[str, str]


def export_preview(
    ws: Workspace, selection: Selection, *, language: str = "both", with_drafts: bool = False, today: date | None = None
) -> ExportPreview:
    """What an export of this selection would hold today. `language`: en, zh or both; `with_drafts` as in `gather_insights`."""
    day = today or utc_now().date()
    collection = gather_insights(ws, selection, language=language, with_drafts=with_drafts, today=day)
    with ws.read() as session:
        event = get(session, Event, selection.event_id) if selection.event_id else None
        strand_id = selection.strand_id or (event.strand_id if event else None)
        views = insight_views(session, event_id=selection.event_id, strand_id=None if event else strand_id)
        known = {view.id: view for view in views}
        held = [_held(session, known[left.id], left, day) for left in collection.left_out if left.id in known]
    views = [view for view in views if view.state != "withdrawn"]
    return ExportPreview(
        collection=collection,
        held=tuple(held),
        themes=_themes(views),
        kinds=tuple(Counter(view.kind for view in views).items()),
        states={entry.id: known[entry.id].state for entry in collection.entries if entry.id in known},
    )


def _held(session: Session, view: InsightView, left: LeftOut, day: date) -> HeldLine:
    facts = permission_facts(view, resource_grants(session, view))
    published, translated = may_publish(facts, day), may_translate(facts, day)
    ended = view.expires_on is not None and view.expires_on < day
    if not published.allowed:
        can_ask = view.publish in ("none", "refused") or ended
    else:
        can_ask = left.reason == translated.reason and not translated.allowed and view.translate in ("none", "refused")
    return HeldLine(view.id, view.event_id, view.theme_id, view.kind, view.text_en, view.text_zh, left.reason, can_ask)


def _themes(views: Sequence[InsightView]) -> tuple[ThemeOffer, ...]:
    """Themes of the same title in several meetings are one; those without a theme come last."""
    found: dict[str, ThemeOffer] = {}
    for view in views:
        key = view.theme_en or view.theme_zh
        before = found.get(key)
        count = before.insights + 1 if before else 1
        found[key] = ThemeOffer(key, view.theme_en, (before.title_zh if before else "") or view.theme_zh, count)
    loose = found.pop("", None)
    return (*found.values(), *([loose] if loose else []))
