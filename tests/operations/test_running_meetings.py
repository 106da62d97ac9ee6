"""A whole meeting with a simulated clock: late start, overrun, sleep, clock set back, killed at any second; two laptops."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.run_clock import Reading
from moderator_app.operations import agenda, strands
from moderator_app.operations import run_of_show as show
from moderator_app.store import Workspace, rows
from moderator_app.store.tables import RunMark, Segment

PLANNED = datetime(2026, 11, 19, 1, tzinfo=UTC)


class Clocks:
    """A computer's clocks, moved by hand: `wall` may be set wrong; `true` is how long it has really been."""

    def __init__(self, wall: datetime = PLANNED) -> None:
        self.boot, self.wall, self.boot_id, self.true = 1000.0, wall.timestamp(), "one", 0.0

    def __call__(self) -> Reading:
        return Reading(self.boot, self.wall, self.boot_id)

    def pass_(self, seconds: float) -> None:
        """Time passes, awake or asleep: the boot clock counts both."""
        self.boot += seconds
        self.wall += seconds
        self.true += seconds

    def set_wall(self, by: float) -> None:
        self.wall += by

    def restart_machine(self, seconds: float) -> None:
        self.pass_(seconds)
        self.boot, self.boot_id = 5.0, self.boot_id + "+"


class Laptop:
    """A workspace that can be killed and opened again."""

    def __init__(self, folder: Path, clock: Clocks) -> None:
        self.folder, self.clock = folder, clock
        self.ws = Workspace.open(folder)

    def kill(self) -> None:
        """What was committed is there, and nothing else is kept: the program has no other memory of a run."""
        self.ws.close()
        self.ws = Workspace.open(self.folder)


@pytest.fixture
def meeting(ws, school_year):
    agenda.use_template(ws, school_year.event)
    ids = [segment.id for segment in agenda.agenda_of(ws, school_year.event).segments]
    clock = Clocks()
    return ws, school_year.event, ids, clock


def state(ws, event, clock):
    return show.run_of(ws, event).state(clock())


def test_start_next_and_end_are_marks_that_undo_takes_back(meeting):
    ws, event, ids, clock = meeting
    show.start(ws, event, clock=clock)
    clock.pass_(310)
    show.next_segment(ws, event, clock=clock)
    assert state(ws, event, clock).segment_id == ids[1]
    ws.undo()
    assert state(ws, event, clock).segment_id == ids[0]
    assert state(ws, event, clock).left == -10
    ws.redo()
    clock.pass_(900)
    assert state(ws, event, clock).left == 0
    show.end(ws, event, clock=clock)
    with pytest.raises(RuleBroken):
        show.next_segment(ws, event, clock=clock)
    show.clear(ws, event)
    assert state(ws, event, clock).phase == "before"


def test_a_scripted_meeting_ends_with_right_times(tmp_path):
    clock = Clocks()
    laptop = Laptop(tmp_path / "laptop", clock)
    event, ids = planned_meeting(laptop.ws)
    clock.pass_(240)  # four minutes late
    show.start(laptop.ws, event, clock=clock)
    clock.pass_(420)  # welcome: two over
    show.next_segment(laptop.ws, event, clock=clock)
    clock.pass_(600)
    clock.set_wall(-3600)  # somebody puts the clock right, wrongly
    laptop.kill()
    clock.pass_(300)  # asleep for five minutes
    now = state(laptop.ws, event, clock)
    assert (now.segment_id, now.left, now.offset) == (ids[1], 0, 360)
    show.next_segment(laptop.ws, event, clock=clock)
    show.keep_anchor(laptop.ws, event, clock=clock)
    clock.restart_machine(120)
    laptop.kill()
    now = state(laptop.ws, event, clock)
    assert (now.segment_id, round(now.left, 3)) == (ids[2], 1080)
    proposals = show.run_of(laptop.ws, event).proposals(now)
    show.take_from(laptop.ws, event, proposals[0].cuts, clock=clock)
    assert round(state(laptop.ws, event, clock).offset) == 0
    clock.pass_(1080)
    for segment in ids[3:]:
        show.next_segment(laptop.ws, event, clock=clock)
        line = state(laptop.ws, event, clock).line(segment)
        clock.pass_(line.allotted)
    show.next_segment(laptop.ws, event, clock=clock)
    ended = state(laptop.ws, event, clock)
    assert ended.phase == "ended"
    assert round(ended.offset, 3) == 0
    assert ended.moment(ended.ends) == PLANNED + timedelta(minutes=90)
    times = show.real_times(laptop.ws, event, clock=clock)
    assert [round((t.began - PLANNED).total_seconds()) for t in times[:4]] == [240, 660, 1560, 2760]
    assert [t.segment_id for t in times] == ids
    laptop.ws.close()


def planned_meeting(ws):
    strand = strands.add_strand(ws, "Librarians", "图书馆员", languages="both")
    event = strands.add_event(ws, strand, title_en="Reading", starts_at=PLANNED)
    agenda.use_template(ws, event)
    return event, [segment.id for segment in agenda.agenda_of(ws, event).segments]


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """The folder of a workspace with one planned meeting."""
    folder = tmp_path_factory.mktemp("ready") / "laptop"
    with Workspace.open(folder) as ws:
        planned_meeting(ws)
    return folder


