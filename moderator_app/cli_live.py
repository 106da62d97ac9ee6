"""The grammar of the commands for a meeting that runs and for what is left of it: clock, recordings, words, translations."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

Add = Callable[..., argparse.ArgumentParser]


def live_commands(add: Add) -> None:
    """Put these commands into the grammar; `add(name, words, "module.function")` makes one."""
    _running(add)
    _recordings(add)
    _translating(add)
    _said(add)
    _ledger(add)


def of_meeting(command: argparse.ArgumentParser) -> None:
    """Which meeting is meant."""
    command.add_argument("--strand", help="the strand's name")
    command.add_argument("--meeting", help="the meeting: its number, date or title")


def number(said: str) -> int:
    """A number from 1 up."""
    if not said.isdecimal() or int(said) < 1:
        raise argparse.ArgumentTypeError(f"“{said}” is not a number from 1 up")
    return int(said)


def _ledger(add: Add) -> None:
    question = add("question", "the questions of a meeting: answered, carried to the next, parked", "live_ledger.question")
    outcomes = ("list", "add", "answer", "carry", "park", "open")
    question.add_argument("what", nargs="?", choices=outcomes, default="list", help="nothing: list them")
    question.add_argument("which", nargs="*", metavar="WHICH", help="numbers in the list; of add: the words")
    question.add_argument("--words", help="the words of the answer, or of the question")
    question.add_argument("--room", type=number, help="add: the room it was asked in")
    question.add_argument("--all", action="store_true", help="carry: all that are open")
    commitment = add("commitment", "who does what by when; open ones come back at the next meeting", "live_ledger.commitment")
    states = ("list", "add", "change", "done", "drop", "open")
    commitment.add_argument("what", nargs="?", choices=states, default="list", help="nothing: list them")
    commitment.add_argument("which", nargs="*", metavar="WHICH", help="numbers in the list; of add: “@Maya sends it by Friday”")
    commitment.add_argument("--words", help="add, change: the line as it would be typed")
    commitment.add_argument("--due", type=date.fromisoformat, metavar="YYYY-MM-DD", help="add, change: the day")
    debrief = add("debrief", "a meeting’s notes in proposed themes, offered as choices", "live_debrief.debrief")
    debrief.add_argument("what", nargs="?", choices=("propose", "offer", "rooms"), default="propose")
    debrief.add_argument("which", nargs="*", metavar="N", help="offer: the numbers of proposals (default: those marked *)")
    debrief.add_argument("--all", action="store_true", help="all notes, not only those of rooms")
    debrief.add_argument("--themes", type=number, metavar="N", help="so many new proposals")
    debrief.add_argument("--seed", type=int, default=0, help="the same seed gives the same proposals")
    debrief.add_argument("--seconds", type=float, default=2.0, help="rooms: how long to look for rooms by what people chose")
    for command in (question, commitment, debrief):
        of_meeting(command)


def _running(add: Add) -> None:
    run = add("run", "the clock of a meeting: start, go on, add or take time, end", "running.run")
    acts = ("status", "start", "next", "back", "go", "skip", "pause", "resume", "add", "take", "rooms", "turns", "end", "clear")
    run.add_argument("what", nargs="?", choices=acts, default="status", help="nothing: where the meeting stands")
    run.add_argument("--segment", type=number, metavar="N", help="start, go, skip, add, take: a segment's number")
    run.add_argument("--from-segment", type=number, metavar="N", help="add: the segment that gives the minutes")
    run.add_argument("--minutes", type=number, help="add, take: how many (default 1); rooms: how long they are open")
    run.add_argument("--proposal", type=number, default=1, metavar="N", help="take: which proposal (default 1)")
    of_meeting(run)


_KINDS = ("insight", "detail", "theme", "agenda", "chapter", "caption")
_USES = ("publish", "translate", "naming")


def _translating(add: Add) -> None:
    translate = add(
        "translate", "texts in two languages: list, write, review, approve, files for translators", "translating.translate"
    )
    acts = ("list", "write", "review", "approve", "open", "fits", "check", "export", "import")
    translate.add_argument("what", nargs="?", choices=acts, default="list")
    translate.add_argument(
        "words", nargs="*", metavar="WORD", help="keys or numbers of the list; write: KEY WORDS; import: FILES"
    )
    translate.add_argument("--kind", action="append", default=[], choices=_KINDS, help="only these (again for more)")
    states = ("none", "draft", "review", "approved", "stale")
    translate.add_argument("--state", action="append", default=[], choices=states, help="only those that stand there")
    translate.add_argument("--all", action="store_true", help="review, approve, open, fits: all that are listed")
    translate.add_argument("--all-meetings", action="store_true", help="the whole strand instead of one meeting")
    translate.add_argument("--looked-at", action="store_true", help="review, approve: also those whose source has changed")
    translate.add_argument("--format", choices=("xliff", "xlsx"), default="xliff", help="export: for which program")
    translate.add_argument("--out", type=Path, default=Path(), help="export: the folder to write into (default: here)")
    translate.add_argument("--accept", action="store_true", help="import: take also what was changed here meanwhile")
    translate.add_argument("--approve", action="store_true", help="import: what is approved in the file is approved here")
    glossary = add("glossary", "school terms in English and 中文: list, add, change, remove, begin", "translating.glossary")
    glossary.add_argument("what", nargs="?", choices=("list", "begin", "add", "change", "remove"), default="list")
    glossary.add_argument("words", nargs="*", metavar="WORD", help="add: ENGLISH 中文; change, remove: the term")
    glossary.add_argument("--en", metavar="WORDS", help="change: its English")
    glossary.add_argument("--zh", metavar="WORDS", help="change: its Chinese")
    glossary.add_argument("--forms", metavar="A;B", help="other ways to say it, separated by semicolons")
    letter = add(
        "letter", "ask owners for permission: write letters, note that they were sent, note the answer", "translating.letter"
    )
    letter.add_argument("what", nargs="?", choices=("show", "write", "sent", "answer"), default="show")
    letter.add_argument("words", nargs="*", metavar="INSIGHT", help="numbers of “insights list”, or words of theirs; none: all")
    letter.add_argument("--out", type=Path, default=Path(), help="write: the folder for the .eml files (default: here)")
    revoke = add("revoke", "an owner takes a permission back: withdraw, and list every copy that went out", "translating.revoke")
    revoke.add_argument("words", nargs="+", metavar="INSIGHT", help="numbers of “insights list”, or words of theirs")
    revoke.add_argument("--recalled", action="store_true", help="all copies listed were called back")
    for made in (letter, revoke):
        made.add_argument("--use", action="append", default=[], choices=_USES, help="only this use (again for more)")
        made.add_argument("--evidence", default="", metavar="WORDS", help="what they said, and where")
        made.add_argument("--file", type=Path, help="a file of their mail, which is kept")
    for use in _USES:
        letter.add_argument(f"--{use}", choices=("granted", "refused"), help=f"answer: what they said to “{use}”")
    letter.add_argument("--until", type=date.fromisoformat, metavar="2027-06-30", help="answer: the last day of the permission")
    for made in (translate, letter, revoke):
        of_meeting(made)


def _said(add: Add) -> None:
    said = add("transcript", "what was said: show, bring in, whose voice is whose, give out", "transcripts.transcript")
    acts = ("show", "import", "translation", "voices", "tie", "rename", "merge", "spine", "export")
    said.add_argument("what", nargs="?", choices=acts, default="show")
    said.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="show: words to find; import: FILES; tie: LABEL PERSON; merge: LABELS, the last stays",
    )
    said.add_argument("--kind", action="append", default=[], choices=("transcript", "chat", "poll"), help="show: only these")
    said.add_argument("--recording", type=number, metavar="N", help="the recording it is of, by its number")
    said.add_argument("--format", help="export: vtt, srt, txt, docx; several with commas, or all (default vtt)")
    clips = add("clips", "the clips of a theme: list, a page with times, a list for cutting a film", "transcripts.clips")
    clips.add_argument("what", nargs="?", choices=("list", "write", "cut"), default="list")
    clips.add_argument("--theme", action="append", default=[], metavar="TITLE", help="only this theme (again for more)")
    clips.add_argument("--format", help="write: html, docx, pdf; cut: edl, ffconcat; several with commas, or all")
    clips.add_argument("--leave-out", action="store_true", help="leave out where somebody heard has not agreed")
    for made in (said, clips):
        made.add_argument(
            "--in-language", choices=("en", "zh", "both"), default="both", help="language of the file (default both)"
        )
        made.add_argument("--out", type=Path, default=Path(), help="the folder to write into (default: here)")
    heard = add("balance", "who was heard in a meeting or a season: for you alone", "transcripts.balance")
    heard.add_argument("--year", metavar="2026-27", help="with --all-meetings: which school year")
    heard.add_argument("--out", type=Path, metavar="FILE", help="write a table (.csv, .xlsx) without names")
    heard.add_argument("--with-names", action="store_true", help="--out, --json: with names; has to be said twice")
    heard.add_argument("--yes-with-names", action="store_true", help="the second time")
    for made in (clips, heard):
        made.add_argument("--all-meetings", action="store_true", help="the whole strand instead of one meeting")
    for made in (said, clips, heard):
        of_meeting(made)


def _recordings(add: Add) -> None:
    acts = ("list", "import", "show", "chapters", "consent", "share", "withdraw", "rename", "begin", "remove", "missing")
    made = add("recording", "recordings: bring in, chapters, who agreed, share with members", "recordings.recording")
    made.add_argument("what", nargs="?", choices=acts, default="list", help="missing: meetings without a recording")
    made.add_argument("words", nargs="*", metavar="WORD", help="import: files and folders; else the number of a recording")
    made.add_argument("--make", action="store_true", help="chapters: make them of the agenda, as it really went")
    made.add_argument("--anew", action="store_true", help="chapters: make all of them again, changed ones too")
    made.add_argument("--out", type=Path, metavar="FILE", help="chapters: write them (.vtt)")
    made.add_argument("--read", type=Path, metavar="FILE", help="chapters: read them (.vtt)")
    made.add_argument("--in-language", choices=("en", "zh", "both"), default="both", help="chapters: language of the file")
    for answer, words in (("given", "agreed"), ("refused", "refused"), ("asked", "was asked")):
        made.add_argument(f"--{answer}", action="append", default=[], metavar="NAME", help=f"consent: who {words}")
    made.add_argument("--all", choices=("given", "refused", "asked"), help="consent: everybody who is heard")
    made.add_argument("--evidence", default="", metavar="WORDS", help="consent: how you know")
    made.add_argument("--file", type=Path, help="consent: a file that shows it, which is kept")
    made.add_argument("--title-en", metavar="WORDS", help="rename: its English title")
    made.add_argument("--title-zh", metavar="WORDS", help="rename: its Chinese title")
    of_meeting(made)
