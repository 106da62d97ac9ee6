"""What the agenda's screen is told beside the agenda, and what goes on paper."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import agenda
from moderator_app.operations.agenda_details import agenda_details, meeting_of, set_title_state
from moderator_app.operations.agenda_papers import run_sheet
from moderator_app.operations.invitations import invitation
from moderator_app.operations.strands import add_event
from moderator_app.store import get
from moderator_app.store.tables import Person


def segments(ws, event):
    return agenda.agenda_of(ws, event).segments


def title_state_of(ws, event, number):
    details = agenda_details(ws, event)
    return details.details[details.agenda.segments[number].id].title_state


def test_a_chinese_title_is_a_draft_until_somebody_says_it_was_reviewed(ws, school_year):
    agenda.use_template(ws, school_year.event)
    keynote = segments(ws, school_year.event)[1]
    assert title_state_of(ws, school_year.event, 1) == "draft"
    set_title_state(ws, keynote.id, "approved")
    assert title_state_of(ws, school_year.event, 1) == "approved"


def test_a_reviewed_title_is_stale_once_the_english_says_something_else(ws, school_year):
    agenda.use_template(ws, school_year.event)
    keynote = segments(ws, school_year.event)[1]
    set_title_state(ws, keynote.id, "approved")
    agenda.change_segment(ws, keynote.id, title_en="Reading without a budget")
    assert title_state_of(ws, school_year.event, 1) == "stale"


def test_a_title_without_chinese_has_nothing_to_review(ws, school_year):
    other = agenda.add_segment(ws, school_year.event, "other", title_en="Break")
    assert title_state_of(ws, school_year.event, 0) == "none"
    with pytest.raises(RuleBroken):
        set_title_state(ws, other, "approved")


def test_the_details_name_the_speakers_city_and_who_may_speak(librarians):
    found = agenda_details(librarians.ws, librarians.event)
    keynote = next(s for s in found.agenda.segments if s.kind == "keynote")
    with librarians.ws.read() as session:
        assert found.details[keynote.id].city
        assert get(session, Person, keynote.speaker_id).name in {choice.name for choice in found.speakers}
    assert found.meeting.members == len(found.speakers)
    assert 0 < found.meeting.yes <= found.meeting.members
    assert found.inquiries


def test_minutes_go_up_and_down_by_steps_and_never_under_one(ws, school_year):
    made = agenda.add_segment(ws, school_year.event, "welcome", minutes=2)
    assert agenda.change_minutes_by(ws, made, 1) == 3
    assert agenda.change_minutes_by(ws, made, -10) == 1


def test_a_segment_moved_beyond_the_end_stays_the_last(ws, school_year):
    agenda.use_template(ws, school_year.event)
    first = segments(ws, school_year.event)[0]
    assert agenda.move_segment_by(ws, first.id, 99) == 6
    assert segments(ws, school_year.event)[-1].id == first.id


def test_a_meeting_takes_no_time_zone_that_nobody_knows(ws, school_year):
    with pytest.raises(RuleBroken):
        agenda.change_event(ws, school_year.event, time_zone="Asia/Atlantis")
    assert meeting_of(ws, school_year.event).time_zone == "Asia/Shanghai"


def test_the_run_sheet_holds_every_segment_with_its_time_and_materials(librarians):
    sheet = run_sheet(librarians.ws, librarians.event)
    shown = agenda.agenda_of(librarians.ws, librarians.event)
    assert [line.starts for line in sheet.segments] == [segment.starts for segment in shown.segments]
    assert sheet.planned == shown.planned
    keynote = next(line for line in sheet.segments if line.kind == "keynote")
    assert keynote.materials and keynote.speaker
    presentations = next(line for line in sheet.segments if line.kind == "presentations")
    assert sum(slot.seconds for slot in presentations.slots) == presentations.minutes * 60


def test_there_is_no_run_sheet_of_nothing(ws, school_year):
    with pytest.raises(RuleBroken):
        run_sheet(ws, school_year.event)
    undated = add_event(ws, school_year.strand)
    agenda.use_template(ws, undated)
    with pytest.raises(RuleBroken):
        run_sheet(ws, undated)


def test_a_published_invitation_names_nobody_and_a_request_names_the_members(librarians):
    assert invitation(librarians.ws, librarians.event).invitees == ()
    asked = invitation(librarians.ws, librarians.event, "REQUEST").invitees
    assert asked
    assert all("@" in invitee.email for invitee in asked)


def test_an_invitation_counts_up_when_the_meeting_moves(ws, school_year):
    before = invitation(ws, school_year.event)
    agenda.change_event(ws, school_year.event, starts_at=datetime(2026, 11, 26, 1, tzinfo=UTC))
    after = invitation(ws, school_year.event)
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert invitation(ws, school_year.event, "CANCEL").status == "cancelled"


def test_a_meeting_that_is_gone_is_said_to_be_gone(ws):
    with pytest.raises(NotFound) as refused:
        agenda_details(ws, "nowhere")
    assert refused.value.message == text("This {kind} is not there any more.", kind="event")
