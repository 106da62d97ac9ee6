"""Answers to an invitation in words: one person's, a meeting's counts, and what became of a pasted list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from moderator_app.desktop.models.live_rows import people_found
from moderator_app.desktop.translation import tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.wording import Text, text
from moderator_app.operations.invitations import Answers, Invited, Noted

ANSWERS: dict[str, tuple[Text, str]] = {
    "yes": (text("coming"), "good"),
    "maybe": (text("maybe"), "warn"),
    "no": (text("not coming"), "neutral"),
    "": (text("no answer"), "plain-side"),
}
"""How an answer is called and toned."""
NEXT_ANSWER = {"": "yes", "yes": "maybe", "maybe": "no", "no": ""}
"""What the space bar makes of it."""
EVERYBODY = "everybody"
_MOST_UNKNOWN = 8


def answer_row(one: Invited) -> Row:
    """Somebody who is asked, and what they answered."""
    words, tone = ANSWERS.get(one.answer, ANSWERS[""])
    other = one.name_zh if one.name_zh not in one.name else ""
    return Row(
        key=one.person_id,
        title=f"{one.name} {other}".strip(),
        face=one.name,
        mandarin=one.language_need == "zh",
        trailing_pills=((words, tone),),
        payload=one.answer,
    )


def answers_found(people: Sequence[Invited], typed: str, only: str) -> list[Invited]:
    """Those whose name fits what was typed and whose answer is `only` (`EVERYBODY`: any)."""
    wanted = [one for one in people if only in (EVERYBODY, one.answer)]
    return people_found(wanted, typed) if typed else wanted  # type: ignore[arg-type, return-value]


def counted(people: Sequence[Invited]) -> Counter[str]:
    """How many answered what; "" for those who did not."""
    return Counter(one.answer for one in people)


def counts_words(people: Sequence[Invited]) -> str:
    """ "51 coming · 3 maybe · 4 not coming · 6 without an answer"."""
    counts = counted(people)
    if not people:
        return tr("Nobody is asked yet: the strand has no members.")
    return " · ".join(filter(None, (given_words(Answers(counts["yes"], counts["maybe"], counts["no"])), _open(counts[""]))))


def given_words(answers: Answers) -> str:
    """ "51 coming · 3 maybe", what nobody said left out; "" without any answer."""
    parts = []
    if answers.yes:
        parts.append(tr("{count} coming", count=answers.yes))
    if answers.maybe:
        parts.append(tr("{count} maybe", count=answers.maybe))
    if answers.no:
        parts.append(tr("{count} not coming", count=answers.no))
    return " · ".join(parts)


def coming_words(answers: Answers) -> str:
    """ "51 coming · 3 maybe": whom to reckon with."""
    return given_words(Answers(answers.yes, answers.maybe, 0))


def _open(count: int) -> str:
    return tr("{count} without an answer", count=count) if count else ""


def choices(people: Sequence[Invited]) -> list[tuple[str, Text]]:
    """Whom to show: everybody, or those of one answer, with their numbers."""
    counts = counted(people)
    return [
        (EVERYBODY, text("Everybody: {count}", count=len(people))),
        ("yes", text("Coming: {count}", count=counts["yes"])),
        ("maybe", text("Maybe: {count}", count=counts["maybe"])),
        ("no", text("Not coming: {count}", count=counts["no"])),
        ("", text("No answer: {count}", count=counts[""])),
    ]


def noted_words(noted: Noted, answer: str) -> list[Text]:
    """What became of a pasted list, a line each."""
    called = ANSWERS[answer][0]
    lines = [text("{count} noted: {answer}", count=noted.noted, answer=called)]
    if noted.before:
        lines.append(text("{count} had answered so before", count=noted.before))
    if noted.unknown:
        shown = ", ".join(noted.unknown[:_MOST_UNKNOWN]) + (" …" if len(noted.unknown) > _MOST_UNKNOWN else "")
        lines.append(text("Fits no member, or more than one: {names}", names=shown))
    return lines
