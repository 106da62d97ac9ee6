"""`moderator backup`, `restore`, `doctor`, `undo`, `redo`, `search`, and lists of strands and meetings."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from moderator_app.console.choosing import choose_strand
from moderator_app.console.output import FAILED, OK, Output
from moderator_app.domain.errors import FileUnreadable, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import people, strands
from moderator_app.operations.finding import find_anything
from moderator_app.operations.season_dates import draft_season
from moderator_app.store import Workspace, backups
from moderator_app.store.doctor import examine
from moderator_app.store.tables import utc_now


def backup(ws: Workspace, options: Namespace, out: Output) -> int:
    """Back up the database, or the whole workspace into one ZIP file."""
    if options.file and options.file.is_dir():
        raise FileUnreadable(
            text("“{file}” is a folder.", file=options.file.name), text("Name a file to write, such as backup.zip.")
        )
    if options.file and not options.file.resolve().parent.is_dir():
        raise FileUnreadable(
            text("The folder for “{file}” is not there.", file=options.file.name),
            text("It may have been moved or renamed. Choose another folder."),
        )
    file = backups.archive(ws.folder, options.file) if options.file else ws.backup()
    out.say(text("Backed up to {file}", file=str(file)))
    out.result({"file": file})
    return OK


def restore(folder: Path, options: Namespace, out: Output) -> int:
    """Put a backup in the place of the workspace's database (the workspace is not open)."""
    if options.file and not options.file.is_file():
        raise FileUnreadable(
            text("“{file}” is not there.", file=options.file.name),
            text("Name a backup, or none for the newest. Nothing was changed."),
        )
    source = backups.restore(folder, options.file)
    out.say(text("Restored from {file}. What was there before is kept beside it.", file=str(source)))
    out.result({"restored": source})
    return OK


def doctor(ws: Workspace, options: Namespace, out: Output) -> int:
    """Look the workspace over. Fails where something is wrong."""
    findings = examine(ws, out.progress())
    for finding in findings:
        out.say(text("{mark} {message}", mark="ok " if finding.ok else "BAD", message=finding.message))
    out.result({"ok": all(finding.ok for finding in findings), "findings": findings})
    return OK if all(finding.ok for finding in findings) else FAILED


def undo(ws: Workspace, options: Namespace, out: Output) -> int:
    """Take back the latest action."""
    return _inverted(ws.undo(), out, undone=True)


def redo(ws: Workspace, options: Namespace, out: Output) -> int:
    """Do again what was undone last."""
    return _inverted(ws.redo(), out, undone=False)


def _inverted(done: object, out: Output, *, undone: bool) -> int:
    from moderator_app.store import Committed

    if not isinstance(done, Committed):
        out.say(text("There is nothing to undo.") if undone else text("There is nothing to do again."))
        out.result({"action": None})
        return OK
    template = text("Undone: {label}", label=done.label) if undone else text("Done again: {label}", label=done.label)
    out.say(template)
    out.result({"action": done.label, "rows": len(done.rows), "left": done.left})
    return OK


def search(ws: Workspace, options: Namespace, out: Output) -> int:
    """Find anything, in English, 中文 or pinyin."""
    wanted = " ".join(options.query)
    found = find_anything(ws, wanted, limit=options.limit)
    if not found:
        out.say(text("Nothing was found for “{words}”.", words=wanted))
        out.result(found)
        return FAILED
    out.table((text("Kind"), text("Found"), text("Where")), [(item.kind, item.title[:80], item.second) for item in found])
    out.result(found)
    return OK


