"""A roster of members as rows of cleaned facts, with every gap named.

The columns are matched first (`match_columns`), shown to the moderator, and the file is then read with what they
settled on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from moderator_app.domain.chinese import has_chinese
from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import ColumnMatch, RosterFile, RosterRow, TableFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_email, cleaned_lines, is_email, narrowed
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.roster_columns import match_columns
from moderator_app.exchange.tables import read_table

__all__ = ["match_columns", "read_experience", "read_language_need", "read_roster", "roster_of_table"]

_NAMES = ("name", "name_en", "name_zh", "given_name", "family_name")
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_YES = re.compile(r"(?:y|yes|true|1|x|✓|✔|√|是|需要|要|有|对)", re.IGNORECASE)
_NO = re.compile(r"(?:n|no|false|0|-|否|不|不需要|无|没有|不用)", re.IGNORECASE)
_EITHER = re.compile(
    r"bilingual|either|both|any\b|双语|雙語|均可|都可|皆可|不限|两者|兩者|都行|都会|通晓|中[、/和及]?英|英[、/和及]?中",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"mandarin|chinese|putonghua|\bzh\b|\bcn\b|中文|普通话|普通話|国语|國語|汉语|漢語|华语|華語", re.IGNORECASE)
_ENGLISH = re.compile(r"english|\beng?\b|英语|英語|英文", re.IGNORECASE)
_WEAK = r"(?:no|not|without|some|little|basic|limited|weak|beginner|不会|不懂|不要|不需要|少量|一点|略懂|非)\W*(?:\w+\s)?"
#: What people type into a cell to say that they leave it empty.
_NOTHING = {
    "n/a",
    "na",
    "n.a.",
    "-",
    "--",
    "—",
    "–",
    "/",
    "?",
    "？",
    "none",
    "nil",
    "null",
    "tbd",
    "tba",
    "无",
    "暂无",
    "没有",
    "未知",
    "不详",
}
_LONGEST_CAREER = 70


def read_roster(
    path: Path,
    columns: list[ColumnMatch] | None = None,
    *,
    sheet: str | None = None,
    progress: Progress = silent,
    limits: Limits = STANDARD,
) -> RosterFile:
    """Read a roster with a given matching of its columns, or with `match_columns`' own.

    A row without any name is left out (error); a missing, malformed or repeated e-mail is a warning. Raises
    `FileUnreadable` when the file can't be read or no column holds names; `Cancelled` from `progress`.
    """
    table = read_table(path, sheet=sheet, progress=progress, limits=limits)
    return roster_of_table(table, columns, progress=progress)


def roster_of_table(table: TableFile, columns: list[ColumnMatch] | None = None, *, progress: Progress = silent) -> RosterFile:
    """As `read_roster`, for a table already read."""
    matches = match_columns(table) if columns is None else [replace(match) for match in columns]
    findings = Findings(table.source.path.name)
    findings.take(table.problems)
    fields = _fields(matches, len(table.header))
    if not any(field in _NAMES for field in fields.values()):
        raise FileUnreadable(
            text("No column of “{file}” was recognised as the members' names.", file=table.source.path.name),
            text("Choose which column holds the names, or name it “Name” in the file."),
            code="roster.no_names",
        )
    roster = RosterFile(replace(table.source, format="roster"), matches, [])
    first_row: dict[str, int] = {}
    for done, (number, cells) in enumerate(zip(table.row_numbers, table.rows, strict=True), start=1):
        row = _read_row(number, cells, fields, matches, findings)
        if row is not None:
            _check_repeated(row, first_row, fields, findings)
            roster.rows.append(row)
        if done % 1000 == 0:
            progress(done, len(table.rows), text("Reading members"))
    roster.problems = findings.listed()
    return roster


def read_language_need(cell: str, header: str = "") -> str | None:
    """ "en", "zh" or "either" from a cell such as "Mandarin", 双语 or "English only"; "" for an empty one, None where it
    can't be told. Under a header such as "Needs Mandarin?" a plain yes or no is understood."""
    shown = narrowed(cleaned(cell))
    if not shown:
        return ""
    if _YES.fullmatch(shown) or _NO.fullmatch(shown):
        return _by_header(bool(_YES.fullmatch(shown)), header)
    if _EITHER.search(shown) and not _is_weak(shown, _EITHER):
        return "either"
    chinese = bool(_CHINESE.search(shown)) and not _is_weak(shown, _CHINESE)
    english = bool(_ENGLISH.search(shown)) and not _is_weak(shown, _ENGLISH)
    if chinese and english:
        return "either"
    if chinese:
        return "zh"
    if english:
        return "en"
    return None


