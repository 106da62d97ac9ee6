"""Deleted rows are seen by no query, however it is put, unless it asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import exists, func, select, union_all
from sqlalchemy.orm import Session, aliased

from moderator_app.domain.errors import NotFound
from moderator_app.domain.wording import text
from moderator_app.store import first, get, remove, rows
from moderator_app.store.tables import Membership, Person, Strand

Query = Callable[[Session], Sequence[Any]]
Other = aliased(Person)

QUERIES: dict[str, Query] = {
    "rows": lambda s: [p.name for p in rows(s, Person)],
    "rows in an order": lambda s: [p.name for p in rows(s, Person, Person.name.desc())],
    "first": lambda s: [p.name for p in [first(s, Person, Person.name.desc())] if p],
    "whole rows": lambda s: [p.name for p in s.scalars(select(Person))],
    "columns": lambda s: s.scalars(select(Person.name)).all(),
    "a label": lambda s: s.scalars(select(Person.name.label("n"))).all(),
    "old style": lambda s: [p.name for p in s.query(Person).all()],
    "old style columns": lambda s: [name for (name,) in s.query(Person.name)],
    "an alias": lambda s: s.scalars(select(Other.name)).all(),
    "a join from the other side": lambda s: s.scalars(
        select(Person.name).select_from(Membership).join(Person, Person.id == Membership.person_id)
    ).all(),
    "a join written as a condition": lambda s: s.scalars(
        select(Person.name).where(Person.id == Membership.person_id)
    ).all(),
    "a subquery": lambda s: s.scalars(select(select(Person.name).subquery().c.name)).all(),
    "a common table expression": lambda s: s.scalars(select(select(Person.name).cte().c.name)).all(),
    "a union": lambda s: s.scalars(
        union_all(select(Person.name).where(Person.city == ""), select(Person.name).where(Person.city == "none"))
    ).all(),
    "a query within a condition": lambda s: s.scalars(
        select(Person.name).where(Person.id.in_(select(Membership.person_id)))
    ).all(),
    "an existing one": lambda s: s.scalars(
        select(Strand.name_en).where(exists().where(Membership.strand_id == Strand.id, Membership.standing == "gone"))
    ).all() or ["kept"],
    "an outer join": lambda s: [p for _, p in s.execute(
        select(Strand.name_en, Person.name).outerjoin(Membership, Membership.strand_id == Strand.id).outerjoin(
            Person, Person.id == Membership.person_id)
    ) if p],
}  # fmt: skip

COUNTS: dict[str, Callable[[Session], int | None]] = {
    "of a table": lambda s: s.scalar(select(func.count()).select_from(Person)),
    "of a column": lambda s: s.scalar(select(func.count(Person.id))),
    "old style": lambda s: s.query(Person).count(),
    "of a subquery": lambda s: s.scalar(select(func.count()).select_from(select(Person).subquery())),
    "of a subquery of ids": lambda s: s.scalar(select(func.count()).select_from(select(Membership.id).subquery())),
}


@pytest.fixture
def session(workspace):
    with workspace.act(text("Add")) as writing:
        writing.add(strand := Strand(name_en="S"))
        for name, standing in (("kept", "member"), ("zz gone", "gone")):
            writing.add(person := Person(name=name))
            writing.add(Membership(strand_id=strand.id, person_id=person.id, standing=standing))
    with workspace.act(text("Delete")) as writing:
        remove(writing, *rows(writing, Person, name="zz gone"), *rows(writing, Membership, standing="gone"))
    with workspace.read() as reading:
        yield reading


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_deleted_row_is_not_found_by(session, query):
    assert list(query(session)) == ["kept"]


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_a_deleted_row_is_not_counted_in_a_count(session, count):
    assert count(session) == 1


def test_a_deleted_row_is_not_got_by_its_id(session):
    gone = session.scalars(select(Person).where(Person.name == "zz gone").execution_options(with_deleted=True)).one()
    assert gone.deleted_at is not None
    with pytest.raises(NotFound):
        get(session, Person, gone.id)


def test_a_deleted_row_that_was_not_loaded_is_not_got_either(workspace, session):
    gone = session.scalar(select(Person.id).where(Person.name == "zz gone").execution_options(with_deleted=True))
    with workspace.read() as fresh:
        assert fresh.get(Person, gone) is None
        found = fresh.get(Person, gone, execution_options={"with_deleted": True})
        assert found is not None and found.name == "zz gone"


def test_within_the_step_that_deletes_it_a_row_is_already_gone(workspace, session):
    with workspace.act(text("Delete the other")) as writing:
        kept = rows(writing, Person)[0]
        remove(writing, kept)
        assert rows(writing, Person) == []
        with pytest.raises(NotFound):
            get(writing, Person, kept.id)
