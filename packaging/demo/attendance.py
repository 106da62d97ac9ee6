"""Who came to Meeting 2 and what they answered in the poll, as Zoom reports it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from demo.people import Dice, people
from demo.sheets import Cell, csv_bytes
from demo.talk import FOLDER, voices

PARTICIPANTS = "participants_2026-11-19.csv"
POLL = "poll_2026-11-19.csv"
MEETING_ID, TOPIC = "91420261119", "Whole School Librarians Meeting 2"
BEGAN, ENDED = datetime(2026, 11, 19, 8, 51, 38), datetime(2026, 11, 19, 10, 31, 4)

#: How people answered the invitation; everybody else said yes.
SAID_NO = ("thao", "daisy", "izzati", "wutong")
SAID_MAYBE = ("xujian", "finn", "uma", "zoe", "yuna", "arjun", "weiling", "cheekeong", "somchai")
#: Said yes and did not come; of those who said maybe, two came.
MISSED = ("nils", "jiwoo", "dewi", "sophie")
MAYBE_CAME = ("cheekeong", "somchai")

#: The name in Zoom where it isn't the one in the roster.
RENAMED = {
    "amara": "Amara B. (Dalian)",
    "lena": "Lena F.",
    "ha": "Thu Ha",
    "chenjing": "陈静 大连",
    "zengyaqin": "曾雅琴 香港",
    "rafael": "Rafael de la Cruz",
    "cheekeong": "Lim Chee Keong",
}
#: Joined without signing in: no address in the report.
NO_ADDRESS = ("sokha", "hejunjie", "chenjing", "somchai", "gus", "guoxiaomei", "liuyang", "kimp", "zengyaqin", "ada")
#: A second device, and the name that it came with.
DEVICES = {"ruth": "iPad (Ruth Sandberg)", "liwei": "LiWei's iPhone (Li Wei 李伟)", "siri": "Siri V. - phone (Siri Viriyakul)"}
STRANGERS = ("Helen Abara", "张弛")
LATE = {"wim": datetime(2026, 11, 19, 9, 44, 2), "tom": datetime(2026, 11, 19, 9, 9, 40)}
NO_CONSENT = ("shankai",)

POLL_QUESTIONS = ("What will you start next month?\n下个月您会开始做什么？", "How useful was today? 今天的会议对您有多大帮助？")
STARTS = (
    "A bilingual reading log 双语阅读日志",
    "Signs in home languages 母语标牌",
    "Adults read in reading time 大人一起读",
    "Something that students run 由学生主持的活动",
    "An AI statement 人工智能使用说明",
)
USEFUL = ("Very useful 很有帮助", "Very useful 很有帮助", "Useful 有帮助", "Useful 有帮助", "A little 有一点")


@dataclass(frozen=True)
class Stay:
    who: str
    display: str
    email: str
    joined: datetime
    left: datetime
    guest: bool
    consent: str


def participants_csv() -> bytes:
    """With the meeting's own block, then a row a join; a byte-order mark and CRLF as Zoom writes them."""
    head = ["Meeting ID", "Topic", "Start Time", "End Time", "User Email", "Duration (Minutes)", "Participants", ""]
    minutes = math.ceil((ENDED - BEGAN).total_seconds() / 60)
    host = people()["maya"].email
    rows: list[list[Cell]] = [list(head)]
    rows.append([MEETING_ID, TOPIC, _moment(BEGAN), _moment(ENDED), host, minutes, len({stay.who for stay in stays()}), ""])
    rows.append([])
    rows.append(
        ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest", "Recording Consent"]
    )
    for stay in stays():
        length = max(1, math.ceil((stay.left - stay.joined).total_seconds() / 60))
        guest = "Yes" if stay.guest else "No"
        rows.append([stay.display, stay.email, _moment(stay.joined), _moment(stay.left), length, guest, stay.consent])
    return csv_bytes(rows, "utf-8-sig")


