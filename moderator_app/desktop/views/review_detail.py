"""The right-hand part of Review: a disagreement with both values and their ways out, or a change that was refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop import moments
from moderator_app.desktop.models.review_rows import (
    begin_words,
    keep_words,
    kind_words,
    name_of,
    refusal_words,
    sentence_of,
    take_words,
    title_of,
    where_of,
)
from moderator_app.desktop.models.value_words import Values
from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import render
from moderator_app.desktop.widgets import Button, Card, Icon, Label, TextField, row_of
from moderator_app.desktop.widgets.review_cards import KeyButton, SideCard, ValueCard
from moderator_app.domain.differences import both, difference
from moderator_app.domain.field_words import field_words, table_words
from moderator_app.domain.wording import text
from moderator_app.operations.review import DELETION, About, Disagreement, Rejected

SIDE_BY_SIDE = 560
"""From this width on (pixels at 100 %) the two values stand beside each other."""


class _Head(QWidget):
    """Where it is, what it is called, which field, and a way there."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = Icon("git-branch", "mute", 15)
        self.where = Label("", "second", wrap=True)
        self.title = Label("", "title", wrap=True)
        self.sentence = Label("", "second", wrap=True)
        self.open = Button(text("Open it"), small=True, icon_name="arrow-right")
        top = row_of(self.icon, spacing=7)
        top.addWidget(self.where, 1)
        top.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self.sentence)

    def show_about(self, about: About) -> None:
        self.icon.show_icon(table_words(about.table)[1])
        self.where.show_words(where_of(about))
        words = title_of(about)
        self.title.show_words(words if len(words) <= 110 else words[:109] + "…")
        self.open.setVisible(about.is_here and not about.is_gone)


