"""From one recording into the next, from the palette to a second, captions, titles in both languages: by real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import CAPTIONS
from moderator_app.exchange.zoom import read_zoom_chat
from moderator_app.operations import chapters, recordings, transcripts
from moderator_app.operations.meeting_files import import_chat
from tests.desktop.at_recording import AtRecording, transcript
from tests.desktop.films import film, with_damaged_sound


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    return film(folder / "part-1.mp4", 3), film(folder / "part-2.mp4", 5), film(folder / "sound.m4a", 6, picture=False)


@pytest.fixture
def at(demo_window, qtbot):
    made = AtRecording(demo_window, qtbot)
    yield made
    if demo_window.view().kind == "recording":
        made.view.player.pause()


@pytest.fixture
def two(at, films):
    """Two recordings with a break between them, and the sound of both alone."""
    first, second, sound = (at.bring(file) for file in films)
    recordings.set_begins(at.ws, second, 60.0)
    at.first, at.second, at.sound = first, second, sound
    at.open()
    at.view.choose_recording(first)
    at.idle()
    at.qtbot.waitUntil(lambda: at.view.player.seconds > 0)
    return at


@pytest.fixture
def one(at, films, tmp_path):
    """A recording of five seconds with its words."""
    at.recording = at.bring(films[1])
    at.words(transcript(tmp_path / "part-2.vtt"), at.recording)
    return at


def play_to_the_end(at):
    player = at.view.player
    player.set_rate(2.0)
    player.seek(player.seconds - 0.6)
    player.play()


def test_when_a_recording_ends_the_next_of_the_meeting_plays_on(two, qtbot):
    play_to_the_end(two)
    qtbot.waitUntil(lambda: two.view.one.view.id == two.second)
    qtbot.waitUntil(lambda: two.view.player.playing and two.view.player.second > 0.2)
    assert two.page.which.current() == two.second
    assert two.view.player.rate == 2.0


def test_after_the_last_recording_nothing_plays(two, qtbot):
    two.view.choose_recording(two.second)
    two.idle()
    qtbot.waitUntil(lambda: two.view.player.seconds > 4)
    with qtbot.waitSignal(two.view.player.ended):
        play_to_the_end(two)
    two.idle()
    assert two.view.one.view.id == two.second
    assert not two.view.player.playing


def test_of_two_recordings_of_the_same_moment_the_one_shown_stays(two, qtbot):
    two.view.go_to(1.5)
    two.idle()
    assert two.view.one.view.id == two.first
    two.view.choose_recording(two.sound)
    two.idle()
    two.view.go_to(1.0)
    two.idle()
    assert two.view.one.view.id == two.sound


def test_a_second_between_two_recordings_leads_to_the_later_one(two, qtbot):
    two.view.go_to(30.0)
    two.idle()
    assert two.view.one.view.id == two.second
    qtbot.waitUntil(lambda: two.view.player.seconds > 0)
    assert two.view.player.second < 0.2


def test_a_recording_that_somebody_removes_plays_no_more(one, qtbot):
    one.open()
    player = one.view.player
    qtbot.waitUntil(lambda: player.seconds > 0)
    player.play()
    qtbot.waitUntil(lambda: player.second > 0.1)
    one.window.desk.do(lambda ws: recordings.remove_recording(ws, one.recording))
    one.idle()
    assert len(one.view.lines) == 5
    assert one.view.one is None
    assert not player.playing and player.file is None


def test_a_line_of_a_transcript_alone_plays_nothing_also_when_a_recording_comes_later(at, films, tmp_path, qtbot):
    at.words(transcript(tmp_path / "part-2.vtt"), None)
    view = at.open()
    view.play_line(view.lines[2].id)
    at.bring(films[1])
    at.idle()
    qtbot.waitUntil(lambda: view.player.seconds > 0)
    assert not view.player.playing
    assert view.player.second == 0


def test_captions_go_away_by_the_button_and_stay_away(one, qtbot):
    one.open()
    view, shown = one.view, one.page.film
    qtbot.waitUntil(lambda: view.player.seconds > 0)
    view.player.seek(0.2)
    assert shown._captions == ("Hello all",)
    qtbot.mouseClick(one.page.captions_button, Qt.MouseButton.LeftButton)
    assert shown._captions == ()
    assert one.window.desk.settings.get(CAPTIONS) is False
    view.player.seek(1.3)
    assert shown._captions == ()


def test_captions_come_and_go_by_a_key(one, qtbot):
    one.window.desk.settings.set(CAPTIONS, False)
    one.open()
    qtbot.waitUntil(lambda: one.view.player.seconds > 0)
    one.view.player.seek(0.2)
    assert one.page.film._captions == ()
    assert not one.page.captions_button.isChecked()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    one.window.activateWindow()
    qtbot.waitUntil(one.window.isActiveWindow)
    one.key(one.window, Qt.Key.Key_C, modifier=keys)
    assert one.page.film._captions == ("Hello all",)
    assert one.window.desk.settings.get(CAPTIONS) is True


def retyped(at, field, words):
    field.setFocus()
    field.selectAll()
    field.insert(words)  # as an input method gives them
    at.key(field, Qt.Key.Key_Return)


def test_a_recording_is_named_in_both_languages(one):
    one.open()
    titles = one.view.side.titles
    assert (titles.english.text(), titles.chinese.placeholderText()) == ("", "part-2.mp4")
    retyped(one, titles.english, "Second  half")
    retyped(one, titles.chinese, "下半场")
    kept = recordings.recording(one.ws, one.recording)
    assert (kept.title_en, kept.title_zh) == ("Second half", "下半场")
    assert titles.english.text() == "Second half"


def test_a_chapter_is_named_in_the_other_language_by_keys(one):
    chapter_id = chapters.add_chapter(one.ws, one.event.id, 1.0, title_en="Debrief")
    one.open()
    one.page.chapters.setFocus()
    one.page.chapters.choose(chapter_id)
    one.window.run_command("recording.chapter_titles")
    field = one.window.focusWidget()
    assert field is one.view.side.chapter.pair.chinese
    retyped(one, field, "汇报")
    (kept,) = chapters.chapters_of(one.ws, one.event.id)
    assert (kept.title_en, kept.title_zh) == ("Debrief", "汇报")
    retyped(one, one.view.side.chapter.pair.english, "Reports of the rooms")
    assert chapters.chapters_of(one.ws, one.event.id)[0].title_en == "Reports of the rooms"
    assert one.page.chapters.rows.rows[0].title == "Reports of the rooms"


def test_a_chapter_keeps_its_only_title(one):
    chapter_id = chapters.add_chapter(one.ws, one.event.id, 1.0, title_en="Debrief")
    one.open()
    one.page.chapters.choose(chapter_id)
    one.view.show_chosen_chapter()
    english = one.view.side.chapter.pair.english
    english.setFocus()
    english.selectAll()
    one.key(english, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert "needs a title" in one.view.banner.message.text()
    assert chapters.chapters_of(one.ws, one.event.id)[0].title_en == "Debrief"
    assert english.text() == "Debrief"


def found(at, typed, wanted):
    """Type in the palette and choose what is found."""
    at.window.go(Place("meetings", at.strand.id))
    at.idle()
    palette = at.window.palette_overlay()
    palette.open_with("")
    at.qtbot.keyClicks(palette.field, typed)
    at.idle()
    rows = palette.results.rows.rows
    at_row = next(n for n, row in enumerate(rows) if wanted in str(row.title))
    for _step in range(at_row):
        at.qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    at.key(palette.field, Qt.Key.Key_Return)


def test_words_of_a_transcript_found_by_the_palette_play_at_their_second(one, qtbot):
    found(one, "mostly mandarin", "Mostly Mandarin")
    assert one.window.place == Place("recording", one.strand.id, one.event.id)
    qtbot.waitUntil(lambda: one.view.player.second >= 3.3)
    assert one.page.cues.now == 3
    assert one.page.cues.current_id() == one.view.lines[3].id
    assert one.view.player.playing


def chat(path):
    path.write_text("00:00:02\tLi W:\tZebra crossing\n", encoding="utf-8")
    return read_zoom_chat(path)


def test_a_line_of_the_chat_found_by_the_palette_plays_at_its_second(one, qtbot, tmp_path):
    import_chat(one.ws, one.event.id, chat(tmp_path / "chat.txt"), recording_id=one.recording)
    found(one, "zebra", "Zebra crossing")
    assert one.window.place == Place("recording", one.strand.id, one.event.id)
    qtbot.waitUntil(lambda: one.view.player.second >= 2.0)
    assert one.view.player.playing


def test_a_line_of_the_chat_of_a_meeting_without_recording_opens_where_it_can_be_read(at, tmp_path):
    import_chat(at.ws, at.event.id, chat(tmp_path / "chat.txt"))
    found(at, "zebra", "Zebra crossing")
    assert at.window.place == Place("meeting", at.strand.id, at.event.id, "live")


def test_a_chapter_found_by_the_palette_plays_from_there(one, qtbot):
    chapters.add_chapter(one.ws, one.event.id, 2.0, title_en="Reports of rooms")
    found(one, "reports of r", "Reports of rooms")
    qtbot.waitUntil(lambda: one.view.player.second >= 2.0)
    assert one.view.player.playing
    assert transcripts.lines_of(one.ws, one.event.id)


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    return film(tmp_path_factory.mktemp("films") / "whole.mp4", 12)


def test_damaged_sound_is_told_in_words_and_it_plays_on(at, long, tmp_path, qtbot):
    at.bring(with_damaged_sound(long, tmp_path / "damaged.mp4", 3, 9))
    at.open()
    player, words = at.view.player, at.page.damage
    qtbot.waitUntil(lambda: player.seconds > 0)
    at.idle()
    assert words.text() == "The sound is damaged: 00:00:06 of 00:00:12 can’t be heard. The rest plays."
    assert words.isVisible()
    assert not at.view.banner.isVisible()
    player.play()
    qtbot.waitUntil(lambda: "No sound here" in words.text(), timeout=15_000)
    assert 4.5 < player.second < 9.3
    assert player.playing
    qtbot.waitUntil(lambda: player.second > 9.5, timeout=15_000)
    assert player.playing
    assert words.text().startswith("The sound is damaged: 00:00:06")


def test_sound_that_is_damaged_throughout_is_told_so(at, long, tmp_path, qtbot):
    at.bring(with_damaged_sound(long, tmp_path / "damaged.mp4", 0, 99))
    at.open()
    at.idle()
    assert at.page.damage.text() == "The sound is damaged: none of it can be heard."


def test_of_sound_that_is_whole_and_of_a_silent_film_nothing_is_said(at, films, tmp_path, qtbot):
    at.bring(films[0])
    at.bring(film(tmp_path / "mute.mp4", 4, sound=False))
    at.open()
    for one in recordings.recordings_of(at.ws, at.event.id):
        at.view.choose_recording(one.id)
        at.idle()
        qtbot.waitUntil(lambda: at.view.player.seconds > 0)
        at.view.player.set_rate(2.0)
        at.view.player.play()
        qtbot.waitUntil(lambda: at.view.player.second > 2.5)
        assert not at.page.damage.isVisible()
        assert not at.view.player.deaf