def strand(ws: Workspace, options: Namespace, out: Output) -> int:
    """List, add, clone or change strands."""
    if options.what == "list" and (options.name or options.strand):
        raise RuleBroken(
            text("“strand list” lists all strands, whatever their name."), text("“members --strand NAME” shows one of them.")
        )
    if options.what in ("add", "clone") and not (options.name or options.name_zh):
        raise RuleBroken(
            text("The new strand has no name."), text("Write it after “strand {what}”, or with --name-zh.", what=options.what)
        )
    if options.what == "add" and options.strand:
        raise RuleBroken(
            text("A new strand is not made after another one."), text("To copy a strand: “strand clone NAME --strand OLD”.")
        )
    given = {"languages": options.languages, "contact_name": options.contact, "contact_email": options.contact_email}
    values = {name: value for name, value in given.items() if value is not None}
    if options.what == "add":
        made = strands.add_strand(ws, options.name, options.name_zh, **{"languages": "en"} | values)
        out.say(text("Made the strand {name}", name=options.name))
        out.result({"strand": made})
    elif options.what == "clone":
        old = choose_strand(ws, options.strand)
        with ws.act(text("Clone a strand")):
            made = strands.clone_strand(ws, old.id, options.name, options.name_zh)
            strands.change_strand(ws, made, **values)
        out.say(text("Cloned {old} as {name}", old=old.name_en or old.name_zh, name=options.name))
        out.result({"strand": made})
    elif options.what == "change":
        _change_strand(ws, options, values, out)
    else:
        found = strands.strands(ws)
        if not found:
            out.say(text("There is no strand yet. Make one with “strand add NAME”."))
        lines = [(v.name_en or v.name_zh, v.name_zh, v.languages, v.members, v.meetings) for v in found]
        if lines:
            out.table((text("Strand"), text("Chinese"), text("Languages"), text("Members"), text("Meetings")), lines)
        out.result(found)
    return OK


def _change_strand(ws: Workspace, options: Namespace, values: dict[str, str], out: Output) -> None:
    chosen = choose_strand(ws, options.strand)
    names = {"name_en": options.name, "name_zh": options.name_zh}
    values = values | {name: value for name, value in names.items() if value}
    if not values:
        raise RuleBroken(
            text("What is to change?"), text("Say a new name, or --name-zh, --languages, --contact or --contact-email.")
        )
    strands.change_strand(ws, chosen.id, **values)
    out.say(text("Changed the strand {name}", name=options.name or chosen.name_en or chosen.name_zh))
    out.result({"strand": chosen.id})


def season(ws: Workspace, options: Namespace, out: Output) -> int:
    """Lay out a strand's meetings over a school year, clashes and holidays flagged."""
    chosen = choose_strand(ws, options.strand)
    draft = draft_season(
        ws,
        chosen.id,
        options.year,
        options.start_month,
        options.meetings,
        options.weekday,
        _time_of_day(options.time),
        utc_now(),
    )
    planned = [meeting.planned for meeting in draft.meetings]
    if not options.dry_run:
        strands.plan_season(ws, chosen.id, draft.school_year, draft.start_month, planned)
    for drafted in draft.meetings:
        out.say(text("Meeting {number}: {date}", number=drafted.number, date=_day_and_time(drafted.planned.starts_at)))
        for clash in drafted.planned.clashes:
            out.say(text("  {clash}", clash=clash))
    out.result(planned)
    return OK


def _time_of_day(said: str) -> time:
    try:
        return datetime.strptime(said, "%H:%M").time()
    except ValueError:
        raise RuleBroken(text("“{time}” is no time of day.", time=said), text("Write it like 09:00 or 15:30.")) from None


def _day_and_time(when: datetime) -> str:
    """A moment on the clock of its zone, in figures that every language reads."""
    return f"{when:%Y-%m-%d %H:%M}"


def meetings(ws: Workspace, options: Namespace, out: Output) -> int:
    """List the meetings of a strand, or of all, with the time on the clock of their zone."""
    chosen = choose_strand(ws, options.strand).id if options.strand else None
    names = {view.id: view.name_en or view.name_zh for view in strands.strands(ws)}
    found = strands.events(ws, chosen)
    if not names:
        out.say(text("There is no strand yet. Make one with “strand add NAME”."))
    elif not found:
        out.say(text("There is no meeting yet. Lay out a year with “season --year 2026-27”."))
    lines = [
        (
            names.get(v.strand_id or "", ""),
            v.number or "",
            v.title_en or v.title_zh,
            _day_and_time(v.starts_at.astimezone(ZoneInfo(v.time_zone))) if v.starts_at else "",
            v.time_zone,
        )
        for v in found
    ]
    if lines:
        out.table((text("Strand"), text("Number"), text("Title"), text("Starts"), text("Time zone")), lines)
    out.result(found)
    return OK


def members(ws: Workspace, options: Namespace, out: Output) -> int:
    """List the members of a strand with what is missing."""
    found = people.members(ws, choose_strand(ws, options.strand).id)
    lines = [(v.name, v.email, v.school, v.language_need, ", ".join(out.words(gap) for gap in v.gaps)) for v in found]
    if not lines:
        out.say(text("There is no member yet. “import roster FILE” brings them in."))
    else:
        out.table((text("Name"), text("E-mail"), text("School"), text("Language"), text("Missing")), lines)
    out.result(found)
    return OK
