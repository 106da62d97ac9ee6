"""Files that the programs themselves wrote, where the folder with them exists, and everywhere their synthetic twins."""

import pytest

from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.forms import program_of_survey, read_survey
from moderator_app.exchange.tables import read_table
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_chat
from tests.exchange.twins import CHAT_CLOUD, SAMPLES, VTT_ZOOM, ZOOM_JOINS, ZOOM_UNIQUE, google_sheet, saved, teams_actions


def with_real(twin, *names):
    """Parameters: the twin's bytes, and those of the real files that are there."""
    found = [SAMPLES / name for name in names]
    return [pytest.param(twin if isinstance(twin, bytes) else twin.encode(), id="twin")] + [
        pytest.param(path.read_bytes(), id=path.name) for path in found if path.is_file()
    ]


@pytest.mark.parametrize("content", with_real(VTT_ZOOM, "zoom_transcript.vtt"))
def test_every_cue_of_a_transcript_has_a_speaker_and_times_in_order(tmp_path, content):
    transcript = read_transcript(saved(tmp_path, "t.vtt", content))
    assert len(transcript.cues) == content.count(b"-->") - sum("no words" in str(one.message) for one in transcript.problems)
    assert all(cue.speaker and cue.text and cue.start <= cue.end for cue in transcript.cues)


@pytest.mark.parametrize("content", with_real(CHAT_CLOUD, "zoom_chat_cloud.txt", "zoom_chat_cloud_2.txt"))
def test_every_line_of_a_chat_that_begins_with_a_time_is_a_message(tmp_path, content):
    chat = read_zoom_chat(saved(tmp_path, "chat.txt", content))
    lines = content.decode().splitlines()
    assert len(chat.messages) == sum(1 for line in lines if line[2:3] == ":" and line[:2].isdigit())
    assert all(message.sender and message.text and message.at_seconds is not None for message in chat.messages)


@pytest.mark.parametrize("content", with_real(ZOOM_UNIQUE, "zoom_participants.csv"))
def test_every_participant_of_the_unique_list_has_minutes(tmp_path, content):
    report = read_attendance(saved(tmp_path, "p.csv", content))
    assert report.source.format == "zoom-participants-unique"
    assert report.attendees
    assert all(one.name and one.minutes and one.joined_at is None for one in report.attendees)
    assert report.problems == []


@pytest.mark.parametrize("content", with_real(ZOOM_JOINS, "zoom_participants_heroes.csv"))
def test_every_join_has_its_times_and_minutes_that_agree(tmp_path, content):
    report = read_attendance(saved(tmp_path, "p.csv", content))
    for one in report.attendees:
        assert one.joined_at is not None
        assert one.left_at is not None
        assert one.minutes == pytest.approx((one.left_at - one.joined_at).total_seconds() / 60, abs=1)


@pytest.mark.parametrize("content", with_real(teams_actions(), "teams_attendance_2020.csv"))
def test_every_joining_of_teams_is_a_stay(tmp_path, content):
    report = read_attendance(saved(tmp_path, "a.csv", content))
    assert len(report.attendees) == content.decode("utf-16").count("\tJoined")
    assert all(one.joined_at is not None and one.minutes != 0 for one in report.attendees)


@pytest.mark.parametrize("content", with_real(google_sheet(), "google_forms_survey.csv"))
def test_every_cell_of_a_google_survey_is_an_answer(tmp_path, content):
    survey = read_survey(saved(tmp_path, "s.csv", content))
    kinds = {question.column: question.kind for question in survey.questions}
    assert survey.source.format == "google-forms-sheet"
    assert {"choices", "choice"} <= set(kinds.values())
    for response in survey.responses:
        assert response.submitted_text
        for answer in response.answers:
            assert bool(answer.choices) == (kinds[answer.column] not in ("text", "date"))
            assert all(choice in " ".join(answer.raw.split()) for choice in answer.choices)
            assert sum(len(choice) for choice in answer.choices) <= len(answer.raw)


@pytest.mark.parametrize("content", with_real(google_sheet(), "google_forms_survey.csv"))
def test_answers_are_told_from_a_roster(tmp_path, content):
    assert program_of_survey(read_table(saved(tmp_path, "s.csv", content))) == "Google Forms"
