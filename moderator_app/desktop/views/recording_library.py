"""The recordings of a strand: meetings that have some, and meetings that are over and have none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from moderator_app.desktop.models.recording_facts import Library, held_row, size_words, without_row
from moderator_app.desktop.theme import color, icon_pixmap, px
from moderator_app.desktop.translation import in_language, render
from moderator_app.desktop.widgets import Button, EmptyPlace, PageTitle, Placeholder, Row, RowDelegate, RowList, SectionTitle
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.rows import Index
from moderator_app.domain.wording import text

_WIDE, _HIGH = 96, 54
"""The small picture of a row, in pixels at 100 %."""


class _PictureRows(RowDelegate):
    """A meeting with the small picture of its recording; with the sign of sound where there is none."""

    def __init__(self, rows: RowList) -> None:
        super().__init__("lines", rows)
        self._pictures: dict[bytes, QImage] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(_HIGH + 20))

    def paint_content(self, painter: QPainter, rect: QRect, row: Row, option: QStyleOptionViewItem) -> None:
        place = QRect(rect.left(), rect.center().y() - px(_HIGH) // 2, px(_WIDE), px(_HIGH))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("film"))
        painter.drawRoundedRect(QRectF(place), px(6), px(6))
        picture = self._picture(row.payload) if row.payload else None
        if picture is not None:
            size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRect(0, 0, size.width(), size.height())
            shown.moveCenter(place.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(shown, picture)
        else:
            side = px(20)
            corner = place.center() - QPoint(side // 2, side // 2)
            painter.drawPixmap(corner, icon_pixmap("mic", "on-film", 20, painter.device().devicePixelRatioF()))
        super().paint_content(painter, rect.adjusted(px(_WIDE + 14), 0, 0, 0), row, option)

    def _picture(self, content: bytes) -> QImage | None:
        if content not in self._pictures:
            self._pictures[content] = QImage.fromData(content)
        return None if self._pictures[content].isNull() else self._pictures[content]


class RecordingLibrary(QWidget):
    """The page for a whole strand. `view` is the screen."""

    def __init__(self, view: Any) -> None:
        super().__init__()
        self._view = view
        self.library = Library()
        self.title = PageTitle(text("Recordings"), "")
        self.held = RowList("lines", text("Meetings with recordings"))
        self.held.setItemDelegate(_PictureRows(self.held))
        self.without_title = SectionTitle(text("No recording yet"))
        self.without = RowList("lines", text("Meetings without a recording"))
        self.empty = EmptyPlace(
            "circle-play",
            text("No meeting was recorded yet"),
            text("After a meeting, open it and import its Zoom or Tencent folder: the recording, its transcript and the chat."),
            Button(text("Open meetings"), view.open_meetings),
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.held, self.without_title, self.without):
            column.addWidget(widget)
        column.addStretch(1)
        self.filled, self.waiting = filled, Placeholder(3)
        self.pages = Pages()
        for page in (self.waiting, self.filled, self.empty):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.title)
        whole.addWidget(self.pages, 1)
        for rows in (self.held, self.without):
            rows.opened.connect(view.open_meeting)
            rows.clicked.connect(lambda index, rows=rows: view.open_meeting(rows.current_key()))

    def begin(self) -> None:
        """Another strand: nothing is known yet."""
        self.pages.setCurrentWidget(self.waiting)

    def fill(self, library: Library) -> None:
        """Show what there is."""
        self.library = library
        strand = self._view.desk.tree.strand(self._view.place.strand_id)
        name = in_language(strand.name, strand.name_zh) if strand else ""
        found = [one for meeting in library.held for one in meeting.recordings]
        told = render(
            text("{count} recordings · {size}", count=len(found), size=size_words(sum(one.size for one in found)))
            if found
            else text("nothing kept yet")
        )
        self.title.say(text("Recordings"), f"{name} · {told}" if name else told)
        self.held.show_rows([held_row(meeting) for meeting in library.held])
        self.without.show_rows([without_row(meeting) for meeting in reversed(library.without)])
        for rows in (self.held, self.without):
            rows.setVisible(bool(rows.rows.rows))
            rows.setFixedHeight(min(rows.content_height(), 2000))
        self.without_title.setVisible(bool(library.without))
        self.pages.setCurrentWidget(self.filled if library.held or library.without else self.empty)
