"""Undo and redo, with their names, in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from moderator_app.desktop.commands import registry
from moderator_app.domain.wording import text
from moderator_app.store.tables import Event


def rename(workspace):
    with workspace.act(text("Rename {what}", what="Meeting 2")) as session:
        session.get(Event, "e2").title_en = "Reading culture"


def title_of(workspace):
    with workspace.read() as session:
        return session.get(Event, "e2").title_en


def test_undo_says_what_it_will_do_does_it_and_says_what_it_did(window, workspace, qtbot):
    window.desk.do(rename)
    window.desk.background.wait_idle()
    qtbot.waitUntil(lambda: window.head.undo.isEnabled() and "Rename" not in window.head.undo.accessibleName())
    assert window.head.undo.accessibleName() == "Undo rename Meeting 2"
    assert registry.get("undo").name_now(window).render() == "Undo rename Meeting 2"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.desk.background.wait_idle()
    assert title_of(workspace) == "Topic 2"
    assert window.toast.isVisible()
    assert window.toast.words.text() == "Undone: Rename Meeting 2"
    qtbot.waitUntil(lambda: window.head.redo.isEnabled())
    assert window.head.redo.accessibleName() == "Redo rename Meeting 2"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window.desk.background.wait_idle()
    assert title_of(workspace) == "Reading culture"
    assert window.toast.words.text() == "Done again: Rename Meeting 2"


def test_a_word_at_the_foot_can_offer_to_undo(window, workspace, qtbot):
    window.desk.do(rename, lambda _nothing: window.desk.say(text("Renamed"), undo=True))
    window.desk.background.wait_idle()
    assert window.toast.isVisible()
    window.toast.button.click()
    window.desk.background.wait_idle()
    assert title_of(workspace) == "Topic 2"


def test_an_offer_to_undo_goes_when_something_else_was_done(window, workspace, qtbot):
    window.desk.do(rename, lambda _nothing: window.desk.say(text("Renamed"), undo=True))
    window.desk.background.wait_idle()
    assert window.toast.isVisible()
    with workspace.act(text("Add a meeting")) as session:
        session.add(Event(id="e9", strand_id="s1", number=9, title_en="Nine"))
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    assert title_of(workspace) == "Reading culture"


def test_what_was_committed_elsewhere_is_heard_too(window, workspace, qtbot):
    view = window.view()
    told = len(view.told)
    rename(workspace)
    qtbot.waitUntil(lambda: len(view.told) > told)
    assert view.told[-1].touches("event")


def test_ctrl_z_in_a_field_takes_back_typing_first(window, workspace, qtbot):
    rename(workspace)
    qtbot.waitUntil(lambda: window.head.undo.isEnabled())
    field = window.view().field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.desk.background.wait_idle()
    assert field.text() == ""
    assert title_of(workspace) == "Reading culture"
