"""Rounds between laptops and a real server: work meets, nothing is lost, and what stands in the way is cleared."""

from __future__ import annotations

import json
import shutil

import pytest
from sqlalchemy import select

from moderator_app.domain.wording import text
from moderator_app.protocol.problems import Refusal
from moderator_app.store import Workspace, doctor, get, remove, rows
from moderator_app.store.incoming import cursors_of
from moderator_app.store.journal import BIRTH
from moderator_app.store.outgoing import waiting_count
from moderator_app.store.tables import Change, Conflict, Event, Membership, Note, Person, School, Strand, natural_id, utc_now
from moderator_app.sync.errors import Unreachable
from moderator_app.sync.rounds import EPOCH, Stopped
from tests.sync.conftest import Laptop

STRAND, EVENT = natural_id("strand", "maths"), natural_id("event", "first")


def begin(laptop: Laptop) -> None:
    """A strand with a meeting and a member, shared."""
    with laptop.ws.act(text("Begin")) as session:
        session.add(Strand(id=STRAND, name_en="Maths"))
        session.add(Event(id=EVENT, strand_id=STRAND, title_en="First", focus_en="Fractions. Then halves."))
        session.add(person := Person(id=natural_id("person", "ann"), name="Ann"))
        session.add(Membership(id=natural_id("m", "ann"), strand_id=STRAND, person_id=person.id))
    laptop.sync()


def change(laptop: Laptop, **fields: object) -> None:
    with laptop.ws.act(text("Change")) as session:
        event = get(session, Event, EVENT)
        for name, value in fields.items():
            setattr(event, name, value)


def shown(laptop: Laptop, name: str) -> object:
    with laptop.ws.read() as session:
        return getattr(get(session, Event, EVENT), name)


def conflicts(laptop: Laptop) -> list[Conflict]:
    with laptop.ws.read() as session:
        return rows(session, Conflict)


def waiting(laptop: Laptop) -> int:
    with laptop.ws.read() as session:
        return waiting_count(session.connection())


def is_sound(*laptops: Laptop) -> bool:
    return all(finding.ok for laptop in laptops for finding in doctor.examine(laptop.ws))


def settle_down(*laptops: Laptop) -> None:
    for _ in range(2):
        for laptop in laptops:
            laptop.sync()


