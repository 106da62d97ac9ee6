"""`moderator import …`: rosters, surveys and the files of a meeting."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.console.choosing import choose_meeting, choose_strand
from moderator_app.console.output import FAILED, INCOMPLETE, OK, Output
from moderator_app.domain.errors import PeerSphereError, RuleBroken
from moderator_app.domain.records import ROSTER_FIELDS, ColumnMatch, Problem
from moderator_app.domain.wording import text
from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.forms import program_of_survey, read_survey
from moderator_app.exchange.forms.layouts import PLAIN
from moderator_app.exchange.roster import roster_of_table
from moderator_app.exchange.roster_columns import match_columns
from moderator_app.exchange.spoken_text import is_spoken_text
from moderator_app.exchange.tables import read_table
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import is_zoom_polls, read_zoom_chat, read_zoom_folder, read_zoom_polls
from moderator_app.operations import inquiries, meeting_files, rosters, surveys
from moderator_app.store import Workspace

#: How many problems of a file are told one by one.
MOST_TOLD = 20


def roster(ws: Workspace, options: Namespace, out: Output) -> int:
    """Import a roster; with --dry-run only say what would happen."""
    strand = choose_strand(ws, options.strand)
    table = read_table(options.file, progress=out.progress())
    program = "" if options.any_table else program_of_survey(table)
    if program:
        raise RuleBroken(
            text("“{file}” holds the answers of a survey ({program}), no roster. Nothing was stored of it.",
                 file=options.file.name, program=program),
            text("Import it with “import survey {file}”. If its rows are members all the same, say --any-table.",
                 file=options.file.name),
        )  # fmt: skip
    columns = _columns(match_columns(table), options.column)
    read = roster_of_table(table, columns, progress=out.progress())
    decisions = _decisions(options.decide)
    for row in decisions.keys() - {record.row for record in read.rows}:
        raise RuleBroken(
            text("The file has no row {row} to decide about.", row=row),
            text("A dry run shows the rows that wait for a decision."),
        )
    if options.dry_run:
        plan = rosters.plan_roster(ws, strand.id, read)
        _tell_plan(out, columns, plan)
        out.result({"columns": columns, "rows": plan.rows, "problems": read.problems})
        return OK
    if options.undecided != "ask":
        plan = rosters.plan_roster(ws, strand.id, read)
        decisions = {row.row: options.undecided for row in plan.rows if row.action == "ask"} | decisions
    done = rosters.import_roster(ws, strand.id, read, decisions, out.progress())
    out.say(
        text(
            "{added} people added, {updated} updated, {unchanged} unchanged, {skipped} skipped",
            added=done.added,
            updated=done.updated,
            unchanged=done.unchanged,
            skipped=done.skipped,
        )
    )
    _tell_unread(out, columns)
    tell_problems(out, read.problems)
    _tell_undecided(out, done.undecided)
    out.result(
        {
            "added": done.added,
            "updated": done.updated,
            "unchanged": done.unchanged,
            "skipped": done.skipped,
            "undecided": done.undecided,
            "unread": [column.header for column in columns if not column.field],
            "problems": read.problems,
        }
    )
    return INCOMPLETE if done.undecided else OK


def _tell_unread(out: Output, columns: list[ColumnMatch]) -> None:
    unread = [column.header for column in columns if not column.field and column.header]
    if unread:
        out.say(text("not read: {columns} (the file itself is kept)", columns=", ".join(unread)))


def _columns(matched: list[ColumnMatch], said: list[str]) -> list[ColumnMatch]:
    """The columns as matched, corrected by words like "3=email" or "学校=school"."""
    for word in said:
        name, given, field = word.partition("=")
        if not given:
            raise RuleBroken(
                text("“{word}” does not say how to read a column.", word=word),
                text("Write COLUMN=FIELD, such as 3=email, or 3= to leave the column unread."),
            )
        if field not in (*ROSTER_FIELDS, ""):
            raise RuleBroken(
                text("“{field}” is not a field of a roster.", field=field),
                text("Fields: {fields}", fields=", ".join(ROSTER_FIELDS)),
            )
        fits = [c for c in matched if name in (str(c.column), c.header)]
        if not fits:
            there = ", ".join(f"{c.column} {c.header}".strip() for c in matched)
            raise RuleBroken(text("The file has no column “{name}”.", name=name), text("Columns: {columns}", columns=there))
        fits[0].field, fits[0].confidence = field, 1.0
    return matched


def _decisions(said: list[str]) -> dict[int, str]:
    decisions = {}
    for word in said:
        row, _, decision = word.partition("=")
        if not row.isdigit() or not decision:
            raise RuleBroken(text("“{word}” is not a decision.", word=word), text("Write ROW=new, ROW=skip or ROW=ID."))
        decisions[int(row)] = decision
    return decisions


def _tell_plan(out: Output, columns: list[ColumnMatch], plan: rosters.RosterPlan) -> None:
    out.table(
        (text("Column"), text("Header"), text("Read as"), text("Sure")),
        [(c.column, c.header, c.field or "-", f"{c.confidence:.0%}") for c in columns],
    )
    actions = {"new": text("new"), "update": text("changed"), "same": text("unchanged"), "ask": text("to be decided")}
    for action, words in actions.items():
        out.say(text("{count} {action}", count=plan.count(action), action=words))
    out.say(text("{count} rows lack something", count=len(plan.with_gaps)))
    tell_problems(out, plan.problems)
    _tell_undecided(out, tuple(row for row in plan.rows if row.action == "ask"))


def _tell_undecided(out: Output, rows: tuple[rosters.PlannedRow, ...]) -> None:
    for row in rows:
        names = ", ".join(f"{name} <{email}> [{person}]" for person, name, email, _score in row.alternatives)
        out.say(
            text(
                "row {row}: {name} may be {names}: decide with --decide {row}=ID|new|skip",
                row=row.row,
                name=row.name,
                names=names,
            )
        )


def survey(ws: Workspace, options: Namespace, out: Output) -> int:
    """Import one or more files of answers into the survey of a meeting, then suggest inquiries."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    survey_id = surveys.ensure_survey(ws, meeting.id)
    imported = []
    for file in options.files:
        read = read_survey(file, zone=ZoneInfo(meeting.time_zone), progress=out.progress())
        if read.source.format == PLAIN and not options.any_table:
            raise RuleBroken(
                text(
                    "“{file}” is no export of Google Forms, Microsoft Forms or 问卷星. Nothing was stored of it.", file=file.name
                ),
                text("If it holds answers all the same, say --any-table."),
            )
        done = surveys.import_survey(ws, survey_id, read, out.progress())
        imported.append({"file": str(file), "format": read.source.format, "import": done, "problems": read.problems})
        if done.repeated:
            out.say(text("{file}: imported before, nothing new", file=file.name))
        else:
            out.say(
                text(
                    "{file}: {responses} responses, {matched} members, {asked} to be decided, {strangers} unknown",
                    file=file.name,
                    responses=done.responses,
                    matched=done.matched,
                    asked=done.asked,
                    strangers=done.strangers,
                )
            )
        tell_problems(out, read.problems)
    suggested = 0 if options.no_suggestions else inquiries.suggest(ws, survey_id, seed=options.seed, progress=out.progress())
    topics = inquiries.ranked_topics(ws, survey_id)
    out.table((text("Topic"), text("People")), [(topic.option, topic.count) for topic in topics])
    if suggested:
        out.say(text("{count} inquiries suggested", count=suggested))
    found = inquiries.inquiries(ws, survey_id)
    out.table((text("Inquiry"), text("People")), [(view.title_en or view.title_zh, view.people) for view in found])
    out.result({"survey": surveys.survey_view(ws, survey_id), "files": imported, "topics": topics, "inquiries": found})
    return OK


