"""What becomes of pushed entries: answers, repeats, merges, conflicts; on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from moderator_app.protocol.messages import Push
from moderator_app.protocol.problems import Refusal
from moderator_app.server import pull, push, tables
from moderator_app.store.tables import (
    Inquiry,
    Note,
    Permission,
    Resource,
    Room,
    Round,
    Seat,
    Segment,
    SourceFile,
    natural_id,
)
from tests.server.laptops import DELETED, NOW, SCHEMA, Laptop, Meeting, coordinator, note


def test_what_one_pushes_the_other_pulls(ann, ben, meeting):
    assert ben.value(meeting.note, "text") == "Wait three seconds. Then ask again."
    assert ben.value(meeting.note, "captured_at") == NOW.isoformat()
    ann.set(meeting.note, "text", "Wait five seconds.")
    assert [(row.table, row.id) for row in ben.pull()] == [("note", meeting.note.id)]
    assert ben.value(meeting.note, "text") == "Wait five seconds."
    assert ben.pull() == []


def test_a_push_that_comes_again_changes_nothing_and_gets_its_first_answer(database, ann, ben, meeting):
    entries = [ann.edit(meeting.note, "text", "One."), ann.birth(note(meeting.event, "Two."))]
    first = ann.send(*entries)
    ben.pull()
    ben.set(meeting.note, "text", "Three.")
    with database.reading() as connection:
        before = connection.execute(select(tables.feed)).all()
    assert ann.send(*entries) == first
    with database.reading() as connection:
        assert connection.execute(select(tables.feed)).all() == before
        assert connection.scalar(select(func.count()).select_from(tables.entry).where(tables.entry.c.n == entries[0].n)) >= 1
    assert ben.pull() == []


def test_a_conflict_that_is_asked_again_gets_the_same_conflict(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    late = ben.edit(meeting.event, "place", "Room 2")
    first = ben.send(late)
    assert first[0].outcome == "conflict" and ben.send(late) == first
    ann.pull()
    assert len(ann.conflicts()) == 1


def test_a_repeated_entry_may_state_another_base(ann, meeting):
    entry = ann.edit(meeting.note, "text", "One.")
    (first,) = ann.send(entry)
    entry.base = first.revision
    assert ann.send(entry) == [first]


def test_a_number_that_was_used_for_something_else_tells_of_a_cloned_laptop(ann, meeting):
    ann.set(meeting.note, "text", "One.")
    ann.n -= 1
    with pytest.raises(Refusal) as refused:
        ann.set(meeting.note, "text", "Two.")
    assert refused.value.code == "device_cloned"
    ann.pull(answered=-1)
    assert ann.value(meeting.note, "text") == "One."


def test_a_device_of_somebody_else_is_taken_for_a_clone(database, ann, meeting):
    other = Laptop(database, coordinator("carla"), ann.device)
    other.n = 1000
    with pytest.raises(Refusal) as refused:
        other.give(note(meeting.event, "Mine."))
    assert refused.value.code == "device_cloned"


def test_a_push_with_another_epoch_stores_nothing(database, ann, meeting):
    entry = ann.edit(meeting.note, "text", "One.")
    with pytest.raises(Refusal) as refused:
        push.take(database, ann.who, Push(ann.device, "of old", SCHEMA, [ann.head], [entry]))
    assert refused.value.code == "epoch_changed" and refused.value.detail == {"epoch": ann.epoch}


def test_two_fields_of_one_row_don_t_disagree(ann, ben, meeting):
    assert ann.set(meeting.event, "place", "Room 1").outcome == "applied"
    assert ben.set(meeting.event, "focus_en", "Fractions").outcome == "applied"
    ann.pull(), ben.pull()
    for laptop in (ann, ben):
        assert (laptop.value(meeting.event, "place"), laptop.value(meeting.event, "focus_en")) == ("Room 1", "Fractions")


def test_two_sentences_of_one_text_are_merged(ann, ben, meeting):
    ann.set(meeting.note, "text", "Wait five seconds. Then ask again.")
    answer = ben.set(meeting.note, "text", "Wait three seconds. Then ask somebody else.")
    assert answer.outcome == "merged" and answer.value == "Wait five seconds. Then ask somebody else."
    ann.pull(), ben.pull()
    assert ann.value(meeting.note, "text") == ben.value(meeting.note, "text") == answer.value
    assert ann.conflicts() == []


def test_a_laptop_gets_a_merged_value_back_also_by_its_pull(ann, ben, meeting):
    ann.set(meeting.note, "text", "Wait five seconds. Then ask again.")
    ben.set(meeting.note, "text", "Wait three seconds. Then ask somebody else.")
    assert meeting.note.id in {row.id for row in ben.pull()}


def test_where_two_disagree_the_shared_value_stands_and_the_other_waits_for_all_to_see(ann, ben, meeting):
    ann.set(meeting.note, "text", "Wait five seconds. Then ask again.")
    answer = ben.set(meeting.note, "text", "Wait ten seconds. Then ask again.")
    assert (answer.outcome, answer.value) == ("conflict", "Wait five seconds. Then ask again.")
    for laptop in (ann, ben):
        laptop.pull()
        (conflict,) = laptop.conflicts()
        assert conflict["id"] == answer.conflict and conflict["feed"] == meeting.strand.id
        assert (conflict["table_name"], conflict["row_id"], conflict["field"]) == ("note", meeting.note.id, "text")
        assert conflict["base"] == "Wait three seconds. Then ask again."
        assert (conflict["theirs"], conflict["mine"]) == (answer.value, "Wait ten seconds. Then ask again.")
        assert (conflict["author_theirs"], conflict["author_mine"]) == ("Ann", "Ben")
        assert conflict["at_theirs"] == conflict["at_mine"] == NOW.isoformat()
        assert (conflict["device_mine"], conflict["action_mine"]) == (ben.device, ben.action)
        assert laptop.value(meeting.note, "text") == answer.value


def test_the_same_value_typed_twice_is_no_conflict(ann, ben, meeting):
    assert ann.set(meeting.event, "place", "Room 1").outcome == "applied"
    assert ben.set(meeting.event, "place", "Room 1").outcome == "applied"
    ann.pull()
    assert ann.conflicts() == []


def test_going_on_from_a_value_that_waits_renews_it(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    first, second = ben.edit(meeting.event, "place", "Room 2"), ben.edit(meeting.event, "place", "Room 3", before="Room 2")
    answers = ben.send(first, second)
    assert [answer.outcome for answer in answers] == ["conflict", "conflict"]
    assert answers[0].conflict == answers[1].conflict
    ann.pull()
    assert [(one["theirs"], one["mine"]) for one in ann.conflicts()] == [("Room 1", "Room 3")]


def test_coming_round_to_the_shared_value_ends_the_conflict(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.send(ben.edit(meeting.event, "place", "Room 2"), ben.edit(meeting.event, "place", "Room 1", before="Room 2"))
    ann.pull()
    assert ann.conflicts() == []


def test_typing_the_value_that_waits_ends_the_conflict(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.set(meeting.event, "place", "Room 2")
    ann.pull()
    assert ann.set(meeting.event, "place", "Room 2").outcome == "applied"
    for laptop in (ann, ben):
        laptop.pull(answered=-1)
        assert laptop.value(meeting.event, "place") == "Room 2" and laptop.conflicts() == []
        [conflict] = [row for (table, _id), row in laptop.rows.items() if table == "conflict"]
        assert (conflict["state"], conflict["settled_by"]) == ("mine", "Ann")


def settle(laptop: Laptop, conflict: dict, state: str):
    key = ("conflict", conflict["id"])
    return laptop.entry(*key, "state", "open", state, laptop.revisions[key])


def test_a_conflict_is_settled_by_the_other_value_for_everybody(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.set(meeting.event, "place", "Room 2")
    ann.pull()
    (conflict,) = ann.conflicts()
    answers = ann.send(ann.edit(meeting.event, "place", conflict["mine"]), settle(ann, conflict, "mine"))
    assert [answer.outcome for answer in answers] == ["applied", "applied"]
    ben.pull()
    assert ben.value(meeting.event, "place") == "Room 2" and ben.conflicts() == []


def test_a_conflict_that_two_settle_at_once_is_no_second_conflict(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.set(meeting.event, "place", "Room 2")
    ann.pull(), ben.pull()
    assert ann.send(settle(ann, ann.conflicts()[0], "mine"))[0].outcome == "applied"
    (late,) = ben.send(settle(ben, ben.conflicts()[0], "theirs"))
    assert (late.outcome, late.value) == ("merged", "mine")
    ben.pull()
    assert ben.conflicts() == []


def test_nobody_makes_or_rewrites_a_conflict_but_the_server(ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.set(meeting.event, "place", "Room 2")
    ann.pull()
    (conflict,) = ann.conflicts()
    forged = ann.entry("conflict", "0" * 36, "*", None, {**conflict, "id": "0" * 36})
    rewritten = ann.entry("conflict", conflict["id"], "mine", "Room 2", "Room 9", 10**12)
    assert [(a.outcome, a.code) for a in ann.send(forged, rewritten)] == [("refused", "forbidden")] * 2


def test_of_two_moments_at_which_an_answer_was_noted_the_later_one_stands(ann, ben, meeting):
    asked = Permission(subject_table="note", subject_id=meeting.note.id, strand_id=meeting.strand.id, feed=meeting.strand.id)
    ann.give(asked)
    ben.pull()
    early, late = "2026-11-20T08:00:00+00:00", "2026-11-20T09:00:00+00:00"
    assert ann.set(asked, "answered_at", late).outcome == "applied"
    answer = ben.set(asked, "answered_at", early)
    assert (answer.outcome, answer.value) == ("merged", late)
    ben.pull()
    assert ann.set(asked, "publish", "granted").outcome == "applied"
    assert ben.set(asked, "publish", "refused").outcome == "conflict"  # about the answer itself they disagree


def test_move_versus_move_with_equal_positions(ann, ben, meeting):
    second = Segment(event_id=meeting.event.id, position="b", feed=meeting.strand.id)
    ann.give(second)
    ann.pull(), ben.pull()
    assert ann.set(meeting.segment, "position", "c").outcome == "applied"
    answer = ben.set(meeting.segment, "position", "d")
    assert (answer.outcome, answer.value) == ("merged", "c")
    assert ben.set(second, "position", "c").outcome == "applied"  # equal ones are told apart by the id
    ann.pull(), ben.pull()
    for laptop in (ann, ben):
        assert (laptop.value(meeting.segment, "position"), laptop.value(second, "position")) == ("c", "c")
        assert laptop.conflicts() == []


# ---- what two laptops make independently


@pytest.fixture
def rooms(ann, ben, meeting):
    sitting = Round(event_id=meeting.event.id, feed=meeting.strand.id)
    one, two = (Room(round_id=sitting.id, number=number, feed=meeting.strand.id) for number in (1, 2))
    ann.give(sitting, one, two)
    ann.pull(), ben.pull()
    return sitting, one, two


def seat(meeting: Meeting, sitting: Round, room: Room, **values) -> Seat:
    key = natural_id("seat", sitting.id, meeting.person.id)
    return Seat(id=key, round_id=sitting.id, person_id=meeting.person.id, room_id=room.id, feed=meeting.strand.id, **values)


def test_the_same_seat_taken_on_two_laptops_is_one_seat(ann, ben, meeting, rooms):
    sitting, one, _two = rooms
    assert ann.give(seat(meeting, sitting, one))[0].outcome == "applied"
    assert ben.give(seat(meeting, sitting, one))[0].outcome == "applied"
    ann.pull()
    assert ann.conflicts() == []


def test_two_rooms_for_one_person_are_a_conflict(ann, ben, meeting, rooms):
    sitting, one, two = rooms
    ann.give(seat(meeting, sitting, one))
    (late,) = ben.give(seat(meeting, sitting, two, is_pinned=True))
    assert late.outcome == "conflict" and late.value["room_id"] == one.id
    assert late.value["is_pinned"] is True  # nobody had said otherwise
    ann.pull()
    assert [(c["field"], c["theirs"], c["mine"]) for c in ann.conflicts()] == [("room_id", one.id, two.id)]
    assert ann.value(seat(meeting, sitting, one), "is_pinned") is True


def test_a_row_that_is_made_anew_where_it_was_deleted_is_there_again(ann, ben, meeting, rooms):
    sitting, one, _two = rooms
    held = seat(meeting, sitting, one)
    ann.give(held)
    ann.set(held, "deleted_at", DELETED)
    assert ben.give(seat(meeting, sitting, one))[0].outcome in ("applied", "merged")
    ann.pull()
    assert ann.value(held, "deleted_at") is None


@pytest.mark.parametrize("kind", [Resource, SourceFile])
def test_a_file_larger_than_two_gigabytes_is_told_as_large_as_it_is(ann, ben, meeting, kind):
    film = kind(strand_id=meeting.strand.id, sha256="a" * 64, size=3_000_000_000, feed=meeting.strand.id)
    assert ann.give(film)[0].outcome == "applied"
    ben.pull()
    assert ben.value(film, "size") == 3_000_000_000
    ben.set(film, "size", 6_442_450_944)
    ann.pull()
    assert ann.value(film, "size") == 6_442_450_944


# ---- entries that can't be stored


BAD_VALUES = [
    ("text", None, "not_empty"),
    ("text", 5, "wrong_type"),
    ("text", "a\x00b", "bad_text"),
    ("text", "x" * (1024 * 1024 + 1), "too_long"),
    ("kind", "k" * 41, "too_long"),
    ("room_number", "one", "wrong_type"),
    ("room_number", 2**31, "wrong_type"),
    ("room_number", True, "wrong_type"),
    ("captured_at", "yesterday", "wrong_type"),
    ("captured_at", "2026-03-01T08:00:00", "wrong_type"),
    ("captured_at", "0001-01-01T00:00:00+14:00", "wrong_type"),
    ("at_seconds", 1e308, "wrong_type"),
    ("at_seconds", "1", "wrong_type"),
    ("deleted_at", 5, "wrong_type"),
    ("theme_id", "nowhere", "unknown_target"),
    ("bad name", 1, "bad_name"),
    ("id", "other", ""),
]


def test_poison_entry_does_not_block(ann, ben, meeting):
    bad = [ann.edit(meeting.note, field, value, before="x") for field, value, _code in BAD_VALUES if field in Note.__table__.c]
    bad += [ann.entry("note", meeting.note.id, "bad name", 1, 2), ann.entry("note", "no such id!", "text", "a", "b")]
    bad += [ann.entry("nothing", meeting.note.id, "text", "a", "b"), ann.entry("note", meeting.note.id, "*", None, [])]
    good = [ann.edit(meeting.event, "place", "Room 1"), ann.birth(note(meeting.event, "After the bad ones."))]
    answers = ann.send(*bad, *good)
    assert [answer.outcome for answer in answers[-2:]] == ["applied", "applied"]
    assert all(answer.outcome in ("refused", "aside", "merged") for answer in answers[: len(bad)])
    ben.pull()
    assert ben.value(meeting.event, "place") == "Room 1"
    assert ben.value(meeting.note, "text") == "Wait three seconds. Then ask again."


@pytest.mark.parametrize(("field", "value", "code"), [case for case in BAD_VALUES if case[2]], ids=str)
def test_a_value_that_no_database_takes_is_refused_with_its_reason(ann, meeting, field, value, code):
    (answer,) = ann.send(ann.entry("note", meeting.note.id, field, None, value, 10**12))
    assert answer.code == code and answer.outcome == ("aside" if code == "unknown_target" else "refused")


def test_an_entry_without_its_action_is_refused(ann, meeting):
    entry = ann.edit(meeting.note, "text", "One.")
    entry.action = "another"
    assert ann.send(entry)[0].code == "action_missing"


def test_what_was_set_aside_is_stored_when_it_comes_again(ann, ben, meeting):
    event = Meeting("Later").event
    event.strand_id, event.feed = meeting.strand.id, meeting.strand.id
    child = ann.birth(note(event, "Too early."))
    edit = ann.entry("note", child.row, "text", "Too early.", "Still too early.")
    assert [(a.outcome, a.code) for a in ann.send(child, edit)] == [("aside", "unknown_target"), ("aside", "unknown_row")]
    ann.give(event)
    assert [answer.outcome for answer in ann.send(child, edit)] == ["applied", "applied"]
    ben.pull()
    assert ben.rows["note", child.row]["text"] == "Still too early."


def test_a_child_may_come_before_its_parent_in_one_push(ann, ben):
    made = Meeting()
    assert {answer.outcome for answer in ann.give(*reversed(list(made.rows)))} == {"applied"}
    ben.pull()
    assert ben.has(made.note) and ben.has(made.person)


def test_rows_that_point_at_each_other_are_born_together(ann, ben, meeting):
    one = Inquiry(strand_id=meeting.strand.id, title_en="One", feed=meeting.strand.id)
    two = Inquiry(strand_id=meeting.strand.id, title_en="Two", merged_into_id=one.id, feed=meeting.strand.id)
    one.merged_into_id = two.id
    assert [answer.outcome for answer in ann.give(one, two)] == ["applied", "applied"]
    ben.pull()
    assert ben.value(one, "merged_into_id") == two.id


def test_a_long_chain_of_rows_in_the_wrong_order_is_set_aside_and_stored_piece_by_piece(ann, meeting):
    chain: list[Inquiry] = []
    for number in range(300):
        into = chain[-1].id if chain else None
        chain.append(Inquiry(strand_id=meeting.strand.id, title_en=str(number), merged_into_id=into, feed=meeting.strand.id))
    entries = [ann.birth(row) for row in reversed(chain)]
    for _round in range(10):
        answers = ann.send(*entries)
        if {answer.outcome for answer in answers} == {"applied"}:
            break
    assert {answer.outcome for answer in answers} == {"applied"}


@pytest.mark.parametrize("numbers", [(2, 1), (1, 1), (0, 1), (1, 2**53)])
def test_a_push_out_of_order_is_refused_as_a_whole(database, ann, meeting, numbers):
    entries = [ann.edit(meeting.note, "text", "One.") for _ in numbers]
    for entry, number in zip(entries, numbers, strict=True):
        entry.n = number
    with pytest.raises(Refusal) as refused:
        ann.send(*entries)
    assert refused.value.code == "bad_request"


def test_more_than_a_thousand_entries_are_too_many(ann, meeting):
    with pytest.raises(Refusal) as refused:
        ann.send(*[ann.edit(meeting.note, "text", str(number)) for number in range(1001)])
    assert refused.value.code == "too_large"


# ---- fields that this version doesn't know


def test_old_app_keeps_new_fields(ann, ben, meeting):
    """Here the server is the old one: a field it doesn't know travels on, among the others, and is changed like one of them."""
    newer = ann.birth(note(meeting.event, "With more."))
    newer.after["mood"] = "good"
    newer.after["extra"] = {"weather": "rain"}
    ann.send(newer)
    ben.pull()
    held = ben.rows["note", newer.row]
    assert (held["mood"], held["weather"], held["extra"]) == ("good", "rain", {})
    base = ben.revisions["note", newer.row]
    assert ben.send(ben.entry("note", newer.row, "mood", "good", "better", base))[0].outcome == "applied"
    assert ann.send(ann.entry("note", newer.row, "mood", "good", "worse", base))[0].outcome == "conflict"
    ann.pull()
    assert ann.rows["note", newer.row]["mood"] == "better" and ann.rows["note", newer.row]["weather"] == "rain"
    assert [(c["field"], c["mine"]) for c in ann.conflicts()] == [("mood", "worse")]


