"""`moderator rooms`: reasons, late and absent, ways out, swaps, plans and papers from the command line, on the demo season."""

from __future__ import annotations

import csv

import pytest


@pytest.fixture
def rooms(demo_season):
    """`moderator rooms` on the first breakout of the demo's second meeting, everybody seated."""
    meeting = ("--strand", "Librarians", "--meeting", "2")
    assert demo_season("rooms", "late", *meeting).code in (0, 4)

    def run(*words):
        return demo_season("rooms", *words, *meeting)

    return run


def seats(rooms):
    board = rooms("show", "--json").json["board"]
    return {card["name"]: room["number"] for room in board["rooms"] for card in room["cards"]}


def somebody(rooms, *, need="en", pinned=False):
    board = rooms("show", "--json").json["board"]
    for room in board["rooms"]:
        for card in room["cards"]:
            if card["need"] == need and card["pinned"] == pinned and len(room["cards"]) > room["smallest"]:
                return card["name"], room["number"]
    raise AssertionError("nobody")


def test_the_rooms_are_shown_with_their_people(rooms):
    shown = rooms("show")
    name, _number = somebody(rooms)
    assert name in shown.out and "points" in shown.out


def test_reasons_for_a_person_a_room_and_the_whole(rooms):
    name, number = somebody(rooms)
    person = rooms("why", name, "--json").json
    assert person["room"] == number and person["others"]
    room = rooms("why", "--room", number, "--json").json
    assert room["number"] == number and sum(part["points"] for part in room["parts"]) == room["points"]
    whole = rooms("why", "--json").json
    assert sum(part["points"] for part in whole["parts"]) == whole["total"]
    for words in (("why", name), ("why", "--room", number), ("why",)):
        assert rooms(*words).code == 0


def test_late_and_absent_are_seated_with_the_fewest_moves_and_undone(rooms, demo_season):
    before = seats(rooms)
    gone, number = somebody(rooms)
    tried = rooms("late", "--absent", gone, "--dry-run", "--json").json
    assert not tried["stored"] and seats(rooms) == before
    told = rooms("late", "--absent", gone)
    assert f"{gone} leaves Room {number}" in told.out
    after = seats(rooms)
    assert gone not in after
    assert sum(before[name] != room for name, room in after.items()) == tried["others"]
    demo_season("undo")
    assert seats(rooms) == before


def test_people_are_moved_pinned_and_kept_apart_by_name(rooms):
    name, number = somebody(rooms)
    other = next(room for room in sorted(set(seats(rooms).values())) if room != number)
    rooms("move", name, "--room", other)
    assert seats(rooms)[name] == other
    rooms("pin", name)
    card = next(c for r in rooms("show", "--json").json["board"]["rooms"] for c in r["cards"] if c["name"] == name)
    assert card["pinned"]
    rooms("unpin", name)
    rooms("lock", number)
    assert [r["number"] for r in rooms("show", "--json").json["board"]["rooms"] if r["locked"]] == [number]
    rooms("unlock")
    assert not any(r["locked"] for r in rooms("show", "--json").json["board"]["rooms"])
    mate = next(one for one, room in seats(rooms).items() if room == other and one != name)
    told = rooms("apart", name, mate)
    assert told.code == 4 and "should not share a room" in told.out


def test_a_clash_is_told_with_its_ways_out_and_one_is_taken(rooms):
    assert "All rules can hold" in rooms("ways").out
    name, _number = somebody(rooms, need="zh")
    english = next(r["number"] for r in rooms("show", "--json").json["board"]["rooms"] if r["language"] == "en")
    rooms("pin", name, "--room", english)
    told = rooms("ways")
    assert told.code == 4 and f"Unpin {name}" in told.out
    number = 1 + [line.strip()[3:] for line in told.out.splitlines()[1:]].index(f"Unpin {name}")
    assert rooms("ways", "--take", number, "--seconds", "0.2").code == 0
    assert "All rules can hold" in rooms("ways").out


def test_swaps_that_gain_are_told_and_made(rooms):
    view = rooms("show", "--json").json["board"]
    english = [r for r in view["rooms"] if r["language"] == "en"]
    one, other = (next(c["name"] for c in r["cards"] if not c["pinned"]) for r in english[:2])
    rooms("move", one, "--room", english[1]["number"])
    rooms("move", other, "--room", english[0]["number"])
    told = rooms("swaps", "--all", "--json").json
    before = rooms("show", "--json").json["board"]["total"]
    assert told["points"] == before and told["taken"] == len(told["suggestions"])
    assert rooms("swaps", "--take", 99).code == 1


def test_plans_are_kept_compared_chosen_and_thrown_away(rooms):
    before = seats(rooms)
    assert "A" in rooms("keep").out
    name, number = somebody(rooms)
    other = next(room for room in sorted(set(before.values())) if room != number)
    rooms("move", name, "--room", other)
    compared = rooms("compare", "A", "--json").json
    assert [move["name"] for move in compared["moves"]] == [name]
    assert rooms("another", "Other", "--seconds", "0.2").code == 0
    rooms("choose", "A")
    assert seats(rooms) == before
    rooms("throw", "A")
    assert rooms("choose", "A").code == 1


def test_papers_and_texts(rooms, tmp_path):
    people = len(seats(rooms))
    for kind in ("doors", "pages", "names", "slides", "choose"):
        assert rooms("write", "--as", kind, "--out", tmp_path / f"{kind}.pdf").code == 0
        assert (tmp_path / f"{kind}.pdf").read_bytes().startswith(b"%PDF")
    assert rooms("write", "--as", "table", "--out", tmp_path / "rooms.csv").code == 0
    with (tmp_path / "rooms.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == people + 1
    assert rooms("write", "--as", "zoom", "--out", tmp_path / "zoom.csv").code in (0, 4)
    assert rooms("text").out.startswith("Breakout 1")
    parts = rooms("text", "--as", "names", "--json").json["parts"]
    assert len(parts) > 1 and all(len(part) <= 1000 for part in parts)
    assert rooms("text", "--as", "moves", "--round", "2").code == 0
    assert rooms("write", "--as", "moves").code == 1 and rooms("text", "--as", "zoom").code == 1


def test_weights_are_said_as_words(rooms):
    assert rooms("weigh", "other_countries=high", "experience=mixed", "bilingual_host=off").code in (0, 4)
    rules = {line["rule"]: line["word"] for line in rooms("show", "--json").json["board"]["rules"]}
    assert rules["other_countries"] == "high" and rules["bilingual_host"] == "off"
    refused = rooms("weigh", "colour=red")
    assert refused.code == 1 and "new_peers" in refused.err


def test_what_is_not_there_is_said(rooms):
    assert rooms("show", "--round", "9").code == 1
    assert rooms("move", "Nobody Known", "--room", "1").code == 1
    assert rooms("why", "--room", "99").code == 1
    assert rooms("pin").code == 1
