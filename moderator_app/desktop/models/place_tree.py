"""What the sidebar and the line of steps show, read from the workspace. Called on the reading thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from moderator_app.desktop.places import Mark, MeetingEntry, PlaceTree, StrandEntry

if TYPE_CHECKING:
    from moderator_app.store import Workspace


def read_places(workspace: Workspace) -> PlaceTree:
    """Strands in their order, each with its meetings by number and date; how many people there are, and things in Review."""
    from moderator_app.operations import overview, review, strands

    meetings: dict[str | None, list[MeetingEntry]] = defaultdict(list)
    for event in strands.events(workspace):
        meetings[event.strand_id].append(MeetingEntry(event.id, event.title_en, event.title_zh, event.number))
    entries = tuple(
        StrandEntry(view.id, view.name_en, view.name_zh, _TAGS.get(view.languages, ("en",)), tuple(meetings[view.id]))
        for view in strands.strands(workspace)
    )
    return PlaceTree(entries, {**overview.counts(workspace), "review": review.open_count(workspace)})


_TAGS = {"en": ("en",), "zh": ("zh",), "both": ("en", "zh")}


def read_step_marks(workspace: Workspace, event_id: str) -> Mapping[str, Mark]:
    """Which steps of a meeting have been done, by what is there of each."""
    from moderator_app.domain.errors import NotFound
    from moderator_app.operations.overview import step_marks

    try:
        return step_marks(workspace, event_id)  # type: ignore[return-value]
    except NotFound:  # it was deleted while it is still shown; its screen says so
        return {}
