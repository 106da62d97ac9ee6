"""Who means to come: everybody asked with their answer, answers taken back, and the same answer of many pasted at once."""

from __future__ import annotations

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import invitations, people, strands
from moderator_app.operations.invitations import Answers
from moderator_app.operations.meeting_list import meeting_list
from moderator_app.store.tables import utc_now


@pytest.fixture
def ana(ws, school_year):
    return people.add_member(ws, school_year.strand, "Ana Roy", "ana@a.example", other_emails=("roy@home.example",))


@pytest.fixture
def li(ws, school_year):
    return people.add_member(ws, school_year.strand, "李伟", "li@a.example", language_need="zh")


def answers(ws, event):
    return {one.name: one.answer for one in invitations.invited(ws, event)}


def test_all_members_are_asked_and_whoever_answered_besides(ws, school_year, ana, li):
    other = people.add_member(ws, strands.add_strand(ws, "Others"), "Zed Guest", "zed@b.example")
    invitations.set_rsvp(ws, school_year.event, ana, "maybe")
    invitations.set_rsvp(ws, school_year.event, other, "yes")
    assert answers(ws, school_year.event) == {"Ana Roy": "maybe", "李伟": "", "Zed Guest": "yes"}


def test_an_answer_is_taken_back_and_given_again(ws, school_year, ana):
    invitations.set_rsvp(ws, school_year.event, ana, "yes")
    invitations.take_rsvp_back(ws, school_year.event, ana)
    assert answers(ws, school_year.event) == {"Ana Roy": ""}
    invitations.set_rsvp(ws, school_year.event, ana, "no")
    assert answers(ws, school_year.event) == {"Ana Roy": "no"}
    ws.undo()
    ws.undo()
    assert answers(ws, school_year.event) == {"Ana Roy": "yes"}


def test_a_pasted_list_is_noted_by_address_and_name_in_one_step(ws, school_year, ana, li):
    invitations.set_rsvp(ws, school_year.event, li, "yes")
    noted = invitations.note_answers(ws, school_year.event, "Roy, Ana <ROY@home.example>; 李伟\nnobody@x.example", "yes")
    assert (noted.noted, noted.before, noted.unknown) == (1, 1, ("nobody@x.example",))
    assert invitations.answers_of(ws, school_year.event) == Answers(2, 0, 0)
    ws.undo()
    assert answers(ws, school_year.event) == {"Ana Roy": "", "李伟": "yes"}


def test_a_name_that_two_members_have_is_not_guessed(ws, school_year):
    for number in (1, 2):
        people.add_member(ws, school_year.strand, "Kim Lee", f"kim{number}@a.example")
    noted = invitations.note_answers(ws, school_year.event, "Kim Lee", "yes")
    assert (noted.noted, noted.unknown) == (0, ("Kim Lee",))


def test_a_list_without_anybody_new_changes_nothing(ws, school_year, ana):
    before = ws.undo_label()
    assert invitations.note_answers(ws, school_year.event, "who@x.example", "yes").noted == 0
    assert ws.undo_label() == before
    with pytest.raises(RuleBroken):
        invitations.note_answers(ws, school_year.event, "ana@a.example", "perhaps")


def test_the_list_of_meetings_has_the_answers_of_each(ws, school_year, ana, li):
    invitations.set_rsvp(ws, school_year.event, ana, "yes")
    invitations.set_rsvp(ws, school_year.event, li, "maybe")
    strands.add_event(ws, school_year.strand, title_en="Later")
    lines = meeting_list(ws, school_year.strand, utc_now()).lines
    assert [line.answers for line in lines] == [Answers(1, 1, 0), Answers(0, 0, 0)]
