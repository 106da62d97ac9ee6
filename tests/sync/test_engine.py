"""The engine: edits go and come by themselves, states are told in words, and whatever fails is tried again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import News, Wait
from moderator_app.store import doctor, get, rows
from moderator_app.store.snapshots import is_indexed
from moderator_app.store.tables import Conflict, Event, School, Strand, natural_id
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import MemoryVault, VaultClosed
from moderator_app.sync.engine import Engine
from moderator_app.sync.signing import account_of, sign_in, sign_out
from moderator_app.sync.states import State
from tests.server.serving import EMAIL, PASSWORD
from tests.sync.conftest import Laptop

STRAND, EVENT = natural_id("strand", "maths"), natural_id("event", "first")
PATIENCE = 60.0


class Watched:
    """An engine, and a way to wait for what it shall come to."""

    def __init__(self, laptop: Laptop, vault: MemoryVault | None = None) -> None:
        self.ws = laptop.ws
        self.vault = vault or MemoryVault()
        if vault is None:
            self.vault.keep(laptop.server.url, laptop.token)
        self.engine = Engine(laptop.ws, self.vault)
        self._heard = threading.Condition()
        self.engine.on_status(self._hear)
        self.engine.on_news(self._hear)
        self.ws.on_change(self._hear)

    def _hear(self, _what: object) -> None:
        with self._heard:
            self._heard.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        with self._heard:
            assert self._heard.wait_for(holds, PATIENCE), self.engine.status

    def comes_to(self, state: State) -> None:
        self.until(lambda: self.engine.status.state is state)

    def title(self) -> str:
        with self.ws.read() as session:
            event = session.get(Event, EVENT)
            return event.title_en if event is not None else ""

    def retitle(self, title: str) -> None:
        with self.ws.act(text("Retitle")) as session:
            get(session, Event, EVENT).title_en = title


@contextmanager
def running(*laptops: Laptop) -> Iterator[list[Watched]]:
    watched = [Watched(laptop) for laptop in laptops]
    for one in watched:
        one.engine.start()
    try:
        yield watched
    finally:
        for one in watched:
            one.engine.stop()


@pytest.fixture
def ann(join) -> Laptop:
    laptop = join("Ann")
    with laptop.ws.act(text("Begin")) as session:
        session.add(Strand(id=STRAND, name_en="Maths"))
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="First"))
    laptop.sync()
    return laptop


def test_an_edit_gets_to_the_other_laptop_by_itself_and_back(ann, join):
    with running(ann, join("Bo")) as (one, other):
        other.until(lambda: other.title() == "First")
        one.retitle("From Ann")
        other.until(lambda: other.title() == "From Ann")
        other.retitle("From Bo")
        one.until(lambda: one.title() == "From Bo")
        one.comes_to(State.ONLINE)
        assert str(one.engine.status.words) == "Everything is shared" and one.engine.status.synced_at is not None


def test_who_has_the_same_meeting_open_is_shown(ann, join):
    with running(ann, join("Bo")) as (one, other):
        other.until(lambda: other.title() == "First")
        for watched in (one, other):
            watched.engine.open_here(EVENT)
        for watched, whom in ((one, other), (other, one)):
            watched.until(lambda w=watched: len(w.engine.status.present) == 1)
            assert watched.engine.status.present[0].device == whom.ws.device
        other.engine.open_here("")
        one.until(lambda: one.engine.status.present == ())


def test_a_server_that_is_away_is_told_in_words_and_found_again_by_itself(ann, server):
    with running(ann) as [one]:
        one.comes_to(State.ONLINE)
        server.kill()
        one.retitle("Typed offline")
        one.until(lambda: one.engine.status.state is State.OFFLINE and one.engine.status.waiting == 1)
        assert str(one.engine.status.words) == "Offline; 1 change waits" or "wait" in str(one.engine.status.words)
        assert "127.0.0.1" in str(one.engine.status.reason) and one.engine.status.retry_at is not None
        one.retitle("Typed again")
        one.until(lambda: one.engine.status.waiting == 2)
        server.start()
        one.comes_to(State.ONLINE)
        assert one.engine.status.waiting == 0 and one.engine.status.error is None


def test_a_network_that_is_spared_is_used_only_when_asked(ann):
    ann.ws.remember("sync.metered", True)
    with running(ann) as [one]:
        one.comes_to(State.NOT_NOW)
        one.retitle("Later")
        one.until(lambda: one.engine.status.waiting == 1)
        assert one.engine.status.state is State.NOT_NOW
        one.engine.sync_now()
        one.until(lambda: one.engine.status.waiting == 0 and one.engine.status.state is State.NOT_NOW)
        one.engine.set_metered(False)
        one.comes_to(State.ONLINE)


def test_a_token_that_counts_no_longer_asks_to_sign_in_and_goes_on_after_it(ann):
    with running(ann) as [one]:
        one.comes_to(State.ONLINE)
        ann.client.sign_out()
        one.retitle("Unsent")
        one.comes_to(State.SIGNED_OUT)
        assert one.engine.status.waiting == 1 and "Sign in" in str(one.engine.status.remedy)
        account = sign_in(ann.ws, one.vault, ann.server.url, email=EMAIL, password=PASSWORD)
        assert account.is_coordinator and account_of(ann.ws) == account
        one.engine.signed_in()
        one.until(lambda: one.engine.status.state is State.ONLINE and one.engine.status.waiting == 0)
        sign_out(ann.ws, one.vault)
        one.engine.signed_in()
        one.comes_to(State.SIGNED_OUT)


def test_a_workspace_of_no_server_keeps_to_itself(join):
    laptop = join("Ann")
    laptop.ws.remember("sync.account", None)
    laptop.ws.remember("sync.server", None)
    with running(laptop) as [one]:
        with laptop.ws.act(text("Add")) as session:
            session.add(School(name_en="Ours"))
        one.until(lambda: one.engine.status.waiting == 1)
        assert one.engine.status.state is State.OFF and str(one.engine.status.words) == "Kept on this laptop"


def test_after_a_first_pull_everything_can_be_found_soon(ann, join):
    bo = join("Bo")
    with running(bo) as [other]:
        other.until(lambda: other.title() == "First")
        other.until(lambda: other.engine.status.state is State.ONLINE and not other.engine.status.indexing)
        assert is_indexed(bo.ws)
    assert all(finding.ok for finding in doctor.examine(bo.ws))


def test_a_conflict_is_counted_on_both_sides(ann, join):
    bo = join("Bo")
    bo.sync()
    for laptop, title in ((ann, "From Ann"), (bo, "From Bo")):
        with laptop.ws.act(text("Retitle")) as session:
            get(session, Event, EVENT).title_en = title
    with running(ann, bo) as watched:
        for one in watched:
            one.until(lambda o=one: o.engine.status.conflicts == 1)
    with bo.ws.read() as session:
        assert len(rows(session, Conflict)) == 1


def test_a_keyring_that_is_locked_is_trouble_in_words(ann):
    class Locked(MemoryVault):
        def load(self, server: str) -> str:
            raise VaultClosed(text("The keyring is locked."), text("Unlock it."))

    watched = Watched(ann, Locked())
    watched.engine.start()
    try:
        watched.comes_to(State.TROUBLE)
        assert str(watched.engine.status.reason) == "The keyring is locked." and str(watched.engine.status.remedy) == "Unlock it."
    finally:
        watched.engine.stop()


def test_it_stops_promptly_while_it_waits_for_news(ann):
    watched = Watched(ann)
    watched.engine.start()
    watched.comes_to(State.ONLINE)
    watched.engine.stop(PATIENCE)
    assert not any(thread.is_alive() for thread in watched.engine._threads)
    watched.engine.stop()


def test_a_server_that_tells_of_news_and_has_none_is_not_asked_again_at_once(ann, monkeypatch):
    asked, again = [], threading.Event()

    def always_news(_client: Client, message: Wait) -> News:
        if message.seconds > 0:
            asked.append(message)
            if len(asked) > 1:
                again.set()
        return News(True)

    monkeypatch.setattr(Client, "wait", always_news)
    with running(ann) as [watched]:
        watched.until(lambda: bool(asked))
        assert not again.wait(0.7)
    assert len(asked) == 1
