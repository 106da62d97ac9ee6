"""The network's own words: families of roles and the roles in them, in English and Chinese, in an order of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, first, get, remove, rows
from moderator_app.store.tables import Person, Strand, Term

TERM_FIELDS = frozenset(["label_en", "label_zh", "synonyms", "parent_id"])


@dataclass(frozen=True, slots=True)
class TermView:
    """A word of the vocabulary. `used`: how many people have the role, or how many strands are of the family."""

    id: str
    label_en: str
    label_zh: str
    used: int


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family of roles with its roles, each in its order."""

    family: TermView
    roles: tuple[TermView, ...]


def vocabulary(ws: Workspace) -> tuple[FamilyView, ...]:
    """All families with their roles. Roles of no family stand last, in a family without id."""
    with ws.read() as session:
        people = _counts(session, Person.role_id)
        families = _counts(session, Strand.family_id)
        roles = rows(session, Term, kind="role")
        found = []
        known = rows(session, Term, kind="family")
        for family in known:
            own = tuple(_view(role, people) for role in roles if role.parent_id == family.id)
            found.append(FamilyView(_view(family, families), own))
        ids = {family.id for family in known}
        loose = tuple(_view(role, people) for role in roles if role.parent_id not in ids)
    if loose:
        found.append(FamilyView(TermView("", "", "", 0), loose))
    return tuple(found)


def add_term(ws: Workspace, kind: str, label_en: str, label_zh: str = "", *, code: str = "", parent_id: str | None = None) -> str:
    """Add a word of a kind ("family", "role"); one that is there (same code or English label) is given back. Returns its id."""
    label_en, label_zh = label_en.strip(), label_zh.strip()
    if not (label_en or label_zh):
        raise RuleBroken(text("A word of the vocabulary needs a name in English or Chinese."))
    with ws.act(text("Add “{label}” to the vocabulary", label=label_en or label_zh)) as session:
        found = rows(session, Term, kind=kind)
        for term in found:
            if (code and term.code == code) or _is_called(term, label_en, label_zh):
                return term.id
        places = [term.position for term in found]
        term = Term(
            kind=kind,
            code=code or (label_en or label_zh).casefold(),
            label_en=label_en,
            label_zh=label_zh,
            parent_id=parent_id,
            position=position_for(places, len(places)),
        )
        session.add(term)
        return term.id


def change_term(ws: Workspace, term_id: str, **changes: Any) -> None:
    """Change a word's labels, family or synonyms (`TERM_FIELDS`). One of the two labels has to stay."""
    unknown = set(changes) - TERM_FIELDS
    if unknown:
        raise TypeError(f"not a field of a word: {', '.join(sorted(unknown))}")
    with ws.act(text("Change the vocabulary")) as session:
        term = get(session, Term, term_id)
        for name, value in changes.items():
            if getattr(term, name) != value:
                setattr(term, name, value)
        if not (term.label_en or term.label_zh):
            raise RuleBroken(text("A word of the vocabulary needs a name in English or Chinese."))


def move_term(ws: Workspace, term_id: str, by: int) -> None:
    """Move a word up (-1) or down (1) among those of its kind and family; at either end it stays."""
    with ws.act(text("Reorder the vocabulary")) as session:
        term = get(session, Term, term_id)
        beside = [one for one in rows(session, Term, kind=term.kind) if one.parent_id == term.parent_id]
        at = next(number for number, one in enumerate(beside) if one.id == term_id)
        to = max(0, min(len(beside) - 1, at + by))
        if to != at:
            others = [one.position for one in beside if one.id != term_id]
            term.position = position_for(others, to)


def remove_term(ws: Workspace, term_id: str) -> None:
    """Take a word out of the vocabulary; a family takes its roles along. People keep the name of their role.

    Refused for a family while a strand is of it.
    """
    with ws.act(text("Remove a word from the vocabulary")) as session:
        used = first(session, Strand, family_id=term_id)
        if used is not None:
            raise RuleBroken(
                text("The strand {name} is in this role family.", name=used.name_en or used.name_zh),
                text("Give the strand another family first."),
            )
        term = get(session, Term, term_id)
        gone = [term, *rows(session, Term, Term.id, parent_id=term_id)]
        labels = {one.id: one.label_en or one.label_zh for one in gone}
        for person in session.scalars(select(Person).where(Person.role_id.in_(labels))):
            person.role_text = person.role_text or labels[person.role_id or ""]
            person.role_id = None
        remove(session, *gone)


def _is_called(term: Term, label_en: str, label_zh: str) -> bool:
    if label_en and term.label_en.casefold() == label_en.casefold():
        return True
    return not label_en and term.label_zh == label_zh


def _view(term: Term, used: Counter[str]) -> TermView:
    return TermView(term.id, term.label_en, term.label_zh, used[term.id])


def _counts(session: Session, column: Any) -> Counter[str]:
    query = select(column, func.count()).where(column.is_not(None)).group_by(column)
    return Counter(dict(session.execute(query).all()))
