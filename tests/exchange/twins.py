"""Synthetic twins of the files that programs write: the same layouts, people and words made up.

Each is a function that gives the bytes of a file, so that a test can keep it as it is or damage it.
"""

import csv
import io
import struct
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.forms import read_survey
from moderator_app.exchange.roster import read_roster
from moderator_app.exchange.tables import read_table
from moderator_app.exchange.teams import read_teams_attendance
from moderator_app.exchange.tencent import read_tencent_attendance
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_participants, read_zoom_polls

HERE = Path(__file__).resolve()
DATA = HERE.parents[1] / "data" / "exchange"
DEMO = HERE.parents[2] / "resources" / "demo"
SAMPLES = HERE.parents[2].parent / "shared" / "samples"


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    """The file, written."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def csv_bytes(rows: Sequence[Sequence[object]], *, delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines, delimiter=delimiter, lineterminator=end).writerows(rows)
    return lines.getvalue().encode(encoding)


def xlsx_bytes(rows: Sequence[Any], sheet: str = "Sheet1", more: Sequence[str] = ()) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        for name in more:
            book.add_worksheet(name).write(0, 0, "something else")
    return content.getvalue()


def repacked(workbook: bytes, part: str, change) -> bytes:
    """A workbook with one part put through a function."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return result.getvalue()


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file (the container of XLS and of protected XLSX) with the given streams, in sectors of 512 bytes."""
    end, free, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    bodies = {name: body.ljust(4096, b"\0") for name, body in streams.items()}
    bodies = {name: body.ljust(-(-len(body) // 512) * 512, b"\0") for name, body in bodies.items()}
    directory_sectors = -(-(len(bodies) + 1) // 4)
    fat = [fat_mark, *range(2, directory_sectors + 1), end]
    entries = _entry("Root Entry", 5, end, 0)
    for name, body in bodies.items():
        entries += _entry(name, 2, len(fat), len(body))
        fat += [*range(len(fat) + 1, len(fat) + len(body) // 512), end]
    fat += [free] * (128 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", *fat)
    return head + table + entries.ljust(directory_sectors * 512, b"\0") + b"".join(bodies.values())


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    shown = name.encode("utf-16-le") + b"\0\0"
    head = shown.ljust(64, b"\0") + struct.pack("<HBB3I", len(shown), kind, 1, *[0xFFFFFFFF] * 3)
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, size)


def xls_bytes(*cells: tuple[int, int, float], more: bytes = b"") -> bytes:
    """A BIFF8 workbook with one sheet of numbers at (row, column), and more records in that sheet."""

    def record(kind: int, body: bytes) -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    page = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    page += b"".join(record(0x0203, struct.pack("<HHHd", row, column, 0, value)) for row, column, value in cells)
    page += more + record(0x000A, b"")
    head = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    name = struct.pack("<BB", 4, 0) + b"Page"
    at = len(head) + 4 + 6 + len(name) + 4
    book = head + record(0x0085, struct.pack("<IH", at, 0) + name) + record(0x000A, b"") + page
    return compound_file({"Workbook": book})


# ---- surveys


def google_download() -> bytes:
    return csv_bytes(
        [
            ["Timestamp", "Username", "What is your name?", "Which topics interest you?", "Rate: [Keynote]",
             "Rate: [Breakout]", "What question is pressing for you?", "Could you share something with the group?"],
            ["2026/03/05 10:20:30 AM GMT+8", "Ana@Example.org", "Ana Lima", "Play;Reading;Talk, drama",
             "Good", "Fair", "How?", "Yes"],
            ["2026/03/05 11:05:00 PM GMT+8", "wei@example.org", "李伟", "Reading;Talk, drama",
             "Good", "Good", "家长怎么参与？", ""],
            ["2026/03/06 12:00:01 AM EST", "kim@example.org", "Kim Ode", "Play;Reading",
             "Fair", "Good", "Line one\nline two", "No"],
            ["2026/03/06 9:00:01 AM CST", "joy@example.org", "Joy Adair", "Play", "Good", "Fair", "", "Perhaps"],
        ]
    )  # fmt: skip


def google_sheet() -> bytes:
    topics = ["Play, games and joy", "Reading", "Assessment (marks, notes)", "Talk"]
    chosen = [(0, 1), (0, 2), (1, 3), (2, 3), (0, 3), (1,), (2,), (0, 1, 2)]
    rows: list[list[str]] = [["Timestamp", "Your name\n您的姓名", "Which topics matter to you?", "Attend?", "Attend?"]]
    for number, picks in enumerate(chosen, start=1):
        answer = ["Yes, gladly", "No"][number % 3 == 0]
        rows.append(
            [f"3/{12 + number}/2026 9:1{number}:05", f"Person {number}", ", ".join(topics[one] for one in picks), answer, ""]
        )
    return csv_bytes(rows, encoding="utf-8-sig")


def microsoft_rows() -> list[list[object]]:
    return [
        [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Language",
            "Which topics interest you?\xa0",
            "What do you hope for?",
        ],
        [1, "3/15/2026 9:00:01", "3/15/2026 9:05:30", "anonymous", "", "English", "Play;Café talk;", "More cafés"],
        [2, "3/16/2026 9:10:01", "3/16/2026 9:15:30", "rosa@example.org", "Rosa Núñez", "Español", "Play;", "Déjà vu"],
        [3, "3/17/2026 9:20:01", "3/17/2026 9:25:30", "tom@example.org", "Tom Björk", "English", "Café talk;Reading;", ""],
    ]


def microsoft_csv() -> bytes:
    return csv_bytes(microsoft_rows(), encoding="cp1252")


def microsoft_xlsx() -> bytes:
    return xlsx_bytes(microsoft_rows())


def microsoft_chinese() -> bytes:
    return xlsx_bytes(
        [
            ["ID", "开始时间", "完成时间", "电子邮件", "名称", "您感兴趣的主题", "您愿意分享什么？"],
            [1, "2026/3/15 9:00:01", "2026/3/15 9:05:30", "anonymous", "", "阅读;游戏;", "家庭阅读"],
            [2, "2026/3/16 9:00:01", "2026/3/16 9:05:30", "fang@example.org", "王芳", "阅读;", ""],
        ]
    )


def wenjuanxing(encoding: str = "gb18030") -> bytes:
    return csv_bytes(
        [
            ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的姓名：", "2、您的邮箱：",
             "3、您最关心哪些话题？", "3、您最关心哪些话题？(其他)", "4、您最迫切想提出的问题是什么？",
             "5、会议评价—主题演讲", "5、会议评价—分组讨论"],
            ["1", "2026/3/5 9:12:44", "85秒", "微信", "N/A", "203.0.113.7(上海-上海)", "王芳", "fang@example.org",
             "阅读推广┋家校合作", "", "如何让家长参与？", "好", "很好"],
            ["2", "2026/3/5 21:03:10", "120秒", "链接", "直接访问", "203.0.113.8(广东-深圳)", "李伟", "wei@example.org",
             "阅读推广┋其他〖诗歌〗", "诗歌朗诵", "(空)", "好", "好"],
            ["3", "2026/3/6 7:45:00", "61秒", "微信", "N/A", "203.0.113.9(北京-北京)", "周颖", "ying@example.org",
             "家校合作", "", "(跳过)", "很好", "好"],
            ["4", "2026/3/6 8:45:00", "61秒", "微信", "N/A", "203.0.113.9(北京-北京)", "吕思远", "",
             "家校合作", "", "时间不够", "很好", "好"],
        ],
        encoding=encoding,
    )  # fmt: skip


# ---- rosters


def roster_csv() -> bytes:
    return csv_bytes(
        [
            ["Members of the network", "", "", "", "", ""],
            ["", "", "", "", "", ""],
            ["Name 姓名", "E-mail", "学校", "Role", "语言需求", "Years in role"],
            ["Ana  Lima ", "ANA@example.org", "River School", "Librarian", "English", "6 yrs"],
            ["李伟", "ｗｅｉ＠example.org", "河畔学校", "馆员", "普通话", "６年"],
            ["\u200eKim Ode\u202c", "", "River School", "Teacher", "bilingual", "10+"],
            ["", "lost@example.org", "River School", "", "", ""],
            ["Joy Adair", "ana@example.org", "Hill School", "", "either", "some"],
        ]
    )


# ---- meetings

ZOOM_JOINS = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
98765432101,"Meeting 2, Reading",01/21/2026 08:58:30 PM,01/21/2026 10:31:00 PM,host@example.org,93,3,
,,,,,,
Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent
Ana Lima,ana@example.org,01/21/2026 08:58:30 PM,01/21/2026 09:10:00 PM,12,No,Y
Ana Lima,ana@example.org,01/21/2026 09:12:00 PM,01/21/2026 10:31:00 PM,79,No,Y
李伟 (Li Wei),,01/21/2026 09:00:00 PM,01/21/2026 10:30:00 PM,90,Yes,
"""
ZOOM_UNIQUE = (
    "\ufeffName (Original Name),User Email,Total Duration (Minutes),Guest\r\n"
    "Ana Lima,ana@example.org,91,No\r\n李伟 (Li Wei),,90,Yes\r\n"
)
ZOOM_NEWER = """\
Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room,Recording disclaimer response
Ana Lima,ana@example.org,21/01/2026 20:58:30,21/01/2026 22:31:00,93,No,No,OK
"Ode, Kim (She/her) (Kim Ode)",,21/01/2026 21:00:00,21/01/2026 22:30:00,90,Yes,Yes,
"""
ZOOM_POLLS = """Poll Report
Report Generated:,"Jan 21, 2026 22:40:00"
Topic,Meeting ID,Actual Start Time,Actual Duration (minutes),# Participants
"Meeting 2, Reading",98765432101,"Jan 21, 2026 20:58:30",93,3
Poll Details
#,User Name,User Email,Submitted Date/Time,
1,Ana Lima,ana@example.org,"Jan 21, 2026 21:40:02",What will you try?,Drama;Family night,"How useful
was today?",Very
2,,,"Jan 21, 2026 21:40:09",What will you try?,Drama,"How useful
was today?",Useful
"""
CHAT_CLOUD = (
    "00:21:14\tAna Lima:\tHello everyone\r\n00:21:35\t李伟:\t大家好\r\nsecond line\r\n\r\nfourth line\r\n"
    '00:22:00\tKim: Ode:\tReacted to "Hello everyone" with 👍\r\n01:02:03\tAna Lima:\tnote: see 10:30:00\r\n'
)
CHAT_LOCAL = (
    "08:59:02 From  Ana Lima  to  Everyone:\n\tHello everyone\n"
    '09:01:10 From  李伟  to  Everyone:\n  Replying to "Hello everyone"\n  \n  大家好\n'
    "09:02:00 From  Kim Ode  to  Ana Lima(Direct Message):\n\tA word between us\n\tand another\n"
    '09:03:00 From  Kim Ode  to  Everyone:\n\tRemoved a ❤️ reaction from "Hello everyone"\n'
)
CHAT_OLDER = "09:05:24\t From  Ana Lima : Hello everyone\n09:06:00\t From Kim Ode to Everyone : It is 10 : 30\n"
CHAT_TABBED = "08:02:35 Ana Lima:\tHello everyone\n\tand welcome\n08:03:00 李伟:\t大家好\n"
VTT_ZOOM = """WEBVTT

1
00:00:04.859 --> 00:00:07.410
Ana Lima (River School): Welcome: to all

2
00:00:09.540 --> 00:00:12.990
who came today.

3
00:00:13.000 --> 00:00:15.000
李伟: 大家好
"""
VTT_VOICES = """WEBVTT
Kind: captions
Language: zh-CN

STYLE
::cue { color: red }

NOTE made by hand
00:01 --> 00:02 is no time here

intro
00:01.000 --> 00:03.500 align:start position:10%
<v.loud Ana Lima>Hello &amp; <i>welcome</i></v>
<v 李伟>大家好

01:00:00.000 --> 01:00:01.000
nobody in particular
"""
SRT = "1\n00:00:01,000 --> 00:00:02,500\nAna Lima: Hello\n\n2\n00:00:03,000 --> 00:00:04,000\nKim Ode: Hi\n"


