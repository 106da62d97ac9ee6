"""A second client, which shares no code with ours, does everything that docs/protocol.md tells; and gets on with ours."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from moderator_app.store import Workspace, doctor
from moderator_app.sync.client import Client
from moderator_app.sync.rounds import sync
from tests.end_to_end.sync import foreign_client
from tests.end_to_end.sync.foreign_client import ForeignClient, Refused, natural_id
from tests.end_to_end.sync.site import rows_here
from tests.server.serving import EMAIL, PASSWORD, ROOT, Running, running

MOMENT = "2026-05-01T08:00:00+00:00"
TABLES = (ROOT / "docs" / "protocol-tables.md").read_text("utf-8")


def moments() -> set[tuple[str, str]]:
    """The fields that are moments, by what the page on the tables says."""
    found = set()
    for part in TABLES.split("\n## ")[1:]:
        table = part.splitlines()[0].strip()
        found.add((table, "deleted_at"))
        found |= {(table, name) for name in re.findall(r"^- `(\w+)` moment", part, re.MULTILINE)}
    return found


def test_it_is_written_from_the_page_alone():
    source = ast.parse(Path(foreign_client.__file__).read_text("utf-8"))
    named = {alias.name for node in ast.walk(source) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in ast.walk(source) if isinstance(node, ast.ImportFrom)}
    foreign = {name.partition(".")[0] for name in named} - sys.stdlib_module_names
    assert foreign == {"requests"}


@pytest.fixture
def server(tmp_path: Path, database: str):
    with running(tmp_path / "server", database=database) as started:
        yield started


def other(server: Running, device: str) -> ForeignClient:
    client = ForeignClient(server.url, device)
    client.sign_in(email=EMAIL, password=PASSWORD)
    return client


def test_a_full_exchange(server, tmp_path, empty_workspace):
    first, second = other(server, "a" * 36), other(server, "b" * 36)
    first.pull()
    begin = first.action("Begin")
    strand = first.make(begin, "strand", name_en="Maths")
    event = first.make(begin, "event", strand_id=strand, title_en="First", focus_en="Fractions. Then halves.")
    person = first.make(begin, "person", name="Lee")
    member = natural_id("membership", strand, person)
    first.make(begin, "membership", member, strand_id=strand, person_id=person)
    notes = [first.make(begin, "note", event_id=event, text=f"Note {n}", captured_at=MOMENT) for n in range(40)]
    first.push(most=7)
    assert {answer["outcome"] for answer in first.answers} == {"applied"}

    # the first pull as a file is what pulls bring
    second.first_pull(moments())
    third = other(server, "c" * 36)
    third.pull(limit=5)
    names = ("title_en", "focus_en", "starts_at", "text", "captured_at", "name", "deleted_at", "feed", "person_id")
    for key, row in third.rows.items():
        for name in names:
            assert second.rows[key].get(name) == row.get(name), (key, name)
    assert second.revisions == third.revisions and second.feeds == third.feeds
    assert second.pull() == 0 and not second.is_behind()
    assert ForeignClient.is_behind(third) is False

    # a repeated push gets the same answers; a number used for something else tells of a clone
    again = first.send(first.sent[:5])
    assert [(a["n"], a["outcome"], a["revision"]) for a in again] == [
        (a["n"], a["outcome"], a["revision"]) for a in first.answers[:5]
    ]
    with pytest.raises(Refused) as refused:
        first.send([{**first.sent[0], "after": {"name_en": "Another"}}])
    assert refused.value.code == "device_cloned"

    # two sentences are merged, two titles are in dispute
    first.pull()
    work = first.action("Work")
    first.edit(work, "event", event, "focus_en", "Quarters. Then halves.")
    first.edit(work, "event", event, "title_en", "From the first")
    first.sync()
    assert second.is_behind()
    work = second.action("Work")
    second.edit(work, "event", event, "focus_en", "Fractions. Then thirds.")
    second.edit(work, "event", event, "title_en", "From the second")
    second.edit(work, "note", notes[0], "text", "Only here")
    second.sync()
    assert [answer["outcome"] for answer in second.answers[-3:]] == ["merged", "conflict", "applied"]
    first.sync()
    for client in (first, second):
        assert client.rows["event", event]["focus_en"] == "Quarters. Then thirds."
        assert client.rows["event", event]["title_en"] == "From the first"
        [conflict] = [row for (table, _row), row in client.rows.items() if table == "conflict"]
        assert (conflict["base"], conflict["theirs"], conflict["mine"]) == ("First", "From the first", "From the second")
    settle = first.action("Settle")
    first.edit(settle, "event", event, "title_en", "From the second")
    for name, value in (("state", "mine"), ("settled_by", "First"), ("settled_at", MOMENT)):
        first.edit(settle, "conflict", conflict["id"], name, value)
    first.sync()
    second.sync()
    assert second.rows["conflict", conflict["id"]]["state"] == "mine"
    assert second.rows["event", event]["title_en"] == "From the second"

    # whoever waits hears of it, and sees who has the same open
    heard: list[dict] = []
    waiting = threading.Thread(target=lambda: heard.append(second.wait(40, here=event)))
    waiting.start()
    company = first.wait(20, here=event)
    assert [one["device"] for one in company["present"]] == [second.device]
    first.delete(first.action("Delete"), "note", notes[1])
    first.push()
    waiting.join()
    while not heard[-1].get("moved"):
        heard.append(second.wait(40, here=event, seen=tuple(one["device"] for one in heard[-1].get("present", []))))
    second.pull()
    assert second.rows["note", notes[1]]["deleted_at"] is not None

    # history, and files
    told = first.history("note", notes[0])
    assert [change.get("after") for change in told if change["field"] == "text"] == ["Only here"]
    content = os.urandom(50_000)
    name = first.send_file(content)
    first.make(
        first.action("Slides"), "resource", strand_id=strand, kind="slides", sha256=name, size=len(content), file_name="a.pdf"
    )
    first.push()
    second.pull()
    assert second.knows_files(name, "0" * 64) == [name] and second.fetch_file(name) == content
    with pytest.raises(Refused) as refused:
        second.fetch_file("0" * 64)
    assert refused.value.code == "not_found"

    # our own laptop gets on with it
    shutil.copytree(empty_workspace, tmp_path / "ours")
    with Workspace.open(tmp_path / "ours", author="Ann") as ws:
        with Client(server.url, server.sign_in(EMAIL, device=ws.renew_device())) as client:
            sync(ws, client)
            first.pull()
            ours = rows_here(ws)
            assert all(finding.ok for finding in doctor.examine(ws))
    fresh = other(server, "d" * 36)
    fresh.pull()
    assert {key: row["deleted_at"] for key, row in ours.items()} == {key: row["deleted_at"] for key, row in fresh.rows.items()}
    assert ours == fresh.rows
    for client in (first, second, third, fresh):
        client.close()


def test_it_brings_back_what_a_restored_server_lost(server, tmp_path):
    def keeper(act: str) -> None:
        command = [
            sys.executable,
            "-m",
            "moderator_app",
            "server",
            act,
            str(tmp_path / "backup.zip"),
            "--data",
            str(server.folder),
        ]
        command += ["--database", server.database] if server.database else []
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout

    first, second = other(server, "a" * 36), other(server, "b" * 36)
    begin = first.action("Begin")
    strand = first.make(begin, "strand", name_en="Maths")
    event = first.make(begin, "event", strand_id=strand, title_en="First")
    first.sync()
    second.sync()
    keeper("backup")
    work = first.action("Work")
    first.edit(work, "event", event, "title_en", "Lost")
    note = first.make(work, "note", event_id=event, text="Lost, too", captured_at=MOMENT)
    first.sync()
    second.sync()
    work = second.action("Work")
    made = second.make(work, "note", event_id=event, text="Lost by the second", captured_at=MOMENT)
    second.sync()
    keeper("restore")
    second.sync()
    assert second.rows["event", event]["title_en"] == "Lost"
    first.sync()
    second.sync()
    late = other(server, "c" * 36)
    late.sync()
    for client in (first, second, late):
        assert client.rows["event", event]["title_en"] == "Lost"
        assert {client.rows["note", row]["text"] for row in (note, made)} == {"Lost, too", "Lost by the second"}
        assert [key for key in client.rows if key[0] == "conflict"] == []
        client.close()


def test_a_moderator_s_right_comes_and_goes(server):
    first = other(server, "a" * 36)
    begin = first.action("Begin")
    strands = [first.make(begin, "strand", name_en=name) for name in ("Maths", "Arts")]
    events = [first.make(begin, "event", strand_id=strand, title_en="First") for strand in strands]
    first.sync()
    grant = {"role": "moderator", "strand": strands[0], "event": ""}
    invited = first.post("/api/v1/accounts", {"email": "mia@example.org", "name": "Mia", "grants": [grant]})
    mia = ForeignClient(server.url, "e" * 36)
    assert mia.sign_in(code=invited["code"], new_password=PASSWORD)["grants"][0]["strand"] == strands[0]
    mia.sync()
    assert ("event", events[0]) in mia.rows and ("event", events[1]) not in mia.rows
    work = mia.action("Work")
    mia.edit(work, "event", events[0], "title_en", "Mia's")
    mia.edit(work, "strand", strands[1], "name_en", "Not hers")
    mia.sync()
    assert [answer["outcome"] for answer in mia.answers] == ["applied", "refused"] and mia.answers[-1]["code"] == "forbidden"
    assert mia.rows["strand", strands[1]]["name_en"] == "Arts"
    account = invited["account"]["id"]
    first.http.patch(f"{server.url}/api/v1/accounts/{account}", json={"grants": [{**grant, "strand": strands[1]}]}, timeout=60)
    mia.sync()
    assert ("event", events[0]) not in mia.rows and ("event", events[1]) in mia.rows
    mia.http.delete(f"{server.url}/api/v1/sessions", timeout=60)
    with pytest.raises(Refused) as refused:
        mia.pull()
    assert refused.value.code == "signed_out"
    for client in (first, mia):
        client.close()
