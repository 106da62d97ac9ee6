"""What Review says of each thing that is open: its row in the list, where it is, who wrote what and when, why it was refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from moderator_app.desktop import moments
from moderator_app.desktop.models.value_words import called_words
from moderator_app.desktop.translation import inside, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.field_words import field_words, table_words
from moderator_app.domain.wording import Text, text
from moderator_app.operations.review import DELETION, About, Disagreement, Rejected, Review, Side

_REFUSALS = {
    "forbidden": text("Your account may not change this. A coordinator can give you the right to it."),
    "forgotten": text("It was deleted long ago, and the server has it no more."),
    "hangs_on_refused": text("It belongs to something that the server refused, too."),
    "too_long": text("It is longer than the server takes."),
    "too_deep": text("It is built in a way that the server can't store."),
    "bad_text": text("There are signs in it that can't be stored."),
    "not_empty": text("This may not be empty."),
    "wrong_type": text("The server can't store such a value here."),
}


def key_of(item: Disagreement | Rejected) -> str:
    """What an item is known by in the list."""
    return item.id if isinstance(item, Disagreement) else f"refused:{item.id}"


def review_rows(review: Review, now: datetime, zone: str) -> list[Row]:
    """The list: what is refused first, for it is not shared; then what two people disagree on."""
    rows = [_rejected_row(item) for item in review.rejected]
    return rows + [_row(item, now, zone) for item in review.disagreements]


def _row(item: Disagreement, now: datetime, zone: str) -> Row:
    # the day alone: the time of day stands beside the values, and would be cut here
    at = item.waiting.at.astimezone(ZoneInfo(zone)) if item.waiting.at is not None else None
    when = moments.day(at, short=at.year == now.astimezone(ZoneInfo(zone)).year) if at is not None else ""
    return Row(
        item.id,
        title_of(item.about),
        render(field_words(item.about.table, item.field)),
        " · ".join(filter(None, (people_of(item), when))),
        icon=table_words(item.about.table)[1],
    )


def _rejected_row(item: Rejected) -> Row:
    return Row(
        key_of(item),
        title_of(item.about),
        render(field_words(item.about.table, item.field)),
        icon=table_words(item.about.table)[1],
        pills=((text("refused"), "bad"),),
    )


def title_of(about: About) -> str:
    """What the row is called; what kind of row it is where it has no name."""
    return called_words(about.called)


def where_of(about: About) -> str:
    """ "Insight · Whole School Librarians · Meeting 2"."""
    parts = [render(table_words(about.table)[0])]
    if about.strand is not None:
        parts.append(called_words(about.strand))
    if about.meeting is not None:
        parts.append(called_words(replace(about.meeting, english="", chinese="") if about.meeting.number else about.meeting))
    return " · ".join(parts)


def name_of(side: Side) -> str:
    """Who wrote a value: "You" or their name."""
    return tr("You") if side.is_own else side.author or tr("Somebody")


def people_of(item: Disagreement) -> str:
    """ "You and Sarah Chen"; both names where neither sits here."""
    sides = sorted((item.waiting, item.shared), key=lambda side: not side.is_own)
    names = [name_of(side) for side in sides]
    if names[0] == names[1]:
        return tr("{name}, on two laptops", name=names[0])
    return tr("{one} and {other}", one=names[0], other=names[1])


def sentence_of(item: Disagreement) -> Text:
    """What happened."""
    what, people = field_words(item.about.table, item.field), people_of(item)
    if item.field == DELETION:
        return text("{people}: one deleted it, the other changed it, neither having seen that.", people=people)
    return text("{people} changed “{field}”, neither having seen the other’s change.", people=people, field=what)


def take_words(item: Disagreement) -> Text:
    """The button that lets the waiting value stand."""
    if item.field == DELETION:
        return text("Delete it")
    return text("Use mine") if item.waiting.is_own else text("Use {name}’s", name=item.waiting.author or tr("the other"))


def keep_words(item: Disagreement) -> Text:
    """The button that lets the shared value stand."""
    if item.field == DELETION:
        return text("Keep it")
    if item.shared.is_own:
        return text("Keep mine")
    return text("Keep {name}’s", name=item.shared.author) if item.shared.author else text("Keep what is shared")


def begin_words(side: Side) -> Text:
    """The button that begins an edit with this side's text."""
    return text("Begin with mine") if side.is_own else text("Begin with {name}’s", name=side.author or tr("the other"))


def kind_words(same: Sequence[Disagreement]) -> Text:
    """The line above the buttons that settle all of a kind."""
    first = same[0]
    return text(
        "{count} more like this: {field}, {people}.",
        count=len(same) - 1,
        field=inside(field_words(first.about.table, first.field)),
        people=people_of(first),
    )


def refusal_words(item: Rejected) -> Text:
    """Why the server didn't take a change."""
    known = _REFUSALS.get(item.code)
    return known or text("The server said: {reason}", reason=item.message or item.code)