def teams_actions() -> bytes:
    return _teams(
        "Full Name\tUser Action\tTimestamp\n"
        "Ana Lima\tJoined\t1/21/2026, 8:58:30 PM\nAna Lima\tLeft\t1/21/2026, 9:10:00 PM\n"
        "李伟\tJoined before\t1/21/2026, 9:00:00 PM\n"
        "Ana Lima\tJoined\t1/21/2026, 9:12:00 PM\nAna Lima\tLeft\t1/21/2026, 10:31:00 PM\n"
    )


def teams_summary(encoding: str = "utf-16") -> bytes:
    return _teams(
        "Meeting Summary\nTotal Number of Participants\t2\nMeeting Title\tMeeting 2\nMeeting Start Time\t21/01/2026, 20:58:30\n"
        "Meeting End Time\t21/01/2026, 22:31:00\nMeeting Id\tabc-1\n\n"
        "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n"
        "Ana Lima\t21/01/2026, 20:58:30\t21/01/2026, 22:12:12\t1h 13m 42s\tana@example.org\tOrganizer\tana@example.org\n"
        "李伟 (Guest)\t21/01/2026, 21:00:00\t21/01/2026, 21:00:42\t42s\t\tAttendee\t\n",
        encoding,
    )


def teams_sections() -> bytes:
    return _teams(
        "1. Summary\nMeeting title\tMeeting 2\nAttended participants\t2\n"
        "Start time\t1/21/26, 8:58:30 PM\nEnd time\t1/21/26, 10:31:00 PM\n"
        "Meeting duration\t1h 32m 30s\n\n2. Participants\n"
        "Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole\n"
        "Ana Lima\t1/21/26, 8:58:30 PM\t1/21/26, 10:31:00 PM\t1h 30m\tana@example.org\tana@example.org\tOrganizer\n"
        "李伟\t1/21/26, 9:00:00 PM\t1/21/26, 9:30:00 PM\t30m\twei@example.org\twei@example.org\tPresenter\n\n"
        "3. In-Meeting activities\nName\tJoin time\tLeave time\tDuration\tEmail\tRole\n"
        "Ana Lima\t1/21/26, 8:58:30 PM\t1/21/26, 9:58:30 PM\t1h\tana@example.org\tOrganizer\n"
        "Ana Lima\t1/21/26, 10:01:00 PM\t1/21/26, 10:31:00 PM\t30m\tana@example.org\tOrganizer\n"
        "李伟\t1/21/26, 9:00:00 PM\t1/21/26, 9:30:00 PM\t30m\t\t\n"
    )


