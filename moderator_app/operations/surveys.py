"""A survey's answers: brought in from any form, tied to members, with every cell traceable to its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from moderator_app.domain.names import PeopleIndex, plain_email
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import QUESTION_PURPOSES, SurveyFile, SurveyQuestion, SurveyResponse
from moderator_app.domain.wording import text
from moderator_app.operations.people import people_index
from moderator_app.operations.sources import keep_source, record_source
from moderator_app.store import Workspace, first, get, remove, rows
from moderator_app.store.tables import (
    Answer,
    Event,
    InquirySupport,
    Membership,
    Person,
    Question,
    Response,
    SourceFile,
    Strand,
    Survey,
    natural_id,
    new_id,
)


@dataclass(frozen=True, slots=True)
class SurveyImport:
    """What an import did. `matched` responses are tied to members, `asked` may be somebody, `strangers` nobody known;
    `superseded` counts earlier responses of people who answered again; `repeated` those that had been imported before."""

    survey_id: str
    source_id: str
    responses: int
    answers: int
    matched: int
    asked: int
    strangers: int
    superseded: int
    repeated: int


@dataclass(frozen=True, slots=True)
class SurveyView:
    """A survey in a list. `answered` counts people whose response counts, `of` the members asked."""

    id: str
    title_en: str
    title_zh: str
    event_id: str | None
    closes_at: datetime | None
    responses: int
    answered: int
    of: int
    unknown: int


@dataclass(frozen=True, slots=True)
class UnknownResponse:
    """A response that nobody is tied to yet. `candidates`: (person id, name, e-mail) of those it may be, best first."""

    id: str
    given_name: str
    given_email: str
    row: int
    file: str
    matched: str
    first_words: str
    candidates: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an answer stood: file, its SHA-256, row and column (from 1), the question's words and the cell's raw text."""

    file: str
    sha256: str
    row: int
    column: int
    question: str
    raw: str
    person: str


def add_survey(ws: Workspace, strand_id: str, title_en: str, title_zh: str = "", *, event_id: str | None = None) -> str:
    """Make a survey of a strand (for one of its meetings, if named). Returns its id."""
    with ws.act(text("Add the survey {title}", title=title_en or title_zh)) as session:
        get(session, Strand, strand_id)
        survey = Survey(strand_id=strand_id, event_id=event_id, title_en=title_en, title_zh=title_zh)
        session.add(survey)
        return survey.id


def survey_of_event(ws: Workspace, event_id: str) -> str | None:
    """The survey that belongs to a meeting."""
    with ws.read() as session:
        found = first(session, Survey, Survey.id, event_id=event_id)
        return found.id if found else None


def ensure_survey(ws: Workspace, event_id: str) -> str:
    """The survey of a meeting, made where there is none yet."""
    with ws.act(text("Add a survey")) as session:
        found = first(session, Survey, Survey.id, event_id=event_id)
        if found is not None:
            return found.id
        event = get(session, Event, event_id)
        survey = Survey(
            strand_id=event.strand_id or "",
            event_id=event_id,
            title_en=f"Survey: {event.title_en}" if event.title_en else "",
            title_zh=f"问卷：{event.title_zh}" if event.title_zh else "",
        )
        session.add(survey)
        return survey.id


def surveys(ws: Workspace, strand_id: str) -> list[SurveyView]:
    """The surveys of a strand, newest first."""
    with ws.read() as session:
        of = session.scalar(select(func.count()).select_from(Membership).where(Membership.strand_id == strand_id)) or 0
        return [_survey_view(session, survey, of) for survey in rows(session, Survey, Survey.id.desc(), strand_id=strand_id)]


def _survey_view(session: Session, survey: Survey, of: int) -> SurveyView:
    counting = select(func.count()).select_from(Response).where(Response.survey_id == survey.id)
    current = counting.where(Response.superseded_by_id.is_(None))
    return SurveyView(
        id=survey.id,
        title_en=survey.title_en,
        title_zh=survey.title_zh,
        event_id=survey.event_id,
        closes_at=survey.closes_at,
        responses=session.scalar(counting) or 0,
        answered=session.scalar(current.where(Response.person_id.is_not(None))) or 0,
        of=of,
        unknown=session.scalar(current.where(Response.person_id.is_(None), Response.matched != "settled")) or 0,
    )


def survey_view(ws: Workspace, survey_id: str) -> SurveyView:
    """One survey with its figures."""
    with ws.read() as session:
        survey = get(session, Survey, survey_id)
        query = select(func.count()).select_from(Membership).where(Membership.strand_id == survey.strand_id)
        return _survey_view(session, survey, session.scalar(query) or 0)


# ---- import


