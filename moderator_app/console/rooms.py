"""`moderator rooms`: everything round the board of rooms, from the command line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from moderator_app.console.choosing import choose_meeting, choose_person
from moderator_app.console.imports import tell_problems
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.console.standing import breakouts_there_are
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange import breakout_lists, room_sheets, room_tables
from moderator_app.operations import breakouts, live, reseating, room_lists, room_plans
from moderator_app.operations.breakout_board import Board, RoomView, ScorePart
from moderator_app.operations.breakout_board import board as board_of
from moderator_app.operations.reseating import Reseating
from moderator_app.operations.room_clashes import RoomsClash
from moderator_app.operations.room_plans import NOW
from moderator_app.operations.room_reasons import room_account, seat_account
from moderator_app.operations.room_search import search_rooms
from moderator_app.operations.room_swaps import suggest_swaps, take_suggestions
from moderator_app.operations.strands import EventView
from moderator_app.operations.ways_out import take_way_out
from moderator_app.store import Workspace


class Rooms:
    """A round of a meeting, and what was said about it."""

    def __init__(self, ws: Workspace, options: Namespace, out: Output) -> None:
        self.ws, self.options, self.out = ws, options, out
        self.meeting: EventView = choose_meeting(ws, options.meeting, options.strand)
        found = {view.number: view for view in breakouts.rounds(ws, self.meeting.id)}
        if options.round not in found:
            raise NotFound(
                text("The meeting has no breakout {number} yet.", number=options.round),
                text("Group it with “group --round {number}”.", number=options.round),
            )
        self.round_id = found[options.round].id

    def board(self) -> Board:
        return board_of(self.ws, self.round_id)

    def person(self, said: str) -> str:
        return choose_person(self.ws, self.meeting.strand_id or "", said)

    def people(self) -> list[str]:
        """The people named in the words, who must be some."""
        if not self.options.words:
            raise RuleBroken(text("Whom?"), text("Name somebody: “rooms {what} NAME”.", what=self.options.what))
        return [self.person(said) for said in self.options.words]

    def room(self, number: int | None) -> RoomView:
        found = next((room for room in self.board().rooms if room.number == number), None)
        if found is None:
            raise NotFound(text("There is no Room {number}.", number=number if number is not None else "–"))
        return found

    def word(self) -> str:
        return " ".join(self.options.words)


def rooms(ws: Workspace, options: Namespace, out: Output) -> int:
    """Do one thing with the rooms of a breakout. Without a word: show them, or where it isn't clear which, what there is."""
    if options.what in (None, "list"):
        named = options.what is None and options.meeting is not None
        meeting = choose_meeting(ws, options.meeting, options.strand) if named else None
        if meeting is None or not breakouts.rounds(ws, meeting.id):
            return breakouts_there_are(ws, options, out)
    return _DOES[options.what or "show"](Rooms(ws, options, out))


# ---- looking


def _show(at: Rooms) -> int:
    view = at.board()
    lines = []
    for room in view.rooms:
        marks = [mark for mark, on in (("locked", room.locked), ("closed", room.closed)) if on]
        names = ", ".join(card.name + (" *" if card.pinned else "") for card in room.cards)
        size = f"{len(room.cards)}/{room.largest}"
        lines.append((room.number, room.language, size, " ".join(marks), room.topic_en or room.topic_zh, names))
    at.out.table((text("Room"), text("Language"), text("Seats"), text("Locks"), text("Topic"), text("People")), lines)
    if view.unseated:
        at.out.say(text("Without a room: {names}", names=", ".join(card.name for card in view.unseated)))
    for problem in view.problems:
        at.out.say(problem)
    at.out.say(text("{points} points", points=view.total))
    at.out.result({"board": view})
    return OK if view.sound else INCOMPLETE


