"""Recordings are looked into: what they hold, whether they are whole, and what is said of those that aren't."""

from __future__ import annotations

import os
import re
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable
from moderator_app.exchange.media import probe_media
from tests.media_made import make_media

quick = settings(max_examples=settings().max_examples // 10, suppress_health_check=[HealthCheck.function_scoped_fixture])


def long_ago(path: Path) -> None:
    """The file was last changed long ago: nobody writes it now."""
    os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("media")
    make_media(folder / "whole.mp4", 2)
    make_media(folder / "fast.mp4", 2, options={"movflags": "faststart"})
    make_media(folder / "pieces.mp4", 2, options={"movflags": "frag_keyframe+empty_moov"})
    make_media(folder / "sound.m4a", 2)
    make_media(folder / "phone.mov", 2)
    make_media(folder / "web.webm", 2)
    make_media(folder / "silent.mp4", 2, audio=False)
    return folder


def refused(path) -> FileUnreadable:
    with pytest.raises(FileUnreadable) as caught:
        probe_media(path)
    assert path.name in str(caught.value.message)
    return caught.value


@pytest.mark.parametrize(
    ("name", "kind", "codecs"),
    [
        ("whole.mp4", "video", ["AVC", "AAC"]),
        ("fast.mp4", "video", ["AVC", "AAC"]),
        ("pieces.mp4", "video", ["AVC", "AAC"]),
        ("phone.mov", "video", ["AVC", "AAC"]),
        ("web.webm", "video", ["VP8", "Opus"]),
        ("sound.m4a", "audio", ["AAC"]),
        ("silent.mp4", "video", ["AVC"]),
    ],
)
def test_the_length_and_the_streams_of_a_recording_are_found(made, name, kind, codecs):
    media = probe_media(made / name)
    assert (media.kind, [stream.codec for stream in media.streams]) == (kind, codecs)
    assert media.seconds == pytest.approx(2.0, abs=0.3)
    assert media.size == (made / name).stat().st_size
    assert not media.is_truncated and media.problems == []
    for stream in media.streams:
        assert (stream.width, stream.height, stream.rate) == (160, 90, 10) if stream.kind == "video" else stream.rate == 48_000


def test_what_is_kept_of_a_stream_comes_back(made):
    for stream in probe_media(made / "whole.mp4").streams:
        assert type(stream).of_facts(stream.facts()) == stream


def test_a_recording_in_a_folder_with_a_chinese_name_is_read(made, tmp_path):
    path = tmp_path / "录像 2026" / "会议 “一” ？.mp4"
    path.parent.mkdir()
    path.write_bytes((made / "whole.mp4").read_bytes())
    assert probe_media(path).kind == "video"


def test_an_empty_file_is_said_to_be_empty(tmp_path):
    (tmp_path / "a.mp4").touch()
    error = refused(tmp_path / "a.mp4")
    assert error.code == "media.empty" and "download it again" in str(error.remedy)


def test_what_is_no_recording_is_refused(tmp_path):
    for name, content in {
        "page.mp4": b"<html><body>404 Not found</body></html>" * 20,
        "words.mp4": b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
        "paper.mp4": b"%PDF-1.7\n" + b"x" * 900,
        "nothing.m4a": bytes(200_000),
    }.items():
        (tmp_path / name).write_bytes(content)
        assert refused(tmp_path / name).code == "media.not_media"


def test_a_folder_a_missing_file_and_a_pipe_are_refused(tmp_path):
    assert refused(tmp_path).code == "file.is_folder"
    assert refused(tmp_path / "gone.mp4").code == "file.missing"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.mp4")
        assert refused(tmp_path / "pipe.mp4").code == "file.not_a_file"


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.98])
def test_an_mp4_cut_before_its_table_of_contents_can_not_be_played_and_is_refused(made, tmp_path, share):
    content = (made / "whole.mp4").read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(content[: int(content.index(b"moov") * share)])
    long_ago(cut)
    error = refused(cut)
    assert error.code == "media.damaged" and "cut off, or still being written" in str(error.message)
    assert "download it again" in str(error.remedy)


@pytest.mark.parametrize("name", ["fast.mp4", "pieces.mp4", "web.webm"])
@pytest.mark.parametrize("share", [0.5, 0.8, 0.99])
def test_one_whose_beginning_plays_is_taken_with_a_remark(made, tmp_path, name, share):
    content = (made / name).read_bytes()
    cut = tmp_path / name
    cut.write_bytes(content[: int(len(content) * share)])
    long_ago(cut)
    media = probe_media(cut)
    assert media.is_truncated
    assert ["plays as far as it goes" in str(problem.message) for problem in media.problems] == [True]


