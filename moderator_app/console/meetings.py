"""`moderator agenda`, `group`, `note`, `notes`, `export`: the work of one meeting."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from moderator_app.console.choosing import choose_meeting, choose_strand, choose_themes
from moderator_app.console.imports import tell_problems
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.errors import PeerSphereError, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.exchange.breakout_lists import write_zoom_breakouts
from moderator_app.exchange.calendar import write_invitation
from moderator_app.exchange.documents import INSIGHT_FORMATS, write_insights
from moderator_app.exchange.runsheet import write_run_sheet
from moderator_app.operations import agenda as agendas
from moderator_app.operations import breakouts, live, room_lists
from moderator_app.operations.agenda_papers import run_sheet
from moderator_app.operations.breakout_board import board as board_of
from moderator_app.operations.commitments import commitments_of
from moderator_app.operations.invitations import invitation
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.operations.sent_copies import record_export
from moderator_app.operations.strands import events
from moderator_app.store import Workspace
from moderator_app.store.tables import utc_now


def agenda(ws: Workspace, options: Namespace, out: Output) -> int:
    """Show, start, fit or print a meeting's agenda."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.out and options.what not in ("run-sheet", "calendar"):
        raise RuleBroken(
            text("“agenda {what}” writes no file.", what=options.what),
            text("--out belongs to “agenda run-sheet” and “agenda calendar”."),
        )
    if options.what == "template":
        agendas.use_template(ws, meeting.id)
    elif options.what == "fit":
        for segment, before, after in agendas.fit_agenda(ws, meeting.id):
            out.say(
                text("{segment}: {before} to {after} min", segment=_title_of(ws, meeting.id, segment), before=before, after=after)
            )
    elif options.what == "run-sheet":
        return _wrote(
            out, write_run_sheet(run_sheet(ws, meeting.id), options.out or Path("run-sheet.pdf"), language=options.in_language)
        )
    elif options.what == "calendar":
        file = options.out or Path("meeting.ics")
        try:
            return _wrote(out, write_invitation(invitation(ws, meeting.id), file, stamp=utc_now()))
        except PeerSphereError as error:
            if error.code != "calendar.no_organizer":
                raise
            raise RuleBroken(
                error.message, text("Say it once: “strand change --contact-email ADDRESS”."), code=error.code
            ) from error
    found = agendas.agenda_of(ws, meeting.id)
    lines = [
        (
            f"{s.starts:%H:%M}",
            s.minutes,
            out.words(s.kind_label),
            s.title_en or s.title_zh,
            "; ".join(out.words(m) for m in s.missing),
        )
        for s in found.segments
    ]
    out.table((text("Time"), text("Min"), text("Kind"), text("Title"), text("Missing")), lines)
    out.say(
        text("{planned} of {minutes} minutes: {verdict}", planned=found.planned, minutes=found.minutes, verdict=found.verdict)
    )
    out.result(found)
    return OK


def _title_of(ws: Workspace, event_id: str, segment_id: str) -> str:
    found = next(s for s in agendas.agenda_of(ws, event_id).segments if s.id == segment_id)
    return found.title_en or found.title_zh


def _wrote(out: Output, file: Path) -> int:
    out.say(text("Wrote {file}", file=str(file)))
    out.result({"file": file})
    return OK


def group(ws: Workspace, options: Namespace, out: Output) -> int:
    """Put people into breakout rooms and say how good the rooms are."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    sizes = {key: value for key, value in (("smallest", options.smallest), ("largest", options.largest)) if value is not None}
    with ws.act(text("Group the rooms")):  # all of it or, where nobody can be seated so, nothing
        found = {view.number: view for view in breakouts.ensure_rounds(ws, meeting.id)}
        if options.round not in found:
            raise RuleBroken(
                text("The meeting has no breakout {number}.", number=options.round),
                text("It has {count}; add a breakout segment to its agenda.", count=len(found)),
            )
        round_id = found[options.round].id
        if sizes:
            breakouts.change_round(ws, round_id, **sizes)
            breakouts.lay_out_rooms(ws, round_id)
        done = breakouts.group(ws, round_id, seconds=options.seconds, seed=options.seed, progress=out.progress())
    view = board_of(ws, round_id)
    for room in view.rooms:
        names = ", ".join(card.name for card in room.cards)
        head = text(
            "Room {number} ({language}) {topic}", number=room.number, language=room.language, topic=room.topic_en or room.topic_zh
        )
        out.say(text("{head}: {names}", head=head, names=names))
    for measure in view.measures:
        out.say(text("{name}: {value}", name=measure.name, value=measure.value))
    for line in view.unavoidable:
        out.say(line)
    out.say(text("{seconds} s, {moved} people moved", seconds=f"{done.seconds:.1f}", moved=done.moved))
    problems = []
    if options.out:
        problems = write_zoom_breakouts(room_lists.room_list(ws, round_id), options.out)
        out.say(text("Wrote {file}", file=str(options.out)))
        tell_problems(out, problems)
    out.result({"board": view, "seconds": done.seconds, "moved": done.moved, "file": options.out, "problems": problems})
    return OK if view.sound else INCOMPLETE


def note(ws: Workspace, options: Namespace, out: Output) -> int:
    """Keep one note (or, behind W, a commitment) as typed; it is on disk when this returns."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    made = live.capture_line(ws, meeting.id, " ".join(options.words))
    kept = next((view for view in live.notes_of(ws, meeting.id) if view.id == made), None)
    if kept is None:
        promised = next(view for view in commitments_of(ws, meeting.id) if view.id == made)
        due = promised.due_on.isoformat() if promised.due_on else "–"
        out.say(text("Kept: {who} – {what}, by {day}", who=promised.person or "–", what=promised.what, day=due))
        out.result(promised)
        return OK
    out.say(text("Kept: {kind}, room {room}: {words}", kind=kept.kind, room=kept.room_number, words=kept.text))
    out.result(kept)
    return OK


