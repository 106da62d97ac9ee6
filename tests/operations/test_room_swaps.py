"""Suggestions gain what they are said to gain, break no rule, and are taken in one act."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import board
from moderator_app.operations.room_swaps import suggest_swaps, take_suggestions


@pytest.fixture
def spoilt(librarians):
    """The demo's first round, everybody seated, then two pairs put where they are worse off."""
    round_id = breakouts.rounds(librarians.ws, librarians.event)[0].id
    breakouts.group(librarians.ws, round_id, seconds=0.3)
    view = board(librarians.ws, round_id)
    english = [room for room in view.rooms if room.language == "en"]
    for one, other in ((english[0], english[1]), (english[2], english[3])):
        a = next(card for card in one.cards if not card.pinned)
        b = next(card for card in other.cards if not card.pinned and card.school != a.school)
        breakouts.swap_people(librarians.ws, round_id, a.person_id, b.person_id)
    return SimpleNamespace(ws=librarians.ws, round=round_id)


def test_suggestions_gain_together_what_they_are_said_to_gain(spoilt):
    before = board(spoilt.ws, spoilt.round)
    found = suggest_swaps(spoilt.ws, spoilt.round)
    assert found and all(suggestion.points > 0 for suggestion in found)
    moved = take_suggestions(spoilt.ws, spoilt.round, found)
    after = board(spoilt.ws, spoilt.round)
    assert moved == sum(len(suggestion.moves) for suggestion in found)
    assert after.total == before.total - sum(suggestion.points for suggestion in found)
    assert [line for line in after.problems if line not in before.problems] == []
    spoilt.ws.undo()
    assert board(spoilt.ws, spoilt.round).total == before.total


def test_no_two_suggestions_touch_one_room_and_each_says_what_it_does(spoilt):
    found = suggest_swaps(spoilt.ws, spoilt.round)
    rooms = [{room for move in s.moves for room in (move.from_room, move.to_room)} for s in found]
    assert sum(len(some) for some in rooms) == len(set().union(*rooms))
    assert all(move.name in suggestion.words().render() for suggestion in found for move in suggestion.moves)


def test_pinned_and_locked_people_are_left_where_they_are(spoilt):
    first = suggest_swaps(spoilt.ws, spoilt.round)[0]
    breakouts.pin(spoilt.ws, spoilt.round, first.moves[0].person_id)
    again = suggest_swaps(spoilt.ws, spoilt.round)
    assert first.moves[0].person_id not in {move.person_id for suggestion in again for move in suggestion.moves}
    breakouts.lock_rooms(spoilt.ws, spoilt.round)
    assert suggest_swaps(spoilt.ws, spoilt.round) == []


def test_a_suggestion_for_seats_that_changed_is_refused(spoilt):
    found = suggest_swaps(spoilt.ws, spoilt.round)[:1]
    breakouts.move_person(spoilt.ws, spoilt.round, found[0].moves[0].person_id, None)
    before = board(spoilt.ws, spoilt.round)
    with pytest.raises(RuleBroken) as refused:
        take_suggestions(spoilt.ws, spoilt.round, found)
    assert refused.value.code == "rooms.changed"
    assert board(spoilt.ws, spoilt.round).rooms == before.rooms


def test_with_nobody_seated_nothing_is_suggested(spoilt):
    breakouts.clear_round(spoilt.ws, spoilt.round)
    assert suggest_swaps(spoilt.ws, spoilt.round) == []
