"""Insights as cards: what each says of itself, in words, for the list that paints them and for the inspector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moderator_app.desktop.translation import Words, language, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.permission import Verdict
from moderator_app.domain.wording import Text, text
from moderator_app.operations.insights import InsightView

KIND_ICONS: Mapping[str, str] = {
    "insight": "lightbulb",
    "question": "circle-question-mark",
    "idea": "sparkles",
    "resource": "paperclip",
    "case": "award",
}
KIND_WORDS: Mapping[str, Text] = {
    "insight": text("insight"),
    "question": text("question"),
    "idea": text("idea"),
    "resource": text("resource"),
    "case": text("best practice"),
}
"""How a kind is called in passing; `INSIGHT_KIND_LABELS` names it in a choice."""

ATTRIBUTIONS: Mapping[str, Text] = {
    "named": text("By name"),
    "school_only": text("School only"),
    "anonymous": text("Without a name"),
}

_CHINESE: Mapping[str, tuple[Text, str]] = {
    "none": (text("no 中文"), "neutral"),
    "draft": (text("中文 draft"), "warn"),
    "review": (text("中文 in review"), "warn"),
    "approved": (text("中文 reviewed"), "good"),
    "stale": (text("中文 out of date"), "bad"),
}
_ENGLISH: Mapping[str, tuple[Text, str]] = {
    "none": (text("no English"), "neutral"),
    "draft": (text("English draft"), "warn"),
    "review": (text("English in review"), "warn"),
    "approved": (text("English reviewed"), "good"),
    "stale": (text("English out of date"), "bad"),
}
_PERMISSION: Mapping[str, tuple[Text, str]] = {
    "none": (text("permission not asked"), "warn"),
    "asked": (text("permission asked"), "warn"),
    "granted": (text("permission granted"), "good"),
    "refused": (text("permission refused"), "bad"),
    "not_needed": (text("permission not needed"), "neutral"),
}
_HELD: Mapping[str, tuple[Text, str]] = {
    "none": (text("ask for permission"), "warn"),
    "asked": (text("waits for permission"), "bad"),
    "refused": (text("may not go out"), "bad"),
}
_ENDED = text("permission ended"), "bad"
_FILE = text("permission of its file missing"), "bad"

Pilled = tuple[Words, Any]


@dataclass(frozen=True, slots=True)
class InsightCard:
    """What the painter needs. `first` and `second` are the texts in the order of the window's language; `lacks` stands, quietly,
    for a second text that isn't there."""

    first: str
    second: str
    lacks: str
    english: str
    chinese: str


def card_row(view: InsightView, verdict: Verdict | None, meeting: str = "") -> Row:
    """The card of an insight, in the language of now. `meeting`: its name, where insights of several are shown."""
    own, other = (view.text_zh, view.text_en) if language() == "zh" else (view.text_en, view.text_zh)
    first, second = (" ".join(words.split()) for words in (own or other, other if own else ""))
    lacks = "" if second else (tr("no Chinese yet") if not view.text_zh else tr("no English yet"))
    kind = render(KIND_WORDS.get(view.kind, KIND_WORDS["insight"]))
    pills: list[Pilled] = [(kind, "neutral")]
    if source := where_said(view, meeting):
        pills.append((source, "plain"))
    pills += [translation_pill(view), permission_pill(view, verdict)]
    status = status_pill(view, verdict)
    return Row(
        key=view.id,
        title=first or tr("Nothing written yet"),
        second=second or lacks,
        icon=KIND_ICONS.get(view.kind, "lightbulb"),
        pills=tuple((render(words), tone) for words, tone in pills),
        trailing_pills=((render(status[0]), status[1]),),
        payload=InsightCard(first, second, lacks, " ".join(view.text_en.split()), " ".join(view.text_zh.split())),
    )


def where_said(view: InsightView, meeting: str = "") -> str:
    """ "Room 3 · Li Wei", with the time in the recording where nobody is known to have said it."""
    second = next((proof.at_seconds for proof in view.evidence if proof.at_seconds is not None), None)
    room = tr("Room {number}", number=view.room_number) if view.room_number else ""
    who = view.said_by or (clock(second) if second is not None else "")
    return " · ".join(filter(None, (meeting, room or (tr("Whole group") if not who else ""), who)))


def translation_state(view: InsightView) -> str:
    """The state of the other language: none, draft, review, approved, or "stale" when its source has moved on."""
    return "stale" if view.stale else view.translation


def translation_words(source_language: str, state: str) -> Pilled:
    """How a state of the other language is called: none, draft, review, approved or stale."""
    return (_CHINESE if source_language == "en" else _ENGLISH)[state]


def translation_pill(view: InsightView) -> Pilled:
    """How far the language is that it wasn't said in."""
    other = view.text_zh if view.source_language == "en" else view.text_en
    return translation_words(view.source_language, translation_state(view) if other.strip() else "none")


def permission_pill(view: InsightView, verdict: Verdict | None) -> Pilled:
    """How far the permission to publish is."""
    if verdict is not None and verdict.allowed and view.publish == "none":
        return _PERMISSION["not_needed"]
    if verdict is not None and not verdict.allowed and view.publish in ("granted", "not_needed"):
        return _FILE if view.resource_id else _ENDED
    return _PERMISSION[view.publish]


def permission_words(state: str) -> Pilled:
    """How a state of a permission to publish is called."""
    return _PERMISSION[state]


def status_pill(view: InsightView, verdict: Verdict | None) -> Pilled:
    """Where it stands: published, withdrawn, held back, or curated and ready to go."""
    if view.state == "withdrawn":
        return text("withdrawn"), "neutral"
    if verdict is not None and not verdict.allowed:
        return _HELD.get(view.publish, permission_pill(view, verdict))
    if view.state == "published":
        return text("published"), "good"
    return text("curated"), "accent"


def clock(seconds: float) -> str:
    """ "00:41:05": a place in the recording; before its start with a minus."""
    whole = abs(int(seconds))
    sign = "−" if seconds < 0 else ""
    return f"{sign}{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
