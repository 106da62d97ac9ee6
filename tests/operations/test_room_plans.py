"""Plans kept beside the rooms that stand: measured alike, compared, chosen and taken back."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import breakouts, people
from moderator_app.operations.breakout_board import board
from moderator_app.operations.room_plans import (
    NOW,
    choose_plan,
    compare_plans,
    keep_found,
    keep_plan,
    plans,
    remove_plan,
    rename_plan,
)
from moderator_app.operations.room_search import search_rooms


@pytest.fixture
def demo(librarians):
    """The demo's first round with everybody seated."""
    round_id = breakouts.rounds(librarians.ws, librarians.event)[0].id
    breakouts.group(librarians.ws, round_id, seconds=0.2, seed=1)
    return SimpleNamespace(ws=librarians.ws, round=round_id, strand=librarians.strand)


def seats(demo):
    return {card.person_id: room.number for room in board(demo.ws, demo.round).rooms for card in room.cards}


def spoil(demo):
    """Let two people of different rooms change seats; returns their ids."""
    rooms = [room for room in board(demo.ws, demo.round).rooms if room.language == "en"]
    two = [next(card.person_id for card in room.cards if not card.pinned) for room in rooms[:2]]
    breakouts.swap_people(demo.ws, demo.round, *two)
    return two


def test_a_kept_plan_is_measured_as_the_board_was(demo):
    before = board(demo.ws, demo.round)
    keep_plan(demo.ws, demo.round)
    two = spoil(demo)
    now, kept = plans(demo.ws, demo.round)
    assert (now.id, kept.name) == (NOW, "A")
    assert now.points == board(demo.ws, demo.round).total and kept.points == before.total
    assert kept.measures == before.measures
    assert (now.elsewhere, kept.elsewhere) == (0, len(two))


def test_two_plans_are_compared_by_rule_and_by_who_sits_elsewhere(demo):
    plan = keep_plan(demo.ws, demo.round)
    before = seats(demo)
    two = spoil(demo)
    compared = compare_plans(demo.ws, demo.round, NOW, plan)
    assert sum(line.other - line.one for line in compared.rules) == compared.other.points - compared.one.points
    assert {move.person_id: move.to_room for move in compared.moves} == {who: before[who] for who in two}


def test_choosing_a_plan_seats_everybody_as_in_it_and_is_undone_in_one_step(demo):
    before = board(demo.ws, demo.round)
    plan = keep_plan(demo.ws, demo.round, "Evenly mixed")
    two = spoil(demo)
    spoilt = seats(demo)
    chosen = choose_plan(demo.ws, plan)
    assert (chosen.name, chosen.moved, chosen.left_out) == ("Evenly mixed", len(two), 0)
    after = board(demo.ws, demo.round)
    assert after.total == before.total and [r.topic_id for r in after.rooms] == [r.topic_id for r in before.rooms]
    assert demo.ws.undo_label().render() == "Choose plan Evenly mixed"
    demo.ws.undo()
    assert seats(demo) == spoilt


def test_another_plan_is_kept_beside_the_board_and_the_same_one_is_not(demo):
    before = seats(demo)
    found = search_rooms(demo.ws, demo.round, seconds=0.1, seed=5)
    plan = keep_found(demo.ws, found)
    assert seats(demo) == before
    assert plan is None or keep_found(demo.ws, found) is None
    kept = [view for view in plans(demo.ws, demo.round) if view.id == plan]
    assert plan is None or kept[0].points == found.plan.score.total


def test_people_who_came_since_keep_their_seats_and_are_counted(demo):
    plan = keep_plan(demo.ws, demo.round)
    rooms = [room for room in board(demo.ws, demo.round).rooms if len(room.cards) < room.largest]
    guest = people.add_member(demo.ws, demo.strand, "Late Guest")
    breakouts.move_person(demo.ws, demo.round, guest, rooms[0].id)
    assert plans(demo.ws, demo.round)[1].unseated == 1
    assert choose_plan(demo.ws, plan).left_out == 1
    assert seats(demo)[guest] == rooms[0].number


def test_a_plan_that_breaks_a_rule_set_since_says_so(demo):
    keep_plan(demo.ws, demo.round)
    room = board(demo.ws, demo.round).rooms[0]
    breakouts.add_rule(demo.ws, demo.strand, "apart", room.cards[0].person_id, room.cards[1].person_id)
    assert "should not share a room" in plans(demo.ws, demo.round)[1].problems[0].render()


def test_plans_are_renamed_thrown_away_and_brought_back(demo):
    first = keep_plan(demo.ws, demo.round)
    assert keep_plan(demo.ws, demo.round) == first
    spoil(demo)
    second = keep_plan(demo.ws, demo.round)
    rename_plan(demo.ws, first, "By years")
    remove_plan(demo.ws, second)
    assert [view.name for view in plans(demo.ws, demo.round)[1:]] == ["By years"]
    demo.ws.undo()
    assert [view.name for view in plans(demo.ws, demo.round)[1:]] == ["By years", "B"]
    with pytest.raises(RuleBroken):
        rename_plan(demo.ws, first, " ")


def test_without_anybody_seated_there_is_nothing_to_keep(demo):
    breakouts.clear_round(demo.ws, demo.round)
    for room in board(demo.ws, demo.round).rooms:
        breakouts.move_people(demo.ws, demo.round, [card.person_id for card in room.cards], None)
    with pytest.raises(RuleBroken):
        keep_plan(demo.ws, demo.round)


def test_one_person_under_two_names_keeps_their_seat_in_kept_plans(demo):
    plan = keep_plan(demo.ws, demo.round)
    card = board(demo.ws, demo.round).rooms[0].cards[0]
    twin = people.add_member(demo.ws, demo.strand, card.name + " again")
    people.make_one(demo.ws, twin, card.person_id)
    choose_plan(demo.ws, plan)
    assert seats(demo)[twin] == board(demo.ws, demo.round).rooms[0].number
