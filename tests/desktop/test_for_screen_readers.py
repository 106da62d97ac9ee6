"""Every control has a name and can be reached by Tab; what is said passes by is announced."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import REDUCED_MOTION, TEXT_SIZE
from moderator_app.domain.wording import text

AGENDA = Place("meeting", "s1", "e2", "agenda")


def controls(window):
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]


def test_every_control_of_the_shell_has_a_name(window):
    window.go(AGENDA)
    window.desk.background.wait_idle()
    window.show_error(__import__("moderator_app.domain.errors", fromlist=["x"]).NotFound(text("Gone.")))
    for control in controls(window):
        if control.metaObject().className() in ("QScrollArea",):
            continue
        spoken = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert spoken.strip(), control


def test_tab_reaches_sidebar_head_steps_and_screen(window, qtbot):
    window.go(AGENDA)
    window.desk.background.wait_idle()
    window.sidebar.list.setFocus()
    reached = set()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    wanted = {window.head.finder, window.head.language, window.steps._buttons["survey"], window.view().field}
    assert wanted <= reached


def test_the_steps_say_in_words_where_they_are(window):
    window.go(AGENDA)
    window.desk.background.wait_idle()
    assert window.steps._buttons["survey"].accessibleName() == "Survey, to do"
    assert window.steps._buttons["agenda"].isChecked()
    window.steps.show_steps("", {})  # a screen of the meeting that is none of the six, such as its recordings
    assert not any(button.isChecked() for button in window.steps._buttons.values())
    window.steps.show_steps("live", {})
    assert [name for name, button in window.steps._buttons.items() if button.isChecked()] == ["live"]


def test_with_texts_at_twice_the_size_everything_still_fits(window, qtbot):
    window.go(AGENDA)
    window.desk.settings.set(TEXT_SIZE, 200)
    qtbot.waitUntil(lambda: window.sidebar.rail)
    assert window.centralWidget().minimumSizeHint().width() <= 1440
    named = [button.text() for button in window.steps._buttons.values() if button.text()]
    assert "Agenda" in named
    window.desk.settings.set(TEXT_SIZE, 100)
    qtbot.waitUntil(lambda: not window.sidebar.rail)


def test_with_motion_off_nothing_slides(window):
    window.desk.settings.set(REDUCED_MOTION, True)
    window.desk.say(text("Kept"))
    at_once = window.toast.y()
    assert window.toast._slide.state() == window.toast._slide.State.Stopped
    window.desk.settings.set(REDUCED_MOTION, False)
    window.desk.say(text("Kept"))
    assert window.toast._slide.state() == window.toast._slide.State.Running
    window.toast._slide.setCurrentTime(window.toast._slide.duration())
    assert window.toast.y() == at_once
