"""The one bilingual survey as three programs export it: Google Forms, Microsoft Forms, 问卷星.

The words are in content/answers_*.txt. What comes from the person (name, school, role, years, language) is taken from
people.txt unless the block says otherwise: a misspelt name, a private address, a stranger.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from demo.people import Dice, Person, lines, people
from demo.sheets import Cell, csv_bytes, xlsx_bytes

TOPICS = {
    "F": "Families as readers 家长作为读者",
    "M": "Multilingual collections 多语种馆藏",
    "T": "Library as a third space 图书馆作为第三空间",
    "A": "AI and citation 人工智能与引用",
    "R": "Reading for pleasure 悦读",
    "W": "Weeding, space and budget 剔旧、空间与预算",
    "I": "Inquiry and research skills 探究与研究技能",
    "S": "Student voice and library helpers 学生参与图书馆",
}
NAME = "Your name 您的姓名"
QUESTIONS = (
    NAME,
    "Your school 您的学校",
    "Your role 您的职务",
    "Years in a library or a similar role 从业年限",
    "Language for breakout rooms 分组讨论语言",
    "Which topics matter most to you now? (up to three) 您目前最关心哪些话题？（最多选三项）",
    "What professional question are you working on? 您正在探究什么专业问题？",
    "What could you share with peers? 您可以和同行分享什么？",
    "A pressing question you would like to bring 您最迫切想提出的问题",
    "How hopeful are you about reading at your school? (1–5) 您对本校的阅读前景有多乐观？（1–5）",
)
GRID = "How useful are these parts of a meeting? 会议的这些部分对您有多大帮助？"
GRID_ROWS = ("Keynote 主题分享", "Breakout rooms 分组讨论", "Shared resources 资源分享")
QUOTE = "May we quote your answers? 可以引用您的回答吗？"
USEFUL = {2: "A little 有一点", 3: "Somewhat 一般", 4: "Useful 有帮助", 5: "Very useful 很有帮助"}
QUOTES = {"named": "Yes, with my name 可以署名", "unnamed": "Yes, without my name 可以匿名", "no": "No 不可以"}
LANGUAGES = {"en": "English", "zh": "中文", "either": "Either 都可以"}
STRANGER_NEEDS = {"answers_wenjuanxing.txt": "zh"}


@dataclass
class Reply:
    """One row of an export. `person` is None for somebody who isn't in the roster."""

    person: Person | None
    name: str
    email: str
    school: str
    role: str
    years: int
    need: str
    topics: list[str]
    hopeful: int
    useful: list[int]
    quote: str
    words: dict[str, str] = field(default_factory=dict)

    def cells(self, joined: str, last: str = "") -> list[Cell]:
        """The answers in the order of the form; `joined` parts several choices, `last` ends them."""
        topics = joined.join(TOPICS[code] for code in self.topics) + last
        written = [self.words.get(key, "") for key in ("inquiry", "share", "ask")]
        who: list[Cell] = [self.name, self.school, self.role, _band(self.years), LANGUAGES[self.need]]
        return [*who, topics, *written, self.hopeful, *[USEFUL[value] for value in self.useful], QUOTES[self.quote]]


def replies(name: str) -> list[Reply]:
    """The blocks of a content file in order."""
    known = people()
    found: list[Reply] = []
    for line in lines(name):
        if line.startswith("== "):
            who, topics, hopeful, useful, quote = [part.strip() for part in line[3:].split("|")]
            found.append(_reply(known, who, STRANGER_NEEDS.get(name, "en")))
            found[-1].topics, found[-1].hopeful, found[-1].quote = topics.split(), int(hopeful), quote
            found[-1].useful = [int(value) for value in useful.split()]
        else:
            key, _, text = line.partition(": ")
            _set(found[-1], key, text)
    return found


def survey_google_csv() -> bytes:
    """As the answers sheet downloads: no zone, choices joined by ", ", line breaks in headers, UTF-8 without a mark."""
    head = ["Timestamp", "Email Address", *[_two_lines(question) for question in QUESTIONS]]
    head += [f"{_two_lines(GRID)} [{row}]" for row in GRID_ROWS] + [_two_lines(QUOTE)]
    dice, moment = Dice("google"), datetime(2026, 10, 20, 9, 14, 5)
    rows: list[list[Cell]] = [list(head)]
    for reply in replies("answers_google.txt"):
        stamp = f"{moment.month}/{moment.day}/{moment.year} {moment.hour}:{moment:%M:%S}"
        rows.append([stamp, reply.email, *reply.cells(", ")])
        moment = _later(moment, dice)
    return csv_bytes(rows, "utf-8")


