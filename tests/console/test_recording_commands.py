"""`moderator recording`: a script brings recordings in, makes chapters, notes consent and shares."""

from __future__ import annotations

from datetime import datetime

import pytest

from moderator_app.domain.wording import text
from moderator_app.store import Workspace
from moderator_app.store.tables import Event
from tests.media_made import make_media


@pytest.fixture
def folder(moderator, tmp_path):
    """A folder as Zoom makes it, of the first meeting, with a transcript and a file that is cut off."""
    first = moderator("meeting", "list", "--json").json[0]
    began = datetime.fromisoformat(first["starts_at"])
    made = tmp_path / "Zoom"
    name = f"GMT{began:%Y%m%d}-{began:%H%M}07_Recording"
    whole = make_media(made / f"{name}_1920x1080.mp4", 2).read_bytes()
    (made / "cut.mp4").write_bytes(whole[: len(whole) // 3])
    (made / f"{name}.transcript.vtt").write_text("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nAna Lima: Welcome, all\n")
    return made


def test_a_folder_is_imported_into_the_meeting_it_was_made_in(moderator, folder):
    told = moderator("recording", "import", folder)
    assert told.code == 4, told.err  # one file can't be played
    assert "1 recording imported" in told.out and "“cut.mp4” is cut off" in told.out
    assert "transcript.vtt" in told.out
    listed = moderator("recording", "list", "--meeting", "1", "--json").json
    assert [(one["kind"], one["state"], one["begins"]) for one in listed] == [("video", "kept", 0)]
    assert listed[0]["seconds"] == pytest.approx(2, abs=0.1)
    again = moderator("recording", "import", folder, "--json").json
    assert again["import"]["added"] == [] and len(again["import"]["repeated"]) == 1
    assert len(moderator("recording", "--meeting", "1", "--json").json) == 1


def test_a_recording_is_shared_once_everybody_heard_agreed(moderator, folder, tmp_path):
    moderator("recording", "import", folder)
    moderator("import", "zoom", *folder.glob("*.vtt"), "--meeting", "1")
    refused = moderator("recording", "share", "--meeting", "1")
    assert refused.code == 1 and "a yes is missing from Ana Lima" in refused.err
    mistyped = moderator("recording", "consent", "1", "--given", "Ana Limma", "--evidence", "mail", "--meeting", "1")
    assert mistyped.code == 1 and "Nobody called “Ana Limma” is heard" in mistyped.err
    (tmp_path / "mail.txt").write_text("Yes")
    noted = moderator(
        "recording",
        "consent",
        "1",
        "--meeting",
        "1",
        "--given",
        "Ana Lima",
        "--evidence",
        "mail",
        "--file",
        tmp_path / "mail.txt",
    )
    assert "Ana Lima" in noted.out and "agreed" in noted.out and "mail" in noted.out
    assert "members may see it" in moderator("recording", "share", "1", "--meeting", "1").out
    (folder / "more.vtt").write_text("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nTom Reed: And I\n")
    moderator("import", "zoom", folder / "more.vtt", "--meeting", "1")
    assert "these have not agreed: Tom Reed" in moderator("recording", "--meeting", "1").out
    assert "refused" in moderator("recording", "consent", "--meeting", "1", "--refused", "Ana Lima").out
    assert moderator("recording", "--meeting", "1", "--json").json[0]["state"] == "withdrawn"


def test_chapters_are_made_written_and_read(moderator, folder, tmp_path):
    moderator("agenda", "template", "--meeting", "1")
    moderator("recording", "import", folder)
    assert "from the planned agenda" in moderator("recording", "chapters", "--make", "--meeting", "1").out
    out = tmp_path / "chapters.vtt"
    assert moderator("recording", "chapters", "--out", out, "--in-language", "en", "--meeting", "1").code == 0
    assert out.read_text().startswith("WEBVTT")
    read = moderator("recording", "chapters", "--read", out, "--in-language", "en", "--meeting", "1")
    assert "0 chapters added or changed" in read.out


def test_meetings_without_a_recording_are_listed(moderator, folder):
    with Workspace.open(moderator.folder) as ws, ws.act(text("Long ago")) as session:
        for event in session.query(Event):
            event.starts_at = event.starts_at.replace(year=2020)
    assert "2 meetings that are over have no recording" in moderator("recording", "missing").out
    moderator("recording", "import", folder, "--meeting", "1")
    assert [one["number"] for one in moderator("recording", "missing", "--json").json] == [2]


def test_a_recording_is_renamed_moved_and_removed(moderator, folder):
    moderator("recording", "import", folder)
    assert "Opening" in moderator("recording", "rename", "1", "--title-en", "Opening", "--meeting", "1").out
    assert "01:15" in moderator("recording", "begin", "opening", "1:15", "--meeting", "1").out
    assert "AVC" in moderator("recording", "show", "--meeting", "1").out
    assert "Where does it begin?" in moderator("recording", "begin", "1", "soon", "--meeting", "1").err
    assert "undo brings it back" in moderator("recording", "remove", "1", "--meeting", "1").out
    assert "no recording yet" in moderator("recording", "--meeting", "1").out
    assert moderator("undo").code == 0 and "Opening" in moderator("recording", "--meeting", "1").out


@pytest.mark.parametrize("words", [("import",), ("show",), ("share",), ("import", "/nowhere.mp4")])
def test_what_can_not_be_done_is_told_in_words(moderator, words):
    told = moderator("recording", *words, "--meeting", "1")
    assert told.code == 1 and "Traceback" not in told.err + told.out and told.err + told.out


def test_a_folder_without_recordings_is_told(moderator, tmp_path):
    (tmp_path / "Holidays").mkdir()
    assert "There is no recording in “Holidays”." in moderator("recording", "import", tmp_path / "Holidays", "--meeting", "1").err
