"""Questions and commitments as rows: their words, who and when, and how they stand."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.capture_field import room_words
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.captured import Captured
from moderator_app.domain.promises import read_promise
from moderator_app.domain.wording import Text, text
from moderator_app.operations.commitments import CommitmentView
from moderator_app.operations.questions import QuestionView

OUTCOME_LETTERS = {"a": "answered", "c": "carried", "p": "parked", "o": ""}
STATE_LETTERS = {"d": "done", "x": "dropped", "o": "open"}

_OUTCOMES: dict[str, tuple[Text, str]] = {
    "": (text("open"), "warn"),
    "answered": (text("answered"), "good"),
    "carried": (text("next time"), "accent"),
    "parked": (text("parked"), "neutral"),
}
_STATES: dict[str, tuple[Text, str]] = {
    "open": (text("open"), "warn"),
    "done": (text("done"), "good"),
    "dropped": (text("dropped"), "neutral"),
}


def question_row(question: QuestionView, zone: str) -> Row:
    """A question: who asked in which room; how it ended, and at what time."""
    carried_here = bool(question.from_number) and question.outcome == "carried"
    words, tone = _OUTCOMES["" if carried_here else question.outcome]
    pill: Text | str = words
    if question.outcome == "answered" and question.outcome_at is not None:
        pill = text("answered {time}", time=_clock(question.outcome_at, zone))
    where = render(room_words(question.room_number, question.is_mandarin_room)) if question.room_number else ""
    if question.from_number:
        where = tr("from meeting {number}", number=question.from_number)
    answer = f"→ {question.outcome_words}" if question.outcome_words else ""
    return Row(
        key=question.id,
        title="\u2028".join(filter(None, (question.text, answer))),
        second=" · ".join(filter(None, (where, question.said_by))),
        trailing_pills=((pill, tone),),
        quiet=bool(question.outcome) and not carried_here,
        payload=question,
    )


def commitment_row(one: CommitmentView, today: date, *, with_meeting: bool = False) -> Row:
    """A commitment: who, by when, and how it stands. Overdue ones say so."""
    words, tone = _STATES.get(one.state, _STATES["open"])
    if one.state == "open" and one.due_on is not None and one.due_on < today:
        words, tone = text("overdue"), "bad"
    parts = [one.person, due_words(one.due_on, today)]
    if with_meeting and one.event_number:
        parts.append(tr("from meeting {number}", number=one.event_number))
    return Row(
        key=one.id,
        title=one.what,
        second=" · ".join(filter(None, parts)),
        trailing_pills=((words, tone),),
        quiet=one.state != "open",
        payload=one,
    )


def commitment_words(said: Captured, today: date) -> str:
    """What a commitment that is being typed would become: who, by when."""
    day_said = read_promise(said.text, today).due_on
    return " · ".join(
        filter(None, (said.said_by, due_words(day_said, today) or tr("no day named yet: by Friday, 5 Dec, 周五前")))
    )


def due_words(due: date | None, today: date) -> str:
    """ "by Fri 20 Nov"; with the year where it isn't this one; "" without a day."""
    return tr("by {day}", day=day(due, short=due.year == today.year)) if due is not None else ""


def meeting_title(number: int, title_en: str, title_zh: str) -> str:
    """ "Meeting 3 · Reading"."""
    title = in_language(title_en, title_zh)
    named = tr("Meeting {number}", number=number) if number else ""
    return " · ".join(filter(None, (named, title)))


def _clock(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"
