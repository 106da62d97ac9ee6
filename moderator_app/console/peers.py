"""`moderator mix`, `pairs`, `encounters`, `recommend`, `schedule`: how members of a strand come together over the school year."""

from __future__ import annotations

from argparse import Namespace

from moderator_app.console.choosing import choose_meeting, choose_person, choose_strand
from moderator_app.console.output import OK, Output
from moderator_app.console.standing import coaching_there_is
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.peer_lists import pairs_text, write_contacts, write_pairs
from moderator_app.operations import coaching, season_rounds
from moderator_app.operations.coaching_view import (
    CoachingBoard,
    coaching_board,
    pair_list,
    partners_for,
    private_rules,
    rounds_of,
)
from moderator_app.operations.encounters import Gathering, contacts_of, encounter_map, pair_history
from moderator_app.operations.recommended import recommended
from moderator_app.operations.season_rounds import Figures
from moderator_app.operations.strands import strands
from moderator_app.store import Workspace


def mix(ws: Workspace, options: Namespace, out: Output) -> int:
    """Plan all breakouts to come of a strand's school year as a whole, or look back on those that were."""
    strand = choose_strand(ws, options.strand)
    if options.look_back:
        count, was, could = season_rounds.look_back(
            ws, strand.id, seconds=options.seconds, seed=options.seed, progress=out.progress()
        )
        out.say(text("{rounds} rounds as they were held: {figures}", rounds=count, figures=_figures(was)))
        out.say(text("Planned as a whole they could have been: {figures}", figures=_figures(could)))
        out.result({"rounds": count, "held": was, "as_a_whole": could})
        return OK
    keep = {choose_meeting(ws, said, strand.id).id for said in options.keep}
    with ws.act(text("Plan the breakouts of the school year")):  # all of it or, where the rules clash, nothing
        season_rounds.ready_season(ws, strand.id, rounds_each=options.rounds)
        kept = [one.id for one in season_rounds.season_rounds(ws, strand.id) if one.event_id in keep]
        found = season_rounds.search_season(
            ws, strand.id, keep=kept, new_peers=options.new_peers, seconds=options.seconds, seed=options.seed,
            progress=out.progress(),
        )  # fmt: skip
        season_rounds.keep_season(ws, found)
    for one in season_rounds.season_rounds(ws, strand.id, kept):
        line = text(
            "{meeting}, breakout {number}: {people} people, {standing}",
            meeting=one.meeting_en or one.meeting_zh,
            number=one.number,
            people=one.people,
            standing=_STANDINGS[one.standing],
        )
        out.say(line)
    if found.before is not None:
        out.say(text("Before: {figures}", figures=_figures(found.before)))
    out.say(text("Planned: {figures}", figures=_figures(found.figures)))
    _say_nobody(out, found.figures)
    out.say(text("{seconds} s", seconds=f"{found.plan.seconds:.1f}"))
    out.result({"rounds": found.rounds, "figures": found.figures, "before": found.before, "seconds": found.plan.seconds})
    return OK


_STANDINGS: dict[str, Text] = {
    "held": text("held"),
    "set": text("kept as it is"),
    "planned": text("planned"),
    "missing": text("no rooms yet"),
}


def _figures(figures: Figures) -> Text:
    return text(
        "{new} of {could} possible pairs meet for the first time; {repeats} meetings again",
        new=figures.new,
        could=figures.could,
        repeats=figures.repeats,
    )


def _say_nobody(out: Output, figures: Figures) -> None:
    if figures.nobody_abroad:
        out.say(text("Will have met nobody from another country: {names}", names=", ".join(figures.nobody_abroad)))
    else:
        out.say(text("Everybody will have met somebody from another country."))


def schedule(ws: Workspace, options: Namespace, out: Output) -> int:
    """Rooms for a number of people over some rounds in which as few pairs as possible meet twice; of nobody in particular."""
    from moderator_app.grouping.schedule import schedule as plan

    largest = options.largest or options.size
    try:
        found = plan(options.people, options.rounds, smallest=options.size, largest=largest, seconds=options.seconds)
    except ValueError as error:
        wanted = text("{people} people can't sit in rooms of {size} to {largest}.", people=options.people, size=options.size,
                      largest=largest)  # fmt: skip
        raise RuleBroken(wanted) from error
    for number, rooms in enumerate(found.rounds, 1):
        seats = "  ".join(" ".join(str(person + 1) for person in room) for room in rooms)
        out.say(text("{round}: {rooms}", round=number, rooms=seats))
    summary = text(
        "{repeats} repeats; {met} of {pairs} pairs meet; {seconds} s",
        repeats=found.repeats,
        met=found.met,
        pairs=found.pairs,
        seconds=f"{found.seconds:.2f}",
    )
    out.say(summary)
    out.result(found)
    return OK


