"""Meetings as iCalendar (RFC 5545), to be published, sent as invitations or called off (RFC 5546).

One VEVENT a file. The UID never changes and SEQUENCE goes up with each change of time or place, so a calendar moves the
meeting instead of adding another. The zone travels with it as VTIMEZONE. Lines are folded at 75 octets, never inside a
character. A REQUEST names whom it asks; a published file names nobody but the organiser.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import MeetingInvitation
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import is_email
from moderator_app.exchange.reader_language import fit, one_line
from moderator_app.exchange.whole_files import write_whole

Method = Literal["REQUEST", "PUBLISH", "CANCEL"]

PRODUCT = "-//PeerSphere//Moderator//EN"

_STATUS = {"tentative": "TENTATIVE", "confirmed": "CONFIRMED", "cancelled": "CANCELLED"}


def write_invitation(invitation: MeetingInvitation, path: Path, method: Method = "PUBLISH", *, stamp: datetime) -> Path:
    """Write the meeting as .ics, whole or not at all; return the path. Raises as `invitation_ics` and `write_whole` do."""
    return write_whole(Path(path), invitation_ics(invitation, method, stamp=stamp))


def invitation_ics(invitation: MeetingInvitation, method: Method = "REQUEST", *, stamp: datetime) -> bytes:
    """The meeting as iCalendar in UTF-8 with CRLF.

    `stamp` (aware) is the moment this message is made (DTSTAMP). Equal arguments give equal bytes. Raises RuleBroken when the
    organiser has no e-mail address (calendar.no_organizer), nobody is asked by a REQUEST (calendar.nobody_invited), or the
    zone is unknown (calendar.zone).
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    zone = _zone(invitation)
    if zone is not None:
        calendar.add_component(zone_described(zone, invitation.start))
    calendar.add_component(_event(invitation, method, zone, stamp))
    return bytes(calendar.to_ical())


def zone_described(zone: ZoneInfo, around: datetime) -> Timezone:
    """The zone as VTIMEZONE: what holds 400 days before `around` (aware), and each change of clocks until 400 days after.

    Made here because icalendar's own description puts the spring change an hour late (RFC 5545, 3.6.5: the onset is in
    the local time that held before it).
    """
    described = Timezone()
    described.add("tzid", zone.key)
    moment, last = around.astimezone(UTC) - timedelta(days=400), around.astimezone(UTC) + timedelta(days=400)
    described.add_component(_observance(zone, moment, moment))
    while moment < last:
        after = min(moment + timedelta(days=20), last)
        if _offset(zone, moment) != _offset(zone, after):
            change = _first_after_change(zone, moment, after)
            described.add_component(_observance(zone, change - timedelta(seconds=1), change))
        moment = after
    return described


def mail_content_type(method: Method) -> str:
    """The Content-Type of such a part in a mail: its method equals the METHOD property (RFC 6047)."""
    return f"text/calendar; method={method}; charset=UTF-8; component=VEVENT"


# ---- parts


def _zone(invitation: MeetingInvitation) -> ZoneInfo | None:
    """The meeting's zone; None for UTC, which needs no description."""
    if invitation.zone in ("UTC", "Etc/UTC", "GMT", "Etc/GMT"):
        return None
    try:
        return ZoneInfo(invitation.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RuleBroken(
            text("The time zone “{zone}” is not known.", zone=invitation.zone),
            text("Choose another, such as Asia/Shanghai."),
            code="calendar.zone",
        ) from error


def _offset(zone: ZoneInfo, moment: datetime) -> tuple[timedelta, str]:
    local = moment.astimezone(zone)
    return local.utcoffset() or timedelta(), local.tzname() or zone.key


def _first_after_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second at which what holds is no longer what held at `before`."""
    held = _offset(zone, before)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if _offset(zone, middle) == held else (before, middle)
    return after


def _observance(zone: ZoneInfo, before: datetime, onset: datetime) -> TimezoneStandard | TimezoneDaylight:
    came_from, _ = _offset(zone, before)
    goes_to, name = _offset(zone, onset)
    summer = onset.astimezone(zone).dst()
    held = TimezoneDaylight() if summer else TimezoneStandard()
    held.add("dtstart", (onset + came_from).replace(tzinfo=None, microsecond=0))
    held.add("tzoffsetfrom", came_from)
    held.add("tzoffsetto", goes_to)
    held.add("tzname", name)
    return held


def _event(invitation: MeetingInvitation, method: Method, zone: ZoneInfo | None, stamp: datetime) -> Event:
    ends = invitation.start + timedelta(minutes=invitation.minutes)
    event = Event()
    event.add("uid", one_line(invitation.uid))
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", invitation.start.astimezone(zone or UTC))
    event.add("dtend", ends.astimezone(UTC).astimezone(zone or UTC))
    event.add("summary", _title(invitation))
    event.add("organizer", _organizer(invitation))
    if method != "PUBLISH":
        _add_invitees(event, invitation, method)
    link = _link(invitation)
    description = "\n\n".join(part for part in (fit(invitation.description).strip(), link) if part)
    if description:
        event.add("description", description)
    place = one_line(invitation.place) or link
    if place:
        event.add("location", place)
    if link:
        event.add("url", link)
    event.add("status", "CANCELLED" if method == "CANCEL" else _STATUS.get(invitation.status, "CONFIRMED"))
    event.add("transp", "OPAQUE")
    return event


def _title(invitation: MeetingInvitation) -> str:
    titles = (one_line(invitation.title_en), one_line(invitation.title_zh))
    return " · ".join(dict.fromkeys(title for title in titles if title))


def _organizer(invitation: MeetingInvitation) -> vCalAddress:
    if not is_email(invitation.organizer_email):
        raise RuleBroken(
            text("The invitation has no organiser’s e-mail address."),
            text("Enter the contact and their e-mail in the settings of the strand."),
            code="calendar.no_organizer",
        )
    return _address(invitation.organizer_email, invitation.organizer_name)


def _add_invitees(event: Event, invitation: MeetingInvitation, method: Method) -> None:
    invitees = [invitee for invitee in invitation.invitees if is_email(invitee.email)]
    if method == "REQUEST" and not invitees:
        raise RuleBroken(
            text("Nobody with an e-mail address is invited."),
            text("Add members with their addresses, or save the meeting as a calendar file to hand out."),
            code="calendar.nobody_invited",
        )
    for invitee in invitees:
        address = _address(invitee.email, invitee.name)
        if method == "REQUEST":
            address.params["ROLE"] = "REQ-PARTICIPANT"
            address.params["PARTSTAT"] = "NEEDS-ACTION"
            address.params["RSVP"] = "TRUE"
        event.add("attendee", address)


def _address(email: str, name: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{one_line(email)}")
    if name.strip():
        address.params["CN"] = one_line(name)
    return address


def _link(invitation: MeetingInvitation) -> str:
    """The address to join by, where it is one; anything else would break the line it stands on."""
    link = invitation.link.strip()
    return link if link.lower().startswith(("https://", "http://")) and not any(sign.isspace() for sign in link) else ""
