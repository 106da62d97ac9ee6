"""Another program with a workspace open, for the tests of locks and crashes: `python second_program.py FOLDER WHAT`.

It says "ready" on its standard output when it is where it was sent and then waits to be killed. Started with no folder it
takes both from a line of its standard input, so that a test can have it warm.
"""

from __future__ import annotations

import sys
import time

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Person


def main(folder: str, what: str) -> None:
    workspace = Workspace.open(folder)
    if what == "hold":
        ready()
    with workspace.act(text("Interrupted")) as session:
        for number in range(20):
            session.add(Person(name=f"Interrupted {number}"))
        if what == "die unflushed":
            ready()
        session.flush()
        if what == "die flushed":
            ready()
    ready()  # "die committed"


def ready() -> None:
    print("ready", flush=True)
    time.sleep(600)


if __name__ == "__main__":
    given = sys.argv[1:] or sys.stdin.readline().rstrip("\n").split("\t")
    main(*given)
