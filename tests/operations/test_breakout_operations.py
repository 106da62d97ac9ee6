"""Rounds, rooms, seats and rules: what grouping keeps, what a hand may break, and what comes of late and absent people."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text
from moderator_app.operations import agenda, breakouts, live, people, reseating, room_lists, strands
from moderator_app.operations.breakout_board import Board, board
from moderator_app.operations.breakout_facts import read_round
from moderator_app.operations.room_lists import EarlierSeat
from moderator_app.operations.room_search import keep_rooms, search_rooms
from moderator_app.operations.theme_choices import theme_choices
from moderator_app.store import Workspace


def seats_of(view: Board) -> dict[str, int]:
    return {card.person_id: room.number for room in view.rooms for card in room.cards}


def words(problems) -> str:
    return "\n".join(problem.render() for problem in problems)


@pytest.fixture
def demo(librarians):
    """The demo meeting with its first two rounds as grouped."""
    first, second = breakouts.rounds(librarians.ws, librarians.event)[:2]
    return SimpleNamespace(ws=librarians.ws, strand=librarians.strand, event=librarians.event, first=first.id, second=second.id)


@pytest.fixture
def school(ws: Workspace, school_year):
    """Twelve people, two of whom need Mandarin and two of whom are bilingual, in a meeting without an agenda."""
    for number in range(12):
        need = {0: "zh", 1: "zh", 2: "either", 3: "either"}.get(number, "en")
        people.add_member(ws, school_year.strand, f"Person {number:02}", f"p{number}@example.org", language_need=need)
    return SimpleNamespace(ws=ws, strand=school_year.strand, event=school_year.event)


def grouped(school, **more) -> str:
    round_id = breakouts.ensure_rounds(school.ws, school.event)[0].id
    breakouts.group(school.ws, round_id, seconds=0.2, seed=1, **more)
    return round_id


def person(view: Board, name: str):
    cards = [card for room in view.rooms for card in room.cards] + list(view.unseated)
    return next(card for card in cards if card.name == name)


# ---- rounds and rooms


def test_without_breakouts_in_the_agenda_there_is_one_round(school):
    made = breakouts.ensure_rounds(school.ws, school.event)
    assert [(r.number, r.basis) for r in made] == [(1, "inquiry")]
    assert [r.id for r in breakouts.ensure_rounds(school.ws, school.event)] == [made[0].id]


def test_each_breakout_of_the_agenda_gets_its_round_and_keeps_it(school):
    agenda.use_template(school.ws, school.event)
    waiting = breakouts.segments_without_round(school.ws, school.event)
    made = breakouts.ensure_rounds(school.ws, school.event)
    assert [r.segment_id for r in made] == [segment.id for segment in waiting]
    assert [r.basis for r in made] == ["inquiry", "theme"]
    assert breakouts.segments_without_round(school.ws, school.event) == []


def test_rooms_are_made_for_those_who_need_mandarin(school):
    round_id = breakouts.ensure_rounds(school.ws, school.event)[0].id
    languages = Counter(room.language for room in board(school.ws, round_id).rooms)
    assert languages["zh"] == 1 and languages["en"] >= 1
    assert breakouts.coming(school.ws, school.event) == 12


def test_closing_a_room_empties_it_and_opening_brings_nobody_back_pinned(school):
    round_id = grouped(school)
    room = next(room for room in board(school.ws, round_id).rooms if room.language == "en")
    breakouts.pin(school.ws, round_id, room.cards[0].person_id)
    breakouts.change_room(school.ws, room.id, is_closed=True)
    breakouts.change_room(school.ws, room.id, is_closed=False)
    breakouts.move_person(school.ws, round_id, room.cards[0].person_id, room.id)
    assert not person(board(school.ws, round_id), room.cards[0].name).pinned


def test_all_rooms_are_locked_in_one_step_and_grouping_leaves_them(school):
    round_id = grouped(school)
    breakouts.lock_rooms(school.ws, round_id)
    before = seats_of(board(school.ws, round_id))
    assert breakouts.group(school.ws, round_id, seconds=0.1, seed=9).moved == 0
    assert seats_of(board(school.ws, round_id)) == before
    while label(school.ws) != "Lock the rooms":
        school.ws.undo()
    school.ws.undo()
    assert not any(room.locked for room in board(school.ws, round_id).rooms)


def test_smallest_above_largest_is_refused(school):
    round_id = breakouts.ensure_rounds(school.ws, school.event)[0].id
    with pytest.raises(RuleBroken):
        breakouts.change_round(school.ws, round_id, smallest=7, largest=5)


# ---- grouping


def test_every_hard_rule_holds_after_grouping_the_demo(demo):
    breakouts.group(demo.ws, demo.first, seconds=0.5, seed=3)
    view = board(demo.ws, demo.first)
    assert view.sound and not view.unseated
    for room in view.rooms:
        assert room.closed or room.smallest <= len(room.cards) <= room.largest
        needs = {card.need for card in room.cards}
        assert "zh" not in needs if room.language == "en" else "en" not in needs
        if "zh" in needs:
            assert "either" in needs or room.language == "zh"
    together = next(rule.name.values["names"] for rule in view.rules if rule.kind == "together").split(", ")
    apart = next(rule.name.values["names"] for rule in view.rules if rule.kind == "apart").split(", ")
    at = {card.name: room.number for room in view.rooms for card in room.cards}
    assert at[together[0]] == at[together[1]] and at[apart[0]] != at[apart[1]]


def test_pins_are_kept_by_grouping(demo):
    before = {c.person_id: room.number for room in board(demo.ws, demo.first).rooms for c in room.cards if c.pinned}
    breakouts.group(demo.ws, demo.first, seconds=0.3, seed=8)
    after = seats_of(board(demo.ws, demo.first))
    assert before and {p: after[p] for p in before} == before


def test_a_rule_for_two_is_kept_by_the_next_grouping(school):
    round_id = grouped(school)
    view = board(school.ws, round_id)
    rooms = [room for room in view.rooms if room.language == "en"]
    one, other = rooms[0].cards[0], rooms[0].cards[1]
    breakouts.add_rule(school.ws, school.strand, "apart", one.person_id, other.person_id)
    assert "should not share a room" in words(board(school.ws, round_id).problems)
    breakouts.group(school.ws, round_id, seconds=0.2, seed=1)
    after = seats_of(board(school.ws, round_id))
    assert after[one.person_id] != after[other.person_id]


def test_an_impossible_pin_is_told_in_words_with_a_way_out_and_nothing_changes(school):
    round_id = grouped(school)
    view = board(school.ws, round_id)
    english = next(room for room in view.rooms if room.language == "en")
    breakouts.pin(school.ws, round_id, person(view, "Person 00").person_id, room_id=english.id)
    before = seats_of(board(school.ws, round_id))
    with pytest.raises(RuleBroken) as refused:
        breakouts.group(school.ws, round_id, seconds=0.2)
    assert refused.value.code == "rooms.clash"
    message = refused.value.message.render()
    assert f"Person 00 is pinned to Room {english.number} (English)" in message and "Person 00 needs Mandarin" in message
    assert refused.value.remedy is not None and "Unpin Person 00" in refused.value.remedy.render()
    assert seats_of(board(school.ws, round_id)) == before


def test_nobody_coming_is_said(ws, school_year):
    round_id = breakouts.ensure_rounds(ws, school_year.event)[0].id
    with pytest.raises(RuleBroken, match="Nobody is coming"):
        breakouts.group(ws, round_id)


# ---- seats by hand


def test_moves_are_named_for_undo_and_undone(school):
    round_id = grouped(school)
    view = board(school.ws, round_id)
    card = person(view, "Person 07")
    target = next(r for r in view.rooms if card.person_id not in {c.person_id for c in r.cards})
    breakouts.move_person(school.ws, round_id, card.person_id, target.id)
    assert label(school.ws) == f"Move Person 07 to Room {target.number}"
    school.ws.undo()
    assert seats_of(board(school.ws, round_id)) == seats_of(view)
    breakouts.move_person(school.ws, round_id, card.person_id, None)
    assert label(school.ws) == "Take Person 07 out of the rooms"
    assert [c.name for c in board(school.ws, round_id).unseated] == ["Person 07"]


def label(ws: Workspace) -> str:
    found = ws.undo_label()
    assert isinstance(found, Text)
    return found.render()


def test_several_people_move_in_one_step(school):
    round_id = grouped(school)
    view = board(school.ws, round_id)
    source, target = view.rooms[-1], view.rooms[0]
    breakouts.move_people(school.ws, round_id, [card.person_id for card in source.cards[:2]], target.id)
    assert label(school.ws) == "Move 2 people"
    school.ws.undo()
    assert seats_of(board(school.ws, round_id)) == seats_of(view)


def test_somebody_who_needs_mandarin_may_be_put_wrong_by_hand_and_it_is_said(school):
    round_id = grouped(school)
    view = board(school.ws, round_id)
    english = next(room for room in view.rooms if room.language == "en")
    breakouts.move_person(school.ws, round_id, person(view, "Person 01").person_id, english.id)
    after = board(school.ws, round_id)
    assert not after.sound
    assert "Person 01 needs Mandarin and sits in no 中文 room" in words(after.problems)
    assert "Person 01" in words(next(room for room in after.rooms if room.id == english.id).problems)


def test_two_people_change_seats_and_only_seated_ones_can(school):
    round_id = grouped(school)
    before = seats_of(board(school.ws, round_id))
    rooms = board(school.ws, round_id).rooms
    one, other = rooms[0].cards[0].person_id, rooms[1].cards[0].person_id
    breakouts.swap_people(school.ws, round_id, one, other)
    after = seats_of(board(school.ws, round_id))
    assert (after[one], after[other]) == (before[other], before[one])
    breakouts.move_person(school.ws, round_id, one, None)
    with pytest.raises(RuleBroken):
        breakouts.swap_people(school.ws, round_id, one, other)


def test_what_a_move_is_said_to_cost_is_what_it_costs(demo):
    view = board(demo.ws, demo.first)
    checked = 0
    for room in view.rooms:
        card = next(card for card in room.cards if not card.pinned)
        assert view.preview is not None
        effects = view.preview.effects([card.person_id])
        assert room.id not in effects and len(effects) == len(view.rooms) - 1
        free = next((r for r in view.rooms if r.id in effects and not effects[r.id].breaks), None)
        if free is None:
            continue
        assert view.preview.effect([card.person_id], free.id) == effects[free.id]
        breakouts.move_person(demo.ws, demo.first, card.person_id, free.id)
        assert board(demo.ws, demo.first).total == view.total + effects[free.id].change
        demo.ws.undo()
        checked += 1
    assert checked


# ---- the second round


def test_staying_and_grouping_moves_fewer_than_grouping_anew(demo):
    breakouts.stay_from(demo.ws, demo.second, demo.first)
    assert seats_of(board(demo.ws, demo.second)) == seats_of(board(demo.ws, demo.first))
    breakouts.group(demo.ws, demo.second, seconds=0.5, seed=1)
    moves = room_lists.move_list(demo.ws, demo.first, demo.second)
    seated = len(seats_of(board(demo.ws, demo.second)))
    assert moves.staying + len(moves.moves) == seated
    assert moves.staying >= seated / 3


def test_moves_are_told_by_room_of_arrival(demo):
    moves = room_lists.move_list(demo.ws, demo.first, demo.second).moves
    assert [move.to_room for move in moves] == sorted(move.to_room for move in moves)
    before, after = seats_of(board(demo.ws, demo.first)), seats_of(board(demo.ws, demo.second))
    changed = sum(1 for someone, room in after.items() if before.get(someone) != room)
    assert len(moves) == changed


def test_choices_of_themes_replace_earlier_ones_and_are_counted(demo):
    choices = theme_choices(demo.ws, demo.second)
    chooser = choices.people[0]
    wanted = [choices.themes[2].id, choices.themes[0].id]
    breakouts.choose_themes(demo.ws, demo.event, chooser.person_id, wanted)
    after = theme_choices(demo.ws, demo.second)
    assert after.people[0].chosen == (3, 1)
    assert sum(theme.first_choices for theme in after.themes) == after.chose
    breakouts.choose_themes(demo.ws, demo.event, chooser.person_id, [])
    assert theme_choices(demo.ws, demo.second).people[0].chosen == ()


# ---- encounters


def test_only_earlier_rounds_count_as_encounters(demo):
    with demo.ws.read() as session:
        first, second = read_round(session, demo.first), read_round(session, demo.second)
    later = second.met - first.met
    assert first.people == second.people
    shared = seats_of(board(demo.ws, demo.first))
    for a, one in enumerate(first.people):
        for b, other in enumerate(first.people):
            same = one.id in shared and shared.get(one.id) == shared.get(other.id) and a != b
            assert later[a, b] == int(same)


def test_a_meeting_that_comes_later_says_nothing_about_this_one(school):
    grouped(school)
    later = strands.add_event(school.ws, school.strand, title_en="Later", starts_at=datetime(2027, 3, 1, 1, tzinfo=UTC))
    then = breakouts.ensure_rounds(school.ws, later)[0].id
    breakouts.group(school.ws, then, seconds=0.2)
    with school.ws.read() as session:
        assert read_round(session, breakouts.rounds(school.ws, school.event)[0].id).met.sum() == 0
        assert read_round(session, then).met.sum() > 0


def test_importing_earlier_rooms_twice_changes_nothing_the_second_time(school):
    day = datetime(2025, 11, 1, 1, tzinfo=UTC)
    lines = [
        EarlierSeat(
            "Autumn", day + timedelta(hours=number), 1, 1 + number % 2, "en", f"p{number}@example.org", f"Person {number:02}"
        )
        for number in range(6)
    ]
    lines.append(EarlierSeat("Autumn", day, 1, 1, "en", "stranger@example.org", "Nobody Known"))
    done = room_lists.import_earlier_rooms(school.ws, school.strand, lines)
    assert (done.events, done.rounds, done.seats, done.unknown) == (1, 1, 6, 1)
    heard: list[object] = []
    stop = school.ws.on_change(heard.append)
    assert room_lists.import_earlier_rooms(school.ws, school.strand, lines) == done
    stop()
    assert heard == []
    round_id = breakouts.ensure_rounds(school.ws, school.event)[0].id
    with school.ws.read() as session:
        assert read_round(session, round_id).met.max() == 1


# ---- late and absent


def test_a_missing_person_loses_their_seat_and_nobody_else_moves(school):
    round_id = grouped(school)
    before = seats_of(board(school.ws, round_id))
    gone = person(board(school.ws, round_id), "Person 05")
    breakouts.pin(school.ws, round_id, gone.person_id)
    breakouts.change_round(school.ws, round_id, smallest=2)
    live.tick(school.ws, school.event, gone.person_id, "no")
    changes = reseating.reseat(school.ws, round_id, seconds=0.2)
    after = seats_of(board(school.ws, round_id))
    assert after == {someone: room for someone, room in before.items() if someone != gone.person_id}
    assert [(c.name, c.from_room, c.to_room) for c in changes] == [("Person 05", before[gone.person_id], 0)]
    assert label(school.ws) == "Seat who is here"
    live.tick(school.ws, school.event, gone.person_id, "late")
    changes = reseating.reseat(school.ws, round_id, seconds=0.2)
    assert [(c.name, c.from_room) for c in changes] == [("Person 05", 0)]
    assert not person(board(school.ws, round_id), "Person 05").pinned


def test_somebody_who_comes_late_gets_a_seat_that_suits_them(school):
    round_id = grouped(school)
    before = seats_of(board(school.ws, round_id))
    guest = people.add_member(school.ws, school.strand, "Late Guest", language_need="zh")
    found = {p.person_id: p for p in reseating.presences(school.ws, round_id)}
    assert found[guest].expected and found[guest].room == 0
    reseating.reseat(school.ws, round_id, seconds=0.2)
    view = board(school.ws, round_id)
    assert view.sound
    after = seats_of(view)
    assert next(room.language for room in view.rooms if room.number == after[guest]) == "zh"
    assert sum(before[someone] != after[someone] for someone in before) <= 1


def test_one_late_tick_does_not_make_everybody_else_absent(school):
    round_id = grouped(school)
    late = person(board(school.ws, round_id), "Person 09")
    live.tick(school.ws, school.event, late.person_id, "late")
    assert breakouts.coming(school.ws, school.event) == 12


def test_seats_that_cannot_be_found_are_told_in_words(school):
    round_id = grouped(school)
    breakouts.change_round(school.ws, round_id, smallest=4, largest=4)
    breakouts.lock_rooms(school.ws, round_id)
    people.add_member(school.ws, school.strand, "Late Guest")
    before = seats_of(board(school.ws, round_id))
    with pytest.raises(RuleBroken) as refused:
        reseating.reseat(school.ws, round_id, seconds=0.2)
    assert refused.value.code == "rooms.clash"
    assert seats_of(board(school.ws, round_id)) == before


# ---- the search apart from storing


def test_a_search_changes_nothing_and_tells_of_better_and_better_rooms(school):
    round_id = breakouts.ensure_rounds(school.ws, school.event)[0].id
    news = []
    found = search_rooms(school.ws, round_id, seconds=0.3, on_better=news.append)
    assert not seats_of(board(school.ws, round_id))
    points = [better.points for better in news]
    assert points == sorted(points, reverse=True) and len(points) == found.betters
    assert not news or points[-1] == found.plan.score.total
    keep_rooms(school.ws, found)
    assert len(seats_of(board(school.ws, round_id))) == 12
    assert board(school.ws, round_id).total == found.plan.score.total


def test_rooms_that_were_changed_meanwhile_are_not_replaced(school):
    round_id = grouped(school)
    found = search_rooms(school.ws, round_id, seconds=0.1)
    people.add_member(school.ws, school.strand, "Late Guest")
    before = seats_of(board(school.ws, round_id))
    with pytest.raises(RuleBroken) as refused:
        keep_rooms(school.ws, found)
    assert refused.value.code == "rooms.changed"
    assert seats_of(board(school.ws, round_id)) == before


def test_a_rule_set_meanwhile_is_not_broken(school):
    round_id = grouped(school)
    found = search_rooms(school.ws, round_id, seconds=0.1)
    where = dict(zip(found.people, found.plan.seat.tolist(), strict=True))
    one = found.people[0]
    other = next(person for person in found.people[1:] if where[person] == where[one])
    breakouts.add_rule(school.ws, school.strand, "apart", one, other)
    with pytest.raises(RuleBroken):
        keep_rooms(school.ws, found)


def test_grouping_again_never_makes_rooms_worse(demo):
    before = board(demo.ws, demo.first)
    for seed in range(3):
        breakouts.group(demo.ws, demo.first, seconds=0.05, seed=seed)
        after = board(demo.ws, demo.first)
        assert after.total <= before.total or before.unseated
        before = after
