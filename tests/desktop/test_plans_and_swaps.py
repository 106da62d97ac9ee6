"""Plans of a round side by side, and swaps that gain, by clicks in the inspector."""

from __future__ import annotations

import pytest

from moderator_app.desktop.translation import render
from moderator_app.operations import breakouts, room_plans


def seats(at):
    return {card.person_id: room.number for room in at.stored().rooms for card in room.cards}


def spoil(at):
    """Two people of different rooms change seats by hand."""
    rooms = [room for room in at.stored().rooms if room.language == "en"]
    one, other = (next(card.person_id for card in room.cards if not card.pinned) for room in rooms[:2])
    breakouts.swap_people(at.ws, at.view.round_id(), one, other)
    at.idle()


@pytest.fixture
def seated(at):
    """Everybody has a seat."""
    breakouts.group(at.ws, at.view.round_id(), seconds=0.3)
    at.idle()
    return at


@pytest.fixture
def shelf(seated):
    """The plans are open, and the rooms as they stand are kept as plan A."""
    seated.click(seated.side.plans_button)
    seated.click(seated.side.plans.keep)
    return seated


def test_a_kept_plan_is_compared_with_the_rooms_as_they_stand(shelf):
    spoil(shelf)
    plans = shelf.side.plans
    assert [render(row.title) for row in plans.list.rows.rows] == ["Now", "Plan A"]
    assert plans.comparing.isVisible() and plans.moves_title.label.text() == "2 people sit elsewhere"
    now, kept = room_plans.plans(shelf.ws, shelf.view.round_id())
    assert f"Points: Now {now.points:,}, Plan A {kept.points:,}" in plans.sheet.text()
    assert plans.moves.text().count("→") == 2


def test_choosing_a_plan_seats_everybody_as_in_it_and_undo_takes_it_back(shelf):
    before = seats(shelf)
    spoil(shelf)
    spoilt = seats(shelf)
    shelf.click(shelf.side.plans.choose)
    assert seats(shelf) == before and render(shelf.window.desk.undo_name) == "Choose plan A"
    shelf.window.desk.undo()
    shelf.idle()
    assert seats(shelf) == spoilt


def test_another_plan_is_found_beside_the_board(shelf):
    before = seats(shelf)
    shelf.click(shelf.side.plans.find)
    assert seats(shelf) == before
    kept = room_plans.plans(shelf.ws, shelf.view.round_id())
    assert len(shelf.side.plans.list.rows.rows) == len(kept)
    assert not shelf.view.strip.isVisible()


def test_a_plan_is_renamed_in_place_and_thrown_away(shelf):
    plans = shelf.side.plans
    plans.name.setFocus()
    plans.name.selectAll()
    shelf.qtbot.keyClicks(plans.name, "By years")
    plans.name.editingFinished.emit()
    shelf.idle()
    assert render(plans.list.rows.rows[1].title) == "Plan By years"
    shelf.click(plans.throw)
    assert len(plans.list.rows.rows) == 1 and not plans.comparing.isVisible()
    shelf.window.desk.undo()
    shelf.idle()
    assert len(plans.list.rows.rows) == 2


def test_two_kept_plans_stand_beside_each_other(shelf):
    spoil(shelf)
    shelf.click(shelf.side.plans.keep)
    plans = shelf.side.plans
    first = plans.list.rows.rows[1].key
    plans.beside.choose(first)
    plans.beside.chosen.emit(first)
    shelf.idle()
    assert "Plan A" in plans.sheet.text() and "Plan B" in plans.sheet.text()


def test_swaps_that_gain_are_offered_and_made_at_a_click(seated):
    spoil(seated)
    seated.view.suggest()
    seated.idle()
    swaps, before = seated.side.swaps, seated.stored()
    assert swaps.isVisible() and swaps.suggestions
    seated.click(swaps.buttons[0])
    after = seated.stored()
    assert after.total < before.total and render(seated.window.desk.undo_name) == "Take a suggestion"
    assert [line for line in after.problems if line not in before.problems] == []


def test_where_no_swap_gains_it_is_said(seated):
    while True:
        seated.view.suggest()
        seated.idle()
        if not seated.side.swaps.suggestions:
            break
        seated.view.take_suggestions(seated.side.swaps.suggestions)
        seated.idle()
    assert seated.side.swaps.nothing.isVisible()
