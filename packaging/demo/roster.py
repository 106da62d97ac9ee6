"""roster.xlsx and roster_update.csv: the network's list of members with the faults that such lists have."""

from __future__ import annotations

import unicodedata

from demo.people import Dice, Person, people
from demo.sheets import Cell, csv_bytes, xlsx_bytes

HEADER = (
    "No. 序号",
    "Name 姓名",
    "英文名 / Pinyin",
    "School",
    "学校（中文）",
    "City 城市",
    "Country / region 国家地区",
    "Role 职务",
    "Years in role 从业年限",
    "E-mail 电子邮箱",
    "Breakout language 分组语言",
    "Interests 关注的话题",
    "Time zone",
)
UPDATE_HEADER = ("Full name", "Email address", "School name", "Job title", "Years", "Language")
WIDTHS = (8, 26, 20, 34, 20, 20, 18, 22, 14, 34, 18, 34, 18)

#: Not in the first roster; they come with the update.
NEWCOMERS = ("finn", "wutong")
#: What the update says about people who are there already.
NEW_ROLES = {"gus": "Library coordinator", "eva": "Teacher librarian", "liuyang": "图书馆助理"}
WORDS_FOR = {
    "en": ("English", "English", "English", "English", "EN", "英语"),
    "zh": ("中文", "中文", "中文", "普通话", "Mandarin"),
    "either": ("双语", "Both", "Either / 都可以"),
}


def roster_xlsx() -> bytes:
    """Two title rows and a blank one, the header on row 4, then a row a person."""
    title: list[list[Cell]] = [
        ["Whole School Librarians 全学段图书馆员: members 成员名单"],
        ["As of 28 September 2026"],
        [],
        list(HEADER),
    ]
    return xlsx_bytes(title + _rows(), "Members 成员", WIDTHS, bold_row=3)


def roster_update_csv() -> bytes:
    """The second import: other column names, UTF-8 with a byte-order mark."""
    known = people()
    rows: list[list[Cell]] = [list(UPDATE_HEADER)]
    for code, role in NEW_ROLES.items():
        rows.append(_update(known[code], role=role))
    rows += [_update(known[code]) for code in NEWCOMERS]
    rows.append(_update(known["somchai"], name="Somchai Ratanaporn", email=""))
    rows.append(_update(known["priya"], email=known["priya"].email.upper()))
    return csv_bytes(rows, "utf-8-sig")


def expected() -> dict[str, object]:
    known = people()
    rows = _rows()
    first = [person for person in known.values() if person.code not in NEWCOMERS]
    return {
        "roster": {
            "file": "roster.xlsx",
            "header_row": 4,
            "rows": len(rows),
            "rows_without_name": sum(not row[1] for row in rows),
            "people_once_doubles_are_joined": len(first),
            "people_if_doubles_are_kept_apart": len(first) + 2,
            "schools": len({person.school.code for person in first}),
            "need_mandarin": sum(person.need == "zh" for person in first),
            "bilingual": sum(person.need == "either" for person in first),
            "without_email": [person.name for person in first if not person.email],
            "doubled": [["Hana Aoki", "Hanna Aoki"], ["Li Wei 李伟", "LI Wei"]],
            "similar_but_different": [["Kim Ji-won", "Kim Ji-woo"]],
            "cells_with_full_width_letters": sum(_is_wide(cell) for row in rows for cell in row),
        },
        "roster_update": {
            "file": "roster_update.csv",
            "rows": len(NEW_ROLES) + len(NEWCOMERS) + 2,
            "new_people": [known[code].name for code in NEWCOMERS],
            "changed_roles": {known[code].name: role for code, role in NEW_ROLES.items()},
            "other_spelling": [["Somchai Rattanaporn", "Somchai Ratanaporn"]],
            "email_in_capitals": [known["priya"].email],
        },
        "members": len(known),
        "schools": len({person.school.code for person in known.values()}),
        "need_mandarin": sum(person.need == "zh" for person in known.values()),
        "bilingual": sum(person.need == "either" for person in known.values()),
        "missing_email": sum(not person.email for person in known.values()),
    }


def _rows() -> list[list[Cell]]:
    dice = Dice("roster")
    known = [person for person in people().values() if person.code not in NEWCOMERS]
    schools = list(dict.fromkeys(person.school.code for person in known))
    rows = [_row(person, dice) for person in sorted(known, key=lambda person: schools.index(person.school.code))]
    rows.insert(40, ["", "", "", "Manila Bay Academy", "", "Manila", "Philippines", "Librarian", "", "library@manilabay.example"])
    by_code = people()
    rows.append(_row(by_code["hana"], dice, name="Hanna Aoki", email="hana_aoki@example.org", role="Primary Librarian"))
    rows.append(_row(by_code["liwei"], dice, name="LI Wei", email="li.wei.sk@example.org", role="Librarian", latin=""))
    for number, row in enumerate(rows, start=1):
        row[0] = number
    return rows


def _row(person: Person, dice: Dice, **instead: str) -> list[Cell]:
    school = person.school
    years: Cell = person.years
    if dice.chance(0.2):
        years = f"{person.years}年" if person.need == "zh" else f"{person.years} yrs"
    row: list[Cell] = [
        0,
        instead.get("name", person.name),
        instead.get("latin", person.latin),
        school.name,
        school.name_zh,
        school.city,
        school.country,
        instead.get("role", person.role),
        years,
        instead.get("email", person.email),
        dice.pick(WORDS_FOR[person.need]),
        person.interests,
        school.time_zone,
    ]
    for column, value in FAULTS.get("" if instead else person.code, {}).items():
        row[column] = value
    return row


#: Cells that somebody typed with a Chinese input method on, or with a stray space: person, column from 0, as typed.
FAULTS: dict[str, dict[int, Cell]] = {
    "chenjing": {1: "陈　静", 8: "７年"},
    "zhangmin": {9: "zhang.min＠ginkgobilingual.example"},
    "lvsiyuan": {3: "Ｓｈｅｋｏｕ Bay International School", 8: "４"},
    "huangxiuying": {8: "１５年"},
    "sokha": {9: "n/a"},
    "tom": {1: "Tom Carver "},
    "ines": {1: "  Ines Marasigan"},
    "wim": {1: "Wim  Kuiper"},
}


def _update(person: Person, **instead: str) -> list[Cell]:
    return [
        instead.get("name", person.name),
        instead.get("email", person.email),
        person.school.name,
        instead.get("role", person.role),
        person.years,
        {"en": "English", "zh": "Chinese", "either": "English and Chinese"}[person.need],
    ]


def _is_wide(cell: Cell) -> bool:
    """Whether the cell holds full-width letters, figures, signs of an address or an ideographic space."""
    wide = (letter for letter in str(cell) if 0xFF00 <= ord(letter) <= 0xFFEF or letter == "\u3000")
    return any(unicodedata.normalize("NFKC", letter).isalnum() or letter in "＠\u3000" for letter in wide)
