"""What keeps the rooms from being made, in words, and a button for each way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets.basics import Button, Icon, Label
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.domain.wording import text
from moderator_app.operations.room_clashes import ClashInWords, WayOutOffer


class ClashPanel(QFrame):
    """Stays until a way out is taken or it is closed. `taken(WayOutOffer)`."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "bad")
        self.message = Label("", "strong", wrap=True)
        self.remedy = Label("", "small-ink", wrap=True)
        self.ways: list[Button] = []
        self._flow = FlowLayout(spacing=6)
        close = Button(on_click=self.hide, kind="quiet", icon_name="x", small=True, name=text("Close"))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.message)
        texts.addWidget(self.remedy)
        texts.addLayout(self._flow)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 8, 10)
        row.setSpacing(10)
        row.addWidget(Icon("circle-alert", "bad", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_clash(self, clash: ClashInWords) -> None:
        """Show what clashes, with its ways out; the first of them takes the focus."""
        for button in self.ways:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.ways = [self._way(offer) for offer in clash.ways]
        for button in self.ways:
            self._flow.addWidget(button)
        self.message.show_words(clash.message)
        some = bool(clash.ways) and not all(offer.frees_all for offer in clash.ways)
        self.remedy.show_words(_what_to_do(clash, some=some))  # type: ignore[arg-type]
        self.setAccessibleName(" ".join(render(words) for words in (clash.message, clash.remedy)))
        self.show()
        if self.ways:
            self.ways[0].setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _way(self, offer: WayOutOffer) -> Button:
        button = Button(offer.words, lambda: self._take(offer), small=True, parent=self)
        if not offer.frees_all:
            button.name_it(text("{way}. This clash ends, another stays.", way=offer.words))
        return button

    def _take(self, offer: WayOutOffer) -> None:
        self.hide()
        self.taken.emit(offer)


def _what_to_do(clash: ClashInWords, *, some: bool) -> object:
    if not clash.ways:
        return clash.remedy
    if some:
        return text("Each of these ends this clash, but another stays:")
    if len(clash.ways) == 1:
        return text("This was tried and works; undo takes it back:")
    return text("Each of these was tried and works; undo takes it back:")
