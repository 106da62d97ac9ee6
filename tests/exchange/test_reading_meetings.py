"""Who was there: reports of Zoom, Teams and 腾讯会议, Zoom's polls and recording folders."""

from datetime import datetime

import pytest

from moderator_app.domain.errors import FileUnreadable
from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.teams import read_teams_attendance
from moderator_app.exchange.tencent import read_tencent_attendance
from moderator_app.exchange.zoom import read_zoom_folder, read_zoom_participants, read_zoom_polls
from moderator_app.exchange.zoom.folder import start_in_name
from tests.exchange.twins import (
    CHAT_LOCAL,
    VTT_ZOOM,
    ZOOM_JOINS,
    ZOOM_NEWER,
    ZOOM_POLLS,
    ZOOM_UNIQUE,
    csv_bytes,
    google_sheet,
    saved,
    teams_actions,
    teams_capitals,
    teams_sections,
    teams_summary,
    tencent,
    xlsx_bytes,
)


def stays(report):
    return [(one.name, one.joined_at, one.left_at, one.minutes) for one in report.attendees]


# ---- Zoom


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_zoom_report_with_joins_is_read_with_its_meeting(tmp_path, mark, end):
    report = read_zoom_participants(saved(tmp_path, "p.csv", mark + ZOOM_JOINS.replace("\n", end)))
    assert (report.source.format, report.topic, report.meeting_id) == ("zoom-participants", "Meeting 2, Reading", "98765432101")
    assert (report.started_at, report.ended_at) == (datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 31))
    assert stays(report) == [
        ("Ana Lima", datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 21, 10), 12),
        ("Ana Lima", datetime(2026, 1, 21, 21, 12), datetime(2026, 1, 21, 22, 31), 79),
        ("李伟", datetime(2026, 1, 21, 21, 0), datetime(2026, 1, 21, 22, 30), 90),
    ]
    ana, _, wei = report.attendees
    assert (ana.row, ana.email, ana.guest, ana.recording_consent) == (5, "ana@example.org", False, True)
    assert (wei.row, wei.original_name, wei.email, wei.guest, wei.recording_consent) == (7, "Li Wei", "", True, None)
    assert report.problems == []


def test_the_zoom_report_of_unique_users_has_minutes_alone(tmp_path):
    report = read_zoom_participants(saved(tmp_path, "p.csv", ZOOM_UNIQUE))
    assert report.source.format == "zoom-participants-unique"
    assert stays(report) == [("Ana Lima", None, None, 91), ("李伟", None, None, 90)]


def test_newer_zoom_columns_and_days_first_are_read(tmp_path):
    report = read_zoom_participants(saved(tmp_path, "p.csv", ZOOM_NEWER))
    assert report.attendees[0].joined_at == datetime(2026, 1, 21, 20, 58, 30)
    assert report.attendees[0].recording_consent is True
    assert (report.attendees[1].name, report.attendees[1].original_name) == ("Ode, Kim (She/her)", "Kim Ode")


def test_dates_that_decide_nothing_are_a_warning(tmp_path):
    report = read_zoom_participants(saved(tmp_path, "p.csv", ZOOM_JOINS.replace("01/21/2026", "01/02/2026")))
    assert report.attendees[0].joined_at == datetime(2026, 1, 2, 20, 58, 30)
    assert ["March or April" in str(problem.message) for problem in report.problems] == [True]


def test_rows_of_a_zoom_report_that_fail_are_told(tmp_path):
    more = (
        ",lost@example.org,01/21/2026 09:00:00 PM,01/21/2026 10:30:00 PM,90,Yes,\n"
        "Kim,,yesterday,01/21/2026 10:30:00 PM,long,No,\n"
    )
    report = read_zoom_participants(saved(tmp_path, "p.csv", ZOOM_JOINS + more))
    assert [one.name for one in report.attendees] == ["Ana Lima", "Ana Lima", "李伟", "Kim"]
    assert [(problem.row, problem.column, problem.severity) for problem in report.problems] == [
        (8, 0, "error"),
        (9, 3, "warning"),
        (9, 5, "warning"),
    ]


def test_zoom_polls_are_read_with_anonymous_answers_and_line_breaks(tmp_path):
    polls = read_zoom_polls(saved(tmp_path, "q.csv", ZOOM_POLLS))
    assert (polls.topic, polls.meeting_id) == ("Meeting 2, Reading", "98765432101")
    assert [(one.row, one.name, one.email, one.submitted_at) for one in polls.answers] == [
        (7, "Ana Lima", "ana@example.org", datetime(2026, 1, 21, 21, 40, 2)),
        (8, "", "", datetime(2026, 1, 21, 21, 40, 9)),
    ]
    assert polls.answers[0].answers == [("What will you try?", ["Drama", "Family night"]), ("How useful\nwas today?", ["Very"])]
    assert polls.problems == []


