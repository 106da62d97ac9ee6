"""The glossary: school terms in English and 中文, the network's own beside a starting list, and what translations must name."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.chinese import fold, has_chinese
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.glossary import Glossary, GlossaryTerm, NamedOne
from moderator_app.domain.ordering import position_for
from moderator_app.domain.wording import text
from moderator_app.paths import resources_folder
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Membership, Person, School, Term, natural_id

KIND = "glossary"
_BEGUN = "glossary.begun"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a glossary that is brought in: the term in both languages, and other ways to say it."""

    en: str
    zh: str
    forms: tuple[str, ...] = ()


# ---- looking


def glossary(ws: Workspace) -> list[GlossaryTerm]:
    """All terms, the English ones in alphabetical order."""
    with ws.read() as session:
        return _terms(session)


def checker(ws: Workspace, strand_id: str | None = None) -> Glossary:
    """What translations are looked through for: all terms, and the members and schools of a strand (None: of all)."""
    with ws.read() as session:
        return Glossary(_terms(session), _names(session, strand_id))


def _terms(session: Session) -> list[GlossaryTerm]:
    found = [
        GlossaryTerm(t.id, t.label_en, t.label_zh, tuple(str(s) for s in t.synonyms)) for t in rows(session, Term, kind=KIND)
    ]
    return sorted(found, key=lambda term: (fold(term.en or term.zh), term.id))


def _names(session: Session, strand_id: str | None) -> list[NamedOne]:
    query = select(Person.name, Person.name_en, Person.name_zh, School.name_en, School.name_zh).outerjoin(
        School, School.id == Person.school_id
    )
    if strand_id is not None:
        query = query.join(Membership, Membership.person_id == Person.id).where(
            Membership.strand_id == strand_id, Membership.deleted_at.is_(None)
        )
    found: dict[tuple[str, ...], None] = {}
    for row in session.execute(query):
        for group in (row[:3], row[3:]):
            spellings = tuple(dict.fromkeys(str(name).strip() for name in group if name and len(str(name).strip()) > 1))
            if spellings:
                found[spellings] = None
    return [NamedOne(spellings) for spellings in found]


# ---- changing


def begin_glossary(ws: Workspace) -> int:
    """Bring in the starting list, once: after that it is the network's own, and what was removed stays away. Returns how many."""
    if ws.recall(_BEGUN):
        return 0
    count = take_entries(ws, starting_list())
    ws.remember(_BEGUN, True)
    return count


def starting_list() -> list[Entry]:
    """The terms that the program brings along (resources/glossary)."""
    path = resources_folder() / "glossary" / "school_terms.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [Entry(line["en"], line["zh"], split_forms(line["forms"])) for line in csv.DictReader(file)]


def take_entries(ws: Workspace, entries: Sequence[Entry]) -> int:
    """Add those that are not there, in one step; what is there already is left as it is. Returns how many were added.

    A term's id follows from its words, so that two laptops that bring in the same list have it once.
    """
    with ws.act(text("Add {count} terms to the glossary", count=len(entries))) as session:
        places = [term.position for term in rows(session, Term, kind=KIND)]
        there = {_code(term.label_en, term.label_zh) for term in rows(session, Term, kind=KIND)}
        added = 0
        for entry in entries:
            code = _code(entry.en, entry.zh)
            row_id = natural_id("term", KIND, code)
            known = session.get(Term, row_id, execution_options={"with_deleted": True})
            if code in there or known is not None:
                continue
            places.append(position_for(places, len(places)))
            there.add(code)
            words = {"label_en": entry.en.strip(), "label_zh": entry.zh.strip(), "synonyms": _clean(entry.forms)}
            session.add(Term(id=row_id, kind=KIND, code=code, position=places[-1], **words))
            added += 1
    return added


def add_entry(ws: Workspace, en: str, zh: str, forms: Sequence[str] = ()) -> str:
    """Add a term with its translation; returns its id. Raises `RuleBroken` where one is missing, or the term is there."""
    en, zh = en.strip(), zh.strip()
    _check(en, zh)
    with ws.act(text("Add “{label}” to the glossary", label=en)) as session:
        beside = rows(session, Term, kind=KIND)
        _not_twice(beside, en, zh, "")
        places = [term.position for term in beside]
        place = position_for(places, len(places))
        values = {"kind": KIND, "code": _code(en, zh), "label_en": en, "label_zh": zh, "synonyms": _clean(forms)}
        return put(session, Term, (KIND, _code(en, zh)), position=place, **values).id


def change_entry(
    ws: Workspace, term_id: str, *, en: str | None = None, zh: str | None = None, forms: Sequence[str] | None = None
) -> None:
    """Change a term, its translation or its other forms; None leaves a thing as it is."""
    with ws.act(text("Change the glossary")) as session:
        term = get(session, Term, term_id)
        new_en, new_zh = (term.label_en if en is None else en.strip()), (term.label_zh if zh is None else zh.strip())
        _check(new_en, new_zh)
        _not_twice(rows(session, Term, kind=KIND), new_en, new_zh, term_id)
        values = {"label_en": new_en, "label_zh": new_zh, "synonyms": tuple(term.synonyms) if forms is None else _clean(forms)}
        for name, value in values.items():
            if getattr(term, name) != value:
                setattr(term, name, value)


def remove_entry(ws: Workspace, term_id: str) -> None:
    """Take a term out of the glossary; undo brings it back."""
    with ws.act(text("Remove a term from the glossary")) as session:
        remove(session, get(session, Term, term_id))


def split_forms(words: str) -> tuple[str, ...]:
    """Other forms as a person writes them, separated by semicolons of either width or line breaks."""
    parts = words.replace("；", ";").replace("\n", ";").split(";")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _clean(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))


def _code(en: str, zh: str) -> str:
    return fold(en or zh).strip()


def _check(en: str, zh: str) -> None:
    if not en or not zh:
        raise RuleBroken(text("A term needs its English and its Chinese."), text("Write both; other forms may follow."))
    if has_chinese(en):
        raise RuleBroken(
            text("“{label}” stands where the English belongs.", label=en), text("Write the Chinese in its own field.")
        )


def _not_twice(beside: Sequence[Term], en: str, zh: str, own: str) -> None:
    if any(term.id != own and _code(term.label_en, term.label_zh) == _code(en, zh) for term in beside):
        raise RuleBroken(text("“{label}” is in the glossary already.", label=en), text("Change that entry, or add a form to it."))