def poll_csv() -> bytes:
    """Question and answer side by side without a header of their own; several answers joined by ";"."""
    dice = Dice("poll")
    rows: list[list[Cell]] = [["Poll Report"], ["Report Generated:", "11/19/2026 10:45:12 AM"]]
    rows.append(["Topic", "Meeting ID", "Actual Start Time", "Actual Duration (minutes)", "# Participants"])
    rows.append([TOPIC, "914 2026 1119", _moment(BEGAN), math.ceil((ENDED - BEGAN).total_seconds() / 60), len(came()) + 2])
    rows += [["Poll Details"], ["#", "User Name", "User Email", "Submitted Date/Time", ""]]
    answered = [stay for stay in _first_stays() if stay.who != "maya" and not dice.chance(0.28)]
    for number, stay in enumerate(answered, start=1):
        moment = datetime(2026, 11, 19, 10, 26, 30) + timedelta(seconds=dice.between(0, 150))
        chosen = [option for option in STARTS if dice.chance(0.3)] or [dice.pick(STARTS)]
        who: list[Cell] = [number, stay.display.split(" (")[0], stay.email, moment.strftime("%b %d, %Y %H:%M:%S")]
        rows.append([*who, POLL_QUESTIONS[0], ";".join(chosen), POLL_QUESTIONS[1], dice.pick(USEFUL)])
    return csv_bytes(rows, "utf-8-sig")


def came() -> list[str]:
    """The members who came, by code."""
    stayed_away = {*SAID_NO, *SAID_MAYBE, *MISSED} - set(MAYBE_CAME)
    return [code for code in people() if code not in stayed_away]


def answers_to_invitation() -> dict[str, str]:
    """yes, maybe or no by person's code."""
    return {code: "no" if code in SAID_NO else "maybe" if code in SAID_MAYBE else "yes" for code in people()}


def stays() -> list[Stay]:
    """Every join, grouped by person in the order of their first one."""
    dice = Dice("attendance")
    found: list[list[Stay]] = []
    for code in [*came(), *STRANGERS]:
        found.append(_stays_of(code, dice))
    found.sort(key=lambda group: (group[0].joined, group[0].display))
    return [stay for group in found for stay in group]


def expected() -> dict[str, object]:
    everyone, rows = people(), stays()
    known_as = {RENAMED.get(code, everyone[code].name) for code in came()} | {everyone[code].name for code in came()}
    absent = voices() - known_as - set(STRANGERS)
    assert not absent, f"in the talk but not in the meeting: {absent}"
    answers = list(answers_to_invitation().values())
    return {
        "invitation": {answer: answers.count(answer) for answer in ("yes", "maybe", "no")},
        "attendance": {
            "file": f"{FOLDER}/{PARTICIPANTS}",
            "rows": len(rows),
            "unique": len({stay.who for stay in rows}),
            "members": len(came()),
            "not_in_roster": list(STRANGERS),
            "with_several_joins": sum(sum(other.who == who for other in rows) > 1 for who in {stay.who for stay in rows}),
            "unique_without_email": len({stay.who for stay in rows} - {stay.who for stay in rows if stay.email}),
            "need_mandarin": sum(everyone[code].need == "zh" for code in came()),
            "no_consent_to_recording": [everyone[code].name for code in NO_CONSENT],
        },
        "poll": {"file": f"{FOLDER}/{POLL}", "rows": _poll_rows(), "questions": 2},
    }


def _poll_rows() -> int:
    return poll_csv().decode("utf-8-sig").count("Nov 19, 2026")


def _first_stays() -> list[Stay]:
    return list({stay.who: stay for stay in reversed(stays())}.values())[::-1]


def _stays_of(code: str, dice: Dice) -> list[Stay]:
    known = people()
    person = known.get(code)
    name = RENAMED.get(code, person.name) if person else code
    display = f"{name} ({person.name})" if person and name != person.name else name
    email = person.email if person and code not in NO_ADDRESS else ""
    guest = person is None or not email or person.school.code != "planetree"
    consent = "N" if code in NO_CONSENT else "Y"
    joined = LATE.get(code) or datetime(2026, 11, 19, 8, 53) + timedelta(seconds=dice.between(0, 760))
    if code == "maya":
        joined = BEGAN
    left = ENDED if code == "maya" else datetime(2026, 11, 19, 10, 27, 40) + timedelta(seconds=dice.between(0, 190))
    made = []
    for _ in range(0 if code == "maya" else dice.pick((0, 0, 0, 0, 0, 1, 1, 2))):
        away = joined + timedelta(seconds=dice.between(400, 2200))
        made.append(Stay(code, display, email, joined, away, guest, consent))
        joined = away + timedelta(seconds=dice.between(15, 140))
    made.append(Stay(code, display, email, joined, left, guest, consent))
    if code in DEVICES:
        second = datetime(2026, 11, 19, 9, 36) + timedelta(seconds=dice.between(0, 900))
        made.append(Stay(code, DEVICES[code], "", second, second + timedelta(seconds=dice.between(500, 1500)), True, consent))
    return made


def _moment(moment: datetime) -> str:
    return moment.strftime("%m/%d/%Y %I:%M:%S %p")