def test_a_file_that_is_no_poll_report_is_refused(tmp_path):
    with pytest.raises(FileUnreadable) as raised:
        read_zoom_polls(saved(tmp_path, "q.csv", ZOOM_JOINS))
    assert raised.value.code == "zoom.not_polls"


def test_a_recording_folder_is_sorted_by_what_its_files_are(tmp_path):
    folder = tmp_path / "2026-01-21 20.58.30 Meeting 2, Reading 98765432101"
    folder.mkdir()
    contents = {"chat.txt": CHAT_LOCAL, "p.csv": ZOOM_JOINS, "poll.csv": ZOOM_POLLS, "other.csv": "a,b\n1,2\n", "broken.csv": ""}
    media = ["video123.mp4", "audio_only.m4a", "playback.m3u", "GMT20260121-125830_Recording.transcript.vtt", "GMT1.cc.vtt"]
    for name, content in {**contents, **dict.fromkeys(media, VTT_ZOOM)}.items():
        saved(folder, name, content)
    found = read_zoom_folder(folder)
    assert (found.topic, found.started_at, found.clock) == ("Meeting 2, Reading", datetime(2026, 1, 21, 20, 58, 30), "local")
    lists = [found.chats, found.participants, found.polls, found.videos, found.audios, found.transcripts, found.captions]
    assert [[one.name for one in files] for files in lists] == [
        ["chat.txt"], ["p.csv"], ["poll.csv"], [media[0]], [media[1]], [media[3]], [media[4]]
    ]  # fmt: skip
    assert [problem.file for problem in found.problems] == ["broken.csv"]


def test_a_cloud_recording_gives_its_start_in_utc(tmp_path):
    saved(tmp_path, "GMT20260121-125830_Recording.transcript.vtt", VTT_ZOOM)
    found = read_zoom_folder(tmp_path)
    assert (found.started_at, found.clock) == (datetime(2026, 1, 21, 12, 58, 30), "utc")


def test_a_folder_without_a_recording_is_refused(tmp_path):
    saved(tmp_path, "letter.doc", "x")
    with pytest.raises(FileUnreadable) as raised:
        read_zoom_folder(tmp_path)
    assert raised.value.code == "zoom.not_a_recording"
    with pytest.raises(FileUnreadable):
        read_zoom_folder(tmp_path / "letter.doc")


@pytest.mark.parametrize("name", ["2026-13-45 20.58.30 x", "GMT20261345-125830", "holiday", ""])
def test_names_without_a_date_give_no_start(name):
    assert start_in_name(name) is None


# ---- Teams


def test_joined_and_left_rows_of_teams_become_stays(tmp_path):
    report = read_teams_attendance(saved(tmp_path, "a.csv", teams_actions()))
    assert report.source.format == "teams-actions"
    assert stays(report) == [
        ("Ana Lima", datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 21, 10), 11.5),
        ("李伟", datetime(2026, 1, 21, 21, 0), None, None),
        ("Ana Lima", datetime(2026, 1, 21, 21, 12), datetime(2026, 1, 21, 22, 31), 79),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8", "utf-16-le"])
def test_the_summary_of_teams_is_read_in_every_encoding(tmp_path, encoding):
    report = read_teams_attendance(saved(tmp_path, "a.csv", teams_summary(encoding)))
    assert (report.source.format, report.topic, report.meeting_id) == ("teams-summary", "Meeting 2", "abc-1")
    assert (report.started_at, report.ended_at) == (datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 31))
    assert stays(report) == [
        ("Ana Lima", datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 12, 12), 73.7),
        ("李伟 (Guest)", datetime(2026, 1, 21, 21, 0), datetime(2026, 1, 21, 21, 0, 42), 0.7),
    ]
    assert [(one.row, one.email, one.role, one.guest) for one in report.attendees] == [
        (9, "ana@example.org", "Organizer", None),
        (10, "", "Attendee", True),
    ]


def test_the_sections_of_teams_give_every_stay_with_address_and_role(tmp_path):
    report = read_teams_attendance(saved(tmp_path, "a.csv", teams_sections()))
    assert (report.source.format, report.topic) == ("teams-sections", "Meeting 2")
    assert [(one.name, one.minutes, one.email, one.role) for one in report.attendees] == [
        ("Ana Lima", 60, "ana@example.org", "Organizer"),
        ("Ana Lima", 30, "ana@example.org", "Organizer"),
        ("李伟", 30, "wei@example.org", "Presenter"),
    ]


