"""One command, `moderator`: the window by default, and every step of the work for scripts.

Each command says what it did in words, or with --json as one document; exit codes: 0 done, 1 failed, 2 wrong use, 4 done in
part (something waits for a decision or could not be read).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moderator_app import __version__
from moderator_app.cli_live import live_commands
from moderator_app.paths import user_data_folder

if TYPE_CHECKING:
    from moderator_app.console.output import Output
    from moderator_app.domain.errors import PeerSphereError

Run = Callable[..., int]

#: What an insight may be.
KINDS = ("insight", "question", "idea", "resource", "case")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    given = given[1:] if given[:1] == ["--"] else given  # as habit has it: run.py cli -- strand list
    if given in ([], ["desktop"]):  # nothing else is read before the window is seen: the grammar would cost a tenth of that time
        return _desktop(user_data_folder() / "workspace")
    if given[0] == "look-into-media":  # the program calls itself so (exchange/media_look.py)
        from moderator_app.exchange.media_look import main as look

        return look(given[1:])
    if given[0] == "make-beside":  # and so (exchange/beside.py)
        from moderator_app.exchange.beside import main as make

        return make(given[1:])
    from moderator_app.console.output import FAILED, Output
    from moderator_app.domain.errors import Cancelled, PeerSphereError

    # given first, so that the same options may stand before or after the command's name
    start = argparse.Namespace(workspace=None, json=False, quiet=False, language="en", run=None)
    options = parser().parse_args(given, start)
    folder = Path(options.workspace) if options.workspace else user_data_folder() / "workspace"
    out = Output(as_json=options.json, quiet=options.quiet, language=options.language)
    try:
        return _run(options, folder, out)
    except PeerSphereError as error:
        out.error(error)
        return FAILED
    except KeyboardInterrupt:
        out.error(Cancelled())
        return 130
    except BrokenPipeError:  # whoever read our words has stopped reading
        sys.stderr.close()
        return FAILED
    except OSError as error:  # a folder that may not be made or written to
        out.error(_refused_by_the_disk(error))
        return FAILED


def _refused_by_the_disk(error: OSError) -> PeerSphereError:
    from moderator_app.domain.errors import FileUnreadable
    from moderator_app.domain.wording import text

    return FileUnreadable(
        text("“{file}” can’t be read or written: {reason}.", file=str(error.filename or ""), reason=error.strerror or str(error)),
        text("Look at the folder and its rights, or choose another one."),
        code="file.refused",
    )


def _run(options: argparse.Namespace, folder: Path, out: Output) -> int:
    name = options.command or "desktop"
    if name == "desktop":
        return _desktop(folder)
    if name == "demo":
        from moderator_app.demo.run import run_demo

        return run_demo(options, out)
    if name in ("serve", "server"):
        alone: Callable[..., int] = options.run()
        return alone(options, out)
    if name == "restore":
        from moderator_app.console import keeping

        return keeping.restore(folder, options, out)
    from moderator_app.store import Workspace

    with Workspace.open(folder) as ws:
        run: Run = options.run()
        return run(ws, options, out)


def _desktop(folder: Path) -> int:
    import importlib

    # named only here: no other room may import the window
    run_window: Callable[[Path], int] = importlib.import_module("moderator_app.desktop.app").run_window
    return int(run_window(folder))


# ---- the grammar


def parser() -> argparse.ArgumentParser:
    """The whole grammar of the command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--workspace", metavar="FOLDER", help="the workspace's folder (default: your own)", default=argparse.SUPPRESS
    )
    common.add_argument("--json", action="store_true", help="answer with one JSON document", default=argparse.SUPPRESS)
    common.add_argument("--quiet", action="store_true", help="say nothing but errors", default=argparse.SUPPRESS)
    common.add_argument("--language", choices=("en", "zh"), help="language of the words", default=argparse.SUPPRESS)
    top = argparse.ArgumentParser(
        prog="moderator",
        description="PeerSphere Moderator: prepare, run and publish peer learning meetings.",
        epilog="To begin: strand add NAME, season --year 2026-27, import roster FILE. COMMAND --help tells more.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"PeerSphere Moderator {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, words: str, run: str | None = None) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words, parents=[common])
        if run is not None:
            made.set_defaults(run=_later(run))
        return made

    add("desktop", "open the window (the default)")
    demo = add("demo", "a whole season with made-up people, from survey to export")
    demo.add_argument("--out", type=Path, default=Path("build/demo"), help="where exports and pictures go (default: build/demo)")
    demo.add_argument("--no-window", action="store_true", help="leave pictures of the screens instead of opening the window")
    _imports(commands, common)
    _work(commands, common)
    _rooms(add)
    _coming(add)
    live_commands(add)
    _curating(add)
    _export(commands, common)
    _peers(add)
    _keeping(add)
    _syncing(add)
    _serving(commands, common)
    return top


