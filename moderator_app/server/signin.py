"""Coming in: by password, by the code of an invitation or a mailed link; and telling from a token who asks."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, select, update

from moderator_app.protocol.accounts import PasswordChange
from moderator_app.protocol.messages import Grant, SignedIn, SignIn
from moderator_app.protocol.problems import Refusal
from moderator_app.server import accounts, tables, throttling
from moderator_app.server.database import Database
from moderator_app.server.passwords import code_digest, digest, fits, new_token
from moderator_app.server.rights import Who
from moderator_app.server.shapes import ValueRefused, sound
from moderator_app.store.tables import new_id

#: How old the note of a token's last use may get before it is renewed: a write for every request would be a waste.
STALE = timedelta(hours=1)
MOST_LAPTOPS = 50


def sign_in(database: Database, message: SignIn, address: str) -> SignedIn:
    """Let somebody in. Raises `Refusal`: signed_out where password or code is wrong, too_many, bad_request."""
    try:
        for value, longest in ((message.device, 36), (message.device_name, 200), (message.email, 254)):
            sound(value, longest)
        if not message.device:
            raise ValueRefused("bad_name", "a device has an id")
    except ValueRefused as refusal:
        raise Refusal("bad_request", refusal.message) from None
    email = message.email.strip().lower()
    with database.reading() as connection:
        throttling.see_that_it_may(connection, "address", address)
        if email and not message.code:
            throttling.see_that_it_may(connection, "email", email)
    account = _by_code(database, message) if message.code else _by_password(database, email, message.password)
    with database.writing() as connection:
        if account is None:
            throttling.count(connection, "address", address)
            if email and not message.code:
                throttling.count(connection, "email", email)
        else:
            if email:
                throttling.forgive(connection, "email", email)
            return _let_in(connection, account, message)
    raise Refusal("signed_out", "the code is wrong, used or expired" if message.code else "e-mail or password is wrong")


def _by_password(database: Database, email: str, password: str) -> str | None:
    column = tables.account.c
    with database.reading() as connection:
        query = select(column.id, column.password).where(column.email == email, ~column.disabled)
        found = connection.execute(query).first() if email else None
    # nothing is held while the hash is computed
    return found.id if fits(found.password if found else "", password) and found else None


def _by_code(database: Database, message: SignIn) -> str | None:
    """The account of a code, which is used up by it; with the password and address that were wished for."""
    column, key = tables.code.c, code_digest(message.code)
    with database.writing() as connection:
        found = connection.execute(select(tables.code).where(column.digest == key).with_for_update()).first()
        if found is None or found.used or found.expires < time.time():
            return None
        account = accounts.one(connection, found.account)
        if account.disabled:
            return None
        if not account.email:
            accounts.take_address(connection, account.id, message.email)
        if message.new_password and found.kind == "invitation":
            accounts.set_password(connection, account.id, message.new_password)
        connection.execute(update(tables.code).where(column.digest == key).values(used=True))
        return account.id


def _let_in(connection: Connection, account_id: str, message: SignIn) -> SignedIn:
    now, token = datetime.now(UTC), new_token()
    for stale in accounts.laptops(connection, account_id)[MOST_LAPTOPS - 1 :]:
        accounts.sign_out(connection, account_id, stale.id)
    values = {
        "digest": digest(token),
        "id": new_id(),
        "account": account_id,
        "device": message.device,
        "device_name": message.device_name,
        "created_at": now,
        "used_at": now,
    }
    connection.execute(insert(tables.token).values(revoked_at=None, **values))
    account = accounts.one(connection, account_id)
    return SignedIn(token, account.id, account.name, account.email, account.grants, account.person)


# made once: every request asks these
_HELD, _ACCOUNT, _GRANT = tables.token.c, tables.account.c, tables.grant.c
_HOLDER = (
    select(
        _HELD.id,
        _HELD.device,
        _HELD.used_at,
        _ACCOUNT.id.label("account"),
        _ACCOUNT.name,
        _ACCOUNT.email,
        _ACCOUNT.person,
    )
    .join(tables.account, _ACCOUNT.id == _HELD.account)
    .where(_HELD.digest == bindparam("digest"), _HELD.revoked_at.is_(None), ~_ACCOUNT.disabled)
)
_GRANTS = (
    select(_GRANT.role, _GRANT.strand, _GRANT.event)
    .where(_GRANT.account == bindparam("of"))
    .order_by(_GRANT.role, _GRANT.strand, _GRANT.event)
)


def who_is(connection: Connection, token: str) -> Who:
    """Whose token it is. Raises `Refusal` signed_out."""
    found = connection.execute(_HOLDER, {"digest": digest(token)}).first() if token else None
    if found is None:
        raise Refusal("signed_out", "sign in first")
    grants = tuple(Grant(role, strand, event) for role, strand, event in connection.execute(_GRANTS, {"of": found.account}))
    is_stale = datetime.now(UTC) - found.used_at > STALE
    return Who(found.account, found.name, found.email, found.person, grants, found.id, found.device, is_stale)


def note_use(database: Database, who: Who) -> None:
    """Keep that a token was used, where the note is old."""
    if who.is_stale:
        with database.writing() as connection:
            statement = update(tables.token).where(tables.token.c.id == who.token)
            connection.execute(statement.values(used_at=datetime.now(UTC)))


def change_password(database: Database, who: Who, wish: PasswordChange, address: str) -> None:
    """Give one's own account a new password; all its other laptops are signed out."""
    with database.reading() as connection:
        throttling.see_that_it_may(connection, "address", address)
        kept = connection.scalar(select(tables.account.c.password).where(tables.account.c.id == who.account))
    fitting = not kept or fits(kept, wish.old)
    with database.writing() as connection:
        if fitting:
            accounts.set_password(connection, who.account, wish.new)
            accounts.sign_out_everywhere(connection, who.account, besides=who.token)
            return
        throttling.count(connection, "address", address)
    raise Refusal("forbidden", "the old password is wrong")


def link_for(database: Database, email: str, address: str) -> str | None:
    """A code to mail to an address, None where nobody has it. Raises `Refusal` too_many."""
    with database.writing() as connection:
        throttling.see_that_it_may(connection, "link_address", address)
        throttling.see_that_it_may(connection, "link", email.strip().lower())
        throttling.count(connection, "link_address", address)
        throttling.count(connection, "link", email.strip().lower())
        account = accounts.by_address(connection, email)
        if account is None or account.disabled:
            return None
        return accounts.invite(connection, account.id, kind="link", lasts=accounts.LINK_SECONDS)[0]
