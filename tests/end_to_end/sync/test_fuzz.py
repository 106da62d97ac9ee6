"""Whatever a real server is asked, by whomever: it answers soon, as it says it does, and what it refuses leaves nothing behind.

Requests are made from docs/openapi.json by schemathesis, and by hand where a machine wouldn't think of it.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import psutil
import pytest
import requests
import schemathesis
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

from moderator_app.protocol.problems import STATUS
from moderator_app.server.shapes import shapes
from moderator_app.store import Workspace, doctor
from moderator_app.store.snapshots import index_more
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import sync
from tests.server.evil import evil_entries
from tests.server.laptops import SCHEMA
from tests.server.serving import EMAIL, ROOT, Running, running
from tests.server.test_every_endpoint_and_role import COORD, NOBODY, ROLES, furnished
from tests.server.test_every_endpoint_and_role import Site as Furnished


def plainer(told: Any) -> Any:
    """A description that says of pairs the same in older words: schemathesis reads what a tuple holds, but doesn't check it."""
    if isinstance(told, list):
        return [plainer(one) for one in told]
    if not isinstance(told, dict):
        return told
    if "prefixItems" in told:
        (kind,) = {json.dumps(one) for one in told["prefixItems"]}
        told = {**told, "items": json.loads(kind)}
        del told["prefixItems"]
    return {name: plainer(one) for name, one in told.items()}


DESCRIPTION = plainer(json.loads((ROOT / "docs" / "openapi.json").read_text("utf-8")))
OPERATIONS = [found.ok() for found in schemathesis.openapi.from_dict(DESCRIPTION).get_all_operations()]
CHECKS = [status_code_conformance, content_type_conformance, response_schema_conformance]
#: Seconds within which anything is answered.
PATIENCE = 10.0
#: Accounts and their rights: what a request did to them is undone, so that the next one gets past the door.
DOOR = ("account", "granted", "token", "code", "throttle")
OUTCOMES = {"applied", "merged", "conflict", "refused", "aside"}
QUIET = list(HealthCheck)


@dataclass
class Fuzzed:
    """A server with two strands and an account of each role."""

    site: Furnished
    rows: list[tuple[str, str]]
    feeds: list[str]
    door: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    uploads: list[str] = field(default_factory=list)
    line: requests.Session = field(default_factory=requests.Session)

    @property
    def server(self) -> Running:
        return self.site.server

    @property
    def memory(self) -> float:
        """What the server takes, in MB."""
        assert self.server.process is not None
        return psutil.Process(self.server.process.pid).memory_info().rss / 1e6

    def database(self) -> sqlite3.Connection:
        return sqlite3.connect(self.server.folder / "server.db", timeout=PATIENCE)

    def remember_the_door(self) -> None:
        with closing(self.database()) as database:
            self.door = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in DOOR}

    def put_the_door_back(self) -> None:
        """Accounts, rights and sign-ins are as they were."""
        with closing(self.database()) as database, database:
            database.execute("BEGIN IMMEDIATE")
            for table, rows in self.door.items():
                database.execute(f"DELETE FROM {table}")
                if rows:
                    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    def size(self) -> dict[str, int]:
        """How much is there: rows by table, but for counts of failures, and files by folder."""
        with closing(self.database()) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables if name != "throttle")
            found = dict(database.execute(counts).fetchall())
        for folder in ("uploads", "blobs", "first-pulls"):
            place = self.server.folder / folder
            found[folder] = sum(1 for _ in place.rglob("*")) if place.exists() else 0
        return found

    def ask(self, role: str, **request: Any) -> requests.Response:
        """One request; whatever comes of it, it is answered soon and looks like an answer."""
        headers = {**request.pop("headers", {})}
        if self.site.tokens[role]:
            headers["Authorization"] = f"Bearer {self.site.tokens[role]}"
        began = time.monotonic()
        reply = self.line.request(**request, headers=headers, timeout=PATIENCE, allow_redirects=False)
        assert time.monotonic() - began < PATIENCE
        assert reply.status_code < 500, (request, reply.status_code, reply.text[:300])
        if reply.status_code >= 400 and reply.status_code != 416 and request["method"] != "HEAD":  # no such range: that says all
            code = reply.json()["code"]
            assert (STATUS[code], code != "broken") == (reply.status_code, True), reply.text
        return reply

    def post(self, role: str, path: str, body: bytes, **headers: str) -> requests.Response:
        return self.ask(role, method="POST", url=self.server.url + path, data=body, headers=headers)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fuzzed]:
    folder = tmp_path_factory.mktemp("fuzzed")
    with running(folder) as server:
        site = furnished(server, folder)
        rows = [(row.__tablename__, row.id) for row in (*site.maths.rows, *site.music.rows, site.slides)]
        feeds = ["organisation", "people", site.maths.strand.id, site.music.strand.id, f"event:{site.maths.event.id}"]
        made = Fuzzed(site, rows, feeds)
        for role in ("moderator", "guest"):
            begun = site.ask(role, "POST", "/api/v1/uploads")
            assert begun.status_code == 201, begun.text
            made.uploads.append(begun.headers["Location"].rpartition("/")[2])
        made.remember_the_door()
        with made.line:
            yield made


