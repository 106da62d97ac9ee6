"""Who has met whom, told to the meeting and the room; whom a member might meet next, and why."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from itertools import combinations

import pytest

from moderator_app.operations import breakouts, coaching, people, strands
from moderator_app.operations.encounters import ORDERS, contacts_of, encounter_map, pair_history
from moderator_app.operations.present import take_for_now
from moderator_app.operations.recommended import recommended
from moderator_app.store import rows
from moderator_app.store.tables import Seat

NOW = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture
def year(ws, school_year):
    """Four people, three meetings: in the first and second A sits with B, in the third (to come) with C."""
    strand = school_year.strand
    take_for_now(ws, NOW)
    countries = {"Ann": "Japan", "Ben": "Japan", "Cy": "Korea", "Dee": "Korea"}
    school_year.people = {
        name: people.add_member(
            ws, strand, name, f"{name.lower()}@example.org", country=country, role_text="Librarian", language_need="en"
        )
        for name, country in countries.items()
    }
    third = strands.add_event(ws, strand, title_en="Later", starts_at=datetime(2027, 3, 1, tzinfo=UTC))
    second = strands.add_event(ws, strand, title_en="Writing", starts_at=datetime(2026, 12, 1, tzinfo=UTC))
    groups = {school_year.event: ["Ann Ben", "Cy Dee"], second: ["Ann Ben", "Cy Dee"], third: ["Ann Cy", "Ben Dee"]}
    for event, seated in groups.items():
        made = breakouts.start_round(ws, event, smallest=2, largest=2)
        rooms = [breakouts.add_room(ws, made) for _ in seated]
        for room, names in zip(rooms, seated, strict=True):
            for name in names.split():
                breakouts.move_person(ws, made, school_year.people[name], room)
    return school_year


def by_name(seen):
    return {person.name: person for person in seen.people}


def test_the_map_tells_who_met_whom_how_often(ws, year):
    seen = encounter_map(ws, year.strand, planned=False, order="name")
    assert [person.name for person in seen.people] == ["Ann", "Ben", "Cy", "Dee"]
    assert [list(row) for row in seen.times] == [[0, 2, 0, 0], [2, 0, 0, 0], [0, 0, 0, 2], [0, 0, 2, 0]]
    assert (seen.pairs, seen.possible, seen.rounds, seen.planned_rounds) == (2, 6, 2, 0)
    assert [seen.people[place].name for place in seen.nobody_abroad] == ["Ann", "Ben", "Cy", "Dee"]


def test_rounds_to_come_count_where_asked_for(ws, year):
    seen = encounter_map(ws, year.strand, planned=True)
    assert (seen.pairs, seen.rounds, seen.planned_rounds, seen.nobody_abroad) == (4, 2, 1, ())
    assert (by_name(seen)["Ann"].met, by_name(seen)["Ann"].abroad, by_name(seen)["Ann"].rounds) == (2, 1, 3)


def test_one_school_year_alone(ws, year):
    old = strands.add_event(ws, year.strand, title_en="Old", starts_at=datetime(2025, 11, 1, tzinfo=UTC))
    made = breakouts.start_round(ws, old, smallest=2, largest=4)
    room = breakouts.add_room(ws, made)
    for person in year.people.values():
        breakouts.move_person(ws, made, person, room)
    assert encounter_map(ws, year.strand, school_year="2025-26").pairs == 6
    assert encounter_map(ws, year.strand, school_year="2026-27", planned=False).pairs == 2
    assert encounter_map(ws, year.strand).years == ("2025-26", "2026-27")


def test_the_history_of_two_names_meeting_round_and_room(ws, year):
    history = pair_history(ws, year.strand, year.people["Ann"], year.people["Ben"])
    assert [(one.meeting_en, one.round, one.planned) for one in history] == [("Writing", 1, False), ("Reading", 1, False)]
    rooms = {one.room for one in history}
    assert len(rooms) == 1 and rooms > set() and 0 not in rooms
    (coming,) = pair_history(ws, year.strand, year.people["Ann"], year.people["Cy"])
    assert coming.planned
    assert pair_history(ws, year.strand, year.people["Ann"], year.people["Dee"]) == []


def test_coaching_pairs_are_encounters_and_marked(ws, year):
    made = coaching.begin_round(ws, year.strand, starts_on=date(2026, 12, 5))
    coaching.make_pair(ws, made, [year.people["Ann"], year.people["Dee"]])
    assert pair_history(ws, year.strand, year.people["Ann"], year.people["Dee"]) == []
    coaching.change_round(ws, made, state="set")
    seen = encounter_map(ws, year.strand, planned=False, order="name")
    assert (seen.times[0][3], seen.coached[0][3], seen.coached[0][1]) == (1, 1, 0)
    (pair,) = pair_history(ws, year.strand, year.people["Ann"], year.people["Dee"])
    assert (pair.kind, pair.day) == ("coaching", date(2026, 12, 5))
    assert [seen.people[place].name for place in seen.nobody_abroad] == ["Ben", "Cy"]


def test_contacts_have_only_what_is_shared(ws, year):
    people.change_member(ws, year.strand, year.people["Ben"], contact_shared=True)
    (line,) = contacts_of(ws, year.strand, year.people["Ann"]).contacts
    assert (line.name, line.times, line.email, line.meetings_en) == ("Ben", 2, "ben@example.org", ("Reading", "Writing"))
    (other,) = contacts_of(ws, year.strand, year.people["Cy"]).contacts
    assert (other.name, other.email, other.shares_email) == ("Dee", "", False)


def test_the_demo_map_counts_what_the_seats_say(librarians):
    ws = librarians.ws
    sharing: dict[str, list[str]] = {}
    with ws.read() as session:
        for seat in rows(session, Seat, Seat.id):
            sharing.setdefault(seat.room_id, []).append(seat.person_id)
    counted = Counter(pair for who in sharing.values() for pair in combinations(sorted(who), 2))
    for order in ORDERS:
        seen = encounter_map(ws, librarians.strand, order=order)
        ids = [person.id for person in seen.people]
        told = {
            tuple(sorted((ids[i], ids[j]))): seen.times[i][j] for i, j in combinations(range(len(ids)), 2) if seen.times[i][j]
        }
        assert told == {pair: times for pair, times in counted.items() if set(pair) <= set(ids)}
        assert all(seen.times[i][i] == 0 for i in range(len(ids)))
    history = pair_history(ws, librarians.strand, *counted.most_common(1)[0][0])
    assert len(history) == counted.most_common(1)[0][1]


# ---- whom to meet


def test_the_same_role_comes_first_and_nobody_is_recommended_to_themselves(librarians):
    ws, strand = librarians.ws, librarians.strand
    for member in people.members(ws, strand):
        found = recommended(ws, strand, member.person_id, most=100)
        assert member.person_id not in [one.person_id for one in found]
        same = [one.same_role for one in found]
        assert same == sorted(same, reverse=True)
        assert all(one.reasons for one in found)
        assert found == recommended(ws, strand, member.person_id, most=100)


def test_the_reasons_are_what_the_two_have_in_common(ws, school_year):
    strand = school_year.strand
    facts = {"role_text": "Head", "interests": "AI; reading", "experience_years": 5.0, "language_need": "en", "country": "Japan"}
    me = people.add_member(ws, strand, "Me", "me@example.org", **facts)
    people.add_member(ws, strand, "Twin", "twin@example.org", **{**facts, "country": "Korea"})
    people.add_member(ws, strand, "Reader", "reader@example.org", interests="Reading", language_need="en")
    people.add_member(ws, strand, "Stranger", "stranger@example.org", language_need="en")
    people.add_member(ws, strand, "Mandarin", "zh@example.org", **{**facts, "language_need": "zh"})
    found = recommended(ws, strand, me)
    assert [one.name for one in found] == ["Twin", "Reader"]
    assert [str(reason) for reason in found[0].reasons] == [
        "Same role: Head",
        "Both are interested in ai, reading",
        "Similar experience: 5 years",
        "Works in another country: Korea",
    ]
    assert [str(reason) for reason in found[1].reasons] == ["Both are interested in reading"]


def test_those_who_are_privately_kept_apart_are_not_recommended(ws, school_year):
    strand = school_year.strand
    ids = [people.add_member(ws, strand, name, f"{name}@example.org", role_text="Head", language_need="en") for name in "ABC"]
    coaching.keep_private_apart(ws, strand, ids[0], ids[1])
    assert [one.name for one in recommended(ws, strand, ids[0])] == ["C"]
    assert [one.name for one in recommended(ws, strand, ids[2])] == ["A", "B"]


def test_somebody_who_is_no_member_gets_no_recommendation(ws, school_year):
    assert recommended(ws, school_year.strand, "nobody") == []
