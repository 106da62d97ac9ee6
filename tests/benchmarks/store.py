"""The store: search, capture, bulk writes and opening, in a workspace as large as the largest network's.

`large_workspace` builds that workspace once under build/bench/ and other benchmarks use it too. Times are wall-clock times
of this machine; a benchmark is not a test and fails nothing.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.search import find
from moderator_app.store.tables import (
    Answer,
    Base,
    Event,
    Insight,
    Membership,
    Note,
    Person,
    Question,
    Response,
    School,
    Segment,
    SourceFile,
    Strand,
    Survey,
    Synced,
    Theme,
)

TITLE = "Store: 60 strands, 6,000 people, 300 meetings, 100,000 notes and insights"

BUILT = Path(__file__).resolve().parents[2] / "build" / "bench"
#: Goes up when `large_workspace` builds something else, so that an old one is not used.
EDITION = 1

ENGLISH = [
    "students", "question", "think", "wait", "listen", "group", "project", "assessment", "reading", "writing",
    "language", "teacher", "school", "parents", "feedback", "rubric", "peer", "inquiry", "library", "science",
    "mathematics", "history", "art", "music", "homework", "wellbeing", "transition", "curriculum", "leadership",
    "technology", "reflection", "observation", "lesson", "plan", "evidence", "data", "growth", "mindset", "culture",
    "community", "service", "learning", "garden", "advisory", "counselling", "schedule", "meeting", "interview",
    "portfolio", "exhibition", "museum", "translation", "bilingual", "vocabulary", "grammar", "phonics", "fluency",
    "confidence",
]  # fmt: skip
CHINESE = [
    "学生", "提问", "思考", "等待", "倾听", "小组", "项目", "评估", "阅读", "写作", "语言", "教师", "学校", "家长",
    "反馈", "评分", "同伴", "探究", "图书馆", "科学", "数学", "历史", "美术", "音乐", "作业", "身心", "衔接", "课程",
    "领导", "技术", "反思", "观察", "教案", "证据", "数据", "成长", "文化", "社区", "服务", "学习", "花园", "辅导",
    "安排", "会议", "采访", "作品集", "展览", "博物馆", "翻译", "双语", "词汇", "语法", "拼音", "流利", "自信",
]  # fmt: skip
RARE_EN, RARE_ZH = "kaleidoscope", "望远镜"
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"

QUERIES_EN = ["wait", "reading assessment", "peer inq", "bilingual students", RARE_EN, "garden museum", "stu", "zzz"]
QUERIES_ZH = ["等待", "阅读评估", "同伴", "双语學生", RARE_ZH, "花园 博物馆", "学", "瓢虫"]


def large_workspace(folder: Path | None = None) -> Path:
    """The folder of the large workspace, closed; built where there is none yet (half a minute). Copy it before changing it."""
    folder = folder or BUILT / f"large-{EDITION}-{_schema()}"
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        with Workspace.open(folder, author="Bench") as workspace:
            _fill(workspace, random.Random(7))
        (folder / "whole").touch()
    return folder


def large_copy(folder: Path) -> Path:
    """A copy of the large workspace in `folder`, to be changed at will."""
    shutil.copytree(large_workspace(), folder, dirs_exist_ok=True)
    return folder


def run() -> list[dict[str, Any]]:
    """The rows of the table: what was measured, its value, what it should be at most."""
    with tempfile.TemporaryDirectory() as place:
        folder = large_copy(Path(place) / "w")
        opening = [_timed(lambda: Workspace.open(folder).close()) for _ in range(5)]
        with Workspace.open(folder, author="Bench") as workspace:
            found = [*_searches(workspace, "English", QUERIES_EN), *_searches(workspace, "Chinese", QUERIES_ZH)]
            captured = sorted(_captures(workspace, 300))
        written = [
            _row("6,000 people and memberships written", _bulk(Path(place) / "people", _six_thousand_people), "s", "1.3"),
            _row("5,000 responses, 45,000 answers written", _bulk(Path(place) / "survey", _answers), "s", "4"),
        ]
    return [
        _row("large workspace opened, median", statistics.median(opening) * 1000, "ms"),
        *found,
        _row("captured note committed, median", statistics.median(captured) * 1000, "ms", "10"),
        _row("captured note committed, p99", captured[int(len(captured) * 0.99)] * 1000, "ms"),
        *written,
    ]


# ---- measuring


def _row(what: str, value: float, unit: str, at_most: str = "") -> dict[str, Any]:
    return {"what": what, "value": round(value, 2), "unit": unit, "at most": at_most}


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _searches(workspace: Workspace, language: str, queries: list[str]) -> list[dict[str, Any]]:
    times: list[float] = []
    with workspace.read() as session:
        for _ in range(10):
            for query in queries:
                times.append(_timed(lambda query=query: find(session, query)))  # type: ignore[misc]
    return [
        _row(f"search over 100,000 texts, {language}, median", statistics.median(times) * 1000, "ms", "20"),
        _row(f"search over 100,000 texts, {language}, worst", max(times) * 1000, "ms"),
    ]


def _captures(workspace: Workspace, count: int) -> Iterator[float]:
    with workspace.read() as session:
        event = session.query(Event).first()
        assert event is not None

    def capture(number: int) -> None:
        with workspace.act(text("Capture")) as session:
            session.add(Note(event_id=event.id, text=f"{number} 等待三秒 wait three seconds", captured_at=datetime.now(UTC)))

    for number in range(count):
        yield _timed(lambda number=number: capture(number))  # type: ignore[misc]


def _bulk(folder: Path, write: Callable[[Workspace], None]) -> float:
    with Workspace.open(folder) as workspace:
        with workspace.act(text("Warm up")) as session:
            session.add(Person(name="王芳"))
        return _timed(lambda: write(workspace))


def _six_thousand_people(workspace: Workspace) -> None:
    dice = random.Random(1)
    with workspace.act(text("Import")) as session:
        session.add(strand := Strand(name_en="Mathematics"))
        for person in islice(_people(dice, []), 6000):
            session.add_all([person, Membership(strand_id=strand.id, person_id=person.id)])


def _answers(workspace: Workspace) -> None:
    dice = random.Random(1)
    with workspace.act(text("Import")) as session:
        session.add(strand := Strand(name_en="Mathematics"))
        session.add(survey := Survey(strand_id=strand.id))
        session.add(source := SourceFile(strand_id=strand.id))
        questions = [Question(survey_id=survey.id, source_id=source.id, column=number) for number in range(9)]
        session.add_all(questions)
        for row in range(5000):
            session.add(response := Response(survey_id=survey.id, source_id=source.id, row=row))
            for question in questions:
                session.add(Answer(response_id=response.id, question_id=question.id, raw=_sentence(dice, row % 2 == 0)))


# ---- the large workspace


def _fill(workspace: Workspace, dice: random.Random) -> None:
    schools = [School(name_en=f"School {number}", name_zh=f"第{number}学校", city="Shanghai") for number in range(300)]
    _add(workspace, iter(schools))
    strands = [Strand(name_en=f"Strand {number}", name_zh=f"教研组{number}") for number in range(60)]
    _add(workspace, iter(strands))
    people = list(islice(_people(dice, schools), 6000))
    _add(workspace, iter(people))
    _add(workspace, (Membership(strand_id=strands[n % 60].id, person_id=p.id) for n, p in enumerate(people)))
    events = list(_meetings(strands))
    _add(workspace, iter(events))
    _add(workspace, (Segment(event_id=e.id, title_en=f"Part {n}", position=f"a{n}") for e in events for n in range(7)))
    themes = [
        Theme(strand_id=s.id, title_en=dice.choice(ENGLISH), title_zh=dice.choice(CHINESE)) for s in strands for _ in range(8)
    ]
    _add(workspace, iter(themes))
    _add(workspace, _notes(dice, events, 80_000))
    _add(workspace, _insights(dice, strands, themes, 20_000))


def _schema() -> str:
    columns = sorted(
        f"{table.name}.{column.name} {column.type!r}" for table in Base.metadata.tables.values() for column in table.c
    )
    return hashlib.sha256("\n".join(columns).encode()).hexdigest()[:8]


def _add(workspace: Workspace, made: Iterator[Synced]) -> None:
    while batch := list(islice(made, 10_000)):
        with workspace.act(text("Fill"), undoable=False) as session:
            session.add_all(batch)


def _people(dice: random.Random, schools: list[School]) -> Iterator[Person]:
    number = 0
    while True:
        number += 1
        chinese = dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=2)) if number % 2 else ""
        school = dice.choice(schools).id if schools else None
        yield Person(
            name=chinese or f"{dice.choice(ENGLISH).title()} {dice.choice(ENGLISH).title()}",
            name_zh=chinese,
            email=f"person{number}@example.org",
            school_id=school,
            city="Shanghai",
        )


def _meetings(strands: list[Strand]) -> Iterator[Event]:
    begins = datetime(2025, 10, 1, 8, tzinfo=UTC)
    for number, strand in enumerate(strands):
        for meeting in range(5):
            moment = begins + timedelta(days=number % 28 + 45 * meeting)
            yield Event(strand_id=strand.id, number=meeting + 1, title_en=f"Meeting {meeting + 1}", starts_at=moment)


def _notes(dice: random.Random, events: list[Event], count: int) -> Iterator[Note]:
    moment = datetime(2025, 10, 1, tzinfo=UTC)
    for number in range(count):
        words = _sentence(dice, number % 2 == 0)
        if number % 9973 == 0:
            words += f" {RARE_EN} {RARE_ZH}"
        yield Note(event_id=events[number % len(events)].id, text=words, captured_at=moment + timedelta(seconds=number))


def _insights(dice: random.Random, strands: list[Strand], themes: list[Theme], count: int) -> Iterator[Insight]:
    for number in range(count):
        strand = strands[number % len(strands)]
        theme = themes[number % len(strands) * 8 + number % 8]
        yield Insight(strand_id=strand.id, theme_id=theme.id, text_en=_sentence(dice, True), text_zh=_sentence(dice, False))


def _sentence(dice: random.Random, english: bool) -> str:
    if english:
        return " ".join(dice.choices(ENGLISH, k=14)).capitalize() + "."
    return "".join(dice.choices(CHINESE, k=12)) + "。"
