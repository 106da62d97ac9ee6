"""Every endpoint asked by every role, of a real server: who gets in, and that nobody gets to see what isn't theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from starlette.routing import Route

from moderator_app.protocol.messages import Entry, Push
from moderator_app.protocol.problems import STATUS
from moderator_app.server.app import make_app
from moderator_app.server.endpoints import ACCOUNT, ALL, COORDINATOR, ENDPOINTS, SYNC
from moderator_app.server.settings import Settings
from moderator_app.store.blobs import Blobs
from moderator_app.store.journal import content
from moderator_app.store.tables import Resource, Synced
from tests.server.laptops import SCHEMA, Meeting, note
from tests.server.serving import Running, running

SECRET = "only-for-music"
NOBODY, MEMBER, GUEST, MODERATOR, COORD, DISABLED, REVOKED = (
    "nobody", "member", "guest", "moderator", "coordinator", "disabled", "revoked",
)  # fmt: skip
ROLES = (NOBODY, MEMBER, GUEST, MODERATOR, COORD, DISABLED, REVOKED)
#: Those that are no plain functions (endpoints.py has the rest), with who may ask them.
OTHERS = {
    "POST /api/v1/wait": SYNC,
    "GET /api/v1/snapshot": SYNC,
    "GET /api/v1/openapi.json": ALL,
    "GET /health": ALL,
    "GET /metrics": ALL,
    "POST /api/v1/uploads": SYNC,
    "OPTIONS /api/v1/uploads": ALL,
    "OPTIONS /api/v1/uploads/{upload}": ALL,
    "HEAD /api/v1/uploads/{upload}": ACCOUNT,
    "PATCH /api/v1/uploads/{upload}": ACCOUNT,
    "DELETE /api/v1/uploads/{upload}": ACCOUNT,
    "POST /api/v1/uploads/{upload}": ALL,  # without a method to override it says how to ask
    "POST /api/v1/files/known": ACCOUNT,
    "GET /api/v1/files/{sha256}": ACCOUNT,
}
MAY = {endpoint.name: endpoint.may for endpoint in ENDPOINTS} | OTHERS


@dataclass
class Site:
    """A server with two strands, and an account of each role; all but the coordinator have rights in mathematics alone."""

    server: Running
    maths: Meeting
    music: Meeting
    slides: Resource
    epoch: str = ""
    tokens: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)

    def ask(self, role: str, method: str, path: str, **options: Any) -> requests.Response:
        headers = {"Tus-Resumable": "1.0.0", "Upload-Length": "5"}
        if self.tokens[role]:
            headers["Authorization"] = f"Bearer {self.tokens[role]}"
        return requests.request(method, self.server.url + path, headers=headers, timeout=60, **options)


def push(site: Site, role: str, device: str, rows: list[Synced], start: int = 1) -> requests.Response:
    from moderator_app.protocol.messages import ActionHead, encode

    head = ActionHead(f"{device}-{start}", {"template": "Add"})
    entries = [
        Entry(number, head.id, row.__tablename__, row.id, "*", None, content(row)) for number, row in enumerate(rows, start)
    ]
    message = Push(device, site.epoch, SCHEMA, [head], entries)
    return site.ask(role, "POST", "/api/v1/push", data=encode(message))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    with running(folder) as server:
        yield furnished(server, folder)


def furnished(server: Running, folder: Path) -> Site:
    maths, music = Meeting("Mathematics"), Meeting(f"Music {SECRET}")
    music.note.text, music.person.email = f"{SECRET} said", f"{SECRET}@example.org"
    sha256 = Blobs(folder / "blobs").keep_bytes(f"{SECRET} slides".encode())
    slides = Resource(strand_id=music.strand.id, title_en=SECRET, sha256=sha256, feed=music.strand.id)
    site = Site(server, maths, music, slides)
    site.epoch = server.ask("/api/v1/hello")[1]["epoch"]
    site.tokens = {NOBODY: "", COORD: server.token}
    pushed = push(site, COORD, "first", [*maths.rows, *music.rows, slides]).json()
    assert {answer["outcome"] for answer in pushed["answers"]} == {"applied"}
    grants = {
        MEMBER: {"role": "member", "strand": maths.strand.id},
        GUEST: {"role": "guest", "event": maths.event.id},
        MODERATOR: {"role": "moderator", "strand": maths.strand.id},
        DISABLED: {"role": "coordinator"},
        REVOKED: {"role": "coordinator"},
    }
    for role, grant in grants.items():
        site.tokens[role] = server.invite(f"{role}@example.org", [grant], device=f"{role}-laptop")
    for account in site.ask(COORD, "GET", "/api/v1/accounts").json()["accounts"]:
        site.accounts[account["email"].partition("@")[0]] = account["id"]
    assert site.ask(COORD, "PATCH", f"/api/v1/accounts/{site.accounts[DISABLED]}", json={"disabled": True}).status_code == 200
    laptops = f"/api/v1/accounts/{site.accounts[REVOKED]}/laptops"
    (laptop,) = site.ask(COORD, "GET", laptops).json()["laptops"]
    assert site.ask(COORD, "DELETE", f"{laptops}/{laptop['id']}").status_code == 200
    return site


def body_of(site: Site, name: str, role: str) -> Any:
    """A message that is well formed; where it names rows or feeds, those of music."""
    device, music = f"{role}-laptop", site.music
    sync = {"device": device, "epoch": site.epoch}
    change = {
        "n": 10**6 + MAY_ORDER.index(name), "action": "a", "table": "note", "row": music.note.id, "field": "text",
        "before": "x", "after": "y",
    }  # fmt: skip
    held = {"table": "note", "id": music.note.id, "revision": 1, "digest": "0"}
    return {
        "POST /api/v1/sessions": {"device": device, "email": "nobody@example.org", "password": "wrong password"},
        "POST /api/v1/sessions/link": {"email": "nobody@example.org"},
        "PATCH /api/v1/account": {"name": "Same"},
        "POST /api/v1/account/password": {"old": "wrong password", "new": "a long enough password"},
        "POST /api/v1/push": {**sync, "schema": SCHEMA, "actions": [{"id": "a", "label": {}}], "entries": [change]},
        "POST /api/v1/pull": {**sync, "schema": SCHEMA, "cursors": {music.strand.id: 0}},
        "POST /api/v1/reconcile": {**sync, "held": [held]},
        "POST /api/v1/restore": {**sync, "rows": []},
        "POST /api/v1/accounts": {"email": f"new-{role}@example.org"},
        "PATCH /api/v1/accounts/{account}": {"name": "Member"},
        "POST /api/v1/accounts/{account}/invitation": {},
        "POST /api/v1/wait": {"device": device, "cursors": {music.strand.id: 0}, "seconds": 0.05, "here": music.event.id},
        "POST /api/v1/files/known": {"sha256": [site.slides.sha256]},
    }.get(name)


def filled(site: Site, path: str) -> str:
    parts = {
        "table": "note", "row": site.music.note.id, "account": site.accounts.get(MEMBER, ""), "laptop": "none",
        "upload": "0" * 40, "sha256": site.slides.sha256,
    }  # fmt: skip
    for key, value in parts.items():
        path = path.replace(f"{{{key}}}", value)
    return path


#: Signing out comes last: the token is of no use afterwards.
MAY_ORDER = sorted(MAY, key=lambda name: (name == "DELETE /api/v1/sessions", name))


def is_let_in(role: str, may: str) -> bool | None:
    """Whether the role gets past the door; None where anybody does."""
    if may == ALL:
        return None
    allowed = {ACCOUNT: {MEMBER, GUEST, MODERATOR, COORD}, SYNC: {GUEST, MODERATOR, COORD}, COORDINATOR: {COORD}}
    return role in allowed[may]


def test_every_route_of_the_app_is_on_the_list(tmp_path):
    app = make_app(Settings(data=str(tmp_path)))
    routes = {f"{method} {route.path}" for route in app.routes if isinstance(route, Route) for method in (route.methods or ())}
    assert {name for name in routes if not name.startswith("HEAD ")} | {"HEAD /api/v1/uploads/{upload}"} == set(MAY)


@pytest.mark.parametrize("role", ROLES)
def test_every_endpoint_lets_in_whom_it_may_and_shows_nobody_what_is_not_theirs(site, role):
    for name in MAY_ORDER:
        method, _, path = name.partition(" ")
        if name == "DELETE /api/v1/sessions" and role in (GUEST, MODERATOR, COORD):
            continue  # other tests need their tokens
        body = body_of(site, name, role)
        reply = site.ask(role, method, filled(site, path), **({"json": body} if body is not None else {}))
        code = reply.json()["code"] if reply.status_code >= 400 and reply.content else ""
        assert reply.status_code < 500, (name, role, reply.text)
        let_in = is_let_in(role, MAY[name])
        if role in (NOBODY, DISABLED, REVOKED) and let_in is not None:
            assert (reply.status_code, code or "signed_out") == (401, "signed_out"), (name, role, reply.text)
        elif let_in is False:
            assert (reply.status_code, code or "forbidden") == (403, "forbidden"), (name, role, reply.text)
        if let_in is None and name != "POST /api/v1/sessions":
            assert reply.status_code not in (401, 403), (name, role)
        if code:
            assert reply.status_code == STATUS[code], name
        if role != COORD and (name, role) != ("POST /api/v1/pull", COORD):
            seen = reply.content if "snapshot" not in name or reply.status_code != 200 else rows_in(reply.content)
            expected_anyway = f"Music {SECRET}".encode()  # all moderators see which strands there are
            assert SECRET.encode() not in seen.replace(expected_anyway, b""), (name, role)


def rows_in(file: bytes) -> bytes:
    """The rows of a first pull, as text."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(file)
    try:
        return "\n".join(connection.iterdump()).encode()
    finally:
        connection.close()


