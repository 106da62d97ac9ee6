"""Accounts, invitations, passwords, links, laptops: who comes in and who is locked out; on SQLite and PostgreSQL."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from moderator_app.protocol.accounts import AccountChange, PasswordChange
from moderator_app.protocol.messages import Grant, SignedIn, SignIn
from moderator_app.protocol.problems import Refusal
from moderator_app.server import accounts, passwords, signin, tables, throttling, upkeep
from moderator_app.server.database import Database

EMAIL, PASSWORD = "mia@example.org", "a long enough password"
HERE = "192.0.2.1"


def invited(database: Database, email: str = EMAIL, *grants: Grant) -> str:
    """The code of a new account."""
    with database.writing() as connection:
        return accounts.invite(connection, accounts.make(connection, email, "Mia", grants))[0]


def come_in(database: Database, *, address: str = HERE, device: str = "laptop", **message: str) -> SignedIn:
    return signin.sign_in(database, SignIn(device=device, **message), address)


def with_password(database: Database) -> SignedIn:
    return come_in(database, code=invited(database), new_password=PASSWORD)


def who(database: Database, token: str):
    with database.reading() as connection:
        return signin.who_is(connection, token)


def refusal(database: Database, **message: str) -> str:
    with pytest.raises(Refusal) as refused:
        come_in(database, **message)
    return refused.value.code


def test_an_invitation_lets_in_once_and_sets_the_password(database):
    code = invited(database, EMAIL, Grant("coordinator"))
    signed_in = come_in(database, code=code.lower().replace("-", " "), new_password=PASSWORD, device_name="Mia's laptop")
    assert (signed_in.email, signed_in.name, signed_in.grants) == (EMAIL, "Mia", [Grant("coordinator")])
    assert who(database, signed_in.token).is_coordinator
    assert refusal(database, code=code) == "signed_out"
    assert come_in(database, email="  MIA@Example.org ", password=PASSWORD).account == signed_in.account


@pytest.mark.parametrize(
    "message", [{"password": "another long password"}, {"password": ""}, {"code": "AAAAA-AAAAA-AAAAA-AAAAA"}]
)
def test_what_is_wrong_lets_nobody_in(database, message):
    with_password(database)
    assert refusal(database, email=EMAIL, **message) == "signed_out"


def test_an_account_without_a_password_can_t_be_entered_by_an_empty_one(database):
    invited(database)
    assert refusal(database, email=EMAIL, password="") == "signed_out"


def test_an_expired_code_is_of_no_use(database):
    code = invited(database)
    with database.writing() as connection:
        connection.execute(update(tables.code).values(expires=int(time.time()) - 1))
    assert refusal(database, code=code) == "signed_out"
    assert upkeep.keep_up(database, time.time() + 2 * 86400) == 0
    with database.reading() as connection:
        assert connection.execute(select(tables.code)).all() == []


def test_a_second_invitation_ends_the_first(database):
    first = invited(database)
    with database.writing() as connection:
        account = accounts.by_address(connection, EMAIL)
        assert account is not None
        second = accounts.invite(connection, account.id)[0]
    assert refusal(database, code=first) == "signed_out"
    assert come_in(database, code=second).account == account.id


@pytest.mark.parametrize("password", ["short", "x" * 201])
def test_a_password_too_short_or_too_long_leaves_the_code_good(database, password):
    code = invited(database)
    assert refusal(database, code=code, new_password=password) == "bad_request"
    assert come_in(database, code=code, new_password=PASSWORD).email == EMAIL


def test_the_first_coordinator_gives_an_address_and_nobody_gets_another_first_code(database):
    with database.writing() as connection:
        first = accounts.make_first(connection)
        again = accounts.make_first(connection)
    assert first is not None and again is not None and first[0] == again[0]
    assert refusal(database, code=first[1]) == "signed_out", "the later one counts"
    assert refusal(database, code=again[1]) == "bad_request", "without an address"
    signed_in = come_in(database, code=again[1], email="ann.lee@example.org", new_password=PASSWORD)
    assert signed_in.grants == [Grant("coordinator")] and signed_in.email == "ann.lee@example.org"
    assert signed_in.name == "Ann Lee"
    with database.writing() as connection:
        assert accounts.make_first(connection) is None


def test_nothing_secret_is_kept_as_it_is(database):
    code = invited(database)
    token = come_in(database, code=code, new_password=PASSWORD).token
    with database.reading() as connection:
        for table in tables.metadata.sorted_tables:
            kept = repr(connection.execute(select(table)).all())
            assert token not in kept and PASSWORD not in kept and code not in kept
        assert connection.scalar(select(tables.account.c.password)).startswith("$argon2id$")


def test_a_password_counts_however_its_letters_are_composed():
    kept = passwords.hashed("pässwörter sind lang")
    assert passwords.fits(kept, "pa\u0308sswo\u0308rter sind lang")
    assert not passwords.fits("", "") and not passwords.fits("no hash", "x")


# ---- throttling


def test_guessing_one_password_is_locked_out_for_longer_and_longer(database):
    with_password(database)
    for number in range(throttling.FORGIVEN["email"]):
        assert refusal(database, email=EMAIL, password=f"wrong password {number}") == "signed_out"
    with pytest.raises(Refusal) as locked:
        come_in(database, email=EMAIL, password=PASSWORD, address="192.0.2.99")
    assert locked.value.code == "too_many" and 0 < locked.value.detail["seconds"] <= throttling.FIRST_LOCK
    over(database)
    assert refusal(database, email=EMAIL, password="wrong once more") == "signed_out"
    with pytest.raises(Refusal) as longer:
        come_in(database, email=EMAIL, password=PASSWORD)
    assert longer.value.detail["seconds"] > throttling.FIRST_LOCK
    over(database)
    assert come_in(database, email=EMAIL, password=PASSWORD).email == EMAIL
    assert refusal(database, email=EMAIL, password="wrong again") == "signed_out", "the count begins anew"


def over(database: Database) -> None:
    """Time goes by until a lock-out is over."""
    with database.writing() as connection:
        connection.execute(update(tables.throttle).values(until=0))


def test_trying_many_is_locked_out_by_the_network_address(database):
    for number in range(throttling.FORGIVEN["address"]):
        assert refusal(database, code=f"AAAAA-AAAAA-AAAAA-{number:05}") == "signed_out"
    assert refusal(database, email="one.more@example.org", password="Password123") == "too_many"
    assert refusal(database, code="AAAAA-AAAAA-AAAAA-AAAAA") == "too_many"
    with_other = come_in(database, code=invited(database), address="192.0.2.77")
    assert with_other.email == EMAIL


def test_links_are_mailed_a_few_times_only(database):
    with_password(database)
    codes = [signin.link_for(database, EMAIL, HERE) for _ in range(throttling.FORGIVEN["link"])]
    with pytest.raises(Refusal) as refused:
        signin.link_for(database, EMAIL, HERE)
    assert refused.value.code == "too_many"
    assert come_in(database, code=codes[-1] or "").email == EMAIL
    assert signin.link_for(database, "unknown@example.org", "192.0.2.5") is None


def test_a_link_sets_no_password(database):
    with_password(database)
    code = signin.link_for(database, EMAIL, HERE)
    come_in(database, code=code or "", new_password="another long password")
    assert refusal(database, email=EMAIL, password="another long password") == "signed_out"


def test_old_counts_are_swept(database):
    refusal(database, email=EMAIL, password="wrong")
    with database.writing() as connection:
        connection.execute(update(tables.throttle).values(since=0, until=0))
    upkeep.keep_up(database)
    with database.reading() as connection:
        assert connection.execute(select(tables.throttle)).all() == []


# ---- laptops


def test_laptops_are_listed_and_signed_out_one_by_one(database):
    one = with_password(database)
    two = come_in(database, email=EMAIL, password=PASSWORD, device="other", device_name="Other")
    with database.reading() as connection:
        found = accounts.laptops(connection, one.account, who(database, two.token).token)
    told = sorted((laptop.device, laptop.name, laptop.is_this) for laptop in found)
    assert told == [("laptop", "", False), ("other", "Other", True)]
    with database.writing() as connection:
        accounts.sign_out(connection, one.account, next(laptop.id for laptop in found if not laptop.is_this))
    assert who(database, two.token).device == "other"
    with pytest.raises(Refusal) as refused:
        who(database, one.token)
    assert refused.value.code == "signed_out"


def test_a_new_password_signs_out_all_other_laptops(database):
    one = with_password(database)
    two = come_in(database, email=EMAIL, password=PASSWORD, device="other")
    with pytest.raises(Refusal) as refused:
        signin.change_password(database, who(database, one.token), PasswordChange("a new long password", "wrong"), HERE)
    assert refused.value.code == "forbidden"
    signin.change_password(database, who(database, one.token), PasswordChange("a new long password", PASSWORD), HERE)
    assert who(database, one.token).account == one.account
    with pytest.raises(Refusal):
        who(database, two.token)
    assert refusal(database, email=EMAIL, password=PASSWORD) == "signed_out"


def test_a_disabled_account_is_out_at_once_and_in_again_when_enabled(database):
    with database.writing() as connection:
        accounts.make(connection, "ann@example.org", "Ann", [Grant("coordinator")])
    signed_in = with_password(database)
    for disabled in (True, False):
        with database.writing() as connection:
            accounts.change(connection, signed_in.account, AccountChange(disabled=disabled))
        if disabled:
            with pytest.raises(Refusal):
                who(database, signed_in.token)
            assert refusal(database, email=EMAIL, password=PASSWORD) == "signed_out"
    assert who(database, signed_in.token).email == EMAIL


def test_the_last_use_of_a_laptop_is_noted_now_and_then(database):
    signed_in = with_password(database)
    long_ago = datetime.now(UTC) - timedelta(days=3)
    with database.writing() as connection:
        connection.execute(update(tables.token).values(used_at=long_ago))
    found = who(database, signed_in.token)
    assert found.is_stale
    signin.note_use(database, found)
    assert not who(database, signed_in.token).is_stale


def test_an_account_has_fifty_laptops_at_most_and_the_one_unused_longest_goes(database):
    tokens = [with_password(database).token]
    with database.writing() as connection:
        connection.execute(update(tables.token).values(used_at=datetime.now(UTC) - timedelta(days=1)))
    account = who(database, tokens[0]).account
    for number in range(signin.MOST_LAPTOPS):
        with database.writing() as connection:
            tokens.append(signin._let_in(connection, account, SignIn(device=f"laptop-{number}")).token)
    with pytest.raises(Refusal):
        who(database, tokens[0])
    assert who(database, tokens[1]).device == "laptop-0"


# ---- keeping accounts


@pytest.mark.parametrize("email", ["", "nobody", "@example.org", "a b@example.org", "a@", "x" * 250 + "@example.org", "a\x00@b"])
def test_what_is_no_address_makes_no_account(database, email):
    with pytest.raises(Refusal) as refused, database.writing() as connection:
        accounts.make(connection, email, "", [])
    assert refused.value.code == "bad_request"


def test_an_address_belongs_to_one_account(database):
    invited(database)
    with pytest.raises(Refusal), database.writing() as connection:
        accounts.make(connection, "Mia@Example.org", "", [])


@pytest.mark.parametrize(
    "grant",
    [Grant("moderator"), Grant("guest"), Grant("coordinator", "s"), Grant("moderator", "nowhere"), Grant("guest", event="x")],
)
def test_a_right_that_makes_no_sense_is_refused(database, grant):
    with pytest.raises(Refusal) as refused:
        invited(database, EMAIL, grant)
    assert refused.value.code == "bad_request"


def test_there_is_always_a_coordinator(database):
    with database.writing() as connection:
        only = accounts.make(connection, "ann@example.org", "Ann", [Grant("coordinator")])
    for wish in (AccountChange(disabled=True), AccountChange(grants=[])):
        with pytest.raises(Refusal) as refused, database.writing() as connection:
            accounts.change(connection, only, wish)
        assert refused.value.code == "forbidden"
    with database.writing() as connection:
        accounts.make(connection, "ben@example.org", "Ben", [Grant("coordinator")])
        accounts.change(connection, only, AccountChange(grants=[], name="Ann Was"))
        assert accounts.one(connection, only).name == "Ann Was"