# ---- from the description


def cases(operation: Any) -> st.SearchStrategy[Case]:
    """What fits the description, and what doesn't."""
    kinds = [GenerationMode.POSITIVE]
    if operation.body or operation.path_parameters:
        kinds.append(GenerationMode.NEGATIVE)
    return st.one_of([operation.as_strategy(generation_mode=kind) for kind in kinds])


class Aim:
    """Puts what is there in the place of some of what was made up: else hardly a request would get past the first gate."""

    def __init__(self, fuzzed: Fuzzed, role: str, pick: Any) -> None:
        self.fuzzed, self.role, self.pick = fuzzed, role, pick

    def one_of(self, *values: Any) -> Any:
        return self.pick(st.sampled_from(values))

    def at(self, case: Case) -> None:
        for name in case.path_parameters or {}:
            if self.one_of(True, True, False):
                case.path_parameters[name] = self._part(name)
        if isinstance(case.body, dict):
            self._body(case.body)

    def _part(self, name: str) -> str:
        table, row = self.one_of(*self.fuzzed.rows)
        laptop = self.one_of(*(found[1] for found in self.fuzzed.door["token"]))
        account = self.one_of(*self.fuzzed.site.accounts.values())
        upload, sha256 = self.one_of(*self.fuzzed.uploads), str(self.fuzzed.site.slides.sha256)
        return {"table": table, "row": row, "account": account, "laptop": laptop, "upload": upload, "sha256": sha256}[name]

    def _body(self, body: dict[str, Any]) -> None:
        known = {
            "epoch": self.fuzzed.site.epoch,
            "schema": SCHEMA,
            "device": self.one_of(f"{self.role}-laptop", "made-up"),
            "email": self.one_of("x@example.org", f"{self.role}@example.org"),
            "here": self.fuzzed.site.maths.event.id,
        }
        for name, value in known.items():
            if name in body and self.one_of(True, True, True, False):
                body[name] = value
        if "seconds" in body:  # else it waits as long as it was told
            body["seconds"] = self.one_of(0, 0.01, -1.0, "long", None, [], 1e-300)
        if isinstance(body.get("cursors"), dict) and self.one_of(True, False):
            body["cursors"][self.one_of(*self.fuzzed.feeds)] = self.one_of(0, 1, -1, 2**53)
        entries = body.get("entries")
        for number, entry in enumerate(entries if isinstance(entries, list) else [], 1):
            if isinstance(entry, dict) and self.one_of(True, True, False):
                self._entry(entry, number)
        if isinstance(entries, list) and entries:
            body["actions"] = [{"id": "an action", "label": {}}]
        for name in ("rows", "held"):
            for row in body[name] if isinstance(body.get(name), list) else []:
                if isinstance(row, dict):
                    row["table"], row["id"] = self.one_of(*self.fuzzed.rows)

    def _entry(self, entry: dict[str, Any], number: int) -> None:
        entry["table"], entry["row"] = self.one_of(*self.fuzzed.rows)
        entry["field"] = self.one_of("*", "deleted_at", "extra", "feed", *shapes()[entry["table"]].fields)
        entry["n"], entry["action"] = self.one_of(*range(1, 50)) * 1000 + number, "an action"


def spoiled(body: bytes, pick: Any) -> tuple[bytes, dict[str, str]]:
    """A body as a bad line or another program may send it."""
    how = pick(st.sampled_from(["cut", "twice", "gzip", "zstd", "half packed", "not packed", "flipped"]))
    place = pick(st.integers(0, max(len(body) - 1, 0)))
    return {
        "cut": lambda: (body[:place], {}),
        "twice": lambda: (body + body, {}),
        "gzip": lambda: (gzip.compress(body), {"Content-Encoding": "gzip"}),
        "zstd": lambda: (zstandard.ZstdCompressor().compress(body), {"Content-Encoding": "zstd"}),
        "half packed": lambda: (gzip.compress(body)[: 12 + place % 30], {"Content-Encoding": "gzip"}),
        "not packed": lambda: (body, {"Content-Encoding": "zstd"}),
        "flipped": lambda: (body[:place] + bytes([body[place] ^ 0x80]) + body[place + 1 :] if body else body, {}),
    }[how]()


