"""`moderator transcript`, `clips` and `balance`: what was said in a meeting, and what is made of it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moderator_app.console.choosing import choose_meeting, choose_person, choose_strand, choose_themes
from moderator_app.console.imports import tell_problems
from moderator_app.console.output import FAILED, INCOMPLETE, OK, Output
from moderator_app.domain.balance import Balance, HeardGroup, for_export
from moderator_app.domain.chinese import fold
from moderator_app.domain.clips import ClipList, with_consent_only
from moderator_app.domain.errors import NotFound, PeerSphereError, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.balance_papers import write_balance
from moderator_app.exchange.clip_papers import CLIP_FORMATS, CUT_FORMATS, write_clips, write_cut_list
from moderator_app.exchange.spoken_text import is_spoken_text
from moderator_app.exchange.transcript_papers import TRANSCRIPT_FORMATS, write_transcript
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_polls
from moderator_app.operations import meeting_files, recordings, transcripts, voices
from moderator_app.operations.balance import balance_of, season_balance
from moderator_app.operations.clips import clips_of
from moderator_app.operations.meeting_files import LinesImport
from moderator_app.operations.publish import Selection
from moderator_app.operations.sent_copies import record_copies
from moderator_app.operations.spine import spine_of
from moderator_app.operations.strands import EventView, events
from moderator_app.store import Workspace

# ---- transcript


def transcript(ws: Workspace, options: Namespace, out: Output) -> int:
    """Show, bring in, correct whose voice is whose, give out; without a word, show."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    acts: dict[str, Callable[[Workspace, EventView, Namespace, Output], int]] = {
        "show": _show,
        "import": _bring,
        "translation": _translation,
        "voices": _voices,
        "tie": _tie,
        "rename": _rename,
        "merge": _merge,
        "spine": _spine,
        "export": _give_out,
    }
    return acts[options.what](ws, meeting, options, out)


