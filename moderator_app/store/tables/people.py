"""Strands, the vocabulary of roles, schools, people and their memberships."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from moderator_app.store.tables.base import PEOPLE, Code, Facts, Id, Names, Synced, Words, reference


class Term(Synced):
    """An entry of the editable bilingual vocabulary. `kind`: "family" (of roles), "role" (its `parent_id` a family),
    "glossary" (a school term and how it is said in the other language; `synonyms` are other forms of either)."""

    __tablename__ = "term"
    feed_from: ClassVar[str] = ""
    kind: Mapped[Code]
    code: Mapped[Code]
    label_en: Mapped[Words]
    label_zh: Mapped[Words]
    synonyms: Mapped[Names]
    parent_id: Mapped[str | None] = reference("term.id")
    position: Mapped[Code]


class Strand(Synced):
    """A community of people with the same job. `languages`: "en", "zh" or "both"."""

    __tablename__ = "strand"
    feed_from: ClassVar[str] = "id"
    searched: ClassVar[tuple[str, ...]] = ("name_en", "name_zh")
    sounded: ClassVar[tuple[str, ...]] = ("name_zh",)
    name_en: Mapped[Words]
    name_zh: Mapped[Words]
    languages: Mapped[Code] = mapped_column(default="en")
    family_id: Mapped[str | None] = reference("term.id")
    role_ids: Mapped[Names]
    school_year: Mapped[Code]
    meeting_minutes: Mapped[int] = mapped_column(default=90)
    time_zone: Mapped[Code] = mapped_column(default="Asia/Shanghai")
    cloned_from_id: Mapped[str | None] = reference("strand.id")
    contact_name: Mapped[Words]
    contact_email: Mapped[Words]
    position: Mapped[Code]


class School(Synced):
    __tablename__ = "school"
    feed_from: ClassVar[str] = ""
    searched: ClassVar[tuple[str, ...]] = ("name_en", "name_zh", "city")
    name_en: Mapped[Words]
    name_zh: Mapped[Words]
    city: Mapped[Words]
    country: Mapped[Words]
    time_zone: Mapped[Code]


class Person(Synced):
    """A person of the network. `name` is as they write it; `name_en` and `name_zh` where they have both.

    A person stands in the feed of each strand whose rows point at them (see `feeds`); the home feed is for coordinators.
    """

    __tablename__ = "person"
    feed_from: ClassVar[str] = ""
    home: ClassVar[str] = PEOPLE
    searched: ClassVar[tuple[str, ...]] = ("name", "name_en", "name_zh", "email", "city")
    sounded: ClassVar[tuple[str, ...]] = ("name", "name_zh")
    name: Mapped[Words]
    name_en: Mapped[Words]
    name_zh: Mapped[Words]
    email: Mapped[str] = mapped_column(default="", index=True)
    other_emails: Mapped[Names]
    other_names: Mapped[Names]
    phone: Mapped[Words]
    school_id: Mapped[str | None] = reference("school.id")
    role_id: Mapped[str | None] = reference("term.id")
    role_text: Mapped[Words]
    city: Mapped[Words]
    country: Mapped[Words]
    time_zone: Mapped[Code]
    notes: Mapped[Words]


class Membership(Synced):
    """A person in a strand. `standing`: member, moderator, co_moderator, guest. `language_need`: en, zh, either or ""."""

    __tablename__ = "membership"
    strand_id: Mapped[str] = reference("strand.id")
    person_id: Mapped[str] = reference("person.id")
    standing: Mapped[Code] = mapped_column(default="member")
    is_primary: Mapped[bool] = mapped_column(default=True)
    language_need: Mapped[Code]
    experience_years: Mapped[float | None]
    interests: Mapped[Words]
    contact_shared: Mapped[bool] = mapped_column(default=False)


class SourceFile(Synced):
    """A file that was imported, kept as it was: the blob's SHA-256 and what was found in it.

    `about_id` is the event or survey it was imported for.
    """

    __tablename__ = "source_file"
    strand_id: Mapped[str | None] = reference("strand.id")
    about_id: Mapped[Id | None] = mapped_column(index=True)
    kind: Mapped[Code]
    format: Mapped[Code]
    name: Mapped[Words]
    encoding: Mapped[Code]
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    sha256: Mapped[str] = mapped_column(default="", index=True)
    found: Mapped[Facts]
    problems: Mapped[Names]
