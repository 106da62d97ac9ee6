"""The working surface of the survey: its head, the choice of parts, and a list for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moderator_app.desktop.models.survey_rows import (
    answer_row,
    inquiry_row,
    question_row,
    topic_row,
    unknown_row,
)
from moderator_app.desktop.theme import px
from moderator_app.desktop.views.survey_asking import SurveyAsking
from moderator_app.desktop.views.survey_files import ENDINGS
from moderator_app.desktop.widgets import (
    Button,
    ChoiceField,
    DropZone,
    EmptyPlace,
    Icon,
    Label,
    PageTitle,
    Placeholder,
    RowDelegate,
    SearchField,
    Segmented,
    restyle,
    row_of,
)
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.pick_list import PickList
from moderator_app.desktop.widgets.survey_lists import AnswerList, TopicList
from moderator_app.domain.chinese import fold
from moderator_app.domain.wording import text
from moderator_app.operations import inquiries as operations
from moderator_app.operations.survey_reading import AnswerLine

if TYPE_CHECKING:
    from moderator_app.desktop.views.survey import SurveyState, SurveyView

_NAMES = {
    "topics": text("Topics"),
    "inquiries": text("Inquiries"),
    "answers": text("Answers"),
    "unknown": text("Unknown"),
    "questions": text("Questions"),
}


_FEW, _UNBOUND = 40, 16_777_215
"""A list of so few rows is no higher than they are; Qt's word for no bound."""


