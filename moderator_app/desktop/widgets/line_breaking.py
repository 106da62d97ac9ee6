"""How many lines ten thousand texts take in a width, within a tenth of a second: widths of characters are measured once and
added up.

What must hold: `break_lines` puts the same words on the same lines whether it is asked for their number or for painting them.
Letters that move together (kerning) make a painted line a little narrower than the sum, never wider than the width.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontMetricsF

_PIECE = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f\uff09\u300b\u300d\u201d\u2019]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+"
)


class _Advances(dict[str, float]):
    """Width of each character of a font, measured when first met."""

    def __init__(self, face: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(face)

    def __missing__(self, character: str) -> float:
        self[character] = wide = self._metrics.horizontalAdvance(character)
        return wide


class LineBreaker:
    """Breaks texts of one font."""

    def __init__(self, face: QFont) -> None:
        self.face = face
        self.line_height = int(QFontMetricsF(face).height() + 0.999)
        self._advance = _Advances(face)
        self._pieces: dict[str, float] = {}
        """Widths of words met before: people say the same ones again and again."""

    def width(self, words: str) -> float:
        return sum(map(self._advance.__getitem__, words))

    def break_lines(self, words: str, width: float) -> list[str]:
        """The lines that `words` takes in `width` pixels. Words stay whole where they fit; Chinese breaks anywhere, but not
        before its closing marks."""
        if self.width(words) <= width:
            return [words]
        lines: list[str] = []
        line, taken = "", 0.0
        known = self._pieces
        for piece in _PIECE.findall(words):
            if (wide := known.get(piece)) is None:
                wide = known[piece] = self.width(piece)
            if taken + wide <= width or not piece.strip():
                line, taken = line + piece, taken + wide
                continue
            if line.strip():
                lines.append(line.rstrip())
            line, taken = piece, wide
            while taken > width and len(line) > 1:
                at = self._fitting(line, width)
                lines.append(line[:at])
                line = line[at:]
                taken = self.width(line)
        if line.strip():
            lines.append(line.rstrip())
        return lines or [""]

    def _fitting(self, word: str, width: float) -> int:
        taken = 0.0
        for number, character in enumerate(word):
            taken += self._advance[character]
            if taken > width:
                return max(1, number)
        return len(word)
