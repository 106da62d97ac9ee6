"""`moderator rooms` and `pairs` without a word: they show what there is, and say how to begin where there is nothing."""

from __future__ import annotations

LIBRARIANS = ("--strand", "Whole School Librarians")


def test_rooms_alone_are_the_breakouts_there_are(demo_season):
    told = demo_season("rooms")
    listed = demo_season("rooms", "--json").json
    assert told.code == 0 and len(listed) == len(told.out.splitlines()) - 2
    assert {line["strand"] for line in listed} >= {"Whole School Librarians"}
    fewer = demo_season("rooms", *LIBRARIANS, "--json").json
    assert fewer and all(line in listed for line in fewer)


def test_rooms_of_a_meeting_are_shown_or_its_breakouts_listed(demo_season):
    meeting = (*LIBRARIANS, "--meeting", 2)
    assert demo_season("rooms", *meeting).out == demo_season("rooms", "show", *meeting).out
    listed = demo_season("rooms", "list", *meeting, "--json").json
    assert [line["breakout"]["number"] for line in listed] == list(range(1, len(listed) + 1))


def test_rooms_of_a_meeting_without_any_say_how_to_make_them(moderator):
    for words in (("rooms",), ("rooms", "list"), ("rooms", "--meeting", 1)):
        told = moderator(*words)
        assert told.code == 0 and "group --meeting 1" in told.out
    assert "Undone: Lay out the school year" in moderator("undo").out


def test_pairs_alone_are_the_newest_pairs_of_the_only_strand(moderator):
    assert "pairs new" in moderator("pairs").out
    moderator("pairs", "new", "--starts", "2026-11-23")
    assert moderator("pairs").out == moderator("pairs", "show").out
    assert moderator("pairs", "list", "--json").json[0]["round"]["starts_on"] == "2026-11-23"


def test_pairs_alone_are_the_rounds_of_all_strands_where_there_are_several(demo_season):
    assert "pairs new" in demo_season("pairs").out
    demo_season("pairs", "new", "--starts", "2026-11-23", *LIBRARIANS)
    told = demo_season("pairs")
    assert told.code == 0 and "2026-11-23" in told.out and "pairs show --strand" in told.out
    assert demo_season("pairs", *LIBRARIANS).out == demo_season("pairs", "show", *LIBRARIANS).out
