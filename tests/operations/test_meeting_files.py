"""Who came, chat and transcript: tied to members where that is sure, kept by name where it isn't, and never doubled."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from moderator_app.domain.records import (
    AttendanceFile,
    Attendee,
    ChatFile,
    ChatMessage,
    SourceInfo,
    TranscriptCue,
    TranscriptFile,
)
from moderator_app.operations import meeting_files, people, unknown_names
from moderator_app.store import rows
from moderator_app.store.tables import Attendance, Person


def at(hour: int, minute: int) -> datetime:
    """The meeting begins at nine by the clock on its wall."""
    return datetime(2026, 11, 19, hour, minute)


@pytest.fixture
def hana(ws, school_year) -> str:
    return people.add_member(ws, school_year.strand, name="Hana Aoki", email="hana@school.example")


@pytest.fixture
def report(tmp_path):
    """Makes an attendance report of stays; each is another file."""

    def made(*stays: Attendee, name: str = "participants.csv") -> AttendanceFile:
        return AttendanceFile(source_of(tmp_path / name, "attendance"), list(stays))

    return made


def source_of(path: Path, kind: str) -> SourceInfo:
    path.write_text(f"{kind} {path.name}", "utf-8")
    return SourceInfo(path, kind, encoding="utf-8")


def came(ws, event_id: str) -> list[Attendance]:
    with ws.read() as session:
        return rows(session, Attendance, Attendance.given_name, event_id=event_id)


def test_several_joins_are_one_presence_with_first_last_and_whole_time(ws, school_year, hana, report):
    file = report(
        Attendee(2, "Hana Aoki", email="hana@school.example", joined_at=at(9, 40), left_at=at(10, 25), minutes=45),
        Attendee(3, "Hana Aoki", email="HANA@school.example", joined_at=at(8, 55), left_at=at(9, 30), minutes=35),
    )
    done = meeting_files.import_attendance(ws, school_year.event, file)
    assert (done.people, done.matched, done.late, done.unknown) == (1, 1, 0, ())
    [row] = came(ws, school_year.event)
    assert (row.person_id, row.came, row.joins, row.minutes) == (hana, "yes", 2, 80)
    assert (row.joined_at.hour, row.left_at.hour) == (0, 2)  # UTC: Shanghai is eight hours ahead


def test_late_is_who_first_came_more_than_ten_minutes_after_the_start(ws, school_year, hana, report):
    stays = [Attendee(2, "Hana Aoki", joined_at=at(9, 11)), Attendee(3, "Bela Nagy", joined_at=at(9, 10))]
    done = meeting_files.import_attendance(ws, school_year.event, report(*stays))
    assert done.late == 1
    assert {row.given_name: row.came for row in came(ws, school_year.event)} == {"Hana Aoki": "late", "Bela Nagy": "yes"}


def test_strangers_are_kept_by_name_and_one_refusal_of_recording_counts(ws, school_year, hana, report):
    file = report(
        Attendee(2, "iPad", original_name="Bela Nagy", recording_consent=True),
        Attendee(3, "Bela", original_name="Bela Nagy", recording_consent=False),
    )
    done = meeting_files.import_attendance(ws, school_year.event, file)
    assert (done.people, done.matched, done.unknown) == (1, 0, ("Bela Nagy",))
    [row] = came(ws, school_year.event)
    assert (row.person_id, row.recording_consent) == (None, False)


def test_a_second_import_doubles_nobody(ws, school_year, hana, report):
    stays = [Attendee(2, "Hana Aoki", joined_at=at(9, 0)), Attendee(3, "Bela Nagy", joined_at=at(9, 0))]
    meeting_files.import_attendance(ws, school_year.event, report(*stays))
    meeting_files.import_attendance(ws, school_year.event, report(*stays))
    meeting_files.import_attendance(ws, school_year.event, report(*stays, name="again.csv"))
    assert len(came(ws, school_year.event)) == 2


def test_an_unknown_name_is_tied_once_and_known_to_the_next_file(ws, school_year, hana, report):
    meeting_files.import_attendance(ws, school_year.event, report(Attendee(2, "HA's tablet", joined_at=at(9, 0), minutes=80)))
    [row] = came(ws, school_year.event)
    meeting_files.tie_attendance(ws, row.id, hana)
    again = meeting_files.import_attendance(
        ws, school_year.event, report(Attendee(2, "HA's tablet", joined_at=at(9, 0), minutes=80))
    )
    assert again.unknown == ()
    [row] = came(ws, school_year.event)
    assert (row.person_id, row.minutes) == (hana, 80)


def test_somebody_who_came_under_two_names_keeps_the_time_of_both(ws, school_year, hana, report):
    file = report(
        Attendee(2, "Hana Aoki", joined_at=at(9, 0), left_at=at(9, 30), minutes=30),
        Attendee(3, "HA's tablet", joined_at=at(9, 31), left_at=at(10, 30), minutes=59),
    )
    meeting_files.import_attendance(ws, school_year.event, file)
    tablet = next(row for row in came(ws, school_year.event) if row.person_id is None)
    meeting_files.tie_attendance(ws, tablet.id, hana)
    [row] = came(ws, school_year.event)
    assert (row.person_id, row.came, row.joins, row.minutes) == (hana, "yes", 2, 89)
    assert (row.joined_at.hour, row.joined_at.minute) == (1, 0)
    assert (row.left_at.hour, row.left_at.minute) == (2, 30)
    ws.undo()
    assert len(came(ws, school_year.event)) == 2


def test_a_name_is_tied_for_the_list_and_all_lines_at_once(ws, school_year, hana, report, tmp_path):
    meeting_files.import_attendance(ws, school_year.event, report(Attendee(2, "HA", joined_at=at(9, 0))))
    cues = [
        TranscriptCue(1, 0, 2, "HA", "We name shelves."),
        TranscriptCue(2, 2, 4, "", "Yes."),
        TranscriptCue(3, 4, 5, "HA", "So."),
    ]
    spoken = TranscriptFile(source_of(tmp_path / "said.vtt", "webvtt"), cues)
    done = meeting_files.import_transcript(ws, school_year.event, spoken)
    assert (done.lines, done.speakers, done.matched, done.unknown) == (3, 1, 0, ("HA",))
    assert [name.name for name in unknown_names.unknown_names(ws, school_year.event)] == ["HA"]
    unknown_names.tie_name(ws, school_year.event, "HA", hana)
    assert unknown_names.unknown_names(ws, school_year.event) == []
    assert [cue.person_id for cue in meeting_files.cues_of(ws, school_year.event)] == [hana, None, hana]
    with ws.read() as session:
        assert "HA" in session.get(Person, hana).other_names
    assert meeting_files.import_transcript(ws, school_year.event, spoken).repeated


def test_reactions_are_no_lines_and_private_words_are_not_shown(ws, school_year, hana, tmp_path):
    messages = [
        ChatMessage(1, "Hana Aoki", "Look here", at_seconds=60),
        ChatMessage(2, "Hana Aoki", "only for you", at_seconds=61, to="Bela", private=True),
        ChatMessage(3, "Bela Nagy", "👍", at_seconds=62, kind="reaction"),
    ]
    done = meeting_files.import_chat(ws, school_year.event, ChatFile(source_of(tmp_path / "chat.txt", "zoom-chat"), messages))
    assert (done.lines, done.private) == (2, 1)
    assert [cue.text for cue in meeting_files.cues_of(ws, school_year.event)] == ["Look here"]
    assert len(meeting_files.cues_of(ws, school_year.event, with_private=True)) == 2


def test_the_demos_own_figures(librarians):
    shown = meeting_files.cues_of(librarians.ws, librarians.event, "transcript")
    assert len(shown) == 308
    assert sum(cue.is_private for cue in meeting_files.cues_of(librarians.ws, librarians.event, "chat", with_private=True)) == 6


def test_a_report_of_another_day_is_told_and_makes_nobody_late(ws, school_year, hana, report):
    last_year = report(Attendee(2, "Hana Aoki", joined_at=datetime(2025, 11, 20, 9, 30), minutes=60), name="old.csv")
    later = report(Attendee(2, "Hana Aoki", joined_at=datetime(2026, 12, 10, 9, 30), minutes=60), name="later.csv")
    for file, day in ((last_year, "2025-11-20"), (later, "2026-12-10")):
        done = meeting_files.import_attendance(ws, school_year.event, file)
        assert done.late == 0 and day in str(done.remark) and "2026-11-19" in str(done.remark)
        assert [row.came for row in came(ws, school_year.event)] == ["yes"]
    on_the_day = report(Attendee(2, "Hana Aoki", joined_at=at(9, 30), minutes=60), name="right.csv")
    assert meeting_files.import_attendance(ws, school_year.event, on_the_day).remark is None
