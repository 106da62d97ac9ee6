"""Values of fields as a person reads them: dates as dates, people and rooms by name, codes in words. Values come as the journal
has them (ISO 8601 for moments and dates, ids for rows)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.desktop import moments
from moderator_app.desktop.models.insight_cards import ATTRIBUTIONS
from moderator_app.desktop.translation import in_language, locale, render, tr
from moderator_app.domain.agenda import KIND_LABELS
from moderator_app.domain.breakout_words import SOFT_RULE_LABELS, WEIGHT_LABELS
from moderator_app.domain.field_words import field_words, table_words
from moderator_app.domain.permission import PERMISSION_LABELS
from moderator_app.domain.publication import INSIGHT_KIND_LABELS
from moderator_app.domain.translation import TRANSLATION_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.review import DELETION, Called
from moderator_app.store.journal import BIRTH, columns_of, synced_mappers
from moderator_app.store.tables.base import UtcDateTime

MOST_SHOWN = 6
"""Fields of a whole entry that are told."""

_LANGUAGES = {
    "en": text("English"),
    "zh": text("Chinese"),
    "both": text("English and 中文"),
    "either": text("Either"),
    "": text("Not known"),
}
_COMING = {"yes": text("Yes"), "no": text("No"), "maybe": text("Perhaps"), "late": text("Late")}
_STATES = {
    "curated": text("Curated"),
    "ready": text("Ready to publish"),
    "published": text("Published"),
    "withdrawn": text("Withdrawn"),
    "suggested": text("Suggested"),
    "open": text("Open"),
    "merged": text("Merged into another"),
    "dropped": text("Dropped"),
    "draft": text("Draft"),
    "set": text("Set"),
    "held": text("Held"),
    "ended": text("Ended"),
    "planned": text("Planned"),
    "cancelled": text("Cancelled"),
    "mine": text("The later one was taken"),
    "theirs": text("The shared one was kept"),
    "edited": text("Both were edited into one"),
}
#: Codes in words, by "table.field" or by field.
CODES: dict[str, Mapping[str, Text]] = {
    "segment.kind": KIND_LABELS,
    "insight.kind": INSIGHT_KIND_LABELS,
    "note.kind": INSIGHT_KIND_LABELS,
    "event.kind": {
        "meeting": text("Meeting"),
        "peer_to_peer": text("Peer-to-peer event"),
        "conference": text("Conference"),
    },
    "resource.kind": {
        "slides": text("Slides"),
        "document": text("Document"),
        "link": text("Link"),
        "recording": text("Recording"),
    },
    "rule.kind": {"together": text("Together"), "apart": text("Apart")},
    "translation.state": TRANSLATION_LABELS,
    "basis": {"inquiry": text("Inquiry"), "theme": text("Theme")},
    "standing": {
        "member": text("Member"),
        "moderator": text("Moderator"),
        "co_moderator": text("Co-moderator"),
        "guest": text("Guest"),
    },
    "language": _LANGUAGES,
    "languages": _LANGUAGES,
    "language_need": _LANGUAGES,
    "source_language": _LANGUAGES,
    "came": _COMING,
    "answer": _COMING,
    "state": _STATES,
    "status": _STATES,
    "attribution": ATTRIBUTIONS,
    "publish": PERMISSION_LABELS,
    "translate": PERMISSION_LABELS,
    "naming": PERMISSION_LABELS,
    "weights": {**SOFT_RULE_LABELS, **WEIGHT_LABELS},
}
_UNITS = {
    "minutes": text("{count} min"),
    "minimum": text("{count} min"),
    "meeting_minutes": text("{count} min"),
    "experience_years": text("{count} years"),
}
#: Fields of an entry that say little, or what its name says already.
_UNTOLD = {"id", "feed", "extra", "deleted_at", "position", "uid", "sequence", "sha256", "source_digest", "seed", "score"}


class Values:
    """Says values of one review. `names`: what rows are called, by id; `zone`: in which times are told."""

    def __init__(self, names: Mapping[str, Called], zone: str) -> None:
        self.names, self.zone = names, zone or "UTC"

    def say(self, table: str, name: str, value: Any) -> str:
        """The value in words, in the language of the window."""
        if name == DELETION:
            return tr("Still there") if value is None else tr("Deleted")
        if name == BIRTH:
            return self._entry(table, value)
        codes = CODES.get(f"{table}.{name}") or CODES.get(name)
        if isinstance(value, str) and codes is not None and value in codes:
            return render(codes[value])
        if value is None or value == "" or value == [] or value == {}:
            return tr("Nothing")
        if isinstance(value, bool):
            return tr("Yes") if value else tr("No")
        if isinstance(value, str):
            return self._string(table, name, value)
        if isinstance(value, (int, float)):
            shown = locale().toString(round(value, 2)) if isinstance(value, float) else locale().toString(value)
            return render(Text(_UNITS[name].template, {"count": shown})) if name in _UNITS else shown
        if isinstance(value, list):
            return tr(", ").join(self.say(table, name, one) if isinstance(one, str) else _plain(one) for one in value)
        if isinstance(value, dict) and codes is not None:
            return "\n".join(f"{self.say(table, name, key)}: {self.say(table, name, one)}" for key, one in value.items())
        return _plain(value)

    def _string(self, table: str, name: str, value: str) -> str:
        if value in self.names:
            return called_words(self.names[value])
        if name in ("time_zone",):
            return moments.zone_city(value)
        if name == "position":
            return tr("a place of its own")
        if table in synced_mappers() and (column := columns_of(table).get(name)) is not None:
            try:
                if isinstance(column.type, UtcDateTime):
                    return moment_words(datetime.fromisoformat(value), self.zone)
                if column.type.python_type is date:
                    return moments.day(date.fromisoformat(value))
            except ValueError:
                return value
            if name.endswith("_id"):
                return tr("something that is not on this laptop")
        return value

    def _entry(self, table: str, value: Any) -> str:
        """The fields of a whole row that say something, a line each."""
        if not isinstance(value, dict):
            return _plain(value)
        told = [
            f"{render(field_words(table, name))}: {self.say(table, name, one)}"
            for name, one in value.items()
            if name not in _UNTOLD and one not in (None, "", [], {}, False) and not (isinstance(one, (int, float)) and one == 0)
        ]
        if len(told) > MOST_SHOWN:
            told = [*told[:MOST_SHOWN], tr("and {count} more", count=len(told) - MOST_SHOWN)]
        return "\n".join(told) or tr("Nothing")


def moment_words(moment: datetime, zone: str) -> str:
    """ "Thu 19 Nov 2026, 09:00" in the zone of that name; with the city where it isn't told otherwise."""
    here = moment.astimezone(ZoneInfo(zone))
    return tr("{day}, {time} ({city})", day=moments.day(here), time=f"{here:%H:%M}", city=moments.zone_city(zone))


def called_words(called: Called) -> str:
    """What a row is called, in the language of the window."""
    own = " ".join(in_language(called.english, called.chinese).split())
    if called.table == "event" and called.number and not own:
        return tr("Meeting {number}", number=called.number)
    if called.table == "room" and called.number:
        named = tr("Room {number}", number=called.number)
        return tr("{name}: {title}", name=named, title=own) if own else named
    if called.table == "round" and called.number:
        return tr("Breakout {number}", number=called.number)
    if own:
        return own
    if called.of is not None:
        return called_words(called.of)
    return render(table_words(called.table)[0])


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
