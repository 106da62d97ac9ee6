"""The window at a meeting's agenda, for tests that press keys and click there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import render
from moderator_app.operations import agenda, strands


class AtAgenda:
    """The window at the demo meeting's agenda, and words for what a person does there."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        strand = next(s for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.strand_id = strand.id
        self.event_id = next(e.id for e in strands.events(self.ws, strand.id) if e.number == 2)
        window.go(Place("meeting", strand.id, self.event_id, "agenda"))
        self.idle()
        self.view = window.view()
        self.cards, self.form = self.view.cards, self.view.side.segment.form

    def idle(self):
        QApplication.processEvents()
        self.window.desk.background.wait_idle()
        QApplication.processEvents()

    def stored(self):
        return agenda.agenda_of(self.ws, self.event_id)

    def titles(self):
        return [segment.title_en for segment in self.stored().segments]

    def shown(self):
        return [render(row.title) for row in self.cards.rows.rows]

    def segment(self, kind):
        return next(segment for segment in self.stored().segments if segment.kind == kind)

    def row(self, kind):
        return next(row for row in self.cards.rows.rows if row.key == self.segment(kind).id)

    def choose(self, kind):
        self.cards.setFocus()
        self.cards.setCurrentIndex(self.cards.rows.index([row.key for row in self.cards.rows.rows].index(self.segment(kind).id)))
        self.idle()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.cards, key, modifiers)
        self.idle()

    def dialog(self, kind):
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())
