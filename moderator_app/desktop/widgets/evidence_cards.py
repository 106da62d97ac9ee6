"""What an insight rests on, a small card each: where, who and when, the words as they were noted or said, and a button that plays
them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.translation import tr
from moderator_app.desktop.widgets.basics import Button, Label
from moderator_app.domain.wording import text
from moderator_app.operations.insights import EvidenceView

MOST = 12


class EvidenceCards(QWidget):
    """The cards, the first dozen of them. `played(kind, id)`: a note or a cue is to be heard."""

    played = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._shown: Sequence[EvidenceView] = ()

    def show_evidence(self, evidence: Sequence[EvidenceView], *, again: bool = False) -> None:
        """Show these. `again`: even if they are the same, because the language changed."""
        if tuple(evidence) == tuple(self._shown) and not again:
            return
        self._shown = evidence
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for proof in evidence[:MOST]:
            self._column.addWidget(_card(proof, self.played.emit))
        if len(evidence) > MOST:
            self._column.addWidget(Label(text("and {count} more", count=len(evidence) - MOST), "second"))


def _card(proof: EvidenceView, play: Callable[[str, str], Any]) -> QFrame:
    where = tr("Room {number}", number=proof.room_number) if proof.room_number else tr("Whole group") if proof.note_id else ""
    time = clock(proof.at_seconds) if proof.at_seconds is not None else ""
    if time and proof.ends is not None:
        time = f"{time}–{clock(proof.ends)}"
    card = QFrame()
    card.setProperty("card", "plain")
    texts = QVBoxLayout()
    texts.setSpacing(2)
    head = Label(" · ".join(filter(None, (where, proof.said_by, time))), "small-ink", wrap=True)
    words = Label(tr("“{words}”", words=" ".join(proof.text.split())), "second", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    for label in (head, words):
        texts.addWidget(label)
    row = QHBoxLayout(card)
    row.setContentsMargins(11, 8, 11, 9)
    row.setSpacing(9)
    kind, key = ("note", proof.note_id) if proof.note_id else ("cue", proof.cue_id)
    heard = text("Play from {time}", time=time) if time else text("Play what was said then")
    button = Button("", lambda: play(kind, key or ""), kind="quiet", small=True, icon_name="circle-play", name=heard)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    return card
