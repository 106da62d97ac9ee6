"""The inspector of a captured note, or of a line of chat or transcript. It says what was wished and shows what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moderator_app.desktop.forms.source_inspector import Ui_SourceForm
from moderator_app.desktop.models.source_rows import SourceLine
from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import Words, put
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.domain.publication import INSIGHT_KIND_LABELS
from moderator_app.domain.wording import text
from moderator_app.operations.live import NoteView
from moderator_app.operations.meeting_files import CueView

NO_THEME = ""


class SourceInspector(QWidget):
    """Signals: `changed({field: value})` as for `change_note`; `tied(speaker, person id)` for a line; `making()`; `opened(insight
    id)`."""

    changed = Signal(dict)
    tied = Signal(str, str)
    making = Signal()
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_SourceForm()
        self.form.setupUi(self)
        self.note: NoteView | None = None
        self.cue: CueView | None = None
        form = self.form
        form.kind.show_choices(list(INSIGHT_KIND_LABELS.items()))
        form.text.committed.connect(partial(self._tell, "text"))
        form.kind.chosen.connect(partial(self._tell, "kind"))
        form.theme.chosen.connect(lambda key: self._tell("theme_id", key or None))
        form.said_by.named.connect(self._name)
        form.speaker.named.connect(self._tie)
        form.make.clicked.connect(lambda: self.making.emit())
        self._dress()

    def _dress(self) -> None:
        self.form.make.setIcon(icon("lightbulb", "ink"))
        self.form.make.setIconSize(QSize(px(19), px(14)))

    def show_note(
        self,
        note: NoteView,
        line: SourceLine,
        themes: Sequence[tuple[str, Words]],
        people: Sequence[Named],
        insights: Sequence[tuple[str, str]],
    ) -> None:
        """Show a note; `insights`: id and words of those made of it."""
        form = self.form
        self._leave_fields(note.id)
        self.note, self.cue = note, None
        put(form.what.setText, text("Note"))
        form.facts.setText(" · ".join(filter(None, (line.time, line.where))))
        form.status.setVisible(bool(insights))
        form.status.say(text("in an insight"), "good")
        form.text.show_text(note.text)
        form.kind.choose(note.kind)
        form.theme.show_choices([*themes, (NO_THEME, text("Unsorted"))])
        form.theme.choose(note.theme_id or NO_THEME)
        form.said_by.offer(people)
        form.said_by.show_text(note.said_by)
        self._show_parts(note=True)
        self._show_insights(insights)

    def show_line(self, cue: CueView, line: SourceLine, people: Sequence[Named]) -> None:
        """Show a line of chat or transcript."""
        form = self.form
        self._leave_fields(cue.id)
        self.note, self.cue = None, cue
        put(form.what.setText, text("Chat") if cue.kind == "chat" else text("Said"))
        form.facts.setText(" · ".join(filter(None, (line.time, cue.speaker))))
        form.status.hide()
        form.line.setText(cue.text)
        form.speaker.offer(people)
        form.speaker.show_text(cue.person)
        form.speaker.setEnabled(bool(cue.speaker))
        self._show_parts(note=False)
        self._show_insights(())

    def _leave_fields(self, key: str) -> None:
        shown = self.note or self.cue
        focus = self.focusWidget()
        if shown is not None and shown.id != key and focus is not None and focus.hasFocus():
            focus.clearFocus()

    def _show_parts(self, *, note: bool) -> None:
        self.form.note_part.setVisible(note)
        self.form.line_part.setVisible(not note)

    def _show_insights(self, insights: Sequence[tuple[str, str]]) -> None:
        column = self.form.used_column
        while column.count() > 1:
            gone = column.takeAt(1).widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for insight_id, words in insights:
            button = QPushButton(words if len(words) <= 34 else f"{words[:33].rstrip()}…")
            button.setProperty("small", True)
            button.setAutoDefault(False)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(partial(self._open, insight_id))
            column.addWidget(button)
        self.form.used_part.setVisible(bool(insights))

    # ---- telling

    def _tell(self, name: str, value: Any) -> None:
        note = self.note
        if note is not None and getattr(note, name) != value and (name != "text" or value.strip()):
            self.changed.emit({name: value})

    def _name(self, person_id: str | None, name: str) -> None:
        note = self.note
        if note is not None and (note.said_by_id, note.said_by) != (person_id, name):
            self.changed.emit({"said_by_id": person_id, "said_by_text": "" if person_id else name})

    def _tie(self, person_id: str | None, _name: str) -> None:
        if self.cue is not None and person_id is not None and person_id != self.cue.person_id:
            self.tied.emit(self.cue.speaker, person_id)
        elif self.cue is not None:
            self.form.speaker.show_text(self.cue.person)

    def _open(self, insight_id: str, _checked: bool = False) -> None:
        self.opened.emit(insight_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
        super().changeEvent(event)
