"""What happened to an insight, a line for each thing done, in words: captured, made, merged, changed, reviewed, permitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from moderator_app.domain.permission import PERMISSION_LABELS
from moderator_app.domain.translation import TRANSLATION_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.store import FieldChange, Workspace, history
from moderator_app.store.journal import BIRTH
from moderator_app.store.tables import Evidence, Note, natural_id

_YOU = text("you")
_FIELDS: dict[str, Text] = {
    "text_en": text("the English"),
    "text_zh": text("the Chinese"),
    "detail_en": text("the details"),
    "detail_zh": text("the details in Chinese"),
    "kind": text("the kind"),
    "theme_id": text("the theme"),
    "said_by_id": text("who said it"),
    "said_by_text": text("who said it"),
    "attribution": text("how it is attributed"),
    "tags": text("the tags"),
    "resource_id": text("the resource"),
}
_USES: dict[str, Text] = {
    "publish": text("permission to publish: {state}"),
    "translate": text("permission to translate: {state}"),
    "naming": text("permission to name: {state}"),
}
_STATES: dict[str, Text] = {
    "published": text("{who} published it"),
    "withdrawn": text("{who} withdrew it"),
    "curated": text("{who} took it back to the curated ones"),
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """When, and what was done in words."""

    at: datetime
    words: Text


def history_lines(ws: Workspace, insight_id: str, most: int = 40) -> list[HistoryLine]:
    """What happened to an insight, newest first, at most so many lines; the notes it rests on at the end."""
    with ws.read() as session:
        found = [("insight", change) for change in history(session, "insight", insight_id)]
        for table, key in (("translation", ("insight", insight_id, "text")), ("permission", ("insight", insight_id))):
            found += [(table, change) for change in history(session, table, natural_id(table, *key))]
        proofs = list(session.scalars(select(Evidence).where(Evidence.insight_id == insight_id)))
        for proof in proofs:
            found += [("evidence", change) for change in history(session, "evidence", proof.id)]
        notes = list(session.scalars(select(Note).where(Note.id.in_([proof.note_id for proof in proofs if proof.note_id]))))
    acts: dict[tuple[datetime, str, str], list[tuple[str, FieldChange]]] = {}
    for table, change in found:
        acts.setdefault((change.at, change.author, change.label.template), []).append((table, change))
    lines = [HistoryLine(at, words) for (at, who, _), changes in acts.items() for words in _told(ws, who, changes)]
    lines += [HistoryLine(note.captured_at, _captured(note)) for note in notes]
    return sorted(lines, key=lambda line: line.at, reverse=True)[:most]


def _captured(note: Note) -> Text:
    return text("captured in Room {room}", room=note.room_number) if note.room_number else text("captured in the whole group")


def _told(ws: Workspace, author: str, changes: list[tuple[str, FieldChange]]) -> Iterable[Text]:
    """One action in words; several where it did several things."""
    who: Text | str = _YOU if not author or author == ws.author else author
    kind, label = changes[0][1].kind, changes[0][1].label
    proofs = sum(table == "evidence" and change.field == BIRTH for table, change in changes)
    if kind == "undo":
        return [text("{who} undid: {action}", who=who, action=label)]
    if kind == "redo":
        return [text("{who} did again: {action}", who=who, action=label)]
    if any(table == "insight" and change.field == BIRTH for table, change in changes):
        return [_made(who, proofs)]
    if label.template == "Merge insights":
        return [text("{who} merged insights into it", who=who)]
    uses = [change for table, change in changes if table == "permission" and change.field in _USES]
    if len(uses) > 1 and len({change.after for change in uses}) == 1 and uses[0].after in PERMISSION_LABELS:
        changes = [one for one in changes if one[1] not in uses]
        return [text("permission: {state}", state=PERMISSION_LABELS[uses[0].after]), *_each(who, changes)]
    return _each(who, changes)


def _each(who: Text | str, changes: list[tuple[str, FieldChange]]) -> Iterable[Text]:
    """Every field that changed, told once."""
    return {str(words): words for table, change in changes for words in _changed(who, table, change)}.values()


def _made(who: Text | str, proofs: int) -> Text:
    if proofs > 1:
        return text("{who} merged {count} notes into it", who=who, count=proofs)
    return text("{who} made it of a note", who=who)


def _changed(who: Text | str, table: str, change: FieldChange) -> Iterable[Text]:
    name, after = change.field, change.after
    if table == "insight":
        if name == "state" and after in _STATES:
            yield Text(_STATES[after].template, {"who": who})
        elif name in _FIELDS:
            yield text("{who} changed {what}", who=who, what=_FIELDS[name])
    elif table == "translation":
        state = after.get("state") if name == BIRTH and isinstance(after, dict) else after if name == "state" else None
        if isinstance(state, str) and state in TRANSLATION_LABELS:
            yield text("{who} set the translation: {state}", who=who, state=TRANSLATION_LABELS[state])
    elif table == "permission" and name in _USES and after in PERMISSION_LABELS:
        yield Text(_USES[name].template, {"state": PERMISSION_LABELS[after]})
