"""`moderator recording`: recordings of a meeting, their chapters, who agreed, and whether members may see them."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from moderator_app.console.choosing import choose_meeting, choose_person, choose_strand
from moderator_app.console.imports import tell_problems
from moderator_app.console.output import FAILED, INCOMPLETE, OK, Output
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.media import MediaBatch
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.chapters_vtt import read_chapters, write_chapters
from moderator_app.exchange.media_folders import find_media
from moderator_app.operations import chapters, consents, recordings
from moderator_app.operations.recording_import import RecordingsImport, import_recordings
from moderator_app.operations.recordings import RecordingView
from moderator_app.operations.strands import EventView
from moderator_app.store import Workspace

STATES: dict[str, Text] = {
    "kept": text("with the moderators"),
    "shared": text("members may see it"),
    "withdrawn": text("withdrawn"),
}
ANSWERS: dict[str, Text] = {
    "none": text("not asked"),
    "asked": text("asked"),
    "given": text("agreed"),
    "refused": text("refused"),
}


def recording(ws: Workspace, options: Namespace, out: Output) -> int:
    """One of the acts on recordings."""
    if options.what == "missing":
        return _missing(ws, options, out)
    if options.what == "import":
        return _import(ws, options, out)
    meeting = choose_meeting(ws, options.meeting, options.strand)
    acts = {
        "list": _list,
        "show": _show,
        "chapters": _chapters,
        "consent": _consent,
        "share": _share,
        "withdraw": _share,
        "rename": _change,
        "begin": _change,
        "remove": _change,
    }
    return acts[options.what](ws, meeting, options, out)


# ---- in


def _import(ws: Workspace, options: Namespace, out: Output) -> int:
    if not options.words:
        raise RuleBroken(text("Which files?"), text("Name a recording folder, or MP4, M4A, WebM or MOV files."))
    batch = find_media([Path(word) for word in options.words], out.progress())
    tell_problems(out, batch.problems)
    if not batch.files:
        out.say(text("There was no recording that can be imported."))
        out.result({"files": [], "problems": batch.problems})
        return FAILED
    meeting = _meeting_of(ws, options, batch)
    done = import_recordings(ws, meeting.id, batch.files, out.progress())
    out.say(
        text(
            "{meeting}: {added} recordings imported, {repeated} were there already",
            meeting=meeting.title_en or meeting.title_zh,
            added=len(done.added),
            repeated=len(done.repeated),
        )
    )
    tell_problems(out, done.problems)
    _tell_beside(batch, out)
    out.result({"meeting": meeting.id, "import": _plain(done), "problems": [*batch.problems, *done.problems]})
    if done.stopped is not None:
        out.error(done.stopped) if not out.as_json else None
        return INCOMPLETE
    refused = [problem for problem in [*batch.problems, *done.problems] if problem.severity == "error"]
    return INCOMPLETE if refused else OK


def _meeting_of(ws: Workspace, options: Namespace, batch: MediaBatch) -> EventView:
    """The meeting that is named; without a word, the one that was on when the recording began."""
    if options.meeting is None and batch.began is not None:
        strand = choose_strand(ws, options.strand).id if options.strand else None
        near = recordings.meetings_at(ws, batch.began, strand)
        if len(near) == 1:
            return choose_meeting(ws, near[0])
    return choose_meeting(ws, options.meeting, options.strand)


def _tell_beside(batch: MediaBatch, out: Output) -> None:
    if batch.others:
        names = ", ".join(path.name for path in batch.others[:10])
        out.say(text("beside them, not imported yet: {names} (“import zoom” reads them)", names=names))


def _plain(done: RecordingsImport) -> dict[str, Any]:
    stopped = done.stopped
    told = None if stopped is None else {"code": stopped.code, "message": stopped.message, "remedy": stopped.remedy}
    return {"added": done.added, "repeated": done.repeated, "left": done.left, "stopped": told}


# ---- looking


def _missing(ws: Workspace, options: Namespace, out: Output) -> int:
    strand = choose_strand(ws, options.strand).id if options.strand else None
    found = recordings.meetings_without_recording(ws, strand)
    days = [one.starts_at.date().isoformat() for one in found]
    lines = [(one.number, day, one.title_en or one.title_zh) for one, day in zip(found, days, strict=True)]
    if lines:
        out.table((text("Meeting"), text("Day"), text("Title")), lines)
    out.say(text("{count} meetings that are over have no recording", count=len(found)))
    out.result(found)
    return OK


def _list(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    found = recordings.recordings_of(ws, meeting.id)
    if not found:
        out.say(text("There is no recording yet. “recording import FOLDER” brings one in."))
    else:
        out.table(
            (text("No."), text("File"), text("Length"), text("Begins"), text("MB"), text("State")),
            [
                (
                    number,
                    _called(one),
                    _length(one),
                    _clock(one.begins),
                    f"{one.size / 1e6:.1f}",
                    out.words(STATES[one.state]),
                )
                for number, one in enumerate(found, start=1)
            ],
        )
        for one in (one for one in found if not one.is_here):
            out.say(text("{file} is not on this laptop", file=_called(one)))
    lacking = consents.shared_without_consent(ws, meeting.id)
    for one in (one for one in found if one.id in lacking):
        names = ", ".join(lacking[one.id])
        out.say(text("Members may see {file}, and these have not agreed: {names}", file=_called(one), names=names))
    out.result(found)
    return OK


def _show(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    one = _chosen(ws, meeting, options.words[:1])
    asked = consents.consents_of(ws, one.id)
    marks = chapters.chapter_marks(ws, one.id)
    out.say(text("{file}: {length}, {state}", file=_called(one), length=_length(one), state=STATES[one.state]))
    for stream in one.streams:
        size = f"{stream.width}×{stream.height}" if stream.kind == "video" else f"{stream.rate:.0f} Hz"
        out.say(f"  {stream.kind}: {stream.codec} {size}")
    for mark in marks:
        out.say(f"  {_clock(mark.starts)}  {mark.title}")
    _tell_consents(asked, out)
    out.result({"recording": one, "chapters": marks, "consents": asked})
    return OK


def _tell_consents(asked: list[consents.ConsentView], out: Output) -> None:
    lines = [(one.name, out.words(ANSWERS[one.answer]), one.lines or "", one.evidence) for one in asked]
    if lines:
        out.table((text("Name"), text("Consent"), text("Lines"), text("How we know")), lines)


# ---- chapters, consent, sharing


def _chapters(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    if options.make or options.anew:
        made = chapters.make_chapters(ws, meeting.id, anew=options.anew)
        said = text("from the times at which it really went") if made.from_run else text("from the planned agenda")
        out.say(text("{made} chapters made, {moved} moved, {kept} edited and left alone; {how}",
                     made=made.made, moved=made.moved, kept=made.kept, how=said))  # fmt: skip
    language = options.in_language
    if options.read is not None:
        file = read_chapters(options.read)
        tell_problems(out, file.problems)
        one = _chosen(ws, meeting, options.words[:1])
        changed = chapters.import_chapters(ws, one.id, file, language="zh" if language == "zh" else "en")
        out.say(text("{count} chapters added or changed", count=changed))
    if options.out is not None:
        one = _chosen(ws, meeting, options.words[:1])
        write_chapters(chapters.chapter_marks(ws, one.id, language), options.out)
        out.say(text("written: {file}", file=str(options.out)))
    found = chapters.chapters_of(ws, meeting.id)
    lines = [(_clock(one.starts), one.title_en, one.title_zh) for one in found]
    if lines:
        out.table((text("Begins"), text("English"), text("中文")), lines)
    else:
        out.say(text("There are no chapters yet. “recording chapters --make” makes them of the agenda."))
    out.result(found)
    return OK


def _consent(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    one = _chosen(ws, meeting, options.words[:1])
    before = consents.consents_of(ws, one.id)
    said = [(answer, name) for answer in ("given", "refused", "asked") for name in getattr(options, answer)]
    with ws.act(text("Note consent to share a recording")):
        if options.all is not None:
            said += [(options.all, view.name) for view in before if view.is_heard]
        for answer, name in said:
            person_id = next((view.person_id for view in before if name in (view.name, view.person_id)), None)
            if person_id is None and not any(view.name == name for view in before):
                person_id = _member(ws, meeting, name)
                if person_id is None and any(view.is_heard for view in before):
                    raise NotFound(
                        text("Nobody called “{name}” is heard in this recording.", name=name),
                        text("“recording consent” lists who is heard; members can be named too."),
                    )
            consents.set_consent(
                ws, one.id, answer, person_id=person_id, name=name, evidence=options.evidence, evidence_file=options.file
            )
    found = consents.consents_of(ws, one.id)
    _tell_consents(found, out)
    if not found:
        out.say(text("Nobody knows yet who is heard in this recording."))
    out.result(found)
    return OK


def _member(ws: Workspace, meeting: EventView, name: str) -> str | None:
    """The member of this name, or nobody: then the answer is kept under the name."""
    try:
        return choose_person(ws, meeting.strand_id or "", name)
    except NotFound:
        return None


def _share(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    one = _chosen(ws, meeting, options.words[:1])
    act = recordings.share_recording if options.what == "share" else recordings.withdraw_recording
    act(ws, one.id)
    now = recordings.recording(ws, one.id)
    out.say(text("{file}: {state}", file=_called(now), state=STATES[now.state]))
    out.result(now)
    return OK


def _change(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    one = _chosen(ws, meeting, options.words[:1])
    if options.what == "rename":
        titles = {name: value for name in ("title_en", "title_zh") if (value := getattr(options, name)) is not None}
        recordings.rename_recording(ws, one.id, **titles)
    elif options.what == "begin":
        recordings.set_begins(ws, one.id, _seconds(options.words[1:2]))
    else:
        recordings.remove_recording(ws, one.id)
        out.say(text("{file} was removed; undo brings it back", file=_called(one)))
    return _list(ws, meeting, options, out)


# ---- which one


def _chosen(ws: Workspace, meeting: EventView, words: list[str]) -> RecordingView:
    """The recording that is meant: its number in the list, its id, or words of its name; the only one without a word."""
    found = recordings.recordings_of(ws, meeting.id)
    if not found:
        raise NotFound(text("There is no recording yet."), text("“recording import FOLDER” brings one in."))
    if not words:
        if len(found) == 1:
            return found[0]
        raise RuleBroken(
            text("There are {count} recordings.", count=len(found)), text("Say the number of one: “recording list”.")
        )
    said = words[0]
    if said.isdecimal() and 1 <= int(said) <= len(found):
        return found[int(said) - 1]
    fits = [one for one in found if said == one.id or said.casefold() in _called(one).casefold()]
    if len(fits) != 1:
        raise NotFound(text("No single recording is called “{name}”.", name=said), text("“recording list” shows their numbers."))
    return fits[0]


def _called(one: RecordingView) -> str:
    return one.title_en or one.title_zh or one.file_name


def _clock(seconds: float) -> str:
    """ "04:12", "−00:30", "1:04:00": the second it is in."""
    whole = int(abs(seconds))
    shown = f"{whole // 60:02}:{whole % 60:02}" if whole < 3600 else f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"−{shown}" if seconds < 0 and whole else shown


def _length(one: RecordingView) -> str:
    return "?" if one.seconds is None else _clock(one.seconds)


def _seconds(words: list[str]) -> float:
    """Seconds from "75", "1:15" or "-0:10"."""
    try:
        said = words[0]
        parts = [float(part) for part in said.lstrip("-").split(":")]
        total: float = sum(part * 60.0**place for place, part in enumerate(reversed(parts)))
    except (IndexError, ValueError, OverflowError) as error:
        raise RuleBroken(text("Where does it begin?"), text("Say seconds, or minutes and seconds: 1:15.")) from error
    return -total if said.startswith("-") else total