class SurveyParts(QObject):
    """Builds the surface into `view.column` and keeps its parts at hand."""

    def __init__(self, view: SurveyView) -> None:
        super().__init__(view)
        self.view = view
        self.wanted: str | None = None
        self._empties: dict[PickList, tuple[QWidget, QWidget | None]] = {}
        self.suggest_button = Button(text("Suggest again"), view.suggest_again, icon_name="sparkles", small=True)
        self.import_button = Button(text("Import answers"), view.files.ask, icon_name="file-up", small=True)
        self.title = PageTitle()
        self.choice = Segmented([(key, words) for key, words in _NAMES.items()], text("Parts of the survey"))
        self._make_lists()
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _make_lists(self) -> None:
        self.topics = TopicList(text("Topics, most wanted first"))
        self.inquiries = PickList("cards", text("Inquiries"), "", RowDelegate("cards"))
        self.inquiries.setItemDelegate(RowDelegate("cards", self.inquiries))
        self.answers = AnswerList(text("All answers"))
        self.unknown = PickList("lines", text("Who answered?"), "", RowDelegate("lines"))
        self.unknown.setItemDelegate(RowDelegate("lines", self.unknown))
        self.questions = PickList("lines", text("Questions"), "", RowDelegate("lines"), uniform=True)
        self.questions.setItemDelegate(RowDelegate("lines", self.questions))
        self.lists: dict[str, PickList] = {
            "topics": self.topics,
            "inquiries": self.inquiries,
            "answers": self.answers,
            "unknown": self.unknown,
            "questions": self.questions,
        }

    def _make_buttons(self) -> None:
        self.make_inquiry = Button(text("Make an inquiry"), self.begin_inquiry, icon_name="git-branch", kind="primary")
        self.take_up = Button(text("Take up"), self.take_up_chosen, icon_name="check", kind="primary")
        self.merge = Button(text("Merge"), self.merge_chosen, icon_name="merge")
        self.drop = Button(text("Drop"), self.drop_chosen, icon_name="x")
        self.search = SearchField(text("Find in the answers"))
        self.question = ChoiceField(name=text("Question"))
        self.question.setMinimumContentsLength(11)
        self.by = Segmented((("person", text("By person")), ("question", text("By question"))), text("Order of the answers"))

    def _lay_out(self) -> None:
        self.column = self.view.column
        self.drop_zone = DropZone(
            text("Drop the export of Google Forms, Microsoft Forms or 问卷星"),
            text("Choose files"),
            self.view.files.ask,
            ENDINGS,
        )
        self.no_unknown = EmptyPlace(
            "circle-check",
            text("Everybody is known"),
            text("Answers that fit no member by name or e-mail wait here."),
        )
        self.no_topics = EmptyPlace(
            "tag",
            text("No topics"),
            text("No question is marked as choosing topics. Say in Questions what each question is for."),
            Button(text("To the questions"), lambda: self.view.show_part("questions")),
        )
        self.no_inquiries = EmptyPlace(
            "git-branch",
            text("No inquiries yet"),
            text("Answers in words are grouped into inquiries, on this computer. Nothing is sent anywhere."),
            Button(text("Suggest inquiries"), self.view.suggest_again, kind="primary", icon_name="sparkles"),
        )
        self.stack = Pages()
        self.pages: dict[str, QWidget] = {
            "topics": self._page(row_of(Label(text("Choose one or more, then make an inquiry of them."), "second"), None,
                                        self.make_inquiry), self.topics, self.no_topics),
            "inquiries": self._page(row_of(Label(text("Several can be chosen to be merged."), "second"), None, self.drop,
                                           self.merge, self.take_up), self.inquiries, self.no_inquiries),
            "answers": self._page(row_of(self.search, self.question, self.by), self.answers, None),
            "unknown": self._page(row_of(Label(text("Say who each of them is; their answers count at once."), "second"), None),
                                  self.unknown, self.no_unknown),
            "questions": self._page(row_of(Label(text("What each question is for decides how it is counted."), "second"), None),
                                    self.questions, None),
        }  # fmt: skip
        for page in self.pages.values():
            self.stack.addWidget(page)
        whole = QWidget()
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.title)
        inside.addLayout(row_of(self.choice, None))
        inside.addWidget(self.stack, 1)
        self.waiting = Placeholder(6)
        self.whole, self.nothing, self.asking = whole, self._nothing(), SurveyAsking()
        self.screens = Pages()
        for screen in (self.waiting, whole, self.nothing, self.asking):
            self.screens.addWidget(screen)
        self.column.addWidget(self.screens, 1)

    def _nothing(self) -> QWidget:
        """What stands here before the first import."""
        button = self.drop_zone.findChild(Button)
        assert button is not None
        restyle(button, "kind", "primary")
        button.set_icon("folder-open", "on-accent")
        self.drop_zone.setMaximumWidth(px(520))
        sentence = Label(text("A survey tells what members want to talk about. Bring in the file that your form gives out."),
                         "second", wrap=True)  # fmt: skip
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence.setMaximumWidth(px(380))
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setSpacing(8)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        for widget in (Icon("clipboard-list", "mute", 28), Label(text("No answers yet"), "section")):
            column.addWidget(widget, 0, middle)
        column.addLayout(_middle(sentence))
        column.addSpacing(10)
        column.addLayout(_middle(self.drop_zone))
        column.addStretch(3)
        return nothing

    def _page(self, row: Any, shown: PickList, empty: QWidget | None) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QWidget()
        head.setLayout(row)
        column.addWidget(head)
        column.addWidget(shown, 1000)
        column.addStretch(1)
        if empty is not None:
            column.addWidget(empty, 1000)
            empty.hide()
        self._empties[shown] = (head, empty)
        return page

    def _connect(self) -> None:
        self.choice.chosen.connect(self.view.show_part)
        self.drop_zone.dropped.connect(self.view.files.bring)
        self.search.asked.connect(lambda _typed: self.view.find_answers())
        self.question.chosen.connect(lambda _key: self.view.find_answers())
        self.by.chosen.connect(lambda _key: self.view.find_answers())
        for shown in self.lists.values():
            shown.picked.connect(self._picked)
        self.inquiries.opened.connect(lambda _key: self.view.side.write_title())

    # ---- showing

    def begin(self) -> None:
        """Another meeting: forget what was shown, and what was asked."""
        self.asking.forget()
        self.screens.setCurrentWidget(self.waiting)
        for shown in self.lists.values():
            shown.show_items([], str, lambda item: item)

    def show_empty(self) -> None:
        self._show_screen(self.nothing)

    def _show_screen(self, screen: QWidget) -> None:
        """What is asked about a file stays in sight until it is answered."""
        self.screens.setCurrentWidget(self.asking if self.asking.is_open() else screen)
        shown = self.screens.currentWidget() is self.whole
        self.suggest_button.setVisible(shown)
        self.import_button.setVisible(shown)

    def show_state(self, state: SurveyState) -> None:
        """Fill all lists but the answers."""
        self.title.say(*self.view.head_words())
        most = max((topic.count for topic in state.topics), default=1)
        taken = frozenset(fold(title) for one in state.inquiries if one.state == "open" for title in (one.title_en, one.title_zh))
        self._fill("topics", state.topics, lambda topic: topic.option, lambda topic: topic_row(topic, most, taken))
        self._fill("inquiries", state.inquiries, lambda one: one.id, inquiry_row)
        self._fill("unknown", state.unknown, lambda one: one.id, unknown_row)
        self._fill("questions", state.questions, lambda one: one.ids[0], question_row)
        self.choice.rename("unknown", text("Unknown {count}", count=len(state.unknown)) if state.unknown else _NAMES["unknown"])
        self.choice.rename("inquiries", text("Inquiries {count}", count=len(state.inquiries)))
        self.choice.rename("topics", text("Topics {count}", count=len(state.topics)))
        if self.wanted is not None:
            self.inquiries.choose(self.wanted)
            self.wanted = None
        self._show_screen(self.whole)
        self.look_at_buttons()

    def _fill(self, part: str, items: Any, key_of: Any, make: Any) -> None:
        shown = self.lists[part]
        shown.show_items(items, key_of, make)
        shown.setMaximumHeight(shown.content_height() if 0 < len(items) <= _FEW else _UNBOUND)
        head, empty = self._empties[shown]
        if empty is not None:
            shown.setVisible(bool(items))
            head.setVisible(bool(items))
            empty.setVisible(not items)

    def show_part(self, part: str) -> None:
        self.choice.choose(part)
        self.stack.setCurrentWidget(self.pages[part])
        self.look_at_buttons()

    def show_suggesting(self, now: bool) -> None:
        self.suggest_button.setEnabled(not now)
        self.suggest_button.show_words(text("Grouping the answers …") if now else text("Suggest again"))

    def search_wish(self) -> tuple[str, str, bool]:
        """What is looked for in the answers: words, a question ("" for all), and whether by person."""
        return self.search.text().strip(), self.question.current() or "", self.by.current() == "person"

    def offer_questions(self, questions: list[str]) -> None:
        chosen = self.question.current()
        shown = [(asked, asked if len(asked) < 60 else f"{asked[:58]}…") for asked in questions]
        self.question.show_choices([("", text("All questions")), *shown])
        self.question.choose(chosen if chosen in questions else "")

    def show_answers(self, found: tuple[list[AnswerLine], frozenset[str]]) -> None:
        lines, named = found
        self.answers.show_items(lines, lambda line: line.id, lambda line: answer_row(line, line.id in named))

    def _picked(self) -> None:
        self.look_at_buttons()
        self.view.side.renew()

    def look_at_buttons(self) -> None:
        """Enable what can be done with what is chosen."""
        chosen = self.chosen_inquiries()
        self.make_inquiry.setEnabled(bool(self.topics.picked_keys()))
        self.take_up.setEnabled(any(one.state == "suggested" for one in chosen))
        self.merge.setEnabled(len(chosen) > 1)
        self.drop.setEnabled(bool(chosen))

    def chosen_inquiries(self) -> list[operations.InquiryView]:
        """The inquiries chosen, in the order shown."""
        keys = self.inquiries.picked_keys()
        state = self.view.state
        return [one for one in state.inquiries if one.id in keys] if state is not None else []

    # ---- doing

    def begin_inquiry(self) -> None:
        """Make an inquiry of the topics chosen, with the titles that the inspector shows."""
        self.view.side.topic.make()

    def take_up_chosen(self) -> None:
        chosen = [one.id for one in self.chosen_inquiries() if one.state == "suggested"]

        def take(ws: Any) -> None:
            with ws.act(text("Take up {count} inquiries", count=len(chosen)) if len(chosen) > 1 else text("Take up an inquiry")):
                for inquiry_id in chosen:
                    operations.open_inquiry(ws, inquiry_id)

        if chosen:
            self.view.do(take, text("Taken up"))

    def merge_chosen(self) -> None:
        """Into the one chosen that is taken up already, else the one of most people."""
        chosen = self.chosen_inquiries()
        if len(chosen) < 2:
            return
        kept = next((one for one in chosen if one.state == "open"), chosen[0])
        others = [one.id for one in chosen if one.id != kept.id]
        self.inquiries.choose(kept.id)
        self.view.do(
            lambda ws: operations.merge_inquiries(ws, kept.id, others), text("{count} inquiries merged", count=len(chosen))
        )

    def drop_chosen(self) -> None:
        chosen = [one.id for one in self.chosen_inquiries()]

        def let_go(ws: Any) -> None:
            with ws.act(text("Drop {count} inquiries", count=len(chosen)) if len(chosen) > 1 else text("Drop an inquiry")):
                for inquiry_id in chosen:
                    operations.drop_inquiry(ws, inquiry_id)

        if chosen:
            self.view.do(let_go, text("Dropped"))


def _middle(widget: QWidget) -> QHBoxLayout:
    """A widget as wide as it may be, in the middle."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
