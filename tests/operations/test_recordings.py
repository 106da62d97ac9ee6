"""Recordings of meetings: imported once, whole or not at all, put in order, and shared only as everybody heard in them agreed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moderator_app.domain.errors import Cancelled, FileUnreadable, NotFound, RuleBroken
from moderator_app.exchange.media import probe_media
from moderator_app.exchange.media_folders import find_media
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.operations import live, meeting_files, recordings, transcripts
from moderator_app.operations.axis import axis_of_event
from moderator_app.operations.recording_import import import_recordings
from moderator_app.operations.recording_start import set_recording_start
from moderator_app.operations.recordings import meetings_without_recording, recordings_of
from moderator_app.operations.strands import add_event
from moderator_app.store import WorkspaceUnusable, get
from moderator_app.store.named_files import named_files
from moderator_app.store.search import find
from moderator_app.store.tables import Event
from tests.media_made import make_media


@pytest.fixture(scope="session")
def zoom_folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("zoom") / "cloud"
    make_media(folder / "GMT20261119-010012_Recording_1920x1080.mp4", 3)
    make_media(folder / "GMT20261119-010012_Recording.m4a", 3)
    make_media(folder / "GMT20261119-013000_Recording_1920x1080.mp4", 2)
    (folder / "GMT20261119-010012_Recording.transcript.vtt").write_text("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nAna: Hi\n")
    (folder / "GMT20261119-010012_RecordingnewChat.txt").write_text("00:00:01\tAna:\tHello\n")
    return folder


def imported(ws, school_year, zoom_folder) -> list[recordings.RecordingView]:
    done = import_recordings(ws, school_year.event, find_media([zoom_folder]).files)
    assert (len(done.added), done.problems, done.stopped) == (3, [], None)
    return recordings_of(ws, school_year.event)


def files_under(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_folder_is_imported_in_the_order_in_which_its_recordings_began(ws, school_year, zoom_folder):
    first, sound, second = imported(ws, school_year, zoom_folder)
    assert [one.kind for one in (first, sound, second)] == ["video", "audio", "video"]
    assert [one.begins for one in (first, sound, second)] == [0, 0, 29 * 60 + 48]
    assert first.file_name == "GMT20261119-010012_Recording_1920x1080.mp4" and first.state == "kept" and first.is_here
    assert first.seconds == pytest.approx(3, abs=0.1)
    assert [stream.codec for stream in first.streams] == ["AVC", "AAC"]
    assert recordings.file_of(ws, first.id).read_bytes() == (zoom_folder / first.file_name).read_bytes()
    assert axis_of_event(ws, school_year.event).zero == datetime(2026, 11, 19, 1, 0, 12, tzinfo=UTC)


def test_importing_again_adds_nothing_and_keeps_nothing_twice(ws, school_year, zoom_folder):
    before = imported(ws, school_year, zoom_folder)
    done = import_recordings(ws, school_year.event, find_media([zoom_folder]).files)
    assert done.added == [] and done.repeated == [one.id for one in before]
    assert recordings_of(ws, school_year.event) == before
    assert len(list(ws.blobs.all())) == 3


def test_the_same_content_under_another_name_is_the_same_recording(ws, school_year, zoom_folder, tmp_path):
    before = imported(ws, school_year, zoom_folder)
    copy = shutil.copy(zoom_folder / before[0].file_name, tmp_path / "Meeting.mp4")
    done = import_recordings(ws, school_year.event, [probe_media(Path(copy))])
    assert done.repeated == [before[0].id] and len(recordings_of(ws, school_year.event)) == 3


def test_a_file_that_left_this_laptop_is_back_when_it_is_imported_again(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    ws.blobs.path(first.sha256).unlink()
    done = import_recordings(ws, school_year.event, find_media([zoom_folder]).files)
    assert done.added == [] and recordings.recording(ws, first.id).is_here and ws.blobs.damaged() == []


def test_one_file_in_two_meetings_is_kept_once(ws, school_year, zoom_folder):
    other = add_event(ws, school_year.strand, title_en="Elsewhere", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
    files = find_media([zoom_folder]).files
    first, second = (import_recordings(ws, event, files).added for event in (school_year.event, other))
    assert len(first) == len(second) == 3 and not set(first) & set(second)
    assert len(list(ws.blobs.all())) == 3


def test_a_removed_recording_comes_back_by_undo_and_by_importing_it_again(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    recordings.remove_recording(ws, first.id)
    assert len(recordings_of(ws, school_year.event)) == 2
    ws.undo()
    assert len(recordings_of(ws, school_year.event)) == 3
    recordings.remove_recording(ws, first.id)
    import_recordings(ws, school_year.event, find_media([zoom_folder]).files)
    assert first in recordings_of(ws, school_year.event)


def test_a_bad_file_is_told_and_the_others_are_imported(ws, school_year, zoom_folder, tmp_path):
    folder = shutil.copytree(zoom_folder, tmp_path / "mixed")
    whole = (folder / "GMT20261119-010012_Recording_1920x1080.mp4").read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.mp4").touch()
    (folder / "coming.mp4.crdownload").write_bytes(b"half")
    (folder / "double_click_to_convert_01.zoom").write_bytes(b"zoom")
    batch = find_media([folder])
    told = sorted(str(problem.message) for problem in batch.problems)
    assert [problem.file for problem in batch.problems if problem.severity == "error"] != []
    assert told == [
        "“coming.mp4.crdownload” is still being downloaded.",
        "“cut.mp4” is cut off, or still being written: nothing of it can be played. Wait until the recording is converted, or "
        "download it again. A program that repairs videos may save it.",
        "“double_click_to_convert_01.zoom” is a recording that is not converted yet. Open it once, and it is.",
        "“empty.mp4” is empty. The recording may still be on its way: look at its size, or download it again.",
    ]
    assert len(import_recordings(ws, school_year.event, batch.files).added) == 3


def test_a_file_that_changed_since_it_was_looked_at_is_left_out_and_told(ws, school_year, zoom_folder, tmp_path):
    folder = shutil.copytree(zoom_folder, tmp_path / "growing")
    files = find_media([folder]).files
    with files[0].path.open("ab") as file:
        file.write(b"more")
    (folder / files[1].path.name).unlink()
    done = import_recordings(ws, school_year.event, files)
    assert len(done.added) == 1 and [problem.file for problem in done.problems] == [files[0].path.name, files[1].path.name]
    assert "still being written" in str(done.problems[0].message) and "could not be opened" in str(done.problems[1].message)
    assert len(files_under(ws.blobs.folder)) == 1


def test_an_import_that_was_stopped_goes_on_where_it_was(ws, school_year, zoom_folder):
    files = find_media([zoom_folder]).files

    def stop(done: int, total: int, doing: object = None) -> None:
        if done > files[0].size:
            raise Cancelled

    done = import_recordings(ws, school_year.event, files, stop)
    assert len(done.added) == 1 and isinstance(done.stopped, Cancelled)
    assert done.left == [file.path for file in files[1:]]
    assert len(files_under(ws.blobs.folder)) == 1
    done = import_recordings(ws, school_year.event, files)
    assert (len(done.added), len(done.repeated), done.stopped) == (2, 1, None)


def test_one_stopped_before_anything_was_imported_leaves_nothing(ws, school_year, zoom_folder):
    def stop(done: int, total: int, doing: object = None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_recordings(ws, school_year.event, find_media([zoom_folder]).files, stop)
    assert recordings_of(ws, school_year.event) == [] and files_under(ws.blobs.folder) == []


def test_a_disk_without_room_is_told_before_anything_is_copied(ws, school_year, zoom_folder):
    file = find_media([zoom_folder]).files[0]
    vast = file.path.with_name("vast.mp4")
    with vast.open("wb") as out:
        out.truncate(shutil.disk_usage(ws.folder).free + 1_000_000_000)  # a size alone: it takes no room
    told = vast.stat()
    try:
        with pytest.raises(WorkspaceUnusable) as caught:
            import_recordings(ws, school_year.event, [replace(file, path=vast, size=told.st_size, changed_ns=told.st_mtime_ns)])
    finally:
        vast.unlink()
    assert "vast.mp4" in str(caught.value.message) and "Make room" in str(caught.value.remedy)
    assert files_under(ws.blobs.folder) == []


def test_progress_counts_all_files_and_never_goes_back(ws, school_year, zoom_folder):
    files, told = find_media([zoom_folder]).files, []
    import_recordings(ws, school_year.event, files, lambda done, total, doing=None: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {sum(file.size for file in files)} and told[-1][0] == told[-1][1]


def test_a_recording_of_another_day_is_taken_with_a_remark_and_moves_no_axis(ws, school_year, tmp_path):
    media = probe_media(make_media(tmp_path / "2026-10-01 09.00.05 Reading 81234567890" / "video1.mp4", 1))
    done = import_recordings(ws, school_year.event, [media])
    assert [str(problem.message) for problem in done.problems] == [
        "“video1.mp4” was recorded on 2026-10-01, and the meeting is on 2026-11-19: look whether it is the right one."
    ]
    with ws.read() as session:
        assert get(session, Event, school_year.event).recording_started_at is None


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("2026-11-19 09.00.05 Reading 81234567890/zoom_0.mp4", datetime(2026, 11, 19, 1, 0, 5, tzinfo=UTC)),
        ("TM-20261119090007-123456789-recording-1.mp4", datetime(2026, 11, 19, 1, 0, 7, tzinfo=UTC)),
        ("20261119090008-读书会-视频-1.mp4", datetime(2026, 11, 19, 1, 0, 8, tzinfo=UTC)),
        ("GMT20261119-010009_Recording.mp4", datetime(2026, 11, 19, 1, 0, 9, tzinfo=UTC)),
    ],
)
def test_the_name_tells_when_a_recording_began(ws, school_year, tmp_path, name, moment):
    media = probe_media(make_media(tmp_path / name, 1, audio=False))
    import_recordings(ws, school_year.event, [media])
    assert axis_of_event(ws, school_year.event).zero == moment


def test_recordings_are_renamed_ordered_and_moved_on_the_axis(ws, school_year, zoom_folder):
    first, sound, second = imported(ws, school_year, zoom_folder)
    recordings.rename_recording(ws, second.id, title_en="After the break", title_zh="茶歇之后")
    recordings.place_recording(ws, second.id, 0)
    recordings.set_begins(ws, second.id, -12.5)
    found = recordings_of(ws, school_year.event)
    assert [one.id for one in found] == [second.id, first.id, sound.id]
    assert (found[0].title_en, found[0].title_zh, found[0].begins) == ("After the break", "茶歇之后", -12.5)
    for seconds in (float("nan"), 1e9):
        with pytest.raises(RuleBroken):
            recordings.set_begins(ws, second.id, seconds)


def test_the_picture_and_the_waveform_are_kept_and_are_no_step_of_undo(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    assert (recordings.picture_of(ws, first.id), recordings.waveform_of(ws, first.id)) == (None, None)
    recordings.rename_recording(ws, first.id, title_en="Reading")
    recordings.set_picture(ws, first.id, b"picture")
    recordings.set_waveform(ws, first.id, b"waveform")
    ws.undo()
    assert (recordings.picture_of(ws, first.id), recordings.waveform_of(ws, first.id)) == (b"picture", b"waveform")
    assert recordings.recording(ws, first.id).title_en == ""


def test_a_recording_that_is_not_on_this_laptop_is_told_so(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    ws.blobs.path(first.sha256).unlink()
    assert not recordings.recording(ws, first.id).is_here
    with pytest.raises(NotFound):
        recordings.file_of(ws, first.id)


def test_the_files_of_recordings_are_named_to_the_transfers_with_their_own_sizes(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    recordings.set_picture(ws, first.id, b"picture")
    with ws.read() as session:
        named = named_files(session)
        event = get(session, Event, school_year.event)
    assert (named[first.sha256].size, named[first.sha256].name) == (first.size, first.file_name)
    assert (named[first.sha256].feeds, named[first.sha256].events) == ({event.feed}, {event.id})
    assert named[recordings.recording(ws, first.id).picture_sha256].size == 0


def test_meetings_that_are_over_and_have_no_recording_are_listed(ws, school_year, zoom_folder):
    past = add_event(ws, school_year.strand, title_en="First", starts_at=datetime(2026, 10, 8, 1, tzinfo=UTC))
    coming = add_event(ws, school_year.strand, title_en="Third", starts_at=datetime(2027, 1, 8, 1, tzinfo=UTC))
    now = datetime(2026, 12, 1, tzinfo=UTC)
    assert [one.event_id for one in meetings_without_recording(ws, school_year.strand, now)] == [past, school_year.event]
    imported(ws, school_year, zoom_folder)
    assert [one.title_en for one in meetings_without_recording(ws, now=now)] == ["First"]
    assert coming in [one.event_id for one in meetings_without_recording(ws, now=datetime(2027, 2, 1, tzinfo=UTC))]


def test_what_stands_on_the_axis_keeps_its_moment_when_its_zero_is_set(ws, school_year, zoom_folder):
    _first, _sound, second = imported(ws, school_year, zoom_folder)
    before = axis_of_event(ws, school_year.event).moment(second.begins)
    set_recording_start(ws, school_year.event, datetime(2026, 11, 19, 1, 0, 42, tzinfo=UTC))
    moved = recordings.recording(ws, second.id)
    assert axis_of_event(ws, school_year.event).moment(moved.begins) == before
    assert [one.begins for one in recordings_of(ws, school_year.event)][:2] == [0, 0]


def test_a_wrong_folder_is_told(tmp_path):
    (tmp_path / "Holidays").mkdir()
    (tmp_path / "Holidays" / "beach.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(FileUnreadable) as caught:
        find_media([tmp_path / "Holidays"])
    assert caught.value.code == "media.wrong_folder" and "Holidays" in str(caught.value)


def test_a_recording_of_a_meeting_that_is_gone_is_not_copied(ws, zoom_folder):
    with pytest.raises(NotFound):
        import_recordings(ws, "nobody", find_media([zoom_folder]).files)
    assert not ws.blobs.folder.exists() or files_under(ws.blobs.folder) == []


def test_notes_are_kept_while_a_recording_is_copied(ws, school_year, zoom_folder):
    kept = []

    def note(done: int, total: int, doing: object = None) -> None:
        kept.append(live.capture_note(ws, school_year.event, f"At {done} bytes"))

    import_recordings(ws, school_year.event, find_media([zoom_folder]).files, note)
    assert len(kept) >= 3 and len(set(kept)) == len(kept)


def test_what_was_noted_live_gets_its_second_when_the_recording_comes_in(ws, school_year, zoom_folder):
    moment = datetime(2026, 11, 19, 1, 10, 12, tzinfo=UTC)
    note = live.capture_note(ws, school_year.event, "Wait three seconds", captured_at=moment)
    assert [one.at_seconds for one in live.notes_of(ws, school_year.event)] == [None]
    imported(ws, school_year, zoom_folder)
    assert [(one.id, one.at_seconds) for one in live.notes_of(ws, school_year.event)] == [(note, 600)]
    set_recording_start(ws, school_year.event, datetime(2026, 11, 19, 1, 0, 42, tzinfo=UTC))
    assert [one.at_seconds for one in live.notes_of(ws, school_year.event)] == [570]


def test_rows_of_recordings_are_found_by_their_title(ws, school_year, zoom_folder):
    first = imported(ws, school_year, zoom_folder)[0]
    recordings.rename_recording(ws, first.id, title_zh="第一部分 阅读")
    with ws.read() as session:
        assert first.id in [hit.row for hit in find(session, "阅读")]


def test_a_transcript_that_came_first_moves_with_its_recording(ws, school_year, tmp_path):
    meeting = school_year.event
    for name in ("GMT20261119-010012_Recording.transcript.vtt", "GMT20261119-020012_Recording.transcript.vtt"):
        words = f"WEBVTT\n\n00:00:04.000 --> 00:00:06.000\nAnn: Said in {name}.\n"
        (tmp_path / name).write_text(words, encoding="utf-8")
        meeting_files.import_transcript(ws, meeting, read_transcript(tmp_path / name))
    film = make_media(tmp_path / "GMT20261119-010012_Recording_640x360.mp4", 2)
    [row] = import_recordings(ws, meeting, [probe_media(film)]).added
    own, other = sorted(transcripts.lines_of(ws, meeting), key=lambda line: line.recording_id is None)
    assert (own.recording_id, other.recording_id) == (row, None)
    recordings.set_begins(ws, row, 60.0)
    axis = axis_of_event(ws, meeting)
    assert (axis.of_line(own.starts, "", own.recording_id), axis.of_line(other.starts)) == (64.0, 4.0)
    ws.undo()
    ws.undo()
    assert all(line.recording_id is None for line in transcripts.lines_of(ws, meeting))
