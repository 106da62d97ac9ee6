"""What a survey question is for, guessed from its wording in English and Chinese; the moderator corrects it.

Rules are tried in order: the narrow ones (an address, what somebody could share) before the wide ones (topics). A
question that only mentions a word in passing ("Would your school join a session about language?") must not be taken
for a question after the school, so short facts are recognised by how such a question begins or by its brevity.
"""

from __future__ import annotations

import re

from moderator_app.exchange.cells import cleaned, narrowed

_Rule = tuple[str, re.Pattern[str]]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _rule(purpose: str, *patterns: str) -> _Rule:
    return purpose, _any(*patterns)


#: The whole question is little more than the fact asked for.
_FACTS: tuple[_Rule, ...] = (
    _rule("email", r"\be-?mails?\b(?: address)?", r"邮箱", r"电子?邮件", r"電子?郵件", r"電郵"),
    _rule(
        "school",
        r"\b(?:school|organi[sz]ation|institution|campus|district|workplace|employer)s?\b"
        r"(?! (?:year|improvement|culture|life|day))",
        r"where do you (?:work|teach)",
        r"(?:学校|學校|单位|單位|机构|校区)(?:名称|名稱|全称)?",
        r"(?:就职|任教|工作)(?:于|的|单位)",
    ),
    _rule(
        "experience",
        r"\b(?:years?|long)\b.*\b(?:experience|teach|work|been|role|lead|in education|educator)",
        r"\bexperience\b.*\byears?\b",
        r"\byears (?:of|in|as|at)\b|\bexperience level\b|\bhow experienced\b",
        r"教龄|工龄|年限|几年|多少年|工作经验|从教|教學年資|年資",
    ),
    _rule(
        "role",
        r"\b(?:role|position|job(?: title)?|title|occupation|what (?:subjects?|grades?) do you teach)\b",
        r"职务|职位|職務|職位|岗位|岗位|角色|身份|职称|任教(?:学科|年级|科目)",
    ),
    _rule(
        "language",
        r"\blanguages?\b|\bmandarin\b|\bbilingual\b",
        r"\b(?:english|chinese) or (?:english|chinese|mandarin)\b",
        r"语言|語言|语种|普通话|中文还是英文|双语",
    ),
    _rule(
        "name",
        r"^(?:what(?:'s| is) )?(?:your |full |first |last |preferred |chinese |english |family |given )*names?\b",
        r"\bnames? \(?(?:in|optional|full)",
        r"^who are you",
        r"姓名|名字|称呼|稱呼",
    ),
)
_SHARE_WORDS = _any(
    r"\b(?:could|can|would|willing|able|happy|like|interested|ready|volunteer)\b.{0,60}"
    r"\b(?:shar(?:e|ing)|present(?:ing)?|speak(?:ing)?|lead(?:ing)?|facilitat\w+|showcase|offer|contribute|teach others)\b",
    r"\b(?:share|present|speak|showcase)\b.{0,60}\bwith (?:the )?(?:group|peers|others|network|colleagues)",
    r"\b(?:share|present|speak|showcase)\b.{0,60}\b(?:at|in|during) (?:a|the|our|one)\b",
    r"\b(?:expertise|strengths|best practices?|success stor\w+|case stud\w+)\b",
    r"(?:愿意|願意|可以|能够|能否|能|想|希望|乐意|是否).{0,16}(?:分享|展示|主讲|主講|演讲|报告|介绍|发言|带领)",
    r"(?:分享|主讲|展示)(?:什么|哪些|的内容|您的)",
    r"您的(?:专长|擅长|优秀案例|成功案例)",
)
_TOPIC_WORDS = _any(
    r"\b(?:topics?|themes?|subjects? (?:of|for)|areas? of interest|focus areas?|sessions?)\b",
    r"\bwhich (?:of (?:the|these)|areas?|issues?|inquir\w+)\b.{0,80}\b(?:interest|discuss|explore|learn|prefer|matter)",
    r"\binterest(?:s|ed in)?\b",
    r"(?:主题|主題)(?!分享|演讲|演講|发言|報告|报告)|话题|話題|议题|議題|专题|感兴趣|感興趣|关注(?:的|哪些)|想讨论|想探讨",
)
_FREE_WORDS = _any(
    r"\b(?:pressing|burning|inquir\w+|challeng\w+|hop(?:e|es|ing)|wish|struggl\w+|wonder\w*|concern\w*|problems?|pain points?)\b",
    r"\b(?:expectations?|looking forward|need help|improve|suggest\w*|comments?|anything else)\b",
    r"\bquestions? (?:do|would|you|for|about)\b|\bwhat do you expect\b",
    r"\bwould you like to\b|\blike to (?:discuss|learn|explore|see|know)\b|\bwhat .{0,40}(?:learn|discuss|explore)\b",
    r"问题|問題|困惑|挑战|挑戰|希望|期待|期望|建议|建議|困难|困難|疑问|需求",
    r"想了解|想学习|想聊|其他(?:想法|意见|补充)|留言",
)
_BRIEF_WORDS = 9
_BRIEF_CHINESE = 16


def guess_purpose(question: str, kind: str = "text") -> str:
    """One of `QUESTION_PURPOSES` for the wording of a question and how it was answered; "none" where nothing fits.

    A topic question answered in free words is "free": such answers are grouped by meaning, not counted.
    """
    wording = narrowed(cleaned(question))
    wording = re.sub(r"^\s*(?:Q?\d+\s*[、.:)]|[*])\s*", "", wording)
    if not wording:
        return "none"
    share, topic, free = (bool(pattern.search(wording)) for pattern in (_SHARE_WORDS, _TOPIC_WORDS, _FREE_WORDS))
    if not (share or (topic and not _is_brief(wording))):
        for purpose, pattern in _FACTS:
            # A rating or a grid about one's school or role asks for an opinion.
            found = None if kind in ("scale", "grid", "date") and purpose != "experience" else pattern.search(wording)
            if found and (_is_brief(wording) or (found.start() <= 25 and not free)):
                return purpose
    if share:
        return "share"
    if topic and kind in ("choice", "choices", "grid", "scale"):
        return "topic"
    if (topic or free) and kind == "text":
        return "free"
    if free and kind == "choices":
        return "topic"
    return "none"


def _is_brief(wording: str) -> bool:
    chinese = sum(1 for letter in wording if "\u3400" <= letter <= "\u9fff")
    return chinese <= _BRIEF_CHINESE if chinese > 3 else len(wording.split()) <= _BRIEF_WORDS
