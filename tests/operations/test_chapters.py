"""Chapters: of the agenda as it went, corrected by hand and left so, out to a file and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable, PeerSphereError, RuleBroken
from moderator_app.domain.media import ChapterMark, ChaptersFile
from moderator_app.domain.run_clock import Reading
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.chapters_vtt import chapters_text, read_chapters, write_chapters
from moderator_app.operations import agenda, run_of_show
from moderator_app.operations.chapters import (
    add_chapter,
    change_chapter,
    chapter_marks,
    chapters_of,
    import_chapters,
    make_chapters,
    remove_chapter,
)
from moderator_app.operations.recording_start import set_recording_start
from moderator_app.store import rows
from moderator_app.store.tables import Recording, Segment

START = datetime(2026, 11, 19, 1, tzinfo=UTC)
quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


class Clock:
    """The clocks of a laptop, set by the test."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> Reading:
        return Reading((self.at - START).total_seconds() + 1000, self.at.timestamp(), "boot")

    def go(self, **time: float) -> Clock:
        self.at += timedelta(**time)
        return self


@pytest.fixture
def meeting(ws, school_year):
    with ws.act(text("An agenda")) as session:
        for number, (title, chinese, minutes) in enumerate(
            [("Welcome", "欢迎", 5), ("Keynote", "主旨发言", 20), ("Breakout 1", "分组讨论一", 30)]
        ):
            session.add(
                Segment(
                    event_id=school_year.event,
                    position=f"a{number}",
                    kind="other",
                    title_en=title,
                    title_zh=chinese,
                    minutes=minutes,
                )
            )
    return school_year.event


def record(ws, event, seconds=5400.0, begins=0.0):
    with ws.act(text("A recording")) as session:
        row = Recording(event_id=event, file_name="a.mp4", sha256="a" * 64, seconds=seconds, begins=begins, position="a0")
        session.add(row)
        return row.id


def told(ws, event):
    return [(view.title_en, view.starts) for view in chapters_of(ws, event)]


def test_without_a_run_chapters_are_those_of_the_planned_agenda(ws, meeting):
    made = make_chapters(ws, meeting)
    assert (made.made, made.from_run) == (3, False)
    assert told(ws, meeting) == [("Welcome", 0), ("Keynote", 300), ("Breakout 1", 1500)]
    assert [view.ends for view in chapters_of(ws, meeting)] == [300, 1500, 5400]


def test_with_a_run_they_stand_where_the_parts_really_began(ws, meeting):
    make_chapters(ws, meeting)
    clock = Clock(START + timedelta(minutes=4))
    run_of_show.start(ws, meeting, clock=clock)
    run_of_show.next_segment(ws, meeting, clock=clock.go(minutes=7))
    run_of_show.pause(ws, meeting, clock=clock.go(minutes=3))
    run_of_show.resume(ws, meeting, clock=clock.go(minutes=2))
    run_of_show.next_segment(ws, meeting, clock=clock.go(minutes=20))
    run_of_show.end(ws, meeting, clock=clock.go(minutes=30))
    set_recording_start(ws, meeting, START + timedelta(minutes=3))
    made = make_chapters(ws, meeting)
    assert (made.made, made.moved, made.from_run) == (0, 2, True)  # the first one stands at the start already
    assert told(ws, meeting) == [("Welcome", 60), ("Keynote", 480), ("Breakout 1", 1980)]


def test_a_part_that_was_gone_back_to_has_two_chapters_and_one_passed_over_none(ws, meeting):
    clock = Clock()
    with ws.read() as session:
        welcome, keynote, _breakout = (segment.id for segment in rows(session, Segment, event_id=meeting))
    run_of_show.start(ws, meeting, clock=clock)
    run_of_show.go_to(ws, meeting, keynote, clock=clock.go(minutes=5))
    run_of_show.go_to(ws, meeting, welcome, clock=clock.go(minutes=5))
    run_of_show.next_segment(ws, meeting, clock=clock.go(minutes=5))
    run_of_show.next_segment(ws, meeting, clock=clock.go(seconds=2))
    run_of_show.end(ws, meeting, clock=clock.go(minutes=30))
    make_chapters(ws, meeting)
    assert told(ws, meeting) == [("Welcome", 0), ("Keynote", 300), ("Welcome", 600), ("Breakout 1", 902)]


def test_what_somebody_changed_or_took_away_stays_so(ws, meeting):
    make_chapters(ws, meeting)
    _welcome, keynote, breakout = chapters_of(ws, meeting)
    change_chapter(ws, keynote.id, starts=333, title_en="Keynote by Ana")
    remove_chapter(ws, breakout.id)
    add_chapter(ws, meeting, 2000, "The fire alarm", "火警")
    made = make_chapters(ws, meeting)
    assert (made.made, made.moved, made.kept) == (0, 0, 1)
    assert told(ws, meeting) == [("Welcome", 0), ("Keynote by Ana", 333), ("The fire alarm", 2000)]
    assert make_chapters(ws, meeting, anew=True).made == 3
    assert told(ws, meeting) == [("Welcome", 0), ("Keynote", 300), ("Breakout 1", 1500)]