def _later(run: str) -> Callable[[], Run]:
    """The function "module.name" of the console, imported when the command is run: starting stays quick."""

    def find() -> Run:
        import importlib

        module, _, name = run.rpartition(".")
        found: Run = getattr(importlib.import_module(f"moderator_app.console.{module}"), name)
        return found

    return find


def _one_or_more(said: str) -> int:
    if not said.isdecimal() or int(said) < 1:
        raise argparse.ArgumentTypeError(f"“{said}” is not a number from 1 up")
    return int(said)


def _seconds(said: str) -> float:
    try:
        seconds = float(said)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError(f"“{said}” is not a number of seconds from 0 to 3600")
    return seconds


def _imports(commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser) -> None:
    bring = commands.add_parser("import", help="bring in rosters, surveys and the files of a meeting")
    kinds = bring.add_subparsers(dest="what", required=True, metavar="KIND")
    roster = kinds.add_parser("roster", help="members from a CSV or XLSX file", parents=[common])
    roster.add_argument("file", type=Path)
    roster.add_argument("--strand", help="the strand's name")
    roster.add_argument("--column", action="append", default=[], metavar="N=FIELD", help="correct how a column is read (3=email)")
    roster.add_argument("--decide", action="append", default=[], metavar="ROW=WHO", help="who a row is: ID, row:N, new or skip")
    roster.add_argument(
        "--undecided", choices=("ask", "new", "skip"), default="ask", help="what to do with rows that may be somebody"
    )
    roster.add_argument("--dry-run", action="store_true", help="only say what would happen")
    roster.add_argument("--any-table", action="store_true", help="take a survey's answers as members")
    roster.set_defaults(run=_later("imports.roster"))
    survey = kinds.add_parser("survey", help="answers from Google Forms, Microsoft Forms or 问卷星", parents=[common])
    survey.add_argument("files", type=Path, nargs="+", metavar="FILE")
    survey.add_argument("--seed", type=int, default=0, help="for the clustering; the same seed gives the same inquiries")
    survey.add_argument("--no-suggestions", action="store_true", help="do not cluster the answers now")
    survey.add_argument("--any-table", action="store_true", help="take a table of answers that none of the three programs wrote")
    survey.set_defaults(run=_later("imports.survey"))
    zoom = kinds.add_parser("zoom", help="a recording folder, or participants, chat and transcript files", parents=[common])
    zoom.add_argument("files", type=Path, nargs="+", metavar="FILE")
    zoom.set_defaults(run=_later("imports.zoom"))
    for command in (survey, zoom):
        _meeting(command)


def _meeting(command: argparse.ArgumentParser) -> None:
    command.add_argument("--strand", help="the strand's name")
    command.add_argument("--meeting", help="the meeting: its number, date or title")


def _work(commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser) -> None:
    agenda = commands.add_parser("agenda", help="show, start, fit or print a meeting's agenda", parents=[common])
    agenda.add_argument("what", nargs="?", choices=("show", "template", "fit", "run-sheet", "calendar"), default="show")
    _meeting(agenda)
    agenda.add_argument("--out", type=Path, help="the file to write (run-sheet: .pdf, calendar: .ics)")
    agenda.add_argument("--in-language", choices=("en", "zh", "both"), default="both", help="language of the run sheet")
    agenda.set_defaults(run=_later("meetings.agenda"))
    group = commands.add_parser("group", help="put people into breakout rooms", parents=[common])
    _meeting(group)
    group.add_argument("--round", type=_one_or_more, default=1, help="which breakout (default 1)")
    group.add_argument("--smallest", type=_one_or_more, help="fewest people in a room")
    group.add_argument("--largest", type=_one_or_more, help="most people in a room")
    group.add_argument("--seconds", type=_seconds, default=2.0, help="how long to search (default 2)")
    group.add_argument("--seed", type=int, default=0, help="the same seed gives the same rooms")
    group.add_argument("--out", type=Path, help="write Zoom's pre-assignment file (.csv)")
    group.set_defaults(run=_later("meetings.group"))
    note = commands.add_parser("note", help="keep a note of a meeting: “q 3: How do we weed?”", parents=[common])
    note.add_argument("words", nargs="+", help="kind, room and words; the kind and the room may be left out")
    _meeting(note)
    note.set_defaults(run=_later("meetings.note"))
    notes = commands.add_parser("notes", help="list a meeting's notes", parents=[common])
    _meeting(notes)
    notes.set_defaults(run=_later("meetings.notes"))


