"""A laptop that moves its files until none is left, to be killed at any moment: `python file_mover.py WORKSPACE ADDRESS CAP`."""

from __future__ import annotations

import sys
import time

from moderator_app.store import Workspace
from moderator_app.sync.transfers import Transfers
from moderator_app.sync.transfers_pace import Pace
from moderator_app.sync.transfers_wire import Wire
from moderator_app.sync.wire import Line


def main(folder: str, address: str, cap: str) -> None:
    def connect(pace: Pace) -> Wire:
        return Wire(Line(address, "maya"), "the server", pace)

    with Workspace.open(folder) as workspace:
        transfers = Transfers(workspace, connect)
        transfers.pace.cap = int(cap) or None
        print("ready", flush=True)
        while (moved := transfers.run()).left or moved.troubles:
            time.sleep(0.1)


if __name__ == "__main__":
    main(*sys.argv[1:])
