"""Insights as JSON, for other programs: every field in both languages, nothing set for reading.

Format "peersphere-insights", version 1. Dates are ISO 8601; `left_out` gives the reason in the document's languages.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from moderator_app.domain.publication import InsightCollection, InsightEntry
from moderator_app.exchange.reader_language import Translations, Wording, fit

FORMAT = "peersphere-insights"
VERSION = 1


def json_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as UTF-8 JSON with a line feed at the end. Raises RuleBroken for an unknown language."""
    say = Wording(collection.language, translate)
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "title": {"en": collection.title_en, "zh": collection.title_zh},
        "strand": {"en": collection.strand_en, "zh": collection.strand_zh},
        "meeting": {"en": collection.meeting_en, "zh": collection.meeting_zh, "date": _day(collection.meeting_date)},
        "made_at": collection.made_at.isoformat(),
        "language": collection.language,
        "insights": [_entry(entry) for entry in collection.entries],
        "left_out": [
            {
                "id": held.id,
                "text": {name: say.said(name, held.text) for name in say.languages},
                "reason": {name: say.said(name, held.reason) for name in say.languages},
            }
            for held in collection.left_out
        ],
    }
    return (json.dumps(_fit(whole), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _entry(entry: InsightEntry) -> dict[str, object]:
    fields = asdict(entry)
    fields["meeting_date"] = _day(entry.meeting_date)
    made: dict[str, object] = {}
    for name, value in fields.items():
        stem, _, language = name.rpartition("_")
        if language in ("en", "zh"):
            pair = made.setdefault(stem, {})
            assert isinstance(pair, dict)
            pair[language] = value
        else:
            made[name] = value
    return made


def _day(day: object) -> str | None:
    return str(day) if day is not None else None


def _fit(value: object) -> object:
    """The same with every text made fit for UTF-8."""
    if isinstance(value, str):
        return fit(value)
    if isinstance(value, dict):
        return {key: _fit(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_fit(inner) for inner in value]
    return value
