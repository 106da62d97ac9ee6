"""Real recordings, made by the codec library, measured, looked at and played off-screen, with no sound device."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from moderator_app.desktop.background import Background
from moderator_app.desktop.media import library
from moderator_app.desktop.media.library import MediaMissing, Unplayable
from moderator_app.desktop.media.player import Player
from moderator_app.desktop.media.thumbnail import picture_of
from moderator_app.desktop.media.waveform import measure
from moderator_app.domain.errors import Cancelled
from moderator_app.domain.progress import silent
from tests.desktop.films import cut_off, film


@pytest.fixture(scope="module")
def short(tmp_path_factory):
    return film(tmp_path_factory.mktemp("films") / "meeting.mp4", 6, loud_from=3)


@pytest.fixture
def background(application):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def player(application):
    made = Player()
    yield made
    made.close()
    made.deleteLater()


def off_thread(background, work):
    """Do work on a lane, and give back its result or failure."""
    ended = []
    background.run(work, done=ended.append, failed=ended.append, lane="media")
    background.wait_idle()
    return ended[0]


def test_a_waveform_shows_where_it_is_loud(background, short):
    peaks = off_thread(background, lambda progress: measure(short, progress, seconds=6))
    assert 5.9 <= peaks.seconds <= 6.4
    quiet, loud = peaks.columns(2, 0.3, 5.7)
    assert quiet < 0.2 < 0.9 < loud


@pytest.mark.parametrize("ending", ["webm", "m4a"])
def test_sound_of_other_containers_is_measured(background, tmp_path, ending):
    file = film(tmp_path / f"meeting.{ending}", 2, picture=ending == "webm")
    assert off_thread(background, lambda progress: measure(file, progress)).seconds >= 1.9


def test_a_recording_without_sound_has_no_waveform(background, tmp_path):
    mute = film(tmp_path / "mute.mp4", 2, sound=False)
    assert off_thread(background, lambda progress: measure(mute, progress)).levels == b""


def test_measuring_stops_when_it_is_told_to(background, short):
    def stop(_done, _total, _doing=None):
        raise Cancelled

    assert isinstance(off_thread(background, lambda _progress: measure(short, stop)), Cancelled)


def test_a_small_picture_is_taken_from_within(background, short):
    content = off_thread(background, lambda progress: picture_of(short, progress))
    picture = QImage.fromData(content)
    assert (picture.width(), picture.height()) == (160, 90)
    assert len(content) < 40_000


def test_there_is_no_picture_of_what_is_only_heard(background, tmp_path):
    heard = film(tmp_path / "heard.m4a", 2, picture=False)
    assert off_thread(background, lambda progress: picture_of(heard, progress)) is None


def test_of_a_damaged_file_there_is_no_picture_and_it_is_said(background, short, tmp_path):
    damaged = cut_off(short, tmp_path / "cut.mp4")
    problem = off_thread(background, lambda progress: picture_of(damaged, progress))
    assert isinstance(problem, Unplayable)
    assert "cut.mp4" in str(problem.message)
    assert "Download it again" in str(problem.remedy)


def test_it_plays_and_shows_pictures_without_a_sound_device(player, short, qtbot):
    frames = []
    player.frame.connect(frames.append)
    player.load(short)
    player.set_rate(2.0)
    player.play()
    qtbot.waitUntil(lambda: player.second > 0.5)
    assert player.playing
    assert player.seen
    assert player.seconds == pytest.approx(6, abs=0.2)
    assert any(frame.isValid() for frame in frames)
    player.pause()
    assert not player.playing


def test_it_goes_to_a_second_before_it_is_open_and_after(player, short, qtbot):
    player.load(short)
    player.seek(4.0)
    assert player.second == 4.0
    qtbot.waitUntil(lambda: player.seconds > 0)
    qtbot.waitUntil(lambda: abs(player.second - 4.0) < 0.2)
    player.jump(-2.5)
    qtbot.waitUntil(lambda: abs(player.second - 1.5) < 0.2)
    player.seek(99)
    qtbot.waitUntil(lambda: player.second > 5.5)


def test_rates_stay_between_three_quarters_and_double(player):
    player.set_rate(9)
    assert player.rate == 2.0
    player.set_rate(0.1)
    assert player.rate == 0.75
    player.step_rate(1)
    assert player.rate == 1.0


def test_a_damaged_file_is_told_and_the_next_one_plays(player, short, tmp_path, qtbot):
    with qtbot.waitSignal(player.failed) as told:
        player.load(cut_off(short, tmp_path / "cut.mp4"), "cut.mp4")
    assert "cut.mp4" in str(told.args[0].message)
    player.play()
    assert not player.playing
    player.load(short)
    player.play()
    qtbot.waitUntil(lambda: player.second > 0.1)


def test_a_file_that_is_gone_is_told(player, tmp_path, qtbot):
    with qtbot.waitSignal(player.failed):
        player.load(tmp_path / "gone.mp4")


def test_after_closing_the_file_is_let_go_and_can_be_loaded_again(player, short, qtbot):
    player.load(short)
    player.play()
    qtbot.waitUntil(lambda: player.second > 0.1)
    player.close()
    assert not player.playing
    assert player.second == 0.0
    player.load(short)
    qtbot.waitUntil(lambda: player.seconds > 0)


def test_what_the_system_lacks_is_named_with_what_to_install(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    problem = library.missing(ImportError("libpulse.so.0: cannot open shared object file: No such file or directory"))
    assert isinstance(problem, MediaMissing)
    assert "libpulse.so.0" in str(problem.message)
    assert "apt install" in str(problem.remedy)
    assert silent(0, 0) is None
