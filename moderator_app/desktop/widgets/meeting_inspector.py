"""The inspector of a meeting in the list: what is next, how far each step is, who is coming, and the meeting to change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.places import STEPS
from moderator_app.desktop.translation import inside
from moderator_app.desktop.widgets import Button, Label, Pill, Row, RowList, SectionTitle, Tone, row_of
from moderator_app.desktop.widgets.meeting_form import MeetingForm
from moderator_app.desktop.widgets.meeting_rows import MARKS
from moderator_app.desktop.widgets.who_is_coming import WhoIsComing
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda_details import MeetingFacts
from moderator_app.operations.meeting_list import MeetingLine

STATUS: dict[str, tuple[Text, Tone]] = {
    "planned": (text("planned"), "neutral"),
    "confirmed": (text("confirmed"), "accent"),
    "held": (text("held"), "good"),
    "cancelled": (text("called off"), "bad"),
}
"""States of a meeting, with their names and tones."""
_STATES = {"done": text("done"), "todo": text("to do"), "attention": text("needs attention")}


class MeetingInspector(QWidget):
    """`went(step)`: somebody wants to go to a step; `wants_removal()`; `wants_answers()`: to see who is coming. What is changed
    tells `form`, and `coming` where the panel of answers is shown in the meeting's place."""

    went = Signal(str)
    wants_removal = Signal()
    wants_answers = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label("", "section", wrap=True)
        self.status = Pill()
        self.next = Button("", self._go_next, kind="primary")
        self.next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.steps = RowList("plain", text("Steps of the meeting"))
        self.steps.clicked.connect(lambda index: self.went.emit(self.steps.rows.rows[index.row()].key))
        self.steps.opened.connect(self.went)
        self.form = MeetingForm()
        self.away = Button(text("Remove the meeting"), self.wants_removal.emit, kind="danger", icon_name="trash-2", small=True)
        self.answers = Label("", "second", wrap=True)
        self.to_answers = Button(text("Note answers"), self.wants_answers.emit, icon_name="mail", small=True)
        self.coming = WhoIsComing()
        self.coming.hide()
        self._next_step = ""
        self._meeting = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._meeting)
        whole.addWidget(self.coming)
        column = QVBoxLayout(self._meeting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = row_of(self.name, self.status, spacing=8)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.next)
        column.addWidget(self.steps)
        column.addLayout(self._make_answers())
        column.addWidget(self.form)
        column.addLayout(row_of(self.away, None))

    def _make_answers(self) -> QVBoxLayout:
        answers = QVBoxLayout()
        answers.setSpacing(2)
        answers.addWidget(SectionTitle(text("Who is coming"), self.to_answers))
        answers.addWidget(self.answers)
        return answers

    def show_answers(self, shown: bool) -> None:
        """Show who is coming in the place of the meeting, or the meeting again."""
        self._meeting.setVisible(not shown)
        self.coming.setVisible(shown)

    def answers_shown(self) -> bool:
        return self.coming.isVisibleTo(self)

    def show_counts(self, words: str) -> None:
        """How many answered what."""
        self.answers.show_words(words)

    def show_line(self, line: MeetingLine) -> None:
        """Show how far a meeting is."""
        event = line.event
        self.name.show_words(text("Meeting {number}", number=event.number) if event.number else text("Event"))
        self.status.say(*STATUS.get(event.status, STATUS["planned"]))
        self._next_step = line.next_step
        self.next.setVisible(bool(line.next_step) and line.next_step != "date")
        self.next.show_words(line.next_action)
        rows = []
        for step in STEPS:
            mark = line.marks.get(step.key, "todo")
            name, token = MARKS[mark]
            rows.append(
                Row(step.key, step.name, icon=name, icon_token=token, trailing=inside(_STATES[mark]), quiet=mark == "todo")
            )
        self.steps.show_rows(rows)
        self.steps.setFixedHeight(self.steps.content_height())

    def show_meeting(self, meeting: MeetingFacts) -> None:
        """Show the meeting to change."""
        self.form.show_meeting(meeting)

    def _go_next(self) -> None:
        self.went.emit(self._next_step)
