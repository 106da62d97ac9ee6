"""The ledger of questions, commitments, and what comes back on the next meeting's agenda."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import commitments, live, questions, strands
from moderator_app.operations.finding import find_anything
from moderator_app.operations.last_time import last_time
from moderator_app.operations.people import add_member

FIRST = datetime(2026, 10, 22, 1, tzinfo=UTC)


@pytest.fixture
def year(ws):
    strand = strands.add_strand(ws, "Librarians", "图书馆员", languages="both")
    events = [strands.add_event(ws, strand, title_en=f"Meeting {n}", starts_at=FIRST + timedelta(weeks=4 * n)) for n in range(3)]
    return SimpleNamespace(ws=ws, strand=strand, events=events)


def ask(year, event, words, at=FIRST):
    return live.capture_note(year.ws, event, words, kind="question", captured_at=at)


def test_each_question_ends_answered_with_its_time_carried_or_parked(year):
    one, two, three, left = (ask(year, year.events[0], f"Question {n}") for n in range(4))
    questions.settle_question(year.ws, one, "answered", words="By reading aloud", at=FIRST + timedelta(minutes=41))
    questions.settle_question(year.ws, two, "carried")
    questions.settle_question(year.ws, three, "parked", words="Not ours")
    found = {q.id: q for q in questions.questions_of(year.ws, year.events[0])}
    assert questions.questions_of(year.ws, year.events[0])[0].id == left
    assert (found[one].outcome, found[one].outcome_words, found[one].outcome_seconds) == ("answered", "By reading aloud", 41 * 60)
    assert (found[two].outcome, found[three].outcome, found[left].outcome) == ("carried", "parked", "")
    year.ws.undo()
    assert {q.id: q.outcome for q in questions.questions_of(year.ws, year.events[0])}[three] == ""


def test_only_questions_have_an_outcome(year):
    note = live.capture_note(year.ws, year.events[0], "A thought")
    with pytest.raises(RuleBroken):
        questions.settle_question(year.ws, note, "answered")


def test_the_open_ones_are_carried_in_one_act(year):
    asked = [ask(year, year.events[0], f"Question {n}") for n in range(3)]
    questions.settle_question(year.ws, asked[0], "answered", at=FIRST)
    assert questions.carry_open_questions(year.ws, year.events[0], at=FIRST) == 2
    assert [q.text for q in last_time(year.ws, year.events[1]).questions] == ["Question 1", "Question 2"]
    year.ws.undo()
    assert not last_time(year.ws, year.events[1])


def test_a_carried_question_stays_until_it_is_settled_and_is_still_told_in_that_meeting(year):
    note = ask(year, year.events[0], "How do we weed?")
    questions.settle_question(year.ws, note, "carried", at=FIRST)
    assert [(q.text, q.from_en) for q in last_time(year.ws, year.events[1]).questions] == [("How do we weed?", "Meeting 0")]
    questions.settle_question(year.ws, note, "answered", at=FIRST + timedelta(weeks=4, minutes=10))
    told = last_time(year.ws, year.events[1])
    assert [(q.outcome, q.outcome_seconds) for q in told.questions] == [("answered", 600)]
    assert told.open == 0
    assert not last_time(year.ws, year.events[2]).questions


def test_a_question_answered_in_its_own_meeting_never_comes_back(year):
    note = ask(year, year.events[0], "When do we meet?")
    questions.settle_question(year.ws, note, "answered", at=FIRST + timedelta(minutes=20))
    assert not last_time(year.ws, year.events[1])


def test_a_commitment_is_typed_as_a_line(year):
    maya = add_member(year.ws, year.strand, "Maya Okafor")
    wei = add_member(year.ws, year.strand, "Li Wei", name_zh="李伟")
    today = date(2026, 10, 22)
    event = year.events[0]
    for line in ("@Maya sends the list by Friday", "@李伟 下周五前整理照片", "@Somebody brings cake"):
        commitments.add_commitment_line(year.ws, event, line, today=today)
    found = [(c.person_id, c.person, c.what, c.due_on) for c in commitments.commitments_of(year.ws, event)]
    assert found == [
        (maya, "Maya Okafor", "sends the list", date(2026, 10, 23)),
        (wei, "Li Wei", "整理照片", date(2026, 10, 30)),
        (None, "Somebody", "brings cake", None),
    ]


def test_one_of_two_people_of_a_name_is_not_guessed(year):
    add_member(year.ws, year.strand, "Ana Roy")
    add_member(year.ws, year.strand, "Ana Lima")
    commitments.add_commitment_line(year.ws, year.events[0], "@Ana writes it up")
    assert [(c.person_id, c.person) for c in commitments.commitments_of(year.ws, year.events[0])] == [(None, "Ana")]


def test_a_commitment_is_corrected_settled_and_opened_again(year):
    made = commitments.add_commitment(year.ws, year.events[0], "sends the list")
    commitments.change_commitment(year.ws, made, due_on=date(2026, 11, 1), person_text="Maya")
    commitments.settle_commitment(year.ws, made, "done")
    done = commitments.commitments_of(year.ws, year.events[0])[0]
    assert (done.due_on, done.person, done.state, done.settled_at is not None) == (date(2026, 11, 1), "Maya", "done", True)
    commitments.settle_commitment(year.ws, made, "open")
    assert commitments.commitments_of(year.ws, year.events[0])[0].settled_at is None
    with pytest.raises(RuleBroken):
        commitments.add_commitment_line(year.ws, year.events[0], "@Maya by Friday")


def test_commitments_come_back_until_they_are_done_and_then_once_more_ticked_off(year):
    old = commitments.add_commitment(year.ws, year.events[0], "old and open")
    soon = commitments.add_commitment(year.ws, year.events[0], "done at once")
    commitments.settle_commitment(year.ws, soon, "done", at=FIRST + timedelta(days=2))
    assert [(c.what, c.state) for c in last_time(year.ws, year.events[1]).commitments] == [
        ("old and open", "open"),
        ("done at once", "done"),
    ]
    assert [c.what for c in last_time(year.ws, year.events[2]).commitments] == ["old and open"]
    commitments.settle_commitment(year.ws, old, "done", at=FIRST + timedelta(weeks=5))
    assert [(c.what, c.state) for c in last_time(year.ws, year.events[2]).commitments] == [("old and open", "done")]
    assert not last_time(year.ws, year.events[0])


def test_a_commitment_is_found_by_its_words(year):
    add_member(year.ws, year.strand, "Maya Okafor")
    made = commitments.add_commitment_line(year.ws, year.events[0], "@Maya sends the reading passport")
    found = find_anything(year.ws, "passport")
    assert [(one.kind, one.id, one.second) for one in found] == [("commitment", made, "Maya Okafor · Meeting 0")]
