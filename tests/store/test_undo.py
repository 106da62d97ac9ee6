"""Undo and redo: whole steps with names, also after a restart."""

from __future__ import annotations

from pathlib import Path

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, doctor, get, history, put, remove, rows
from moderator_app.store.tables import Membership, Person, Strand


def add(workspace: Workspace, name: str) -> str:
    with workspace.act(text("Add {name}", name=name)) as session:
        session.add(person := Person(name=name))
        return person.id


def rename(workspace: Workspace, row: str, name: str, **others: str) -> None:
    with workspace.act(text("Rename to {name}", name=name)) as session:
        person = get(session, Person, row)
        person.name = name
        for key, value in others.items():
            setattr(person, key, value)


def names(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return sorted(person.name for person in rows(session, Person))


def steps(workspace: Workspace) -> tuple[str, str]:
    return str(workspace.undo_label()), str(workspace.redo_label())


def test_steps_are_undone_and_redone_by_name(workspace):
    row = add(workspace, "A")
    rename(workspace, row, "B")
    assert steps(workspace) == ("Rename to B", "None")
    undone = workspace.undo()
    assert undone is not None and undone.kind == "undo" and undone.left == 0 and undone.rows == {("person", row)}
    assert names(workspace) == ["A"] and steps(workspace) == ("Add A", "Rename to B")
    workspace.undo()
    assert names(workspace) == [] and steps(workspace) == ("None", "Add A")
    assert workspace.undo() is None
    workspace.redo()
    workspace.redo()
    assert names(workspace) == ["B"] and steps(workspace) == ("Rename to B", "None")
    assert workspace.redo() is None


def test_a_new_step_ends_the_chance_to_redo(workspace):
    row = add(workspace, "A")
    rename(workspace, row, "B")
    workspace.undo()
    rename(workspace, row, "C")
    assert steps(workspace) == ("Rename to C", "None") and workspace.redo() is None
    workspace.undo()
    assert names(workspace) == ["A"]


def test_steps_are_still_there_after_a_restart(tmp_path: Path):
    with Workspace.open(tmp_path) as workspace:
        row = add(workspace, "A")
        rename(workspace, row, "B")
        rename(workspace, row, "C")
        workspace.undo()
    with Workspace.open(tmp_path) as workspace:
        assert steps(workspace) == ("Rename to B", "Rename to C")
        workspace.undo()
        workspace.undo()
        assert names(workspace) == []
    with Workspace.open(tmp_path) as workspace:
        assert steps(workspace) == ("None", "Add A")
        for _ in range(3):
            workspace.redo()
        assert names(workspace) == ["C"]


def test_a_deletion_is_taken_back_with_everything_the_row_held(workspace):
    with workspace.act(text("Add")) as session:
        session.add(person := Person(name="A", other_names=["a", "b"], extra={"k": 1}))
    with workspace.act(text("Delete")) as session:
        remove(session, get(session, Person, person.id))
    assert names(workspace) == []
    workspace.undo()
    with workspace.read() as session:
        found = get(session, Person, person.id)
        assert (found.name, found.other_names, found.extra) == ("A", ("a", "b"), {"k": 1})


def test_a_field_changed_several_times_in_one_step_goes_back_to_the_first_value(workspace):
    row = add(workspace, "A")
    with workspace.act(text("Twice")) as session:
        person = get(session, Person, row)
        person.name = "B"
        session.flush()
        person.name = "C"
    workspace.undo()
    assert names(workspace) == ["A"]
    workspace.redo()
    assert names(workspace) == ["C"]


def change_by_somebody_else(workspace: Workspace, row: str, **values: str) -> None:
    """As sync will do it: an action of another device."""
    own, workspace.device = workspace.device, "another laptop"
    try:
        with workspace.act(text("From afar"), undoable=True) as session:
            for key, value in values.items():
                setattr(get(session, Person, row), key, value)
    finally:
        workspace.device = own


def test_fields_changed_by_others_since_are_left_and_counted(tmp_path: Path):
    with Workspace.open(tmp_path) as workspace:
        row = add(workspace, "A")
        rename(workspace, row, "B", city="Xi'an")
        change_by_somebody_else(workspace, row, name="Theirs")
    with Workspace.open(tmp_path) as workspace:
        assert steps(workspace)[0] == "Rename to B"
        undone = workspace.undo()
        assert undone is not None and undone.left == 1
        with workspace.read() as session:
            person = get(session, Person, row)
            assert (person.name, person.city) == ("Theirs", "")


def test_a_step_of_which_nothing_is_left_to_undo_makes_way_for_the_one_before(tmp_path: Path):
    with Workspace.open(tmp_path) as workspace:
        row = add(workspace, "A")
        other = add(workspace, "Other")
        rename(workspace, row, "B")
        change_by_somebody_else(workspace, row, name="Theirs")
    with Workspace.open(tmp_path) as workspace:
        assert workspace.undo() is None
        assert names(workspace) == ["Other", "Theirs"]
        assert steps(workspace)[0] == "Add Other"
        workspace.undo()
        assert names(workspace) == ["Theirs"]
    with Workspace.open(tmp_path) as workspace:  # the restart must not bring the step back above the one that was undone
        assert steps(workspace) == ("Add A", "Add Other")
        workspace.redo()
        assert names(workspace) == ["Other", "Theirs"]
        with workspace.read() as session:
            assert get(session, Person, other).deleted_at is None


def test_past_a_step_that_can_not_be_undone_nothing_can(tmp_path: Path):
    with Workspace.open(tmp_path) as workspace:
        add(workspace, "A")
        with workspace.act(text("Send"), undoable=False) as session:
            session.add(Person(name="B"))
        assert workspace.undo_label() is None and workspace.undo() is None
    with Workspace.open(tmp_path) as workspace:
        assert workspace.undo_label() is None
        add(workspace, "C")
        workspace.undo()
        assert names(workspace) == ["A", "B"]


def test_undo_and_redo_stand_in_the_history(workspace):
    row = add(workspace, "A")
    rename(workspace, row, "B")
    workspace.undo()
    workspace.redo()
    with workspace.read() as session:
        told = [(change.kind, str(change.label), change.after) for change in history(session, "person", row, ["name"])]
    assert told[:3] == [("redo", "Rename to B", "B"), ("undo", "Rename to B", "A"), ("do", "Rename to B", "B")]
    assert all(finding.ok for finding in doctor.examine(workspace))


def test_putting_a_row_that_was_deleted_brings_it_back(workspace):
    person = add(workspace, "A")
    with workspace.act(text("Strand")) as session:
        session.add(strand := Strand(name_en="S"))

    def join(standing: str) -> str:
        with workspace.act(text("Join")) as session:
            key = (strand.id, person)
            return put(session, Membership, key, strand_id=strand.id, person_id=person, standing=standing).id

    first = join("guest")
    with workspace.act(text("Leave")) as session:
        remove(session, get(session, Membership, first))
    assert join("member") == first
    with workspace.read() as session:
        assert [m.standing for m in rows(session, Membership)] == ["member"]
    workspace.undo()
    with workspace.read() as session:
        assert rows(session, Membership) == []
    workspace.undo()
    with workspace.read() as session:
        assert [m.standing for m in rows(session, Membership)] == ["guest"]


def test_putting_twice_in_one_step_makes_one_row(workspace):
    person = add(workspace, "A")
    with workspace.act(text("Join")) as session:
        session.add(strand := Strand(name_en="S"))
        first = put(session, Membership, (strand.id, person), strand_id=strand.id, person_id=person)
        second = put(session, Membership, (strand.id, person), standing="guest")
        session.flush()
        third = put(session, Membership, (strand.id, person), standing="moderator")
        assert first is second is third
    with workspace.read() as session:
        assert [m.standing for m in rows(session, Membership)] == ["moderator"]


def test_putting_what_is_there_already_is_no_change(workspace):
    person = add(workspace, "A")
    for _ in range(2):
        with workspace.act(text("Join")) as session:
            strand = put(session, Strand, ("one",), name_en="S")
            put(session, Membership, (strand.id, person), strand_id=strand.id, person_id=person)
    with workspace.read() as session:
        strand = rows(session, Strand)[0]
        assert len(history(session, "strand", strand.id)) == 1


def test_putting_thousands_makes_changes_and_brings_back_each_as_it_should(workspace):
    with workspace.act(text("People")) as session:
        session.add(strand := Strand(name_en="S"))
        people = [Person(name=f"P{number:03}") for number in range(600)]
        session.add_all(people)

    def join(standing: str, some: list[Person]) -> None:
        with workspace.act(text("Join")) as session:
            for number, person in enumerate(some):
                key = (strand.id, person.id)
                put(session, Membership, key, strand_id=strand.id, person_id=person.id, standing=standing)
                put(session, Membership, key, is_primary=False)
                if number % 250 == 0:
                    session.flush()

    join("guest", people[:300])
    with workspace.act(text("Leave")) as session:
        remove(session, *rows(session, Membership)[:100])
    join("member", people)
    with workspace.read() as session:
        assert sorted(m.person_id for m in rows(session, Membership)) == sorted(p.id for p in people)
        assert {(m.standing, m.is_primary) for m in rows(session, Membership)} == {("member", False)}
    workspace.undo()
    with workspace.read() as session:
        assert [m.standing for m in rows(session, Membership)] == ["guest"] * 200
    assert all(finding.ok for finding in doctor.examine(workspace))