# ---- encounters


def encounters(ws: Workspace, options: Namespace, out: Output) -> int:
    """Who met whom: the season's figures, the history of two people, or whom somebody met (as a file, if wanted)."""
    strand = choose_strand(ws, options.strand)
    people = [choose_person(ws, strand.id, said) for said in options.people]
    if len(people) == 2:
        history = pair_history(ws, strand.id, *people)
        for found in history:
            out.say(_gathering(found))
        if not history:
            out.say(text("These two have not met yet."))
        out.result(history)
        return OK
    if len(people) == 1:
        contacts = contacts_of(ws, strand.id, people[0])
        out.table(
            (text("Name"), text("School"), text("Country"), text("Met")),
            [(line.name, line.school, line.country, line.times) for line in contacts.contacts],
        )
        if options.out:
            write_contacts(contacts, options.out, language=options.in_language)
            out.say(text("Wrote {file}", file=str(options.out)))
        out.result(contacts)
        return OK
    seen = encounter_map(ws, strand.id, school_year=options.year, planned=options.planned, order="fewest")
    out.table(
        (text("Name"), text("School"), text("Country"), text("Met"), text("Abroad"), text("Rounds")),
        [(one.name, one.school, one.country, one.met, one.abroad, one.rounds) for one in seen.people],
    )
    out.say(
        text("{pairs} of {possible} possible pairs met in {rounds} rounds", pairs=seen.pairs, possible=seen.possible,
             rounds=seen.rounds + seen.planned_rounds)
    )  # fmt: skip
    if seen.nobody_abroad:
        names = ", ".join(seen.people[place].name for place in seen.nobody_abroad)
        out.say(text("Met nobody from another country: {names}", names=names))
    out.result({"people": seen.people, "pairs": seen.pairs, "possible": seen.possible, "rounds": seen.rounds,
                "nobody_abroad": [seen.people[place].id for place in seen.nobody_abroad]})  # fmt: skip
    return OK


def _gathering(found: Gathering) -> Text:
    day = found.day.isoformat()[:10] if found.day is not None else ""
    if found.kind == "coaching":
        return text("{day}  coaching pair of round {round}", day=day, round=found.round)
    return text(
        "{day}  {meeting}, breakout {round}, room {room}{planned}",
        day=day,
        meeting=found.meeting_en or found.meeting_zh,
        round=found.round,
        room=found.room,
        planned=text(" (planned)") if found.planned else "",
    )


def recommend(ws: Workspace, options: Namespace, out: Output) -> int:
    """Whom a member might meet next, and why."""
    strand = choose_strand(ws, options.strand)
    found = recommended(ws, strand.id, choose_person(ws, strand.id, options.person), most=options.most, language=options.language)
    for one in found:
        out.say(text("{name}, {school}", name=one.name, school=one.school))
        for reason in one.reasons:
            out.say(text("  {reason}", reason=reason))
    out.result(found)
    return OK


# ---- coaching pairs


def pairs(ws: Workspace, options: Namespace, out: Output) -> int:
    """Peer coaching: show the pairs, pair up, plan check-ins, say who takes part and who is not to be with whom. Without a word:
    the pairs of the newest round, or what rounds there are where it isn't clear which."""
    if options.what in (None, "list"):
        there = strands(ws) if options.strand is None else [choose_strand(ws, options.strand)]
        if options.what == "list" or len(there) != 1 or not rounds_of(ws, there[0].id):
            return coaching_there_is(ws, there, out)
    strand = choose_strand(ws, options.strand)
    act = {"new": _new, "check-ins": _check_ins, "opt-out": _takes_part, "opt-in": _takes_part, "not-with": _not_with,
           "private": _private, "partners": _partners, "export": _export, "set": _state, "end": _state, "make": _make,
           }.get(options.what)  # fmt: skip
    if act is not None:
        return act(ws, options, out, strand.id)
    round_id = _round(ws, options, strand.id)
    if options.what == "pair":
        found = coaching.pair_strand(ws, round_id)
        out.say(text("{pairs} pairs, {alone} without one, {repeats} again; {seconds} s", pairs=len(found.groups),
                     alone=len(found.alone), repeats=found.repeats, seconds=f"{found.seconds:.2f}"))  # fmt: skip
    board = coaching_board(ws, round_id, language=options.language)
    _show(board, out)
    out.result(board)
    return OK


