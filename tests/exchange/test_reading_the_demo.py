"""The demo season's files give the figures that their makers counted."""

import json
from collections import Counter

import pytest

from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.forms import read_survey
from moderator_app.exchange.roster import read_roster
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_folder, read_zoom_polls
from tests.exchange.twins import DEMO

COUNTED = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))
MEETING = DEMO / COUNTED["chat"]["file"].split("/")[0]


def test_the_roster_has_its_members_needs_and_gaps():
    roster, counted = read_roster(DEMO / "roster.xlsx"), COUNTED["roster"]
    doubles = {second for _, second in counted["doubled"]}
    needs = Counter(row.language_need for row in roster.rows if row.values["name"] not in doubles)
    assert len(roster.rows) == counted["rows"] - counted["rows_without_name"]
    assert (needs["zh"], needs["either"], needs[""]) == (counted["need_mandarin"], counted["bilingual"], 0)
    assert sorted(row.values["name"] for row in roster.rows if "email" not in row.values) == counted["without_email"]
    assert all(row.experience_years is not None for row in roster.rows)
    assert sum(problem.severity == "error" for problem in roster.problems) == counted["rows_without_name"]


def test_the_second_roster_is_matched_under_other_column_names():
    roster = read_roster(DEMO / "roster_update.csv")
    assert len(roster.rows) == COUNTED["roster_update"]["rows"]
    assert [match.field for match in roster.columns] == ["name", "email", "school", "role", "experience", "language"]
    assert COUNTED["roster_update"]["email_in_capitals"][0] in {row.values.get("email") for row in roster.rows}


@pytest.mark.parametrize("name", COUNTED["survey"]["files"])
def test_each_survey_is_recognised_and_whole(name):
    survey, counted = read_survey(DEMO / name), COUNTED["survey"]["files"][name]
    assert survey.source.format.startswith(counted["program"])
    assert len(survey.responses) == counted["responses"]
    assert [question.purpose for question in survey.questions].count("topic") == 1
    assert [question.purpose for question in survey.questions].count("share") == 1
    assert {"name", "school", "role", "experience", "language", "free"} <= {question.purpose for question in survey.questions}


def test_topics_of_all_three_surveys_add_up():
    votes: Counter[str] = Counter()
    for name in COUNTED["survey"]["files"]:
        survey = read_survey(DEMO / name)
        topic = next(question.column for question in survey.questions if question.purpose == "topic")
        for response in survey.responses:
            votes.update(choice for answer in response.answers if answer.column == topic for choice in answer.choices)
    assert votes == COUNTED["survey"]["topics_in_all_rows"]


def test_the_recording_folder_leads_to_chat_transcript_participants_and_poll():
    folder = read_zoom_folder(MEETING)
    counts = [len(files) for files in (folder.chats, folder.transcripts, folder.participants, folder.polls)]
    assert (counts, folder.problems, folder.clock) == ([1, 1, 1, 1], [], "local")


def test_the_chat_has_its_messages_replies_and_reactions():
    chat, counted = read_zoom_chat(DEMO / COUNTED["chat"]["file"]), COUNTED["chat"]
    kinds = Counter(message.kind for message in chat.messages)
    assert kinds == {
        "message": counted["messages"],
        "reply": counted["replies"],
        "reaction": counted["reactions"],
        "removed_reaction": counted["removed_reactions"],
    }
    assert sum(message.private for message in chat.messages) == counted["private"]
    assert sum((message.at_seconds or 0) < 0 for message in chat.messages) == counted["before_the_recording"]
    assert len({message.sender for message in chat.messages}) == counted["senders"]


def test_the_transcript_has_its_cues_and_speakers():
    transcript, counted = read_transcript(DEMO / COUNTED["transcript"]["file"]), COUNTED["transcript"]
    assert len(transcript.cues) == counted["cues"]
    assert len({cue.speaker for cue in transcript.cues}) == counted["speakers"]
    assert max(cue.end for cue in transcript.cues) == pytest.approx(counted["last_second"])
    assert transcript.problems == []


def test_the_participants_and_the_poll_are_whole():
    report, counted = read_attendance(DEMO / COUNTED["attendance"]["file"]), COUNTED["attendance"]
    assert len(report.attendees) == counted["rows"]
    without_consent = {one.name for one in report.attendees if one.recording_consent is False}
    assert without_consent == set(counted["no_consent_to_recording"])
    assert report.problems == []
    polls = read_zoom_polls(DEMO / COUNTED["poll"]["file"])
    assert len(polls.answers) == COUNTED["poll"]["rows"]
    assert {len(sheet.answers) for sheet in polls.answers} == {COUNTED["poll"]["questions"]}
    assert polls.problems == []