#: What `rooms` does, in the order of its help.
ROOM_ACTS = (
    *("list", "show", "why"),
    *("late", "move", "take-out", "pin", "unpin", "lock", "unlock", "together", "apart", "weigh", "ways", "swaps"),
    *("plans", "keep", "another", "compare", "choose", "throw", "write", "text"),
)


def _rooms(add: Callable[..., argparse.ArgumentParser]) -> None:
    rooms = add("rooms", "the rooms of a breakout: look, change, seat the late, compare plans, hand out", "rooms.rooms")
    rooms.add_argument("what", nargs="?", choices=ROOM_ACTS, help="nothing: what there is")
    rooms.add_argument("words", nargs="*", metavar="WORD", help="names of people, numbers of rooms (lock), plans, RULE=WEIGHT")
    _meeting(rooms)
    rooms.add_argument("--round", type=_one_or_more, default=1, help="which breakout (default 1)")
    rooms.add_argument("--room", type=_one_or_more, help="the number of a room (why, move, pin)")
    rooms.add_argument("--late", action="append", metavar="NAME", help="late: somebody who came (again for more)")
    rooms.add_argument("--absent", action="append", metavar="NAME", help="late: somebody who is missing (again for more)")
    rooms.add_argument("--dry-run", action="store_true", help="late: only say who would move")
    rooms.add_argument("--take", type=_one_or_more, metavar="N", help="ways, swaps: make the one with this number")
    rooms.add_argument("--all", action="store_true", help="swaps: make all of them")
    rooms.add_argument("--count", type=_one_or_more, default=3, help="swaps: how many (default 3)")
    rooms.add_argument("--seconds", type=_seconds, default=2.0, help="how long to search (default 2)")
    rooms.add_argument("--seed", type=int, default=0, help="the same seed gives the same rooms")
    kinds = ("zoom", "teams", "table", "doors", "pages", "names", "slides", "choose", "by-hand", "moves")
    rooms.add_argument("--as", dest="kind", choices=kinds, default="names", help="write, text: what to hand out (default names)")
    rooms.add_argument("--in-language", choices=("en", "zh", "both"), default="both", help="write: language of paper and slides")
    rooms.add_argument("--out", type=Path, help="write: the file")


def _coming(add: Callable[..., argparse.ArgumentParser]) -> None:
    for name, words, answers in (
        ("rsvp", "note who means to come: yes, maybe, no", ("list", "yes", "maybe", "no")),
        ("came", "note who came, came late, or did not", ("list", "yes", "late", "no")),
    ):
        made = add(name, words, f"coming.{name}")
        made.add_argument("what", nargs="?", choices=answers, default="list")
        made.add_argument("people", nargs="*", metavar="PERSON", help="members, by name or e-mail")
        made.add_argument("--all", action="store_true", help="all members of the strand")
        _meeting(made)


