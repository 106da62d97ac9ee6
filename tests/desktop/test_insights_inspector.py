"""Insights: words, translation, permission and evidence in the inspector, and publishing from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator_app.desktop.places import Place
from moderator_app.operations import insights
from tests.desktop.at_insights import AtInsights


@pytest.fixture
def at(demo_window, qtbot):
    return AtInsights(demo_window, qtbot)


# ---- the inspector


def test_what_is_written_in_the_inspector_is_stored(at):
    view = at.insight("Who translates")
    at.click_row(at.view.cards, view.id)
    at.write(at.form.text_zh, "谁来为不懂两种语言的家庭翻译？")
    stored = insights.insight(at.ws, view.id)
    assert (stored.text_zh, stored.translation) == ("谁来为不懂两种语言的家庭翻译？", "draft")
    at.choose(at.form.kind, "idea")
    at.choose(at.form.attribution, "school_only")
    at.choose(at.form.theme, at.theme("AI and citation").id)
    stored = insights.insight(at.ws, view.id)
    assert (stored.kind, stored.attribution, stored.theme_en) == ("idea", "school_only", "AI and citation")


def test_a_translation_goes_from_draft_through_review_to_approved_and_is_opened_again(at):
    view = at.insight("Family reading night")
    at.click_row(at.view.cards, view.id)
    for button, state in ((at.form.to_review, "review"), (at.form.approve, "approved"), (at.form.open_again, "draft")):
        assert button.isVisible()
        at.click(button)
        assert insights.insight(at.ws, view.id).translation == state


def test_a_change_of_the_original_is_told_in_words(at):
    view = at.insight("Fewer rules")
    at.view.show_insight(view.id)
    at.idle()
    at.write(at.form.text_en, "Fewer rules, less noise")
    assert at.form.review_words.text() == "The original has changed since this was translated."
    assert at.form.state_zh.text() == "source changed"
    at.click(at.form.approve)
    assert not insights.insight(at.ws, view.id).stale


def test_a_reviewed_translation_is_not_overwritten_unless_opened_again(at):
    view = at.insight("Fewer rules")
    at.view.show_insight(view.id)
    at.idle()
    at.write(at.form.text_zh, "规则少一点")
    assert insights.insight(at.ws, view.id).text_zh == view.text_zh
    assert at.form.text_zh.toPlainText() == view.text_zh
    assert at.window.banner.isVisible()
    assert at.window.banner.message.text() == "This translation is approved."
    at.click(at.window.banner._action)
    stored = insights.insight(at.ws, view.id)
    assert (stored.text_zh, stored.translation) == ("规则少一点", "draft")


def test_permission_is_noted_with_evidence_and_an_end(at):
    view = at.insight("Reading passport")
    at.click_row(at.view.cards, view.id)
    assert "Permission was asked for" in at.form.verdict.text()
    for use in ("publish", "translate"):
        at.choose(getattr(at.form, use), "granted")
    at.form.permission_evidence.setFocus()
    at.form.permission_evidence.setText("Mail of 23 November")
    at.form.permission_evidence.setModified(True)
    at.press(at.form.permission_evidence, Qt.Key.Key_Return)
    at.click(at.form.expires)
    stored = insights.insight(at.ws, view.id)
    assert (stored.publish, stored.translate, stored.permission_evidence) == ("granted", "granted", "Mail of 23 November")
    assert stored.expires_on is not None
    at.click(at.form.expires)
    assert insights.insight(at.ws, view.id).expires_on is None


def test_who_said_it_can_be_a_member_or_any_name(at):
    view = at.insight("Who translates")
    at.click_row(at.view.cards, view.id)
    for typed, tied in (("Amara Bello", True), ("A guest from Macau", False)):
        at.form.said_by.setFocus()
        at.form.said_by.setText(typed)
        at.form.said_by.setModified(True)
        at.press(at.form.said_by, Qt.Key.Key_Return)
        stored = insights.insight(at.ws, view.id)
        assert (stored.said_by, stored.said_by_id is not None) == (typed, tied)


def test_tags_are_parted_by_commas_of_either_script(at):
    view = at.insight("Who translates")
    at.click_row(at.view.cards, view.id)
    at.form.tags.setFocus()
    at.form.tags.setText("family, translation，家庭,family")
    at.form.tags.setModified(True)
    at.press(at.form.tags, Qt.Key.Key_Return)
    assert insights.insight(at.ws, view.id).tags == ("family", "translation", "家庭")


def test_evidence_and_history_are_told_in_words(at):
    view = at.insight("Bilingual reading logs")
    at.click_row(at.view.cards, view.id)
    assert "you merged 2 notes into it" in at.form.history.text()
    assert "captured in Room 3" in at.form.history.text()
    assert at.view.side.insight.evidence.isVisible()
    assert len(at.view.side.insight.evidence.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)) == 2


def test_a_note_is_corrected_and_leads_to_the_insight_it_is_in(at):
    rows = at.tab("notes")
    key = next(note.id for note in at.view.notes_here() if note.insight_ids)
    at.click_row(rows, key)
    source = at.view.side.source
    at.write(source.form.text, "A corrected note")
    assert next(note.text for note in at.table().notes if note.id == key) == "A corrected note"
    button = source.form.used_part.findChildren(type(source.form.make))[0]
    at.click(button)
    assert at.view.tab() == "insights"


def test_what_is_half_typed_stays_with_its_own_insight(at):
    first, second = at.insight("Family reading night"), at.insight("Who translates")
    at.click_row(at.view.cards, first.id)
    at.form.text_en.setFocus()
    at.form.text_en.selectAll()
    at.form.text_en.insertPlainText("Half typed")
    at.view.show_insight(second.id)
    at.idle()
    assert insights.insight(at.ws, first.id).text_en == "Half typed"
    assert insights.insight(at.ws, second.id).text_en == second.text_en


# ---- publishing


def test_publish_marks_what_may_go_out_and_refuses_the_rest_in_words(at):
    ready, waiting = at.insight("Family reading night"), at.insight("Reading passport")
    at.click_row(at.view.cards, ready.id)
    at.click(at.view.publish_button)
    assert insights.insight(at.ws, ready.id).state == "published"
    assert at.view.publish_button.text() == "Withdraw"
    at.click_row(at.view.cards, waiting.id)
    at.click(at.view.publish_button)
    assert insights.insight(at.ws, waiting.id).state == "curated"
    assert "Permission was asked for and not yet given" in at.window.banner.message.text()


def test_of_several_those_that_may_not_stay_behind(at):
    ready, waiting = at.insight("Family reading night"), at.insight("Reading passport")
    at.click_row(at.view.cards, ready.id)
    at.click_row(at.view.cards, waiting.id, Qt.KeyboardModifier.ControlModifier)
    at.click(at.view.publish_button)
    assert insights.insight(at.ws, ready.id).state == "published"
    assert at.window.banner.message.text().startswith("1 of 2 insights stays behind")


def test_a_published_insight_can_be_withdrawn(at):
    view = at.insight("Bilingual reading logs")
    at.click_row(at.view.cards, view.id)
    at.click(at.view.publish_button)
    assert insights.insight(at.ws, view.id).state == "withdrawn"


def test_asking_is_noted_from_the_inspector(at):
    view = at.insight("Publishers of")
    at.view.show_insight(view.id)
    at.idle()
    at.click(at.form.ask)
    assert insights.insight(at.ws, view.id).publish == "asked"


def test_export_leads_to_publish(at):
    at.click(at.view.export_button)
    assert at.window.place == Place("meeting", at.strand, at.event, "publish")
