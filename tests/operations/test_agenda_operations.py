"""Preparing a meeting."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.operations import agenda
from moderator_app.store import history


def kinds(ws, event):
    return [segment.kind for segment in agenda.agenda_of(ws, event).segments]


def test_the_networks_template_fills_ninety_minutes(ws, school_year):
    agenda.use_template(ws, school_year.event)
    found = agenda.agenda_of(ws, school_year.event)
    assert (found.planned, found.over) == (90, 0)
    assert [s.kind for s in found.segments][:2] == ["welcome", "keynote"]


def test_times_follow_the_minutes(ws, school_year):
    agenda.use_template(ws, school_year.event)
    first = agenda.agenda_of(ws, school_year.event).segments[0]
    agenda.change_segment(ws, first.id, minutes=8)
    after = agenda.agenda_of(ws, school_year.event)
    assert f"{after.segments[1].starts:%H:%M}" == "09:08"
    assert after.over == 3
    assert "3" in str(after.verdict)


def test_fitting_makes_it_ninety_again_and_is_one_step_of_undo(ws, school_year):
    agenda.use_template(ws, school_year.event)
    first = agenda.agenda_of(ws, school_year.event).segments[0]
    agenda.change_segment(ws, first.id, minutes=20)
    before = [s.minutes for s in agenda.agenda_of(ws, school_year.event).segments]
    changed = agenda.fit_agenda(ws, school_year.event)
    assert agenda.agenda_of(ws, school_year.event).over == 0
    assert changed
    ws.undo()
    assert [s.minutes for s in agenda.agenda_of(ws, school_year.event).segments] == before


def test_a_moved_segment_changes_one_row(ws, school_year):
    agenda.use_template(ws, school_year.event)
    heard = []
    ws.on_change(heard.append)
    last = agenda.agenda_of(ws, school_year.event).segments[-1]
    agenda.move_segment(ws, last.id, 0)
    assert kinds(ws, school_year.event)[0] == "close"
    assert heard[-1].rows == {("segment", last.id)}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(moves=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8))
def test_moving_is_like_moving_in_a_list(ws, school_year, moves):
    agenda.use_template(ws, school_year.event)
    model = [s.id for s in agenda.agenda_of(ws, school_year.event).segments]
    for source, target in moves:
        agenda.move_segment(ws, model[source], target)
        model.insert(target, model.pop(source))
    assert [s.id for s in agenda.agenda_of(ws, school_year.event).segments] == model


def test_a_keynote_without_objective_speaker_and_slides_is_not_ready(ws, school_year):
    keynote = agenda.add_segment(ws, school_year.event, "keynote", title_en="Reading")
    missing = [str(m) for m in agenda.agenda_of(ws, school_year.event).segments[0].missing]
    assert len(missing) >= 3
    agenda.change_segment(
        ws, keynote, objective_en="One thing to try", focus_en="How?", speaker_text="Li Wei", speaker_confirmed=True
    )
    fewer = [str(m) for m in agenda.agenda_of(ws, school_year.event).segments[0].missing]
    assert len(fewer) < len(missing)


def test_equal_slots_share_the_minutes(ws, school_year):
    made = agenda.add_segment(ws, school_year.event, "presentations", minutes=20)
    agenda.set_slots(ws, made, [{"title_en": name} for name in "ABCD"])
    slots = agenda.agenda_of(ws, school_year.event).segments[0].slots
    assert [slot.seconds for slot in slots] == [300] * 4
    agenda.set_slots(ws, made, [{"id": slots[2].id, "title_en": "C"}])
    assert [slot.id for slot in agenda.agenda_of(ws, school_year.event).segments[0].slots] == [slots[2].id]


def test_an_own_template_brings_titles_and_prompts_back(ws, school_year):
    agenda.add_segment(ws, school_year.event, "breakout", title_en="Try it", prompt_zh="试试看", minutes=40)
    template = agenda.save_template(ws, school_year.event, "Workshop")
    agenda.use_template(ws, school_year.event)
    agenda.use_template(ws, school_year.event, template)
    found = agenda.agenda_of(ws, school_year.event).segments
    assert [(s.title_en, s.prompt_zh, s.minutes) for s in found] == [("Try it", "试试看", 40)]


def test_a_new_time_raises_the_calendar_sequence_and_a_title_does_not(ws, school_year):
    from moderator_app.store.tables import Event

    def sequence():
        with ws.read() as session:
            return session.get(Event, school_year.event).sequence

    agenda.change_event(ws, school_year.event, title_en="Writing")
    assert sequence() == 0
    agenda.change_event(ws, school_year.event, minutes=80)
    assert sequence() == 1


def test_impossible_minutes_are_refused_in_words(ws, school_year):
    made = agenda.add_segment(ws, school_year.event)
    with pytest.raises(RuleBroken, match="-5"):
        agenda.change_segment(ws, made, minutes=-5)
    with pytest.raises(TypeError):
        agenda.change_segment(ws, made, position="a")


def test_a_removed_segment_is_gone_and_comes_back_by_undo(ws, school_year):
    made = agenda.add_segment(ws, school_year.event, title_en="Ice breaker")
    agenda.remove_segment(ws, made)
    assert kinds(ws, school_year.event) == []
    with pytest.raises(NotFound):
        agenda.change_segment(ws, made, minutes=5)
    ws.undo()
    assert kinds(ws, school_year.event) == ["other"]
    with ws.read() as session:
        assert [change.field for change in history(session, "segment", made)] == ["deleted_at", "deleted_at", "*"]