happenings = st.lists(
    st.tuples(
        st.sampled_from(["next", "next", "next", "back", "pause", "resume", "add", "take", "sleep", "set", "kill", "undo"]),
        st.integers(0, 900),
        st.integers(-7200, 7200),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(happenings, st.integers(0, 600))
@example([("next", 10, 0), ("set", 5, -3600), ("kill", 0, 0), ("next", 60, 0)], 0)
def test_killed_at_any_second_it_stands_where_one_that_was_never_killed_stands(ready, tmp_path_factory, found, late):
    clock = Clocks(PLANNED + timedelta(seconds=late))
    folder = tmp_path_factory.mktemp("run") / "laptop"
    shutil.copytree(ready, folder)
    laptop = Laptop(folder, clock)
    event = strands.events(laptop.ws)[0].id
    show.start(laptop.ws, event, clock=clock)
    begun = clock.true
    doing = {
        "next": show.next_segment,
        "back": show.back,
        "pause": show.pause,
        "resume": show.resume,
        "add": lambda ws, event, clock: show.change_time(ws, event, 60, clock=clock),
        "take": lambda ws, event, clock: show.change_time(ws, event, -60, clock=clock),
    }
    for what, gap, by in found:
        clock.pass_(gap)
        before = state(laptop.ws, event, clock)
        assert before.elapsed == pytest.approx(clock.true - begun, abs=1e-6)
        if what in doing:
            with suppress(RuleBroken):
                doing[what](laptop.ws, event, clock=clock)
        elif what == "set":
            clock.set_wall(by)
        elif what == "kill":
            laptop.kill()
        elif what == "undo" and laptop.ws.undo_label() is not None and len(show.run_of(laptop.ws, event).marks) > 1:
            laptop.ws.undo()
        if what in ("kill", "set", "sleep"):
            assert state(laptop.ws, event, clock) == before
    laptop.ws.close()


def test_marks_of_another_laptop_go_on_with_its_clock(meeting):
    ws, event, ids, clock = meeting
    show.start(ws, event, clock=clock)
    clock.pass_(100)
    with ws.act(show.text("Arrived by sync")) as session:
        segment = rows(session, Segment, event_id=event)[1]
        session.add(
            RunMark(
                event_id=event, feed=segment.feed, kind="go", segment_id=segment.id, elapsed=103.0,
                at=datetime.fromtimestamp(clock.wall + 3, UTC),
            )
        )  # fmt: skip
    now = state(ws, event, clock)
    assert (now.elapsed, now.segment_id, now.left) == (103, ids[1], 900)


def test_a_meeting_begun_on_another_laptop_is_followed_by_the_wall_clock(meeting):
    ws, event, _, clock = meeting
    show.start(ws, event, clock=clock)
    clock.pass_(90)
    ws.remember(f"run:{event}", None)
    there = Clocks(PLANNED + timedelta(seconds=100))
    assert state(ws, event, there).elapsed == 100
    clock.pass_(30)
    show.keep_anchor(ws, event, clock=clock)
    assert show.run_of(ws, event).anchor is not None
    assert state(ws, event, clock).elapsed == 120


def test_an_anchor_of_a_run_that_was_cleared_does_not_count(meeting):
    ws, event, _, clock = meeting
    show.start(ws, event, clock=clock)
    show.clear(ws, event)
    clock.pass_(500)
    show.start(ws, event, clock=clock)
    clock.pass_(5)
    assert state(ws, event, clock).elapsed == 5


def test_the_rooms_clock_and_the_turns(meeting):
    ws, event, ids, clock = meeting
    agenda.set_slots(ws, ids[2], [{"title_en": name} for name in ("Reading", "Space", "AI", "Families")])
    show.start(ws, event, ids[2], clock=clock)
    show.start_turns(ws, event, clock=clock)
    clock.pass_(300)
    show.go_to_turn(ws, event, 1, clock=clock)
    clock.pass_(10)
    now = state(ws, event, clock)
    assert (now.turns.number, now.turns.count, now.turns.left, now.turns.allotted) == (1, 4, 290, 300)
    show.go_to_turn(ws, event, 4, clock=clock)
    assert state(ws, event, clock).turns is None
    with pytest.raises(RuleBroken):
        show.pause_beside(ws, event, "turns", clock=clock)
    show.next_segment(ws, event, clock=clock)
    show.start_rooms_clock(ws, event, clock=clock)
    show.change_beside(ws, event, "breakout", 60, clock=clock)
    show.pause_beside(ws, event, "breakout", clock=clock)
    clock.pass_(100)
    rooms = state(ws, event, clock).breakout
    assert (rooms.left, rooms.paused) == (18 * 60, True)
    show.end_beside(ws, event, "breakout", clock=clock)
    assert state(ws, event, clock).breakout is None


def test_what_can_not_be_done_is_said(meeting):
    ws, event, ids, clock = meeting
    for act in (show.next_segment, show.pause, show.end, show.start_turns):
        with pytest.raises(RuleBroken, match="not started"):
            act(ws, event, clock=clock)
    show.start(ws, event, clock=clock)
    with pytest.raises(RuleBroken, match="started already"):
        show.start(ws, event, clock=clock)
    with pytest.raises(RuleBroken, match="no segment before"):
        show.back(ws, event, clock=clock)
    with pytest.raises(RuleBroken, match="not paused"):
        show.resume(ws, event, clock=clock)
    with pytest.raises(RuleBroken, match="No groups present"):
        show.start_turns(ws, event, clock=clock)
    clock.pass_(400)
    with pytest.raises(RuleBroken, match="no time left"):
        show.change_time(ws, event, -60, clock=clock)
    show.next_segment(ws, event, clock=clock)
    with pytest.raises(RuleBroken, match="to come can be skipped"):
        show.skip(ws, event, ids[0], clock=clock)


def test_real_clocks_give_a_reading_that_moves_on():
    first = show.read_clocks()
    second = show.read_clocks()
    assert 0 <= second.boot - first.boot < 5
    assert abs(second.wall - datetime.now(UTC).timestamp()) < 60
