"""The clips of a theme: where its insights are heard, what may go out, and whose consent a film needs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from moderator_app.domain.clips import refuse_without_consent, with_consent_only
from moderator_app.domain.errors import Refused
from moderator_app.domain.records import SourceInfo, TranscriptCue, TranscriptFile
from moderator_app.domain.wording import text
from moderator_app.operations import clips, consents, evidence, insights, live, meeting_files, people, themes, transcripts
from moderator_app.operations.agenda import change_event
from moderator_app.operations.publish import Selection
from moderator_app.store.tables import Recording

BEGAN = datetime(2026, 11, 19, 1, 2, tzinfo=UTC)


@pytest.fixture
def hana(ws, school_year) -> str:
    return people.add_member(ws, school_year.strand, name="Hana Aoki", email="hana@school.example")


@pytest.fixture
def meeting(ws, school_year, hana, tmp_path) -> str:
    change_event(ws, school_year.event, recording_started_at=BEGAN)
    with ws.act(text("A recording")) as session:
        session.add(
            Recording(
                id="film", event_id=school_year.event, begins=0.0, seconds=620.0, file_name="zoom_0.mp4", title_en="Meeting"
            )
        )
    cues = [
        TranscriptCue(1, 30.0, 34.0, "Hana Aoki", "We weed in June."),
        TranscriptCue(2, 34.5, 40.0, "Hana Aoki", "And in December."),
        TranscriptCue(3, 300.0, 304.0, "Bela Nagy", "We keep a list."),
        TranscriptCue(4, 618.0, 619.5, "Bela Nagy", "Bye."),
    ]
    path = tmp_path / "said.vtt"
    path.write_text("said", "utf-8")
    file = TranscriptFile(SourceInfo(path, "webvtt"), cues)
    meeting_files.import_transcript(ws, school_year.event, file, recording_id="film")
    return school_year.event


@pytest.fixture
def weeding(ws, meeting) -> tuple[str, str]:
    """A theme, and an insight of it that rests on two lines that follow each other and one later, by Hana, who agreed."""
    theme = themes.add_theme(ws, meeting, "Weeding", "剔旧")
    lines = transcripts.lines_of(ws, meeting)
    insight = evidence.insight_of_lines(ws, meeting, [line.id for line in lines[:3]], theme_id=theme, attribution="named")
    insights.set_permission(ws, insight, publish="granted", naming="granted")
    return theme, insight


def test_lines_that_follow_each_other_are_one_clip_with_a_little_before_and_after(ws, weeding):
    found = clips.clips_of_theme(ws, weeding[0], language="en")
    assert [(clip.starts, clip.ends, clip.recording, clip.said_by) for clip in found.clips] == [
        (29.0, 41.5, "Meeting", "Hana Aoki"),
        (299.0, 305.5, "Meeting", "Hana Aoki"),
    ]
    assert {clip.words_en for clip in found.clips} == {"We weed in June. And in December. We keep a list."}
    assert (found.title_en, found.title_zh, found.seconds) == ("Weeding", "剔旧", 19.0)


def test_a_clip_never_runs_over_the_end_of_its_recording(ws, meeting):
    last = transcripts.lines_of(ws, meeting)[-1]
    insight = evidence.insight_of_lines(ws, meeting, [last.id])
    insights.set_permission(ws, insight, publish="granted")
    [clip] = clips.clips_of(ws, Selection(event_id=meeting)).clips
    assert (clip.starts, clip.ends) == (617.0, 620.0)


def test_what_nobody_allowed_or_nobody_recorded_is_left_out_with_the_reason(ws, meeting, weeding):
    insights.set_permission(ws, weeding[1], publish="refused")
    note = live.capture_note(ws, meeting, "After the recording", captured_at=BEGAN + timedelta(seconds=3000))
    silent = insights.curate(ws, meeting, [note], theme_id=weeding[0])
    found = clips.clips_of_theme(ws, weeding[0])
    assert found.clips == ()
    assert {held.id: str(held.reason) for held in found.left_out} == {
        weeding[1]: "Permission was refused",
        silent: "No recording holds what it rests on",
    }


def test_a_name_stands_there_only_where_its_owner_allowed_it(ws, weeding):
    insights.set_permission(ws, weeding[1], naming="refused")
    assert {clip.said_by for clip in clips.clips_of_theme(ws, weeding[0]).clips} == {""}


def test_a_note_made_live_is_a_clip_of_half_a_minute(ws, meeting):
    note = live.capture_note(ws, meeting, "Lists of what stays", captured_at=BEGAN + timedelta(seconds=310))
    insight = insights.curate(ws, meeting, [note])
    insights.set_permission(ws, insight, publish="granted")
    [clip] = clips.clips_of(ws, Selection(event_id=meeting), insight_ids=[insight]).clips
    assert (clip.starts, clip.ends) == (299.0, 331.5)


def test_a_film_needs_the_consent_of_everybody_heard_in_it(ws, weeding, hana):
    found = clips.clips_of_theme(ws, weeding[0])
    with pytest.raises(Refused, match="Hana Aoki, Bela Nagy"):
        refuse_without_consent(found)
    consents.set_consent(ws, "film", "given", person_id=hana)
    partly = clips.clips_of_theme(ws, weeding[0])
    assert [clip.without_consent for clip in partly.clips] == [(), ("Bela Nagy",)]
    kept = with_consent_only(partly)
    assert len(kept.clips) == 1 and len(kept.left_out) == 1
    refuse_without_consent(kept)
    consents.set_consent(ws, "film", "given", name="Bela Nagy")
    refuse_without_consent(clips.clips_of_theme(ws, weeding[0]))


def test_where_nothing_tells_who_is_heard_the_film_waits(ws, school_year):
    with ws.act(text("A recording")) as session:
        session.add(Recording(id="silent", event_id=school_year.event, seconds=600.0, file_name="a.mp4"))
    change_event(ws, school_year.event, recording_started_at=BEGAN)
    note = live.capture_note(ws, school_year.event, "Heard", captured_at=BEGAN + timedelta(seconds=100))
    insight = insights.curate(ws, school_year.event, [note])
    insights.set_permission(ws, insight, publish="granted")
    found = clips.clips_of(ws, Selection(event_id=school_year.event))
    with pytest.raises(Refused, match=r"a\.mp4"):
        refuse_without_consent(found)
