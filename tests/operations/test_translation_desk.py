"""The translation desk on a real store: what is listed and written, what stale and approved mean, files that come back."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import Refused, RuleBroken
from moderator_app.domain.translation import source_digest
from moderator_app.domain.translation_units import IncomingTranslation
from moderator_app.domain.wording import text
from moderator_app.operations import insights, live, themes
from moderator_app.operations import translation_desk as desk
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.store import Workspace, get
from moderator_app.store.tables import Consent, Cue, Insight, Recording, SourceFile


def make_insight(ws: Workspace, event: str, words: str = "We read together every week", **values: object) -> str:
    note = live.capture_note(ws, event, words)
    return insights.curate(ws, event, [note], **values)


def key_of(insight_id: str, name: str = "text") -> str:
    return f"insight.{insight_id}.{name}"


def add_captions(ws: Workspace, event: str, lines: list[str], **values: object) -> list[str]:
    with ws.act(text("Test")) as session:
        source = SourceFile(kind="transcript", name="talk.vtt", about_id=event)
        session.add(source)
        cues = [
            Cue(event_id=event, source_id=source.id, line=number, starts=float(number), ends=number + 1.0, text=line, **values)
            for number, line in enumerate(lines)
        ]
        session.add_all(cues)
        return [cue.id for cue in cues]


def test_all_texts_of_a_meeting_are_there_by_kind(ws: Workspace, school_year: SimpleNamespace) -> None:
    insight = make_insight(ws, school_year.event, detail_en="Each Friday", text_zh="我们每周一起读书")
    themes.add_theme(ws, school_year.event, "Reading culture", "")
    add_captions(ws, school_year.event, ["Good morning", "大家好"])
    add_captions(ws, school_year.event, ["between us"], is_private=True)
    found = desk.units(ws, event_id=school_year.event)
    assert [(one.kind, one.source, one.state) for one in found] == [
        ("insight", "We read together every week", "draft"),
        ("detail", "Each Friday", "none"),
        ("theme", "Reading culture", "none"),
        ("agenda", "Reading", "none"),
        ("caption", "Good morning", "none"),
        ("caption", "大家好", "none"),
    ]
    assert found[0].key == key_of(insight)
    assert [one.target_language for one in found if one.kind == "caption"] == ["zh", "en"]
    assert desk.units(ws, strand_id=school_year.strand) == found
    assert [one.kind for one in desk.units(ws, event_id=school_year.event, kinds=["theme"])] == ["theme"]


def test_a_written_translation_is_a_draft_and_one_step_of_undo(ws: Workspace, school_year: SimpleNamespace) -> None:
    key = key_of(make_insight(ws, school_year.event))
    desk.write_draft(ws, key, "我们每周一起读书")
    assert (desk.unit(ws, key).target, desk.unit(ws, key).state) == ("我们每周一起读书", "draft")
    ws.undo()
    assert (desk.unit(ws, key).target, desk.unit(ws, key).state) == ("", "none")


def test_nothing_is_written_over_what_is_approved(ws: Workspace, school_year: SimpleNamespace) -> None:
    key = key_of(make_insight(ws, school_year.event))
    desk.write_draft(ws, key, "旧的")
    assert desk.set_states(ws, [key], "approved") == []
    with pytest.raises(RuleBroken):
        desk.write_draft(ws, key, "新的")
    desk.set_states(ws, [key], "review")
    desk.write_draft(ws, key, "新的")
    assert (desk.unit(ws, key).target, desk.unit(ws, key).state) == ("新的", "review")


def test_an_owner_who_was_not_asked_is_not_translated(ws: Workspace, school_year: SimpleNamespace) -> None:
    insight = make_insight(ws, school_year.event, said_by_text="Ines")
    assert desk.unit(ws, key_of(insight)).reason is not None
    with pytest.raises(Refused):
        desk.write_draft(ws, key_of(insight), "不行")
    insights.set_permission(ws, insight, publish="granted", translate="granted")
    desk.write_draft(ws, key_of(insight), "可以")
    assert desk.unit(ws, key_of(insight)).target == "可以"


def test_a_changed_source_makes_it_stale_until_somebody_has_looked(ws: Workspace, school_year: SimpleNamespace) -> None:
    insight = make_insight(ws, school_year.event)
    key = key_of(insight)
    desk.write_draft(ws, key, "我们每周一起读书")
    insights.change_insight(ws, insight, text_en="We read together every day")
    assert desk.unit(ws, key).stale
    left = desk.set_states(ws, [key], "approved")
    assert [one.key for one in left] == [key]
    assert desk.unit(ws, key).state == "draft"
    assert desk.set_states(ws, [key], "approved", looked_at=True) == []
    assert (desk.unit(ws, key).state, desk.unit(ws, key).stale) == ("approved", False)
    insights.change_insight(ws, insight, text_en="We read together every hour")
    desk.set_states(ws, [key], "review")
    assert desk.unit(ws, key).stale  # opening it again doesn't say that it fits
    desk.still_fits(ws, [key])
    assert (desk.unit(ws, key).state, desk.unit(ws, key).stale) == ("review", False)


def test_several_are_approved_in_one_step_and_the_others_told(ws: Workspace, school_year: SimpleNamespace) -> None:
    keys = [key_of(make_insight(ws, school_year.event, f"Thing {number}")) for number in "abc"]
    for key in keys[:2]:
        desk.write_draft(ws, key, "东西")
    left = desk.set_states(ws, keys, "approved")
    assert [one.key for one in left] == keys[2:]
    assert [desk.unit(ws, key).state for key in keys] == ["approved", "approved", "none"]
    ws.undo()
    assert [desk.unit(ws, key).state for key in keys] == ["draft", "draft", "none"]


def test_details_go_out_only_as_they_are_approved_themselves(ws: Workspace, school_year: SimpleNamespace) -> None:
    insight = make_insight(ws, school_year.event, detail_en="Each Friday", text_zh="读书", detail_zh="每周五")
    insights.set_translation(ws, insight, "approved")
    selection = Selection(event_id=school_year.event)
    assert gather_insights(ws, selection).entries[0].detail_zh == "每周五"
    desk.set_states(ws, [key_of(insight, "detail")], "review")
    desk.write_draft(ws, key_of(insight, "detail"), "每个星期五")
    entry = gather_insights(ws, selection).entries[0]
    assert (entry.text_zh, entry.detail_zh) == ("读书", "")
    desk.set_states(ws, [key_of(insight, "detail")], "approved")
    assert gather_insights(ws, selection).entries[0].detail_zh == "每个星期五"


def test_a_speaker_who_refused_is_not_captioned_in_another_language(ws: Workspace, school_year: SimpleNamespace) -> None:
    with ws.act(text("Test")) as session:
        recording = Recording(event_id=school_year.event, file_name="a.mp4")
        session.add(recording)
        session.add(Consent(recording_id=recording.id, given_name="Ines", answer="refused"))
    ids = add_captions(ws, school_year.event, ["Good morning"], recording_id=recording.id, speaker="Ines")
    with pytest.raises(Refused):
        desk.write_draft(ws, f"cue.{ids[0]}.text", "早上好")


def test_approved_words_that_were_changed_elsewhere_wait_for_review_again(ws: Workspace, school_year: SimpleNamespace) -> None:
    theme = themes.add_theme(ws, school_year.event, "Reading culture", "阅读文化")
    key = f"theme.{theme}.title"
    desk.set_states(ws, [key], "approved")
    assert desk.unit(ws, key).state == "approved"
    themes.change_theme(ws, theme, title_zh="读书文化")
    assert (desk.unit(ws, key).state, desk.unit(ws, key).stale) == ("review", False)
    ws.undo()
    assert desk.unit(ws, key).state == "approved"
    insight = make_insight(ws, school_year.event, detail_en="Each Friday", text_zh="读书", detail_zh="每周五")
    desk.set_states(ws, [key_of(insight), key_of(insight, "detail")], "approved")
    insights.change_insight(ws, insight, detail_zh="每个周五")
    assert desk.unit(ws, key_of(insight, "detail")).state == "review"
    assert gather_insights(ws, Selection(event_id=school_year.event)).entries[0].detail_zh == ""


def test_ten_thousand_captions_are_listed_and_approved_at_once(ws: Workspace, school_year: SimpleNamespace) -> None:
    ids = add_captions(ws, school_year.event, [f"Line {number}" for number in range(10_000)])
    found = desk.units(ws, event_id=school_year.event, kinds=["caption"])
    assert [one.source for one in found] == [f"Line {number}" for number in range(10_000)]
    incoming = [IncomingTranslation(one.key, one.source, f"第{number}行", "review") for number, one in enumerate(found)]
    assert desk.take_in(ws, incoming).taken == 10_000
    assert desk.set_states(ws, [one.key for one in found], "approved") == []
    assert desk.unit(ws, f"cue.{ids[-1]}.text").state == "approved"


def test_what_comes_back_is_taken_told_or_asked(ws: Workspace, school_year: SimpleNamespace) -> None:
    first, second, third, fourth, fifth = (make_insight(ws, school_year.event, f"Thing {name}") for name in "abcde")
    desk.write_draft(ws, key_of(second), "旧")
    desk.set_states(ws, [key_of(second)], "approved")
    insights.change_insight(ws, third, text_en="Another thing")
    desk.write_draft(ws, key_of(fourth), "这里的")
    desk.set_states(ws, [key_of(fourth)], "review")
    incoming = [
        IncomingTranslation(key_of(first), "Thing a", "甲", "approved", row=2),
        IncomingTranslation(key_of(second), "Thing b", "乙", "review", row=3),
        IncomingTranslation(key_of(third), "Thing c", "丙", "draft", row=4),
        IncomingTranslation(key_of(fourth), "Thing d", "丁", "draft", row=5),
        IncomingTranslation(key_of(fifth), "Thing e", "", "none", row=6),
        IncomingTranslation("insight.nobody.text", "Thing f", "己", "draft", row=7),
    ]
    outcome = desk.take_in(ws, incoming)
    assert (outcome.taken, outcome.same) == (1, 1)
    assert [one.row for one in outcome.asked] == [4, 5]
    assert [one.row for one in outcome.refused] == [3, 7]
    assert [desk.unit(ws, key_of(one)).target for one in (first, second, third, fourth)] == ["甲", "旧", "", "这里的"]
    assert desk.unit(ws, key_of(first)).state == "review"  # approving is done here
    again = desk.take_in(ws, incoming, accept=[one.key for one in outcome.asked])
    assert (again.taken, again.asked) == (2, ())
    assert (desk.unit(ws, key_of(third)).target, desk.unit(ws, key_of(third)).stale) == ("丙", True)
    assert desk.unit(ws, key_of(fourth)).target == "丁"


def test_a_translation_changed_here_since_the_file_went_out_is_asked_about(ws: Workspace, school_year: SimpleNamespace) -> None:
    key = key_of(make_insight(ws, school_year.event, "Thing"))
    desk.write_draft(ws, key, "早")
    base = source_digest("早")
    desk.write_draft(ws, key, "晚")
    outcome = desk.take_in(ws, [IncomingTranslation(key, "Thing", "夜", base=base)])
    assert (outcome.taken, len(outcome.asked)) == (0, 1)
    assert desk.take_in(ws, [IncomingTranslation(key, "Thing", "夜", base=source_digest("晚"))]).taken == 1


def test_the_same_file_twice_changes_nothing_the_second_time(ws: Workspace, school_year: SimpleNamespace) -> None:
    key = key_of(make_insight(ws, school_year.event, "Thing"))
    incoming = [IncomingTranslation(key, "Thing", "东西", "review")]
    desk.take_in(ws, incoming)
    before = ws.undo_id()
    assert desk.take_in(ws, incoming).same == 1
    assert ws.undo_id() == before


def test_one_text_in_two_wordings_is_refused_the_second_time(ws: Workspace, school_year: SimpleNamespace) -> None:
    key = key_of(make_insight(ws, school_year.event, "Thing"))
    outcome = desk.take_in(ws, [IncomingTranslation(key, "Thing", "甲", row=1), IncomingTranslation(key, "Thing", "乙", row=2)])
    assert (outcome.taken, [one.row for one in outcome.refused]) == (1, [2])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["write", "review", "approved", "draft", "source", "in", "undo"]), max_size=12))
def test_whatever_is_done_an_approved_wording_changes_only_after_it_was_opened(
    ws: Workspace, school_year: SimpleNamespace, acts: list[str]
) -> None:
    insight = make_insight(ws, school_year.event, "Thing")
    key = key_of(insight)
    for number, act in enumerate(acts):
        before = desk.unit(ws, key)
        if act == "write":
            try:
                desk.write_draft(ws, key, f"写{number}")
            except RuleBroken:
                assert before.state == "approved"
        elif act == "source":
            insights.change_insight(ws, insight, text_en=f"Thing {number}")
        elif act == "in":
            desk.take_in(ws, [IncomingTranslation(key, before.source, f"来{number}", "approved")])
        elif act == "undo":
            if number:
                ws.undo()
            break
        else:
            desk.set_states(ws, [key], act)
        after = desk.unit(ws, key)
        if before.state == "approved":
            assert after.target == before.target
        with ws.read() as session:
            assert get(session, Insight, insight).text_zh == after.target
