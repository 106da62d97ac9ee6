"""Lists of people that members may be given, whom they met and whom they are paired with: only what each person shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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


# ---- coaching pairs


@dataclass(frozen=True, slots=True)
class CoachingPerson:
    """Somebody in a pair, as the others may see them: `email` is "" unless its owner shares it in this strand."""

    name: str
    name_zh: str
    role: str
    role_zh: str
    school: str
    school_zh: str
    city: str
    country: str
    email: str
    zone: str


@dataclass(frozen=True, slots=True)
class CoachingPairLine:
    """A pair (or trio) with what they work on and the days they are to talk."""

    number: int
    people: tuple[CoachingPerson, ...]
    inquiry_en: str
    inquiry_zh: str
    check_ins: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class PairList:
    """The pairs of a round of peer coaching, for a file that may go out."""

    strand_en: str
    strand_zh: str
    number: int
    starts_on: date | None
    ends_on: date | None
    pairs: tuple[CoachingPairLine, ...]
