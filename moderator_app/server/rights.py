"""Who asks, and what they may read and write. A right is a right to feeds (store/feeds.py).

    coordinator   reads and writes everything
    moderator     reads and writes their strands' feeds and the organisation's (schools, terms; no other strand's own row)
    guest         reads and writes what hangs on one meeting, and reads what that points at (the feed "event:<id>")
    member        nothing by sync

What must hold: every query for rows goes by `Who.reads`; no row is handed out because of an id that somebody named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from moderator_app.protocol.messages import Grant
from moderator_app.store.tables import ORGANISATION, PEOPLE

EVENT = "event:"


def event_feed(event: str) -> str:
    """The feed of a meeting that has a guest moderator."""
    return EVENT + event


@dataclass(frozen=True)
class Who:
    """An account that is signed in. `token` is the id of the token it came with; `is_stale`: its last use was noted long ago."""

    account: str
    name: str
    email: str
    person: str
    grants: tuple[Grant, ...]
    token: str = ""
    device: str = ""
    is_stale: bool = False

    @cached_property
    def is_coordinator(self) -> bool:
        return any(grant.role == "coordinator" for grant in self.grants)

    @cached_property
    def strands(self) -> frozenset[str]:
        """The strands this account moderates."""
        return frozenset(grant.strand for grant in self.grants if grant.role == "moderator" and grant.strand)

    @cached_property
    def events(self) -> frozenset[str]:
        """The meetings where this account is a guest moderator."""
        return frozenset(grant.event for grant in self.grants if grant.role == "guest" and grant.event)

    @cached_property
    def may_sync(self) -> bool:
        return self.is_coordinator or bool(self.strands or self.events)

    @cached_property
    def reads(self) -> frozenset[str] | None:
        """The feeds this account may read; None: all."""
        if self.is_coordinator:
            return None
        own = {*self.strands, *(event_feed(event) for event in self.events)}
        return frozenset({*own, ORGANISATION} if self.strands else own)

    @property
    def writes(self) -> frozenset[str] | None:
        """The feeds in which this account may make rows; None: all. (See `may_write` for single rows.)"""
        return self.reads

    def feeds(self, existing: Iterable[str]) -> list[str]:
        """The feeds this account holds on a laptop. Those of a single meeting hold nothing new for a coordinator."""
        reads = self.reads
        if reads is None:
            return sorted({ORGANISATION, PEOPLE, *(feed for feed in existing if not feed.startswith(EVENT))})
        return sorted(reads)

    def may_read(self, stands: Collection[str]) -> bool:
        """Whether a row that stands in these feeds may be read."""
        reads = self.reads
        return reads is None or not reads.isdisjoint(stands)

    def may_write(self, table: str, home: str, stands: Collection[str], hangs_on: str, is_own: bool) -> bool:
        """Whether a row may be changed: it hangs on the meeting `hangs_on` ("": none); `is_own`: this account made it."""
        if self.is_coordinator:
            return True
        if table == "conflict":
            return self.may_read(stands)
        if hangs_on and hangs_on in self.events:
            return True
        strands = self.strands
        if not strands:
            return False
        if home == ORGANISATION or home in strands:
            return True
        if home == PEOPLE:
            return not strands.isdisjoint(stands) or (is_own and not any(_is_strand(feed) for feed in stands))
        return False

    def may_make(self, table: str, home: str, hangs_on: str) -> bool:
        """Whether a row may be born with this home feed."""
        if table == "conflict":  # they are born here alone
            return False
        if self.is_coordinator or (hangs_on and hangs_on in self.events):
            return True
        if table == "strand" or not self.strands:
            return False
        return home in (ORGANISATION, PEOPLE) or home in self.strands


def _is_strand(feed: str) -> bool:
    return feed not in (ORGANISATION, PEOPLE) and not feed.startswith(EVENT)
