"""Every endpoint of the server, with who may ask it, what it takes and what it answers: the app's routes, the OpenAPI description
and the test of all roles are made from this list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moderator_app.protocol import accounts as of_accounts
from moderator_app.protocol import messages
from moderator_app.protocol.problems import Problem
from moderator_app.server import answers
from moderator_app.server.answers import Call

PREFIX = "/api/v1"
#: Who may ask: anybody; whoever is signed in; whoever syncs (all but members); coordinators.
ALL, ACCOUNT, SYNC, COORDINATOR = "all", "account", "sync", "coordinator"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`answer` is a plain function that may block. `takes` and `gives` are message types, None for nothing."""

    method: str
    path: str
    may: str
    answer: Callable[[Call], Any]
    takes: type | None
    gives: type
    about: str
    problems: tuple[str, ...] = ()
    status: int = 200

    @property
    def name(self) -> str:
        """A name for logs and counts, without anything that was asked."""
        return f"{self.method} {self.path}"


_PUSH = ("epoch_changed", "device_cloned", "forbidden", "too_large", "busy")
_PULL = ("epoch_changed", "too_old", "forbidden")

ENDPOINTS = [
    Endpoint("GET", f"{PREFIX}/hello", ALL, answers.hello, None, messages.Hello, "What this server is."),
    Endpoint(
        "POST",
        f"{PREFIX}/sessions",
        ALL,
        answers.sign_in,
        messages.SignIn,
        messages.SignedIn,
        "Sign a laptop in: by password, or by the code of an invitation or a mailed link.",
        ("signed_out", "too_many", "insecure"),
    ),
    Endpoint(
        "POST",
        f"{PREFIX}/sessions/link",
        ALL,
        answers.mail_link,
        of_accounts.LinkWanted,
        of_accounts.Done,
        "Mail a code to sign in with.",
        ("too_many", "not_found", "insecure"),
    ),
    Endpoint("DELETE", f"{PREFIX}/sessions", ACCOUNT, answers.sign_out, None, of_accounts.Done, "Sign this laptop out."),
    Endpoint("GET", f"{PREFIX}/account", ACCOUNT, answers.own_account, None, of_accounts.Account, "One's own account."),
    Endpoint(
        "PATCH",
        f"{PREFIX}/account",
        ACCOUNT,
        answers.change_own,
        of_accounts.AccountChange,
        of_accounts.Account,
        "Change one's own name.",
        ("forbidden",),
    ),
    Endpoint(
        "POST",
        f"{PREFIX}/account/password",
        ACCOUNT,
        answers.change_password,
        of_accounts.PasswordChange,
        of_accounts.Done,
        "Change one's password; all other laptops are signed out.",
        ("forbidden", "too_many"),
    ),
    Endpoint("GET", f"{PREFIX}/laptops", ACCOUNT, answers.own_laptops, None, of_accounts.Laptops, "Where one is signed in."),
    Endpoint(
        "DELETE",
        f"{PREFIX}/laptops/{{laptop}}",
        ACCOUNT,
        answers.sign_out_own,
        None,
        of_accounts.Done,
        "Sign one of one's own laptops out.",
        ("not_found",),
    ),
    Endpoint(
        "POST", f"{PREFIX}/push", SYNC, answers.push, messages.Push, messages.Pushed, "Send changes; each gets its answer.", _PUSH
    ),
    Endpoint("POST", f"{PREFIX}/pull", SYNC, answers.pull, messages.Pull, messages.Pulled, "Get what changed.", _PULL),
    Endpoint(
        "POST",
        f"{PREFIX}/reconcile",
        SYNC,
        answers.reconcile,
        messages.Reconcile,
        messages.Reconciled,
        "After the epoch changed: which rows did the server lose?",
        ("epoch_changed", "too_large"),
    ),
    Endpoint(
        "POST",
        f"{PREFIX}/restore",
        SYNC,
        answers.restore,
        messages.Restore,
        messages.Restored,
        "Send back what the server lost.",
        ("epoch_changed", "too_large", "busy"),
    ),
    Endpoint(
        "GET",
        f"{PREFIX}/history/{{table}}/{{row}}",
        SYNC,
        answers.history,
        None,
        messages.History,
        "Who changed a row, newest first.",
        ("not_found",),
    ),
    Endpoint("GET", f"{PREFIX}/accounts", COORDINATOR, answers.all_accounts, None, of_accounts.Accounts, "All accounts."),
    Endpoint(
        "POST",
        f"{PREFIX}/accounts",
        COORDINATOR,
        answers.make_account,
        of_accounts.NewAccount,
        of_accounts.Invited,
        "Make an account and invite its owner.",
        (),
        201,
    ),
    Endpoint(
        "GET",
        f"{PREFIX}/accounts/{{account}}",
        COORDINATOR,
        answers.one_account,
        None,
        of_accounts.Account,
        "One account.",
        ("not_found",),
    ),
    Endpoint(
        "PATCH",
        f"{PREFIX}/accounts/{{account}}",
        COORDINATOR,
        answers.change_account,
        of_accounts.AccountChange,
        of_accounts.Account,
        "Change an account and its rights.",
        ("not_found",),
    ),
    Endpoint(
        "POST",
        f"{PREFIX}/accounts/{{account}}/invitation",
        COORDINATOR,
        answers.invite,
        of_accounts.Invite,
        of_accounts.Invited,
        "Invite again: a new code, the earlier one ends.",
        ("not_found",),
    ),
    Endpoint(
        "GET",
        f"{PREFIX}/accounts/{{account}}/laptops",
        COORDINATOR,
        answers.laptops_of,
        None,
        of_accounts.Laptops,
        "Where an account is signed in.",
        ("not_found",),
    ),
    Endpoint(
        "DELETE",
        f"{PREFIX}/accounts/{{account}}/laptops/{{laptop}}",
        COORDINATOR,
        answers.sign_out_other,
        None,
        of_accounts.Done,
        "Sign somebody's laptop out.",
        ("not_found",),
    ),
]
PROBLEM = Problem
