"""Databases that are put back, copied, full, or too old for one another: whole programs on both sides, on both databases."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event as on

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.protocol import limits
from moderator_app.protocol.messages import Grant
from moderator_app.protocol.problems import Refusal
from moderator_app.server import backup
from moderator_app.server.upkeep import keep_up
from moderator_app.store.tables import Event, Membership, Note, Person, RefusedEntry, Segment, natural_id
from moderator_app.sync.rounds import EPOCH
from tests.end_to_end.sync.meeting_work import (
    EVENT,
    OTHER,
    PERSON,
    SEGMENT,
    STRAND,
    add_note,
    change,
    conflicts,
    delete,
    has,
    notes,
    shown,
)
from tests.end_to_end.sync.site import Gone, Laptop, Site, all_agree, differences, settle_down


def test_server_restored_from_backup(site, ann, ben, tmp_path):
    mia = site.laptop("Mia", Grant("moderator", STRAND))
    change(ann, title_en="In the backup")
    settle_down(ann, ben, mia)
    backup.backup(site.settings, tmp_path / "backup.zip")
    lost = add_note(mia, "Lost with the server")
    change(mia, Segment, SEGMENT, title_en="Twice changed")
    settle_down(mia, ann)
    change(ann, Segment, SEGMENT, title_en="Three times changed", notes="By Ann")
    change(ann, title_en="Ann's")
    settle_down(ann)
    change(ben, title_en="Ben's", place="Hall")
    ben.sync()  # in dispute; nobody but Ben and the server know of the hall
    delete(ann, Segment, SEGMENT)
    ann.sync()
    change(mia, focus_en="Typed offline, before the restore.")
    before = site.epoch
    backup.restore(site.settings, tmp_path / "backup.zip")
    site.restart()
    assert site.epoch != before
    new = site.laptop("New")  # it knows only what the backup has, and goes to work on it
    new.sync()
    assert shown(new, "title_en") == "In the backup" and notes(new) == []
    change(new, place="Garden")
    add_note(new, "Since the restore")
    settle_down(new, mia, ben, ann)
    for laptop in (ann, ben, new, mia):
        assert laptop.ws.recall(EPOCH) == site.epoch and laptop.waiting == 0
        assert notes(laptop) == ["Lost with the server", "Since the restore"]
        assert shown(laptop, "focus_en") == "Typed offline, before the restore."
        waiting = {(one.row_id, one.field): one.mine for one in conflicts(laptop)}
        assert {shown(laptop, "title_en"), waiting.pop((EVENT, "title_en"))} == {"Ann's", "Ben's"}
        assert {shown(laptop, "place"), waiting.pop((EVENT, "place"))} == {"Garden", "Hall"}
        assert waiting.keys() <= {(SEGMENT, "deleted_at")}  # Ben's laptop gave the segment back: that Ann deleted it is told
        assert shown(laptop, "title_en", Segment, SEGMENT) == "Three times changed"
    assert has(mia, Note, lost)
    assert all_agree(site, ann, ben, new) == [] and differences(site, mia, {STRAND, "organisation"}) == []


def test_server_restored_from_backup_and_nobody_comes_but_those_who_knew_less(site, ann, ben, tmp_path):
    """A laptop that was away during the lost time wipes nothing that the others bring back later."""
    backup.backup(site.settings, tmp_path / "backup.zip")
    change(ann, title_en="Lost")
    add_note(ann, "Lost, too")
    ann.sync()
    backup.restore(site.settings, tmp_path / "backup.zip")
    site.restart()
    settle_down(ben)
    assert shown(ben, "title_en") == "First"
    settle_down(ann, ben)
    assert shown(ben, "title_en") == "Lost" and notes(ben) == ["Lost, too"] and conflicts(ben) == []
    assert all_agree(site, ann, ben) == []


def test_cloned_laptop_database(site, ann, ben, tmp_path):
    change(ben, title_en="Typed before the copy was made")
    ben.close()
    copied = shutil.copytree(ben.folder, tmp_path / "copied")
    ben.crash()
    ben.sign_in()
    copy = site.reopened("Ben", copied)
    copy.sign_in()
    assert copy.ws.device == ben.ws.device
    change(ben, place="Hall")
    change(copy, place="Garden")
    add_note(ben, "From the laptop")
    add_note(copy, "From its copy")
    ben.sync()
    assert copy.sync().renamed and copy.ws.device != ben.ws.device
    settle_down(ann, ben, copy)
    for laptop in (ann, ben, copy):
        assert shown(laptop, "title_en") == "Typed before the copy was made" and shown(laptop, "place") == "Hall"
        assert [one.mine for one in conflicts(laptop)] == ["Garden"]
        assert notes(laptop) == ["From its copy", "From the laptop"]
    copy.ws.undo()  # what was done on either stays that one's to undo
    settle_down(copy, ann, ben)
    assert notes(ann) == ["From the laptop"]
    assert all_agree(site, ann, ben, copy) == []


def test_tombstones_expired(site, ann, ben):
    gone = add_note(ann, "Deleted long ago")
    settle_down(ann, ben)
    change(ben, title_en="Unsent for half a year")
    kept = add_note(ben, "Written and never sent")
    with ben.act(text("Amend")) as session:
        session.get(Note, gone).text = "Amended, where it is long gone"
    delete(ann, Note, gone)
    ann.sync()
    days = (limits.TOMBSTONE_DAYS + 2) * 24 * 3600
    assert keep_up(site.serving.database, time.time() + days) == 1
    change(ann, place="Hall")
    ann.sync()
    assert ben.sync().first  # it begins with a first pull
    settle_down(ben, ann)
    for laptop in (ann, ben):
        assert shown(laptop, "title_en") == "Unsent for half a year" and shown(laptop, "place") == "Hall"
        assert has(laptop, Note, kept)
    with ben.ws.read() as session:
        found = session.get(Note, gone, execution_options={"with_deleted": True})
        typed = "".join(str(one.after) for one in session.query(RefusedEntry))
    saved = "".join(file.read_text("utf-8") for file in (ben.folder / "unsent").glob("*.json"))
    words = "Amended, where it is long gone"
    assert words in typed + saved or (found is not None and found.text == words)  # it can still be read
    assert ben.waiting == 0 and all_agree(site, ann, ben) == []


def test_a_first_pull_made_for_somebody_else_before_takes_nothing_back(site, ann, ben):
    gone = add_note(ann, "Deleted long ago")
    settle_down(ann, ben)
    delete(ann, Note, gone)
    ann.sync()
    assert keep_up(site.serving.database, time.time() + (limits.TOMBSTONE_DAYS + 2) * 24 * 3600) == 1
    add_note(ann, "Something new, for else Ben has nothing to get")
    ann.sync()
    site.laptop("New").sync()  # the file is kept for a while, for whoever has the same rights
    change(ben, title_en="Just shared", place="Hall")
    delete(ben, Segment, SEGMENT)
    assert ben.sync().first
    settle_down(ben, ann)
    assert shown(ben, "title_en") == "Just shared" and shown(ben, "place") == "Hall" and not has(ben, Segment, SEGMENT)
    assert differences(site, ben, forgetful=True) == [] and conflicts(ben) == []


def test_who_left_long_ago_and_comes_back_is_a_member_for_all(site, ann, ben):
    """The server has forgotten a row that the laptops still hold as a deleted one; its id is the same when it is made again."""
    member, note = natural_id("membership", "lee"), add_note(ann, "Kept")
    settle_down(ann, ben)
    change(ben, Membership, member, standing="Twice changed")
    settle_down(ben, ann)
    for model, row in ((Membership, member), (Person, PERSON), (Note, note)):
        delete(ann, model, row)
    settle_down(ann, ben)
    assert keep_up(site.serving.database, time.time() + (limits.TOMBSTONE_DAYS + 2) * 24 * 3600) >= 3
    change(ann, Membership, member, deleted_at=None, standing="Back again")
    change(ann, Person, PERSON, deleted_at=None)
    change(ben, Note, note, said_by_text="Typed into what is deleted")
    settle_down(ann, ben)
    for laptop in (ann, ben):
        assert has(laptop, Person, PERSON) and shown(laptop, "standing", Membership, member) == "Back again"
        assert not has(laptop, Note, note) and laptop.unsent() == [] and laptop.troubles() == []
    assert differences(site, ann, forgetful=True) == differences(site, ben, forgetful=True) == []
    ann.ws.undo()  # the last thing she did herself
    settle_down(ann, ben)
    assert not has(ben, Person, PERSON)


# ---- no room


@contextmanager
def no_room_at_the_server(site: Site) -> Iterator[None]:
    """The server's database refuses to grow, as it does on a full disk."""
    database = site.serving.database
    if database.is_sqlite:

        def bound(connection, *_: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count={pages}")

        database.engine.dispose()
        on.listen(database.engine, "connect", bound)
        try:
            yield
        finally:
            on.remove(database.engine, "connect", bound)
            database.engine.dispose()
        return
    trigger = """CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100';
        END $$; CREATE TRIGGER no_room BEFORE INSERT ON entry EXECUTE FUNCTION no_room()"""
    with database.engine.begin() as connection:
        connection.exec_driver_sql(trigger)
    try:
        yield
    finally:
        with database.engine.begin() as connection:
            connection.exec_driver_sql("DROP FUNCTION no_room CASCADE")


def test_disk_full_at_the_server(site, ann, ben):
    with ann.act(text("Much")) as session:
        session.add_all(Person(name=f"Person {number}", notes="words " * 400) for number in range(200))
    with no_room_at_the_server(site):
        with pytest.raises(Refusal) as refusal:
            ann.sync()
        assert refusal.value.code == "full"
        ben.sync()  # what is there can be read
        assert shown(ben, "title_en") == "First"
    assert ann.waiting == 200
    settle_down(ann, ben)
    with ben.ws.read() as session:
        assert session.query(Person).count() == 201
    assert all_agree(site, ann, ben) == []


@contextmanager
def no_room_on(laptop: Laptop) -> Iterator[None]:
    """The laptop's database refuses to grow."""

    def bound(connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    laptop.ws.engine.dispose()
    on.listen(laptop.ws.engine, "connect", bound)
    try:
        yield
    finally:
        on.remove(laptop.ws.engine, "connect", bound)
        laptop.ws.engine.dispose()


def test_disk_full_on_the_laptop(site, ann, ben):
    with ann.act(text("Much")) as session:
        session.add_all(Person(name=f"Person {number}", notes="words " * 400) for number in range(200))
    ann.sync()
    change(ben, title_en="Unsent")
    with no_room_on(ben):
        with pytest.raises(PeerSphereError) as error:
            ben.sync()
        assert "full" in str(error.value).lower() or "room" in str(error.value).lower()
        assert shown(ben, "place") == ""
        with ben.ws.read() as session:
            assert session.query(Person).count() == 1
    settle_down(ben, ann)
    assert shown(ann, "title_en") == "Unsent"
    assert all_agree(site, ann, ben) == []


def test_disk_full_at_a_first_pull(site, ann):
    with ann.act(text("Much")) as session:
        session.add_all(Person(name=f"Person {number}", notes="words " * 400) for number in range(200))
    ann.sync()
    new = site.laptop("New")
    with no_room_on(new), pytest.raises(PeerSphereError):
        new.sync()
    assert [file.name for file in new.folder.glob("first-pull*")] == []
    settle_down(new)
    assert all_agree(site, ann, new) == []


def test_a_folder_of_unsent_work_that_cannot_be_written_loses_nothing(site, ann):
    """Rows leave only when what was unsent in them is in a file."""
    mia = site.laptop("Mia", Grant("moderator", STRAND))
    mia.sync()
    change(mia, title_en="Unsent")
    site.account(mia.email, [Grant("member", STRAND), Grant("moderator", OTHER)])
    (mia.folder / "unsent").write_text("a file where the folder should be")
    with pytest.raises((PeerSphereError, OSError)):
        mia.sync()
    assert has(mia, Event, EVENT)
    (mia.folder / "unsent").unlink()
    result = mia.sync()
    assert not has(mia, Event, EVENT)
    told = "".join(file.read_text("utf-8") for file in result.saved) if result.saved else ""
    with mia.ws.read() as session:
        told += "".join(str(one.after) for one in session.query(RefusedEntry))
    assert "Unsent" in told and mia.troubles() == []


def test_a_first_pull_that_breaks_off_is_begun_anew(site, ann):
    new = site.laptop("New")

    def break_off(asked, heard):
        if asked.name == "snapshot":
            raise Gone("lost on the way back")
        return heard

    site.road.on_answer = break_off
    with pytest.raises(PeerSphereError):
        new.sync()
    site.road.clear()
    new.crash()
    change(ann, place="Hall")
    add_note(ann, "Meanwhile")
    settle_down(ann, new)
    assert shown(new, "place") == "Hall" and notes(new) == ["Meanwhile"]
    assert all_agree(site, ann, new) == []
