"""A laptop that imports recordings, to be killed at any moment: `python recording_importer.py WORKSPACE EVENT FILES…`."""

from __future__ import annotations

import sys
from pathlib import Path

from moderator_app.exchange.media_folders import find_media
from moderator_app.operations.recording_import import import_recordings
from moderator_app.store import Workspace


def main(folder: str, event_id: str, *files: str) -> None:
    with Workspace.open(folder) as ws:
        batch = find_media([Path(file) for file in files])
        print("ready", flush=True)

        def tell(done: int, total: int, doing: object = None) -> None:
            print(done, flush=True)

        import_recordings(ws, event_id, batch.files, tell)


if __name__ == "__main__":
    main(*sys.argv[1:])
