"""What may leave the house: insights gathered for a file with everything held back named, and the state "published".

The gates of permission and translation (domain/permission.py, domain/translation.py) are asked here for every single insight,
each time; nothing else in the program decides what goes out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from moderator_app.domain.errors import Refused
from moderator_app.domain.permission import Grant, PermissionFacts, Verdict, may_name, may_publish, may_translate, stricter
from moderator_app.domain.publication import InsightCollection, InsightEntry, LeftOut, described_without_words
from moderator_app.domain.translation import goes_out
from moderator_app.domain.wording import Text, text
from moderator_app.operations.insights import InsightView, insight, insight_views, set_permission
from moderator_app.operations.sent_copies import record_copies
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Event, Insight, Permission, Person, Resource, School, Strand, natural_id, utc_now


@dataclass(frozen=True, slots=True)
class Selection:
    """Which insights are wanted: of one meeting, or of a whole strand; of certain themes (ids or titles, "" for those under
    none) and kinds, or all."""

    strand_id: str | None = None
    event_id: str | None = None
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An insight that was not published, and why."""

    insight_id: str
    reason: Text


def permission_facts(view: InsightView, resource: tuple[str, str] | None = None) -> PermissionFacts:
    """What the gates have to know of an insight. `resource`: (publish, translate) of the file or link it hands on."""
    publish, translate = view.publish, view.translate
    if resource is not None:  # whoever owns the file has a say besides whoever said the words
        publish, translate = stricter(publish, resource[0]), stricter(translate, resource[1])
    return PermissionFacts(
        kind=view.kind,
        from_member=bool(view.said_by_id or view.said_by),
        anonymous=view.attribution == "anonymous",
        resource=view.resource_id is not None,
        publish=Grant(publish, view.expires_on),
        translate=Grant(translate, view.expires_on),
        name=Grant(view.naming, view.expires_on),
    )


def verdict_on(ws: Workspace, insight_id: str, today: date | None = None) -> Verdict:
    """Whether an insight may be published today, and why or why not."""
    with ws.read() as session:
        view = insight(ws, insight_id)
        return may_publish(permission_facts(view, resource_grants(session, view)), today or utc_now().date())


def publish(ws: Workspace, insight_id: str, today: date | None = None) -> None:
    """Mark an insight as published. Raises `Refused`, with the reason, where its owner's permission is missing."""
    verdict = verdict_on(ws, insight_id, today)
    if not verdict.allowed:
        raise Refused(
            text("This insight can't be published: {reason}", reason=verdict.reason), text("Ask its owner, then note the answer.")
        )
    with ws.act(text("Publish an insight")) as session:
        _published(ws, session, insight_id)


def publish_several(ws: Workspace, insight_ids: Sequence[str], today: date | None = None) -> list[HeldBack]:
    """Mark as published those that may be, in one step. Returns the others, each with the reason."""
    held = []
    with ws.act(text("Publish {count} insights", count=len(insight_ids))) as session:
        for insight_id in insight_ids:
            verdict = verdict_on(ws, insight_id, today)
            if verdict.allowed:
                _published(ws, session, insight_id)
            else:
                held.append(HeldBack(insight_id, verdict.reason))
    return held


def _published(ws: Workspace, session: Session, insight_id: str) -> None:
    one = get(session, Insight, insight_id)
    if one.state != "published":
        one.state = "published"
        record_copies(
            ws, [("insight", one.id)], strand_id=one.strand_id, language=one.source_language, format="published", place=""
        )


def note_asked(ws: Workspace, insight_ids: Sequence[str], today: date | None = None) -> None:
    """Note that the owners of insights were asked for what they have not granted: to publish, to translate.

    A grant that stands is left alone; one that has ended is asked for again.
    """
    day = today or utc_now().date()
    with ws.act(text("Note that permission was asked for {count} insights", count=len(insight_ids))):
        for insight_id in insight_ids:
            view = insight(ws, insight_id)
            ended = view.expires_on is not None and view.expires_on < day
            wanting = ("none", "refused", "granted") if ended else ("none", "refused")
            publish = "asked" if view.publish in wanting else None
            translate = "asked" if view.translate in wanting else None
            set_permission(ws, insight_id, publish=publish, translate=translate, without_end=ended)


def withdraw(ws: Workspace, insight_id: str) -> None:
    """Take a published insight back. Files that went out before are not in our hands."""
    with ws.act(text("Withdraw an insight")) as session:
        get(session, Insight, insight_id).state = "withdrawn"


# ---- gathering


