"""Passwords by argon2id, and secrets that are kept as digests only: tokens and codes."""

from __future__ import annotations

import hashlib
import secrets
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from moderator_app.protocol.problems import Refusal

SHORTEST, LONGEST = 10, 200
#: 19 MiB and two passes, as OWASP's cheat sheet on password storage recommends for argon2id: 25 ms.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
#: So many at once: what waits costs no memory.
_places = threading.BoundedSemaphore(2)
#: What an unknown account's password is compared with, so that the answer takes as long as for a known one.
_NOBODYS = _hasher.hash(secrets.token_hex(16))
#: Without signs that are taken for each other.
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


def hashed(password: str) -> str:
    """What is kept of a password. Raises `Refusal` where it is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise Refusal("bad_request", f"a password has {SHORTEST} to {LONGEST} signs", field="new_password")
    with _places:
        return _hasher.hash(unicodedata.normalize("NFKC", password))


def fits(kept: str, password: str) -> bool:
    """Whether it is the password; takes the same time where there is none."""
    with _places:
        try:
            _hasher.verify(kept or _NOBODYS, unicodedata.normalize("NFKC", password[: LONGEST + 1]))
        except (VerificationError, InvalidHashError):
            return False
    return bool(kept)


def new_token() -> str:
    """A laptop's token: 256 random bits."""
    return "pm_" + secrets.token_urlsafe(32)


def new_code() -> str:
    """A code that people can read and type: 100 bits in groups of five."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(20))
    return "-".join(letters[start : start + 5] for start in range(0, 20, 5))


def digest(secret: str) -> bytes:
    """What is kept of a token or code. They are random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).digest()


def code_digest(typed: str) -> bytes:
    """Of a code, however it was typed."""
    return digest("".join(sign for sign in typed.upper() if sign.isalnum()))
