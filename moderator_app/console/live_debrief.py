"""`moderator debrief`: a meeting's notes in proposed themes, and these offered as choices for the second breakout."""

from __future__ import annotations

from argparse import Namespace

from moderator_app.console.choosing import choose_meeting
from moderator_app.console.output import OK, Output
from moderator_app.domain.debrief import Debrief
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import debrief as operations
from moderator_app.operations.choices_live import form_rooms, live_choices
from moderator_app.store import Workspace


def debrief(ws: Workspace, options: Namespace, out: Output) -> int:
    """Propose themes for a meeting's notes (changing nothing), or offer them; `rooms` forms rooms by what people chose."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.what == "rooms":
        return _rooms(ws, meeting.id, options, out)
    found = operations.propose(
        ws, meeting.id, rooms_only=not options.all, seed=options.seed, wanted=options.themes, progress=out.progress()
    )
    if options.what == "propose":
        _tell(found, out)
        return OK
    chosen = _offering(found, options.which)
    ids = operations.offer_themes(ws, meeting.id, chosen)
    _tell(chosen, out, shown=False)
    out.say(text("{count} themes can be chosen now", count=len(ids)))
    for theme in live_choices(ws, meeting.id).themes:
        out.say(f"{theme.number}  {' · '.join(filter(None, (theme.title_en, theme.title_zh)))}")
    return OK


def _offering(found: Debrief, which: list[str]) -> Debrief:
    """Offer the proposals of these numbers alone; without a number those that are proposed as choices."""
    themes = found.themes()
    wrong = [word for word in which if not word.isdigit() or not 1 <= int(word) <= len(themes)]
    if wrong:
        raise RuleBroken(text("There is no proposal {number}.", number=wrong[0]), text("“debrief propose” lists them."))
    if which:
        for number, theme in enumerate(themes, 1):
            found = found.offering(theme.key, str(number) in which)
    return found


def _tell(found: Debrief, out: Output, *, shown: bool = True) -> None:
    document = []
    for number, cluster in enumerate(found.clusters, 1):
        lines = [found.lines[line] for line in cluster.line_ids]
        document.append(
            {
                "number": 0 if cluster.is_rest else number,
                "title_en": cluster.title_en,
                "title_zh": cluster.title_zh,
                "offered": cluster.offered,
                "notes": [{"id": line.id, "room": line.room_number, "text": line.text} for line in lines],
            }
        )
        if not shown or (cluster.is_rest and not lines):
            continue
        title = " · ".join(filter(None, (cluster.title_en, cluster.title_zh)))
        out.say(out.words(text("In no theme yet")) if cluster.is_rest else f"{number}  {title}{' *' if cluster.offered else ''}")
        for line in lines:
            where = out.words(text("Room {number}", number=line.room_number)) if line.room_number else ""
            out.say("     " + " · ".join(filter(None, (where, line.text))))
    if shown and not found.lines:
        out.say(text("There are no notes yet."))
    out.result({"themes": document})


def _rooms(ws: Workspace, event_id: str, options: Namespace, out: Output) -> int:
    formed = form_rooms(ws, event_id, seconds=options.seconds, progress=out.progress())
    lines = [
        (
            room.account.number,
            room.account.language,
            room.title_en or room.title_zh,
            room.account.people,
            *room.account.wishes[:2],
        )
        for room in formed.rooms
    ]
    out.table((text("Room"), text("Language"), text("Theme"), text("People"), text("First choice"), text("Second")), lines)
    out.result(formed)
    return OK
