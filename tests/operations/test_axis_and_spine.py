"""One axis for a meeting: whatever the zone, the day or the order of files, everything stands where it happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.records import ChatFile, ChatMessage, PollAnswer, PollFile, SourceInfo, TranscriptCue, TranscriptFile
from moderator_app.domain.wording import text
from moderator_app.operations import evidence, insights, live, meeting_files, strands, transcripts
from moderator_app.operations.agenda import agenda_of, change_event, use_template
from moderator_app.operations.axis import Axis, Span, axis_of_event, following
from moderator_app.operations.spine import LANES, Mark, aligned, spine_of
from moderator_app.store import get
from moderator_app.store.tables import Chapter, Event, Recording, RunMark

ZONES = st.sampled_from(
    ["Asia/Shanghai", "America/New_York", "Europe/London", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
SECONDS = st.integers(-1800, 3 * 3600)


# ---- the axis


@given(zero=MOMENTS, second=st.floats(-1e6, 1e6))
def test_a_moment_and_its_second_are_one(zero, second):
    axis = Axis(zero)
    assert axis.of_moment(axis.moment(second)) == pytest.approx(second, abs=1e-6)


@given(zero=MOMENTS, zone=ZONES, second=SECONDS)
@example(datetime(2026, 11, 19, 15, 30, tzinfo=UTC), "Asia/Shanghai", 3600)  # over midnight there
@example(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "Europe/London", 3600)  # the hour that is left out
def test_a_time_of_day_finds_its_second_in_any_zone_and_over_midnight(zero, zone, second):
    axis = Axis(zero, zone, 5400.0)
    there = axis.moment(second).astimezone(ZoneInfo(zone))
    placed = axis.of_time_of_day(f"{there:%H:%M:%S}")
    shifts = {there.replace(fold=fold).utcoffset() for fold in (0, 1)}
    off = abs(placed - second + there.microsecond / 1e6)
    # the hour that a change of clocks repeats is told by nothing but nearness
    assert off < 1 or (len(shifts) == 2 and off == pytest.approx(abs((max(shifts) - min(shifts)).total_seconds()), abs=1))


def test_without_a_zero_only_what_counts_in_seconds_has_a_place():
    axis = Axis(None, "Asia/Shanghai", 5400.0)
    assert axis.of_line(12.5) == 12.5
    assert axis.of_line(None, "09:00:00") is None
    assert axis.of_moment(datetime(2026, 1, 1, tzinfo=UTC)) is None and axis.moment(5) is None


def test_a_hosts_clock_in_another_zone_is_not_believed_where_the_file_counts_seconds():
    axis = Axis(datetime(2026, 11, 19, 1, tzinfo=UTC), "Asia/Shanghai", 5400.0)
    assert axis.of_line(300.0, "09:06:00") == 360.0
    assert axis.of_line(300.0, "17:05:00") == 300.0  # a host in California
    assert axis.of_line(None, "17:05:00") == pytest.approx(8 * 3600 + 300)
    assert axis.of_line(None, "nonsense") is None


@given(begins=st.lists(st.integers(0, 20_000), max_size=5, unique=True), second=st.integers(-10, 30_000))
def test_the_recording_that_plays_holds_the_second(begins, second):
    spans = tuple(Span(str(begin), begin, 1000.0) for begin in sorted(begins))
    axis = Axis(None, spans=spans, begins={span.recording_id: span.begins for span in spans})
    playing = axis.playing(second)
    holding = [begin for begin in sorted(begins) if begin <= second < begin + 1000]
    assert playing == ((str(holding[-1]), second - holding[-1]) if holding else None)


def test_the_zero_is_the_recordings_start_else_the_runs_else_the_plan(ws, school_year):
    planned = datetime(2026, 11, 19, 1, tzinfo=UTC)
    assert axis_of_event(ws, school_year.event).zero == planned
    with ws.act(text("Start the clock")) as session:
        session.add(RunMark(event_id=school_year.event, kind="start", at=planned + timedelta(minutes=4)))
    assert axis_of_event(ws, school_year.event).zero == planned + timedelta(minutes=4)
    change_event(ws, school_year.event, recording_started_at=planned - timedelta(minutes=2))
    assert axis_of_event(ws, school_year.event).zero == planned - timedelta(minutes=2)


# ---- the spine

MARKS = st.builds(
    Mark,
    lane=st.sampled_from(LANES),
    id=st.uuids().map(str),
    starts=st.none() | st.floats(-1e4, 1e5),
    ends=st.none() | st.floats(-1e4, 1e5),
    words_en=st.just("words"),
    words_zh=st.just(""),
)


@given(st.lists(MARKS, max_size=60))
def test_nothing_is_lost_and_all_is_in_order(marks):
    spine = aligned("event", Axis(None), marks)
    assert len(spine.marks) + len(spine.unplaced) == len(marks)
    assert {mark.id for mark in spine.unplaced} == {mark.id for mark in marks if mark.starts is None}
    starts = [mark.starts for mark in spine.marks]
    assert starts == sorted(starts)
    assert all(spine.begins <= mark.starts <= spine.ends for mark in spine.marks)
    assert sum(len(spine.lane(name)) for name in LANES) == len(spine.marks)
    assert spine.between(spine.begins, float("inf")) == spine.marks


@pytest.fixture
def meeting(ws, school_year, tmp_path):
    """A meeting at nine in Shanghai whose recording began two minutes late, in two files with a break between."""
    began = datetime(2026, 11, 19, 1, 2, tzinfo=UTC)
    use_template(ws, school_year.event)
    change_event(ws, school_year.event, recording_started_at=began)
    with ws.act(text("Two recordings")) as session:
        for name, begins in (("first", 0.0), ("second", 2700.0)):
            session.add(Recording(id=name, event_id=school_year.event, begins=begins, seconds=2400.0, file_name=f"{name}.mp4"))
        session.add(Chapter(event_id=school_year.event, starts=10.0, title_en="Welcome"))
    for name in ("first", "second"):
        cues = [
            TranscriptCue(1, 30.0, 34.0, "Hana Aoki", f"In the {name} part."),
            TranscriptCue(2, 34.0, 38.0, "Bela Nagy", "We weed."),
        ]
        file = TranscriptFile(source(tmp_path / f"{name}.vtt"), cues)
        meeting_files.import_transcript(ws, school_year.event, file, recording_id=name)
    messages = [
        ChatMessage(1, "Bela Nagy", "Good morning", None, "09:01:30"),
        ChatMessage(2, "Bela Nagy", "for you alone", None, "09:01:40", private=True),
    ]
    meeting_files.import_chat(ws, school_year.event, ChatFile(source(tmp_path / "chat.txt"), messages))
    sheets = [
        PollAnswer(n, "", "", datetime(2026, 11, 19, 9, 30, n), [("Which\nfirst?", [choice])])
        for n, choice in enumerate(["Weeding", "Labels", "Weeding"])
    ]
    meeting_files.import_polls(ws, school_year.event, PollFile(source(tmp_path / "polls.csv"), "", "", sheets))
    return school_year.event


def source(path) -> SourceInfo:
    path.write_text(path.name, "utf-8")
    return SourceInfo(path, path.suffix)


def test_agenda_words_chat_polls_notes_and_insights_stand_on_one_axis(ws, meeting):
    began = datetime(2026, 11, 19, 1, 2, tzinfo=UTC)
    live.capture_note(ws, meeting, "They weed twice a year", captured_at=began + timedelta(seconds=2745))
    lines = [mark for mark in spine_of(ws, meeting).lane("transcript") if "second" in mark.words_en]
    evidence.insight_of_lines(ws, meeting, [lines[0].id])
    spine = spine_of(ws, meeting)
    assert [(mark.lane, mark.starts, mark.ends) for mark in spine.lane("planned")][:2] == [
        ("planned", -120.0, 180.0),
        ("planned", 180.0, 1080.0),
    ]
    assert [(mark.starts, mark.recording_id) for mark in spine.lane("transcript")] == [
        (30.0, "first"), (34.0, "first"), (2730.0, "second"), (2734.0, "second"),
    ]  # fmt: skip
    assert [(mark.starts, mark.words_en) for mark in spine.lane("chat")] == [(-30.0, "Good morning")]
    assert [(mark.starts, mark.ends, mark.words_en) for mark in spine.lane("polls")] == [
        (1680.0, 1682.0, "Which first? — Weeding 2 · Labels 1")
    ]
    assert [(mark.starts, mark.ends) for mark in spine.lane("recordings")] == [(0.0, 2400.0), (2700.0, 5100.0)]
    assert [mark.starts for mark in spine.lane("chapters")] == [10.0]
    assert [mark.starts for mark in spine.lane("notes")] == [2745.0]
    assert [(mark.starts, mark.ends, mark.recording_id) for mark in spine.lane("insights")] == [(2730.0, 2734.0, "second")]
    assert spine.unplaced == () and spine.begins == -120.0


def test_the_agenda_as_it_went_comes_from_the_clock_of_the_run(ws, meeting):
    began = datetime(2026, 11, 19, 1, 2, tzinfo=UTC)
    segments = [segment.id for segment in agenda_of(ws, meeting).segments]
    with ws.act(text("Run")) as session:
        fixed = {"event_id": meeting, "clock": "plenary"}
        session.add(RunMark(kind="start", segment_id=segments[0], elapsed=0.0, at=began + timedelta(seconds=60), **fixed))
        session.add(RunMark(kind="go", segment_id=segments[1], elapsed=400.0, at=began + timedelta(seconds=460), **fixed))
        session.add(RunMark(kind="end", elapsed=900.0, at=began + timedelta(seconds=960), **fixed))
    assert [(mark.starts, mark.ends) for mark in spine_of(ws, meeting, lanes=("agenda",)).marks] == [
        (60.0, 460.0),
        (460.0, 960.0),
    ]


@given(
    starts_at=MOMENTS, zone=ZONES, late=st.none() | st.integers(-600, 3600),
    begins=st.lists(st.integers(0, 4000), min_size=1, max_size=3, unique=True),
    said=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1200)), min_size=1, max_size=12),
    written=st.lists(SECONDS, max_size=6),
)  # fmt: skip
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_happened_at_a_second_stands_there_whatever_the_zone_and_the_files(
    ws, school_year, tmp_path_factory, starts_at, zone, late, begins, said, written
):
    """True seconds are chosen, files are made from them as programs write them, and the spine gives the seconds back."""
    folder = tmp_path_factory.mktemp("meeting")
    event_id = strands.add_event(ws, school_year.strand, title_en="Any", starts_at=starts_at)
    zero = starts_at if late is None else starts_at + timedelta(seconds=late)
    with ws.act(text("Any meeting")) as session:
        event = get(session, Event, event_id)
        event.time_zone, event.recording_started_at = zone, None if late is None else zero
        ids = [Recording(event_id=event_id, begins=float(begin), seconds=2000.0) for begin in begins]
        session.add_all(ids)
        recordings = [(one.id, one.begins) for one in ids]
    expected_said = []
    for place, (recording_id, begin) in enumerate(recordings):
        own = [second for which, second in said if which % len(recordings) == place]
        if own:
            cues = [TranscriptCue(n, float(second), second + 2.0, "A", f"{place} {n}") for n, second in enumerate(own)]
            file = TranscriptFile(source(folder / f"{place}.vtt"), cues)
            meeting_files.import_transcript(ws, event_id, file, recording_id=recording_id)
            expected_said += [begin + second for second in own]
    zoned = [(zero + timedelta(seconds=second)).astimezone(ZoneInfo(zone)) for second in written]
    ambiguous = any(one.replace(fold=0).utcoffset() != one.replace(fold=1).utcoffset() for one in zoned)
    messages = [ChatMessage(n, "A", f"m{n}", None, f"{one:%H:%M:%S}") for n, one in enumerate(zoned)]
    if messages:
        meeting_files.import_chat(ws, event_id, ChatFile(source(folder / "chat.txt"), messages))
    spine = spine_of(ws, event_id)
    assert [mark.starts for mark in spine.lane("transcript")] == pytest.approx(sorted(expected_said))
    if not ambiguous:
        assert [mark.starts for mark in spine.lane("chat")] == pytest.approx(sorted(written), abs=1.0)
    assert spine.unplaced == ()


# ---- hearing the evidence


def test_an_insight_of_lines_has_words_speaker_and_second(ws, meeting):
    lines = [mark for mark in spine_of(ws, meeting).lane("transcript") if mark.recording_id == "second"]
    insight_id = evidence.insight_of_lines(ws, meeting, [lines[1].id, lines[0].id])
    place = evidence.where_to_play(ws, insight_id)
    assert (place.recording_id, place.second, place.at, place.ends) == ("second", 30.0, 2730.0, 2734.0)
    assert (place.words, place.said_by) == ("In the second part.", "Hana Aoki")
    assert [found.at for found in evidence.places_of(ws, [insight_id])[insight_id]] == [2730.0, 2734.0]
    evidence.drop_evidence(ws, insight_id, lines[0].id)
    assert evidence.where_to_play(ws, insight_id).second == 34.0
    evidence.add_lines(ws, insight_id, [lines[0].id])
    assert evidence.where_to_play(ws, insight_id).second == 30.0


def test_a_note_made_live_plays_from_the_sentence_before_it(ws, meeting):
    began = datetime(2026, 11, 19, 1, 2, tzinfo=UTC)
    note = live.capture_note(ws, meeting, "Weeding", captured_at=began + timedelta(seconds=2743))
    place = evidence.place_of_note(ws, note)
    assert (place.recording_id, place.second, place.at) == ("second", 34.0, 2734.0)
    quiet = live.capture_note(ws, meeting, "Later", captured_at=began + timedelta(seconds=4000))
    assert evidence.place_of_note(ws, quiet).second == 4000 - 2700 - evidence.NOTE_LAG
    between = live.capture_note(ws, meeting, "In the break", captured_at=began + timedelta(seconds=2600))
    assert evidence.place_of_note(ws, between).recording_id is None


def test_notes_follow_when_the_recordings_start_becomes_known_or_is_corrected(ws, school_year):
    planned = datetime(2026, 11, 19, 1, tzinfo=UTC)
    note = live.capture_note(ws, school_year.event, "Early", captured_at=planned + timedelta(seconds=600))
    days_after = live.capture_note(ws, school_year.event, "Typed up later", captured_at=planned + timedelta(days=3))
    change_event(ws, school_year.event, recording_started_at=planned + timedelta(seconds=90))
    assert evidence.settle_notes(ws, school_year.event) == 1
    seconds = {view.id: view.at_seconds for view in live.notes_of(ws, school_year.event)}
    assert seconds == {note: 510.0, days_after: None}
    assert evidence.settle_notes(ws, school_year.event) == 0


def test_an_insight_of_a_translated_line_has_its_draft(ws, meeting):
    [line] = [one for one in transcripts.lines_of(ws, meeting, recording_id="first") if "part" in one.text]
    transcripts.change_translation(ws, line.id, "在第一部分。")
    view = insights.insight(ws, evidence.insight_of_lines(ws, meeting, [line.id]))
    assert (view.text_en, view.text_zh, view.translation) == ("In the first part.", "在第一部分。", "draft")


# ---- what plays on when a recording ends


def test_the_next_recording_that_goes_further_plays_on_from_where_the_first_one_ended():
    spans = (Span("film", 0.0, 100.0), Span("sound", 0.5, 100.2), Span("late", 90.0, 60.0), Span("after", 400.0, 30.0))
    axis = Axis(None, spans=spans)
    assert following(axis, "film") == ("late", 100.0)
    assert following(axis, "late") == ("after", 400.0)
    assert following(axis, "after") is None
    assert following(axis, "nobody's") is None


def test_of_two_recordings_that_come_next_the_one_of_the_same_kind_plays():
    spans = (Span("film 1", 0.0, 50.0), Span("sound 2", 60.0, 50.0), Span("film 2", 60.5, 50.0))
    axis = Axis(None, spans=spans)
    kinds = {"film 1": "video", "film 2": "video", "sound 2": "audio"}
    assert following(axis, "film 1", kinds) == ("film 2", 60.5)
    assert following(axis, "film 1", {"film 1": "audio", "sound 2": "audio"}) == ("sound 2", 60.0)


def test_nothing_follows_a_recording_of_which_nobody_knows_how_long_it_is():
    axis = Axis(None, spans=(Span("endless", 0.0, None), Span("late", 60.0, 10.0)))
    assert following(axis, "endless") is None


def test_of_recordings_of_the_same_second_the_wanted_one_is_given():
    axis = Axis(None, spans=(Span("a", 0.0, 50.0), Span("b", 0.0, 50.0)))
    assert axis.playing(10.0) == ("b", 10.0)
    assert axis.playing(10.0, "a") == ("a", 10.0)
    assert axis.playing(60.0, "a") is None
