"""Real servers in processes of their own, killed at the worst moment or behind a proxy that garbles, doubles and loses.

At the end everything is there, once.
"""

from __future__ import annotations

import random
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.protocol.problems import Refusal
from moderator_app.server.database import Database
from moderator_app.server.tables import entry
from moderator_app.store import Workspace, doctor, rows
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.tables import Conflict, Event, Note, School, Strand, natural_id
from moderator_app.sync.client import Client
from moderator_app.sync.errors import Unreachable
from moderator_app.sync.rounds import sync
from tests.end_to_end.sync.bad_proxy import TREATMENTS, BadProxy
from tests.end_to_end.sync.meeting_work import MOMENT
from tests.end_to_end.sync.site import rows_here, rows_in
from tests.server.serving import EMAIL, Running, running

STRAND, EVENT = natural_id("strand", "maths"), natural_id("event", "first")


#: How often the server is killed in one test.
ROUNDS = 1


class Far:
    """A laptop that reaches its server by some address."""

    def __init__(self, name: str, folder: Path, server: Running, address: str) -> None:
        self.ws = Workspace.open(folder, author=name)
        self.client = Client(address, server.sign_in(EMAIL, device=self.ws.renew_device()))

    def sync(self) -> None:
        sync(self.ws, self.client, rows=40)

    def sync_if_possible(self) -> bool:
        try:
            self.sync()
        except Unreachable:
            return False
        except Refusal as refusal:
            assert refusal.code in ("bad_request", "busy"), refusal  # a request that was cut short
            return False
        return True

    @property
    def waiting(self) -> int:
        with self.ws.read() as session:
            return waiting_count(session.connection())

    def close(self) -> None:
        self.client.close()
        self.ws.close()


@contextmanager
def laptops(tmp_path: Path, template: Path, server: Running, address: str, *names: str) -> Iterator[list[Far]]:
    found = []
    try:
        for name in names:
            shutil.copytree(template, tmp_path / name)
            found.append(Far(name, tmp_path / name, server, address))
        yield found
    finally:
        for laptop in found:
            laptop.close()


def begin(laptop: Far) -> None:
    with laptop.ws.act(text("Begin")) as session:
        session.add(Strand(id=STRAND, name_en="Maths"))
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="First", focus_en="One. Two. Three."))


def add_notes(laptop: Far, count: int, words: str) -> None:
    with laptop.ws.act(text("Notes")) as session:
        session.add_all(Note(event_id=EVENT, text=f"{words} {number}", captured_at=MOMENT) for number in range(count))


def note_texts(laptop: Far) -> Counter[str]:
    with laptop.ws.read() as session:
        return Counter(note.text for note in rows(session, Note))


def agree(tmp_path: Path, database: str, *found: Far) -> bool:
    """Whether server and laptops hold the same, and all is sound."""
    opened = Database.open(tmp_path / "server" / "server.db", database)
    try:
        there = rows_in(opened)
        with opened.reading() as connection:
            births = connection.execute(entry.select().where(entry.c.field == "*", entry.c.outcome == "applied")).all()
    finally:
        opened.close()
    assert len(births) == len({(birth.table_name, birth.row_id) for birth in births})
    return all(rows_here(laptop.ws) == there and all(one.ok for one in doctor.examine(laptop.ws)) for laptop in found)


@pytest.mark.parametrize("moment", ["after the commit", "at any moment"])
def test_reply_lost_then_retry(tmp_path, empty_workspace, database, moment):
    chance = random.Random(moment)
    with running(tmp_path / "server", database=database) as server, BadProxy(server.port) as proxy:
        with laptops(tmp_path, empty_workspace, server, proxy.url, "Ann", "Ben") as (ann, ben):
            begin(ann)
            ann.sync()
            killed: list[str] = []

            def kill(name: str) -> None:
                server.kill()
                killed.append(name)

            def kill_soon(request) -> str:
                if request.name == "push" and moment == "at any moment" and not timers:
                    timers.append(threading.Timer(chance.uniform(0.0, 0.12), kill, ("push",)))
                    timers[0].start()
                return "drop after" if killed else "well"

            for number in range(ROUNDS):
                add_notes(ann, 700, f"Round {number}, note")
                timers: list[threading.Timer] = []
                killed.clear()
                proxy.treat = kill_soon
                if moment == "after the commit":
                    proxy.answered = lambda request: kill(request.name) if request.name == "push" and not killed else None
                    with pytest.raises(Unreachable):
                        ann.sync()
                else:
                    with suppress(Unreachable):
                        ann.sync()
                    for timer in timers:
                        timer.join()
                assert killed
                proxy.answered = lambda request: None
                proxy.treat = lambda request: "well"
                server.start()
                ann.sync()
                assert ann.waiting == 0
            ben.sync()
            wanted = Counter(f"Round {one}, note {number}" for one in range(ROUNDS) for number in range(700))
            assert note_texts(ben) == note_texts(ann) == wanted
            assert agree(tmp_path, database, ann, ben)


@pytest.mark.parametrize("seed", [1])
def test_proxy_that_truncates_duplicates_delays_reorders_and_answers_in_the_server_s_place(
    tmp_path, empty_workspace, database, seed
):
    chance = random.Random(seed)
    with running(tmp_path / "server", database=database) as server, BadProxy(server.port) as proxy:
        with laptops(tmp_path, empty_workspace, server, proxy.url, "Ann", "Ben", "Cy") as found:
            begin(found[0])
            for laptop in found:
                laptop.sync()
            proxy.treat = lambda request: chance.choice((*TREATMENTS, "well", "well", "well"))
            typed = []
            for turn in range(12):
                for laptop in found:
                    words = f"{laptop.ws.author} {turn}"
                    typed.append(words)
                    with laptop.ws.act(text("Work")) as session:
                        session.add(Note(event_id=EVENT, text=words, captured_at=MOMENT))
                        session.add(School(name_en=words))
                        session.get(Event, EVENT).place = words
                    laptop.sync_if_possible()
            bad = {how for _name, how in proxy.treated}
            proxy.treat = lambda request: "well"
            for laptop in found * 3:
                laptop.sync()
            assert bad == set(TREATMENTS)
            assert note_texts(found[0]) == Counter(typed)
            with found[0].ws.read() as session:
                places = {one.mine for one in rows(session, Conflict)} | {one.theirs for one in rows(session, Conflict)}
                assert session.get(Event, EVENT).place in typed and places <= {*typed, ""}
            assert agree(tmp_path, database, *found)
