"""How sync stands, in words: what the corner line says and what there is to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import Text, text
from moderator_app.protocol.messages import Present


class State(StrEnum):
    """What the engine is at."""

    OFF = "off"
    """This workspace is shared with no server."""
    SIGNED_OUT = "signed_out"
    SYNCING = "syncing"
    ONLINE = "online"
    OFFLINE = "offline"
    """No server answers; it is tried again by itself."""
    NOT_NOW = "not_now"
    """The person asked not to use this network."""
    TROUBLE = "trouble"
    """The server, or this laptop's disk, refuses; it is tried again by itself, seldom."""


@dataclass(frozen=True, slots=True)
class Status:
    """How sync stands. `waiting`: changes that aren't sent; `conflicts` and `refused`: what Review shows; `present`: who else has
    the same meeting open; `synced_at`: when the last round ended well; `retry_at`: when it is tried again by itself."""

    state: State
    server: str = ""
    waiting: int = 0
    conflicts: int = 0
    refused: int = 0
    present: tuple[Present, ...] = ()
    synced_at: datetime | None = None
    retry_at: datetime | None = None
    error: PeerSphereError | None = None
    indexing: bool = False

    @property
    def words(self) -> Text:
        """The corner line."""
        if self.waiting:
            return Text(_WAITING[self.state].template, {"count": self.waiting})
        return _WORDS[self.state]

    @property
    def reason(self) -> Text | None:
        """What is wrong, and where."""
        return None if self.error is None else self.error.message

    @property
    def remedy(self) -> Text | None:
        """What to do about it."""
        return None if self.error is None else self.error.remedy


_WORDS = {
    State.OFF: text("Kept on this laptop"),
    State.SIGNED_OUT: text("Signed out"),
    State.SYNCING: text("Syncing"),
    State.ONLINE: text("Everything is shared"),
    State.OFFLINE: text("Offline"),
    State.NOT_NOW: text("Not syncing now"),
    State.TROUBLE: text("Sync has stopped"),
}
_WAITING = {
    State.OFF: text("Kept on this laptop"),
    State.SIGNED_OUT: text("Signed out; {count} changes wait"),
    State.SYNCING: text("Sharing {count} changes"),
    State.ONLINE: text("{count} changes wait"),
    State.OFFLINE: text("Offline; {count} changes wait"),
    State.NOT_NOW: text("Not syncing now; {count} changes wait"),
    State.TROUBLE: text("Sync has stopped; {count} changes wait"),
}
