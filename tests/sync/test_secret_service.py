"""The token in a real Secret Service: gnome-keyring in a session of its own, with a home folder of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.sync.keyring_session import in_session, missing

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is Linux's")
LACKING = missing() if sys.platform.startswith("linux") else []
needs_keyring = pytest.mark.skipif(bool(LACKING), reason=f"sudo apt-get install --no-install-recommends {' '.join(LACKING)}")
TOKEN = "a-very-secret-token"


def kept_in(home: Path) -> bytes:
    return b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())


@needs_keyring
def test_a_token_is_kept_read_and_forgotten(tmp_path):
    steps = ("start", "words", "fit", "load", "keep", TOKEN, "load", "keep", "another", "load", "forget", "load", "forget")
    assert in_session(tmp_path, *steps) == [None, True, "", None, TOKEN, None, "another", None, "", None]


@needs_keyring
def test_a_token_is_there_the_next_day_and_not_in_plain_text(tmp_path):
    assert in_session(tmp_path, "start", "words", "keep", TOKEN) == [None, None]
    assert kept_in(tmp_path) and TOKEN.encode() not in kept_in(tmp_path)
    assert in_session(tmp_path, "start", "words", "load") == [None, TOKEN]


@needs_keyring
def test_a_keyring_that_is_locked_in_mid_session_is_told_and_opens_again(tmp_path):
    steps = ("start", "words", "keep", TOKEN, "lock", "fit", "load", "keep", "x", "forget", "stop", "start", "words", "load")
    *before, fit, loaded, kept, forgotten, _stopped, _started, again = in_session(tmp_path, *steps)
    assert before == [None, None, True]
    assert fit and again == TOKEN
    for refused in (loaded, kept, forgotten):
        assert refused["code"] == "sync.vault" and "locked" in refused["message"] and "Unlock" in refused["remedy"]


@needs_keyring
def test_a_keyring_with_another_password_than_the_session_s_is_told(tmp_path):
    in_session(tmp_path, "start", "words", "keep", TOKEN)
    _started, refused = in_session(tmp_path, "start", "other words", "load")
    assert refused["code"] == "sync.vault" and "locked" in refused["message"]


@needs_keyring
def test_a_keyring_that_ends_in_mid_session_is_told(tmp_path):
    *_, refused = in_session(tmp_path, "start", "words", "keep", TOKEN, "stop", "load")
    assert refused["code"] == "sync.vault" and refused["remedy"]


@needs_keyring
def test_a_session_without_a_keyring_names_the_other_ways(tmp_path):
    fit, refused = in_session(tmp_path, "fit", "keep", TOKEN)
    assert not fit and refused["code"] == "sync.no_keyring" and "passphrase" in refused["remedy"]
    assert TOKEN.encode() not in kept_in(tmp_path)


def test_without_any_session_there_is_no_keyring_either(tmp_path):
    fit, refused = in_session(tmp_path, "fit", "load", bus=False)
    assert not fit and refused["code"] == "sync.no_keyring"
