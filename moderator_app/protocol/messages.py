"""The messages, as JSON objects. Values of fields are JSON values as the journal writes them: moments as ISO 8601 in UTC,
dates as ISO 8601.

What must hold: a side ignores fields of a message that it doesn't know, so that either may be newer.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

Cursors = dict[str, int]
"""For each feed how far a laptop has it; 0 or absent: nothing yet. A laptop keeps these numbers as it gets them and sends them
back; they mean something to the server alone (one below 0: the feed is being filled)."""


# ---- who is there


class Hello(Struct, omit_defaults=True):
    """GET /api/v1/hello, without a token: what this server is."""

    product: str
    version: str
    protocol: int
    oldest_protocol: int
    schema: str
    """The schema revision of its store. A laptop with a newer or older one may sync: see docs/protocol.md, "Versions"."""
    epoch: str
    """Changes when the server is restored from a backup."""
    name: str = ""


class SignIn(Struct, omit_defaults=True):
    """POST /api/v1/sessions: e-mail and password, or the code of a mailed link or invitation."""

    device: str
    """The laptop's id."""
    device_name: str = ""
    email: str = ""
    password: str = ""
    code: str = ""
    new_password: str = ""
    """With an invitation's code: the password wished for."""


class Grant(Struct, omit_defaults=True):
    """A right. `role`: coordinator (everything), moderator (of a strand), guest (of one meeting), member (of a strand)."""

    role: Literal["coordinator", "moderator", "guest", "member"]
    strand: str = ""
    event: str = ""


class SignedIn(Struct, omit_defaults=True):
    """The answer: a token, for this device, until it is revoked."""

    token: str
    account: str
    name: str
    email: str
    grants: list[Grant] = []
    person: str = ""
    """The id of the person that this account is, if it is known."""


# ---- pushing


class ActionHead(Struct, omit_defaults=True):
    """One thing a person did, as the journal has it. `label` is a stored Text; `at`: the laptop's clock, only shown."""

    id: str
    label: dict[str, Any]
    author: str = ""
    at: str = ""
    kind: str = "do"
    inverts: str | None = None


class Entry(Struct, omit_defaults=True):
    """One field of one row changed. `field` "*": the row is born and `after` is its whole content.

    `n` is the entry's number on its device: (device, n) is told once and for ever. `base` is the revision of the row that the
    change was made upon, None where the laptop has none (its own row, not answered yet). `before` is the value the laptop saw.
    """

    n: int
    action: str
    table: str
    row: str
    field: str
    before: Any = None
    after: Any = None
    base: int | None = None


class Push(Struct, omit_defaults=True):
    """POST /api/v1/push. Entries in the order of `n`, and the heads of their actions. One transaction.

    An action of more than `limits.ENTRIES` travels in several pushes; its head is sent with each.
    """

    device: str
    epoch: str
    schema: str
    actions: list[ActionHead]
    entries: list[Entry]


Outcome = Literal["applied", "merged", "conflict", "refused", "aside"]


class Answer(Struct, omit_defaults=True):
    """What became of an entry. A repeated entry gets its first answer.

    applied: as sent. merged: with what others wrote; `value` is what stands. conflict: `value` stands (what was shared
    already), the entry's value waits in the conflict row `conflict`. refused: for good, `code` says why. aside: can't be stored
    yet, send it again later. `revision`: the row's, afterwards.
    """

    n: int
    outcome: Outcome
    revision: int | None = None
    value: Any | UnsetType = UNSET
    conflict: str = ""
    code: str = ""
    message: str = ""


class Pushed(Struct, omit_defaults=True):
    answers: list[Answer]


# ---- pulling


class Pull(Struct, omit_defaults=True):
    """POST /api/v1/pull: what came since the cursors, in all feeds this account may read."""

    device: str
    epoch: str
    schema: str
    cursors: Cursors
    limit: int = 0
    answered: int = -1
    """The highest n that the laptop has an answer to. Its own changes then come back only where the server altered them; with -1,
    all of them do."""
    has_own: bool = False
    """Nothing that this laptop may hold was ever taken from it: its own changes needn't come back in feeds that are new to it,
    either."""


