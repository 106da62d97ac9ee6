"""A text with what was added and removed marked in it: by colour, by a sign, and in words for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from moderator_app.desktop.theme import color, theme
from moderator_app.desktop.translation import tr
from moderator_app.domain.differences import Piece

MOST_KEPT = 320
"""Signs of a kept run that are shown at each of its ends; what is between them is told by "…"."""
_SIGNS = {"added": "+", "removed": "−"}


class MarkedText(QLabel):
    """Can be selected and copied. `words()`: what is shown, without marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._pieces: tuple[Piece, ...] = ()
        theme().changed.connect(self._draw)

    def show_plain(self, shown: str) -> None:
        """A text without marks."""
        self.show_pieces((Piece("same", shown),) if shown else ())

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """What `differences.difference` found."""
        self._pieces = tuple(pieces)
        self._draw()

    def words(self) -> str:
        """The text as it is now: without what was removed."""
        return "".join(piece.words for piece in self._pieces if piece.kind != "removed")

    def spoken(self) -> str:
        """The text and its marks, for screen readers."""
        parts = []
        for piece in self._pieces:
            said = " ".join(piece.words.split())
            if piece.kind == "added":
                said = tr("added: {words};", words=said)
            elif piece.kind == "removed":
                said = tr("removed: {words};", words=said)
            parts.append(said)
        return " ".join(filter(None, parts))

    def _draw(self) -> None:
        last = len(self._pieces) - 1
        runs = [_run(piece, number == 0, number == last) for number, piece in enumerate(self._pieces)]
        self.setText(f'<div style="white-space: pre-wrap; line-height: 130%">{"".join(runs)}</div>' if runs else "")
        self.setAccessibleName(self.spoken())


def _run(piece: Piece, is_first: bool, is_last: bool) -> str:
    if piece.kind == "same":
        return _lines(_shortened(piece.words, is_first, is_last))
    tone = "good" if piece.kind == "added" else "bad"
    style = f"background-color: {color(f'{tone}-soft').name()}; color: {color(tone).name()};"
    through = " text-decoration: line-through;" if piece.kind == "removed" else ""
    start, end = len(piece.words) - len(piece.words.lstrip()), len(piece.words.rstrip())
    if start >= end:  # spaces or lines alone: the sign tells
        start, end = 0, len(piece.words)
    sign = f"<span style='{style} font-weight: 600'>{_SIGNS[piece.kind]}\u2060</span>"
    before, words, after = piece.words[:start], piece.words[start:end], piece.words[end:]
    return f"{_lines(before)}{sign}<span style='{style}{through}'>{_lines(words)}</span>{_lines(after)}"


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br/>")


def _shortened(words: str, is_first: bool, is_last: bool) -> str:
    """Long kept runs only near the changes, so that these are in sight."""
    if len(words) <= 2 * MOST_KEPT or (is_first and is_last):
        return words
    head = "" if is_first else words[:MOST_KEPT]
    tail = "" if is_last else words[-MOST_KEPT:]
    return f"{head} … {tail}".strip(" ") if head or tail else words
