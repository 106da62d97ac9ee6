"""Meetings as iCalendar: foreign calendars read back what was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import Invitee, MeetingInvitation
from moderator_app.exchange.calendar import Method, invitation_ics, mail_content_type, write_invitation, zone_described
from moderator_app.exchange.reader_language import fit, one_line

STAMP = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
MEETING = MeetingInvitation(
    uid="2f1c@peersphere",
    sequence=2,
    title_en="Meeting 2: Reading culture",
    title_zh="第二次会议：阅读文化",
    start=datetime(2026, 11, 19, 1, 0, tzinfo=UTC),
    zone="Asia/Shanghai",
    minutes=90,
    organizer_name="Mary “M” Okafor, 李",
    organizer_email="mary@example.org",
    description="很长的说明，一行又一行。" * 20 + "\n\nBring: slides; questions, \\ideas\\",
    link="https://example.org/j/1?pwd=a;b,c",
    invitees=(Invitee("li@example.cn", '李 "Wei"'), Invitee("amara@example.org")),
)


@pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", "CANCEL"])
def test_a_meeting_is_read_back_without_errors(method: Method) -> None:
    calendar, event = _read(invitation_ics(MEETING, method, stamp=STAMP))
    assert calendar["METHOD"] == method
    assert event["UID"] == "2f1c@peersphere" and event["SEQUENCE"] == 2
    assert event["SUMMARY"] == "Meeting 2: Reading culture · 第二次会议：阅读文化"
    assert event["DTSTAMP"].dt == STAMP
    assert event["DTSTART"].dt == MEETING.start
    assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=90)
    assert event["ORGANIZER"] == "mailto:mary@example.org"
    assert event["URL"] == MEETING.link
    assert event["DESCRIPTION"] == f"{MEETING.description}\n\n{MEETING.link}"


def test_a_request_asks_everybody_for_an_answer() -> None:
    _, event = _read(invitation_ics(MEETING, "REQUEST", stamp=STAMP))
    asked = event["ATTENDEE"]
    assert [str(who) for who in asked] == ["mailto:li@example.cn", "mailto:amara@example.org"]
    assert asked[0].params["CN"] == '李 "Wei"'
    assert {who.params["RSVP"] for who in asked} == {"TRUE"}


def test_a_published_meeting_names_no_guest() -> None:
    made = invitation_ics(MEETING, "PUBLISH", stamp=STAMP)
    assert b"ATTENDEE" not in made and b"li@example.cn" not in made


def test_a_cancelled_meeting_says_so() -> None:
    _, event = _read(invitation_ics(MEETING, "CANCEL", stamp=STAMP))
    assert event["STATUS"] == "CANCELLED"


def test_a_request_to_nobody_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        invitation_ics(replace(MEETING, invitees=(Invitee("not an address"),)), "REQUEST", stamp=STAMP)
    assert refused.value.code == "calendar.nobody_invited"


def test_a_meeting_without_an_organiser_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        invitation_ics(replace(MEETING, organizer_email=""), stamp=STAMP)
    assert refused.value.code == "calendar.no_organizer"


def test_an_unknown_zone_is_refused() -> None:
    for zone in ("Mars/Olympus", "", "../../etc/passwd"):
        with pytest.raises(RuleBroken) as refused:
            invitation_ics(replace(MEETING, zone=zone), stamp=STAMP)
        assert refused.value.code == "calendar.zone"


def test_a_link_that_is_no_address_is_left_out() -> None:
    made = invitation_ics(replace(MEETING, link="https://x.org/\r\nATTACH:file:///etc"), stamp=STAMP)
    _, event = _read(made)
    assert b"ATTACH" not in made and "URL" not in event


def test_a_meeting_in_utc_needs_no_zone() -> None:
    calendar, event = _read(invitation_ics(replace(MEETING, zone="UTC"), stamp=STAMP))
    assert event["DTSTART"].dt == MEETING.start
    assert not calendar.walk("VTIMEZONE")


@pytest.mark.parametrize(
    "zone", ["Asia/Shanghai", "Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"]
)
def test_the_zone_described_agrees_with_the_zone(zone: str) -> None:
    described = Calendar()
    described.add("version", "2.0")
    described.add_component(zone_described(ZoneInfo(zone), MEETING.start))
    foreign = _offsets_of(described)
    for hours in range(0, 24 * 380, 5):
        moment = MEETING.start - timedelta(days=190) + timedelta(hours=hours)
        assert foreign(moment) == moment.astimezone(ZoneInfo(zone)).utcoffset(), moment


@given(st.text('李会议 abc,;:\\\n"😀é' + "\u2028\r\t", max_size=300), st.text(max_size=80))
def test_lines_are_folded_at_75_octets_and_come_back_whole(long: str, title: str) -> None:
    made = invitation_ics(replace(MEETING, description=long, title_en=title, link="", place=long), stamp=STAMP)
    for line in made.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")  # no character is cut in two
        assert b"\n" not in line and b"\r" not in line
    _, event = _read(made)
    assert event.get("DESCRIPTION", "") == fit(long).strip()
    assert event.get("LOCATION", "") == one_line(long)
    assert one_line(title) in event["SUMMARY"]


def test_the_same_invitation_gives_the_same_file(tmp_path: Path) -> None:
    path = write_invitation(MEETING, tmp_path / "meeting.ics", stamp=STAMP)
    assert path.read_bytes() == invitation_ics(MEETING, "PUBLISH", stamp=STAMP)


def test_the_mail_names_the_method_of_its_calendar_part() -> None:
    assert mail_content_type("CANCEL") == "text/calendar; method=CANCEL; charset=UTF-8; component=VEVENT"


def _read(made: bytes) -> tuple[Any, Any]:
    calendar: Any = Calendar.from_ical(made)
    assert calendar.errors == [] and all(part.errors == [] for part in calendar.walk())
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def _offsets_of(described: Calendar) -> Callable[[datetime], timedelta]:
    """What the VTIMEZONE alone says: the offset of the latest onset before a moment (RFC 5545, 3.6.5)."""
    whole: Any = Calendar.from_ical(described.to_ical())
    (zone,) = whole.walk("VTIMEZONE")
    onsets = sorted(
        (part["DTSTART"].dt.replace(tzinfo=UTC) - part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td) for part in zone.subcomponents
    )
    return lambda moment: [offset for onset, offset in onsets if onset <= moment][-1]
