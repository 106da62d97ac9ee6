"""Disagreements with a co-moderator, and what an account may not do, as they come to review through a real server."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from moderator_app.desktop.places import Place, PlaceKind, register_view
from moderator_app.desktop.views.review import ReviewView
from moderator_app.domain.wording import text
from moderator_app.operations.review import review
from moderator_app.operations.settling import keep_shared
from moderator_app.store.tables import Event, Strand
from tests.desktop.at_sharing import open_dialog, press, sign_in, type_into, until

pytestmark = pytest.mark.usefixtures("no_keyring")


def both_write(window, sarah, qtbot, words, hers):
    """Both change the focus of the first meeting, Maya while she is offline; then she is back."""
    window.desk.sharing.set_not_now(True)
    until(qtbot, lambda: window.desk.sharing.state == "not_now")
    sarah.sync()
    with sarah.workspace.act(text("Change the focus")) as session:
        session.get(Event, "e1").focus_en = hers
    sarah.sync()
    with window.desk.workspace.act(text("Change the focus")) as session:
        session.get(Event, "e1").focus_en = words
    window.desk.sharing.set_not_now(False)
    until(qtbot, lambda: review(window.desk.workspace).count == 1)


def focus(workspace):
    with workspace.read() as session:
        return session.get(Event, "e1").focus_en


def test_a_disagreement_is_settled_in_review_and_all_hear_of_it_and_of_its_undoing(window, own_server, sarah, qtbot):
    register_view("review", ReviewView, place=PlaceKind("review", text("Review"), "inbox", "network"))
    sign_in(window, own_server, qtbot)
    until(qtbot, lambda: window.desk.sharing.waiting == 0)
    both_write(window, sarah, qtbot, "How do families read?", "How do children read?")
    window.go(Place("review"))
    view = window.view()
    until(qtbot, lambda: view.review.count == 1)
    item = view.review.disagreements[0]
    assert (item.base, item.now, item.waiting.value) == ("", "How do children read?", "How do families read?")
    assert item.waiting.is_own and item.shared.author == "Sarah Chen" and item.about.called.english == "Topic 1"
    until(qtbot, lambda: any(entry.count == 1 for entry in window.sidebar.list.entries.entries if entry.place == Place("review")))
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_1)
    until(qtbot, lambda: view.review.count == 0)
    until(qtbot, lambda: bool(sarah.sync()) and focus(sarah.workspace) == "How do families read?")
    assert review(sarah.workspace).count == 0
    window.desk.undo()
    until(qtbot, lambda: view.review.count == 1)
    until(qtbot, lambda: bool(sarah.sync()) and focus(sarah.workspace) == "How do children read?")
    found = review(sarah.workspace).disagreements[0]
    assert found.shared.is_own and not found.waiting.is_own and found.waiting.value == "How do families read?"


def test_what_a_co_moderator_settles_leaves_review_here(window, own_server, sarah, qtbot):
    register_view("review", ReviewView, place=PlaceKind("review", text("Review"), "inbox", "network"))
    sign_in(window, own_server, qtbot)
    until(qtbot, lambda: window.desk.sharing.waiting == 0)
    both_write(window, sarah, qtbot, "Mine", "Hers")
    window.go(Place("review"))
    until(qtbot, lambda: window.view().review.count == 1)
    sarah.sync()
    keep_shared(sarah.workspace, [review(sarah.workspace).disagreements[0].id])
    sarah.sync()
    until(qtbot, lambda: window.view().review.count == 0)
    assert focus(window.desk.workspace) == "Hers"


def test_what_the_account_may_not_do_comes_to_review_with_its_words(window, own_server, sarah, qtbot):
    register_view("review", ReviewView, place=PlaceKind("review", text("Review"), "inbox", "network"))
    with sarah.workspace.act(text("Begin")) as session:
        session.add(Strand(id="theirs", name_en="Heads of Faculty"))
    sarah.sync()
    invited = own_server.ask(
        "/api/v1/accounts",
        {"email": "guest@example.org", "name": "Guest", "grants": [{"role": "moderator", "strand": "theirs"}]},
        token=own_server.token,
    )[1]
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, own_server.url)
    qtbot.mouseClick(dialog.ways._group.button(1), Qt.MouseButton.LeftButton)
    type_into(qtbot, dialog.code, invited["code"])
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    dialog.keep()
    until(qtbot, lambda: window.desk.sharing.state == "online")
    until(qtbot, lambda: bool(review(window.desk.workspace).rejected))
    window.go(Place("review"))
    view = window.view()
    until(qtbot, lambda: bool(view.review.rejected) and view.refused.isVisible())
    reasons = set()
    for row in view.list.rows.rows:
        view.list.choose(row.key)
        view._show_chosen()
        reasons.add(view.refused.reason.text())
        assert view.refused.words()
    assert any("may not change this" in reason for reason in reasons)
    assert not any("The server said" in reason for reason in reasons)
