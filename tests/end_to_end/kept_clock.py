"""A program that starts a meeting's clock in a workspace, says so, and waits to be killed."""

from __future__ import annotations

import sys
import time

from moderator_app.operations import agenda, strands
from moderator_app.operations import run_of_show as show
from moderator_app.store import Workspace


def main(folder: str) -> None:
    ws = Workspace.open(folder)
    strand = strands.add_strand(ws, "Librarians", "图书馆员", languages="both")
    event = strands.add_event(ws, strand, title_en="Reading")
    agenda.use_template(ws, event)
    show.start(ws, event)
    found = show.run_of(ws, event)
    print(event, found.anchor.reading.boot if found.anchor else 0.0, flush=True)
    while True:
        show.keep_anchor(ws, event)
        time.sleep(0.01)


main(sys.argv[1])
