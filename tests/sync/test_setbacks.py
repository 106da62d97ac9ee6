"""What a server's past does to laptops: restored from a backup, its tombstones gone, of another version."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.protocol import limits
from moderator_app.protocol.messages import ActionHead, Entry, Push
from moderator_app.server.database import Database
from moderator_app.server.upkeep import keep_up
from moderator_app.store import doctor, get, remove, rows
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.tables import Conflict, Event, RefusedEntry, School, Strand, natural_id, new_id
from moderator_app.sync import rounds
from moderator_app.sync.rounds import EPOCH
from tests.server.serving import ROOT, Running
from tests.sync.conftest import Laptop

STRAND, EVENT = natural_id("strand", "maths"), natural_id("event", "first")


def server_act(server: Running, act: str, file: Path) -> None:
    """Back the server up or restore it, as its keeper would."""
    command = [sys.executable, "-m", "moderator_app", "server", act, str(file), "--data", str(server.folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout


def begin(*laptops: Laptop) -> None:
    with laptops[0].ws.act(text("Begin")) as session:
        session.add(Strand(id=STRAND, name_en="Maths"))
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="First"))
    for laptop in laptops:
        laptop.sync()


def change(laptop: Laptop, **fields: object) -> None:
    with laptop.ws.act(text("Change")) as session:
        event = get(session, Event, EVENT)
        for name, value in fields.items():
            setattr(event, name, value)


def shown(laptop: Laptop) -> tuple[str, str, str]:
    with laptop.ws.read() as session:
        event = get(session, Event, EVENT)
        return event.title_en, event.place, event.focus_en


def schools(laptop: Laptop) -> list[str]:
    with laptop.ws.read() as session:
        return sorted(school.name_en for school in rows(session, School))


def add_school(laptop: Laptop, name: str) -> str:
    with laptop.ws.act(text("Add")) as session:
        session.add(school := School(name_en=name))
        return school.id


def settle_down(*laptops: Laptop) -> None:
    for _ in range(3):
        for laptop in laptops:
            laptop.sync()


def is_sound(*laptops: Laptop) -> bool:
    return all(finding.ok for laptop in laptops for finding in doctor.examine(laptop.ws))


def test_after_a_restore_laptops_give_the_server_what_it_lost(join, server, tmp_path):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    server_act(server, "backup", tmp_path / "backup.zip")
    change(ann, title_en="After the backup")
    add_school(ann, "Riverside")
    settle_down(ann, bo)
    change(bo, place="Hall")
    add_school(bo, "Lakeside")
    bo.sync()  # Ann hasn't heard of it
    change(ann, focus_en="Unsent")
    server_act(server, "restore", tmp_path / "backup.zip")
    before = ann.ws.recall(EPOCH)
    settle_down(ann, bo)
    assert ann.ws.recall(EPOCH) == bo.ws.recall(EPOCH) != before
    for laptop in (ann, bo):
        assert shown(laptop) == ("After the backup", "Hall", "Unsent")
        assert schools(laptop) == ["Lakeside", "Riverside"]
        with laptop.ws.read() as session:
            assert rows(session, Conflict) == [] and waiting_count(session.connection()) == 0
    late = join("Cy")
    late.sync()
    assert shown(late) == ("After the backup", "Hall", "Unsent") and schools(late) == ["Lakeside", "Riverside"]
    assert is_sound(ann, bo, late)


def test_what_was_changed_since_the_restore_is_not_wiped(join, server, tmp_path):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    server_act(server, "backup", tmp_path / "backup.zip")
    change(ann, title_en="Lost with the server")
    ann.sync()
    server_act(server, "restore", tmp_path / "backup.zip")
    bo.sync()
    change(bo, title_en="Typed since")
    bo.sync()
    settle_down(ann, bo)
    for laptop in (ann, bo):
        with laptop.ws.read() as session:
            [found] = rows(session, Conflict)
            assert {found.theirs, found.mine} == {"Typed since", "Lost with the server"}
        assert shown(laptop)[0] == "Typed since"
    assert is_sound(ann, bo)


def test_conflicts_of_the_lost_time_are_there_once(join, server, tmp_path):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    server_act(server, "backup", tmp_path / "backup.zip")
    change(ann, title_en="From Ann")
    change(bo, title_en="From Bo")
    settle_down(ann, bo)
    server_act(server, "restore", tmp_path / "backup.zip")
    settle_down(ann, bo)
    for laptop in (ann, bo):
        with laptop.ws.read() as session:
            assert [(one.theirs, one.mine) for one in rows(session, Conflict)] == [("From Ann", "From Bo")]
    assert is_sound(ann, bo)


def test_what_was_refused_is_listed_once_after_a_restore(join, server, tmp_path):
    ann = join("Ann")
    begin(ann)
    with ann.ws.act(text("Another strand")) as session:
        session.add(Strand(id=natural_id("strand", "arts"), name_en="Arts"))
    ann.sync()
    bo = join("Bo", strand=STRAND)
    bo.sync()
    server_act(server, "backup", tmp_path / "backup.zip")
    with bo.ws.act(text("Rename")) as session:
        get(session, Strand, natural_id("strand", "arts")).name_en = "Mine"
    bo.sync()
    change(bo, place="Hall")
    bo.sync()
    server_act(server, "restore", tmp_path / "backup.zip")
    settle_down(bo, ann)
    with bo.ws.read() as session:
        assert len(session.query(RefusedEntry).all()) == 1
        assert get(session, Strand, natural_id("strand", "arts")).name_en == "Arts"
    assert shown(ann)[1] == "Hall" and is_sound(ann, bo)


def test_a_laptop_that_was_away_for_half_a_year_begins_anew_and_keeps_what_is_unsent(join, server):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    gone = add_school(ann, "Closed")
    settle_down(ann, bo)
    with ann.ws.act(text("Delete")) as session:
        remove(session, get(session, School, gone))
    ann.sync()
    change(bo, place="Unsent for half a year")
    server.stop()
    database = Database.open(server.folder / "server.db")
    try:
        assert keep_up(database, time.time() + (limits.TOMBSTONE_DAYS + 1) * 86400) == 1
    finally:
        database.close()
    server.start()
    bo.sync()
    settle_down(ann, bo)
    assert shown(ann) == shown(bo) == ("First", "Unsent for half a year", "") and schools(bo) == []
    assert is_sound(bo)


def test_fields_of_a_newer_program_survive_an_older_one(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    newer = Push(new_id(), str(ann.ws.recall(EPOCH)), "9999", [ActionHead(action := new_id(), text("New").to_json())], [])
    newer.entries.append(Entry(1, action, "event", EVENT, "colour", None, "red", None))
    assert [answer.outcome for answer in ann.client.push(newer).answers] == ["applied"]
    ann.sync()
    change(ann, title_en="Changed by the older one")
    settle_down(ann, bo)
    for laptop in (ann, bo):
        with laptop.ws.read() as session:
            event = get(session, Event, EVENT)
            assert (event.title_en, dict(event.extra)) == ("Changed by the older one", {"colour": "red"})
    assert is_sound(ann, bo)


@pytest.mark.parametrize("schema", ["0004", "9999"])
def test_a_laptop_one_version_older_or_newer_syncs_as_well(join, monkeypatch, schema):
    ann, bo = join("Ann"), join("Bo")
    begin(ann, bo)
    monkeypatch.setattr(rounds, "SCHEMA", schema)
    change(ann, title_en="From another version")
    settle_down(ann, bo)
    assert shown(bo)[0] == "From another version"
