"""Mixing a school year, encounters, recommendations and coaching pairs from the command line."""

from __future__ import annotations

import openpyxl


def test_a_schedule_of_numbers_brings_nobody_together_twice(moderator):
    told = moderator("schedule", 15, "--size", 3, "--rounds", 7, "--json").json
    assert (told["repeats"], told["met"], len(told["rounds"])) == (0, 105, 7)
    refused = moderator("schedule", 7, "--size", 4, "--largest", 5, "--rounds", 2)
    assert refused.code == 1 and "can't sit in rooms of 4 to 5" in refused.err


def test_the_year_is_planned_looked_back_on_and_undone(demo_season):
    strand = ("--strand", "Whole School Librarians")
    back = demo_season("mix", *strand, "--look-back", "--seconds", 1, "--json").json
    assert back["rounds"] == 10 and back["as_a_whole"]["new"] > back["held"]["new"]
    planned = demo_season("mix", *strand, "--keep", 2, "--seconds", 1)
    assert planned.code == 0
    assert planned.out.count("kept as it is") == 2 and planned.out.count("planned") >= 4
    assert "possible pairs meet for the first time" in planned.out
    assert "school year" in demo_season("undo").out


def test_encounters_of_all_of_one_and_of_two(demo_season, tmp_path):
    strand = ("--strand", "Whole School Librarians")
    everybody = demo_season("encounters", *strand, "--year", "2025-26", "--json").json
    assert everybody["rounds"] == 8
    met = demo_season("encounters", "Maya Okafor", *strand, "--out", tmp_path / "met.xlsx", "--json").json["contacts"]
    other = met[0]["name"]
    history = demo_season("encounters", "Maya Okafor", other, *strand, "--json").json
    assert len(history) == met[0]["times"]
    sheet = openpyxl.load_workbook(tmp_path / "met.xlsx").active
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [line["name"] for line in met]


def test_pairs_from_beginning_to_export(demo_season, tmp_path):
    strand = ("--strand", "Whole School Librarians")
    assert demo_season("pairs", "show", *strand).code == 1  # there is no round yet
    assert demo_season("pairs", "new", "--starts", "2026-11-23", *strand).code == 0
    demo_season("pairs", "opt-out", "Maya Okafor", *strand)
    demo_season("pairs", "not-with", "Ada Chen 陈艾达", "Aisha Rahman", *strand)
    board = demo_season("pairs", "pair", *strand, "--json").json
    sizes = [len(pair["people"]) for pair in board["pairs"]]
    assert sum(sizes) == 63 and sizes.count(3) == 1
    assert demo_season("pairs", "check-ins", *strand, "--count", 2, "--json").json == {"planned": 2 * len(sizes)}
    assert demo_season("pairs", "partners", "Amara Bello", *strand, "--json").json[0]["reasons"]
    assert demo_season("pairs", "export", *strand, "--out", tmp_path / "pairs.csv").code == 0
    written = (tmp_path / "pairs.csv").read_text("utf-8-sig")
    assert len(written.splitlines()) == 1 + 63 and "Maya Okafor" not in written
    assert demo_season("pairs", "private", *strand, "--json").json[0]["name"].startswith("Ada")  # the two stand by name
    assert demo_season("pairs", "set", *strand).code == 0


def test_recommendations_come_with_reasons(demo_season):
    told = demo_season("recommend", "Maya Okafor", "--strand", "Whole School Librarians")
    assert "Same role: Head of library" in told.out
