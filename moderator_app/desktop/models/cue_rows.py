"""Lines of a transcript as rows: what is shown of each in a language, how high it is, and the model that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.theme import px
from moderator_app.desktop.widgets.line_breaking import LineBreaker
from moderator_app.desktop.widgets.rows import Index
from moderator_app.operations.transcripts import Line

ABOVE, BETWEEN = 7, 2
"""Pixels (at 100 %) above and below a row's words, and between the speaker and the words."""
Mode = str
"""``"en"``, ``"zh"`` or ``"both"``."""


def words_of(line: Line, mode: Mode) -> tuple[str, str]:
    """What is shown of a line: its words, and below them the other language ("" for none)."""
    if mode == "both":
        return line.text, line.translated
    if line.language and line.language != mode and line.translated:
        return line.translated, ""
    if not line.language and mode == "zh" and line.translated:
        return line.translated, ""
    return line.text, ""


def shows_translation(line: Line, mode: Mode) -> bool:
    """Whether the words on top are the translated ones."""
    return mode != "both" and bool(line.translated) and words_of(line, mode)[0] == line.translated


class Wish(NamedTuple):
    """What heights of rows are measured for: the width of the words, the languages shown, the text size."""

    width: float
    mode: Mode
    size: int


def measured(
    lines: Sequence[Line],
    wish: Wish,
    words: LineBreaker,
    name_high: int,
    before: tuple[Wish, Sequence[Line], Sequence[int]] | None = None,
) -> list[int]:
    """The heights of rows. It may run on any thread, with a breaker of its own.

    `before`: lines that were measured for some wish, with their heights; those whose words are as they were aren't measured anew.
    """
    width, mode, high, broken = wish.width, wish.mode, words.line_height, words.break_lines
    base, named = 2 * px(ABOVE), name_high + px(BETWEEN)
    known: dict[str, tuple[Line, int]] = {}
    if before is not None and before[0] == wish:
        known = {line.id: (line, height) for line, height in zip(before[1], before[2], strict=False)}
    heights = []
    for line in lines:
        same = known.get(line.id)
        if same is not None and _shown(same[0]) == _shown(line):
            heights.append(same[1])
            continue
        first, second = words_of(line, mode)
        count = len(broken(first, width)) + (len(broken(second, width)) if second else 0)
        heights.append(base + (named if line.speaker else 0) + high * count)
    return heights


def _shown(line: Line) -> tuple[str, str, str, bool]:
    return line.text, line.translated, line.language, bool(line.speaker)


class CueModel(QAbstractListModel):
    """Lines of a transcript. `written(line id, words)`."""

    written = Signal(str, str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._numbers: dict[str, int] | None = None
        self.mode: Mode = "both"

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    @lines.setter
    def lines(self, lines: Sequence[Line]) -> None:
        self._lines, self._numbers = lines, None

    @property
    def numbers(self) -> dict[str, int]:
        """The row of each line, by its id."""
        if self._numbers is None:
            self._numbers = {line.id: number for number, line in enumerate(self._lines)}
        return self._numbers

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.EditRole:
            return words_of(line, self.mode)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (second_words(line), line.speaker, *words_of(line, self.mode))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.lines[index.row()]
        words = " ".join(str(value).split())
        if not words or words == words_of(line, self.mode)[0]:
            return False
        self.written.emit(line.id, words)
        return True


def second_words(line: Line) -> str:
    """Its second on the axis; a dash where nothing tells."""
    return clock(line.at) if line.at is not None else "–"
