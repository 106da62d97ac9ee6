"""`moderator sign-in`, `sign-out`, `sync`: the workspace and its server, for a person at a terminal and for scripts.

Secrets never stand on the command line, where everybody on the machine could read them: they come from the environment, from the
terminal without being shown, or as a line of the input.
"""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from typing import Any

from sqlalchemy import func, select

from moderator_app.console import files
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.protocol.problems import Refusal
from moderator_app.store import Workspace
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.snapshots import index_more
from moderator_app.store.tables import Conflict, RefusedEntry
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import FileVault, MemoryVault, NoKeyring, Vault, has_file, has_keyring
from moderator_app.sync.errors import SignedOut, in_words
from moderator_app.sync.rounds import Result
from moderator_app.sync.rounds import sync as round_of_sync
from moderator_app.sync.signing import Account, account_of, vault_for
from moderator_app.sync.signing import ask_for_link as mail_link
from moderator_app.sync.signing import sign_in as sign_in_there
from moderator_app.sync.signing import sign_out as sign_out_there

PASSWORD, NEW_PASSWORD, PASSPHRASE, TOKEN = (f"MODERATOR_{name}" for name in ("PASSWORD", "NEW_PASSWORD", "PASSPHRASE", "TOKEN"))


def sign_in(ws: Workspace, options: Namespace, out: Output) -> int:
    """Sign in by password, or by the code of an invitation or a mailed link."""
    known = account_of(ws)
    server = options.server or (known.server if known is not None else str(ws.recall("sync.server") or ""))
    if not server:
        raise RuleBroken(text("No server is named."), text("Name it with --server https://…"))
    if options.mail_code:
        mail_link(server, _email(options))
        out.say(text("If the address is known, a code is on its way to it. Sign in with --code."))
        out.result({"mailed": True})
        return OK
    vault = _new_vault(ws, options, out)
    if options.code:
        wish = {"code": options.code, "email": options.email or "", "new_password": os.environ.get(NEW_PASSWORD, "")}
        if not wish["new_password"] and options.new_password:
            wish["new_password"] = _secret(NEW_PASSWORD, text("Your new password"), out)
    else:
        wish = {"email": _email(options), "password": _secret(PASSWORD, text("Password"), out)}
    account = sign_in_there(ws, vault, server, moved=options.moved, **wish)
    out.say(text("Signed in to {server} as {name}.", server=account.server, name=account.name or account.email))
    if isinstance(vault, MemoryVault):
        out.say(text("Nothing is kept: for each sync give the token in {variable}.", variable=TOKEN))
        out.say(f"{TOKEN}={vault.load(account.server)}")
    token = vault.load(account.server) if isinstance(vault, MemoryVault) else None
    out.result({"account": account, **({"token": token} if token else {})})
    return OK


def sign_out(ws: Workspace, options: Namespace, out: Output) -> int:
    """Sign out. What the workspace holds stays."""
    account = signed_in(ws)
    sign_out_there(ws, _vault(ws, account, out))
    out.say(text("Signed out of {server}. What is here stays here.", server=account.server))
    out.result({"server": account.server})
    return OK


def sync(ws: Workspace, options: Namespace, out: Output) -> int:
    """Send what waits and get what is new, once."""
    account = signed_in(ws)
    if options.server and options.server.rstrip("/") != account.server:
        raise RuleBroken(
            text("This workspace is shared by {known}, not by {asked}.", known=account.server, asked=options.server),
            text("Sign in there first, with another workspace, or with --moved if your server has moved."),
        )
    vault = open_vault(ws, account, out)
    with Client(account.server, vault.load(account.server)) as client:
        try:
            result = round_of_sync(ws, client, progress=out.progress(), rows=2000)
        except Refusal as refusal:
            raise in_words(refusal, client.address) from refusal
    while index_more(ws, 2000):
        pass
    left = _left(ws)
    moved = None if options.no_files else files.moved_along(ws, vault, out)
    for line in (*_told(result, left), *files.told(moved)):
        out.say(line)
    out.result({**_document(result, account, left), "files": moved})
    wait = left["waiting"] or left["conflicts"] or left["refused"] or (moved is not None and moved.for_a_person)
    return INCOMPLETE if wait else OK


def _told(result: Result, left: dict[str, int]) -> list[Text]:
    sent = result.sent
    taken = sent.applied + sent.merged + sent.conflict
    lines = [
        text("{count} changes shared", count=taken) if taken else None,
        text("{count} of them brought together with what others wrote", count=sent.merged) if sent.merged else None,
        text("{count} rows received", count=result.received) if result.received else None,
        text("{count} rows left this laptop", count=result.left) if result.left else None,
        text("{count} disagreements wait in Review", count=left["conflicts"]) if left["conflicts"] else None,
        text("{count} changes were refused and stand in Review", count=left["refused"]) if left["refused"] else None,
        text("{count} changes wait", count=left["waiting"]) if left["waiting"] else None,
        *(text("What was unsent there is saved in {file}", file=str(file)) for file in result.saved),
    ]
    return [line for line in lines if line is not None] or [text("Nothing was new")]


def _document(result: Result, account: Account, left: dict[str, int]) -> dict[str, Any]:
    return {
        "server": account.server,
        "sent": result.sent,
        "received": result.received,
        "left": result.left,
        "saved": result.saved,
        "first": result.first,
        "restored": result.restored,
        "requests": result.requests,
        **left,
    }


def _left(ws: Workspace) -> dict[str, int]:
    with ws.read() as session:
        return {
            "waiting": waiting_count(session.connection()),
            "conflicts": session.scalar(select(func.count(Conflict.id)).where(Conflict.state == "open")) or 0,
            "refused": session.scalar(select(func.count(RefusedEntry.id))) or 0,
        }


# ---- secrets


def signed_in(ws: Workspace) -> Account:
    """The account that this workspace is signed in with. Raises `SignedOut`."""
    account = account_of(ws)
    if account is None:
        raise SignedOut(str(ws.recall("sync.server") or ""))
    return account


def open_vault(ws: Workspace, account: Account, out: Output) -> Vault:
    """Where the token is kept, opened. Raises `SignedOut` where there is none."""
    vault = _vault(ws, account, out)
    if not vault.load(account.server):
        raise SignedOut(account.server)
    return vault


def _vault(ws: Workspace, account: Account, out: Output) -> Vault:
    if token := os.environ.get(TOKEN):
        vault = MemoryVault()
        vault.keep(account.server, token)
        return vault
    return vault_for(ws, lambda: _secret(PASSPHRASE, text("Passphrase of the sign-in file"), out))


def _new_vault(ws: Workspace, options: Namespace, out: Output) -> Vault:
    """Where the token is to be kept: as asked, else in the keyring, else in an encrypted file that there is already."""
    if options.keep == "not":
        return MemoryVault()
    if options.keep == "file" or (options.keep is None and has_file(ws.folder)):
        return FileVault(ws.folder, _secret(PASSPHRASE, text("Passphrase for the sign-in file"), out))
    if not has_keyring():
        raise NoKeyring
    return vault_for(ws, lambda: "")


def _email(options: Namespace) -> str:
    if not options.email:
        raise RuleBroken(text("No e-mail address is given."), text("Give it with --email."))
    return str(options.email)


def _secret(variable: str, name: Text, out: Output) -> str:
    """A secret from the environment, the terminal (unseen) or the input's next line."""
    given = os.environ.get(variable, "")
    if not given:
        given = getpass.getpass(f"{out.words(name)}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise RuleBroken(
            text("{what} is missing.", what=name),
            text("Give it at the terminal, or in the variable {variable}.", variable=variable),
        )
    return given
