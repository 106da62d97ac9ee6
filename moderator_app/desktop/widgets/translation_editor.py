"""One text beside its translation: source at the left, translation to write at the right, what is missing in it below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import px
from moderator_app.desktop.translation import Words, in_language, put
from moderator_app.desktop.widgets.basics import Button, Card, ElidedLabel, Label, Pill, Tone, row_of
from moderator_app.desktop.widgets.fields import TextField
from moderator_app.desktop.widgets.surroundings import FlowLayout
from moderator_app.desktop.widgets.translation_list import STATES, state_of
from moderator_app.domain.glossary import Gap
from moderator_app.domain.translation_units import FIELD_LABELS, UNIT_KINDS, TranslationUnit
from moderator_app.domain.wording import text

LANGUAGES: dict[str, Words] = {"en": text("English"), "zh": "中文"}
_QUIET = 350
"""Milliseconds after the last key until what is missing is looked for again."""


class _Writing(TextField):
    """The translation. Ctrl+Enter keeps it and goes on; Alt and the arrows go to the text before or after."""

    went_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            self.went_on.emit()
            return
        super().keyPressEvent(event)


class GlossaryStrip(QWidget):
    """What a translation has to name: terms of the source with their translation, and numbers and names that are missing.
    Pressing one puts it into the translation: `wanted(words)`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self.chips: list[Button] = []
        self.gaps: tuple[Gap, ...] = ()
        put(self.setAccessibleName, text("Terms, numbers and names"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_found(self, gaps: Sequence[Gap], terms: Sequence[tuple[str, str]], *, written: bool) -> None:
        """`gaps`: what is missing; `terms`: those of the source with how they are called; `written`: there is a translation."""
        self.gaps = tuple(gaps)
        while self._flow.count():
            item = self._flow.takeAt(0)
            if item is not None and item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self.chips = []
        missing = {gap.shown for gap in gaps}
        if written and gaps:
            self._head(text("missing"), "warn")
        elif terms and not written:
            self._head(text("terms"), "neutral")
        for gap in gaps if written else ():
            best = gap.expected[0] if gap.expected else gap.shown
            words = f"{gap.shown} → {best}" if gap.expected and best != gap.shown else gap.shown
            name = text("“{words}” is missing. Put it in", words=words)
            self._add(words, "triangle-alert", "warn", best, name)
        for term, said in terms:
            if term not in missing or not written:
                self._add(f"{term} → {said}", "check" if written else "", "mute", said, text("Put “{words}” in", words=said))
        if written and not gaps and terms:
            self._head(text("nothing missing"), "good")
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def _head(self, words: Words, tone: Tone) -> None:
        pill = Pill(words, tone)
        pill.setFixedHeight(px(24))
        self._flow.addWidget(pill)

    def _add(self, words: str, icon_name: str, token: str, puts: str, name: Words) -> None:
        chip = Button(words, partial(self.wanted.emit, puts), small=True, name=name)
        if icon_name:
            chip.set_icon(icon_name, token)
        chip.setMaximumWidth(px(320))
        self.chips.append(chip)
        self._flow.addWidget(chip)


class TranslationEditor(Card):
    """`written(key, words)` when a translation was changed; `wished(what)` for its buttons: approve, review, open, back, fits,
    previous, next, ask; `typed(key, words)` a moment after the last key."""

    written = Signal(str, str)
    wished = Signal(str)
    typed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.unit: TranslationUnit | None = None
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._wait = QTimer(self, singleShot=True, interval=_QUIET)
        self._wait.timeout.connect(self._tell_typed)
        self.target.textChanged.connect(self._wait.start)
        self.target.committed.connect(self._commit)
        self.target.went_on.connect(lambda: self.wished.emit("next"))
        self.strip.wanted.connect(self._put_in)
        self.show_unit(None)

    def _make_fields(self) -> None:
        self.source_name, self.target_name = Label("", "small"), Label("", "small")
        self.context = ElidedLabel("", "small")
        self.state = Pill()
        self.source, self.target = TextField(lines=3), _Writing(lines=3)
        self.source.setReadOnly(True)
        self.strip = GlossaryStrip()
        self.note = Label("", "small-ink", wrap=True)

    def _make_buttons(self) -> None:
        self.previous = Button(
            "", partial(self.wished.emit, "previous"), kind="quiet", icon_name="arrow-up", name=text("Previous text (Alt+Up)")
        )
        self.next = Button(
            "", partial(self.wished.emit, "next"), kind="quiet", icon_name="arrow-down", name=text("Next text (Alt+Down)")
        )
        self.ask = Button(text("Ask by letter"), partial(self.wished.emit, "ask"), icon_name="mail")
        self.fits = Button(text("Still right"), partial(self.wished.emit, "fits"), icon_name="check")
        self.open_again = Button(text("Open again"), partial(self.wished.emit, "open"), icon_name="pencil")
        self.back = Button(text("Back to draft"), partial(self.wished.emit, "back"), icon_name="undo-2")
        self.review = Button(text("Send to review"), partial(self.wished.emit, "review"), icon_name="send")
        self.approve = Button(text("Approve"), partial(self.wished.emit, "approve"), kind="primary", icon_name="check")
        self.approve.name_it(text("Approve and go on (Ctrl+Shift+A)"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        head = row_of(self.source_name, self.context, spacing=10)
        head.setStretch(1, 1)
        grid.addLayout(head, 0, 0)
        grid.addLayout(row_of(self.target_name, self.state, None), 0, 1)
        grid.addWidget(self.source, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.target, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.note)
        buttons = row_of(
            self.previous, self.next, None, self.ask, self.fits, self.open_again, self.back, self.review, self.approve, spacing=8
        )
        self.column.addLayout(buttons)
        assert isinstance(self.column, QVBoxLayout)

    # ---- showing

    def show_unit(self, one: TranslationUnit | None) -> None:
        """Show a text and its translation; what is half typed for another is kept first."""
        if self.unit is not None and (one is None or one.key != self.unit.key):
            self.target.commit()
            self.target.clearFocus() if one is None else None
            self._kept_for_new()
        self.unit = one
        self.setEnabled(one is not None)
        if one is None:
            for field in (self.source, self.target):
                field.show_text("")
            self.strip.show_found((), (), written=False)
            self.note.hide()
            return
        self.source_name.show_words(LANGUAGES[one.source_language])
        self.target_name.show_words(LANGUAGES[one.target_language])
        put(self.source.setAccessibleName, text("Source"))
        put(self.target.setAccessibleName, text("Translation"))
        self.context.show_words(_context(one))
        self.state.say(*STATES[state_of(one)])
        self.source.show_text(one.source)
        self.target.show_text(one.target)
        self._show_acts(one)

    def retranslate(self) -> None:
        """Say where the text stands in the language of the program."""
        if self.unit is not None:
            self.context.show_words(_context(self.unit))

    def _kept_for_new(self) -> None:
        self._wait.stop()
        self.strip.show_found((), (), written=False)

    def _show_acts(self, one: TranslationUnit) -> None:
        written, closed = bool(one.target.strip()), one.state == "approved"
        self._close(closed or one.reason is not None)
        put(self.target.setPlaceholderText, text("Write the translation here") if not self.target.isReadOnly() else "")
        self.ask.setVisible(one.reason is not None and one.kind in ("insight", "detail"))
        self.fits.setVisible(one.stale)
        self.open_again.setVisible(closed)
        self.back.setVisible(one.state == "review")
        self.review.setVisible(one.state == "draft" and not one.stale and one.reason is None)
        self.approve.setVisible(not closed and one.reason is None)
        self.approve.setEnabled(written)
        if one.reason is not None:
            self._say(text("This text can't be translated: {reason}", reason=one.reason))
        elif one.stale:
            self._say(text("The source has changed since this was translated. Compare the two; then say that it is still right."))
        elif closed:
            self._say(text("Approved. Open it again to change it, so that nobody’s review is lost."))
        else:
            self.note.hide()

    def _close(self, closed: bool) -> None:
        if self.target.isReadOnly() != closed:
            self.target.setReadOnly(closed)
            self.target.style().unpolish(self.target)
            self.target.style().polish(self.target)

    def _say(self, words: Words) -> None:
        self.note.show_words(words)
        self.note.show()

    def show_count(self, count: int) -> None:
        """Say that what is pressed is done to several texts."""
        if count > 1:
            for button in (self.ask, self.fits, self.back):
                button.hide()
            for button in (self.review, self.approve, self.open_again):
                button.show()
            self.approve.setEnabled(True)
            self._say(text("What you press is done to all {count} chosen.", count=count))

    def words(self) -> str:
        """What stands in the translation now, kept or not."""
        return self.target.toPlainText()

    # ---- telling

    def commit(self) -> None:
        """Keep what is typed."""
        self.target.commit()

    def _commit(self, words: str) -> None:
        if self.unit is not None and not self.target.isReadOnly():
            self.written.emit(self.unit.key, words)

    def _tell_typed(self) -> None:
        if self.unit is not None:
            self.typed.emit(self.unit.key, self.words())

    def _put_in(self, words: str) -> None:
        if not self.target.isReadOnly():
            self.target.insertPlainText(words)
            self.target.setFocus()


def _context(one: TranslationUnit) -> Words:
    parts = [UNIT_KINDS[one.kind] if one.kind != "agenda" else FIELD_LABELS.get(one.field, UNIT_KINDS["agenda"])]
    second = in_language(one.context, one.context_zh)
    if one.starts is not None and one.kind == "caption":
        whole = int(one.starts)
        second = " · ".join(filter(None, (f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}", second)))
    return text("{kind} · {where}", kind=parts[0], where=second) if second else parts[0]
