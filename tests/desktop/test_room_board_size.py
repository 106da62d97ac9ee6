"""The board of rooms in windows of any size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
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
