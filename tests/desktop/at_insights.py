"""The window at a meeting's insights, for tests that press keys, click and drag there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.operations import strands
from moderator_app.operations.curation import curation_table

MOVE, LEFT, PLAIN = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class AtInsights:
    """The window at the insights of the demo meeting, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.strand = next(s.id for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.event = next(e.id for e in strands.events(self.ws, self.strand) if e.number == 2)
        window.go(Place("meeting", self.strand, self.event, "insights"))
        self.idle()
        self.view = window.view()
        self.panel, self.form = self.view.panel, self.view.side.insight.form

    def idle(self):
        for _ in range(3):
            self.window.desk.background.wait_idle()
            QApplication.processEvents()

    def table(self):
        return curation_table(self.ws, event_id=self.event)

    def insight(self, start):
        return next(v for v in self.table().insights if v.text_en.startswith(start))

    def theme(self, title):
        return next(t for t in self.table().themes if t.title_en == title)

    def titles(self):
        return [row.title for row in self.view.lists[self.view.tab()].rows.rows]

    def themes_shown(self):
        return [self.panel.list.rows.data(self.panel.list.rows.index(n)) for n in range(self.panel.list.rows.rowCount())]

    def tab(self, key):
        self.view.show_tab(key)
        self.idle()
        return self.view.lists[key]

    def click_row(self, rows, key, modifier=PLAIN):
        index = rows.rows.index(rows.rows.number_of(key))
        rows.scrollTo(index)
        self.qtbot.mouseClick(rows.viewport(), LEFT, modifier, rows.visualRect(index).center())
        self.idle()

    def click_theme(self, key):
        rows = self.panel.list
        number = next(n for n, row in enumerate(rows.rows.rows) if row.key == key)
        self.qtbot.mouseClick(rows.viewport(), LEFT, PLAIN, rows.visualRect(rows.rows.index(number)).center())
        self.idle()

    def click(self, button):
        self.qtbot.mouseClick(button, LEFT)
        self.idle()

    def press(self, widget, key, modifier=PLAIN):
        self.qtbot.keyClick(widget, key, modifier)
        self.idle()

    def choose(self, box, key):
        """Choose in a combo box as the mouse wheel and keys do: by activating an entry."""
        number = next(n for n, (one, _words) in enumerate(box._choices) if one == key)
        box.setCurrentIndex(number)
        box.activated.emit(number)
        self.idle()

    def write(self, field, words):
        field.setFocus()
        field.selectAll()
        field.insertPlainText(words)
        self.press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def search(self, typed):
        with self.qtbot.waitSignal(self.view.search.asked):
            self.view.search.setText(typed)
        self.idle()

    def carry(self, rows, keys, where: QPoint):
        """Drag rows of a list onto a point of the theme list."""
        model = rows.rows
        number_of = getattr(model, "number_of", None) or (lambda key: [row.key for row in model.rows].index(key))
        data = model.mimeData([model.index(number_of(key)) for key in keys])
        target, at = self.panel.list.viewport(), QPointF(where)
        for made in (
            QDragEnterEvent(where, MOVE, data, LEFT, PLAIN),
            QDragMoveEvent(where, MOVE, data, LEFT, PLAIN),
            QDropEvent(at, MOVE, data, LEFT, PLAIN),
        ):
            QApplication.sendEvent(target, made)
        self.idle()

    def point_on(self, key, part=0.5):
        rows = self.panel.list
        number = next(n for n, row in enumerate(rows.rows.rows) if row.key == key)
        rect = rows.visualRect(rows.rows.index(number))
        return QPoint(rect.center().x(), rect.top() + int(rect.height() * part))
