"""`moderator run`: the clock of a meeting from the command line; two programs in turn on one workspace share it."""

from __future__ import annotations

from argparse import Namespace

from moderator_app.console.choosing import choose_meeting
from moderator_app.console.output import OK, Output
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.run_of_show import RunState
from moderator_app.domain.run_proposals import Proposal
from moderator_app.domain.run_words import PHASE_WORDS, TONE_WORDS, clock_words, offset_words
from moderator_app.domain.wording import Text, text
from moderator_app.operations import run_of_show as show
from moderator_app.store import Workspace

STATES: dict[str, Text] = {
    "now": text("now"),
    "past": text("over"),
    "coming": text("to come"),
    "skipped": text("skipped"),
    "missed": text("left out"),
}


def run(ws: Workspace, options: Namespace, out: Output) -> int:
    """Start, go on, pause, change, take time back, end; without a word, where the meeting stands."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    _do(ws, meeting.id, options)
    _tell(show.run_of(ws, meeting.id), out)
    return OK


def _do(ws: Workspace, event_id: str, options: Namespace) -> None:
    what, minutes = options.what, options.minutes or 1
    plain = {
        "next": show.next_segment,
        "back": show.back,
        "pause": show.pause,
        "resume": show.resume,
        "end": show.end,
    }
    if what in plain:
        plain[what](ws, event_id)
    elif what == "start":
        show.start(ws, event_id, _segment(ws, event_id, options.segment))
    elif what == "go":
        if options.segment is None:
            raise RuleBroken(text("Which segment?"), text("Say its number: “run go --segment 4”."))
        show.go_to(ws, event_id, str(_segment(ws, event_id, options.segment)))
    elif what == "skip":
        show.skip(ws, event_id, _segment(ws, event_id, options.segment))
    elif what == "add":
        from_id = _segment(ws, event_id, options.from_segment)
        show.change_time(ws, event_id, 60 * minutes, _segment(ws, event_id, options.segment), from_segment_id=from_id)
    elif what == "take":
        _take(ws, event_id, options)
    elif what == "clear":
        show.clear(ws, event_id)
    elif what == "rooms":
        show.start_rooms_clock(ws, event_id, 60 * minutes if options.minutes else None)
    elif what == "turns":
        _turns(ws, event_id)


def _take(ws: Workspace, event_id: str, options: Namespace) -> None:
    if options.segment is not None:
        show.change_time(ws, event_id, -60 * (options.minutes or 1), _segment(ws, event_id, options.segment))
        return
    found = show.run_of(ws, event_id)
    proposals = found.proposals(found.state(show.read_clocks()))
    if not proposals:
        raise RuleBroken(text("There is nothing to take back."), text("“run take --segment 6” shortens a segment to come."))
    if not 1 <= options.proposal <= len(proposals):
        raise RuleBroken(text("There are {count} proposals.", count=len(proposals)))
    show.take_from(ws, event_id, proposals[options.proposal - 1].cuts)


def _turns(ws: Workspace, event_id: str) -> None:
    """The first turn, or the next."""
    turns = show.run_of(ws, event_id).state(show.read_clocks()).turns
    if turns is None:
        show.start_turns(ws, event_id)
    else:
        show.go_to_turn(ws, event_id, turns.number + 1)


def _segment(ws: Workspace, event_id: str, number: int | None) -> str | None:
    if number is None:
        return None
    segments = show.run_of(ws, event_id).plan.segments
    if not 1 <= number <= len(segments):
        raise RuleBroken(text("The agenda has {count} segments.", count=len(segments)))
    return segments[number - 1].id


def _tell(found: show.Run, out: Output) -> None:
    state = found.state(show.read_clocks())
    zone = found.zone()
    lines = []
    for number, line in enumerate(state.lines, 1):
        title = found.titles[line.id]
        planned = f"{state.moment(line.planned).astimezone(zone):%H:%M}"
        begins = f"{state.moment(line.begins).astimezone(zone):%H:%M:%S}" if line.state not in ("skipped", "missed") else ""
        lines.append(
            (number, planned, begins, clock_words(line.allotted), out.words(STATES[line.state]), title.title_en or title.title_zh)
        )
    header = (text("Number"), text("Planned"), text("Begins"), text("Length"), text("State"), text("Segment"))
    out.table(header, lines)
    out.say(_words(state))
    for beside in _beside(found, state):
        out.say(beside)
    time = f"{state.moment(state.ends).astimezone(zone):%H:%M:%S}"
    if state.phase == "ended":
        out.say(text("Ended at {time}; {offset}", time=time, offset=offset_words(state)))
    elif state.phase != "before":
        out.say(text("Ends at {time}; {offset}", time=time, offset=offset_words(state)))
    proposals = found.proposals(state)
    for number, proposal in enumerate(proposals, 1):
        out.say(text("{number}: take it from {segments}", number=number, segments=_cuts(found, proposal)))
    out.result({"state": state, "offset": state.offset, "proposals": proposals})


def _words(state: RunState) -> Text:
    if state.now is None:
        return PHASE_WORDS[state.phase]
    left = clock_words(state.left)
    allotted = clock_words(state.allotted)
    return text("{phase}: {left} left of {allotted}", phase=TONE_WORDS[state.tone], left=left, allotted=allotted)


def _beside(found: show.Run, state: RunState) -> list[Text]:
    """The clocks beside the plenary's: that of the rooms, and whose turn it is."""
    said = []
    if (rooms := state.breakout) is not None:
        left, allotted = clock_words(rooms.left), clock_words(rooms.allotted)
        said.append(text("Rooms: {phase}, {left} left of {allotted}", phase=TONE_WORDS[rooms.tone], left=left, allotted=allotted))
    if (turns := state.turns) is not None:
        names = found.titles[turns.segment_id].turns
        title_en, title_zh = names[turns.number] if turns.number < len(names) else ("", "")
        number, left, allotted = turns.number + 1, clock_words(turns.left), clock_words(turns.allotted)
        called = title_en or title_zh or "–"
        said.append(
            text(
                "Turn {number} of {count}, {title}: {left} left of {allotted}",
                number=number, count=turns.count, title=called, left=left, allotted=allotted,
            )
        )  # fmt: skip
    return said


def _cuts(found: show.Run, proposal: Proposal) -> str:
    names = {one: found.titles[one].title_en or found.titles[one].title_zh for one, _ in proposal.cuts}
    return ", ".join(f"{names[one]} −{minutes}" for one, minutes in proposal.cuts)