def gather_insights(
    ws: Workspace, selection: Selection, *, language: str = "both", with_drafts: bool = False, today: date | None = None
) -> InsightCollection:
    """The insights that may go out today in a language ("en", "zh", "both"), and those that may not with the reason.

    A translation goes out when it is approved, fits its source as it is now, and may be made; `with_drafts` lets drafts out,
    marked as such. A name stands beside an insight only where its owner allowed that.
    """
    day = today or utc_now().date()
    entries: list[InsightEntry] = []
    left_out: list[LeftOut] = []
    with ws.read() as session:
        event = get(session, Event, selection.event_id) if selection.event_id else None
        strand_id = selection.strand_id or (event.strand_id if event else None)
        strand = session.get(Strand, strand_id) if strand_id else None
        for view in insight_views(session, event_id=selection.event_id, strand_id=strand_id if event is None else None):
            if not _wanted(view, selection):
                continue
            facts = permission_facts(view, resource_grants(session, view))
            reason = _reason_to_stay(view, facts, language, day, with_drafts)
            if reason is not None:
                left_out.append(LeftOut(view.id, described_without_words(view.kind, view.room_number, _evidence(view)), reason))
            else:
                entries.append(_entry(session, view, facts, language, day, with_drafts))
    return InsightCollection(
        title_en=_title(event.title_en if event else "", strand.name_en if strand else "", "Insights"),
        title_zh=_title(event.title_zh if event else "", strand.name_zh if strand else "", "成果与收获"),
        made_at=utc_now(),
        entries=tuple(entries),
        left_out=tuple(left_out),
        language=language,
        strand_en=strand.name_en if strand else "",
        strand_zh=strand.name_zh if strand else "",
        meeting_en=event.title_en if event else "",
        meeting_zh=event.title_zh if event else "",
        meeting_date=event.starts_at.date() if event and event.starts_at else None,
    )


def _title(meeting: str, strand: str, words: str) -> str:
    return meeting or (f"{strand} · {words}" if strand else words)


def _wanted(view: InsightView, selection: Selection) -> bool:
    if view.state == "withdrawn" or (selection.kinds and view.kind not in selection.kinds):
        return False
    own = {name for name in (view.theme_id, view.theme_en, view.theme_zh) if name} or {""}
    return not selection.themes or bool(own & set(selection.themes))


def _reason_to_stay(view: InsightView, facts: PermissionFacts, language: str, day: date, with_drafts: bool) -> Text | None:
    verdict = may_publish(facts, day)
    if not verdict.allowed:
        return verdict.reason
    if language in ("both", view.source_language):
        return None
    translated = view.text_zh if language == "zh" else view.text_en
    if not translated:
        return text("There is no translation yet")
    allowed = may_translate(facts, day)
    if not allowed.allowed:
        return allowed.reason
    if not with_drafts and not goes_out(view.translation, view.stale):
        return text("Its translation is not approved")
    return None


def _entry(
    session: Session, view: InsightView, facts: PermissionFacts, language: str, day: date, with_drafts: bool
) -> InsightEntry:
    shown = _languages(view, facts, language, day, with_drafts)
    detailed = shown if view.detail_goes_out or with_drafts else {view.source_language} & set(shown)
    event = session.get(Event, view.event_id) if view.event_id else None
    strand = session.get(Strand, view.strand_id)
    resource = session.get(Resource, view.resource_id) if view.resource_id else None
    return InsightEntry(
        id=view.id,
        kind=view.kind,
        text_en=view.text_en if "en" in shown else "",
        text_zh=view.text_zh if "zh" in shown else "",
        detail_en=view.detail_en if "en" in detailed else "",
        detail_zh=view.detail_zh if "zh" in detailed else "",
        theme_en=view.theme_en,
        theme_zh=view.theme_zh,
        said_by=_name_shown(session, view, facts, day),
        room=view.room_number,
        meeting_en=event.title_en if event else "",
        meeting_zh=event.title_zh if event else "",
        meeting_date=event.starts_at.date() if event and event.starts_at else None,
        strand_en=strand.name_en if strand else "",
        strand_zh=strand.name_zh if strand else "",
        source_language=view.source_language,
        translation_state="draft" if view.stale and view.translation == "approved" else view.translation,
        evidence=_evidence(view),
        links=(resource.link,) if resource is not None and resource.link else (),
    )


def _languages(view: InsightView, facts: PermissionFacts, language: str, day: date, with_drafts: bool) -> Collection[str]:
    shown = {view.source_language} if language in ("both", view.source_language) else set()
    other = "zh" if view.source_language == "en" else "en"
    ready = with_drafts or goes_out(view.translation, view.stale)
    if language in ("both", other) and ready and may_translate(facts, day).allowed:
        shown.add(other)
    return shown


def _name_shown(session: Session, view: InsightView, facts: PermissionFacts, day: date) -> str:
    if view.attribution == "school_only" and view.said_by_id:
        person = session.get(Person, view.said_by_id)
        school = session.get(School, person.school_id) if person and person.school_id else None
        return (school.name_en or school.name_zh) if school else ""
    if view.attribution == "named" and may_name(facts, day).allowed:
        return view.said_by
    return ""


def resource_grants(session: Session, view: InsightView) -> tuple[str, str] | None:
    """What the owner of the file or link that an insight hands on allows: (publish, translate); None where it hands on none."""
    if view.resource_id is None:
        return None
    permission = session.get(Permission, natural_id("permission", "resource", view.resource_id))
    return (permission.publish, permission.translate) if permission and permission.deleted_at is None else None


def _evidence(view: InsightView) -> str:
    second = next((proof.at_seconds for proof in view.evidence if proof.at_seconds is not None), None)
    if second is None:
        return ""
    whole = int(second)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
