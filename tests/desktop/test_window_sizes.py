"""The board of rooms and the line of steps in windows of any size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from moderator_app.desktop.places import Place
from moderator_app.desktop.views.head import StepBar
from moderator_app.desktop.widgets import Button
from moderator_app.desktop.widgets.room_board import RoomBoard


@pytest.mark.parametrize("height", [620, 700, 900])
def test_the_bar_of_the_board_settles_in_every_width(demo_window, height):
    tree = demo_window.desk.tree
    strand, meeting = next((s, m) for s in tree.strands for m in s.meetings if m.number == 2)
    demo_window.go(Place("meeting", strand.strand_id, meeting.event_id, "breakouts"))
    demo_window.desk.background.wait_idle()
    board = demo_window.findChild(RoomBoard)
    for width in range(1000, 1500, 49):
        demo_window.resize(width, height)
        QApplication.processEvents()
        rooms = board.arrangement
        assert board.verticalScrollBar().isVisible() == (rooms.height > board.viewport().height())
        assert all(rect.right() <= board.viewport().width() for rect in rooms.rects)


def test_steps_make_room_when_a_screen_shows_one_of_its_buttons_later(demo_window):
    strand, meeting = next((s, m) for s in demo_window.desk.tree.strands for m in s.meetings if m.number == 2)
    demo_window.resize(1100, 700)
    demo_window.go(Place("meeting", strand.strand_id, meeting.event_id, "breakouts"))
    demo_window.desk.background.wait_idle()
    QApplication.processEvents()
    bar = demo_window.findChild(StepBar)
    late = Button("A button with rather many words on it")
    late.hide()
    bar.show_actions(-1, [late])
    QApplication.processEvents()
    late.show()
    for _again in range(3):  # the button, the line of steps, then the steps themselves are laid out
        QApplication.processEvents()
    steps = [button for button in bar.findChildren(QPushButton) if button.property("step")]
    assert len(steps) == 6
    assert [button.text() for button in steps if button.width() < button.sizeHint().width()] == []
