"""How each question of a survey was answered, and from which options, seen from the answers alone.

An export holds no list of options. They are found as the pieces that come back from person to person. In a sheet the
choices are joined by ", " and an option may itself hold a comma, so pieces that never stand alone are put together
again, and each cell is read by the longest option that fits.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from moderator_app.exchange.cells import cleaned, cleaned_lines
from moderator_app.exchange.moments import read_moment

_LONGEST_OPTION = 200
_LONGEST_CELL = 20_000
_MOST_OPTIONS = 60
_SKIPPED = {"(跳过)", "(空)", "（跳过）", "（空）"}
_FILL_IN = re.compile(r"^(?P<option>.*?)〖(?P<words>.*)〗$", re.DOTALL)


def answer_text(cell: str) -> str:
    """The answer in a cell with tidy white space; "" where 问卷星 marks a question as skipped."""
    shown = cleaned_lines(cell)
    return "" if shown in _SKIPPED else shown


def infer_kind(answers: Sequence[str], separator: str) -> tuple[str, list[str]]:
    """The kind of a question ("text", "choice", "choices", "scale", "date") and its options by how often they were chosen.

    `answers` are the answers that are not empty. Options are empty for "text" and "date".
    """
    if not answers:
        return "text", []
    if all(re.fullmatch(r"\d{1,2}", answer) for answer in answers) and max(map(int, answers)) <= 10:
        counted = Counter(answers)
        if len(answers) > 2 and len(counted) > 1:
            return "scale", sorted(counted, key=int)
    if all(len(answer) < 40 and read_moment(answer) for answer in answers):
        return "date", []
    several = options_of(answers, separator)
    if several:
        return "choices", several
    counted = Counter(answers)
    if len(answers) >= 4 and len(counted) <= min(_MOST_OPTIONS, max(2, len(answers) // 2)) and _shortish(counted, 120):
        return "choice", [option for option, _ in counted.most_common()]
    return "text", []


def options_of(answers: Sequence[str], separator: str) -> list[str]:
    """Options of a question with several choices, most chosen first; empty where the cells don't look like choices."""
    if any(len(answer) > _LONGEST_CELL for answer in answers):
        return []
    joined = [answer for answer in answers if separator in answer]
    if not joined:
        return []
    pieces = [split_plainly(answer, separator) for answer in answers]
    if separator == ", ":
        pieces = _rejoined(pieces)
    counted = Counter(piece for row in pieces for piece in row)
    certain = separator == "┋" or all(answer.rstrip().endswith(";") for answer in answers)
    whole = len(set(answers))
    if not certain and whole <= len(counted) and whole * 2 <= len(answers):
        return []  # one choice out of few, such as "Yes, gladly"
    total = sum(counted.values())
    again = sum(count for count in counted.values() if count > 1)
    if not certain and (again * (2 if separator == ";" else 5) < total * (1 if separator == ";" else 3)):
        return []
    if not certain and not _shortish(counted, _LONGEST_OPTION):
        return []
    return [option for option, _ in counted.most_common(_MOST_OPTIONS * 4)]


def chosen(answer: str, kind: str, options: Sequence[str], separator: str) -> list[str]:
    """The options that an answer names, in the order of the cell. Words of a person's own ("Other") stay one piece."""
    if kind in ("choice", "scale"):
        return [_without_fill_in(answer)]
    if kind != "choices":
        return []
    return [_without_fill_in(piece) for piece in split_by_options(answer, options, separator)]


def split_by_options(answer: str, options: Sequence[str], separator: str) -> list[str]:
    """Cut a cell into choices, at each place taking the longest known option that ends at a separator or the end.

    What is no option runs up to the next separator behind which a known option stands, or to the end.
    """
    known = sorted((option for option in options if separator.strip() in option), key=len, reverse=True)
    if not known:
        return split_plainly(answer, separator)
    rest = answer.strip()
    found = []
    while rest:
        for option in known:
            after = rest[len(option) :]
            if rest.startswith(option) and (not after.strip() or after.startswith(separator) or after == separator.strip()):
                found.append(option)
                rest = after.removeprefix(separator).removeprefix(separator.strip()) if after.strip() else ""
                break
        else:
            piece, _, rest = rest.partition(separator)
            if piece.strip(" ;"):
                found.append(piece.strip(" ;") if separator == ";" else piece.strip())
        rest = rest.strip()
    return found


def split_plainly(answer: str, separator: str) -> list[str]:
    """Cut at every separator; empty pieces (a trailing semicolon) are dropped."""
    if separator == ";" and answer.startswith("[") and answer.endswith("]"):
        return _json_list(answer)
    pieces = (cleaned(piece) for piece in answer.split(separator))
    return [piece for piece in pieces if piece]


def _rejoined(rows: list[list[str]]) -> list[list[str]]:
    """Put options together that hold the separator themselves.

    Two neighbouring pieces belong together when a bracket or quote is open between them, or when neither was ever seen
    without the other, often enough, and the second goes on in lower case as only the rest of a phrase does.
    """
    singles = Counter(piece for row in rows for piece in row)
    pairs = Counter((one, two) for row in rows for one, two in pairwise(row))
    bound = {
        (one, two)
        for (one, two), count in pairs.items()
        if _is_bracket_open(one)
        or (count == singles[one] == singles[two] and count >= 2 and (two[:1].islower() or two.startswith(("and ", "or ", "&"))))
    }
    result = []
    for row in rows:
        merged: list[str] = []
        last = ""
        for piece in row:
            if merged and ((last, piece) in bound or _is_bracket_open(merged[-1])):
                merged[-1] = f"{merged[-1]}, {piece}"
            else:
                merged.append(piece)
            last = piece
        result.append(merged)
    return result


def _is_bracket_open(piece: str) -> bool:
    return piece.count("(") > piece.count(")") or piece.count("（") > piece.count("）") or piece.count("[") > piece.count("]")


def _without_fill_in(choice: str) -> str:
    found = _FILL_IN.match(choice)
    return cleaned(found["option"]) or cleaned(found["words"]) if found else cleaned(choice)


def _json_list(answer: str) -> list[str]:
    try:
        values = json.loads(answer)
    except (ValueError, RecursionError):
        return [cleaned(answer)]
    return [cleaned(str(value)) for value in values if str(value).strip()] if isinstance(values, list) else [cleaned(answer)]


def _shortish(counted: Counter[str], longest: int) -> bool:
    return sum(len(option) for option in counted) <= longest * len(counted) and max(map(len, counted)) <= longest * 3
