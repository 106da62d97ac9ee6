"""Two hundred laptops on one loop, as far as a server can tell: each waits for news, pulls when there is some, and pushes an edit
every few seconds. Plain HTTP over sockets, so that little of the machine goes into asking.

In: JSON on standard input (`Plan`). Out: JSON with how long pushes took, how late others heard, and what went wrong.
"""

from __future__ import annotations

import asyncio
import math
import random
import sys
import time
from collections import Counter
from typing import Any

import msgspec

from moderator_app.protocol.digests import cursors_digest
from moderator_app.protocol.messages import ActionHead, Entry, News, Pull, Pulled, Push, Pushed, Wait, encode

PATIENCE = 60.0


class Member(msgspec.Struct):
    """One laptop: its token, its strand, the note that it edits, how far it has read, and the number of its latest entry.
    For PouchDB `token` is empty."""

    device: str
    token: str
    strand: str
    note: str
    words: str
    base: int
    cursors: dict[str, int]
    n: int


class Plan(msgspec.Struct):
    """`kind`: "ours" or "pouch". `pause`: seconds between two edits of a laptop."""

    kind: str
    port: int
    path: str
    epoch: str
    schema: str
    seconds: float
    pause: float
    members: list[Member]


class Told(msgspec.Struct):
    """`pushes`: seconds each took; `heard`: seconds from an edit's answer to its arrival at another laptop of the strand."""

    pushes: list[float]
    pulls: list[float]
    heard: list[float]
    wrong: dict[str, int]
    cpu: float


class Line:
    """A connection that is kept."""

    def __init__(self, port: int, token: str) -> None:
        self.port = port
        self.head = "Host: 127.0.0.1\r\nContent-Type: application/json\r\n"
        if token:
            self.head += f"Authorization: Bearer {token}\r\n"
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body of the answer."""
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        writer.write(f"{method} {path} HTTP/1.1\r\n{self.head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        status = int(head[9:12])
        if b"transfer-encoding: chunked" in head:
            return status, await self._pieces(reader)
        length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        return status, await reader.readexactly(length)

    async def _pieces(self, reader: asyncio.StreamReader) -> bytes:
        found = b""
        while length := int(await reader.readline(), 16):
            found += (await reader.readexactly(length + 2))[:-2]
        await reader.readline()
        return found


class Crowd:
    """All of them."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.told = Told([], [], [], {}, 0)
        self.wrong: Counter[str] = Counter()
        self.stored: dict[str, float] = {}
        self.until = 0.0

    async def run(self) -> Told:
        self.until = time.perf_counter() + self.plan.seconds + 2  # those who wait begin first
        tasks = []
        for number, member in enumerate(self.plan.members):
            waits, edits = (self.wait, self.edit) if self.plan.kind == "ours" else (self.follow, self.put)
            tasks.append(asyncio.create_task(self.guarded(waits, member, 0.005 * number)))
            tasks.append(asyncio.create_task(self.guarded(edits, member, 2 + random.random() * self.plan.pause)))
        await asyncio.sleep(self.plan.seconds + 3)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.told.wrong, self.told.cpu = dict(self.wrong), time.process_time()
        return self.told

    async def guarded(self, work: Any, member: Member, later: float) -> None:
        await asyncio.sleep(later)
        try:
            async with asyncio.timeout(self.until + PATIENCE - time.perf_counter()):
                await work(member, Line(self.plan.port, member.token))
        except Exception as error:
            self.wrong[f"{type(error).__name__} {error}"[:120]] += 1

    def count(self, status: int, body: bytes) -> bool:
        if status not in (200, 201):
            self.wrong[f"{status} {body[:80].decode(errors='replace')}"] += 1
        return status in (200, 201)

    def arrived(self, words: str) -> None:
        """Another laptop has an edit. It may have it before whoever made it has the answer: then it heard at once."""
        self.told.heard.append(max(0.0, time.perf_counter() - self.stored.get(words, math.inf)))

    # ---- ours

    async def wait(self, member: Member, line: Line) -> None:
        while True:
            message = Wait(member.device, seconds=25, digest=cursors_digest(member.cursors))
            status, body = await line.ask("POST", "/api/v1/wait", encode(message))
            if not self.count(status, body) or not msgspec.json.decode(body, type=News).moved:
                continue
            began = time.perf_counter()
            asked = Pull(member.device, self.plan.epoch, self.plan.schema, member.cursors, 1000, 1 << 40)
            status, body = await line.ask("POST", "/api/v1/pull", encode(asked))
            if self.count(status, body):
                self.told.pulls.append(time.perf_counter() - began)
                page = msgspec.json.decode(body, type=Pulled)
                member.cursors = page.cursors
                for row in page.rows:
                    self.arrived(str(row.content.get("text")))

    async def edit(self, member: Member, line: Line) -> None:
        n, head = member.n, ActionHead("", {"template": "Edit"}, "Bench", "2026-03-01T08:00:00+00:00")
        while (began := time.perf_counter()) < self.until:
            n += 1
            head.id = f"{member.device[-12:]}-{n}"
            words = f"{member.words} {n}"
            entry = Entry(n, head.id, "note", member.note, "text", member.words, words, member.base)
            message = Push(member.device, self.plan.epoch, self.plan.schema, [head], [entry])
            status, body = await line.ask("POST", "/api/v1/push", encode(message))
            self.told.pushes.append(time.perf_counter() - began)
            if self.count(status, body):
                answer = msgspec.json.decode(body, type=Pushed).answers[0]
                if answer.outcome != "applied" or answer.revision is None:
                    self.wrong[answer.outcome] += 1
                else:
                    member.words, member.base = words, answer.revision
                    self.stored[words] = time.perf_counter()
            await asyncio.sleep(began + self.plan.pause - time.perf_counter())

    # ---- PouchDB: what its replication asks for, without the laptop's half

    async def follow(self, member: Member, line: Line) -> None:
        since = member.cursors["since"]
        while True:
            path = f"{self.plan.path}/_changes?feed=longpoll&include_docs=true&timeout=25000&since={since}"
            status, body = await line.ask("GET", path)
            if self.count(status, body):
                told = msgspec.json.decode(body)
                since = told["last_seq"]
                for one in told["results"]:
                    self.arrived(str(one["doc"].get("text")))

    async def put(self, member: Member, line: Line) -> None:
        n = 0
        place = f"{self.plan.path}/{member.note.replace(':', '%3A')}"
        status, body = await line.ask("GET", place)
        document = msgspec.json.decode(body)
        while (began := time.perf_counter()) < self.until:
            n += 1
            document["text"] = words = f"{member.words} {member.device} {n}"
            status, body = await line.ask("PUT", place, msgspec.json.encode(document))
            self.told.pushes.append(time.perf_counter() - began)
            if self.count(status, body):
                document["_rev"] = msgspec.json.decode(body)["rev"]
                self.stored[words] = time.perf_counter()
            await asyncio.sleep(began + self.plan.pause - time.perf_counter())


def main() -> None:
    plan = msgspec.json.decode(sys.stdin.buffer.read(), type=Plan)
    sys.stdout.buffer.write(msgspec.json.encode(asyncio.run(Crowd(plan).run())))


if __name__ == "__main__":
    main()
