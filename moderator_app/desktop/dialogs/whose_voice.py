"""Says once for all whose voice a speaker's label is: a member, the same as another voice, or another name; or of some lines
only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.finding import fits
from moderator_app.desktop.models.recording_facts import voice_row
from moderator_app.desktop.translation import put
from moderator_app.desktop.widgets import Button, Label, Row, RowList, SearchField, row_of
from moderator_app.domain.wording import text
from moderator_app.operations import transcripts, voices
from moderator_app.operations.live import PersonHere, people_here
from moderator_app.operations.voices import VoiceView

MOST = 200


class WhoseVoice(QDialog):
    """`line_ids`: the lines that were chosen when it was asked; they can be given to somebody without the others."""

    def __init__(
        self,
        desk: Desk,
        event_id: str,
        voice: VoiceView,
        others: Sequence[VoiceView],
        line_ids: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.event_id, self.voice, self.line_ids = desk, event_id, voice, list(line_ids)
        self.others = [one for one in others if one.label != voice.label]
        self._people: Sequence[PersonHere] = ()
        put(self.setWindowTitle, text("Whose voice is it?"))
        self.resize(520, 560)
        named = voice.shown or voice.label
        self.title = Label(text("Who is “{name}”?", name=named) if named else text("Who says this?"), "section", wrap=True)
        self.hint = Label(text("{count} lines have this name. All of them follow.", count=voice.lines), "second", wrap=True)
        self.search = SearchField(text("A member, another voice, or a new name"))
        self.list = RowList("lines", text("People and voices"))
        self.only = QCheckBox()
        put(self.only.setText, text("Only the lines chosen"))
        self.only.setVisible(bool(line_ids))
        if not voice.label:
            self.only.setChecked(True)
            self.only.hide()
            self.hint.hide()
        self.only.toggled.connect(lambda _on: self._show())
        self.rename = Button(text("Use what is typed as the name"), self.name_it)
        self.nobody = Button(text("Nobody we know"), self.untie)
        self.nobody.setVisible(voice.person_id is not None)
        self.button = Button(text("That is who"), self.tie, kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        for widget in (self.title, self.hint, self.search):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.only)
        column.addLayout(row_of(self.nobody, self.rename, None, self.button))
        self.search.asked.connect(lambda _typed: self._show())
        self.search.returnPressed.connect(self.tie)
        self.list.opened.connect(lambda _key: self.tie())
        self.list.chosen.connect(lambda _key: self._look())
        desk.ask(lambda ws: people_here(ws, event_id), self._take, key="voice.people", owner=self)
        self._show()
        self.search.setFocus()

    def _take(self, people: Sequence[PersonHere]) -> None:
        self._people = people
        self._show()

    def _show(self) -> None:
        typed = self.search.text().strip()
        guessed = [] if typed else [self._guess(guess) for guess in self.voice.guesses]
        shown = {row.key for row in guessed}
        people = [self._member(person) for person in self._people if f"p:{person.person_id}" not in shown]
        same = [self._same(voice) for voice in self.others]
        rows = [*guessed, *self._fitting(typed, people), *self._fitting(typed, same)]
        self.list.show_rows(rows[:MOST])
        if rows and self.list.current_key() is None:
            self.list.choose(rows[0].key)
        self._look()

    def _look(self) -> None:
        self.rename.setEnabled(bool(self.search.text().strip()))
        self.button.setEnabled(self.list.current_key() is not None)

    @staticmethod
    def _fitting(typed: str, rows: Sequence[Row]) -> list[Row]:
        if not typed:
            return list(rows)
        ranked = [(fits(typed, f"{row.title} {row.second}"), row) for row in rows]
        return [row for rank, row in sorted(ranked, key=lambda pair: -pair[0]) if rank > 0]

    @staticmethod
    def _guess(guess: Any) -> Row:
        return Row(f"p:{guess.person_id}", guess.name, face=guess.name, trailing_pills=((text("the name is like it"), "accent"),))

    @staticmethod
    def _member(person: PersonHere) -> Row:
        other = person.name_zh if person.name_zh not in person.name else ""
        return Row(
            f"p:{person.person_id}", f"{person.name} {other}".strip(), face=person.name, mandarin=person.language_need == "zh"
        )

    @staticmethod
    def _same(voice: VoiceView) -> Row:
        row = voice_row(voice)
        return Row(f"v:{voice.label}", row.title, row.second, face=row.face, trailing_pills=((text("another voice"), "neutral"),))

    # ---- saying it

    def tie(self) -> None:
        """The one chosen is who speaks."""
        key = self.list.current_key()
        if key is None:
            return
        event_id, label, ids, only = self.event_id, self.voice.label, self.line_ids, self.only.isChecked()
        kind, _, who = key.partition(":")
        name = self.list.current_row().title  # type: ignore[union-attr]
        if only:
            to = who if kind == "v" else str(name)
            self._do(lambda ws: _give_lines(ws, event_id, ids, to, who if kind == "p" else None), str(name))
        elif kind == "v":
            self._do(lambda ws: voices.merge_voices(ws, event_id, [label], who), str(name))
        else:
            self._do(lambda ws: voices.tie_voice(ws, event_id, label, who), str(name))

    def name_it(self) -> None:
        """The voice is called by what was typed."""
        name = self.search.text().strip()
        event_id, label, ids = self.event_id, self.voice.label, self.line_ids
        if not name:
            return
        if self.only.isChecked():
            self._do(lambda ws: _give_lines(ws, event_id, ids, name, None), name)
        else:
            self._do(lambda ws: voices.rename_voice(ws, event_id, label, name), name)

    def untie(self) -> None:
        """The voice is nobody's that is known."""
        event_id, label = self.event_id, self.voice.label
        self._do(lambda ws: voices.tie_voice(ws, event_id, label, None), label)

    def _do(self, act: Any, name: str) -> None:
        desk, before = self.desk, self.voice.shown or self.voice.label
        desk.do(act, lambda _count: desk.say(text("“{before}” is {name} now", before=before, name=name), undo=True))
        self.accept()


def _give_lines(ws: Any, event_id: str, line_ids: Sequence[str], label: str, person_id: str | None) -> None:
    with ws.act(text("Give lines to another speaker")):
        transcripts.give_speaker(ws, line_ids, label)
        if person_id is not None:
            voices.tie_voice(ws, event_id, label, person_id)
