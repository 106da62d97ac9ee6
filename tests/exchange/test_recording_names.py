"""What the names of recordings and their folders tell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.media import NamedMoment
from moderator_app.exchange.media_folders import find_media
from moderator_app.exchange.media_names import is_tencent, moment_in_name, moment_in_names
from tests.media_made import make_media

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(lambda at: at.replace(microsecond=0))
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Nd"], exclude_characters="/\\"), max_size=20)


@given(at=MOMENTS, words=WORDS)
@example(at=datetime(2024, 2, 29, 23, 59, 59), words="")
def test_every_moment_that_zoom_and_tencent_write_is_read(at, words):
    assert moment_in_name(f"GMT{at:%Y%m%d-%H%M%S}_Recording_1920x1080.mp4") == NamedMoment(at, "utc")
    local = moment_in_name(f"{at:%Y-%m-%d %H.%M.%S} {words} 81234567890")
    assert local is not None and (local.at, local.clock) == (at, "local")
    assert moment_in_name(f"TM-{at:%Y%m%d%H%M%S}-123456789-recording-1.mp4") == NamedMoment(at, "china")
    assert moment_in_name(f"{at:%Y%m%d%H%M%S}-读书会-视频-1.mp4") == NamedMoment(at, "china")


@given(name=st.text(max_size=80))
@example(name="GMT20261399-256199_Recording.mp4")
@example(name="2026-02-30 25.61.61 x")
@example(name="20261319999999")
def test_any_name_tells_a_moment_or_nothing(name):
    found = moment_in_name(name)
    assert found is None or found.clock in ("utc", "local", "china")


@pytest.mark.parametrize(
    ("named", "zone", "moment"),
    [
        (NamedMoment(datetime(2026, 11, 19, 1), "utc"), "Asia/Shanghai", datetime(2026, 11, 19, 1, tzinfo=UTC)),
        (NamedMoment(datetime(2026, 11, 19, 9), "china"), "Europe/Berlin", datetime(2026, 11, 19, 1, tzinfo=UTC)),
        (NamedMoment(datetime(2026, 11, 19, 9), "local"), "Europe/Berlin", datetime(2026, 11, 19, 8, tzinfo=UTC)),
    ],
)
def test_a_named_moment_is_of_its_clock(named, zone, moment):
    assert named.moment(zone) == moment


def test_names_that_tell_nothing(tmp_path):
    for name in ("meeting_01.mp4", "video1234567890.mp4", "audio_only.m4a", "IMG_2041.mov"):
        assert moment_in_name(name) is None
    assert moment_in_names(tmp_path / "2026-11-19 09.00.12 读书会 812345678" / "meeting_01.mp4") == NamedMoment(
        datetime(2026, 11, 19, 9, 0, 12), "local", "读书会"
    )


def test_the_names_of_tencent_are_known():
    assert all(
        is_tencent(name) for name in ("TM-20261119090012-1-recording-1.mp4", "腾讯会议_1.mp4", "20261119090012-x-音频-1.m4a")
    )
    assert not any(is_tencent(name) for name in ("GMT20261119-010012_Recording.mp4", "video1.mp4", "会议.mp4"))


@pytest.fixture
def downloads(tmp_path):
    """What lies in a folder of a cloud recording, of a local one in a folder of its own, and what doesn't belong."""
    make_media(tmp_path / "GMT20261119-013000_Recording_gallery_1280x720.mp4", 1, audio=False)
    make_media(tmp_path / "GMT20261119-010012_Recording_1920x1080.mp4", 1, audio=False)
    make_media(tmp_path / "GMT20261119-010012_Recording.m4a", 1)
    make_media(tmp_path / "2026-11-18 20.00.00 Dry run 81234567890" / "video1.mp4", 1, audio=False)
    for name in ("a.transcript.vtt", "a.cc.vtt", "chat.txt", "participants_812.csv", "notes.docx", "Thumbs.db", "._x.mp4"):
        (tmp_path / name).write_text("x")
    return tmp_path


def test_a_folder_gives_its_recordings_in_order_and_names_what_lies_beside_them(downloads):
    batch = find_media([downloads])
    assert [file.path.name for file in batch.files] == [
        "video1.mp4",
        "GMT20261119-010012_Recording_1920x1080.mp4",
        "GMT20261119-010012_Recording.m4a",
        "GMT20261119-013000_Recording_gallery_1280x720.mp4",
    ]
    assert {path.name for path in batch.others} == {"a.transcript.vtt", "a.cc.vtt", "chat.txt", "participants_812.csv"}
    assert batch.problems == [] and batch.began == NamedMoment(datetime(2026, 11, 18, 20), "local", "Dry run")


def test_a_file_that_was_chosen_twice_is_taken_once(downloads):
    one = downloads / "GMT20261119-010012_Recording.m4a"
    assert [file.path for file in find_media([one, downloads / "." / one.name, one]).files] == [one]


def test_a_file_chosen_by_name_is_looked_into_whatever_its_ending(downloads):
    odd = downloads / "recording.dat"
    odd.write_bytes((downloads / "GMT20261119-010012_Recording.m4a").read_bytes())
    assert [file.kind for file in find_media([odd]).files] == ["audio"]
    assert [problem.file for problem in find_media([downloads / "notes.docx"]).problems] == ["notes.docx"]


def test_a_folder_with_a_transcript_alone_is_of_a_meeting(tmp_path):
    (tmp_path / "a.vtt").write_text("WEBVTT")
    batch = find_media([tmp_path])
    assert (batch.files, [path.name for path in batch.others]) == ([], ["a.vtt"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileUnreadable):
        find_media([tmp_path / "empty"])


def test_what_is_not_there_is_told(tmp_path):
    assert "is not there" in str(find_media([tmp_path / "gone.mp4"]).problems[0].message)


def test_looking_can_be_stopped(downloads):
    from moderator_app.domain.errors import Cancelled

    def stop(done: int, total: int, doing: object = None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_media([downloads], stop)
