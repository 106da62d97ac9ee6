"""What leaves the house: nothing without its owner's yes, and everything held back named with its reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import Refused
from moderator_app.operations import insights, live, publish, resources
from moderator_app.operations.people import add_member

TODAY = date(2026, 11, 22)
STATES = ("none", "asked", "granted", "refused", "not_needed")


@pytest.fixture
def said(ws, school_year):
    """An insight from a named member's words."""
    person = add_member(ws, school_year.strand, "Lena Fischer", "lena@a.example", school="Khlong School")
    note = live.capture_note(ws, school_year.event, "We stamp reading passports", said_by_id=person)
    return insights.curate(ws, school_year.event, [note], text_zh="我们给阅读护照盖章", attribution="named")


def gathered(ws, school_year, **how):
    return publish.gather_insights(ws, publish.Selection(event_id=school_year.event), today=TODAY, **how)


@pytest.mark.parametrize("state", ["none", "asked", "refused"])
def test_without_a_yes_it_stays_and_can_not_be_published(ws, school_year, said, state):
    insights.set_permission(ws, said, publish=state)
    found = gathered(ws, school_year, language="en")
    assert found.entries == ()
    assert [left.id for left in found.left_out] == [said]
    assert "passport" not in str(found.left_out[0].text)
    with pytest.raises(Refused):
        publish.publish(ws, said, TODAY)


def test_with_a_yes_it_goes_out_and_a_later_no_withdraws_it(ws, school_year, said):
    insights.set_permission(ws, said, publish="granted")
    publish.publish(ws, said, TODAY)
    assert insights.insight(ws, said).state == "published"
    insights.set_permission(ws, said, publish="refused")
    assert insights.insight(ws, said).state == "withdrawn"
    assert gathered(ws, school_year, language="en").entries == ()


def test_a_permission_ends_with_its_date(ws, school_year, said):
    insights.set_permission(ws, said, publish="granted", expires_on=TODAY - timedelta(days=1))
    assert gathered(ws, school_year, language="en").entries == ()
    insights.set_permission(ws, said, publish="granted", expires_on=TODAY)
    assert len(gathered(ws, school_year, language="en").entries) == 1


def test_a_translation_goes_out_when_it_is_approved_allowed_and_fresh(ws, school_year, said):
    insights.set_permission(ws, said, publish="granted", translate="granted")
    assert gathered(ws, school_year).entries[0].text_zh == ""
    insights.set_translation(ws, said, "approved")
    assert gathered(ws, school_year).entries[0].text_zh == "我们给阅读护照盖章"
    insights.change_insight(ws, said, text_en="We stamp reading passports at home")
    assert insights.insight(ws, said).stale
    assert gathered(ws, school_year).entries[0].text_zh == ""
    assert gathered(ws, school_year, language="zh").entries == ()


def test_without_leave_to_translate_only_the_original_goes_out(ws, school_year, said):
    insights.set_translation(ws, said, "approved")
    insights.set_permission(ws, said, publish="granted", translate="refused")
    entry = gathered(ws, school_year).entries[0]
    assert (entry.text_en, entry.text_zh) == ("We stamp reading passports", "")
    assert gathered(ws, school_year, language="zh").entries == ()


def test_a_name_stands_there_only_where_its_owner_allowed_it(ws, school_year, said):
    insights.set_permission(ws, said, publish="granted")
    assert gathered(ws, school_year, language="en").entries[0].said_by == ""
    insights.set_permission(ws, said, naming="granted")
    assert gathered(ws, school_year, language="en").entries[0].said_by == "Lena Fischer"
    insights.change_insight(ws, said, attribution="school_only")
    assert gathered(ws, school_year, language="en").entries[0].said_by == "Khlong School"
    insights.change_insight(ws, said, attribution="anonymous")
    assert gathered(ws, school_year, language="en").entries[0].said_by == ""


def test_the_owner_of_a_file_has_a_say_besides_whoever_spoke(ws, school_year, said):
    link = resources.add_link(ws, school_year.strand, "https://a.example/passport")
    insights.change_insight(ws, said, resource_id=link)
    insights.set_permission(ws, said, publish="granted")
    resources.set_resource_permission(ws, link, "refused", "refused")
    assert gathered(ws, school_year, language="en").entries == ()
    resources.set_resource_permission(ws, link, "granted", "granted")
    assert gathered(ws, school_year, language="en").entries[0].links == ("https://a.example/passport",)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    publishing=st.sampled_from(STATES),
    translating=st.sampled_from(STATES),
    naming=st.sampled_from(STATES),
    attribution=st.sampled_from(("named", "school_only", "anonymous")),
    translation=st.sampled_from(("none", "draft", "review", "approved")),
    days=st.none() | st.integers(-2, 2),
    language=st.sampled_from(("en", "zh", "both")),
)
def test_nothing_leaves_that_its_owner_did_not_allow(
    ws, school_year, said, publishing, translating, naming, attribution, translation, days, language
):
    expires = None if days is None else TODAY + timedelta(days=days)
    with ws.act(publish.text("Random permissions")):
        insights.set_permission(ws, said, publish=publishing, translate=translating, naming=naming)
        permission = insights._permission
        with ws.act(publish.text("Until")) as session:
            permission(session, session.get(insights.Insight, said), expires_on=expires)
        insights.change_insight(ws, said, attribution=attribution, state="curated")
        insights.set_translation(ws, said, translation)
    found = gathered(ws, school_year, language=language)
    assert len(found.entries) + len(found.left_out) == 1

    def allowed(state):
        return state == "not_needed" or (state == "granted" and (expires is None or expires >= TODAY))

    for entry in found.entries:
        assert allowed(publishing)
        assert entry.text_en == "" or language != "zh"
        if entry.text_zh:
            assert allowed(translating) and translation == "approved"
        if entry.said_by == "Lena Fischer":
            assert allowed(naming) and attribution == "named"
    for left in found.left_out:
        assert "passport" not in f"{left.text} {left.reason}"


def test_whoever_turns_out_to_have_asked_a_question_is_asked_before_it_goes_out_with_their_name(ws, school_year):
    lena, omar = (add_member(ws, school_year.strand, name) for name in ("Lena Fischer", "Omar Darwish"))
    note = live.capture_note(ws, school_year.event, "How do we weed?", kind="question")
    question = insights.curate(ws, school_year.event, [note])
    assert insights.insight(ws, question).publish == "not_needed"
    insights.change_insight(ws, question, said_by_id=lena, attribution="named")
    assert insights.insight(ws, question).publish == "none"
    assert [left.id for left in gathered(ws, school_year, language="en").left_out] == [question]
    insights.set_permission(ws, question, publish="not_needed")
    insights.change_insight(ws, question, said_by_id=omar)
    assert insights.insight(ws, question).publish == "not_needed"  # it had an owner when that was said
