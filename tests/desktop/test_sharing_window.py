"""Sharing as a person has it in the window, against a real server: corner, panel, presence, settings, files, signing out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from moderator_app.desktop.dialogs.server_settings import ServerSettings
from moderator_app.desktop.dialogs.sign_in import SignIn
from moderator_app.desktop.dialogs.transfers import TransferList
from moderator_app.desktop.places import Place
from moderator_app.desktop.syncing import NOT_NOW
from moderator_app.domain.wording import text
from moderator_app.store.tables import Event, Resource, Strand
from tests.desktop.at_sharing import dialog_of, line, open_dialog, press, sign_in, until
from tests.server.serving import running

pytestmark = pytest.mark.usefixtures("no_keyring")


# ---- before


def test_without_a_server_the_corner_says_so_and_no_thread_runs(window):
    assert line(window) == "On this laptop only: shared with nobody yet"
    assert window.desk.sharing.engine is None


def test_the_corner_opens_a_panel_by_click_and_by_key(window, qtbot):
    card = window.sidebar.corner.card
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    panel = window.sidebar.corner.panel
    assert panel.isVisible() and panel.main.text() == "Share this workspace"
    panel.hide()
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert panel.isVisible()
    press(qtbot, panel.main)
    assert dialog_of(SignIn).isVisible() and not panel.isVisible()
    dialog_of(SignIn).reject()


# ---- while it runs


def test_edits_of_others_appear_in_the_open_screen_and_one_sees_who_is_here(window, server, sarah, qtbot):
    sign_in(window, server, qtbot)
    until(qtbot, lambda: window.desk.sharing.waiting == 0)
    sarah.sync()
    sarah.begin("e1")
    window.go(Place("meeting", "s1", "e1", "agenda"))
    until(qtbot, lambda: window.head.present.names == ("Sarah Chen",))
    assert window.head.present.isVisible()
    assert window.head.present.accessibleName() == "Also here: Sarah Chen"
    view = window.view()
    told = len(view.told)
    with sarah.workspace.act(text("Change the title")) as session:
        session.get(Event, "e1").title_en = "Reading aloud"
    until(qtbot, lambda: len(view.told) > told)
    with window.desk.workspace.read() as session:
        assert session.get(Event, "e1").title_en == "Reading aloud"
    window.go(Place("this_week"))
    until(qtbot, lambda: not window.head.present.names)


def test_offline_the_corner_counts_what_is_kept_and_sends_it_when_the_server_is_back(window, tmp_path, qtbot):
    with running(tmp_path / "own") as own:
        sign_in(window, own, qtbot)
        own.stop()
        window.desk.sharing.sync_now()
        until(qtbot, lambda: window.desk.sharing.state == "offline")
        for n in range(3):
            with window.desk.workspace.act(text("Change the place")) as session:
                session.get(Event, "e1").place = f"Room {n}"
        until(qtbot, lambda: line(window) == "Offline: 3 changes kept here, sent when you are back")
        own.start()
        qtbot.mouseClick(window.sidebar.corner.card, Qt.MouseButton.LeftButton)
        panel = window.sidebar.corner.panel
        assert panel.main.text() == "Try now"
        press(qtbot, panel.main)
        until(qtbot, lambda: window.desk.sharing.state == "online" and window.desk.sharing.waiting == 0)
        panel.hide()


def test_not_now_keeps_everything_here_until_the_person_says_so(window, server, settings, qtbot):
    sign_in(window, server, qtbot)
    window.sidebar.corner.open_panel()
    panel = window.sidebar.corner.panel
    press(qtbot, panel.not_now)
    until(qtbot, lambda: window.desk.sharing.state == "not_now")
    with window.desk.workspace.act(text("Change the place")) as session:
        session.get(Event, "e1").place = "Library"
    until(qtbot, lambda: line(window) == "Not now: 1 change waits")
    assert panel.main.text() == "Go on"
    press(qtbot, panel.main)
    until(qtbot, lambda: window.desk.sharing.state == "online" and window.desk.sharing.waiting == 0)
    assert settings.get(NOT_NOW) is False
    panel.hide()


def test_a_metered_network_is_spared_unless_the_person_uses_it_all_the_same(window, server, qtbot):
    sign_in(window, server, qtbot)
    window.desk.sharing.network.say(metered=True)
    until(qtbot, lambda: window.desk.sharing.state == "not_now")
    assert line(window).startswith("Not on this network")
    window.sidebar.corner.open_panel()
    panel = window.sidebar.corner.panel
    assert panel.main.text() == "Use it all the same"
    press(qtbot, panel.main)
    until(qtbot, lambda: window.desk.sharing.state == "online")
    panel.hide()


def test_signing_out_keeps_the_work_and_says_so(window, workspace, server, qtbot):
    sign_in(window, server, qtbot)
    window.run_command("sharing.sign_out")
    until(qtbot, lambda: "Signed out" in window.toast.words.text())
    assert line(window).startswith("Signed out")
    with workspace.read() as session:
        assert session.get(Strand, "s1") is not None
    dialog = open_dialog(window)
    assert dialog.server.text() == server.url
    dialog.reject()


def test_limits_are_set_and_kept(window, workspace, server, qtbot):
    sign_in(window, server, qtbot)
    window.run_command("sharing.settings")
    dialog = dialog_of(ServerSettings)
    window.desk.background.wait_idle()
    for field, n in ((dialog.cap, 2), (dialog.limit, 3)):
        field.setCurrentIndex(n)
        field.activated.emit(n)
    until(qtbot, lambda: window.desk.sharing.transfers.settings.limit == 5_000_000_000)
    assert window.desk.sharing.transfers.pace.cap == 250_000
    assert workspace.recall("files")["cap"] == 250_000
    until(qtbot, lambda: "of 5.0 GB" in dialog.kept.text())
    dialog.accept()


def test_files_on_their_way_are_paused_and_put_first_by_keys(window, workspace, server, qtbot):
    sign_in(window, server, qtbot)
    window.desk.do(lambda _ws: window.desk.sharing.transfers.pause_all())
    window.desk.background.wait_idle()
    sha256 = workspace.blobs.keep_bytes(b"slides" * 10_000)
    with workspace.act(text("Add")) as session:
        session.add(Resource(strand_id="s1", sha256=sha256, file_name="slides.pdf", size=60_000))
    window.go(Place("meeting", "s1", "e1", "agenda"))
    window.run_command("sharing.files")
    dialog = dialog_of(TransferList)
    until(qtbot, lambda: len(dialog.rows.lines) == 1)
    assert "slides.pdf" in dialog.rows.rows.rows[0].spoken() and "paused" in dialog.rows.rows.rows[0].spoken()
    press(qtbot, dialog.first)
    until(qtbot, lambda: dialog.first.text() == "Meeting 1 goes first: stop that")
    assert window.desk.sharing.transfers.settings.first == "e1"
    assert dialog.pause_all.text() == "Go on with all"
    press(qtbot, dialog.pause_all)
    until(qtbot, lambda: not dialog.rows.lines)
    assert dialog.pages.currentWidget() is dialog.empty
    dialog.accept()


def test_closing_the_window_ends_every_thread(window, server, qtbot):
    sign_in(window, server, qtbot)
    engine = window.desk.sharing.engine
    window.close()
    assert not any(thread.is_alive() for thread in engine._threads)
