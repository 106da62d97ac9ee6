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


def explain(folder: Path, error: BaseException) -> PeerSphereError:
    """What to tell a person when the file system or SQLite refuses: the database is damaged, or the folder unusable."""
    reason = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error)
    lowered = reason.lower()
    if any(sign in lowered for sign in _DAMAGE):
        return StoreDamaged(folder / "moderator.db", reason)
    if "full" in lowered or "no space" in lowered or "too large" in lowered or "quota" in lowered:
        remedy = text("Make room on the disk and try again. What was kept before is safe.")
    elif "readonly" in lowered or "read-only" in lowered or "permission" in lowered:
        remedy = text("Allow writing in this folder, or choose another one. Nothing was changed.")
    elif "disk i/o" in lowered:
        remedy = text("See that the disk is connected and has room, then try again. What was kept before is safe.")
    else:
        remedy = text("Choose another folder, or run “moderator doctor” to look into it.")
    return WorkspaceUnusable(text("The workspace {folder} can't be used: {reason}", folder=str(folder), reason=reason), remedy)


#: How SQLite says that a file isn't a whole database.
_DAMAGE = ("malformed", "not a database", "disk image", "no such table", "no such column", "file is encrypted")
