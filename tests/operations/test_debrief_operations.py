"""The debrief made real: themes, their order, their offer, and the notes under them, in one act."""

from __future__ import annotations

import pytest

from moderator_app.domain.debrief import REST, Cluster, Debrief
from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import debrief, live, themes


def keep(ws, event, *lines):
    return [live.capture_line(ws, event, line) for line in lines]


def titles(ws, event):
    return [(theme.title_en, theme.is_offered) for theme in themes.themes_of(ws, event)]


def test_only_notes_of_rooms_are_composed_where_there_are_any(ws, school_year):
    keep(ws, school_year.event, "From the keynote", "2: From room two", "1: From room one")
    assert [line.text for line in debrief.lines_of(ws, school_year.event)] == ["From room one", "From room two"]
    assert len(debrief.lines_of(ws, school_year.event, rooms_only=False)) == 3


def test_offering_makes_the_themes_sorts_the_notes_and_is_undone_at_once(ws, school_year):
    event = school_year.event
    one, two, three, four = keep(ws, event, "1: shelves", "2: budget #Money", "3: 预算", "4: something else")
    old = themes.add_theme(ws, event, "Offered before")
    themes.change_theme(ws, old, is_offered=True)
    money = next(note.theme_id for note in live.notes_of(ws, event) if note.id == two)
    lines = {line.id: line for line in debrief.lines_of(ws, event)}
    composed = Debrief(
        lines,
        (
            Cluster("new1", "Space", "空间", (one,), offered=True),
            Cluster(f"theme:{money}", "Money", "预算", (two, three), money, offered=True),
            Cluster(f"theme:{old}", "Offered before", "", (), old),
            Cluster("new2", "Never mind", "", (four,)),
            Cluster(REST, "", "", ()),
        ),
    )
    before = titles(ws, event)
    offered = debrief.offer_themes(ws, event, composed)
    assert titles(ws, event) == [("Space", True), ("Money", True), ("Offered before", False)]
    assert offered == [theme.id for theme in themes.themes_of(ws, event)][:2]
    found = {note.id: note.theme_en for note in live.notes_of(ws, event)}
    assert found == {one: "Space", two: "Money", three: "Money", four: ""}
    ws.undo()
    assert titles(ws, event) == before
    assert {note.id: note.theme_en for note in live.notes_of(ws, event)} == {one: "", two: "Money", three: "", four: ""}


def test_merged_themes_are_one_theme_with_the_notes_of_both(ws, school_year):
    event = school_year.event
    keep(ws, event, "1: shelves #Space", "2: rooms #Rooms")
    composed = debrief.propose(ws, event)
    merged = composed.merged([cluster.key for cluster in composed.themes()])
    key = merged.themes()[0].key
    debrief.offer_themes(ws, event, merged.renamed(key, "Space and rooms", "").offering(key, True))
    assert titles(ws, event) == [("Space and rooms", True)]
    assert {note.theme_en for note in live.notes_of(ws, event)} == {"Space and rooms"}


def test_what_is_composed_is_kept_on_this_laptop_with_the_notes_of_now(ws, school_year):
    event = school_year.event
    one, two = keep(ws, event, "1: shelves #Space", "2: rooms")
    composed = debrief.propose(ws, event)
    key = composed.themes()[0].key
    made, new = composed.renamed(key, "Shelves", "书架").made_of([two], "Rooms")
    debrief.keep_draft(ws, event, made)
    before = ws.undo_label()
    assert debrief.kept_draft(ws, event) == made
    late = keep(ws, event, "3: late")[0]
    live.remove_note(ws, one)
    again = debrief.kept_draft(ws, event)
    assert (again.cluster(key).line_ids, again.cluster(new).line_ids, again.cluster(REST).line_ids) == ((), (two,), (late,))
    assert again.made_of([late], "More")[1] not in {cluster.key for cluster in made.clusters}
    debrief.keep_draft(ws, event, None)
    assert debrief.kept_draft(ws, event) is None
    assert before is not None


def test_a_debrief_without_an_offer_is_refused_and_changes_nothing(ws, school_year):
    keep(ws, school_year.event, "1: shelves")
    with pytest.raises(RuleBroken):
        debrief.offer_themes(ws, school_year.event, debrief.propose(ws, school_year.event))
    assert titles(ws, school_year.event) == []


def test_a_note_or_theme_that_was_deleted_meanwhile_is_left_out(ws, school_year):
    event = school_year.event
    one, two = keep(ws, event, "1: shelves #Space", "2: rooms")
    composed = debrief.propose(ws, event).moved([two], next(c.key for c in debrief.propose(ws, event).themes()))
    live.remove_note(ws, two)
    themes.remove_theme(ws, themes.themes_of(ws, event)[0].id)
    key = composed.themes()[0].key
    debrief.offer_themes(ws, event, composed.offering(key, True))
    assert titles(ws, event) == [("Space", True)]
    assert [(note.id, note.theme_en) for note in live.notes_of(ws, event)] == [(one, "Space")]
