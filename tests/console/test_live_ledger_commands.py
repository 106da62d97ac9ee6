"""`moderator question`, `commitment` and `debrief`, as a script uses them."""

from __future__ import annotations

from typing import Any

from moderator_app.operations import live
from moderator_app.store import Workspace, rows
from moderator_app.store.tables import Event


def notes(moderator: Any, *lines: str) -> None:
    with Workspace.open(moderator.folder) as ws:
        with ws.read() as session:
            event = rows(session, Event, Event.number)[0]
        for line in lines:
            live.capture_line(ws, event.id, line)


def test_questions_are_asked_listed_and_settled_by_their_numbers(moderator):
    assert moderator("question", "add", "Who", "pays?", "--meeting", "1", "--room", "3").code == 4
    moderator("question", "add", "--words", "How often?", "--meeting", "1")
    answered = moderator("question", "answer", "1", "--words", "The parents", "--meeting", "1", "--json").json
    by_text = {one["text"]: one for one in answered}
    assert (by_text["Who pays?"]["outcome"], by_text["Who pays?"]["outcome_words"]) == ("answered", "The parents")
    assert moderator("question", "carry", "--all", "--meeting", "1").code == 0
    left = moderator("question", "--meeting", "2", "--json").json
    assert [(one["text"], one["from_number"]) for one in left] == [("How often?", 1)]
    assert moderator("question", "park", "1", "--meeting", "2").code == 0
    assert moderator("question", "park", "9", "--meeting", "2").code == 1
    assert moderator("question", "answer", "--meeting", "1").code == 1


def test_commitments_are_added_corrected_and_come_back(moderator):
    made = moderator("commitment", "add", "@Maya sends the list", "--due", "2026-11-01", "--meeting", "1", "--json").json
    assert [(one["person"], one["what"], one["due_on"]) for one in made] == [("Maya", "sends the list", "2026-11-01")]
    changed = moderator("commitment", "change", "1", "--words", "@李伟 2026-12-05前发书单", "--meeting", "1", "--json").json
    assert [(one["person"], one["what"], one["due_on"]) for one in changed] == [("李伟", "发书单", "2026-12-05")]
    assert "李伟" in moderator("commitment", "--meeting", "2").out
    assert moderator("commitment", "done", "1", "--meeting", "2", "--json").json[0]["state"] == "done"
    assert moderator("commitment", "add", "--meeting", "1").code == 1


def test_a_debrief_is_proposed_without_a_change_and_offered_by_numbers(moderator):
    assert "There are no notes yet." in moderator("debrief", "--meeting", "1").out
    about = (
        "Families read at home",
        "Fathers read to their families",
        "家长每天在家读书",
        "Budget for new books",
        "买书的预算",
        "Money for books",
    )
    notes(moderator, *(f"{room}: {words}" for room, words in enumerate(about, 1)))
    proposed = moderator("debrief", "--meeting", "1", "--themes", "2", "--json").json["themes"]
    assert sum(len(theme["notes"]) for theme in proposed) == 6
    assert moderator("debrief", "offer", "9", "--meeting", "1", "--themes", "2").code == 1
    offered = moderator("debrief", "offer", "1", "--meeting", "1", "--themes", "2")
    assert offered.code == 0 and "1 theme can be chosen now" in offered.out
    again = moderator("debrief", "--meeting", "1", "--json").json["themes"]
    assert [theme["offered"] for theme in again if theme["number"] and theme["offered"]] == [True]
    moderator("undo")
    assert moderator("debrief", "rooms", "--meeting", "1", "--seconds", "0.1").code == 1


def test_rooms_are_formed_by_the_choices_of_the_demo(demo_season):
    formed = demo_season(
        "debrief", "rooms", "--strand", "Whole School Librarians", "--meeting", "2", "--seconds", "0.2", "--json"
    ).json
    assert formed["number"] == 2 and sum(formed["wishes"]) == sum(room["account"]["people"] for room in formed["rooms"])


def test_a_note_behind_w_is_kept_as_a_commitment_and_told(moderator):
    kept = moderator("note", "w @Maya sends the list by 5 December", "--meeting", "1")
    assert kept.code == 0
    assert "Kept: Maya – sends the list" in kept.out
    assert "sends the list" in moderator("commitment", "--meeting", "1").out
