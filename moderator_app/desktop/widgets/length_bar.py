"""Whether an agenda fills its meeting: minutes, the verdict in words, a bar, and the button that makes it fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, FlowLayout, Icon, Label, Pill, Tone, restyle
from moderator_app.domain.wording import Text, text


class LengthBar(QFrame):
    """`fit()` when the button was pressed."""

    fit = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        self.minutes = Label("", "strong")
        self.verdict = Pill()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        put(self.bar.setAccessibleName, text("Length of the agenda"))
        self.button = Button("", self.fit.emit, small=True, shortcut="Ctrl+Shift+F")
        middle = QVBoxLayout()
        middle.setSpacing(6)
        said = FlowLayout(spacing=8)
        said.addWidget(self.minutes)
        said.addWidget(self.verdict)
        middle.addLayout(said)
        middle.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 10)
        row.setSpacing(10)
        row.addWidget(Icon("clock", "ink", 16))
        row.addLayout(middle, 1)
        row.addSpacing(4)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_length(self, planned: int, minutes: int, verdict: Text) -> None:
        """`planned` of `minutes` available."""
        fits = planned == minutes
        tone: Tone = "good" if fits else "warn"
        self.minutes.show_words(text("{planned} of {minutes} minutes", planned=planned, minutes=minutes))
        self.verdict.say(verdict, tone)
        restyle(self.bar, "tone", "accent" if fits else "warn")
        self.bar.setValue(round(1000 * min(1.0, planned / max(1, minutes))))
        put(self.bar.setAccessibleDescription, verdict)
        self.button.show_words(text("Fit to {minutes}", minutes=minutes))
        self.button.name_it(text("Spread the minutes so that they fill the meeting"))
        self.button.setEnabled(not fits)
        restyle(self.button, "kind", "plain" if fits else "primary")
