"""Where one can be in the program, what the sidebar shows of it, and which screen shows a place.

A `Place` is small, hashable and storable: the last one is kept in the settings. `PlaceTree` is read from the workspace in the
background and given to the sidebar. Screens register themselves by kind (`register_view`); the shell makes one of a
kind when it is first needed.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from moderator_app.desktop.translation import Words, in_language
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.desk import Desk
    from moderator_app.desktop.views.view import View
    from moderator_app.store import Workspace

Mark = Literal["done", "todo", "attention"]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to be: a kind of place, and the strand, event and step where it has them.

    A step of a meeting is ``Place("meeting", strand_id, event_id, "agenda")``; the insights of a whole strand are
    ``Place("insights", strand_id)``.
    """

    kind: str
    strand_id: str | None = None
    event_id: str | None = None
    step: str | None = None

    @property
    def view(self) -> str:
        """The kind of screen that shows it: the step inside a meeting, else the kind of place."""
        return self.step or self.kind

    def to_json(self) -> dict[str, str]:
        shown = {"kind": self.kind, "strand_id": self.strand_id, "event_id": self.event_id, "step": self.step}
        return {key: value for key, value in shown.items() if value is not None}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Place | None:
        """The place kept by `to_json`; None where that isn't one."""
        parts = {key: stored.get(key) for key in ("kind", "strand_id", "event_id", "step")}
        if not parts["kind"] or not all(value is None or isinstance(value, str) for value in parts.values()):
            return None
        return cls(**parts)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Step:
    """One of the six steps of a meeting."""

    key: str
    name: Text


STEPS = (
    Step("survey", text("Survey")),
    Step("agenda", text("Agenda")),
    Step("breakouts", text("Breakouts")),
    Step("live", text("Live")),
    Step("insights", text("Insights")),
    Step("publish", text("Publish")),
)


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """How a kind of place is named in sidebar and breadcrumb. `within`: the whole network, each strand, or both."""

    key: str
    name: Text
    icon: str
    within: Literal["network", "strand", "both"]


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting, for breadcrumb and palette."""

    event_id: str
    title: str
    title_zh: str = ""
    number: int = 0

    def name(self) -> Words:
        """ "Meeting 2", or its title where it has no number."""
        return text("Meeting {number}", number=self.number) if self.number else in_language(self.title, self.title_zh)


@dataclass(frozen=True, slots=True)
class StrandEntry:
    """A strand in the sidebar; `languages` are of ``"en"``, ``"zh"``."""

    strand_id: str
    name: str
    name_zh: str = ""
    languages: tuple[str, ...] = ("en",)
    meetings: tuple[MeetingEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceTree:
    """What the sidebar shows: strands in order; numbers beside places (kind to count)."""

    strands: tuple[StrandEntry, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    def strand(self, strand_id: str | None) -> StrandEntry | None:
        return next((strand for strand in self.strands if strand.strand_id == strand_id), None)

    def meeting(self, event_id: str | None) -> MeetingEntry | None:
        return next((m for strand in self.strands for m in strand.meetings if m.event_id == event_id), None)

    def strand_of(self, event_id: str | None) -> StrandEntry | None:
        return next((s for s in self.strands if any(m.event_id == event_id for m in s.meetings)), None)


ViewFactory = Callable[["Desk"], "View"]
PlaceSource = Callable[["Workspace"], PlaceTree]
StepSource = Callable[["Workspace", str], Mapping[str, Mark]]

_views: dict[str, ViewFactory | str] = {}
_kinds: dict[str, PlaceKind] = {}
_sources: dict[str, Any] = {}

TREE_TABLES = frozenset({"strand", "event", "membership", "person", "conflict"})
"""A change to one of these tables makes the shell read the tree again."""


def register_view(kind: str, factory: ViewFactory | str, *, place: PlaceKind | None = None) -> None:
    """Say what makes the screen of a kind: a callable given the `Desk`, or ``"package.module:Class"``, imported when needed.

    `place`: also show it in the sidebar. Registering a kind again replaces the former.
    """
    _views[kind] = factory
    if place is not None:
        _kinds[place.key] = place


def has_view(kind: str) -> bool:
    return kind in _views


def make_view(kind: str, desk: Desk) -> View:
    """A new screen of that kind. Raises `KeyError` for a kind nobody registered."""
    factory = _views[kind]
    if isinstance(factory, str):
        module, _, name = factory.partition(":")
        factory = getattr(importlib.import_module(module), name)
    return factory(desk)


def view_kinds() -> Sequence[str]:
    """Every kind of screen, in the order they were registered."""
    return list(_views)


def view_modules() -> Sequence[str]:
    """The modules that are imported when needed, for importing them ahead in a quiet moment."""
    return [factory.partition(":")[0] for factory in _views.values() if isinstance(factory, str)]


def place_kinds(within: str) -> list[PlaceKind]:
    """The kinds of places in the order they were registered, of the network or of each strand."""
    return [kind for kind in _kinds.values() if kind.within in (within, "both")]


def place_kind(key: str) -> PlaceKind | None:
    return _kinds.get(key)


def register_sources(tree: PlaceSource | None = None, steps: StepSource | None = None) -> None:
    """Say how the sidebar's tree and the marks of a meeting's steps are read; called off the window's thread."""
    if tree is not None:
        _sources["tree"] = tree
    if steps is not None:
        _sources["steps"] = steps


def read_tree(workspace: Workspace) -> PlaceTree:
    source: PlaceSource | None = _sources.get("tree")
    return source(workspace) if source else PlaceTree()


def read_steps(workspace: Workspace, event_id: str) -> Mapping[str, Mark]:
    source: StepSource | None = _sources.get("steps")
    return source(workspace, event_id) if source else {}
