"""Reasons told of seats and rooms agree with the seats as they stand and with what a move then really does."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from moderator_app.operations import breakouts, coaching, live, people, strands
from moderator_app.operations.breakout_board import board
from moderator_app.operations.breakout_facts import read_round
from moderator_app.operations.room_reasons import room_account, seat_account


@pytest.fixture
def demo(librarians):
    first, second = breakouts.rounds(librarians.ws, librarians.event)[:2]
    return SimpleNamespace(ws=librarians.ws, event=librarians.event, first=first.id, second=second.id)


def everybody(view):
    return [(room, card) for room in view.rooms for card in room.cards]


def test_wishes_are_told_in_their_order_with_the_one_that_was_met(demo):
    view = board(demo.ws, demo.first)
    for room, card in everybody(view)[:12]:
        told = seat_account(demo.ws, demo.first, card.person_id)
        assert told.room == room.number
        assert [wish.rank for wish in told.wishes] == list(range(1, len(told.wishes) + 1))
        got = [wish.rank for wish in told.wishes if wish.got]
        assert (min(got[0], 3) if got else (0 if told.wishes else -1)) == card.wish


def test_whom_somebody_knows_is_told_with_every_occasion(demo):
    checked = 0
    for _room, card in everybody(board(demo.ws, demo.second)):
        told = seat_account(demo.ws, demo.second, card.person_id)
        assert sum(friend.times for friend in told.known) == card.met
        for friend in told.known:
            assert len(friend.occasions) == friend.times
            days = [occasion.day for occasion in friend.occasions if occasion.day is not None]
            assert days == sorted(days, reverse=True)
            checked += 1
    assert checked


def test_the_next_best_seat_costs_what_it_is_said_to_cost(demo):
    view, checked = board(demo.ws, demo.first), 0
    for room, card in everybody(view):
        told = seat_account(demo.ws, demo.first, card.person_id)
        if card.pinned or not told.others or checked == 6:
            continue
        best = told.others[0]
        assert best.points == sum(points for _rule, points in best.by_rule)
        target = next(other for other in view.rooms if other.number == best.room)
        back = [other.person_id for other in target.cards if other.name in best.back]
        with demo.ws.read() as session:
            facts = read_round(session, demo.first, stay=False)
        party = {card.person_id} | {
            facts.people[b if a == facts.numbers[card.person_id] else a].id
            for a, b in facts.problem.together
            if facts.numbers[card.person_id] in (a, b)
        }
        breakouts.move_people(demo.ws, demo.first, sorted(party), target.id)
        if back:
            breakouts.move_people(demo.ws, demo.first, back, room.id)
        after = board(demo.ws, demo.first)
        assert after.total == view.total + best.points
        assert not [line for line in after.problems if line not in view.problems]
        assert len(after.unseated) == len(view.unseated)
        demo.ws.undo()
        if back:
            demo.ws.undo()
        checked += 1
    assert checked == 6


def test_rules_by_hand_are_among_the_reasons(demo):
    view = board(demo.ws, demo.first)
    _room, pinned = next(found for found in everybody(view) if found[1].pinned)
    words = [line.render() for line in seat_account(demo.ws, demo.first, pinned.person_id).bound]
    assert "Pinned here by you." in words


def test_somebody_without_a_room_has_wishes_but_no_reasons(demo):
    card = everybody(board(demo.ws, demo.first))[0][1]
    breakouts.move_person(demo.ws, demo.first, card.person_id, None)
    told = seat_account(demo.ws, demo.first, card.person_id)
    assert (told.room, told.known, told.others) == (0, (), ())


def test_a_room_is_told_by_its_people(demo):
    view = board(demo.ws, demo.second)
    for room in view.rooms:
        told = room_account(demo.ws, demo.second, room.id)
        assert told.people == len(room.cards) == sum(told.wishes)
        assert told.wishes[0] == sum(card.wish == 1 for card in room.cards)
        assert told.schools == len({card.school for card in room.cards if card.school})
        assert 2 * sum(times for _a, _b, times in told.repeats) == sum(card.met for card in room.cards)
        assert set(told.bilingual) == {card.name for card in room.cards if card.need == "either"}
        assert sum(part.points for part in told.parts) == told.points
        known = [card.years for card in room.cards if card.years is not None]
        assert told.years == ((min(known), max(known)) if known else None)


def test_the_parts_of_the_score_add_up_and_tell_what_nobody_can_save(demo):
    breakouts.group(demo.ws, demo.first, seconds=0.3)
    view = board(demo.ws, demo.first)
    assert sum(part.points for part in view.parts) == view.total
    assert abs(sum(part.share for part in view.parts) - 1) < 1e-9
    assert all(0 <= part.unavoidable <= part.points for part in view.parts)
    assert view.betters > 0 and view.seconds > 0


def test_a_coaching_pair_is_among_those_who_know_each_other(demo, librarians):
    view = board(demo.ws, demo.first)
    room = next(room for room in view.rooms if room.language == "en" and len(room.cards) > 1)
    one, other = room.cards[:2]
    round_id = coaching.begin_round(demo.ws, librarians.strand, starts_on=date(2026, 9, 1))
    coaching.make_pair(demo.ws, round_id, [one.person_id, other.person_id])
    before = {friend.name: friend.times for friend in seat_account(demo.ws, demo.first, one.person_id).known}
    coaching.change_round(demo.ws, round_id, state="set")
    known = {friend.name: friend for friend in seat_account(demo.ws, demo.first, one.person_id).known}
    assert known[other.name].times == before.get(other.name, 0) + 1
    assert (0, date(2026, 9, 1)) in {(occasion.round, occasion.day) for occasion in known[other.name].occasions}


def test_a_guest_of_one_meeting_is_not_expected_at_the_next(ws, school_year):
    people.add_member(ws, school_year.strand, "Member")
    guest = people.add_member(ws, school_year.strand, "Guest", standing="guest")
    live.tick(ws, school_year.event, guest, "late")
    later = strands.add_event(ws, school_year.strand, title_en="Later")
    assert (breakouts.coming(ws, school_year.event), breakouts.coming(ws, later)) == (2, 1)
