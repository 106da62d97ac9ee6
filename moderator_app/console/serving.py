"""The server from the command line: serve, and what its keeper does beside (see docs/server.md)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moderator_app.console.output import OK, Output
from moderator_app.domain.errors import NotFound, PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.server.settings import Settings, load

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from moderator_app.protocol.messages import Grant


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings from file, environment and command line."""
    given: dict[str, Any] = {"database": options.database, "data": str(options.data) if options.data else None}
    if options.command == "serve":
        same = ("host", "port", "workers", "name", "url", "certificate")
        given |= {name: getattr(options, name) for name in same}
        given |= {"certificate_key": options.key, "behind_proxy": options.behind_proxy or None}
    file = options.settings
    if file is None and options.data is not None and (Path(options.data) / "server.toml").exists():
        file = Path(options.data) / "server.toml"
    return load(file, given=given)


def serve(options: argparse.Namespace, out: Output) -> int:
    """Serve until stopped."""
    from moderator_app.server.serve import prepare
    from moderator_app.server.serve import serve as run

    settings = settings_of(options)
    prepared = prepare(settings)
    out.result({"address": prepared.address, "code": prepared.code, "data": str(settings.folder)})
    folder = str(settings.folder)
    out.say(text("PeerSphere serves at {address}; its data are in {folder}.", address=prepared.address, folder=folder))
    if prepared.code:
        out.say(text("The first coordinator signs in with this code (it works once): {code}", code=prepared.code))
    out.say(text("Stop it with Ctrl+C."))
    out.stream.flush()
    return run(settings) or OK


# ---- what the server's keeper does


def backup(options: argparse.Namespace, out: Output) -> int:
    """Back the server up, also while it runs."""
    from moderator_app.server import backup as backups

    backups.backup(settings_of(options), options.file, with_files=not options.without_files, progress=out.progress())
    out.result({"file": str(options.file), "bytes": options.file.stat().st_size})
    out.say(text("The server is backed up to {file}.", file=str(options.file)))
    return OK


def restore(options: argparse.Namespace, out: Output) -> int:
    """Go back to a backup, also while the server runs."""
    from moderator_app.server import backup as backups

    settings = settings_of(options)
    epoch = backups.restore(settings, options.file, with_accounts=options.with_accounts, progress=out.progress())
    out.result({"file": str(options.file), "epoch": epoch})
    out.say(
        text("The server has what {file} holds. Laptops send back what it lacks when they sync next.", file=str(options.file))
    )
    return OK


def move(options: argparse.Namespace, out: Output) -> int:
    """Move to another database."""
    from moderator_app.server import backup as backups

    count = backups.move(settings_of(options), options.to)
    out.result({"rows": count})
    out.say(
        text("{count} rows were copied. Start the server with the new database; the old one takes no changes now.", count=count)
    )
    return OK


def account(options: argparse.Namespace, out: Output) -> int:
    """List, make and change accounts where one sits at the server itself."""
    from moderator_app.server.serving import Serving

    serving = Serving(settings_of(options))
    try:
        serving.open()
        return serving.write(lambda connection: _account(connection, options, out))
    finally:
        serving.close()


def _account(connection: Connection, options: argparse.Namespace, out: Output) -> int:
    from msgspec import to_builtins

    from moderator_app.protocol.accounts import AccountChange
    from moderator_app.protocol.problems import Refusal
    from moderator_app.server import accounts

    try:
        if options.what == "list":
            found = accounts.all_of(connection)
            lines = [(one.email, one.name, _rights(one.grants), one.signed_in) for one in found]
            out.table((text("E-mail"), text("Name"), text("Rights"), text("Laptops")), lines)
            out.result([to_builtins(one) for one in found])
            return OK
        if not options.email:
            raise PeerSphereError(text("Name the account by its e-mail address."), code="account.none")
        known = accounts.by_address(connection, options.email)
        code = ""
        if options.what == "add":
            made = accounts.make(connection, options.email, options.name or "", _wished(connection, options))
            code = accounts.invite(connection, made)[0]
        elif known is None:
            raise NotFound(text("No account has the address {email}.", email=options.email))
        elif options.what == "invite":
            code = accounts.invite(connection, known.id)[0]
        elif options.what == "rights":
            accounts.change(connection, known.id, AccountChange(grants=_wished(connection, options)))
        else:
            accounts.change(connection, known.id, AccountChange(disabled=options.what == "disable"))
        changed = accounts.by_address(connection, options.email)
        out.result({"account": to_builtins(changed), "code": code})
        if code:
            out.say(text("{email} signs in with this code (it works once): {code}", email=options.email, code=code))
        else:
            out.say(text("Done: {email}.", email=options.email))
        return OK
    except Refusal as refusal:
        raise PeerSphereError(refusal.message, code=f"account.{refusal.code}") from None


def _rights(grants: list[Grant]) -> str:
    return ", ".join(" ".join(filter(None, (grant.role, grant.strand or grant.event))) for grant in grants)


def _wished(connection: Connection, options: argparse.Namespace) -> list[Grant]:
    from moderator_app.protocol.messages import Grant

    grants = [Grant("coordinator")] if options.coordinator else []
    grants += [Grant("moderator", _strand(connection, name)) for name in options.moderates]
    grants += [Grant("guest", event=event) for event in options.guest_of]
    return [*grants, *(Grant("member", _strand(connection, name)) for name in options.member_of)]


def _strand(connection: Connection, name: str) -> str:
    """A strand by its id or either name."""
    from sqlalchemy import or_, select

    from moderator_app.server.shapes import shapes

    column = shapes()["strand"].table.c
    query = select(column.id).where(or_(column.id == name, column.name_en == name, column.name_zh == name))
    found = connection.scalars(query.where(column.deleted_at.is_(None))).all()
    if len(found) != 1:
        raise NotFound(text("{count} strands are called {name} here.", count=len(found), name=name))
    return str(found[0])