def survey_microsoft_xlsx() -> bytes:
    """Choices end with a semicolon, a statement of the grid is a column, one header ends in a no-break space."""
    head = ["ID", "Start time", "Completion time", "Email", "Name", "Language", *QUESTIONS, *GRID_ROWS, QUOTE]
    head[7] += "\u00a0"
    dice, moment = Dice("microsoft"), datetime(2026, 10, 21, 8, 40, 12)
    rows: list[list[Cell]] = [list(head)]
    for number, reply in enumerate(replies("answers_microsoft.txt"), start=1):
        ended = moment + timedelta(seconds=dice.between(260, 1100))
        account = "" if reply.email == "anonymous" or reply.person is None else reply.person.latin or reply.person.name
        language = "English (United States)" if reply.need == "en" else "中文(中国)"
        rows.append([number, moment, ended, reply.email, account, language, *reply.cells(";", ";")])
        moment = _later(ended, dice)
    return xlsx_bytes(rows, "Form1", [6, 18, 18, 30, 20, 14] + [30] * 14)


def survey_wenjuanxing_csv() -> bytes:
    """GB18030, numbered questions, choices joined by ┋, an optional e-mail question of its own."""
    asked = [NAME, "Email 电子邮箱", *QUESTIONS[1:]]
    head = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]
    head += [f"{number}、{question}" for number, question in enumerate(asked, start=1)]
    head += [f"{len(asked) + 1}、{GRID}—{row}" for row in GRID_ROWS] + [f"{len(asked) + 2}、{QUOTE}"]
    dice, moment = Dice("wenjuanxing"), datetime(2026, 10, 22, 12, 3, 41)
    rows: list[list[Cell]] = [list(head)]
    for number, reply in enumerate(replies("answers_wenjuanxing.txt"), start=1):
        stamp = f"{moment.year}/{moment.month}/{moment.day} {moment.hour}:{moment:%M:%S}"
        place = dice.pick(("江苏-苏州", "辽宁-大连", "北京-北京", "广东-深圳", "四川-成都", "上海-上海"))
        source = dice.pick((("手机提交", "直接访问"), ("微信", "N/A"), ("链接", "直接访问")))
        first, *rest = reply.cells("┋")
        address = f"203.0.113.{dice.between(2, 250)}({place})"
        rows.append([number, stamp, f"{dice.between(190, 900)}秒", *source, address, first, reply.email, *rest])
        moment = _later(moment, dice)
    return csv_bytes(rows, "gb18030")


def expected() -> dict[str, object]:
    files = {
        "survey_google.csv": ("google-forms", replies("answers_google.txt")),
        "survey_microsoft.xlsx": ("microsoft-forms", replies("answers_microsoft.txt")),
        "survey_wenjuanxing.csv": ("wenjuanxing", replies("answers_wenjuanxing.txt")),
    }
    everything = [reply for _, rows in files.values() for reply in rows]
    latest = {(reply.person.code if reply.person else reply.name): reply for reply in everything}
    return {
        "survey": {
            "files": {name: {"program": program, "responses": len(rows)} for name, (program, rows) in files.items()},
            "responses": len(everything),
            "questions": len(QUESTIONS) + 2,
            "members_who_answered": len({reply.person.code for reply in everything if reply.person}),
            "strangers": [reply.name for reply in everything if reply.person is None],
            "misspelt_names": [[reply.person.name, reply.name] for reply in everything if reply.person and _misspelt(reply)],
            "answered_twice": ["Ines Marasigan"],
            "topics_in_all_rows": _counted(everything),
            "topics_once_a_person": _counted(list(latest.values())),
            "free_texts": sum(len([text for text in reply.words.values() if text]) for reply in everything),
        }
    }


def _counted(rows: list[Reply]) -> dict[str, int]:
    counts = Counter(code for reply in rows for code in reply.topics)
    return {TOPICS[code]: number for code, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))}


def _misspelt(reply: Reply) -> bool:
    return reply.person is not None and reply.name in ("Rafeal dela Cruz", "Aisha Rehman")


def _reply(known: dict[str, Person], who: str, need: str) -> Reply:
    if who.startswith("! "):
        return Reply(None, who[2:], "", "", "", 0, need, [], 0, [], "no")
    person = known[who]
    zh = person.need == "zh"
    school = person.school.name_zh if zh else person.school.name
    return Reply(person, person.name, person.email, school, person.role, person.years, person.need, [], 0, [], "no")


def _set(reply: Reply, key: str, text: str) -> None:
    value = "" if text == "-" else text
    if key == "typed-name":
        reply.name = value
    elif key == "typed-email":
        reply.email = value
    elif key == "years":
        reply.years = int(value)
    elif key == "school":
        reply.school = value
    elif key == "role":
        reply.role = value
    else:
        reply.words[key] = value


def _band(years: int) -> str:
    for last, words in ((2, "0–2 years 0–2年"), (5, "3–5 years 3–5年"), (10, "6–10 years 6–10年")):
        if years <= last:
            return words
    return "More than 10 years 十年以上"


def _two_lines(question: str) -> str:
    """English and Chinese on a line each, as they stand in the form."""
    cut = next(place for place, letter in enumerate(question) if "\u4e00" <= letter <= "\u9fff")
    return f"{question[:cut].rstrip()}\n{question[cut:]}"


def _later(moment: datetime, dice: Dice) -> datetime:
    """The next answer: minutes or hours later, in waking hours."""
    moment += timedelta(minutes=dice.between(4, 520), seconds=dice.below(60))
    return moment if 6 <= moment.hour < 23 else moment + timedelta(hours=8)
