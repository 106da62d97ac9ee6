"""A change of theme, text size or language reaches what nobody sees before anybody sees it."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from moderator_app.desktop import translation
from moderator_app.desktop.ahead import Ahead
from moderator_app.desktop.later import Later, later
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE, TEXT_SIZE, THEME
from moderator_app.desktop.theme import font, theme
from moderator_app.desktop.widgets.rows import RowList


@pytest.fixture
def two_screens(window):
    """Both screens were seen; this week is hidden now."""
    for kind in ("this_week", "members"):
        window.go(Place(kind))
        window.desk.background.wait_idle()
        QCoreApplication.processEvents()
    yield window
    window.desk.settings.set(TEXT_SIZE, 100)


def picture(window) -> QImage:
    for _turn in range(4):
        QCoreApplication.processEvents()
    return window.grab().toImage()


def test_a_screen_shown_right_after_the_theme_changed_wears_the_new_one(two_screens):
    window = two_screens
    window.desk.settings.set(THEME, "dark")
    window.go(Place("this_week"))
    at_once = picture(window)
    window.go(Place("members"))
    window.desk.settings.set(THEME, "light")
    window.go(Place("this_week"))
    light = picture(window)
    window.desk.settings.set(THEME, "dark")
    assert at_once == picture(window)
    assert at_once != light


def test_a_hidden_field_gets_the_new_size_of_text_in_a_quiet_moment(two_screens, qtbot):
    window = two_screens
    hidden = window._views["this_week"].field
    before = hidden.fontInfo().pixelSize()
    window.desk.settings.set(TEXT_SIZE, 150)
    qtbot.waitUntil(lambda: hidden.fontInfo().pixelSize() == font().pixelSize())
    assert font().pixelSize() > before


def test_looks_that_change_twice_before_the_hidden_are_served_end_in_the_last(two_screens, qtbot):
    window = two_screens
    light = picture(window)
    window.desk.settings.set(THEME, "dark")
    window.desk.settings.set(THEME, "light")
    assert theme().name == "light"
    assert picture(window) == light
    window.go(Place("this_week"))
    window.go(Place("members"))
    assert picture(window) == light


def test_a_hidden_screen_speaks_the_new_language_when_it_is_shown(two_screens):
    window = two_screens
    field = window._views["this_week"].field
    english = field.placeholderText()
    window.desk.settings.set(LANGUAGE, "zh")
    window.go(Place("this_week"))
    assert field.placeholderText() == translation.tr("Title") != english


def test_work_for_a_widget_that_is_gone_is_dropped(application, qtbot):
    served = []
    waiting = Later(None)
    gone, stays = QWidget(), QWidget()
    for each in (gone, stays):
        waiting.add(each, served.append)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, 52)  # DeferredDelete
    qtbot.waitUntil(lambda: bool(served))
    assert served == [stays]


def test_the_same_work_for_a_widget_waits_once(application, qtbot):
    served = []
    waiting = Later(None)
    widget = QWidget()
    work = served.append
    for _ in range(3):
        waiting.add(widget, work)
    waiting.finish(widget)
    assert served == [widget]


def test_screens_are_built_ahead_one_piece_after_another(window, qtbot):
    ahead = Ahead(window)
    ahead.begin()
    try:
        qtbot.waitUntil(lambda: ahead.ready)
        assert set(window._views) == {"this_week", "members", "meetings", "agenda", "breakouts"}
        built = window._views["breakouts"]
        assert built.told == []  # nothing is read for a screen that nobody asked for
        window.go(Place("meeting", "s1", "e1", "breakouts"))
        assert window.view() is built
        assert built.told == [None]
    finally:
        gc.unfreeze()


def test_a_hidden_list_is_renewed_once_before_it_is_seen_and_a_visible_one_at_once(application, qtbot):
    class Counted(RowList):
        renewed = 0

        def _look_again(self, *news):
            self.renewed += 1
            super()._look_again(*news)

    seen, unseen = Counted(), Counted()
    for one in (seen, unseen):
        qtbot.addWidget(one)
    seen.show()
    try:
        for language in ("zh", "en", "zh"):
            translation.set_language(language)
        assert (seen.renewed, unseen.renewed) == (3, 0)
        later().finish(unseen)
        assert unseen.renewed == 1
    finally:
        translation.set_language("en")
