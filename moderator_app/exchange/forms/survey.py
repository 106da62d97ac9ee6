"""A survey export as questions, responses and answers, every one with its row and column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta, timezone, tzinfo
from itertools import pairwise
from pathlib import Path

from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import SurveyAnswer, SurveyFile, SurveyQuestion, SurveyResponse, TableFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_email, folded, is_email, narrowed
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.forms.header_words import ANONYMOUS
from moderator_app.exchange.forms.layouts import GOOGLE_SHEET, MICROSOFT, PLAIN, WJX, Layout, detect_layout
from moderator_app.exchange.forms.purposes import guess_purpose
from moderator_app.exchange.forms.questions import answer_text, chosen, infer_kind
from moderator_app.exchange.moments import DateOrder, decide_order, read_moment
from moderator_app.exchange.tables import read_table

_GRID = re.compile(r"^(?P<stem>.*\S)\s*\[(?P<row>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\s*$", re.DOTALL)
_WJX_NUMBER = re.compile(r"^\s*(?P<number>\d+)\s*[、.．]\s*(?P<rest>.*)$", re.DOTALL)
_WJX_OTHER = re.compile(r"^(?P<stem>.*?)\s*[(（\[【]\s*(?P<label>(?:其他|其它).{0,40}?)[\s:：]*[)）\]】]\s*$", re.DOTALL)
_WJX_GRID = re.compile(r"^(?P<stem>.+?)\s*(?:—|——|-—|--)\s*(?P<row>[^—]+)$", re.DOTALL)
_CHINA = timezone(timedelta(hours=8))


def read_survey(
    path: Path,
    *,
    zone: tzinfo | None = None,
    options: Mapping[str, Sequence[str]] | None = None,
    sheet: str | None = None,
    progress: Progress = silent,
    limits: Limits = STANDARD,
) -> SurveyFile:
    """Read a survey export of Google Forms, Microsoft Forms or 问卷星 (or any table, with a warning).

    `zone` is taken for times that have none of their own (Google sheets, Microsoft Forms); without it such a
    `submitted_at` is None. 问卷星 always writes China time. `options` gives the options of a question (by its text)
    where they are known, and is believed before anything inferred. Raises `FileUnreadable`, `Cancelled`.
    """
    table = read_table(path, sheet=sheet, progress=progress, limits=limits)
    findings = Findings(Path(path).name)
    layout = detect_layout(table)
    findings.take([problem for problem in table.problems if not _is_usual(problem.message.template, layout)])
    if layout.format == PLAIN:
        findings.warning(
            text("No export of Google Forms, Microsoft Forms or 问卷星 was recognised; every column was read as a question.")
        )
    questions = _questions(table, layout, options or {}, progress)
    responses = _responses(table, layout, questions, zone, findings)
    source = replace(table.source, format=layout.format)
    return SurveyFile(source, questions, responses, findings.listed(), _title(Path(path)))


def _is_usual(template: str, layout: Layout) -> bool:
    """Doubled headers are ordinary in a survey: columns are kept apart by their place. And where 问卷星's own Chinese
    column names were understood, the letters were read rightly."""
    if template.startswith("The file does not say how its letters are written"):
        return layout.format == WJX
    return template.startswith("Columns {first} and {second} are both named")


def _questions(
    table: TableFile, layout: Layout, options: Mapping[str, Sequence[str]], progress: Progress
) -> list[SurveyQuestion]:
    columns = [column for column in range(len(table.header)) if column not in layout.own_columns]
    stems = Counter(found["stem"].strip() for column in columns if (found := _GRID.match(table.header[column])))
    questions = []
    previous = ""
    for done, column in enumerate(columns):
        head = table.header[column].replace("\r\n", "\n").strip()
        answers = [answer for row in table.rows if (answer := answer_text(row[column]))]
        if not head and not answers:
            continue
        question = SurveyQuestion(column + 1, cleaned(head))
        known = options.get(question.text)
        kind, found_options = ("choices", list(known)) if known else infer_kind(answers, layout.separator)
        question.kind, question.options = kind, found_options
        _split_header(question, head, layout, stems, previous)
        question.purpose = guess_purpose(question.text, question.kind)
        _settle(question, answers)
        if not (question.kind == "text" and question.row_label):
            previous = question.text
        questions.append(question)
        progress(done + 1, len(columns), text("Reading questions"))
    if layout.format == MICROSOFT:
        _join_bare_grids(questions)
    return questions


def _join_bare_grids(questions: list[SurveyQuestion]) -> None:
    """Microsoft writes the rows of a grid as bare columns; neighbours with the very same answers are such rows."""
    for one, two in pairwise(questions):
        alike = one.kind in ("choice", "grid") and two.kind == "choice" and len(two.options) > 2
        if alike and two.column == one.column + 1 and set(one.options) == set(two.options):
            for question in (one, two):
                question.kind, question.row_label = "grid", question.text
                question.purpose = guess_purpose(question.text, "grid")


def _split_header(question: SurveyQuestion, head: str, layout: Layout, stems: Counter[str], previous: str) -> None:
    """Take the row label of a grid, the number 问卷星 puts first, and its `(其他)` columns out of a header."""
    if layout.format == WJX:
        numbered = _WJX_NUMBER.match(head)
        bare = numbered["rest"] if numbered else head
        other = _WJX_OTHER.match(bare)
        if other and (cleaned(other["stem"] or "") in ("", previous)):
            question.text, question.row_label = cleaned(other["stem"] or previous), cleaned(other["label"])
            question.kind, question.options = "text", []
            return
        grid = _WJX_GRID.match(bare)
        question.text = cleaned(bare)
        if grid and question.kind in ("choice", "scale", "choices"):
            question.text, question.row_label, question.kind = cleaned(grid["stem"]), cleaned(grid["row"]), "grid"
        return
    found = _GRID.match(head)
    if found and (stems[found["stem"].strip()] > 1 or layout.format != MICROSOFT) and found["row"].strip():
        question.text, question.row_label = cleaned(found["stem"]), cleaned(found["row"])
        if question.kind in ("choice", "scale", "choices", "text"):
            question.kind = "grid"


def _settle(question: SurveyQuestion, answers: list[str]) -> None:
    """Let purpose and content correct each other: names and addresses are words, whatever repeats among them."""
    if question.purpose == "none" and answers and sum(is_email(answer) for answer in answers) * 2 > len(answers):
        question.purpose = "email"
    if question.purpose in ("name", "email", "school") and question.kind in ("choice", "choices"):
        question.kind = "text" if question.purpose != "school" else question.kind
    if question.purpose == "experience" and question.kind == "scale":
        question.kind = "text"
    if question.kind == "text":
        question.options = []
    if question.row_label and question.kind == "text" and question.purpose == "topic":
        question.purpose = "free"


def _responses(
    table: TableFile, layout: Layout, questions: list[SurveyQuestion], zone: tzinfo | None, findings: Findings
) -> list[SurveyResponse]:
    order = _order(table, layout, findings)
    assumed = _CHINA if layout.format == WJX else zone
    names = [question for question in questions if question.purpose == "name"]
    emails = [question for question in questions if question.purpose == "email"]
    responses = []
    zoneless = 0
    for number, row in zip(table.row_numbers, table.rows, strict=True):
        response = SurveyResponse(number)
        zoneless += _read_time(response, row, layout, order, assumed, findings)
        response.answers = [answer for question in questions if (answer := _answer(row, question, layout.separator))]
        _read_person(response, row, layout, names, emails)
        if response.answers or response.name or response.email:
            responses.append(response)
        else:
            findings.warning(text("This row holds no answers; it was left out."), number)
    if zoneless:
        findings.warning(
            text("{count} times do not say their time zone; they were kept as written, without a moment.", count=zoneless),
            column=layout.time + 1,
        )
    return responses


def _order(table: TableFile, layout: Layout, findings: Findings) -> DateOrder:
    if layout.time < 0:
        return DateOrder()
    order = decide_order(row[layout.time] for row in table.rows)
    if order.doubt is None:
        return order
    if layout.format == GOOGLE_SHEET and table.source.format == "csv":
        order = DateOrder(False, text("Dates such as 3/4 could be March or April; they were read with the month first."))
    findings.warning(order.doubt or text("Dates are doubtful."), column=layout.time + 1)
    return order


def _read_time(
    response: SurveyResponse, row: list[str], layout: Layout, order: DateOrder, assumed: tzinfo | None, findings: Findings
) -> bool:
    """Fill in the time; True where it is readable but has no zone."""
    if layout.time < 0 or not row[layout.time].strip():
        return False
    response.submitted_text = cleaned(row[layout.time])
    moment = read_moment(row[layout.time], order)
    if moment is None:
        findings.warning(
            text("“{cell}” is not a date that can be read.", cell=response.submitted_text[:60]), response.row, layout.time + 1
        )
        return False
    if moment.zone_word:
        findings.warning(
            text(
                "The time zone “{word}” has more than one meaning or is unknown; the time was kept as written.",
                word=moment.zone_word,
            ),
            response.row,
            layout.time + 1,
        )
        return False
    response.submitted_at = moment.in_utc(assumed)
    return response.submitted_at is None


def _answer(row: list[str], question: SurveyQuestion, separator: str) -> SurveyAnswer | None:
    raw = row[question.column - 1]
    shown = answer_text(raw)
    if not shown:
        return None
    kind = question.kind
    if kind == "grid":
        kind = "choices" if separator in shown and question.options and shown not in question.options else "choice"
    return SurveyAnswer(question.column, raw, chosen(shown, kind, question.options, separator))


def _read_person(
    response: SurveyResponse, row: list[str], layout: Layout, names: list[SurveyQuestion], emails: list[SurveyQuestion]
) -> None:
    """Who answered: the program's own columns first, then the questions after name and address."""
    if layout.email >= 0 and folded(row[layout.email]) not in ANONYMOUS:
        response.email = cleaned_email(row[layout.email])
    if layout.name >= 0 and folded(row[layout.name]) not in ANONYMOUS:
        response.name = cleaned(row[layout.name])
    if layout.language >= 0:
        response.language = cleaned(row[layout.language])
    for question in emails:
        response.email = response.email or cleaned_email(row[question.column - 1])
    for question in names:
        response.name = response.name or cleaned(narrowed(answer_text(row[question.column - 1])))


def _title(path: Path) -> str:
    """The survey's title out of the file name the program gave it."""
    title = re.sub(r"\.(csv|tsv|xlsx|xls|txt)$", "", path.stem, flags=re.IGNORECASE)
    title = re.sub(r"^\d{6,}_(?:\d+_)?", "", title)
    title = re.sub(
        r"\s*(?:[(（](?:Responses|回复|回覆|Antworten|réponses|\d+(?:-\d+)?)[)）]|_\d+_\d+$|- Form Responses \d+)\s*", " ", title
    )
    return cleaned(title.replace("_", " "))
