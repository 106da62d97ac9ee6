"""What each endpoint does, as plain functions of a call: they run on threads and know nothing of HTTP."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from msgspec import UNSET
from sqlalchemy import Connection

from moderator_app import __version__, protocol
from moderator_app.protocol.accounts import (
    Account,
    AccountChange,
    Accounts,
    Done,
    Invite,
    Invited,
    Laptops,
    LinkWanted,
    NewAccount,
)
from moderator_app.protocol.messages import (
    Hello,
    History,
    Pull,
    Pulled,
    Push,
    Pushed,
    Reconciled,
    Restored,
    SignedIn,
    SignIn,
)
from moderator_app.protocol.problems import Refusal
from moderator_app.server import accounts, mail, restoring, signin
from moderator_app.server import pull as pulling
from moderator_app.server import push as pushing
from moderator_app.server.database import facts_of
from moderator_app.server.logs import tell
from moderator_app.server.rights import Who
from moderator_app.server.serving import Serving
from moderator_app.store.migrations import REVISIONS

NOBODY = Who("", "", "", "", ())


@dataclass(frozen=True, slots=True)
class Call:
    """One request: the message it carried, the parts of its path, who asks and from which network address."""

    serving: Serving
    message: Any = None
    parts: dict[str, str] = field(default_factory=dict)
    who: Who = NOBODY
    address: str = ""


def hello(call: Call) -> Hello:
    with call.serving.database.reading() as connection:
        epoch = facts_of(connection).epoch
    name = call.serving.settings.name
    return Hello("PeerSphere Moderator", __version__, protocol.VERSION, protocol.OLDEST, REVISIONS[-1], epoch, name)


# ---- sync


def push(call: Call) -> Pushed:
    message: Push = call.message
    taken = pushing.take(call.serving.database, call.who, message)
    if taken.feeds:
        call.serving.waiting.moved()
    for answer in taken.pushed.answers:
        call.serving.metrics.count("moderator_entries_total", outcome=answer.outcome)
    return taken.pushed


def pull(call: Call) -> Pulled:
    message: Pull = call.message
    pulled = pulling.answer(call.serving.database, call.who, message)
    call.serving.metrics.count("moderator_rows_pulled_total", len(pulled.rows))
    return pulled


def history(call: Call) -> History:
    return pulling.history(call.serving.database, call.who, call.parts["table"], call.parts["row"])


def reconcile(call: Call) -> Reconciled:
    return restoring.reconcile(call.serving.database, call.who, call.message)


def restore(call: Call) -> Restored:
    restored = restoring.restore(call.serving.database, call.who, call.message)
    call.serving.waiting.moved()
    return restored


# ---- signing in and out


def sign_in(call: Call) -> SignedIn:
    message: SignIn = call.message
    return signin.sign_in(call.serving.database, message, call.address)


def mail_link(call: Call) -> Done:
    message: LinkWanted = call.message
    settings = call.serving.settings
    if not mail.can_mail(settings):
        raise Refusal("not_found", "this server sends no mail: ask a coordinator for a code")
    code = signin.link_for(call.serving.database, message.email, call.address)
    if code is not None:
        _mail(call, message.email.strip(), code, accounts.LINK_SECONDS)
    return Done()


def _mail(call: Call, to: str, code: str, seconds: int) -> None:
    until = datetime.fromtimestamp(datetime.now(UTC).timestamp() + seconds, UTC).strftime("%Y-%m-%d %H:%M")

    def send() -> None:
        try:
            mail.send_code(call.serving.settings, to, code, until)
        except OSError as error:
            tell("a mail could not be sent", logging.WARNING, error=type(error).__name__)

    call.serving.in_background(send)


def sign_out(call: Call) -> Done:
    call.serving.write(lambda connection: accounts.sign_out(connection, call.who.account, call.who.token))
    return Done()


# ---- one's own account


def own_account(call: Call) -> Account:
    with call.serving.database.reading() as connection:
        return accounts.one(connection, call.who.account)


def change_own(call: Call) -> Account:
    wish: AccountChange = call.message
    if wish.email is not UNSET or wish.disabled is not UNSET or wish.grants is not UNSET or wish.person is not UNSET:
        raise Refusal("forbidden", "of one's own account only the name can be changed")
    return _changed(call, call.who.account, wish)


def change_password(call: Call) -> Done:
    signin.change_password(call.serving.database, call.who, call.message, call.address)
    return Done()


def own_laptops(call: Call) -> Laptops:
    with call.serving.database.reading() as connection:
        return Laptops(accounts.laptops(connection, call.who.account, call.who.token))


def sign_out_own(call: Call) -> Done:
    call.serving.write(lambda connection: accounts.sign_out(connection, call.who.account, call.parts["laptop"]))
    return Done()


# ---- accounts, for coordinators


def all_accounts(call: Call) -> Accounts:
    with call.serving.database.reading() as connection:
        return Accounts(accounts.all_of(connection))


def one_account(call: Call) -> Account:
    with call.serving.database.reading() as connection:
        return accounts.one(connection, call.parts["account"])


def make_account(call: Call) -> Invited:
    wish: NewAccount = call.message

    def make(connection: Connection) -> Invited:
        made = accounts.make(connection, wish.email, wish.name, wish.grants, wish.person)
        return _invited(connection, made)

    invited = call.serving.write(make)
    call.serving.waiting.moved()
    return _mailed(call, invited, wish.mail)


def invite(call: Call) -> Invited:
    wish: Invite = call.message
    account = call.parts["account"]
    return _mailed(call, call.serving.write(lambda connection: _invited(connection, account)), wish.mail)


def _invited(connection: Connection, account: str) -> Invited:
    found = accounts.one(connection, account)
    code, expires = accounts.invite(connection, account)
    return Invited(found, code, datetime.fromtimestamp(expires, UTC).isoformat())


def _mailed(call: Call, invited: Invited, wanted: bool) -> Invited:
    if wanted and invited.account.email and mail.can_mail(call.serving.settings):
        _mail(call, invited.account.email, invited.code, accounts.INVITATION_SECONDS)
        invited.mailed = True
    return invited


def change_account(call: Call) -> Account:
    return _changed(call, call.parts["account"], call.message)


def _changed(call: Call, account: str, wish: AccountChange) -> Account:
    def change(connection: Connection) -> Account:
        accounts.change(connection, account, wish)
        return accounts.one(connection, account)

    changed = call.serving.write(change)
    call.serving.waiting.moved()
    return changed


def laptops_of(call: Call) -> Laptops:
    with call.serving.database.reading() as connection:
        accounts.one(connection, call.parts["account"])
        return Laptops(accounts.laptops(connection, call.parts["account"]))


def sign_out_other(call: Call) -> Done:
    call.serving.write(lambda connection: accounts.sign_out(connection, call.parts["account"], call.parts["laptop"]))
    return Done()
