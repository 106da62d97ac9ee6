"""Laying out a school year around what stands in the calendar already."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.season import school_year_dates, school_year_of
from moderator_app.operations import agenda, strands
from moderator_app.operations.meeting_list import meeting_list
from moderator_app.operations.season_dates import clashes_of, draft_season
from moderator_app.operations.strands import add_event, clone_strand, events, plan_season

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def draft(ws, strand, meetings=4, now=NOW, at=time(9, 0)):
    return draft_season(ws, strand, "2026-27", 10, meetings, 3, at, now)


def test_a_school_year_begins_in_august():
    begins, ends = school_year_dates("2026-27")
    assert (begins.isoformat(), ends.isoformat()) == ("2026-08-01", "2027-08-01")
    assert school_year_of(begins) == "2026-27"
    assert school_year_of(begins - timedelta(days=1)) == "2025-26"


@pytest.mark.parametrize("written", ["soon", "2026-29", "26-27", ""])
def test_what_is_no_school_year_is_refused(written):
    with pytest.raises(RuleBroken):
        school_year_dates(written)


def test_a_meeting_that_is_over_keeps_its_date_and_the_others_move(ws, school_year):
    ahead = add_event(ws, school_year.strand, title_en="Second", starts_at=datetime(2027, 1, 14, 1, tzinfo=UTC))
    drafted = draft(ws, school_year.strand, now=datetime(2026, 12, 1, tzinfo=UTC))
    first, second = drafted.meetings[:2]
    assert first.stays
    assert first.planned.starts_at == datetime(2026, 11, 19, 1, tzinfo=UTC)
    assert not second.stays
    assert second.planned.starts_at > first.planned.starts_at + timedelta(weeks=3)
    assert (second.event_id, second.was) == (ahead, datetime(2027, 1, 14, 1, tzinfo=UTC))
    ids = plan_season(ws, school_year.strand, "2026-27", 10, [m.planned for m in drafted.meetings])
    assert ids[:2] == [school_year.event, ahead]
    assert {event.id for event in events(ws, school_year.strand)} == set(ids)


def test_the_meetings_of_a_clone_get_their_dates_and_none_is_made_twice(ws, school_year):
    agenda.use_template(ws, school_year.event)
    twin = clone_strand(ws, school_year.strand, "Librarians, second group")
    assert [event.starts_at for event in events(ws, twin)] == [None]
    drafted = draft(ws, twin, meetings=3)
    plan_season(ws, twin, "2026-27", 10, [m.planned for m in drafted.meetings])
    dated = events(ws, twin)
    assert len(dated) == 3
    assert all(event.starts_at is not None for event in dated)
    assert agenda.agenda_of(ws, dated[0].id).segments


def test_another_strands_meeting_at_the_same_time_is_a_clash_with_free_dates_beside_it(ws, school_year):
    wanted = draft(ws, school_year.strand).meetings[1].planned.starts_at
    other = strands.add_strand(ws, "Heads of Faculty")
    add_event(ws, other, title_en="Timetables", starts_at=wanted.astimezone(UTC))
    second = draft(ws, school_year.strand).meetings[1].planned
    assert [str(clash) for clash in second.clashes] == ["At the same time: Heads of Faculty: Timetables"]
    assert second.alternatives
    assert wanted not in second.alternatives


def test_laying_the_same_year_out_again_is_no_clash_with_itself(ws, school_year):
    before = datetime(2026, 8, 20, tzinfo=UTC)
    first = draft(ws, school_year.strand, now=before)
    plan_season(ws, school_year.strand, "2026-27", 10, [m.planned for m in first.meetings])
    again = draft(ws, school_year.strand, now=before)
    assert [m.planned for m in again.meetings] == [m.planned for m in first.meetings]
    assert [m.was for m in again.meetings] == [m.planned.starts_at for m in first.meetings]


def test_holidays_are_those_of_the_members_countries(librarians):
    found = draft_season(librarians.ws, librarians.strand, "2026-27", 10, 12, 3, time(9, 0), NOW)
    assert "China" in found.countries
    said = [str(clash) for meeting in found.meetings for clash in meeting.planned.clashes]
    assert any(clash.endswith(tuple(found.countries)) for clash in said)
    assert [meeting.number for meeting in found.meetings if meeting.stays] == [1]
    assert found.start_month == 10


def test_a_date_moved_by_hand_onto_a_holiday_is_said(librarians):
    agenda.change_event(librarians.ws, librarians.event, starts_at=datetime(2027, 1, 1, 1, tzinfo=UTC))
    assert any("New Year" in str(clash) for clash in clashes_of(librarians.ws, librarians.event))


def test_the_list_says_what_each_meeting_needs_next(librarians):
    found = meeting_list(librarians.ws, librarians.strand, datetime(2026, 11, 18, tzinfo=UTC))
    lines = {line.event.number: line for line in found.lines}
    assert lines[1].over
    assert lines[1].next_step == "live"
    assert not lines[3].over
    assert lines[3].next_step == "survey"
    assert lines[2].marks["survey"] == "done"


def test_an_undated_meeting_needs_its_date_first(ws, school_year):
    undated = add_event(ws, school_year.strand, title_en="Later")
    found = meeting_list(ws, school_year.strand, NOW)
    line = next(line for line in found.lines if line.event.id == undated)
    assert line.next_step == "date"
    assert line is found.lines[-1]
