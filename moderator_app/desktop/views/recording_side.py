"""Beside a recording: who is heard and has agreed to sharing, whose voice is whose, and the insights that were made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.recording_facts import (
    ANSWERS,
    MeetingRecordings,
    OneRecording,
    consent_key,
    consent_row,
    insight_row,
    voice_row,
)
from moderator_app.desktop.theme import px
from moderator_app.desktop.views.recording_titles import ChapterTitles, RecordingTitles
from moderator_app.desktop.widgets import Button, Label, Labelled, LineField, RowList, SectionTitle, Segmented
from moderator_app.desktop.widgets.rows import NarrowRows
from moderator_app.domain.wording import text
from moderator_app.operations import consents
from moderator_app.operations.consents import ConsentView

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView

_LETTERS = {Qt.Key.Key_A: "asked", Qt.Key.Key_G: "given", Qt.Key.Key_R: "refused", Qt.Key.Key_N: "none"}


_MOST_HIGH = 300
"""Higher than this (px at 100 %) a list scrolls by itself, so that what is below stays near."""


class ConsentList(RowList):
    """Who is heard. A, G, R and N give the chosen one's answer: asked, given, refused, none."""

    def __init__(self, side: RecordingSide) -> None:
        super().__init__("plain", text("Who is heard"))
        self._side = side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = _LETTERS.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if answer is not None and self.current_key() is not None:
            self._side.answer(answer)
        else:
            super().keyPressEvent(event)


