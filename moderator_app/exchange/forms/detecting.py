"""Whether a table that was given as a list of people is really the answers of a survey, and the other way round."""

from __future__ import annotations

import re

from moderator_app.domain.records import SurveyFile, TableFile
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.forms.layouts import GOOGLE_DOWNLOAD, GOOGLE_SHEET, MICROSOFT, WJX, detect_layout
from moderator_app.exchange.forms.purposes import guess_purpose

_PROGRAMS = {
    GOOGLE_DOWNLOAD: "Google Forms",
    GOOGLE_SHEET: "Google Forms",
    MICROSOFT: "Microsoft Forms",
    WJX: "问卷星",
}
#: What a question asks about somebody's mind; names, schools and the like stand in a roster too.
_OF_THE_MIND = ("topic", "share", "free")
_FACTS = ("name", "email", "school", "role", "experience", "language")
#: A header that asks: it has a question mark, the row of a grid, or is as long as no heading of a roster is.
_ASKING = re.compile(r"[?？]|\[[^\]]+\]\s*$|—|[\u3400-\u9fff、，]{13,}|(?:\S+\s+){7,}\S")
#: A sign-up form may ask one or two things beside the facts of a roster.
_QUESTIONS_OF_A_SIGN_UP = 2
#: Fewer things told of everybody (name, school …) make no list of people.
_FACTS_OF_A_ROSTER = 3


def program_of_survey(table: TableFile) -> str:
    """The name of the program ("Google Forms", "Microsoft Forms", "问卷星") if the table is a survey export of it; "" if not.

    It is one where the program's own columns stand first, and three of the others, or most of them, ask something that no
    roster tells. A form in which people signed up, with names, schools and roles, is a roster.
    """
    layout = detect_layout(table)
    program = _PROGRAMS.get(layout.format, "")
    if not program:
        return ""
    asked = [_asks(cleaned(head)) for column, head in enumerate(table.header) if column not in layout.own_columns]
    questions = sum(asked)
    is_survey = questions > _QUESTIONS_OF_A_SIGN_UP or questions * 2 > len(asked)
    return program if is_survey else ""


def _asks(head: str) -> bool:
    as_choices = guess_purpose(head, "choices")
    as_words = guess_purpose(head, "text")
    if as_choices in _FACTS or as_words in _FACTS:
        return False
    return as_choices in _OF_THE_MIND or as_words in _OF_THE_MIND or bool(_ASKING.search(head))


def doubt_of_survey(file: SurveyFile) -> str:
    """Why a file that was given as the answers of a survey may be none; "" where there is no doubt.

    "people": it tells who people are and asks them nothing, as a roster or a form to sign up does. "table": no program that
    is known wrote it, so that any column may be anything.
    """
    facts = {question.purpose for question in file.questions} & set(_FACTS)
    minds = [question for question in file.questions if question.purpose in _OF_THE_MIND]
    known = file.source.format in _PROGRAMS
    asks = known and any(_asks(question.text) or question.kind in ("scale", "grid") for question in file.questions)
    if len(facts) >= _FACTS_OF_A_ROSTER and facts & {"name", "email"} and len(minds) < _QUESTIONS_OF_A_SIGN_UP and not asks:
        return "people"
    return "" if known else "table"
