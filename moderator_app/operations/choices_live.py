"""Theme choices while a meeting runs: a line of a name and numbers, and the rooms formed from what was chosen.

What must hold: choices can be taken down before the second breakout has rooms; forming changes nothing where the rules clash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import board
from moderator_app.operations.room_reasons import RoomAccount, room_account
from moderator_app.operations.room_search import FoundRooms, Grouped, keep_better, search_rooms
from moderator_app.operations.theme_choices import Chooser, ThemeChoices, choices_of_meeting
from moderator_app.store import Workspace

_LINE = re.compile(r"^(?P<name>.*?)[\s,，:：、]*(?P<numbers>\d[\d\s,，、/.+]*)?$", re.DOTALL)
_MOST_FITTING = 8


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """What a typed line means so far: who may be meant, the likeliest first, which numbers, and numbers that no theme has."""

    people: tuple[Chooser, ...]
    numbers: tuple[int, ...]
    unknown: tuple[int, ...]
    name: str


@dataclass(frozen=True, slots=True)
class FormedRoom:
    """A room that was formed: its theme and why it is made so."""

    title_en: str
    title_zh: str
    account: RoomAccount


@dataclass(frozen=True, slots=True)
class FormedRooms:
    """What came of the choices. `wishes`: how many got their first, second, a further choice, none of theirs, and chose none."""

    round_id: str
    number: int
    seated: int
    moved: int
    wishes: tuple[int, int, int, int, int]
    rooms: tuple[FormedRoom, ...]


def read_choice(choices: ThemeChoices, typed: str) -> ChoiceLine:
    """A line such as "may 2 1", "李伟 3" or "liwei31": the beginning of a name (in any script, or in pinyin) and the numbers of
    themes, first choice first. Below ten themes each digit is a number."""
    found = _LINE.match(typed.strip())
    assert found is not None
    digits = found["numbers"] or ""
    said = [int(number) for number in re.findall(r"\d" if len(choices.themes) < 10 else r"\d+", digits)]
    there = {theme.number for theme in choices.themes}
    name = found["name"].strip()
    return ChoiceLine(
        people=_fitting(choices, name) if name else (),
        numbers=tuple(dict.fromkeys(number for number in said if number in there)),
        unknown=tuple(number for number in said if number not in there),
        name=name,
    )


def _fitting(choices: ThemeChoices, typed: str) -> tuple[Chooser, ...]:
    """Those whose name, or a part of it, begins so; those who have chosen nothing yet come before those who have."""
    from moderator_app.domain.chinese import fold, pinyin_of

    wanted = fold(typed).split()
    joined = "".join(wanted)
    ranked = []
    for person in choices.people:
        names = fold(f"{person.name} {person.name_zh}").split()
        spoken = fold(pinyin_of(f"{person.name_zh} {person.name}")).split()
        if " ".join(names).startswith(" ".join(wanted)):
            place = 0
        elif all(any(part.startswith(word) for part in names) for word in wanted):
            place = 1
        elif "".join(spoken).startswith(joined) or (len(joined) > 2 and joined in "".join(names)):
            place = 2
        else:
            continue
        ranked.append((place, bool(person.chosen), person.name.casefold(), person))
    ranked.sort(key=lambda one: one[:3])
    return tuple(person for *_order, person in ranked[:_MOST_FITTING])


def live_choices(ws: Workspace, event_id: str) -> ThemeChoices:
    """The themes offered in a meeting, and who chose which, whether or not the second breakout has rooms yet."""
    found = theme_round(ws, event_id)
    return choices_of_meeting(ws, event_id, found.id if found else None)


def theme_round(ws: Workspace, event_id: str) -> breakouts.RoundView | None:
    """The meeting's round by theme; None while there is none."""
    return next((found for found in breakouts.rounds(ws, event_id) if found.basis == "theme"), None)


def ready_theme_round(ws: Workspace, event_id: str) -> str:
    """Make the round by theme with its rooms, where it isn't there yet: that of the agenda, else one more. Returns its id.

    Raises `RuleBroken` where no theme is offered.
    """
    if not live_choices(ws, event_id).themes:
        raise RuleBroken(text("No themes are offered yet."), text("Compose the debrief and offer its themes as choices."))
    with ws.act(text("Set up the rooms")):
        breakouts.ensure_rounds(ws, event_id)
        found = theme_round(ws, event_id)
        round_id = found.id if found is not None else breakouts.start_round(ws, event_id, basis="theme")
        breakouts.ready_rooms(ws, round_id)
    return round_id


def keep_formed(ws: Workspace, found: FoundRooms) -> FormedRooms:
    """Store the rooms found, as one act, and tell what came of the choices."""
    done: Grouped = keep_better(ws, found)
    return _formed(ws, found.round_id, done)


def form_rooms(ws: Workspace, event_id: str, *, seconds: float = 2.0, progress: Progress = silent) -> FormedRooms:
    """`ready_theme_round`, `search_rooms` and `keep_formed` in one."""
    round_id = ready_theme_round(ws, event_id)
    return keep_formed(ws, search_rooms(ws, round_id, seconds=seconds, progress=progress))


def _formed(ws: Workspace, round_id: str, done: Grouped) -> FormedRooms:
    shown = board(ws, round_id)
    rooms = []
    for room in shown.rooms:
        if room.cards:
            rooms.append(FormedRoom(room.topic_en, room.topic_zh, room_account(ws, round_id, room.id)))
    sums = [sum(room.account.wishes[place] for room in rooms) for place in range(5)]
    return FormedRooms(
        round_id, shown.number, done.seated, done.moved, (sums[0], sums[1], sums[2], sums[3], sums[4]), tuple(rooms)
    )