def test_making_chapters_is_one_step_of_undo(ws, meeting):
    make_chapters(ws, meeting)
    ws.undo()
    assert told(ws, meeting) == []
    make_chapters(ws, meeting)
    assert len(told(ws, meeting)) == 3


def test_making_them_again_follows_the_agenda(ws, meeting):
    make_chapters(ws, meeting)
    with ws.read() as session:
        welcome = rows(session, Segment, event_id=meeting)[0].id
    agenda.remove_segment(ws, welcome)
    made = make_chapters(ws, meeting)
    assert (made.gone, made.moved) == (1, 2)
    assert told(ws, meeting) == [("Keynote", 0), ("Breakout 1", 1200)]


def test_a_chapter_needs_a_title_and_a_time_near_the_meeting(ws, meeting):
    for starts, title in ((0, "  "), (float("nan"), "Late"), (1e9, "Late")):
        with pytest.raises(RuleBroken):
            add_chapter(ws, meeting, starts, title)
    assert told(ws, meeting) == []


def test_a_recording_has_the_chapters_that_lie_in_it_in_its_own_seconds(ws, meeting):
    make_chapters(ws, meeting)
    recording = record(ws, meeting, seconds=1500, begins=600)
    assert chapter_marks(ws, recording) == [
        ChapterMark(0, 900, "Keynote / 主旨发言"),
        ChapterMark(900, 1500, "Breakout 1 / 分组讨论一"),
    ]
    assert [mark.title for mark in chapter_marks(ws, recording, "zh")] == ["主旨发言", "分组讨论一"]


def test_chapters_that_go_out_and_come_in_again_change_nothing(ws, meeting, tmp_path):
    make_chapters(ws, meeting)
    recording = record(ws, meeting, begins=120)
    before = chapters_of(ws, meeting)
    marks = [mark for mark in chapter_marks(ws, recording, "en") if mark.starts > 0]  # the first began before the recording
    read = read_chapters(write_chapters(marks, tmp_path / "chapters.vtt"))
    assert read.marks == marks and read.problems == []
    assert import_chapters(ws, recording, read, language="en") == 0
    assert chapters_of(ws, meeting) == before


def test_chapters_of_another_program_come_in_and_the_same_again_adds_nothing(ws, meeting, tmp_path):
    make_chapters(ws, meeting)
    recording = record(ws, meeting)
    file = ChaptersFile(tmp_path / "a.vtt", [ChapterMark(300.4, 900, "Ana speaks"), ChapterMark(900, 1000, "Questions")])
    assert import_chapters(ws, recording, file) == 2
    assert told(ws, meeting) == [("Welcome", 0), ("Ana speaks", 300), ("Questions", 900), ("Breakout 1", 1500)]
    assert import_chapters(ws, recording, file) == 0
    assert make_chapters(ws, meeting).kept == 1


# ---- the file

TITLES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(cleaned).filter(bool)
MARKS = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**6), TITLES), max_size=12)


@quick
@given(drawn=MARKS)
@example(drawn=[(0, 0, "<b>A & B</b> --> C")])
@example(drawn=[(0, 5, "&lt;c.x&gt; 讨论"), (359_999_999, 1, "NOTE")])
@example(drawn=[(1, 5, "WEBVTT"), (2, 3, "1 < 2 > 1")])
def test_what_is_written_is_read_the_same(tmp_path, drawn):
    marks = sorted((ChapterMark(at / 1000, (at + long) / 1000, title) for at, long, title in drawn), key=lambda mark: mark.starts)
    path = write_chapters(marks, tmp_path / "chapters.vtt")
    if not marks:
        with pytest.raises(FileUnreadable):
            read_chapters(path)
        return
    read = read_chapters(path)
    assert read.marks == marks and read.problems == []


@quick
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda words: words.encode("utf-8", "replace"))))
@example(content=b"WEBVTT\n\n00:01 --> 00:02\nOne\n\n00:99:99.9 --> x\nTwo\n")
@example(content="\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:00.500 align:start\r\n<v Ana>开场</v>\r\n".encode())
def test_any_bytes_are_chapters_or_refused(tmp_path, content):
    path = tmp_path / "any.vtt"
    path.write_bytes(content)
    try:
        read = read_chapters(path)
    except PeerSphereError as error:
        assert error.code and str(error)
    else:
        assert read.marks == sorted(read.marks, key=lambda mark: mark.starts)
        assert all(mark.title and mark.ends >= mark.starts >= 0 for mark in read.marks)


def test_a_chapter_without_a_title_bears_its_number():
    assert "\n2\n00:00:05.000 --> 00:00:06.000\n2\n" in chapters_text([ChapterMark(0, 5, "A"), ChapterMark(5, 6, " ")])


def test_a_recording_is_needed_to_read_chapters_into(ws, tmp_path):
    with pytest.raises(PeerSphereError):
        import_chapters(ws, "nobody", ChaptersFile(tmp_path, []))
