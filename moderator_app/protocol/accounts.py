"""The messages about accounts, the laptops they are signed in on, and who may do what. (Signing in itself is in `messages`.)"""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from moderator_app.protocol.messages import Grant


class Account(Struct, omit_defaults=True):
    """An account as a coordinator sees it, or as one sees one's own. `signed_in`: on how many laptops."""

    id: str
    email: str
    name: str
    grants: list[Grant] = []
    person: str = ""
    disabled: bool = False
    has_password: bool = False
    signed_in: int = 0
    created_at: str = ""


class Accounts(Struct, omit_defaults=True):
    """GET /api/v1/accounts (coordinators)."""

    accounts: list[Account]


class NewAccount(Struct, omit_defaults=True):
    """POST /api/v1/accounts (coordinators). The answer is `Invited`."""

    email: str
    name: str = ""
    grants: list[Grant] = []
    person: str = ""
    mail: bool = False
    """Whether the server mails the code, too."""


class Invited(Struct, omit_defaults=True):
    """An account with a code for its first sign-in: to be handed over by whoever invited; for one use, until `expires`."""

    account: Account
    code: str
    expires: str
    mailed: bool = False


class Invite(Struct, omit_defaults=True):
    """POST /api/v1/accounts/{id}/invitation (coordinators): a new code; earlier ones end. The answer is `Invited`."""

    mail: bool = False


class AccountChange(Struct, omit_defaults=True):
    """PATCH /api/v1/accounts/{id} (coordinators) and PATCH /api/v1/account (of oneself: the name only). What is absent stays.
    The answer is the `Account`."""

    name: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    person: str | UnsetType = UNSET
    disabled: bool | UnsetType = UNSET
    grants: list[Grant] | UnsetType = UNSET
    """All rights there are to be; the laptops of those who lost one drop its rows at their next pull."""


class PasswordChange(Struct, omit_defaults=True):
    """POST /api/v1/account/password. All other laptops of the account are signed out."""

    new: str
    old: str = ""
    """Absent where the account has none yet."""


class Laptop(Struct, omit_defaults=True):
    """A token: a laptop that is signed in."""

    id: str
    name: str
    device: str
    created_at: str
    used_at: str
    is_this: bool = False


class Laptops(Struct, omit_defaults=True):
    """GET /api/v1/laptops: those of one's own account; GET /api/v1/accounts/{id}/laptops for coordinators. One is signed out by
    DELETE on …/laptops/{laptop}."""

    laptops: list[Laptop]


class LinkWanted(Struct, omit_defaults=True):
    """POST /api/v1/sessions/link: mail me a code to sign in with. The answer is the same whether the address is known or not."""

    email: str


class Done(Struct, omit_defaults=True):
    """There is nothing to tell but that it was done."""


class Health(Struct, omit_defaults=True):
    """GET /health. `state`: ok, or starting, full, no_database."""

    state: str
    version: str = ""
