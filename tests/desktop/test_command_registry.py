"""One registry of commands: no shortcut means two things at once."""

from __future__ import annotations

import pytest

from moderator_app.desktop.commands import WINDOW, Command, Commands, registry
from moderator_app.domain.wording import text


def a_command(command_id, shortcut="", scope=WINDOW):
    return Command(command_id, text("Do it"), lambda target: None, shortcut=shortcut, scope=scope)


@pytest.mark.parametrize(("first", "second"), [("agenda", "agenda"), (WINDOW, "agenda"), ("agenda", WINDOW)])
def test_a_shortcut_taken_in_the_same_scope_or_in_the_window_is_an_error(first, second):
    commands = Commands()
    commands.add(a_command("one", "Ctrl+F", first))
    with pytest.raises(ValueError, match="one and two"):
        commands.add(a_command("two", "ctrl+f", second))


def test_two_screens_may_use_the_same_shortcut():
    commands = Commands()
    commands.add(a_command("one", "Ctrl+F", "agenda"))
    commands.add(a_command("two", "Ctrl+F", "insights"))
    assert [command.id for command in commands.within(["agenda", "insights"])] == ["one", "two"]


def test_an_id_is_given_once():
    commands = Commands()
    commands.add(a_command("one"))
    with pytest.raises(ValueError, match="there already"):
        commands.add(a_command("one"))


def test_something_that_is_no_shortcut_is_refused():
    with pytest.raises(ValueError, match="not a shortcut"):
        Commands().add(a_command("one", "Ctrl+Nonsense"))


def test_every_command_of_the_window_has_a_name_and_an_icon_that_is_there(window):
    from moderator_app.desktop.theme import icon

    assert len(registry.of(WINDOW)) > 10
    for command in registry.all():
        assert command.name.render()
        if command.icon:
            assert not icon(command.icon).isNull()
