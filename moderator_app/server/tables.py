"""The server's own tables, beside the shared ones of store/tables: numbering, journal, accounts. Never on a laptop.

feed, feed_entry    what stands where, in the order of commits (closure.py, writing.py)
row_mark            which revision a row has, and who changed which field when (rules.py)
entry, pushed       the journal: every entry ever pushed with the answer it got, and the actions they belong to
account, grant, token, code, throttle    who may come in (accounts.py, signin.py)
device              laptops; their numbers are what marks and entries name
presence, fact      who is there, over several processes; the epoch and other facts
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

from moderator_app.server.files_rights import voucher_table
from moderator_app.store.tables.base import UtcDateTime

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)

Number = BigInteger().with_variant(Integer, "sqlite")

#: `seq` is the number of the latest entry; `purged_to`: tombstones up to here are gone.
feed = Table(
    "feed",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("seq", Number, nullable=False, default=0),
    Column("purged_to", Number, nullable=False, default=0),
)

#: A row in a feed, with the number of its latest change. `by`: the device that made it (0: the server); `foreign_seq`: the
#: number of the latest change that another device made. `gone`: it stands there no longer, since `at`.
feed_entry = Table(
    "feed_entry",
    metadata,
    Column("row_id", String(36), primary_key=True),
    Column("table_name", String(40), primary_key=True),
    Column("feed", String(60), primary_key=True),
    Column("seq", Number, nullable=False),
    Column("gone", Boolean, nullable=False, default=False),
    Column("at", Number, nullable=False),
    Column("by", Integer, nullable=False),
    Column("foreign_seq", Number, nullable=False),
    Index("ix_feed_entry_feed_seq", "feed", "seq"),
    sqlite_with_rowid=False,
)

#: `marks`: JSON, for each changed field [revision, device, latest revision by another device]; "*" for the birth.
row_mark = Table(
    "row_mark",
    metadata,
    Column("row_id", String(36), primary_key=True),
    Column("table_name", String(40), primary_key=True),
    Column("revision", Number, nullable=False),
    Column("marks", Text, nullable=False),
    Column("action", String(36), nullable=False),
    Column("born_by", String(36), nullable=False),
    sqlite_with_rowid=False,
)

#: `before`, `after`: JSON texts. `answer`: JSON of messages.Answer, NULL where it is plainly "applied". `digest`: of what came.
entry = Table(
    "entry",
    metadata,
    Column("device", Integer, primary_key=True, autoincrement=False),
    Column("n", Number, primary_key=True, autoincrement=False),
    Column("action", String(36), nullable=False),
    Column("table_name", String(40), nullable=False),
    Column("row_id", String(36), nullable=False),
    Column("field", String(40), nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Column("base", Number, nullable=True),
    Column("revision", Number, nullable=True),
    Column("outcome", String(10), nullable=False),
    Column("answer", Text, nullable=True),
    Column("digest", LargeBinary(16), nullable=False),
    Index("ix_entry_row_id", "row_id", "table_name"),
    sqlite_with_rowid=False,
)

#: The heads of pushed actions. `at`: the laptop's clock as it said; `received`: ours, in seconds.
pushed = Table(
    "pushed",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("device", Integer, nullable=False),
    Column("account", String(36), nullable=False),
    Column("author", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("inverts", String(36), nullable=True),
    Column("at", String(40), nullable=False),
    Column("received", Number, nullable=False),
    sqlite_with_rowid=False,
)

device = Table(
    "device",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("account", String(36), nullable=False, index=True),
    Column("last_n", Number, nullable=False, default=0),
)

account = Table(
    "account",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("person", String(36), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("disabled", Boolean, nullable=False, default=False),
)

#: A right: `strand` or `event` where the role has one, else "".
grant = Table(
    "granted",
    metadata,
    Column("account", String(36), primary_key=True),
    Column("role", String(20), primary_key=True),
    Column("strand", String(36), primary_key=True),
    Column("event", String(36), primary_key=True),
    Index("ix_granted_event", "event"),
)

#: A laptop that is signed in. `digest`: SHA-256 of the token; the token itself is nowhere.
token = Table(
    "token",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("account", String(36), nullable=False, index=True),
    Column("device", String(36), nullable=False),
    Column("device_name", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime, nullable=True),
)

#: Codes of invitations ("invitation") and mailed links ("link"): for one use, until `expires`.
code = Table(
    "code",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("account", String(36), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("expires", Number, nullable=False),
    Column("used", Boolean, nullable=False, default=False),
)

#: Failures counted, by the digest of what they are counted for. `until`: locked out, in seconds of our clock.
throttle = Table(
    "throttle",
    metadata,
    Column("key", LargeBinary(32), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("since", Number, nullable=False),
    Column("until", Number, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("account", String(36), nullable=False),
    Column("name", Text, nullable=False),
    Column("here", String(60), nullable=False),
    Column("until", Number, nullable=False),
)

fact = Table(
    "server_fact",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

vouchers = voucher_table(metadata)
