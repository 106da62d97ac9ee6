"""The palette, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from moderator_app.desktop.dialogs import palette as palette_module
from moderator_app.desktop.dialogs.finding import fits
from moderator_app.desktop.dialogs.palette import Found
from moderator_app.desktop.places import Place
from moderator_app.desktop.theme import theme


@pytest.fixture
def palette(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened = window.palette_overlay()
    window.desk.background.wait_idle()
    assert opened.isVisible()
    return opened


def type_in(palette, window, qtbot, typed):
    qtbot.keyClicks(palette.field, typed)
    window.desk.background.wait_idle()
    return [palette.results.rows.data(palette.results.rows.index(n)) for n in range(palette.results.rows.rowCount())]


def test_a_command_is_found_by_the_beginnings_of_its_words_and_run_by_enter(palette, window, qtbot):
    assert theme().name == "light"
    found = type_in(palette, window, qtbot, "light da")
    assert found[0] == "Switch between light and dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert theme().name == "dark"
    assert not palette.isVisible()


def test_a_place_is_found_by_pinyin_and_gone_to(palette, window, qtbot):
    found = type_in(palette, window, qtbot, "xuexi")
    assert found == ["Learning Assistants 学习助理: Meetings"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.place == Place("meetings", "s2")


def test_a_meeting_is_found_by_its_title_and_arrows_choose(palette, window, qtbot):
    found = type_in(palette, window, qtbot, "topic")
    assert found == ["Meeting 1: Topic 1", "Meeting 2: Topic 2", "Meeting 3: Topic 3"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.place == Place("meeting", "s1", "e2", "agenda")


def test_escape_closes_it_and_gives_the_keyboard_back(window, qtbot):
    field = window.view().field
    field.setFocus()
    palette = window.palette_overlay()
    palette.open_with("")
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert field.hasFocus()


def test_what_providers_find_stands_with_the_rest(window, monkeypatch, qtbot):
    asked = []

    def people(workspace, typed):
        asked.append((workspace, typed))
        return [Found("Amara B.", "Dalian", "user", Place("members"), rank=2.5)]

    monkeypatch.setattr(palette_module, "providers", [people])
    palette = window.palette_overlay()
    palette.open_with("")
    assert type_in(palette, window, qtbot, "am")[0] == "Amara B."
    assert asked[-1] == (window.desk.workspace, "am")


def test_nothing_found_says_what_to_try(palette, window, qtbot):
    assert type_in(palette, window, qtbot, "zzzzqq") == []
    assert palette.nothing.isVisible()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sw la", "Switch language"),
        ("图书", "全校图书馆员"),
        ("tushu", "全校图书馆员"),
        ("qxtsg", "全校图书馆员"),
        ("zhou", "本周"),
        ("LANG", "switch language"),
    ],
)
def test_names_fit_by_words_characters_pinyin_and_initials(typed, name):
    assert fits(typed, name) > 0


@pytest.mark.parametrize(("typed", "name"), [("qq", "Switch language"), ("tushuu", "全校图书馆员"), ("", "anything"), ("x", "")])
def test_what_does_not_fit_is_left_out(typed, name):
    assert fits(typed, name) == 0


def test_the_beginning_of_a_name_counts_most():
    assert fits("live", "Live meeting") > fits("live", "Go live") > fits("ive", "Live")
