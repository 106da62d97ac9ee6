"""Codes are mailed (to a small mail server of the test's own), and a server whose disk is full says so and loses nothing."""

from __future__ import annotations

import asyncio
import contextlib
import email
import email.policy
import re
import socket
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import event

from moderator_app.domain.errors import PeerSphereError
from moderator_app.protocol.messages import ActionHead, Entry, Push
from moderator_app.server import accounts
from moderator_app.server.app import make_app
from moderator_app.server.settings import Settings, load
from moderator_app.store.journal import content
from tests.server.laptops import SCHEMA, Meeting, note
from tests.server.serving import PASSWORD, running


class MailServer:
    """Speaks as much SMTP as is needed to take messages."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listening.getsockname()[1]}"
        self.messages: list[EmailMessage] = []
        self.arrived = threading.Semaphore(0)
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            line, _ = self.listening.accept()
            with contextlib.suppress(ConnectionError), line, line.makefile("rwb") as talk:
                if self._take(talk):
                    return

    def _take(self, talk: Any) -> bool:
        """One conversation; returns whether it was the word to stop."""
        self._say(talk, "220 here")
        while words := talk.readline():
            if words.startswith(b"STOP"):
                return True
            if words.upper().startswith(b"DATA"):
                self._say(talk, "354 go on")
                lines = iter(talk.readline, b".\r\n")
                self.messages.append(email.message_from_bytes(b"".join(lines), policy=email.policy.default))
                self.arrived.release()
            self._say(talk, "250 well")
            if words.upper().startswith(b"QUIT"):
                return False
        return False

    def _say(self, talk: Any, words: str) -> None:
        talk.write(f"{words}\r\n".encode())
        talk.flush()

    def stop(self) -> None:
        host, _, port = self.address.partition(":")
        with socket.create_connection((host, int(port))) as line:
            line.sendall(b"STOP\r\n")
            self.thread.join()
        self.listening.close()


@pytest.fixture
def post() -> Iterator[MailServer]:
    office = MailServer()
    yield office
    office.stop()


def test_a_mailed_code_signs_in(tmp_path, post):
    with running(tmp_path, mail_server=post.address, mail_from="store@example.org", mail_tls="none") as server:
        server.invite("mia@example.org", [{"role": "coordinator"}], device="mia")
        for address in ("MIA@example.org", "nobody@example.org"):
            assert server.ask("/api/v1/sessions/link", {"email": address})[1] == {}
        assert post.arrived.acquire(timeout=30)
        message = post.messages[0]
        assert (message["To"], message["From"]) == ("MIA@example.org", "store@example.org")
        code = re.search(r"([A-Z0-9]{5}-){3}[A-Z0-9]{5}", message.get_content())
        assert code is not None and "验证码" in message.get_content()
        signed_in = server.ask("/api/v1/sessions", {"device": "new", "code": code.group()})[1]
        assert signed_in["email"] == "mia@example.org"
        assert server.stop() == 0
    assert len(post.messages) == 1, "nobody is told whether an address is known"


def test_an_invitation_may_be_mailed(tmp_path, post):
    with running(tmp_path, mail_server=post.address, mail_from="store@example.org", mail_tls="none") as server:
        invited = server.ask("/api/v1/accounts", {"email": "mia@example.org", "mail": True}, token=server.token)[1]
        assert invited["mailed"] is True and post.arrived.acquire(timeout=30)
        assert invited["code"] in post.messages[0].get_content()


def test_without_a_mail_server_nobody_waits_for_a_mail(tmp_path):
    with running(tmp_path) as server:
        assert server.ask("/api/v1/sessions/link", {"email": "x@example.org"}, expected=(404,))[1]["code"] == "not_found"
        assert "mailed" not in server.ask("/api/v1/accounts", {"email": "m@example.org", "mail": True}, token=server.token)[1]


def test_mail_without_tls_goes_to_this_machine_only():
    with pytest.raises(PeerSphereError, match="TLS"):
        load(None, {"MODERATOR_SERVER_MAIL_SERVER": "smtp.example.org:25", "MODERATOR_SERVER_MAIL_TLS": "none"})


# ---- a full disk


class InProcess:
    """The app without a socket: requests straight to it, on one event loop."""

    def __init__(self, settings: Settings) -> None:
        self.app = make_app(settings)
        self.token = ""

    async def ask(self, method: str, path: str, message: Any = None) -> tuple[int, Any]:
        body = b"" if message is None else msgspec.json.encode(message)
        sent: list[dict[str, Any]] = []
        pending = [{"type": "http.request", "body": body, "more_body": False}]
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "http",
            "app": self.app,
            "state": {},
        }
        scope |= {"method": method, "path": path, "raw_path": path.encode(), "root_path": "", "query_string": b""}
        scope |= {"client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80)}
        scope["headers"] = [(b"content-type", b"application/json"), (b"authorization", f"Bearer {self.token}".encode())]

        async def receive() -> dict[str, Any]:
            return pending.pop() if pending else {"type": "http.disconnect"}

        async def send(part: Any) -> None:
            sent.append(dict(part))

        await self.app(scope, receive, send)
        return sent[0]["status"], msgspec.json.decode(b"".join(part.get("body", b"") for part in sent[1:]))


def push(epoch: str, first: int, rows: list[Any]) -> Push:
    entries = [Entry(n, "a", row.__tablename__, row.id, "*", None, content(row)) for n, row in enumerate(rows, first)]
    return Push("laptop", epoch, SCHEMA, [ActionHead("a", {"template": "Add"})], entries)


async def fill_up(settings: Settings) -> None:
    site = InProcess(settings)
    async with site.app.router.lifespan_context(site.app):
        serving = site.app.state.serving
        _account, code = serving.write(accounts.make_first)
        wish = {"device": "laptop", "code": code, "email": "a@example.org", "new_password": PASSWORD}
        site.token = (await site.ask("POST", "/api/v1/sessions", wish))[1]["token"]
        epoch = (await site.ask("GET", "/api/v1/hello"))[1]["epoch"]
        meeting = Meeting()
        assert (await site.ask("POST", "/api/v1/push", push(epoch, 1, list(meeting.rows))))[0] == 200

        def bound(connection: Any, pages: int) -> None:
            connection.execute(f"PRAGMA max_page_count={pages}")

        serving.database.engine.dispose()
        event.listen(serving.database.engine, "connect", lambda connection, _record: bound(connection, 1))  # no page more
        many = [note(meeting.event, "x" * 20_000) for _ in range(400)]
        status, problem = await site.ask("POST", "/api/v1/push", push(epoch, 100, many))
        assert (status, problem["code"]) == (507, "full")
        assert (await site.ask("GET", "/health"))[0] == 200
        asked = {"device": "other", "epoch": epoch, "schema": SCHEMA, "cursors": {}}
        status, pulled = await site.ask("POST", "/api/v1/pull", asked)
        assert status == 200 and [row["id"] for row in pulled["rows"] if row["table"] == "note"] == [meeting.note.id]
        serving.database.engine.dispose()  # room was made
        event.listen(serving.database.engine, "connect", lambda connection, _record: bound(connection, 10**6))
        status, answered = await site.ask("POST", "/api/v1/push", push(epoch, 100, many))
        assert status == 200 and {answer["outcome"] for answer in answered["answers"]} == {"applied"}


def test_disk_full_is_told_and_the_same_push_succeeds_when_there_is_room(tmp_path: Path):
    asyncio.run(fill_up(Settings(data=str(tmp_path))))
