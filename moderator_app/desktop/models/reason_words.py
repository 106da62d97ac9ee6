"""Reasons for a seat, a room and a whole round as lines to show."""

from __future__ import annotations

from moderator_app.desktop.translation import in_language, language, locale, render, tr
from moderator_app.desktop.widgets.fact_sheet import Fact
from moderator_app.domain.wording import Text, text
from moderator_app.operations.breakout_board import Board, ScorePart
from moderator_app.operations.room_reasons import Acquaintance, Occasion, OtherSeat, RoomAccount, SeatAccount

_MOST_WISHES, _MOST_KNOWN, _MOST_REPEATS = 5, 5, 6


def seat_facts(account: SeatAccount) -> list[Fact]:
    """Why somebody sits where they do."""
    if not account.room:
        return [Fact(text("Has no room yet."), "circle"), *_wish_facts(account)]
    return [*_wish_facts(account), *_known_facts(account), *_bound_facts(account), *_other_seats(account)]


def _wish_facts(account: SeatAccount) -> list[Fact]:
    if not account.wishes:
        return [Fact(text("Wished nothing in particular."), "target")]
    facts = []
    for wish in account.wishes[:_MOST_WISHES]:
        title = in_language(wish.title_en, wish.title_zh)
        words = text("{rank}. {topic}", rank=wish.rank, topic=title)
        facts.append(Fact(words, "circle-check" if wish.got else "circle", "good" if wish.got else "mute", strong=wish.got))
    if account.room and not any(wish.got for wish in account.wishes):
        facts.append(Fact(text("This room works on none of these."), "triangle-alert", "warn"))
    return facts


def _known_facts(account: SeatAccount) -> list[Fact]:
    facts = []
    if not account.known:
        words = text("Meets everybody in the room for the first time.") if account.new else text("Is alone in the room.")
        facts.append(Fact(words, "sparkles", "good" if account.new else "mute"))
    else:
        count = len(account.known)
        words = (
            text("Knows 1 of {all} in the room:", all=count + account.new)
            if count == 1
            else text("Knows {count} of {all} in the room:", count=count, all=count + account.new)
        )
        facts.append(Fact(words, "users", "warn"))
        for friend in account.known[:_MOST_KNOWN]:
            facts.append(Fact(friend.name, indent=True, number=_times(friend.times), number_token="warn"))
            if when := occasions_in_words(friend):
                facts.append(Fact(when, indent=True, quiet=True))
    if account.own_school:
        names = ", ".join(account.own_school)
        facts.append(Fact(text("Own school: {names}", names=names), "school", "warn"))
    return facts


def _times(times: int) -> Text:
    if times <= 2:
        return text("once") if times == 1 else text("twice")
    return text("{count}×", count=times)


def occasions_in_words(friend: Acquaintance) -> str:
    """ "Oct 2026, Breakout 2; Mar 2026, Breakout 1": when two people shared a room."""
    return "; ".join(_occasion(occasion) for occasion in friend.occasions[:3]) + ("; …" if len(friend.occasions) > 3 else "")


def _occasion(occasion: Occasion) -> str:
    if occasion.day is not None:
        month = locale().toString(occasion.day, "yyyy年M月" if language() == "zh" else "MMM yyyy")  # type: ignore[call-overload]
        if not occasion.round:
            return tr("{month}, peer coaching", month=month)
        return tr("{month}, Breakout {round}", month=month, round=occasion.round)
    if not occasion.round:
        return tr("peer coaching")
    if occasion.meeting_number:
        return tr("Meeting {number}, Breakout {round}", number=occasion.meeting_number, round=occasion.round)
    name = in_language(occasion.meeting_en, occasion.meeting_zh)
    return tr("{meeting}, Breakout {round}", meeting=name, round=occasion.round)


def _bound_facts(account: SeatAccount) -> list[Fact]:
    icons = {"Pinned": "pin", "Hosts": "mic", "The room is locked.": "lock", "Kept together": "link", "Kept apart": "split"}
    facts = []
    for line in account.bound:
        icon = next((icon for start, icon in icons.items() if line.template.startswith(start)), "languages")
        facts.append(Fact(line, icon, "mandarin" if icon == "languages" else "mute"))
    return facts


def _other_seats(account: SeatAccount) -> list[Fact]:
    if not account.others:
        return [Fact(text("No other room is open to them."), "lock")]
    facts = [Fact(text("Next best seats, and what they cost"), head=True)]
    for other in account.others:
        facts.append(Fact(_seat_words(other), "arrow-right", number=signed(other.points), number_token=_tone(other.points)))
        told = [render(cost) for cost in other.costs] or [render(rule) for rule, _points in other.by_rule[:2]]
        if told:
            facts.append(Fact("; ".join(told), indent=True, quiet=True))
    return facts


def _seat_words(other: OtherSeat) -> Text:
    if not other.back:
        return text("Room {number}", number=other.room)
    return text("Room {number}, changing with {names}", number=other.room, names=", ".join(other.back))


