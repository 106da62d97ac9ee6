"""Signing a workspace in to a server and out again."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol import OLDEST, VERSION
from moderator_app.protocol.messages import SignIn
from moderator_app.protocol.problems import Refusal
from moderator_app.store import Workspace
from moderator_app.store.tables import FeedCursor, new_id
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import FileVault, KeyringVault, Vault, VaultClosed, has_file
from moderator_app.sync.errors import OtherServer, ProgramOutdated, ServerTrouble, SignedOut, Unreachable, in_words
from moderator_app.sync.rounds import EPOCH
from moderator_app.sync.wire import checked_address

SERVER, ACCOUNT = "sync.server", "sync.account"
#: The fact that names this workspace in the keyring; it stays when the device's id is renewed.
VAULT = "sync.vault"


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, as this workspace remembers it. `grants`: dicts with role, strand, event; `person`: their own row."""

    server: str
    server_name: str
    id: str
    name: str
    email: str
    grants: tuple[dict[str, str], ...] = ()
    person: str = ""

    @property
    def is_coordinator(self) -> bool:
        return any(grant.get("role") == "coordinator" for grant in self.grants)


def account_of(ws: Workspace) -> Account | None:
    """Who is signed in, None for nobody. Whether the token still counts the server tells."""
    server, told = ws.recall(SERVER), ws.recall(ACCOUNT)
    if not server or not told:
        return None
    return Account(
        str(server),
        str(told.get("server_name", "")),
        str(told.get("id", "")),
        str(told.get("name", "")),
        str(told.get("email", "")),
        tuple(dict(grant) for grant in told.get("grants", ())),
        str(told.get("person", "")),
    )


def vault_for(ws: Workspace, passphrase: Callable[[], str]) -> Vault:
    """Where this workspace's sign-in is kept: in an encrypted file if there is one, for which `passphrase` is asked, else in the
    system's keyring. Where that can't be, its use raises `NoKeyring`: then offer a `FileVault` or a `MemoryVault`."""
    if has_file(ws.folder):
        return FileVault(ws.folder, passphrase())
    name = ws.recall(VAULT)
    if not name:
        name = new_id()
        ws.remember(VAULT, name)
    return KeyringVault(str(name))


def sign_in(
    ws: Workspace,
    vault: Vault,
    server: str,
    *,
    email: str = "",
    password: str = "",
    code: str = "",
    new_password: str = "",
    moved: bool = False,
    connect: Callable[[str], Client] = Client,
) -> Account:
    """Sign this laptop in by e-mail and password, or by the code of an invitation or a mailed link; keep the token.

    `moved`: the workspace's server has this address now. `connect` makes the client, for whoever wants to cut it. Raises
    `AddressRefused`, `OtherServer`, `Unreachable`, `ProgramOutdated`, `ServerTrouble` (wrong password …), `VaultClosed`.
    """
    address = checked_address(server)
    with connect(address) as client:
        try:
            hello = client.hello()
            if not (hello.oldest_protocol <= VERSION and hello.protocol >= OLDEST):
                raise ProgramOutdated(address)
            _see_that_it_is_ours(ws, address, hello.epoch, moved=moved)
            wish = SignIn(ws.device, _device_name(), email.strip(), password, code.strip(), new_password)
            signed = client.sign_in(wish)
        except Refusal as refusal:
            raise _refused(refusal, address, by_code=bool(code)) from refusal
    vault.keep(address, signed.token)
    grants = [{"role": grant.role, "strand": grant.strand, "event": grant.event} for grant in signed.grants]
    told: dict[str, Any] = {
        "id": signed.account,
        "name": signed.name,
        "email": signed.email,
        "grants": grants,
        "person": signed.person,
        "server_name": hello.name,
    }
    before = ws.recall(SERVER)
    ws.remember(SERVER, address)
    ws.remember(ACCOUNT, told)
    if before and before != address:
        with contextlib.suppress(VaultClosed):  # the old address's token is of no use any more, wherever it is
            vault.forget(str(before))
    found = account_of(ws)
    assert found is not None
    return found


def ask_for_link(server: str, email: str) -> None:
    """Have a code to sign in with mailed. Raises as `sign_in` does."""
    with Client(checked_address(server)) as client:
        try:
            client.ask_for_link(email.strip())
        except Refusal as refusal:
            raise in_words(refusal, client.address) from refusal


def sign_out(ws: Workspace, vault: Vault) -> None:
    """Sign this laptop out. What it holds stays; it goes with the workspace's folder. The server is told if it can be reached."""
    account = account_of(ws)
    if account is None:
        raise SignedOut
    token = vault.load(account.server)
    if token:
        with Client(account.server, token) as client, contextlib.suppress(Refusal, Unreachable):
            client.sign_out()
    vault.forget(account.server)
    ws.remember(ACCOUNT, None)


def _see_that_it_is_ours(ws: Workspace, address: str, epoch: str, *, moved: bool) -> None:
    """Rows of one organisation must not get to another one's server by a slip."""
    known = str(ws.recall(SERVER) or "")
    with ws.read() as session:
        is_shared = session.scalars(select(FeedCursor.feed).limit(1)).first() is not None
    if known and known != address and is_shared and not moved and epoch != ws.recall(EPOCH):
        raise OtherServer(known, address)


def _device_name() -> str:
    return platform.node()[:100]


def _refused(refusal: Refusal, address: str, *, by_code: bool) -> Exception:
    if refusal.code != "signed_out":
        return in_words(refusal, address)
    if by_code:
        return ServerTrouble(
            text("This code is wrong, or it was used already, or it is too old."),
            text("Ask for a new one."),
            code="sync.wrong_code",
        )
    return ServerTrouble(
        text("The e-mail address or the password is wrong."),
        text("Try again, or have a code mailed to you."),
        code="sync.wrong_password",
    )
