"""The debrief composed by real keys: six rooms of ten notes each, into choices for the second breakout."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from moderator_app.desktop.views.live_debrief import LiveDebrief
from moderator_app.domain.debrief import REST
from moderator_app.operations import debrief, live, themes
from moderator_app.operations.choices_live import live_choices
from tests.desktop.at_live import CONTROL, ENTER, ESCAPE, SPACE, AtLivePanels, KeyCount

CORPUS = Path(__file__).parents[1] / "data" / "topics" / "six_themes.tsv"
TWO_MINUTES = 120
"""Keys in two minutes at one a second: a moderator who looks at the screen while typing."""


def six_rooms() -> list[str]:
    """What six rooms wrote, ten lines each, English and Chinese, each room about everything."""
    by_theme: dict[str, list[str]] = {}
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        theme, words = line.split("\t")
        by_theme.setdefault(theme, []).append(words)
    everything = [words for number in range(3, 13) for ten in by_theme.values() for words in [ten[number]]]
    return [f"Room {room}\n" + "\n".join(f"- {words}" for words in everything[room - 1 :: 6]) for room in range(1, 7)]


@pytest.fixture
def at(demo_window, qtbot):
    """A meeting without notes."""
    return AtLivePanels(demo_window, qtbot, number=1)


@pytest.fixture
def composing(at):
    """At the debrief of sixty notes."""
    live.capture_lines(at.ws, at.event_id, "\n".join(six_rooms()))
    at.idle()
    at.press(Qt.Key.Key_D, CONTROL)
    at.idle(8)
    return at


def keys_of(at):
    return [one.key for one in at.debrief.debrief.themes()]


def test_six_rooms_of_ten_notes_become_choices_in_two_minutes_of_keys(at):
    count = KeyCount()
    QApplication.instance().installEventFilter(count)
    for room in six_rooms():
        at.view.capture.setFocus()
        at.paste(room)
        at.press(ENTER)
    assert len(live.notes_of(at.ws, at.event_id)) == 60
    at.press(Qt.Key.Key_D, CONTROL)
    at.idle(8)
    shown = at.debrief.list
    assert shown.hasFocus() and 4 <= len(keys_of(at)) <= 8
    at.press(ENTER)  # name the first
    at.enter("What feedback is for")
    at.press(Qt.Key.Key_Right)
    at.press(Qt.Key.Key_Down)
    at.press(Qt.Key.Key_1)  # a note of the second theme goes into the first
    at.press(Qt.Key.Key_Left)
    at.press(Qt.Key.Key_Right)
    at.press(Qt.Key.Key_M)  # a theme becomes one with that above it
    at.press(Qt.Key.Key_S)  # and is parted again
    at.press(Qt.Key.Key_Right)
    at.press(SPACE)  # and its other part isn't offered
    at.press(ENTER, CONTROL)
    at.idle(6)
    QApplication.instance().removeEventFilter(count)
    assert count.pressed <= TWO_MINUTES
    offered = live_choices(at.ws, at.event_id).themes
    assert "What feedback is for" in [theme.title_en for theme in offered]
    notes = live.notes_of(at.ws, at.event_id)
    assert sum(note.theme_id is not None for note in notes) >= 30
    assert at.side.page() == "choices" and at.side.choices.field.hasFocus()
    at.window.desk.undo()
    at.idle()
    assert themes.themes_of(at.ws, at.event_id) == []
    assert all(note.theme_id is None for note in live.notes_of(at.ws, at.event_id))


def test_a_title_is_written_in_both_languages(composing):
    at, key = composing, keys_of(composing)[0]
    at.debrief.list.choose_cluster(key)
    at.press(Qt.Key.Key_F2)
    editor = at.debrief.list.findChild(QLineEdit)
    assert editor.accessibleName() == "Title of the theme: English / 中文"
    at.enter("Feedback / 反馈")
    renamed = at.debrief.debrief.cluster(key)
    assert (renamed.title_en, renamed.title_zh) == ("Feedback", "反馈")
    at.press(Qt.Key.Key_Z, CONTROL)
    assert at.debrief.debrief.cluster(key).title_en != "Feedback"


def test_notes_go_by_digits_into_none_and_into_a_theme_of_their_own(composing):
    at = composing
    one = at.debrief.debrief.themes()[0]
    picked = list(one.line_ids[:2])
    at.debrief.list.pick([f"line:{line}" for line in picked])
    at.press(Qt.Key.Key_0)
    assert set(picked) <= set(at.debrief.debrief.cluster(REST).line_ids)
    at.debrief.list.pick([f"line:{line}" for line in picked])
    at.press(Qt.Key.Key_N)
    at.enter("Two of them")
    made = at.debrief.debrief.cluster_of(picked[0])
    assert (made.title_en, set(made.line_ids), made.offered) == ("Two of them", set(picked), True)
    at.press(Qt.Key.Key_Delete)
    assert set(picked) <= set(at.debrief.debrief.cluster(REST).line_ids)


def test_rows_are_dropped_on_themes(composing):
    at = composing
    one, other, third = at.debrief.debrief.themes()[:3]
    drop(at.debrief.list, [f"line:{one.line_ids[0]}"], f"theme:{other.key}")
    assert at.debrief.debrief.cluster_of(one.line_ids[0]).key == other.key
    drop(at.debrief.list, [f"theme:{third.key}"], f"line:{other.line_ids[0]}")
    assert third.key not in keys_of(at)
    assert set(third.line_ids) <= set(at.debrief.debrief.cluster(other.key).line_ids)


def drop(shown, keys, onto):
    """Drop rows as the list's own drag carries them."""
    indexes = [shown.rows.index(shown.rows.number_of(key)) for key in keys]
    target = shown.rows.index(shown.rows.number_of(onto))
    shown.scrollTo(target)
    where = shown.visualRect(target).center()
    carried: QMimeData = shown.rows.mimeData(indexes)
    event = QDropEvent(
        QPointF(where), Qt.DropAction.MoveAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    shown.dropEvent(event)
    QApplication.processEvents()


def test_notes_that_come_in_while_it_is_composed_stand_with_the_rest(composing):
    at = composing
    before = at.debrief.debrief
    note = live.capture_line(at.ws, at.event_id, "3: A late thought")
    at.idle(6)
    assert at.debrief.debrief.cluster_of(note).key == REST
    assert at.debrief.debrief.themes() == before.themes()


def test_escape_leads_back_to_the_notes_and_the_composed_waits(composing):
    at, key = composing, keys_of(composing)[0]
    at.debrief.list.choose_cluster(key)
    at.press(SPACE)
    at.press(ESCAPE)
    assert at.view.note_list.isVisible() and at.view.capture.words.hasFocus()
    assert at.view.furniture.themes_card.isVisible()
    at.press(Qt.Key.Key_D, CONTROL)
    assert not at.debrief.debrief.cluster(key).offered


def test_what_was_composed_is_there_again_after_the_program_ended(composing):
    at, key = composing, keys_of(composing)[0]
    at.debrief.list.choose_cluster(key)
    at.press(ENTER)
    at.enter("Not to be lost")
    again = LiveDebrief(at.window.desk, at.window)
    again.begin(at.event_id)
    at.idle()
    assert again.debrief.cluster(key).title_en == "Not to be lost"
    again.deleteLater()


def test_only_what_is_ticked_is_offered_and_nothing_without_a_tick(composing):
    at = composing
    for key in keys_of(at)[1:]:
        at.debrief.list.choose_cluster(key)
        if at.debrief.debrief.cluster(key).offered:
            at.press(SPACE)
    title = at.debrief.debrief.themes()[0].title_en
    at.press(ENTER, CONTROL)
    at.idle(6)
    assert [(theme.title_en, theme.is_offered) for theme in themes.themes_of(at.ws, at.event_id)] == [(title, True)]


def test_a_meeting_without_notes_tells_what_comes_here(at):
    at.press(Qt.Key.Key_D, CONTROL)
    at.idle(6)
    assert at.debrief.empty.isVisible() and not at.debrief.offer.isEnabled()
    assert debrief.lines_of(at.ws, at.event_id) == []
