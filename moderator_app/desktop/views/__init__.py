"""The window and its screens. Each screen stands in a module of its own, named like its kind, imported when first needed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from moderator_app.desktop.models.place_tree import read_places, read_step_marks
from moderator_app.desktop.places import PlaceKind, register_sources, register_view
from moderator_app.domain.wording import text

SCREENS: dict[str, str] = {
    "this_week": "ThisWeekView",
    "members": "MembersView",
    "review": "ReviewView",
    "meetings": "MeetingsView",
    "strand": "StrandHome",
    "survey": "SurveyView",
    "agenda": "AgendaView",
    "breakouts": "BreakoutsView",
    "live": "LiveView",
    "insights": "InsightsView",
    "publish": "PublishView",
    "encounters": "EncountersView",
    "coaching": "CoachingView",
    "recording": "RecordingView",
    "timeline": "TimelineView",
    "translation": "TranslationView",
    "balance": "BalanceView",
}
"""Kind of screen to the class that shows it, in the module of the kind's name in this package."""

PLACES: tuple[PlaceKind, ...] = (
    PlaceKind("this_week", text("This week"), "sun", "network"),
    PlaceKind("strand", text("Overview"), "layout-grid", "strand"),
    PlaceKind("members", text("Members"), "users", "both"),
    PlaceKind("review", text("Review"), "inbox", "network"),
    PlaceKind("meetings", text("Meetings"), "presentation", "strand"),
    PlaceKind("insights", text("Insights"), "lightbulb", "strand"),
    PlaceKind("recording", text("Recordings"), "circle-play", "strand"),
    PlaceKind("translation", text("Translation"), "languages", "strand"),
    PlaceKind("encounters", text("Encounters"), "grid-3x3", "strand"),
    PlaceKind("coaching", text("Coaching"), "handshake", "strand"),
)
"""What stands in the sidebar, in order, where its screen is there."""


def register_all() -> None:
    """Register every screen of the program, and what sidebar and steps read."""
    for _piece in register_by_pieces():
        pass


def register_by_pieces() -> Iterator[None]:
    """The same, in pieces between which something else may be done: it takes twentieths of a second to import it all."""
    shown = {place.key: place for place in PLACES}
    for kind, name in SCREENS.items():
        module = f"{__name__}.{kind}"
        if find_spec(module) is not None:
            register_view(kind, f"{module}:{name}", place=shown.get(kind))
    register_sources(read_places, read_step_marks)
    yield
    import_module("moderator_app.desktop.widgets")
    yield
    # these fill the registry; not before the window is seen
    from moderator_app.desktop.dialogs import sharing_commands, strand_commands  # noqa: F401
    from moderator_app.desktop.dialogs.palette import providers

    yield
    from moderator_app.desktop.dialogs.findings import find_in_workspace
    from moderator_app.desktop.views import balance_commands, recording_commands  # noqa: F401

    if find_in_workspace not in providers:
        providers.append(find_in_workspace)
