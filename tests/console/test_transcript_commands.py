"""`moderator transcript`, `clips` and `balance`, as a script runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

VTT = """WEBVTT

1
00:00:30.000 --> 00:00:34.000
Hana Aoki: We weed in June.

2
00:00:34.000 --> 00:00:40.000
Bela Nagy: And do you keep a list?
"""
ZH = """WEBVTT

00:00:30.100 --> 00:00:33.900
我们六月剔旧。
"""


@pytest.fixture
def spoken(moderator, tmp_path) -> Path:
    """A meeting with two members and a transcript."""
    roster = tmp_path / "roster.csv"
    roster.write_text("Name,Email\nHana Aoki,hana@school.example\nBela Nagy-Kovacs,bela@school.example\n", "utf-8")
    assert moderator("import", "roster", roster).code in (0, 4)
    file = tmp_path / "said.vtt"
    file.write_text(VTT, "utf-8")
    done = moderator("transcript", "import", file, "--meeting", "1", "--json").json
    assert done["files"][0]["import"]["lines"] == 2
    return tmp_path


def test_lines_are_shown_searched_and_not_doubled(moderator, spoken):
    shown = moderator("transcript", "--meeting", "1")
    assert "0:00:30" in shown.out and "We weed in June." in shown.out
    found = moderator("transcript", "show", "a list", "--meeting", "1", "--json").json
    assert [line["text"] for line in found["lines"]] == ["And do you keep a list?"]
    again = moderator("transcript", "import", spoken / "said.vtt", "--meeting", "1")
    assert (again.code, "nothing is new" in again.out) == (0, True)


def test_a_damaged_file_does_not_keep_the_others_out(moderator, spoken):
    (spoken / "bad.vtt").write_text("nothing", "utf-8")
    (spoken / "chat.txt").write_text("00:00:31\tHana Aoki:\tHello\n", "utf-8")
    done = moderator("transcript", "import", spoken / "bad.vtt", spoken / "chat.txt", "--meeting", "1", "--json")
    assert done.code == 4
    assert ["error" in file for file in done.json["files"]] == [True, False]
    chat = moderator("transcript", "show", "--kind", "chat", "--meeting", "1", "--json").json
    assert [line["text"] for line in chat["lines"]] == ["Hello"]


def test_voices_are_tied_renamed_and_merged(moderator, spoken):
    before = moderator("transcript", "voices", "--meeting", "1", "--json").json["voices"]
    assert {voice["label"]: bool(voice["person_id"]) for voice in before} == {"Hana Aoki": True, "Bela Nagy": False}
    assert moderator("transcript", "tie", "bela nagy", "bela@school.example", "--meeting", "1").code == 0
    assert "Bela Nagy-Kovacs" in moderator("transcript", "--meeting", "1").out
    assert moderator("transcript", "rename", "Bela Nagy", "A guest", "--meeting", "1").code == 0
    assert "A guest" in moderator("transcript", "--meeting", "1").out
    merged = moderator("transcript", "merge", "Bela Nagy", "Hana Aoki", "--meeting", "1", "--json")
    assert (merged.code, merged.json["lines"]) == (0, 2)
    assert moderator("transcript", "tie", "nobody", "Hana Aoki", "--meeting", "1").code == 1


def test_subtitles_in_the_other_language_become_translations_and_go_out(moderator, spoken):
    (spoken / "zh.vtt").write_text(ZH, "utf-8")
    assert moderator("transcript", "translation", spoken / "zh.vtt", "--meeting", "1", "--json").json["translated"] == 1
    out = moderator(
        "transcript", "export", "--format", "all", "--in-language", "zh", "--out", spoken / "out", "--meeting", "1", "--json"
    )
    assert (out.code, out.json["untranslated"]) == (0, 1)
    assert {Path(file).suffix for file in out.json["files"]} == {".vtt", ".srt", ".txt", ".docx"}
    words = next(Path(file) for file in out.json["files"] if file.endswith(".vtt")).read_text("utf-8")
    assert "我们六月剔旧。" in words and "We weed" not in words and "keep a list" in words


def test_the_spine_tells_what_stands_where(moderator, spoken):
    moderator("note", "q 2: Who chooses?", "--meeting", "1")
    marks = moderator("transcript", "spine", "--meeting", "1", "--json").json["marks"]
    assert [mark["starts"] for mark in marks if mark["lane"] == "transcript"] == [30.0, 34.0]
    assert len([mark for mark in marks if mark["lane"] == "notes"]) == 1


def test_clips_need_a_recording_and_say_so(moderator, spoken):
    moderator("note", "i: Weed in June", "--meeting", "1")
    moderator("insights", "make", "1", "--meeting", "1")
    found = moderator("clips", "--meeting", "1", "--json").json
    assert (found["clips"], len(found["left_out"])) == ([], 1)
    written = moderator("clips", "write", "--format", "html", "--out", spoken / "clips", "--meeting", "1", "--json")
    assert written.code == 4 and Path(written.json["files"][0]).exists()
    assert moderator("clips", "cut", "--out", spoken / "cut", "--meeting", "1").code == 1


def test_the_balance_is_told_and_names_go_out_only_when_said_twice(moderator, spoken):
    shown = moderator("balance", "--meeting", "1")
    assert "Hana Aoki" in shown.out and "not heard yet: Bela Nagy-Kovacs" in shown.out
    assert moderator("balance", "--meeting", "1", "--out", spoken / "b.csv", "--with-names").code == 1
    assert not (spoken / "b.csv").exists()
    assert moderator("balance", "--meeting", "1", "--out", spoken / "b.csv").code == 0
    assert "Hana" not in (spoken / "b.csv").read_text("utf-8-sig")
    twice = moderator("balance", "--meeting", "1", "--out", spoken / "b.csv", "--with-names", "--yes-with-names")
    assert twice.code == 0 and "Hana Aoki" in (spoken / "b.csv").read_text("utf-8-sig")
    assert "Hana" not in moderator("balance", "--meeting", "1", "--json").out
    assert moderator("balance", "--meeting", "1", "--json", "--with-names").code == 1
    assert "Hana Aoki" in moderator("balance", "--meeting", "1", "--json", "--with-names", "--yes-with-names").out
    season = moderator("balance", "--all-meetings", "--year", "2019-20", "--json")
    assert (season.code, season.json["meetings"]) == (0, 0)


def test_polls_come_in_with_the_zoom_files(moderator, spoken):
    polls = spoken / "polls.csv"
    polls.write_text(
        "Poll Report\nReport Generated:,2026-11-19\nTopic,Meeting ID\nReading,1\nPoll Details\n"
        "#,User Name,User Email,Submitted Date/Time\n"
        '1,Hana Aoki,hana@school.example,"Nov 19, 2026 09:30:00",Which first?,Weeding;Labels\n',
        "utf-8",
    )
    done = moderator("import", "zoom", polls, "--meeting", "1", "--json").json
    assert (done["files"][0]["kind"], done["files"][0]["import"]["lines"]) == ("polls", 1)
    shown = moderator("transcript", "show", "--kind", "poll", "--meeting", "1")
    assert "Which first? / Weeding / Labels" in shown.out
