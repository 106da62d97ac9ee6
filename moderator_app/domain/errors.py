"""Errors that a person can act on.

Each carries a stable code for scripts and support, a sentence that says what is wrong and where, and a sentence that
says what to do. They are raised where the fact is known and shown in one place (desktop/errors.py, cli.py).
"""

from __future__ import annotations

from typing import Any

from moderator_app.domain.wording import Text, text


class PeerSphereError(Exception):
    """Base of every error that is meant for a person.

    Attributes: `code` (stable, e.g. ``"workspace.in_use"``), `message` (what and where), `remedy` (what to do, may be
    None). Anything else that reaches the top of the program is a defect and is reported as such.
    """

    code = "error"

    def __init__(self, message: Text | str, remedy: Text | str | None = None, *, code: str | None = None) -> None:
        self.message = Text(message) if isinstance(message, str) else message
        self.remedy = Text(remedy) if isinstance(remedy, str) else remedy
        if code is not None:
            self.code = code
        super().__init__(str(self.message))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled with all it tells, whatever a subclass asks of whoever raises it."""
        return type(self).__new__, (type(self), *self.args), self.__dict__


class NotFound(PeerSphereError):
    """Something was asked for by id or name that is not there (any more)."""

    code = "not_found"


class RuleBroken(PeerSphereError):
    """The wish contradicts a rule of the work: a negative length, a meeting without a strand, a pin to a closed room."""

    code = "rule"


class FileUnreadable(PeerSphereError):
    """A file as a whole can't be read: wrong kind, damaged, too large, not permitted."""

    code = "file.unreadable"


class Refused(PeerSphereError):
    """A gate said no: permission missing, not confirmed."""

    code = "refused"


class Cancelled(PeerSphereError):
    """The person stopped a long task. Nothing of it was kept unless the message says so."""

    code = "cancelled"

    def __init__(self) -> None:
        super().__init__(text("Stopped. Nothing was changed."))
