"""What a change leaves in the journal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.store import Committed, FieldChange, Workspace, doctor, get, history, remove
from moderator_app.store.journal import BIRTH
from moderator_app.store.tables import Action, Change, Event, Note, Permission, Person, Strand, Translation


def past(workspace: Workspace, table: str, row: str, *fields: str) -> list[FieldChange]:
    with workspace.read() as session:
        return history(session, table, row, fields)


def test_the_birth_of_a_row_is_one_entry_with_the_whole_row(workspace):
    with workspace.act(text("Add {name}", name="Ann")) as session:
        person = Person(name="Ann", other_names=["Annie"], email="ann@example.org")
        session.add(person)
    (birth,) = past(workspace, "person", person.id)
    assert birth.field == BIRTH and birth.before is None
    assert birth.after["name"] == "Ann" and birth.after["other_names"] == ["Annie"] and birth.after["feed"] == "people"
    assert birth.author == "Ann Example" and str(birth.label) == "Add Ann" and birth.kind == "do"
    assert abs(birth.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_change_is_one_entry_a_field_with_what_was_before_and_after(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann", city="Xi'an"))
    with workspace.act(text("Correct")) as session:
        found = get(session, Person, person.id)
        found.name, found.city, found.phone = "Anne", "西安", found.phone
    changes = past(workspace, "person", person.id)[:-1]
    assert {(c.field, c.before, c.after) for c in changes} == {("name", "Ann", "Anne"), ("city", "Xi'an", "西安")}


def test_several_flushes_of_one_action_are_all_kept_in_order(workspace):
    with workspace.act(text("Rename twice")) as session:
        session.add(person := Person(name="A"))
        session.flush()
        person.name = "B"
        session.flush()
        person.name = "C"
    assert [(c.field, c.before, c.after) for c in past(workspace, "person", person.id)][:-1] == [
        ("name", "B", "C"),
        ("name", "A", "B"),
    ]
    with workspace.read() as session:
        assert len(session.scalars(select(Action)).all()) == 1


def test_none_goes_in_and_comes_out(workspace, meeting):
    with workspace.act(text("Plan")) as session:
        get(session, Event, meeting.event).starts_at = datetime(2026, 3, 1, 8, tzinfo=UTC)
    with workspace.act(text("Unplan")) as session:
        get(session, Event, meeting.event).starts_at = None
    changes = past(workspace, "event", meeting.event, "starts_at")
    assert [(c.before, c.after) for c in changes[:2]] == [
        ("2026-03-01T08:00:00+00:00", None),
        (None, "2026-03-01T08:00:00+00:00"),
    ]


def test_a_moment_is_kept_in_utc_whatever_zone_it_came_in(workspace, meeting):
    moment = datetime(2026, 3, 1, 16, tzinfo=timezone(timedelta(hours=8)))
    with workspace.act(text("Plan")) as session:
        get(session, Event, meeting.event).starts_at = moment
    with workspace.read() as session:
        kept = get(session, Event, meeting.event).starts_at
    assert kept == moment and kept.tzinfo is UTC
    assert past(workspace, "event", meeting.event, "starts_at")[0].after == "2026-03-01T08:00:00+00:00"
    assert all(finding.ok for finding in doctor.examine(workspace))


def test_a_moment_without_a_zone_is_refused(workspace, meeting):
    with pytest.raises(ValueError, match="time zone"), workspace.act(text("Plan")) as session:
        get(session, Event, meeting.event).starts_at = datetime(2026, 3, 1, 16)


def test_none_where_there_is_a_default_is_journalled_as_what_was_written(workspace, meeting):
    with workspace.act(text("Nothing given")) as session:
        session.add_all(Person(name=None, other_names=None, extra=None, school_id=None) for _ in range(3))
        session.add(Event(strand_id=meeting.strand, minutes=None, starts_at=None, time_zone=None))
    assert all(finding.ok for finding in doctor.examine(workspace))


def test_dates_and_json_come_back_as_they_were(workspace, meeting):
    with workspace.act(text("Ask")) as session:
        row = Permission(subject_table="insight", subject_id="x", strand_id=meeting.strand, expires_on=date(2027, 1, 31))
        row.extra = {"later": {"list": [1, 2.5, None, True, "文"]}}
        session.add(row)
    with workspace.read() as session:
        kept = get(session, Permission, row.id)
        assert kept.expires_on == date(2027, 1, 31)
        assert kept.extra == {"later": {"list": (1, 2.5, None, True, "文")}}
    after = past(workspace, "permission", row.id)[0].after
    assert after["expires_on"] == "2027-01-31" and after["extra"] == {"later": {"list": [1, 2.5, None, True, "文"]}}


def test_setting_the_same_value_again_is_no_change(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann", other_names=["Annie"]))
    heard: list[Committed] = []
    workspace.on_change(heard.append)
    with workspace.act(text("Nothing")) as session:
        found = get(session, Person, person.id)
        found.name, found.other_names = "Ann", ("Annie",)
    assert not heard and len(past(workspace, "person", person.id)) == 1
    assert str(workspace.undo_label()) == "Add"


def test_a_value_set_without_having_been_read_still_has_its_before(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann"))
    with workspace.act(text("Rename")) as session:
        found = get(session, Person, person.id)
        session.expire(found)
        found.name = "Anne"
    assert past(workspace, "person", person.id)[0].before == "Ann"


def test_the_history_of_some_fields_leaves_the_others_out(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann"))
    for name, city in (("B", "X"), ("B", "Y"), ("C", "Y")):
        with workspace.act(text("Change")) as session:
            found = get(session, Person, person.id)
            found.name, found.city = name, city
    assert [c.after for c in past(workspace, "person", person.id, "city") if c.field == "city"] == ["Y", "X"]
    assert len(past(workspace, "person", person.id)) == 5


def test_entries_of_a_savepoint_that_was_rolled_back_are_gone(workspace):
    with workspace.act(text("Add two")) as session:
        session.add(Person(name="Stays"))
        savepoint = session.begin_nested()
        session.add(Person(name="Goes"))
        session.flush()
        savepoint.rollback()
    with workspace.read() as session:
        assert [c.after["name"] for c in session.scalars(select(Change))] == ["Stays"]
    assert all(finding.ok for finding in doctor.examine(workspace))


def test_rolling_back_in_an_action_takes_its_entries_back_too(workspace):
    with workspace.act(text("Think again")) as session:
        session.add(Person(name="Goes"))
        session.flush()
        session.rollback()
        session.add(Person(name="Stays"))
    assert all(finding.ok for finding in doctor.examine(workspace))
    with workspace.read() as session:
        assert [c.after["name"] for c in session.scalars(select(Change))] == ["Stays"]


def test_rows_get_the_feed_of_what_they_hang_on(workspace, meeting):
    with workspace.act(text("Capture")) as session:
        note = Note(event_id=meeting.event, text="Wait three seconds", captured_at=datetime.now(UTC))
        organisational = Event(title_en="Conference")
        other = Strand(name_en="Science")
        of_all = Translation(subject_table="term", subject_id="x")
        own, person = Person(name="Ann", feed=meeting.strand), Person(name="Ben")
        session.add_all([note, organisational, other, of_all, own, person])
    assert note.feed == meeting.strand and organisational.feed == "organisation" and other.feed == other.id
    assert of_all.feed == "organisation" and own.feed == meeting.strand and person.feed == "people"


def test_a_row_born_with_its_parents_in_one_action_gets_their_feed(workspace):
    with workspace.act(text("Everything at once")) as session:
        strand = Strand(name_en="Science")
        event = Event(strand_id=strand.id)
        note = Note(event_id=event.id, captured_at=datetime.now(UTC))
        session.add_all([note, event, strand])
    assert note.feed == strand.id


def test_a_reference_to_nothing_keeps_nothing(workspace):
    with pytest.raises(Exception, match=r"points at nothing|FOREIGN KEY"), workspace.act(text("Lost")) as session:
        session.add(Person(name="Ann"))
        session.add(Person(name="Lost", school_id="nowhere"))
    with workspace.read() as session:
        assert not session.scalars(select(Person)).all() and not session.scalars(select(Change)).all()
    assert workspace.undo_label() is None


def test_deleting_is_a_change_like_any_other(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann"))
    with workspace.act(text("Delete")) as session:
        remove(session, get(session, Person, person.id))
    newest = past(workspace, "person", person.id)[0]
    assert newest.field == "deleted_at" and newest.before is None and newest.after is not None
