"""Where the token is kept: never in plain text, and in words where it can't be."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from moderator_app.sync.credentials import FileVault, KeyringVault, MemoryVault, NoKeyring, VaultClosed, has_file, has_keyring

SERVER = "https://sync.example.org"


class InMemory(KeyringBackend):
    """A keyring that forgets at the end, and can be locked."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _see(self) -> None:
        if self.is_locked:
            raise KeyringLocked("it is locked")

    def get_password(self, service: str, username: str) -> str | None:
        self._see()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._see()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._see()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")


@pytest.fixture
def backend() -> Iterator[InMemory]:
    before, made = keyring.get_keyring(), InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_the_keyring_keeps_a_token_for_each_server_and_workspace(backend):
    one, other = KeyringVault("device 1"), KeyringVault("device 2")
    assert has_keyring() and one.load(SERVER) == ""
    one.keep(SERVER, "secret")
    assert one.load(SERVER) == "secret" and other.load(SERVER) == "" and one.load("https://other.example.org") == ""
    one.forget(SERVER)
    one.forget(SERVER)
    assert one.load(SERVER) == ""


def test_a_locked_keyring_is_told_and_not_gone_round(backend):
    backend.is_locked = True
    for act in (lambda: KeyringVault("d").load(SERVER), lambda: KeyringVault("d").keep(SERVER, "t")):
        with pytest.raises(VaultClosed) as closed:
            act()
        assert "is locked" in str(closed.value.message) and str(closed.value.remedy)


def test_a_machine_without_a_keyring_says_so(backend):
    keyring.set_keyring(NoBackend())
    assert not has_keyring()
    with pytest.raises(NoKeyring):
        KeyringVault("d").keep(SERVER, "secret")


def test_a_keyring_that_keeps_plain_text_doesnt_count(backend):
    class PlaintextKeyring(InMemory):
        pass

    keyring.set_keyring(PlaintextKeyring())
    assert not has_keyring()


def test_an_encrypted_file_opens_with_its_passphrase_only(tmp_path):
    vault = FileVault(tmp_path, "correct horse")
    assert vault.load(SERVER) == "" and not has_file(tmp_path)
    vault.keep(SERVER, "a very secret token")
    vault.keep("https://other.example.org", "another")
    assert has_file(tmp_path)
    assert b"secret" not in vault.file.read_bytes() and b"example.org" not in vault.file.read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE(vault.file.stat().st_mode) == 0o600
    assert FileVault(tmp_path, "correct horse").load(SERVER) == "a very secret token"
    with pytest.raises(VaultClosed) as closed:
        FileVault(tmp_path, "wrong horse").load(SERVER)
    assert closed.value.code == "sync.passphrase"
    vault.forget(SERVER)
    assert vault.load(SERVER) == "" and has_file(tmp_path)
    vault.forget("https://other.example.org")
    assert not has_file(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"salt":"","n":0,"r":8,"p":1,"nonce":"","sealed":""}'])
def test_a_damaged_file_is_told(tmp_path, content):
    vault = FileVault(tmp_path, "correct horse")
    vault.file.write_bytes(content)
    with pytest.raises(VaultClosed):
        vault.load(SERVER)


def test_a_file_that_asks_for_endless_work_is_refused(tmp_path):
    vault = FileVault(tmp_path, "correct horse")
    vault.file.write_text('{"salt":"AAAA","n":1099511627776,"r":8,"p":1,"nonce":"AAAA","sealed":"AAAA"}', "utf-8")
    with pytest.raises(VaultClosed):
        vault.load(SERVER)


def test_without_either_the_token_lives_as_long_as_the_program():
    vault = MemoryVault()
    vault.keep(SERVER, "secret")
    assert vault.load(SERVER) == "secret" and MemoryVault().load(SERVER) == ""
    vault.forget(SERVER)
    vault.forget(SERVER)
    assert vault.load(SERVER) == ""