def _curating(add: Callable[..., argparse.ArgumentParser]) -> None:
    asked = add(
        "inquiries", "the inquiries of a meeting's survey: list, suggest, take up, rename, merge, drop", "curating.inquiries"
    )
    asked.add_argument("what", nargs="?", choices=("list", "suggest", "take", "rename", "merge", "drop"), default="list")
    asked.add_argument("words", nargs="*", metavar="INQUIRY", help="numbers of the list, or words of their titles")
    asked.add_argument("--all", action="store_true", help="all of them")
    asked.add_argument("--title-en", metavar="TITLE", help="rename: the English title")
    asked.add_argument("--title-zh", metavar="TITLE", help="rename: the Chinese title")
    asked.add_argument("--seed", type=int, default=0, help="suggest: the same seed gives the same inquiries")
    theme = add("themes", "the themes of a meeting: list, add, have some made of its notes", "curating.theme")
    theme.add_argument("what", nargs="?", choices=("list", "add", "suggest"), default="list")
    theme.add_argument("name", nargs="?", default="", help="add: the title")
    theme.add_argument("--name-zh", default="", help="add: its Chinese title")
    theme.add_argument("--seed", type=int, default=0, help="suggest: the same seed gives the same themes")
    made = add("insights", "the insights of a meeting: list, make of notes, word, permit, translate", "curating.insights")
    made.add_argument("what", nargs="?", choices=("list", "make", "change", "remove"), default="list")
    made.add_argument(
        "words", nargs="*", metavar="WHICH", help="make: numbers of notes; else numbers of insights; or their words"
    )
    made.add_argument("--all", action="store_true", help="change, remove: all of them")
    made.add_argument("--kind", choices=KINDS)
    made.add_argument("--theme", metavar="TITLE", help="the theme it stands under")
    made.add_argument("--text-en", metavar="TEXT", help="its words in English")
    made.add_argument("--text-zh", metavar="TEXT", help="its words in Chinese")
    made.add_argument("--said-by", metavar="PERSON", help="whose it is: a member, by name or e-mail")
    made.add_argument("--attribution", choices=("named", "school_only", "anonymous"), help="how they are shown")
    for use, words in (
        ("publish", "may it be published"),
        ("translate", "may it be translated"),
        ("naming", "may they be named"),
    ):
        made.add_argument(f"--{use}", choices=("asked", "granted", "refused"), help=f"{words}: what the owner said")
    made.add_argument("--evidence", metavar="WORDS", help="how the permission is known")
    made.add_argument("--until", type=date.fromisoformat, metavar="2027-06-30", help="the last day of the permission")
    made.add_argument("--translation", choices=("draft", "review", "approved"), help="where the translation stands")
    for command in (asked, theme, made):
        _meeting(command)


def _export(commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser) -> None:
    export = commands.add_parser("export", help="write a meeting's curated insights", parents=[common])
    _meeting(export)
    export.add_argument("--all-meetings", action="store_true", help="the whole strand instead of one meeting")
    export.add_argument("--format", default="docx", help="docx, pdf, md, html, xlsx, csv, json; several with commas, or all")
    export.add_argument("--in-language", choices=("en", "zh", "both"), default="both", help="language of the file (default both)")
    export.add_argument("--theme", action="append", default=[], metavar="TITLE", help="only this theme (again for more)")
    export.add_argument("--kind", action="append", default=[], choices=KINDS, help="only this kind (again for more)")
    export.add_argument("--out", type=Path, default=Path(), help="the folder to write into (default: here)")
    export.set_defaults(run=_later("meetings.export"))


def _peers(add: Callable[..., argparse.ArgumentParser]) -> None:
    mix = add("mix", "plan all breakouts to come of a school year as a whole", "peers.mix")
    mix.add_argument("--strand", help="the strand's name")
    mix.add_argument("--rounds", type=int, default=2, help="breakouts of a meeting without an agenda (default 2)")
    mix.add_argument("--keep", action="append", default=[], metavar="MEETING", help="leave a meeting's rooms as they are")
    mix.add_argument("--new-peers", choices=("high", "medium", "low"), default="high", help="how much new peers weigh")
    mix.add_argument("--seconds", type=float, default=6.0, help="how long to search (default 6)")
    mix.add_argument("--seed", type=int, default=0, help="the same seed gives the same rooms")
    mix.add_argument("--look-back", action="store_true", help="only show what the held rounds could have been")
    schedule = add("schedule", "rooms over several rounds in which as few pairs as possible meet twice", "peers.schedule")
    schedule.add_argument("people", type=int, help="how many people")
    schedule.add_argument("--size", type=int, required=True, help="people in a room")
    schedule.add_argument("--largest", type=int, help="most people in a room, where sizes may differ")
    schedule.add_argument("--rounds", type=int, required=True, help="how many rounds")
    schedule.add_argument("--seconds", type=float, default=3.0, help="how long to search (default 3)")
    met = add("encounters", "who met whom; of two people when and where; of one, whom they met", "peers.encounters")
    met.add_argument("people", nargs="*", help="nobody, one person or two")
    met.add_argument("--strand", help="the strand's name")
    met.add_argument("--year", default="", metavar="2026-27", help="only this school year")
    met.add_argument("--planned", action="store_true", help="count rounds to come as well")
    met.add_argument("--out", type=Path, help="write a person's contacts (.csv or .xlsx)")
    met.add_argument("--in-language", choices=("en", "zh", "both"), default="both")
    meet = add("recommend", "whom a member might meet next, and why", "peers.recommend")
    meet.add_argument("person")
    meet.add_argument("--strand", help="the strand's name")
    meet.add_argument("--most", type=int, default=5)
    pairs = add("pairs", "peer coaching: pair up, show, check-ins, who takes part", "peers.pairs")
    acts = (
        "list",
        "show",
        "new",
        "pair",
        "make",
        "set",
        "end",
        "check-ins",
        "opt-out",
        "opt-in",
        "not-with",
        "private",
        "partners",
        "export",
    )
    pairs.add_argument("what", nargs="?", choices=acts, help="nothing: what there is")
    pairs.add_argument("people", nargs="*", help="members, by name or e-mail")
    pairs.add_argument("--strand", help="the strand's name")
    pairs.add_argument("--round", type=int, help="which round (default: the newest)")
    pairs.add_argument("--starts", type=date.fromisoformat, metavar="2026-11-23", help="first day of a round, or first check-in")
    pairs.add_argument("--ends", type=date.fromisoformat, metavar="2027-02-12", help="last day of a round")
    pairs.add_argument("--every-weeks", type=int, default=3)
    pairs.add_argument("--count", type=int, default=3, help="check-ins of each pair (default 3)")
    pairs.add_argument("--out", type=Path, help="write the list (.csv or .xlsx)")
    pairs.add_argument("--in-language", choices=("en", "zh", "both"), default="both")


