"""Peer coaching: who is paired with whom and why, by hand, check-ins, taking part, and what stays private."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import coaching, people
from moderator_app.operations.breakout_facts import encounters as met_before
from moderator_app.operations.breakouts import start_round
from moderator_app.operations.coaching_view import coaching_board, pair_list, partners_for, private_rules, rounds_of
from moderator_app.operations.finding import find_anything
from moderator_app.store import get, rows
from moderator_app.store.tables import CoachingPeer, Event, PrivateRule, Round

BEGIN = date(2026, 11, 23)


def member(ws, strand, name, **values):
    values = {"language_need": "en", "time_zone": "Asia/Shanghai", **values}
    return people.add_member(ws, strand, name, f"{name.split()[0].lower()}@example.org", **values)


@pytest.fixture
def six(ws, school_year):
    """Three heads and three assistants of different schools."""
    strand = school_year.strand
    made = {}
    for number, name in enumerate(("Ann", "Ben", "Cy", "Dee", "Eva", "Flo")):
        role = "Head of library" if number < 3 else "Assistant"
        made[name] = member(ws, strand, name, role_text=role, school=f"School {number}", experience_years=number * 1.0)
    return made


def together(ws, round_id):
    """The pairs as sets of names."""
    return {frozenset(person.name for person in pair.people) for pair in coaching_board(ws, round_id).pairs}


def test_people_of_one_role_are_paired_and_the_reasons_say_so(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    found = coaching.pair_strand(ws, made)
    assert (len(found.groups), found.alone, found.repeats, found.optimal) == (3, (), 0, True)
    board = coaching_board(ws, made)
    assert board.same_role == 2
    same = next(pair for pair in board.pairs if {p.role for p in pair.people} == {"Assistant"})
    assert "Same role: Assistant" in [str(reason) for reason in same.reasons]
    assert "9 shared working hours" in [str(reason) for reason in same.reasons]
    assert same.problems == ()


def test_an_odd_number_makes_a_trio(ws, school_year, six):
    member(ws, school_year.strand, "Gus", role_text="Assistant", school="School 7")
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    assert sorted(len(pair.people) for pair in coaching_board(ws, made).pairs) == [2, 2, 3]
    assert coaching_board(ws, made).without == ()


def test_the_second_round_repeats_no_pair_and_the_sixth_has_to(ws, school_year, six):
    seen: list[frozenset[str]] = []
    for number in range(6):
        made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
        found = coaching.pair_strand(ws, made)
        now = together(ws, made)
        if number < 5:
            assert found.repeats == 0 and not now & set(seen)
        else:
            assert found.repeats == 3
            reasons = [str(reason) for pair in coaching_board(ws, made).pairs for reason in pair.reasons]
            assert sum("were a pair before" in reason for reason in reasons) == 3
        seen += now
        coaching.change_round(ws, made, state="ended")


def test_who_opted_out_is_left_out_until_they_take_part_again(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    for name in ("Ann", "Ben"):
        coaching.set_takes_part(ws, school_year.strand, six[name], False)
    coaching.pair_strand(ws, made)
    board = coaching_board(ws, made)
    assert {person.name for pair in board.pairs for person in pair.people} == {"Cy", "Dee", "Eva", "Flo"}
    assert [person.name for person in board.opted_out] == ["Ann", "Ben"]
    coaching.set_takes_part(ws, school_year.strand, six["Ann"], True)
    coaching.set_takes_part(ws, school_year.strand, six["Ben"], True)
    assert len(coaching.find_pairs(ws, made).groups) == 3


def test_whoever_shares_no_hours_or_language_stays_alone_and_is_told_why(ws, school_year, six):
    strand = school_year.strand
    member(ws, strand, "Zed", time_zone="America/New_York")
    member(ws, strand, "Wei", language_need="zh")
    made = coaching.begin_round(ws, strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    why = {left.person.name: str(left.why) for left in coaching_board(ws, made).without}
    assert why == {
        "Zed": "Nobody shares 2 working hours with Zed.",
        "Wei": "Nobody who takes part speaks a language with Wei.",
    }


def test_a_private_rule_is_kept_and_shows_nowhere(ws, school_year, six):
    strand = school_year.strand
    made = coaching.begin_round(ws, strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    a, b = (p.id for p in coaching_board(ws, made).pairs[0].people)
    coaching.keep_private_apart(ws, strand, a, b, reason="Quarrelled over a budget")
    coaching.pair_strand(ws, made)
    assert all({a, b} - {person.id for person in pair.people} for pair in coaching_board(ws, made).pairs)
    assert [{rule.person_id, rule.other_id} for rule in private_rules(ws, strand)] == [{a, b}]
    assert b not in [partner.person.id for partner in partners_for(ws, made, a, most=20)]
    assert "budget" not in repr(pair_list(ws, made)) + repr(coaching_board(ws, made))
    assert find_anything(ws, "Quarrelled") == []
    with ws.read() as session:
        assert get(session, PrivateRule, private_rules(ws, strand)[0].id).feed == strand
    # its step in the history names nobody
    ws.undo()
    label = json.dumps(ws.redo_label().to_json())
    assert "Ann" not in label and "Quarrelled" not in label


def test_pairs_by_hand_are_kept_when_pairs_are_found_anew(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    coaching.make_pair(ws, made, [six["Ann"], six["Flo"]])
    # the two who were left behind are in no pair now
    assert {left.person.name for left in coaching_board(ws, made).without} | {
        person.name for pair in coaching_board(ws, made).pairs for person in pair.people
    } == set(six)
    found = coaching.pair_strand(ws, made)
    assert frozenset(("Ann", "Flo")) in together(ws, made)
    assert found.alone == () and len(together(ws, made)) == 3
    pair = next(pair for pair in coaching_board(ws, made).pairs if pair.is_kept)
    coaching.change_pair(ws, pair.id, is_kept=False)
    coaching.pair_strand(ws, made)
    assert frozenset(("Ann", "Flo")) not in together(ws, made)


def test_a_pair_by_hand_against_a_rule_is_made_and_remarked_on(ws, school_year, six):
    strand = school_year.strand
    coaching.keep_private_apart(ws, strand, six["Ann"], six["Ben"])
    wei = member(ws, strand, "Wei", language_need="zh")
    made = coaching.begin_round(ws, strand, starts_on=BEGIN)
    coaching.make_pair(ws, made, [six["Ann"], six["Ben"]])
    coaching.make_pair(ws, made, [six["Cy"], wei])
    problems = [str(problem) for pair in coaching_board(ws, made).pairs for problem in pair.problems]
    assert problems == ["A private rule keeps Ann and Ben apart.", "Cy and Wei share no language."]
    for wrong in ([six["Ann"]], [six["Ann"], six["Ann"]], [six["Ann"], six["Ben"], six["Cy"], six["Dee"]]):
        with pytest.raises(RuleBroken):
            coaching.make_pair(ws, made, wrong)


def test_finding_changes_nothing_and_what_no_longer_fits_is_not_kept(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    found = coaching.find_pairs(ws, made)
    assert coaching_board(ws, made).pairs == ()
    coaching.set_takes_part(ws, school_year.strand, six["Ann"], False)
    with pytest.raises(RuleBroken, match="changed while pairs were looked for"):
        coaching.keep_pairs(ws, found)
    assert coaching_board(ws, made).pairs == ()


def test_pairing_up_is_one_step_of_undo(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    before = together(ws, made)
    ws.undo()
    assert coaching_board(ws, made).pairs == ()
    ws.redo()
    assert together(ws, made) == before


def test_check_ins_are_planned_once_and_noted(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    assert coaching.plan_check_ins(ws, made, every_weeks=3, count=2) == 6
    assert coaching.plan_check_ins(ws, made, every_weeks=3, count=3) == 3
    pair = coaching_board(ws, made).pairs[0]
    assert [talk.due_on for talk in pair.check_ins] == [date(2026, 12, 14), date(2027, 1, 4), date(2027, 1, 25)]
    coaching.change_check_in(ws, pair.check_ins[0].id, done_on=date(2026, 12, 15), note="Met twice already")
    (view,) = rounds_of(ws, school_year.strand)
    assert (view.pairs, view.people, view.planned, view.done) == (3, 6, 9, 1)
    # notes stay at home
    assert "twice" not in repr(pair_list(ws, made))
    coaching.remove_check_in(ws, pair.check_ins[2].id)
    assert rounds_of(ws, school_year.strand)[0].planned == 8


def test_pairs_found_anew_take_their_check_ins_along_only_where_they_stay(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.pair_strand(ws, made)
    coaching.plan_check_ins(ws, made, every_weeks=2, count=1)
    coaching.pair_strand(ws, made)
    assert rounds_of(ws, school_year.strand)[0].planned == 3
    coaching.remove_round(ws, made)
    assert rounds_of(ws, school_year.strand) == []
    ws.undo()
    assert rounds_of(ws, school_year.strand)[0].planned == 3


def test_addresses_go_out_only_where_they_are_shared(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    people.change_member(ws, school_year.strand, six["Ann"], contact_shared=True)
    coaching.pair_strand(ws, made)
    emails = {person.name: person.email for line in pair_list(ws, made).pairs for person in line.people}
    assert emails["Ann"] == "ann@example.org"
    assert {email for name, email in emails.items() if name != "Ann"} == {""}


def test_pairs_count_as_encounters_in_breakouts_once_they_know_of_each_other(ws, school_year, six):
    made = coaching.begin_round(ws, school_year.strand, starts_on=date(2026, 10, 1))
    coaching.make_pair(ws, made, [six["Ann"], six["Flo"]])
    breakout = start_round(ws, school_year.event, basis="inquiry")

    def times():
        with ws.read() as session:
            event, round_ = get(session, Event, school_year.event), get(session, Round, breakout)
            return int(met_before(session, event, round_, [six["Ann"], six["Flo"]])[0, 1])

    assert times() == 0
    coaching.change_round(ws, made, state="set")
    assert times() == 1
    # a round that begins after the meeting says nothing about it
    coaching.change_round(ws, made, starts_on=date(2027, 1, 1))
    assert times() == 0


def test_two_entries_made_one_are_in_one_pair(ws, school_year, six):
    double = member(ws, school_year.strand, "Annie", role_text="Head of library")
    made = coaching.begin_round(ws, school_year.strand, starts_on=BEGIN)
    coaching.make_pair(ws, made, [six["Ann"], six["Ben"]])
    coaching.make_pair(ws, made, [double, six["Cy"]])
    coaching.keep_private_apart(ws, school_year.strand, double, six["Dee"])
    people.make_one(ws, six["Ann"], double)
    with ws.read() as session:
        assert len(rows(session, CoachingPeer, CoachingPeer.id, person_id=six["Ann"])) == 1
    (rule,) = private_rules(ws, school_year.strand)
    assert {rule.person_id, rule.other_id} == {six["Ann"], six["Dee"]}


def test_the_whole_demo_strand_is_paired_without_repeats_twice(librarians):
    ws, strand = librarians.ws, librarians.strand
    seen: set[frozenset[str]] = set()
    for begins in (BEGIN, date(2027, 2, 22)):
        made = coaching.begin_round(ws, strand, starts_on=begins)
        found = coaching.pair_strand(ws, made)
        assert (len(found.groups), found.alone, found.repeats) == (32, (), 0)
        board = coaching_board(ws, made)
        assert all(pair.hours is None or pair.hours >= 2 for pair in board.pairs)
        assert all(not pair.problems for pair in board.pairs)
        now = {frozenset(p.id for p in pair.people) for pair in board.pairs}
        assert not now & seen
        seen |= now
        coaching.change_round(ws, made, state="set")
    assert len({frozenset(pair) for group in seen for pair in combinations(sorted(group), 2)}) == 64
