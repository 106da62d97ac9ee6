"""What is said of a file that was read: its name, and what was wrong in it, row by row."""

from __future__ import annotations

import re

from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text


def breakable(name: str) -> str:
    """A file's name that may be broken into lines behind its marks, so that it fits a narrow place."""
    return re.sub(r"([-_.\s]+)", "\\1\u200b", name)


def problem_words(problem: Problem) -> Text:
    """What is wrong in a file, with its row."""
    return text("Row {row}: {problem}", row=problem.row, problem=problem.message) if problem.row else problem.message
