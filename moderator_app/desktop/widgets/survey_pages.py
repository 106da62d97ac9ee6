"""The pages of the survey's inspector: files, a topic, an inquiry, an answer, somebody unknown, a question.

They show what they are given and say what was wished; `views.survey_inspector` reads and does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.models.file_words import breakable, problem_words
from moderator_app.desktop.models.survey_rows import PURPOSES, asked_words, both_titles, one_line, source_words, support_row
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets.basics import Button, Card, Label, Pill, SectionTitle, row_of
from moderator_app.desktop.widgets.fields import ChoiceField, Labelled, LineField
from moderator_app.desktop.widgets.form_fields import Named, PersonField
from moderator_app.desktop.widgets.rows import Row
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.desktop.widgets.survey_lists import WordsList
from moderator_app.domain.wording import text
from moderator_app.operations.inquiries import InquiryView, RankedTopic
from moderator_app.operations.survey_reading import AskedQuestion, SurveySource
from moderator_app.operations.surveys import Trace, UnknownResponse

_MOST_PROBLEMS = 12
_MOST_NAMES = 40


class Page(QWidget):
    """A column of the inspector."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)


class _Lines(QWidget):
    """Texts below each other, made anew each time; an empty one is a gap."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_lines(self, lines: Sequence[tuple[Words, str]]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, kind in lines:
            if words:
                self._column.addWidget(Label(words, kind, wrap=True))  # type: ignore[arg-type]
            else:
                self._column.addSpacing(4)
        self.setVisible(bool(lines))


class FilesPage(Page):
    """The files that answers came from, with what was wrong in each; above them what the last import did."""

    def __init__(self) -> None:
        super().__init__()
        self.report = Card(spacing=6, margin=12, soft=True)
        self.report_lines = _Lines()
        self.report.column.addWidget(self.report_lines)
        holder = QWidget()
        holder.setLayout(row_of(None, Button(text("Close"), lambda: self.show_report(()), small=True)))
        self.report.column.addWidget(holder)
        self.files = _Lines()
        self.add(self.report, SectionTitle(text("Files")), self.files)
        self.report.hide()

    def show_report(self, lines: Sequence[tuple[Words, str]]) -> None:
        self.report_lines.show_lines(lines)
        self.report.setVisible(bool(lines))

    def show_files(self, sources: Sequence[SurveySource]) -> None:
        lines: list[tuple[Words, str]] = []
        for source in sources:
            lines += [("", "small")] if lines else []
            lines += [(breakable(source.name), "strong"), (source_words(source), "second")]
            lines += [(problem_words(problem), "small") for problem in source.problems[:_MOST_PROBLEMS]]
            rest = len(source.problems) - _MOST_PROBLEMS
            if rest > 0:
                lines.append((text("… and {count} more remarks", count=rest), "small"))
        self.files.show_lines(lines)


class TopicPage(Page):
    """The topics chosen, who wants them, and the titles of the inquiry to be made. `made(title_en, title_zh)`."""

    made = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._options: list[str] = []
        self.head = SectionTitle(text("Topic"))
        self.figures = Label("", "second", wrap=True)
        self.title_en, self.title_zh = LineField(), LineField()
        self.names = Label("", "second", wrap=True)
        self.add(
            self.head,
            self.figures,
            Labelled(text("Title of the inquiry (English)"), self.title_en),
            Labelled(text("Title of the inquiry (中文)"), self.title_zh),
        )
        self.add(SectionTitle(text("Who wants it")), self.names)
        for field in (self.title_en, self.title_zh):
            field.returnPressed.connect(self.make)

    def show_topics(self, topics: Sequence[RankedTopic], names: Sequence[str]) -> None:
        """`names`: of the people who chose one of the topics."""
        options = [topic.option for topic in topics]
        self.head.label.show_words(text("Topic") if len(topics) == 1 else text("{count} topics", count=len(topics)))
        people = len({person for topic in topics for person in topic.person_ids})
        most = max((topic.count for topic in topics), default=0)
        shown = text("{people} known members, {count} answers", people=people, count=sum(topic.count for topic in topics))
        self.figures.show_words(shown if len(topics) > 1 or people != most else text("{people} people", people=most))
        if options != self._options:
            self._options = options
            english, chinese = both_titles(options[0]) if options else ("", "")
            self.title_en.setText(english)
            self.title_zh.setText(chinese or next((both_titles(one)[1] for one in options if both_titles(one)[1]), ""))
        rest = len(names) - _MOST_NAMES
        listed = ", ".join(names[:_MOST_NAMES])
        self.names.show_words(text("{names} and {count} more", names=listed, count=rest) if rest > 0 else listed)

    def make(self) -> None:
        """Wish for the inquiry, with the titles as they stand."""
        if self._options and (self.title_en.text().strip() or self.title_zh.text().strip()):
            self.made.emit(self.title_en.text().strip(), self.title_zh.text().strip())


class InquiryPage(Page):
    """An inquiry: titles, support, and who could speak. `renamed(language, title)`, `split(answer ids, title)`."""

    renamed = Signal(str, str)
    split = Signal(list, str)
    looked_at = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.state = Pill()
        self.title_en, self.title_zh = LineField(), LineField()
        self.labels = _Pills()
        self.support_title = SectionTitle(text("Answers behind it"))
        self.support = WordsList(text("Answers behind it"), 3)
        self.cell = CellCard()
        self.split_title = LineField(text("Title of the new inquiry"))
        self.split_button = Button(text("Split off"), self._split, icon_name="split", small=True)
        self.split_box = QWidget()
        box = QVBoxLayout(self.split_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.split_title)
        box.addLayout(row_of(self.split_button, None))
        self.speakers = _Lines()
        self.speakers_title = SectionTitle(text("Who could speak"))
        self.add(SectionTitle(text("Inquiry"), self.state))
        self.add(Labelled(text("Title (English)"), self.title_en), Labelled(text("Title (中文)"), self.title_zh), self.labels)
        self.add(self.support_title, self.support, self.cell, self.split_box, self.speakers_title, self.speakers)
        self.title_en.committed.connect(lambda title: self.renamed.emit("en", title))
        self.title_zh.committed.connect(lambda title: self.renamed.emit("zh", title))
        self.support.picked.connect(self._picked)
        self.cell.hide()

    def show_inquiry(self, view: InquiryView) -> None:
        suggested = view.state == "suggested"
        self.state.say(text("suggested") if suggested else text("taken up"), "warn" if suggested else "good")
        self.title_en.show_text(view.title_en)
        self.title_zh.show_text(view.title_zh)
        self.labels.show_words_of(view.labels)
        people = text("1 person") if view.people == 1 else text("{count} people", count=view.people)
        self.support_title.label.show_words(text("Answers behind it · {people}", people=people))
        self.support.show_items(view.support, lambda one: one.answer_id, support_row)
        self.support.setFixedHeight(max(px(60), min(px(320), self.support.content_height())))
        self._picked()

    def show_speakers(self, lines: Sequence[tuple[Words, str]]) -> None:
        self.speakers_title.setVisible(bool(lines))
        self.speakers.show_lines(lines)

    def _picked(self) -> None:
        chosen = self.support.picked_keys()
        self.split_box.setVisible(bool(chosen) and len(chosen) < self.support.rows.rowCount())
        self.split_button.show_words(
            text("Split off 1 answer") if len(chosen) == 1 else text("Split off {count} answers", count=len(chosen))
        )
        if len(chosen) == 1:
            self.looked_at.emit(chosen[0])
        else:
            self.cell.hide()

    def _split(self) -> None:
        chosen, title = self.support.picked_keys(), self.split_title.text().strip()
        if chosen and title:
            self.split_title.clear()
            self.split.emit(chosen, title)
        else:
            self.split_title.setFocus()


class _Pills(QWidget):
    """Words as quiet pills."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, 4)

    def show_words_of(self, words: Sequence[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for word in words:
            self._flow.addWidget(Pill(word))
        self.setVisible(bool(words))


class CellCard(Card):
    """Where an answer stood: file, row and column, and its raw words."""

    def __init__(self) -> None:
        super().__init__(spacing=4, margin=12, soft=True)
        self.where = Label("", "second", wrap=True)
        self.question = Label("", "small", wrap=True)
        self.raw = Label("", "body", wrap=True)
        self.raw.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.raw, self.question, self.where):
            self.column.addWidget(label)

    def show_cell(self, trace: Trace) -> None:
        self.where.show_words(
            text("{file}, row {row}, column {column}", file=breakable(trace.file), row=trace.row, column=trace.column)
        )
        self.where.setToolTip(trace.sha256)
        self.question.show_words(one_line(trace.question))
        self.raw.show_words(trace.raw)
        self.show()


class AnswerPage(Page):
    """An answer in full, and the cell it came from."""

    def __init__(self) -> None:
        super().__init__()
        self.head = SectionTitle(text("Answer"))
        self.person = Label("", "strong", wrap=True)
        self.cell = CellCard()
        self.add(self.head, self.person, self.cell)

    def show_answer(self, trace: Trace) -> None:
        self.person.show_words(trace.person or text("no name given"))
        self.cell.show_cell(trace)


class UnknownPage(Page):
    """Somebody who answered. `said(response_id, person_id or None)`: it is this member, or a stranger."""

    said = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._response = ""
        self.name = Label("", "strong", wrap=True)
        self.where = Label("", "second", wrap=True)
        self.words = Label("", "body", wrap=True)
        self._box = QVBoxLayout()
        self._box.setSpacing(6)
        self.buttons: list[Button] = []
        self.field = PersonField()
        put(self.field.setPlaceholderText, text("Type a name"))
        self.stranger = Button(text("A stranger"), lambda: self.said.emit(self._response, None), icon_name="user-x", small=True)
        self.add(SectionTitle(text("Who answered?")), self.name, self.where, self.words)
        self.column.addLayout(self._box)
        self.add(Labelled(text("A member"), self.field))
        self.column.addLayout(row_of(self.stranger, None))
        self.add(Label(text("A stranger's answers count, without a member."), "small", wrap=True))
        self.field.named.connect(lambda person, _name: self.said.emit(self._response, person) if person else None)

    def show_unknown(self, unknown: UnknownResponse, people: Sequence[Named]) -> None:
        if unknown.id != self._response:
            self.field.show_text("")
        self._response = unknown.id
        self.name.show_words(unknown.given_name or unknown.given_email or text("no name given"))
        file = text("{file}, row {row}", file=breakable(unknown.file), row=unknown.row)
        self.where.show_words(text("{email} · {file}", email=unknown.given_email, file=file) if unknown.given_email else file)
        self.words.show_words(f"“{one_line(unknown.first_words)}”" if unknown.first_words else "")
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for person_id, name, email in unknown.candidates:
            shown = text("It is {name}", name=f"{name} · {email}" if email else name)
            button = Button(shown, lambda chosen=person_id: self.said.emit(self._response, chosen), small=True, icon_name="user")
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        self.field.offer(people)


class QuestionPage(Page):
    """A question: what it is for, and a few of its answers. `wished(purpose)`."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "strong", wrap=True)
        self.where = Label("", "second", wrap=True)
        self.purpose = ChoiceField(tuple(PURPOSES.items()), text("What it is for"))
        self.examples = WordsList(text("Some answers"), 2)
        self.add(SectionTitle(text("Question")), self.words, self.where, Labelled(text("What it is for"), self.purpose))
        self.add(SectionTitle(text("Some answers")), self.examples)
        self.purpose.chosen.connect(lambda purpose: self.wished.emit(purpose))

    def show_question(self, asked: AskedQuestion) -> None:
        self.words.show_words(asked_words(asked.text, asked.row_label))
        self.where.show_words(breakable(", ".join(asked.files)))
        self.purpose.choose(asked.purpose)
        examples = [Row(str(number), one_line(raw)) for number, raw in enumerate(asked.examples)]
        self.examples.show_items(examples, lambda row: row.key, lambda row: row)
        self.examples.setFixedHeight(max(px(40), self.examples.content_height()))
        self.examples.setAccessibleDescription(render(text("{count} answers", count=asked.answers)))