def teams_capitals() -> bytes:
    return _teams(
        "1. Summary\nMeeting Title\tMeeting 2\n\n2. Participants\n"
        "NAME\tROLE\tEMAIL\tFIRST JOIN\tLAST LEAVE\tIN-MEETING DURATION\n"
        "Ana Lima\tOrganizer\tana@example.org\t1/21/26, 8:58:30 PM\t1/21/26, 10:31:00 PM\t1h 30m\n"
    )


def _teams(lines: str, encoding: str = "utf-16") -> bytes:
    if encoding == "utf-16-be":
        return b"\xfe\xff" + lines.encode("utf-16-be")
    return lines.encode(encoding)


def tencent() -> bytes:
    return xlsx_bytes(
        [
            ["会议主题", "阅读文化交流会"],
            ["会议号", "123 456 789"],
            ["会议创建者", "王芳"],
            ["会议开始时间", "2026-01-21 20:58:30"],
            ["会议结束时间", "2026-01-21 22:31:00"],
            ["参会人数", "2"],
            ["导出时间", "2026-01-22 08:00:00"],
            [],
            ["用户昵称（入会昵称）", "首次入会时间", "最后退会时间", "入会次数", "累计参会时长", "身份"],
            ["王芳（芳老师）", "2026-01-21 20:58:30", "2026-01-21 22:31:00", 2, "01:20:30", "主持人"],
            ["李伟", "2026-01-21 21:00:00", "2026-01-21 21:30:00", 1, "30分钟", "成员"],
        ]
    )


