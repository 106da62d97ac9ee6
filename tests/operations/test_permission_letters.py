"""Permission asked by letter, answered with evidence, taken back; and every copy that went out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import insights, letters, live, people, publish, resources
from moderator_app.operations import translation_desk as desk
from moderator_app.operations.publish import Selection, gather_insights
from moderator_app.operations.sent_copies import copies_of, mark_recalled, record_copies, record_export
from moderator_app.store import Workspace


@pytest.fixture
def asked(ws: Workspace, school_year: SimpleNamespace) -> SimpleNamespace:
    """Two insights of Wang Fang's and one of nobody's."""
    person = people.add_member(ws, school_year.strand, "Wang Fang", "fang@example.org", name_zh="王芳")
    for words in ("We stamp reading passports", "我们每周读书"):
        note = live.capture_note(ws, school_year.event, words, said_by_id=person)
        school_year.__dict__.setdefault("own", []).append(insights.curate(ws, school_year.event, [note], attribution="named"))
    nobody = live.capture_note(ws, school_year.event, "A room said so")
    school_year.nobodys = insights.curate(ws, school_year.event, [nobody])
    return school_year


def grant(ws: Workspace, insight_id: str) -> None:
    letters.note_answer(ws, [insight_id], publish="granted", translate="granted", naming="granted", words="Said yes by mail")


def test_one_letter_goes_to_one_owner_in_both_languages(ws: Workspace, asked: SimpleNamespace) -> None:
    (letter,) = letters.letters(ws, [*asked.own, asked.nobodys])
    assert (letter.to_name, letter.to_address) == ("Wang Fang", "fang@example.org")
    assert [one.insight_id for one in letter.quoted] == asked.own
    assert letter.uses == ("publish", "translate", "naming")
    for words in (
        "“We stamp reading passports”",
        "“我们每周读书”",
        "Dear Wang Fang,",
        "王芳：",
        "Maya",
        "yes / no",
        "同意 / 不同意",
    ):
        assert words in letter.body
    assert "Librarians" in letter.subject
    assert "图书馆员" in letter.subject
    assert letter.as_text.startswith("To: Wang Fang <fang@example.org>\nSubject: ")


def test_a_letter_asks_only_for_what_is_missing(ws: Workspace, asked: SimpleNamespace) -> None:
    grant(ws, asked.own[0])
    insights.set_permission(ws, asked.own[1], publish="granted")
    (letter,) = letters.letters(ws, asked.own, uses=("publish", "translate"))
    assert [(one.insight_id, one.uses) for one in letter.quoted] == [(asked.own[1], ("translate",))]
    grant(ws, asked.own[1])
    assert letters.letters(ws, asked.own) == []


def test_sending_notes_that_and_when_it_was_asked(ws: Workspace, asked: SimpleNamespace) -> None:
    (letter,) = letters.letters(ws, asked.own[:1], uses=("publish",))
    letters.note_sent(ws, letter)
    known = letters.standing(ws, asked.own[0])
    assert (known.publish, known.translate, known.naming) == ("asked", "none", "none")
    assert known.asked_on is not None
    assert known.answered_on is None
    ws.undo()
    assert letters.standing(ws, asked.own[0]).publish == "none"


def test_a_yes_needs_its_evidence_and_a_file_is_kept(ws: Workspace, asked: SimpleNamespace, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken):
        letters.note_answer(ws, asked.own[:1], publish="granted")
    with pytest.raises(RuleBroken):
        letters.note_answer(ws, asked.own[:1], words="She said something")
    mail = tmp_path / "answer.eml"
    mail.write_bytes(b"Subject: yes\r\n\r\nYes")
    letters.note_answer(ws, asked.own[:1], publish="granted", file=mail, until=date(2027, 6, 30))
    known = letters.standing(ws, asked.own[0])
    assert (known.publish, known.evidence, known.ends_on) == ("granted", "answer.eml", date(2027, 6, 30))
    assert ws.blobs.find(known.evidence_sha256).read_bytes() == mail.read_bytes()
    letters.note_answer(ws, asked.own[1:], publish="refused")
    assert letters.standing(ws, asked.own[1]).publish == "refused"


def test_a_permission_taken_back_unpublishes_and_lists_every_copy(ws: Workspace, asked: SimpleNamespace) -> None:
    first, second = asked.own
    for one in (first, second):
        grant(ws, one)
    desk.write_draft(ws, f"insight.{first}.text", "我们盖阅读护照的章")
    desk.set_states(ws, [f"insight.{first}.text"], "approved")
    publish.publish_several(ws, [first, second])
    collection = gather_insights(ws, Selection(event_id=asked.event))
    record_export(ws, collection, format="docx", place="/tmp/insights.docx")
    record_copies(ws, [("insight", first)], strand_id=asked.strand, language="en", format="clips", place="/tmp/clips.html")
    gone = letters.revoke(ws, [first], words="Please don't")
    assert (gone.withdrawn, gone.translations) == (1, 1)
    assert {(copy.format, copy.place, copy.language) for copy in gone.copies} == {
        ("published", "", "en"),
        ("docx", "/tmp/insights.docx", "both"),
        ("clips", "/tmp/clips.html", "en"),
    }
    assert insights.insight(ws, first).state == "withdrawn"
    assert insights.insight(ws, second).state == "published"
    known = letters.standing(ws, first)
    assert (known.publish, known.translate, known.naming) == ("refused", "refused", "refused")
    assert known.evidence == "Said yes by mail\nPlease don't"
    assert [entry.id for entry in gather_insights(ws, Selection(event_id=asked.event)).entries] == [second, asked.nobodys]
    ws.undo()
    assert insights.insight(ws, first).state == "published"


def test_only_the_translation_is_withdrawn_where_only_that_is_taken_back(ws: Workspace, asked: SimpleNamespace) -> None:
    first = asked.own[0]
    grant(ws, first)
    desk.write_draft(ws, f"insight.{first}.text", "护照")
    desk.set_states(ws, [f"insight.{first}.text"], "approved")
    publish.publish(ws, first)
    gone = letters.revoke(ws, [first], uses=["translate"])
    assert (gone.withdrawn, gone.translations) == (0, 1)
    (entry, _) = gather_insights(ws, Selection(event_id=asked.event)).entries
    assert (entry.text_en, entry.text_zh) == ("We stamp reading passports", "")


def test_copies_that_were_called_back_are_marked_and_listed_no_more(ws: Workspace, asked: SimpleNamespace) -> None:
    first = asked.own[0]
    grant(ws, first)
    record_copies(ws, [("insight", first)], strand_id=asked.strand, language="en", format="mail", place="fang@example.org")
    (copy,) = copies_of(ws, "insight", [first])
    mark_recalled(ws, [copy.id])
    assert copies_of(ws, "insight", [first])[0].recalled_at is not None
    assert letters.revoke(ws, [first]).copies == ()


def test_that_a_copy_went_out_is_no_step_of_undo(ws: Workspace, asked: SimpleNamespace) -> None:
    grant(ws, asked.own[0])
    before = ws.undo_id()
    record_copies(ws, [("insight", asked.own[0])], strand_id=asked.strand, language="en", format="docx", place="a.docx")
    assert ws.undo_id() == before
    ws.undo()
    assert [copy.place for copy in copies_of(ws, "insight", asked.own)] == ["a.docx"]


def test_a_publication_taken_back_by_undo_was_never_outside(ws: Workspace, asked: SimpleNamespace) -> None:
    grant(ws, asked.own[0])
    publish.publish(ws, asked.own[0])
    assert len(copies_of(ws, "insight", asked.own)) == 1
    ws.undo()
    assert copies_of(ws, "insight", asked.own) == []


def test_an_answer_holds_for_the_owners_file_that_the_insight_hands_on(ws: Workspace, asked: SimpleNamespace) -> None:
    first = asked.own[0]
    link = resources.add_link(ws, asked.strand, "https://example.org/passport")
    insights.change_insight(ws, first, resource_id=link)
    grant(ws, first)
    assert publish.verdict_on(ws, first).allowed
    resources.set_resource_permission(ws, link, "refused", "refused")
    assert letters.letters(ws, [first])[0].uses == ("publish", "translate")
    grant(ws, first)
    letters.revoke(ws, [first])
    assert resources.resources(ws, asked.strand)[0].publish == "refused"