class Row(Struct, omit_defaults=True):
    """A row as it stands. `feeds`: those of the reader's feeds that it stands in. `content`: every field by name, also
    `deleted_at`; fields that the sender's version doesn't know stand among the others, and `extra` is empty. `action`: the last
    action that changed it."""

    table: str
    id: str
    revision: int
    feeds: list[str]
    content: dict[str, Any]
    action: str = ""


class Left(Struct, omit_defaults=True):
    """A row that stands in a feed no longer. Where it stands in no other feed the laptop holds, it goes."""

    feed: str
    table: str
    id: str


class Pulled(Struct, omit_defaults=True):
    """Rows that changed, oldest first, parents of new rows always included; `cursors` for the next question; `more`: ask again
    at once. `feeds`: all that this account may read now; a feed the laptop holds that isn't among them was revoked."""

    epoch: str
    cursors: Cursors
    feeds: list[str]
    rows: list[Row] = []
    left: list[Left] = []
    actions: list[ActionHead] = []
    more: bool = False


# ---- waiting, presence


class Wait(Struct, omit_defaults=True):
    """POST /api/v1/wait: held until a feed moved past its cursor, the company changed, or `seconds` are over. With 0 seconds it
    asks whether there is anything new, and is answered at once.

    `here`: the meeting or strand that is open on this laptop, told to others with the same.
    """

    device: str
    cursors: Cursors = {}
    seconds: float = 25
    here: str = ""
    seen: list[str] = []
    """The devices that the laptop shows as present, so that a change of company is news."""
    digest: str = ""
    """The digest of all cursors (docs/protocol.md, "Pulling"), in their place: as short for sixty strands as for one."""
    epoch: str = ""
    """The server's line of history that the laptop knows; refused with epoch_changed where it is another. "" asks nothing."""


class Present(Struct, omit_defaults=True):
    device: str
    name: str
    here: str = ""


class News(Struct, omit_defaults=True):
    moved: bool
    present: list[Present] = []


# ---- after a restore


class Held(Struct, omit_defaults=True):
    """A row that a laptop holds as shared: its revision, and the SHA-256 of its content (docs/protocol.md, "After a restore")."""

    table: str
    id: str
    revision: int
    digest: str


class Reconcile(Struct, omit_defaults=True):
    """POST /api/v1/reconcile: what the laptop holds, in batches, after the epoch changed."""

    device: str
    epoch: str
    held: list[Held]


class Reconciled(Struct, omit_defaults=True):
    """The (table, id) pairs the server lacks or has older: send them by `Restore`, after what is pushed again.

    `answered`: the highest n of this device that the server has an answer to. Entries after it were lost, though they had been
    answered: they are pushed again, under their old numbers, before anything else. `gone`: rows that the laptop shall hold
    no longer: they were deleted so long ago that nothing but their history is left, or aren't this account's to read.
    """

    wanted: list[tuple[str, str]] = []
    answered: int = 0
    gone: list[tuple[str, str]] = []


class Restore(Struct, omit_defaults=True):
    """POST /api/v1/restore: rows the server lost, as this laptop held them."""

    device: str
    epoch: str
    rows: list[Row]


class Restored(Struct, omit_defaults=True):
    """`stored`: how many rows changed anything. `aside`: those that point at rows the server doesn't have yet; send them
    again with or after these."""

    stored: int
    aside: list[tuple[str, str]] = []


# ---- history, files


class Changed(Struct, omit_defaults=True):
    """One line of a row's history."""

    field: str
    before: Any
    after: Any
    action: ActionHead


class History(Struct, omit_defaults=True):
    """GET /api/v1/history/{table}/{id}: newest first."""

    changes: list[Changed]


class FileKnown(Struct, omit_defaults=True):
    """POST /api/v1/files/known: which of these files (SHA-256) the server has whole, of those this account may use."""

    sha256: list[str]


class FilesKnown(Struct, omit_defaults=True):
    sha256: list[str] = []


def encode(message: Any) -> bytes:
    """A message as JSON."""
    return msgspec.json.encode(message)
