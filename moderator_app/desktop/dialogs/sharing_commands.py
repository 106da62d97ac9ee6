"""The commands about sharing. Each gets the `Window`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.desktop.settings import SIDEBAR
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window


def _is_running(window: Window) -> bool:
    return window.desk.sharing.engine is not None


@command("sharing.panel", text("How sharing stands"), icon="cloud", menu=True)
def panel(window: Window) -> None:
    if window.sidebar.rail and not window.is_slim():
        window.desk.settings.set(SIDEBAR, True)
    window.sidebar.corner.open_panel()


@command(
    "sharing.sign_in",
    text("Sign in to share this workspace"),
    icon="log-in",
    enabled=lambda window: window.desk.workspace is not None and window.desk.sharing.state in ("off", "signed_out"),
)
def sign_in(window: Window) -> None:
    from moderator_app.desktop.dialogs.sign_in import SignIn

    SignIn(window.desk, window).open()


@command("sharing.unlock", text("Type the passphrase"), icon="lock", enabled=lambda window: window.desk.sharing.state == "locked")
def unlock(window: Window) -> None:
    from moderator_app.desktop.dialogs.sign_in import Unlock

    Unlock(window.desk, window).open()


@command(
    "sharing.sign_out",
    text("Sign out"),
    icon="log-out",
    enabled=lambda window: window.desk.sharing.account is not None and window.desk.sharing.vault is not None,
)
def sign_out(window: Window) -> None:
    desk = window.desk

    def tell() -> None:
        desk.say(text("Signed out. Your work stays on this laptop."))

    desk.sharing.sign_out(tell)


@command("sharing.sync", text("Sync now"), shortcut="Ctrl+Shift+S", icon="refresh-cw", enabled=_is_running)
def sync(window: Window) -> None:
    window.desk.sharing.sync_now()


@command("sharing.not_now", text("Not now: send and fetch nothing"), icon="pause", enabled=_is_running)
def not_now(window: Window) -> None:
    window.desk.sharing.set_not_now(window.desk.sharing.state != "not_now")


@command("sharing.files", text("Files on their way"), icon="paperclip", enabled=_is_running)
def files(window: Window) -> None:
    from moderator_app.desktop.dialogs.transfers import TransferList

    event_id = window.place.event_id if window.place is not None else None
    meeting = window.desk.tree.meeting(event_id)
    TransferList(window.desk, event_id or "", meeting.name() if meeting is not None else "", window).open()


@command(
    "sharing.settings",
    text("Server and limits"),
    icon="settings",
    menu=True,
    enabled=lambda window: window.desk.sharing.is_shared,
)
def settings(window: Window) -> None:
    from moderator_app.desktop.dialogs.server_settings import ServerSettings

    ServerSettings(window.desk, window).open()
