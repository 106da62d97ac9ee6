"""What a newcomer meets: lists that are empty say how to fill them, looking changes nothing, and slips are told in words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "next_step"),
    [
        (("members",), "import roster"),
        (("notes", "--meeting", "1"), "note WORDS"),
        (("themes", "--meeting", "1"), "themes add"),
        (("inquiries", "--meeting", "1"), "import survey"),
        (("insights", "--meeting", "1"), "insights make"),
        (("came", "--meeting", "1"), "import roster"),
    ],
)
def test_an_empty_list_says_how_to_fill_it_and_looking_changes_nothing(moderator, words, next_step):
    told = moderator(*words)
    assert told.code == 0 and next_step in told.out
    assert "Undone: Lay out the school year" in moderator("undo").out


def test_commands_that_list_need_no_word_for_it(moderator):
    assert moderator("strand").out == moderator("strand", "list").out
    assert moderator("meeting").out == moderator("meeting", "list").out
    assert moderator("agenda", "--meeting", "1").out == moderator("agenda", "show", "--meeting", "1").out


def test_two_dashes_before_the_command_do_no_harm(moderator):
    assert moderator("--", "strand", "list").out == moderator("strand", "list").out


def test_the_help_says_how_to_begin(moderator):
    assert "strand add NAME" in moderator("--help").out


def test_grouping_nobody_leaves_no_rooms_behind(moderator):
    moderator("agenda", "template", "--meeting", "1")
    assert "Import the roster" in moderator("group", "--meeting", "1").err
    assert "Undone: Use a template" in moderator("undo").out


def test_an_invitation_without_a_sender_says_which_command_names_one(moderator, tmp_path):
    words = ("agenda", "calendar", "--meeting", "1", "--out", tmp_path / "meeting.ics")
    assert "strand change --contact-email" in moderator(*words).err
    moderator("strand", "change", "--contact-email", "maya@peersphere.example")
    assert moderator(*words).code == 0


def test_nothing_of_an_export_without_insights_is_said_to_be_refused(moderator, tmp_path):
    told = moderator("export", "--meeting", "1", "--out", tmp_path / "out")
    assert told.code == 4 and "There is no insight yet" in told.out


def test_backups_are_files(moderator, tmp_path):
    assert "is a folder" in moderator("backup", tmp_path).err
    told = moderator("restore", tmp_path / "nothing.zip")
    assert told.code == 1 and "is not there" in told.err and "Errno" not in told.err


def test_files_of_a_meeting_that_can_not_be_read_at_all_are_a_failure(moderator, tmp_path):
    assert moderator("import", "zoom", tmp_path / "nothing.csv", "--meeting", "1").code == 1
    recording = tmp_path / "recording" / "GMT20261119-010012_Recording_1920x1080.mp4"
    recording.parent.mkdir()
    recording.write_bytes(b"moving pictures")
    told = moderator("import", "zoom", recording.parent, "--meeting", "1")
    assert told.code == 4 and "no list of who came" in told.out


def test_a_report_of_another_day_is_told(moderator, tmp_path):
    report = tmp_path / "participants.csv"
    report.write_text(
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "Ana Roy,ana@a.example,11/20/2025 09:30:00 AM,11/20/2025 10:30:00 AM,60,Yes\n",
        "utf-8",
    )
    told = moderator("import", "zoom", report, "--meeting", "1")
    assert "2025-11-20" in told.out and "0 late" in told.out
