"""The moment that a workspace is looked at from: a sample season has its own week, everything else goes by the clock."""

from __future__ import annotations

from datetime import datetime

from moderator_app.store import Workspace

_KEY = "present.moment"


def take_for_now(ws: Workspace, moment: datetime | None) -> None:
    """Let this workspace be looked at as if it were `moment` (aware). None: the clock again. Not synced, nothing to undo."""
    ws.remember(_KEY, moment.isoformat() if moment is not None else None)


def taken_for_now(ws: Workspace) -> datetime | None:
    """The moment kept by `take_for_now`, or None."""
    kept = ws.recall(_KEY)
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None
