"""What a preview tells of moves is what two scores from scratch differ by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.grouping import BREAKOUT, Problem, Weights, evaluate
from moderator_app.grouping.preview import SeatsPreview
from tests.grouping.grouping_meetings import any_problems, seatable_problems

WEIGHTS = (BREAKOUT, Weights.of(dict.fromkeys(("wish", "experience", "stay", "worst_room"), "high"), experience_mode="mixed"))


@st.composite
def seated(draw: st.DrawFn):
    """A problem, seats and topics that may break anything, and moves."""
    problem = draw(st.one_of(any_problems(), seatable_problems(most_people=10, most_rooms=4)))
    seats = draw(st.lists(st.integers(-1, problem.rooms - 1), min_size=problem.people, max_size=problem.people))
    topics = draw(st.lists(st.integers(-1, problem.topics - 1), min_size=problem.rooms, max_size=problem.rooms))
    topics = [int(fixed) if fixed >= 0 else free for fixed, free in zip(problem.topic, topics, strict=True)]
    movers = draw(st.lists(st.integers(0, problem.people - 1), min_size=1, max_size=4, unique=True))
    going = {person: draw(st.integers(-1, problem.rooms - 1)) for person in movers}
    return problem, np.array(seats), topics, {person: room for person, room in going.items() if seats[person] != room}


def after_moves(seats, going):
    moved = seats.copy()
    for person, room in going.items():
        moved[person] = room
    return moved


@given(seated(), st.sampled_from(WEIGHTS))
def test_the_change_is_the_difference_of_two_scores(case, weights):
    problem, seats, topics, going = case
    before = evaluate(problem, weights, seats, topics).total
    after = evaluate(problem, weights, after_moves(seats, going), topics).total
    assert SeatsPreview(problem, weights, seats, topics).effect(going).change == after - before


def broken(problem: Problem, seats, topics):
    """What is broken, each as who or where, with how much."""
    found = {}
    for line in evaluate(problem, BREAKOUT, seats, topics).violations:
        if line.kind in ("mandarin_need", "english_need"):
            found |= {(line.kind, person): 1 for person in line.people}
        elif line.kind in ("together", "apart"):
            found[line.kind, line.people] = 1
        elif line.kind in ("pin", "host"):
            found[line.kind, line.people[0]] = 1
        elif line.kind not in ("unseated", "topic", "locked"):
            found[line.kind, line.rooms[0]] = max(1, line.number)
    return found


def told(line):
    if line.kind in ("together", "apart"):
        return line.kind, line.people
    return line.kind, line.people[0] if line.kind in ("mandarin_need", "english_need", "pin", "host") else line.rooms[0]


@given(seated())
def test_rules_are_told_that_break_by_the_moves_and_no_others(case):
    problem, seats, topics, going = case
    problem = replace(problem, pins=tuple(dict(problem.pins).items()), host=first_of_each(problem))
    before, after = broken(problem, seats, topics), broken(problem, after_moves(seats, going), topics)
    worse = {line for line, much in after.items() if much > before.get(line, 0)}
    seen = SeatsPreview(problem, BREAKOUT, seats, topics).effect(going).broken
    assert {told(line) for line in seen if line.kind != "locked"} == worse


def first_of_each(problem: Problem):
    """Hosts, each of one room."""
    hosts = [int(host) for host in problem.host]
    return np.array([host if host not in hosts[:room] else -1 for room, host in enumerate(hosts)])


@given(seated())
def test_nobody_leaves_or_joins_a_locked_room_unsaid(case):
    problem, seats, topics, going = case
    seen = SeatsPreview(problem, BREAKOUT, seats, topics).effect(going).broken
    wanted = {
        (person, room) for person, to in going.items() for room in (int(seats[person]), to) if room >= 0 and problem.locked[room]
    }
    assert {(line.people[0], line.rooms[0]) for line in seen if line.kind == "locked"} == wanted


@given(seated())
def test_all_rooms_asked_at_once_are_as_asked_one_by_one(case):
    problem, seats, topics, going = case
    preview = SeatsPreview(problem, BREAKOUT, seats, topics)
    people = list(going)
    for room, effect in enumerate(preview.to_rooms(people)):
        moving = {person: room for person in people if seats[person] != room}
        assert effect == (preview.effect(moving) if moving else None)


@given(seated())
def test_whom_somebody_met_is_counted_in_their_own_room(case):
    problem, seats, topics, _going = case
    preview = SeatsPreview(problem, BREAKOUT, seats, topics)
    for person in range(problem.people):
        mates = [i for i in range(problem.people) if i != person and seats[i] == seats[person] >= 0]
        wanted = {(i, int(problem.met[person, i])) for i in mates if problem.met[person, i]}
        assert set(preview.met_in_room(person)) == wanted
