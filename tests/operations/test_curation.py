"""Curating: the table, sorting, merging within what all owners allow, asking, publishing, history in words, previews."""

from __future__ import annotations

from datetime import date

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.permission import stricter
from moderator_app.operations import insights, live, publish, themes
from moderator_app.operations.curation import curation_table, people_to_name, sort_into
from moderator_app.operations.export_preview import export_preview
from moderator_app.operations.insight_history import history_lines
from moderator_app.operations.publish import Selection

TODAY = date(2026, 11, 20)


@pytest.fixture
def made(ws, school_year):
    """A theme with two notes in rooms 1 and 2, one unsorted note, and an insight of a member's note."""

    def note(words, room=0, theme=None, who="Amara"):
        return live.capture_note(ws, school_year.event, words, room_number=room, theme_id=theme, said_by_text=who)

    school_year.theme = themes.add_theme(ws, school_year.event, "Families", "家庭")
    school_year.notes = [note("Log", 1, school_year.theme), note("Night", 2, school_year.theme), note("Loose")]
    school_year.insight = insights.curate(ws, school_year.event, school_year.notes[:1], text_zh="日志", text_en="Log")
    return school_year


def only(ws, insight_id):
    return insights.insight(ws, insight_id)


def test_the_table_counts_notes_rooms_and_insights_of_each_theme(ws, made):
    table = curation_table(ws, event_id=made.event, today=TODAY)
    (theme,) = table.themes
    assert (theme.title_zh, theme.notes, theme.rooms, theme.insights) == ("家庭", 2, 2, 1)
    assert (table.unsorted.notes, table.everything.notes, table.everything.insights) == (1, 3, 1)
    assert table.verdicts[made.insight].allowed is False
    assert table.zones[made.event] == "Asia/Shanghai"


def test_the_table_of_a_strand_has_the_notes_of_all_its_meetings(ws, made):
    from moderator_app.operations import strands

    other = strands.add_event(ws, made.strand, title_en="Next", number=9)
    late = live.capture_note(ws, other, "Later")
    table = curation_table(ws, strand_id=made.strand, today=TODAY)
    assert len(table.notes) == 4
    assert table.note_events[late] == other


def test_private_chat_is_not_counted_among_the_lines(librarians):
    table = curation_table(librarians.ws, event_id=librarians.event)
    from moderator_app.operations.meeting_files import cues_of

    public, all_of_it = cues_of(librarians.ws, librarians.event), cues_of(librarians.ws, librarians.event, with_private=True)
    assert table.lines == len(public) < len(all_of_it)


def test_notes_and_insights_are_sorted_in_one_step_that_undo_takes_back(ws, made):
    sort_into(ws, None, notes=made.notes, insights=[made.insight])
    assert curation_table(ws, event_id=made.event).unsorted.notes == 3
    ws.undo()
    assert curation_table(ws, event_id=made.event).themes[0].insights == 1


def test_members_can_be_named_by_any_spelling(librarians):
    people = people_to_name(librarians.ws, librarians.strand)
    assert any(person.spellings for person in people)
    assert len(people) == len({person.id for person in people})


@pytest.mark.parametrize(
    ("first", "second", "less"),
    [
        ("granted", "asked", "asked"),
        ("granted", "refused", "refused"),
        ("not_needed", "granted", "granted"),
        ("none", "granted", "none"),
    ],
)
def test_the_stricter_of_two_permissions_is_the_one_that_allows_less(first, second, less):
    assert stricter(first, second) == stricter(second, first) == less


def test_merged_words_go_out_only_as_far_as_every_owner_allows(ws, made):
    other = insights.curate(ws, made.event, made.notes[1:2])
    insights.set_permission(
        ws, made.insight, publish="granted", translate="granted", evidence="mail", expires_on=date(2027, 6, 1)
    )
    insights.set_permission(ws, other, publish="refused", translate="refused", evidence="no", expires_on=date(2027, 1, 1))
    insights.change_insight(ws, made.insight, state="published")
    insights.merge_insights(ws, made.insight, [other])
    merged = only(ws, made.insight)
    assert (merged.publish, merged.translate, merged.state) == ("refused", "refused", "withdrawn")
    assert merged.expires_on == date(2027, 1, 1)
    assert merged.permission_evidence == "mail\nno"
    assert not publish.verdict_on(ws, made.insight, TODAY).allowed


