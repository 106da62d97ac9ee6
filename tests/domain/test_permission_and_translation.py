"""The gates before anything goes out, and the life of a translation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.permission import (
    PERMISSION_LABELS,
    PERMISSION_STATES,
    Grant,
    PermissionFacts,
    may_name,
    may_publish,
    may_translate,
    needs_permission,
)
from moderator_app.domain.translation import (
    TRANSLATION_STATES,
    goes_out,
    is_stale,
    may_become,
    may_overwrite,
    source_digest,
    state_after_source_change,
)

TODAY = date(2026, 11, 19)
GRANTED = Grant("granted")
FACTS = st.builds(
    PermissionFacts,
    kind=st.sampled_from(["insight", "question", "idea", "resource", "best_practice"]),
    from_member=st.booleans(),
    anonymous=st.booleans(),
    resource=st.booleans(),
    **{
        use: st.builds(
            Grant, st.sampled_from([*PERMISSION_STATES, "newer"]), st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
        )
        for use in ("publish", "translate", "name")
    },
)


@pytest.mark.parametrize(
    ("grant", "allowed", "reason"),
    [
        (Grant(), False, "Nobody has been asked"),
        (Grant("asked"), False, "not yet given"),
        (Grant("refused"), False, "refused"),
        (Grant("granted"), True, "granted"),
        (Grant("granted", TODAY), True, "granted"),
        (Grant("granted", date(2026, 11, 18)), False, "ended on 2026-11-18"),
        (Grant("not_needed"), True, "No permission needed"),
        (Grant("from-a-newer-version"), False, "Nobody has been asked"),
    ],
)
def test_the_words_of_a_member_go_out_only_while_granted(grant, allowed, reason):
    verdict = may_publish(PermissionFacts(from_member=True, publish=grant), TODAY)
    assert verdict.allowed is allowed
    assert reason in str(verdict.reason)


def test_a_resource_needs_permission_and_an_anonymous_question_does_not():
    assert needs_permission(PermissionFacts(resource=True, anonymous=True))
    assert needs_permission(PermissionFacts(kind="resource"))
    assert needs_permission(PermissionFacts(kind="question", from_member=True))
    assert needs_permission(PermissionFacts(kind="insight", from_member=True, anonymous=True))
    assert not needs_permission(PermissionFacts(kind="question", from_member=True, anonymous=True))
    assert not needs_permission(PermissionFacts(kind="insight"))


def test_publishing_implies_neither_translating_nor_naming():
    facts = PermissionFacts(from_member=True, publish=GRANTED)
    assert may_publish(facts, TODAY).allowed
    assert not may_translate(facts, TODAY).allowed
    assert not may_name(facts, TODAY).allowed


def test_a_name_is_never_shown_beside_what_is_anonymous():
    assert not may_name(PermissionFacts(from_member=True, anonymous=True, name=GRANTED), TODAY).allowed
    assert may_name(PermissionFacts(from_member=True, name=GRANTED), TODAY).allowed


@given(FACTS)
def test_a_translation_goes_out_only_where_the_original_may(facts):
    if may_translate(facts, TODAY).allowed:
        assert may_publish(facts, TODAY).allowed
    if may_publish(facts, TODAY).allowed and needs_permission(facts):
        assert facts.publish.state in ("granted", "not_needed")


def test_every_state_of_permission_has_a_name():
    assert set(PERMISSION_LABELS) == {"none", "asked", "granted", "refused", "not_needed"}


def test_a_translation_is_stale_when_the_words_of_its_source_changed():
    digest = source_digest("Reading  culture\n")
    assert not is_stale("approved", digest, "Reading culture")
    assert is_stale("approved", digest, "Reading cultures")
    assert is_stale("draft", digest, "")
    assert not is_stale("none", "", "Reading culture")
    assert source_digest(" \n") == ""


def test_what_was_reviewed_or_approved_is_never_overwritten_even_after_its_source_changed():
    assert [may_overwrite(state) for state in TRANSLATION_STATES] == [True, True, False, False]
    assert [may_overwrite(state_after_source_change(state)) for state in TRANSLATION_STATES] == [True, True, False, False]
    assert state_after_source_change("approved") == "review"


def test_only_an_approved_translation_of_the_present_source_goes_out():
    assert goes_out("approved", stale=False)
    assert not goes_out("approved", stale=True)
    assert not any(goes_out(state, stale=False) for state in TRANSLATION_STATES if state != "approved")


def test_an_approved_translation_goes_back_to_review_before_it_is_changed():
    assert may_become("approved", "review")
    assert not may_become("approved", "draft")
    assert may_become("draft", "approved")
    assert not may_become("unknown", "draft")
