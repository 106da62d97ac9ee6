"""The week at a glance, the vocabulary of roles, and people who are there twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import doubles, live, overview, people, present, strands, vocabulary
from moderator_app.operations.agenda import use_template
from moderator_app.operations.invitations import set_rsvp
from moderator_app.store import Workspace

WEDNESDAY = datetime(2026, 11, 18, 1, tzinfo=UTC)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "workspace") as opened:
        yield opened


@pytest.fixture
def strand(ws: Workspace) -> str:
    return strands.add_strand(ws, "Librarians", "图书馆员", languages="both")


def test_a_week_has_five_days_and_a_weekend_day_only_with_a_meeting(ws, strand):
    assert [day.day.day for day in overview.this_week(ws, WEDNESDAY).days] == [16, 17, 18, 19, 20]
    strands.add_event(ws, strand, title_en="On Saturday", starts_at=datetime(2026, 11, 21, 1, tzinfo=UTC))
    assert [day.day.day for day in overview.this_week(ws, WEDNESDAY).days] == [16, 17, 18, 19, 20, 21]


def test_the_nearest_meeting_is_next_with_its_strand_its_answers_and_its_checklist(ws, strand):
    ahead = strands.add_event(ws, strand, title_en="Reading", starts_at=WEDNESDAY + timedelta(days=1))
    ann, ben = (people.add_member(ws, strand, name) for name in ("Ann", "Ben"))
    set_rsvp(ws, ahead, ann, "yes")
    set_rsvp(ws, ahead, ben, "maybe")
    found = overview.this_week(ws, WEDNESDAY)
    assert found.next is not None
    assert (found.next.card.event.id, found.next.card.strand_zh) == (ahead, "图书馆员")
    assert (found.next.card.yes, found.next.card.maybe) == (1, 1)
    assert [str(check.message) for check in found.next.checks] == ["No agenda yet", "No rooms yet"]
    assert found.days[3].events == (found.next.card,)


def test_a_meeting_that_has_just_begun_is_still_the_next_one(ws, strand):
    now_on = strands.add_event(ws, strand, title_en="Now", starts_at=WEDNESDAY - timedelta(hours=1))
    found = overview.this_week(ws, WEDNESDAY)
    assert found.next is not None and found.next.card.event.id == now_on


def test_a_new_strand_is_led_from_its_members_to_its_meetings(ws, strand):
    def needed():
        return [(need.step, need.strand_id) for need in overview.this_week(ws, WEDNESDAY).needs]

    assert needed() == [("members", strand)]
    people.add_member(ws, strand, "Ann", language_need="en")
    assert needed() == [("meetings", strand)]
    strands.add_event(ws, strand, title_en="Reading")
    assert needed() == []


def test_a_sample_season_is_looked_at_in_its_own_week(ws):
    assert present.taken_for_now(ws) is None
    present.take_for_now(ws, WEDNESDAY)
    assert present.taken_for_now(ws) == WEDNESDAY
    present.take_for_now(ws, None)
    assert present.taken_for_now(ws) is None


def test_words_are_listed_by_family_and_can_be_moved(ws):
    family = vocabulary.add_term(ws, "family", "Library", "图书馆")
    head = vocabulary.add_term(ws, "role", "Head of library", parent_id=family)
    teacher = vocabulary.add_term(ws, "role", "Teacher librarian", parent_id=family)
    vocabulary.move_term(ws, teacher, -1)
    (found,) = vocabulary.vocabulary(ws)
    assert [role.id for role in found.roles] == [teacher, head]
    vocabulary.move_term(ws, teacher, -1)
    assert [role.id for role in vocabulary.vocabulary(ws)[0].roles] == [teacher, head]


def test_the_same_word_is_not_added_twice(ws):
    assert vocabulary.add_term(ws, "family", "Library") == vocabulary.add_term(ws, "family", "library")


def test_a_family_that_a_strand_is_of_stays(ws):
    family = vocabulary.add_term(ws, "family", "Library")
    strands.add_strand(ws, "Librarians", family_id=family)
    with pytest.raises(RuleBroken, match="Librarians"):
        vocabulary.remove_term(ws, family)


def test_people_keep_the_name_of_a_role_that_is_removed(ws, strand):
    family = vocabulary.add_term(ws, "family", "Library")
    role = vocabulary.add_term(ws, "role", "Head of library", parent_id=family)
    people.add_member(ws, strand, "Ann", role_id=role)
    vocabulary.remove_term(ws, family)
    assert vocabulary.vocabulary(ws) == ()
    assert people.members(ws, strand)[0].role == "Head of library"


def test_the_network_lists_each_person_once_with_all_their_strands(ws, strand):
    other = strands.add_strand(ws, "Coaches")
    ann = people.add_member(ws, strand, "Ann", "ann@example.org", language_need="en")
    people.add_member(ws, other, "Ann", "ann@example.org")
    loose = people.add_member(ws, other, "Zoe")
    people.remove_member(ws, other, loose)
    found = people.members(ws)
    assert [(one.person_id, one.strand_id, set(one.strands)) for one in found] == [
        (ann, found[0].strand_id, {strand, other}),
        (loose, "", set()),
    ]
    assert overview.counts(ws) == {"members": 2}
    assert [one.name for one in people.members(ws, other)] == ["Ann"]


def test_people_with_like_names_are_found_and_what_moves_is_told(ws, strand):
    ann = people.add_member(ws, strand, "Anna Schmidt", "anna@example.org")
    twin = people.add_member(ws, strand, "Ana Schmidt", city="Berlin")
    event = strands.add_event(ws, strand, title_en="Reading")
    set_rsvp(ws, event, twin, "yes")
    assert [one.person_id for one in doubles.lookalikes(ws, ann)] == [twin]
    moving = doubles.what_would_move(ws, ann, twin)
    assert (moving.kept, moving.gone) == ("Anna Schmidt", "Ana Schmidt")
    assert {str(line) for line in moving.moves} == {"Memberships of strands: 1", "Meetings attended or answered for: 1"}
    assert moving.fills == (("city", "Berlin"),)
    people.make_one(ws, ann, twin)
    assert [one.city for one in people.members(ws, strand)] == ["Berlin"]


def test_an_agenda_with_a_keynote_that_is_not_ready_needs_attention_until_the_meeting_is_over(ws, strand):
    event = strands.add_event(ws, strand, title_en="Reading", starts_at=WEDNESDAY)
    assert overview.step_marks(ws, event)["agenda"] == "todo"
    use_template(ws, event)
    assert overview.step_marks(ws, event)["agenda"] == "attention"
    live.capture_note(ws, event, "It went well without slides")
    assert overview.step_marks(ws, event)["agenda"] == "done"
