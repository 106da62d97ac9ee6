"""Everything the program can be told to do, in one registry: palette, menu, shortcuts and the list of shortcuts come from it.

    @command("agenda.fit", text("Fit to 90"), shortcut="Ctrl+Shift+F", icon="scissors", scope="agenda")
    def fit(view: AgendaView) -> None: ...

The function gets what its scope names: the `Window` for scope ``"window"``, the screen on top for the kind of a
screen. A screen's commands can be run while that screen is on top. What must hold: no shortcut means two things in
one scope, and none of a screen hides one of the window; `Commands.add` raises `ValueError` otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeySequence

from moderator_app.domain.wording import Text

WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `enabled(target)` says whether it can be done now; `menu`: it stands in the window's menu."""

    id: str
    name: Text
    run: Callable[..., Any]
    shortcut: str = ""
    icon: str = ""
    scope: str = WINDOW
    enabled: Callable[[Any], bool] | None = None
    words: Text | None = None
    """Further words by which the palette finds it."""
    menu: bool = False
    name_now: Callable[[Any], Text] | None = None
    """The name for the moment, such as "Undo move Ines to Room 5"; `name` stays for the list of shortcuts."""

    def can_run(self, target: Any) -> bool:
        return self.enabled is None or self.enabled(target)

    def shortcut_shown(self) -> str:
        """The shortcut as this system writes it."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self.shortcut else ""


class Commands:
    """The registry."""

    def __init__(self) -> None:
        self._by_id: dict[str, Command] = {}

    def add(self, command: Command) -> None:
        """Raises `ValueError` for an id or a shortcut that is taken."""
        if command.id in self._by_id:
            raise ValueError(f"the command {command.id!r} is there already")
        if command.shortcut:
            wanted = QKeySequence(command.shortcut)
            if not wanted.toString():
                raise ValueError(f"{command.id}: not a shortcut: {command.shortcut!r}")
            for other in self._by_id.values():
                shares = command.scope == other.scope or WINDOW in (command.scope, other.scope)
                if other.shortcut and shares and QKeySequence(other.shortcut) == wanted:
                    raise ValueError(f"{command.shortcut} means both {other.id} and {command.id}")
        self._by_id[command.id] = command

    def get(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def of(self, scope: str) -> list[Command]:
        """The commands of one scope, in the order they were added."""
        return [command for command in self._by_id.values() if command.scope == scope]

    def within(self, scopes: Iterable[str]) -> list[Command]:
        wanted = list(scopes)
        return [command for command in self._by_id.values() if command.scope in wanted]

    def all(self) -> list[Command]:
        return list(self._by_id.values())


registry = Commands()
"""The program's commands, filled as modules are imported."""


def command(command_id: str, name: Text, **more: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register the decorated function as a command; `more` are the other fields of `Command`."""

    def keep(run: Callable[..., Any]) -> Callable[..., Any]:
        registry.add(Command(command_id, name, run, **more))
        return run

    return keep
