"""Many laptops at the same moment: no reader misses a row, nobody waits for each other in a circle; on SQLite and PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.store.tables import Segment
from tests.server.laptops import Laptop, Meeting, coordinator, note


def together(works: Sequence[Callable[[], None]]) -> None:
    """Do some things on a thread each; what one raises comes up."""
    with ThreadPoolExecutor(len(works)) as threads:
        for done in [threads.submit(work) for work in works]:
            done.result()


def test_commit_order_gap(database, ann):
    """Eight writers, 1,200 rows, small pushes in two strands; readers who pull all the while miss none."""
    meetings = [Meeting("Mathematics"), Meeting("Music")]
    for meeting in meetings:
        ann.give(*meeting.rows)
    over = threading.Event()

    def write(number: int) -> None:
        laptop = Laptop(database, coordinator(f"writer{number}"), f"writer-{number}")
        for turn in range(30):
            event = meetings[(number + turn) % 2].event
            answers = laptop.give(*(note(event, f"{number} {turn} {part}.") for part in range(5)))
            assert {answer.outcome for answer in answers} == {"applied"}

    def read(laptop: Laptop) -> None:
        while not over.is_set():
            laptop.pull(limit=50)
        laptop.pull(limit=50)

    readers = [Laptop(database, coordinator(f"reader{number}"), f"reader-{number}") for number in range(2)]
    with ThreadPoolExecutor(2) as threads:
        reading = [threads.submit(read, reader) for reader in readers]
        try:
            together([lambda number=number: write(number) for number in range(8)])
        finally:
            over.set()
        for one in reading:
            one.result()
    for reader in readers:
        assert len([key for key in reader.rows if key[0] == "note"]) == 1202
    with database.reading() as connection:
        entry = tables.feed_entry.c
        numbers = connection.execute(select(entry.feed, entry.seq)).all()
    assert len(numbers) == len(set(numbers)), "no number is given twice"


def test_two_strand_deadlock(database, ann):
    """Pushes that touch two strands in opposite order, and moves between them, all come to an end."""
    one, two = Meeting("Mathematics"), Meeting("Music")
    ann.give(*one.rows, *two.rows)

    def write(number: int) -> None:
        laptop = Laptop(database, coordinator(f"w{number}"), f"w-{number}")
        laptop.pull()
        first, second = (one, two) if number % 2 else (two, one)
        own = Segment(event_id=first.event.id, feed=first.strand.id, title_en=f"{number}")
        laptop.give(own)
        for turn in range(12):
            entries = [laptop.edit(meeting.event, "place", f"{number} {turn}") for meeting in (first, second)]
            entries.append(laptop.edit(own, "minutes", turn))
            if turn == 6 and number < 2:
                entries.append(laptop.edit(first.note, "event_id", second.event.id))
            answers = laptop.send(*entries)
            assert {answer.outcome for answer in answers} <= {"applied", "conflict"}

    together([lambda number=number: write(number) for number in range(6)])
    ann.pull()
    assert len([key for key in ann.rows if key[0] == "segment"]) == 8


def test_one_laptop_that_pushes_the_same_twice_at_once_gets_one_answer(database, ann):
    meeting = Meeting()
    ann.give(*meeting.rows)
    laptop = Laptop(database, coordinator("twice"), "twice")
    births = [laptop.birth(note(meeting.event, f"{number}.")) for number in range(20)]
    twins = [Laptop(database, laptop.who, laptop.device) for _ in range(4)]
    found = []

    def push(twin: Laptop) -> None:
        twin.action, twin.head = laptop.action, laptop.head
        found.append(twin.send(*births))

    together([lambda twin=twin: push(twin) for twin in twins])
    assert all(answers == found[0] for answers in found) and found[0][0].outcome == "applied"
    ann.pull()
    assert len([key for key in ann.rows if key[0] == "note"]) == 21


def test_many_who_change_one_field_lose_nothing(database, ann):
    """Each value is the shared one, or waits in a conflict, or was shared for a while and stands in the history."""
    meeting = Meeting()
    ann.give(*meeting.rows)
    laptops = [Laptop(database, coordinator(f"l{number}"), f"l-{number}") for number in range(6)]
    for laptop in laptops:
        laptop.pull()
    outcomes = []

    def push(laptop: Laptop) -> None:
        outcomes.append(laptop.set(meeting.event, "place", f"Room of {laptop.device}").outcome)

    together([lambda laptop=laptop: push(laptop) for laptop in laptops])
    ann.pull()
    assert sorted(outcomes) == ["applied", *["conflict"] * 5]
    waiting = {conflict["mine"] for conflict in ann.conflicts()}
    assert waiting | {ann.value(meeting.event, "place")} == {f"Room of {laptop.device}" for laptop in laptops}


def test_a_laptop_s_first_two_pushes_at_once_make_one_device(database, ann):
    meeting = Meeting()
    ann.give(*meeting.rows)
    refused = []

    def push(start: int) -> None:
        laptop = Laptop(database, coordinator("new"), "brand-new")
        laptop.n = start
        try:
            laptop.give(note(meeting.event, f"{start}."))
        except Refusal as refusal:
            refused.append(refusal.code)

    together([lambda start=start: push(start) for start in (10, 20, 30)])
    ann.pull()
    assert refused == [] and len([key for key in ann.rows if key[0] == "note"]) == 4
