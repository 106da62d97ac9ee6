"""Where the token is kept: in the system's keyring; without one in a file encrypted with a passphrase, or only while the
program runs. Never in plain text.

Keyrings may ask the person, or wait for another program: nothing here is for the window's thread.
"""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import msgspec

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text

SERVICE = "PeerSphere Moderator"
FILE = "sign-in.json"
#: What scrypt (RFC 7914) costs: n, r, p as in OWASP's Password Storage Cheat Sheet; 64 MB and under half a second.
_COST = (2**16, 8, 2)
#: Back ends of the keyring package that keep secrets as plain text, or nowhere.
_UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file.PlaintextKeyring", "PlaintextKeyring")


class Vault(Protocol):
    """Keeps the token of a server. Raises `VaultClosed`."""

    def load(self, server: str) -> str:
        """The token, "" where there is none."""

    def keep(self, server: str, token: str) -> None:
        """Keep it, instead of an earlier one."""

    def forget(self, server: str) -> None:
        """Drop it; none may be there."""


class VaultClosed(PeerSphereError):
    """The place where the token is kept can't be opened now: locked, away, a wrong passphrase."""

    code = "sync.vault"


class NoKeyring(VaultClosed):
    """This machine has no keyring that is fit for secrets."""

    code = "sync.no_keyring"

    def __init__(self) -> None:
        super().__init__(
            text("This machine has no keyring that could keep your sign-in."),
            text("Choose a passphrase to keep it in an encrypted file, or sign in each time the program starts."),
        )


class MemoryVault:
    """Keeps the token while the program runs: the person signs in each time."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def load(self, server: str) -> str:
        return self._tokens.get(server, "")

    def keep(self, server: str, token: str) -> None:
        self._tokens[server] = token

    def forget(self, server: str) -> None:
        self._tokens.pop(server, None)


class KeyringVault:
    """The system's keyring. `name` keeps several workspaces of one person apart."""

    def __init__(self, name: str) -> None:
        self._workspace = name

    def load(self, server: str) -> str:
        from keyring import get_password

        with _opened():
            return get_password(SERVICE, self._name(server)) or ""

    def keep(self, server: str, token: str) -> None:
        from keyring import set_password

        with _opened():
            set_password(SERVICE, self._name(server), token)

    def forget(self, server: str) -> None:
        from keyring import delete_password
        from keyring.errors import PasswordDeleteError

        with _opened(), suppress(PasswordDeleteError):  # there is none
            delete_password(SERVICE, self._name(server))

    def _name(self, server: str) -> str:
        return f"{server} {self._workspace}"


def has_keyring() -> bool:
    """Whether this machine has a keyring that is fit for secrets. It may be locked."""
    try:
        _see_that_it_is_fit()
    except VaultClosed:
        return False
    return True


def _see_that_it_is_fit() -> None:
    from keyring import get_keyring
    from keyring.errors import KeyringError

    try:
        found = get_keyring()
        chained = list(getattr(found, "backends", None) or [found])
    except (KeyringError, OSError, RuntimeError, ImportError) as error:
        raise NoKeyring from error
    names = [f"{type(one).__module__}.{type(one).__name__}" for one in chained]
    if not names or all(any(sign in name for sign in _UNSAFE) for name in names) or any("Plaintext" in name for name in names):
        raise NoKeyring


@contextmanager
def _opened() -> Iterator[None]:
    """A keyring that is fit; what it raises is told as `VaultClosed`."""
    from keyring.errors import KeyringError, KeyringLocked

    _see_that_it_is_fit()
    troubles: tuple[type[Exception], ...] = (KeyringError, OSError, RuntimeError, *_of_the_secret_service())
    try:
        yield
    except KeyringLocked as error:
        raise VaultClosed(text("The keyring that keeps your sign-in is locked."), _UNLOCK) from error
    except troubles as error:
        reason = str(error) or type(error).__name__
        raise VaultClosed(
            text("The keyring that keeps your sign-in can't be opened: {reason}", reason=reason), _UNLOCK
        ) from error


