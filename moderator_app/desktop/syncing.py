"""Sharing with co-moderators, as the window has it: the engine's life, what it tells, signing in and out, files on their way.

The engine starts when the workspace is there and a server is known, and ends with the desk. What must hold: the engine and the
transfers know nothing of Qt, and what they tell on their threads comes here by signals, so that everything below runs on the
window's thread; nothing of the net or the keyring is waited for there; no thread outlives `close`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from moderator_app.desktop.background import Task
from moderator_app.desktop.joining import SERVER, Opened, Wish, forget_file, join, open_earlier, renew
from moderator_app.desktop.network import Network
from moderator_app.desktop.settings import Setting
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.desk import Desk
    from moderator_app.desktop.places import Place
    from moderator_app.domain.progress import Progress
    from moderator_app.protocol.messages import Present
    from moderator_app.store import Committed, Workspace
    from moderator_app.sync.client import Client
    from moderator_app.sync.credentials import Vault
    from moderator_app.sync.engine import Engine
    from moderator_app.sync.rounds import Result
    from moderator_app.sync.signing import Account
    from moderator_app.sync.states import Status
    from moderator_app.sync.transfers import Transfers

NOT_NOW = Setting("sharing_not_now", bool, False, "Nothing is sent or fetched until the person says so")
SPARE_METERED = Setting("sharing_spare_metered", bool, True, "Nothing is sent or fetched on a network that is metered")

#: Seconds that the window waits for the engine's threads when it is closed.
PATIENCE = 5.0


class Sharing(QObject):
    """One for each desk. `state`: off, locked, signed_out, syncing, online, offline, not_now, trouble."""

    changed = Signal()
    """State, counts, or who is present: ask again."""
    files_changed = Signal()
    """The list of transfers is otherwise; a few times a second at most."""
    review_changed = Signal()
    """What is refused was changed, which no commit tells."""
    _status_told = Signal(object)
    _news_told = Signal(object)
    _files_told = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.engine: Engine | None = None
        self.transfers: Transfers | None = None
        self.vault: Vault | None = None
        self.account: Account | None = None
        self.server = ""
        self.status: Status | None = None
        self.network: Network | None = None
        self._waiting = 0
        self._is_locked = False
        self._is_closed = False
        self._here = ""
        self._stop: list[Callable[[], Any]] = []
        self._joining: Client | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._status_told.connect(self._hear_status, queued)
        self._news_told.connect(self._hear_news, queued)
        self._files_told.connect(self.files_changed, queued)
        desk.settings.changed.connect(self._follow_setting)

    # ---- what there is to say

    @property
    def is_shared(self) -> bool:
        """Whether this workspace belongs to a server, signed in or not."""
        return bool(self.server)

    @property
    def state(self) -> str:
        if not self.server:
            return "off"
        if self._is_locked:
            return "locked"
        if self.engine is None or self.status is None:
            return "signed_out" if self.account is None else "syncing"
        return str(self.status.state)

    @property
    def waiting(self) -> int:
        """How many changes aren't sent yet."""
        return self._waiting

    @property
    def present(self) -> tuple[Present, ...]:
        """Who else has the same meeting open."""
        if self.status is None or not self._here or self.desk.workspace is None:
            return ()
        own = self.desk.workspace.device
        return tuple(one for one in self.status.present if one.device != own and one.here == self._here)

    @property
    def error(self) -> PeerSphereError | None:
        return self.status.error if self.status is not None else None

    # ---- beginning and end

    def attach(self, workspace: Workspace) -> None:
        """A workspace is open: begin, if it is shared."""
        self.server = str(workspace.recall(SERVER) or "")  # one row by its key
        self.desk.committed.connect(self._hear_commit)
        if self.server:
            self.desk.background.run(
                lambda _progress: open_earlier(workspace), done=self._begin, failed=self._not_opened, lane="net", owner=self
            )

    def close(self) -> None:
        """End the engine and the transfers; whoever signs in just now is broken off."""
        self._is_closed = True
        if self._joining is not None:
            self._joining.cut()
        self._end()
        if self.network is not None:
            self.network.close()

    def _begin(self, opened: Opened) -> None:
        self.account, self.vault = opened.account, opened.vault
        self._is_locked = opened.vault is None and opened.account is not None
        if opened.vault is not None and opened.account is not None:
            self._start()
        self._recount()
        self.changed.emit()

    def _not_opened(self, problem: Exception) -> None:
        self.desk.failed.emit(problem)
        self.changed.emit()

    def _start(self) -> None:
        """Start engine and transfers with the vault there is."""
        workspace, vault = self.desk.workspace, self.vault
        if self._is_closed or workspace is None or vault is None or self.engine is not None:
            return
        from moderator_app.sync.engine import Engine
        from moderator_app.sync.transfers import Transfers
        from moderator_app.sync.transfers_connect import connection, follow

        self._is_locked = False
        engine = self.engine = Engine(workspace, vault)
        engine.open_here(self._here)
        self._stop = [engine.on_status(self._status_told.emit), engine.on_news(self._news_told.emit)]
        self.transfers = Transfers(workspace, connection(workspace, vault))
        self._stop += [follow(self.transfers, engine), self.transfers.on_change(self._files_told.emit)]
        if self.network is None:
            self.network = Network(self)
            self.network.changed.connect(self._look_at_network)
        self._spare(first=True)
        engine.start()
        self.transfers.start()
        self.changed.emit()

    def _end(self) -> tuple[Engine | None, Transfers | None]:
        """End both and forget them."""
        engine, transfers = self.engine, self.transfers
        for stop in self._stop:
            stop()
        self._stop = []
        self.engine = self.transfers = None
        if engine is not None:
            engine.stop(PATIENCE)
        if transfers is not None:
            transfers.close(PATIENCE)
        return engine, transfers

    # ---- hearing

    def _hear_status(self, status: Status) -> None:
        if self.engine is None:
            return
        before = self.status
        self.status = status
        self._waiting = status.waiting
        if before is None or (before.conflicts, before.refused) != (status.conflicts, status.refused):
            self.review_changed.emit()
        self.changed.emit()

    def _hear_news(self, result: Result) -> None:
        if result.saved:
            files = ", ".join(file.name for file in result.saved)
            folder = str(result.saved[0].parent)
            self.desk.failed.emit(
                PeerSphereError(
                    text("You have no right to some of this any more. What you had not shared yet is saved."),
                    text("It is in {files}, in the folder {folder}.", files=files, folder=folder),
                    code="sync.revoked",
                )
            )
        if result.sent.refused:
            self.review_changed.emit()

    def _hear_commit(self, committed: Committed) -> None:
        if self.server and committed.kind != "received" and self.state not in ("online", "syncing"):
            self._recount()

    def _recount(self) -> None:
        def count(session: Any) -> int:
            from moderator_app.store.outgoing import waiting_count

            return waiting_count(session.connection())

        self.desk.read(count, self._show_count, key="sharing.waiting", owner=self)

    def _show_count(self, waiting: int) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.changed.emit()

    def look_again(self) -> None:
        """What is refused was changed here."""
        self.review_changed.emit()
        if self.engine is not None:
            self.engine.sync_now()

    # ---- what a person does

    def sync_now(self) -> None:
        """A round at once, also on a network that is spared."""
        if self.engine is not None:
            self.engine.sync_now()

    def show_place(self, place: Place) -> None:
        """Tell co-moderators which meeting or strand is open here."""
        self._here = place.event_id or place.strand_id or ""
        if self.engine is not None:
            self.engine.open_here(self._here)
            self.changed.emit()  # whoever was at the former place isn't here

    def set_not_now(self, not_now: bool) -> None:
        """Send and fetch nothing, or go on; on a metered network going on is meant for this network."""
        if self.network is not None:
            self.network.is_allowed = not not_now
        self.desk.settings.set(NOT_NOW, not_now)
        self._spare()
        if not not_now:
            self.sync_now()

    def is_spared_by_network(self) -> bool:
        """Whether it is the network that keeps it from syncing, not the person."""
        network = self.network
        return bool(network and network.is_metered and not network.is_allowed and self.desk.settings.get(SPARE_METERED))

    def _follow_setting(self, key: str) -> None:
        if key in (NOT_NOW.key, SPARE_METERED.key):
            self._spare()

    def _look_at_network(self) -> None:
        self._spare()
        if self.network is not None and self.network.is_reachable and self.state == "offline":
            self.sync_now()

    def _spare(self, *, first: bool = False) -> None:
        engine = self.engine
        if engine is None:
            return
        spare = bool(self.desk.settings.get(NOT_NOW)) or self.is_spared_by_network()
        if first:
            if engine.metered != spare:
                engine.set_metered(spare)
            return

        def follow(_workspace: Workspace) -> None:
            if engine.metered != spare:
                engine.set_metered(spare)

        self.desk.do(follow, owner=self)

    # ---- signing in and out

    def look_for_keyring(self, done: Callable[[bool], Any], owner: QObject) -> None:
        """Find out whether this machine can keep the sign-in."""

        def look(_progress: Progress) -> bool:
            from moderator_app.sync.credentials import has_keyring

            return has_keyring()

        self.desk.background.run(look, done=done, lane="net", owner=owner)

    def sign_in(
        self, wish: Wish, done: Callable[[Account], Any], failed: Callable[[Exception], Any], owner: QObject
    ) -> Task:  # fmt: skip
        """Sign in; the first time fetch everything, with progress, before the engine goes on by itself."""
        workspace = self.desk.workspace
        assert workspace is not None
        joins, vault = self.engine is None, self.vault

        def work(progress: Progress) -> tuple[Account, Vault]:
            return join(workspace, wish, progress, self._connect) if joins else renew(workspace, wish, self._connect, vault)

        def signed(answer: tuple[Account, Vault]) -> None:
            self.account, self.vault = answer
            self.server = self.account.server
            if self.engine is not None:
                self.engine.vault = self.vault
                self.engine.signed_in()
            else:
                self._start()
            self.changed.emit()
            done(self.account)

        return self.desk.background.run(work, done=signed, failed=failed, lane="net", owner=owner)

    def _connect(self, address: str, token: str = "") -> Client:
        """A client that `cancel` and `close` can cut."""
        from moderator_app.sync.client import Client

        client = self._joining = Client(address, token)
        if self._is_closed:
            client.cut()
        return client

    def cancel(self, task: Task) -> None:
        """Break a sign-in off."""
        task.cancel()
        if self._joining is not None:
            self._joining.cut()

    def ask_for_code(
        self, server: str, email: str, done: Callable[[Any], Any], failed: Callable[[Exception], Any], owner: QObject
    ) -> None:  # fmt: skip
        """Have a code mailed to sign in with."""

        def ask(_progress: Progress) -> None:
            from moderator_app.sync.signing import ask_for_link

            ask_for_link(server, email)

        self.desk.background.run(ask, done=done, failed=failed, lane="net", owner=owner)

    def unlock(self, passphrase: str, done: Callable[[], Any], failed: Callable[[Exception], Any], owner: QObject) -> None:
        """Open the file in which the sign-in is kept, and begin."""
        workspace, server = self.desk.workspace, self.server
        assert workspace is not None

        def open_it(_progress: Progress) -> Vault:
            from moderator_app.sync.credentials import FileVault

            vault = FileVault(workspace.folder, passphrase)
            vault.load(server)
            return vault

        def opened(vault: Vault) -> None:
            self.vault = vault
            self._start()
            done()

        self.desk.background.run(open_it, done=opened, failed=failed, lane="net", owner=owner)

    def forget_passphrase(self, done: Callable[[], Any]) -> None:
        """Drop the sign-in that nobody can open any more; then one has to sign in anew."""

        def forgotten(_done: object) -> None:
            self._is_locked, self.account = False, None
            self.changed.emit()
            done()

        self.desk.do(forget_file, forgotten, owner=self)

    def sign_out(self, done: Callable[[], Any] | None = None) -> None:
        """Sign this laptop out; what it holds stays. The server is told if it can be reached."""
        workspace, vault = self.desk.workspace, self.vault
        engine, transfers = self.engine, self.transfers
        if workspace is None or vault is None:
            return
        for stop in self._stop:
            stop()
        self._stop = []
        self.engine = self.transfers = self.account = self.status = self.vault = None
        self.changed.emit()

        def work(_progress: Progress) -> None:
            from moderator_app.sync.signing import sign_out

            if engine is not None:
                engine.stop(PATIENCE)
            if transfers is not None:
                transfers.close(PATIENCE)
            sign_out(workspace, vault)

        self.desk.background.run(work, done=lambda _done: done() if done is not None else None, lane="net", owner=self)