class RecordingSide(QWidget):
    """The inspector of the Recordings screen."""

    def __init__(self, view: RecordingView) -> None:
        super().__init__()
        self._view = view
        self.summary = Label("", "second", wrap=True)
        self.people = ConsentList(self)
        self.choice = Segmented([(key, words) for key, (words, _tone) in ANSWERS.items()], text("Answer"))
        self.evidence = LineField(text("Mail of 19 November, said in the meeting"))
        self.evidence_labelled = Labelled(text("How we know"), self.evidence)
        self.all_asked = Button(text("All were asked"), self.note_all_asked, small=True)
        self.all_asked.name_it(text("Note that everybody without an answer was asked now"))
        self.add_name = LineField(text("Add somebody who is heard"))
        self.voices_hint = Label("", "second", wrap=True)
        self.voices = RowList("plain", text("Voices"))
        self.insights = RowList("plain", text("Insights from here"))
        self.no_insights = Label(text("Choose lines of the transcript and press I: they become an insight."), "second", wrap=True)
        self.about_title = SectionTitle(text("This recording"))
        self.titles, self.chapter = RecordingTitles(view), ChapterTitles(view)
        self.began = LineField("09:00:12")
        self.began_labelled = Labelled(text("Began at (time of the meeting’s zone)"), self.began)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            SectionTitle(text("Who may hear it"), self.all_asked), self.summary, self.people, self.choice, self.evidence_labelled,
            self.add_name,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addSpacing(10)
        for each in (SectionTitle(text("Voices")), self.voices_hint, self.voices):
            column.addWidget(each)
        column.addSpacing(10)
        for each in (SectionTitle(text("Insights from here")), self.no_insights, self.insights):
            column.addWidget(each)
        column.addSpacing(10)
        for part in (self.about_title, self.titles, self.began_labelled):
            column.addWidget(part)
        column.addSpacing(10)
        column.addWidget(self.chapter)
        column.addStretch(1)
        for rows in (self.people, self.voices, self.insights):
            rows.setItemDelegate(NarrowRows("plain", rows))
        self._one: OneRecording | None = None
        self._connect()
        self._show_person()

    def _connect(self) -> None:
        self.people.chosen.connect(lambda _key: self._show_person())
        self.choice.chosen.connect(self.answer)
        self.evidence.committed.connect(self._write_evidence)
        self.add_name.committed.connect(self._add)
        self.began.committed.connect(self._view.begin_at)
        self.voices.opened.connect(self._view.ask_whose_voice)
        self.voices.clicked.connect(lambda _index: self._view.ask_whose_voice(self.voices.current_key() or ""))
        self.insights.chosen.connect(self._view.play_insight)
        self.insights.opened.connect(self._view.play_insight)

    # ---- showing

    def show_meeting(self, meeting: MeetingRecordings) -> None:
        """Voices and insights of the meeting."""
        self.voices.show_rows([voice_row(voice) for voice in meeting.voices])
        unknown = sum(not voice.person_id for voice in meeting.voices)
        self.voices_hint.show_words(
            text("{count} names are nobody’s yet. Press Enter on one to say once for all who it is.", count=unknown)
            if unknown
            else text("Every voice is a member’s.")
            if meeting.voices
            else text("Nobody speaks in a transcript yet.")
        )
        self.insights.show_rows([insight_row(mark) for mark in meeting.insights])
        self.no_insights.setVisible(not meeting.insights)
        self._fit()

    def show_recording(self, one: OneRecording | None) -> None:
        """Who is heard in a recording, and what they answered."""
        self._one = one
        people = one.consents if one is not None else ()
        self.people.show_rows([consent_row(person) for person in people])
        for widget in (self.about_title, self.began_labelled):
            widget.setVisible(one is not None)
        self.titles.show_recording(one)
        if one is not None:
            self.began.show_text(self._view.began_words())
        self.all_asked.setVisible(any(person.answer == "none" for person in people))
        if one is None or not people:
            self.summary.show_words(text("Nobody is known to be heard yet. Import the transcript or the list of participants."))
        else:
            agreed = sum(person.answer == "given" for person in people)
            self.summary.show_words(text("{agreed} of {people} agreed that members hear it.", agreed=agreed, people=len(people)))
        self._fit()
        self._show_person()

    def _fit(self) -> None:
        for rows in (self.people, self.voices, self.insights):
            rows.setVisible(bool(rows.rows.rows))
            rows.setFixedHeight(min(rows.content_height(), px(_MOST_HIGH)))

    def _show_person(self) -> None:
        person = self.person()
        self.choice.setVisible(person is not None)
        self.evidence_labelled.setVisible(person is not None)
        if person is not None:
            self.choice.choose(person.answer)
            self.evidence.show_text(person.evidence)

    def person(self) -> ConsentView | None:
        """The one chosen."""
        row = self.people.current_row()
        return row.payload if row is not None else None

    # ---- answers

    def answer(self, answer: str) -> None:
        """Keep what the chosen one answered."""
        person, one = self.person(), self._one
        if person is None or one is None:
            return
        evidence = self.evidence.text().strip()
        self._view.desk.do(lambda ws: self._set(ws, one.view.id, person, answer, evidence))

    def _write_evidence(self, evidence: str) -> None:
        person, one = self.person(), self._one
        if person is not None and one is not None:
            self._view.desk.do(lambda ws: self._set(ws, one.view.id, person, person.answer, evidence.strip()))

    def _add(self, name: str) -> None:
        one = self._one
        if one is None or not name.strip():
            return
        self.add_name.show_text("")
        self._view.desk.do(lambda ws: consents.set_consent(ws, one.view.id, "none", name=name))

    @staticmethod
    def _set(ws: object, recording_id: str, person: ConsentView, answer: str, evidence: str) -> None:
        who = {"person_id": person.person_id} if person.person_id else {"name": person.name}
        consents.set_consent(ws, recording_id, answer, evidence=evidence, **who)  # type: ignore[arg-type]

    def note_all_asked(self) -> None:
        """Note that everybody without an answer was asked now."""
        one = self._one
        if one is None:
            return
        waiting = [person for person in one.consents if person.answer == "none"]
        self._view.desk.do(
            lambda ws: consents.ask_consent(ws, one.view.id, waiting),
            lambda _nothing: self._view.desk.say(text("Noted: {count} people were asked.", count=len(waiting)), undo=True),
        )

    def show_missing(self) -> None:
        """Choose the first who has not agreed, and give the list the keyboard."""
        one = self._one
        first = next((person for person in one.consents if person.answer != "given"), None) if one is not None else None
        if first is not None:
            self.people.choose(consent_key(first))
            self._show_person()
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)
