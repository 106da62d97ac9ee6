"""Rows that may be held no longer: they go with their history, and what was unsent in them is in a file first."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import Left
from moderator_app.store import doctor, get, rows
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.search import find
from moderator_app.store.tables import Change, Event, FeedCursor, Membership, Person, SharedRow, Strand


def is_sound(workspace) -> bool:
    return all(finding.ok for finding in doctor.examine(workspace))


class Two:
    """Two strands with a meeting each, and Ann in both, Bo in the first."""

    def __init__(self, elsewhere) -> None:
        self.maths, self.arts = Strand(name_en="Maths"), Strand(name_en="Arts")
        self.ann, self.bo = Person(name="Ann", feed="people"), Person(name="Bo", feed="people")
        m, a = self.maths.id, self.arts.id
        self.maths.feed, self.arts.feed = m, a
        self.event = Event(strand_id=m, title_en="Fractions", feed=m)
        self.other_event = Event(strand_id=a, title_en="Colours", feed=a)
        self.members = [
            Membership(strand_id=m, person_id=self.ann.id, feed=m),
            Membership(strand_id=m, person_id=self.bo.id, feed=m),
            Membership(strand_id=a, person_id=self.ann.id, feed=a),
        ]
        given = [
            elsewhere.row(self.maths, feeds=(m, "organisation")),
            elsewhere.row(self.arts, feeds=(a, "organisation")),
            elsewhere.row(self.ann, feeds=(m, a)),
            elsewhere.row(self.bo, feeds=(m,)),
            *(elsewhere.row(one) for one in (self.event, self.other_event, *self.members)),
        ]
        elsewhere.pull(*given)


@pytest.fixture
def two(elsewhere) -> Two:
    return Two(elsewhere)


def names(workspace) -> list[str]:
    with workspace.read() as session:
        return sorted(person.name for person in rows(session, Person))


def test_a_revoked_feed_goes_and_what_other_feeds_hold_stays(workspace, elsewhere, two):
    taken = elsewhere.pull(feeds=["organisation", two.arts.id])
    assert taken.revoked == {two.maths.id} and taken.saved == () and taken.left == 4
    assert names(workspace) == ["Ann"]
    with workspace.read() as session:
        assert [event.title_en for event in rows(session, Event)] == ["Colours"]
        assert sorted(strand.name_en for strand in rows(session, Strand)) == ["Arts", "Maths"]
        assert find(session, "fractions") == []
        assert session.scalar(select(func.count(Change.id)).where(Change.row == two.bo.id)) == 0
        assert two.maths.id not in session.scalars(select(FeedCursor.feed)).all()
    assert is_sound(workspace)


def test_unsent_work_in_a_revoked_feed_is_saved_to_a_file(workspace, elsewhere, two):
    with workspace.act(text("Plan the meeting")) as session:
        get(session, Event, two.event.id).focus_en = "Halves and thirds"
        session.add(Event(strand_id=two.maths.id, title_en="A new one"))
        session.add(Person(name="Cy"))
    taken = elsewhere.pull(feeds=["organisation", two.arts.id])
    lines = json.loads(taken.saved[0].read_text("utf-8"))
    assert [(line["field"], line["action"], line["author"]) for line in lines] == [
        ("*", "Plan the meeting", "Ann Example"),
        ("focus_en", "Plan the meeting", "Ann Example"),
    ] or [line["field"] for line in lines] == ["focus_en", "*"]
    assert {"Halves and thirds", "A new one"} <= {str(line["after"]) for line in lines} | {
        line["after"]["title_en"] for line in lines if isinstance(line["after"], dict)
    }
    with workspace.read() as session:
        assert [event.title_en for event in rows(session, Event)] == ["Colours"]
        assert waiting_count(session.connection()) == 1  # Cy belongs to no strand
    assert names(workspace) == ["Ann", "Cy"] and is_sound(workspace)


def test_people_whom_a_moderator_made_go_with_the_strand_that_pointed_at_them(workspace, elsewhere, two):
    with workspace.act(text("Add a member")) as session:
        session.add(person := Person(name="Dee"))
        session.add(Membership(strand_id=two.maths.id, person_id=person.id))
    elsewhere.answer(elsewhere.send())
    elsewhere.pull(feeds=["organisation", two.arts.id])
    assert names(workspace) == ["Ann"] and is_sound(workspace)


def test_what_a_row_that_stays_points_at_stays_too(workspace, elsewhere, two):
    with workspace.act(text("Invite")) as session:
        session.add(Membership(strand_id=two.arts.id, person_id=two.bo.id))
    elsewhere.pull(feeds=["organisation", two.arts.id])
    assert names(workspace) == ["Ann", "Bo"] and is_sound(workspace)


def test_a_row_that_leaves_one_of_its_feeds_stays_in_the_other(workspace, elsewhere, two):
    assert elsewhere.pull(left=(Left(two.arts.id, "person", two.ann.id),)).left == 0
    assert names(workspace) == ["Ann", "Bo"]
    with workspace.read() as session:
        standing = session.scalars(select(SharedRow.feeds).where(SharedRow.row == two.ann.id)).one()
        assert list(standing) == [two.maths.id]


def test_a_row_that_leaves_its_last_feed_goes(workspace, elsewhere, two):
    heard = []
    workspace.on_change(heard.append)
    left = tuple(Left(two.maths.id, table, row) for table, row in (("membership", two.members[1].id), ("person", two.bo.id)))
    assert elsewhere.pull(left=left).left == 2
    assert names(workspace) == ["Ann"] and is_sound(workspace)
    assert ("person", two.bo.id) in heard[0].rows and heard[0].kind == "received"


def test_a_row_moves_from_one_strand_to_another(workspace, elsewhere, two):
    moved = elsewhere.row(two.event, strand_id=two.arts.id, feed=two.arts.id, feeds=(two.arts.id,))
    elsewhere.pull(moved, left=(Left(two.maths.id, "event", two.event.id),))
    with workspace.read() as session:
        assert get(session, Event, two.event.id).strand_id == two.arts.id
    elsewhere.pull(left=(Left(two.arts.id, "event", two.event.id),))
    with workspace.read() as session:
        assert [event.title_en for event in rows(session, Event)] == ["Colours"]
    assert is_sound(workspace)


def test_undo_of_what_left_changes_nothing(workspace, elsewhere, two):
    with workspace.act(text("Retitle")) as session:
        get(session, Event, two.event.id).title_en = "Ours"
    elsewhere.answer(elsewhere.send())
    elsewhere.pull(feeds=["organisation", two.arts.id])
    assert workspace.undo() is None and workspace.undo_label() is None
    assert is_sound(workspace)


def test_rights_that_come_back_bring_the_rows_back(workspace, elsewhere, two):
    elsewhere.pull(feeds=["organisation", two.arts.id])
    Two.__init__(two, elsewhere)
    assert names(workspace) == ["Ann", "Ann", "Bo"] and is_sound(workspace)


def test_no_entry_gets_the_number_of_one_that_left(workspace, elsewhere, two):
    with workspace.act(text("Rename")) as session:
        get(session, Event, two.event.id).title_en = "Unsent"
    used = max(entry.n for entry in elsewhere.send().entries)
    elsewhere.pull(feeds=["organisation", two.arts.id])
    with workspace.act(text("Go on")) as session:
        get(session, Event, two.other_event.id).title_en = "Shapes"
    sent = elsewhere.send()
    assert [(entry.after, entry.n > used) for entry in sent.entries] == [("Shapes", True)]
