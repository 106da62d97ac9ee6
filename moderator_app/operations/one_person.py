"""Two entries of one person made one: whatever pointed at the entry that goes points at the one that stays.

What must hold: where a person can have one row of a kind (a seat in a round, a presence at a meeting, a wish for an inquiry),
they have one afterwards, under the id that every laptop gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import inspect, or_, select
from sqlalchemy.orm import Session

from moderator_app.store import get, put, remove
from moderator_app.store.journal import synced_mappers
from moderator_app.store.tables import (
    Attendance,
    CoachingPeer,
    CoachingStanding,
    InquiryWish,
    Membership,
    Person,
    PrivateRule,
    RoomPlan,
    Rsvp,
    Rule,
    Seat,
    Synced,
    ThemeChoice,
    natural_id,
)

#: Of what a person has one row each: the column that says of which meeting, round, theme ...
_ONE_EACH: Mapping[type[Synced], str] = {
    Attendance: "event_id",
    CoachingPeer: "round_id",
    CoachingStanding: "strand_id",
    InquiryWish: "inquiry_id",
    Membership: "strand_id",
    Rsvp: "event_id",
    Seat: "round_id",
    ThemeChoice: "theme_id",
}
_NEVER_TAKEN = frozenset(("id", "extra", "deleted_at", "person_id"))


def point_at(session: Session, kept_id: str, gone_id: str) -> None:
    """Let everything that points at the person `gone_id` point at `kept_id`."""
    get(session, Person, kept_id)
    for model, part in _ONE_EACH.items():
        _take_rows(session, model, part, kept_id, gone_id)
    _take_rules(session, kept_id, gone_id)
    _take_private_rules(session, kept_id, gone_id)
    _take_plans(session, kept_id, gone_id)
    for mapper in synced_mappers().values():
        if mapper.class_ not in _ONE_EACH and mapper.class_ not in (Rule, PrivateRule):
            _redirect(session, mapper, kept_id, gone_id)


def both_presences(known: Attendance, more: Attendance) -> dict[str, object]:
    """Two presences of one person, who had been there under two names, as one."""
    came = {known.came, more.came}
    minutes = [minutes for minutes in (known.minutes, more.minutes) if minutes is not None]
    consents = [consent for consent in (known.recording_consent, more.recording_consent) if consent is not None]
    return {
        "given_name": known.given_name or more.given_name,
        "given_email": known.given_email or more.given_email,
        "came": "yes" if "yes" in came else "late" if "late" in came else more.came,
        "joined_at": min((moment for moment in (known.joined_at, more.joined_at) if moment), default=None),
        "left_at": max((moment for moment in (known.left_at, more.left_at) if moment), default=None),
        "minutes": sum(minutes) if minutes else None,
        "joins": known.joins + more.joins,
        "recording_consent": all(consents) if consents else None,
    }


def _take_rows(session: Session, model: Any, part: str, kept_id: str, gone_id: str) -> None:
    """Hand rows over one by one; where the one who stays has such a row already, the two become one."""
    for row in session.scalars(select(model).where(model.person_id == gone_id)).all():
        key = (getattr(row, part), kept_id)
        known = session.get(model, natural_id(model.__tablename__, *key))
        there = known if known is not None and known.deleted_at is None else None
        if there is None:
            # it may also stand under an id of its own, as imports of earlier versions made it
            query = select(model).where(getattr(model, part) == key[0], model.person_id == kept_id)
            there = session.scalars(query.limit(1)).first()
        if there is None:
            columns = (attribute.key for attribute in inspect(model).column_attrs)
            values = {name: getattr(row, name) for name in columns if name not in _NEVER_TAKEN}
            put(session, model, key, person_id=kept_id, **values)
        elif model in _JOINED:
            for name, value in _JOINED[model](there, row).items():
                if getattr(there, name) != value:
                    setattr(there, name, value)
        remove(session, row)


def _earlier_rank(known: Any, more: Any) -> dict[str, object]:
    return {"rank": min(known.rank, more.rank)}


#: What becomes of two rows of one person; of others the one of whoever stays is kept as it is.
_JOINED: Mapping[type[Synced], Callable[[Any, Any], dict[str, object]]] = {
    Attendance: both_presences,
    InquiryWish: _earlier_rank,
    ThemeChoice: _earlier_rank,
}


def _take_rules(session: Session, kept_id: str, gone_id: str) -> None:
    """Rules for two: a rule for somebody with themselves goes."""
    for rule in session.scalars(select(Rule).where(or_(Rule.person_id == gone_id, Rule.other_id == gone_id))).all():
        a, b = sorted(kept_id if who == gone_id else who for who in (rule.person_id, rule.other_id))
        if a != b:
            values = {"strand_id": rule.strand_id, "round_id": rule.round_id, "kind": rule.kind, "reason": rule.reason}
            put(session, Rule, (rule.strand_id, rule.round_id or "", rule.kind, a, b), person_id=a, other_id=b, **values)
        remove(session, rule)


def _take_private_rules(session: Session, kept_id: str, gone_id: str) -> None:
    query = select(PrivateRule).where(or_(PrivateRule.person_id == gone_id, PrivateRule.other_id == gone_id))
    for rule in session.scalars(query).all():
        a, b = sorted(kept_id if who == gone_id else who for who in (rule.person_id, rule.other_id))
        if a != b:
            values = {"strand_id": rule.strand_id, "kind": rule.kind, "reason": rule.reason}
            put(session, PrivateRule, (rule.strand_id, rule.kind, a, b), person_id=a, other_id=b, **values)
        remove(session, rule)


def _take_plans(session: Session, kept_id: str, gone_id: str) -> None:
    """Kept plans of rooms name people inside."""
    for plan in session.scalars(select(RoomPlan)).all():
        if gone_id in plan.seats:
            seats = dict(plan.seats)
            seats.setdefault(kept_id, seats[gone_id])
            del seats[gone_id]
            plan.seats = seats


def _redirect(session: Session, mapper: Any, kept_id: str, gone_id: str) -> None:
    columns = [c for c in mapper.local_table.columns if any(key.column.table.name == "person" for key in c.foreign_keys)]
    for column in columns:
        for row in session.scalars(select(mapper.class_).where(column == gone_id)):
            setattr(row, mapper.get_property_by_column(column).key, kept_id)
