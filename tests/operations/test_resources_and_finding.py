"""Files and links with their owners' permission, finding anything, answers to an invitation, and a strand cloned."""

from __future__ import annotations

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import agenda, finding, insights, invitations, live, people, publish, resources, strands


def test_a_file_is_kept_whole_and_stays_when_the_resource_is_removed(ws, school_year, tmp_path):
    paper = tmp_path / "reading_passport.pdf"
    paper.write_bytes(b"%PDF-1.7 passport")
    made = resources.add_file(ws, school_year.strand, paper)
    paper.unlink()
    [view] = resources.resources(ws, school_year.strand)
    assert (view.id, view.title_en, view.file_name, view.size, view.is_here) == (
        made,
        "reading passport",
        "reading_passport.pdf",
        17,
        True,
    )
    resources.remove_resource(ws, made)
    assert resources.resources(ws, school_year.strand) == []
    ws.undo()
    assert resources.resources(ws, school_year.strand)[0].is_here


def test_only_web_addresses_are_links(ws, school_year):
    resources.add_link(ws, school_year.strand, "https://example.org/shelves", title_en="Shelves")
    for wrong in ("javascript:alert(1)", "file:///etc/passwd", "example.org"):
        with pytest.raises(RuleBroken):
            resources.add_link(ws, school_year.strand, wrong)
    assert len(resources.resources(ws, school_year.strand)) == 1


def test_nobody_has_allowed_a_resource_until_its_owner_did(ws, school_year):
    owner = people.add_member(ws, school_year.strand, name="Lena Fuchs")
    made = resources.add_link(ws, school_year.strand, "https://example.org/x", title_en="X", owner_id=owner)
    [view] = resources.resources(ws, school_year.strand)
    assert (view.owner, view.publish, view.translate) == ("Lena Fuchs", "none", "none")
    resources.set_resource_permission(ws, made, "refused", "refused", evidence="By telephone")
    note = live.capture_note(ws, school_year.event, "Her template works")
    insight = insights.curate(ws, school_year.event, [note], resource_id=made)
    insights.set_permission(ws, insight, publish="granted", translate="granted")
    assert not publish.verdict_on(ws, insight).allowed
    resources.set_resource_permission(ws, made, "granted", "granted")
    assert publish.verdict_on(ws, insight).allowed


def test_anything_is_found_in_either_script_and_by_pinyin(ws, school_year):
    people.add_member(ws, school_year.strand, name="李伟")
    live.capture_note(ws, school_year.event, "书脊颜色标签帮助孩子找书")
    live.capture_note(ws, school_year.event, "Name each shelf in its own script")
    assert [found.kind for found in finding.find_anything(ws, "liwei")] == ["person"]
    assert [found.kind for found in finding.find_anything(ws, "書脊")] == ["note"]
    [shelf] = finding.find_anything(ws, "shelf")
    assert (shelf.kind, shelf.event_id) == ("note", school_year.event)
    assert finding.find_anything(ws, "zebra") == []
    assert finding.find_anything(ws, "shelf", kinds=("person",)) == []


def test_what_was_deleted_is_not_found(ws, school_year):
    note = live.capture_note(ws, school_year.event, "Kaleidoscope")
    assert finding.find_anything(ws, "kaleidoscope")
    live.remove_note(ws, note)
    assert finding.find_anything(ws, "kaleidoscope") == []
    ws.undo()
    assert finding.find_anything(ws, "kaleidoscope")


def test_the_latest_answer_to_an_invitation_counts(ws, school_year):
    hana = people.add_member(ws, school_year.strand, name="Hana Aoki", email="hana@school.example")
    for answer in ("maybe", "no", "yes"):
        invitations.set_rsvp(ws, school_year.event, hana, answer)
    assert invitations.answers_of(ws, school_year.event) == invitations.Answers(yes=1, maybe=0, no=0)
    with pytest.raises(RuleBroken):
        invitations.set_rsvp(ws, school_year.event, hana, "perhaps")


def test_a_published_calendar_file_names_no_members(ws, school_year):
    people.add_member(ws, school_year.strand, name="Hana Aoki", email="hana@school.example")
    people.add_member(ws, school_year.strand, name="Bela Nagy")
    assert invitations.invitation(ws, school_year.event).invitees == ()
    asked = invitations.invitation(ws, school_year.event, "REQUEST").invitees
    assert [(person.email, person.name) for person in asked] == [("hana@school.example", "Hana Aoki")]


def test_a_clone_has_agendas_and_languages_but_nobody_and_no_dates(ws, school_year):
    agenda.use_template(ws, school_year.event)
    people.add_member(ws, school_year.strand, name="Hana Aoki")
    live.capture_note(ws, school_year.event, "A note of ours")
    made = strands.clone_strand(ws, school_year.strand, "Librarians in the south", "南方图书馆员")
    view = next(strand for strand in strands.strands(ws) if strand.id == made)
    assert (view.name_zh, view.languages, view.members) == ("南方图书馆员", "both", 0)
    [event] = strands.events(ws, made)
    assert event.starts_at is None
    old, new = agenda.agenda_of(ws, school_year.event), agenda.agenda_of(ws, event.id)
    assert [s.minutes for s in new.segments] == [s.minutes for s in old.segments]
    assert live.notes_of(ws, event.id) == []
    ws.undo()
    assert [strand.id for strand in strands.strands(ws)] == [school_year.strand]


def test_removing_a_strand_takes_its_meetings_out_of_sight_and_undo_brings_all_back(ws, school_year):
    people.add_member(ws, school_year.strand, name="Hana Aoki")
    strands.remove_strand(ws, school_year.strand)
    assert strands.strands(ws) == []
    assert strands.events(ws) == []
    ws.undo()
    assert [strand.members for strand in strands.strands(ws)] == [1]
    assert [event.id for event in strands.events(ws)] == [school_year.event]
