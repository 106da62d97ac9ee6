"""The commands that can be run anywhere. Each gets the `Window`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop import places
from moderator_app.desktop.commands import Command, command, registry
from moderator_app.desktop.places import STEPS, Place
from moderator_app.desktop.settings import LANGUAGE, TEXT_SIZE, THEME
from moderator_app.desktop.translation import inside, language
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window


def _undo_name(window: Window) -> Text:
    label = window.desk.undo_name
    return text("Undo {action}", action=inside(label)) if label else text("Undo")


def _redo_name(window: Window) -> Text:
    label = window.desk.redo_name
    return text("Redo {action}", action=inside(label)) if label else text("Redo")


@command(
    "undo",
    text("Undo"),
    shortcut="Ctrl+Z",
    icon="undo-2",
    menu=True,
    enabled=lambda window: window.desk.undo_name is not None,
    name_now=_undo_name,
)
def undo(window: Window) -> None:
    window.desk.undo()


@command(
    "redo",
    text("Redo"),
    shortcut="Ctrl+Shift+Z",
    icon="redo-2",
    menu=True,
    enabled=lambda window: window.desk.redo_name is not None,
    name_now=_redo_name,
)
def redo(window: Window) -> None:
    window.desk.redo()


@command("palette", text("Search or run a command"), shortcut="Ctrl+K", icon="search")
def palette(window: Window) -> None:
    window.palette_overlay().open_with("")


@command("back", text("Back"), shortcut="Alt+Left", icon="chevron-left", enabled=lambda window: bool(window.places_behind))
def back(window: Window) -> None:
    window.back()


@command("forward", text("Forward"), shortcut="Alt+Right", icon="chevron-right", enabled=lambda window: bool(window.places_ahead))
def forward(window: Window) -> None:
    window.forward()


@command("sidebar", text("Show or hide the sidebar"), shortcut="Ctrl+B", icon="panel-left", menu=True)
def sidebar(window: Window) -> None:
    window.toggle_sidebar()


@command(
    "inspector",
    text("Show or hide the inspector"),
    shortcut="Ctrl+I",
    icon="panel-right",
    menu=True,
    enabled=lambda window: window.head.inspector.isVisibleTo(window),
)
def inspector(window: Window) -> None:
    window.toggle_inspector()


@command("language", text("Switch between English and 中文"), shortcut="Ctrl+Shift+L", icon="languages", menu=True)
def switch_language(window: Window) -> None:
    window.desk.settings.set(LANGUAGE, "en" if language() == "zh" else "zh")


@command("theme", text("Switch between light and dark"), shortcut="Ctrl+Shift+D", icon="moon", menu=True)
def switch_theme(window: Window) -> None:
    from moderator_app.desktop.theme import theme

    window.desk.settings.set(THEME, "light" if theme().name == "dark" else "dark")


@command(
    "theme.system",
    text("Light or dark as the system is"),
    icon="monitor",
    enabled=lambda w: w.desk.settings.get(THEME) != "system",
)
def follow_system(window: Window) -> None:
    window.desk.settings.set(THEME, "system")


def _resize_text(window: Window, step: int) -> None:
    settings = window.desk.settings
    sizes = TEXT_SIZE.choices
    at = sizes.index(settings.get(TEXT_SIZE)) + step
    settings.set(TEXT_SIZE, sizes[max(0, min(len(sizes) - 1, at))])


@command("text.larger", text("Larger text"), shortcut="Ctrl+=", icon="type")
def larger_text(window: Window) -> None:
    _resize_text(window, 1)


@command("text.smaller", text("Smaller text"), shortcut="Ctrl+-", icon="type")
def smaller_text(window: Window) -> None:
    _resize_text(window, -1)


@command("settings", text("Settings"), shortcut="Ctrl+,", icon="settings", menu=True)
def settings(window: Window) -> None:
    from moderator_app.desktop.dialogs.settings_dialog import SettingsDialog

    SettingsDialog(window.desk, window).open()


@command("shortcuts", text("Keyboard shortcuts"), shortcut="F1", icon="keyboard", menu=True)
def shortcuts(window: Window) -> None:
    from moderator_app.desktop.dialogs.shortcuts import Shortcuts

    Shortcuts(window).open()


@command("close", text("Close the window"), shortcut="Ctrl+Q", icon="log-out", menu=True)
def close(window: Window) -> None:
    window.close()


def _add_steps() -> None:
    for number, step in enumerate(STEPS, 1):

        def go(window: Window, key: str = step.key) -> None:
            assert window.place is not None
            window.go(Place("meeting", window.place.strand_id, window.place.event_id, key))

        def can(window: Window, key: str = step.key) -> bool:
            place = window.place
            return place is not None and place.event_id is not None and place.step != key and places.has_view(key)

        name = text("Go to {step}", step=step.name)
        registry.add(Command(f"step.{step.key}", name, go, shortcut=f"Alt+{number}", icon="arrow-right", enabled=can))


_add_steps()
