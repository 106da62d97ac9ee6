"""What stands around the notes: rooms, themes, who is here, unknown names, and pasted notes."""

from __future__ import annotations

from moderator_app.operations import live, meeting_files, strands
from moderator_app.operations.live_overview import live_rooms, presence, theme_counts
from moderator_app.operations.unknown_names import tie_name, unknown_names


def held(ws):
    return next(event.id for event in strands.events(ws) if event.number == 2 and live.notes_of(ws, event.id))


def test_rooms_tell_which_are_in_mandarin_and_what_they_are_about(demo_workspace):
    rooms = live_rooms(demo_workspace, held(demo_workspace))
    assert [room.number for room in rooms] == list(range(1, 11))
    assert sum(room.is_mandarin for room in rooms) == 3
    assert all(room.topic_en or room.topic_zh for room in rooms)


def test_themes_are_counted_and_the_unsorted_notes_come_last(demo_workspace):
    event_id = held(demo_workspace)
    counts = theme_counts(demo_workspace, event_id)
    assert counts[-1].id is None
    assert sum(count.notes for count in counts) == len(live.notes_of(demo_workspace, event_id))
    assert [count.notes for count in counts[:-1]] == sorted((count.notes for count in counts[:-1]), reverse=True)


def test_presence_follows_the_ticks(demo_workspace):
    event_id = held(demo_workspace)
    before = presence(demo_workspace, event_id)
    waiting = next(person for person in live.people_here(demo_workspace, event_id) if person.came == "yes")
    live.tick(demo_workspace, event_id, waiting.person_id, "no")
    after = presence(demo_workspace, event_id)
    assert (after.here, after.absent, after.expected) == (before.here - 1, before.absent + 1, before.expected)


def test_a_name_is_asked_about_once_and_tied_everywhere(demo_workspace):
    event_id = held(demo_workspace)
    unknown = {one.name: one for one in unknown_names(demo_workspace, event_id)}
    assert unknown["Helen Abara"].came
    assert not unknown["Lena F."].came
    person_id, name = unknown["Lena F."].candidates[0]
    assert name == "Lena Fischer"
    tie_name(demo_workspace, event_id, "Lena F.", person_id)
    tied = [cue for cue in meeting_files.cues_of(demo_workspace, event_id) if cue.speaker == "Lena F."]
    assert len(tied) == unknown["Lena F."].lines
    assert {cue.person_id for cue in tied} == {person_id}
    demo_workspace.undo()
    assert "Lena F." in [one.name for one in unknown_names(demo_workspace, event_id)]


def test_somebody_who_came_under_another_name_is_tied_in_the_list_too(demo_workspace):
    event_id = held(demo_workspace)
    before = presence(demo_workspace, event_id)
    absent = next(person for person in live.people_here(demo_workspace, event_id) if person.came == "")
    tie_name(demo_workspace, event_id, "Helen Abara", absent.person_id)
    after = presence(demo_workspace, event_id)
    assert (after.here, after.unknown) == (before.here + 1, before.unknown - 1)


def test_pasted_lines_lose_bullets_and_take_the_room_of_their_heading():
    assert live.pasted_notes("one\n\nRoom 3:\n- two\n• three\n第4组\n四", 2) == [("one", 2), ("two", 3), ("three", 3), ("四", 4)]


def test_a_low_line_stands_for_a_space_in_the_name_of_a_person():
    said = live.parse_capture("q 3: Why not? @Li_Wei #third_space")
    assert (said.said_by, said.theme, said.text) == ("Li Wei", "third_space", "Why not?")


def test_a_line_is_kept_in_its_segment_and_for_the_person_picked(demo_workspace):
    event_id = held(demo_workspace)
    person = live.people_here(demo_workspace, event_id)[0]
    note_id = live.capture_line(demo_workspace, event_id, "Hear, hear @somebody", said_by_id=person.person_id)
    note = next(note for note in live.notes_of(demo_workspace, event_id) if note.id == note_id)
    assert note.said_by_id == person.person_id
