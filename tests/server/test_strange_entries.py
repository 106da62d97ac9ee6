"""Whatever is pushed or restored, for any table and field: it is answered, nothing breaks, and what is stored can be pulled."""

from __future__ import annotations

import itertools
import math
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.protocol.messages import ActionHead, Entry, Held, Push, Reconcile, Restore, Row
from moderator_app.server import push, restoring
from moderator_app.server.shapes import INT32, shapes
from moderator_app.store.journal import content
from tests.server.evil import evil_entries
from tests.server.laptops import SCHEMA, Laptop, Meeting, coordinator

_numbers = itertools.count(1)

IDS = ["0190" + "0" * 32, "x", "", "\x00", "x" * 37, "'; DROP TABLE note; --", "Ünïcode"]
MOMENTS = ["2026-03-01", "2026-03-01T08:00:00+00:00", "9999-12-31T23:59:59-14:00"]
TEXTS = st.sampled_from(["", "a", "\x00", "文字", "x" * 41, *MOMENTS, *IDS])
NUMBERS = st.sampled_from([0, -1, 1.5, INT32, -INT32 - 1, 2**63, 10**30, 1e308, -0.0, True])
VALUES = st.recursive(
    st.none() | TEXTS | NUMBERS | st.booleans() | st.text(max_size=5).filter(lambda value: value.isprintable()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
TABLES = [*sorted(shapes()), "alembic_version", "account", "no_table", ""]
FIELDS = sorted({name for shape in shapes().values() for name in shape.fields} | {"*", "mood", "", "a b", "\x00"})

SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
QUICK = settings(max_examples=60, suppress_health_check=SLOW, deadline=None)


@st.composite
def births(draw: st.DrawFn) -> tuple[str, str, str, Any, Any]:
    """A row with some fields right and some wrong."""
    table = draw(st.sampled_from(sorted(shapes())))
    content = shapes()[table].defaults()
    for name in draw(st.lists(st.sampled_from(sorted(content)), max_size=4)):
        content[name] = draw(VALUES)
    return table, draw(st.sampled_from(["0190" + f"{number:032}" for number in range(4)])), "*", None, content


EDITS = st.tuples(st.sampled_from(TABLES), st.sampled_from(IDS), st.sampled_from(FIELDS), VALUES, VALUES)


@QUICK
@given(st.data())
def test_any_entry_gets_an_answer(database, data):
    laptop = Laptop(database, coordinator("ann"), "ann-laptop")
    laptop.n = next(_numbers) * 1000
    wishes = data.draw(st.lists(EDITS | births(), min_size=1, max_size=6))
    entries = [
        laptop.entry(table, row, field, before, after, data.draw(st.sampled_from([None, 0, 1, 2**50])))
        for table, row, field, before, after in wishes
    ]
    answers = push.take(database, laptop.who, Push(laptop.device, laptop.epoch, SCHEMA, [laptop.head], entries)).pushed.answers
    assert all(answer.outcome in ("applied", "merged", "conflict", "refused", "aside") for answer in answers)
    assert all(answer.code for answer in answers if answer.outcome in ("refused", "aside"))
    reader = Laptop(database, coordinator("reader"), "reader")
    assert all(math.isfinite(row.revision) for row in reader.pull(answered=-1))
    assert {answer.outcome for answer in laptop.give(*Meeting().rows)} == {"applied"}


@QUICK
@given(st.lists(births(), max_size=4), st.sampled_from([0, 1, -1, 2**40, 2**62]), TEXTS)
def test_any_row_may_be_offered_after_a_restore(database, wishes, revision, digest):
    laptop = Laptop(database, coordinator("ann"), "ann-laptop")
    held = [Held(table, row, revision, digest) for table, row, *_ in wishes] + [Held(digest, digest, revision, digest)]
    restoring.reconcile(database, laptop.who, Reconcile(laptop.device, laptop.epoch, held))
    rows = [Row(table, row, revision, [], content) for table, row, _field, _before, content in wishes]
    restored = restoring.restore(database, laptop.who, Restore(laptop.device, laptop.epoch, rows))
    assert 0 <= restored.stored <= len(rows)
    reader = Laptop(database, coordinator("reader"), "reader")
    reader.pull(answered=-1)


def test_an_evil_value_in_any_field_keeps_no_other_entry_from_being_stored(database, ann):
    meeting = Meeting()
    ann.give(*meeting.rows)
    evil = evil_entries([(row.__tablename__, row.id) for row in meeting.rows], first=1000)
    if not database.is_sqlite:
        evil = evil[: len(shapes())] + evil[len(shapes()) :: 7]
    for start in range(0, len(evil), 500):
        entries = msgspec.convert(evil[start : start + 500], list[Entry])
        message = Push(ann.device, ann.epoch, SCHEMA, [ActionHead("evil", {})], entries)
        answers = push.take(database, ann.who, message).pushed.answers
        assert [answer.n for answer in answers] == [entry.n for entry in entries]
        assert all(answer.code for answer in answers if answer.outcome in ("refused", "aside"))


def test_a_row_without_what_it_can_not_be_without_is_refused_alone(database, ann):
    meeting = Meeting()
    ann.give(*meeting.rows)
    lone = ann.entry("note", "0190" + "0" * 32, "*", None, {"text": "On its own"})
    whole = ann.entry("note", "0190" + "1" * 32, "*", None, {**content(meeting.note), "text": "On something"})
    answers = push.take(database, ann.who, Push(ann.device, ann.epoch, SCHEMA, [ann.head], [lone, whole])).pushed.answers
    assert [(answer.outcome, answer.code) for answer in answers] == [("refused", "not_empty"), ("applied", "")]
