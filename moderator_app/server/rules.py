"""What becomes of one changed field: pure decisions, without a clock and without a database.

A field has a **mark**: [revision of the latest change, device that made it, revision of the latest change that another
device made]. From it follows whether somebody else changed the field since the revision that an entry was made upon, also
where this device has changed it since.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from moderator_app.domain.merging import merge
from moderator_app.server.shapes import Field

Mark = list[int]

#: Stands for the birth of a row among its marks, and for rows that were hung on it since.
BIRTH, CHILDREN = "*", "+"
#: The device number of the server's own acts.
SERVER = 0


def is_unseen(mark: Mark | None, base: int, device: int) -> bool:
    """Whether another device changed the field after revision `base`."""
    if mark is None:
        return False
    revision, by, foreign = mark
    return foreign > base if by == device else revision > base


#: Moments that the program notes beside what somebody chose. Those who disagree do so about the choice.
NOTED = frozenset({"asked_at", "answered_at", "settled_at", "outcome_at"})


def marked(mark: Mark | None, revision: int, device: int) -> Mark:
    """The mark after `device` changed the field at `revision`."""
    if mark is None:
        return [revision, device, 0]
    return [revision, device, mark[2] if mark[1] == device else mark[0]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`value` is what stands afterwards. `by_server`: it is neither what was sent nor what stood before."""

    outcome: Literal["applied", "merged", "conflict"]
    value: Any
    by_server: bool = False


def weigh(field: Field | None, current: Any, before: Any, after: Any, *, unseen: bool) -> Verdict:
    """What becomes of a change from `before` to `after` where `current` stands. `field` is None for one that this server's
    version doesn't know. `unseen`: another device changed it since the entry's base."""
    if current in (after, before) or not unseen:
        return Verdict("applied", after)
    if field is not None and field.name == "position":  # an order is no typed value: what is shared stands
        return Verdict("merged", current)
    if field is not None and field.name in NOTED and current and after:  # nobody typed it: the later moment is as true
        return Verdict("merged", max(current, after))
    if field is not None and field.mergeable and isinstance(current, str) and isinstance(before, str) and isinstance(after, str):
        merged = merge(before, current, after)
        if merged is not None:
            return Verdict("merged", merged, merged not in (current, after))
    return Verdict("conflict", current)


def weigh_birth(field: Field, current: Any, value: Any) -> Verdict:
    """What becomes of a field of a row that was born a second time, on another laptop: its default was typed by nobody."""
    if value == current or value == field.default or field.name == "position":
        return Verdict("applied", current)
    if current == field.default:
        return Verdict("applied", value)
    return weigh(field, current, field.default, value, unseen=True)