def _why(at: Rooms) -> int:
    """Of a person, of a room (--room), or of the whole."""
    if at.options.words:
        return _why_person(at)
    if at.options.room is not None:
        told = room_account(at.ws, at.round_id, at.room(at.options.room).id)
        at.out.say(
            text("Room {number}: {people} people, {points} points", number=told.number, people=told.people, points=told.points)
        )
        for one, other, times in told.repeats:
            at.out.say(_inside(at, text("{one} and {other} have met {times}×", one=one, other=other, times=times)))
        _say_parts(at.out, told.parts)
        at.out.result(told)
        return OK
    view = at.board()
    _say_parts(at.out, view.parts)
    for line in view.unavoidable:
        at.out.say(line)
    for measure in view.measures:
        at.out.say(text("{name}: {value}", name=measure.name, value=measure.value))
    at.out.result({"total": view.total, "parts": view.parts, "measures": view.measures, "unavoidable": view.unavoidable,
                   "seconds": view.seconds, "betters": view.betters, "proved": view.proved})  # fmt: skip
    return OK


def _why_person(at: Rooms) -> int:
    account = seat_account(at.ws, at.round_id, at.people()[0])
    at.out.say(text("{name}: Room {number}", name=account.name, number=account.room or "–"))
    for wish in account.wishes:
        at.out.say(f"  {'✓' if wish.got else ' '} {wish.rank}. {wish.title_en or wish.title_zh}")
    for friend in account.known:
        days = ", ".join(f"{o.day:%Y-%m-%d} ({o.round})" if o.day else f"({o.round})" for o in friend.occasions)
        at.out.say(_inside(at, text("has met {name} {times}×: {days}", name=friend.name, times=friend.times, days=days)))
    for line in account.bound:
        at.out.say(_inside(at, line))
    for seat in account.others:
        told = text("next best: Room {number}, {points} points", number=seat.room, points=f"{seat.points:+d}")
        if seat.back:
            names = ", ".join(seat.back)
            told = text("next best: Room {number}, changing with {names}, {points} points", number=seat.room, names=names,
                        points=f"{seat.points:+d}")  # fmt: skip
        at.out.say(_inside(at, told))
        for cost in seat.costs:
            at.out.say("  " + _inside(at, cost))
    at.out.result(account)
    return OK


def _inside(at: Rooms, words: Text) -> str:
    return "  " + at.out.words(words)


def _say_parts(out: Output, parts: Sequence[ScorePart]) -> None:
    out.table(
        (text("Rule"), text("Points"), text("Can’t be avoided"), text("Share")),
        [(out.words(part.name), part.points, part.unavoidable or "", f"{part.share:.0%}") for part in parts],
    )


# ---- late and absent


def _late(at: Rooms) -> int:
    """Note who came late and who is missing, and seat who is here with the fewest moves."""
    came = [(name, "late") for name in at.options.late or ()] + [(name, "no") for name in at.options.absent or ()]
    chosen = [(at.person(name), how) for name, how in came]
    for person_id, how in chosen:
        live.tick(at.ws, at.meeting.id, person_id, how)
    found = reseating.find_reseating(at.ws, at.round_id, progress=at.out.progress())
    if not at.options.dry_run:
        reseating.keep_reseating(at.ws, found)
    _say_moves(at, found)
    return OK


def _say_moves(at: Rooms, found: Reseating) -> None:
    """In the order of clicks in Zoom's window."""
    for change in found.changes:
        if not change.to_room:
            at.out.say(text("{name} leaves Room {room}", name=change.name, room=change.from_room))
        elif not change.from_room:
            at.out.say(text("Room {room}: assign {name}", room=change.to_room, name=change.name))
        else:
            at.out.say(text("Room {room}: {name} → Room {to}", room=change.from_room, name=change.name, to=change.to_room))
    others = found.others
    at.out.say(text("1 other moves") if others == 1 else text("{count} others move", count=others))
    at.out.result({"changes": found.changes, "others": others, "points": found.points, "stored": not at.options.dry_run})


