"""Surveys as they were answered, and the inquiries that grow out of them."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import Code, Names, Synced, Words, reference


class Survey(Synced):
    """One survey of a strand, for a meeting or the year. It may have been answered in several forms (source files)."""

    __tablename__ = "survey"
    strand_id: Mapped[str] = reference("strand.id")
    event_id: Mapped[str | None] = reference("event.id")
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    closes_at: Mapped[datetime | None]


class Question(Synced):
    """A column of one source file. Purposes and kinds as in `domain.records`. Questions of several forms that ask the
    same thing share `purpose`."""

    __tablename__ = "question"
    feed_from: ClassVar[str] = "survey_id"
    survey_id: Mapped[str] = reference("survey.id")
    source_id: Mapped[str] = reference("source_file.id")
    column: Mapped[int] = mapped_column("source_column", default=0)
    text: Mapped[Words]
    row_label: Mapped[Words]
    kind: Mapped[Code] = mapped_column(default="text")
    purpose: Mapped[Code] = mapped_column(default="none")
    options: Mapped[Names]


class Response(Synced):
    """One person's answers: a row of a source file. `matched`: same, ask, stranger, settled (by the moderator).

    `superseded_by_id` points at a later response of the same person; the later one counts.
    """

    __tablename__ = "response"
    feed_from: ClassVar[str] = "survey_id"
    survey_id: Mapped[str] = reference("survey.id")
    source_id: Mapped[str] = reference("source_file.id")
    row: Mapped[int] = mapped_column("source_row", default=0)
    submitted_at: Mapped[datetime | None]
    given_name: Mapped[Words]
    given_email: Mapped[Words]
    language: Mapped[Code]
    person_id: Mapped[str | None] = reference("person.id")
    matched: Mapped[Code] = mapped_column(default="stranger")
    candidate_ids: Mapped[Names]
    superseded_by_id: Mapped[str | None] = reference("response.id")


class Answer(Synced):
    """One cell: `raw` is the text exactly as it stood at (response.row, question.column) of the source file."""

    __tablename__ = "answer"
    feed_from: ClassVar[str] = "response_id"
    searched: ClassVar[tuple[str, ...]] = ("raw",)
    response_id: Mapped[str] = reference("response.id")
    question_id: Mapped[str] = reference("question.id")
    raw: Mapped[Words]
    choices: Mapped[Names]


class Inquiry(Synced):
    """A professional question that members work on. `state`: suggested (by clustering), open, merged, dropped."""

    __tablename__ = "inquiry"
    searched: ClassVar[tuple[str, ...]] = ("title_en", "title_zh", "findings_en", "findings_zh")
    strand_id: Mapped[str] = reference("strand.id")
    survey_id: Mapped[str | None] = reference("survey.id")
    event_id: Mapped[str | None] = reference("event.id")
    title_en: Mapped[Words]
    title_zh: Mapped[Words]
    state: Mapped[Code] = mapped_column(default="suggested")
    labels: Mapped[Names]
    position: Mapped[Code]
    merged_into_id: Mapped[str | None] = reference("inquiry.id")
    findings_en: Mapped[Words]
    findings_zh: Mapped[Words]


class InquirySupport(Synced):
    """An answer that supports an inquiry: free text put there by clustering, or a choice (`origin`: text, choice)."""

    __tablename__ = "inquiry_support"
    feed_from: ClassVar[str] = "inquiry_id"
    inquiry_id: Mapped[str] = reference("inquiry.id")
    answer_id: Mapped[str] = reference("answer.id")
    person_id: Mapped[str | None] = reference("person.id")
    origin: Mapped[Code] = mapped_column(default="text")


class InquiryWish(Synced):
    """A person's wish to work on an inquiry; `rank` 1 is the first wish. Natural id (inquiry, person)."""

    __tablename__ = "inquiry_wish"
    feed_from: ClassVar[str] = "inquiry_id"
    inquiry_id: Mapped[str] = reference("inquiry.id")
    person_id: Mapped[str] = reference("person.id")
    rank: Mapped[int] = mapped_column(default=1)
