"""Zoom's pre-assignment file and the texts for the chat."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import BreakoutRoom, Move, MoveList, RoomList, SeatedPerson
from moderator_app.exchange.breakout_lists import (
    check_zoom_limits,
    choose_your_room_text,
    move_list_text,
    write_zoom_breakouts,
    zoom_breakouts_csv,
)
from tests.exchange.publications import TRANSLATE, rooms


def test_zoom_gets_exactly_its_two_columns_and_a_row_a_person(tmp_path: Path) -> None:
    write_zoom_breakouts(rooms(), tmp_path / "zoom.csv")
    assert (tmp_path / "zoom.csv").read_bytes() == (
        "Pre-assign Room Name,Email Address\r\n"
        "Room 1,amara@example.org\r\n"
        "Room 1,ines@example.org\r\n"
        "2 号房间,liwei@example.cn\r\n"
    ).encode()


def test_somebody_without_an_address_is_listed_by_name() -> None:
    (warning,) = check_zoom_limits(rooms())
    assert warning.severity == "warning"
    assert "Wang Fang 王芳" in str(warning.message)


def test_a_room_where_nobody_has_an_address_is_listed() -> None:
    lonely = BreakoutRoom(3, "Quiet room", people=(SeatedPerson("Lena"),))
    messages = [str(problem.message) for problem in check_zoom_limits(replace(rooms(), rooms=(lonely,)))]
    assert any("Lena" in message for message in messages)
    assert any("Quiet room has nobody with an address" in message for message in messages)


def test_an_address_in_two_rooms_is_refused_and_named() -> None:
    twice = (_room(1, "a@example.org"), _room(2, "A@example.org"))
    with pytest.raises(RuleBroken) as refused:
        zoom_breakouts_csv(RoomList("", "", twice))
    assert refused.value.code == "zoom.limits"
    assert "a@example.org stands in Room 1, Room 2" in str(refused.value)


def test_an_address_twice_in_one_room_is_written_once() -> None:
    made = zoom_breakouts_csv(RoomList("", "", (_room(1, "a@example.org", "a@example.org "),)))
    assert made.count(b"a@example.org") == 1


def test_two_rooms_of_one_name_are_refused() -> None:
    same = (replace(_room(1, "a@example.org"), name="Room"), replace(_room(2, "b@example.org"), name="room"))
    with pytest.raises(RuleBroken, match="Two rooms are called"):
        zoom_breakouts_csv(RoomList("", "", same))


def test_the_limits_of_rooms_and_people_hold_at_the_limit_and_not_beyond() -> None:
    assert _severities(100, 2) == []
    assert _severities(101, 1) == ["error"]
    assert _severities(67, 3) == ["warning"]
    assert _severities(100, 10) == ["warning"]
    assert _severities(91, 11) == ["error"]


def test_an_address_that_a_spreadsheet_would_compute_is_left_out_and_listed() -> None:
    room_list = RoomList("", "", (_room(1, "=cmd@example.org", "a@example.org"),))
    assert b"cmd" not in zoom_breakouts_csv(room_list)
    assert "=cmd@example.org" in str(check_zoom_limits(room_list)[0].message)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_any_name_of_a_room_comes_back_from_the_file(names: list[str]) -> None:
    made = tuple(replace(_room(n, f"p{n}@example.org"), name=f"{name} {n}") for n, name in enumerate(names, 1))
    rows = list(csv.reader(StringIO(zoom_breakouts_csv(RoomList("", "", made)).decode("utf-8"), newline="")))
    assert len(rows) == 1 + len(names)
    for (name, address), n in zip(rows[1:], range(1, len(rows)), strict=True):
        assert name.endswith(str(n)) and not name.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert address == f"p{n}@example.org"


def test_the_text_to_choose_from_is_in_english_and_then_in_chinese() -> None:
    english, chinese = choose_your_room_text(rooms(), translate=TRANSLATE).split("\n\n")
    assert english.splitlines()[0] == "Breakout 1"
    assert english.splitlines()[2:] == ["1. Families as readers", "2. Third space · in Mandarin"]
    assert chinese.splitlines()[0] == "分组讨论一"
    assert chinese.splitlines()[2].startswith("1. 家长作为读者")


def test_moves_are_listed_by_the_room_where_people_arrive() -> None:
    li, amara, ines = SeatedPerson("Li Wei", "李伟"), SeatedPerson("Amara"), SeatedPerson("Ines")
    moves = (Move(li, 4, 2, "Third space", "第三空间"), Move(amara, 0, 1, "Families"), Move(ines, 3, 2, "Third space"))
    shown = move_list_text(MoveList("Breakout 2", "分组讨论二", moves, 60), language="en").splitlines()
    assert shown == [
        "Breakout 2",
        "3 people move, 60 stay where they are.",
        "",
        "Room 1: Families",
        "  Amara (had no room)",
        "",
        "Room 2: Third space",
        "  Li Wei 李伟 (from room 4)",
        "  Ines (from room 3)",
    ]


def test_when_nobody_has_to_move_the_list_says_so() -> None:
    assert move_list_text(MoveList("Breakout 2", ""), language="en") == "Breakout 2\nNobody has to move.\n"


def _room(number: int, *addresses: str) -> BreakoutRoom:
    return BreakoutRoom(number, people=tuple(SeatedPerson(f"Person {n}", email=a) for n, a in enumerate(addresses)))


def _severities(count: int, each: int) -> list[str]:
    made = tuple(_room(n, *(f"p{n}-{m}@example.org" for m in range(each))) for n in range(1, count + 1))
    return [problem.severity for problem in check_zoom_limits(RoomList("", "", made))]