# ---- changes by hand


def _move(at: Rooms) -> int:
    people, room = at.people(), at.room(at.options.room)
    breakouts.move_people(at.ws, at.round_id, people, room.id)
    return _sound(at)


def _out_of(at: Rooms) -> int:
    breakouts.move_people(at.ws, at.round_id, at.people(), None)
    return _sound(at)


def _pin(at: Rooms) -> int:
    room_id = at.room(at.options.room).id if at.options.room is not None else None
    with at.ws.act(text("Pin a person")):
        for person in at.people():
            breakouts.pin(at.ws, at.round_id, person, True, room_id)
    return _sound(at)


def _unpin(at: Rooms) -> int:
    with at.ws.act(text("Unpin a person")):
        for person in at.people():
            breakouts.pin(at.ws, at.round_id, person, False)
    return _sound(at)


def _lock(at: Rooms, locked: bool = True) -> int:
    """The rooms of these numbers; without a number all of them."""
    numbers = [int(word) for word in at.options.words if word.isdecimal()]
    if at.options.words and len(numbers) < len(at.options.words):
        raise RuleBroken(text("Rooms are named by their numbers."), text("“rooms lock 2 5”, or no number for all of them."))
    if not numbers:
        breakouts.lock_rooms(at.ws, at.round_id, locked)
        return _sound(at)
    chosen = [at.room(number).id for number in numbers]
    with at.ws.act(text("Lock the rooms") if locked else text("Unlock the rooms")):
        for room_id in chosen:
            breakouts.change_room(at.ws, room_id, is_locked=locked)
    return _sound(at)


def _unlock(at: Rooms) -> int:
    return _lock(at, locked=False)


def _two(at: Rooms, kind: str) -> int:
    people = at.people()
    if len(people) != 2 or at.meeting.strand_id is None:
        raise RuleBroken(text("A rule needs two different people."), text("Name both of them, each in quotes."))
    breakouts.add_rule(at.ws, at.meeting.strand_id, kind, people[0], people[1])
    return _sound(at)


def _weigh(at: Rooms) -> int:
    """ "wish=high" and the like; "experience=mixed" or "similar"; "bilingual_host=off" or "must"."""
    for said in at.options.words:
        rule, _, word = said.partition("=")
        try:
            if rule == "experience" and word in ("mixed", "similar"):
                breakouts.mix_experience(at.ws, at.round_id, word)
            else:
                breakouts.set_weight(at.ws, at.round_id, rule, word)
        except ValueError as error:
            rules = "wish, new_peers, other_schools, other_countries, experience, stay, worst_room"
            raise RuleBroken(
                text("“{said}” is no rule with its weight.", said=said),
                text(
                    "Rules: {rules}. Weights: high, medium, low, off. Also experience=mixed and bilingual_host=off.", rules=rules
                ),
            ) from error
    return _show(at)


def _sound(at: Rooms) -> int:
    view = at.board()
    for problem in view.problems:
        at.out.say(problem)
    at.out.say(text("{points} points", points=view.total))
    at.out.result({"points": view.total, "sound": view.sound, "problems": view.problems})
    return OK if not view.problems else INCOMPLETE


# ---- ways out, swaps


def _ways(at: Rooms) -> int:
    """What clashes, and its ways out by number; --take makes one and groups."""
    try:
        search_rooms(at.ws, at.round_id, seconds=0.0)
    except RoomsClash as refused:
        clash = refused.clash
    else:
        at.out.say(text("All rules can hold."))
        at.out.result({"message": None, "ways": []})
        return OK
    at.out.say(clash.message)
    for number, way in enumerate(clash.ways, start=1):
        at.out.say(f"  {number}. {at.out.words(way.words)}")
    if at.options.take is None:
        at.out.result({"message": clash.message, "ways": clash.ways})
        return INCOMPLETE
    if not 1 <= at.options.take <= len(clash.ways):
        raise NotFound(text("There is no way out with number {number}.", number=at.options.take))
    take_way_out(at.ws, at.round_id, clash.ways[at.options.take - 1])
    breakouts.group(at.ws, at.round_id, seconds=at.options.seconds, seed=at.options.seed, progress=at.out.progress())
    return _show(at)