def test_a_coordinator_does_see_what_the_others_must_not(site):
    pulled = site.ask(COORD, "POST", "/api/v1/pull", json=body_of(site, "POST /api/v1/pull", COORD))
    assert f"{SECRET} said" in pulled.text
    assert f"{SECRET} said".encode() in rows_in(site.ask(COORD, "GET", "/api/v1/snapshot").content)
    assert site.ask(COORD, "GET", filled(site, "/api/v1/files/{sha256}")).content == f"{SECRET} slides".encode()
    assert f"{SECRET} said" in site.ask(COORD, "GET", filled(site, "/api/v1/history/{table}/{row}")).text


def test_a_push_into_another_s_strand_changes_nothing(site):
    for role in (GUEST, MODERATOR):
        answers = push(site, role, f"{role}-laptop", [note(site.music.event, "From outside.")], start=2 * 10**6).json()["answers"]
        assert [(answer["outcome"], answer["code"]) for answer in answers] == [("refused", "forbidden")]
    assert "From outside" not in site.ask(COORD, "POST", "/api/v1/pull", json=body_of(site, "POST /api/v1/pull", COORD)).text


def test_nobody_waits_beside_a_meeting_they_may_not_read(site):
    for role in (GUEST, MODERATOR):
        reply = site.ask(role, "POST", "/api/v1/wait", json=body_of(site, "POST /api/v1/wait", role))
        assert reply.status_code in (401, 403)