def zoom(ws: Workspace, options: Namespace, out: Output) -> int:
    """Import the files of a meeting: a recording folder, or participants, chat and transcript files one by one."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    files: list[tuple[str, Path]] = []
    for given in options.files:
        files.extend(_in_folder(given) if given.is_dir() else [(_kind(given), given)])
    reports: list[dict[str, Any]] = []
    failed = 0
    for kind, file in files:
        try:
            reports.append(_import_one(ws, meeting.id, kind, file, out))
        except PeerSphereError as error:
            failed += 1
            out.error(error) if not out.as_json else reports.append({"file": str(file), "error": error.message})
    out.result({"meeting": meeting.id, "files": reports})
    if not files:
        out.say(text("There was no list of who came, no chat and no transcript."))
    if failed and failed == len(files):
        return FAILED
    return INCOMPLETE if failed or not files else OK


def _in_folder(folder: Path) -> list[tuple[str, Path]]:
    found = read_zoom_folder(folder)
    return [
        *(("participants", file) for file in found.participants),
        *(("chat", file) for file in found.chats),
        *(("transcript", file) for file in found.transcripts or found.captions),
        *(("polls", file) for file in found.polls),
    ]


def _kind(file: Path) -> str:
    if file.suffix.lower() in (".vtt", ".srt"):
        return "transcript"
    if file.suffix.lower() == ".txt":
        return "transcript" if is_spoken_text(file) else "chat"
    return "polls" if file.suffix.lower() == ".csv" and is_zoom_polls(file) else "participants"


def _import_one(ws: Workspace, event_id: str, kind: str, file: Path, out: Output) -> dict[str, Any]:
    done: Any
    if kind == "participants":
        came = read_attendance(file)
        done = meeting_files.import_attendance(ws, event_id, came, out.progress())
        line = text(
            "{file}: {people} people came, {matched} members, {late} late",
            file=file.name,
            people=done.people,
            matched=done.matched,
            late=done.late,
        )
        problems = came.problems
    elif kind == "chat":
        chat = read_zoom_chat(file)
        done = meeting_files.import_chat(ws, event_id, chat, out.progress())
        line = text("{file}: {lines} chat messages by {people} people", file=file.name, lines=done.lines, people=done.speakers)
        problems = chat.problems
    elif kind == "polls":
        polls = read_zoom_polls(file)
        done = meeting_files.import_polls(ws, event_id, polls, out.progress())
        line = text("{file}: {lines} poll answers by {people} people", file=file.name, lines=done.lines, people=done.speakers)
        problems = polls.problems
    else:
        transcript = read_transcript(file)
        done = meeting_files.import_transcript(ws, event_id, transcript, out.progress())
        line = text("{file}: {lines} lines by {people} speakers", file=file.name, lines=done.lines, people=done.speakers)
        problems = transcript.problems
    out.say(line)
    if kind == "participants" and done.remark is not None:
        out.say(done.remark)
    if done.unknown:
        out.say(text("not in the roster: {names}", names=", ".join(done.unknown)))
    tell_problems(out, problems)
    return {"file": str(file), "kind": kind, "import": done, "problems": problems}


def tell_problems(out: Output, problems: list[Problem]) -> None:
    """Say what was wrong with a file, the first ones one by one."""
    for problem in problems[:MOST_TOLD]:
        if problem.row:
            out.say(text("  row {row}: {message}", row=problem.row, message=problem.message))
        else:
            out.say(text("  {message}", message=problem.message))
    if len(problems) > MOST_TOLD:
        out.say(text("  and {count} more; --json tells them all", count=len(problems) - MOST_TOLD))