class _Editor(TextField):
    """Ctrl+Enter keeps, Escape puts it away."""

    kept = Signal(str)
    away = Signal()

    def __init__(self) -> None:
        super().__init__(name=text("Both texts, to be made one"), lines=5)

    def commit(self) -> None:
        """Leaving the field keeps nothing: the button does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit(self.toPlainText())
        elif event.key() == Qt.Key.Key_Escape:
            self.away.emit()
        else:
            super().keyPressEvent(event)


class DisagreementPane(QWidget):
    """`took(ids)` and `kept(ids)`: let the waiting or the shared values stand; `wrote(id, words)`: let these words stand;
    `wanted(About)`: go there."""

    took = Signal(list)
    kept = Signal(list)
    wrote = Signal(str, str)
    unfolded = Signal()
    """The editor was opened."""
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.item: Disagreement | None = None
        self.same: tuple[Disagreement, ...] = ()
        self.head = _Head()
        self.head.open.clicked.connect(lambda: self.item is not None and self.wanted.emit(self.item.about))
        self.base = ValueCard(text("Before"))
        self.take = KeyButton(text("Use mine"), self.take_one, "1")
        self.keep = KeyButton(text("Keep theirs"), self.keep_one, "2")
        self.waiting, self.shared = (
            SideCard(self.take, text("waits here"), "warn"),
            SideCard(self.keep, text("everybody has this"), "good"),
        )
        self.edit = KeyButton(text("Edit both"), self.begin_edit, "3", kind="primary", icon_name="pencil")
        self._make_editor()
        self._make_kind()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        self._sides.addWidget(self.waiting, 1)
        self._sides.addWidget(self.shared, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addWidget(self.base)
        column.addLayout(self._sides)
        column.addLayout(row_of(self.edit, None))
        column.addWidget(self.editing)
        column.addWidget(self.kind)
        column.addStretch(1)

    def _make_editor(self) -> None:
        self.editor = _Editor()
        self.editor.kept.connect(self._keep_words)
        self.editor.away.connect(self.end_edit)
        keep = Button(
            text("Keep this"), lambda: self._keep_words(self.editor.toPlainText()), kind="primary", shortcut="Ctrl+Return"
        )
        self.keep_button = keep
        self.from_waiting = Button("", lambda: self._begin_with(self._texts()[0]), small=True)
        self.from_shared = Button("", lambda: self._begin_with(self._texts()[1]), small=True)
        from_both = Button(text("Begin with both"), lambda: self._begin_with(both(*reversed(self._texts()))), small=True)
        self.editing = Card(
            Label(text("Both in one: what they share stands once, what differs one after the other."), "second", wrap=True),
            self.editor,
        )
        self.editing.column.addLayout(row_of(from_both, self.from_waiting, self.from_shared, None, spacing=6))
        self.editing.column.addLayout(row_of(keep, Button(text("Cancel"), self.end_edit), None))
        self.editing.hide()

    def _make_kind(self) -> None:
        self.kind_words = Label("", "second", wrap=True)
        self.take_all = KeyButton("", lambda: self.took.emit([one.id for one in self.same]), "Ctrl+1", small=True)
        self.keep_all = KeyButton("", lambda: self.kept.emit([one.id for one in self.same]), "Ctrl+2", small=True)
        self.kind = Card(self.kind_words, soft=True, margin=12)
        self.kind.column.addLayout(row_of(self.take_all, self.keep_all, None, spacing=14))

    # ---- showing

    def show_item(
        self, item: Disagreement, same: Sequence[Disagreement], values: Values, now: datetime, zone: str
    ) -> None:  # fmt: skip
        """`same`: all of its kind, itself among them."""
        if self.item is None or item.id != self.item.id:
            self.end_edit()
        self.item, self.same = item, tuple(same)
        self.head.show_about(item.about)
        self.head.sentence.show_words(sentence_of(item))
        self._show_values(item, values)
        for card, side in ((self.waiting, item.waiting), (self.shared, item.shared)):
            card.show_who(name_of(side), side.author, moments.lately(side.at, now, zone))
        self.take.say(take_words(item))
        self.keep.say(keep_words(item))
        self.from_waiting.show_words(begin_words(item.waiting))
        self.from_shared.show_words(begin_words(item.shared))
        self.take.make_primary(not item.is_text and item.field != DELETION)
        self.keep.make_primary(item.field == DELETION)
        self.edit.setVisible(item.is_text and self.editing.isHidden())
        self.kind.setVisible(len(same) > 1)
        if len(same) > 1:
            self.kind_words.show_words(kind_words(same))
            self.take_all.say(text("{action} in all {count}", action=take_words(item), count=len(same)))
            self.keep_all.say(text("{action} in all {count}", action=keep_words(item), count=len(same)))

    def _show_values(self, item: Disagreement, values: Values) -> None:
        table, name = item.about.table, item.field
        shared = item.now if item.about.is_here else item.shared.value
        self.base.setVisible(name != DELETION)
        self.base.label.show_words(text("Before: {field}", field=field_words(table, name)))
        base = values.say(table, name, item.base)
        self.base.value.show_plain(base)
        for card, value in ((self.waiting, item.waiting.value), (self.shared, shared)):
            said = values.say(table, name, value)
            if item.is_text and item.base and value:
                card.value.show_pieces(difference(str(item.base), str(value)))
            else:
                card.value.show_plain(said)
            card.show_short(not item.is_text and len(said) <= 60)

    def _texts(self) -> tuple[str, str]:
        assert self.item is not None
        shared = self.item.now if isinstance(self.item.now, str) else self.item.shared.value
        return str(self.item.waiting.value), str(shared)

    # ---- acting

    def take_one(self) -> None:
        if self.item is not None:
            self.took.emit([self.item.id])

    def keep_one(self) -> None:
        if self.item is not None:
            self.kept.emit([self.item.id])

    def begin_edit(self) -> None:
        """Open the editor with both texts in it."""
        if self.item is None or not self.item.is_text:
            return
        if self.editing.isHidden():
            waiting, shared = self._texts()
            self._begin_with(both(shared, waiting))
            self.editing.show()
            self.edit.hide()
            QTimer.singleShot(0, self, self.unfolded.emit)  # once it is laid out
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_edit(self) -> None:
        """Put the editor away; nothing of it is kept."""
        had_focus = self.editor.hasFocus()
        self.editing.hide()
        self.edit.setVisible(self.item is not None and self.item.is_text)
        if had_focus:
            self.edit.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_with(self, words: str) -> None:
        self.editor.setPlainText(words)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_words(self, words: str) -> None:
        if self.item is not None and words.strip():
            self.wrote.emit(self.item.id, words.strip())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(SIDE_BY_SIDE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() != wanted:
            self._sides.setDirection(wanted)


class RejectedPane(QWidget):
    """`again(id)`: try it once more; `copied(words)`; `let_go(id)`; `wanted(About)`: go there."""

    again = Signal(int)
    copied = Signal(str)
    let_go = Signal(int)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.item: Rejected | None = None
        self.head = _Head()
        self.head.open.clicked.connect(lambda: self.item is not None and self.wanted.emit(self.item.about))
        self.reason = Label("", "strong", wrap=True)
        self.kept = Label(
            text("What you wrote is kept here. Everybody, this laptop too, has what stands below it."), "second", wrap=True
        )
        self.mine, self.shared = ValueCard(text("What you wrote")), ValueCard(text("What stands now"))
        self.try_again = KeyButton(text("Try again"), self.try_it, "1", kind="primary", icon_name="refresh-cw")
        self.copy = KeyButton(text("Copy it"), self.copy_it, "2", icon_name="copy")
        self.forget = KeyButton(text("Let it go"), self.forget_it, "3")
        why = row_of(Icon("circle-alert", "bad", 16), spacing=8)
        why.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addLayout(why)
        column.addWidget(self.kept)
        column.addWidget(self.mine)
        column.addWidget(self.shared)
        column.addLayout(row_of(self.try_again, self.copy, self.forget, None, spacing=14))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_item(self, item: Rejected, values: Values, now: datetime, zone: str) -> None:
        """Show one; `values` says what it is made of."""
        self.item = item
        table = item.about.table
        self.head.show_about(item.about)
        when = moments.lately(item.at, now, zone)
        self.head.sentence.show_words(
            " · ".join(filter(None, (render(field_words(table, item.field)), render(item.label), when)))
        )
        self.reason.show_words(refusal_words(item))
        self.mine.value.show_plain(values.say(table, item.field, item.after))
        before = values.say(table, item.field, item.before)
        self.shared.value.show_plain(before)
        self.shared.setVisible(item.field != "*")

    def words(self) -> str:
        """What was written, for the clipboard."""
        return self.mine.value.words()

    def try_it(self) -> None:
        if self.item is not None:
            self.again.emit(self.item.id)

    def copy_it(self) -> None:
        self.copied.emit(self.words())

    def forget_it(self) -> None:
        if self.item is not None:
            self.let_go.emit(self.item.id)
