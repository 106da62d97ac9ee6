"""One meeting from an empty workspace to exported insights, by the command line alone; each command opens the workspace anew."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.console.command_line import Moderator
from tests.end_to_end.reading_exports import even, words_in

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
ZOOM = next(path for path in DEMO.iterdir() if path.is_dir() and path.name.startswith("2026-11-19"))
SAID = (
    ("q 3: How do we weed a collection in five languages? #Weeding", "五种语言的馆藏，我们该怎么剔旧？"),
    ("i 2: Parents read aloud in their own language #Families", "家长用自己的语言朗读"),
    ("c 4: A reading passport for every child #Families", ""),
    ("i 1: Nobody asked me yet", ""),
)


@pytest.fixture
def moderator(tmp_path, capsys):
    return Moderator(tmp_path / "workspace", capsys)


def test_from_a_roster_to_exported_insights(moderator, tmp_path):
    def done(*words, code=0):
        answer = moderator(*words, "--json")
        assert answer.code == code, answer.err or answer.out
        return answer.json

    # ---- a strand with its people and its year
    done("strand", "add", "Whole School Librarians", "--name-zh", "全学段图书馆员", "--languages", "both")
    done("strand", "change", "--contact", "Maya Okafor", "--contact-email", "maya@peersphere.example")
    done("season", "--year", "2026-27", "--start-month", "11", "--meetings", "1")
    asked = done("import", "roster", DEMO / "roster.xlsx", code=4)["undecided"]
    settled = [word for row in asked for word in ("--decide", f"{row['row']}=new")]
    done("import", "roster", DEMO / "roster.xlsx", *settled)
    people = done("members")
    assert len({member["email"] for member in people if member["email"]}) > 50

    # ---- what they want to talk about
    surveys = [DEMO / name for name in ("survey_google.csv", "survey_microsoft.xlsx", "survey_wenjuanxing.csv")]
    answered = done("import", "survey", *surveys)
    assert sum(one["import"]["responses"] for one in answered["files"]) == 52
    assert len(answered["inquiries"]) > 3
    done("inquiries", "take", "1", "2", "3")
    done("inquiries", "rename", "1", "--title-en", "How do families read together?", "--title-zh", "家庭怎样一起阅读？")
    open_ones = [one for one in done("inquiries") if one["state"] == "open"]
    assert {"How do families read together?"} < {one["title_en"] for one in open_ones} and len(open_ones) == 3

    # ---- the meeting, as a plan
    done("agenda", "template")
    done("agenda", "run-sheet", "--out", tmp_path / "run-sheet.pdf")
    done("agenda", "calendar", "--out", tmp_path / "meeting.ics")
    assert even("Breakout 1") in words_in(tmp_path / "run-sheet.pdf")
    assert "mailto:maya@peersphere.example" in (tmp_path / "meeting.ics").read_text("utf-8")

    # ---- who comes, and in which room
    coming = [member["person_id"] for member in people][:30]
    assert done("rsvp", "yes", *coming)["yes"] == 30
    grouped = done("group", "--seconds", "0.2", "--out", tmp_path / "rooms.csv")
    seats = [card["person_id"] for room in grouped["board"]["rooms"] for card in room["cards"]]
    assert sorted(seats) == sorted(coming)
    assert {room["topic_en"] for room in grouped["board"]["rooms"] if room["cards"]} <= {one["title_en"] for one in open_ones}
    with (tmp_path / "rooms.csv").open(encoding="utf-8-sig", newline="") as file:
        assigned = {line[1] for line in list(csv.reader(file))[1:]}
    emails = {member["person_id"]: member["email"] for member in people}
    assert assigned == {emails[person] for person in coming if emails[person]}

    # ---- the meeting itself
    for title in ("Families", "Weeding"):
        done("themes", "add", title)
    for words, _chinese in SAID:
        done("note", words)
    brought = done("import", "zoom", ZOOM)
    assert {one["kind"] for one in brought["files"]} == {"participants", "chat", "transcript", "polls"}
    assert sum(person["came"] in ("yes", "late") for person in done("came")) > 20
    assert [note["text"] for note in done("notes")][-1] == "How do we weed a collection in five languages?"

    # ---- insights, and what their owners allow
    for number, (_words, chinese) in enumerate(SAID, start=1):
        done("insights", "make", str(number), *(("--text-zh", chinese) if chinese else ()))
    done("insights", "change", "1", "2", "--translation", "approved")
    done("insights", "change", "2", "3", "--said-by", people[0]["email"], "--attribution", "named")
    done("insights", "change", "2", "--publish", "granted", "--translate", "granted", "--naming", "granted")
    done("insights", "change", "3", "--publish", "asked")
    done("insights", "change", "4", "--said-by", people[1]["email"])
    made = done("insights")
    assert [(one["theme_en"], one["publish"]) for one in made] == [
        ("Weeding", "not_needed"), ("Families", "granted"), ("Families", "asked"), ("", "none"),
    ]  # fmt: skip

    # ---- what goes out, in every format
    exported = done("export", "--format", "all", "--out", tmp_path / "out")
    assert (exported["entries"], len(exported["left_out"])) == (2, 2)
    files = sorted((tmp_path / "out").iterdir())
    assert len(files) == 7
    for file in files:
        words = words_in(file)
        for sentence in ("How do we weed a collection in five languages?", SAID[0][1], SAID[1][1], people[0]["name"]):
            assert even(sentence) in words or file.suffix == ".json", (file.name, sentence)
        for kept_back in ("A reading passport for every child", "Nobody asked me yet", people[1]["name"]):
            assert even(kept_back) not in words, (file.name, kept_back)
    entries = json.loads((tmp_path / "out" / "insights-meeting-1-both.json").read_text("utf-8"))
    assert SAID[1][1] in json.dumps(entries, ensure_ascii=False)
    themed = done("export", "--format", "md", "--theme", "families", "--in-language", "zh", "--out", tmp_path / "families")
    assert themed["entries"] == 1
    assert SAID[1][1] in (tmp_path / "families" / "insights-meeting-1-zh.md").read_text("utf-8")

    # ---- and the workspace is in order
    assert done("doctor")["ok"]
