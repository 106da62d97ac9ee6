"""The inspector of the survey: for what is chosen in the part on show; the files where nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.translation import Words
from moderator_app.desktop.widgets.survey_pages import (
    AnswerPage,
    FilesPage,
    InquiryPage,
    Page,
    QuestionPage,
    TopicPage,
    UnknownPage,
)
from moderator_app.domain.speakers import EVIDENCE_LABELS
from moderator_app.domain.wording import text
from moderator_app.operations import inquiries as operations
from moderator_app.operations.inquiries import InquiryView
from moderator_app.operations.survey_reading import set_purposes
from moderator_app.operations.surveys import trace

if TYPE_CHECKING:
    from moderator_app.desktop.views.survey import SurveyState, SurveyView
    from moderator_app.domain.speakers import SpeakerSuggestion
    from moderator_app.store import Workspace

_MOST_SPEAKERS, _MOST_EVIDENCE = 5, 2


class SurveyInspector(QWidget):
    """Shows the page of what is chosen and hands on what is wished."""

    def __init__(self, view: SurveyView) -> None:
        super().__init__()
        self._view = view
        self._asked_for: tuple[str, str] | None = None
        self._inquiry: InquiryView | None = None
        self.files, self.topic, self.inquiry = FilesPage(), TopicPage(), InquiryPage()
        self.answer, self.unknown, self.question = AnswerPage(), UnknownPage(), QuestionPage()
        self.pages: tuple[Page, ...] = (self.files, self.topic, self.inquiry, self.answer, self.unknown, self.question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in self.pages:
            column.addWidget(page)
        self._show(self.files)
        self._connect()

    def _connect(self) -> None:
        self.topic.made.connect(self._make_inquiry)
        self.inquiry.renamed.connect(self._rename)
        self.inquiry.split.connect(self._split)
        self.inquiry.looked_at.connect(self._look_at)
        self.unknown.said.connect(self._view.tie)
        self.question.wished.connect(self._set_purpose)

    # ---- showing

    def clear(self) -> None:
        """Another meeting: nothing is chosen, nothing was imported just now."""
        self.files.show_report(())
        self.files.show_files(())
        self._show(self.files)

    def show_report(self, lines: Sequence[tuple[Words, str]]) -> None:
        """What an import did."""
        self.files.show_report(lines)
        for shown in self._view.parts.lists.values():
            shown.choose(None)
        self._show(self.files)
        self.open()

    def open(self) -> None:
        """Bring the inspector into sight where there is no room for it of its own."""
        self._view.inspector_wanted.emit(True)
        window: Any = self._view.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()

    def renew(self) -> None:
        """Show the page for what is chosen now."""
        state, part = self._view.state, self._view.part()
        if state is None:
            return
        chosen = self._view.parts.lists[part].picked_keys()
        show = {
            "topics": self._show_topics,
            "inquiries": self._show_inquiry,
            "answers": self._show_answer,
            "unknown": self._show_unknown,
            "questions": self._show_question,
        }[part]
        if not chosen or not show(state, chosen):
            self.files.show_files(state.sources)
            self._show(self.files)

    def _show(self, page: Page) -> None:
        for one in self.pages:
            one.setVisible(one is page)

    def _show_topics(self, state: SurveyState, chosen: list[str]) -> bool:
        topics = [topic for topic in state.topics if topic.option in chosen]
        people = {person for topic in topics for person in topic.person_ids}
        self.topic.show_topics(topics, [one.name for one in state.members if one.id in people])
        self._show(self.topic)
        return bool(topics)

    def _show_inquiry(self, state: SurveyState, chosen: list[str]) -> bool:
        found = next((one for one in state.inquiries if one.id == chosen[0]), None)
        if found is None:
            return False
        if self._inquiry is None or self._inquiry.id != found.id:
            self.inquiry.support.choose(None)
            self.inquiry.show_speakers(())
        self._inquiry = found
        self.inquiry.show_inquiry(found)
        self._show(self.inquiry)
        self._suggest_speakers(found)
        return True

    def _show_answer(self, _state: SurveyState, chosen: list[str]) -> bool:
        self._view.desk.ask(partial(trace, answer_id=chosen[0]), self.answer.show_answer, key="survey.trace")
        self._show(self.answer)
        return True

    def _show_unknown(self, state: SurveyState, chosen: list[str]) -> bool:
        found = next((one for one in state.unknown if one.id == chosen[0]), None)
        if found is not None:
            self.unknown.show_unknown(found, state.members)
            self._show(self.unknown)
        return found is not None

    def _show_question(self, state: SurveyState, chosen: list[str]) -> bool:
        found = next((one for one in state.questions if one.ids[0] == chosen[0]), None)
        if found is not None:
            self.question.show_question(found)
            self._show(self.question)
        return found is not None

    def _look_at(self, answer_id: str) -> None:
        self._view.desk.ask(partial(trace, answer_id=answer_id), self.inquiry.cell.show_cell, key="survey.trace")

    def _suggest_speakers(self, found: InquiryView) -> None:
        strand_id = self._view.place.strand_id
        topic = " ".join((found.title_en, found.title_zh, *found.labels))
        if strand_id is None or self._asked_for == (found.id, topic):
            return
        self._asked_for = (found.id, topic)

        def ask(ws: Workspace) -> list[SpeakerSuggestion]:
            return operations.speaker_suggestions(ws, strand_id, topic)[:_MOST_SPEAKERS]

        self._view.desk.ask(ask, self._show_speakers, key="survey.speakers")

    def _show_speakers(self, found: list[SpeakerSuggestion]) -> None:
        names = {one.id: one.name for one in self._view.state.members} if self._view.state is not None else {}
        lines: list[tuple[Words, str]] = []
        for suggestion in found:
            lines.append((names.get(suggestion.person, ""), "strong"))
            for evidence, _share in suggestion.evidence[:_MOST_EVIDENCE]:
                words = " ".join(evidence.text.split())
                shown = words if len(words) < 120 else f"{words[:118].rstrip()}…"
                kind = EVIDENCE_LABELS.get(evidence.kind)
                lines.append((text("{kind}: “{words}”", kind=kind, words=shown) if kind is not None else shown, "second"))
        self.inquiry.show_speakers(lines)

    # ---- doing

    def write_title(self) -> None:
        """Go to the title of the inquiry chosen."""
        self.open()
        self.inquiry.title_en.setFocus()
        self.inquiry.title_en.selectAll()

    def _make_inquiry(self, title_en: str, title_zh: str) -> None:
        survey_id, options = self._view.survey_id(), self._view.parts.topics.picked_keys()
        if survey_id is None or not options:
            return

        def make(ws: Workspace) -> str:
            return operations.inquiry_from_topics(ws, survey_id, options, title_en, title_zh)

        def made(inquiry_id: str) -> None:
            self._view.parts.wanted = inquiry_id
            self._view.show_part("inquiries")
            self._view.refresh(None)
            self._view.desk.say(text("Made an inquiry: {title}", title=title_en or title_zh), undo=True)

        self._view.desk.do(make, made)

    def _rename(self, language: str, title: str) -> None:
        if self._inquiry is not None:
            inquiry_id, field = self._inquiry.id, "title_zh" if language == "zh" else "title_en"
            self._view.do(lambda ws: operations.rename_inquiry(ws, inquiry_id, **{field: title}))

    def _split(self, answer_ids: list[str], title: str) -> None:
        from moderator_app.domain.chinese import has_chinese

        if self._inquiry is None:
            return
        inquiry_id, titles = self._inquiry.id, ("", title) if has_chinese(title) else (title, "")
        said = text("Split off: {title}", title=title)
        self._view.do(lambda ws: operations.split_inquiry(ws, inquiry_id, answer_ids, *titles), said)

    def _set_purpose(self, purpose: str) -> None:
        state, chosen = self._view.state, self._view.parts.questions.picked_keys()
        asked = next((one for one in state.questions if one.ids[0] in chosen), None) if state is not None else None
        if asked is None or asked.purpose == purpose:
            return
        before, ids = asked.purpose, asked.ids

        def changed(_nothing: None) -> None:
            self._view.desk.say(text("Counted anew"), undo=True)
            if "free" in (before, purpose):
                self._view.suggest_again()

        self._view.desk.do(lambda ws: set_purposes(ws, ids, purpose), changed)
