"""Zoom's pre-assignment file, the texts for the chat, tables and the list for Teams."""

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
    by_hand_text,
    chat_parts,
    check_zoom_limits,
    choose_your_room_text,
    clicks_text,
    move_list_text,
    names_text,
    write_zoom_breakouts,
    zoom_breakouts_csv,
)
from moderator_app.exchange.room_tables import check_teams_limits, write_room_table, write_teams_list
from moderator_app.exchange.tables import read_table
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


def test_rooms_without_a_topic_are_called_by_their_numbers_in_the_text_to_choose_from() -> None:
    plain = BreakoutRoom(4)
    english, chinese = choose_your_room_text(RoomList("", "", (plain, replace(plain, number=5, language="zh")))).split("\n\n")
    assert english.splitlines()[-2:] == ["4. Room 4", "5. Room 5 · in Mandarin"]
    assert all(len(line) > len("4. ") for line in chinese.splitlines()[-2:])


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


def test_names_for_the_chat_stand_in_english_and_then_in_chinese() -> None:
    english, chinese = names_text(rooms(), translate=TRANSLATE).strip().split("\n\n")
    assert english.splitlines()[0] == "Breakout 1"
    assert english.splitlines()[1].startswith("Room 1 · Families as readers: Amara")
    assert chinese.splitlines()[1].startswith("1 号房间 · 家长作为读者：") and "、" in chinese


def test_a_long_list_of_names_is_parted_into_messages_between_rooms() -> None:
    made = tuple(_room(n, *(f"p{n}-{m}@example.org" for m in range(6))) for n in range(1, 21))
    composed = names_text(RoomList("Breakout 1", "分组讨论 1", made), translate=TRANSLATE)
    parts = chat_parts(composed)
    assert len(parts) > 1 and all(len(part) <= 1000 for part in parts)
    assert "\n".join(parts).replace("\n\n", "\n").split("\n") == composed.strip("\n").replace("\n\n", "\n").split("\n")


@given(st.lists(st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=6), min_size=1, max_size=4))
def test_no_line_is_lost_or_changed_by_parting(blocks: list[list[str]]) -> None:
    composed = "\n\n".join("\n".join(lines) for lines in blocks) + "\n"
    parts = chat_parts(composed, most=40)
    assert [line for part in parts for line in part.split("\n") if line] == [line for lines in blocks for line in lines]
    assert all(len(part) <= 40 or "\n" not in part for part in parts)


def test_those_without_an_address_are_listed_by_room_to_assign_by_hand() -> None:
    listed = by_hand_text(rooms(), translate=TRANSLATE)
    assert "Wang Fang 王芳" in listed and "Amara" not in listed
    assert by_hand_text(RoomList("", "", (_room(1, "a@example.org"),)), translate=TRANSLATE) == ""


def test_clicks_go_through_the_rooms_from_the_first_to_the_last() -> None:
    moves = (Move(SeatedPerson("Li Wei", "李伟"), 4, 2), Move(SeatedPerson("Amara"), 0, 3), Move(SeatedPerson("Ines"), 3, 1))
    english, chinese = clicks_text(MoveList("Breakout 1", "分组讨论 1", moves), translate=TRANSLATE).strip().split("\n\n")
    assert english.splitlines() == [
        "Breakout 1", "Room 3", "  Assign Amara", "  Ines → Room 1", "Room 4", "  Li Wei 李伟 → Room 2"
    ]  # fmt: skip
    assert chinese.splitlines()[1] == "3 号房间"


# ---- tables


def test_a_table_of_rooms_comes_back_from_csv_and_from_a_workbook(tmp_path: Path) -> None:
    for suffix in (".csv", ".xlsx"):
        table = read_table(write_room_table(rooms(), tmp_path / f"rooms{suffix}", translate=TRANSLATE))
        people = [person for room in rooms().rooms for person in room.people]
        names = next(n for n, column in enumerate(table.header) if column.startswith("Name"))
        assert [row[names] for row in table.rows] == [person.name for person in people]
        assert {row[0] for row in table.rows} == {"1", "2"}


def test_a_cell_that_a_spreadsheet_would_compute_is_harmless(tmp_path: Path) -> None:
    bad = BreakoutRoom(1, people=(SeatedPerson("=1+1", email="a@example.org"),))
    path = write_room_table(RoomList("", "", (bad,)), tmp_path / "rooms.csv", translate=TRANSLATE)
    assert "'=1+1" in path.read_text(encoding="utf-8-sig")


def test_rooms_are_not_written_as_anything_else(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        write_room_table(rooms(), tmp_path / "rooms.docx")
    assert refused.value.code == "rooms.format" and not list(tmp_path.iterdir())


def test_the_list_for_teams_is_by_name_with_chinese_names_by_pinyin(tmp_path: Path) -> None:
    people = tuple(SeatedPerson(name, email=f"{n}@example.org") for n, name in enumerate(("Zoe", "李伟", "Kim")))
    warnings = write_teams_list(RoomList("", "", (BreakoutRoom(2, people=people),)), tmp_path / "teams.csv")
    rows = list(csv.reader(StringIO((tmp_path / "teams.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Name", "Email", "Room"] and [row[0] for row in rows[1:]] == ["Kim", "李伟", "Zoe"]
    assert warnings == [] and {row[2] for row in rows[1:]} == {"Room 2"}


def test_the_limits_of_teams_hold(tmp_path: Path) -> None:
    fifty = RoomList("", "", tuple(_room(n, f"p{n}@example.org") for n in range(1, 51)))
    assert check_teams_limits(fifty) == []
    more = replace(fifty, rooms=(*fifty.rooms, _room(51, "p51@example.org")))
    assert [problem.severity for problem in check_teams_limits(more)] == ["error"]
    with pytest.raises(RuleBroken) as refused:
        write_teams_list(more, tmp_path / "teams.csv")
    assert refused.value.code == "teams.limits"
    crowd = RoomList("", "", (_room(1, *(f"p{n}@example.org" for n in range(301))),))
    assert "300" in str(check_teams_limits(crowd)[0].message)
