"""`Workspace.act`: one block, one transaction, one step; and who hears of it."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import select

from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.store import Committed, Workspace, doctor, get, rows
from moderator_app.store.tables import Action, Person


def add(workspace: Workspace, name: str) -> str:
    with workspace.act(text("Add {name}", name=name)) as session:
        session.add(person := Person(name=name))
        return person.id


def names(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return sorted(person.name for person in rows(session, Person))


def labels(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return [str(Text.from_json(action.label)) for action in session.scalars(select(Action).order_by(Action.number))]


def test_an_act_within_an_act_joins_it(workspace):
    with workspace.act(text("Both")) as outer:
        outer.add(Person(name="A"))
        inner = add(workspace, "B")
        assert get(outer, Person, inner).name == "B"
    assert names(workspace) == ["A", "B"] and labels(workspace) == ["Both"]
    workspace.undo()
    assert names(workspace) == []


def test_an_exception_keeps_nothing(workspace):
    heard: list[Committed] = []
    workspace.on_change(heard.append)
    with pytest.raises(RuleBroken), workspace.act(text("Half")) as session:
        session.add(Person(name="A"))
        session.flush()
        raise RuleBroken(text("No"))
    assert names(workspace) == [] and labels(workspace) == [] and not heard and workspace.undo_label() is None
    add(workspace, "B")
    assert names(workspace) == ["B"]


def test_an_inner_act_that_fails_keeps_nothing_of_itself_and_lets_the_outer_go_on(workspace):
    with workspace.act(text("Import")) as outer:
        outer.add(known := Person(name="A"))
        with pytest.raises(RuleBroken), workspace.act(text("A row")) as session:
            known.name = "Spoiled"
            session.add(Person(name="B"))
            raise RuleBroken(text("Not a person"))
        outer.add(Person(name="C"))
    assert names(workspace) == ["A", "C"]
    assert all(finding.ok for finding in doctor.examine(workspace))
    workspace.undo()
    assert names(workspace) == []


def test_an_inner_failure_that_nobody_catches_takes_the_outer_along(workspace):
    with pytest.raises(RuleBroken), workspace.act(text("Import")) as outer:
        outer.add(Person(name="A"))
        with workspace.act(text("A row")):
            raise RuleBroken(text("Not a person"))
    assert names(workspace) == []


def test_listeners_hear_which_rows_were_changed_once_for_each_action(workspace):
    heard: list[Committed] = []
    stop = workspace.on_change(heard.append)
    first = add(workspace, "A")
    with workspace.act(text("Rename")) as session:
        get(session, Person, first).name = "B"
        session.flush()
        session.add(second := Person(name="C"))
    assert [(str(c.label), set(c.rows)) for c in heard] == [
        ("Add A", {("person", first)}),
        ("Rename", {("person", first), ("person", second.id)}),
    ]
    assert heard[1].touches("note", "person") and not heard[1].touches("note")
    stop()
    stop()
    add(workspace, "D")
    assert len(heard) == 2


def test_a_listener_may_read_and_act(workspace):
    def answer(committed: Committed) -> None:
        if str(committed.label) == "Add A":
            assert names(workspace) == ["A"]
            add(workspace, "B")

    workspace.on_change(answer)
    add(workspace, "A")
    assert names(workspace) == ["A", "B"] and labels(workspace) == ["Add A", "Add B"]


def test_a_listener_that_fails_keeps_nobody_else_from_hearing(workspace):
    def fail(_committed: Committed) -> None:
        raise ZeroDivisionError

    heard: list[Committed] = []
    workspace.on_change(fail)
    workspace.on_change(heard.append)
    with pytest.raises(ZeroDivisionError):
        add(workspace, "A")
    assert len(heard) == 1 and names(workspace) == ["A"]


def test_actions_of_several_threads_wait_for_each_other(workspace):
    def work(start: int) -> None:
        for number in range(start, start + 10):
            add(workspace, f"{number:02}")

    threads = [threading.Thread(target=work, args=(start,)) for start in (0, 10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert names(workspace) == [f"{number:02}" for number in range(30)]
    with workspace.read() as session:
        assert [a.number for a in session.scalars(select(Action).order_by(Action.number))] == list(range(1, 31))


def test_a_reader_sees_one_state_while_another_thread_writes(workspace):
    add(workspace, "A")
    with workspace.read() as session:
        assert len(rows(session, Person)) == 1
        thread = threading.Thread(target=add, args=(workspace, "B"))
        thread.start()
        thread.join()
        assert len(rows(session, Person)) == 1
    assert names(workspace) == ["A", "B"]


def test_reading_within_an_act_sees_what_was_done_so_far(workspace):
    with workspace.act(text("Add")) as session:
        session.add(Person(name="A"))
        assert names(workspace) == ["A"]
        seen: list[list[str]] = []
        thread = threading.Thread(target=lambda: seen.append(names(workspace)))
        thread.start()
        thread.join()
        assert seen == [[]]
    assert names(workspace) == ["A"]


def test_rows_stay_readable_after_their_session(workspace):
    person = add(workspace, "A")
    with workspace.read() as session:
        found = get(session, Person, person)
    assert found.name == "A" and found.deleted_at is None


def test_facts_are_kept_apart_from_the_journal(workspace):
    assert workspace.recall("window", 0) == 0
    workspace.remember("window", {"width": [1, 2]})
    assert workspace.recall("window") == {"width": (1, 2)} and labels(workspace) == []
    with workspace.act(text("Add")) as session:
        session.add(Person(name="A"))
        workspace.remember("window", 2)
    assert workspace.recall("window") == 2
    with pytest.raises(RuleBroken), workspace.act(text("Fail")):
        workspace.remember("window", 3)
        raise RuleBroken(text("No"))
    assert workspace.recall("window") == 2


def test_a_closed_workspace_can_not_be_used(workspace):
    add(workspace, "A")
    workspace.close()
    workspace.close()
    for attempt in (workspace.read, lambda: workspace.act(text("Late"))):
        with pytest.raises(RuntimeError, match="closed"), attempt():
            pass
    with pytest.raises(RuntimeError, match="closed"):
        workspace.remember("a", 1)


def test_what_is_not_there_is_said_so(workspace):
    with workspace.read() as session, pytest.raises(NotFound):
        get(session, Person, "nobody")
