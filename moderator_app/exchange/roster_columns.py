"""Which column of a roster means what: by its header in English or Chinese, and by what stands below it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.records import ColumnMatch, TableFile
from moderator_app.exchange.cells import cleaned, folded, is_email
from moderator_app.exchange.moments import read_moment

#: Headers seen for each field, as a person would write them; compared as `folded` makes them. Longer ones win.
_HEADERS: dict[str, str] = {
    "name": (
        "name|full name|member name|participant name|participant|member|your name|attendee|teacher name|"
        "display name|preferred name|contact name|姓名|名字|成员|成员姓名|教师姓名|参与者|参会人|"
        "您的姓名|称呼"
    ),
    "name_en": (
        "english name|name english|name in english|name en|latin name|pinyin|romanized name|name pinyin|"
        "英文名|英文姓名|英文名字|拼音|姓名拼音|姓名 英文"
    ),
    "name_zh": ("chinese name|name chinese|name in chinese|name zh|name cn|中文名|中文姓名|中文名字|汉语姓名|姓名 中文"),
    "given_name": ("first name|given name|given names|firstname|forename|名"),
    "family_name": ("last name|family name|surname|lastname|姓|姓氏"),
    "email": (
        "email|e mail|mail|email address|e mail address|work email|school email|contact email|email id|"
        "电子邮件|电子邮箱|邮箱|邮件|邮箱地址|电邮|邮件地址|电子邮件地址|電子郵件|電郵|信箱|username"
    ),
    "school": (
        "school|school name|organization|organisation|institution|campus|company|workplace|affiliation|"
        "employer|district|school english|school organization|学校|学校名称|单位|工作单位|所在单位|"
        "所在学校|机构|任职学校|任教学校|校区|學校|單位"
    ),
    "school_zh": (
        "chinese school name|school chinese|school zh|school name in chinese|学校中文名|学校中文名称|学校 中文|中文校名|学校中文"
    ),
    "role": (
        "role|position|job title|title|job|current role|function|responsibility|designation|职务|职位|"
        "角色|岗位|职称|身份|職務|職位|担任职务|工作岗位"
    ),
    "city": ("city|town|location|based in|city town|城市|所在城市|所在地|市|地点"),
    "country": ("country|country region|nation|region|state|国家|国家 地区|国家地区|国别|地区|省份|國家|所在国家"),
    "language": (
        "language|languages|preferred language|language need|language preference|meeting language|"
        "working language|spoken language|language support|mandarin|needs mandarin|mandarin support|"
        "bilingual|english or chinese|语言|语言需求|首选语言|会议语言|使用语言|工作语言|交流语言|语种|"
        "普通话|是否双语|語言|语言偏好"
    ),
    "experience": (
        "experience|years of experience|years experience|yrs experience|years|years in role|"
        "years teaching|yrs|exp|experience years|teaching experience|years in education|seniority|教龄|"
        "经验|工作年限|年限|经验年数|从教年限|工作经验|任职年限|從教年限|年資|工龄|教学年限|经验 年"
    ),
    "interests": (
        "interests|interest|areas of interest|topics|topics of interest|focus|focus areas|focus area|"
        "expertise|themes|兴趣|感兴趣的主题|关注领域|专长|主题|感兴趣的话题|兴趣领域|关注主题|研究方向|"
        "興趣"
    ),
    "time_zone": ("time zone|timezone|tz|utc offset|时区|時區|所在时区"),
    "strand": ("strand|group|network|cohort|track|community|role group|小组|分组|组别|社群|网络|专业网络|角色组|工作组"),
    "notes": ("notes|note|comments|comment|remarks|remark|memo|备注|说明|备注信息|備註|附注|其他"),
    "phone": (
        "phone|mobile|telephone|tel|cell|phone number|mobile number|whatsapp|电话|手机|手机号|联系电话|"
        "手机号码|联系方式|電話|手機"
    ),
}
_SYNONYMS = [(field, folded(word)) for field, words in _HEADERS.items() for word in words.split("|")]
_EXACT = {word: field for field, word in reversed(_SYNONYMS)}
_CERTAIN, _LEAST = 1.0, 0.5
_SCHOOL_CELL = re.compile(r"school|academy|college|university|学校|小学|中学|大学|学院|附中", re.IGNORECASE)
_SCRIPTS = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff ]*|[^\u3400-\u9fff]*[^\u3400-\u9fff ]")
_PHONE = re.compile(r"\+?[\d\s().-]{7,20}")
_LANGUAGE_CELL = re.compile(
    r"(?:mandarin|chinese|english|bilingual|either|both|中文|普通话|英语|英文|双语|汉语|国语|zh|en)(?:\W.*)?", re.IGNORECASE
)


def match_columns(table: TableFile) -> list[ColumnMatch]:
    """A match for every column, in order. Each field is given once, to the column that fits it best; the rest stay "".

    `confidence` 1.0: the header is a known one; below: similar words or content. A moderator sees and corrects it.
    """
    matches = []
    for column, head in enumerate(table.header):
        cells = [shown for row in table.rows[:300] if (shown := cleaned(row[column]))]
        matches.append(ColumnMatch(column + 1, head, examples=list(dict.fromkeys(cells))[:3]))
    candidates = sorted(
        (
            (score, -match.column, field)
            for match in matches
            for field, score in _scores(match, [cleaned(row[match.column - 1]) for row in table.rows[:300]]).items()
            if score >= _LEAST
        ),
        reverse=True,
    )
    taken: set[str] = set()
    for score, column, field in candidates:
        match = matches[-column - 1]
        if match.field or field in taken:
            continue
        match.field, match.confidence = field, round(score, 2)
        taken.add(field)
    _tell_names_apart(matches)
    return matches


def _scores(match: ColumnMatch, cells: list[str]) -> dict[str, float]:
    """How well each field fits a column, 0 to 1."""
    filled = [cell for cell in cells if cell]
    scores = _header_scores(folded(match.header))
    if not filled:
        return scores
    addresses = sum(is_email(cell) for cell in filled) / len(filled)
    if addresses >= 0.5:
        return {"email": max(scores.get("email", 0.0), 0.6 + 0.35 * addresses)}
    if addresses == 0 and "email" in scores and not any("@" in cell for cell in filled):
        scores["email"] = scores["email"] / 2
    if not match.header.strip() or not scores:
        scores |= _content_scores(filled)
    return scores


def _header_scores(head: str) -> dict[str, float]:
    if not head:
        return {}
    if head in _EXACT:
        return {_EXACT[head]: _CERTAIN}
    both = {_EXACT.get(part.strip(), "") for part in _SCRIPTS.findall(head)}
    if len(both) == 1 and "" not in both:
        return {both.pop(): _CERTAIN}
    scores: dict[str, float] = {}
    padded = f" {head} "
    for field, word in _SYNONYMS:
        score = 0.0
        if has_chinese(word):
            if len(word) > 1 and word in head:
                score = 0.6 + 0.35 * len(word) / len(head)
        elif f" {word} " in padded:
            score = 0.55 + 0.4 * len(word) / len(head)
        elif len(word) > 4 and abs(len(word) - len(head)) <= 3:
            ratio = fuzz.ratio(word, head) / 100
            score = ratio * 0.9 if ratio >= 0.8 else 0.0
        if score > scores.get(field, 0.0):
            scores[field] = score
    return scores


def _content_scores(filled: list[str]) -> dict[str, float]:
    """What the cells say where the header says nothing. Never sure; enough for a first suggestion."""
    count = len(filled)
    scores = {}
    if sum(bool(_LANGUAGE_CELL.fullmatch(cell)) for cell in filled) >= 0.8 * count:
        scores["language"] = 0.7
    if sum(_is_phone(cell) for cell in filled) >= 0.8 * count:
        scores["phone"] = 0.6
    if sum(bool(re.fullmatch(r"\d{1,2}\s*(?:\+|年|years?|yrs?)", cell, re.IGNORECASE)) for cell in filled) >= 0.8 * count:
        scores["experience"] = 0.6
    if (
        sum(
            bool(re.search(r"school|academy|college|university|学校|小学|中学|大学|学院|附中", cell, re.IGNORECASE))
            for cell in filled
        )
        >= 0.6 * count
    ):
        scores["school"] = 0.6
    names = sum(bool(re.fullmatch(r"[\u3400-\u9fff]{2,4}|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}", cell)) for cell in filled)
    if names >= 0.8 * count and len(set(filled)) >= 0.9 * count and "school" not in scores:
        scores["name"] = 0.55
    return scores


def _is_phone(cell: str) -> bool:
    return bool(_PHONE.fullmatch(cell)) and sum(map(str.isdigit, cell)) >= 7 and read_moment(cell) is None


def _tell_names_apart(matches: list[ColumnMatch]) -> None:
    """A lone Chinese or English name column beside a plain one stays what it is; two plain ones are told by script."""
    by_field = {match.field: match for match in matches if match.field}
    if "name" not in by_field:
        return
    spare = [match for match in matches if not match.field and _header_scores(folded(match.header)).get("name", 0) >= 0.9]
    for match in spare:
        chinese = bool(match.examples) and all(has_chinese(example) for example in match.examples)
        field = "name_zh" if chinese else "name_en"
        if field not in by_field:
            match.field, match.confidence = field, 0.7
            by_field[field] = match
