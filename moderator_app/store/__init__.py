"""Everything that is kept: the one schema, the journal, the workspace (open, migrate, back up), search and blobs.

What must hold: a synced row is written only inside `Workspace.act`, and each such change stands in the journal of the
same transaction. Other rooms import from here.
"""

from moderator_app.store.errors import JournalBypassed, StoreDamaged, WorkspaceInUse, WorkspaceNewer, WorkspaceUnusable
from moderator_app.store.journal import Committed, FieldChange, history
from moderator_app.store.rows import first, get, put, remove, rows
from moderator_app.store.workspace import Workspace

__all__ = [
    "Committed",
    "FieldChange",
    "JournalBypassed",
    "StoreDamaged",
    "Workspace",
    "WorkspaceInUse",
    "WorkspaceNewer",
    "WorkspaceUnusable",
    "first",
    "get",
    "history",
    "put",
    "remove",
    "rows",
]
