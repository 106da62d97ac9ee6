"""What can go wrong with what is kept."""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text


class JournalBypassed(RuntimeError):
    """A synced row was about to be written round the journal. This is a defect of the program, never of a person."""


class WorkspaceInUse(PeerSphereError):
    """Another program has the workspace open."""

    code = "workspace.in_use"

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(
            text("The workspace {folder} is open in another program ({holder}).", folder=str(folder), holder=holder),
            text("Close that program, or choose another workspace, and try again."),
        )


class WorkspaceNewer(PeerSphereError):
    """The workspace was written by a newer version of the program."""

    code = "workspace.newer"

    def __init__(self, folder: Path, revision: str) -> None:
        super().__init__(
            text(
                "The workspace {folder} was written by a newer version of this program (schema {revision}).",
                folder=str(folder),
                revision=revision,
            ),
            text("Install the newer version to open it. Nothing was changed."),
        )


class WorkspaceUnusable(PeerSphereError):
    """The folder can't be used: read-only, disk full, not a workspace."""

    code = "workspace.unusable"


class StoreDamaged(PeerSphereError):
    """The database file is damaged or half-written."""

    code = "workspace.damaged"

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            text("The database {file} is damaged: {reason}", file=str(file), reason=reason),
            text("Run “moderator restore” to go back to the newest backup; the damaged file is kept beside it."),
        )