def test_merging_what_nobody_has_to_be_asked_for_keeps_the_grant(ws, made):
    nobody = live.capture_note(ws, made.event, "A room said so", room_number=4)
    other = insights.curate(ws, made.event, [nobody])
    insights.set_permission(ws, made.insight, publish="granted", translate="granted")
    insights.merge_insights(ws, made.insight, [other])
    assert only(ws, made.insight).publish == "granted"


def test_an_approved_translation_is_not_overwritten_and_one_in_review_may_be_corrected(ws, made):
    insights.set_translation(ws, made.insight, "review")
    insights.change_insight(ws, made.insight, text_zh="阅读日志")
    assert only(ws, made.insight).translation == "review"
    insights.set_translation(ws, made.insight, "approved")
    with pytest.raises(RuleBroken):
        insights.change_insight(ws, made.insight, text_zh="别的")
    assert only(ws, made.insight).text_zh == "阅读日志"


def test_the_end_of_a_permission_can_be_taken_away(ws, made):
    insights.set_permission(ws, made.insight, publish="granted", expires_on=date(2026, 11, 1))
    assert not publish.verdict_on(ws, made.insight, TODAY).allowed
    insights.set_permission(ws, made.insight, without_end=True)
    assert publish.verdict_on(ws, made.insight, TODAY).allowed


def test_asking_leaves_a_grant_alone_and_asks_again_for_one_that_ended(ws, made):
    insights.set_permission(ws, made.insight, publish="granted", translate="none")
    publish.note_asked(ws, [made.insight], TODAY)
    assert (only(ws, made.insight).publish, only(ws, made.insight).translate) == ("granted", "asked")
    insights.set_permission(ws, made.insight, translate="granted", expires_on=date(2026, 11, 1))
    publish.note_asked(ws, [made.insight], TODAY)
    asked = only(ws, made.insight)
    assert (asked.publish, asked.translate, asked.expires_on) == ("asked", "asked", None)


def test_publishing_several_keeps_back_those_that_may_not_and_says_why(ws, made):
    free = insights.curate(ws, made.event, [live.capture_note(ws, made.event, "A room said so")])
    held = publish.publish_several(ws, [free, made.insight], TODAY)
    assert [one.insight_id for one in held] == [made.insight]
    assert "asked" in str(held[0].reason)
    assert (only(ws, free).state, only(ws, made.insight).state) == ("published", "curated")


def test_the_history_tells_each_act_in_words_newest_first(ws, made):
    insights.change_insight(ws, made.insight, kind="idea", theme_id=None)
    insights.set_translation(ws, made.insight, "approved")
    insights.set_permission(ws, made.insight, publish="granted")
    told = [str(line.words) for line in history_lines(ws, made.insight)]
    assert told[0] == "permission to publish: Granted"
    assert told[1] == "you set the translation: Approved"
    assert {"you changed the kind", "you changed the theme"} <= set(told[2:4])
    assert told[-2:] == ["you made it of a note", "captured in Room 1"]
    ws.undo()
    assert str(history_lines(ws, made.insight)[0].words).startswith("you undid: ")


def test_somebody_elses_acts_are_told_by_name(ws, made):
    ws.author = "Ines"
    assert "Maya made it of a note" in [str(line.words) for line in history_lines(ws, made.insight)]


# ---- the preview of an export


def test_the_preview_says_what_stays_behind_and_whether_asking_helps(ws, made):
    preview = export_preview(ws, Selection(event_id=made.event), today=TODAY)
    (held,) = preview.held
    assert (held.text_en, held.can_ask) == ("Log", True)
    publish.note_asked(ws, [made.insight], TODAY)
    (held,) = export_preview(ws, Selection(event_id=made.event), today=TODAY).held
    assert held.can_ask is False


def test_a_translation_nobody_was_asked_for_can_be_asked_for(ws, made):
    insights.set_permission(ws, made.insight, publish="granted")
    preview = export_preview(ws, Selection(event_id=made.event), language="zh", with_drafts=True, today=TODAY)
    assert [line.can_ask for line in preview.held] == [True]
    assert not export_preview(ws, Selection(event_id=made.event), language="en", today=TODAY).held


def test_an_export_can_be_narrowed_to_what_is_under_no_theme(ws, made):
    loose = insights.curate(ws, made.event, [live.capture_note(ws, made.event, "A room said so")])
    preview = export_preview(ws, Selection(event_id=made.event, themes=("",)), today=TODAY)
    assert [entry.id for entry in preview.collection.entries] == [loose]
    assert [(theme.key, theme.insights) for theme in preview.themes] == [("Families", 1), ("", 1)]
