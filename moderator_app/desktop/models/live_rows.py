"""The lists of a live meeting in words: notes, run of show, themes and people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from moderator_app.desktop.models.agenda_cards import LOOKS
from moderator_app.desktop.models.insight_cards import KIND_ICONS, KIND_WORDS
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.capture_field import KIND_TONES, room_words
from moderator_app.desktop.widgets.rows import Row
from moderator_app.desktop.widgets.run_of_show import RunRow
from moderator_app.domain.run_of_show import RunState, SideClock
from moderator_app.domain.wording import Text, text
from moderator_app.operations.agenda import Agenda, SegmentView
from moderator_app.operations.live import NoteView, PersonHere
from moderator_app.operations.live_overview import Presence, ThemeCount
from moderator_app.operations.run_of_show import Run

CAME: dict[str, tuple[Text, str]] = {
    "yes": (text("here"), "good"),
    "late": (text("late"), "warn"),
    "no": (text("did not come"), "neutral"),
    "": (text("not yet"), "plain-side"),
}
"""How a person's coming is called and toned."""
NEXT_CAME = {"": "yes", "yes": "late", "late": "no", "no": "yes"}
"""What the space bar makes of it."""


def theme_title(title_en: str, title_zh: str) -> str:
    """The title of a theme in the language of now; the unsorted notes have none."""
    return in_language(title_en, title_zh) or tr("Unsorted")


def note_row(note: NoteView, zone: str) -> Row:
    """A note: when, where, what it is, its words, who said it, who else noted it, its theme and whether it was curated."""
    pills = []
    if note.room_number:
        tone = "mandarin" if note.is_mandarin_room else "neutral"
        pills.append((render(room_words(note.room_number, note.is_mandarin_room)), tone))
    pills.append((render(KIND_WORDS[note.kind]), KIND_TONES.get(note.kind, "neutral")))
    theme = in_language(note.theme_en, note.theme_zh)
    curated = tr("curated") if note.insight_ids else ""
    author = tr("noted by {name}", name=note.author) if note.author else ""
    return Row(
        key=note.id,
        title=note.text,
        second=" · ".join(filter(None, (note.said_by, author))),
        icon=KIND_ICONS[note.kind],
        pills=tuple(pills),
        trailing=" · ".join(filter(None, (theme, curated))),
        payload=f"{note.captured_at.astimezone(ZoneInfo(zone)):%H:%M}",
    )


def segment_title(segment: SegmentView) -> str:
    """What a segment is called; its kind where it has no title yet."""
    return in_language(segment.title_en, segment.title_zh) or render(segment.kind_label)


def current_segment(agenda: Agenda, now: datetime) -> SegmentView | None:
    """The segment that runs by the clock; None before and after the meeting."""
    return next((segment for segment in agenda.segments if segment.starts <= now < segment.ends), None)


def run_rows(agenda: Agenda, now: datetime, state: RunState | None = None) -> list[Row]:
    """The agenda with its times: planned ones, and those of the run once it was started (or should have been).

    `payload`: "now", "past", "left_out" or ""; without a run only today's meeting has a now.
    """
    current = current_segment(agenda, now)
    today = now.astimezone(agenda.starts.tzinfo).date() == agenda.starts.date()
    found: list[Row] = []
    for segment in agenda.segments:
        line = state.line(segment.id) if state is not None and state.phase != "before" else None
        shown, planned, minutes = f"{segment.starts:%H:%M}", "", str(segment.minutes)
        mark = "now" if segment is current else "past" if today and segment.ends <= now else ""
        if line is not None and state is not None:
            real, zone = state.moment(line.begins), agenda.starts.tzinfo
            planned = f"{state.moment(line.planned).astimezone(zone):%H:%M}"
            left_out = line.state in ("skipped", "missed")
            shown = planned if left_out else f"{real.astimezone(zone):%H:%M}"
            planned = planned if abs(line.begins - line.planned) >= 60 and not left_out else ""
            mark = "left_out" if left_out else line.state if line.state in ("now", "past") else ""
            minutes = f"{line.allotted / 60:.0f}"
        found.append(
            RunRow(
                key=segment.id,
                title=segment_title(segment),
                second=shown,
                icon=LOOKS.get(segment.kind, LOOKS["other"])[0],
                trailing=minutes,
                payload=mark,
                planned=planned,
            )
        )
    return found


def offset_tone(state: RunState) -> str:
    """The tone of how late it will end."""
    minutes = round(state.offset / 60)
    return "bad" if minutes > 5 else "warn" if minutes > 0 else "good"


def side_words(run: Run, state: RunState, side: SideClock, which: str) -> str:
    """What a clock beside the plenary's is of: the rooms and when they are called back, or whose turn it is."""
    if which == "breakout":
        if side.paused or side.left < 0:
            return tr("Rooms")
        back = state.moment(state.elapsed + side.left).astimezone(run.zone())
        return tr("Rooms · back at {time}", time=f"{back:%H:%M}")
    names = run.titles[side.segment_id].turns if side.segment_id in run.titles else ()
    name = in_language(*names[side.number]) if side.number < len(names) else ""
    place = tr("Turn {number} of {count}", number=side.number + 1, count=side.count)
    return f"{place} · {name}" if name else place


def theme_rows(counts: Sequence[ThemeCount]) -> list[Row]:
    """Themes with their number of notes; `payload` is the share of the most frequent."""
    most = max((count.notes for count in counts), default=0) or 1
    return [
        Row(
            key=count.id or "",
            title=theme_title(count.title_en, count.title_zh),
            trailing=str(count.notes),
            quiet=count.id is None,
            payload=count.notes / most,
        )
        for count in counts
    ]


def person_row(person: PersonHere) -> Row:
    """Somebody who is expected or here."""
    words, tone = CAME.get(person.came, CAME[""])
    other = person.name_zh if person.name_zh not in person.name else ""
    return Row(
        key=person.person_id,
        title=f"{person.name} {other}".strip(),
        face=person.name,
        mandarin=person.language_need == "zh",
        trailing_pills=((render(words), tone),),
        payload=person.came,
    )


def presence_words(found: Presence, unknown: int) -> str:
    """ "47 of 51 · 2 late · 6 did not come"; `unknown`: so many names of the meeting's files nobody is tied to."""
    if not found.expected and not unknown:
        return tr("Nobody is expected yet: the strand has no members.")
    parts = [tr("{here} of {expected}", here=found.here, expected=found.expected)]
    if found.late:
        parts.append(tr("{count} late", count=found.late))
    if found.absent:
        parts.append(tr("{count} did not come", count=found.absent))
    waiting = found.expected - found.here - found.absent
    if waiting > 0:
        parts.append(tr("{count} not seen", count=waiting))
    if unknown:
        parts.append(tr("{count} other names", count=unknown))
    return " · ".join(parts)


def people_found(people: Sequence[PersonHere], typed: str, only: Collection[str] = ()) -> list[PersonHere]:
    """Those whose name holds what was typed, in any script or in pinyin, and whose coming is one of `only`."""
    from moderator_app.domain.chinese import fold, pinyin_of

    wanted = fold(typed).split()

    def fits(person: PersonHere) -> bool:
        if only and person.came not in only:
            return False
        if not wanted:
            return True
        names = fold(f"{person.name} {person.name_zh}")
        if all(part in names for part in wanted):
            return True
        spoken = fold(pinyin_of(f"{person.name} {person.name_zh}"))
        return "".join(wanted) in spoken.replace(" ", "")

    return [person for person in people if fits(person)]
