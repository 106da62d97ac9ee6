"""The translation desk: every text of a meeting or strand that exists in two languages, with where its translation stands.

What must hold: nothing is written over a translation that was approved, whoever asks (a person opens it again first); a text
whose owner doesn't allow its translation isn't translated; a translation whose source has changed since says so until a person
has looked at it. Each act here is one step of undo, however many texts it touches.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from moderator_app.domain.errors import NotFound, Refused, RuleBroken
from moderator_app.domain.translation import (
    TRANSLATION_STATES,
    approval_digest,
    is_stale,
    may_become,
    may_overwrite,
    source_digest,
)
from moderator_app.domain.translation_units import IncomingTranslation, TranslationUnit, read_key
from moderator_app.domain.wording import Text, text
from moderator_app.operations.glossary import checker
from moderator_app.operations.translation_texts import at_hand, set_target, texts_of, texts_of_keys
from moderator_app.store import Workspace, put
from moderator_app.store.tables import Translation, utc_now

_APPROVED = text("This translation is approved.")
_OPEN_FIRST = text("Open it again before changing it, so that nobody’s review is lost.")
_GONE = text("This text is not there any more.")


@dataclass(frozen=True, slots=True)
class NotDone:
    """A text that was left as it is, and why. `row`: where it stood in the file that came in, 0 where there was none."""

    key: str
    source: str
    reason: Text
    row: int = 0


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file that came back. `same`: nothing new; `asked`: changed here meanwhile, taken only when a person says
    so (`take_in` again with their keys); `refused`: can't be taken."""

    taken: int = 0
    same: int = 0
    asked: tuple[NotDone, ...] = ()
    refused: tuple[NotDone, ...] = ()


# ---- looking


def units(
    ws: Workspace,
    *,
    event_id: str | None = None,
    strand_id: str | None = None,
    kinds: Collection[str] | None = None,
    today: date | None = None,
) -> list[TranslationUnit]:
    """The texts of a meeting, or of a strand with all its meetings, in the order of `UNIT_KINDS` and of the work.

    Texts that are empty in both languages are not among them; nor are private messages.
    """
    with ws.read() as session:
        return texts_of(session, event_id=event_id, strand_id=strand_id, kinds=kinds, today=today or utc_now().date())


def unit(ws: Workspace, key: str, today: date | None = None) -> TranslationUnit:
    """One text by its key. Raises `NotFound`."""
    with ws.read() as session:
        return _unit(session, key, today)


def units_for_file(
    ws: Workspace,
    *,
    event_id: str | None = None,
    strand_id: str | None = None,
    kinds: Collection[str] | None = None,
    states: Collection[str] | None = None,
    today: date | None = None,
) -> tuple[list[TranslationUnit], list[NotDone]]:
    """The texts that may go to a translator, each with the terms it uses; and those that may not, with the reason.

    `states`: only translations that stand there; a stale one always goes along.
    """
    found = units(ws, event_id=event_id, strand_id=strand_id, kinds=kinds, today=today)
    found = [one for one in found if states is None or one.state in states or one.stale]
    looked = checker(ws, strand_id or next((one.strand_id for one in found), None))
    going, staying = [], []
    for one in found:
        if one.reason is not None:
            staying.append(NotDone(one.key, one.source, one.reason))
            continue
        terms = looked.terms_in(one.source, one.source_language)
        pairs = ((t.en, t.zh) if one.source_language == "en" else (t.zh, t.en) for t in terms)
        going.append(replace(one, glossary=tuple(pair for pair in pairs if all(pair))))
    return going, staying


# ---- working


def write_draft(ws: Workspace, key: str, words: str, today: date | None = None) -> None:
    """Write a translation. It becomes a draft; one that waits for review goes on waiting; no words take it away.

    Raises `RuleBroken` where it is approved, `Refused` where its owner doesn't allow it, `NotFound`.
    """
    words = words.strip()
    with ws.act(text("Write a translation")) as session:
        one = _unit(session, key, today)
        if one.target.strip() == words:
            return
        if one.state == "approved":
            raise RuleBroken(_APPROVED, _OPEN_FIRST)
        if one.reason is not None and words:
            raise Refused(
                text("This text can't be translated: {reason}", reason=one.reason), text("Ask its owner by letter first.")
            )
        state = "none" if not words else "review" if one.state == "review" else "draft"
        set_target(session, one, words)
        _note(session, one, state, source_digest(one.source))


def set_states(
    ws: Workspace, keys: Sequence[str], state: str, *, looked_at: bool = False, today: date | None = None
) -> list[NotDone]:
    """Set where translations stand (draft, review, approved), all in one step. Returns those left as they are, with the reason.

    `looked_at`: a person has compared each with its source as it is now; without that, stale ones are left.
    """
    if state not in TRANSLATION_STATES:
        raise ValueError(f"not a state of translation: {state}")
    left: list[NotDone] = []
    with ws.act(_label(state, len(keys))) as session:
        found = texts_of_keys(session, keys, today or utc_now().date())
        for key in keys:
            one = found.get(key)
            if one is None:
                left.append(NotDone(key, "", _GONE))
            elif (reason := _why_not(one, state, looked_at)) is not None:
                left.append(NotDone(key, one.source, reason))
            elif one.state != state or one.stale:
                onward = state in ("review", "approved") and one.state != "approved"
                _note(session, one, state, source_digest(one.source) if onward else None)
    return left


def _label(state: str, count: int) -> Text:
    if state == "approved":
        return text("Approve {count} translations", count=count)
    if state == "review":
        return text("Send {count} translations to review", count=count)
    return text("Take {count} translations back to draft", count=count)


