"""Where the page for a tablet is begun and stopped: its address and the code that lets one browser in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from moderator_app.desktop.tablet import TabletPage
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, Label, row_of
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.live_clock import LiveClock


class TabletDialog(QDialog):
    """Stays beside the work; closing it leaves the page as it is."""

    def __init__(self, clock: LiveClock, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put(self.setWindowTitle, text("A page for a tablet"))
        self.clock = clock
        self.setFixedWidth(px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        about = text(
            "The clock, the prompt and the rooms list, as the projector shows them, in the browser of a tablet. It can only be"
            " looked at, and it ends with the meeting or with the program."
        )
        column.addWidget(Label(about, "second", wrap=True))
        self.address, self.code = Label("", "strong"), Label("", "run-clock")
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said = Label("", "second", wrap=True)
        for label in (self.address, self.code, self.said):
            column.addWidget(label)
        self.here = Button(text("On this computer only"), lambda: self.begin(network=False))
        self.around = Button(text("In the local network"), lambda: self.begin(network=True), kind="primary")
        self.stop = Button(text("Stop the page"), self.end)
        column.addLayout(row_of(self.around, self.here, self.stop, None))
        clock.ticked.connect(self.renew)
        self.renew()

    def begin(self, *, network: bool) -> None:
        """Serve the page."""
        try:
            self.clock.start_tablet(TabletPage(network=network))
        except PeerSphereError as problem:
            self.clock.desk.failed.emit(problem)
        self.renew()

    def end(self) -> None:
        self.clock.stop_tablet()
        self.renew()

    def renew(self) -> None:
        """Show the address and the code of now: each code lets one browser in."""
        page = self.clock.tablet
        parts: dict[QWidget, bool] = dict.fromkeys((self.here, self.around), page is None)
        parts |= dict.fromkeys((self.stop, self.address, self.code, self.said), page is not None)
        for part, shown in parts.items():
            part.setVisible(shown)
        if page is not None:
            code = f"{page.code[:3]} {page.code[3:]}"
            if (self.address.text(), self.code.text()) != (page.address, code):
                self.address.show_words(page.address)
                self.code.show_words(code)
            self.said.show_words(text("Each code lets one browser in. Looking now: {count}", count=page.tablets))
        layout = self.layout()
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))
