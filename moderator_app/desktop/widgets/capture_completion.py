"""Proposals while a theme is typed after # or a person after @."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QPlainTextEdit

from moderator_app.desktop.theme import px

_MARKS = {"#": "#", "＃": "#", "@": "@", "＠": "@"}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MOVE = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Completion:
    """A list below the word that is typed. Up and Down choose, Enter or Tab take, Esc leaves."""

    def __init__(self, words: QPlainTextEdit) -> None:
        self._words = words
        self._themes: list[str] = []
        self._people: list[tuple[str, str]] = []
        self._picked: dict[str, str] = {}
        self._shown = QStringListModel(words)
        self.popup = QCompleter(self._shown, words)
        self.popup.setWidget(words)
        self.popup.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.popup.setFilterMode(Qt.MatchFlag.MatchContains)
        self.popup.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.popup.setMaxVisibleItems(7)
        self.popup.popup().setProperty("popup", True)
        self.popup.popup().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.activated[str].connect(self.take)
        words.textChanged.connect(self._look)

    def offer(self, themes: Sequence[str], people: Sequence[tuple[str, str]]) -> None:
        """Titles of themes, and (id, name) of people."""
        self._themes, self._people = list(themes), list(people)

    def names(self) -> list[str]:
        """Whom an @ may mean."""
        return [name for _id, name in self._people]

    def person_in(self, line: str) -> str | None:
        """The id of the person whose proposal was taken in this line."""
        return next((person for mark, person in self._picked.items() if mark in line), None)

    def proposals(self) -> list[str]:
        """What is proposed for the word that is typed now."""
        mark, typed = self._word()
        if not mark:
            return []
        names = self._themes if mark == "#" else [name for _id, name in self._people]
        wanted = typed.replace("_", " ").casefold()
        fitting = [name for name in names if wanted in name.casefold()]
        return sorted(fitting, key=lambda name: not name.casefold().startswith(wanted))[:40]

    def is_open(self) -> bool:
        return self.popup.popup().isVisible()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key was for the proposals."""
        if not self.is_open():
            return False
        shown = self.popup.popup()
        if event.key() in _TAKE:
            chosen = shown.currentIndex()
            self.take(str((chosen if chosen.isValid() else shown.model().index(0, 0)).data()))
        elif event.key() in _MOVE:
            row = max(0, min(shown.model().rowCount() - 1, shown.currentIndex().row() + _MOVE[Qt.Key(event.key())]))
            shown.setCurrentIndex(shown.model().index(row, 0))
        elif event.key() == Qt.Key.Key_Escape:
            shown.hide()
        else:
            return False
        return True

    def take(self, name: str) -> None:
        """Put a proposal in the place of the word that is typed."""
        mark, typed = self._word()
        if not mark:
            return
        cursor = self._words.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed) + 1)
        written = mark + name.replace(" ", "_")
        if mark == "@":
            person = next((person for person, known in self._people if known == name), None)
            if person is not None:
                self._picked[written] = person
        cursor.insertText(f"{written} ")
        self._words.setTextCursor(cursor)
        self.popup.popup().hide()

    def _word(self) -> tuple[str, str]:
        """The mark and what is typed behind it, at the cursor; ("", "") where there is no mark."""
        cursor = self._words.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        for place in range(len(before) - 1, -1, -1):
            if before[place] in _MARKS:
                starts = place == 0 or before[place - 1].isspace()
                return (_MARKS[before[place]], before[place + 1 :]) if starts else ("", "")
            if before[place].isspace():
                break
        return "", ""

    def _look(self) -> None:
        found = self.proposals() if self._words.hasFocus() else []
        if not found or (len(found) == 1 and found[0].replace(" ", "_") == self._word()[1]):
            self.popup.popup().hide()
            return
        self._shown.setStringList(found)
        self.popup.setCompletionPrefix("")
        place = self._words.cursorRect()
        place.setWidth(px(260))
        self.popup.complete(place)
        self.popup.popup().setCurrentIndex(self.popup.popup().model().index(0, 0))
