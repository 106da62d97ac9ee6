"""Review: what is open, by the names people know it, and how it is settled, undone and let go."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select

from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import settling
from moderator_app.operations.review import is_wording, open_count, review
from moderator_app.store.journal import columns_of, synced_mappers
from moderator_app.store.tables import (
    Conflict,
    Event,
    Insight,
    Person,
    RefusedEntry,
    Room,
    Round,
    Seat,
    Segment,
    Strand,
    natural_id,
    utc_now,
)

AT = datetime(2026, 11, 17, 6, tzinfo=UTC)


@pytest.fixture
def filled(ws):
    """A strand with a meeting, an insight, a person in a room."""
    with ws.act(text("Begin")) as session:
        session.add(Strand(id="s", name_en="Librarians", name_zh="图书馆员"))
        session.flush()
        session.add_all(
            [
                Event(id="e", strand_id="s", number=2, title_en="Reading"),
                Insight(id="i", strand_id="s", event_id="e", text_en="Shared words"),
                Person(id="p", name="Li Wei", name_zh="李伟"),
                Person(id="q", name="Sarah Chen"),
                Segment(id="g", event_id="e", title_en="Keynote", position="a", minutes=15),
                Round(id="r", event_id="e"),
            ]
        )
        session.flush()
        session.add_all([Room(id="m1", round_id="r", number=1), Room(id="m2", round_id="r", number=2)])
        session.flush()
        session.add(Seat(id="t", round_id="r", person_id="p", room_id="m1"))
    return ws


def disagree(ws, table, row, field, base, theirs, mine, *, other="Sarah Chen", me="Maya", device=None):
    with ws.act(text("Receive")) as session:
        made = Conflict(
            feed="s", table_name=table, row_id=row, field=field, base=base, theirs=theirs, mine=mine, author_theirs=other,
            author_mine=me, at_theirs=AT, at_mine=AT, device_mine=ws.device if device is None else device,
        )  # fmt: skip
        session.add(made)
        return made.id


def refuse(ws, table, row, field, after, code="forbidden"):
    with ws.receiving() as reception:
        values = {"table_name": table, "row_id": row, "field_name": field, "before": "", "after": after, "author": "Maya"}
        values |= {"label": text("Change it").to_json(), "at": AT, "code": code, "message": "no", "refused_at": utc_now()}
        reception.connection.execute(insert(RefusedEntry).values(**values))
    return review(ws).rejected[0].id


def stored(ws, model, row):
    with ws.read() as session:
        return session.get(model, row, execution_options={"with_deleted": True})


def test_a_disagreement_is_told_with_its_place_and_both_people(filled):
    disagree(filled, "insight", "i", "text_en", "Words", "Shared words", "My words")
    (found,) = review(filled).disagreements
    assert (found.about.called.english, found.about.strand.english, found.about.meeting.number) == (
        "Shared words",
        "Librarians",
        2,
    )
    assert (found.about.strand_id, found.about.event_id) == ("s", "e")
    assert (found.base, found.now, found.shared.value, found.waiting.value) == (
        "Words", "Shared words", "Shared words", "My words",
    )  # fmt: skip
    assert found.waiting.is_own and not found.shared.is_own and found.is_text


def test_who_wrote_the_shared_value_is_told_that_it_is_theirs(filled):
    disagree(filled, "insight", "i", "text_en", "Words", "Shared words", "x", other="Maya", me="Sarah Chen", device="hers")
    filled.author = "Maya"
    (found,) = review(filled).disagreements
    assert found.shared.is_own and not found.waiting.is_own


def test_rows_are_called_by_what_they_hang_on(filled):
    disagree(filled, "seat", "t", "room_id", None, "m1", "m2")
    found = review(filled)
    (one,) = found.disagreements
    assert one.about.called.of.english == "Li Wei" and one.about.event_id == "e" and not one.is_text
    assert (found.names["m1"].number, found.names["m2"].number) == (1, 2)


def test_a_private_rule_is_told_without_its_names(filled):
    with filled.act(text("Make")) as session:
        session.add(synced_mappers()["private_rule"].class_(id="v", strand_id="s", person_id="p", other_id="q"))
    disagree(filled, "private_rule", "v", "reason", "", "a", "b")
    (found,) = review(filled).disagreements
    assert (found.about.called.english, found.about.called.of) == ("", None)


def test_a_row_that_is_not_here_is_told_all_the_same(filled):
    disagree(filled, "insight", "elsewhere", "text_en", "", "a", "b")
    disagree(filled, "of a newer version", "x", "field", "", "a", "b")
    assert [one.about.is_here for one in review(filled).disagreements] == [False, False]
    with pytest.raises(NotFound):
        settling.take_waiting(filled, [review(filled).disagreements[0].id])
    assert open_count(filled) == 2


def test_taking_what_waits_writes_it_and_closes_and_undo_opens_it_again(filled):
    made = disagree(filled, "insight", "i", "text_en", "Words", "Shared words", "My words")
    assert settling.take_waiting(filled, [made]) == 1
    assert stored(filled, Insight, "i").text_en == "My words"
    conflict = stored(filled, Conflict, made)
    assert (conflict.state, conflict.settled_by) == ("mine", filled.author)
    assert conflict.settled_at is not None and open_count(filled) == 0
    filled.undo()
    assert stored(filled, Insight, "i").text_en == "Shared words" and open_count(filled) == 1


def test_keeping_what_is_shared_changes_nothing_but_the_conflict(filled):
    made = disagree(filled, "insight", "i", "text_en", "Words", "Shared words", "My words")
    settling.keep_shared(filled, [made])
    assert stored(filled, Insight, "i").text_en == "Shared words" and stored(filled, Conflict, made).state == "theirs"


def test_words_made_of_both_stand(filled):
    made = disagree(filled, "insight", "i", "text_en", "Words", "Shared words", "My words")
    settling.write_both(filled, made, "Shared words and my words")
    assert stored(filled, Insight, "i").text_en == "Shared words and my words"
    assert stored(filled, Conflict, made).state == "edited"


def test_all_of_a_kind_are_one_step_of_undo_and_settled_ones_are_left(filled):
    first = disagree(filled, "segment", "g", "minutes", 10, 15, 18)
    second = disagree(filled, "event", "e", "starts_at", None, None, "2026-11-19T01:00:00+00:00")
    settling.keep_shared(filled, [first])
    assert settling.take_waiting(filled, [first, second]) == 1
    assert stored(filled, Segment, "g").minutes == 15
    assert stored(filled, Event, "e").starts_at == datetime(2026, 11, 19, 1, tzinfo=UTC)
    filled.undo()
    assert stored(filled, Event, "e").starts_at is None and stored(filled, Conflict, first).state == "theirs"


def test_a_waiting_deletion_deletes_and_undo_brings_back(filled):
    made = disagree(filled, "insight", "i", "deleted_at", None, None, AT.isoformat())
    settling.take_waiting(filled, [made])
    assert stored(filled, Insight, "i").deleted_at == AT
    filled.undo()
    assert stored(filled, Insight, "i").deleted_at is None


def test_dates_of_days_are_days_again(filled):
    with filled.act(text("Make")) as session:
        session.add(synced_mappers()["coaching_round"].class_(id="c", strand_id="s"))
    made = disagree(filled, "coaching_round", "c", "starts_on", None, None, "2026-11-23")
    settling.take_waiting(filled, [made])
    assert stored(filled, synced_mappers()["coaching_round"].class_, "c").starts_on == date(2026, 11, 23)


def test_a_field_of_a_newer_version_is_kept_where_such_fields_are(filled):
    made = disagree(filled, "insight", "i", "mood", None, "calm", "glad")
    settling.take_waiting(filled, [made])
    assert dict(stored(filled, Insight, "i").extra) == {"mood": "glad"}


def test_what_was_refused_can_be_tried_again(filled):
    refused = refuse(filled, "insight", "i", "detail_en", "Long words")
    assert open_count(filled) == 1
    settling.try_again(filled, refused)
    assert stored(filled, Insight, "i").detail_en == "Long words" and open_count(filled) == 0


def test_a_refused_row_is_made_anew_with_an_id_of_its_own(filled):
    refused = refuse(filled, "insight", "0190aaaa-0000-7000-8000-000000000000", "*", {"strand_id": "s", "text_en": "A new one"})
    assert review(filled).rejected[0].about.called.english == "A new one"
    settling.try_again(filled, refused)
    with filled.read() as session:
        assert (
            session.scalars(select(Insight).where(Insight.text_en == "A new one")).one().id
            != "0190aaaa-0000-7000-8000-000000000000"
        )


def test_a_refused_row_with_a_natural_key_says_where_to_make_it(filled):
    row = natural_id("seat", "r", "q")
    refused = refuse(filled, "seat", row, "*", {"round_id": "r", "person_id": "q", "room_id": "m1"})
    with pytest.raises(RuleBroken):
        settling.try_again(filled, refused)
    assert open_count(filled) == 1


def test_what_is_let_go_can_be_put_back(filled):
    refused = refuse(filled, "insight", "i", "detail_en", "Long words")
    kept = settling.let_go(filled, refused)
    assert open_count(filled) == 0
    settling.put_back(filled, kept)
    found = review(filled).rejected[0]
    assert (found.id, found.after, str(found.label)) == (refused, "Long words", "Change it")


def test_only_words_of_people_can_be_edited_into_one():
    assert is_wording("insight", "text_en") and is_wording("note", "text") and is_wording("segment", "notes")
    for table, field in (("insight", "state"), ("person", "email"), ("event", "join_link"), ("event", "starts_at"), ("x", "y")):
        assert not is_wording(table, field)


def test_every_table_can_be_read_with_nothing_known_of_the_row(filled):
    for table in synced_mappers():
        disagree(filled, table, "nowhere", next(iter(columns_of(table))), None, 1, 2)
    assert review(filled).count == len(synced_mappers())
