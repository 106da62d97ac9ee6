"""Rules for rooms that can't all hold: said with the right numbers, and every way out that is offered works and can be undone."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from moderator_app.operations import breakouts, people, reseating
from moderator_app.operations.breakout_board import board
from moderator_app.operations.room_clashes import RoomsClash, WayOutOffer, runs
from moderator_app.operations.ways_out import take_way_out
from moderator_app.store import Workspace


@pytest.fixture
def meeting(ws: Workspace, school_year):
    """A meeting without anybody, and a way to fill it."""

    def come(count: int, need: str = "en") -> list[str]:
        return [
            people.add_member(ws, school_year.strand, f"{need} {number:02}", f"{need}{number}@example.org", language_need=need)
            for number in range(count)
        ]

    def start(*languages: str, smallest: int = 1, largest: int = 5) -> str:
        round_id = breakouts.start_round(ws, school_year.event, smallest=smallest, largest=largest)
        for room in board(ws, round_id).rooms:
            breakouts.remove_room(ws, room.id)
        for language in languages:
            breakouts.add_room(ws, round_id, language)
        for number, room in enumerate(board(ws, round_id).rooms, start=1):
            assert room.number == number
        return round_id

    return SimpleNamespace(ws=ws, strand=school_year.strand, event=school_year.event, come=come, start=start)


def clash(meeting, round_id: str) -> RoomsClash:
    with pytest.raises(RoomsClash) as refused:
        breakouts.group(meeting.ws, round_id, seconds=0.1)
    return refused.value


def way(found: RoomsClash, kind: str) -> WayOutOffer:
    return next(offer for offer in found.clash.ways if offer.kind == kind)


def test_too_many_for_the_one_mandarin_room_is_said_with_the_numbers(meeting):
    meeting.come(7, "zh")
    meeting.come(5)
    round_id = meeting.start("en", "en", "zh")
    found = clash(meeting, round_id)
    assert found.message.render() == "Room 3 holds 5; 7 people need Mandarin, and no other room for them is open."
    words = [offer.words.render() for offer in found.clash.ways]
    assert "Let 7 sit in Room 3" in words and "Make Room 1 a 中文 room" in words


def test_one_person_and_no_mandarin_room_is_said_of_one_person(meeting):
    meeting.come(1, "zh")
    meeting.come(5)
    round_id = meeting.start("en", "en")
    assert clash(meeting, round_id).message.render() == "1 person needs Mandarin, and no room for them is open."


def test_more_people_than_seats_is_said_of_everybody(meeting):
    meeting.come(12)
    found = clash(meeting, meeting.start("en", "en"))
    assert found.message.render() == "12 people are coming, and the open rooms hold 10."


def test_a_room_that_asks_for_more_than_may_sit_there_is_one_room(meeting):
    meeting.come(2, "zh")
    meeting.come(4)
    round_id = meeting.start("en", "zh", smallest=4)
    assert clash(meeting, round_id).message.render() == "Room 2 asks for at least 4 people, and only 2 people speak Mandarin."


def test_one_person_alone_gets_a_clear_message_and_a_way_out(meeting):
    meeting.come(1)
    round_id = breakouts.start_round(meeting.ws, meeting.event)
    found = clash(meeting, round_id)
    assert found.message.render() == "The room asks for at least 4 people, and 1 person is coming."
    take_way_out(meeting.ws, round_id, way(found, "lower_smallest"))
    assert breakouts.group(meeting.ws, round_id, seconds=0.1).seated == 1


def test_rooms_that_ask_for_more_than_come_are_said_together(meeting):
    meeting.come(6)
    found = clash(meeting, meeting.start("en", "en", smallest=4))
    assert found.message.render() == "The rooms ask for at least 8 people, and 6 people are coming."


def test_contradictory_rules_for_two_are_named(meeting):
    one, other = meeting.come(2)
    meeting.come(6, "either")
    round_id = meeting.start("en", "en")
    breakouts.add_rule(meeting.ws, meeting.strand, "together", one, other)
    breakouts.add_rule(meeting.ws, meeting.strand, "apart", one, other)
    found = clash(meeting, round_id)
    assert "en 00, en 01 are kept apart" in found.message.render()
    assert "en 00, en 01 are kept together" in found.message.render()
    assert {offer.kind for offer in found.clash.ways} >= {"drop_apart", "drop_together"}


CASES = {
    "mandarin": lambda m: (m.come(7, "zh"), m.come(5), m.start("en", "en", "zh"))[-1],
    "closed": lambda m: _closed(m),
    "pinned": lambda m: _pinned(m),
    "hosted": lambda m: _hosted(m),
    "small": lambda m: (m.come(2, "zh"), m.come(4), m.start("en", "zh", smallest=4))[-1],
    "locked": lambda m: _locked(m),
    "apart": lambda m: _apart(m),
}


def _closed(meeting) -> str:
    meeting.come(9)
    round_id = meeting.start("en", "en")
    breakouts.change_room(meeting.ws, board(meeting.ws, round_id).rooms[1].id, is_closed=True)
    return round_id


def _pinned(meeting) -> str:
    who = meeting.come(2, "zh")
    meeting.come(4)
    round_id = meeting.start("en", "zh")
    breakouts.pin(meeting.ws, round_id, who[0], room_id=board(meeting.ws, round_id).rooms[0].id)
    return round_id


def _hosted(meeting) -> str:
    who = meeting.come(4)
    meeting.come(2, "zh")
    round_id = meeting.start("en", "zh")
    breakouts.change_room(meeting.ws, board(meeting.ws, round_id).rooms[1].id, host_id=who[0])
    return round_id


def _locked(meeting) -> str:
    meeting.come(4)
    round_id = meeting.start("en", "en")
    breakouts.group(meeting.ws, round_id, seconds=0.1)
    breakouts.lock_rooms(meeting.ws, round_id)
    people.add_member(meeting.ws, meeting.strand, "Late")
    return round_id


def _apart(meeting) -> str:
    who = meeting.come(3)
    round_id = meeting.start("en", "en")
    for a, b in ((0, 1), (1, 2), (0, 2)):
        breakouts.add_rule(meeting.ws, meeting.strand, "apart", who[a], who[b], round_id=round_id)
    return round_id


@pytest.mark.parametrize("case", CASES)
def test_every_way_out_that_frees_everything_does_and_is_undone_in_one_step(meeting, case):
    round_id = CASES[case](meeting)
    found = clash(meeting, round_id)
    assert found.clash.ways
    for offer in found.clash.ways:
        assert offer.frees_all
        take_way_out(meeting.ws, round_id, offer)
        assert meeting.ws.undo_label() == offer.words
        breakouts.group(meeting.ws, round_id, seconds=0.1)
        assert board(meeting.ws, round_id).sound
        meeting.ws.undo()
        meeting.ws.undo()
        assert clash(meeting, round_id).message == found.message


def test_seating_the_late_says_the_clash_with_its_ways_out(meeting):
    meeting.come(4)
    round_id = meeting.start("en", largest=4)
    breakouts.group(meeting.ws, round_id, seconds=0.1)
    people.add_member(meeting.ws, meeting.strand, "Late")
    with pytest.raises(RoomsClash) as refused:
        reseating.find_reseating(meeting.ws, round_id)
    assert refused.value.message.render() == "5 people are coming, and Room 1 holds 4."
    take_way_out(meeting.ws, round_id, way(refused.value, "raise_largest"))
    assert [change.name for change in reseating.reseat(meeting.ws, round_id)] == ["Late"]


def test_numbers_of_rooms_are_listed_as_people_do():
    assert runs([3]) == "3" and runs([4, 3]) == "3, 4" and runs([1, 2, 3, 5]) == "1–3, 5"
