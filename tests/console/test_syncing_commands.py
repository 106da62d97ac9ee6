"""`moderator sign-in`, `sync` and `sign-out` against a real server, as a script runs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.server.serving import EMAIL, PASSWORD, Running, running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "server") as started:
        yield started


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODERATOR_PASSWORD", PASSWORD)
    monkeypatch.setenv("MODERATOR_PASSPHRASE", "correct horse")


def sign_in(moderator: Any, server: Running, *more: str) -> Any:
    return moderator("sign-in", "--server", server.url, "--email", EMAIL, "--keep", "file", "--json", *more)


def test_a_workspace_is_signed_in_shared_and_signed_out(moderator, server, secrets):
    signed = sign_in(moderator, server)
    assert signed.code == 0 and signed.json["account"]["email"] == EMAIL and "token" not in signed.json
    first = moderator("sync", "--json")
    assert first.code == 0, first.err
    assert first.json["sent"]["applied"] > 0 and first.json["waiting"] == 0
    again = moderator("sync", "--json").json
    assert (again["requests"], again["received"], again["sent"]["applied"]) == (1, 0, 0)
    assert "Nothing was new" in moderator("sync").out
    assert moderator("sync", "--server", server.url).code == 0
    assert moderator("sync", "--server", "https://other.example.org").code == 1
    assert moderator("sign-out").code == 0
    signed_out = moderator("sync", "--json")
    assert signed_out.code == 1 and signed_out.json["error"]["code"] == "sync.signed_out"


def test_another_workspace_gets_all_of_it(moderator, server, secrets, tmp_path, capsys):
    sign_in(moderator, server)
    moderator("sync")
    other = type(moderator)(tmp_path / "other", capsys)
    assert sign_in(other, server).code == 0
    got = other("sync", "--json")
    assert got.code == 0 and got.json["first"] and got.json["received"] > 0
    assert "Whole School Librarians" in other("strand", "list").out
    assert other("doctor").code == 0


def test_without_keeping_anything_the_token_comes_from_the_environment(moderator, server, secrets, monkeypatch):
    signed = sign_in(moderator, server, "--keep", "not")
    assert moderator("sync").code == 1
    monkeypatch.setenv("MODERATOR_TOKEN", signed.json["token"])
    assert moderator("sync").code == 0


def test_an_invitation_is_taken_with_a_password_of_ones_own(moderator, server, secrets, monkeypatch):
    code = server.ask("/api/v1/accounts", {"email": "bo@example.org", "grants": [{"role": "coordinator"}]}, token=server.token)
    monkeypatch.setenv("MODERATOR_NEW_PASSWORD", "bo's own long password")
    words = ("sign-in", "--server", server.url, "--code", code[1]["code"], "--keep", "file", "--json")
    assert moderator(*words).json["account"]["email"] == "bo@example.org"
    assert moderator(*words).json["error"]["code"] == "sync.wrong_code"
    monkeypatch.setenv("MODERATOR_PASSWORD", "bo's own long password")
    assert moderator("sign-in", "--email", "bo@example.org", "--keep", "file").code == 0


def test_wrong_words_are_told_with_what_to_do(moderator, server, secrets, monkeypatch):
    for words, code in (
        (("sync",), "sync.signed_out"),
        (("sign-out",), "sync.signed_out"),
        (("sign-in", "--email", EMAIL), "rule"),
        (("sign-in", "--server", "http://sync.example.org", "--email", EMAIL, "--keep", "not"), "sync.insecure"),
        (("sign-in", "--server", "http://127.0.0.1:1", "--email", EMAIL, "--keep", "not"), "sync.unreachable"),
        (("sign-in", "--server", server.url, "--keep", "not"), "rule"),
    ):
        answer = moderator(*words, "--json")
        assert answer.code == 1 and answer.json["error"]["code"] == code and answer.json["error"]["remedy"], words
    monkeypatch.setenv("MODERATOR_PASSWORD", "wrong")
    assert sign_in(moderator, server).json["error"]["code"] == "sync.wrong_password"
