"""A transcript of forty thousand lines in the list that shows it: only what is in sight is touched, and keys and pointer find
their rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView

from moderator_app.desktop.models.cue_rows import measured
from moderator_app.desktop.widgets.cue_list import CueDelegate, CueList
from moderator_app.operations.transcripts import Line

MANY = 40_000
SHIFT = Qt.KeyboardModifier.ShiftModifier


def line(number, words=""):
    said = words or f"Line {number}: " + "we stamp reading passports " * (number % 4 + 1)
    at = number * 0.2
    return Line(f"c{number}", "transcript", at, at, at + 0.2, "", None, "s", "", "Li W" if number % 3 == 0 else "", None,
                said, "我们盖章" if number % 5 == 0 else "", "", False, False, number)  # fmt: skip


class Counting(CueDelegate):
    """Counts how often a row is painted or asked for its size."""

    painted = asked = 0

    def paint(self, painter, option, index):
        self.painted += 1
        super().paint(painter, option, index)

    def sizeHint(self, option, index):
        self.asked += 1
        return super().sizeHint(option, index)


class Away:
    """Work that is done elsewhere, when the test says so."""

    def __init__(self):
        self.waiting = []

    def __call__(self, work, done):
        self.waiting.append((work, done))

    def do_it(self):
        for work, done in self.waiting:
            done(work())
        self.waiting.clear()


@pytest.fixture(scope="module")
def many():
    return [line(number) for number in range(MANY)]


@pytest.fixture
def cues(application, qtbot, many):
    made = CueList()
    qtbot.addWidget(made)
    made.counted = Counting(made)
    made.setItemDelegate(made.counted)
    made.resize(620, 400)
    made.show()
    made.show_lines(many)
    made.elsewhere = Away()
    return made


def test_only_the_rows_in_sight_are_painted_and_none_is_asked_for_its_size(cues):
    cues.grab()
    cues.counted.painted = 0
    cues.verticalScrollBar().setValue(cues.verticalScrollBar().maximum() // 2)
    cues.grab()
    assert 3 < cues.counted.painted < 40
    assert cues.counted.asked == 0


def test_the_bar_ends_where_the_last_row_does(cues, many):
    bar, last = cues.verticalScrollBar(), cues.model_.index(MANY - 1)
    bar.setValue(bar.maximum())
    assert cues.visualRect(last).bottom() == cues.viewport().rect().bottom()
    assert bar.maximum() == sum(cues.heights) - cues.viewport().height()
    assert cues.indexAt(QPoint(50, cues.viewport().height() - 3)).row() == MANY - 1
    assert not cues.indexAt(QPoint(50, cues.viewport().height() + 30)).isValid()


def test_arrows_pages_home_and_end_go_from_row_to_row(cues, qtbot):
    cues.go_to(100)
    for key, row in ((Qt.Key.Key_Down, 101), (Qt.Key.Key_Up, 100), (Qt.Key.Key_End, MANY - 1), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(cues, key)
        assert cues.currentIndex().row() == row
        assert cues.viewport().rect().contains(cues.visualRect(cues.currentIndex()).center())
    qtbot.keyClick(cues, Qt.Key.Key_PageDown)
    below = cues.currentIndex().row()
    assert 3 < below < 20
    qtbot.keyClick(cues, Qt.Key.Key_PageUp)
    assert cues.currentIndex().row() == 0


def test_shift_and_arrows_choose_several_and_a_click_one(cues, qtbot):
    cues.go_to(20_000)
    qtbot.keyClick(cues, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(cues, Qt.Key.Key_Down, SHIFT)
    assert cues.picked_ids() == ["c20000", "c20001", "c20002"]
    there = cues.visualRect(cues.model_.index(20_003)).center()
    qtbot.mouseClick(cues.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert cues.picked_ids() == ["c20003"]
    above = cues.visualRect(cues.model_.index(20_001)).center()
    qtbot.mouseClick(cues.viewport(), Qt.MouseButton.LeftButton, SHIFT, above)
    assert cues.picked_ids() == ["c20001", "c20002", "c20003"]


def test_everything_can_be_chosen(cues):
    cues.selectAll()
    assert cues.picked_count() == MANY
    assert cues.first_picked() == 0
    assert cues.picked_rows()[-1] == MANY - 1


def test_rows_stay_as_they_are_until_those_of_another_language_are_measured(cues, many):
    cues.scrollTo(cues.model_.index(30_000), QAbstractItemView.ScrollHint.PositionAtTop)
    before = list(cues.heights)
    cues.set_mode("en")
    assert list(cues.heights) == before
    assert cues.laid().mode == "both"
    cues.elsewhere.do_it()
    assert cues.laid().mode == "en"
    assert sum(cues.heights) < sum(before)
    assert cues.visualRect(cues.model_.index(30_000)).top() == 0


def test_what_was_measured_for_another_width_meanwhile_is_measured_again(cues, qtbot):
    cues.set_mode("zh")
    first = list(cues.elsewhere.waiting)
    cues.elsewhere.waiting.clear()
    cues.set_mode("en")
    for work, done in first:
        done(work())
    assert cues.laid().mode == "both"
    cues.elsewhere.do_it()
    assert cues.laid().mode == "en"


def test_a_corrected_line_alone_is_measured_anew(cues, many):
    class Once:
        line_height = cues.words.line_height
        asked: tuple[str, ...] = ()

        def break_lines(self, words, width):
            self.asked += (words,)
            return cues.words.break_lines(words, width)

    longer = "we stamp them " * 40
    changed = [*many[:7], line(7, longer), *many[8:]]
    breaker = Once()
    heights = measured(changed, cues.laid(), breaker, cues.names.line_height, cues.as_measured())
    assert breaker.asked == (longer,)
    assert heights == measured(changed, cues.laid(), cues.words, cues.names.line_height)
