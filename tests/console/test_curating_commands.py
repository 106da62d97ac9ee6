"""Inquiries, answers to an invitation, themes and insights from the command line: what is meant, and what is refused."""

from __future__ import annotations

import pytest


@pytest.fixture
def noted(moderator):
    """A meeting with two members and three notes."""
    moderator("season", "--year", "2026-27", "--meetings", "1")
    for name in ("Ana Roy", "Bea Sun"):
        file = moderator.folder.parent / f"{name}.csv"
        file.write_text(f"Name,Email\n{name},{name[0].lower()}@x.example\n", "utf-8")
        assert moderator("import", "roster", file).code == 0
    for words in ("q 3: How do we weed?", "i 2: Read aloud", "d: Read together"):
        assert moderator("note", words, "--meeting", "1").code == 0
    return lambda *words: moderator(*words, "--meeting", "1")


def test_notes_are_numbered_in_the_order_of_capture(noted):
    lines = noted("notes").out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["3", "2", "1"]
    assert "How do we weed?" in lines[3]


def test_an_insight_is_made_of_notes_by_number_or_by_words_of_their_own(noted):
    made = noted("insights", "make", "3", "weed", "--kind", "question", "--said-by", "Ana", "--json").json
    assert [(one["kind"], one["said_by"], len(one["evidence"])) for one in made] == [("question", "Ana Roy", 2)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("make",), "Of which notes?"),
        (("make", "9"), "“9”"),
        (("make", "read"), "fits several"),
        (("make", "1", "--theme", "Astronomy"), "“Astronomy”"),
        (("make", "1", "--said-by", "Nobody"), "“Nobody”"),
        (("change", "1"), "“1”"),
        (("change",), "Which insight?"),
    ],
)
def test_what_an_insight_can_not_be_made_of_is_told_and_nothing_is_kept(noted, words, told):
    answer = noted("insights", *words)
    assert answer.code == 1 and told in answer.err
    assert noted("insights", "--json").json == []


def test_an_insight_without_a_change_is_asked_what_is_to_change(noted):
    noted("insights", "make", "1")
    assert "--publish granted" in noted("insights", "change", "1").err


def test_a_translation_is_not_approved_before_it_is_written_and_the_rest_is_not_changed_either(noted):
    noted("insights", "make", "2")
    answer = noted("insights", "change", "1", "--kind", "idea", "--translation", "approved")
    assert answer.code == 1 and "Write it first" in answer.err
    assert noted("insights", "--json").json[0]["kind"] == "insight"


def test_insights_are_removed_and_undone(noted, moderator):
    noted("insights", "make", "1")
    noted("insights", "make", "2")
    assert noted("insights", "remove", "--all", "--json").json == []
    moderator("undo")
    assert len(noted("insights", "--json").json) == 2


def test_answers_to_an_invitation_are_counted_and_the_latest_stands(noted):
    assert noted("rsvp", "yes", "--all").out == "2 yes, 0 maybe, 0 no\n"
    assert noted("rsvp", "no", "a@x.example").out == "1 yes, 0 maybe, 1 no\n"
    assert "Name members" in noted("rsvp", "maybe").err
    assert noted("rsvp", "perhaps").code == 2


def test_who_came_is_listed_by_name(noted):
    assert "1 of 2 is known to have come" in noted("came", "late", "Bea").out
    shown = noted("came").out
    assert "came late" in shown and "not known" in shown


def test_a_theme_is_added_in_the_language_of_its_title(noted):
    assert "needs" not in noted("themes", "add", "Reading").err
    noted("themes", "add", "家庭")
    found = noted("themes", "--json").json
    assert [(one["title_en"], one["title_zh"]) for one in found] == [("Reading", ""), ("", "家庭")]
    assert "themes add" in noted("themes", "add").err


def test_inquiries_are_merged_into_the_first_and_dropped(demo_season):
    words = ("--strand", "Librarians", "--meeting", "2", "--json")
    before = demo_season("inquiries", *words).json
    assert len(before) > 3
    after = demo_season("inquiries", "merge", "2", "1", *words).json
    assert len(after) == len(before) - 1
    kept = next(one for one in after if one["id"] == before[1]["id"])
    assert kept["people"] >= before[1]["people"] and kept["state"] == "open"
    assert len(demo_season("inquiries", "drop", "1", *words).json) == len(after) - 1
    assert "one inquiry" in demo_season("inquiries", "rename", "1", "2", "--title-en", "Both", *words[:4]).err


def test_a_strand_is_changed_in_what_is_said_of_it_alone(moderator):
    assert moderator("strand", "change", "--contact", "Ana", "--contact-email", "a@x.example").code == 0
    assert moderator("strand", "change", "Librarians of all schools").code == 0
    assert [one["name_en"] for one in moderator("strand", "list", "--json").json] == ["Librarians of all schools"]
    assert moderator("strand", "list", "--json").json[0]["languages"] == "both"
    assert "--contact" in moderator("strand", "change").err
