"""What becomes of deletions that meet edits, births below them or each other; on SQLite and on PostgreSQL."""

from __future__ import annotations

from moderator_app.store.tables import Slot
from tests.server.laptops import DELETED


def test_delete_versus_edit(ann, ben, meeting):
    """The edit came first: the row stays, and the deletion waits."""
    ann.set(meeting.note, "text", "Wait five seconds.")
    answer = ben.set(meeting.note, "deleted_at", DELETED)
    assert (answer.outcome, answer.value) == ("conflict", None)
    ann.pull(), ben.pull()
    for laptop in (ann, ben):
        assert laptop.value(meeting.note, "deleted_at") is None
        assert [(one["field"], one["theirs"], one["mine"]) for one in laptop.conflicts()] == [("deleted_at", None, DELETED)]


def test_edit_versus_delete(ann, ben, meeting):
    """The deletion came first: the row comes back with the edit, and a conflict tells who had deleted it."""
    assert ann.set(meeting.note, "deleted_at", DELETED).outcome == "applied"
    assert ben.set(meeting.note, "text", "Wait five seconds.").outcome == "applied"
    ann.pull(), ben.pull()
    for laptop in (ann, ben):
        assert laptop.value(meeting.note, "deleted_at") is None
        assert laptop.value(meeting.note, "text") == "Wait five seconds."
        (conflict,) = laptop.conflicts()
        assert (conflict["field"], conflict["mine"], conflict["author_mine"]) == ("deleted_at", DELETED, "Ann")
        assert conflict["author_theirs"] == "Ben"


def test_a_deletion_of_what_one_has_seen_is_no_conflict(ann, ben, meeting):
    ann.set(meeting.note, "text", "Wait five seconds.")
    ben.pull()
    assert ben.set(meeting.note, "deleted_at", DELETED).outcome == "applied"
    ann.pull()
    assert ann.value(meeting.note, "deleted_at") == DELETED and ann.conflicts() == []


def test_one_may_bring_back_what_another_deleted(ann, ben, meeting):
    ann.set(meeting.note, "deleted_at", DELETED)
    ben.pull()
    assert ben.set(meeting.note, "deleted_at", None).outcome == "applied"
    ann.pull()
    assert ann.value(meeting.note, "deleted_at") is None and ann.conflicts() == []


def test_both_delete(ann, ben, meeting):
    ann.set(meeting.note, "deleted_at", DELETED)
    late = ben.set(meeting.note, "deleted_at", "2026-03-03T09:00:00+00:00")
    assert (late.outcome, late.value) == ("merged", DELETED)
    assert ben.conflicts() == []


def test_parent_deleted_child_added(ann, ben, meeting):
    """The parent went first: it comes back for its child."""
    ann.set(meeting.segment, "deleted_at", DELETED)
    slot = Slot(segment_id=meeting.segment.id, position="a", title_en="Fractions", feed=meeting.strand.id)
    assert ben.give(slot)[0].outcome == "applied"
    ann.pull(), ben.pull()
    for laptop in (ann, ben):
        assert laptop.value(meeting.segment, "deleted_at") is None and laptop.has(slot)
        assert [(one["row_id"], one["field"], one["mine"]) for one in laptop.conflicts()] == [
            (meeting.segment.id, "deleted_at", DELETED)
        ]


def test_child_added_parent_deleted(ann, ben, meeting):
    """The child came first: who deletes the parent hasn't seen it, so the parent stays."""
    ann.give(Slot(segment_id=meeting.segment.id, position="a", title_en="Fractions", feed=meeting.strand.id))
    assert ben.set(meeting.segment, "deleted_at", DELETED).outcome == "conflict"
    ann.pull()
    assert ann.value(meeting.segment, "deleted_at") is None and len(ann.conflicts()) == 1


def test_a_parent_may_be_deleted_by_one_who_has_seen_its_children(ann, ben, meeting):
    ann.give(Slot(segment_id=meeting.segment.id, position="a", feed=meeting.strand.id))
    ben.pull()
    assert ben.set(meeting.segment, "deleted_at", DELETED).outcome == "applied"
    assert ann.set(meeting.event, "place", "Room 1").outcome == "applied"


def test_a_grandparent_comes_back_too(ann, ben, meeting):
    ann.set(meeting.event, "deleted_at", DELETED)
    ben.give(Slot(segment_id=meeting.segment.id, position="a", feed=meeting.strand.id))
    ann.pull()
    assert ann.value(meeting.event, "deleted_at") is None and ann.conflicts()[0]["row_id"] == meeting.event.id
