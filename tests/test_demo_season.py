"""The demo season: made again byte for byte, and as faulty as its README says."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from moderator_app.exchange.media import probe_media
from moderator_app.exchange.webvtt import read_transcript

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "resources" / "demo"
MEETING = "2026-11-19 09.00.12 Whole School Librarians Meeting 2"


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    subprocess.run([sys.executable, str(ROOT / "packaging" / "demo_season.py"), str(folder)], check=True)
    return folder


@pytest.fixture(scope="module")
def expected() -> dict:
    return json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))


def _files(folder: Path) -> set[str]:
    """All but the recording: encoders don't make the same bytes on every machine."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return {name for name in found if not name.startswith("recording/")}


def _sheet(name: str) -> list[list]:
    return CalamineWorkbook.from_path(DEMO / name).get_sheet_by_index(0).to_python()


def _csv(name: str, encoding: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO((DEMO / name).read_bytes().decode(encoding), newline="")))


def test_the_demo_season_is_made_again_byte_for_byte(made_again):
    assert _files(made_again) == _files(DEMO)
    differing = [name for name in sorted(_files(DEMO)) if (made_again / name).read_bytes() != (DEMO / name).read_bytes()]
    assert differing == []


def test_the_demo_season_stays_small():
    assert sum((DEMO / name).stat().st_size for name in _files(DEMO)) < 1_500_000


def test_the_recording_is_as_long_as_its_transcript_and_no_larger_than_it_must_be():
    [file] = (DEMO / "recording").iterdir()
    media, cues = probe_media(file), read_transcript(next(DEMO.glob("2026-11-19*/*.vtt"))).cues
    assert (media.kind, media.is_truncated) == ("video", False)
    assert cues[-1].end < (media.seconds or 0) < cues[-1].end + 15
    assert media.size < 6_000_000


def test_the_roster_holds_the_rows_and_faults_it_is_said_to_hold(expected):
    header, *rows = _sheet("roster.xlsx")[expected["roster"]["header_row"] - 1 :]
    name, email = header.index("Name 姓名"), header.index("E-mail 电子邮箱")
    assert len(rows) == expected["roster"]["rows"] == 65
    assert sum(not row[name] for row in rows) == 1
    assert {row[name] for row in rows if row[email] in ("", "n/a")} == set(expected["roster"]["without_email"])


def test_members_schools_and_languages_are_as_the_network_promises(expected):
    counts = ("members", "schools", "need_mandarin", "bilingual", "missing_email")
    assert [expected[count] for count in counts] == [64, 30, 14, 10, 3]


def test_the_three_surveys_hold_fifty_two_answers(expected):
    google = _csv("survey_google.csv", "utf-8")
    wenjuanxing = _csv("survey_wenjuanxing.csv", "gb18030")
    microsoft = _sheet("survey_microsoft.xlsx")
    assert [len(table) - 1 for table in (google, microsoft, wenjuanxing)] == [30, 10, 12]
    assert all(len(row) == len(table[0]) for table in (google, wenjuanxing) for row in table)
    assert expected["survey"]["responses"] == 52
    assert len(expected["survey"]["strangers"]) == 3


def test_the_wenjuanxing_file_cannot_be_taken_for_utf8():
    with pytest.raises(UnicodeDecodeError):
        (DEMO / "survey_wenjuanxing.csv").read_bytes().decode("utf-8")


def test_cues_of_the_transcript_follow_each_other(expected):
    (file,) = (DEMO / MEETING).glob("*.vtt")
    times = [line.split(" --> ") for line in file.read_text(encoding="utf-8").splitlines() if " --> " in line]
    assert len(times) == expected["transcript"]["cues"]
    assert all(start < end for start, end in times)
    assert all(before[1] <= after[0] for before, after in pairwise(times))
    assert ["01:01:05.000" in start for start, _ in times].count(True) == 1


def test_everybody_who_speaks_or_writes_came(expected):
    rows = _csv(f"{MEETING}/participants_2026-11-19.csv", "utf-8-sig")[4:]
    names = {row[0] for row in rows} | {row[0].split(" (")[0] for row in rows}
    chat = (DEMO / MEETING / "chat.txt").read_text(encoding="utf-8").splitlines()
    senders = {line.split(" From  ")[1].split("  to  ")[0] for line in chat if " From  " in line}
    assert len(rows) == expected["attendance"]["rows"]
    assert len(senders) == expected["chat"]["senders"]
    assert {sender for sender in senders if sender not in names and sender.split(" (")[0] not in names} == set()


def test_the_story_of_the_season_names_only_people_of_the_roster(expected):
    story = json.loads((DEMO / "season.json").read_text(encoding="utf-8"))
    assert len(story["rsvp"]) == 64
    assert set(story["theme_choices"]) == {who for who, answer in story["rsvp"].items() if answer == "yes"}
    named = {one["said_by"] for one in story["insights"]} | {one["owner"] for one in story["resources"]}
    assert named <= set(story["rsvp"])
    assert sum(part["minutes"] for part in story["agenda"]) == expected["agenda"]["minutes"] == 92


def test_every_insight_rests_on_a_note_that_was_typed():
    story = json.loads((DEMO / "season.json").read_text(encoding="utf-8"))
    notes = [note["text"] for note in json.loads((DEMO / "notes.json").read_text(encoding="utf-8"))["notes"]]
    missing = [words for one in story["insights"] for words in one["notes"] if not any(note.startswith(words) for note in notes)]
    assert missing == []


def test_nobody_sat_in_two_rooms_of_a_round():
    rows = _csv("history.csv", "utf-8-sig")[1:]
    seats = [(row[1], row[2], row[5] or row[6]) for row in rows]
    assert len(seats) == len(set(seats))
    assert len({(row[1], row[2]) for row in rows}) == 10
