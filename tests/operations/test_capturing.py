"""Notes in a live meeting: typed, pasted, from files."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.operations import live, meeting_files, themes
from moderator_app.operations.people import add_member


@pytest.mark.parametrize(
    ("line", "kind", "room", "words"),
    [
        ("q 3: How do we weed?", "question", 3, "How do we weed?"),
        ("Q3: How do we weed?", "question", 3, "How do we weed?"),
        ("i: Logs bring parents in", "insight", 0, "Logs bring parents in"),
        ("I think we should weed", "insight", 0, "I think we should weed"),
        ("d：每周换书", "idea", 0, "每周换书"),
        ("房间3：双语日志", "insight", 3, "双语日志"),
        ("第4组：双语日志", "insight", 4, "双语日志"),
        ("Room 12: swap shelf", "insight", 12, "swap shelf"),
        ("3 schools have tried it", "insight", 0, "3 schools have tried it"),
        ("Call them: they answer", "insight", 0, "Call them: they answer"),
    ],
)
def test_a_typed_line_is_read_as_a_moderator_means_it(line, kind, room, words):
    said = live.parse_capture(line)
    assert (said.kind, said.room_number, said.text) == (kind, room, words)


def test_theme_and_person_are_taken_out_of_the_words():
    said = live.parse_capture("r 2: Passport template #families @Lena Fischer")
    assert (said.text, said.theme, said.said_by) == ("Passport template", "families", "Lena Fischer")


def test_a_note_is_on_disk_when_it_is_kept(ws, school_year):
    live.capture_line(ws, school_year.event, "q 3: How do we weed?")
    database = ws.folder / "moderator.db"
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute('select text from note').fetchall())",
            database,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "How do we weed?" in seen.stdout


def test_an_empty_note_is_refused(ws, school_year):
    with pytest.raises(RuleBroken):
        live.capture_line(ws, school_year.event, "q 3:  ")


def test_a_theme_is_found_again_or_made(ws, school_year):
    families = themes.add_theme(ws, school_year.event, "Families as readers", "家长作为读者")
    live.capture_line(ws, school_year.event, "Logs #families")
    live.capture_line(ws, school_year.event, "日志 #家长作为读者")
    live.capture_line(ws, school_year.event, "Shelves #space")
    tally = {(theme.title_en if theme else ""): count for theme, count in live.theme_tally(ws, school_year.event)}
    assert tally == {"Families as readers": 2, "space": 1}
    assert [note.theme_id for note in live.notes_of(ws, school_year.event)][-1] == families


def test_a_person_is_tied_where_exactly_one_fits(ws, school_year):
    lena = add_member(ws, school_year.strand, "Lena Fischer")
    add_member(ws, school_year.strand, "Ana Roy")
    add_member(ws, school_year.strand, "Ana Lima")
    live.capture_line(ws, school_year.event, "Passports @Lena")
    live.capture_line(ws, school_year.event, "Shelves @Ana")
    notes = {note.text: note for note in live.notes_of(ws, school_year.event)}
    assert notes["Passports"].said_by_id == lena
    assert (notes["Shelves"].said_by_id, notes["Shelves"].said_by) == (None, "Ana")


def test_pasted_notes_are_split_and_headings_set_the_room(ws, school_year):
    pasted = "Room 3\n- bilingual logs\n• swap shelf\n\n第4组\n读书会"
    assert len(live.capture_lines(ws, school_year.event, pasted)) == 3
    found = {note.text: note.room_number for note in live.notes_of(ws, school_year.event)}
    assert found == {"bilingual logs": 3, "swap shelf": 3, "读书会": 4}
    ws.undo()
    assert live.notes_of(ws, school_year.event) == []


def test_a_speaker_who_is_named_once_is_known_ever_after(librarians):
    unknown = next(c for c in meeting_files.cues_of(librarians.ws, librarians.event) if c.speaker and not c.person_id)
    member = add_member(librarians.ws, librarians.strand, "Somebody Else")
    lines = meeting_files.tie_speaker(librarians.ws, librarians.event, unknown.speaker, member)
    cues = meeting_files.cues_of(librarians.ws, librarians.event, with_private=True)
    polls = meeting_files.cues_of(librarians.ws, librarians.event, "poll")
    tied = [c for c in (*cues, *polls) if c.speaker == unknown.speaker]
    assert len(tied) == lines and {c.person_id for c in tied} == {member}


def test_private_messages_are_kept_but_not_shown_and_never_evidence(librarians):
    from moderator_app.operations.insights import curate_lines

    with_private = meeting_files.cues_of(librarians.ws, librarians.event, "chat", with_private=True)
    shown = meeting_files.cues_of(librarians.ws, librarians.event, "chat")
    assert len(with_private) - len(shown) == 6
    secret = next(cue for cue in with_private if cue.is_private)
    with pytest.raises(RuleBroken):
        curate_lines(librarians.ws, librarians.event, [secret.id])


def test_files_of_a_meeting_can_be_imported_again(librarians):
    from moderator_app.exchange.attendance import read_attendance
    from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_folder
    from moderator_app.paths import resources_folder

    folder = read_zoom_folder(next(p for p in (resources_folder() / "demo").iterdir() if p.name.startswith("2026-11-19")))
    again = meeting_files.import_chat(librarians.ws, librarians.event, read_zoom_chat(folder.chats[0]))
    assert again.repeated and again.lines == 0
    before = {person.person_id: person.came for person in live.people_here(librarians.ws, librarians.event)}
    meeting_files.import_attendance(librarians.ws, librarians.event, read_attendance(folder.participants[0]))
    assert {person.person_id: person.came for person in live.people_here(librarians.ws, librarians.event)} == before


@pytest.mark.parametrize(
    ("line", "kind", "room"),
    [
        ("w @Maya sends the list by Friday", "commitment", 0),
        ("W: @Maya sends the list", "commitment", 0),
        ("w 3: @Maya sends the list", "commitment", 3),
        ("We will send the list", "insight", 0),
        ("w", "insight", 0),
    ],
)
def test_the_letter_w_means_who_does_what_by_when(line, kind, room):
    said = live.parse_capture(line)
    assert (said.kind, said.room_number) == (kind, room)


def test_a_commitment_typed_where_notes_are_typed_is_no_note(ws, school_year):
    from moderator_app.operations import commitments

    maya = add_member(ws, school_year.strand, "Maya Okafor")
    moment = datetime(2026, 11, 19, 1, 30, tzinfo=UTC)
    live.capture_line(ws, school_year.event, "w 3: @Maya sends the list by Friday", captured_at=moment)
    live.capture_lines(ws, school_year.event, "a thought\nw: @Ana brings books", captured_at=moment)
    found = [(c.person_id, c.person, c.what, c.due_on) for c in commitments.commitments_of(ws, school_year.event)]
    assert found == [(maya, "Maya Okafor", "sends the list", date(2026, 11, 20)), (None, "Ana", "brings books", None)]
    assert [(note.text, note.captured_at) for note in live.notes_of(ws, school_year.event)] == [("a thought", moment)]


def test_notes_bear_the_name_of_another_moderator_who_wrote_them(ws, school_year):
    live.capture_line(ws, school_year.event, "Mine")
    ws.author = "Ann"
    live.capture_line(ws, school_year.event, "Hers")
    ws.author = "Maya"
    assert {note.text: note.author for note in live.notes_of(ws, school_year.event)} == {"Mine": "", "Hers": "Ann"}


def test_six_rooms_pasted_with_lists_of_their_own_stay_in_their_rooms(ws, school_year):
    pasted = "\n\n".join(
        f"Breakout Room {room}\n" + "\n".join(f"{n}. room {room} says {n}" for n in range(1, 11)) for room in range(1, 7)
    )
    live.capture_lines(ws, school_year.event, pasted)
    notes = live.notes_of(ws, school_year.event)
    assert len(notes) == 60
    assert all(note.text.startswith(f"room {note.room_number} says") for note in notes)


def test_a_name_before_chinese_words_is_known_without_a_space(ws, school_year):
    li = add_member(ws, school_year.strand, "李伟")
    live.capture_line(ws, school_year.event, "@李伟说我们要读")
    (note,) = live.notes_of(ws, school_year.event)
    assert (note.said_by_id, note.text) == (li, "说我们要读")


def test_one_line_that_promises_nothing_keeps_no_other_out(ws, school_year):
    live.capture_lines(ws, school_year.event, "one\nw: @Maya by Friday\ntwo")
    assert {note.text for note in live.notes_of(ws, school_year.event)} == {"one", "two", "@Maya by Friday"}