@quick
@given(data=st.data())
def test_a_recording_cut_anywhere_is_taken_as_cut_or_refused(made, tmp_path, data):
    name = data.draw(st.sampled_from(["whole.mp4", "fast.mp4", "pieces.mp4", "sound.m4a", "phone.mov", "web.webm"]))
    content = (made / name).read_bytes()
    cut = tmp_path / name
    cut.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    long_ago(cut)
    try:
        media = probe_media(cut)
    except FileUnreadable as error:
        assert error.code in ("media.empty", "media.damaged", "media.not_media") and error.remedy is not None
    else:
        # a recording in pieces that ends with a piece is whole as far as it goes
        assert media.is_truncated or name in ("pieces.mp4", "web.webm")


@quick
@given(data=st.data())
def test_a_recording_with_changed_bytes_is_taken_or_refused(made, tmp_path, data):
    name = data.draw(st.sampled_from(["whole.mp4", "fast.mp4", "sound.m4a", "web.webm"]))
    content = bytearray((made / name).read_bytes())
    table = max(content.find(b"moov"), 0) if name != "web.webm" else 0
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(table, min(len(content), table + 3000) - 5))
        content[at : at + 4] = data.draw(st.binary(min_size=4, max_size=4))
    (tmp_path / name).write_bytes(content)
    long_ago(tmp_path / name)
    try:
        media = probe_media(tmp_path / name, patience=3)
    except FileUnreadable as error:
        assert error.code.startswith("media.")
    else:
        assert media.seconds is None or 0 < media.seconds <= 1_000_000


@quick
@given(content=st.binary(min_size=1, max_size=600))
@example(content=b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom")
@example(content=b"\x1aE\xdf\xa3")
@example(content=b"RIFF\xff\xff\xff\xffWAVEfmt ")
def test_any_bytes_are_a_recording_or_refused(tmp_path, content):
    (tmp_path / "any.mp4").write_bytes(content)
    long_ago(tmp_path / "any.mp4")
    try:
        probe_media(tmp_path / "any.mp4")
    except FileUnreadable as error:
        assert error.code.startswith("media.")


def test_one_whose_damage_keeps_the_library_busy_is_given_up_in_time(made, tmp_path):
    content = bytearray((made / "whole.mp4").read_bytes())
    for at in [found.start() for found in re.finditer(b"stts", bytes(content))]:
        content[at + 12 : at + 16] = b"\xee\xee\xee\xee"  # so many samples of one length
    path = tmp_path / "endless.mp4"
    path.write_bytes(content)
    begun = time.monotonic()
    try:
        probe_media(path, patience=1)
    except FileUnreadable as error:
        assert error.code == "media.damaged"
    assert time.monotonic() - begun < 20


def test_a_codec_that_may_not_play_is_told_and_the_recording_taken(tmp_path):
    media = probe_media(make_media(tmp_path / "lossless.mkv", 1, video_codec="ffv1", audio=False))
    assert [str(problem.message) for problem in media.problems] == [
        "“lossless.mkv” is coded as FFV1. If it stays dark or silent here, convert it to MP4 with H.264 and AAC."
    ]


def test_a_file_that_grows_while_it_is_looked_at_is_still_being_written(made, tmp_path):
    path = tmp_path / "growing.mp4"
    path.write_bytes((made / "fast.mp4").read_bytes())
    over = threading.Event()

    def write() -> None:
        with path.open("ab") as file:
            while not over.is_set():
                file.write(b"\0" * 64)
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        codes = {refused(path).code for _ in range(5)}
    finally:
        over.set()
        writer.join()
    assert codes == {"media.being_written"}


def test_a_file_without_an_end_is_watched_a_moment_whether_it_grows(made, tmp_path):
    content = (made / "web.webm").read_bytes()
    path = tmp_path / "recording.webm"
    path.write_bytes(content[: len(content) // 2])
    over = threading.Event()

    def write() -> None:
        """As programs that record do: a piece now and then."""
        with path.open("ab") as file:
            while not over.wait(1.0):
                file.write(b"\0")
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert refused(path).code == "media.being_written"
    finally:
        over.set()
        writer.join()


def test_a_file_of_six_gigabytes_is_looked_into_without_being_read(made, tmp_path):
    path = tmp_path / "long.mp4"
    content = (made / "fast.mp4").read_bytes()
    with path.open("wb") as file:  # a recording with free space behind it, as editors leave it: the space is not on the disk
        file.write(content)
        file.write((1).to_bytes(4, "big") + b"free" + (6_000_000_000).to_bytes(8, "big"))
        file.truncate(len(content) + 6_000_000_000)
    media = probe_media(path)
    assert (media.size, media.seconds, media.is_truncated) == (len(content) + 6_000_000_000, pytest.approx(2, abs=0.1), False)


def test_a_recording_that_does_not_tell_its_length_is_taken(made, tmp_path):
    content = bytearray((made / "web.webm").read_bytes())
    at = content.index(b"\x44\x89")  # the element Duration, as browsers that record leave it out
    content[at : at + 2] = b"\xec\x89"
    path = tmp_path / "browser.webm"
    path.write_bytes(content)
    media = probe_media(path)
    assert media.seconds is None or media.seconds == pytest.approx(2, abs=0.3)
