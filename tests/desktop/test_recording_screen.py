"""The Recordings screen with a real recording of six seconds: real keys, clicks and signals in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.places import Place
from moderator_app.desktop.widgets.waveform_bar import WaveformBar
from moderator_app.operations import chapters, consents, insights, recordings, transcripts
from tests.desktop.at_recording import AtRecording, transcript
from tests.desktop.films import cut_off, film


@pytest.fixture(scope="module")
def short(tmp_path_factory):
    return film(tmp_path_factory.mktemp("films") / "meeting-3.mp4", 6)


@pytest.fixture
def desk(demo_window, qtbot):
    return AtRecording(demo_window, qtbot)


@pytest.fixture
def playing(desk, short, tmp_path):
    """The recording with five lines, open and ready."""
    desk.recording = desk.bring(short)
    desk.words(transcript(tmp_path / "meeting-3.vtt"), desk.recording)
    desk.open()
    desk.qtbot.waitUntil(lambda: desk.view.player.seconds > 0)
    yield desk
    desk.view.player.pause()


def test_a_strand_lists_its_recordings_and_the_meetings_without(desk, short):
    desk.bring(short)
    desk.window.go(Place("recording", desk.strand.id))
    desk.idle()
    library = desk.view.library
    assert [row.key for row in library.held.rows.rows] == [desk.event.id]
    assert "6 KB" in library.held.rows.rows[0].second or "00:00:06" in library.held.rows.rows[0].second
    assert library.without.rows.rows
    library.held.choose(desk.event.id)
    desk.key(library.held, Qt.Key.Key_Return)
    assert desk.window.place == Place("recording", desk.strand.id, desk.event.id)


def test_a_meeting_without_a_recording_says_what_to_do(desk):
    view = desk.open()
    assert view.pages.currentWidget() is view.empty
    assert "Drop the folder" in view.empty.sentence.text()


def test_a_folder_that_is_dropped_is_brought_in_with_its_transcript(desk, short, tmp_path):
    folder = tmp_path / "2027-02-25 09.00.00 Meeting"
    folder.mkdir()
    (folder / "meeting.mp4").write_bytes(short.read_bytes())
    transcript(folder / "meeting.vtt")
    (folder / "broken.mp4").write_bytes(b"not a film" * 500)
    view = desk.open()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(folder))])
    held = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, QDragEnterEvent(QPoint(50, 50), *held))
    QApplication.sendEvent(view, QDropEvent(QPointF(50, 50), *held))
    desk.idle()
    (kept,) = recordings.recordings_of(desk.ws, desk.event.id)
    assert kept.file_name == "meeting.mp4"
    assert len(transcripts.lines_of(desk.ws, desk.event.id, recording_id=kept.id)) == 5
    assert "broken.mp4" in view.banner.remedy.text()
    assert view.pages.currentWidget() is view.furniture


def test_picture_and_waveform_are_made_once_a_recording_is_shown(playing):
    playing.idle()
    kept = recordings.recording(playing.ws, playing.recording)
    assert kept.picture_sha256
    assert kept.waveform_sha256
    assert playing.view.one.peaks.seconds == pytest.approx(6, abs=0.4)


def test_space_plays_and_the_transcript_follows(playing, qtbot):
    cues = playing.page.cues
    playing.view.player.set_rate(2.0)
    cues.setFocus()
    playing.key(cues, Qt.Key.Key_Space)
    assert playing.view.player.playing
    qtbot.waitUntil(lambda: cues.now >= 1)
    assert playing.page.film.has_picture()
    assert playing.page.time.text() != "00:00:00 / 00:00:06"
    playing.key(cues, Qt.Key.Key_Space)
    assert not playing.view.player.playing


def test_enter_on_a_line_plays_from_there(playing, qtbot):
    cues = playing.page.cues
    cues.go_to(3)
    playing.key(cues, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: playing.view.player.second >= 3.3)
    assert cues.now == 3
    assert playing.view.player.playing


def test_a_click_on_a_line_plays_from_there_and_shift_only_chooses(playing, qtbot):
    cues = playing.page.cues
    at = cues.visualRect(cues.model_.index(2)).center()
    qtbot.mouseClick(cues.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: playing.view.player.second >= 2.2)
    playing.view.player.pause()
    second = playing.view.player.second
    further = cues.visualRect(cues.model_.index(3)).center()
    qtbot.mouseClick(cues.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, further)
    assert len(cues.picked_ids()) == 2
    assert playing.view.player.second == pytest.approx(second, abs=0.3)


def test_i_makes_an_insight_with_words_speaker_and_second(playing):
    cues = playing.page.cues
    cues.pick([cues.model_.lines[1].id, cues.model_.lines[2].id])
    playing.key(cues, Qt.Key.Key_I)
    (made,) = insights.insights_of(playing.ws, event_id=playing.event.id)
    assert made.text_en == "We stamp passports Did parents write"
    assert len(made.evidence) == 2
    rows = playing.view.side.insights.rows.rows
    assert [row.key for row in rows] == [made.id]
    assert rows[0].trailing == "00:00:01"


def test_an_insight_plays_from_its_second(playing, qtbot):
    cues = playing.page.cues
    cues.pick([cues.model_.lines[3].id])
    playing.key(cues, Qt.Key.Key_I)
    side = playing.view.side.insights
    side.setFocus()
    side.choose(side.rows.rows[0].key)
    playing.key(side, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: playing.view.player.second >= 3.2)


def test_words_are_corrected_while_it_plays(playing, qtbot):
    cues = playing.page.cues
    cues.setFocus()
    playing.view.player.play()
    cues.go_to(1)
    playing.key(cues, Qt.Key.Key_E)
    editor = playing.editor()
    assert editor is not cues
    editor.selectAll()
    qtbot.keyClicks(editor, "We stamp reading passports")
    assert playing.view.player.playing
    playing.key(editor, Qt.Key.Key_Return)
    line = transcripts.lines_of(playing.ws, playing.event.id)[1]
    assert line.text == "We stamp reading passports"
    assert line.is_edited


def test_a_speaker_is_said_once_for_all_lines(playing, qtbot):
    cues = playing.page.cues
    cues.go_to(0)
    playing.key(cues, Qt.Key.Key_S)
    dialog = playing.window.findChild(_whose_voice())
    qtbot.keyClicks(dialog.search, "Wei")
    qtbot.waitUntil(lambda: "Wei" in dialog.list.rows.rows[0].title)
    person = dialog.list.rows.rows[0]
    playing.key(dialog.search, Qt.Key.Key_Return)
    said_by = {line.person_id for line in transcripts.lines_of(playing.ws, playing.event.id) if line.label == "Li W"}
    assert said_by == {person.key.removeprefix("p:")}


def _whose_voice():
    from moderator_app.desktop.dialogs.whose_voice import WhoseVoice

    return WhoseVoice


def test_words_are_found_one_after_the_other(playing, qtbot):
    page = playing.page
    playing.window.run_command("recording.find")
    qtbot.keyClicks(page.finder, "ma")
    qtbot.waitUntil(lambda: page.found.text() == "1 of 1")
    page.finder.clear()
    qtbot.keyClicks(page.finder, "th")
    qtbot.waitUntil(lambda: page.cues.currentIndex().row() == 4)
    page.finder.clear()
    qtbot.keyClicks(page.finder, "zebra")
    qtbot.waitUntil(lambda: page.found.text() == "not found")


def test_keys_jump_and_change_the_rate(playing, qtbot):
    player = playing.view.player
    player.seek(1.0)
    playing.window.run_command("recording.on")
    qtbot.waitUntil(lambda: player.second > 5.5)
    playing.key(playing.page.film, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: player.second < 1.5)
    playing.window.run_command("recording.faster")
    assert player.rate == 1.25
    assert playing.page.rate.current() == 1.25


def test_the_line_of_the_recording_seeks_by_click_and_keys(playing, qtbot):
    line, player = playing.page.line, playing.view.player
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, line.height() // 2))
    qtbot.waitUntil(lambda: abs(player.second - 3.0) < 0.2)
    playing.key(line, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: player.second < 0.2)
    playing.key(line, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: abs(player.second - 5.0) < 0.2)


def test_chapters_are_begun_named_moved_and_removed_by_keys(playing, qtbot):
    view, listed = playing.view, playing.page.chapters
    view.player.seek(2.0)
    qtbot.waitUntil(lambda: abs(view.player.second - 2.0) < 0.1)
    playing.window.run_command("recording.chapter_add")
    playing.idle()
    editor = playing.editor()
    editor.selectAll()
    qtbot.keyClicks(editor, "Debrief")
    playing.key(editor, Qt.Key.Key_Return)
    (made,) = chapters.chapters_of(playing.ws, playing.event.id)
    assert (made.title_en, made.starts) == ("Debrief", pytest.approx(2.0, abs=0.2))
    listed.choose(made.id)
    playing.key(listed, Qt.Key.Key_BracketRight)
    assert chapters.chapters_of(playing.ws, playing.event.id)[0].starts == pytest.approx(3.0, abs=0.2)
    playing.key(listed, Qt.Key.Key_Delete)
    assert chapters.chapters_of(playing.ws, playing.event.id) == []


def test_sharing_says_who_has_not_agreed_and_works_once_all_have(playing):
    page, side = playing.page, playing.view.side
    assert "Lena F." in page.share_button.accessibleName()
    page.share_button.click()
    playing.idle()
    assert recordings.recording(playing.ws, playing.recording).state == "kept"
    assert "Lena F." in playing.view.banner.message.text()
    for row in list(side.people.rows.rows):
        side.people.choose(row.key)
        playing.key(side.people, Qt.Key.Key_G)
    assert {one.answer for one in consents.consents_of(playing.ws, playing.recording)} == {"given"}
    page.share_button.click()
    playing.idle()
    assert recordings.recording(playing.ws, playing.recording).state == "shared"
    assert page.share_button.text() == "Withdraw"


def test_captions_are_in_the_languages_chosen(playing, qtbot):
    line = playing.page.cues.model_.lines[0]
    transcripts.change_translation(playing.ws, line.id, "大家好")
    playing.idle()
    view, film_shown = playing.view, playing.page.film
    view.player.seek(0.2)
    view.set_languages("both")
    assert film_shown._captions == ("Hello all", "大家好")
    view.set_languages("zh")
    assert film_shown._captions == ("大家好",)
    view.set_languages("en")
    assert film_shown._captions == ("Hello all",)


def test_a_damaged_file_is_told_in_the_page_and_nothing_else_breaks(desk, short, tmp_path):
    recording_id = desk.bring(short)
    kept = recordings.file_of(desk.ws, recording_id)
    kept.chmod(0o644)
    kept.write_bytes(cut_off(short, tmp_path / "cut.mp4").read_bytes())
    desk.open()
    desk.qtbot.waitUntil(lambda: desk.view.banner.isVisible())
    assert "can’t be played" in desk.view.banner.message.text()
    assert not desk.view.player.playing


def test_leaving_lets_the_file_go_and_coming_back_finds_the_second(playing, qtbot):
    player = playing.view.player
    player.seek(3.0)
    qtbot.waitUntil(lambda: abs(player.second - 3.0) < 0.2)
    playing.window.go(Place("meetings", playing.strand.id))
    playing.idle()
    assert player.file is None
    playing.open()
    qtbot.waitUntil(lambda: abs(player.second - 3.0) < 0.2)


def test_lines_are_split_joined_timed_and_removed_by_keys(playing, qtbot):
    cues = playing.page.cues
    cues.setFocus()
    cues.go_to(1)
    playing.key(cues, Qt.Key.Key_F2)
    playing.window.run_command("recording.edit")
    editor = playing.editor()
    cursor = editor.textCursor()
    cursor.setPosition(len("We stamp "))
    editor.setTextCursor(cursor)
    playing.key(editor, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)

    def said():
        return [line.text for line in transcripts.lines_of(playing.ws, playing.event.id)]

    assert said()[1:3] == ["We stamp", "passports"]
    lines = cues.model_.lines
    cues.pick([lines[1].id, lines[2].id])
    playing.key(cues, Qt.Key.Key_J)
    assert said()[1] == "We stamp passports"
    playing.view.player.seek(4.0)
    qtbot.waitUntil(lambda: abs(playing.view.player.second - 4.0) < 0.1)
    cues.go_to(0)
    playing.key(cues, Qt.Key.Key_T)
    assert transcripts.lines_of(playing.ws, playing.event.id)[3].text == "Hello all"
    cues.pick([cues.model_.lines[3].id])
    playing.key(cues, Qt.Key.Key_Delete)
    assert "Hello all" not in said()


def test_when_it_began_is_typed_and_moves_the_axis(playing, qtbot):
    side = playing.view.side
    side.began.setFocus()
    side.began.selectAll()
    qtbot.keyClicks(side.began, "09:02:30")
    playing.key(side.began, Qt.Key.Key_Return)
    assert playing.view.began_words() == "09:02:30"
    side.began.selectAll()
    qtbot.keyClicks(side.began, "soon")
    playing.key(side.began, Qt.Key.Key_Return)
    assert "no time of day" in playing.view.banner.message.text()
    assert playing.view.began_words() == "09:02:30"


def test_everything_is_named_for_screen_readers(playing):
    from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QPushButton

    kinds = (QPushButton, WaveformBar, QComboBox, QLineEdit, QListView)
    for part in (playing.page, playing.view.side, playing.view.library):
        for kind in kinds:
            for widget in part.findChildren(kind):
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named or not widget.isVisible(), (kind, widget.objectName())
    index = playing.page.cues.model_.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "00:00:01, Lena F., We stamp passports"


def test_a_file_that_is_not_here_is_told_and_plays_once_it_was_imported_again(desk, short, tmp_path):
    recording_id = desk.bring(short)
    desk.words(transcript(tmp_path / "meeting-3.vtt"), recording_id)
    kept = recordings.file_of(desk.ws, recording_id)
    kept.chmod(0o644)
    kept.unlink()
    view = desk.open()
    assert "isn’t on this laptop" in view.banner.message.text()
    assert len(view.lines) == 5
    view.importing.bring([short])
    desk.idle()
    desk.qtbot.waitUntil(lambda: view.player.seconds > 0)
    assert not view.banner.isVisible()


def test_subtitles_text_and_chapters_are_saved_in_the_languages_shown(playing, tmp_path):
    view = playing.view
    chapters.add_chapter(playing.ws, playing.event.id, 2.0, "Debrief", "汇报")
    playing.idle()
    view.set_languages("en")
    view.furniture.languages.choose("en")
    for kind, name in (("vtt", "a.vtt"), ("srt", "a.srt"), ("txt", "a.txt"), ("docx", "a.docx"), ("chapters", "c.vtt")):
        view.save_as(kind, tmp_path / name)
    playing.idle()
    assert "We stamp passports" in (tmp_path / "a.vtt").read_text(encoding="utf-8")
    assert "00:00:01,100" in (tmp_path / "a.srt").read_text(encoding="utf-8")
    assert "Mostly Mandarin" in (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert (tmp_path / "a.docx").stat().st_size > 1000
    assert "Debrief" in (tmp_path / "c.vtt").read_text(encoding="utf-8")


def test_a_window_that_is_closed_while_it_plays_leaves_nothing_playing(playing, qtbot):
    player = playing.view.player
    told = []
    player.play()
    qtbot.waitUntil(lambda: player.second > 0.2)
    playing.window.close()
    player.moved.connect(told.append)
    assert (player.file, player.playing, player.second) == (None, False, 0.0)
    for _turn in range(50):
        QApplication.processEvents()
    assert told == []


def test_an_import_that_is_stopped_leaves_nothing_and_can_be_done_again(desk, short):
    view = desk.open()
    view.importing.bring([short])
    (task,) = desk.window.desk.background.shown()
    task.cancel()
    desk.idle()
    assert recordings.recordings_of(desk.ws, desk.event.id) == []
    assert view.pages.currentWidget() is view.empty
    view.importing.bring([short])
    desk.idle()
    assert len(recordings.recordings_of(desk.ws, desk.event.id)) == 1
