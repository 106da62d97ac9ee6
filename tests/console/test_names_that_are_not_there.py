"""What a command can't make sense of is refused with what there is instead, and nothing is done."""

from __future__ import annotations

import pytest


@pytest.fixture
def roster(tmp_path):
    file = tmp_path / "members.csv"
    file.write_text("Name,Email,School\nAna Roy,ana@a.example,Khlong School\n", "utf-8")
    return file


def test_an_export_by_a_theme_that_is_not_there_names_the_themes(demo_season, tmp_path):
    for which in (("--meeting", "2"), ("--all-meetings",)):
        told = demo_season("export", "--strand", "Librarians", *which, "--theme", "Astronomy", "--out", tmp_path / "out")
        assert (told.code, told.out) == (1, "")
        assert "“Astronomy”" in told.err and "AI and citation" in told.err
    assert not (tmp_path / "out").exists()


def test_a_theme_is_meant_by_its_title_in_either_language_whatever_its_case(demo_season, tmp_path):
    words = ("export", "--strand", "Librarians", "--meeting", "2", "--format", "json", "--out", tmp_path / "out", "--json")
    english = demo_season(*words, "--theme", "weeding, SPACE and budget").json
    chinese = demo_season(*words, "--theme", "剔旧、空间与预算").json
    assert 0 < english["entries"] == chinese["entries"] < demo_season(*words).json["entries"]


def test_a_meeting_without_themes_says_so(moderator):
    told = moderator("export", "--meeting", "1", "--theme", "Astronomy")
    assert told.code == 1 and "There is no theme yet" in told.err


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("export", "--all-meetings", "--meeting", "1"), "not both"),
        (("agenda", "show", "--meeting", "1", "--out", "run-sheet.pdf"), "run-sheet"),
        (("strand", "list", "Librarians"), "members --strand"),
        (("strand", "add"), "strand add"),
        (("strand", "clone"), "strand clone"),
        (("strand", "add", "Counsellors", "--strand", "Librarians"), "strand clone"),
    ],
)
def test_words_that_a_command_has_no_use_for_are_refused(moderator, words, remedy):
    before = moderator("strand", "list", "--json").json
    told = moderator(*words)
    assert (told.code, told.out) == (1, "")
    assert remedy in told.err
    assert moderator("strand", "list", "--json").json == before


@pytest.mark.parametrize(
    ("words", "told_in"),
    [
        (("--column", "banana"), "3=email"),
        (("--column", "9=email"), "2 Email"),
        (("--decide", "99=skip"), "row 99"),
        (("--decide", "99=skip", "--dry-run"), "row 99"),
    ],
)
def test_a_roster_is_not_imported_with_corrections_that_fit_nothing(moderator, roster, words, told_in):
    told = moderator("import", "roster", roster, *words)
    assert (told.code, told.out) == (1, "")
    assert told_in in told.err
    assert moderator("members", "--json").json == []


@pytest.mark.parametrize(
    "words",
    [
        ("season", "--year", "2026-27", "--start-month", "13"),
        ("season", "--year", "2026-27", "--meetings", "0"),
        ("search", "weed", "--limit", "-3"),
        ("group", "--meeting", "1", "--smallest", "0"),
        ("group", "--meeting", "1", "--seconds", "-1"),
        ("group", "--meeting", "1", "--seconds", "nan"),
        ("export", "--meeting", "1", "--kind", "joke"),
    ],
)
def test_figures_that_make_no_sense_are_wrong_use(moderator, words):
    told = moderator(*words)
    assert (told.code, told.out) == (2, "")
    assert words[-1] in told.err
