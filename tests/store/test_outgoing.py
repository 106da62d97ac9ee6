"""The outbox: what is sent, in which words, and what becomes of it when the server has answered."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import UNSET  # type: ignore[attr-defined]
from moderator_app.store import Workspace, doctor, get, put, remove, rows
from moderator_app.store.answered import shared_beneath
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.stranded import refuse_stranded
from moderator_app.store.tables import Attendance, Event, Person, RefusedEntry, School, Segment, SharedRow, SharedValue, Strand


def is_sound(workspace) -> bool:
    return all(finding.ok for finding in doctor.examine(workspace))


def waiting(workspace) -> int:
    with workspace.read() as session:
        return waiting_count(session.connection())


def rename(workspace, school, name, **others):
    with workspace.act(text("Rename")) as session:
        found = get(session, School, school.id)
        found.name_en = name
        for key, value in others.items():
            setattr(found, key, value)


def named(workspace, school) -> str:
    with workspace.read() as session:
        return get(session, School, school.id).name_en


@pytest.fixture
def school(workspace, elsewhere) -> School:
    """A school that is shared, at revision 101."""
    found = School(name_en="Riverside", city="Rivertown")
    elsewhere.pull(elsewhere.row(found))
    return found


def test_a_workspace_that_was_never_shared_sends_all_its_history(workspace, elsewhere, meeting):
    sent = elsewhere.send()
    assert [(entry.table, entry.field, entry.base) for entry in sent.entries] == [("strand", "*", None), ("event", "*", None)]
    assert sent.entries[1].after["title_en"] == "First meeting" and sent.entries[1].after["id"] == meeting.event
    assert [(head.label, head.kind, head.author) for head in sent.actions] == [({"template": "Begin"}, "do", "Ann Example")]
    assert elsewhere.answer(sent).applied == 2
    assert waiting(workspace) == 0 and elsewhere.send().entries == []
    with workspace.read() as session:
        assert set(session.scalars(select(SharedRow.row))) == {meeting.strand, meeting.event}


def test_an_entry_tells_what_it_was_made_upon(workspace, elsewhere, school):
    rename(workspace, school, "Lakeside")
    [entry] = elsewhere.send().entries
    assert (entry.field, entry.before, entry.after, entry.base) == ("name_en", "Riverside", "Lakeside", 101)


def test_it_stays_what_it_was_made_upon_when_others_changed_the_row_since(workspace, elsewhere, school):
    rename(workspace, school, "Lakeside")
    elsewhere.pull(elsewhere.row(school, city="Laketown"))
    rename(workspace, school, "Seaside", country="FR")
    bases = {(entry.field, entry.after): entry.base for entry in elsewhere.send().entries}
    assert bases == {("name_en", "Lakeside"): 101, ("name_en", "Seaside"): 101, ("country", "FR"): 102}


def test_an_entry_is_sent_again_in_the_same_words(workspace, elsewhere, school):
    rename(workspace, school, "Lakeside")
    first = elsewhere.send()
    elsewhere.pull(elsewhere.row(school, city="Laketown"))
    assert elsewhere.send().entries == first.entries


def test_work_is_cut_into_parcels_in_order(workspace, elsewhere):
    with workspace.act(text("Add")) as session:
        session.add_all(School(name_en=f"School {number}") for number in range(7))
    sizes = []
    while (sent := elsewhere.send(3)).entries:
        sizes.append(len(sent.entries))
        elsewhere.answer(sent)
    assert sizes == [3, 3, 1]


def test_a_parcel_has_a_size_in_bytes_too_and_one_entry_at_least(workspace, elsewhere):
    with workspace.act(text("Add")) as session:
        session.add_all(School(name_en="x" * 5000) for _ in range(4))
    assert len(elsewhere.send(most_bytes=12000).entries) == 2
    assert len(elsewhere.send(most_bytes=10).entries) == 1


def test_received_rows_are_not_sent(workspace, elsewhere, school):
    rename(workspace, school, "Lakeside")
    elsewhere.pull(elsewhere.row(School(name_en="Other")))
    with workspace.act(text("Add")) as session:
        session.add(School(name_en="Third"))
    assert [(entry.field, entry.action) for entry in elsewhere.send().entries] == [
        (entry.field, entry.action) for entry in elsewhere.send().entries
    ]
    assert [entry.field for entry in elsewhere.send().entries] == ["name_en", "*"]


def test_a_merged_value_stands_here_and_an_undo_of_ours_leaves_it(workspace, elsewhere, school):
    rename(workspace, school, "Ours.")
    elsewhere.answer(elsewhere.send(), "merged", value="Theirs. Ours.")
    assert named(workspace, school) == "Theirs. Ours." and waiting(workspace) == 0
    workspace.undo()
    assert named(workspace, school) == "Theirs. Ours."
    assert is_sound(workspace)


def test_after_a_conflict_the_shared_value_stands(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    assert elsewhere.answer(elsewhere.send(), "conflict", value="Theirs").conflict == 1
    assert named(workspace, school) == "Theirs" and waiting(workspace) == 0
    assert is_sound(workspace)


def test_what_was_typed_while_an_entry_travelled_goes_on_standing_and_has_seen_nothing_new(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    sent = elsewhere.send()
    rename(workspace, school, "Ours, later")
    elsewhere.answer(sent, "conflict", value="Theirs")
    assert named(workspace, school) == "Ours, later"
    elsewhere.pull(elsewhere.row(school, name_en="Theirs"))
    assert named(workspace, school) == "Ours, later"
    [entry] = elsewhere.send().entries
    assert (entry.before, entry.after, entry.base) == ("Ours", "Ours, later", 101)


def test_answers_to_other_fields_never_count_as_seen(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    elsewhere.answer(elsewhere.send())  # somebody may have changed the city just before
    rename(workspace, school, "Ours", city="Ours as well")
    assert [entry.base for entry in elsewhere.send().entries] == [101]


def test_a_refused_value_is_kept_and_the_shared_one_put_back(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    rename(workspace, school, "Ours again")
    tally = elsewhere.answer(elsewhere.send(), "refused", code="forbidden")
    assert tally.refused == 2 and named(workspace, school) == "Riverside"
    with workspace.read() as session:
        kept = session.scalars(select(RefusedEntry)).all()
        assert [(one.after, one.code, one.author) for one in kept] == [
            ("Ours", "forbidden", "Ann Example"),
            ("Ours again", "forbidden", "Ann Example"),
        ]
    assert is_sound(workspace) and waiting(workspace) == 0


def test_a_refused_value_gives_way_to_what_came_meanwhile(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    elsewhere.pull(elsewhere.row(school, name_en="Theirs"))
    with workspace.read() as session:
        assert shared_beneath(session.connection(), {("school", school.id)}) == {("school", school.id, "name_en"): "Theirs"}
    elsewhere.answer(elsewhere.send(), "refused")
    assert named(workspace, school) == "Theirs"
    with workspace.read() as session:
        assert session.scalars(select(SharedValue)).all() == []


def test_a_refused_new_row_leaves_every_view(workspace, elsewhere):
    with workspace.act(text("Add")) as session:
        session.add(School(name_en="Mine"))
    elsewhere.answer(elsewhere.send(), "refused", code="forbidden")
    with workspace.read() as session:
        assert rows(session, School) == []
        assert session.scalars(select(RefusedEntry)).one().after["name_en"] == "Mine"
    assert is_sound(workspace) and waiting(workspace) == 0


def test_one_refused_entry_doesnt_touch_the_others(workspace, elsewhere, school):
    rename(workspace, school, "Ours", city="Ours too")
    sent = elsewhere.send()
    city = next(entry for entry in sent.entries if entry.field == "city")
    elsewhere.answer(sent, **{f"n{city.n}": ("refused", "Rivertown")})
    with workspace.read() as session:
        found = get(session, School, school.id)
        assert (found.name_en, found.city) == ("Ours", "Rivertown")


def test_an_entry_set_aside_is_sent_again_before_the_others_but_only_when_asked(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    [first] = elsewhere.send().entries
    elsewhere.answer(elsewhere.send(), "aside", code="unknown_row")
    assert waiting(workspace) == 1 and named(workspace, school) == "Ours"
    rename(workspace, school, "Ours", city="Laketown")
    assert [entry.field for entry in elsewhere.send().entries] == ["city"]
    elsewhere.pull(elsewhere.row(school, name_en="Theirs"))
    assert named(workspace, school) == "Ours"
    sent = elsewhere.send(aside=True)
    assert [entry.field for entry in sent.entries] == ["name_en", "city"] and sent.entries[0] == first
    elsewhere.answer(sent)
    assert waiting(workspace) == 0


def test_a_row_born_on_two_laptops_takes_what_is_shared_but_for_what_only_we_filled(workspace, elsewhere, meeting):
    elsewhere.answer(elsewhere.send())
    key = (meeting.event, "ann")
    with workspace.act(text("Came")) as session:
        ours = put(session, Attendance, key, event_id=meeting.event, given_name="Ann", given_email="ann@example.org", joins=2)
    theirs = Attendance(id=ours.id, event_id=meeting.event, given_name="Anna", feed=meeting.strand, joins=3)
    elsewhere.pull(elsewhere.row(theirs))
    with workspace.read() as session:
        assert get(session, Attendance, ours.id).given_name == "Ann"
    elsewhere.answer(elsewhere.send(), "conflict")
    with workspace.read() as session:
        found = get(session, Attendance, ours.id)
        assert (found.given_name, found.given_email, found.joins) == ("Anna", "ann@example.org", 3)
    assert is_sound(workspace)


def test_undo_of_what_was_synced_is_a_new_entry(workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    elsewhere.answer(elsewhere.send())
    workspace.undo()
    [entry] = elsewhere.send().entries
    assert (entry.before, entry.after) == ("Ours", "Riverside")


def test_a_deletion_that_became_a_conflict_brings_the_row_back(workspace, elsewhere, school):
    with workspace.act(text("Delete")) as session:
        remove(session, get(session, School, school.id))
    elsewhere.answer(elsewhere.send(), "conflict", value=None)
    assert named(workspace, school) == "Riverside" and is_sound(workspace)


def test_a_copied_laptop_goes_on_as_another_one(tmp_path, workspace, elsewhere, school):
    rename(workspace, school, "Ours")
    before = workspace.device
    after = workspace.renew_device()
    assert after != before
    [entry] = elsewhere.send().entries
    assert entry.after == "Ours"
    folder = workspace.folder
    workspace.close()
    with Workspace.open(folder) as again:
        assert again.device == after and str(again.undo_label()) == "Rename"


def test_events_of_one_row_keep_their_order_over_parcels(workspace, elsewhere, meeting):
    elsewhere.answer(elsewhere.send())
    for number in range(5):
        with workspace.act(text("Retitle")) as session:
            get(session, Event, meeting.event).title_en = f"Title {number}"
    first = elsewhere.send(2)
    elsewhere.answer(first)
    second = elsewhere.send(10)
    assert [entry.after for entry in (*first.entries, *second.entries)] == [f"Title {number}" for number in range(5)]
    assert {entry.base for entry in (*first.entries, *second.entries)} == {first.entries[0].base}


def test_what_hangs_on_a_refused_row_is_refused_with_it(workspace, elsewhere, school):
    with workspace.act(text("Add")) as session:
        session.add(strand := Strand(name_en="Mine"))
        session.add(event := Event(strand_id=strand.id, title_en="Mine too"))
        session.add(Segment(event_id=event.id, title_en="And mine"))
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="Ann"))
    with workspace.act(text("School")) as session:
        get(session, Person, person.id).school_id = school.id
    sent = elsewhere.send()
    outcomes = {f"n{sent.entries[0].n}": ("refused", UNSET), f"n{sent.entries[-2].n}": ("applied", UNSET)}
    elsewhere.answer(sent, "aside", code="unknown_target", **outcomes)
    with workspace.receiving() as reception:
        assert refuse_stranded(reception) == 2
        assert refuse_stranded(reception) == 0
    with workspace.read() as session:
        assert rows(session, Event) == rows(session, Segment) == rows(session, Strand) == []
        kept = session.scalars(select(RefusedEntry).order_by(RefusedEntry.id)).all()
        assert [one.table for one in kept] == ["strand", "event", "segment"] and kept[1].code == "hangs_on_refused"
        assert get(session, Person, person.id).school_id == school.id
    assert waiting(workspace) == 1 and is_sound(workspace)
