"""Signing a workspace in, and finding an earlier sign-in again: what is done for `syncing` on another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator_app.domain.errors import Cancelled
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.domain.progress import Progress
    from moderator_app.store import Workspace
    from moderator_app.sync.client import Client
    from moderator_app.sync.credentials import Vault
    from moderator_app.sync.signing import Account

#: Facts of the workspace: its server, and where the sign-in is kept (keyring, file or session).
SERVER, KEPT_IN = "sync.server", "sync.vault"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed to sign in. `moved`: the server has this address now. `keep`: keyring, file or session, with a
    `passphrase` for the file."""

    server: str
    email: str = ""
    password: str = ""
    code: str = ""
    new_password: str = ""
    moved: bool = False
    keep: str = "keyring"
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found of an earlier sign-in. `vault` None: it is in a file whose passphrase has to be asked."""

    account: Account | None
    vault: Vault | None


def join(workspace: Workspace, wish: Wish, progress: Progress, connect: Callable[..., Client]) -> tuple[Account, Vault]:
    """Sign in for the first time and fetch everything. Raises `Cancelled` where somebody stopped it: then nobody is signed in."""
    from moderator_app.protocol.problems import Refusal
    from moderator_app.sync.errors import Unreachable
    from moderator_app.sync.rounds import Stopped, sync
    from moderator_app.sync.signing import sign_out

    progress(0, 0, text("Signing in"))
    if not workspace.recall(SERVER) and workspace.undo_id() is not None:
        workspace.backup()  # work of one's own is about to be put together with what others have
    with _stop_is_no_trouble(progress):
        account, vault = renew(workspace, wish, connect)
    try:
        progress(0, 0, text("Receiving"))
        with _stop_is_no_trouble(progress), connect(account.server, vault.load(account.server)) as client:
            sync(workspace, client, progress=progress)
    except (Unreachable, Refusal):
        pass  # signed in all the same: the engine goes on from here, and tells what is in the way
    except (Cancelled, Stopped):
        sign_out(workspace, vault)
        raise
    return account, vault


@contextmanager
def _stop_is_no_trouble(progress: Progress) -> Iterator[None]:
    """A line that was cut because somebody stopped it raises `Cancelled`, not that nobody answers."""
    from moderator_app.sync.errors import Unreachable

    try:
        yield
    except Unreachable:
        progress(0, 0)
        raise


def open_earlier(workspace: Workspace) -> Opened:
    """Find the account of an earlier sign-in and where its token is kept."""
    from moderator_app.sync.credentials import KeyringVault, MemoryVault, has_file, has_keyring
    from moderator_app.sync.signing import account_of

    account = account_of(workspace)
    if account is not None and has_file(workspace.folder):
        return Opened(account, None)
    if workspace.recall(KEPT_IN) != "session" and has_keyring():
        return Opened(account, KeyringVault(workspace.device))
    return Opened(account, MemoryVault())


def forget_file(workspace: Workspace) -> None:
    """Drop the file in which the sign-in is kept: its passphrase is forgotten, or the sign-in is kept elsewhere now."""
    from moderator_app.sync.credentials import FILE

    (workspace.folder / FILE).unlink(missing_ok=True)


def _vault(workspace: Workspace, wish: Wish) -> Vault:
    """Where the wish says that the sign-in is to be kept."""
    from moderator_app.sync.credentials import FileVault, KeyringVault, MemoryVault

    forget_file(workspace)
    workspace.remember(KEPT_IN, wish.keep)
    if wish.keep == "file":
        return FileVault(workspace.folder, wish.passphrase)
    return KeyringVault(workspace.device) if wish.keep == "keyring" else MemoryVault()


def renew(
    workspace: Workspace, wish: Wish, connect: Callable[[str], Client], vault: Vault | None = None
) -> tuple[Account, Vault]:
    """Sign in, without fetching anything. `vault`: where the sign-in is kept already."""
    from moderator_app.sync.signing import sign_in

    vault = vault or _vault(workspace, wish)
    account = sign_in(
        workspace,
        vault,
        wish.server,
        email=wish.email,
        password=wish.password,
        code=wish.code,
        new_password=wish.new_password,
        moved=wish.moved,
        connect=connect,
    )
    return account, vault
