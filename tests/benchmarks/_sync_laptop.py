"""A laptop in a process of its own, told what to do by lines of JSON; without Qt, so that its memory is that of sync alone.

    {"do": "open", "folder": …, "url": …, "token": …}    an empty workspace is made there
    {"do": "sync"}                                       one round; told: seconds, cpu, requests, rows received, entries sent
    {"do": "edit", "count": 100, "word": "Wait"}         so many notes get a word more, a thousand an action, without syncing
    {"do": "through", "url": …}                          the same server by another address

Each answer is a line of JSON with the peak of the process's memory in MB.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Note
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import sync

HERE = Path(__file__).resolve()


class Laptop:
    """What stands at the other end of the lines."""

    ws: Workspace
    client: Client
    token: str

    def open(self, folder: str, url: str, token: str) -> dict[str, Any]:
        self.ws, self.client, self.token = Workspace.open(folder, author="Bench"), Client(url, token), token
        gc.collect()
        gc.freeze()  # as the window does when it is up
        return {}

    def sync(self) -> dict[str, Any]:
        began, worked = time.perf_counter(), time.process_time()
        result = sync(self.ws, self.client)
        seconds, cpu = time.perf_counter() - began, time.process_time() - worked
        sent = result.sent
        if sent.merged or sent.conflict or sent.refused or sent.aside:
            raise RuntimeError(f"not all was applied: {sent}")
        return {
            "seconds": seconds,
            "cpu": cpu,
            "requests": result.requests,
            "received": result.received,
            "sent": sent.applied,
            "notes": self.notes(),
        }

    def notes(self) -> int:
        """That the workspace can be used: asked of the database."""
        with self.ws.read() as session:
            return session.query(Note).count()

    def edit(self, count: int, word: str) -> dict[str, Any]:
        with self.ws.read() as session:
            ids = [row for (row,) in session.query(Note.id).order_by(Note.id).limit(count)]
        for start in range(0, count, 1000):
            with self.ws.act(text("Edit")) as session:
                for note in session.query(Note).filter(Note.id.in_(ids[start : start + 1000])):
                    note.text = f"{note.text} {word}."
        return {}

    def through(self, url: str) -> dict[str, Any]:
        self.client.close()
        self.client = Client(url, self.token)
        return {}


def peak() -> float:
    """The most memory this process ever had, in MB; 0 where the system doesn't tell."""
    try:
        told = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0.0
    return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main() -> None:
    laptop = Laptop()
    for line in sys.stdin:
        told = json.loads(line)
        answer = getattr(laptop, told.pop("do"))(**told)
        print(json.dumps({**answer, "peak": peak()}), flush=True)


if __name__ == "__main__":
    main()
