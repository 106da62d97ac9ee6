"""The panel above the corner: how sharing stands, who is here, which server, files on their way, and what there is to do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.sharing_words import size_words, standing
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, language_changed, put, tr
from moderator_app.desktop.widgets.basics import Button, ElidedLabel, Icon, Label, Line, row_of
from moderator_app.desktop.widgets.surroundings import PersonAvatar
from moderator_app.domain.wording import text

WIDTH = 352
MOST_PEOPLE = 6


class SharingPanel(QFrame):
    """A small window of its own that goes when one presses elsewhere."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.desk, self._window = desk, window
        self.setProperty("part", "popup")
        put(self.setAccessibleName, text("Sharing"))
        self.icon = Icon("cloud", "mute", 18)
        self.line, self.second = Label("", "section", wrap=True), Label("", "second", wrap=True)
        self.advice = Label("", "small-ink", wrap=True)
        self.people = QWidget()
        self._people = QVBoxLayout(self.people)
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(6)
        self.account, self.server = ElidedLabel("", "strong"), ElidedLabel("", "second")
        self.files = Label("", "second", wrap=True)
        self._make_buttons()
        self._lay_out()
        desk.sharing.changed.connect(self._show)
        desk.sharing.files_changed.connect(self._show_files)
        language_changed().connect(self._show)

    def _make_buttons(self) -> None:
        self.main = Button("", self._main, kind="primary")
        self.sync = Button(text("Sync now"), self._sync, small=True, icon_name="refresh-cw")
        self.not_now = Button(text("Not now"), self._not_now, small=True, icon_name="pause")
        self.not_now.name_it(text("Send and fetch nothing until I say so"))
        self.list_files = Button(text("Files"), lambda: self._run("sharing.files"), small=True, icon_name="paperclip")
        self.settings = Button(text("Server and limits"), lambda: self._run("sharing.settings"), small=True, icon_name="settings")
        self.sign_out = Button(text("Sign out"), lambda: self._run("sharing.sign_out"), small=True, icon_name="log-out")

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self.line, self.second):
            texts.addWidget(label)
        head = row_of(spacing=10)
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        self.about = QWidget()
        about = QVBoxLayout(self.about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(1)
        about.addWidget(self.account)
        about.addWidget(self.server)
        self.rules = [Line(), Line(), Line()]
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.advice)
        column.addWidget(self.main)
        column.addWidget(self.rules[0])
        column.addWidget(self.people)
        column.addWidget(self.rules[1])
        column.addWidget(self.about)
        column.addWidget(self.files)
        column.addWidget(self.rules[2])
        column.addLayout(row_of(self.sync, self.not_now, None, spacing=6))
        column.addLayout(row_of(self.list_files, self.settings, self.sign_out, None, spacing=6))

    # ---- showing

    def open_at(self, card: QWidget) -> None:
        """Show it with its foot above the foot of the card."""
        self.setFixedWidth(px(WIDTH))
        self._show()
        foot = card.mapToGlobal(QPoint(0, card.height()))
        self.move(foot.x(), foot.y() - self.height())
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.main if self.main.isVisible() else self.sync).setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(self, _language: str = "") -> None:
        sharing = self.desk.sharing
        state, now = sharing.state, standing(sharing, self.desk.zone())
        self.icon.show_icon(now.icon, now.token)
        self.line.show_words(now.line)
        self.second.show_words(now.second)
        advice, main = self._advice(now.advice)
        self.advice.show_words(advice)
        self.advice.setVisible(bool(advice))
        self.main.show_words(main)
        self.main.setVisible(bool(main))
        self._show_people()
        account = sharing.account
        self.about.setVisible(sharing.is_shared)
        self.account.setVisible(account is not None)
        if account is not None:
            self.account.show_words(account.name or account.email)
        self.server.show_words(sharing.server)
        is_running = sharing.engine is not None
        self.rules[2].setVisible(sharing.is_shared)
        self.sync.setVisible(is_running and main != _TRY)
        self.not_now.setVisible(is_running and state not in ("not_now",))
        for button in (self.list_files, self.settings):
            button.setVisible(sharing.is_shared)
        self.sign_out.setVisible(account is not None)
        self._show_files()
        self.adjustSize()

    def _advice(self, advice: Words) -> tuple[Words, Words]:
        """What to tell, and the one next action."""
        sharing = self.desk.sharing
        state = sharing.state
        if state == "off":
            told = text(
                "Sign in to a server of your network, and co-moderators work on the same strands from their own laptops, also "
                "while one is offline."
            )
            return told, text("Share this workspace")
        if state == "locked":
            return text("Your sign-in is in a file on this laptop, sealed with a passphrase."), text("Type the passphrase")
        if state == "signed_out":
            return advice or text("Sign in to share your work again. What you do meanwhile is kept here."), text("Sign in")
        if state == "not_now":
            if sharing.is_spared_by_network():
                return text("The system says that this network costs by what is sent."), text("Use it all the same")
            return text("Nothing is sent or fetched until you say so."), text("Go on")
        if state in ("offline", "trouble"):
            return advice, _TRY
        return "", ""

    def _show_people(self) -> None:
        people = self.desk.sharing.present
        while (item := self._people.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for visible in (self.people, self.rules[0]):
            visible.setVisible(bool(people))
        if not people:
            self.rules[1].setVisible(self.desk.sharing.is_shared)
            return
        self._people.addWidget(Label(text("Has the same open"), "small"))
        for one in people[:MOST_PEOPLE]:
            name = one.name or tr("Somebody")
            line = QWidget()
            line.setLayout(row_of(PersonAvatar(name, size=22), ElidedLabel(name), spacing=8))
            line.layout().setStretch(1, 1)
            self._people.addWidget(line)
        if len(people) > MOST_PEOPLE:
            self._people.addWidget(Label(text("and {count} more", count=len(people) - MOST_PEOPLE), "second"))
        self.rules[1].show()

    def _show_files(self) -> None:
        transfers = self.desk.sharing.transfers
        summary = transfers.summary() if transfers is not None else None
        moving = summary is not None and bool(summary.up or summary.down or summary.failed)
        self.files.setVisible(moving)
        if summary is None or not moving:
            return
        count, left = summary.up + summary.down, summary.bytes_up + summary.bytes_down
        if summary.failed and not count:
            self.files.show_words(text("{count} files need you", count=summary.failed))
        else:
            self.files.show_words(text("{count} files on their way, {size} left", count=count, size=size_words(left)))

    # ---- acting

    def _main(self) -> None:
        state = self.desk.sharing.state
        if state in ("off", "signed_out"):
            self._run("sharing.sign_in")
        elif state == "locked":
            self._run("sharing.unlock")
        elif state == "not_now":
            self.desk.sharing.set_not_now(False)
        else:
            self._sync()

    def _sync(self) -> None:
        self.desk.sharing.sync_now()

    def _not_now(self) -> None:
        self.desk.sharing.set_not_now(True)

    def _run(self, command_id: str) -> None:
        self.hide()
        window: Any = self._window
        window.run_command(command_id)


_TRY = text("Try now")
