"""Beside the heard balance: who was not heard yet, the moderators' share, and what is known of the person chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.moments import day
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Label, Line, SectionTitle
from moderator_app.desktop.widgets.rows import NarrowRows, Row, RowList
from moderator_app.desktop.widgets.surroundings import Meter
from moderator_app.domain.balance import Balance, Heard
from moderator_app.domain.wording import Text, text

_MOST_NAMES = 60


class BalanceSide(QWidget):
    """Shows a balance, and one person of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = Label("", "section", wrap=True)
        self.facts = Label("", "second", wrap=True)
        self.line = Line()
        self.leading = Meter(text("Moderators’ share of speech"))
        self.silent_title = SectionTitle(text("Not heard yet"))
        self.silent_words = Label("", "second", wrap=True)
        self.silent = RowList("plain", text("Not heard yet"))
        self.silent.setItemDelegate(NarrowRows("plain", self.silent))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.person, self.facts, self.line, self.leading, self.silent_title, self.silent_words):
            column.addWidget(widget)
        column.addWidget(self.silent)
        self.how = Label(
            text(
                "Speech and turns come from transcripts, messages from the public chat, questions from both and from the rooms’ "
                "notes. Private messages are not counted."
            ),
            "small",
            wrap=True,
        )
        column.addWidget(self.how)
        column.addStretch(1)
        self.show_person(None)

    def show_balance(self, balance: Balance) -> None:
        """Show who was silent and how much moderators spoke."""
        self.show_person(None)
        spoken = balance.seconds
        leading = sum(one.seconds for one in balance.people if one.is_leading)
        self.leading.setVisible(spoken > 0 and any(one.is_leading for one in balance.people))
        share = leading / spoken if spoken else 0.0
        self.leading.say(f"{share:.0%}", share, "warn" if share > 0.5 else "accent")
        silent = balance.not_heard
        self.silent_words.show_words(
            text("{count} members: those who came come first.", count=len(silent))
            if silent
            else text("Everybody was heard at least once.")
        )
        self.silent.show_rows([_silent_row(one) for one in silent[:_MOST_NAMES]])
        self.silent.setVisible(bool(silent))
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its names: the inspector scrolls, and nothing scrolls within it."""
        self.silent.setFixedHeight(self.silent.content_height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def show_person(self, one: Heard | None) -> None:
        """Show what was heard of one; None: nobody is chosen."""
        for widget in (self.person, self.facts, self.line):
            widget.setVisible(one is not None)
        if one is None:
            return
        self.person.show_words(one.name)
        lines: list[Words] = [one.school] if one.school else []
        lines.append(text("heard in {count} meetings, came to {came}", count=one.meetings, came=one.came))
        if one.last_heard is not None:
            lines.append(text("last heard on {day}", day=day(one.last_heard)))
        self.facts.show_words("\n".join(render(line) for line in lines))


def _silent_row(one: Heard) -> Row:
    came: Text = text("came {count} times", count=one.came) if one.came > 1 else text("came once")
    if not one.came:
        came = text("has not come yet")
    return Row(_key(one), one.name, one.school or came, came if one.school else "", face=one.name, mandarin=one.language == "zh")


def _key(one: Heard) -> str:
    return one.person_id or one.name
