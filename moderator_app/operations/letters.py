"""Permission asked by letter: the letters to write, the answers with their evidence, and a permission taken back.

Asked is not granted: a letter sent changes nothing but that it was asked. What a person granted stands until they take it back,
and then whatever was shared is withdrawn and every copy that went out is listed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.permission import stricter
from moderator_app.domain.permission_letter import ASKED, Letter, Quoted, compose
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.operations.insights import InsightView, insight_views, set_permission
from moderator_app.operations.publish import resource_grants
from moderator_app.operations.resources import set_resource_permission
from moderator_app.operations.sent_copies import Copy, copies_of
from moderator_app.store import Workspace, first, get
from moderator_app.store.tables import Event, Insight, Membership, Permission, Person, Resource, Strand, natural_id, utc_now


@dataclass(frozen=True, slots=True)
class Revoked:
    """What became of a permission that was taken back: how many insights were withdrawn from publication, how many translations
    no longer go out, and every copy that is still outside."""

    withdrawn: int
    translations: int
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the permission of one insight: when its owner was asked and answered, and how we know."""

    publish: str
    translate: str
    naming: str
    asked_on: date | None
    answered_on: date | None
    ends_on: date | None
    evidence: str
    evidence_sha256: str


# ---- asking


def letters(
    ws: Workspace, insight_ids: Sequence[str], uses: Collection[str] = ASKED, *, today: date | None = None
) -> list[Letter]:
    """The letters that ask for what is still missing of these insights, one to each owner. Insights that are nobody's, and uses
    that were granted or are not needed, are left out."""
    day = today or utc_now().date()
    with ws.read() as session:
        owned: dict[str, list[InsightView]] = {}
        for view in insight_views(session, ids=list(insight_ids)):
            if view.said_by and wanting(view, uses, day, resource_grants(session, view)):
                owned.setdefault(view.said_by_id or f"name:{view.said_by}", []).append(view)
        return [_letter(ws, session, views, uses, day) for views in owned.values()]


def wanting(view: InsightView, uses: Collection[str], day: date, resource: tuple[str, str] | None = None) -> tuple[str, ...]:
    """What of `uses` nobody has granted yet, or has ended. `resource`: what the owner of its file allows (publish, translate)."""
    ended = view.expires_on is not None and view.expires_on < day
    states = _states(view, resource)
    missing = [
        use
        for use in ASKED
        if use in uses and (states[use] in ("none", "asked", "refused") or (ended and states[use] == "granted"))
    ]
    if view.attribution != "named" and "naming" in missing:
        missing.remove("naming")  # it isn't going to be shown
    return tuple(missing)


def note_sent(ws: Workspace, letter: Letter) -> None:
    """Note that a letter was sent: what it asks for is asked, today."""
    with ws.act(text("Note that permission was asked for {count} insights", count=len(letter.quoted))) as session:
        for one in letter.quoted:
            for view in insight_views(session, ids=[one.insight_id]):
                missing = wanting(view, one.uses, utc_now().date(), resource_grants(session, view))
                _set(ws, view.id, dict.fromkeys(missing, "asked"))


def _letter(ws: Workspace, session: Session, views: list[InsightView], uses: Collection[str], day: date) -> Letter:
    lead = views[0]
    person = session.get(Person, lead.said_by_id) if lead.said_by_id else None
    strand = get(session, Strand, lead.strand_id)
    membership = first(session, Membership, strand_id=strand.id, person_id=person.id) if person else None
    need = membership.language_need if membership else ""
    from_name, from_address = _sender(ws, session, strand.id)
    return compose(
        [_quoted(session, view, uses, day) for view in views],
        to_name=person.name_en or person.name if person else lead.said_by,
        to_name_zh=person.name_zh or person.name if person else lead.said_by,
        to_address=person.email if person else "",
        from_name=from_name,
        from_address=from_address,
        strand_en=strand.name_en,
        strand_zh=strand.name_zh,
        chinese_first=need == "zh" or (need not in ("en", "zh") and lead.source_language == "zh"),
    )


def _quoted(session: Session, view: InsightView, uses: Collection[str], day: date) -> Quoted:
    event = session.get(Event, view.event_id) if view.event_id else None
    own, other = (view.text_en, view.text_zh) if view.source_language == "en" else (view.text_zh, view.text_en)
    return Quoted(
        view.id,
        view.source_language,
        own,
        other,
        event.title_en if event else "",
        event.title_zh if event else "",
        event.starts_at.date() if event and event.starts_at else None,
        wanting(view, uses, day, resource_grants(session, view)),
    )


def _sender(ws: Workspace, session: Session, strand_id: str) -> tuple[str, str]:
    """The name of whoever works here, and their address where they are among the strand's people."""
    query = select(Person).join(Membership, Membership.person_id == Person.id)
    known = session.scalars(query.where(Membership.strand_id == strand_id, Person.name == ws.author)) if ws.author else ()
    person = next(iter(known), None)
    return ws.author, person.email if person else ""


