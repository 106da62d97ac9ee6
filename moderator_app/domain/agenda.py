"""Agenda times: when each segment starts, whether the meeting fits its length, and what still keeps it from ready.

Minutes are whole numbers; seconds appear only in the slots of presentations. The order of segments is the order of
the meeting, and a segment starts when the one before it ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import isfinite

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import Text, text

#: What a segment is, as stored, with its name for people.
KIND_LABELS: dict[str, Text] = {
    "welcome": text("Welcome"),
    "keynote": text("Keynote"),
    "presentations": text("Inquiry presentations"),
    "breakout": text("Breakout"),
    "debrief": text("Debrief"),
    "theme_breakout": text("Theme breakout"),
    "close": text("Closing"),
    "other": text("Other"),
}
SEGMENT_KINDS = tuple(KIND_LABELS)

#: The length of a meeting of the network, in minutes.
NETWORK_MINUTES = 90


@dataclass(frozen=True, slots=True)
class SegmentPlan:
    """A segment as the clock sees it: `minutes` now, never under `minimum` when fitted.

    `weight` is the share of spare or missing minutes that it takes (0: only when nothing else can give); a `fixed`
    one keeps its minutes whatever happens.
    """

    id: str
    kind: str
    minutes: int
    minimum: int = 1
    weight: float = 1.0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class TemplateSegment:
    """A segment of a template: its kind, both titles and its place in the clock (as in `SegmentPlan`)."""

    kind: str
    title_en: str
    title_zh: str
    minutes: int
    minimum: int
    weight: float
    fixed: bool = False


#: The network's 90-minute meeting. Weights follow the minutes, so that fitting keeps the proportions.
NETWORK_TEMPLATE: tuple[TemplateSegment, ...] = (
    TemplateSegment("welcome", "Welcome and purpose", "欢迎与会议目标", 5, 3, 1),
    TemplateSegment("keynote", "Keynote", "主旨分享", 15, 10, 3),
    TemplateSegment("presentations", "Peer inquiry presentations", "同伴探究成果分享", 20, 10, 4),
    TemplateSegment("breakout", "Breakout 1: our inquiries", "分组讨论一：我们的探究", 18, 10, 4),
    TemplateSegment("debrief", "Debrief: insights and questions", "全体汇报：收获与问题", 12, 6, 2),
    TemplateSegment("theme_breakout", "Breakout 2: choose a theme", "分组讨论二：自选主题", 15, 10, 3),
    TemplateSegment("close", "Close and next steps", "总结与后续行动", 5, 3, 1),
)


def kind_label(kind: str) -> Text:
    """The name of a kind of segment for people; an unknown kind (from a newer version) is "Other"."""
    return KIND_LABELS.get(kind, KIND_LABELS["other"])


def start_times(start: datetime, segments: Sequence[SegmentPlan]) -> list[datetime]:
    """When each segment starts, in the zone of `start`; counted in real minutes, also over a change of clocks."""
    starts = [start]
    for segment in segments:
        starts.append(_later(starts[-1], segment.minutes))
    return starts[:-1]


def end_time(start: datetime, segments: Sequence[SegmentPlan]) -> datetime:
    """When the last segment ends."""
    return _later(start, sum(segment.minutes for segment in segments))


def fit_to_length(segments: Sequence[SegmentPlan], total: int) -> list[int]:
    """Minutes for each segment, in order, that sum to exactly `total`.

    The minutes missing or to spare are spread over the segments that are not fixed, in proportion to their weights
    (largest remainder, ties by order), none going under its minimum; what one can't give, the others give. Weight 0
    gives only when no other can. Fitting a fitted agenda changes nothing.

    Raises RuleBroken when the minimums don't fit, or when every segment is fixed at another sum.
    """
    _check(segments, total)
    minutes = [s.minutes if s.fixed else max(s.minutes, s.minimum) for s in segments]
    flexible = [i for i, s in enumerate(segments) if not s.fixed]
    spare = total - sum(minutes)
    if spare == 0:
        return minutes
    if not flexible:
        raise RuleBroken(
            text("Every segment is fixed, and together they take {minutes} of {total} min.", minutes=sum(minutes), total=total),
            text("Unfix a segment, or change the length of the meeting."),
            code="agenda.all_fixed",
        )
    least = sum(s.minutes if s.fixed else s.minimum for s in segments)
    if least > total:
        raise RuleBroken(
            text("The segments need at least {least} min, and the meeting has {total}.", least=least, total=total),
            text("Remove a segment, lower a minimum, or make the meeting longer."),
            code="agenda.too_short",
        )
    if spare > 0:
        weighed = [i for i in flexible if segments[i].weight > 0] or flexible
        _add(minutes, weighed, _shares([_weight(segments[i]) for i in weighed], [spare] * len(weighed), spare))
        return minutes
    missing = -spare
    for tier in ([i for i in flexible if segments[i].weight > 0], [i for i in flexible if segments[i].weight == 0]):
        room = [minutes[i] - segments[i].minimum for i in tier]
        given = min(missing, sum(room))
        _add(minutes, tier, [-cut for cut in _shares([_weight(segments[i]) for i in tier], room, given)])
        missing -= given
    return minutes


def length_verdict(segments: Sequence[SegmentPlan], total: int) -> Text:
    """Whether the agenda fills its length, in words with the way out."""
    planned = sum(segment.minutes for segment in segments)
    if not segments:
        return text("No segments yet: add one or start from a template")
    if planned > total:
        return text("{minutes} min over: shorten a segment or press Fit", minutes=planned - total)
    if planned < total:
        return text("{minutes} min to spare: lengthen a segment or press Fit", minutes=total - planned)
    return text("Fits {total} min exactly", total=total)


def equal_slots(minutes: int, count: int) -> list[int]:
    """The seconds each of `count` presenters has in `minutes`, summing exactly; no two differ by more than a second.

    Raises RuleBroken for less than one presenter, or less than a second each.
    """
    if count < 1:
        raise RuleBroken(text("Slots need at least one presenter."), code="agenda.no_presenters")
    if minutes * 60 < count:
        raise RuleBroken(
            text("{minutes} min can't be shared by {count} presenters.", minutes=minutes, count=count),
            text("Give the segment more minutes."),
            code="agenda.slots_too_short",
        )
    each, left = divmod(minutes * 60, count)
    return [each + (1 if i < left else 0) for i in range(count)]


# ---- readiness


@dataclass(frozen=True, slots=True)
class SegmentFacts:
    """What is known of a segment when someone asks whether it is ready.

    `speakers` are those named, `confirmed` how many of them said yes. `rooms` counts the rooms set up, `unseated` the
    participants without one, `themes` the themes to choose from. `bilingual`: the meeting has Mandarin speakers, so
    titles and prompts are wanted in both languages. `untrained` speakers have not yet rehearsed or been coached.
    """

    kind: str
    title_en: str = ""
    title_zh: str = ""
    minutes: int = 0
    minimum: int = 1
    objective: str = ""
    focus_inquiry: str = ""
    speakers: int = 0
    confirmed: int = 0
    untrained: int = 0
    slides: bool = False
    prompt_en: str = ""
    prompt_zh: str = ""
    rooms: int = 0
    unseated: int = 0
    themes: int = 0
    bilingual: bool = False


def readiness(facts: SegmentFacts) -> list[Text]:
    """What still keeps this segment from ready, most weighty first; [] when it is ready."""
    by_kind = {
        "keynote": _keynote,
        "presentations": _presentations,
        "breakout": _breakout,
        "theme_breakout": _theme_breakout,
    }
    missing = by_kind[facts.kind](facts) if facts.kind in by_kind else []
    if not facts.title_en.strip() and not facts.title_zh.strip():
        missing.append(text("It has no title"))
    elif facts.bilingual and not facts.title_zh.strip():
        missing.append(text("The Chinese title is missing"))
    elif facts.bilingual and not facts.title_en.strip():
        missing.append(text("The English title is missing"))
    if facts.minutes < facts.minimum:
        missing.append(text("{minutes} min is under its minimum of {minimum}", minutes=facts.minutes, minimum=facts.minimum))
    return missing


def _keynote(facts: SegmentFacts) -> list[Text]:
    missing = []
    if not facts.objective.strip():
        missing.append(text("No objective yet: say what members will take away"))
    if not facts.focus_inquiry.strip():
        missing.append(text("No focus inquiry: choose the question that frames it"))
    missing += _speakers(facts, text("No speaker yet"))
    if not facts.slides:
        missing.append(text("No slides yet"))
    return missing


def _presentations(facts: SegmentFacts) -> list[Text]:
    return _speakers(facts, text("No group presents yet"))


def _speakers(facts: SegmentFacts, nobody: Text) -> list[Text]:
    if facts.speakers == 0:
        return [nobody]
    missing = []
    if facts.confirmed < facts.speakers:
        missing.append(text("{confirmed} of {speakers} confirmed", confirmed=facts.confirmed, speakers=facts.speakers))
    if facts.untrained:
        missing.append(text("Not yet rehearsed: {count}", count=facts.untrained))
    return missing


def _breakout(facts: SegmentFacts) -> list[Text]:
    missing = []
    if facts.rooms == 0:
        missing.append(text("No rooms yet: group the participants"))
    elif facts.unseated:
        missing.append(text("Without a room: {count}", count=facts.unseated))
    return missing + _prompts(facts)


def _theme_breakout(facts: SegmentFacts) -> list[Text]:
    # Its rooms are made in the meeting, from what members choose; only the choice must be there before.
    missing = [] if facts.themes >= 2 else [text("Fewer than two themes to choose from")]
    return missing + _prompts(facts)


def _prompts(facts: SegmentFacts) -> list[Text]:
    if not facts.prompt_en.strip() and not facts.prompt_zh.strip():
        return [text("No prompt for the rooms")]
    if facts.bilingual and not facts.prompt_zh.strip():
        return [text("The Chinese prompt is missing")]
    if facts.bilingual and not facts.prompt_en.strip():
        return [text("The English prompt is missing")]
    return []


# ---- helpers of the clock


def _later(moment: datetime, minutes: int) -> datetime:
    if moment.tzinfo is None:
        return moment + timedelta(minutes=minutes)
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def _check(segments: Sequence[SegmentPlan], total: int) -> None:
    if not segments:
        raise RuleBroken(text("There is no segment to fit."), text("Add one or start from a template."), code="agenda.empty")
    if total < 0 or any(s.minutes < 0 or s.minimum < 0 for s in segments):
        raise RuleBroken(text("A length can't be negative."), code="agenda.negative")
    if any(s.weight < 0 or not isfinite(s.weight) for s in segments):
        raise RuleBroken(text("A weight is zero or more."), code="agenda.weight")


def _weight(segment: SegmentPlan) -> Fraction:
    return Fraction(segment.weight) if segment.weight > 0 else Fraction(1)


def _add(minutes: list[int], places: list[int], changes: list[int]) -> None:
    for place, change in zip(places, changes, strict=True):
        minutes[place] += change


def _shares(weights: list[Fraction], room: list[int], amount: int) -> list[int]:
    """`amount` split by weight into whole shares, none above its `room` (which together hold `amount`)."""
    ideal = [Fraction(0)] * len(weights)
    open_places = set(range(len(weights)))
    left = Fraction(amount)
    while left > 0:
        each = left / sum(weights[i] for i in open_places)
        full = {i for i in open_places if weights[i] * each >= room[i]}
        for i in full or open_places:
            ideal[i] = Fraction(room[i]) if full else weights[i] * each
        left = left - sum(room[i] for i in full) if full else Fraction(0)
        open_places -= full
    shares = [int(share) for share in ideal]
    # Largest remainder: those cut down most get a minute first; room is whole, so a rounded-up share still fits.
    by_remainder = sorted(range(len(weights)), key=lambda i: (shares[i] - ideal[i], i))
    for i in by_remainder[: amount - sum(shares)]:
        shares[i] += 1
    return shares
