"""`moderator run`: each command is a program of its own, and the clock goes on between them."""

from __future__ import annotations

import pytest

from moderator_app.console.choosing import choose_meeting
from moderator_app.operations import run_of_show as show
from moderator_app.store import Workspace


@pytest.fixture
def run(moderator):
    assert moderator("agenda", "template", "--meeting", "1").code == 0
    return lambda *words: moderator("run", *words, "--meeting", "1")


def test_a_meeting_is_run_by_commands(run):
    assert "Not started yet" in run().out
    assert "Running: 05:00 left of 05:00" in run("start").out
    assert "15:00 left of 15:00" in run("next").out
    assert "16:00 left of 16:00" in run("add").out
    assert "Paused" in run("pause").out
    assert run("resume").code == 0
    assert "of 05:00" in run("back").out
    assert "to come" in run("go", "--segment", "4").out
    assert run("rooms", "--minutes", "10").code == 0
    skipped = run("skip", "--segment", "6", "--json").json
    assert [line["state"] for line in skipped["state"]["lines"]][3:] == ["now", "coming", "skipped", "coming"]
    assert round(skipped["state"]["breakout"]["allotted"]) == 600
    assert "Ended" in run("end").out
    assert "Not started yet" in run("clear").out


def test_the_clock_goes_on_between_two_programs(run, moderator):
    run("start")
    with Workspace.open(moderator.folder) as ws:
        event = choose_meeting(ws, "1").id
        now = show.read_clocks()
        found = show.run_of(ws, event)
        assert found.anchor is not None
        assert found.elapsed(now) == pytest.approx(now.boot - found.anchor.reading.boot, abs=0.001)


def test_what_is_refused_says_why(run):
    assert "not started yet" in run("next").err
    run("start")
    assert "Which segment" in run("go").err
    assert "7 segments" in run("skip", "--segment", "9").err
    assert "nothing to take back" in run("take").err
    assert "14:00" in run("take", "--segment", "2").out


def test_the_clocks_beside_the_plenary_are_told(demo_season):
    def run(*words):
        return demo_season("run", *words, "--strand", "Whole School Librarians", "--meeting", "2").out

    run("clear")
    run("start", "--segment", "4")
    assert "Rooms: Running, 10:00 left of 10:00" in run("rooms", "--minutes", "10")
    run("go", "--segment", "3")
    assert "Turn 1 of " in run("turns")
    assert "Turn 2 of " in run("turns")
    assert "Ended at" in run("end")


def test_there_are_no_more_proposals_than_told(run):
    run("start")
    run("add", "--minutes", "9")
    assert "proposals" in run("take", "--proposal", "99").err
    assert run("take", "--proposal", "1").code == 0
