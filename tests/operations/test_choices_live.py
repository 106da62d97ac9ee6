"""Choices of themes taken down by lines of a name and numbers, and the rooms formed from them."""

from __future__ import annotations

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import breakouts, choices_live, themes
from moderator_app.operations.people import add_member


@pytest.fixture
def meeting(ws, school_year):
    for number in range(1, 4):
        themes.add_theme(ws, school_year.event, f"Theme {number}", f"主题{number}")
    for name, chinese, need in (
        ("Maya Okafor", "", "en"),
        ("Mayumi Sato", "", "en"),
        ("Li Wei", "李伟", "zh"),
        ("李娜", "", "zh"),
        ("Ana Roy", "", "either"),
        ("Tom Okafor", "", "en"),
    ):
        add_member(ws, school_year.strand, name, name_zh=chinese, language_need=need)
    return school_year


def named(ws, meeting, typed):
    said = choices_live.read_choice(choices_live.live_choices(ws, meeting.event), typed)
    return [person.name for person in said.people], said.numbers, said.unknown


@pytest.mark.parametrize(
    ("typed", "people", "numbers", "unknown"),
    [
        ("maya 2 1", ["Maya Okafor"], (2, 1), ()),
        ("may 21", ["Maya Okafor", "Mayumi Sato"], (2, 1), ()),
        ("m o 3", ["Maya Okafor"], (3,), ()),
        ("oka 1", ["Maya Okafor", "Tom Okafor"], (1,), ()),
        ("李伟 3,1", ["Li Wei"], (3, 1), ()),
        ("liwei3", ["Li Wei"], (3,), ()),
        ("lina 2", ["李娜"], (2,), ()),
        ("ana 2 2 7", ["Ana Roy"], (2,), (7,)),
        ("nobody 1", [], (1,), ()),
        ("3", [], (3,), ()),
        ("", [], (), ()),
    ],
)
def test_a_line_is_a_name_and_numbers(ws, meeting, typed, people, numbers, unknown):
    assert named(ws, meeting, typed) == (people, numbers, unknown)


def test_whoever_has_chosen_comes_after_those_who_have_not(ws, meeting):
    found = choices_live.live_choices(ws, meeting.event)
    maya = next(person for person in found.people if person.name == "Maya Okafor")
    breakouts.choose_themes(ws, meeting.event, maya.person_id, [found.themes[0].id])
    assert named(ws, meeting, "may 2")[0] == ["Mayumi Sato", "Maya Okafor"]
    assert choices_live.live_choices(ws, meeting.event).themes[0].first_choices == 1


def test_rooms_are_formed_by_what_was_chosen_with_the_reasons(librarians):
    ws, event = librarians.ws, librarians.event
    found = choices_live.live_choices(ws, event)
    for number, person in enumerate(found.people):
        breakouts.choose_themes(ws, event, person.person_id, [found.themes[number % 3].id, found.themes[(number + 1) % 3].id])
    formed = choices_live.form_rooms(ws, event, seconds=0.3)
    assert formed.number == 2
    assert sum(formed.wishes) == sum(room.account.people for room in formed.rooms) == len(found.people)
    assert formed.wishes[0] > len(found.people) / 2
    titles = {theme.title_en for theme in choices_live.live_choices(ws, event).themes}
    assert {room.title_en for room in formed.rooms} <= titles
    assert all(room.account.wishes[0] <= room.account.people for room in formed.rooms)


def test_without_themes_no_rooms_are_formed(ws, school_year):
    add_member(ws, school_year.strand, "Maya Okafor")
    with pytest.raises(RuleBroken):
        choices_live.form_rooms(ws, school_year.event, seconds=0.1)
    assert breakouts.rounds(ws, school_year.event) == []
