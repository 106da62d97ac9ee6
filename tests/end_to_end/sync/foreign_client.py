"""Another program that syncs: written from docs/protocol.md and docs/protocol-tables.md alone, with plain HTTP requests.

Nothing of the package may be imported here; a test sees to that. It keeps rows in memory: `rows[table, id]` is the content that
shows, `shared[table, id]` what is shared beneath, and `outbox` what waits.
"""

from __future__ import annotations

import base64
import datetime
import gzip
import hashlib
import json
import sqlite3
import tempfile
import uuid
from pathlib import Path
from typing import Any

import requests

NAMESPACE = uuid.UUID("5b1f4a52-6a0e-5d0e-9a3c-3f8a1c2b7e60")
Key = tuple[str, str]


class Refused(Exception):
    """An answer with a status of 400 and more."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        super().__init__(f"{status} {problem}")
        self.status, self.code, self.detail = status, problem.get("code", ""), problem.get("detail", {})


def natural_id(table: str, *parts: str) -> str:
    return str(uuid.uuid5(NAMESPACE, "\x1f".join((table, *parts))))


def digest(content: dict[str, Any]) -> str:
    told = json.dumps(
        {k: v for k, v in content.items() if k != "extra"}, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return hashlib.sha256(told.encode()).hexdigest()


class ForeignClient:
    def __init__(self, address: str, device: str) -> None:
        self.address, self.device = address, device
        self.http = requests.Session()
        self.http.trust_env = False
        self.hello = self.get("/api/v1/hello")
        assert self.hello["oldest_protocol"] <= 1 <= self.hello["protocol"]
        self.epoch = self.hello["epoch"]
        self.n = 0
        self.answered = 0
        self.cursors: dict[str, int] = {}
        self.revisions: dict[Key, int] = {}
        self.feeds: dict[Key, set[str]] = {}
        self.rows: dict[Key, dict[str, Any]] = {}
        self.authors: dict[str, str] = {}
        self.outbox: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []
        self.actions: dict[str, dict[str, Any]] = {}
        self.answers: list[dict[str, Any]] = []
        self.refused: list[dict[str, Any]] = []

    def close(self) -> None:
        self.http.close()

    # ---- requests

    def get(self, path: str) -> Any:
        return self._answer(self.http.get(self.address + path, timeout=60))

    def post(self, path: str, message: Any) -> Any:
        body = json.dumps(message).encode()
        headers = {"Content-Type": "application/json"}
        if len(body) > 2000:
            body, headers["Content-Encoding"] = gzip.compress(body), "gzip"
        return self._answer(self.http.post(self.address + path, data=body, headers=headers, timeout=90))

    @staticmethod
    def _answer(reply: requests.Response) -> Any:
        if reply.status_code >= 400:
            raise Refused(reply.status_code, reply.json())
        return reply.json()

    def sign_in(self, **wish: str) -> dict[str, Any]:
        """By email and password, or by code and new_password."""
        told = self.post("/api/v1/sessions", {"device": self.device, "device_name": "Another program", **wish})
        self.http.headers["Authorization"] = f"Bearer {told['token']}"
        return dict(told)

    # ---- writing

    def action(self, label: str) -> str:
        head = {"id": str(uuid.uuid4()), "label": {"template": label}, "author": "Somebody", "kind": "do"}
        head["at"] = datetime.datetime.now(datetime.UTC).isoformat()
        self.actions[head["id"]] = head
        return str(head["id"])

    def make(self, action: str, table: str, row: str = "", **values: Any) -> str:
        row = row or str(uuid.uuid4())
        self._entry(action, (table, row), "*", None, values)
        self.rows[table, row] = dict(values)
        return row

    def edit(self, action: str, table: str, row: str, field: str, value: Any) -> None:
        held = self.rows[table, row]
        self._entry(action, (table, row), field, held.get(field), value)
        held[field] = value

    def delete(self, action: str, table: str, row: str) -> None:
        self.edit(action, table, row, "deleted_at", datetime.datetime.now(datetime.UTC).isoformat())

    def _entry(self, action: str, key: Key, field: str, before: Any, after: Any) -> None:
        self.n += 1
        waiting = [one["base"] for one in self.outbox if (one["table"], one["row"], one["field"]) == (*key, field)]
        base = waiting[0] if waiting else self.revisions.get(key)
        entry = {"n": self.n, "action": action, "table": key[0], "row": key[1], "field": field}
        self.outbox.append({**entry, "before": before, "after": after, "base": base})

    # ---- a round

    def sync(self) -> None:
        try:
            self.push()
            self.pull()
        except Refused as refused:
            if refused.code != "epoch_changed":
                raise
            self.after_a_restore(refused.detail["epoch"])
            self.push()
            self.pull()

    def push(self, *, most: int = 1000) -> None:
        while self.outbox:
            some, rest = self.outbox[:most], self.outbox[most:]
            answers = self.send(some)
            for answer, entry in zip(answers, some, strict=True):
                self._take_answer(answer, entry)
            self.sent += some
            aside = [entry for answer, entry in zip(answers, some, strict=True) if answer["outcome"] == "aside"]
            self.outbox = [*aside, *rest]
            if aside:
                return

    def send(self, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        heads = [self.actions[name] for name in dict.fromkeys(entry["action"] for entry in entries)]
        message = {
            "device": self.device,
            "epoch": self.epoch,
            "schema": self.hello["schema"],
            "actions": heads,
            "entries": entries,
        }
        answers = self.post("/api/v1/push", message)["answers"]
        assert [answer["n"] for answer in answers] == [entry["n"] for entry in entries]
        return list(answers)

    def _take_answer(self, answer: dict[str, Any], entry: dict[str, Any]) -> None:
        self.answers.append(answer)
        key = (entry["table"], entry["row"])
        if answer["outcome"] == "aside":
            return
        self.answered = max(self.answered, answer["n"])
        if answer["outcome"] == "refused":
            self.refused.append(entry)
            if entry["field"] == "*":
                self.rows.pop(key, None)
            else:
                self.rows[key][entry["field"]] = entry["before"]
            return
        if entry["field"] == "*":
            self.revisions[key] = answer["revision"]
            if isinstance(answer.get("value"), dict):
                self.rows[key] = answer["value"]
        elif "value" in answer and not self._is_typed_again(entry):
            self.rows[key][entry["field"]] = answer["value"]

    def _is_typed_again(self, entry: dict[str, Any]) -> bool:
        """Whether a later entry for the same field waits."""
        where = (entry["table"], entry["row"], entry["field"])
        return any((one["table"], one["row"], one["field"]) == where for one in self.outbox if one["n"] > entry["n"])

    def is_behind(self) -> bool:
        """Whether the server has anything new."""
        lines = "".join(f"{feed} {self.cursors[feed]}\n" for feed in sorted(self.cursors))
        asked = {"device": self.device, "epoch": self.epoch, "seconds": 0}
        told = self.post("/api/v1/wait", {**asked, "digest": hashlib.sha256(lines.encode()).hexdigest()})
        return bool(told["moved"])

    def pull(self, *, limit: int = 0, answered: int | None = None) -> int:
        came = 0
        while True:
            message = {"device": self.device, "epoch": self.epoch, "schema": self.hello["schema"], "cursors": self.cursors}
            told = self.post(
                "/api/v1/pull", {**message, "limit": limit, "answered": self.answered if answered is None else answered}
            )
            for row in told.get("rows", []):
                came += 1
                self._take_row(row)
            for left in told.get("left", []):
                self._leave((left["table"], left["id"]), {left["feed"]})
            for feed in self.cursors.keys() - set(told["feeds"]):
                for key in [key for key, feeds in self.feeds.items() if feed in feeds]:
                    self._leave(key, {feed})
            self.authors.update((head["id"], head.get("author", "")) for head in told.get("actions", []))
            self.cursors = told["cursors"]
            if not told.get("more"):
                return came

    def _take_row(self, row: dict[str, Any]) -> None:
        key = (row["table"], row["id"])
        mine = {e["field"]: e["after"] for e in self.outbox if (e["table"], e["row"]) == key and e["field"] != "*"}
        self.rows[key] = {**row["content"], **mine}
        self.revisions[key], self.feeds[key] = row["revision"], set(row["feeds"])

    def _leave(self, key: Key, feeds: set[str]) -> None:
        self.feeds[key] = self.feeds.get(key, set()) - feeds
        if not self.feeds[key]:
            self.rows.pop(key, None), self.revisions.pop(key, None), self.feeds.pop(key)

    # ---- the other ways to begin

    def first_pull(self, moments: set[Key]) -> None:
        """By the SQLite file. `moments`: the (table, field) pairs of protocol-tables.md that are moments."""
        with self.http.get(f"{self.address}/api/v1/snapshot", headers={"Accept-Encoding": "gzip"}, timeout=60) as reply:
            assert reply.status_code == 200
            content = reply.content
        assert len(content) == int(reply.headers["X-Snapshot-Size"])
        with tempfile.TemporaryDirectory() as place:
            file = Path(place) / "first.db"
            file.write_bytes(content)
            database = sqlite3.connect(file)
            database.row_factory = sqlite3.Row
            assert database.execute("SELECT version_num FROM alembic_version").fetchone()[0] == self.hello["schema"]
            self.epoch = json.loads(database.execute("SELECT value FROM fact WHERE key = 'sync.epoch'").fetchone()[0])
            self.cursors = dict(database.execute("SELECT feed, cursor FROM feed_cursor").fetchall())
            for shared in database.execute("SELECT * FROM shared_row").fetchall():
                key = (shared["table_name"], shared["row_id"])
                row = dict(database.execute(f'SELECT * FROM "{key[0]}" WHERE id = ?', (key[1],)).fetchone())
                self.rows[key] = {name: _moment(value) if (key[0], name) in moments else value for name, value in row.items()}
                self.revisions[key], self.feeds[key] = shared["revision"], set(json.loads(shared["feeds"]))
            database.close()
        self.pull(answered=-1)  # the file may be older than what this device pushed last

    def after_a_restore(self, epoch: str) -> None:
        held = [
            {"table": key[0], "id": key[1], "revision": revision, "digest": digest(self.rows[key])}
            for key, revision in self.revisions.items()
        ]
        told = self.post("/api/v1/reconcile", {"device": self.device, "epoch": epoch, "held": held})
        self.epoch = epoch
        for table, row in told.get("gone", []):
            for kept in (self.rows, self.revisions, self.feeds):
                kept.pop((table, row), None)
        lost = [entry for entry in self.sent if entry["n"] > told.get("answered", 0)]
        self.outbox, self.sent = [*lost, *self.outbox], [entry for entry in self.sent if entry not in lost]
        self.push()
        rows = [self._as_shared((table, row)) for table, row in told.get("wanted", [])]
        aside = self.post("/api/v1/restore", {"device": self.device, "epoch": epoch, "rows": rows}).get("aside", [])
        if aside:
            again = [row for row in rows if [row["table"], row["id"]] in aside]
            self.post("/api/v1/restore", {"device": self.device, "epoch": epoch, "rows": again})
        self.cursors, self.revisions = {}, {}

    def _as_shared(self, key: Key) -> dict[str, Any]:
        feeds = sorted(self.feeds.get(key, ()))
        return {"table": key[0], "id": key[1], "revision": self.revisions[key], "feeds": feeds, "content": self.rows[key]}

    # ---- waiting, history, files

    def wait(self, seconds: float = 25, here: str = "", seen: tuple[str, ...] = ()) -> dict[str, Any]:
        message = {"device": self.device, "cursors": self.cursors, "seconds": seconds, "here": here, "seen": list(seen)}
        return dict(self.post("/api/v1/wait", message))

    def history(self, table: str, row: str) -> list[dict[str, Any]]:
        return list(self.get(f"/api/v1/history/{table}/{row}")["changes"])

    def send_file(self, content: bytes, *, pieces: int = 3) -> str:
        """By tus, in several pieces, of which one breaks off and is begun anew."""
        name = hashlib.sha256(content).hexdigest()
        tus = {"Tus-Resumable": "1.0.0"}
        told = base64.b64encode(name.encode()).decode()
        wish = {**tus, "Upload-Length": str(len(content)), "Upload-Metadata": f"sha256 {told}"}
        made = self.http.post(f"{self.address}/api/v1/uploads", headers=wish, timeout=60)
        assert made.status_code == 201, made.text
        place = self.address + made.headers["Location"]
        size = -(-len(content) // pieces)
        last: requests.Response | None = None
        while True:
            head = self.http.head(place, headers=tus, timeout=60)
            offset = int(head.headers["Upload-Offset"])
            if offset == len(content):
                sha256 = (last or head).headers.get("Upload-Sha256") or head.headers["Upload-Sha256"]
                assert sha256 == name
                return name
            piece = content[offset : offset + size]
            check = base64.b64encode(hashlib.sha256(piece).digest()).decode()
            kind = {"Content-Type": "application/offset+octet-stream", "Upload-Checksum": f"sha256 {check}"}
            last = self.http.patch(place, data=piece, headers={**tus, **kind, "Upload-Offset": str(offset)}, timeout=60)
            assert last.status_code == 204, last.text

    def knows_files(self, *names: str) -> list[str]:
        return list(self.post("/api/v1/files/known", {"sha256": list(names)}).get("sha256", []))

    def fetch_file(self, name: str) -> bytes:
        """In two parts, as if the first had broken off."""
        place = f"{self.address}/api/v1/files/{name}"
        with self.http.get(place, stream=True, timeout=60) as reply:
            if reply.status_code != 200:
                raise Refused(reply.status_code, reply.json())
            assert reply.headers["ETag"] == f'"{name}"'
            first = next(reply.iter_content(1000))
        rest = self.http.get(place, headers={"Range": f"bytes={len(first)}-", "If-Range": f'"{name}"'}, timeout=60)
        assert rest.status_code == 206
        content = first + rest.content
        assert hashlib.sha256(content).hexdigest() == name
        return content


def _moment(value: str | None) -> str | None:
    """A moment of the file as it is on the wire."""
    return None if value is None else datetime.datetime.fromisoformat(value).replace(tzinfo=datetime.UTC).isoformat()