def _swaps(at: Rooms) -> int:
    """Swaps that gain; --take makes one, --all all of them."""
    found = suggest_swaps(at.ws, at.round_id, at.options.count)
    for number, suggestion in enumerate(found, start=1):
        at.out.say(f"{number}. {at.out.words(suggestion.words())}  −{suggestion.points}")
    if not found:
        at.out.say(text("No swap makes these rooms better."))
    if at.options.take is not None and not 1 <= at.options.take <= len(found):
        raise NotFound(text("There is no suggestion with number {number}.", number=at.options.take))
    chosen = found if at.options.all else found[at.options.take - 1 : at.options.take] if at.options.take else []
    if chosen:
        take_suggestions(at.ws, at.round_id, chosen)
    at.out.result({"suggestions": found, "taken": len(chosen), "points": at.board().total})
    return OK


# ---- plans


def _plans(at: Rooms) -> int:
    found = room_plans.plans(at.ws, at.round_id)
    lines = [
        (
            plan.name or at.out.words(text("Now")),
            plan.points,
            plan.elsewhere or "",
            "; ".join(at.out.words(p) for p in plan.problems),
        )
        for plan in found
    ]
    at.out.table((text("Plan"), text("Points"), text("Elsewhere"), text("Breaks")), lines)
    at.out.result(found)
    return OK


def _plan(at: Rooms, said: str) -> str:
    found = room_plans.plans(at.ws, at.round_id)
    chosen = next((plan for plan in found if plan.id and said.casefold() in (plan.name.casefold(), plan.id)), None)
    if chosen is None:
        names = ", ".join(plan.name for plan in found if plan.id)
        remedy = text("Plans: {names}", names=names) if names else text("Keep one with “rooms keep”.")
        raise NotFound(text("No plan is called “{name}”.", name=said), remedy)
    return chosen.id


def _keep(at: Rooms) -> int:
    room_plans.keep_plan(at.ws, at.round_id, at.word())
    return _plans(at)


def _another(at: Rooms) -> int:
    seed = at.options.seed or len(room_plans.plans(at.ws, at.round_id))
    found = search_rooms(at.ws, at.round_id, seconds=at.options.seconds, seed=seed, progress=at.out.progress())
    if room_plans.keep_found(at.ws, found, at.word()) is None:
        at.out.say(text("The same rooms were found again"))
    return _plans(at)


def _compare(at: Rooms) -> int:
    names = list(at.options.words)
    if not 1 <= len(names) <= 2:
        raise RuleBroken(text("Which plans?"), text("“rooms compare A” (with now) or “rooms compare A B”."))
    one, other = (NOW, _plan(at, names[0])) if len(names) == 1 else (_plan(at, names[0]), _plan(at, names[1]))
    compared = room_plans.compare_plans(at.ws, at.round_id, one, other)
    heads = (text("Rule"), _called(compared.one.name), _called(compared.other.name))
    lines = [(at.out.words(line.name), line.one, line.other) for line in compared.rules]
    at.out.table(heads, [(at.out.words(text("Points")), compared.one.points, compared.other.points), *lines])
    for move in compared.moves:
        at.out.say(text("{name}: Room {before} → Room {after}", name=move.name, before=move.from_room, after=move.to_room))
    at.out.result(compared)
    return OK


def _called(name: str) -> Text:
    return text("Plan {name}", name=name) if name else text("Now")


def _choose(at: Rooms) -> int:
    room_plans.choose_plan(at.ws, _plan(at, at.word()))
    return _show(at)