#: Every reader that takes a path, with the name and bytes of a file that it reads.
READABLE: dict[str, tuple[Callable[[Path], Any], str, bytes]] = {
    "table csv": (read_table, "t.csv", csv_bytes([["Name", "Email"], ["Ana", "ana@example.org"], ["李伟", "wei@example.org"]])),
    "table tsv": (read_table, "t.tsv", csv_bytes([["Name", "Email"], ["Ana", "ana@example.org"]], delimiter="\t")),
    "table xlsx": (read_table, "t.xlsx", xlsx_bytes([["Name", "Years"], ["Ana", 5], ["李伟", 7]])),
    "table xls": (read_table, "t.xls", (DATA / "wenjuanxing.xls").read_bytes()),
    "google download": (read_survey, "g.csv", google_download()),
    "google sheet": (read_survey, "g.csv", google_sheet()),
    "microsoft csv": (read_survey, "m.csv", microsoft_csv()),
    "microsoft xlsx": (read_survey, "m.xlsx", microsoft_xlsx()),
    "microsoft chinese": (read_survey, "m.xlsx", microsoft_chinese()),
    "wenjuanxing gb18030": (read_survey, "w.csv", wenjuanxing()),
    "wenjuanxing bom": (read_survey, "w.csv", wenjuanxing("utf-8-sig")),
    "wenjuanxing xls": (read_survey, "w.xls", (DATA / "wenjuanxing.xls").read_bytes()),
    "roster": (read_roster, "r.csv", roster_csv()),
    "zoom joins": (read_zoom_participants, "p.csv", ZOOM_JOINS.encode()),
    "zoom unique": (read_zoom_participants, "p.csv", ZOOM_UNIQUE.encode()),
    "zoom newer": (read_attendance, "p.csv", ZOOM_NEWER.encode()),
    "zoom polls": (read_zoom_polls, "q.csv", ZOOM_POLLS.encode()),
    "chat cloud": (read_zoom_chat, "chat.txt", CHAT_CLOUD.encode()),
    "chat local": (read_zoom_chat, "chat.txt", CHAT_LOCAL.encode()),
    "chat older": (read_zoom_chat, "chat.txt", CHAT_OLDER.encode()),
    "chat tabbed": (read_zoom_chat, "chat.txt", CHAT_TABBED.encode()),
    "vtt zoom": (read_transcript, "t.vtt", VTT_ZOOM.encode()),
    "vtt voices": (read_transcript, "t.vtt", VTT_VOICES.encode()),
    "srt": (read_transcript, "t.srt", SRT.encode()),
    "teams actions": (read_teams_attendance, "a.csv", teams_actions()),
    "teams summary": (read_teams_attendance, "a.csv", teams_summary()),
    "teams sections": (read_attendance, "a.csv", teams_sections()),
    "teams capitals": (read_attendance, "a.csv", teams_capitals()),
    "tencent": (read_tencent_attendance, "a.xlsx", tencent()),
}
