"""Beside a text: whose it is and what they allow, when they were asked and how we know, and every copy that went out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.moments import day, lately
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, Label, Pill, SectionTitle, Tone, column_of, row_of
from moderator_app.desktop.widgets.rows import NarrowRows, Row, RowList
from moderator_app.domain.permission import PERMISSION_LABELS
from moderator_app.domain.wording import text
from moderator_app.operations.insights import InsightView
from moderator_app.operations.letters import Standing
from moderator_app.operations.sent_copies import Copy, way

_USES: tuple[tuple[str, Words], ...] = (
    ("publish", text("Publish")),
    ("translate", text("Translate")),
    ("naming", text("Show the name")),
)
_TONES: dict[str, Tone] = {"none": "warn", "asked": "warn", "granted": "good", "refused": "bad", "not_needed": "neutral"}


@dataclass(frozen=True, slots=True)
class Owned:
    """An insight with what is known of its permission, and its copies."""

    view: InsightView
    standing: Standing
    copies: tuple[Copy, ...]
    is_complete: bool = False
    """Nothing is left to ask for."""


class PermissionSide(QWidget):
    """The inspector of the translation desk. `wished(what)`: letter, answer, revoke, file; `recalled(copy id, whether)`."""

    wished = Signal(str)
    recalled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owned: Owned | None = None
        self.pills = {use: Pill() for use, _ in _USES}
        self.owner = Label("", "strong", wrap=True)
        self.known = Label("", "second", wrap=True)
        self.letter = Button(text("Write the letter"), partial(self.wished.emit, "letter"), icon_name="mail")
        self.answer = Button(text("Note the answer"), partial(self.wished.emit, "answer"), icon_name="pencil")
        self.revoke = Button(text("Take back"), partial(self.wished.emit, "revoke"), kind="danger", icon_name="undo-2")
        self.revoke.name_it(text("The owner takes the permission back"))
        self.file = Button(text("Save the file of the answer"), partial(self.wished.emit, "file"), icon_name="file-down")
        self.free = Label("", "second", wrap=True)
        self.copies = RowList("plain", text("Copies that went out"))
        self.copies.setItemDelegate(NarrowRows("plain", self.copies))
        self.where = Label("", "small", wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.no_copy = Label(text("No copy has gone out."), "second", wrap=True)
        self._lay_out()
        self.copies.opened.connect(self._toggle)
        self.copies.chosen.connect(self._show_where)
        self.show_owned(None, None)

    def _lay_out(self) -> None:
        self.permission_part = QWidget()
        uses = [row_of(Label(name, "body"), None, self.pills[use]) for use, name in _USES]
        column = column_of(SectionTitle(text("Permission")), self.owner, spacing=8)
        for use in uses:
            column.addLayout(use)
        column.addWidget(self.known)
        column.addSpacing(4)
        for button in (self.file, self.letter, self.answer, self.revoke):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        self.permission_part.setLayout(column)
        self.copies_part = QWidget()
        self.copies_part.setLayout(
            column_of(
                SectionTitle(text("Copies that went out")),
                self.no_copy,
                self.copies,
                self.where,
                Label(text("Press Enter on a copy when it was called back."), "small", wrap=True),
                spacing=8,
            )
        )
        self.hint = self.copies_part.layout().itemAt(4).widget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        for part in (self.free, self.permission_part, self.copies_part):
            whole.addWidget(part)
        whole.addStretch(1)

    def show_nobody(self, words: Words) -> None:
        """The text is nobody's, or of another kind: `words` say so."""
        self.owned = None
        self.free.show_words(words)
        self.free.show()
        self.permission_part.hide()
        self.copies_part.hide()

    def show_owned(self, owned: Owned | None, now: datetime | None, zone: str = "") -> None:
        """Show what the owner of an insight allows."""
        if owned is None or now is None:
            self.show_nobody("")
            return
        self.owned = owned
        view, standing = owned.view, owned.standing
        somebodys = bool(view.said_by) or view.resource_id is not None
        self.permission_part.show()
        self.copies_part.show()
        self.free.setVisible(not somebodys)
        self.free.show_words(text("A room or the moderator wrote this: nobody has to be asked."))
        self.owner.show_words(view.said_by)
        self.owner.setVisible(bool(view.said_by))
        for use, _ in _USES:
            state = getattr(standing, use)
            self.pills[use].say(PERMISSION_LABELS[state], _TONES[state])
        self.known.show_words("\n".join(_known(standing)))
        self.known.setVisible(bool(_known(standing)))
        self.file.setVisible(bool(standing.evidence_sha256))
        self.letter.setEnabled(bool(view.said_by) and not owned.is_complete)
        self.revoke.setEnabled("granted" in (standing.publish, standing.translate, standing.naming) or view.state == "published")
        self._show_copies(owned.copies, now, zone)

    def _show_copies(self, copies: Sequence[Copy], now: datetime, zone: str) -> None:
        rows = []
        for copy in copies:
            pill = (text("called back"), "neutral") if copy.recalled_at is not None else (text("outside"), "warn")
            where = " · ".join(filter(None, (_LANGUAGES.get(copy.language, ""), lately(copy.at, now, zone))))
            rows.append(
                Row(
                    copy.id,
                    way(copy.format),
                    where,
                    _place(copy.place),
                    trailing_pills=(pill,),
                    quiet=copy.recalled_at is not None,
                )
            )
        self.copies.show_rows(rows)
        self.copies.setVisible(bool(rows))
        self.hint.setVisible(bool(rows))
        self._show_where(self.copies.current_key() or "")
        self.no_copy.setVisible(not rows)
        self.copies.setFixedHeight(min(360, self.copies.content_height()) if rows else 0)

    def _show_where(self, copy_id: str) -> None:
        """Where the current copy is, in full."""
        copies = self.owned.copies if self.owned is not None else ()
        place = next((copy.place for copy in copies if copy.id == copy_id), "")
        self.where.show_words(place.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.where.setVisible(bool(place))

    def _toggle(self, copy_id: str) -> None:
        copy = next((one for one in self.owned.copies if one.id == copy_id), None) if self.owned else None
        if copy is not None:
            self.recalled.emit(copy.id, copy.recalled_at is None)


def _place(place: str) -> str:
    """A path with the file's name first: the end of a long one is cut off."""
    path = PurePath(place)
    return f"{path.name} · {path.parent}" if path.is_absolute() else place


_LANGUAGES = {"en": "EN", "zh": "中文", "both": "EN 中文"}


def _known(standing: Standing) -> list[str]:
    said = []
    if standing.asked_on is not None:
        said.append(render(text("Asked on {day}", day=day(standing.asked_on))))
    if standing.answered_on is not None:
        said.append(render(text("Answered on {day}", day=day(standing.answered_on))))
    if standing.ends_on is not None:
        said.append(render(text("Ends on {day}", day=day(standing.ends_on))))
    if standing.evidence:
        said.append(f"“{standing.evidence}”")
    if standing.evidence_sha256:
        said.append(render(text("A file of the answer is kept.")))
    return said