def signed(points: int) -> str:
    """A change of points with its sign; fewer are better."""
    return f"{points:+,}".replace("-", "−") if points else "±0"


def _tone(points: int) -> str:
    return "warn" if points > 0 else "good" if points < 0 else "mute"


# ---- a room


def room_lines(account: RoomAccount) -> list[Fact]:
    """What a room is made of."""
    if not account.people:
        return [Fact(text("Nobody sits here."), "circle")]
    facts = [_size(account)]
    if account.language == "zh":
        if account.bilingual:
            facts.append(Fact(text("Bilingual: {names}", names=", ".join(account.bilingual)), "languages", "mandarin"))
        else:
            facts.append(Fact(text("Nobody bilingual sits here."), "languages", "warn"))
    facts += [_wishes(account), _experience(account), *_schools(account), *_meetings(account)]
    facts.append(Fact(text("This room’s points"), "sliders-horizontal", number=f"{account.points:,}", number_token="ink"))
    facts += part_facts(account.parts, indent=True)
    return facts


def _size(account: RoomAccount) -> Fact:
    words = text("{people} of {largest} seats", people=account.people, largest=account.largest)
    if account.smallest > 1:
        words = text("{people} people; {smallest} to {largest} may sit here", people=account.people,
                     smallest=account.smallest, largest=account.largest)  # fmt: skip
    right = account.smallest <= account.people <= account.largest
    return Fact(words, "users", "mute" if right else "bad")


def _wishes(account: RoomAccount) -> Fact:
    first, second, further, none, nothing = account.wishes
    parts = (
        (first, text("first wish {count}", count=first)),
        (second, text("second {count}", count=second)),
        (further, text("later {count}", count=further)),
        (none, text("none of theirs {count}", count=none)),
        (nothing, text("wished nothing {count}", count=nothing)),
    )
    words = " · ".join(render(part) for count, part in parts if count)
    return Fact(words, "target", "warn" if none else "good")


def _experience(account: RoomAccount) -> Fact:
    if account.years is None:
        return Fact(text("Nobody’s experience is known."), "award")
    low, high = account.years
    if low == high:
        return Fact(text("{years} years in the role", years=f"{low:g}"), "award")
    return Fact(text("{low} to {high} years in the role", low=f"{low:g}", high=f"{high:g}"), "award")


def _schools(account: RoomAccount) -> list[Fact]:
    parts = [text("1 school") if account.schools == 1 else text("{count} schools", count=account.schools)]
    if account.countries:
        parts.append(text("1 country") if account.countries == 1 else text("{count} countries", count=account.countries))
    facts = [Fact(" · ".join(render(part) for part in parts), "school")]
    if account.same_school:
        facts.append(Fact(text("More than one from {schools}", schools=", ".join(account.same_school)), indent=True, quiet=True))
    return facts


def _meetings(account: RoomAccount) -> list[Fact]:
    if account.people < 2:
        return []
    if not account.repeats:
        return [Fact(text("All meet for the first time."), "sparkles", "good")]
    again, pairs = len(account.repeats), account.pairs
    words = (
        text("1 of {pairs} pairs has met before:", pairs=pairs)
        if again == 1
        else text("{count} of {pairs} pairs have met before:", count=again, pairs=pairs)
    )
    facts = [Fact(words, "users", "warn")]
    facts += [
        Fact(text("{one} and {other}", one=one, other=other), indent=True, number=_times(times), number_token="warn")
        for one, other, times in account.repeats[:_MOST_REPEATS]
    ]
    if again > _MOST_REPEATS:
        facts.append(Fact(text("and {count} more", count=again - _MOST_REPEATS), indent=True, quiet=True))
    return facts


# ---- the whole


def part_facts(parts: tuple[ScorePart, ...], *, indent: bool = False) -> list[Fact]:
    """What the points are made of, dearest rule first, with what nobody can save."""
    facts = []
    for part in parts:
        bar = None if indent else (part.share, part.share * part.unavoidable / part.points)
        facts.append(Fact(part.name, number=f"{part.points:,}", number_token="ink", bar=bar, indent=indent, quiet=indent))
        if part.unavoidable:
            words = (
                text("all of it can’t be avoided")
                if part.unavoidable == part.points
                else text("{points} of it can’t be avoided", points=f"{part.unavoidable:,}")
            )
            facts.append(Fact(words, quiet=True))
    return facts


def found_words(board: Board) -> str:
    """How the rooms were found: time, how many better ones were seen, whether there are none better."""
    parts = []
    if board.seconds:
        parts.append(tr("Found in {seconds} s", seconds=f"{board.seconds:.1f}"))
    if board.proved:
        parts.append(tr("proved: none are better"))
    elif board.betters > 1:
        parts.append(tr("{count} better ones seen on the way", count=board.betters))
    return " · ".join(parts)
