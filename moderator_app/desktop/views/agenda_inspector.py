"""The inspector of the agenda: the segment chosen, or the meeting itself where none is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.dialogs.agenda_dialogs import AddLinkDialog, ask_for_files
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets import SectionTitle
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.desktop.widgets.meeting_form import MeetingForm, first_date
from moderator_app.desktop.widgets.segment_inspector import SegmentInspector, Suggestion
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.operations import agenda as operations
from moderator_app.operations import resources
from moderator_app.operations.agenda import SegmentView
from moderator_app.operations.agenda_details import AgendaDetails, SegmentDetails, set_title_state
from moderator_app.operations.season_dates import clashes_of

if TYPE_CHECKING:
    from moderator_app.desktop.views.agenda import AgendaView
    from moderator_app.store import Workspace

MOST_SUGGESTED = 3


class AgendaInspector(QWidget):
    """Shows, and hands what is changed to the operations."""

    def __init__(self, view: AgendaView) -> None:
        super().__init__()
        self._view = view
        self._desk = view.desk
        self._details: AgendaDetails | None = None
        self._segment: SegmentView | None = None
        self._asked_for: tuple[str, str] | None = None
        self.segment = SegmentInspector()
        self.meeting = MeetingForm()
        self.about_meeting = QWidget()
        about = QVBoxLayout(self.about_meeting)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(12)
        about.addWidget(SectionTitle(text("Meeting")))
        about.addWidget(self.meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.segment)
        column.addWidget(self.about_meeting)
        self.segment.hide()
        self._connect()

    def _connect(self) -> None:
        segment = self.segment
        segment.changed.connect(self._change_segment)
        segment.title_state.connect(self._set_title_state)
        segment.slots_changed.connect(self._set_slots)
        segment.wants_file.connect(lambda: ask_for_files(self.window(), text("Add files"), self.add_files))
        segment.wants_link.connect(lambda: AddLinkDialog(self.add_link, self.window()).open())
        segment.material_gone.connect(self._remove_material)
        segment.did.connect(self._view.run)
        self.meeting.changed.connect(self._change_meeting)
        self.meeting.refused.connect(self._desk.failed)
        self.meeting.wants_date.connect(lambda zone: self._change_meeting({"starts_at": first_date(self._desk.now(), zone)}))

    # ---- showing

    def show(self, details: AgendaDetails, segment_id: str | None) -> None:  # type: ignore[override]
        """Show a segment of an agenda, or its meeting."""
        self._details = details
        segments = details.agenda.segments
        number = next((n for n, segment in enumerate(segments, 1) if segment.id == segment_id), 0)
        self._segment = segments[number - 1] if number else None
        self.segment.setVisible(self._segment is not None)
        self.about_meeting.setVisible(self._segment is None)
        if self._segment is not None:
            people = [Named(person.person_id, person.name, person.school, person.spellings) for person in details.speakers]
            about = details.details.get(self._segment.id, SegmentDetails())
            self.segment.show_segment(self._segment, about, number, len(segments), people, details.inquiries)
            self._suggest(self._segment)
        else:
            self.meeting.show_meeting(details.meeting)
            self._desk.ask(partial(clashes_of, event_id=details.meeting.id), self.meeting.show_clashes, key="agenda.clashes")

    # ---- who could speak

    def _suggest(self, segment: SegmentView) -> None:
        """For a keynote without a speaker: who has something to say on its inquiry, and how we know."""
        assert self._details is not None
        topic = " ".join(filter(None, (segment.focus_en, segment.focus_zh, segment.title_en, segment.title_zh)))
        strand_id = self._details.agenda.strand_id
        if segment.kind != "keynote" or segment.speaker or not topic or strand_id is None:
            self._asked_for = None
            self.segment.show_suggestions(())
            return
        if self._asked_for == (segment.id, topic):
            return
        self._asked_for = (segment.id, topic)
        names = {person.person_id: person.name for person in self._details.speakers}
        show = partial(self._show_suggested, (segment.id, topic), names)
        self._desk.ask(lambda ws: _suggested(ws, strand_id, topic), show, key="agenda.speakers", owner=self)

    def _show_suggested(
        self, asked_for: tuple[str, str], names: dict[str, str], found: list[tuple[str, tuple[str, str]]]
    ) -> None:
        if asked_for != self._asked_for:
            return
        shown: list[Suggestion] = []
        for person_id, (kind, words) in found:
            why = render(_WHY[kind](_short(words))) if kind in _WHY else words
            shown.append((person_id, names.get(person_id, ""), why))
        self.segment.show_suggestions([suggestion for suggestion in shown if suggestion[1]][:MOST_SUGGESTED])

    # ---- changing

    def _change_segment(self, changes: dict[str, Any]) -> None:
        if (segment := self._segment) is not None:
            self._desk.do(lambda ws: operations.change_segment(ws, segment.id, **changes))

    def _set_title_state(self, state: str) -> None:
        if (segment := self._segment) is not None:
            self._desk.do(lambda ws: set_title_state(ws, segment.id, state))

    def _set_slots(self, slots: list[dict[str, Any]]) -> None:
        if (segment := self._segment) is not None:
            self._desk.do(lambda ws: operations.set_slots(ws, segment.id, slots))

    def _remove_material(self, material_id: str) -> None:
        def removed(_nothing: None) -> None:
            self._desk.say(text("Taken out of the segment"), undo=True)

        self._desk.do(lambda ws: operations.remove_material(ws, material_id), removed)

    def add_files(self, files: list[Path]) -> None:
        """Keep files and use them in the segment."""
        if (segment := self._segment) is None or self._details is None or self._details.agenda.strand_id is None:
            return
        strand_id = self._details.agenda.strand_id

        def keep(ws: Workspace, progress: Progress) -> None:
            for file in files:
                with ws.act(text("Add the file {name}", name=file.name)):
                    operations.add_material(ws, segment.id, resources.add_file(ws, strand_id, file, progress))

        title: Text = text("Keeping {file}", file=files[0].name)
        if len(files) > 1:
            title = text("Keeping {count} files", count=len(files))
        self._desk.do_long(keep, title)

    def add_link(self, link: str, title_en: str, title_zh: str) -> None:
        """Keep a link and use it in the segment."""
        if (segment := self._segment) is None or self._details is None or self._details.agenda.strand_id is None:
            return
        strand_id = self._details.agenda.strand_id

        def keep(ws: Workspace) -> None:
            with ws.act(text("Add a link")):
                resource_id = resources.add_link(ws, strand_id, link, title_en=title_en, title_zh=title_zh)
                operations.add_material(ws, segment.id, resource_id)

        self._desk.do(keep)

    def _change_meeting(self, changes: dict[str, Any]) -> None:
        if self._details is not None:
            event_id = self._details.meeting.id
            self._desk.do(lambda ws: operations.change_event(ws, event_id, **changes))


_WHY: dict[str, Callable[[str], Text]] = {
    "could_share": lambda words: text("Could share: “{words}”", words=words),
    "role": lambda words: text("Works as {words}", words=words),
    "past_talk": lambda words: text("Spoke before: “{words}”", words=words),
}


def _suggested(ws: Workspace, strand_id: str, topic: str) -> list[tuple[str, tuple[str, str]]]:
    """Person and best evidence (kind and words) of each who could speak on a topic."""
    from moderator_app.operations.inquiries import speaker_suggestions  # brings the clustering with it

    return [
        (found.person, (found.evidence[0][0].kind, found.evidence[0][0].text))
        for found in speaker_suggestions(ws, strand_id, topic)
        if found.evidence
    ]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else f"{words[:89].rstrip()}…"
