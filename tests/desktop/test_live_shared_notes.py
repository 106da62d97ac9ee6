"""Notes of a co-moderator come in while one types, through a real server, with her name; and hers has mine."""

from __future__ import annotations

import pytest

from moderator_app.desktop.places import Place, register_view
from moderator_app.desktop.views.live import LiveView
from moderator_app.operations import live
from moderator_app.operations.commitments import add_commitment_line
from tests.desktop.at_sharing import sign_in, until

pytestmark = pytest.mark.usefixtures("no_keyring")


def test_notes_of_a_co_moderator_appear_as_they_sync(window, server, sarah, qtbot):
    register_view("live", LiveView)
    sign_in(window, server, qtbot)
    window.go(Place("meeting", "s1", "e1", "live"))
    view = window.view()
    view.open_panel("questions")
    until(qtbot, lambda: window.desk.sharing.waiting == 0)
    sarah.sync()
    view.capture.setFocus()
    qtbot.keyClicks(view.capture.words, "half a th")
    live.capture_line(sarah.workspace, "e1", "q 2: Who translates? #families")
    add_commitment_line(sarah.workspace, "e1", "@Tom brings the list by Friday")
    sarah.sync()
    until(qtbot, lambda: view.note_list.rows.rowCount() == 1 and view.side.questions.commitments.list.rows.rowCount() == 1)
    row = view.note_list.rows.rows[0]
    assert (row.title, row.second, row.trailing) == ("Who translates?", "noted by Sarah Chen", "families")
    assert view.tally.rows.rows[0].title == "families"
    assert view.side.questions.questions.list.rows.rows[0].title == "Who translates?"
    assert view.capture.words.toPlainText() == "half a th" and window.focusWidget() is view.capture.words
    qtbot.keyClicks(view.capture.words, "ought\r")
    until(qtbot, lambda: view.note_list.rows.rowCount() == 2)

    def hers():
        sarah.sync()
        return {note.text: note.author for note in live.notes_of(sarah.workspace, "e1")}

    until(qtbot, lambda: "half a thought" in hers())
    assert hers() == {"half a thought": window.desk.workspace.author, "Who translates?": ""}
