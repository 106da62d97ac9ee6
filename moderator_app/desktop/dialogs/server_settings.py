"""What a person may set about sharing: when to use the network, how fast files go, which come by themselves, which are kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.transfers import kept_words
from moderator_app.desktop.models.sharing_words import size_words
from moderator_app.desktop.syncing import NOT_NOW, SPARE_METERED
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets import Button, Card, ChoiceField, Label, Labelled, Line, row_of
from moderator_app.domain.wording import text
from moderator_app.sync.transfers_view import Kept

KB, MB, GB = 1_000, 1_000_000, 1_000_000_000
CAPS = (None, 100 * KB, 250 * KB, 500 * KB, 1 * MB, 5 * MB)
AUTOMATIC = (0, 5 * MB, 50 * MB, 500 * MB, 20 * GB)
LIMITS = (None, 1 * GB, 2 * GB, 5 * GB, 10 * GB, 20 * GB, 50 * GB)


class ServerSettings(QDialog):
    """Each is changed at once; nothing has to be confirmed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        put(self.setWindowTitle, text("Server and limits"))
        self.server, self.account = Label("", "strong", wrap=True), Label("", "second", wrap=True)
        self.sign = Button("", self._sign, small=True)
        self.not_now = QCheckBox()
        put(self.not_now.setText, text("Not now: send and fetch nothing until I say so"))
        self.spare = QCheckBox()
        put(self.spare.setText, text("Send and fetch nothing on networks that cost by what is sent"))
        self.not_now.toggled.connect(self._follow_not_now)
        self.spare.toggled.connect(lambda on: desk.settings.set(SPARE_METERED, bool(on)))
        self.cap = ChoiceField(name=text("Files take at most"))
        self.automatic = ChoiceField(name=text("Files come by themselves"))
        self.limit = ChoiceField(name=text("Kept files take at most"))
        self.cap.chosen.connect(lambda cap: self._set("set_cap", cap))
        self.automatic.chosen.connect(lambda size: self._set("set_automatic", size))
        self.limit.chosen.connect(lambda limit: self._set("set_limit", limit))
        self.kept = Label("", "small", wrap=True)
        self._lay_out()
        desk.sharing.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(self.server)
        head.addWidget(self.account)
        about = row_of(spacing=10)
        about.addLayout(head, 1)
        about.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.column.addLayout(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Label(text("Server and limits"), "title"))
        column.addWidget(card)
        column.addWidget(Label(text("Network"), "section"))
        column.addWidget(self.spare)
        column.addWidget(self.not_now)
        column.addWidget(Line())
        column.addWidget(Label(text("Files"), "section"))
        self.fields = QWidget()
        fields = QVBoxLayout(self.fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(Labelled(text("Both ways together they take at most"), self.cap))
        fields.addWidget(Labelled(text("What isn't here comes by itself"), self.automatic))
        fields.addWidget(Labelled(text("The folder of kept files takes at most"), self.limit))
        fields.addWidget(self.kept)
        fields.addWidget(
            Label(text("What the server doesn't have yet is never removed, whatever the limit says."), "small", wrap=True)
        )
        self.no_files = Label(text("Sign in to set how files move."), "second", wrap=True)
        column.addWidget(self.fields)
        column.addWidget(self.no_files)
        column.addStretch(1)
        self.done_button = Button(text("Done"), self.accept, kind="primary")
        column.addLayout(row_of(None, self.done_button))
        self.setMinimumWidth(px(440))

    def refresh(self) -> None:
        """Show what is set."""
        sharing = self.desk.sharing
        account = sharing.account
        self.server.show_words(sharing.server or text("Shared with nobody yet"))
        self.account.show_words(
            text("Signed in as {name}, {email}", name=account.name or account.email, email=account.email)
            if account is not None
            else text("Signed out")
        )
        self.sign.show_words(text("Sign out") if account is not None else text("Sign in"))
        for box, setting in ((self.not_now, NOT_NOW), (self.spare, SPARE_METERED)):
            box.blockSignals(True)
            box.setChecked(bool(self.desk.settings.get(setting)))
            box.blockSignals(False)
        transfers = sharing.transfers
        self.fields.setVisible(transfers is not None)
        self.no_files.setVisible(transfers is None)
        if transfers is None:
            return
        wishes = transfers.settings
        _offer(self.cap, CAPS, transfers.pace.cap, self._cap_words)
        _offer(self.automatic, AUTOMATIC, wishes.automatic, self._automatic_words)
        _offer(self.limit, LIMITS, wishes.limit, self._limit_words)
        self.desk.ask(lambda _workspace: transfers.kept(), self._show_kept, key="settings.kept", owner=self)

    def _cap_words(self, cap: int | None) -> Words:
        return text("No limit") if cap is None else text("{size} a second", size=size_words(cap))

    def _automatic_words(self, size: int | None) -> Words:
        if not size:
            return text("Nothing; only what I ask for")
        return text("Everything") if size >= 20 * GB else text("Files up to {size}", size=size_words(size))

    def _limit_words(self, limit: int | None) -> Words:
        return text("No limit") if limit is None else size_words(limit)

    def _show_kept(self, kept: Kept) -> None:
        self.kept.show_words(kept_words(kept))

    def _set(self, what: str, value: Any) -> None:
        transfers = self.desk.sharing.transfers
        if transfers is not None:
            self.desk.do(lambda _workspace: getattr(transfers, what)(value), lambda _done: self.refresh(), owner=self)

    def _follow_not_now(self, on: bool) -> None:
        self.desk.sharing.set_not_now(bool(on))

    def _sign(self) -> None:
        window: Any = self.parent()
        self.accept()
        window.run_command("sharing.sign_out" if self.desk.sharing.account is not None else "sharing.sign_in")


def _offer(field: ChoiceField, choices: tuple[Any, ...], current: Any, words: Any) -> None:
    """Offer the choices; one that was set elsewhere is among them."""
    known = choices if current in choices else (*choices, current)
    field.show_choices([(one, words(one)) for one in known])
    field.choose(current)
