"""What can be done with strands from anywhere: commands of the window, and the menu of a strand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from moderator_app.desktop.commands import command, registry
from moderator_app.desktop.places import Place, has_view
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import in_language, render
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window

MENU = ("strand.open", "strand.members", "strand.import", "strand.change", "strand.clone", "strand.remove")
"""The commands of a strand's own menu, in order."""


def _strand_here(window: Window) -> str:
    """The strand that the window is in, or ""."""
    place = window.place
    if place is None:
        return ""
    strand = window.desk.tree.strand(place.strand_id) or window.desk.tree.strand_of(place.event_id)
    return strand.strand_id if strand is not None else ""


def _has_strand(window: Window) -> bool:
    return bool(_strand_here(window))


@command("strand.new", text("New strand"), shortcut="Ctrl+Shift+N", icon="plus", menu=True, words=text("Make a strand"))
def new_strand(window: Window) -> None:
    from moderator_app.desktop.dialogs.strand_dialog import StrandDialog

    StrandDialog.make(window.desk, window).open()


@command("vocabulary", text("Roles and their families"), icon="tag", menu=True, words=text("Vocabulary"))
def edit_vocabulary(window: Window) -> None:
    from moderator_app.desktop.dialogs.vocabulary_editor import VocabularyEditor

    VocabularyEditor(window.desk, window).open()


@command("strand.open", text("Overview of the strand"), icon="info", enabled=_has_strand)
def open_strand(window: Window, strand_id: str = "") -> None:
    window.go(Place("strand", strand_id or _strand_here(window)))


@command("strand.members", text("Members of the strand"), icon="users", enabled=_has_strand)
def open_members(window: Window, strand_id: str = "") -> None:
    window.go(Place("members", strand_id or _strand_here(window)))


@command("strand.import", text("Import a roster"), shortcut="Ctrl+Shift+I", icon="file-up", words=text("Import members"))
def import_roster(window: Window, strand_id: str = "") -> None:
    here = strand_id or _strand_here(window)
    if window.place is None or window.place.kind != "members" or (here and window.place.strand_id != here):
        window.go(Place("members", here or None))
    view = window.view()
    if view is not None and has_view("members"):
        view.start_import()  # type: ignore[attr-defined]


@command("strand.change", text("Settings of the strand"), icon="settings", enabled=_has_strand)
def change_strand(window: Window, strand_id: str = "") -> None:
    from moderator_app.desktop.dialogs.strand_dialog import StrandDialog

    StrandDialog.change(window.desk, strand_id or _strand_here(window), window).open()


@command("strand.clone", text("Clone the strand"), icon="copy", enabled=_has_strand)
def clone_strand(window: Window, strand_id: str = "") -> None:
    from moderator_app.desktop.dialogs.season_dialogs import CloneStrandDialog
    from moderator_app.operations.strands import StrandView, strands

    wanted = strand_id or _strand_here(window)

    def show(found: list[StrandView]) -> None:
        old = next((view for view in found if view.id == wanted), None)
        if old is not None:
            names = (old.name_en, old.name_zh)
            CloneStrandDialog(
                window.desk, old.id, names, old.school_year, lambda made: window.go(Place("meetings", made)), window
            ).open()

    window.desk.ask(strands, show, key="strand.clone", owner=window)


@command("strand.remove", text("Remove the strand"), icon="trash-2", enabled=_has_strand)
def remove_strand(window: Window, strand_id: str = "") -> None:
    from moderator_app.operations import strands

    gone = strand_id or _strand_here(window)
    entry = window.desk.tree.strand(gone)
    name = in_language(entry.name, entry.name_zh) if entry is not None else ""

    def tell(_nothing: None) -> None:
        if _strand_here(window) == gone or (window.place is not None and window.place.strand_id == gone):
            window.go(Place("this_week"))
        window.desk.say(text("The strand {name} was removed with its meetings.", name=name), undo=True)

    window.desk.do(lambda workspace: strands.remove_strand(workspace, gone), tell, owner=window)


def strand_menu(window: Window, strand_id: str) -> QMenu:
    """The menu of one strand, wherever the window is."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for command_id in MENU:
        known = registry.get(command_id)
        action = menu.addAction(icon(known.icon, "mute"), render(known.name))
        action.triggered.connect(partial(_run, window, command_id, strand_id))
    return menu


def open_strand_menu(window: Window, strand_id: str, where: QPoint) -> None:
    """Show the menu of one strand at a place on the screen."""
    strand_menu(window, strand_id).popup(where)


def _run(window: Window, command_id: str, strand_id: str, _checked: bool = False) -> None:
    registry.get(command_id).run(window, strand_id)
