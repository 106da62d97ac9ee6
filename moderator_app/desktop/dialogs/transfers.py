"""The list of files on their way between this laptop and the server: how far each is, pause, and which go first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.sharing_words import size_words
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets import Button, EmptyPlace, Label, row_of
from moderator_app.desktop.widgets.transfer_rows import TransferRows
from moderator_app.domain.wording import Text, text
from moderator_app.store import Workspace
from moderator_app.sync.transfers import Transfers
from moderator_app.sync.transfers_view import Kept, TransferSummary


class TransferList(QDialog):
    """Follows the transfers while it is open. `event_id`: the meeting whose files can be put first, with its name."""

    def __init__(self, desk: Desk, event_id: str = "", event_name: Words = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self._event, self._event_name = desk, event_id, event_name
        self._all_paused = False
        put(self.setWindowTitle, text("Files"))
        self.title, self.second = Label(text("Files on their way"), "title"), Label("", "second", wrap=True)
        self.rows = TransferRows()
        self.rows.toggled.connect(self.toggle)
        self.empty = EmptyPlace(
            "paperclip",
            text("Every file is where it belongs"),
            text(
                "Slides, resources and recordings go to the server and come from it by themselves. Those on their way stand here."
            ),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.rows)
        self.pages.addWidget(self.empty)
        self.first = Button("", self.put_first, small=True, icon_name="flag")
        self.pause_all = Button(text("Pause all"), self.hold_all, small=True, icon_name="pause")
        self.kept = Label("", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.second)
        column.addWidget(self.pages, 1)
        column.addLayout(row_of(self.first, self.pause_all, None))
        foot = row_of(self.kept)
        foot.setStretch(0, 1)
        self.done_button = Button(text("Done"), self.accept, kind="primary")
        foot.addWidget(self.done_button)
        column.addLayout(foot)
        self.resize(px(600), px(520))
        desk.sharing.files_changed.connect(self.refresh)
        desk.sharing.changed.connect(self.refresh)
        self.refresh()
        self._read_kept()

    def refresh(self) -> None:
        """Show the list as it is now."""
        transfers = self.desk.sharing.transfers
        lines = transfers.lines() if transfers is not None else []
        self.rows.show_lines(lines)
        self.pages.setCurrentWidget(self.rows if lines else self.empty)
        self._all_paused = bool(lines) and all(line.state in ("paused", "failed", "absent") for line in lines)
        self.pause_all.setVisible(bool(lines))
        self.pause_all.show_words(text("Go on with all") if self._all_paused else text("Pause all"))
        self.pause_all.set_icon("play" if self._all_paused else "pause")
        self.second.show_words(_summary(transfers.summary()) if transfers is not None else text("Sign in to move files."))
        self._name_first(transfers)

    def _name_first(self, transfers: Transfers | None) -> None:
        going_first = transfers.settings.first if transfers is not None else ""
        self.first.setVisible(transfers is not None and bool(self._event or going_first))
        if going_first and going_first == self._event:
            self.first.show_words(text("{meeting} goes first: stop that", meeting=self._event_words()))
        elif self._event:
            self.first.show_words(text("{meeting} first", meeting=self._event_words()))
        else:
            self.first.show_words(text("No meeting first"))

    def _event_words(self) -> Text | str:
        return self._event_name or text("This meeting")

    def toggle(self, key: str) -> None:
        """Pause one, or go on with it."""
        transfers, line = self.desk.sharing.transfers, self.rows.line(key)
        if transfers is None or line is None:
            return

        def move(_workspace: Workspace) -> None:
            if line.state in ("paused", "failed"):
                transfers.resume(line.sha256, line.direction)
            else:
                transfers.pause(line.sha256, line.direction)

        self.desk.do(move, self._changed)

    def hold_all(self) -> None:
        """Pause everything, or go on."""
        transfers, paused = self.desk.sharing.transfers, not self._all_paused
        if transfers is not None:
            self.desk.do(lambda _workspace: transfers.pause_all(paused), self._changed)

    def put_first(self) -> None:
        """Let the files of this meeting go before all others, or no longer."""
        transfers = self.desk.sharing.transfers
        if transfers is not None:
            event = "" if transfers.settings.first == self._event else self._event
            self.desk.do(lambda _workspace: transfers.first(event), self._changed)

    def _changed(self, _done: object) -> None:
        self.refresh()

    def _read_kept(self) -> None:
        transfers = self.desk.sharing.transfers
        if transfers is not None:
            self.desk.ask(lambda _workspace: transfers.kept(), self._show_kept, key="transfers.kept", owner=self)

    def _show_kept(self, kept: Kept) -> None:
        self.kept.show_words(kept_words(kept))


def kept_words(kept: Kept) -> Text:
    """ "Kept here: 34 files, 1.2 GB of 5.0 GB"."""
    size = size_words(kept.size)
    if kept.limit is None:
        return text("Kept here: {count} files, {size}", count=kept.files, size=size)
    whole = text("Kept here: {count} files, {size} of {limit}", count=kept.files, size=size, limit=size_words(kept.limit))
    if not kept.surplus:
        return whole
    return text(
        "{kept}; {surplus} more than that can't go: not sent yet, or in use", kept=whole, surplus=size_words(kept.surplus)
    )


def _summary(summary: TransferSummary) -> Words:
    count, left = summary.up + summary.down, summary.bytes_up + summary.bytes_down
    if summary.reason is not None and count:
        return summary.reason
    if not count:
        return text("{count} files need you", count=summary.failed) if summary.failed else text("Nothing is on its way.")
    if summary.speed:
        return text(
            "{count} files, {size} left, {speed} a second",
            count=count,
            size=size_words(left),
            speed=size_words(summary.speed),
        )
    return text("{count} files, {size} left", count=count, size=size_words(left))