def _throw(at: Rooms) -> int:
    room_plans.remove_plan(at.ws, _plan(at, at.word()))
    return _plans(at)


# ---- handing out


def _write(at: Rooms) -> int:
    """--as zoom, teams, table, doors, pages, names, slides, choose; into --out."""
    listed = room_lists.room_list(at.ws, at.round_id)
    kind = at.options.kind
    if kind not in _FILES:
        raise RuleBroken(
            text("“{kind}” is a text, not a file.", kind=kind), text("“rooms text --as {kind}” shows it.", kind=kind)
        )
    file: Path = at.options.out or Path(_FILES[kind].format(number=at.options.round))
    problems = []
    if kind == "zoom":
        problems = breakout_lists.write_zoom_breakouts(listed, file)
    elif kind == "teams":
        problems = room_tables.write_teams_list(listed, file)
    elif kind == "table":
        room_tables.write_room_table(listed, file)
    elif kind in ("slides", "choose"):
        room_sheets.write_room_slides(listed, file, with_names=kind == "slides", language=at.options.in_language)
    else:
        _PAPERS[kind](listed, file, language=at.options.in_language)
    at.out.say(text("Wrote {file}", file=str(file)))
    tell_problems(at.out, problems)
    at.out.result({"file": file, "problems": problems})
    return OK if not problems else INCOMPLETE


_FILES = {
    "zoom": "breakout-{number}-zoom.csv",
    "teams": "breakout-{number}-teams.csv",
    "table": "breakout-{number}-rooms.xlsx",
    "doors": "breakout-{number}-rooms.pdf",
    "pages": "breakout-{number}-doors.pdf",
    "names": "breakout-{number}-names.pdf",
    "slides": "breakout-{number}-slides.pdf",
    "choose": "breakout-{number}-choose.pdf",
}
_PAPERS = {"doors": room_sheets.write_door_list, "pages": room_sheets.write_room_doors, "names": room_sheets.write_name_list}


def _text(at: Rooms) -> int:
    """--as names, choose, by-hand or moves: a text for the chat, in both languages."""
    kind = at.options.kind
    if kind == "moves":
        composed = _moves_since_before(at)
    else:
        if kind not in _TEXTS:
            raise RuleBroken(
                text("“{kind}” is a file, not a text.", kind=kind), text("“rooms write --as {kind}” writes it.", kind=kind)
            )
        composed = _TEXTS[kind](room_lists.room_list(at.ws, at.round_id))
    at.out.say(composed.rstrip("\n"))
    at.out.result({"text": composed, "parts": breakout_lists.chat_parts(composed) if composed else []})
    return OK


_TEXTS: Mapping[str, Callable[..., str]] = {
    "names": breakout_lists.names_text,
    "choose": breakout_lists.choose_your_room_text,
    "by-hand": breakout_lists.by_hand_text,
}


def _moves_since_before(at: Rooms) -> str:
    earlier = [found for found in breakouts.rounds(at.ws, at.meeting.id) if found.number < at.options.round and found.seated]
    if not earlier:
        raise NotFound(text("No breakout comes before this one."))
    return breakout_lists.move_list_text(room_lists.move_list(at.ws, earlier[-1].id, at.round_id))


_DOES: Mapping[str, Callable[[Rooms], int]] = {
    "show": _show,
    "why": _why,
    "late": _late,
    "move": _move,
    "take-out": _out_of,
    "pin": _pin,
    "unpin": _unpin,
    "lock": _lock,
    "unlock": _unlock,
    "together": lambda at: _two(at, "together"),
    "apart": lambda at: _two(at, "apart"),
    "weigh": _weigh,
    "ways": _ways,
    "swaps": _swaps,
    "plans": _plans,
    "keep": _keep,
    "another": _another,
    "compare": _compare,
    "choose": _choose,
    "throw": _throw,
    "write": _write,
    "text": _text,
}
