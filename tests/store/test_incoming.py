"""Rows that come from the server: they have a history, touch nothing unsent, and none blocks the others."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from moderator_app.domain.wording import text
from moderator_app.protocol.messages import ActionHead, Row
from moderator_app.store import doctor, get, history, rows
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.search import find
from moderator_app.store.tables import Action, Change, Event, Membership, ParkedRow, Person, School, SharedRow, Strand, Term

HEAD = ActionHead("018f0000-0000-7000-8000-00000000000a", text("Rename a school").to_json(), "Bo", "2026-05-01T08:00:00+00:00")


def is_sound(workspace) -> bool:
    return all(finding.ok for finding in doctor.examine(workspace))


def waiting(workspace) -> int:
    with workspace.read() as session:
        return waiting_count(session.connection())


def test_new_rows_are_there_can_be_found_and_say_who_made_them(workspace, elsewhere):
    heard = []
    workspace.on_change(heard.append)
    school = School(name_en="Riverside", name_zh="河滨学校")
    elsewhere.pull(elsewhere.row(school, action=HEAD.id), actions=(HEAD,))
    with workspace.read() as session:
        assert get(session, School, school.id).name_zh == "河滨学校"
        assert [hit.row for hit in find(session, "河滨")] == [school.id]
        [line] = history(session, "school", school.id)
        assert (line.author, str(line.label), line.kind) == ("Bo", "Rename a school", "received")
        assert line.at.isoformat() == "2026-05-01T08:00:00+00:00"
        assert session.scalars(select(SharedRow.revision)).one() == elsewhere.revision
    assert [(one.kind, one.rows) for one in heard] == [("received", frozenset({("school", school.id)}))]
    assert is_sound(workspace) and waiting(workspace) == 0


def test_changed_rows_change_here_field_by_field(workspace, elsewhere):
    school = School(name_en="Riverside", city="Rivertown")
    elsewhere.pull(elsewhere.row(school))
    elsewhere.pull(elsewhere.row(school, name_en="Lakeside", action=HEAD.id), actions=(HEAD,))
    with workspace.read() as session:
        assert get(session, School, school.id).name_en == "Lakeside"
        changed, _born = history(session, "school", school.id)
        assert (changed.field, changed.before, changed.after, changed.author) == ("name_en", "Riverside", "Lakeside", "Bo")
        assert find(session, "riverside") == [] and len(find(session, "lakeside")) == 1
    assert is_sound(workspace)


def test_what_is_received_twice_is_kept_once(workspace, elsewhere):
    school = School(name_en="Riverside")
    first = elsewhere.row(school)
    elsewhere.pull(first)
    elsewhere.pull(first)
    elsewhere.pull(elsewhere.row(school, revision=3, name_en="An older name"))
    with workspace.read() as session:
        assert get(session, School, school.id).name_en == "Riverside"
        assert session.scalar(select(func.count(Change.id))) == 1


def test_rows_of_one_action_that_come_in_two_replies_are_one_action(workspace, elsewhere):
    one, other = School(name_en="One"), School(name_en="Other")
    elsewhere.pull(elsewhere.row(one, action=HEAD.id), actions=(HEAD,))
    elsewhere.pull(elsewhere.row(other, action=HEAD.id), actions=(HEAD,))
    with workspace.read() as session:
        assert session.scalars(select(Action.id)).all() == [HEAD.id]


def test_received_rows_are_no_step_of_undo(workspace, elsewhere):
    with workspace.act(text("Add")) as session:
        session.add(own := School(name_en="Own"))
    elsewhere.pull(elsewhere.row(School(name_en="Theirs"), action=HEAD.id), actions=(HEAD,))
    assert str(workspace.undo_label()) == "Add"
    workspace.undo()
    with workspace.read() as session:
        assert [school.name_en for school in rows(session, School)] == ["Theirs"]
        assert own.id


def test_a_field_with_unsent_changes_shows_our_value_and_the_others_theirs(workspace, elsewhere):
    school = School(name_en="Riverside", city="Rivertown", country="CN")
    elsewhere.pull(elsewhere.row(school))
    with workspace.act(text("Rename")) as session:
        get(session, School, school.id).name_en = "Ours"
    elsewhere.pull(elsewhere.row(school, name_en="Theirs", city="Laketown"))
    with workspace.read() as session:
        found = get(session, School, school.id)
        assert (found.name_en, found.city) == ("Ours", "Laketown")
    assert is_sound(workspace) and waiting(workspace) == 1


def test_a_row_may_be_deleted_elsewhere_and_come_back(workspace, elsewhere):
    school = School(name_en="Riverside")
    elsewhere.pull(elsewhere.row(school))
    elsewhere.pull(elsewhere.row(school, deleted_at="2026-05-01T08:00:00+00:00"))
    with workspace.read() as session:
        assert rows(session, School) == [] and find(session, "riverside") == []
    elsewhere.pull(elsewhere.row(school))
    with workspace.read() as session:
        assert len(rows(session, School)) == 1 and len(find(session, "riverside")) == 1
    assert is_sound(workspace)


def test_rows_of_one_reply_may_come_in_any_order(workspace, elsewhere):
    strand = Strand(name_en="Maths")
    strand.feed = strand.id
    event = Event(strand_id=strand.id, title_en="First", feed=strand.id, starts_at=None)
    person = Person(name="Ann", feed="people")
    member = Membership(strand_id=strand.id, person_id=person.id, feed=strand.id)
    family, role = Term(kind="family"), Term(kind="role")
    role.parent_id = family.id
    found = [elsewhere.row(one, feeds=(strand.id,)) for one in (member, event, person, strand, role, family)]
    elsewhere.pull(*found)
    with workspace.read() as session:
        assert len(rows(session, Membership)) == len(rows(session, Event)) == 1
        assert session.scalar(select(func.count()).select_from(ParkedRow)) == 0
    assert is_sound(workspace)


def test_a_row_that_hangs_on_nothing_waits_for_what_it_hangs_on(workspace, elsewhere):
    strand = Strand(name_en="Maths")
    event = Event(strand_id=strand.id, title_en="First", feed=strand.id)
    elsewhere.pull(elsewhere.row(event), elsewhere.row(School(name_en="Riverside")))
    with workspace.read() as session:
        assert rows(session, Event) == [] and len(rows(session, School)) == 1
        assert session.scalars(select(ParkedRow.reason)).all() == ["hangs_on_nothing"]
    elsewhere.pull(elsewhere.row(strand))
    with workspace.read() as session:
        assert [found.title_en for found in rows(session, Event)] == ["First"]
        assert session.scalars(select(ParkedRow)).all() == []
    assert is_sound(workspace)


@pytest.mark.parametrize(
    "fields",
    [{"name_en": 5}, {"deleted_at": "yesterday"}, {"deleted_at": "2026-05-01T08:00:00"}, {"city": None}, {"extra": 5}],
)
def test_a_row_that_cant_be_kept_blocks_no_other(workspace, elsewhere, fields):
    strange = Row("from_the_future", "x1", 500, ["organisation"], {"id": "x1", "colour": "red"})
    unfit = elsewhere.row(School(name_en="Odd"), **fields)
    elsewhere.pull(strange, unfit, elsewhere.row(School(name_en="Riverside")))
    with workspace.read() as session:
        reasons = dict(session.execute(select(ParkedRow.table, ParkedRow.reason)).all())
        assert reasons.pop("from_the_future") == "unknown_table"
        assert reasons == {"school": "unfit"}
        assert [school.name_en for school in rows(session, School)] == ["Riverside"]
    assert is_sound(workspace)


def test_fields_of_a_newer_version_are_kept_and_those_of_ours_come_out_again(workspace, elsewhere):
    school = School(name_en="Riverside")
    elsewhere.pull(elsewhere.row(school, colour="red"))
    with workspace.act(text("Rename")) as session:
        found = get(session, School, school.id)
        assert found.extra == {"colour": "red"}
        found.city = "Rivertown"
    without_country = elsewhere.row(School(name_en="Old"), extra={"country": "FR", "colour": "blue"})
    del without_country.content["country"]
    elsewhere.pull(without_country)
    with workspace.read() as session:
        old = get(session, School, without_country.id)
        assert (old.country, old.extra) == ("FR", {"colour": "blue"})
    assert is_sound(workspace)


def test_a_label_that_cant_be_shown_is_replaced(workspace, elsewhere):
    odd = ActionHead(HEAD.id, {"template": "{nobody}", "values": {"name": "x"}}, "Bo", "no moment")
    school = School(name_en="Riverside")
    elsewhere.pull(elsewhere.row(school, action=odd.id), actions=(odd,))
    with workspace.read() as session:
        assert str(history(session, "school", school.id)[0].label) == "A change"
    workspace.close()


def test_receiving_is_no_part_of_an_action(workspace):
    with workspace.act(text("Add")) as session:
        session.add(School(name_en="Own"))
        with pytest.raises(RuntimeError), workspace.receiving():
            pass


def test_nothing_of_a_reply_is_kept_if_taking_it_fails(workspace, elsewhere):
    row = elsewhere.row(School(name_en="Riverside"))
    with pytest.raises(ZeroDivisionError), workspace.receiving() as reception:
        reception.bear("school", [(row.content, "")])
        raise ZeroDivisionError
    with workspace.read() as session:
        assert rows(session, School) == []
    elsewhere.pull(row)
    assert is_sound(workspace)