def test_two_laptops_change_different_fields_of_one_meeting(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    assert bo.sync().received == 4
    change(ann, title_en="From Ann", focus_en="Quarters. Then halves.")
    change(bo, place="Hall", focus_en="Fractions. Then thirds.")
    settle_down(ann, bo)
    for laptop in (ann, bo):
        assert (shown(laptop, "title_en"), shown(laptop, "place")) == ("From Ann", "Hall")
        assert shown(laptop, "focus_en") == "Quarters. Then thirds."
    assert is_sound(ann, bo)


def test_where_they_disagree_both_see_both_values_and_one_settles_it(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    change(ann, title_en="From Ann")
    change(bo, title_en="From Bo")
    settle_down(ann, bo)
    for laptop in (ann, bo):
        [found] = conflicts(laptop)
        assert (found.base, found.theirs, found.mine, found.state) == ("First", "From Ann", "From Bo", "open")
        assert shown(laptop, "title_en") == "From Ann"
    assert is_sound(ann, bo)


def test_nothing_to_do_is_one_request(join):
    ann = join("Ann")
    begin(ann)
    ann.sync()
    result = ann.sync()
    assert (result.requests, result.received, result.is_news) == (1, 0, False)


def test_nothing_to_do_is_below_a_kilobyte_for_a_coordinator_of_sixty_strands(join, monkeypatch):
    ann, bo = join("Ann"), join("Bo")
    with ann.ws.act(text("Sixty")) as session:
        session.add_all(Strand(name_en=f"Strand {number}") for number in range(60))
    ann.sync()
    bo.sync()
    with bo.ws.read() as session:
        assert len(cursors_of(session.connection())) > 60
    weighed = []
    ask = bo.client.line.ask

    def weighing(method, path, body=None, **how):
        reply = ask(method, path, body, **how)
        weighed.append((path, len(body or b""), int(reply.headers["Content-Length"])))
        return reply

    monkeypatch.setattr(bo.client.line, "ask", weighing)
    assert (bo.sync().requests, len(weighed)) == (1, 1)
    [(_path, up, down)] = weighed
    assert 0 < up < 400 and 0 < down < 200


def test_a_row_typed_while_a_push_is_answered_goes_with_the_next(join, monkeypatch):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    change(ann, title_en="One")
    push = ann.client.push

    def push_and_type(message):
        answer = push(message)
        if shown(ann, "title_en") == "One":
            change(ann, title_en="Two")
        return answer

    monkeypatch.setattr(ann.client, "push", push_and_type)
    ann.sync()
    bo.sync()
    assert shown(ann, "title_en") == shown(bo, "title_en") == "Two" and conflicts(bo) == []


def test_a_lost_reply_doubles_nothing(join, monkeypatch):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    with ann.ws.act(text("Note")) as session:
        session.add(Note(event_id=EVENT, text="Heard", captured_at=get(session, Event, EVENT).starts_at or _moment()))
    push = ann.client.push

    def lose(message):
        push(message)
        raise Unreachable(ann.server.url, "the line went dead")

    with monkeypatch.context() as patched, pytest.raises(Unreachable):
        patched.setattr(ann.client, "push", lose)
        ann.sync()
    assert waiting(ann) == 1
    settle_down(ann, bo)
    with bo.ws.read() as session:
        assert [note.text for note in rows(session, Note)] == ["Heard"]
    assert waiting(ann) == 0 and is_sound(ann, bo)


def _moment():
    from datetime import UTC, datetime

    return datetime(2026, 5, 1, tzinfo=UTC)


def test_a_copied_workspace_goes_on_as_another_laptop(join, tmp_path):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    ann.sync()
    folder = ann.ws.folder
    ann.ws.close()
    shutil.copytree(folder, tmp_path / "copy")
    ann.ws = Workspace.open(folder)
    copy = Laptop(Workspace.open(tmp_path / "copy"), ann.server, ann.token)
    try:
        change(ann, title_en="From the first")
        change(copy, place="From the copy")
        ann.sync()
        result = copy.sync()
        assert result.renamed and copy.ws.device != ann.ws.device
        settle_down(ann, copy, bo)
        for laptop in (ann, copy, bo):
            assert (shown(laptop, "title_en"), shown(laptop, "place")) == ("From the first", "From the copy")
        assert is_sound(ann, copy, bo)
    finally:
        copy.close()


def test_a_moderator_gets_their_strand_and_what_it_points_at_alone(join):
    ann = join("Ann")
    begin(ann)
    with ann.ws.act(text("Another strand")) as session:
        session.add(other := Strand(name_en="Arts"))
        session.add(Event(strand_id=other.id, title_en="Colours"))
        session.add(Person(name="Nobody's"))
    ann.sync()
    bo = join("Bo", strand=STRAND)
    bo.sync()
    with bo.ws.read() as session:
        assert [event.title_en for event in rows(session, Event)] == ["First"]
        assert [person.name for person in rows(session, Person)] == ["Ann"]
        assert sorted(strand.name_en for strand in rows(session, Strand)) == ["Arts", "Maths"]
    assert is_sound(bo)


def test_what_a_moderator_may_not_change_is_refused_kept_and_put_back(join):
    ann = join("Ann")
    begin(ann)
    with ann.ws.act(text("Another strand")) as session:
        session.add(Strand(id=natural_id("strand", "arts"), name_en="Arts"))
    ann.sync()
    bo = join("Bo", strand=STRAND)
    bo.sync()
    with bo.ws.act(text("Rename")) as session:
        get(session, Strand, natural_id("strand", "arts")).name_en = "Mine"
        get(session, Event, EVENT).title_en = "Mine"
    result = bo.sync()
    assert (result.sent.refused, result.sent.applied) == (1, 1)
    with bo.ws.read() as session:
        assert get(session, Strand, natural_id("strand", "arts")).name_en == "Arts"
    assert shown(bo, "title_en") == "Mine" and waiting(bo) == 0 and is_sound(bo)


def test_a_revoked_right_takes_the_rows_and_saves_what_was_unsent(join, server):
    ann = join("Ann")
    begin(ann)
    bo = join("Bo", strand=STRAND)
    bo.sync()
    change(bo, title_en="Never sent")
    accounts = server.ask("/api/v1/accounts", token=server.token)[1]["accounts"]
    account = next(one["id"] for one in accounts if one["email"].startswith("bo"))
    other = {"role": "moderator", "strand": natural_id("strand", "arts"), "event": ""}
    with ann.ws.act(text("Another strand")) as session:
        session.add(Strand(id=other["strand"], name_en="Arts"))
    ann.sync()
    server.ask(f"/api/v1/accounts/{account}", {"grants": [other]}, method="PATCH", token=server.token)
    result = bo.sync()
    assert result.revoked == {STRAND} and result.sent.refused == 1
    assert "Never sent" in {line["after"] for line in json.loads(result.saved[0].read_text("utf-8"))}
    with bo.ws.read() as session:
        assert rows(session, Event) == rows(session, Person) == rows(session, Membership) == []
    assert is_sound(bo)


def test_a_right_given_late_brings_older_rows(join, server):
    ann = join("Ann")
    begin(ann)
    with ann.ws.act(text("Another strand")) as session:
        session.add(Strand(id=natural_id("strand", "arts"), name_en="Arts"))
    ann.sync()
    bo = join("Bo", strand=natural_id("strand", "arts"))
    bo.sync()
    with bo.ws.read() as session:
        assert rows(session, Event) == []
    accounts = server.ask("/api/v1/accounts", token=server.token)[1]["accounts"]
    account = next(one["id"] for one in accounts if one["email"].startswith("bo"))
    grants = [{"role": "moderator", "strand": STRAND}]
    server.ask(f"/api/v1/accounts/{account}", {"grants": grants}, method="PATCH", token=server.token)
    bo.sync()
    with bo.ws.read() as session:
        assert len(rows(session, Event)) == len(rows(session, Membership)) == 1
    assert is_sound(bo)


def test_delete_versus_edit_in_both_orders(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    with ann.ws.act(text("Delete")) as session:
        remove(session, get(session, Event, EVENT))
    change(bo, title_en="Still wanted")
    settle_down(ann, bo)
    assert shown(ann, "title_en") == shown(bo, "title_en") == "Still wanted" and len(conflicts(ann)) == 1
    change(ann, place="Hall")
    with bo.ws.act(text("Delete")) as session:
        remove(session, get(session, Event, EVENT))
    settle_down(ann, bo)
    assert shown(ann, "place") == shown(bo, "place") == "Hall"
    assert is_sound(ann, bo)


def test_undo_after_syncing_is_shared_as_well(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    change(ann, title_en="A slip")
    settle_down(ann, bo)
    ann.ws.undo()
    settle_down(ann, bo)
    assert shown(bo, "title_en") == "First" and is_sound(ann, bo)


def test_an_unknown_token_is_told_and_loses_nothing(join, server):
    ann = join("Ann")
    begin(ann)
    change(ann, title_en="Unsent")
    ann.client.sign_out()
    with pytest.raises(Refusal) as refused:
        ann.sync()
    assert refused.value.code == "signed_out" and waiting(ann) == 1 and shown(ann, "title_en") == "Unsent"


def test_a_round_can_be_stopped(join):
    ann = join("Ann")
    begin(ann)
    with pytest.raises(Stopped):
        ann.sync(stopping=lambda: True)


def test_much_work_travels_in_several_requests(join):
    ann, bo = join("Ann"), join("Bo")
    with ann.ws.act(text("Many")) as session:
        session.add_all(School(name_en=f"School {number}") for number in range(2500))
    result = ann.sync()
    assert result.sent.applied == 2500 and result.requests > 3
    assert bo.sync().received == 2500
    with bo.ws.read() as session:
        assert len(rows(session, School)) == 2500
    assert bo.ws.recall(EPOCH) == ann.ws.recall(EPOCH) and is_sound(bo)


def test_an_answer_that_is_taken_in_by_parts_may_be_broken_off_between_them(join):
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    with ann.ws.act(text("Many")) as session:
        event = Event(strand_id=STRAND, title_en="Second")
        session.add(event)
        session.add_all(Note(event_id=event.id, text=f"Note {number}", captured_at=utc_now()) for number in range(700))
    ann.sync()
    asked = iter(range(100))
    with pytest.raises(Stopped):
        bo.sync(stopping=lambda: next(asked) > 2)
    with bo.ws.read() as session:
        came = len(rows(session, Note))
    assert 0 < came < 700
    change(bo, place="Hall")
    assert bo.sync().sent.applied == 1
    with bo.ws.read() as session:
        assert len(rows(session, Note)) == 700
        births = session.scalars(select(Change.row).where(Change.table == "note", Change.field == BIRTH)).all()
    assert len(births) == len(set(births)) == 700, "no row stands in history twice"
    settle_down(ann, bo)
    assert shown(ann, "place") == "Hall" and is_sound(ann, bo)


def test_a_note_is_typed_between_the_parts_of_an_answer(join):
    """Whoever writes waits for a part, not for all of it: what was typed then goes out with the next round."""
    ann, bo = join("Ann"), join("Bo")
    begin(ann)
    bo.sync()
    with ann.ws.act(text("Many")) as session:
        session.add_all(Note(event_id=EVENT, text=f"Note {number}", captured_at=utc_now()) for number in range(700))
    ann.sync()
    typed = []

    def type_a_note() -> bool:
        with bo.ws.act(text("Note")) as session:
            session.add(note := Note(event_id=EVENT, text="Typed meanwhile", captured_at=utc_now()))
            typed.append(note.id)
        return False

    bo.sync(stopping=type_a_note)
    assert len(typed) >= 3 and waiting(bo) > 0
    settle_down(bo, ann)
    with ann.ws.read() as session:
        assert {note.id for note in rows(session, Note)} >= set(typed)
    assert waiting(bo) == 0 and is_sound(ann, bo)
