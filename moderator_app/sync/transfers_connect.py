"""Transfers as a part of sync: they use the server, the token and the network that the engine uses."""

from __future__ import annotations

from collections.abc import Callable

from moderator_app.store import Workspace
from moderator_app.sync.credentials import Vault, VaultClosed
from moderator_app.sync.engine import METERED, Engine
from moderator_app.sync.rounds import EPOCH
from moderator_app.sync.signing import account_of
from moderator_app.sync.states import State, Status
from moderator_app.sync.transfers import Connect, Transfers
from moderator_app.sync.transfers_pace import Pace
from moderator_app.sync.transfers_wire import Trouble, Wire
from moderator_app.sync.wire import Line


def connection(workspace: Workspace, vault: Vault, *, spare: bool = True) -> Connect:
    """How transfers of this workspace reach its server. With `spare` nothing moves on a network that is to be spared."""

    def connect(pace: Pace) -> Wire | None:
        account = account_of(workspace)
        if account is None or (spare and workspace.recall(METERED)):
            return None
        try:
            token = vault.load(account.server)
        except VaultClosed:
            token = None
        if not token:
            raise Trouble("signed_out")
        return Wire(Line(account.server, token), f"{account.server} {workspace.recall(EPOCH) or ''}", pace)

    return connect


def follow(transfers: Transfers, engine: Engine) -> Callable[[], None]:
    """Look anew whenever the engine gets through again. Returns a function that stops it."""
    before = engine.status.state

    def heard(status: Status) -> None:
        nonlocal before
        if status.state is State.ONLINE and before not in (State.ONLINE, State.SYNCING):
            transfers.wake()
        if status.state is not State.SYNCING:
            before = status.state

    return engine.on_status(heard)