def _why_not(one: TranslationUnit, state: str, looked_at: bool) -> Text | None:
    if not one.target.strip():
        return text("There is no translation to review yet.")
    if not may_become(one.state, state):
        return text("It is approved: it goes back to review first.")
    if one.reason is not None and state == "approved":
        return one.reason
    if one.stale and not looked_at and state in ("review", "approved") and one.state != "approved":
        return text("Its source has changed since: compare the two first.")
    return None


# ---- files that come back


def take_in(
    ws: Workspace,
    incoming: Sequence[IncomingTranslation],
    *,
    accept: Collection[str] = (),
    approve: bool = False,
    today: date | None = None,
) -> TakenIn:
    """Take in the translations of a file, in one step.

    What was approved here stays. What was changed here since the file went out (the source, or the translation) is asked about:
    `accept` holds the keys that a person has said yes to, and a translation of an older source is then kept as stale. Approved in
    the file means waiting for review here, unless `approve`.
    """
    taken = same = 0
    asked: list[NotDone] = []
    refused: list[NotDone] = []
    seen: dict[str, str] = {}
    with ws.act(text("Bring in translations")) as session:
        keys = [item.key for item in incoming]
        found, held = texts_of_keys(session, keys, today or utc_now().date()), at_hand(session, keys)
        for item in incoming:
            one, words = found.get(item.key), item.target.strip()
            if seen.setdefault(item.key, words) != words:
                refused.append(NotDone(item.key, item.source, text("It stands in the file twice, in different words."), item.row))
                continue
            reason = _GONE if one is None else _refusal(one, words)
            if one is None or reason is not None:
                refused.append(NotDone(item.key, item.source, reason or _GONE, item.row))
                continue
            if not words or (words == one.target.strip() and _same_state(one, item, approve)):
                same += 1
                continue
            question = None if item.key in accept else _question(one, item, words)
            if question is not None:
                asked.append(NotDone(item.key, one.source, question, item.row))
                continue
            _take(session, one, item, words, approve)
            taken += 1
        del held
    return TakenIn(taken, same, tuple(asked), tuple(refused))


def _refusal(one: TranslationUnit, words: str) -> Text | None:
    if not words or words == one.target.strip():
        return None
    if one.state == "approved":
        return text("It is approved here in other words. Open it again first to take this.")
    return one.reason


def _same_state(one: TranslationUnit, item: IncomingTranslation, approve: bool) -> bool:
    """Whether the file's word on an unchanged translation brings it no further."""
    ranks = TRANSLATION_STATES
    return ranks.index(_state(item, approve)) <= ranks.index(one.state)


def _state(item: IncomingTranslation, approve: bool) -> str:
    if item.state == "approved":
        return "approved" if approve else "review"
    return item.state if item.state in ("draft", "review") else "draft"


def _question(one: TranslationUnit, item: IncomingTranslation, words: str) -> Text | None:
    if item.source.strip() and source_digest(item.source) != source_digest(one.source):
        return text("Its source has changed since the file went out.")
    if words == one.target.strip():
        return None
    if item.base is not None and item.base != source_digest(one.target):
        return text("Its translation was changed here since the file went out.")
    if item.base is None and not may_overwrite(one.state):
        return text("Another wording waits for review here.")
    return None


def _take(session: Session, one: TranslationUnit, item: IncomingTranslation, words: str, approve: bool) -> None:
    made_of = item.source if item.source.strip() else one.source
    if words != one.target.strip():
        set_target(session, one, words)
    state = _state(item, approve)
    old = source_digest(made_of) != source_digest(one.source)
    _note(session, one, "review" if old and state == "approved" else state, source_digest(made_of), words)


# ---- helpers


def _unit(session: Session, key: str, today: date | None) -> TranslationUnit:
    found = texts_of_keys(session, [key], today or utc_now().date())
    if key not in found:
        raise NotFound(_GONE)
    return found[key]


def _note(session: Session, one: TranslationUnit, state: str, digest: str | None, words: str | None = None) -> None:
    """Keep where a translation stands; `digest` None leaves what it was made of. `words`: those it has now, if others."""
    parts = read_key(one.key)
    assert parts is not None
    table, row_id, name = parts
    values = {
        "strand_id": one.strand_id,
        "subject_table": table,
        "subject_id": row_id,
        "field": name,
        "language": one.target_language,
        "state": state,
    }
    if digest is None and not one.stale:
        digest = source_digest(one.source)
    if digest is not None:
        approved = state == "approved" and digest == source_digest(one.source)
        values["source_digest"] = approval_digest(one.source, words if words is not None else one.target) if approved else digest
    put(session, Translation, (table, row_id, name), **values)


def still_fits(ws: Workspace, keys: Sequence[str], today: date | None = None) -> None:
    """Say of stale translations that they fit their changed sources: they stand where they stood, no longer stale.

    An approved one waits for review again.
    """
    with ws.act(text("Say that {count} translations still fit", count=len(keys))) as session:
        for one in texts_of_keys(session, keys, today or utc_now().date()).values():
            if is_stale(one.state, "", one.source) and one.stale:
                _note(session, one, "review" if one.state == "approved" else one.state, source_digest(one.source))


def counts(found: Iterable[TranslationUnit]) -> dict[str, int]:
    """How many translations stand where, by state; "stale" counts those whose source has changed."""
    tally = dict.fromkeys((*TRANSLATION_STATES, "stale"), 0)
    for one in found:
        tally[one.state] += 1
        tally["stale"] += one.stale
    return tally
