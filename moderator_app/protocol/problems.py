"""Errors that travel: a code both sides know, words in English, and what may help a program to go on.

On the wire: status and ``{"code": "…", "message": "…", "detail": {…}}``. Codes never change their meaning; new ones may come,
and a laptop that doesn't know one goes by the status.
"""

from __future__ import annotations

from typing import Any

import msgspec

STATUS: dict[str, int] = {
    "bad_request": 400,  # the message can't be understood
    "signed_out": 401,  # no token, an unknown, expired or revoked one
    "insecure": 403,  # plain http from another machine: use https
    "forbidden": 403,  # this account has no right to that
    "not_found": 404,
    "wrong_method": 405,
    "device_cloned": 409,  # two laptops push under one device id: take a new one, send again
    "epoch_changed": 409,  # the server was restored from a backup: reconcile (detail: epoch)
    "gone": 410,  # an upload that expired: begin it again
    "precondition_failed": 412,  # If-Match, or a version of tus other than 1.0.0
    "too_slow": 408,
    "locked": 423,  # an earlier request of the same upload is still at work (detail: seconds)
    "too_old": 410,  # tombstones since this cursor are gone: begin with a first pull, keep what is unsent
    "offset_differs": 409,  # an upload goes on elsewhere (detail: offset)
    "too_large": 413,
    "wrong_type": 415,
    "checksum_differs": 460,  # as tus 1.0 has it
    "too_many": 429,  # detail: seconds to wait
    "version_unknown": 426,  # detail: oldest, newest; the program must be updated
    "schema_unknown": 426,
    "broken": 500,  # a defect of the server's; nothing was stored
    "busy": 503,
    "full": 507,  # the server's disk
}


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of an error."""

    code: str
    message: str = ""
    detail: dict[str, Any] = {}


class Refusal(Exception):
    """Raised by the server's code to answer with a problem, and by the laptop's when it got one."""

    def __init__(self, code: str, message: str = "", **detail: Any) -> None:
        super().__init__(f"{code}: {message}" if message else code)
        self.code, self.message, self.detail = code, message, detail

    @property
    def status(self) -> int:
        return STATUS.get(self.code, 400)

    def problem(self) -> Problem:
        return Problem(self.code, self.message, self.detail)
