"""Lines as moderators type and paste them: no word is lost, and each note stands in the room it was written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.captured import parse_capture, pasted_notes

NAMES = ["李伟", "Maya Okafor", "Lena Fischer"]


@pytest.mark.parametrize(
    "words",
    [
        "3.5 % of pupils read at home",
        "12:30 is when families come",
        "1. is not a room",
        "our #1 wish",
        "room 3 was loud",
        "mail ana@school.org",
        "@王五六七说这很好",
    ],
)
def test_what_only_looks_like_a_room_a_theme_or_a_name_stays_in_the_words(words):
    said = parse_capture(words, names=NAMES)
    assert (said.text, said.room_number, said.theme, said.said_by) == (words, 0, "", "")


@pytest.mark.parametrize(
    ("line", "room", "words"),
    [
        ("q 3. How do we weed?", 3, "How do we weed?"),
        ("第三组：双语日志", 3, "双语日志"),
        ("第十二组 双语日志", 12, "双语日志"),
        ("Breakout Room 5 – shorter loans", 5, "shorter loans"),
        ("Group 7 (中文): 借阅", 7, "借阅"),
    ],
)
def test_rooms_are_named_as_people_name_them(line, room, words):
    said = parse_capture(line)
    assert (said.room_number, said.text) == (room, words)


@pytest.mark.parametrize(
    ("line", "theme", "said_by", "words"),
    [
        ("@Maya, reads aloud", "", "Maya", "reads aloud"),
        ("@Lena. Then all read", "", "Lena", "Then all read"),
        ("Passports @Lena F. said", "", "Lena F.", "Passports said"),
        ("@Maya The shelf is open", "", "Maya", "The shelf is open"),
        ("@李伟说我们要读", "", "李伟", "说我们要读"),
        ("双语日志#家庭，请读", "家庭", "", "双语日志 ，请读"),
        ("#家长，请读", "家长", "", "请读"),
        ("#families: maybe", "families", "", "maybe"),
        ("#families .5 hours", "families", "", ".5 hours"),
    ],
)
def test_punctuation_belongs_to_no_theme_and_no_name(line, theme, said_by, words):
    said = parse_capture(line, names=NAMES)
    assert (said.theme, said.said_by, said.text) == (theme, said_by, words)


@pytest.mark.parametrize(
    "heading",
    [
        "Room 4",
        "**Room 4**",
        "## Room 4",
        "- Room 4:",
        "Breakout Room 4",
        "Group 4",
        "Room 4 (中文)",
        "第四组",
        "第4组：",
        "【第4组】",
    ],
)
def test_a_heading_sets_the_room_however_it_is_written(heading):
    assert pasted_notes(f"Room 2\na\n{heading}\nb") == [("a", 2), ("b", 4)]


def test_the_numbers_of_a_pasted_list_are_no_rooms():
    pasted = "Room 9\n1. one\n2) two\n3、三\n（4）四\n⑤ five\n1.5 hours are too long\n12:30 is lunch"
    assert pasted_notes(pasted) == [
        (words, 9) for words in ("one", "two", "三", "四", "five", "1.5 hours are too long", "12:30 is lunch")
    ]


def test_a_note_that_names_its_room_sets_it_for_those_after_it():
    assert pasted_notes("Room 3: one\n- two\nRoom 4 – three\nfour\n5: five\nsix") == [
        ("one", 3),
        ("two", 3),
        ("three", 4),
        ("four", 4),
        ("5: five", 4),
        ("six", 4),
    ]


@pytest.mark.parametrize("line", ["q 第二组：谁来翻译？", "Q Room 2: 谁来翻译？", "q 2: 谁来翻译？", "q: 第2组：谁来翻译？"])
def test_a_letter_stands_before_a_room_however_that_is_named(line):
    said = parse_capture(line)
    assert (said.kind, said.room_number, said.text) == ("question", 2, "谁来翻译？")


@pytest.mark.parametrize("line", ["I heard room 2: loud", "C is a room", "d group work"])
def test_a_letter_before_other_words_is_a_word(line):
    said = parse_capture(line)
    assert (said.kind, said.room_number, said.text) == ("insight", 0, line)


def test_lists_of_a_word_processor_lose_their_bullets():
    assert pasted_notes("Room 3\n\uf0b7\tone\no\ttwo\nover three") == [("one", 3), ("two", 3), ("over three", 3)]


@given(
    st.lists(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Zs"]), min_size=1, max_size=60), max_size=12),
    st.integers(0, 99),
)
def test_plain_lines_are_kept_word_for_word_in_the_room_chosen(lines, room):
    plain = [line.strip() for line in lines if line.strip() and "组" not in line and "室" not in line and "房" not in line]
    assert pasted_notes("\n".join(plain), room) == [(line, room) for line in plain]


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=4))
def test_any_line_can_be_typed_and_pasted(typed, names):
    said = parse_capture(typed, names=names)
    assert said.room_number >= 0 and said.text == " ".join(said.text.split())
    assert all(line.strip() for line, _room in pasted_notes(typed))
