"""What stands above the working surface: breadcrumb, undo and redo, the field that opens the palette, language, menu; and the
six steps of a meeting with the buttons of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from moderator_app.desktop.commands import Command, registry
from moderator_app.desktop.places import STEPS
from moderator_app.desktop.theme import font, icon, px, theme
from moderator_app.desktop.translation import Words, inside, language, language_changed, put, render, tr
from moderator_app.desktop.widgets import Button, ElidedLabel, Icon, Label, restyle
from moderator_app.desktop.widgets.present_people import PresentPeople
from moderator_app.domain.wording import Text, text


class FindButton(QPushButton):
    """Looks like a field; a click or a letter opens the palette."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("find", True)
        self.setIcon(icon("search", "mute"))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        put(self.setAccessibleName, text("Search or run a command"))
        self.keys = Label(QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "))
        self.keys.setProperty("keys", True)
        self.keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        language_changed().connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self, _language: str = "") -> None:
        self.setIconSize(QSize(px(16), px(16)))
        room = self.width() - px(36) - self.keys.sizeHint().width() - 18
        whole, measure = tr("Search or run a command"), self.fontMetrics()
        shown = whole if measure.horizontalAdvance(whole) <= room else tr("Search")
        self.setText("  " + measure.elidedText(shown, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(px(300), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), super().minimumSizeHint().height())

    def keyPressEvent(self, event: Any) -> None:
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)


