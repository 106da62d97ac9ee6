"""The commands of Insights, for palette, shortcuts and menus. Each gets the `InsightsView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.insights import InsightsView

_SCOPE = "insights"


def _has_sources(view: InsightsView) -> bool:
    return view.tab() != "insights" and bool(view.picked())


def _has_picked(view: InsightsView) -> bool:
    return bool(view.picked())


def _has_insights(view: InsightsView) -> bool:
    return view.tab() == "insights" and bool(view.picked())


def _has_several(view: InsightsView) -> bool:
    return view.tab() == "insights" and len(view.picked()) > 1


def _has_published(view: InsightsView) -> bool:
    return _has_insights(view) and any(
        found is not None and found.state == "published" for found in map(view.insight_called, view.picked())
    )


def _has_theme(view: InsightsView) -> bool:
    theme = view.theme_entry(view.panel.list.current_key())
    return theme is not None and bool(theme.id)


def _is_meeting(view: InsightsView) -> bool:
    return view.place.event_id is not None


def _may_remove(view: InsightsView) -> bool:
    """Delete is for the list that has the keyboard, not for a field."""
    return view.tab() != "lines" and bool(view.picked()) and view.lists[view.tab()].hasFocus()


@command("insights.make", text("Make insight"), shortcut="Ctrl+Shift+M", icon="lightbulb", scope=_SCOPE, enabled=_has_sources)
def _make(view: InsightsView) -> None:
    view.make_insight()


@command("insights.merge", text("Merge the insights chosen"), shortcut="Ctrl+M", icon="merge", scope=_SCOPE, enabled=_has_several)
def _merge(view: InsightsView) -> None:
    view.merge()


@command("insights.publish", text("Mark as published"), shortcut="Ctrl+Shift+P", icon="send", scope=_SCOPE, enabled=_has_insights)
def _publish(view: InsightsView) -> None:
    if not view.all_published(view.picked()):
        view.publish_or_withdraw()


@command("insights.withdraw", text("Withdraw"), icon="undo-2", scope=_SCOPE, enabled=_has_published)
def _withdraw(view: InsightsView) -> None:
    view.withdraw()


@command("insights.play", text("Play what was said"), shortcut="Ctrl+P", icon="circle-play", scope=_SCOPE, enabled=_has_picked)
def _play(view: InsightsView) -> None:
    view.play_chosen()


@command("insights.ask", text("Note that permission was asked"), icon="mail", scope=_SCOPE, enabled=_has_insights)
def _ask(view: InsightsView) -> None:
    view.ask_permission()


@command(
    "insights.review",
    text("Send the translation to review"),
    shortcut="Ctrl+Shift+R",
    icon="send",
    scope=_SCOPE,
    enabled=_has_insights,
)
def _review(view: InsightsView) -> None:
    view.set_translation("review")


@command(
    "insights.approve",
    text("Approve the translation"),
    shortcut="Ctrl+Shift+A",
    icon="check",
    scope=_SCOPE,
    enabled=_has_insights,
)
def _approve(view: InsightsView) -> None:
    view.set_translation("approved")


@command(
    "insights.desk",
    text("Open in the translation desk"),
    shortcut="Ctrl+Shift+T",
    icon="languages",
    scope=_SCOPE,
    enabled=_has_insights,
)
def _desk(view: InsightsView) -> None:
    from moderator_app.desktop.places import Place

    chosen = view.picked()[0]
    view.desk.go(Place("translation", view.place.strand_id))
    shown = view.window().view()  # type: ignore[attr-defined]
    shown.show_found("insight", chosen)


@command("insights.remove", text("Remove what is chosen"), shortcut="Del", icon="trash-2", scope=_SCOPE, enabled=_may_remove)
def _remove(view: InsightsView) -> None:
    view.remove_chosen()


@command("insights.export", text("Export insights"), shortcut="Ctrl+E", icon="file-down", scope=_SCOPE)
def _export(view: InsightsView) -> None:
    view.export()


@command(
    "insights.side_by_side", text("Show both languages side by side"), shortcut="Ctrl+Shift+B", icon="languages", scope=_SCOPE
)
def _side_by_side(view: InsightsView) -> None:
    view.toggle_side_by_side()


@command("insights.find", text("Search in insights, notes and lines"), shortcut="Ctrl+F", icon="search", scope=_SCOPE)
def _find(view: InsightsView) -> None:
    view.search.setFocus()
    view.search.selectAll()


@command("insights.tab_insights", text("Show the insights"), shortcut="Ctrl+1", icon="lightbulb", scope=_SCOPE)
def _tab_insights(view: InsightsView) -> None:
    view.show_tab("insights")
    view.cards.setFocus()


@command("insights.tab_notes", text("Show the notes"), shortcut="Ctrl+2", icon="list", scope=_SCOPE)
def _tab_notes(view: InsightsView) -> None:
    view.show_tab("notes")
    view.notes.setFocus()


@command(
    "insights.tab_lines",
    text("Show chat and transcript"),
    shortcut="Ctrl+3",
    icon="messages-square",
    scope=_SCOPE,
    enabled=_is_meeting,
)
def _tab_lines(view: InsightsView) -> None:
    view.show_tab("lines")
    view.lines.setFocus()


# ---- themes


@command("insights.theme_add", text("Add a theme"), shortcut="Ctrl+N", icon="plus", scope=_SCOPE, enabled=_is_meeting)
def _theme_add(view: InsightsView) -> None:
    view.panel.write_new()


@command("insights.theme_rename", text("Rename the theme"), shortcut="F2", icon="pencil", scope=_SCOPE, enabled=_has_theme)
def _theme_rename(view: InsightsView) -> None:
    view.panel.list.setFocus()
    view.panel.list.rename()


@command("insights.theme_up", text("Move the theme up"), shortcut="Alt+Up", icon="arrow-up", scope=_SCOPE, enabled=_has_theme)
def _theme_up(view: InsightsView) -> None:
    view.move_theme_by(-1)


@command(
    "insights.theme_down", text("Move the theme down"), shortcut="Alt+Down", icon="arrow-down", scope=_SCOPE, enabled=_has_theme
)
def _theme_down(view: InsightsView) -> None:
    view.move_theme_by(1)


@command("insights.theme_merge", text("Merge the theme into another"), icon="merge", scope=_SCOPE, enabled=_has_theme)
def _theme_merge(view: InsightsView) -> None:
    view.offer_theme_merge()


@command("insights.theme_remove", text("Remove the theme"), icon="trash-2", scope=_SCOPE, enabled=_has_theme)
def _theme_remove(view: InsightsView) -> None:
    view.remove_theme()


@command(
    "insights.group", text("Group the unsorted notes"), shortcut="Ctrl+G", icon="wand-sparkles", scope=_SCOPE, enabled=_is_meeting
)
def _group(view: InsightsView) -> None:
    view.group_notes()
