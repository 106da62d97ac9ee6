"""Two moderators run one meeting from two laptops through a real server: one clock, whoever does what, also without a network."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from moderator_app.domain.run_clock import Reading
from moderator_app.operations import agenda, strands
from moderator_app.operations import run_of_show as show

PLANNED = datetime(2026, 11, 19, 1, tzinfo=UTC)


class Clocks:
    """A laptop's clocks; `wrong`: by how much its wall clock goes wrong."""

    passed = 0.0

    def __init__(self, name: str, wrong: float = 0.0) -> None:
        self.name, self.wrong = name, wrong

    def __call__(self) -> Reading:
        boot = 500.0 if self.name == "Ann" else 90000.0
        return Reading(boot + Clocks.passed, PLANNED.timestamp() + Clocks.passed + self.wrong, self.name)


@pytest.fixture
def two(join):
    Clocks.passed = 0.0
    ann, bo = join("Ann"), join("Bo")
    strand = strands.add_strand(ann.ws, "Librarians", "图书馆员", languages="both")
    event = strands.add_event(ann.ws, strand, title_en="Reading", starts_at=PLANNED)
    agenda.use_template(ann.ws, event)
    ann.sync()
    bo.sync()
    return ann, Clocks("Ann"), bo, Clocks("Bo", wrong=1.5), event


def both(two):
    ann, anns, bo, bos, event = two
    return show.run_of(ann.ws, event).state(anns()), show.run_of(bo.ws, event).state(bos())


def test_what_one_does_the_other_sees_at_the_same_second(two):
    ann, anns, bo, bos, event = two
    show.start(ann.ws, event, clock=anns)
    Clocks.passed = 100
    ann.sync()
    bo.sync()
    here, there = both(two)
    assert (there.segment_id, there.left) == (here.segment_id, here.left - 1.5)
    Clocks.passed = 290
    show.next_segment(bo.ws, event, clock=bos)
    bo.sync()
    ann.sync()
    Clocks.passed = 400
    here, there = both(two)
    assert here.segment_id == there.segment_id == here.lines[1].id
    assert abs(here.left - there.left) < 1.6
    assert here.lines[0].visits == there.lines[0].visits


def test_both_press_next_without_a_network_and_the_meeting_goes_on_once(two):
    ann, anns, bo, bos, event = two
    show.start(ann.ws, event, clock=anns)
    ann.sync()
    bo.sync()
    Clocks.passed = 300
    show.next_segment(ann.ws, event, clock=anns)
    Clocks.passed = 303
    show.next_segment(bo.ws, event, clock=bos)
    Clocks.passed = 320
    for laptop in (ann, bo, ann):
        laptop.sync()
    here, there = both(two)
    assert here.segment_id == there.segment_id == here.lines[1].id
    assert here.lines[1].visits[0][0] == there.lines[1].visits[0][0] == 300
    assert len(show.run_of(ann.ws, event).marks) == 3


def test_both_start_without_a_network_and_share_the_earlier_start(two):
    ann, anns, bo, bos, event = two
    Clocks.passed = 60
    show.start(bo.ws, event, clock=bos)
    Clocks.passed = 80
    show.start(ann.ws, event, clock=anns)
    Clocks.passed = 100
    show.next_segment(ann.ws, event, clock=anns)
    Clocks.passed = 200
    for laptop in (ann, bo, ann):
        laptop.sync()
    here, there = both(two)
    assert here.zero == there.zero
    assert here.segment_id == there.segment_id == here.lines[1].id
    assert abs(here.elapsed - 140) < 2
    assert abs(here.elapsed - there.elapsed) < 2
