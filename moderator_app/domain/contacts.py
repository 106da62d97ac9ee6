"""Whom a member has met, as a list that they may be given: only what each person shares in the strand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody a member met. `email` is "" unless its owner shares it in this strand (`shares_email`). `times` they met,
    `coached` whether as a coaching pair; the meetings by name, oldest first."""

    name: str
    name_zh: str
    school: str
    school_zh: str
    role: str
    role_zh: str
    city: str
    country: str
    email: str
    shares_email: bool
    times: int
    coached: bool
    meetings_en: tuple[str, ...]
    meetings_zh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactList:
    """The contacts of `owner` from one strand, most often met first."""

    owner: str
    strand_en: str
    strand_zh: str
    contacts: tuple[Contact, ...]