def _keeping(add: Callable[..., argparse.ArgumentParser]) -> None:
    strand = add("strand", "list, add, clone or change strands", "keeping.strand")
    strand.add_argument("what", nargs="?", choices=("list", "add", "clone", "change"), default="list")
    strand.add_argument("name", nargs="?", default="", help="add, clone: the new strand's name")
    strand.add_argument("--name-zh", default="", help="its Chinese name")
    strand.add_argument("--languages", choices=("en", "zh", "both"), help="of its meetings (default en)")
    strand.add_argument("--contact", metavar="NAME", help="who invites to its meetings")
    strand.add_argument("--contact-email", metavar="ADDRESS", help="their e-mail address, which invitations need")
    strand.add_argument("--strand", help="the strand to clone or to change")
    season = add("season", "lay out a strand's meetings over a school year", "keeping.season")
    season.add_argument("--strand", help="the strand's name")
    season.add_argument("--year", required=True, metavar="2026-27", help="the school year")
    season.add_argument(
        "--start-month",
        type=int,
        choices=range(1, 13),
        default=10,
        metavar="1-12",
        help="month of the first meeting (default 10)",
    )
    season.add_argument("--meetings", type=_one_or_more, default=4, help="how many (default 4)")
    season.add_argument("--weekday", type=int, default=3, help="0 Monday to 6 Sunday (default 3)")
    season.add_argument("--time", default="09:00", help="when they begin, in the strand's zone")
    season.add_argument("--dry-run", action="store_true", help="only show the dates")
    meeting = add("meeting", "list meetings", "keeping.meetings")
    meeting.add_argument("what", nargs="?", choices=("list",), default="list")
    meeting.add_argument("--strand", help="the strand's name")
    members = add("members", "list a strand's members and what is missing", "keeping.members")
    members.add_argument("--strand", help="the strand's name")
    search = add("search", "find anything, in English, 中文 or pinyin", "keeping.search")
    search.add_argument("query", nargs="+", help="what to look for")
    search.add_argument("--limit", type=_one_or_more, default=30, help="how many to show (default 30)")
    backup = add("backup", "back up the database, or everything into a ZIP file", "keeping.backup")
    backup.add_argument("file", type=Path, nargs="?", help="a .zip file for the whole workspace")
    restore = add("restore", "go back to a backup (the newest, or a .db or .zip file)")
    restore.add_argument("file", type=Path, nargs="?", help="the backup (default: the newest)")
    add("doctor", "look the workspace over", "keeping.doctor")
    add("undo", "take back the latest action", "keeping.undo")
    add("redo", "do again what was undone last", "keeping.redo")


