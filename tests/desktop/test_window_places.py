"""Going places: sidebar, steps, back, the last place, what is told to screens, and the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import SIDEBAR
from moderator_app.desktop.translation import render
from moderator_app.desktop.views.window import Window
from moderator_app.domain.wording import text
from moderator_app.store.tables import Event, Note

AGENDA = Place("meeting", "s1", "e2", "agenda")
BREAKOUTS = Place("meeting", "s1", "e2", "breakouts")


def entries(window):
    return [(entry.kind, entry.spoken()) for entry in window.sidebar.list.entries.entries]


def press(window, qtbot, *keys):
    for key in keys:
        qtbot.keyClick(window.sidebar.list, key)


def test_the_sidebar_lists_places_and_strands_and_only_what_exists(window):
    assert entries(window) == [
        ("place", "This week"),
        ("place", "Members"),
        ("caption", "My strands"),
        ("strand", "Whole School Librarians, closed"),
        ("strand", "Learning Assistants, closed"),
    ]


def test_a_strand_is_opened_and_walked_by_keys(window, qtbot):
    window.sidebar.list.setFocus()
    press(window, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert ("strand", "Whole School Librarians, open") in entries(window)
    assert window.place == Place("meetings", "s1")
    press(window, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert ("strand", "Whole School Librarians, closed") in entries(window)


def test_a_meeting_shows_its_steps_and_where_it_belongs(window):
    window.go(AGENDA)
    window.desk.background.wait_idle()
    assert window.head.crumbs.text() == "Whole School Librarians / Meeting 2"
    assert window.steps.isVisible()
    window.go(Place("members"))
    assert not window.steps.isVisible()


def test_steps_are_marked_done_when_their_work_is_there(window, workspace, qtbot):
    window.go(AGENDA)
    window.desk.background.wait_idle()
    assert window.steps._buttons["live"].accessibleName() == "Live, to do"
    with workspace.act(text("Capture")) as session:
        session.add(Note(event_id="e2", kind="insight", text="T", captured_at=session.get(Event, "e2").starts_at))
    qtbot.waitUntil(lambda: window.steps._buttons["live"].accessibleName() == "Live, done")


def test_steps_are_gone_to_by_shortcut_and_by_button(window, qtbot):
    window.go(AGENDA)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.place == BREAKOUTS
    window.steps._buttons["agenda"].click()
    assert window.place == AGENDA


def test_back_and_forward_find_what_was_typed_there(window, qtbot):
    window.go(AGENDA)
    window.view().field.setText("half a title")
    window.go(Place("members"))
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.place == AGENDA
    assert window.view().field.text() == "half a title"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.place == Place("members")


def test_the_next_window_opens_in_the_last_place(window, workspace, settings):
    window.go(BREAKOUTS)
    window.close()
    again = Window(Desk(settings, workspace))
    again.furnish()
    assert again.place == BREAKOUTS
    again.close()


def test_a_place_whose_screen_is_gone_leads_to_the_first_one(window):
    window.go(Place("recordings", "s1"))
    assert window.place == Place("this_week")


def test_a_hidden_screen_is_told_of_changes_when_it_is_shown_again(window, workspace, qtbot):
    window.go(AGENDA)
    agenda = window.view()
    window.go(Place("members"))
    told = len(agenda.told)
    with workspace.act(text("Rename")) as session:
        session.get(Event, "e2").title_en = "New"
    qtbot.waitUntil(lambda: "agenda" in window._stale)
    assert len(agenda.told) == told
    window.go(AGENDA)
    assert agenda.told[told:] == [None]


def test_changes_to_other_tables_leave_a_screen_alone(window, workspace, qtbot):
    window.go(AGENDA)
    agenda, heard = window.view(), []
    window.desk.committed.connect(heard.append)
    told = len(agenda.told)
    with workspace.act(text("Capture")) as session:
        session.add(Note(event_id="e2", kind="insight", text="T", captured_at=session.get(Event, "e2").starts_at))
    qtbot.waitUntil(lambda: bool(heard))
    assert len(agenda.told) == told


def test_a_new_strand_appears_in_the_sidebar(window, workspace, qtbot):
    from moderator_app.store.tables import Strand

    with workspace.act(text("Add a strand")) as session:
        session.add(Strand(name_en="Counsellors", position="c"))
    qtbot.waitUntil(lambda: ("strand", "Counsellors, closed") in entries(window))


def test_the_inspector_is_there_where_a_screen_has_one_and_folds_when_the_window_is_narrow(window, qtbot):
    assert not window.inspector_panel.isVisible()
    window.go(AGENDA)
    assert window.inspector_panel.isVisible()
    window.resize(1100, 700)
    assert not window.inspector_panel.isVisible()
    window.run_command("inspector")
    assert window.inspector_panel.isVisible()
    window.resize(1440, 900)
    window.view().inspector_wanted.emit(False)
    assert not window.inspector_panel.isVisible()


def test_the_sidebar_shrinks_to_icons_and_stays_so(window, qtbot):
    wide = window.sidebar.width()
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.sidebar.width() < wide / 2)
    assert window.desk.settings.get(SIDEBAR) is False


def test_nothing_is_wider_than_a_small_window(window):
    window.go(AGENDA)
    window.resize(1100, 700)
    assert window.minimumSizeHint().width() <= 1100
    assert window.minimumSizeHint().height() <= 700


def test_work_with_a_title_is_shown_in_the_corner_and_can_be_stopped(window, qtbot):
    import threading

    reached = threading.Event()

    def work(progress):
        progress(3, 10, text("Reading answers"))
        reached.set()
        while True:
            progress(3, 10)

    window.desk.background.run(work, title=text("Importing a survey"))
    strip = window.sidebar.corner.tasks
    qtbot.waitUntil(lambda: strip.isVisible() and strip.bar.value() == 3)
    assert strip.title.text() == "Importing a survey"
    assert strip.doing.text() == "Reading answers · 30%"
    strip.stop.click()
    window.desk.background.wait_idle()
    assert not strip.isVisible()
    assert window.toast.words.text() == "Stopped. Nothing was changed."


def test_the_list_of_shortcuts_is_one_of_the_commands(window, qtbot):
    from moderator_app.desktop.dialogs.shortcuts import Shortcuts

    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(Shortcuts)
    assert "Search or run a command" in [render(row.title) for row in dialog.rows.rows.rows]
    dialog.reject()
