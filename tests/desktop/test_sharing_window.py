"""Sharing as a person has it in the window, against a real server: sign in, first fetching, corner, panel, presence, settings."""

from __future__ import annotations

import socket
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs import sharing_commands  # noqa: F401 (fills the registry)
from moderator_app.desktop.dialogs.server_settings import ServerSettings
from moderator_app.desktop.dialogs.sign_in import SignIn, Unlock
from moderator_app.desktop.dialogs.transfers import TransferList
from moderator_app.desktop.joining import KEPT_IN
from moderator_app.desktop.places import Place, PlaceKind, register_view
from moderator_app.desktop.syncing import NOT_NOW
from moderator_app.desktop.views.review import ReviewView
from moderator_app.domain.wording import text
from moderator_app.operations.review import review
from moderator_app.operations.settling import keep_shared
from moderator_app.store import Workspace
from moderator_app.store.tables import Event, Resource, Strand
from moderator_app.sync import signing
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import MemoryVault, has_file
from moderator_app.sync.engine import Engine
from moderator_app.sync.rounds import sync
from tests.server.serving import EMAIL, PASSWORD, running


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """For tests that don't care what others left there."""
    with running(tmp_path_factory.mktemp("server") / "store") as made:
        yield made


@pytest.fixture
def own_server(tmp_path):
    with running(tmp_path / "server") as made:
        yield made


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """What this machine has must not decide how a test goes: none, as on many servers."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import keyring.core

    keyring.core._keyring_backend = None
    yield
    keyring.core._keyring_backend = None


def until(qtbot, holds):
    qtbot.waitUntil(holds, timeout=20_000)


def dialog_of(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def press(qtbot, button):
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def open_dialog(window):
    window.run_command("sharing.sign_in")
    return dialog_of(SignIn)


def sign_in(window, server, qtbot, *, file=""):
    """By the dialog, as somebody without a keyring."""
    dialog = open_dialog(window)
    type_into(qtbot, dialog.server, server.url)
    type_into(qtbot, dialog.email, EMAIL)
    type_into(qtbot, dialog.password, PASSWORD)
    press(qtbot, dialog.go)
    until(qtbot, lambda: dialog.pages.currentWidget() is dialog.keeping)
    if file:
        dialog.in_file.setChecked(True)
        type_into(qtbot, dialog.passphrase, file)
        type_into(qtbot, dialog.again, file)
    dialog.keep()
    until(qtbot, lambda: window.desk.sharing.state == "online")


def line(window):
    card = window.sidebar.corner.card
    return f"{card.line.text()}: {card.second.text()}"


class Colleague:
    """Sarah's laptop, without a window."""

    def __init__(self, folder, server):
        invited = server.ask(
            "/api/v1/accounts",
            {"email": f"{folder.name}@example.org", "name": "Sarah Chen", "grants": [{"role": "coordinator"}]},
            token=server.token,
        )[1]
        self.workspace = Workspace.open(folder, author="Sarah Chen")
        self.vault = MemoryVault()
        signing.sign_in(self.workspace, self.vault, server.url, code=invited["code"], new_password=PASSWORD)
        self.engine = None

    def sync(self):
        account = signing.account_of(self.workspace)
        with Client(account.server, self.vault.load(account.server)) as client:
            return sync(self.workspace, client)

    def begin(self, here=""):
        self.engine = Engine(self.workspace, self.vault)
        self.engine.open_here(here)
        self.engine.start()

    def close(self):
        if self.engine is not None:
            self.engine.stop()
        self.workspace.close()


@pytest.fixture
def sarah(tmp_path, request):
    """On the test's own server if it has one."""
    alone = "own_server" in request.fixturenames
    made = Colleague(tmp_path / f"sarah-{time.monotonic_ns()}", request.getfixturevalue("own_server" if alone else "server"))
    yield made
    made.close()


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


# ---- signing in


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


# ---- disagreements


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
