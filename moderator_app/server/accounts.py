"""Accounts and their rights, as a coordinator keeps them; invitations; the laptops an account is signed in on.

What must hold: there is always a coordinator who isn't disabled; a guest's feed is filled in the transaction that lets them in.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from msgspec import UNSET
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from moderator_app.protocol.accounts import Account, AccountChange, Laptop
from moderator_app.protocol.messages import Grant
from moderator_app.protocol.problems import Refusal
from moderator_app.server import tables
from moderator_app.server.guests import drop_event_feed, fill_event_feed
from moderator_app.server.passwords import code_digest, hashed, new_code
from moderator_app.server.shapes import ValueRefused, shape_of, sound
from moderator_app.store.tables import new_id

INVITATION_SECONDS = 14 * 24 * 3600
LINK_SECONDS = 20 * 60
MOST_GRANTS = 200


def make(connection: Connection, email: str, name: str, grants: Sequence[Grant], person: str = "") -> str:
    """A new account, without a password. Returns its id. Raises `Refusal` where the address is taken or none."""
    account = new_id()
    values = {
        "id": account,
        "email": _address(connection, email),
        "name": _name(name or email.partition("@")[0]),
        "password": "",
        "person": _name(person, 36),
        "created_at": datetime.now(UTC),
    }
    connection.execute(insert(tables.account).values(disabled=False, **values))
    set_grants(connection, account, grants)
    return account


def make_first(connection: Connection) -> tuple[str, str] | None:
    """The first coordinator with a code to sign in by, as long as nobody ever did. Returns (account, code)."""
    column = tables.account.c
    found = connection.execute(select(column.id, column.email, column.password)).all()
    if any(row.email and (row.password or _signed_in(connection, row.id)) for row in found) or len(found) > 1:
        return None
    if found:
        account = str(found[0].id)
    else:
        account = new_id()
        values = {"id": account, "email": "", "name": "Coordinator", "password": "", "person": "", "disabled": False}
        connection.execute(insert(tables.account).values(created_at=datetime.now(UTC), **values))
        connection.execute(insert(tables.grant).values(account=account, role="coordinator", strand="", event=""))
    return account, invite(connection, account)[0]


def _signed_in(connection: Connection, account: str) -> bool:
    query = select(tables.token.c.id).where(tables.token.c.account == account).limit(1)
    return connection.execute(query).first() is not None


def invite(connection: Connection, account: str, *, kind: str = "invitation", lasts: int = INVITATION_SECONDS) -> tuple[str, int]:
    """A new code for an account, in place of earlier ones of its kind. Returns it and when it expires."""
    code, expires = new_code(), int(time.time()) + lasts
    column = tables.code.c
    connection.execute(delete(tables.code).where(column.account == account, column.kind == kind))
    connection.execute(
        insert(tables.code).values(digest=code_digest(code), account=account, kind=kind, expires=expires, used=False)
    )
    return code, expires


def change(connection: Connection, account: str, wish: AccountChange) -> None:
    """Change an account. Raises `Refusal` not_found, bad_request, or forbidden for the last coordinator."""
    one(connection, account)
    values: dict[str, object] = {}
    if wish.name is not UNSET:
        values["name"] = _name(wish.name)
    if wish.email is not UNSET:
        values["email"] = _address(connection, wish.email, account)
    if wish.person is not UNSET:
        values["person"] = _name(wish.person, 36)
    if wish.disabled is not UNSET:
        values["disabled"] = wish.disabled
    if values:
        connection.execute(update(tables.account).where(tables.account.c.id == account).values(values))
    if wish.grants is not UNSET:
        set_grants(connection, account, wish.grants)
    _see_a_coordinator(connection)


def set_grants(connection: Connection, account: str, grants: Sequence[Grant]) -> None:
    """Give an account exactly these rights."""
    wanted = {(grant.role, grant.strand, grant.event) for grant in grants}
    if len(wanted) > MOST_GRANTS:
        raise Refusal("too_large", f"an account has {MOST_GRANTS} rights at most")
    for role, strand, event in wanted:
        _see_grant(connection, role, strand, event)
    column = tables.grant.c
    before = {(r.role, r.strand, r.event) for r in connection.execute(select(tables.grant).where(column.account == account))}
    for role, strand, event in before - wanted:
        at = (column.account == account, column.role == role, column.strand == strand, column.event == event)
        connection.execute(delete(tables.grant).where(*at))
    for role, strand, event in wanted - before:
        connection.execute(insert(tables.grant).values(account=account, role=role, strand=strand, event=event))
    for event in sorted({event for _role, _strand, event in wanted - before if event}):
        fill_event_feed(connection, event)
    for event in sorted({event for _role, _strand, event in before - wanted if event}):
        if connection.execute(select(column.account).where(column.event == event).limit(1)).first() is None:
            drop_event_feed(connection, event)


def _see_grant(connection: Connection, role: str, strand: str, event: str) -> None:
    needs = {"coordinator": (False, False), "moderator": (True, False), "guest": (False, True), "member": (True, False)}
    if (bool(strand), bool(event)) != needs[role]:
        raise Refusal("bad_request", "a moderator or member has a strand, a guest an event, a coordinator neither")
    for table, row_id in (("strand", strand), ("event", event)):
        if row_id:
            shape = shape_of(table)
            assert shape is not None
            known = connection.scalar(select(shape.table.c.id).where(shape.table.c.id == _name(row_id, 36)))
            if known is None:
                raise Refusal("bad_request", f"there is no {table} {row_id} on this server yet")


def _see_a_coordinator(connection: Connection) -> None:
    account, grant = tables.account.c, tables.grant.c
    query = select(account.id).join(tables.grant, grant.account == account.id)
    if connection.execute(query.where(grant.role == "coordinator", ~account.disabled).limit(1)).first() is None:
        raise Refusal("forbidden", "there must be a coordinator: make another one first")


def set_password(connection: Connection, account: str, password: str) -> None:
    """Give an account a password."""
    connection.execute(update(tables.account).where(tables.account.c.id == account).values(password=hashed(password)))


def take_address(connection: Connection, account: str, email: str) -> None:
    """Give the first account its e-mail address, and a name by it: ann.lee@… is Ann Lee, until she says otherwise."""
    address = _address(connection, email, account)
    name = " ".join(address.partition("@")[0].replace("_", ".").split(".")).title()
    connection.execute(update(tables.account).where(tables.account.c.id == account).values(email=address, name=name))


def _address(connection: Connection, email: str, own: str = "") -> str:
    """The address in its one form. Raises `Refusal` where it is none or taken."""
    address = _name(email.strip().lower(), 254)
    local, at, domain = address.rpartition("@")
    if not (local and at and domain) or any(sign.isspace() for sign in address):
        raise Refusal("bad_request", "that is no e-mail address", field="email")
    column = tables.account.c
    taken = connection.scalar(select(column.id).where(column.email == address))
    if taken is not None and taken != own:
        raise Refusal("bad_request", "another account has this e-mail address", field="email")
    return address


def _name(value: str, longest: int = 200) -> str:
    try:
        return sound(value.strip(), longest)
    except ValueRefused as refusal:
        raise Refusal("bad_request", refusal.message) from None


# ---- reading


def all_of(connection: Connection) -> list[Account]:
    """All accounts by name."""
    return _accounts(connection, connection.execute(select(tables.account).order_by(tables.account.c.name)).all())


def one(connection: Connection, account: str) -> Account:
    """One account. Raises `Refusal` not_found."""
    query = select(tables.account).where(tables.account.c.id == account.replace("\x00", ""))
    found = connection.execute(query).all()
    if not found:
        raise Refusal("not_found", "there is no such account")
    return _accounts(connection, found)[0]


def by_address(connection: Connection, email: str) -> Account | None:
    """The account with an e-mail address."""
    query = select(tables.account).where(tables.account.c.email == email.strip().lower().replace("\x00", ""))
    found = connection.execute(query).all()
    return _accounts(connection, found)[0] if found else None


def _accounts(connection: Connection, rows: Sequence[Row]) -> list[Account]:  # type: ignore[type-arg]
    ids = [row.id for row in rows]
    token = tables.token.c
    query = select(token.account, func.count()).where(token.account.in_(ids), token.revoked_at.is_(None)).group_by(token.account)
    signed_in: dict[str, int] = {account: count for account, count in connection.execute(query)}
    grants = grants_of(connection, ids)
    return [
        Account(
            id=row.id,
            email=row.email,
            name=row.name,
            grants=grants[row.id],
            person=row.person,
            disabled=row.disabled,
            has_password=bool(row.password),
            signed_in=signed_in.get(row.id, 0),
            created_at=row.created_at.isoformat(),
        )
        for row in rows
    ]


def grants_of(connection: Connection, accounts: Iterable[str]) -> dict[str, list[Grant]]:
    """The rights of some accounts."""
    column = tables.grant.c
    found: dict[str, list[Grant]] = defaultdict(list)
    query = select(tables.grant).where(column.account.in_(list(accounts))).order_by(column.role, column.strand, column.event)
    for row in connection.execute(query):
        found[row.account].append(Grant(row.role, row.strand, row.event))
    return found


# ---- laptops


def laptops(connection: Connection, account: str, this: str = "") -> list[Laptop]:
    """The laptops an account is signed in on, the one used last first."""
    column = tables.token.c
    query = select(tables.token).where(column.account == account, column.revoked_at.is_(None)).order_by(column.used_at.desc())
    return [
        Laptop(row.id, row.device_name, row.device, row.created_at.isoformat(), row.used_at.isoformat(), row.id == this)
        for row in connection.execute(query)
    ]


def sign_out(connection: Connection, account: str, laptop: str) -> None:
    """Revoke a laptop's token. Raises `Refusal` not_found."""
    column = tables.token.c
    statement = update(tables.token).where(column.account == account, column.id == laptop, column.revoked_at.is_(None))
    if "\x00" in laptop or connection.execute(statement.values(revoked_at=datetime.now(UTC))).rowcount == 0:
        raise Refusal("not_found", "there is no such laptop")


def sign_out_everywhere(connection: Connection, account: str, besides: str = "") -> None:
    """Revoke all tokens of an account but one."""
    column = tables.token.c
    statement = update(tables.token).where(column.account == account, column.id != besides, column.revoked_at.is_(None))
    connection.execute(statement.values(revoked_at=datetime.now(UTC)))
