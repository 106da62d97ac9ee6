"""The titles of the recording shown and of the chapter chosen, in both languages, whichever the window is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from moderator_app.desktop.translation import language
from moderator_app.desktop.widgets import Labelled, LineField, SectionTitle
from moderator_app.domain.wording import text
from moderator_app.operations.chapters import ChapterView

if TYPE_CHECKING:
    from moderator_app.desktop.models.recording_facts import OneRecording
    from moderator_app.desktop.views.recording import RecordingView


class TitlePair(QWidget):
    """A title in English and in 中文, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.english, self.chinese = LineField(), LineField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(text("Title (English)"), self.english))
        column.addWidget(Labelled(text("Title (中文)"), self.chinese))

    def show_titles(self, english: str, chinese: str) -> None:
        self.english.show_text(english)
        self.chinese.show_text(chinese)


class RecordingTitles(TitlePair):
    """The titles of the recording shown; without any it is called by the name of its file."""

    def __init__(self, view: RecordingView) -> None:
        super().__init__()
        self.english.committed.connect(lambda title: view.rename_one(title_en=title))
        self.chinese.committed.connect(lambda title: view.rename_one(title_zh=title))

    def show_recording(self, one: OneRecording | None) -> None:
        self.setVisible(one is not None)
        if one is not None:
            self.english.setPlaceholderText(one.view.title_zh or one.view.file_name)
            self.chinese.setPlaceholderText(one.view.title_en or one.view.file_name)
            self.show_titles(one.view.title_en, one.view.title_zh)


class ChapterTitles(QWidget):
    """The titles of the chapter chosen; hidden while none is."""

    def __init__(self, view: RecordingView) -> None:
        super().__init__()
        self._view = view
        self.chapter_id: str | None = None
        self.pair = TitlePair()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionTitle(text("This chapter")))
        column.addWidget(self.pair)
        self.pair.english.committed.connect(lambda title: self._write(title_en=title))
        self.pair.chinese.committed.connect(lambda title: self._write(title_zh=title))
        self.hide()

    def show_chapter(self, chapter: ChapterView | None) -> None:
        self.chapter_id = chapter.id if chapter is not None else None
        self.setVisible(chapter is not None)
        if chapter is not None:
            self.pair.english.setPlaceholderText(chapter.title_zh)
            self.pair.chinese.setPlaceholderText(chapter.title_en)
            self.pair.show_titles(chapter.title_en, chapter.title_zh)

    def write(self) -> None:
        """Give the keyboard to the title in the other language than the window's, which the list doesn't show."""
        field = self.pair.english if language() == "zh" else self.pair.chinese
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self)

    def _write(self, **titles: str) -> None:
        if self.chapter_id is not None:
            self._view.title_chapter(self.chapter_id, **titles)
