"""How sharing stands, in words: the two short lines of the corner, and the longer ones of its panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from moderator_app.desktop import moments
from moderator_app.desktop.syncing import Sharing
from moderator_app.desktop.translation import Words
from moderator_app.domain.wording import Text, text


@dataclass(frozen=True, slots=True)
class Standing:
    """An icon, a line and a second one; `advice`: what to do about it, "" for nothing. `token`: the icon's colour."""

    icon: str
    line: Words
    second: Words
    advice: Words = ""
    token: str = "mute"


def standing(sharing: Sharing, zone: str) -> Standing:
    """How sharing stands now."""
    state, waiting = sharing.state, sharing.waiting
    kept = text("{count} changes kept here", count=waiting) if waiting else text("kept on this laptop")
    if state == "off":
        return Standing("cloud-off", text("On this laptop only"), text("shared with nobody yet"))
    if state == "locked":
        return Standing("lock", text("Locked"), text("type your passphrase to share"), token="warn")
    if state == "signed_out":
        return Standing("log-in", text("Signed out"), kept, _advice(sharing), "warn")
    if state == "offline":
        second = text("{count} changes kept here, sent when you are back", count=waiting) if waiting else _since(sharing, zone)
        return Standing("cloud-off", text("Offline"), second, _advice(sharing))
    if state == "not_now":
        line = text("Not on this network") if sharing.is_spared_by_network() else text("Not now")
        return Standing("pause", line, text("{count} changes wait", count=waiting) if waiting else _since(sharing, zone))
    if state == "trouble":
        reason = sharing.error.message if sharing.error is not None else text("it is tried again by itself")
        return Standing("cloud-alert", text("Sync has stopped"), reason, _advice(sharing), "bad")
    if state == "syncing" and waiting:
        return Standing("cloud-upload", text("Sending"), text("{count} changes", count=waiting))
    if state == "syncing" and _synced_at(sharing) is None:
        return Standing("cloud", text("Connecting"), text("looking for news"))
    if waiting:
        return Standing("cloud", text("Up to date"), text("{count} changes wait for the server", count=waiting))
    return Standing("cloud-check", text("Up to date"), _since(sharing, zone))


def _advice(sharing: Sharing) -> Text | str:
    if sharing.error is None or sharing.error.remedy is None:
        return ""
    return sharing.error.remedy


def _synced_at(sharing: Sharing) -> datetime | None:
    return sharing.status.synced_at if sharing.status is not None else None


def _since(sharing: Sharing, zone: str) -> Words:
    at = _synced_at(sharing)
    if at is None:
        return text("nothing waits to be sent")
    here = at.astimezone(ZoneInfo(zone) if zone else None)
    if here.date() == datetime.now(UTC).astimezone(here.tzinfo).date():
        return text("at {time}", time=f"{here:%H:%M}")
    return moments.lately(at, datetime.now(UTC), zone)


def size_words(size: float) -> str:
    """ "128 MB", in steps of a thousand."""
    for unit in ("B", "KB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.0f} {unit}" if size >= 10 or unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return ""
