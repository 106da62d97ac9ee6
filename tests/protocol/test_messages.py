"""What goes over the wire: newer sides are understood, defaults are left out, digests are what docs/protocol.md says."""

from __future__ import annotations

import hashlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.protocol import problems
from moderator_app.protocol.digests import content_digest
from moderator_app.protocol.messages import Answer, Entry, Grant, Pulled, Row, encode
from moderator_app.protocol.problems import STATUS, Problem, Refusal


def test_a_field_that_a_side_does_not_know_is_passed_over():
    got = msgspec.json.decode(b'{"n": 1, "action": "a", "table": "t", "row": "r", "field": "f", "mood": {"x": [1]}}', type=Entry)
    assert got == Entry(1, "a", "t", "r", "f")


def test_what_has_its_default_is_left_out():
    assert encode(Answer(5, "applied", 7)) == b'{"n":5,"outcome":"applied","revision":7}'
    assert encode(Pulled("e", {}, [])) == b'{"epoch":"e","cursors":{},"feeds":[]}'


def test_an_empty_value_is_told_apart_from_none_given():
    assert encode(Answer(5, "merged", 7, None)) == b'{"n":5,"outcome":"merged","revision":7,"value":null}'
    assert msgspec.json.decode(encode(Answer(5, "applied")), type=Answer).value is msgspec.UNSET


@pytest.mark.parametrize("role", ["owner", "", None])
def test_a_role_that_there_is_not_is_refused(role):
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(json.dumps({"role": role}).encode(), type=Grant)


def test_every_message_survives_the_wire():
    row = Row("note", "r", 3, ["f"], {"text": "文", "extra": {}}, "a")
    assert msgspec.json.decode(encode(row), type=Row) == row
    pulled = Pulled("e", {"f": -4}, ["f"], [row], more=True)
    assert msgspec.json.decode(encode(pulled), type=Pulled) == pulled


def test_a_problem_carries_its_code_and_status():
    refusal = Refusal("too_many", "wait", seconds=5)
    assert refusal.status == 429 and refusal.problem() == Problem("too_many", "wait", {"seconds": 5})
    assert msgspec.json.decode(encode(refusal.problem()), type=Problem).detail == {"seconds": 5}
    assert Refusal("of a newer version").status == 400
    assert all(400 <= status < 600 for status in STATUS.values()) and problems.__doc__


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=6).filter(lambda name: name != "extra"), JSON, max_size=6), st.randoms())
def test_a_digest_is_that_of_sorted_json_without_spaces(content, random):
    """As another program would make it from the description."""
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    shuffled = dict(random.sample(list(content.items()), len(content)))
    if msgspec.json.decode(plain) == content:  # signs that JSON may write in two ways aside
        escaped = msgspec.json.encode(content, order="sorted")
        assert content_digest(shuffled) == hashlib.sha256(escaped).hexdigest()
    assert content_digest(shuffled) == content_digest(content)


def test_unknown_fields_count_wherever_a_side_keeps_them():
    assert content_digest({"a": 1, "extra": {"mood": "good"}}) == content_digest({"mood": "good", "a": 1, "extra": {}})
    assert content_digest({"text": "文 é", "n": 1.5}) == hashlib.sha256('{"n":1.5,"text":"文 é"}'.encode()).hexdigest()
