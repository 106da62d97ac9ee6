"""The command line as a person types it: what it answers, and what it says to a slip."""

from __future__ import annotations

import pytest

from moderator_app.cli import main

NAMES = ("Amara Bello", "Tom Reed", "Siri Vann", "Omar Diallo", "Ruth Stein", "Kim Park", "Lena Fischer", "Gus Eide")


@pytest.fixture
def say(tmp_path, capsys):
    """Run one command on a workspace of its own; gives its exit code and all it said."""

    def run(*words: str) -> tuple[int, str]:
        code = main(["--workspace", str(tmp_path / "ws"), *words])
        spoken = capsys.readouterr()
        return code, spoken.out + spoken.err

    return run


@pytest.fixture
def librarians(say):
    assert say("strand", "add", "Librarians")[0] == 0
    return say


def test_an_empty_workspace_says_how_to_begin(say):
    code, words = say("strand", "list")
    assert code == 0 and "strand add NAME" in words


def test_a_meeting_is_listed_on_the_clock_of_its_zone(librarians):
    librarians("season", "--year", "2026-27", "--meetings", "1", "--time", "06:30")
    _code, words = librarians("meeting", "list")
    assert "2026-10-01 06:30" in words and "Asia/Shanghai" in words


def test_a_meeting_is_found_by_the_date_on_its_own_clock(librarians):
    librarians("season", "--year", "2026-27", "--meetings", "2", "--time", "06:30")
    assert librarians("agenda", "show", "--meeting", "2026-10-01")[0] == 0


def test_a_year_laid_out_twice_in_two_spellings_stays_one_year(librarians):
    librarians("season", "--year", "2026/27", "--meetings", "3")
    librarians("season", "--year", "2026-27", "--meetings", "3")
    _code, words = librarians("meeting", "list")
    assert len(words.splitlines()) == 1 + 3


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--year", "abc", "not a school year"),
        ("--year", "2026-31", "not a school year"),
        ("--time", "9am", "no time of day"),
        ("--time", "25:00", "no time of day"),
        ("--weekday", "9", "weekday"),
    ],
)
def test_a_season_told_wrongly_says_what_is_wrong(librarians, option, value, told):
    wishes = {"--year": "2026-27"} | {option: value}
    code, words = librarians("season", *(word for pair in wishes.items() for word in pair))
    assert code == 1 and told in words


def test_strands_of_one_name_are_told_apart_by_id(librarians):
    librarians("strand", "add", "Librarians")
    code, words = librarians("members")
    assert code == 1 and words.count("Librarians [") == 2
    second = words.split("[")[-1].split("]")[0]
    assert librarians("members", "--strand", second)[0] == 0


def test_a_clone_needs_a_name(librarians):
    code, words = librarians("strand", "clone", "")
    assert code == 1 and "has no name" in words


def test_a_strand_without_meetings_says_how_to_get_one(librarians):
    code, words = librarians("agenda", "show")
    assert code == 1 and "no meetings yet" in words and "season" in words


def test_rooms_that_cannot_be_filled_leave_everything_as_it_was(librarians, tmp_path):
    roster = tmp_path / "members.csv"
    roster.write_text(
        "Name,Email,Language\n" + "".join(f"{name},{name[0]}@x.example,English\n" for name in NAMES), encoding="utf-8"
    )
    librarians("import", "roster", str(roster))
    librarians("season", "--year", "2026-27", "--meetings", "1")
    librarians("agenda", "template")
    assert librarians("group")[0] == 0
    code, _words = librarians("group", "--smallest", "40", "--largest", "60")
    assert code == 1
    code, words = librarians("group")
    assert code == 0 and "Room 2" in words


def test_an_export_says_that_notes_wait_to_be_curated(librarians, tmp_path):
    librarians("season", "--year", "2026-27", "--meetings", "1")
    librarians("note", "q 3: How do we weed?")
    code, words = librarians("export", "--format", "md", "--out", str(tmp_path / "out"))
    assert code == 4 and "1 note is not curated" in words and "nothing was written" in words
    assert not list((tmp_path / "out").glob("*"))


def test_a_folder_that_cannot_be_made_is_told_in_words(librarians, tmp_path):
    librarians("season", "--year", "2026-27", "--meetings", "1")
    (tmp_path / "file").write_text("in the way")
    code, words = librarians("export", "--out", str(tmp_path / "file" / "out"))
    assert code == 1 and "can’t be read or written" in words


def test_a_search_without_an_answer_says_so(librarians):
    code, words = librarians("search", "qqqq")
    assert code == 1 and "Nothing was found" in words


def test_a_table_that_is_no_survey_is_refused_unless_it_is_meant(librarians, tmp_path):
    librarians("season", "--year", "2026-27", "--meetings", "1")
    table = tmp_path / "members.csv"
    table.write_text("Name,E-mail,School\nAna Roy,ana@a.example,Khlong School\n", "utf-8")
    code, words = librarians("import", "survey", str(table))
    assert code == 1 and "Nothing was stored" in words
    code, words = librarians("import", "survey", str(table), "--any-table")
    assert code == 0 and "1 response," in words
