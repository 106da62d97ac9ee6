"""People named in pasted text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.pasted_people import PastedPerson, people_pasted


@pytest.mark.parametrize(
    ("pasted", "people"),
    [
        ("ana@a.example\nBen@B.example\n", [("", "ana@a.example"), ("", "ben@b.example")]),
        ("Ana Roy <ana@a.example>; “Ben Ito” <ben@b.example>", [("Ana Roy", "ana@a.example"), ("Ben Ito", "ben@b.example")]),
        ("Roy, Ana <ana@a.example>, Ben Ito <ben@b.example>", [("Roy, Ana", "ana@a.example"), ("Ben Ito", "ben@b.example")]),
        ("Ana Roy\tana@a.example", [("Ana Roy", ""), ("", "ana@a.example")]),
        ("李伟，王芳、周颖", [("李伟", ""), ("王芳", ""), ("周颖", "")]),
        ("李伟＜li@a.example＞；", [("李伟", "li@a.example")]),
        ("- Ana Roy\n• Ben Ito\n- Ana Roy", [("Ana Roy", ""), ("Ben Ito", "")]),
        ("mailto:ana@a.example.", [("", "ana@a.example")]),
        (" \n ; , ", []),
    ],
)
def test_people_are_told_apart_with_names_and_addresses(pasted, people):
    assert people_pasted(pasted) == [PastedPerson(*one) for one in people]


@given(
    st.lists(st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.[a-z]{2,3}", fullmatch=True), unique=True),
    st.sampled_from([", ", ";", "\n", " "]),
)
def test_every_address_is_found_whatever_stands_between(addresses, between):
    assert [one.email for one in people_pasted(between.join(addresses)) if one.email] == addresses


@given(st.text())
def test_any_text_can_be_pasted(pasted):
    found = people_pasted(pasted)
    assert len(set(found)) == len(found) and all(one.words() for one in found)
