"""The window at the recordings of the demo's third meeting, with small recordings and transcripts to bring in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.exchange.media_folders import find_media
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.operations import strands
from moderator_app.operations.meeting_files import import_transcript
from moderator_app.operations.recording_import import import_recordings

SAID = ("Hello all", "We stamp passports", "Did parents write", "Mostly Mandarin", "Thank you")


def transcript(path, count=5, every=1.1):
    """A WebVTT file of so many lines, by two speakers."""
    lines = ["WEBVTT", ""]
    for number in range(count):
        starts, ends = number * every, number * every + every * 0.9
        words = SAID[number % len(SAID)]
        who = "Lena F." if number % 2 else "Li W"
        lines += [f"{_stamp(starts)} --> {_stamp(ends)}", f"{who}: {words}", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _stamp(seconds):
    return f"{int(seconds // 3600):02d}:{int(seconds // 60 % 60):02d}:{seconds % 60:06.3f}"


class AtRecording:
    """The window at the recordings of the third meeting, which nothing else is known of."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot
        self.ws = window.desk.workspace
        self.strand = next(s for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.event = next(e for e in strands.events(self.ws, self.strand.id) if e.number == 3)

    def bring(self, *files):
        done = import_recordings(self.ws, self.event.id, find_media(files).files)
        return (done.added + done.repeated)[0]

    def words(self, path, recording_id):
        import_transcript(self.ws, self.event.id, read_transcript(path), recording_id=recording_id)

    def open(self):
        self.window.go(Place("recording", self.strand.id, self.event.id))
        self.idle()
        return self.view

    def idle(self):
        for _turn in range(3):  # a commit is told in the next turn, and what it makes be read comes after that
            QApplication.processEvents()
            self.window.desk.background.wait_idle()

    def editor(self):
        """The field that was opened in a list."""
        return self.window.focusWidget()

    @property
    def view(self):
        return self.window.view()

    @property
    def page(self):
        return self.view.furniture

    def key(self, widget, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            self.qtbot.keyClick(widget, key, modifier)
        self.idle()
