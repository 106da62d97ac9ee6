"""A film of clips: cut from real recordings by the codec library of the window, as long as its clips, whole or not there."""

from __future__ import annotations

import av
import numpy as np
import pytest

from moderator_app.desktop.background import Background
from moderator_app.desktop.media.library import Unplayable
from moderator_app.desktop.media.reel import Cut, can_make_reels, make_reel
from moderator_app.domain.errors import Cancelled, RuleBroken
from tests.desktop.films import film


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    return film(folder / "first.mp4", 8, loud_from=5, rate=44100), film(folder / "talk.m4a", 4, picture=False)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def background(application):
    made = Background()
    yield made
    made.close()


def made(background, cuts, path):
    """Make it on a lane, as the window does; the path or what went wrong."""
    ended = []
    background.run(lambda progress: make_reel(cuts, path, progress), done=ended.append, failed=ended.append, lane="media")
    background.wait_idle()
    return ended[0]


def looked_at(path):
    """(seconds, codecs, mean brightness by second, loudness by second) of a film."""
    with av.open(str(path)) as box:
        codecs = {stream.type: stream.codec_context.name for stream in box.streams}
        seconds = box.duration / 1e6
        light: dict[int, list[float]] = {}
        loud: dict[int, list[float]] = {}
        for frame in box.decode():
            if isinstance(frame, av.VideoFrame):
                light.setdefault(int(frame.time), []).append(float(frame.to_ndarray(format="gray").mean()))
            else:
                loud.setdefault(int(frame.time), []).append(float(np.abs(frame.to_ndarray()).mean()))
    means = [{second: float(np.mean(found)) for second, found in kind.items()} for kind in (light, loud)]
    return seconds, codecs, *means


def test_the_library_that_comes_with_qt_makes_reels(application):
    assert can_make_reels()


def test_a_reel_is_as_long_as_its_clips_and_shows_what_they_show(background, films, folder):
    cuts = [Cut(films[0], 1.0, 3.0), Cut(films[0], 6.0, 8.0)]
    path = made(background, cuts, folder / "reel.mp4")
    seconds, codecs, light, loud = looked_at(path)
    assert codecs == {"video": "mpeg4", "audio": "aac"}
    assert 3.6 <= seconds <= 4.6
    assert light[0] < light[1] < light[2] < light[3]  # the picture gets brighter by the second
    assert loud[3] > 4 * loud[0]  # and is loud from the fifth on
    assert [one.name for one in path.parent.iterdir()] == ["reel.mp4"]


def test_sound_alone_has_a_quiet_picture(background, films, folder):
    path = made(background, [Cut(films[1], 0.5, 2.0), Cut(films[0], 6.0, 7.0)], folder / "reel.mp4")
    seconds, codecs, light, _loud = looked_at(path)
    assert set(codecs) == {"video", "audio"}
    assert 2.2 <= seconds <= 3.1
    assert light[0] < 40 < light[2]


def test_a_file_that_cannot_be_played_leaves_nothing(background, films, folder):
    broken = folder / "broken.mp4"
    broken.write_bytes(b"no film at all" * 100)
    assert isinstance(made(background, [Cut(broken, 0.0, 2.0, "Broken")], folder / "reel.mp4"), Unplayable)
    assert [one.name for one in folder.iterdir()] == ["broken.mp4"]
    assert isinstance(made(background, [], folder / "reel.mp4"), RuleBroken)


def test_stopping_leaves_nothing(background, films, folder):
    looks = []

    def stop(done, total, doing=None):
        looks.append(done)
        if len(looks) > 20:
            raise Cancelled

    ended = []
    cuts = [Cut(films[0], 0.0, 8.0)]
    background.run(lambda _progress: make_reel(cuts, folder / "reel.mp4", stop), failed=ended.append, lane="media")
    background.wait_idle()
    assert isinstance(ended[0], Cancelled)
    assert list(folder.iterdir()) == []