def notes(ws: Workspace, options: Namespace, out: Output) -> int:
    """List a meeting's notes, newest first; their numbers, in the order of capture, stay as more are captured."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    found = live.notes_of(ws, meeting.id)
    lines = [
        (len(found) - place, f"{n.captured_at:%H:%M}", n.room_number or "", n.kind, n.theme_en or n.theme_zh, n.text)
        for place, n in enumerate(found)
    ]
    if not lines:
        out.say(text('There is no note yet. “note WORDS” keeps one: note "q 3: How do we weed?"'))
    else:
        out.table((text("Number"), text("Time (UTC)"), text("Room"), text("Kind"), text("Theme"), text("Note")), lines)
    out.result(found)
    return OK


def export(ws: Workspace, options: Namespace, out: Output) -> int:
    """Write curated insights; says what was left out and why."""
    if options.all_meetings and options.meeting:
        raise RuleBroken(text("One meeting, or all of them?"), text("Say --meeting or --all-meetings, not both."))
    if options.all_meetings:
        strand = choose_strand(ws, options.strand)
        themes = choose_themes(ws, [event.id for event in events(ws, strand.id)], options.theme)
        selection = Selection(strand_id=strand.id, themes=themes, kinds=tuple(options.kind))
        stem = "insights"
    else:
        meeting = choose_meeting(ws, options.meeting, options.strand)
        themes = choose_themes(ws, [meeting.id], options.theme)
        selection = Selection(event_id=meeting.id, themes=themes, kinds=tuple(options.kind))
        stem = f"insights-meeting-{meeting.number}" if meeting.number else "insights"
    collection = gather_insights(ws, selection, language=options.in_language)
    suffixes = _suffixes(options.format)
    options.out.mkdir(parents=True, exist_ok=True)
    files = []
    for number, suffix in enumerate(suffixes if collection.entries else ()):
        out.progress()(number, len(suffixes), text("Writing"))
        files.append(write_insights(collection, options.out / f"{stem}-{options.in_language}{suffix}"))
        record_export(ws, collection, format=suffix.lstrip("."), place=str(files[-1].resolve()))
        out.say(text("Wrote {file}", file=str(files[-1])))
    out.say(text("{count} insights went out", count=len(collection.entries)))
    for left in collection.left_out:
        out.say(text("left out: {name}: {reason}", name=left.text, reason=left.reason))
    if selection.event_id and (raw := sum(not kept.insight_ids for kept in live.notes_of(ws, selection.event_id))):
        out.say(text("{count} notes are not curated yet: “insights make” makes insights of them", count=raw))
    out.result({"files": files, "entries": len(collection.entries), "left_out": collection.left_out})
    if not collection.entries:
        none = text("There is no insight yet: nothing was written.")
        out.say(text("No insight may go out: nothing was written.") if collection.left_out else none)
    return OK if collection.entries else INCOMPLETE


def _suffixes(said: str) -> list[str]:
    if said == "all":
        return list(INSIGHT_FORMATS)
    wanted = [f".{word.strip().lower().lstrip('.')}" for word in said.split(",")]
    for suffix in wanted:
        if suffix not in INSIGHT_FORMATS:
            known = ", ".join(name.lstrip(".") for name in INSIGHT_FORMATS)
            raise RuleBroken(
                text("“{format}” is not a format.", format=suffix.lstrip(".")), text("Formats: {known}.", known=known)
            )
    return wanted
