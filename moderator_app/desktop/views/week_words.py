"""How This week says things: the greeting, the sentence below it, days and meetings at a glance."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate

from moderator_app.desktop import moments
from moderator_app.desktop.translation import in_language, language, locale, render
from moderator_app.desktop.widgets.week_grid import Chip, Day
from moderator_app.domain.wording import Text, text
from moderator_app.operations.overview import DayView, EventCard, EventState, Need
from moderator_app.operations.strands import EventView

ICONS = {
    "survey": "clipboard-list",
    "agenda": "presentation",
    "breakouts": "layout-grid",
    "insights": "lightbulb",
    "members": "users",
    "meetings": "calendar-days",
    "translation": "languages",
    "permission": "shield-check",
    "review": "git-branch",
    "refused": "circle-alert",
}
"""Kinds of needs to icons."""

_IN_REVIEW = {
    "review": text("You and a co-moderator wrote at the same time"),
    "refused": text("What you wrote is kept in Review"),
}

_HEAD = {"en": "ddd d", "zh": "ddd d日"}


def greeting(hour: int, name: str) -> Text:
    """By the time of day, with the name of whoever sits here, if it is known."""
    if 4 <= hour < 12:
        return text("Good morning, {name}", name=name) if name else text("Good morning")
    if 12 <= hour < 18:
        return text("Good afternoon, {name}", name=name) if name else text("Good afternoon")
    return text("Good evening, {name}", name=name) if name else text("Good evening")


def sentence(next_one: EventState | None, now: datetime, zone: str) -> Text:
    """When the next meeting is, and whether it is ready."""
    if next_one is None or next_one.card.event.starts_at is None:
        return text("No meeting lies ahead.")
    starts = next_one.card.event.starts_at.astimezone(ZoneInfo(zone))
    days = (starts.date() - now.astimezone(ZoneInfo(zone)).date()).days
    open_ones = sum(not check.done for check in next_one.checks)
    if starts <= now:
        when = text("A meeting is on.")
    elif days == 0:
        when = text("The next meeting is today at {time}.", time=f"{starts:%H:%M}")
    elif days == 1:
        when = text("The next meeting is tomorrow at {time}.", time=f"{starts:%H:%M}")
    else:
        when = text("The next meeting is in {days} days, on {day}.", days=days, day=moments.day(starts, short=True))
    if not next_one.checks:
        return when
    if open_ones == 0:
        return text("{when} Everything for it is ready.", when=when)
    if open_ones == 1:
        return text("{when} One thing for it is not ready yet.", when=when)
    return text("{when} {count} things for it are not ready yet.", when=when, count=open_ones)


def day_words(day: date, today: date) -> Text:
    """Today, tomorrow, yesterday, or the date."""
    near = {0: text("Today"), 1: text("Tomorrow"), -1: text("Yesterday")}
    return near.get((day - today).days) or text("{day}", day=moments.day(day, short=True))


def when_words(event: EventView, now: datetime, zone: str) -> Text:
    """ "Tomorrow, 09:00" of a meeting, in the reader's zone."""
    if event.starts_at is None:
        return text("No date yet")
    starts = event.starts_at.astimezone(ZoneInfo(zone))
    today = now.astimezone(ZoneInfo(zone)).date()
    return text("{day}, {time}", day=day_words(starts.date(), today), time=f"{starts:%H:%M}")


def event_title(event: EventView) -> str:
    """The meeting's own title, or its number."""
    return in_language(event.title_en, event.title_zh) or render(text("Meeting {number}", number=event.number))


def strand_name(card: EventCard) -> str:
    return in_language(card.strand_en, card.strand_zh)


def tone_of(card: EventCard) -> str:
    """Chinese strands in the colour of Mandarin; what belongs to no strand in that of attention."""
    if card.event.strand_id is None or card.event.kind != "meeting":
        return "warn"
    return "mandarin" if card.languages == "zh" else "accent"


def grid_day(day: DayView, today: date, zone: str) -> Day:
    """A day of the grid."""
    head = locale().toString(QDate(day.day.year, day.day.month, day.day.day), _HEAD[language()])
    title = f"{head} · {render(text('today'))}" if day.day == today else head
    return Day(title, day.day == today, tuple(_chip(card, zone) for card in day.events))


def _chip(card: EventCard, zone: str) -> Chip:
    event = card.event
    assert event.starts_at is not None
    time = f"{event.starts_at.astimezone(ZoneInfo(zone)):%H:%M}"
    if event.strand_id is None:
        first, second = f"{time} {event_title(event)}", event.place
    else:
        first = f"{time} {strand_name(card)}"
        said = [render(text("Meeting {number}", number=event.number)) if event.number else event_title(event)]
        if card.yes:
            said.append(render(text("{count} yes", count=card.yes)))
        second = " · ".join(said)
    spoken = ", ".join(filter(None, (first, event_title(event), second)))
    return Chip(event.id, first, second, tone_of(card), spoken)


def need_second(need: Need, now: datetime, zone: str) -> str:
    """What a need is about: the strand, the meeting, when it is."""
    if need.kind in _IN_REVIEW:
        return render(_IN_REVIEW[need.kind])
    parts = [in_language(need.strand_en, need.strand_zh)]
    if need.event is not None:
        if need.event.number and "number" not in need.title.values:
            parts.append(render(text("Meeting {number}", number=need.event.number)))
        if need.event.starts_at is not None:
            today = now.astimezone(ZoneInfo(zone)).date()
            parts.append(render(day_words(need.event.starts_at.astimezone(ZoneInfo(zone)).date(), today)))
    return " · ".join(filter(None, parts))


def step_to_open(state: EventState, now: datetime) -> str:
    """Which step of a meeting its button opens: what is not ready, the live meeting, or what came of it."""
    event = state.card.event
    if event.starts_at is not None:
        if event.starts_at - timedelta(minutes=20) <= now <= event.starts_at + timedelta(minutes=event.minutes + 30):
            return "live"
        if now > event.starts_at:
            return "insights"
    return next((check.step for check in state.checks if not check.done), "agenda")