TUS = st.fixed_dictionaries(
    {"Tus-Resumable": st.sampled_from(["1.0.0", "1.0.0", "0.2.2"])},
    optional={
        "Upload-Length": st.sampled_from(["0", "5", "-1", "1e3", "9" * 30, "0x5"]),
        "Upload-Offset": st.sampled_from(["0", "1", "-1", "9" * 30, "x"]),
        "Upload-Checksum": st.sampled_from(["sha1 x", "sha256 ====", "md5 AAAA", "", "sha1 " + "A" * 5000]),
        "Upload-Metadata": st.sampled_from(["name", "sha256 x", "sha256 Li4vLi4=", ",,,", "a " + "A" * 9000]),
        "X-HTTP-Method-Override": st.sampled_from(["PATCH", "HEAD", "DELETE", "TRACE", ""]),
        "Content-Type": st.sampled_from(["application/offset+octet-stream", "text/html", ""]),
    },
)
RANGES = st.fixed_dictionaries(
    {},
    optional={
        "Range": st.sampled_from(["bytes=0-3", "bytes=-1", "bytes=9-1", "bytes=0-0,2-", "x", "bytes=" + "9" * 40 + "-"]),
        "If-Range": st.sampled_from(['"x"', "yesterday", ""]),
        "If-None-Match": st.sampled_from(["*", '"x"', 'W/"x",,', ""]),
        "Accept-Encoding": st.sampled_from(["gzip", "zstd;q=0", ",,;", "br"]),
    },
)


def ask_once(fuzzed: Fuzzed, operation: Any, data: st.DataObject) -> None:
    role = data.draw(st.sampled_from(ROLES))
    case = data.draw(cases(operation))
    Aim(fuzzed, role, data.draw).at(case)
    asked = case.as_transport_kwargs(base_url=fuzzed.server.url)
    asked["headers"] = {**asked.get("headers", {}), **data.draw(TUS if "uploads" in case.path else RANGES)}
    prepared = fuzzed.line.prepare_request(requests.Request(**asked))
    request = {"method": prepared.method, "url": prepared.url, "headers": dict(prepared.headers), "data": prepared.body}
    whole = data.draw(st.integers(0, 5)) > 0
    if not whole and isinstance(request["data"], bytes):
        request["data"], packing = spoiled(request["data"], data.draw)
        request["headers"].update(packing)
        request["headers"].pop("Content-Length", None)
    before = fuzzed.size()
    reply = fuzzed.ask(role, **request)
    if reply.status_code >= 400:
        assert {name: count for name, count in fuzzed.size().items() if count > before[name]} == {}, (request, reply.text)
    if operation.method.upper() != "HEAD" and reply.status_code != 405:
        see_that_it_conforms(case, reply)
    if any(word in case.path for word in ("account", "sessions", "laptops")):
        fuzzed.put_the_door_back()


