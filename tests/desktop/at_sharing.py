"""The window that shares its workspace through a real server, and a colleague's laptop, for tests of both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs import sharing_commands  # noqa: F401 (fills the registry)
from moderator_app.desktop.dialogs.sign_in import SignIn
from moderator_app.store import Workspace
from moderator_app.sync import signing
from moderator_app.sync.client import Client
from moderator_app.sync.credentials import MemoryVault
from moderator_app.sync.engine import Engine
from moderator_app.sync.rounds import sync
from tests.server.serving import EMAIL, PASSWORD


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
