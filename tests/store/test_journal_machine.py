"""Whatever is done, in whatever order, and wherever the program is killed: the rows are what the journal says, and what a plain
model in memory says.

The machine creates, edits, deletes and brings back rows, in one step or several, with inner steps that fail and outer ones
that fail; it undoes, redoes, closes and opens, backs up and restores; and it lets another real process be killed in the middle
of an action or just after it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy.orm import Session

import moderator_app
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, backups, doctor, get, put, remove, rows
from moderator_app.store.search import find
from moderator_app.store.tables import Event, Membership, Note, Person, Strand, Synced, natural_id

ROOT = Path(moderator_app.__file__).parents[1]
SECOND = Path(__file__).with_name("second_program.py")

STRAND, EVENT = natural_id("strand", "machine"), natural_id("event", "machine")
MODELS: dict[str, type[Synced]] = {"person": Person, "note": Note, "membership": Membership}
#: The fields that the model knows of each kind of row.
FIELDS = {
    "person": ("name", "city", "other_names", "extra"),
    "note": ("text", "at_seconds", "captured_at", "said_by_id"),
    "membership": ("standing", "person_id"),
}

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(["Ann", "单晓雪", "等待三秒", "王芳"])
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
json = st.dictionaries(words, st.none() | st.integers(-5, 5) | st.lists(words, max_size=2).map(tuple), max_size=2)
people = st.fixed_dictionaries(
    {"name": words}, optional={"city": words, "other_names": st.lists(words, max_size=2).map(tuple), "extra": json}
)
notes = st.fixed_dictionaries({"text": words, "captured_at": moments}, optional={"at_seconds": st.none() | st.floats(0, 1e6)})
which = st.integers(0, 3)  # few, so that the same row is met again and again

#: One thing done within a step: what, which row, and values.
deeds = st.one_of(
    st.tuples(st.just("add person"), which, people),
    st.tuples(st.just("add note"), which, notes),
    st.tuples(st.just("edit person"), which, people),
    st.tuples(st.just("edit note"), which, notes),
    st.tuples(st.just("attribute note"), which, st.none()),
    st.tuples(st.just("join"), which, st.sampled_from(["member", "guest", "moderator"])),
    st.tuples(st.just("delete"), which, st.none()),
)

State = dict[str, tuple[str, dict[str, Any]]]


@dataclass
class Model:
    """What must be there: live rows by id (kind and fields), and the states before and after each step on the two stacks."""

    state: State = field(default_factory=dict)
    undo: list[tuple[str, State, State]] = field(default_factory=list)
    redo: list[tuple[str, State, State]] = field(default_factory=list)

    def copy(self) -> Model:
        return Model(dict(self.state), list(self.undo), list(self.redo))

    def step(self, label: str, after: State, undoable: bool = True) -> None:
        self.redo.clear()
        if undoable:
            self.undo.append((label, self.state, after))
        else:
            self.undo.clear()
        self.state = after


class Spare:
    """Another program that has its imports behind it and waits for a folder, so that a crash costs no start-up."""

    def __init__(self) -> None:
        self._waiting: subprocess.Popen[str] | None = None

    def crash(self, folder: Path, moment: str) -> None:
        """Let it open the workspace, get as far as `moment` and be killed there."""
        program = self._waiting or self._started()
        assert program.stdin is not None and program.stdout is not None
        with program:
            program.stdin.write(f"{folder}\t{moment}\n")
            program.stdin.flush()
            assert program.stdout.readline() == "ready\n"
            program.kill()
        self._waiting = self._started()

    def end(self) -> None:
        if self._waiting is not None:
            with self._waiting as program:
                program.kill()

    def _started(self) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        return subprocess.Popen(
            [sys.executable, str(SECOND)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
        )


class JournalMachine(RuleBasedStateMachine):
    def __init__(self, empty: Path, spare: Spare) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="machine-"))
        self.folder = self.place / "w"
        shutil.copytree(empty, self.folder)
        self.spare = spare
        self.crashes = 0
        self.model = Model()
        self.saved: tuple[Path, Model] | None = None
        self.workspace = Workspace.open(self.folder)

    def teardown(self) -> None:
        try:
            self.look_over()
        finally:
            self.workspace.close()
            shutil.rmtree(self.place)

    # ---- doing things

    @initialize(deed=deeds)
    def begin(self, deed: tuple[str, int, Any]) -> None:
        self.act([deed])

    @rule(done=st.lists(deeds, min_size=1, max_size=5))
    def act(self, done: list[tuple[str, int, Any]]) -> None:
        after, changed = dict(self.model.state), False
        label = f"Step {len(done)} {done[0][0]}"
        with self.workspace.act(text("{label}", label=label)) as session:
            for deed in done:
                changed |= self.do(session, after, deed)
        if changed:
            self.model.step(label, after)

    @rule(deed=deeds)
    def act_past_undoing(self, deed: tuple[str, int, Any]) -> None:
        after = dict(self.model.state)
        with self.workspace.act(text("Sent"), undoable=False) as session:
            changed = self.do(session, after, deed)
        if changed:
            self.model.step("Sent", after, undoable=False)

    @rule(kept=deeds, failing=deeds, last=deeds)
    def act_with_an_inner_failure(self, kept: Any, failing: Any, last: Any) -> None:
        after, changed = dict(self.model.state), False
        with self.workspace.act(text("Outer")) as session:
            changed |= self.do(session, after, kept)
            with suppress(RuleBroken), self.workspace.act(text("Inner")):
                self.do(session, dict(after), failing)
                raise RuleBroken(text("No"))
            changed |= self.do(session, after, last)
        if changed:
            self.model.step("Outer", after)

    @rule(done=st.lists(deeds, min_size=1, max_size=3))
    def act_and_fail(self, done: list[tuple[str, int, Any]]) -> None:
        after = dict(self.model.state)
        with pytest.raises(RuleBroken), self.workspace.act(text("Fails")) as session:
            for deed in done:
                self.do(session, after, deed)
            raise RuleBroken(text("No"))

    @rule()
    def undo(self) -> None:
        committed = self.workspace.undo()
        assert (committed is not None) == bool(self.model.undo)
        if self.model.undo:
            label, before, after = self.model.undo.pop()
            assert committed is not None and committed.left == 0 and str(committed.label) == label
            self.model.redo.append((label, before, after))
            self.model.state = dict(before)

    @rule()
    def redo(self) -> None:
        committed = self.workspace.redo()
        assert (committed is not None) == bool(self.model.redo)
        if self.model.redo:
            label, before, after = self.model.redo.pop()
            assert committed is not None and committed.left == 0 and str(committed.label) == label
            self.model.undo.append((label, before, after))
            self.model.state = dict(after)

    # ---- what happens to the program

    @rule()
    def reopen(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.folder)

    @precondition(lambda self: self.saved is None)
    @rule()
    def back_up(self) -> None:
        self.saved = self.workspace.backup(), self.model.copy()

    @precondition(lambda self: self.saved is not None)
    @rule()
    def restore(self) -> None:
        assert self.saved is not None
        (backup, model), self.saved = self.saved, None
        self.look_over()
        self.workspace.close()
        backups.restore(self.folder, backup)
        self.workspace = Workspace.open(self.folder)
        self.model = model

    @precondition(lambda self: self.crashes < 1)
    @rule(moment=st.sampled_from(["die unflushed", "die flushed", "die committed"]))
    def crash(self, moment: str) -> None:
        self.crashes += 1
        self.workspace.close()
        self.spare.crash(self.folder, moment)
        self.workspace = Workspace.open(self.folder)
        if moment == "die committed":
            after = {**self.model.state, **self.interrupted()}
            assert len(after) == len(self.model.state) + 20
            self.model.step("Interrupted", after)
        self.look_over()

    # ---- what must hold

    @invariant()
    def the_rows_are_those_of_the_model(self) -> None:
        assert self.found() == self.model.state

    @invariant()
    def the_steps_are_those_of_the_model(self) -> None:
        undo, redo = self.workspace.undo_label(), self.workspace.redo_label()
        assert str(undo) == (self.model.undo[-1][0] if self.model.undo else "None")
        assert str(redo) == (self.model.redo[-1][0] if self.model.redo else "None")

    def look_over(self) -> None:
        """Everything that the doctor checks, the journal replayed from nothing among it."""
        wrong = [str(finding.message) for finding in doctor.examine(self.workspace) if not finding.ok]
        assert wrong == []
        with self.workspace.read() as session:
            hits = {hit.row for hit in find(session, "单晓雪", tables=["person"], limit=1000)}
        people = {key: row[1] for key, row in self.model.state.items() if row[0] == "person"}
        assert hits == {key for key, row in people.items() if "单晓雪" in f"{row['name']} {row['city']}"}

    # ---- helpers

    def do(self, session: Session, state: State, deed: tuple[str, int, Any]) -> bool:
        """Do one thing to the rows and to the model's state, and write it. Returns whether it changed anything."""
        what, number, values = deed
        if what.startswith("add"):
            row: Synced = Person(**values) if what == "add person" else Note(event_id=EVENT, **values)
            session.add(row)
            session.flush()
            state[row.id] = shown(row)
            return True
        if what == "join":
            return self.join(session, state, number, values)
        kind = what.partition(" ")[2] or None
        row_id = chosen(state, "note" if what == "attribute note" else kind, number)
        if row_id is None:
            return False
        row = get(session, MODELS[state[row_id][0]], row_id)
        if what == "delete":
            remove(session, row)
            del state[row_id]
            session.flush()
            return True
        before = shown(row)
        for key, value in ({"said_by_id": chosen(state, "person", number)} if values is None else values).items():
            setattr(row, key, value)
        session.flush()
        state[row_id] = shown(row)
        return before != state[row_id]

    def join(self, session: Session, state: State, number: int, standing: str) -> bool:
        person = chosen(state, "person", number)
        if person is None:
            return False
        before = state.get(natural_id("membership", STRAND, person))
        row = put(session, Membership, (STRAND, person), strand_id=STRAND, person_id=person, standing=standing)
        session.flush()
        state[row.id] = shown(row)
        return before != state[row.id]

    def found(self) -> State:
        with self.workspace.read() as session:
            return {row.id: shown(row) for model in MODELS.values() for row in rows(session, model)}

    def interrupted(self) -> State:
        return {
            key: row
            for key, row in self.found().items()
            if key not in self.model.state and row[1]["name"].startswith("Interrupted")
        }


def shown(row: Synced) -> tuple[str, dict[str, Any]]:
    kind = row.__tablename__
    return kind, {key: getattr(row, key) for key in FIELDS[kind]}


def chosen(state: State, kind: str | None, number: int) -> str | None:
    keys = sorted(key for key, (of, _) in state.items() if kind in (None, of))
    return keys[number % len(keys)] if keys else None


@contextmanager
def ended(spare: Spare) -> Iterator[Spare]:
    try:
        yield spare
    finally:
        spare.end()


def test_rows_journal_and_model_agree_whatever_happens(tmp_path):
    with Workspace.open(tmp_path / "empty") as workspace, workspace.act(text("Begin"), undoable=False) as session:
        session.add_all([Strand(id=STRAND, name_en="S"), Event(id=EVENT, strand_id=STRAND)])
    asked = settings(max_examples=settings().max_examples // 4, stateful_step_count=30, suppress_health_check=list(HealthCheck))
    with ended(Spare()) as spare:
        run_state_machine_as_test(lambda: JournalMachine(tmp_path / "empty", spare), settings=asked)  # type: ignore[arg-type]