# ---- answers


def note_answer(
    ws: Workspace,
    insight_ids: Sequence[str],
    *,
    publish: str | None = None,
    translate: str | None = None,
    naming: str | None = None,
    words: str = "",
    file: Path | None = None,
    until: date | None = None,
    progress: Progress = silent,
) -> None:
    """Note what an owner answered (granted or refused, for each use), with the evidence: their words, or a file of their mail.

    A yes without evidence is refused: nobody could show later that it was given. A file is kept by its content.
    """
    answer = {"publish": publish, "translate": translate, "naming": naming}
    given = {use: said for use, said in answer.items() if said is not None}
    if not given:
        raise RuleBroken(text("What did they answer?"), text("Say it for publishing, translating or naming."))
    if "granted" in given.values() and not words.strip() and file is None:
        raise RuleBroken(
            text("A yes needs its evidence."),
            text("Write down their words and where they were said, or keep a file of their mail."),
        )
    sha256 = ws.blobs.keep(file, progress) if file is not None else None
    told = words.strip() or (file.name if file is not None else "") or None
    with ws.act(text("Note the answer for {count} insights", count=len(insight_ids))):
        for insight_id in insight_ids:
            _set(ws, insight_id, given, told, sha256, until)


def standing(ws: Workspace, insight_id: str) -> Standing:
    """What is known of an insight's permission."""
    with ws.read() as session:
        get(session, Insight, insight_id)
        row = session.get(Permission, natural_id("permission", "insight", insight_id))
        if row is None or row.deleted_at is not None:
            return Standing("none", "none", "none", None, None, None, "", "")
        return Standing(
            row.publish,
            row.translate,
            row.naming,
            row.asked_at.date() if row.asked_at else None,
            row.answered_at.date() if row.answered_at else None,
            row.expires_on,
            row.evidence,
            row.evidence_sha256,
        )


# ---- taken back


def revoke(
    ws: Workspace,
    insight_ids: Sequence[str],
    uses: Collection[str] = ASKED,
    *,
    words: str = "",
    file: Path | None = None,
    progress: Progress = silent,
) -> Revoked:
    """An owner takes a permission back: what was published of it is withdrawn, its translation no longer goes out, and all copies
    that are outside are listed, the latest first. One step of undo.

    Without the permission to publish there is none to translate or to name.
    """
    taken = set(ASKED) if "publish" in uses else set(uses)
    sha256 = ws.blobs.keep(file, progress) if file is not None else None
    withdrawn = translations = 0
    with ws.act(text("Take back the permission for {count} insights", count=len(insight_ids))) as session:
        for view in insight_views(session, ids=list(insight_ids)):
            states = _states(view, None)
            gone = {use: "refused" for use in taken if states[use] != "refused"}
            withdrawn += "publish" in gone and view.state == "published"
            translations += "translate" in gone and view.translation == "approved"
            told = "\n".join(filter(None, (view.permission_evidence, words.strip() or (file.name if file else ""))))
            if gone:
                _set(ws, view.id, gone, told, sha256)
    return Revoked(
        withdrawn, translations, tuple(copy for copy in copies_of(ws, "insight", insight_ids) if copy.recalled_at is None)
    )


def _states(view: InsightView, resource: tuple[str, str] | None) -> dict[str, str]:
    """What is allowed of an insight, and of the file or link that it hands on: whichever allows less."""
    publish, translate = view.publish, view.translate
    if resource is not None:
        publish, translate = stricter(publish, resource[0]), stricter(translate, resource[1])
    return {"publish": publish, "translate": translate, "naming": view.naming}


def _set(
    ws: Workspace,
    insight_id: str,
    uses: Mapping[str, str],
    evidence: str | None = None,
    sha256: str | None = None,
    until: date | None = None,
) -> None:
    """Keep what an owner said of an insight, and with it of their own file or link that the insight hands on."""
    if not uses:
        return
    publish, translate = uses.get("publish"), uses.get("translate")
    set_permission(
        ws,
        insight_id,
        publish=publish,
        translate=translate,
        naming=uses.get("naming"),
        evidence=evidence,
        evidence_sha256=sha256,
        expires_on=until,
    )
    with ws.read() as session:
        view = insight_views(session, ids=[insight_id])[0]
        resource = session.get(Resource, view.resource_id) if view.resource_id else None
        own = resource is not None and resource.owner_id in (None, view.said_by_id)
        before = resource_grants(session, view) or ("none", "none")
    if resource is not None and own and (publish or translate):
        set_resource_permission(
            ws, resource.id, publish or before[0], translate or before[1], evidence=evidence or "", expires_on=until
        )