def _round(ws: Workspace, options: Namespace, strand_id: str) -> str:
    found = rounds_of(ws, strand_id)
    wanted = [one for one in found if options.round in (None, one.number)]
    if not wanted:
        raise NotFound(text("There is no such round of peer coaching."), text("Begin one with “pairs new”."))
    return wanted[0].id


def _show(board: CoachingBoard, out: Output) -> None:
    for pair in board.pairs:
        out.say(text("{number}  {names}", number=pair.number, names=" + ".join(person.name for person in pair.people)))
        for line in (*pair.reasons, *pair.problems):
            out.say(text("     {line}", line=line))
    for left in board.without:
        out.say(text("Without a pair: {name}. {why}", name=left.person.name, why=left.why))
    out.say(
        text("{pairs} pairs: {inquiry} share an inquiry, {role} the same role, {repeats} were together before",
             pairs=len(board.pairs), inquiry=board.same_inquiry, role=board.same_role, repeats=board.repeats)
    )  # fmt: skip


def _new(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    made = coaching.begin_round(ws, strand_id, starts_on=options.starts, ends_on=options.ends)
    out.say(text("Began a round of peer coaching"))
    out.result({"round": made})
    return OK


def _check_ins(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    planned = coaching.plan_check_ins(
        ws, _round(ws, options, strand_id), every_weeks=options.every_weeks, count=options.count, first_on=options.starts
    )
    out.say(text("{count} check-ins planned", count=planned))
    out.result({"planned": planned})
    return OK


def _takes_part(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    for said in options.people:
        coaching.set_takes_part(ws, strand_id, choose_person(ws, strand_id, said), options.what == "opt-in")
    out.result({"people": len(options.people)})
    return OK


def _two(ws: Workspace, options: Namespace, strand_id: str) -> list[str]:
    people = [choose_person(ws, strand_id, said) for said in options.people]
    if len(people) < 2:
        raise RuleBroken(text("Name the people this is about, by name or e-mail."))
    return people


def _not_with(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    one, other = _two(ws, options, strand_id)[:2]
    made = coaching.keep_private_apart(ws, strand_id, one, other)
    out.say(text("Noted. It stays private."))
    out.result({"rule": made})
    return OK


def _private(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    found = private_rules(ws, strand_id)
    out.table((text("Name"), text("Not with")), [(rule.name, rule.other_name) for rule in found])
    out.result(found)
    return OK


def _make(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    made = coaching.make_pair(ws, _round(ws, options, strand_id), _two(ws, options, strand_id))
    out.result({"pair": made})
    return OK


def _partners(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    if not options.people:
        raise RuleBroken(text("Name the people this is about, by name or e-mail."))
    person = choose_person(ws, strand_id, options.people[0])
    found = partners_for(ws, _round(ws, options, strand_id), person, language=options.language)
    for one in found:
        reasons = "; ".join(out.words(reason) for reason in one.reasons)
        out.say(text("{name}: {reasons}", name=one.person.name, reasons=reasons))
    out.result(found)
    return OK


def _state(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    coaching.change_round(ws, _round(ws, options, strand_id), state="set" if options.what == "set" else "ended")
    out.result({"state": options.what})
    return OK


def _export(ws: Workspace, options: Namespace, out: Output, strand_id: str) -> int:
    found = pair_list(ws, _round(ws, options, strand_id))
    if options.out is None:
        out.say(pairs_text(found, language=options.in_language))
    else:
        write_pairs(found, options.out, language=options.in_language)
        out.say(text("Wrote {file}", file=str(options.out)))
    out.result(found)
    return OK
