"""What is seen of a recording: its frames in their own proportions, the captions below in one or both languages.

A recording that is only heard shows a sign of that; before it plays, its small picture stands there. Click or Space plays and
pauses.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator_app.desktop.theme import color, font, icon_pixmap, px, theme
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets.wrapping import wrapped
from moderator_app.domain.wording import text

_MIDDLE = Qt.AlignmentFlag.AlignCenter


class Film(QWidget):
    """`toggled()` for a click or Space, `jumped(±1)` for Left and Right."""

    toggled = Signal()
    jumped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Any = None
        self._image: QImage | None = None
        self._poster: QImage | None = None
        self._is_film = True
        self._captions: tuple[str, ...] = ()
        self._playing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        put(self.setAccessibleName, text("Picture of the recording"))
        put(self.setAccessibleDescription, text("Space plays and pauses"))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(250))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(220), px(120))

    # ---- showing

    def begin(self, *, is_film: bool, poster: bytes | None) -> None:
        """Another recording: seen or only heard, with its small picture."""
        self._frame = self._image = None
        self._is_film = is_film
        self._poster = QImage.fromData(poster) if poster else None
        self._captions = ()
        self.update()

    def show_frame(self, frame: Any) -> None:
        """A `QVideoFrame`; only the last one that came is made a picture, when it is painted."""
        self._frame, self._image = frame, None
        self.update()

    def show_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.update()

    def show_captions(self, *captions: str) -> None:
        """What is being said, one below the other; none: nothing."""
        said = tuple(filter(None, captions))
        if said != self._captions:
            self._captions = said
            self.update()

    def has_picture(self) -> bool:
        """Whether a frame of the recording is on the screen."""
        return self._picture() is not None

    def _picture(self) -> QImage | None:
        if self._image is None and self._frame is not None and self._frame.isValid():
            image = self._frame.toImage()
            self._image = None if image.isNull() else image
        return self._image

    # ---- painting

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        around = QPainterPath()
        around.addRoundedRect(QRectF(self.rect()), px(10), px(10))
        painter.setClipPath(around)
        painter.fillRect(self.rect(), color("film"))
        picture = self._picture() or (self._poster if self._is_film else None)
        if picture is not None:
            size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QRect(0, 0, size.width(), size.height())
            corner.moveCenter(self.rect().center())
            painter.drawImage(corner, picture)
        if not self._is_film:
            self._paint_sign(painter, "mic")
        elif not self._playing and (not self._captions or self.height() > px(230)):
            self._paint_sign(painter, "circle-play")
        self._paint_captions(painter)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))

    def _paint_sign(self, painter: QPainter, name: str) -> None:
        side = px(52)
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("caption-ground"))  # seen on a bright picture too
        painter.drawEllipse(place.adjusted(-px(3), -px(3), px(3), px(3)))
        painter.drawPixmap(place, icon_pixmap(name, "on-film", 52, self.devicePixelRatioF()))

    def _paint_captions(self, painter: QPainter) -> None:
        face, bottom = font(13.5, 500), self.height() - px(12)
        painter.setFont(face)
        for said in reversed(self._captions):
            lines = wrapped(said, face, self.width() - px(56), 2)
            metrics = painter.fontMetrics()
            wide = max(metrics.horizontalAdvance(line) for line in lines) + px(16)
            high = metrics.height() * len(lines) + px(6)
            if bottom - high < 0:
                break
            ground = QRect((self.width() - wide) // 2, bottom - high, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("caption-ground"))
            painter.drawRoundedRect(QRectF(ground), px(5), px(5))
            painter.setPen(color("on-film"))
            for number, line in enumerate(lines):
                place = QRect(ground.left(), ground.top() + px(3) + number * metrics.height(), wide, metrics.height())
                painter.drawText(place, _MIDDLE | Qt.TextFlag.TextSingleLine, line)
            bottom -= high + px(4)

    # ---- keys and pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggled.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.jumped.emit(-1.0 if event.key() == Qt.Key.Key_Left else 1.0)
        else:
            super().keyPressEvent(event)
