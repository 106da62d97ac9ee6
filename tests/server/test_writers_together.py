"""Writers who come at once: each gets its own answer, and what fails is undone alone, also where they shared a transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.database import Database

FEED = tables.feed


def put(connection: Connection, key: str) -> str:
    connection.execute(FEED.insert().values(id=key, seq=1, purged_to=0))
    return key


def stored(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(connection.scalars(select(FEED.c.id)))


def at_once(database: Database, works: list[Callable[[Connection], Any]]) -> list[Any]:
    """What came of each: its value or its error. All but the first come while the first is at work."""
    came, entered, everybody = [None] * len(works), threading.Event(), threading.Barrier(len(works))

    def run(number: int) -> None:
        def work(connection: Connection) -> Any:
            if number == 0 and not entered.is_set():
                entered.set()
                everybody.wait(60)
            return works[number](connection)

        if number:
            entered.wait(60)
            everybody.wait(60)
        try:
            came[number] = database.write(work)
        except Exception as error:
            came[number] = error  # type: ignore[call-overload]

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return came


def test_each_gets_its_own_answer_and_all_is_stored(database):
    keys = [f"k{number}" for number in range(24)]
    assert at_once(database, [lambda connection, key=key: put(connection, key) for key in keys]) == keys
    assert stored(database) == set(keys)


def test_what_is_refused_is_undone_alone(database):
    def work(number: int) -> Callable[[Connection], Any]:
        def refused(connection: Connection) -> Any:
            put(connection, f"k{number}")
            if number % 3 == 1:
                raise Refusal("bad_request", str(number))
            return number

        return refused

    came = at_once(database, [work(number) for number in range(12)])
    assert [one.message if isinstance(one, Refusal) else one for one in came] == [
        str(number) if number % 3 == 1 else number for number in range(12)
    ]
    assert stored(database) == {f"k{number}" for number in range(12) if number % 3 != 1}


def test_what_the_database_refuses_keeps_nobody_else_from_being_stored(database):
    keys = ["first", "same", "second", "same", "third"]
    came = at_once(database, [lambda connection, key=key: put(connection, key) for key in keys])
    assert sum(isinstance(one, IntegrityError) for one in came) == 1
    assert {one for one in came if isinstance(one, str)} == stored(database) == set(keys)


def test_a_full_disk_is_told_to_those_it_hit_and_nothing_of_theirs_is_stored(tmp_path):
    from moderator_app.server import schema

    database = Database.open(tmp_path / "server.db")
    schema.bring_up_to_date(database)

    def large(connection: Connection) -> str:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 4}")  # type: ignore[operator]
        try:
            connection.execute(tables.fact.insert().values(key="large", value="x" * 100_000))
        finally:
            connection.exec_driver_sql("PRAGMA max_page_count=1073741823")
        return "large"

    came = at_once(database, [lambda connection: put(connection, "before"), large, lambda connection: put(connection, "after")])
    assert (came[0], came[2]) == ("before", "after")
    assert "full" in str(came[1])
    with database.reading() as connection:
        assert connection.scalar(select(tables.fact.c.key).where(tables.fact.c.key == "large")) is None
    assert stored(database) == {"before", "after"}
    database.close()


def test_one_who_comes_alone_hears_what_went_wrong(database):
    with pytest.raises(IntegrityError):
        database.write(lambda connection: (put(connection, "a"), put(connection, "a")))
    assert database.write(lambda connection: put(connection, "a")) == "a"
