"""A state machine: people at work on laptops, and all that happens on the way.

Ann and Ben coordinate, Cleo moderates the second of two strands, Gil is a guest of the first meeting; Ben's clock is a year
ahead, Cleo's a year behind. They write,
add, move, delete, bring back, undo, redo and settle what is in dispute, each on a laptop of their own, and sync now and then.
Requests and answers are lost, told twice, or come days late; server and laptops end in the middle of a statement.

Every word typed is one of its kind, so it can be followed. After all have synced in quiet: the laptops hold what the server has
for them; every word is in the history; and none was replaced but by somebody who had seen it, or it waits in a conflict, or the
laptop says that it was refused.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import Grant
from moderator_app.server import tables
from moderator_app.server.rights import event_feed
from moderator_app.store import remove, rows
from moderator_app.store.journal import Committed, content
from moderator_app.store.tables import (
    Conflict,
    Event,
    Membership,
    Note,
    Person,
    RefusedEntry,
    Segment,
    Strand,
    Synced,
    natural_id,
)
from moderator_app.sync.errors import Unreachable
from tests.end_to_end.sync.crashes import Ended, ends_at_statement, open_files
from tests.end_to_end.sync.meeting_work import MOMENT
from tests.end_to_end.sync.places import misplaced
from tests.end_to_end.sync.site import Asked, Gone, Heard, Key, Laptop, Site, differences, settle_down

YEAR = timedelta(days=365)
STRANDS = [natural_id("strand", name) for name in ("maths", "arts")]
#: The only strand of which somebody knows.
ONLY = {"Cleo": STRANDS[1], "Gil": STRANDS[0]}
CLOCKS = {"Ann": timedelta(), "Ben": YEAR, "Cleo": -YEAR, "Gil": timedelta()}
MODELS: dict[str, type[Synced]] = {model.__tablename__: model for model in (Event, Segment, Note, Person, Membership, Strand)}
#: What is typed in, by table: plain words, texts of several sentences, numbers, lists.
TYPED = {
    "event": ("title_en", "focus_en", "place", "number"),
    "segment": ("title_en", "notes", "minutes"),
    "note": ("text", "said_by_text"),
    "person": ("name", "notes", "other_names"),
    "membership": ("standing",),
    "strand": ("name_en",),
}
TROUBLES = ("none", "request lost", "answer lost", "told twice", "server ends", "laptop ends", "laptop ends in a statement")
#: Beyond these, no step of a history is worth its time.
STEPS = 30

people = st.sampled_from(list(CLOCKS))
which = st.integers(0, 7)  # few, so that the same row is met again and again


@dataclass(frozen=True, slots=True)
class Word:
    """Something typed: where, and what is one of its kind in it."""

    laptop: str
    key: Key
    field: str
    mark: str


@dataclass
class Diary:
    """What the machine knows of all that was done."""

    words: list[Word] = field(default_factory=list)
    known: list[Key] = field(default_factory=list)
    #: What stood in rows when somebody deleted them.
    seen_by_deleters: dict[Key, str] = field(default_factory=dict)
    number: int = 0

    def new_mark(self) -> str:
        self.number += 1
        return f"w{self.number:04}w"


# ---- how it begins


@dataclass(frozen=True)
class Founded:
    """A site as all histories begin, closed."""

    folder: Path
    tokens: dict[str, str]
    rows: list[Key]


def found(folder: Path, empty_workspace: Path) -> Founded:
    """A site as all histories begin."""
    with Site(folder, empty_workspace).open() as site:
        ann = site.laptop("Ann")
        with ann.act(text("Begin")) as session:
            strands = [Strand(id=one, name_en=f"Strand {number}") for number, one in enumerate(STRANDS)]
            events = [Event(strand_id=one, title_en="First", focus_en="One. Two. Three.") for one in STRANDS]
            segments = [Segment(event_id=event.id, position=at, title_en=at) for event in events for at in "am"]
            person = Person(name="Lee", notes="Tall. Quiet.")
            made = [*strands, *events, *segments, person]
            session.add_all(made)
        ann.sync()
        ben, cleo = site.laptop("Ben"), site.laptop("Cleo", Grant("moderator", STRANDS[1]))
        gil = site.laptop("Gil", Grant("guest", event=events[0].id))
        settle_down(ann, ben, cleo, gil)
        tokens = {laptop.name: laptop.token for laptop in (ann, ben, cleo, gil)}
        keys = [(row.__tablename__, row.id) for row in made]
    for name, old in zip(tokens, sorted((folder / "laptops").iterdir(), key=lambda one: one.name[-1]), strict=True):
        old.rename(folder / name)
    return Founded(folder, tokens, keys)


# ---- the machine


class TheYear(RuleBasedStateMachine):
    founded: Founded
    folder: Path

    @initialize()
    def begin(self) -> None:
        self.life = contextlib.ExitStack()
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.founded.folder, self.folder)
        self.site = self.life.enter_context(Site(self.folder, self.folder).open())
        self.laptops = {
            name: self.site.reopened(name, self.folder / name, CLOCKS[name], token) for name, token in self.founded.tokens.items()
        }
        self.diary = Diary(known=list(self.founded.rows))
        self.meetings = [row for table, row in self.founded.rows if table == "event"]
        self.grants = {"Cleo": [Grant("moderator", STRANDS[1])], "Gil": [Grant("guest", event=self.meetings[0])]}
        self.on_the_way: list[Asked] = []

    def teardown(self) -> None:
        if hasattr(self, "life"):
            try:
                self.come_to_rest()
            finally:
                self.life.close()
            assert open_files(self.folder) == []  # or else the next history would meet this one

    # ---- what people do

    @contextlib.contextmanager
    def doing(self, name: str) -> Iterator[tuple[Any, list[Word]]]:
        """An act of somebody; the words typed in it count when it is committed."""
        laptop, words = self.laptops[name], list[Word]()
        with self._noting_deletions(laptop), laptop.act(text("Work")) as session:
            yield session, words
        self.diary.words += words

    @contextlib.contextmanager
    def _noting_deletions(self, laptop: Laptop) -> Iterator[None]:
        committed: list[Committed] = []
        stop = laptop.ws.on_change(committed.append)
        yield
        stop()
        with laptop.ws.read() as session:
            for key in (key for one in committed for key in one.rows if key[0] in MODELS):
                row = session.get(MODELS[key[0]], key[1], execution_options={"with_deleted": True})
                if row is not None and row.deleted_at is not None:
                    self.diary.seen_by_deleters[key] = self.diary.seen_by_deleters.get(key, "") + json.dumps(content(row))

    def pick(self, session: Any, table: str, number: int, *, deleted: bool = False) -> Any:
        """One of the rows of a table that are live here (or deleted), None where there is none."""
        found = []
        for key in self.diary.known:
            if key[0] == table:
                row = session.get(MODELS[table], key[1], execution_options={"with_deleted": True})
                if row is not None and (row.deleted_at is not None) == deleted:
                    found.append(row)
        return found[number % len(found)] if found else None

    def write(self, row: Synced, name: str, how: int, words: list[Word], by: str) -> None:
        """Type something that was never typed before into a field."""
        mark, old = self.diary.new_mark(), getattr(row, name)
        if isinstance(old, int):
            mark = str(900_000 + self.diary.number)
            setattr(row, name, int(mark))
        elif isinstance(old, tuple):
            setattr(row, name, (*old[-2:], mark))
        elif name in ("focus_en", "notes", "text") and how % 3:
            sentences = [one for one in old.replace(".", ".\n").splitlines() if one.strip()]
            at = how % max(1, len(sentences))
            sentences[at : at + how % 3 - 1] = [f" {mark}."]
            setattr(row, name, "".join(sentences).strip())
        else:
            setattr(row, name, f"{mark}.")
        words.append(Word(by, (row.__tablename__, row.id), name, mark))

    @rule(by=people, table=st.sampled_from(list(TYPED)), number=which, at=which, how=which)
    def edit(self, by: str, table: str, number: int, at: int, how: int) -> None:
        if by == "Cleo" and table == "strand":
            number = 1
        with self.doing(by) as (session, words):
            if (row := self.pick(session, table, number)) is not None:
                self.write(row, TYPED[table][at % len(TYPED[table])], how, words, by)

    @rule(by=people, number=which, how=which)
    def edit_several(self, by: str, number: int, how: int) -> None:
        with self.doing(by) as (session, words):
            for table in ("event", "segment", "note"):
                if (row := self.pick(session, table, number)) is not None:
                    for name in TYPED[table]:
                        self.write(row, name, how, words, by)

    @rule(by=people, number=which, what=st.sampled_from(["note", "segment", "person", "event"]))
    def add(self, by: str, number: int, what: str) -> None:
        with self.doing(by) as (session, words):
            mark = self.diary.new_mark()
            event = self.pick(session, "event", number)
            row: Synced | None
            if what == "person":
                row, name = Person(name=mark), "name"
            elif what == "event":
                strand = ONLY.get(by, STRANDS[number % 2])
                if session.get(Strand, strand, execution_options={"with_deleted": True}) is None:
                    return
                row, name = Event(strand_id=strand, title_en=mark), "title_en"
            elif event is None:
                return
            elif what == "note":
                row, name = Note(event_id=event.id, text=mark, captured_at=MOMENT), "text"
            else:
                row, name = Segment(event_id=event.id, position="m", title_en=mark), "title_en"
            session.add(row)
            self.diary.known.append((what, row.id))
            words.append(Word(by, (what, row.id), name, mark))

    @rule(by=people, number=which, at=st.integers(0, 1))
    def join_strand(self, by: str, number: int, at: int) -> None:
        """A membership has one id wherever it is made."""
        strand = ONLY.get(by, STRANDS[at])
        with self.doing(by) as (session, words):
            there = session.get(Strand, strand, execution_options={"with_deleted": True})
            if (person := self.pick(session, "person", number)) is None or there is None:
                return
            key = ("membership", natural_id("membership", strand, person.id))
            row = session.get(Membership, key[1], execution_options={"with_deleted": True})
            mark = self.diary.new_mark()
            if row is None:
                session.add(Membership(id=key[1], strand_id=strand, person_id=person.id, standing=mark))
            else:
                row.deleted_at, row.standing = None, mark
            if key not in self.diary.known:
                self.diary.known.append(key)
            words.append(Word(by, key, "standing", mark))

    @rule(by=people, number=which, to=st.sampled_from(["a", "g", "m", "t"]))
    def move(self, by: str, number: int, to: str) -> None:
        with self.doing(by) as (session, _words):
            if (row := self.pick(session, "segment", number)) is not None:
                row.position = to

    @rule(by=people, number=which, to=which)
    def carry(self, by: str, number: int, to: int) -> None:
        """To another meeting."""
        with self.doing(by) as (session, _words):
            row, event = self.pick(session, "segment", number), self.pick(session, "event", to)
            if row is not None and event is not None:
                row.event_id = event.id

    @rule(by=st.sampled_from(["Ann", "Ben"]), number=which, strand=st.integers(0, 1))
    def move_to_strand(self, by: str, number: int, strand: int) -> None:
        with self.doing(by) as (session, _words):
            if (row := self.pick(session, "event", number)) is not None:
                row.strand_id = STRANDS[strand]

    @rule(by=people, table=st.sampled_from(["event", "segment", "note", "person", "membership"]), number=which)
    def delete(self, by: str, table: str, number: int) -> None:
        with self.doing(by) as (session, _words):
            if (row := self.pick(session, table, number)) is not None:
                remove(session, row)

    @rule(by=people, table=st.sampled_from(["event", "segment", "note"]), number=which)
    def bring_back(self, by: str, table: str, number: int) -> None:
        with self.doing(by) as (session, _words):
            if (row := self.pick(session, table, number, deleted=True)) is not None:
                row.deleted_at = None

    @rule(by=people, redo=st.booleans())
    def undo(self, by: str, redo: bool) -> None:
        laptop = self.laptops[by]
        with self._noting_deletions(laptop), laptop.clock:
            laptop.ws.redo() if redo else laptop.ws.undo()

    @rule(by=people, number=which, how=st.sampled_from(["mine", "theirs", "edited"]))
    def settle(self, by: str, number: int, how: str) -> None:
        with self.doing(by) as (session, words):
            open_ones = sorted(rows(session, Conflict, state="open"), key=lambda one: (one.table_name, one.row_id, one.field))
            if not open_ones:
                return
            conflict = open_ones[number % len(open_ones)]
            row = session.get(MODELS[conflict.table_name], conflict.row_id, execution_options={"with_deleted": True})
            if row is None or conflict.field in ("deleted_at", "strand_id", "event_id"):
                how = "theirs"
            elif how == "mine":
                setattr(row, conflict.field, conflict.mine)
            elif how == "edited":
                self.write(row, conflict.field, 0, words, by)
            conflict.state, conflict.settled_by = how, by

    # ---- what happens on the way

    @rule(by=people)
    def sync_well(self, by: str) -> None:
        self.laptops[by].sync()

    @rule(first=people, then=people)
    def two_sync(self, first: str, then: str) -> None:
        for name in (first, then, first):
            self.laptops[name].sync()

    @rule(by=people, trouble=st.sampled_from(TROUBLES), at=st.integers(0, 40))
    def sync(self, by: str, trouble: str, at: int) -> None:
        laptop = self.laptops[by]
        with contextlib.ExitStack() as stack:
            self._arrange(stack, laptop, trouble, at)
            stack.callback(self.site.road.clear)
            if trouble in ("none", "told twice"):
                laptop.sync(rows=at + 1)
            else:
                with contextlib.suppress(Unreachable, Ended):
                    laptop.sync(rows=at + 1)
        if trouble.startswith("laptop ends"):
            laptop.crash()

    def _arrange(self, stack: contextlib.ExitStack, laptop: Laptop, trouble: str, at: int) -> None:
        countdown = [at % 5]

        def is_the_one() -> bool:
            countdown[0] -= 1
            return countdown[0] == -1

        def on_request(asked: Asked) -> None:
            if asked.name == "push":
                self.on_the_way.append(asked)
            if trouble == "request lost" and is_the_one():
                raise Gone("lost on the way")
            if trouble == "told twice" and is_the_one():
                self.site.road.deliver(asked)

        def on_answer(asked: Asked, heard: Heard) -> Heard:
            if trouble == "laptop ends" and is_the_one():
                raise Ended
            if trouble == "answer lost" and is_the_one():
                raise Gone("lost on the way back")
            if trouble == "server ends" and (broken or is_the_one()):
                try:
                    self.site.restart()
                except OSError:  # it ended again while it began
                    self.site.restart()
                raise Gone("nobody there")
            return heard

        broken: list[bool] = []
        self.site.road.on_request, self.site.road.on_answer = on_request, on_answer
        if trouble == "server ends":
            stack.enter_context(ends_at_statement(self.site.serving.database.engine, at * 2, OSError("ended"), broken))
        if trouble == "laptop ends in a statement":
            stack.enter_context(ends_at_statement(laptop.ws.engine, at * 4, Ended(), broken))

    @rule(number=which)
    def a_request_comes_late(self, number: int) -> None:
        """A push that was sent some time ago, answered or lost, comes (again) now."""
        if self.on_the_way:
            heard = self.site.road.deliver(self.on_the_way[-1 - number % len(self.on_the_way)])
            self.see_late_answer(heard)

    def see_late_answer(self, heard: Heard) -> None:
        assert heard.status == 200, heard.body

    @rule()
    def restart_server(self) -> None:
        self.site.restart()

    @rule(by=people)
    def restart_laptop(self, by: str) -> None:
        self.laptops[by].crash()

    # ---- how it ends

    #: Whether the server forgets what was deleted, and which rows it has forgotten at some time.
    forgetful = False
    once_forgotten: frozenset[str] = frozenset()

    @property
    def with_guests(self) -> set[str]:
        """The meetings that somebody is a guest of."""
        return {grant.event for grants in self.grants.values() for grant in grants if grant.event}

    def feeds_of(self, name: str) -> set[str] | None:
        """What somebody may read; None: all."""
        if name not in self.grants:
            return None
        strands = {grant.strand for grant in self.grants[name] if grant.strand}
        events = {event_feed(grant.event) for grant in self.grants[name] if grant.event}
        return strands | events | ({"organisation"} if strands else set())

    def come_to_rest(self) -> None:
        laptops = list(self.laptops.values())
        settle_down(*laptops)
        for laptop in laptops:
            assert differences(self.site, laptop, self.feeds_of(laptop.name), forgetful=self.forgetful) == []
            assert laptop.troubles() == []
            assert laptop.unsent() == []
        assert misplaced(self.site, *self.with_guests) == []
        self._see_that_nothing_is_lost()

    def history(self) -> History:
        """What was replaced in a field by somebody who had seen it, and all its values, by row and field."""
        return _journal(self.site)

    def _see_that_nothing_is_lost(self) -> None:
        current = self.site.rows()
        told = self.history()
        disputes: dict[tuple[str, str], str] = {}
        for (table, _id), row in current.items():
            if table == "conflict":
                key = (row["row_id"], row["field"])
                disputes[key] = disputes.get(key, "") + json.dumps([row["mine"], row["theirs"], row["base"]])
        refused = {name: _refused(laptop) for name, laptop in self.laptops.items()}
        for word in self.diary.words:
            if word.mark in refused[word.laptop]:
                continue
            where = (word.key[1], word.field)
            replaced, history = told.get(where, ("", ""))
            birth = told.get((word.key[1], "*"), ("", ""))[1]
            assert word.mark in history + birth, f"{word} is in no history"
            seen = self.diary.seen_by_deleters.get(word.key, "")
            now = json.dumps(current.get(word.key, {}).get(word.field))
            if word.key[1] in self.once_forgotten and word.mark in seen:
                continue  # deleted by somebody who had seen it, forgotten, and it may be made anew since
            assert word.mark in now + replaced + disputes.get(where, ""), f"{word} was lost: {now} stands there"
            if current.get(word.key, {}).get("deleted_at") is not None and word.mark in now:
                assert word.mark in seen, f"{word} was deleted by somebody who had not seen it"


def _refused(laptop: Laptop) -> str:
    """What the laptop says was refused, also with rows that left it."""
    with laptop.ws.read() as session:
        told = json.dumps([(one.before, one.after) for one in session.scalars(select(RefusedEntry))])
    return told + "".join(file.read_text("utf-8") for file in (laptop.folder / "unsent").glob("*.json"))


History = dict[tuple[str, str], tuple[str, str]]


def _journal(site: Site) -> History:
    """For each field what the server's journal says of it: all that somebody had seen when they replaced it, and all values."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    entry = tables.entry.c
    with site.serving.database.reading() as connection:
        for row, name, before, after in connection.execute(select(entry.row_id, entry.field, entry.before, entry.after)):
            replaced, all_values = found.get((row, name), ("", ""))
            found[row, name] = (replaced + (before or ""), all_values + (after or ""))
    return found
