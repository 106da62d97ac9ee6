"""Reading through a survey: every answer with who gave it to what, the files it came from, and what was wrong in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from moderator_app.domain.records import Problem
from moderator_app.domain.wording import text
from moderator_app.operations.sources import problem_from_json
from moderator_app.operations.surveys import match_again, set_purpose
from moderator_app.store import Workspace, get, rows
from moderator_app.store.tables import Answer, Event, Person, Question, Response, SourceFile, Survey


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer: what was answered (`raw`) to which question by whom.

    `person_id` None: nobody we know, `person` is the name given. `counts` is False where they answered again later.
    """

    id: str
    raw: str
    response_id: str
    person_id: str | None
    person: str
    question: str
    row_label: str
    purpose: str
    counts: bool


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of a survey; forms that ask it in the same words share it.

    `ids`: its columns, one for each file. `examples`: a few of its answers.
    """

    ids: tuple[str, ...]
    text: str
    row_label: str
    kind: str
    purpose: str
    files: tuple[str, ...]
    answers: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SurveySource:
    """A file that answers came from: `format` as the reader named it, its responses, and what was wrong in it."""

    id: str
    name: str
    format: str
    responses: int
    problems: tuple[Problem, ...]


def answer_lines(ws: Workspace, survey_id: str) -> list[AnswerLine]:
    """Every answer of a survey: by person, each person's in the order of the form."""
    with ws.read() as session:
        query = (
            select(
                Answer.id, Answer.raw, Answer.response_id, Response.person_id, Person.name, Response.given_name,
                Response.given_email, Response.superseded_by_id, Question.text, Question.row_label, Question.purpose,
            )
            .join(Response, Response.id == Answer.response_id)
            .join(Question, Question.id == Answer.question_id)
            .outerjoin(Person, Person.id == Response.person_id)
            .where(Response.survey_id == survey_id)
            .order_by(func.coalesce(Person.name, Response.given_name), Response.source_id, Response.row, Question.column)
        )  # fmt: skip
        return [
            AnswerLine(id_, raw, response, person, name or given or email, asked, label, purpose, later is None)
            for id_, raw, response, person, name, given, email, later, asked, label, purpose in session.execute(query)
        ]


def asked_questions(ws: Workspace, survey_id: str) -> list[AskedQuestion]:
    """The questions of a survey in the order of its forms, those asked alike in several files told once."""
    with ws.read() as session:
        names = {source.id: source.name for source in rows(session, SourceFile, SourceFile.id, about_id=survey_id)}
        counting = (
            select(Answer.question_id, func.count()).join(Question, Question.id == Answer.question_id)
            .where(Question.survey_id == survey_id).group_by(Answer.question_id)
        )  # fmt: skip
        counts: dict[str, int] = {question: count for question, count in session.execute(counting)}
        alike: dict[tuple[str, str], list[Question]] = defaultdict(list)
        for question in rows(session, Question, Question.source_id, Question.column, survey_id=survey_id):
            alike[(question.text, question.row_label)].append(question)
        found = []
        for (asked, label), group in alike.items():
            shown = select(Answer.raw).where(Answer.question_id == group[0].id).order_by(Answer.id).limit(4)
            found.append(
                AskedQuestion(
                    tuple(question.id for question in group), asked, label, group[0].kind, group[0].purpose,
                    tuple(dict.fromkeys(names.get(question.source_id, "") for question in group)),
                    sum(counts.get(question.id, 0) for question in group), tuple(session.scalars(shown)),
                )
            )  # fmt: skip
        return found


def survey_sources(ws: Workspace, survey_id: str) -> list[SurveySource]:
    """The files of a survey, oldest first."""
    with ws.read() as session:
        counting = select(Response.source_id, func.count()).where(Response.survey_id == survey_id).group_by(Response.source_id)
        counts: dict[str, int] = {source: count for source, count in session.execute(counting)}
        return [
            SurveySource(
                source.id, source.name, source.format, counts.get(source.id, 0),
                tuple(problem_from_json(stored) for stored in source.problems),
            )
            for source in rows(session, SourceFile, SourceFile.id, about_id=survey_id, kind="survey")
        ]  # fmt: skip


def survey_zone(ws: Workspace, event_id: str) -> str:
    """The IANA zone in which a meeting's forms were answered: the meeting's own."""
    with ws.read() as session:
        return get(session, Event, event_id).time_zone


def set_purposes(ws: Workspace, question_ids: Sequence[str], purpose: str) -> None:
    """Correct what a question is for, in every file that asks it.

    Where it asks for a name or e-mail, those who were unknown are looked for again.
    """
    with ws.act(text("Change what a question is for")) as session:
        for question_id in question_ids:
            set_purpose(ws, question_id, purpose)
        if purpose in ("name", "email") and question_ids:
            session.flush()
            match_again(ws, get(session, Question, question_ids[0]).survey_id)


def survey_strand(ws: Workspace, survey_id: str) -> str:
    """The strand whose members a survey asks."""
    with ws.read() as session:
        return get(session, Survey, survey_id).strand_id
