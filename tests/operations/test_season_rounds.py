"""The breakouts of a school year planned as a whole: which rounds, one step of undo, what is kept, and that all rules hold."""

from __future__ import annotations

from itertools import combinations

import pytest

from moderator_app.domain.errors import Cancelled, RuleBroken
from moderator_app.operations import breakouts, season_rounds
from moderator_app.operations.breakout_board import board
from moderator_app.operations.room_clashes import RoomsClash


def seats(ws, round_id):
    return {card.person_id: room.number for room in board(ws, round_id).rooms for card in room.cards}


@pytest.fixture
def year(librarians):
    """The demo year with rooms for every meeting to come."""
    season_rounds.ready_season(librarians.ws, librarians.strand)
    return librarians


def planned_rounds(year, keep=()):
    return [one for one in season_rounds.season_rounds(year.ws, year.strand, keep) if one.standing == "planned"]


def test_rounds_are_held_kept_planned_or_missing(librarians):
    ws, strand = librarians.ws, librarians.strand
    before = season_rounds.season_rounds(ws, strand)
    assert [one.standing for one in before] == ["held", "held", "planned", "planned", "missing", "missing"]
    assert season_rounds.ready_season(ws, strand) == 4
    assert season_rounds.ready_season(ws, strand) == 0
    after = season_rounds.season_rounds(ws, strand, keep=[before[2].id])
    assert [one.standing for one in after] == ["held", "held", "set", "planned", "planned", "planned", "planned", "planned"]
    breakouts.change_round(ws, before[3].id, state="set")
    assert season_rounds.season_rounds(ws, strand)[3].standing == "set"


def test_all_rounds_are_seated_with_every_rule_kept_in_one_step(year):
    ws = year.ws
    before = {one.id: seats(ws, one.id) for one in planned_rounds(year)}
    held = {one.id: seats(ws, one.id) for one in season_rounds.season_rounds(ws, year.strand) if one.standing == "held"}
    found = season_rounds.plan_season(ws, year.strand, seconds=1)
    assert len(found.rounds) == 6
    for one in planned_rounds(year):
        view = board(ws, one.id)
        assert view.sound and len(seats(ws, one.id)) == view.people
    assert {round_id: seats(ws, round_id) for round_id in held} == held
    ws.undo()
    assert {one.id: seats(ws, one.id) for one in planned_rounds(year)} == before


def test_the_figures_are_those_of_the_seats(year):
    ws = year.ws
    found = season_rounds.plan_season(ws, year.strand, seconds=1)

    def pairs_of(round_ids):
        for round_id in round_ids:
            for room in board(ws, round_id).rooms:
                yield from combinations(sorted(card.person_id for card in room.cards), 2)

    from moderator_app.operations.encounters import gatherings
    from moderator_app.operations.present import taken_for_now

    with ws.read() as session:
        known = gatherings(session, year.strand, taken_for_now(ws))
    planned = {(one.event_id, one.number) for one in planned_rounds(year)}
    earlier = {pair for one in known if (one.event_id, one.round) not in planned for pair in combinations(sorted(one.people), 2)}
    together = list(pairs_of(found.rounds))
    assert found.figures.new == len(set(together) - earlier)
    assert found.figures.repeats == len(together) - found.figures.new


def test_kept_rounds_stay_and_pins_hold(year):
    ws = year.ws
    first, second = (one.id for one in planned_rounds(year)[:2])
    third = planned_rounds(year)[2].id
    room = board(ws, third).rooms[0]
    person = next(card for card in board(ws, third).unseated if card.need == "en") if room.language == "en" else None
    english = next(room for room in board(ws, third).rooms if room.language == "en")
    person = person or next(card for card in board(ws, third).unseated if card.need == "en")
    breakouts.pin(ws, third, person.person_id, room_id=english.id)
    kept = {round_id: seats(ws, round_id) for round_id in (first, second)}
    season_rounds.plan_season(ws, year.strand, keep=[first, second], seconds=0.5)
    assert {round_id: seats(ws, round_id) for round_id in kept} == kept
    assert seats(ws, third)[person.person_id] == english.number


def test_searching_changes_nothing_and_what_no_longer_fits_is_not_kept(year):
    ws = year.ws
    last = planned_rounds(year)[-1].id
    found = season_rounds.search_season(ws, year.strand, seconds=0.3)
    assert seats(ws, last) == {}
    breakouts.change_room(ws, board(ws, last).rooms[0].id, is_closed=True)
    with pytest.raises(RuleBroken, match="were changed while the school year was planned"):
        season_rounds.keep_season(ws, found)
    assert seats(ws, last) == {}


def test_rules_that_clash_are_told_for_their_round(year):
    ws = year.ws
    last = planned_rounds(year)[-1].id
    breakouts.change_round(ws, last, smallest=1, largest=2)
    with pytest.raises(RoomsClash):
        season_rounds.search_season(ws, year.strand, seconds=0.3)


def test_stopped_before_every_round_has_seats_nothing_is_found(year):
    def stop(done, _total, _doing=None):
        raise Cancelled

    with pytest.raises(Cancelled):
        season_rounds.search_season(year.ws, year.strand, seconds=0.3, progress=stop)


def test_stopped_later_the_best_so_far_is_a_whole_answer(year):
    def stop(done, total, _doing=None):
        if done >= 6:
            raise Cancelled

    found = season_rounds.search_season(year.ws, year.strand, seconds=0.3, progress=stop)
    assert len(found.plan.seats) == 6


def test_a_strand_without_meetings_to_come_is_told_what_to_do(ws, school_year):
    with pytest.raises(RuleBroken, match="no breakout to come"):
        season_rounds.search_season(ws, school_year.strand, seconds=0.1)
    with pytest.raises(RuleBroken, match="No breakout of this strand has been held"):
        season_rounds.look_back(ws, school_year.strand, seconds=0.1)


def test_the_ten_held_rounds_grouped_as_a_whole_bring_more_people_together(librarians):
    rounds, was, could = season_rounds.look_back(librarians.ws, librarians.strand, seconds=2)
    assert rounds == 10
    assert was.could == could.could
    assert could.new > 1.2 * was.new
    assert could.repeats < was.repeats / 2
