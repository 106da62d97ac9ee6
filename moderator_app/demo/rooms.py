"""The demo season's breakout rooms: earlier encounters, rules and pins, two rounds, and the moves between them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.demo.season import DemoSeason
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.tables import read_table
from moderator_app.operations import breakouts, coaching, room_lists, season_rounds, strands
from moderator_app.operations.breakout_board import Board, board
from moderator_app.operations.breakouts import RoundView
from moderator_app.operations.coaching_view import coaching_board
from moderator_app.operations.season_rounds import Figures


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


def plan_year(demo: DemoSeason, *, seconds: float = 4.0) -> None:
    """The ten rounds that were held, looked back on as a whole; then all rounds of the meetings after this one, planned so that
    as many members as possible meet."""
    rounds, was, could = season_rounds.look_back(demo.ws, demo.strand_id, seconds=seconds, seed=1)
    demo.say(text("{rounds} rounds as they were held: {figures}", rounds=rounds, figures=figures_in_words(was)))
    demo.say(text("the same {rounds} rounds grouped as a whole: {figures}", rounds=rounds, figures=figures_in_words(could)))
    season_rounds.ready_season(demo.ws, demo.strand_id)
    year = season_rounds.season_rounds(demo.ws, demo.strand_id)
    this = [one.id for one in year if one.event_id == demo.event_id]
    found = season_rounds.plan_season(demo.ws, demo.strand_id, keep=this, seconds=seconds, seed=1)
    figures = figures_in_words(found.figures)
    demo.say(text("{rounds} rounds to come planned as a whole: {figures}", rounds=len(found.rounds), figures=figures))
    lonely = len(found.figures.nobody_abroad)
    demo.say(text("{count} members will have met nobody from another country by the end of the year", count=lonely))


def pair_up(demo: DemoSeason) -> None:
    """Coaching pairs from the week after the meeting, with three check-ins each."""
    event = next(event for event in strands.events(demo.ws, demo.strand_id) if event.id == demo.event_id)
    assert event.starts_at is not None
    first_day = event.starts_at.date() + timedelta(days=4)
    round_id = coaching.begin_round(demo.ws, demo.strand_id, starts_on=first_day, ends_on=first_day + timedelta(weeks=11))
    coaching.pair_strand(demo.ws, round_id)
    coaching.plan_check_ins(demo.ws, round_id, every_weeks=3, count=3)
    made = coaching_board(demo.ws, round_id)
    demo.say(
        text(
            "{pairs} coaching pairs: {inquiry} share an inquiry, {role} the same role; {without} members without a pair",
            pairs=len(made.pairs),
            inquiry=made.same_inquiry,
            role=made.same_role,
            without=len(made.without),
        )
    )


def figures_in_words(figures: Figures) -> Text:
    """How a plan brings members together, as a sentence."""
    return text(
        "{new} of {could} possible pairs meet for the first time, {repeats} times two meet again",
        new=figures.new,
        could=figures.could,
        repeats=figures.repeats,
    )


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
