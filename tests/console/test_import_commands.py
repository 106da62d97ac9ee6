"""`moderator import`: the demo's own files through the command line, with their figures, decisions and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
MEETING = next(path for path in DEMO.iterdir() if path.is_dir() and path.name.startswith("2026-11-19"))
EXPECTED = json.loads((DEMO / "expected.json").read_text("utf-8"))
ROSTER = DEMO / "roster.xlsx"


def test_a_roster_with_people_who_may_be_somebody_is_done_in_part(moderator):
    done = moderator("import", "roster", ROSTER, "--json")
    assert done.code == 4
    asked = done.json["undecided"]
    assert done.json["added"] + len(asked) + done.json["updated"] + done.json["skipped"] <= EXPECTED["roster"]["rows"]
    assert {"Hanna Aoki", "Kim Ji-woo"} & {row["name"] for row in asked}
    assert all(row["alternatives"] for row in asked)


def test_a_decision_settles_a_row(moderator):
    asked = moderator("import", "roster", ROSTER, "--dry-run", "--json").json["rows"]
    decided = [f"{row['row']}=new" for row in asked if row["action"] == "ask"]
    assert decided
    words = [word for decision in decided for word in ("--decide", decision)]
    done = moderator("import", "roster", ROSTER, *words, "--json")
    assert done.code == 0
    assert done.json["undecided"] == []


def test_an_answer_for_all_undecided_rows_at_once(moderator):
    kept_apart = moderator("import", "roster", ROSTER, "--undecided", "new", "--json")
    assert kept_apart.code == 0
    assert len(moderator("members", "--json").json) >= EXPECTED["roster"]["people_once_doubles_are_joined"]


def test_a_dry_run_changes_nothing(moderator):
    before = moderator("search", "Hana", "--json").json
    planned = moderator("import", "roster", ROSTER, "--dry-run")
    assert planned.code == 0
    assert "new" in planned.out
    assert moderator("members", "--json").json == []
    assert moderator("search", "Hana", "--json").json == before == []


def test_a_second_import_doubles_nobody(moderator):
    moderator("import", "roster", ROSTER, "--undecided", "skip")
    people = moderator("members", "--json").json
    again = moderator("import", "roster", ROSTER, "--undecided", "skip", "--json")
    assert again.json["added"] == 0
    assert len(moderator("members", "--json").json) == len(people)


def test_a_column_can_be_corrected_and_a_wrong_word_is_told(moderator):
    plain = moderator("import", "roster", ROSTER, "--dry-run", "--json").json["columns"]
    email = next(column["column"] for column in plain if column["field"] == "email")
    without = moderator("import", "roster", ROSTER, "--dry-run", "--column", f"{email}=", "--json").json["columns"]
    assert "email" not in {column["field"] for column in without}
    for wrong in ("1=shoe_size", "no such column=email"):
        told = moderator("import", "roster", ROSTER, "--column", wrong)
        assert (told.code, told.out) == (1, "")
        assert told.err.startswith("moderator: ")
    assert moderator("import", "roster", ROSTER, "--decide", "five=new").code == 1


def test_surveys_of_three_programs_with_topics_and_suggested_inquiries(moderator):
    moderator("import", "roster", ROSTER, "--undecided", "new")
    files = sorted(DEMO.glob("survey_*"))
    done = moderator("import", "survey", *files, "--meeting", "1", "--json")
    assert done.code == 0
    assert {Path(one["file"]).name: one["import"]["responses"] for one in done.json["files"]} == {
        name: facts["responses"] for name, facts in EXPECTED["survey"]["files"].items()
    }
    for one in done.json["files"]:
        assert one["format"].startswith(EXPECTED["survey"]["files"][Path(one["file"]).name]["program"])
    assert done.json["inquiries"]
    again = moderator("import", "survey", *files, "--meeting", "1", "--json").json
    assert again["survey"]["responses"] == done.json["survey"]["responses"]
    assert all(one["import"]["repeated"] for one in again["files"])


def test_a_recording_folder_with_all_its_files(moderator):
    asked = [row for row in moderator("import", "roster", ROSTER, "--dry-run", "--json").json["rows"] if row["action"] == "ask"]
    who = {row["row"]: "new" if row["name"].startswith("Kim") else row["alternatives"][0][0] for row in asked}
    moderator("import", "roster", ROSTER, *(word for row, person in who.items() for word in ("--decide", f"{row}={person}")))
    assert len(moderator("members", "--json").json) == EXPECTED["roster"]["people_once_doubles_are_joined"]
    done = moderator("import", "zoom", MEETING, "--meeting", "2", "--json")
    assert done.code == 0
    found = {one["kind"]: one["import"] for one in done.json["files"]}
    assert found["participants"]["people"] == EXPECTED["attendance"]["unique"]
    assert found["transcript"]["lines"] == EXPECTED["transcript"]["cues"]
    assert found["chat"]["private"] == EXPECTED["chat"]["private"]


def test_a_file_that_cannot_be_read_leaves_the_others_done(moderator, tmp_path):
    (tmp_path / "broken.vtt").write_bytes(b"\x00\x01 nothing of this is a transcript")
    participants = next(MEETING.glob("participants*.csv"))
    done = moderator("import", "zoom", participants, tmp_path / "broken.vtt", "--meeting", "2")
    assert done.code == 4
    assert "came" in done.out
    assert "broken.vtt" in done.err


def test_a_file_that_is_not_there_is_told_in_words(moderator):
    for words in (("roster", "nowhere.csv"), ("survey", "nowhere.csv", "--meeting", "1")):
        told = moderator("import", *words)
        assert (told.code, told.out) == (1, "")
        assert "nowhere.csv" in told.err and "Traceback" not in told.err


def test_progress_never_stands_in_the_answer(moderator, in_a_process, tmp_path):
    done = in_a_process("import", "roster", ROSTER, "--workspace", moderator.folder, "--json", home=tmp_path / "home")
    assert done.code == 4
    assert done.json["added"] > 50  # the whole stream is one document


@pytest.mark.parametrize("name", ["survey_google.csv", "survey_microsoft.xlsx", "survey_wenjuanxing.csv"])
def test_a_survey_given_as_a_roster_is_told_and_nothing_is_stored(moderator, name):
    survey = DEMO / name
    for words in ((), ("--dry-run",), ("--undecided", "new")):
        told = moderator("import", "roster", survey, *words)
        assert (told.code, told.out) == (1, "")
        assert f"import survey {name}" in told.err and "--any-table" in told.err
    assert moderator("members", "--json").json == []
    assert moderator("import", "roster", survey, "--any-table", "--undecided", "new").code == 0
    assert moderator("members", "--json").json
