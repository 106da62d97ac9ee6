"""A small bilingual meeting for the tests of writers, with the awkward texts that people really type."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.domain.publication import (
    BreakoutRoom,
    InsightCollection,
    InsightEntry,
    LeftOut,
    RoomList,
    RunSheet,
    RunSheetSegment,
    RunSheetSlot,
    SeatedPerson,
    described_without_words,
)
from moderator_app.domain.wording import text

MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
MARKUP = "# Not a heading *not bold* $x^2$ <script>alert(1)</script> _u_ [l](javascript:x) @ref `c` \\ | ~ #let x = 1"
LONG = "We send the reading log home in both languages. " * 42
ADDRESS = "https://example.org/reading-log?a=1&b=2"

CHINESE = {
    "Insight": "收获",
    "Question": "问题",
    "Theme": "主题",
    "Left out": "未纳入",
    "Room {number}": "{number} 号房间",
    "Permission was refused": "未获许可",
    "Run sheet": "流程单",
    "Prompt": "讨论提示",
    "Not translated yet": "尚未翻译",
    "Only in English so far": "目前只有英文",
}
TRANSLATE = {"en": lambda template: template, "zh": lambda template: CHINESE.get(template, template)}


def entries() -> tuple[InsightEntry, ...]:
    families: dict[str, Any] = {"theme_en": "Families as readers", "theme_zh": "家长作为读者"}
    return (
        InsightEntry(
            id="1",
            text_en="Bilingual reading logs bring parents in",
            text_zh="双语阅读日志让家长参与进来",
            detail_en="They write in the language they think in.\nEvery Friday.\n\nIt takes ten minutes.",
            detail_zh="他们用自己思考的语言书写。",
            said_by="Li Wei 李伟",
            room=3,
            translation_state="approved",
            evidence="00:41:05",
            links=(ADDRESS,),
            **families,
        ),
        InsightEntry(id="2", kind="question", text_en="Who translates for families?", **families),
        InsightEntry(id="3", kind="case", text_en=LONG, text_zh="很长的文字。" * 300, translation_state="draft"),
        InsightEntry(
            id="4",
            kind="idea",
            text_en=MARKUP,
            text_zh="=1+1 “引号”、标点",
            theme_en="Multilingual collections",
            theme_zh="多语种馆藏",
            links=("javascript:alert(1)",),
        ),
    )


def collection(language: str = "both") -> InsightCollection:
    return InsightCollection(
        title_en="Reading culture: insights",
        title_zh="阅读文化：收获",
        made_at=MADE,
        entries=entries(),
        left_out=(LeftOut("9", described_without_words("resource", 2, "00:12:01"), text("Permission was refused")),),
        language=language,
        strand_en="Whole School Librarians",
        strand_zh="全校图书馆员",
        meeting_en="Meeting 2",
        meeting_zh="第二次会议",
        meeting_date=date(2026, 11, 19),
    )


def with_text(words: str, language: str = "en") -> InsightCollection:
    """A collection of one insight that says `words`."""
    entry = InsightEntry(id="1", text_en=words, detail_en=words, said_by=words, theme_en="Theme")
    return replace(collection(language), entries=(entry,), left_out=())


def run_sheet() -> RunSheet:
    start = datetime(2026, 11, 19, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    keynote_ends = start + timedelta(minutes=15)
    talks_end = keynote_ends + timedelta(minutes=20)
    return RunSheet(
        title_en="Meeting 2: Reading culture",
        title_zh="第二次会议：阅读文化",
        start=start,
        zone="Asia/Shanghai",
        minutes=30,
        segments=(
            RunSheetSegment(
                start,
                keynote_ends,
                15,
                "keynote",
                "Reading culture without a budget",
                "零预算的阅读文化",
                speaker="Li Wei 李伟",
                objective_en="One change for Monday",
                objective_zh="周一就能开始的改变",
                notes="Ask for hands.\n#pagebreak() *no*",
                prompt_en="What did you stop doing?",
                prompt_zh="你停止了什么？",
                materials=("Slides v3.pdf",),
            ),
            RunSheetSegment(
                keynote_ends,
                talks_end,
                20,
                "presentations",
                "Findings",
                "探究成果",
                slots=(RunSheetSlot("Group 1", "第一组", "Ines", 400), RunSheetSlot("Group 2", "第二组", "王芳", 400)),
            ),
        ),
    )


def rooms() -> RoomList:
    return RoomList(
        "Breakout 1",
        "分组讨论一",
        (
            BreakoutRoom(
                1,
                topic_en="Families as readers",
                topic_zh="家长作为读者",
                people=(SeatedPerson("Amara", email="amara@example.org"), SeatedPerson("Ines, P.", email="Ines@Example.org")),
            ),
            BreakoutRoom(
                2,
                language="zh",
                topic_en="Third space",
                topic_zh="第三空间",
                host="Mei Lin",
                people=(SeatedPerson("Li Wei", "李伟", "liwei@example.cn", "Shekou"), SeatedPerson("Wang Fang", "王芳")),
            ),
        ),
        meeting_date=date(2026, 11, 19),
    )
