"""A server that was put back from a backup, and laptops that know more than it, less, or what they shall hold no longer."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from moderator_app.domain.wording import text
from moderator_app.protocol import limits
from moderator_app.protocol.messages import Grant
from moderator_app.server import backup
from moderator_app.server.upkeep import keep_up
from moderator_app.store.tables import Event, Note, Person, Segment
from tests.end_to_end.sync.meeting_work import (
    EVENT,
    OTHER,
    SEGMENT,
    STRAND,
    add_note,
    change,
    conflicts,
    delete,
    has,
    notes,
    refused,
    shown,
)
from tests.end_to_end.sync.places import misplaced
from tests.end_to_end.sync.site import Laptop, Site, all_agree, differences, settle_down


@pytest.fixture
def gil(site: Site, ann: Laptop) -> Laptop:
    """A guest of the meeting."""
    laptop = site.laptop("Gil", Grant("guest", event=EVENT))
    laptop.sync()
    return laptop


def put_back(site: Site, folder: Path) -> None:
    backup.restore(site.settings, folder / "backup.zip")
    site.restart()


def keep(site: Site, folder: Path) -> None:
    backup.backup(site.settings, folder / "backup.zip")


def forget_what_was_deleted(site: Site) -> None:
    keep_up(site.serving.database, time.time() + (limits.TOMBSTONE_DAYS + 2) * 24 * 3600)


def test_what_was_written_before_the_backup_stands_whatever_an_older_laptop_holds(site, ann, ben, tmp_path):
    change(ann, title_en="Before the backup", place="Hall")
    ann.sync()
    keep(site, tmp_path)
    put_back(site, tmp_path)
    change(ann, place="Garden")  # since then the row is newer than all that was there before
    ann.sync()
    settle_down(ben, ann)
    assert shown(ben, "title_en") == "Before the backup" and shown(ben, "place") == "Garden"
    assert conflicts(ben) == [] and all_agree(site, ann, ben) == []


def test_an_older_laptop_that_had_typed_meanwhile_disagrees_in_sight_of_all(site, ann, ben, tmp_path):
    change(ann, title_en="Before the backup")
    ann.sync()
    change(ben, title_en="Typed offline")
    keep(site, tmp_path)
    put_back(site, tmp_path)
    change(ann, place="Garden")
    ann.sync()
    settle_down(ben, ann)
    for laptop in (ann, ben):
        assert shown(laptop, "title_en") == "Before the backup"
        assert [one.mine for one in conflicts(laptop)] == ["Typed offline"]


def test_a_lost_deletion_takes_nothing_that_was_changed_since(site, ann, ben, tmp_path):
    note = add_note(ann, "First said")
    settle_down(ann, ben)
    eve = site.laptop("Eve")
    eve.sync()
    keep(site, tmp_path)
    delete(ben, Note, note)
    settle_down(ben, eve)
    put_back(site, tmp_path)
    change(ann, Note, note, text="Changed since")
    settle_down(ann)
    settle_down(eve, ann)
    assert notes(ann) == notes(eve) == ["Changed since"]
    settle_down(ben, ann, eve)
    assert notes(ann) == ["Changed since"] and [one.field for one in conflicts(ann)] == ["deleted_at"]
    assert all_agree(site, ann, ben, eve) == []


def test_whoever_made_a_person_has_it_again_though_somebody_else_gave_it_back(site, ann, ben, tmp_path):
    mia = site.laptop("Mia", Grant("moderator", STRAND))
    mia.sync()
    keep(site, tmp_path)
    with mia.act(text("Person")) as session:
        session.add(person := Person(name="Made by Mia"))
    settle_down(mia, ben)
    put_back(site, tmp_path)
    settle_down(ben)
    settle_down(mia, ben)
    assert has(mia, Person, person.id) and refused(mia) == []
    change(mia, Person, person.id, notes="Hers to change")
    settle_down(mia, ben)
    assert shown(ben, "notes", Person, person.id) == "Hers to change" and refused(mia) == []


@pytest.mark.parametrize("first", ["forgotten", "backup"])
def test_what_was_deleted_long_ago_is_not_brought_back_by_a_laptop_that_was_away(site, ann, ben, tmp_path, first):
    gone = add_note(ann, "Deleted long ago")
    settle_down(ann, ben)
    change(ben, Note, gone, text="Amended, and never sent")
    if first == "backup":
        keep(site, tmp_path)
        put_back(site, tmp_path)
    delete(ann, Note, gone)
    ann.sync()
    forget_what_was_deleted(site)
    if first == "forgotten":
        keep(site, tmp_path)
        put_back(site, tmp_path)
    settle_down(ben, ann)
    assert ("note", gone) not in site.rows() and not has(ben, Note, gone)
    (saved,) = (ben.folder / "unsent").glob("*.json")
    assert "Amended, and never sent" in saved.read_text("utf-8")
    assert ben.troubles() == [] and ben.unsent() == []


def test_who_was_let_in_after_the_backup_sees_the_meeting(site, ann, tmp_path):
    keep(site, tmp_path)
    gil = site.laptop("Gil", Grant("guest", event=EVENT))
    gil.sync()
    put_back(site, tmp_path)
    settle_down(gil, ann)
    assert has(gil, Event, EVENT) and misplaced(site, EVENT) == []
    add_note(ann, "For the guest, too")
    settle_down(ann, gil)
    assert notes(gil) == ["For the guest, too"]


def test_whose_rights_ended_after_the_backup_is_no_guest_again(site, ann, gil, tmp_path):
    keep(site, tmp_path)
    site.account(gil.email, [Grant("moderator", OTHER)])
    put_back(site, tmp_path)
    settle_down(gil, ann)
    assert not has(gil, Event, EVENT) and misplaced(site) == []
    assert differences(site, gil, {OTHER, "organisation"}) == []


def test_what_left_a_guest_while_everything_was_read_anew_has_left(site, ann, gil, tmp_path):
    keep(site, tmp_path)
    with ann.act(text("Second")) as session:
        session.add(second := Event(strand_id=STRAND, title_en="Second"))
    ann.sync()
    put_back(site, tmp_path)
    change(ann, Segment, SEGMENT, event_id=second.id)
    settle_down(ann)
    settle_down(gil)
    assert not has(gil, Segment, SEGMENT) and has(gil, Event, EVENT)
    assert differences(site, gil, {f"event:{EVENT}"}) == [] and misplaced(site, EVENT) == []
