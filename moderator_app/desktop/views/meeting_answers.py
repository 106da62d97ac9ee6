"""Who is coming to the meeting chosen in the list: shown in the inspector, noted, taken back, pasted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from moderator_app.desktop.models.answer_rows import counts_words
from moderator_app.desktop.translation import Words, in_language
from moderator_app.domain.wording import text
from moderator_app.operations import invitations
from moderator_app.operations.invitations import Invited, Noted

if TYPE_CHECKING:
    from moderator_app.desktop.views.meetings import MeetingsView


class MeetingAnswers(QObject):
    """Between the panel in the inspector and the store. The panel stays open over a change and closes at another meeting."""

    def __init__(self, view: MeetingsView) -> None:
        super().__init__(view)
        self._view, self._side, self.panel = view, view.side, view.side.coming
        self._event_id = ""
        self._side.wants_answers.connect(self.open)
        self.panel.closed.connect(self.close)
        self.panel.answered.connect(self.note)
        self.panel.pasted.connect(self.note_pasted)

    def show_meeting(self, event_id: str) -> None:
        """Another meeting may have been chosen."""
        if event_id != self._event_id:
            self._event_id = event_id
            self.leave()
            self._side.show_counts("")
            self.panel.begin()

    def show_people(self, people: Sequence[Invited]) -> None:
        """Show who is asked to it."""
        self._side.show_counts(counts_words(people))
        self.panel.show_people(self._name(), people)

    def _name(self) -> Words:
        line = self._view.line(self._event_id)
        if line is None:
            return ""
        return in_language(line.event.title_en, line.event.title_zh) or text("Meeting {number}", number=line.event.number)

    def open(self) -> None:
        """Show who is coming, ready to look for somebody."""
        if not self._event_id:
            return
        self.panel.show_everybody()
        self._side.show_answers(True)
        self._view.open_inspector()
        self.panel.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the meeting itself again."""
        self._side.show_answers(False)

    def close(self) -> None:
        """The person is done with the panel."""
        self.leave()
        self._side.to_answers.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- doing

    def note(self, person_id: str, answer: str) -> None:
        """Note what somebody answered; "" takes it back."""
        event_id = self._event_id
        if answer:
            self._view.desk.do(lambda ws: invitations.set_rsvp(ws, event_id, person_id, answer))
        else:
            self._view.desk.do(lambda ws: invitations.take_rsvp_back(ws, event_id, person_id))

    def note_pasted(self, pasted: str, answer: str) -> None:
        """Note the same answer of everybody in a pasted list."""
        event_id = self._event_id

        def done(noted: Noted) -> None:
            if event_id == self._event_id:
                self.panel.show_noted(noted, answer)
            if noted.noted:
                self._view.desk.say(text("{count} answers noted", count=noted.noted), undo=True)

        self._view.desk.do(lambda ws: invitations.note_answers(ws, event_id, pasted, answer), done)
