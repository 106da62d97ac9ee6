"""Who spoke, wrote, asked and was quoted; who was not heard; and that names never leave by accident."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import openpyxl
import pytest

from moderator_app.domain.balance import Balance, Heard, for_export
from moderator_app.domain.errors import Refused
from moderator_app.domain.records import ChatFile, ChatMessage, SourceInfo, TranscriptCue, TranscriptFile
from moderator_app.exchange.balance_papers import write_balance
from moderator_app.operations import finding, insights, live, meeting_files, people, strands
from moderator_app.operations.balance import balance_of, season_balance

BEGAN = datetime(2026, 11, 19, 1, tzinfo=UTC)


@pytest.fixture
def members(ws, school_year) -> dict[str, str]:
    def add(name: str, school: str, need: str, **values) -> str:
        return people.add_member(ws, school_year.strand, name=name, school=school, language_need=need, **values)

    return {
        "hana": add("Hana Aoki", "River School", "en"),
        "wei": add("李伟", "Hill School", "zh"),
        "kim": add("Kim Ode", "River School", "either"),
        "maya": add("Maya Mod", "Hill School", "en", standing="moderator"),
    }


@pytest.fixture
def meeting(ws, school_year, members, tmp_path) -> str:
    event = school_year.event
    cues = [
        TranscriptCue(1, 0.0, 10.0, "Maya Mod", "Welcome."),
        TranscriptCue(2, 10.0, 15.0, "Hana Aoki", "We weed in June."),
        TranscriptCue(3, 15.0, 20.0, "Hana Aoki", "Do you?"),
        TranscriptCue(4, 20.0, 22.0, "Maya Mod", "Yes."),
        TranscriptCue(5, 90.0, 92.0, "Hana Aoki", "And in December."),
        TranscriptCue(6, 95.0, 99.0, "iPad", "Hello."),
    ]
    meeting_files.import_transcript(ws, event, TranscriptFile(source(tmp_path / "said.vtt"), cues))
    messages = [
        ChatMessage(1, "李伟", "怎么选书？", 30.0),
        ChatMessage(2, "李伟", "谢谢", 40.0),
        ChatMessage(3, "Hana Aoki", "only for Maya", 41.0, private=True),
    ]
    meeting_files.import_chat(ws, event, ChatFile(source(tmp_path / "chat.txt"), messages))
    live.capture_note(ws, event, "Who chooses?", kind="question", room_number=2, said_by_id=members["wei"], captured_at=BEGAN)
    return event


def source(path) -> SourceInfo:
    path.write_text(path.name, "utf-8")
    return SourceInfo(path, path.suffix)


def by_name(balance: Balance) -> dict[str, Heard]:
    return {one.name: one for one in balance.people}


def test_speech_turns_messages_questions_and_quotes_are_counted(ws, meeting):
    found = by_name(balance_of(ws, meeting))
    hana, wei, maya = found["Hana Aoki"], found["李伟"], found["Maya Mod"]
    assert (hana.seconds, hana.turns, hana.asked, hana.wrote) == (12.0, 2, 1, 0)  # what is private doesn't count
    assert (wei.seconds, wei.wrote, wei.asked, wei.quoted) == (0.0, 2, 2, 1)
    assert (maya.turns, maya.is_leading, hana.is_leading) == (2, True, False)
    assert (found["iPad"].person_id, found["iPad"].seconds) == (None, 4.0)


def test_an_insight_of_a_note_that_names_somebody_quotes_them_once(ws, meeting, members):
    [note] = live.notes_of(ws, meeting)
    insights.curate(ws, meeting, [note.id])
    assert by_name(balance_of(ws, meeting))["李伟"].quoted == 1
    said = next(cue for cue in meeting_files.cues_of(ws, meeting, "transcript") if "December" in cue.text)
    insights.curate_lines(ws, meeting, [said.id])
    assert by_name(balance_of(ws, meeting))["Hana Aoki"].quoted == 1


def test_those_who_came_and_were_not_heard_come_first_of_the_silent(ws, meeting, members, school_year):
    live.tick(ws, meeting, members["kim"], "yes")
    absent = people.add_member(ws, school_year.strand, name="Absent Ana")
    silent = balance_of(ws, meeting).not_heard
    assert [(one.name, one.came) for one in silent] == [("Kim Ode", 1), ("Absent Ana", 0)]
    assert silent[1].person_id == absent


def test_by_school_and_by_language(ws, meeting):
    balance = balance_of(ws, meeting)
    schools = {group.name: (group.people, group.heard, group.seconds) for group in balance.schools}
    assert schools == {"River School": (2, 1, 12.0), "Hill School": (2, 2, 12.0), "": (1, 1, 4.0)}
    assert {group.name: group.heard for group in balance.languages} == {"en": 2, "zh": 1, "either": 0, "": 1}
    assert balance.seconds == 28.0 and balance.has_transcript


def test_a_season_adds_the_meetings_held_and_no_others(ws, meeting, members, school_year, tmp_path):
    second = strands.add_event(ws, school_year.strand, title_en="Later", starts_at=BEGAN + timedelta(days=60))
    third = strands.add_event(ws, school_year.strand, title_en="Next year", starts_at=BEGAN + timedelta(days=400))
    for event in (second, third):
        cues = [TranscriptCue(1, 0.0, 30.0, "Kim Ode", f"At {event}.")]
        meeting_files.import_transcript(ws, event, TranscriptFile(source(tmp_path / f"{event}.vtt"), cues))
    planned = strands.add_event(ws, school_year.strand, title_en="Planned", starts_at=BEGAN + timedelta(days=90))
    now = BEGAN + timedelta(days=61)
    assert season_balance(ws, school_year.strand, "2026-27", now=now).meetings == 2
    live.tick(ws, planned, members["maya"], "yes")
    assert by_name(season_balance(ws, school_year.strand, "2026-27", now=now))["Maya Mod"].came == 0
    later = season_balance(ws, school_year.strand, "2026-27", now=BEGAN + timedelta(days=500))
    kim = by_name(later)["Kim Ode"]
    assert (later.meetings, kim.seconds, kim.meetings) == (3, 30.0, 1)
    assert kim.last_heard == (BEGAN + timedelta(days=60)).date()
    assert later.not_heard == ()


def test_names_leave_only_when_asked_for_twice(ws, meeting, tmp_path):
    balance = balance_of(ws, meeting)
    with pytest.raises(Refused):
        write_balance(balance, tmp_path / "b.csv", with_names=True)
    assert not (tmp_path / "b.csv").exists()
    plain = write_balance(balance, tmp_path / "b.csv").read_text("utf-8-sig")
    assert not [name for name in ("Hana", "李伟", "Kim", "Maya", "iPad", "River", "Hill") if name in plain]
    named = write_balance(balance, tmp_path / "named.xlsx", with_names=True, names_confirmed=True, language="en")
    cells = {str(cell.value) for row in openpyxl.load_workbook(named).active.iter_rows() for cell in row}
    assert {"Hana Aoki", "李伟", "River School", "0.2"} <= cells


def test_a_school_large_enough_is_named_and_a_small_one_is_not():
    many = tuple(Heard(str(n), f"P{n}", "River School", "en", seconds=10.0) for n in range(3))
    shown = for_export(Balance("A", "", 1, (*many, Heard("x", "Alone", "Hill School", "zh", seconds=5.0))))
    assert {(group.name, group.people) for group in shown.schools} == {("River School", 3), ("", 1)}
    assert {group.name for group in shown.languages} == {"en", ""}
    assert {one.name for one in shown.people} == {""}


def test_counting_leaves_nothing_that_search_could_find(ws, meeting):
    before = {(found.kind, found.id) for found in finding.find_anything(ws, "Hana")}
    balance_of(ws, meeting)
    assert {(found.kind, found.id) for found in finding.find_anything(ws, "Hana")} == before
    assert finding.find_anything(ws, "balance") == []


def test_without_a_transcript_notes_alone_tell(ws, school_year, members):
    live.capture_note(ws, school_year.event, "Why so?", kind="question", said_by_id=members["kim"], captured_at=BEGAN)
    balance = balance_of(ws, school_year.event)
    assert (balance.has_transcript, by_name(balance)["Kim Ode"].asked, by_name(balance)["Kim Ode"].quoted) == (False, 1, 1)
