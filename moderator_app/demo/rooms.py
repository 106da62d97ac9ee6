"""The demo season's breakout rooms: earlier encounters, rules and pins, two rounds, and the moves between them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.demo.season import DemoSeason
from moderator_app.domain.wording import text
from moderator_app.exchange.tables import read_table
from moderator_app.operations import breakouts, room_lists
from moderator_app.operations.breakout_board import Board, board
from moderator_app.operations.breakouts import RoundView


def import_history(demo: DemoSeason) -> None:
    """Who shared a room in the ten rounds before, so that new rooms bring new people together."""
    table = read_table(demo.folder / "history.csv")
    zone = ZoneInfo("Asia/Shanghai")
    seats = [
        room_lists.EarlierSeat(
            event, datetime.fromisoformat(day).replace(tzinfo=zone), int(number), int(room), language, email, name
        )
        for event, day, number, room, language, email, name in table.rows
    ]
    done = room_lists.import_earlier_rooms(demo.ws, demo.strand_id, seats)
    demo.say(text("{seats} seats of {rounds} earlier rounds brought in", seats=done.seats, rounds=done.rounds))


def group_rooms(demo: DemoSeason, *, seconds: float = 1.0) -> tuple[RoundView, RoundView]:
    """Breakout 1 by inquiry with pins and rules, then Breakout 2 by theme as a short list of moves."""
    first, second = breakouts.ensure_rounds(demo.ws, demo.event_id)[:2]
    _rules(demo, first, demo.plan["breakout_1"])
    breakouts.group(demo.ws, first.id, seconds=seconds, seed=1)
    tell(demo, board(demo.ws, first.id))
    by_code = {theme["code"]: demo.themes[theme["code"]] for theme in demo.plan["themes"]}
    with demo.ws.act(text("Note the choices of themes")):
        for email, codes in demo.plan["theme_choices"].items():
            person = demo.person(email)
            if person is not None:
                breakouts.choose_themes(demo.ws, demo.event_id, person, [by_code[code] for code in codes])
    breakouts.stay_from(demo.ws, second.id, first.id)
    breakouts.group(demo.ws, second.id, seconds=seconds, seed=1)
    moves = room_lists.move_list(demo.ws, first.id, second.id)
    tell(demo, board(demo.ws, second.id))
    demo.say(text("Breakout 2: {moves} people change rooms, {staying} stay", moves=len(moves.moves), staying=moves.staying))
    return first, second


def _rules(demo: DemoSeason, found: RoundView, said: dict[str, Any]) -> None:
    with demo.ws.act(text("Set the rules of the demo")):
        breakouts.change_round(demo.ws, found.id, smallest=said["smallest"], largest=said["largest"])
        breakouts.lay_out_rooms(demo.ws, found.id)
        for kind in ("together", "apart"):
            for one, other in said[kind]:
                a, b = demo.person(one), demo.person(other)
                if a and b:
                    breakouts.add_rule(demo.ws, demo.strand_id, kind, a, b)
        rooms = {room.number: room for room in board(demo.ws, found.id).rooms}
        for number, room in rooms.items():
            breakouts.change_room(demo.ws, room.id, language="zh" if number in said["mandarin_rooms"] else "en")
        for email, number in said["pins"]:
            person = demo.person(email)
            if person is not None and number in rooms:
                breakouts.pin(demo.ws, found.id, person, room_id=rooms[number].id)


def tell(demo: DemoSeason, view: Board) -> None:
    """A round's figures in one line a measure."""
    mandarin = sum(room.language == "zh" and not room.closed for room in view.rooms)
    counted = text(
        "Breakout {number}: {people} people in {rooms} rooms, {mandarin} of them 中文; every rule holds: {sound}",
        number=view.number,
        people=view.people,
        rooms=len(view.rooms),
        mandarin=mandarin,
        sound=text("yes") if view.sound else text("no"),
    )
    demo.say(counted)
    for measure in view.measures:
        demo.say(text("  {name}: {value}", name=measure.name, value=measure.value))
    for line in view.unavoidable:
        demo.say(text("  {line}", line=line))
