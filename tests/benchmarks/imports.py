"""Files in and out: a roster of 6,000 rows, a survey of 5,000 answers, and 500 insights written in each format."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from moderator_app.domain.wording import text
from moderator_app.exchange.documents import write_insights
from moderator_app.exchange.forms import read_survey
from moderator_app.exchange.roster import read_roster
from moderator_app.operations import inquiries, insights, live, publish, rosters, strands, surveys
from moderator_app.store import Workspace

TITLE = "Files: 6,000 members and 5,000 answers in, 500 insights out"
ROSTER = ["Name", "中文名", "Email", "School", "City", "Role", "Language", "Years of experience", "Interests"]
SURVEY = [
    "Timestamp",
    "Email Address",
    "Name",
    "Which topics matter most to you?",
    "What would you like to inquire into?",
    "What could you share with others?",
]
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平红梅"
FIRST = [
    a + b
    for a in ["An", "Be", "Clo", "Da", "El", "Fa", "Gra", "Hu", "In", "Jo", "Ki", "Le", "Mar", "Noe", "Ol", "Pri"]
    for b in ("na", "ris", "vid", "mo", "lie", "bert")
]
LAST = [
    a + b
    for a in [
        "Ad",
        "Bro",
        "Cast",
        "Dub",
        "Ev",
        "Fisch",
        "Garc",
        "Hans",
        "It",
        "Jens",
        "Kow",
        "Lind",
        "Mur",
        "Nak",
        "Oliv",
        "Pet",
        "Quin",
        "Ross",
        "Silv",
        "Thom",
    ]
    for b in ["ams", "ez", "ok", "lund", "er", "ova", "sson", "eira", "ini", "ura", "ley", "ard"]
]
TOPICS = ["Reading", "Assessment", "Wellbeing", "Technology", "Bilingual learning", "Family partnership"]
THOUGHTS = [
    "How can we get students to wait and think before they answer",
    "How do bilingual children find books that they love in both languages",
    "What helps families read with their children at home",
    "How do we assess inquiry without a test",
    "怎样让学生在回答之前先停下来思考",
    "如何帮助双语孩子找到喜欢的中文书",
    "家长怎样参与学校的阅读活动",
    "没有考试的时候怎样评价探究",
]


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        people = _people(6000)
        return [
            *_roster(place, "CSV", _csv(place / "roster.csv", [ROSTER, *people])),
            *_roster(place, "XLSX", _xlsx(place / "roster.xlsx", [ROSTER, *people])),
            *_survey(place, _csv(place / "survey.csv", [SURVEY, *_answers(people, 5000)])),
            *_exports(place),
        ]


def _roster(place: Path, kind: str, file: Path) -> list[dict[str, Any]]:
    with Workspace.open(place / f"roster-{kind}", author="Bench") as ws:
        strand = strands.add_strand(ws, "Mathematics", "数学")
        read, roster = _timed(lambda: read_roster(file))
        stored, result = _timed(lambda: rosters.import_roster(ws, strand, roster))
        again, _ = _timed(lambda: rosters.import_roster(ws, strand, read_roster(file)))
        assert result.added + len(result.undecided) + result.updated + result.unchanged == 6000
    return [
        _row(f"roster of 6,000 rows, {kind}: read, matched and stored", read + stored, "3"),
        _row(f"  of this, reading the {kind}", read),
        _row("  the same once more (an update)", again, "3"),
        {"what": "  rows that were asked about", "value": float(len(result.undecided)), "unit": "", "at most": ""},
    ]


def _survey(place: Path, file: Path) -> list[dict[str, Any]]:
    with Workspace.open(place / "roster-CSV", author="Bench") as ws:
        strand = strands.strands(ws)[0].id
        event = strands.add_event(ws, strand, title_en="Reading", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
        survey = surveys.ensure_survey(ws, event)
        read, answers = _timed(lambda: read_survey(file))
        stored, result = _timed(lambda: surveys.import_survey(ws, survey, answers))
        clustered, made = _timed(lambda: inquiries.suggest(ws, survey))
        assert result.responses == 5000 and made > 0, (result, made)
    return [
        _row("survey of 5,000 answers: read, tied to members and stored", read + stored, "5"),
        _row("  of this, reading the CSV", read),
        _row("  clustered into inquiries, in the background", clustered),
    ]


def _exports(place: Path) -> list[dict[str, Any]]:
    dice = random.Random(3)
    with Workspace.open(place / "insights", author="Bench") as ws:
        strand = strands.add_strand(ws, "Librarians", "图书馆员")
        event = strands.add_event(ws, strand, title_en="Reading", starts_at=datetime(2026, 11, 19, 1, tzinfo=UTC))
        with ws.act(text("Fill")):
            for number in range(500):
                words = {
                    "text_en": f"{dice.choice(THOUGHTS[:4])} ({number})",
                    "text_zh": f"{dice.choice(THOUGHTS[4:])}（{number}）",
                }
                note = live.capture_note(ws, event, words["text_en"])
                made = insights.curate(ws, event, [note], source_language="en", **words)
                insights.set_permission(ws, made, publish="granted", translate="granted")
                insights.set_translation(ws, made, "approved")
        gathered, collection = _timed(lambda: publish.gather_insights(ws, publish.Selection(event_id=event)))
        assert len(collection.entries) == 500
    table = [_row("500 insights gathered, with their permissions", gathered)]
    for suffix in ("docx", "pdf", "md", "html", "xlsx", "csv", "json"):
        written, _ = _timed(lambda suffix=suffix: write_insights(collection, place / f"insights.{suffix}"))  # type: ignore[misc]
        table.append(_row(f"500 insights written, {suffix.upper()}", written))
    return table


# ---- files


def _people(count: int) -> list[list[str]]:
    """Names as a network has them: two in five Chinese, every hundredth e-mail missing."""
    dice = random.Random(1)
    people = []
    for number in range(count):
        chinese = dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=2)) if number % 5 < 2 else ""
        middle = f" {dice.choice(FIRST)}" if number % 15 == 0 else ""
        name = chinese or f"{dice.choice(FIRST)}{middle} {dice.choice(LAST)}"
        email = "" if number % 100 == 99 else f"person{number}@school{number % 300}.example.org"
        language = "中文" if chinese else "English"
        rest = [f"School {number % 300}", "Shanghai", "Librarian", language, str(number % 20), dice.choice(TOPICS)]
        people.append([name, chinese, email, *rest])
    return people


def _answers(people: list[list[str]], count: int) -> list[list[str]]:
    dice = random.Random(2)
    rows = []
    for number in range(count):
        person = people[number]
        asked = f"{dice.choice(THOUGHTS)} {dice.choice(TOPICS).lower()} {dice.choice(['?', '', '？'])}"
        when = f"2026/11/{number % 18 + 1} {8 + number % 12}:{number % 60:02d}:00"
        topics = ", ".join(dice.sample(TOPICS, 2))
        rows.append([when, person[2], person[0], topics, asked, dice.choice(THOUGHTS) if number % 4 == 0 else ""])
    return rows


def _csv(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def _xlsx(path: Path, rows: list[list[str]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return path


class _Took(float):
    """Seconds by the clock; `work` by the processor, which a busy machine does not stretch."""

    work: float

    def __new__(cls, seconds: float, work: float) -> _Took:
        made = super().__new__(cls, seconds)
        made.work = work
        return made

    def __add__(self, other: Any) -> _Took:
        return _Took(float(self) + float(other), self.work + other.work)


def _timed(work: Callable[[], Any]) -> tuple[_Took, Any]:
    begun, worked = time.perf_counter(), time.process_time()
    made = work()
    return _Took(time.perf_counter() - begun, time.process_time() - worked), made


def _row(what: str, value: _Took, at_most: str = "") -> dict[str, Any]:
    return {"what": what, "value": round(float(value), 2), "unit": "s", "at most": at_most, "work": round(value.work, 2)}
