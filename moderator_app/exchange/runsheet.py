"""The run sheet: a meeting's agenda on one or two A4 pages, for the hand of whoever runs it.

Somebody who steps in with no briefing finds here when each part begins, who has it, what it is for, what to say and
what to show; in English, 中文 or both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from moderator_app.domain.agenda import kind_label
from moderator_app.domain.publication import RunSheet, RunSheetLeft, RunSheetSegment, RunSheetSlot
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import Translations, Wording, fit, one_line
from moderator_app.exchange.typesetting import typeset
from moderator_app.exchange.whole_files import write_whole


def write_run_sheet(sheet: RunSheet, path: Path, *, language: str = "both", translate: Translations | None = None) -> Path:
    """Write the run sheet as PDF in `language` (en, zh, both), whole or not at all; return the path.

    Raises RuleBroken for another language, `FileUnwritable` where the file can't be written.
    """
    return write_whole(Path(path), run_sheet_pdf(sheet, language=language, translate=translate))


def run_sheet_pdf(sheet: RunSheet, *, language: str = "both", translate: Translations | None = None) -> bytes:
    """The run sheet as the bytes of a PDF."""
    say = Wording(language, translate)
    ends = sheet.segments[-1].ends if sheet.segments else _later(sheet.start, timedelta(minutes=sheet.minutes))
    content = {
        "languages": list(say.languages),
        "title": say.versions(sheet.title_en, sheet.title_zh) or say.each(text("Meeting")),
        "strand": one_line(say.pick(sheet.strand_en, sheet.strand_zh)),
        "heading": say.label(text("Run sheet")),
        "when": [say.day(sheet.date), f"{_clock(sheet.start)}–{_clock(ends)}", sheet.zone],
        "place": one_line(sheet.place),
        "length": say.each(_length(sheet)),
        "fits": sheet.planned == sheet.minutes,
        "minutes_label": say.label(text("min")),
        "left_heading": say.label(text("From last time")),
        "left": [_left(one, say) for one in sheet.left],
        "segments": [_segment(segment, say) for segment in sheet.segments],
        "empty": "" if sheet.segments else say.label(text("The agenda is empty.")),
    }
    return typeset("run_sheet.typ", content, made_at=sheet.start.astimezone(UTC))


# ---- parts


def _length(sheet: RunSheet) -> Text:
    planned, available = sheet.planned, sheet.minutes
    over = planned - available
    if over > 0:
        return text("{planned} of {available} min, {over} over", planned=planned, available=available, over=over)
    if over < 0:
        return text("{planned} of {available} min, {spare} to spare", planned=planned, available=available, spare=-over)
    return text("{planned} of {available} min", planned=planned, available=available)


def _segment(segment: RunSheetSegment, say: Wording) -> dict[str, object]:
    kind = kind_label(segment.kind)
    return {
        "starts": _clock(segment.starts),
        "ends": _clock(segment.ends),
        "minutes": segment.minutes,
        "kind": segment.kind,
        "title": say.versions(one_line(segment.title_en), one_line(segment.title_zh)) or say.each(kind),
        "who": " · ".join(_unlike(segment, [say.label(kind), one_line(segment.speaker)], say)),
        "rows": [
            {"label": say.label(label), "versions": versions}
            for label, versions in (
                (text("Objective"), say.versions(segment.objective_en, segment.objective_zh)),
                (text("Inquiry"), say.versions(segment.focus_en, segment.focus_zh)),
            )
            if versions
        ],
        "prompt": _labelled(text("Prompt"), say.versions(segment.prompt_en, segment.prompt_zh), say),
        "notes": _labelled(text("Notes"), [("", fit(segment.notes).strip())] if segment.notes.strip() else [], say),
        "materials": _labelled(text("Materials"), [("", one_line(name)) for name in segment.materials if name.strip()], say),
        "slots": _slots(segment, say),
    }


def _left(one: RunSheetLeft, say: Wording) -> dict[str, object]:
    """What an earlier meeting left: a box to tick, its words, and who, by when and how it ended."""
    about = [
        one_line(one.who),
        say.label(text("by {day}", day=one.due_on.isoformat())) if one.due_on else "",
        say.label(text("from meeting {number}", number=one.meeting)) if one.meeting else "",
        say.label(one.settled) if one.settled is not None else "",
    ]
    words = one_line(one.words) + (f" → {one_line(one.answer)}" if one.answer.strip() else "")
    return {
        "question": one.kind == "question",
        "settled": one.settled is not None,
        "words": words,
        "about": " · ".join(filter(None, about)),
    }


def _labelled(label: Text, versions: list[tuple[str, str]], say: Wording) -> dict[str, object]:
    return {"label": say.label(label), "versions": versions}


def _unlike(segment: RunSheetSegment, parts: Iterable[str], say: Wording) -> list[str]:
    """The parts that say more than the title does."""
    titles = {one_line(segment.title_en), one_line(segment.title_zh), say.pick(segment.title_en, segment.title_zh)}
    return [part for part in parts if part and part not in titles]


def _slots(segment: RunSheetSegment, say: Wording) -> list[dict[str, object]]:
    """Each group's turn with the minute and second at which it begins."""
    made: list[dict[str, object]] = []
    begins = segment.starts
    for slot in segment.slots:
        made.append({"starts": _clock(begins, seconds=True), "title": _slot_title(slot, say), "who": one_line(slot.speaker)})
        begins = _later(begins, timedelta(seconds=slot.seconds))
    return made


def _slot_title(slot: RunSheetSlot, say: Wording) -> list[tuple[str, str]]:
    return say.versions(one_line(slot.title_en), one_line(slot.title_zh)) or say.each(text("Presentation"))


def _later(moment: datetime, by: timedelta) -> datetime:
    """In real time, also over a change of clocks."""
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


def _clock(moment: datetime, *, seconds: bool = False) -> str:
    """A time of day; the seconds only where there are some."""
    return moment.strftime("%H:%M:%S" if seconds and moment.second else "%H:%M")
