"""What Insights says of counts, and what its search finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import render, tr
from moderator_app.domain.chinese import fold
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.operations.curation import CurationTable, ThemeEntry
from moderator_app.operations.meeting_files import CueView

_folded: dict[tuple[str, str], str] = {}  # by id and words; used by the searching thread alone
_MOST_FOLDED = 60_000


def counted(count: int, one: Text, many: Text) -> Text:
    """`one` for 1, else `many`, whose template has a {count}."""
    return one if count == 1 else Text(many.template, {"count": count})


def theme_counts(entry: ThemeEntry) -> str:
    """ "9 notes from 5 rooms · 5 curated"."""
    notes = counted(entry.notes, text("1 note"), text("{count} notes"))
    if entry.notes and entry.rooms:
        rooms = counted(entry.rooms, text("1 room"), text("{count} rooms"))
        notes = text("{notes} from {rooms}", notes=notes, rooms=rooms)
    return " · ".join((render(notes), tr("{count} curated", count=entry.insights)))


def people_in(cues: Sequence[CueView]) -> str:
    """ "360 lines by 21 people"."""
    speakers = len({cue.person_id or cue.speaker for cue in cues} - {""})
    lines = counted(len(cues), text("1 line"), text("{count} lines"))
    if not speakers:
        return render(lines) if cues else ""
    return tr("{lines} by {people} people", lines=render(lines), people=speakers)


def table_matches(table: CurationTable, place: Place) -> bool:
    """Whether what was read is of the place shown now."""
    if place.event_id is not None:
        return table.event_id == place.event_id
    return table.event_id is None and table.strand_id == place.strand_id


def narrowed(typed: str, table: CurationTable, cues: Iterable[CueView], progress: Progress) -> frozenset[str]:
    """The ids of insights, notes and lines that have all the words typed, in either language or script."""
    wanted = fold(typed).split()
    found = set()
    if len(_folded) > _MOST_FOLDED:
        _folded.clear()
    for number, (key, words) in enumerate(_texts(table, cues)):
        if number % 500 == 0:
            progress(number, 0)
        whole = _folded.get((key, words))
        if whole is None:
            whole = _folded[key, words] = fold(words)
        if all(word in whole for word in wanted):
            found.add(key)
    return frozenset(found)


def _texts(table: CurationTable, cues: Iterable[CueView]) -> Iterable[tuple[str, str]]:
    for view in table.insights:
        own = (view.text_en, view.text_zh, view.detail_en, view.detail_zh, view.said_by, *view.tags)
        yield view.id, "\n".join((*own, *(proof.text for proof in view.evidence)))
    for note in table.notes:
        yield note.id, f"{note.text}\n{note.said_by}"
    for cue in cues:
        yield cue.id, f"{cue.text}\n{cue.speaker}\n{cue.person}"