def test_history_has_everything_ever_typed(database, ann, ben, meeting):
    ann.set(meeting.event, "place", "Room 1")
    ben.set(meeting.event, "place", "Room 2")
    found = pull.history(database, ann.who, "event", meeting.event.id)
    told = [(change.field, change.after, change.action.author) for change in found.changes if change.field != "*"]
    assert set(told) == {("place", "Room 1", "Ann"), ("place", "Room 2", "Ben")}
    assert found.changes[-1].field == "*" and found.changes[-1].after["title_en"] == "Mathematics meets"


def test_clock_off_by_a_year(database, ann, ben, meeting):
    """Who is right doesn't depend on any clock, ahead or behind."""
    ann.at, ben.at = "2031-01-01T00:00:00+00:00", "1999-01-01T00:00:00+00:00"
    ann.begin(), ben.begin()
    assert ann.set(meeting.event, "place", "Room 1").outcome == "applied"
    ben.pull()
    assert ben.set(meeting.event, "place", "Room 2").outcome == "applied"
    assert ann.set(meeting.event, "place", "Room 3").outcome == "conflict"
    ann.pull(), ben.pull()
    assert ann.value(meeting.event, "place") == ben.value(meeting.event, "place") == "Room 2"
    assert [(c["at_mine"], c["at_theirs"]) for c in ben.conflicts()] == [(ann.at, ben.at)]


def test_a_person_s_name_of_two_words_is_no_text_to_merge_half_of(ann, ben, meeting):
    ann.set(meeting.person, "name", "Ann Lee")
    assert ben.set(meeting.person, "name", "Ben Member").outcome == "conflict"
