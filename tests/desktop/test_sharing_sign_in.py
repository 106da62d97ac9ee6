"""Signing in as a person does it in the window, against a real server: what goes wrong, codes, passphrases, first sharing."""

from __future__ import annotations

import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs.sign_in import SignIn, Unlock
from moderator_app.desktop.joining import KEPT_IN
from moderator_app.store.tables import Strand
from moderator_app.sync.credentials import has_file
from tests.desktop.at_sharing import dialog_of, line, open_dialog, press, sign_in, type_into, until
from tests.server.serving import EMAIL, PASSWORD

pytestmark = pytest.mark.usefixtures("no_keyring")


def test_what_lacks_is_asked_for_where_it_lacks(window, qtbot):
    dialog = open_dialog(window)
    press(qtbot, dialog.go)
    assert "address of the server" in dialog.trouble.message.text() and dialog.trouble.isVisible()
    type_into(qtbot, dialog.server, "sync.example.org")
    press(qtbot, dialog.go)
    assert dialog.trouble.message.text() == "Type your e-mail address."
    dialog.reject()


def test_plain_http_to_another_machine_is_refused_before_anything_is_sent(window, qtbot):
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, "http://sync.example.org")
    type_into(qtbot, dialog.email, EMAIL)
    type_into(qtbot, dialog.password, PASSWORD)
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    dialog.keep()
    until(qtbot, lambda: dialog.trouble.isVisible())
    assert "not encrypted" in dialog.trouble.message.text()
    assert dialog.pages.currentWidget() is dialog.form
    dialog.reject()


def test_a_wrong_password_is_told_and_can_be_typed_again(window, server, qtbot):
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, server.url)
    type_into(qtbot, dialog.email, EMAIL)
    type_into(qtbot, dialog.password, "not this one at all")
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    dialog.keep()
    until(qtbot, lambda: dialog.trouble.isVisible())
    assert "password is wrong" in dialog.trouble.message.text()
    assert window.desk.sharing.state == "off"
    type_into(qtbot, dialog.password, PASSWORD)
    press(qtbot, dialog.go)
    until(qtbot, lambda: window.desk.sharing.state == "online")


def test_nobody_answering_is_told_with_what_happens_to_the_work(window, qtbot):
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, "http://127.0.0.1:9")
    type_into(qtbot, dialog.email, EMAIL)
    type_into(qtbot, dialog.password, PASSWORD)
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    dialog.keep()
    until(qtbot, lambda: dialog.trouble.isVisible())
    assert "can't be reached" in dialog.trouble.message.text() and "kept on this laptop" in dialog.trouble.remedy.text()
    dialog.reject()


def test_a_workspace_with_work_in_it_joins_and_its_work_is_shared(window, workspace, server, sarah, qtbot):
    dialog = open_dialog(window)
    assert dialog.own_work.isVisible()
    dialog.reject()
    sign_in(window, server, qtbot)
    assert line(window).startswith("Up to date: at ")
    assert list((workspace.folder / "backups").iterdir())
    until(qtbot, lambda: window.desk.sharing.waiting == 0)
    sarah.sync()
    with sarah.workspace.read() as session:
        assert session.get(Strand, "s1").name_en == "Whole School Librarians"


def test_stopping_breaks_off_at_once_and_leaves_the_workspace_unshared(window, qtbot):
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes calls and never answers
        dialog = open_dialog(window)
        type_into(qtbot, dialog.server, f"http://127.0.0.1:{silent.getsockname()[1]}")
        type_into(qtbot, dialog.email, EMAIL)
        type_into(qtbot, dialog.password, PASSWORD)
        press(qtbot, dialog.go)
        until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
        dialog.keep()
        assert dialog.pages.currentWidget() is dialog.joining
        with silent.accept()[0] as call:
            call.recv(1)
            press(qtbot, dialog.stop)
            until(qtbot, lambda: dialog.pages.currentWidget() is dialog.form)
        assert not dialog.trouble.isVisible() and window.desk.sharing.state == "off"
        dialog.reject()


def test_an_invitations_code_signs_in_with_a_new_password(window, server, qtbot):
    invited = server.ask(
        "/api/v1/accounts", {"email": "wei@example.org", "name": "李伟", "grants": [{"role": "coordinator"}]}, token=server.token
    )[1]
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, server.url)
    qtbot.mouseClick(dialog.ways._group.button(1), Qt.MouseButton.LeftButton)
    assert dialog.code.isVisible() and not dialog.password.isVisible()
    type_into(qtbot, dialog.code, invited["code"])
    type_into(qtbot, dialog.new_password, "another long password")
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    dialog.keep()
    until(qtbot, lambda: window.desk.sharing.state == "online")
    assert window.desk.sharing.account.name == "李伟"
    assert server.sign_in("wei@example.org", device="other", password="another long password")


def test_a_passphrase_seals_the_sign_in_and_opens_it_again(window, workspace, server, settings, qtbot):
    sign_in(window, server, qtbot, file="eight or more")
    assert workspace.recall(KEPT_IN) == "file"
    window.desk.sharing._end()
    sharing = window.desk.sharing
    sharing.vault = sharing.status = None
    sharing.attach(workspace)
    until(qtbot, lambda: sharing.state == "locked")
    assert line(window) == "Locked: type your passphrase to share"
    window.run_command("sharing.unlock")
    dialog = dialog_of(Unlock)
    type_into(qtbot, dialog.passphrase, "not this one")
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.trouble.isVisible())
    type_into(qtbot, dialog.passphrase, "eight or more")
    press(qtbot, dialog.go)
    until(qtbot, lambda: sharing.state == "online")


def test_who_forgot_the_passphrase_signs_in_anew(window, workspace, server, qtbot):
    sign_in(window, server, qtbot, file="eight or more")
    sharing = window.desk.sharing
    sharing._end()
    sharing.vault = sharing.status = None
    sharing.attach(workspace)
    until(qtbot, lambda: sharing.state == "locked")
    window.run_command("sharing.unlock")
    press(qtbot, dialog_of(Unlock).anew)
    until(qtbot, lambda: any(isinstance(w, SignIn) for w in QApplication.topLevelWidgets()))
    assert not has_file(workspace.folder)
    dialog_of(SignIn).reject()
    sign_in(window, server, qtbot)
