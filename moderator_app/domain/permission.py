"""Who agreed to what: the gates before anything of a member's is published, translated or named.

Permission is kept for each use by itself: publishing doesn't imply translating, and neither implies the name. Nothing
goes out on silence: asked is not granted, and a grant ends with its date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from moderator_app.domain.wording import Text, text

#: States of a permission, as stored, with their names for people.
PERMISSION_LABELS: dict[str, Text] = {
    "none": text("Not asked"),
    "asked": text("Asked"),
    "granted": text("Granted"),
    "refused": text("Refused"),
    "not_needed": text("Not needed"),
}
PERMISSION_STATES = tuple(PERMISSION_LABELS)

#: The same states, what stands most in the way first.
_STRICTNESS = ("refused", "asked", "none", "granted", "not_needed")

#: What a permission is for.
PERMISSION_USES = ("publish", "translate", "name")


@dataclass(frozen=True, slots=True)
class Grant:
    """One permission: its state and the last day it holds (None: without end)."""

    state: str = "none"
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class PermissionFacts:
    """What the gates have to know of an insight or resource.

    `kind` is the insight's (insight, question, idea, resource, best_practice). `from_member`: it is built from the
    words of somebody who is known. `anonymous`: it is shown without a name. `resource`: it is somebody's file or link.
    """

    kind: str = "insight"
    from_member: bool = False
    anonymous: bool = False
    resource: bool = False
    publish: Grant = field(default_factory=Grant)
    translate: Grant = field(default_factory=Grant)
    name: Grant = field(default_factory=Grant)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a gate says: whether it may be done, and why or why not."""

    allowed: bool
    reason: Text


def stricter(first: str, second: str) -> str:
    """Of two states, the one that allows less: what two people have a say in goes out only as far as both allow."""
    return min(first, second, key=_STRICTNESS.index)


def needs_permission(facts: PermissionFacts) -> bool:
    """Whether somebody has to be asked before this is published.

    A resource and the words of a known member need it; a question shown without a name doesn't, nor what a room or
    the moderator wrote.
    """
    if facts.resource or facts.kind == "resource":
        return True
    return facts.from_member and not (facts.kind == "question" and facts.anonymous)


def may_publish(facts: PermissionFacts, today: date) -> Verdict:
    """Whether it may be published or exported today. Where somebody was asked, only their yes counts, needed or not."""
    if not needs_permission(facts) and facts.publish.state not in ("asked", "refused"):
        return Verdict(True, text("No permission needed"))
    return _judge(facts.publish, today, text("Nobody has been asked for permission to publish it"))


def may_translate(facts: PermissionFacts, today: date) -> Verdict:
    """Whether a translation may be published today; never more than the original may."""
    if not needs_permission(facts) and not {facts.publish.state, facts.translate.state} & {"asked", "refused"}:
        return Verdict(True, text("No permission needed"))
    published = may_publish(facts, today)
    if not published.allowed:
        return published
    return _judge(facts.translate, today, text("Nobody has been asked for permission to translate it"))


def may_name(facts: PermissionFacts, today: date) -> Verdict:
    """Whether the member's name may stand beside it today."""
    if facts.anonymous:
        return Verdict(False, text("It is shown without a name"))
    if not facts.from_member and not facts.resource:
        return Verdict(True, text("No permission needed"))
    return _judge(facts.name, today, text("Nobody has been asked whether the name may be shown"))


def _judge(grant: Grant, today: date, unasked: Text) -> Verdict:
    if grant.state == "not_needed":
        return Verdict(True, text("No permission needed"))
    if grant.state == "granted":
        if grant.expires_on is not None and grant.expires_on < today:
            return Verdict(False, text("The permission ended on {date}", date=grant.expires_on.isoformat()))
        return Verdict(True, text("Permission granted"))
    if grant.state == "asked":
        return Verdict(False, text("Permission was asked for and not yet given"))
    if grant.state == "refused":
        return Verdict(False, text("Permission was refused"))
    return Verdict(False, unasked)