def see_that_it_conforms(case: Case, reply: requests.Response) -> None:
    """The answer is one that the description names, and looks as it says."""
    try:
        case.validate_response(reply, checks=CHECKS)
    except FailureGroup as failures:
        raise AssertionError([str(failure) for failure in failures.exceptions]) from None


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_every_endpoint_answers_whatever_fits_its_description_or_does_not(fuzzed, operation):
    @settings(max_examples=settings().max_examples // 8, suppress_health_check=QUIET, deadline=None)
    @given(data=st.data())
    def ask(data: st.DataObject) -> None:
        ask_once(fuzzed, operation, data)

    ask()


# ---- by hand


def pushes(fuzzed: Fuzzed, device: str, entries: list[dict[str, Any]], at_once: int = 500) -> Iterator[bytes]:
    for start in range(0, len(entries), at_once):
        head = {"id": "evil", "label": {}}
        message = {"device": device, "epoch": fuzzed.site.epoch, "schema": SCHEMA, "actions": [head]}
        yield json.dumps({**message, "entries": entries[start : start + at_once]}).encode()


def test_evil_values_in_every_field_are_answered_one_by_one_and_a_new_laptop_is_sound(fuzzed, tmp_path):
    entries = evil_entries(fuzzed.rows, 10**7)
    answers: list[dict[str, Any]] = []
    for body in pushes(fuzzed, "first", entries):
        reply = fuzzed.post(COORD, "/api/v1/push", body)
        assert reply.status_code == 200, reply.text[:300]
        answers += reply.json()["answers"]
    assert [answer["n"] for answer in answers] == [entry["n"] for entry in entries]
    assert {answer["outcome"] for answer in answers} <= OUTCOMES
    assert {answer["outcome"] for answer in answers} >= {"applied", "refused", "conflict"}
    with Workspace.open(tmp_path / "laptop") as ws:
        with Client(fuzzed.server.url, fuzzed.server.sign_in(EMAIL, device=ws.device)) as client:
            assert sync(ws, client).received > 0
        while index_more(ws):
            pass
        assert [str(found.message) for found in doctor.examine(ws) if not found.ok] == []


#: What Python's and other programs' json may write, and what only looks like JSON.
NO_JSON = [
    b'{"a": NaN}',
    b'{"a": -Infinity}',
    '{"a": 1}'.encode("utf-16"),
    b'{"a": ' * 5_000,
    b"[" * 5_000 + b"]" * 5_000,
    b'{"a": "\x00"}',
    b"{'a': 1}",
    b'{"a": 1,}',
    b'{"a": 01}',
    b'{"a": 1} {"a": 1}',
    b'{"a": ' + b"9" * 10_000 + b"x}",
    b"a=1&b=2",
    b"<a/>",
    b"PK\x03\x04",
]


def test_what_is_no_json_is_refused_whole_by_every_endpoint_that_takes_any(fuzzed):
    before = fuzzed.size()
    for operation in OPERATIONS:
        if operation.body:
            url = fuzzed.server.url + operation.path.replace("{account}", fuzzed.site.accounts["member"])
            for body in NO_JSON:
                reply = fuzzed.ask(COORD, method=operation.method.upper(), url=url, data=body)
                assert (reply.status_code, reply.json()["code"]) == (400, "bad_request"), (operation.label, body[:40], reply.text)
    assert fuzzed.size() == before


# ---- growth


def refusals(fuzzed: Fuzzed) -> Iterator[tuple[str, dict[str, Any]]]:
    """Requests that must be refused, of all kinds: who asks, and what."""
    url, note = fuzzed.server.url, fuzzed.site.music.note.id
    entry = {"n": 10**12, "action": "a", "table": "note", "row": note, "field": "text", "after": "x" * 50_000}
    push = {"device": "made-up", "epoch": fuzzed.site.epoch, "schema": SCHEMA, "actions": [{"id": "a", "label": {}}]}
    bomb = gzip.compress(b"0" * 9_000_000)
    yield NOBODY, {"method": "POST", "url": f"{url}/api/v1/push", "json": {**push, "entries": [entry]}}
    yield COORD, {"method": "POST", "url": f"{url}/api/v1/push", "json": {**push, "epoch": "another", "entries": [entry]}}
    yield "member", {"method": "POST", "url": f"{url}/api/v1/push", "json": {**push, "entries": [entry] * 20}}
    yield "guest", {"method": "POST", "url": f"{url}/api/v1/pull", "json": {**push, "epoch": "y", "cursors": {}}}
    yield "moderator", {"method": "POST", "url": f"{url}/api/v1/reconcile", "json": {**push, "epoch": "x", "held": []}}
    yield COORD, {"method": "POST", "url": f"{url}/api/v1/push", "data": bomb, "headers": {"Content-Encoding": "gzip"}}
    yield COORD, {"method": "POST", "url": f"{url}/api/v1/pull", "data": b"[" * 100_000}
    yield "moderator", {"method": "GET", "url": f"{url}/api/v1/history/note/nobody"}
    yield "guest", {"method": "GET", "url": f"{url}/api/v1/files/{'0' * 64}"}
    yield "member", {"method": "POST", "url": f"{url}/api/v1/uploads", "headers": {"Upload-Length": "5"}}
    yield "moderator", {"method": "POST", "url": f"{url}/api/v1/uploads", "headers": {"Tus-Resumable": "1.0.0"}}
    yield COORD, {"method": "POST", "url": f"{url}/api/v1/accounts", "json": {"email": "no address"}}
    yield "guest", {"method": "POST", "url": f"{url}/api/v1/accounts", "json": {"email": "g@example.org"}}
    yield "revoked", {"method": "GET", "url": f"{url}/api/v1/snapshot"}
    yield "disabled", {"method": "POST", "url": f"{url}/api/v1/wait", "json": {"device": "x", "cursors": {}, "seconds": 1}}
    yield NOBODY, {"method": "GET", "url": f"{url}/api/v1/{'x' * 5_000}"}


def test_what_is_refused_leaves_no_row_no_file_and_no_memory_behind(fuzzed):
    times = settings().max_examples // 2

    def ask_all(times: int) -> None:
        for _ in range(times):
            for role, request in refusals(fuzzed):
                assert 400 <= fuzzed.ask(role, **request).status_code < 500, request["url"]

    ask_all(times // 4)
    before, memory = fuzzed.size(), fuzzed.memory
    ask_all(times)
    assert fuzzed.size() == before
    assert fuzzed.memory < memory + 15
