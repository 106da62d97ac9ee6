"""The commands of Publish. Each gets the `PublishView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.publish import PublishView


def _can_export(view: PublishView) -> bool:
    return view.tabs.current() == "export" and view.export_button.isEnabled()


def _can_mark(view: PublishView) -> bool:
    return view.tabs.current() == "export" and view.mark_button.isEnabled()


def _has_resource(view: PublishView) -> bool:
    return view.tabs.current() == "resources" and view.resources.current() is not None


def _may_remove(view: PublishView) -> bool:
    """Delete in a field is for the field."""
    return _has_resource(view) and view.resources.list.hasFocus()


@command("publish.export", text("Export insights"), shortcut="Ctrl+E", icon="file-down", scope="publish", enabled=_can_export)
def _export(view: PublishView) -> None:
    view.export()


@command("publish.mark", text("Mark all that goes out as published"), icon="check", scope="publish", enabled=_can_mark)
def _mark(view: PublishView) -> None:
    view.mark_published()


@command("publish.insights", text("Show what goes out"), shortcut="Ctrl+1", icon="lightbulb", scope="publish")
def _insights(view: PublishView) -> None:
    view.show_tab("export")
    view.going.setFocus()


@command("publish.resources", text("Show the resources"), shortcut="Ctrl+2", icon="paperclip", scope="publish")
def _resources(view: PublishView) -> None:
    view.show_tab("resources")
    view.resources.list.setFocus()


@command("publish.add_file", text("Add a file to the resources"), icon="file-up", scope="publish")
def _add_file(view: PublishView) -> None:
    view.show_tab("resources")
    view.resources.ask_for_files()


@command("publish.add_link", text("Add a link to the resources"), icon="link", scope="publish")
def _add_link(view: PublishView) -> None:
    view.show_tab("resources")
    view.resources.ask_for_link()


@command(
    "publish.remove_resource", text("Remove the resource"), shortcut="Del", icon="trash-2", scope="publish", enabled=_may_remove
)
def _remove(view: PublishView) -> None:
    view.resources.remove()