def import_survey(ws: Workspace, survey_id: str, file: SurveyFile, progress: Progress = silent) -> SurveyImport:
    """Store a file of answers in a survey. The raw file is kept; importing it again changes nothing.

    Every cell becomes an answer, whatever it says. Responses are tied to members by e-mail or whole name; those that are
    merely alike, and strangers, wait in the list of unknowns. Of two responses of one person the later counts.
    """
    sha256 = keep_source(ws, file.source, progress)
    with ws.act(text("Import the survey {name}", name=file.source.path.name)) as session:
        survey = get(session, Survey, survey_id)
        before = first(session, SourceFile, sha256=sha256, kind="survey", about_id=survey.id)
        if before is not None and first(session, Response, source_id=before.id) is not None:
            return _nothing_new(session, survey, before)
        source = record_source(
            session, file.source, sha256, "survey", strand_id=survey.strand_id, about_id=survey.id,
            found={"responses": len(file.responses), "title": file.title}, problems=file.problems,
        )  # fmt: skip
        if not survey.title_en and not survey.title_zh:
            survey.title_en = file.title
        questions = _store_questions(session, survey, source, file.questions)
        index = people_index(session, survey.strand_id)
        counts = {"same": 0, "ask": 0, "none": 0}
        answers = 0
        with session.no_autoflush:
            for number, record in enumerate(file.responses):
                if number % 100 == 0:
                    progress(number, len(file.responses), text("Storing answers"))
                kind, made = _store_response(session, survey, source, questions, record, index)
                counts[kind] += 1
                answers += made
        session.flush()
        superseded = _supersede(session, survey.id)
        return SurveyImport(
            survey_id, source.id, len(file.responses), answers, counts["same"], counts["ask"], counts["none"], superseded, 0
        )


def _nothing_new(session: Session, survey: Survey, source: SourceFile) -> SurveyImport:
    repeated = session.scalar(select(func.count()).select_from(Response).where(Response.source_id == source.id)) or 0
    return SurveyImport(survey.id, source.id, 0, 0, 0, 0, 0, 0, repeated)


def _store_questions(
    session: Session, survey: Survey, source: SourceFile, questions: Sequence[SurveyQuestion]
) -> dict[int, Question]:
    stored = {}
    for question in questions:
        row = Question(
            survey_id=survey.id,
            source_id=source.id,
            feed=survey.feed,
            column=question.column,
            text=question.text,
            row_label=question.row_label,
            kind=question.kind,
            purpose=question.purpose,
            options=list(question.options),
        )
        session.add(row)
        stored[question.column] = row
    return stored


def _store_response(
    session: Session,
    survey: Survey,
    source: SourceFile,
    questions: Mapping[int, Question],
    record: SurveyResponse,
    index: PeopleIndex,
) -> tuple[str, int]:
    name, email = _who(record, questions)
    match = index.match(name, email)
    response = Response(
        id=natural_id("response", source.id, str(record.row)),
        survey_id=survey.id,
        source_id=source.id,
        feed=survey.feed,
        row=record.row,
        submitted_at=record.submitted_at,
        given_name=name,
        given_email=email,
        language=record.language,
        person_id=match.candidate_id if match.kind == "same" else None,
        matched={"same": "same", "ask": "ask", "none": "stranger"}[match.kind],
        candidate_ids=[person for person, _score in match.alternatives] or ([match.candidate_id] if match.kind == "ask" else []),
    )
    session.add(response)
    made = 0
    for answer in record.answers:
        question = questions.get(answer.column)
        if question is None or not answer.raw.strip():
            continue
        session.add(
            Answer(
                id=new_id(),
                response_id=response.id,
                question_id=question.id,
                feed=survey.feed,
                raw=answer.raw,
                choices=answer.choices,
            )
        )
        made += 1
    return match.kind, made


def _who(record: SurveyResponse, questions: Mapping[int, Question]) -> tuple[str, str]:
    """Name and e-mail of a response: the form's own columns, else what was answered to a question for them."""
    name, email = record.name, record.email
    for answer in record.answers:
        purpose = questions[answer.column].purpose if answer.column in questions else ""
        if purpose == "name" and not name:
            name = answer.raw.strip()
        if purpose == "email" and not email:
            email = answer.raw.strip()
    return " ".join(name.split()), plain_email(email)


def _supersede(session: Session, survey_id: str) -> int:
    """Let a person's later response stand and mark the earlier ones. Returns how many are marked."""
    latest: dict[str, Response] = {}
    marked = 0
    responses = session.scalars(select(Response).where(Response.survey_id == survey_id, Response.person_id.is_not(None)))
    for response in sorted(responses, key=lambda r: (r.submitted_at is not None, r.submitted_at, r.source_id, r.row)):
        older = latest.get(response.person_id or "")
        if older is not None:
            if older.superseded_by_id != response.id:
                older.superseded_by_id = response.id
            marked += 1
        if response.superseded_by_id is not None:
            response.superseded_by_id = None
        latest[response.person_id or ""] = response
    return marked


# ---- unknowns


