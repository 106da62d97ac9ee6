"""Every way round the journal ends in `JournalBypassed`, and nothing is kept."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

import moderator_app
from moderator_app.domain.wording import text
from moderator_app.store import JournalBypassed, Workspace, doctor, get
from moderator_app.store.database import guard
from moderator_app.store.tables import Action, Base, Person, Strand, new_id


@pytest.fixture
def ann(workspace: Workspace) -> str:
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann"))
        return person.id


@pytest.fixture(autouse=True)
def _nothing_got_through(workspace: Workspace, ann: str):
    yield
    with workspace.read() as session:
        assert [person.name for person in session.scalars(select(Person))] == ["Ann"]
        assert len(session.scalars(select(Action)).all()) == 1
    assert all(finding.ok for finding in doctor.examine(workspace))


PERSON = Base.metadata.tables["person"]
VALUES = {"id": new_id(), "feed": "organisation", "extra": {}, "name": "Bob"}


@pytest.mark.parametrize(
    "statement",
    [
        insert(Person).values(**VALUES),
        update(Person).values(name="Bob"),
        delete(Person),
        insert(PERSON).values(**VALUES),
        update(PERSON).values(name="Bob"),
        delete(PERSON),
        sql("UPDATE person SET name = 'Bob'"),
    ],
    ids=str,
)
def test_bulk_statements_are_refused_in_sessions_and_on_connections(workspace, statement):
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.execute(statement)
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.connection().execute(statement)
    with pytest.raises(JournalBypassed), workspace.read() as session:
        session.execute(statement)
    with pytest.raises(JournalBypassed), workspace.engine.begin() as connection:
        connection.execute(statement)


def test_several_rows_inserted_at_once_are_refused(workspace):
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.execute(insert(Person), [VALUES, {**VALUES, "id": new_id()}])
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.bulk_insert_mappings(Person, [VALUES])  # type: ignore[arg-type]
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.bulk_save_objects([Person(name="Bob")])


def test_old_style_queries_that_write_are_refused(workspace):
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.query(Person).update({"name": "Bob"})
    with pytest.raises(JournalBypassed), workspace.act(text("Bulk")) as session:
        session.query(Person).delete()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE person SET name = 'Bob'",
        "update \"person\" set name = 'Bob'",
        "UPDATE [person] SET name = 'Bob'",
        "UPDATE `person` SET name = 'Bob'",
        "UPDATE main.person SET name = 'Bob'",
        'UPDATE "main"."person" SET name = \'Bob\'',
        "UPDATE OR REPLACE Person SET name = 'Bob'",
        "/* only reading */ UPDATE person SET name = 'Bob'",
        "-- SELECT\nUPDATE person SET name = 'Bob'",
        "\n\t UpDaTe\n person\tSET name = 'Bob'",
        "UPDATE/**/person SET name = 'Bob'",
        "WITH all_of_them AS (SELECT id FROM person) UPDATE person SET name = 'Bob' WHERE id IN (SELECT id FROM all_of_them)",
        "WITH x AS (SELECT 1) DELETE FROM person",
        "DELETE FROM person",
        "DELETE FROM/* c */person",
        "INSERT INTO person SELECT * FROM person",
        "INSERT OR REPLACE INTO person (id) VALUES ('x')",
        "REPLACE INTO person (id) VALUES ('x')",
        "DROP TABLE person",
        "ALTER TABLE person RENAME TO people",
        "CREATE TRIGGER t AFTER INSERT ON school BEGIN DELETE FROM person; END",
        "EXPLAIN SELECT 1; UPDATE person SET name = 'Bob'",
        "SELECT 1; UPDATE person SET name = 'Bob'",
    ],
)
def test_raw_sql_is_refused_however_it_is_written(workspace, statement):
    with pytest.raises(JournalBypassed), workspace.act(text("Raw")) as session:
        session.execute(sql(statement))
    with pytest.raises(JournalBypassed), workspace.act(text("Raw")) as session:
        session.connection().exec_driver_sql(statement)
    with pytest.raises(JournalBypassed), workspace.engine.begin() as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT replace(name, 'a', 'b') FROM person",
        "select count(*) from person -- update",
        "WITH x AS (SELECT id FROM person) SELECT * FROM x",
        "PRAGMA table_info(person)",
        "EXPLAIN QUERY PLAN SELECT * FROM person",
        "INSERT INTO fact (key, value) VALUES ('about', 'update person')",
        "SAVEPOINT s",
    ],
)
def test_what_only_reads_or_touches_nothing_synced_may_run(statement):
    guard(statement)


def test_a_row_deleted_for_good_is_refused(workspace, ann):
    with pytest.raises(JournalBypassed, match="remove"), workspace.act(text("Delete")) as session:
        session.delete(get(session, Person, ann))


def test_a_session_that_reads_can_not_write(workspace, ann):
    with pytest.raises(JournalBypassed), workspace.read() as session:
        session.add(Person(name="Bob"))
        session.commit()
    with pytest.raises(JournalBypassed), workspace.read() as session:
        get(session, Person, ann).name = "Bob"
        session.flush()


def test_changes_in_a_reading_session_do_nothing(workspace, ann):
    with workspace.read() as session:
        get(session, Person, ann).name = "Bob"
        session.add(Person(name="Carl"))


def test_an_action_can_not_be_committed_before_its_end(workspace):
    with pytest.raises(JournalBypassed), workspace.act(text("Early")) as session:
        session.add(Person(name="Bob"))
        session.commit()


def test_the_door_is_shut_after_a_flush_that_had_nothing_to_write(workspace, ann):
    with pytest.raises(JournalBypassed), workspace.act(text("Sneak")) as session:
        get(session, Person, ann).name = "Ann"
        session.flush()
        session.connection().exec_driver_sql("UPDATE person SET name = 'Bob'")


def test_the_door_is_shut_after_a_flush_that_failed(workspace, ann):
    with pytest.raises(JournalBypassed), workspace.act(text("Sneak")) as session:
        session.add(Person(id=ann))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()
        session.connection().exec_driver_sql("UPDATE person SET name = 'Bob'")


def test_the_id_of_a_row_never_changes(workspace, ann):
    with pytest.raises(JournalBypassed, match="id"), workspace.act(text("New id")) as session:
        get(session, Person, ann).id = new_id()


def test_json_can_not_be_changed_in_place(workspace, ann):
    person = Person(name="Bob", other_names=["B"], extra={"a": {"b": [1]}})
    with pytest.raises((TypeError, AttributeError)):
        person.other_names.append("C")  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        person.extra["a"]["b"] = 2
    with workspace.read() as session:
        found = get(session, Person, ann)
        with pytest.raises(TypeError):
            found.extra["x"] = 1  # type: ignore[index]


def test_a_list_assigned_to_json_is_no_longer_connected_with_it(workspace):
    given = ["a"]
    strand = Strand(role_ids=given)
    given.append("b")
    assert strand.role_ids == ("a",)


def test_no_other_room_speaks_to_the_database_directly():
    """What the guard can't see are connections of one's own: outside the store, and the server's half, nobody makes one."""
    package = Path(moderator_app.__file__).parent
    found = []
    for file in package.rglob("*.py"):
        if file.relative_to(package).parts[0] in ("store", "server"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            module = node.module if isinstance(node, ast.ImportFrom) else None
            attribute = node.attr if isinstance(node, ast.Attribute) else ""
            if isinstance(node, ast.Attribute) and attribute == "engine":  # the workspace's; sync has an engine, too
                attribute = "raw_connection" if ast.unparse(node.value).endswith(("workspace", "ws")) else ""
            if "sqlite3" in (module, *names) or "create_engine" in names or attribute == "raw_connection":
                found.append(f"{file.relative_to(package)}:{node.lineno}")  # type: ignore[attr-defined]
    assert found == []
