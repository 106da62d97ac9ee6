"""`moderator question`, `commitment`: the ledger of a meeting's questions, and who does what by when."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from moderator_app.console.choosing import choose_meeting
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import commitments, live, questions
from moderator_app.operations.commitments import STATE_LABELS, CommitmentView, commitments_of
from moderator_app.operations.last_time import last_time
from moderator_app.operations.questions import OUTCOME_LABELS, QuestionView, questions_of
from moderator_app.operations.strands import EventView
from moderator_app.store import Workspace
from moderator_app.store.tables import utc_now

T = TypeVar("T", QuestionView, CommitmentView)

_OUTCOMES = {"answer": "answered", "carry": "carried", "park": "parked", "open": ""}
_STATES = {"done": "done", "drop": "dropped", "open": "open"}


def question(ws: Workspace, options: Namespace, out: Output) -> int:
    """List the questions of a meeting and those carried to it, ask one, or settle some by their numbers."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.what == "add":
        live.capture_note(ws, meeting.id, _words(options), kind="question", room_number=options.room or 0)
    elif options.what == "carry" and options.all:
        questions.carry_open_questions(ws, meeting.id)
    elif options.what != "list":
        chosen = [_chosen(_questions(ws, meeting), word) for word in options.which]
        if not chosen:
            raise _nothing_named()
        with ws.act(text("Settle questions")):
            for one in chosen:
                questions.settle_question(ws, one.id, _OUTCOMES[options.what], words=options.words)
    return _list_questions(_questions(ws, meeting), out)


def _questions(ws: Workspace, meeting: EventView) -> list[QuestionView]:
    return [*last_time(ws, meeting.id).questions, *questions_of(ws, meeting.id)]


def _list_questions(found: list[QuestionView], out: Output) -> int:
    lines = []
    for number, one in enumerate(found, 1):
        outcome = out.words(OUTCOME_LABELS.get(one.outcome, one.outcome))
        where = one.room_number or ""
        lines.append((number, outcome, where, one.from_number or "", one.text, one.outcome_words))
    if lines:
        out.table((text("No."), text("Stands"), text("Room"), text("From meeting"), text("Question"), text("Answer")), lines)
    else:
        out.say(text("No questions were asked."))
    out.result(found)
    return INCOMPLETE if any(not one.outcome for one in found) else OK


def commitment(ws: Workspace, options: Namespace, out: Output) -> int:
    """List what people promised in a meeting and what earlier ones left, add a line, correct or settle some by their numbers."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.what == "add":
        made = commitments.add_commitment_line(ws, meeting.id, _words(options), today=_today(meeting))
        if options.due is not None:
            commitments.change_commitment(ws, made, due_on=options.due)
    elif options.what == "change":
        for word in options.which:
            _change(ws, meeting, _chosen(_commitments(ws, meeting), word), options)
    elif options.what != "list":
        chosen = [_chosen(_commitments(ws, meeting), word) for word in options.which]
        if not chosen:
            raise _nothing_named()
        with ws.act(text("Settle commitments")):
            for one in chosen:
                commitments.settle_commitment(ws, one.id, _STATES[options.what])
    return _list_commitments(_commitments(ws, meeting), out)


def _change(ws: Workspace, meeting: EventView, one: CommitmentView, options: Namespace) -> None:
    with ws.act(text("Change a commitment")):
        if options.words:
            commitments.rewrite_commitment(ws, one.id, options.words, today=_today(meeting))
        if options.due is not None:
            commitments.change_commitment(ws, one.id, due_on=options.due)


def _commitments(ws: Workspace, meeting: EventView) -> list[CommitmentView]:
    return [*last_time(ws, meeting.id).commitments, *commitments_of(ws, meeting.id)]


def _list_commitments(found: list[CommitmentView], out: Output) -> int:
    lines = [
        (number, out.words(STATE_LABELS.get(one.state, one.state)), one.due_on or "", one.event_number, one.person, one.what)
        for number, one in enumerate(found, 1)
    ]
    if lines:
        out.table((text("No."), text("Stands"), text("By"), text("Meeting"), text("Who"), text("What")), lines)
    else:
        out.say(text("Nobody has promised anything yet."))
    out.result(found)
    return OK


# ---- helpers


def _words(options: Namespace) -> str:
    words = options.words or " ".join(options.which)
    if not words.strip():
        raise RuleBroken(text("There are no words."), text("Give them behind the command, or with --words."))
    return str(words)


def _chosen(found: Sequence[T], word: str) -> T:
    if word.isdigit() and 1 <= int(word) <= len(found):
        return found[int(word) - 1]
    for one in found:
        if one.id == word:
            return one
    raise NotFound(text("There is no “{word}” in the list.", word=word), text("“list” shows what there is, with its numbers."))


def _nothing_named() -> RuleBroken:
    return RuleBroken(text("Nothing is named."), text("Name what is meant by its number: “list” shows them."))


def _today(meeting: EventView) -> date:
    """The day from which "Friday" counts: that of the meeting once it has been held, else today."""
    now = utc_now()
    moment = meeting.starts_at if meeting.starts_at is not None and meeting.starts_at < now else now
    return moment.astimezone(ZoneInfo(meeting.time_zone)).date()
