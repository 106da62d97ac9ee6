"""The grammar of the commands for a meeting that runs and for what is left of it: clock, recordings, transcripts, translations."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Add = Callable[..., argparse.ArgumentParser]


def live_commands(add: Add) -> None:
    """Put these commands into the grammar; `add(name, words, "module.function")` makes one."""
    _running(add)


def of_meeting(command: argparse.ArgumentParser) -> None:
    """Which meeting is meant."""
    command.add_argument("--strand", help="the strand's name")
    command.add_argument("--meeting", help="the meeting: its number, date or title")


def number(said: str) -> int:
    """A number from 1 up."""
    if not said.isdecimal() or int(said) < 1:
        raise argparse.ArgumentTypeError(f"“{said}” is not a number from 1 up")
    return int(said)


def _running(add: Add) -> None:
    run = add("run", "the clock of a meeting: start, go on, add or take time, end", "running.run")
    acts = ("status", "start", "next", "back", "go", "skip", "pause", "resume", "add", "take", "rooms", "turns", "end", "clear")
    run.add_argument("what", nargs="?", choices=acts, default="status", help="nothing: where the meeting stands")
    run.add_argument("--segment", type=number, metavar="N", help="start, go, skip, add, take: a segment's number")
    run.add_argument("--from-segment", type=number, metavar="N", help="add: the segment that gives the minutes")
    run.add_argument("--minutes", type=number, help="add, take: how many (default 1); rooms: how long they are open")
    run.add_argument("--proposal", type=number, default=1, metavar="N", help="take: which proposal (default 1)")
    of_meeting(run)