def read_experience(cell: str) -> float | None:
    """Years from "6 yrs", "6年", "10+", "5-10 years" (the middle), "18 months", "十二年", "less than 1"; None otherwise."""
    shown = narrowed(cleaned(cell)).lower().replace(",", ".")
    shown = re.sub(r"[零〇一二两三四五六七八九十]+", lambda found: str(_chinese_number(found.group())), shown)
    years = r"(?:\s*(?:years?|yrs?|y|年|年以上|多年)?)"
    number = r"(\d{1,3}(?:\.\d+)?)"
    span = re.search(rf"{number}{years}\s*(?:-|–|—|~|to|至|到)\s*{number}", shown)
    if span:
        return _career((float(span[1]) + float(span[2])) / 2)
    if re.search(r"(?:less than|under|below|<|不到|不足|少于|未满)\s*(?:1|one|a)\b|1年以[下内]|(?:不到|不足|未满)1", shown):
        return 0.5
    months = re.search(rf"(?:{number}\s*(?:years?|yrs?|年)\D{{0,6}})?{number}\s*(?:months?|mos?\b|个月|月)", shown)
    if months:
        return _career(float(months[1] or 0) + float(months[2]) / 12)
    if re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", shown):
        return None
    found = re.findall(number, shown)
    return _career(float(found[0])) if len(found) == 1 else None


def _career(years: float) -> float | None:
    return round(years, 2) if 0 <= years <= _LONGEST_CAREER else None


def _chinese_number(word: str) -> int:
    if "十" in word:
        tens, _, ones = word.partition("十")
        return (_DIGITS.get(tens, 1) if tens else 1) * 10 + _DIGITS.get(ones, 0)
    return int("".join(str(_DIGITS[letter]) for letter in word))


def _is_weak(shown: str, language: re.Pattern[str]) -> bool:
    return bool(re.search(rf"{_WEAK}(?:{language.pattern})", shown, re.IGNORECASE))


def _by_header(yes: bool, header: str) -> str | None:
    if _EITHER.search(header):
        return "either" if yes else ""
    if _CHINESE.search(header) and not _ENGLISH.search(header):
        return "zh" if yes else "en"
    if _ENGLISH.search(header) and not _CHINESE.search(header):
        return "en" if yes else "zh"
    return None


def _fields(matches: list[ColumnMatch], width: int) -> dict[int, str]:
    """Field by column (from 0), for columns that the file really has."""
    return {match.column - 1: match.field for match in matches if match.field and 0 < match.column <= width}


def _read_row(
    number: int, cells: list[str], fields: dict[int, str], matches: list[ColumnMatch], findings: Findings
) -> RosterRow | None:
    values: dict[str, str] = {}
    for column, field in fields.items():
        value = _cleaned_value(cells[column], field)
        if value:
            values[field] = f"{values[field]}; {value}" if field in values else value
    if not any(field in values for field in _NAMES):
        findings.error(text("This row has no name; it was left out."), number)
        return None
    values["name"] = values.get("name") or _joined_name(values)
    row = RosterRow(number, values)
    _read_email(row, cells, fields, findings)
    headers = {match.column - 1: match.header for match in matches}
    for column, field in fields.items():
        shown = _cleaned_value(cells[column], field)
        if field == "language" and shown:
            need = read_language_need(shown, headers.get(column, ""))
            row.language_need = need or ""
            if need is None:
                findings.warning(text("“{cell}” does not tell the language needed.", cell=shown[:60]), number, column + 1)
        if field == "experience" and shown:
            row.experience_years = read_experience(shown)
            if row.experience_years is None:
                findings.warning(text("“{cell}” does not tell a number of years.", cell=shown[:60]), number, column + 1)
    return row


def _cleaned_value(cell: str, field: str) -> str:
    if field in ("notes", "interests"):
        return cleaned_lines(cell)
    # Full-width letters and digits are a typing accident in facts; in prose they may be meant.
    value = cleaned(narrowed(cell))
    return "" if value.casefold() in _NOTHING else value


def _joined_name(values: dict[str, str]) -> str:
    given, family = values.get("given_name", ""), values.get("family_name", "")
    if given or family:
        chinese = has_chinese(given) or has_chinese(family)
        return family + given if chinese else f"{given} {family}".strip()
    return values.get("name_en") or values.get("name_zh", "")


def _read_email(row: RosterRow, cells: list[str], fields: dict[int, str], findings: Findings) -> None:
    column = next((column for column, field in fields.items() if field == "email"), None)
    if column is None:
        return
    shown = _cleaned_value(cells[column], "email")
    if not shown:
        findings.warning(text("{name} has no e-mail.", name=row.values["name"][:80]), row.row, column + 1)
        return
    address = cleaned_email(cells[column])
    if not address:
        row.values.pop("email", None)
        findings.warning(text("“{cell}” is not an e-mail address.", cell=shown[:80]), row.row, column + 1)
        return
    row.values["email"] = address
    if not is_email(cells[column]):
        findings.warning(
            text("“{cell}” was read as the address {address}.", cell=shown[:80], address=address), row.row, column + 1
        )


def _check_repeated(row: RosterRow, first_row: dict[str, int], fields: dict[int, str], findings: Findings) -> None:
    address = row.values.get("email")
    if not address:
        return
    if address in first_row:
        column = next(column for column, field in fields.items() if field == "email") + 1
        findings.warning(text("{address} already stands in row {row}.", address=address, row=first_row[address]), row.row, column)
    else:
        first_row[address] = row.row