def test_other_capitals_and_orders_of_columns_make_no_difference(tmp_path):
    report = read_attendance(saved(tmp_path, "a.csv", teams_capitals()))
    assert [(one.name, one.minutes, one.email, one.role) for one in report.attendees] == [
        ("Ana Lima", 90, "ana@example.org", "Organizer")
    ]


def test_day_and_month_of_teams_are_decided_from_the_whole_file(tmp_path):
    lines = (
        "Full Name\tUser Action\tTimestamp\nAna\tJoined\t3/4/2026, 9:00:00\n"
        "Ana\tLeft\t3/4/2026, 9:30:00\nKim\tJoined\t{}, 9:00:00\n"
    )
    decided = read_teams_attendance(saved(tmp_path, "a.csv", lines.format("31/3/2026").encode("utf-16")))
    open_ = read_teams_attendance(saved(tmp_path, "b.csv", lines.format("5/4/2026").encode("utf-16")))
    assert decided.attendees[0].joined_at == datetime(2026, 4, 3, 9)
    assert not any("March or April" in str(problem.message) for problem in decided.problems)
    assert any("March or April" in str(problem.message) for problem in open_.problems)


def test_actions_that_do_not_fit_together_are_told(tmp_path):
    lines = (
        "Full Name\tUser Action\tTimestamp\nAna\tLeft\t1/21/2026, 9:00:00 PM\nKim\tJoined\t1/21/2026, 9:00:00 PM\n"
        "Kim\tJoined\t1/21/2026, 9:05:00 PM\nKim\tDanced\t1/21/2026, 9:06:00 PM\n\tLeft\t1/21/2026, 9:06:00 PM\n"
    )
    report = read_teams_attendance(saved(tmp_path, "a.csv", lines.encode("utf-16")))
    assert [(problem.row, problem.severity) for problem in report.problems] == [
        (2, "warning"), (4, "warning"), (5, "error"), (6, "error")
    ]  # fmt: skip


# ---- 腾讯会议


def test_tencent_lists_are_read_below_their_title_rows(tmp_path):
    report = read_tencent_attendance(saved(tmp_path, "a.xlsx", tencent()))
    assert (report.source.format, report.topic, report.meeting_id) == ("tencent", "阅读文化交流会", "123 456 789")
    assert (report.started_at, report.ended_at) == (datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 31))
    assert stays(report) == [
        ("王芳", datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 31), 80.5),
        ("李伟", datetime(2026, 1, 21, 21, 0), datetime(2026, 1, 21, 21, 30), 30),
    ]
    assert [(one.row, one.original_name, one.role) for one in report.attendees] == [(10, "芳老师", "主持人"), (11, "", "成员")]


def test_titles_of_tencent_may_stand_in_one_cell(tmp_path):
    rows = [
        ["会议主题：阅读会"], ["会议号：123 456"], ["会议时间：2026/01/21 20:58-22:31"], [],
        ["用户昵称（入会昵称）", "首次入会时间", "最后退会时间", "入会次数", "累计参会时长", "身份"],
        ["王芳", datetime(2026, 1, 21, 20, 58, 30), datetime(2026, 1, 21, 22, 31), 1, "01:32:30", "成员"],
    ]  # fmt: skip
    report = read_tencent_attendance(saved(tmp_path, "a.xlsx", xlsx_bytes(rows)))
    assert (report.topic, report.meeting_id, report.started_at) == ("阅读会", "123 456", datetime(2026, 1, 21, 20, 58))
    assert report.attendees[0].minutes == 92.5


# ---- whichever it is


@pytest.mark.parametrize(
    ("name", "content", "layout"),
    [
        ("p.csv", ZOOM_JOINS.encode(), "zoom-participants"),
        ("p.csv", ZOOM_UNIQUE.encode(), "zoom-participants-unique"),
        ("p.csv", ZOOM_NEWER.encode(), "zoom-participants"),
        ("a.csv", teams_actions(), "teams-actions"),
        ("a.csv", teams_summary(), "teams-summary"),
        ("a.csv", teams_sections(), "teams-sections"),
        ("a.xlsx", tencent(), "tencent"),
    ],
)
def test_the_program_is_told_from_the_report(tmp_path, name, content, layout):
    assert read_attendance(saved(tmp_path, name, content)).source.format == layout


@pytest.mark.parametrize(
    "content", [google_sheet(), csv_bytes([["Name", "Email"], ["Ana", "ana@example.org"]]), ZOOM_POLLS.encode()]
)
def test_what_is_no_report_is_refused(tmp_path, content):
    with pytest.raises(FileUnreadable) as raised:
        read_attendance(saved(tmp_path, "p.csv", content))
    assert raised.value.code == "attendance.unknown"