class Crumbs(QWidget):
    """Where one is, from the strand inwards; all but the last part lead back."""

    went = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = Button("", lambda: self.went.emit(0), kind="quiet")
        self._slash = Label("/", "second")
        self._last = ElidedLabel("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._first)
        row.addWidget(self._slash)
        row.addWidget(self._last, 1)
        self._full: Words = ""

    def say(self, last: Words, first: Words = "") -> None:
        self._full = first
        self._first.setVisible(bool(first))
        self._slash.setVisible(bool(first))
        self._last.show_words(last)
        self._fit()

    def text(self) -> str:
        """The whole breadcrumb in words."""
        return " / ".join(filter(None, (render(self._full), self._last.text())))

    def _fit(self) -> None:
        shown = render(self._full)
        self._first.setText(
            self._first.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, max(px(90), self.width() // 2))
        )
        self._first.setAccessibleName(shown)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()


class Head(QFrame):
    """The line at the top. `run(command id)` when one of its buttons was pressed."""

    run = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "head")
        self.crumbs = Crumbs()
        self.present = PresentPeople()
        self.finder = FindButton()
        self.finder.clicked.connect(lambda: self.run.emit("palette"))
        self.undo = self._button("undo", "undo-2", text("Undo"))
        self.redo = self._button("redo", "redo-2", text("Redo"))
        self.sidebar = self._button("sidebar", "panel-left", text("Show or hide the sidebar"))
        self.inspector = self._button("inspector", "panel-right", text("Show or hide the inspector"))
        self.language = Button("EN", lambda: self.run.emit("language"), icon_name="languages")
        put(self.language.setToolTip, text("Switch between English and 中文"))
        put(self.language.setAccessibleName, text("Switch between English and 中文"))
        self.more = Button("", kind="quiet", icon_name="ellipsis", name=text("Menu"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 14, 10)
        row.setSpacing(6)
        row.addWidget(self.sidebar)
        row.addWidget(self.crumbs, 3)
        row.addWidget(self.present)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(4)
        row.addWidget(self.finder, 2)
        row.addWidget(self.language)
        row.addWidget(self.inspector)
        row.addWidget(self.more)
        theme().changed.connect(self._limit)
        self._limit()
        self.name_history(None, None)
        language_changed().connect(self._show_language)
        self._show_language()

    def _button(self, command_id: str, icon_name: str, name: Text) -> Button:
        shortcut = registry.get(command_id).shortcut
        return Button(on_click=lambda: self.run.emit(command_id), kind="quiet", icon_name=icon_name, name=name, shortcut=shortcut)

    def _limit(self) -> None:
        self.finder.setMaximumWidth(px(320))

    def _show_language(self, _language: str = "") -> None:
        self.language.setText("中" if language() == "zh" else "EN")

    def name_history(self, undo: Text | None, redo: Text | None) -> None:
        """Name what the two buttons would do."""
        for button, label, named, plain in (
            (self.undo, undo, _undo_named, text("Undo")),
            (self.redo, redo, _redo_named, text("Redo")),
        ):
            button.setEnabled(label is not None)
            button.name_it(plain if label is None else named(label))


def _undo_named(label: Text) -> Text:
    return text("Undo {action}", action=inside(label))


def _redo_named(label: Text) -> Text:
    return text("Redo {action}", action=inside(label))


def fill_menu(menu: QMenu, commands: list[Command], target: Any, run: Callable[[str], Any]) -> None:
    """Fill the window's menu from the registry, with the names of the moment."""
    menu.clear()
    for command in commands:
        name = command.name_now(target) if command.name_now else command.name
        action = menu.addAction(render(name))
        action.triggered.connect(partial(_run_chosen, run, command.id))
        if command.icon:
            action.setIcon(icon(command.icon, "mute"))
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, acted on by the window
            action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(command.can_run(target))


def _run_chosen(run: Callable[[str], Any], command_id: str, _checked: bool = False) -> None:
    run(command_id)


_MARKS = {"done": "circle-check", "current": "circle-dot", "todo": "circle", "attention": "circle-alert"}
_MARK_WORDS = {"done": text("done"), "todo": text("to do"), "attention": text("needs attention")}


class StepBar(QFrame):
    """The six steps and, at the right, the buttons of the screen. `went(step)` when another step was chosen."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "steps")
        self._marks: Mapping[str, str] = {}
        self._known: dict[str, Mapping[str, str]] = {}
        self._current = ""
        self._tightness = 0
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, Text] = {}
        self._between: list[Icon] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(22, 7, 14, 7)
        self._row.setSpacing(4)
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(3)
        for number, step in enumerate(STEPS):
            if number:
                self._between.append(Icon("chevron-right", "faint", 13))
                steps.addWidget(self._between[-1])
            steps.addWidget(self._make(step.key, step.name))
        self._row.addWidget(self._steps)
        self._row.addStretch(1)
        self._hosts: dict[int, QWidget] = {}
        theme().changed.connect(self._say)
        language_changed().connect(self._say)

    def _make(self, key: str, name: Text) -> QPushButton:
        button = QPushButton()
        button.setProperty("step", True)
        button.setProperty("mark", "todo")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._names[key] = name
        button.clicked.connect(lambda: self.went.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        return button

    def show_steps(self, current: str, marks: Mapping[str, str]) -> None:
        """`marks`: step to ``done``, ``todo`` or ``attention``."""
        self._current, self._marks = current, marks
        self._say()

    def show_actions(self, owner: int, widgets: list[QWidget]) -> None:
        """Show the buttons of one screen, known by a number, and hide the others'."""
        if owner not in self._hosts:
            host = QWidget()
            row = QHBoxLayout(host)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            self._hosts[owner] = host
            self._row.addWidget(host)
            host.installEventFilter(self)
        for number, host in self._hosts.items():
            host.setVisible(number == owner)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A screen shows or hides its buttons by itself: the steps make room then."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def knows(self, owner: int) -> bool:
        """Whether the buttons of that screen have been given."""
        return owner in self._hosts

    def has_actions(self, owner: int) -> bool:
        """Whether that screen has buttons here that are to be seen now."""
        row = self._hosts[owner].layout() if owner in self._hosts else None
        return row is not None and any(not row.itemAt(at).widget().isHidden() for at in range(row.count()))

    def marks_of(self, event_id: str) -> Mapping[str, str]:
        """The marks read last for a meeting, until they are read again."""
        return self._known.get(event_id, {})

    def keep_marks(self, event_id: str, marks: Mapping[str, str]) -> None:
        self._known[event_id] = marks

    def show_meeting(self, is_meeting: bool) -> None:
        self._steps.setVisible(is_meeting)

    def _say(self, _language: str = "") -> None:
        self._group.setExclusive(self._current in self._buttons)  # beside the steps, none of them is the current one
        for key, button in self._buttons.items():
            mark = self._marks.get(key, "todo")
            here = key == self._current
            button.setChecked(here)
            restyle(button, "mark", mark)
            drawn = "circle-dot" if here and mark != "attention" else _MARKS[mark]
            token = "warn" if mark == "attention" else "accent" if here else "mute" if mark == "todo" else "ink"
            button.setIcon(icon(drawn, token))
            said = tr("{step}, {state}", step=render(self._names[key]), state=render(_MARK_WORDS[mark]))
            button.setAccessibleName(said)
            button.setToolTip(said)
        self._set_tightness(self._tightness)
        self._fit()

    def _fit(self) -> None:
        """Whole names with arrows between; without the arrows; or, where even that is too wide, only the current name."""
        host = next((host for host in self._hosts.values() if host.isVisibleTo(self)), None)
        beside = (host.sizeHint().width() if host else 0) + px(46)
        for tightness in (0, 1, 2):
            self._set_tightness(tightness)
            if self._steps.sizeHint().width() + beside <= self.width():
                return

    def _set_tightness(self, tightness: int) -> None:
        self._tightness = tightness
        for key, button in self._buttons.items():
            named = tightness < 2 or key == self._current
            button.setText(render(self._names[key]) if named else "")
            button.setMinimumWidth(0)
            button.setIconSize(QSize(px((20, 17, 17)[tightness] if named else 15), px(15)))
            restyle(button, "tight", tightness > 0)
            if named and key == self._current:  # it is written bolder than the style measures it
                shown = button.text()
                bold, plain = (QFontMetrics(font(13, weight)).horizontalAdvance(shown) for weight in (600, 400))
                button.setMinimumWidth(button.sizeHint().width() + max(0, bold - plain) + 1)
        for arrow in self._between:
            arrow.setVisible(tightness == 0)
        self._steps.layout().invalidate()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: it makes do with what there is."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()
