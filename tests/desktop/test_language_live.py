"""English and 简体中文, switched while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from moderator_app.catalogue import translator
from moderator_app.desktop.dialogs.settings_dialog import SettingsDialog
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.translation import in_language, inside, language, put, render, set_language, tr
from moderator_app.domain.wording import text


def test_the_button_at_the_top_switches_everything_that_is_open(window, qtbot):
    chinese = translator("zh")
    window.go(Place("meetings", "s1"))
    assert window.head.crumbs.text() == "Whole School Librarians / Meetings"
    qtbot.mouseClick(window.head.language, Qt.MouseButton.LeftButton)
    assert language() == "zh"
    assert window.head.crumbs.text() == f"全校图书馆员 / {chinese('Meetings')}"
    assert window.head.language.text() == "中"
    assert window.desk.settings.get(LANGUAGE) == "zh"
    shown = [entry.words for entry in window.sidebar.list.entries.entries if entry.strand and entry.kind == "strand"]
    assert shown == ["全校图书馆员", "学习助理"]
    qtbot.mouseClick(window.head.language, Qt.MouseButton.LeftButton)
    assert window.head.crumbs.text() == "Whole School Librarians / Meetings"


def test_a_sentence_put_on_a_widget_follows_and_content_stays(application, qtbot):
    sentence, content = QLabel(), QPushButton()
    for each in (sentence, content):
        qtbot.addWidget(each)
        each.show()
    put(sentence.setText, text("Undo {action}", action="X"))
    put(content.setText, "Reading culture")
    set_language("zh")
    assert sentence.text() == translator("zh")("Undo {action}").format(action="X")
    assert content.text() == "Reading culture"
    set_language("en")
    assert sentence.text() == "Undo X"


def test_a_widget_that_is_told_content_forgets_its_sentence(application):
    label = QLabel()
    put(label.setText, text("Members"))
    put(label.setText, "Li Wei 李伟")
    set_language("zh")
    assert label.text() == "Li Wei 李伟"


def test_qts_own_dialogs_speak_chinese_too(application):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    set_language("zh")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    set_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_compiled_forms_answer_from_the_same_catalogue(window):
    dialog = SettingsDialog(window.desk, window)
    chinese = translator("zh")
    window.desk.settings.set(LANGUAGE, "zh")
    QCoreApplication.sendPostedEvents()
    assert dialog.form.language_label.text() == chinese("Language")
    assert dialog.form.theme.itemText(1) == chinese("Light")
    dialog.reject()


def test_the_name_of_an_action_fits_into_another_sentence():
    assert text("Undo {action}", action=inside(text("Move {name} to {room}", name="Ines", room="Room 5"))).render() == (
        "Undo move Ines to Room 5"
    )
    assert inside(text("RSVP of {name}", name="Li")).render() == "RSVP of Li"


def test_content_in_two_languages_falls_back_to_the_one_that_is_there(application):
    assert in_language("Reading", "阅读") == "Reading"
    assert in_language("", "阅读") == "阅读"
    set_language("zh")
    assert in_language("Reading", "阅读") == "阅读"
    assert in_language("Reading", "") == "Reading"


def test_values_are_put_into_sentences(application):
    assert tr("{n} more waiting", n=3) == "3 more waiting"
    assert render("plain {braces}") == "plain {braces}"
