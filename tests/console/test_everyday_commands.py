"""Choosing, keeping and exporting from the command line: words for a person, JSON for a script, exit codes for both."""

from __future__ import annotations

import json
import zipfile

import pytest

from moderator_app.cli import main
from moderator_app.operations import strands
from moderator_app.store import Workspace


def test_the_grammar_is_kept_with_exit_code_2(moderator):
    for words in (("nonsense",), ("import",), ("agenda", "dance"), ("season",), ("strand", "dance")):
        told = moderator(*words)
        assert (told.code, told.out) == (2, "")
        assert "usage:" in told.err


def test_help_and_version_end_well(capsys):
    for words in (["--help"], ["--version"], ["import", "roster", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == 0
        assert capsys.readouterr().out


def test_unknown_and_unclear_names_say_what_to_do(moderator):
    moderator("strand", "add", "Whole School Counsellors")
    for words, remedy in (
        (("members", "--strand", "Astronomers"), "strand list"),
        (("members",), "--strand"),
        (("members", "--strand", "Whole School"), "--strand"),
        (("agenda", "show", "--strand", "Librarians", "--meeting", "9"), "meeting list"),
        (("agenda", "show", "--strand", "Librarians"), "--meeting"),
    ):
        told = moderator(*words)
        assert (told.code, told.out) == (1, "")
        assert remedy in told.err


def test_an_error_as_json_is_one_document_and_words_still_go_to_the_error_stream(moderator):
    told = moderator("members", "--strand", "Astronomers", "--json")
    assert told.code == 1
    assert told.json["error"]["code"] == "not_found"
    assert "Astronomers" in told.json["error"]["message"]
    assert "Astronomers" in told.err


def test_strands_are_found_by_part_of_their_name_in_either_language(moderator):
    for name in ("librarians", "图书馆", "圖書館"):
        assert moderator("members", "--strand", name).code == 0


def test_quiet_says_nothing_and_chinese_words_on_wish(moderator):
    assert moderator("strand", "list", "--quiet").out == ""
    assert moderator("meeting", "list", "--language", "zh").code == 0


def test_a_strand_is_cloned_with_its_meetings(moderator):
    assert moderator("strand", "clone", "Librarians in the south", "--strand", "Whole School Librarians").code == 0
    counts = {strand["name_en"]: strand["meetings"] for strand in moderator("strand", "list", "--json").json}
    assert counts == {"Whole School Librarians": 2, "Librarians in the south": 2}


def test_a_season_has_as_many_meetings_as_asked_and_a_dry_run_none(moderator):
    moderator("strand", "add", "Counsellors")
    words = ("season", "--strand", "Counsellors", "--year", "2026-27", "--meetings", "5", "--time", "10:30")
    assert len(moderator(*words, "--dry-run", "--json").json) == 5
    assert moderator("meeting", "list", "--strand", "Counsellors", "--json").json == []
    assert moderator(*words).code == 0
    assert len(moderator("meeting", "list", "--strand", "Counsellors", "--json").json) == 5


@pytest.mark.parametrize(
    "wrong", [("--year", "next"), ("--year", "2026-27", "--time", "noon"), ("--year", "2026-27", "--weekday", "9")]
)
def test_a_season_that_makes_no_sense_is_told_in_words(moderator, wrong):
    told = moderator("season", *wrong)
    assert told.code in (1, 2)
    assert told.err and "Traceback" not in told.err
    assert len(moderator("meeting", "list", "--json").json) == 2


def test_an_agenda_is_laid_fitted_and_printed(moderator, tmp_path):
    assert moderator("agenda", "template", "--meeting", "1").code == 0
    assert moderator("agenda", "fit", "--meeting", "1").code == 0
    shown = moderator("agenda", "show", "--meeting", "1", "--json").json
    assert shown["planned"] == shown["minutes"] == 90
    sheet, calendar = tmp_path / "sheet.pdf", tmp_path / "meeting.ics"
    assert moderator("agenda", "run-sheet", "--meeting", "1", "--out", sheet).code == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    nobody = moderator("agenda", "calendar", "--meeting", "1", "--out", calendar)
    assert (nobody.code, nobody.out, calendar.exists()) == (1, "", False)
    with Workspace.open(moderator.folder) as ws:
        strands.change_strand(ws, strands.strands(ws)[0].id, contact_name="Maya Okafor", contact_email="maya@school.example")
    assert moderator("agenda", "calendar", "--meeting", "1", "--out", calendar).code == 0
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_people_are_grouped_and_zooms_file_is_written(demo_season, tmp_path):
    file = tmp_path / "zoom.csv"
    words = ("--strand", "Librarians", "--meeting", "2", "--seconds", "0.3", "--out", file, "--json")
    done = demo_season("group", *words)
    assert done.code == 0
    assert done.json["board"]["sound"] is True
    assert len(file.read_text("utf-8-sig").splitlines()) > 40
    told = demo_season("group", "--strand", "Librarians", "--meeting", "2", "--round", "7")
    assert (told.code, told.out) == (1, "")


def test_a_note_is_kept_as_typed(moderator):
    kept = moderator("note", "q", "3:", "How do we weed?", "--meeting", "1", "--json").json
    assert (kept["kind"], kept["room_number"], kept["text"]) == ("question", 3, "How do we weed?")
    assert [note["text"] for note in moderator("notes", "--meeting", "1", "--json").json] == ["How do we weed?"]
    assert moderator("note", " ", "--meeting", "1").code == 1


def test_export_writes_all_formats_and_tells_what_stays(demo_season, tmp_path):
    words = ("--strand", "Librarians", "--meeting", "2", "--out", tmp_path / "out")
    done = demo_season("export", *words, "--format", "all", "--json")
    assert done.code == 0
    assert (done.json["entries"], len(done.json["left_out"])) == (12, 3)
    assert sorted(file.suffix for file in (tmp_path / "out").iterdir()) == sorted(
        [".docx", ".pdf", ".md", ".html", ".xlsx", ".csv", ".json"]
    )
    spoken = demo_season("export", *words, "--format", "md")
    assert spoken.out.count("left out:") == 3
    questions = demo_season("export", *words, "--format", "json", "--kind", "question", "--json").json
    assert 0 < questions["entries"] < done.json["entries"]
    assert demo_season("export", *words, "--format", "odt").code == 1


def test_undo_and_redo_tell_what_they_did(moderator):
    moderator("note", "Hello", "--meeting", "1")
    assert moderator("undo", "--json").json["action"]
    assert moderator("notes", "--meeting", "1", "--json").json == []
    assert "Done again" in moderator("redo").out
    assert len(moderator("notes", "--meeting", "1", "--json").json) == 1
    assert moderator("redo", "--json").json == {"action": None}


def test_backup_and_restore_bring_a_day_back(moderator, tmp_path):
    whole = tmp_path / "all.zip"
    assert moderator("backup", whole).code == 0
    assert zipfile.ZipFile(whole).testzip() is None
    moderator("note", "After the backup", "--meeting", "1")
    assert moderator("restore", whole).code == 0
    assert moderator("notes", "--meeting", "1", "--json").json == []
    assert moderator("doctor").code == 0
    assert moderator("restore", tmp_path / "nothing.zip").code == 1


def test_the_doctor_says_what_is_wrong_and_fails(moderator):
    assert moderator("doctor", "--json").json["ok"] is True
    import sqlite3

    database = next(moderator.folder.glob("*.db"))
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE strand SET name_en = 'Changed round the journal'")
    connection.close()
    told = moderator("doctor", "--json")
    assert told.code == 1
    assert told.json["ok"] is False


def test_search_finds_and_fails_when_nothing_is_there(demo_season):
    assert demo_season("search", "悦读", "--json").json
    assert demo_season("search", "zzzzqq").code == 1


def test_a_second_program_is_told_that_the_workspace_is_in_use(in_a_process, tmp_path):
    with Workspace.open(tmp_path / "home" / "workspace"):
        told = in_a_process("strand", "list", home=tmp_path / "home")
    assert (told.code, told.out) == (1, "")
    assert "in use" in told.err or "open" in told.err
    assert "Traceback" not in told.err


def test_the_workspace_stands_where_peersphere_home_says(in_a_process, tmp_path):
    assert in_a_process("strand", "add", "Counsellors", home=tmp_path / "home").code == 0
    assert (tmp_path / "home" / "workspace").is_dir()
    listed = in_a_process("strand", "list", "--json", home=tmp_path / "home")
    assert [strand["name_en"] for strand in json.loads(listed.out)] == ["Counsellors"]
