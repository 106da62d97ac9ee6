"""Laptops and servers one version newer or older, in processes of their own: all get on, and no unknown field is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, doctor
from moderator_app.store.migrations import REVISIONS
from moderator_app.store.tables import Event, Note, Strand
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import sync
from tests.end_to_end.sync.meeting_work import EVENT, MOMENT, STRAND
from tests.end_to_end.sync.site import rows_here
from tests.server.serving import EMAIL, ROOT, Running, running

PROGRAM = Path(__file__).with_name("other_version.py")


class OtherServer(Running):
    """A server of another version."""

    version = ""

    def command(self) -> list[str]:
        return [sys.executable, str(PROGRAM), self.version, "serve"]


def elsewhere(server: Running, version: str, folder: Path, title: str, field: str = "", value: str = "") -> dict[str, Any]:
    """A laptop of another version syncs, changes the meeting, syncs. Returns what it holds."""
    folder.mkdir(exist_ok=True)
    place = folder / "workspace"
    token = server.sign_in(EMAIL, device=f"{version}-{title}"[:36])
    command = [sys.executable, str(PROGRAM), version, "laptop", str(place), server.url, token, title, field, value]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


class Ours:
    """A laptop of this version."""

    def __init__(self, server: Running, folder: Path, template: Path) -> None:
        shutil.copytree(template, folder)
        self.ws = Workspace.open(folder, author="Ann")
        self.client = Client(server.url, server.sign_in(EMAIL, device=self.ws.renew_device()))

    def __enter__(self) -> Ours:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        self.ws.close()

    def sync(self) -> None:
        sync(self.ws, self.client)

    def begin(self) -> None:
        with self.ws.act(text("Begin")) as session:
            session.add(Strand(id=STRAND, name_en="Maths"))
            session.add(Event(id=EVENT, strand_id=STRAND, title_en="First", join_link="https://example.org/join"))
        self.sync()

    def edit(self, **fields: str) -> None:
        with self.ws.act(text("Work")) as session:
            for name, value in fields.items():
                setattr(session.get(Event, EVENT), name, value)
        self.sync()

    @property
    def meeting(self) -> dict[str, Any]:
        return rows_here(self.ws)["event", EVENT]

    def is_sound(self) -> bool:
        return all(finding.ok for finding in doctor.examine(self.ws))


def meeting_in(told: dict[str, Any]) -> dict[str, Any]:
    return next(row for table, _id, row in told["rows"] if table == "event")


def test_schema_one_newer_on_a_laptop(tmp_path, empty_workspace, database):
    with running(tmp_path / "server", database=database) as server, Ours(server, tmp_path / "ours", empty_workspace) as ann:
        ann.begin()
        told = elsewhere(server, "newer", tmp_path / "theirs", "From the newer one", "mood", "Merry")
        assert told["aside"] == told["waiting"] == 1  # the row of a table that the server doesn't know waits for a newer server
        ann.sync()
        assert (ann.meeting["title_en"], ann.meeting["mood"]) == ("From the newer one", "Merry")
        ann.edit(place="Hall", title_en="From this one")
        told = elsewhere(server, "newer", tmp_path / "theirs", "Again", "mood", "Calm")
        assert (meeting_in(told)["mood"], meeting_in(told)["place"]) == ("Calm", "Hall")
        ann.sync()
        assert (ann.meeting["title_en"], ann.meeting["mood"], ann.meeting["place"]) == ("Again", "Calm", "Hall")
        assert ann.is_sound()


def test_schema_one_older_on_a_laptop_keeps_new_fields(tmp_path, empty_workspace, database):
    with running(tmp_path / "server", database=database) as server, Ours(server, tmp_path / "ours", empty_workspace) as ann:
        ann.begin()
        told = elsewhere(server, "older", tmp_path / "theirs", "From the older one")
        assert meeting_in(told)["join_link"] == "https://example.org/join"
        ann.sync()
        assert (ann.meeting["title_en"], ann.meeting["join_link"]) == ("From the older one", "https://example.org/join")
        ann.edit(join_link="https://example.org/other")
        told = elsewhere(server, "older", tmp_path / "theirs", "Again")
        assert meeting_in(told)["join_link"] == "https://example.org/other" and told["waiting"] == 0
        ann.sync()
        assert (ann.meeting["title_en"], ann.meeting["join_link"]) == ("Again", "https://example.org/other")
        assert ann.is_sound()


@pytest.mark.parametrize("version", ["newer", "older"])
def test_schema_one_newer_or_older_on_the_server(tmp_path, empty_workspace, version):
    server = OtherServer(tmp_path / "server")
    server.version = version
    try:
        server.start()
        assert (server.ask("/api/v1/hello")[1]["schema"] in REVISIONS) == (version == "older")
        with Ours(server, tmp_path / "ann", empty_workspace) as ann, Ours(server, tmp_path / "ben", empty_workspace) as ben:
            ann.begin()
            ben.sync()
            assert ben.meeting["join_link"] == "https://example.org/join"
            if version == "newer":
                elsewhere(server, "newer", tmp_path / "theirs", "From the newer one", "mood", "Merry")
            ben.edit(join_link="https://example.org/other", place="Hall")
            with ann.ws.act(text("Note")) as session:
                session.add(Note(event_id=EVENT, text="Heard", captured_at=MOMENT))
            for laptop in (ann, ben, ann):
                laptop.sync()
            assert ann.meeting == ben.meeting and ann.meeting["join_link"] == "https://example.org/other"
            assert rows_here(ann.ws) == rows_here(ben.ws) and ann.is_sound() and ben.is_sound()
            if version == "newer":
                assert ann.meeting["mood"] == "Merry"
    finally:
        server.kill()
