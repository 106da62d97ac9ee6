"""Survey: what members answered, the topics they want, and the inquiries that grow from their words.

What must hold: every figure and every inquiry leads to the answers behind it, and every answer to its cell in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.models.survey_rows import firsts, fitting
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import in_language, tr
from moderator_app.desktop.views.survey_files import ENDINGS, ReadFile, SurveyFiles
from moderator_app.desktop.views.survey_inspector import SurveyInspector
from moderator_app.desktop.views.survey_parts import SurveyParts
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets.file_drops import FileDrops
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.domain.progress import Progress
from moderator_app.domain.records import SurveyFile
from moderator_app.domain.wording import Text, text
from moderator_app.operations import surveys
from moderator_app.operations.inquiries import InquiryView, RankedTopic
from moderator_app.operations.survey_reading import AnswerLine, AskedQuestion, SurveySource
from moderator_app.operations.surveys import SurveyView as SurveyFigures
from moderator_app.operations.surveys import UnknownResponse

if TYPE_CHECKING:
    from moderator_app.store import Committed, Workspace

PARTS = ("topics", "inquiries", "answers", "unknown", "questions")


@dataclass(frozen=True, slots=True)
class SurveyState:
    """All that the screen shows but for the answers themselves."""

    figures: SurveyFigures
    topics: list[RankedTopic]
    inquiries: list[InquiryView]
    unknown: list[UnknownResponse]
    questions: list[AskedQuestion]
    sources: list[SurveySource]
    members: list[Named]


class SurveyView(View):
    """Step "survey" of a meeting."""

    kind = "survey"
    tables = frozenset(
        {"survey", "question", "response", "answer", "inquiry", "inquiry_support", "source_file", "membership", "person"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.state: SurveyState | None = None
        self.lines: list[AnswerLine] = []
        self.files = SurveyFiles(self)
        self.side = SurveyInspector(self)
        self.parts = SurveyParts(self)
        self.suggesting: Any = None
        self._group_next = False
        self.parts.asking.closed.connect(lambda: self.show_state(self.state))
        FileDrops(self, self.files.bring, ENDINGS)

    # ---- the shell asks

    def open(self, place: Place) -> None:
        if place.event_id != self.place.event_id:
            self.state, self.lines = None, []
            self.parts.begin()
            self.side.clear()
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        event_id = self.place.event_id
        if event_id is not None:
            self.desk.ask(partial(_read, event_id=event_id), self.show_state, key="survey")

    def inspector(self) -> QWidget:
        return self.side

    def buttons(self) -> Sequence[QWidget]:
        return [self.parts.suggest_button, self.parts.import_button]

    def retranslate(self) -> None:
        self.parts.asking.retranslate()
        if self.state is not None:
            self.show_state(self.state)

    def save_state(self) -> dict[str, Any]:
        return {"part": self.parts.choice.current()}

    def restore_state(self, state: dict[str, Any]) -> None:
        self.show_part(state["part"])

    def show_found(self, kind: str, row_id: str) -> None:
        if kind == "inquiry":
            self.show_part("inquiries")
            self.parts.wanted = row_id

    # ---- showing

    def show_state(self, state: SurveyState | None) -> None:
        """Show a survey; None: the meeting has none yet."""
        self.state = state
        if state is None or not state.sources:
            self.parts.show_empty()
            self.inspector_wanted.emit(False)
            return
        self.inspector_wanted.emit(not self.parts.asking.is_open())
        self.parts.show_state(state)
        self.read_answers()
        self.side.renew()
        if self._group_next:
            self._group_next = False
            if not any(inquiry.state == "suggested" for inquiry in state.inquiries):
                self.suggest_again()

    def head_words(self) -> tuple[str, str]:
        """The title of the page and its second line: "52 answers from 48 of 64 members · 4 unknown"."""
        assert self.state is not None
        figures = self.state.figures
        second = tr("{responses} answers from {answered} of {of} members", responses=figures.responses,
                    answered=figures.answered, of=figures.of)  # fmt: skip
        if figures.unknown:
            second += " · " + tr("{count} unknown", count=figures.unknown)
        return in_language(figures.title_en, figures.title_zh) or tr("Survey"), second

    def show_part(self, part: str) -> None:
        """Topics, inquiries, answers, unknown or questions."""
        if part in PARTS:
            self.parts.show_part(part)
            self.read_answers()
            self.side.renew()

    def part(self) -> str:
        return self.parts.choice.current()

    def read_answers(self) -> None:
        """The answers themselves are read where they are looked at."""
        if self.state is not None and self.part() == "answers":
            survey_id = self.state.figures.id
            self.desk.ask(partial(_read_answers, survey_id=survey_id), self._take_answers, key="survey.answers")

    def _take_answers(self, lines: list[AnswerLine]) -> None:
        self.lines = lines
        self.parts.offer_questions(list(dict.fromkeys(line.question for line in lines)))
        self.find_answers()

    def find_answers(self) -> None:
        """Show the answers that fit the search."""
        lines, (typed, question, by_person) = self.lines, self.parts.search_wish()

        def find(_progress: Progress) -> tuple[list[AnswerLine], frozenset[str]]:
            found = fitting(lines, typed, question, by_person=by_person)
            return found, firsts(found, by_person)

        self.desk.background.run(find, done=self.parts.show_answers, key="survey.find", lane="search")

    # ---- doing

    def survey_id(self) -> str | None:
        return self.state.figures.id if self.state is not None else None

    def suggest_again(self) -> None:
        """Group the free answers into suggested inquiries anew, in the background."""
        survey_id = self.survey_id()
        if survey_id is None:
            return

        def work(ws: Workspace, progress: Progress) -> int:
            from moderator_app.operations.inquiries import suggest

            return suggest(ws, survey_id, progress=progress)

        def done(count: int) -> None:
            self.suggesting = None
            self.parts.show_suggesting(False)
            words: Text = text("{count} inquiries suggested", count=count)
            self.desk.say(words if count else text("No free answers to group"), undo=bool(count))

        def failed(problem: Exception) -> None:
            self.suggesting = None
            self.parts.show_suggesting(False)
            self.desk.failed.emit(problem)

        self.parts.show_suggesting(True)
        self.suggesting = self.desk.do_long(work, text("Grouping the answers"), done, failed=failed, key="survey.suggest")

    def ask_about(self, read: list[ReadFile], then: Callable[[list[SurveyFile]], None]) -> None:
        """Ask of each file that may be no survey whether it is one; then `then` is given those that are to be stored."""
        self.parts.asking.begin(read, then)
        self.show_state(self.state)
        self.parts.asking.likely().setFocus()

    def group_when_new(self) -> None:
        """After an import: the screen shows it by the commit; suggestions follow by themselves where nobody made any yet."""
        self._group_next = True
        self.refresh(None)

    def do(self, operation: Any, said: Text | None = None) -> None:
        """Change something; `said`: a passing word with undo."""
        self.desk.do(operation, (lambda _result: self.desk.say(said, undo=True)) if said is not None else None)

    def tie(self, response_id: str, person_id: str | None) -> None:
        """Say who answered; None: a stranger."""
        found = next((one for one in self.state.unknown if one.id == response_id), None) if self.state is not None else None
        name = found.given_name or found.given_email if found is not None else ""
        said = text("{name} is known now", name=name) if person_id else text("{name} stays a stranger", name=name)
        self.do(lambda ws: surveys.tie_response(ws, response_id, person_id), said)


def _read(ws: Workspace, event_id: str) -> SurveyState | None:
    from moderator_app.operations import inquiries, people, survey_reading

    survey_id = surveys.survey_of_event(ws, event_id)
    if survey_id is None:
        return None
    figures = surveys.survey_view(ws, survey_id)
    strand_id = survey_reading.survey_strand(ws, survey_id)
    return SurveyState(
        figures,
        inquiries.ranked_topics(ws, survey_id),
        inquiries.inquiries(ws, survey_id),
        surveys.unknown_responses(ws, survey_id),
        survey_reading.asked_questions(ws, survey_id),
        survey_reading.survey_sources(ws, survey_id),
        [Named(one.person_id, one.name, in_language(one.school, one.school_zh)) for one in people.members(ws, strand_id)],
    )


def _read_answers(ws: Workspace, survey_id: str) -> list[AnswerLine]:
    from moderator_app.operations.survey_reading import answer_lines

    return answer_lines(ws, survey_id)


from moderator_app.desktop.views import survey_commands  # noqa: E402, F401  (the commands need the class)
