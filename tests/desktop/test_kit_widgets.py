"""The kit: fields that tell once, lists that keep their selection, places to drop files."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop import widgets as kit
from moderator_app.desktop.gallery import gallery
from moderator_app.desktop.settings import TEXT_SIZE
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.domain.wording import text

ROWS = [kit.Row(str(n), f"Insight {n}", "second", pills=(("draft", "warn"),), trailing=str(n)) for n in range(5)]


def shown(widget, qtbot):
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_line_tells_a_changed_text_once_and_escape_puts_the_old_one_back(application, qtbot):
    field, told = shown(kit.LineField(text("Title")), qtbot), []
    field.committed.connect(told.append)
    field.show_text("Reading")
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, " culture")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == ["Reading culture"]
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Reading culture"


def test_what_is_being_typed_is_not_overwritten_by_what_is_stored(application, qtbot):
    field = shown(kit.LineField(text("Title")), qtbot)
    field.show_text("old")
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "er")
    field.show_text("from elsewhere")
    assert field.text() == "older"


def test_a_text_of_several_lines_is_told_by_ctrl_enter_and_grows(application, qtbot):
    field, told = shown(kit.TextField(text("Notes")), qtbot), []
    field.committed.connect(told.append)
    low = field.height()
    qtbot.keyClicks(field, "one")
    for _ in range(4):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["one\n\n\n\n"]
    assert field.height() > low


def test_both_languages_of_a_text_tell_which_one_changed(application, qtbot):
    pair, told = shown(kit.BilingualField(text("Title")), qtbot), []
    pair.committed.connect(lambda language, words: told.append((language, words)))
    pair.show_texts("Reading", "阅读", "draft")
    assert pair.state.text() == "draft"
    pair.chinese.setText("阅读文化")
    qtbot.keyClick(pair.chinese, Qt.Key.Key_Return)
    assert told == [("zh", "阅读文化")]


def test_a_number_is_told_when_it_is_done(application, qtbot):
    field, told = shown(kit.NumberField(1, 90), qtbot), []
    field.committed.connect(told.append)
    field.show_value(15)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [16]


def test_a_choice_keeps_its_key_when_the_choices_change(application, qtbot):
    field, told = shown(kit.ChoiceField([("a", "A"), ("b", "B")]), qtbot), []
    field.chosen.connect(told.append)
    field.choose("b")
    field.show_choices([("b", "B"), ("c", text("Members"))])
    assert field.current() == "b"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert told == ["c"]


def test_a_segment_is_chosen_and_told(application, qtbot):
    choice, told = shown(kit.Segmented([("all", text("All")), ("mine", text("Mine"))]), qtbot), []
    choice.chosen.connect(told.append)
    choice.choose("mine")
    assert (choice.current(), told) == ("mine", [])
    choice._group.button(0).click()
    assert told == ["all"]


def test_rows_keep_the_chosen_one_by_its_key(application, qtbot):
    rows, told = shown(kit.RowList("cards", text("Insights")), qtbot), []
    rows.chosen.connect(told.append)
    rows.show_rows(ROWS)
    rows.choose("3")
    rows.show_rows(list(reversed(ROWS)))
    assert (rows.current_key(), told) == ("3", [])
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert told == ["2"]
    rows.show_rows(ROWS[:1])
    assert rows.current_key() is None


def test_enter_opens_a_row(application, qtbot):
    rows, opened = shown(kit.RowList("lines"), qtbot), []
    rows.opened.connect(opened.append)
    rows.show_rows(ROWS)
    rows.choose("1")
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened == ["1"]


def test_a_screen_reader_hears_all_of_a_row(application, qtbot):
    rows = shown(kit.RowList("cards", text("Insights")), qtbot)
    rows.show_rows(ROWS)
    heard = QAccessible.queryAccessibleInterface(rows)
    assert heard.text(QAccessible.Text.Name) == "Insights"
    assert heard.child(2).text(QAccessible.Text.Name) == "Insight 2, second, draft, 2"


def drop_of(files):
    kept = QMimeData()
    kept.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return kept


def test_files_of_the_right_kind_are_taken_and_others_refused(application, qtbot, tmp_path):
    zone, told = shown(kit.DropZone(text("Drop"), text("Choose a file"), lambda: None, (".csv",)), qtbot), []
    zone.dropped.connect(told.append)
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for name, taken in (("a.CSV", True), ("b.exe", False)):
        mime = drop_of([tmp_path / name])
        enter = QDragEnterEvent(zone.rect().center(), action, mime, left, none)
        enter.ignore()
        zone.dragEnterEvent(enter)
        assert enter.isAccepted() is taken
        zone.dropEvent(QDropEvent(QPointF(5, 5), action, mime, left, none))
    assert told == [[tmp_path / "a.CSV"]]


def test_a_drop_zone_has_a_way_by_keyboard(application, qtbot):
    asked = []
    zone = shown(kit.DropZone(text("Drop"), text("Choose a file"), lambda: asked.append(True)), qtbot)
    qtbot.keyClick(zone, Qt.Key.Key_Return)
    assert asked == [True]


@pytest.mark.parametrize(
    ("name", "letters"), [("Amara Bello", "AB"), ("李伟", "李"), ("Li Wei 李伟", "LW"), ("nils", "N"), ("", ""), ("42", "4")]
)
def test_a_face_shows_initials_or_the_first_character(name, letters):
    assert kit.initials(name) == letters


def test_a_tone_that_does_not_exist_is_told(application):
    with pytest.raises(ValueError, match="purple"):
        kit.Pill("x", "purple")  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [100, 200])
def test_every_widget_of_the_kit_can_be_drawn_at_every_size(application, settings, qtbot, size):
    settings.set(TEXT_SIZE, size)
    page = shown(gallery(), qtbot)
    picture = page.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    assert len(colours) > 20
    settings.set(TEXT_SIZE, 100)


def test_of_pages_only_the_one_that_is_seen_counts_for_the_room(application, qtbot):
    pages, small, large = Pages(), QWidget(), QWidget()
    small.setMinimumSize(100, 50)
    large.setMinimumSize(700, 600)
    pages.addWidget(small)
    pages.addWidget(large)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(pages)
    shown(holder, qtbot)
    assert (pages.minimumSizeHint().width(), pages.sizeHint().height()) == (100, 50)
    narrow = holder.minimumSizeHint()
    pages.setCurrentWidget(large)
    assert holder.minimumSizeHint().width() == narrow.width() + 600
    assert Pages().minimumSizeHint().isEmpty()
