"""Real servers for tests: one in this process, and ones that run as programs of their own on a free port.

with running(folder) as server:                 # `moderator serve`, SQLite in `folder`, first coordinator signed in
    server.url, server.token, server.code
    server.kill(); server.start()               # a power cut, and on again with the same data
with in_process(folder) as call: ...            # an HTTP client straight to the app, without a socket
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EMAIL, PASSWORD = "ann@example.org", "a long enough password"
#: Seconds for a server to answer: a machine that is busy with other things is slow.
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """A server that runs as a process of its own. `token` is the first coordinator's."""

    folder: Path
    database: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    port: int = 0
    token: str = ""
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def command(self) -> list[str]:
        return [sys.executable, "-m", "moderator_app", "serve"]

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.port = self.port or free_port()
        command = [*self.command(), "--json", "--data", str(self.folder), "--port", str(self.port)]
        if self.database:
            command += ["--database", self.database]
        told = {f"MODERATOR_SERVER_{key.upper()}": value for key, value in self.settings.items()}
        environment = {**os.environ, **told}
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        first: list[str] = []
        for line in self.process.stdout:
            first.append(line)
            if line.startswith("}"):
                break
        assert first, "the server ended at once"
        said = json.loads("".join(first))
        until = time.monotonic() + PATIENCE
        while self.ask("/health", expected=(200, 503, 0))[0] != 200:
            assert self.process.poll() is None, "the server ended"
            assert time.monotonic() < until, "the server doesn't answer"
            time.sleep(0.02)
        if said["code"]:
            wish = {"device": "first", "code": said["code"], "email": EMAIL, "new_password": PASSWORD}
            self.token = self.ask("/api/v1/sessions", wish)[1]["token"]

    def stop(self) -> int:
        """Stop it as an operator would; returns its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(PATIENCE)
        self._drop()
        return code

    def kill(self) -> None:
        """As a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(PATIENCE)
            self._drop()

    def _drop(self) -> None:
        if self.process is not None and self.process.stdout is not None:
            self.process.stdout.close()
        self.process = None

    def ask(
        self, path: str, message: Any = None, *, method: str = "", token: str = "", expected: tuple[int, ...] = (200, 201)
    ) -> tuple[int, Any]:
        """One request with plain means: status and decoded answer; status 0 where nobody is there."""
        body = None if message is None else json.dumps(message).encode()
        request = urllib.request.Request(self.url + path, body, method=method or ("POST" if body is not None else "GET"))
        request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                status, got = reply.status, reply.read()
        except urllib.error.HTTPError as error:
            with error:
                status, got = error.code, error.read()
        except (urllib.error.URLError, ConnectionError):
            status, got = 0, b"null"
        assert status in expected, (path, status, got[:500])
        return status, json.loads(got)

    def sign_in(self, email: str, *, device: str, password: str = PASSWORD) -> str:
        """A token for a device."""
        return str(self.ask("/api/v1/sessions", {"device": device, "email": email, "password": password})[1]["token"])

    def invite(self, email: str, grants: list[dict[str, str]], *, device: str) -> str:
        """Make an account with these rights and sign a device in; returns the token."""
        invited = self.ask("/api/v1/accounts", {"email": email, "grants": grants}, token=self.token)[1]
        wish = {"device": device, "code": invited["code"], "new_password": PASSWORD}
        return str(self.ask("/api/v1/sessions", wish)[1]["token"])


@contextmanager
def running(folder: Path, *, database: str = "", **settings: str) -> Iterator[Running]:
    """A server in a process of its own, stopped at the end."""
    server = Running(folder, database, settings)
    try:
        server.start()
        yield server
    finally:
        server.kill()
