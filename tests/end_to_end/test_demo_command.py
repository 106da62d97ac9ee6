"""`moderator demo` in a process of its own: the whole season, the exports, and that nothing leaves without permission."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from moderator_app.demo.run import begin_folder

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
FORMATS = (".docx", ".pdf", ".md", ".html", ".xlsx", ".csv", ".json")


def _beside(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reading = _beside("reading_exports")


def demo(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PEERSPHERE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "moderator_app", "demo", "--no-window", "--json", "--out", str(folder)]
    return subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], Path]:
    """The demo's folder, the JSON document that it answered with, and the (unused) home of whoever ran it.

    The folder is one that an earlier demo left behind.
    """
    place = tmp_path_factory.mktemp("shown")
    begin_folder(place / "demo")
    (place / "demo" / "exports" / "left-behind.txt").write_text("from before", "utf-8")
    done = demo(place / "demo", place / "home")
    assert done.returncode == 0, done.stderr
    return place / "demo", json.loads(done.stdout), place / "home"


@pytest.fixture(scope="module")
def season() -> dict[str, Any]:
    return json.loads((DEMO / "season.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return json.loads((DEMO / "expected.json").read_text("utf-8"))


def held_back(season: dict[str, Any]) -> list[dict[str, Any]]:
    """The insights whose owner did not (or not yet) say yes."""
    return [insight for insight in season["insights"] if insight["publish"] not in ("granted", "not_needed")]


def test_the_demo_ends_well_and_its_workspace_is_sound(shown):
    folder, answer, _home = shown
    assert answer["sound"] is True
    assert sorted(answer["exports"]) == sorted(str(f.relative_to(folder)) for f in (folder / "exports").rglob("*") if f.is_file())


def test_the_demo_leaves_the_users_own_folder_alone(shown):
    assert not shown[2].exists()


def test_every_format_in_every_language_is_there_and_can_be_read(shown):
    for language in ("en", "zh", "both"):
        for suffix in FORMATS:
            file = shown[0] / "exports" / f"insights-{language}{suffix}"
            assert len(reading.words_in(file)) > 200, file.name


def test_papers_for_the_meeting_are_there_and_can_be_read(shown):
    exports = shown[0] / "exports"
    for name in ("run-sheet-en.pdf", "run-sheet-zh.pdf", "run-sheet-both.pdf", "breakout-1-rooms.pdf", "breakout-2-slides.pdf"):
        assert len(reading.words_in(exports / name)) > 100, name
    assert "BEGIN:VEVENT" in (exports / "meeting-2.ics").read_text("utf-8")


def test_the_figures_are_those_that_the_season_was_made_with(shown, expected):
    document = json.loads((shown[0] / "exports" / "insights-both.json").read_text("utf-8"))
    assert len(document["insights"]) == expected["insights"]["may_be_published"]
    assert len(document["left_out"]) == len(expected["insights"]["held_back"])
    with (shown[0] / "exports" / "insights-both.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len([row for row in csv.reader(file) if any(row)]) >= expected["insights"]["may_be_published"] + 1
    with (shown[0] / "exports" / "breakout-1-zoom.csv").open(encoding="utf-8-sig", newline="") as file:
        seats = list(csv.DictReader(file))
    assert len({seat["Email Address"] for seat in seats}) == len(seats)


def test_the_season_in_the_workspace_is_as_large_as_it_was_made(shown, expected):
    from moderator_app.operations import live, people, strands, surveys
    from moderator_app.store import Workspace

    with Workspace.open(shown[0] / "workspace") as ws:
        assert len(strands.strands(ws)) == expected["strands"]
        strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
        event = next(e for e in strands.events(ws, strand.id) if e.number == 2)
        survey = surveys.survey_of_event(ws, event.id)
        assert len(people.members(ws, strand.id)) == expected["members"]
        assert surveys.survey_view(ws, survey).responses == expected["survey"]["responses"]
        assert len(live.notes_of(ws, event.id)) == expected["notes"]["notes"]


def test_nothing_of_what_was_held_back_stands_in_any_file(shown, season):
    insights = [file for file in (shown[0] / "exports").iterdir() if file.name.startswith("insights-")]
    assert len(insights) == 3 * len(FORMATS)
    found = []
    for file in insights:
        words = reading.words_in(file)
        for insight in held_back(season):
            for part in ("text_en", "text_zh", "detail_en", "detail_zh"):
                if insight.get(part) and reading.even(insight[part]) in words:
                    found.append(f"{file.name}: {insight[part]}")
    assert found == []


def test_what_was_allowed_does_stand_in_them(shown, season):
    """So that the search above would have found something."""
    allowed = [insight for insight in season["insights"] if insight not in held_back(season)]
    for suffix in FORMATS:
        words = reading.words_in(shown[0] / "exports" / f"insights-both{suffix}")
        missing = [i for i in allowed if reading.even(i[f"text_{i['source_language']}"]) not in words]
        assert missing == [], suffix


def test_only_those_who_agreed_are_named(shown, season):
    from moderator_app.operations import people, strands
    from moderator_app.store import Workspace

    agreed = {i["said_by"] for i in season["insights"] if i["attribution"] == "named" and i["publish"] == "granted"}
    with Workspace.open(shown[0] / "workspace") as ws:
        strand = next(s for s in strands.strands(ws) if s.name_en == "Whole School Librarians")
        others = [m for m in people.members(ws, strand.id) if m.email not in agreed]
    names = {reading.even(name) for m in others for name in (m.name, m.name_en, m.name_zh) if len(reading.even(name)) > 2}
    assert len(names) > 50
    found = []
    for file in (shown[0] / "exports").glob("insights-*"):
        words = reading.words_in(file)
        found += [f"{file.name}: {name}" for name in names if name in words]
    assert found == []


def test_no_translation_goes_out_that_is_not_approved(shown, season):
    approved = {i["text_en"] for i in season["insights"] if i["translation"] == "approved"}
    chinese = [i for i in season["insights"] if i["source_language"] == "zh" and i["text_en"] not in approved]
    english = [i for i in season["insights"] if i["source_language"] == "en" and i["text_en"] not in approved]
    assert chinese and english
    for suffix in FORMATS:
        for language, insights, part in (("en", chinese, "text_en"), ("zh", english, "text_zh")):
            words = reading.words_in(shown[0] / "exports" / f"insights-{language}{suffix}")
            assert [i[part] for i in insights if i.get(part) and reading.even(i[part]) in words] == []


def test_there_is_a_picture_of_each_screen(shown):
    from PySide6.QtGui import QImage

    pictures = [QImage(str(shown[0] / name)) for name in shown[1]["pictures"]]
    assert len(pictures) >= 9
    assert all((picture.width(), picture.height()) == (1440, 900) for picture in pictures)


def test_what_an_earlier_demo_left_is_gone(shown):
    assert not (shown[0] / "exports" / "left-behind.txt").exists()


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("mine", "utf-8")
    refused = demo(tmp_path / "letters", tmp_path / "home")
    assert refused.returncode == 1
    assert "not empty" in refused.stderr
    assert json.loads(refused.stdout)["error"]["remedy"]
    assert [file.name for file in (tmp_path / "letters").iterdir()] == ["letter.txt"]