def _show(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    lines = transcripts.lines_of(
        ws, meeting.id, recording_id=_recording(ws, meeting.id, options.recording), kinds=tuple(options.kind) or ("transcript",)
    )
    if options.words:
        lines = [lines[place] for place in transcripts.search_in(lines, " ".join(options.words))]
    out.table(
        (text("Time"), text("Speaker"), text("Words")),
        [(_clock(line.at), line.speaker, line.text.replace("\n", " / ")) for line in lines],
    )
    if not lines:
        out.say(text("There is no line: bring one in with “transcript import FILE”."))
    out.result({"meeting": meeting.id, "lines": [line._asdict() for line in lines]})
    return OK


def _bring(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    """Transcripts (.vtt, .srt), chats (.txt) and poll reports (.csv), one by one: a bad one doesn't keep the others out."""
    recording_id = _recording(ws, meeting.id, options.recording)
    reports: list[dict[str, Any]] = []
    failed = 0
    if not options.words:
        raise RuleBroken(text("Which file?"), text("Say its path: “transcript import FILE”."))
    for file in map(Path, options.words):
        try:
            reports.append(_bring_one(ws, meeting.id, file, recording_id, out))
        except PeerSphereError as error:
            failed += 1
            if out.as_json:
                reports.append({"file": str(file), "error": error.message})
            else:
                out.error(error)
    out.result({"meeting": meeting.id, "files": reports})
    return FAILED if failed == len(options.words) else INCOMPLETE if failed else OK


def _bring_one(ws: Workspace, event_id: str, file: Path, recording_id: str | None, out: Output) -> dict[str, Any]:
    done: LinesImport
    ending = file.suffix.lower()
    if ending in (".vtt", ".srt") or (ending == ".txt" and is_spoken_text(file)):
        spoken = read_transcript(file, progress=out.progress())
        done = meeting_files.import_transcript(ws, event_id, spoken, out.progress(), recording_id=recording_id)
        problems = spoken.problems
    elif ending == ".txt":
        chat = read_zoom_chat(file, progress=out.progress())
        done = meeting_files.import_chat(ws, event_id, chat, out.progress(), recording_id=recording_id)
        problems = chat.problems
    else:
        polls = read_zoom_polls(file, progress=out.progress())
        done = meeting_files.import_polls(ws, event_id, polls, out.progress())
        problems = polls.problems
    if done.repeated:
        out.say(text("{file}: was here already, nothing is new", file=file.name))
    else:
        new = text("{file}: {lines} lines are new, {updated} corrected", file=file.name, lines=done.lines, updated=done.updated)
        out.say(new)
    if done.left:
        out.say(text("{count} lines were edited here and stay as they are", count=done.left))
    if done.unknown:
        out.say(text("not in the roster: {names}", names=", ".join(done.unknown)))
    tell_problems(out, problems)
    return {"file": str(file), "import": done, "problems": problems}


def _translation(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    recording_id = _recording(ws, meeting.id, options.recording)
    count = 0
    for file in map(Path, options.words):
        read = read_transcript(file, progress=out.progress())
        count += transcripts.take_translation(ws, meeting.id, read, recording_id=recording_id)
        tell_problems(out, read.problems)
    out.say(text("{count} lines have a translation now", count=count))
    out.result({"meeting": meeting.id, "translated": count})
    return OK if count else INCOMPLETE


def _voices(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    found = voices.voices_of(ws, meeting.id)
    out.table(
        (text("Label"), text("Shown"), text("Member"), text("Lines"), text("Minutes"), text("May be")),
        [
            (
                one.label,
                one.shown,
                one.person,
                one.lines + one.messages,
                f"{one.seconds / 60:.1f}",
                ", ".join(f"{guess.name} {guess.likeness:.0%}" for guess in one.guesses[:2]),
            )
            for one in found
        ],
    )
    out.result({"meeting": meeting.id, "voices": found})
    return OK


def _tie(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    label, person = _two(options)
    count = voices.tie_voice(ws, meeting.id, _label(ws, meeting.id, label), choose_person(ws, meeting.strand_id or "", person))
    out.say(text("{count} lines are now theirs", count=count))
    out.result({"lines": count})
    return OK


def _rename(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    label, shown = _two(options)
    label = _label(ws, meeting.id, label)
    voices.rename_voice(ws, meeting.id, label, shown)
    out.say(text("“{label}” is shown as “{name}” now", label=label, name=shown))
    out.result({"label": label, "shown": shown})
    return OK


def _merge(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    if len(options.words) < 2:
        raise RuleBroken(text("Choose two speakers or more to merge."), text("The last one named is the one that stays."))
    labels = [_label(ws, meeting.id, word) for word in options.words]
    count = voices.merge_voices(ws, meeting.id, labels, labels[-1])
    out.say(text("“{name}” has {count} lines now", name=labels[-1], count=count))
    out.result({"lines": count, "into": labels[-1]})
    return OK


def _spine(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    spine = spine_of(ws, meeting.id)
    out.table(
        (text("Time"), text("What"), text("Who"), text("Words")),
        [
            (_clock(mark.starts), mark.lane, mark.who, (mark.words_en or mark.words_zh).replace("\n", " / "))
            for mark in (*spine.marks, *spine.unplaced)
        ],
    )
    marks = [mark._asdict() for mark in (*spine.marks, *spine.unplaced)]
    out.result({"meeting": meeting.id, "zero": spine.axis.zero, "begins": spine.begins, "ends": spine.ends, "marks": marks})
    return OK


def _give_out(ws: Workspace, meeting: EventView, options: Namespace, out: Output) -> int:
    recording_id = _recording(ws, meeting.id, options.recording)
    paper = transcripts.transcript_paper(ws, meeting.id, recording_id=recording_id, language=options.in_language)
    if not paper.lines:
        out.say(text("There is no line: bring one in with “transcript import FILE”."))
        out.result({"files": []})
        return INCOMPLETE
    options.out.mkdir(parents=True, exist_ok=True)
    stem = f"transcript-meeting-{meeting.number}" if meeting.number else "transcript"
    files = []
    for suffix in _suffixes(options.format or "vtt", TRANSCRIPT_FORMATS):
        files.append(write_transcript(paper, options.out / f"{stem}-{options.in_language}{suffix}"))
        out.say(text("Wrote {file}", file=str(files[-1])))
    if paper.untranslated:
        out.say(text("{count} lines are shown as they were said: nobody translated them", count=paper.untranslated))
    out.result({"files": files, "lines": len(paper.lines), "untranslated": paper.untranslated})
    return OK


# ---- clips


def clips(ws: Workspace, options: Namespace, out: Output) -> int:
    """The clips of a theme: list them, write a page with times, or a list by which a film is cut."""
    if options.all_meetings:
        strand = choose_strand(ws, options.strand)
        there, strand_id = [event.id for event in events(ws, strand.id)], strand.id
        selection = Selection(strand_id=strand.id, themes=choose_themes(ws, there, options.theme))
    else:
        meeting = choose_meeting(ws, options.meeting, options.strand)
        there, strand_id = [meeting.id], meeting.strand_id or ""
        selection = Selection(event_id=meeting.id, themes=choose_themes(ws, there, options.theme))
    found = clips_of(ws, selection, language=options.in_language)
    if options.leave_out:
        found = with_consent_only(found)
    if options.what == "list":
        _tell_clips(found, out)
        out.result(found)
        return OK
    default, known = ("html", CLIP_FORMATS) if options.what == "write" else ("ffconcat", CUT_FORMATS)
    suffixes = _suffixes(options.format or default, known)
    options.out.mkdir(parents=True, exist_ok=True)
    paths = [options.out / f"clips-{options.in_language}{suffix}" for suffix in suffixes]
    if options.what == "cut":
        films = {clip.recording_id: recordings.file_of(ws, clip.recording_id) for clip in found.clips}
        files = [write_cut_list(found, path, films) for path in paths]
    else:
        files = [write_clips(found, path) for path in paths]
    for file in files:
        subjects = [("insight", clip.insight_id) for clip in found.clips]
        record_copies(ws, subjects, strand_id=strand_id, language=options.in_language, format="clips", place=str(file.resolve()))
        out.say(text("Wrote {file}", file=str(file)))
    if options.what == "cut" and not options.quiet:
        out.say(text("The program has no H.264 encoder: cut the film with ffmpeg or an editing program from this list."))
    _tell_left_out(found, out)
    out.result({"files": files, "clips": len(found.clips), "left_out": found.left_out})
    return OK if found.clips else INCOMPLETE


def _tell_clips(found: ClipList, out: Output) -> None:
    out.table(
        (text("From"), text("To"), text("Recording"), text("Who"), text("Words")),
        [
            (_clock(clip.starts), _clock(clip.ends), clip.recording, clip.said_by, clip.words_en or clip.words_zh)
            for clip in found.clips
        ],
    )
    _tell_left_out(found, out)


def _tell_left_out(found: ClipList, out: Output) -> None:
    for held in found.left_out:
        out.say(text("left out: {name}: {reason}", name=held.text, reason=held.reason))


# ---- heard balance


def balance(ws: Workspace, options: Namespace, out: Output) -> int:
    """Who was heard, for the moderator. Tables (--out) and JSON go elsewhere: with names only where that is said twice."""
    if options.all_meetings:
        strand = choose_strand(ws, options.strand)
        found = season_balance(ws, strand.id, options.year or "")
    else:
        found = balance_of(ws, choose_meeting(ws, options.meeting, options.strand).id)
    if options.out is not None:
        file = write_balance(found, options.out, with_names=options.with_names, names_confirmed=options.yes_with_names)
        out.say(text("Wrote {file}", file=str(file)))
        out.result({"file": file})
        return OK
    if out.as_json:
        shown = for_export(found, with_names=options.with_names, names_confirmed=options.yes_with_names)
        named = {"people": shown.people, "not_heard": [one.name for one in shown.not_heard]} if options.with_names else {}
        out.result({"meetings": shown.meetings, "schools": shown.schools, "languages": shown.languages, **named})
        return OK
    _tell_balance(found, out)
    return OK


def _tell_balance(found: Balance, out: Output) -> None:
    header = (text("Minutes"), text("Turns"), text("Wrote"), text("Questions asked"), text("Quoted"))
    heard = [one for one in found.people if one.is_heard]
    out.table(
        (text("Person"), text("School"), *header),
        [(one.name, one.school, f"{one.seconds / 60:.1f}", one.turns, one.wrote, one.asked, one.quoted) for one in heard],
    )
    for title, groups in ((text("School"), found.schools), (text("Language"), found.languages)):
        out.say("")
        out.table((title, text("People"), text("Heard"), *header), [_group(group) for group in groups])
    if found.not_heard:
        out.say("")
        out.say(text("not heard yet: {names}", names=", ".join(one.name for one in found.not_heard)))


def _group(one: HeardGroup) -> tuple[Any, ...]:
    return (one.name or "–", one.people, one.heard, f"{one.seconds / 60:.1f}", one.turns, one.wrote, one.asked, one.quoted)


# ---- helpers


def _recording(ws: Workspace, event_id: str, number: int | None) -> str | None:
    if number is None:
        return None
    there = recordings.recordings_of(ws, event_id)
    if number > len(there):
        raise NotFound(text("The meeting has {count} recordings.", count=len(there)), text("Say --recording with its number."))
    return there[number - 1].id


def _label(ws: Workspace, event_id: str, said: str) -> str:
    known = [one.label for one in voices.voices_of(ws, event_id)]
    fits = [label for label in known if label == said] or [label for label in known if fold(said) == fold(label)]
    fits = fits or [label for label in known if fold(said) in fold(label)]
    if len(fits) == 1:
        return fits[0]
    if not fits:
        raise NotFound(text("No speaker is called “{name}”.", name=said), text("“transcript voices” shows them all."))
    raise RuleBroken(text("“{name}” fits {count} speakers.", name=said, count=len(fits)), text("Say the whole label."))


def _two(options: Namespace) -> tuple[str, str]:
    if len(options.words) != 2:
        raise RuleBroken(text("Say a label and a name, each in quotation marks where it has spaces."))
    return options.words[0], options.words[1]


def _suffixes(said: str, known: dict[str, Text]) -> list[str]:
    if said == "all":
        return list(known)
    wanted = [f".{word.strip().lower().lstrip('.')}" for word in said.split(",")]
    for suffix in wanted:
        if suffix not in known:
            names = ", ".join(name.lstrip(".") for name in known)
            raise RuleBroken(
                text("“{format}” is not a format.", format=suffix.lstrip(".")), text("Formats: {known}.", known=names)
            )
    return wanted


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    whole = abs(int(seconds))
    sign = "-" if seconds < 0 else ""
    return f"{sign}{whole // 3600:d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