_UNLOCK = text("Unlock it and try again, or sign in once more.")


def _of_the_secret_service() -> tuple[type[Exception], ...]:
    """What comes through the keyring package as it is where the keyring ends in mid-sentence: Linux only."""
    if not sys.platform.startswith("linux"):
        return ()
    from jeepney.wrappers import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    return (DBusErrorResponse, SecretStorageException)


# ---- an encrypted file


class _Box(msgspec.Struct):
    """What stands in the file: scrypt's salt and cost, and the tokens by server, sealed by AES-256-GCM."""

    salt: str
    n: int
    r: int
    p: int
    nonce: str
    sealed: str


class FileVault:
    """A file in the workspace's folder, sealed with a passphrase (scrypt and AES-256-GCM, by the cryptography package)."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self.file = folder / FILE
        self._passphrase = passphrase
        self._key: tuple[str, bytes] | None = None

    def load(self, server: str) -> str:
        return self._open().get(server, "")

    def keep(self, server: str, token: str) -> None:
        self._seal({**self._open(), server: token})

    def forget(self, server: str) -> None:
        if not self.file.exists():
            return
        tokens = self._open()
        tokens.pop(server, None)
        if tokens:
            self._seal(tokens)
        else:
            self.file.unlink(missing_ok=True)

    def _open(self) -> dict[str, str]:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            box = msgspec.json.decode(self.file.read_bytes(), type=_Box)
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError) as error:
            raise _unreadable(self.file) from error
        try:
            if not (0 < box.n <= 2**20 and 0 < box.r <= 32 and 0 < box.p <= 16):
                raise ValueError("what it costs is out of bounds")
            plain = AESGCM(self._derived(box.salt, box.n, box.r, box.p)).decrypt(
                base64.b64decode(box.nonce), base64.b64decode(box.sealed), FILE.encode()
            )
            return msgspec.json.decode(plain, type=dict[str, str])
        except InvalidTag as error:
            raise VaultClosed(
                text("The passphrase is wrong, or the file {file} is damaged.", file=str(self.file)),
                text("Try again. If you have forgotten it, delete the file and sign in once more."),
                code="sync.passphrase",
            ) from error
        except (ValueError, msgspec.DecodeError) as error:
            raise _unreadable(self.file) from error

    def _seal(self, tokens: dict[str, str]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = base64.b64encode(os.urandom(16)).decode(), os.urandom(12)
        n, r, p = _COST
        sealed = AESGCM(self._derived(salt, n, r, p)).encrypt(nonce, msgspec.json.encode(tokens), FILE.encode())
        box = _Box(salt, n, r, p, base64.b64encode(nonce).decode(), base64.b64encode(sealed).decode())
        incoming = self.file.with_name(FILE + ".incoming")
        try:
            incoming.unlink(missing_ok=True)
            handle = os.open(incoming, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.encode(box))
                file.flush()
                os.fsync(file.fileno())
            incoming.replace(self.file)
        except OSError as error:
            raise VaultClosed(
                text("The file {file} can't be written: {reason}", file=str(self.file), reason=error.strerror or str(error)),
                text("Make room or allow writing there, and sign in again."),
            ) from error
        finally:
            incoming.unlink(missing_ok=True)

    def _derived(self, salt: str, n: int, r: int, p: int) -> bytes:
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        if self._key is None or self._key[0] != salt:
            derive = Scrypt(salt=base64.b64decode(salt), length=32, n=n, r=r, p=p)
            self._key = (salt, derive.derive(self._passphrase.encode()))
        return self._key[1]


def has_file(folder: Path) -> bool:
    """Whether a workspace's sign-in is kept in an encrypted file, for which the passphrase must be asked."""
    return (folder / FILE).exists()


def _unreadable(file: Path) -> VaultClosed:
    return VaultClosed(
        text("The file {file} can't be read.", file=str(file)),
        text("Delete it and sign in once more. Nothing else is lost by it."),
    )