def unknown_responses(ws: Workspace, survey_id: str) -> list[UnknownResponse]:
    """Responses that nobody is tied to: those that may be somebody first, then strangers."""
    with ws.read() as session:
        query = (
            select(Response, SourceFile.name)
            .join(SourceFile, SourceFile.id == Response.source_id)
            .where(Response.survey_id == survey_id, Response.person_id.is_(None), Response.matched.in_(("ask", "stranger")))
            .order_by(Response.matched, Response.row)
        )
        return [_unknown(session, response, file) for response, file in session.execute(query)]


def _unknown(session: Session, response: Response, file: str) -> UnknownResponse:
    people = [person for person_id in response.candidate_ids if (person := session.get(Person, person_id)) is not None]
    words = session.scalars(
        select(Answer.raw)
        .join(Question, Question.id == Answer.question_id)
        .where(Answer.response_id == response.id, Question.purpose.in_(("free", "share", "topic")))
        .limit(1)
    ).first()
    return UnknownResponse(
        response.id,
        response.given_name,
        response.given_email,
        response.row,
        file,
        response.matched,
        words or "",
        tuple((person.id, person.name, person.email) for person in people),
    )


def tie_response(ws: Workspace, response_id: str, person_id: str | None) -> None:
    """Say who answered; None: a stranger whose answers count without a member."""
    with ws.act(text("Say who answered")) as session:
        response = get(session, Response, response_id)
        response.person_id = get(session, Person, person_id).id if person_id else None
        response.matched = "settled"
        session.flush()
        _supersede(session, response.survey_id)
        for support in session.scalars(
            select(InquirySupport)
            .join(Answer, Answer.id == InquirySupport.answer_id)
            .where(Answer.response_id == response_id, InquirySupport.person_id.is_distinct_from(person_id))
        ):
            support.person_id = person_id


def match_again(ws: Workspace, survey_id: str) -> int:
    """Look again for who gave the responses that nobody is tied to, once questions are known to ask for name or e-mail.

    What the moderator settled stays. Returns how many are known now who were not before.
    """
    with ws.act(text("Look again for who answered")) as session:
        survey = get(session, Survey, survey_id)
        waiting = rows(session, Response, Response.row, survey_id=survey_id, person_id=None)
        index = people_index(session, survey.strand_id)
        known = 0
        for response in waiting:
            if response.matched not in ("ask", "stranger"):
                continue
            said = _said_of_self(session, response.id)
            response.given_name = response.given_name or " ".join(said.get("name", "").split())
            response.given_email = response.given_email or plain_email(said.get("email", ""))
            match = index.match(response.given_name, response.given_email)
            response.person_id = match.candidate_id if match.kind == "same" else None
            response.matched = {"same": "same", "ask": "ask", "none": "stranger"}[match.kind]
            response.candidate_ids = tuple(person for person, _score in match.alternatives)
            known += match.kind == "same"
        session.flush()
        _supersede(session, survey_id)
        return known


def _said_of_self(session: Session, response_id: str) -> dict[str, str]:
    """What was answered to the questions for name and e-mail."""
    query = select(Question.purpose, Answer.raw).join(Answer, Answer.question_id == Question.id)
    query = query.where(Answer.response_id == response_id, Question.purpose.in_(("name", "email")))
    return {purpose: raw for purpose, raw in session.execute(query)}


def trace(ws: Workspace, answer_id: str) -> Trace:
    """The cell that an answer came from."""
    with ws.read() as session:
        answer = get(session, Answer, answer_id)
        response, question = get(session, Response, answer.response_id), get(session, Question, answer.question_id)
        source = get(session, SourceFile, response.source_id)
        person = session.get(Person, response.person_id) if response.person_id else None
        name = person.name if person else response.given_name or response.given_email
        return Trace(source.name, source.sha256, response.row, question.column, question.text, answer.raw, name)


def set_purpose(ws: Workspace, question_id: str, purpose: str) -> None:
    """Correct what a question is for (see `domain.records.QUESTION_PURPOSES`)."""
    if purpose not in QUESTION_PURPOSES:
        raise ValueError(f"not a purpose: {purpose}")
    with ws.act(text("Change what a question is for")) as session:
        get(session, Question, question_id).purpose = purpose


def questions_of(ws: Workspace, survey_id: str) -> list[Question]:
    """The questions of a survey's files, in the order of their columns."""
    with ws.read() as session:
        return rows(session, Question, Question.source_id, Question.column, survey_id=survey_id)


def remove_survey(ws: Workspace, survey_id: str) -> None:
    """Delete a survey with its answers; the raw files stay among the blobs, and undo brings all back."""
    with ws.act(text("Remove a survey")) as session:
        survey = get(session, Survey, survey_id)
        responses = rows(session, Response, Response.id, survey_id=survey_id)
        for response in responses:
            remove(session, *rows(session, Answer, Answer.id, response_id=response.id))
        remove(session, survey, *responses, *rows(session, Question, Question.id, survey_id=survey_id))