def _syncing(add: Callable[..., argparse.ArgumentParser]) -> None:
    come = add("sign-in", "sign this workspace in to a server", "syncing.sign_in")
    come.add_argument("--server", metavar="URL", help="the server's address (default: the one it had)")
    come.add_argument("--email", help="the account's address; the password is asked for")
    come.add_argument("--code", help="the code of an invitation or a mailed link, instead of a password")
    come.add_argument("--new-password", action="store_true", help="with an invitation's code: ask for the password to have")
    come.add_argument("--mail-code", action="store_true", help="have a code mailed")
    come.add_argument("--keep", choices=("keyring", "file", "not"), help="where the sign-in is kept (default: the keyring)")
    come.add_argument("--moved", action="store_true", help="the workspace’s server has this address now")
    add("sign-out", "sign this workspace out", "syncing.sign_out")
    sync = add("sync", "share what waits and get what is new", "syncing.sync")
    sync.add_argument("--server", metavar="URL", help="make sure that it is this server")
    sync.add_argument("--no-files", action="store_true", help="leave slides, resources and recordings for another time")
    files = add("files", "slides, resources and recordings on their way: list, move, hold, fetch", "files.files")
    files.add_argument("what", nargs="?", choices=("list", "move", "pause", "resume", "fetch", "set"), default="list")
    files.add_argument("which", nargs="*", metavar="FILE", help="its number in the list, its name or SHA-256 (default: all)")
    files.add_argument("--cap", metavar="SIZE", help="set: the most a second, such as 500KB, or none")
    files.add_argument("--limit", metavar="SIZE", help="set: the most that kept files take here, such as 5GB, or none")
    files.add_argument("--automatic", metavar="SIZE", help="set: fetch files up to this size unasked, such as 50MB, or none")
    files.add_argument("--first", metavar="MEETING", help="set: the meeting whose files go first, or none")
    files.add_argument("--strand", help="the strand's name")
    review = add("review", "where two people disagree, and what was refused: list and settle", "reviewing.review")
    review.add_argument("what", nargs="?", choices=("list", "take", "keep", "write", "again", "drop"), default="list")
    review.add_argument("which", nargs="*", metavar="NUMBER", help="as the list numbers them, or an id")
    review.add_argument("--of-this-kind", action="store_true", help="all of the same field and people, too")
    review.add_argument("--words", help="what shall stand, made of both")


def _serving(commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser) -> None:
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--data", type=Path, metavar="FOLDER", help="the server's folder (default: your own)")
    where.add_argument("--settings", type=Path, metavar="FILE", help="settings (default: server.toml in the server's folder)")
    where.add_argument("--database", metavar="URL", help="postgresql+psycopg://… instead of SQLite in the server's folder")
    serve = commands.add_parser(
        "serve", help="serve laptops: the store they sync with", description="serve laptops", parents=[common, where]
    )
    serve.add_argument("--host", help="the address to listen to (default 127.0.0.1)")
    serve.add_argument("--port", type=int, help="the port to listen to (default 8440)")
    serve.add_argument("--workers", type=int, help="processes that serve; more than one needs PostgreSQL")
    serve.add_argument("--name", help="what laptops show for this server")
    serve.add_argument("--url", help="the address that laptops use, where it isn't host and port")
    serve.add_argument("--behind-proxy", action="store_true", help="a reverse proxy speaks https in front of it")
    serve.add_argument("--certificate", metavar="PEM", help="speak https with this certificate")
    serve.add_argument("--key", metavar="PEM", help="the certificate's key")
    serve.set_defaults(run=_later("serving.serve"))
    kept = commands.add_parser("server", help="keep a server: back up, restore, move, accounts")
    acts = kept.add_subparsers(dest="act", required=True, metavar="ACT")
    backup = acts.add_parser("backup", help="back it up into a ZIP file, also while it runs", parents=[common, where])
    backup.add_argument("file", type=Path)
    backup.add_argument("--without-files", action="store_true", help="the database alone")
    backup.set_defaults(run=_later("serving.backup"))
    restore = acts.add_parser("restore", help="go back to a backup, also while it runs", parents=[common, where])
    restore.add_argument("file", type=Path)
    restore.add_argument("--with-accounts", action="store_true", help="accounts and rights too, as they were then")
    restore.set_defaults(run=_later("serving.restore"))
    move = acts.add_parser("move", help="copy everything into another, empty database", parents=[common, where])
    move.add_argument("--to", required=True, metavar="URL", help="postgresql+psycopg://…, or the path of an SQLite file")
    move.set_defaults(run=_later("serving.move"))
    account = acts.add_parser("account", help="list, make and change accounts", parents=[common, where])
    account.add_argument("what", choices=("list", "add", "invite", "rights", "disable", "enable"))
    account.add_argument("email", nargs="?")
    account.add_argument("--name", help="the person's name")
    account.add_argument("--coordinator", action="store_true", help="may do everything")
    account.add_argument("--moderates", action="append", default=[], metavar="STRAND", help="a strand (again for more)")
    account.add_argument("--guest-of", action="append", default=[], metavar="MEETING", help="a meeting's id (again for more)")
    account.add_argument("--member-of", action="append", default=[], metavar="STRAND", help="a strand (again for more)")
    account.set_defaults(run=_later("serving.account"))
