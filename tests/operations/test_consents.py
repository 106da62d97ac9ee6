"""Who is heard in a recording and who agreed: without everybody's consent it isn't shared, and the names are told."""

from __future__ import annotations

from datetime import datetime

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.wording import text
from moderator_app.operations import recordings
from moderator_app.operations.consents import (
    ask_consent,
    consents_of,
    missing_consents,
    set_consent,
    shared_without_consent,
)
from moderator_app.store import get, rows
from moderator_app.store.tables import Attendance, Consent, Cue, Person, Recording, SourceFile, Voice, natural_id


@pytest.fixture
def meeting(ws, school_year):
    """A recording, its transcript by Ana (a member), 李老师 (nobody tied) and Tom (by his voice), and Eve who only came."""
    with ws.act(text("A meeting")) as session:
        people = {name: Person(name=name) for name in ("Ana Lima", "Tom Reed", "Eve Moss")}
        session.add_all(people.values())
        source = SourceFile(kind="transcript", about_id=school_year.event, name="a.vtt")
        session.add(source)
        row = Recording(event_id=school_year.event, file_name="a.mp4", sha256="a" * 64, seconds=60, position="a0")
        session.add(row)
        session.flush()
        for number, (label, person) in enumerate([("Ana Lima", "Ana Lima"), ("李老师", ""), ("iPad 3", ""), ("李老师", "")]):
            session.add(
                Cue(
                    event_id=school_year.event, source_id=source.id, line=number, starts=number * 5.0, ends=number * 5.0 + 4,
                    speaker=label, person_id=people[person].id if person else None, text="…", recording_id=row.id,
                )
            )  # fmt: skip
        session.add(
            Voice(
                id=natural_id("voice", school_year.event, "iPad 3"), event_id=school_year.event, label="iPad 3",
                shown="Tom Reed", person_id=people["Tom Reed"].id,
            )
        )  # fmt: skip
        for name in ("Ana Lima", "Eve Moss"):
            consent = True if name == "Ana Lima" else None
            session.add(
                Attendance(event_id=school_year.event, person_id=people[name].id, given_name=name, recording_consent=consent)
            )
        school_year.recording = row.id
        school_year.people = {name: person.id for name, person in people.items()}
    return school_year


def answers(ws, meeting):
    return {one.name: one.answer for one in consents_of(ws, meeting.recording)}


def agree(ws, meeting, *names):
    for name in names:
        known = meeting.people.get(name)
        set_consent(ws, meeting.recording, "given", person_id=known, name="" if known else name, evidence="in the chat")


def test_everybody_heard_is_listed_who_speaks_most_first(ws, meeting):
    found = consents_of(ws, meeting.recording)
    assert [(one.name, one.lines, one.seconds) for one in found] == [
        ("李老师", 2, 8.0),
        ("Ana Lima", 1, 4.0),
        ("Tom Reed", 1, 4.0),
    ]
    assert [(one.person_id is None, one.answer, one.zoom) for one in found] == [
        (True, "none", None),
        (False, "none", True),
        (False, "none", None),
    ]


def test_sharing_is_refused_with_the_names_of_those_who_have_not_agreed(ws, meeting):
    agree(ws, meeting, "Ana Lima")
    with pytest.raises(RuleBroken) as caught:
        recordings.share_recording(ws, meeting.recording)
    assert caught.value.code == "recording.no_consent"
    assert str(caught.value.message) == "It can’t be shared yet: a yes is missing from 李老师, Tom Reed."
    assert recordings.recording(ws, meeting.recording).state == "kept"


def test_with_everybodys_consent_it_is_shared_and_can_be_withdrawn(ws, meeting):
    agree(ws, meeting, "Ana Lima", "Tom Reed", "李老师")
    assert missing_consents(ws, meeting.recording) == []
    recordings.share_recording(ws, meeting.recording)
    assert recordings.recording(ws, meeting.recording).state == "shared"
    recordings.withdraw_recording(ws, meeting.recording)
    assert recordings.recording(ws, meeting.recording).state == "withdrawn"
    recordings.share_recording(ws, meeting.recording)
    assert recordings.recording(ws, meeting.recording).state == "shared"


def test_a_refusal_withdraws_what_is_shared_in_one_step_and_undo_shares_it_again(ws, meeting):
    agree(ws, meeting, "Ana Lima", "Tom Reed", "李老师")
    recordings.share_recording(ws, meeting.recording)
    set_consent(ws, meeting.recording, "refused", person_id=meeting.people["Tom Reed"], evidence="by mail")
    assert recordings.recording(ws, meeting.recording).state == "withdrawn"
    assert missing_consents(ws, meeting.recording) == ["Tom Reed"]
    ws.undo()
    assert recordings.recording(ws, meeting.recording).state == "shared" and missing_consents(ws, meeting.recording) == []


def test_who_refused_counts_though_nothing_of_them_is_heard(ws, meeting):
    agree(ws, meeting, "Ana Lima", "Tom Reed", "李老师")
    set_consent(ws, meeting.recording, "refused", person_id=meeting.people["Eve Moss"])
    assert missing_consents(ws, meeting.recording) == ["Eve Moss"]


def test_what_a_name_agreed_to_counts_once_the_name_is_tied_to_a_member(ws, meeting):
    agree(ws, meeting, "李老师")
    with ws.act(text("Say who it is")) as session:
        li = Person(name="李芳", other_names=("李老师",))
        session.add(li)
        session.flush()
        for cue in rows(session, Cue, Cue.id, speaker="李老师"):
            cue.person_id = li.id
        person = li.id
    assert answers(ws, meeting)["李芳"] == "given" and "李老师" not in answers(ws, meeting)
    set_consent(ws, meeting.recording, "refused", person_id=person)
    assert answers(ws, meeting)["李芳"] == "refused"
    with ws.read() as session:
        assert len(rows(session, Consent, Consent.id)) == 1


def test_a_voice_that_is_told_apart_later_is_listed_among_those_shared_without_consent(ws, meeting):
    agree(ws, meeting, "Ana Lima", "Tom Reed", "李老师")
    recordings.share_recording(ws, meeting.recording)
    assert shared_without_consent(ws, meeting.event) == {}
    with ws.act(text("It was Eve")) as session:
        for cue in rows(session, Cue, Cue.id, speaker="Ana Lima"):
            cue.person_id = meeting.people["Eve Moss"]
    assert shared_without_consent(ws, meeting.event) == {meeting.recording: ["Eve Moss"]}


def test_without_a_transcript_those_who_came_are_asked(ws, meeting):
    with ws.act(text("No transcript")) as session:
        for cue in rows(session, Cue, Cue.id):
            session.get(Cue, cue.id).deleted_at = datetime(2026, 11, 20).astimezone()
    assert missing_consents(ws, meeting.recording) == ["Ana Lima", "Eve Moss"]


def test_where_nobody_is_known_sharing_is_refused_until_somebody_is_named(ws, school_year):
    with ws.act(text("A recording")) as session:
        row = Recording(event_id=school_year.event, file_name="a.mp4", sha256="a" * 64, position="a0")
        session.add(row)
        recording = row.id
    with pytest.raises(RuleBroken) as caught:
        recordings.share_recording(ws, recording)
    assert caught.value.code == "recording.nobody_known" and caught.value.remedy is not None
    set_consent(ws, recording, "given", name="Maya Okafor", evidence="it is I who speaks")
    recordings.share_recording(ws, recording)


def test_a_transcript_of_another_recording_is_not_asked_about(ws, meeting):
    with ws.act(text("Another")) as session:
        row = Recording(event_id=meeting.event, file_name="b.mp4", sha256="b" * 64, position="a1")
        session.add(row)
        session.flush()
        for cue in rows(session, Cue, Cue.id, speaker="李老师"):
            cue.recording_id = row.id
        other = row.id
    assert [one.name for one in consents_of(ws, other)] == ["李老师"]
    assert "李老师" not in answers(ws, meeting)
    with ws.act(text("Nobody knows of which")) as session:
        for cue in rows(session, Cue, Cue.id, speaker="Ana Lima"):
            cue.recording_id = None
    assert [one.name for one in consents_of(ws, other)] == ["李老师", "Ana Lima"] and "Ana Lima" in answers(ws, meeting)


def test_who_is_asked_is_noted_and_an_answer_is_not_overwritten_by_asking(ws, meeting):
    agree(ws, meeting, "Ana Lima")
    ask_consent(ws, meeting.recording, consents_of(ws, meeting.recording))
    assert answers(ws, meeting) == {"Ana Lima": "given", "Tom Reed": "asked", "李老师": "asked"}
    assert all(one.asked_at for one in consents_of(ws, meeting.recording) if one.answer == "asked")


def test_the_evidence_is_kept_in_words_and_as_a_file(ws, meeting, tmp_path):
    (tmp_path / "mail.eml").write_bytes(b"Yes, do share it.")
    set_consent(
        ws, meeting.recording, "given", person_id=meeting.people["Tom Reed"], evidence="mail of 20 November",
        evidence_file=tmp_path / "mail.eml",
    )  # fmt: skip
    tom = next(one for one in consents_of(ws, meeting.recording) if one.name == "Tom Reed")
    assert tom.evidence == "mail of 20 November" and tom.answered_at is not None
    assert ws.blobs.find(tom.evidence_sha256).read_bytes() == b"Yes, do share it."


def test_somebody_has_to_be_named(ws, meeting):
    with pytest.raises(RuleBroken):
        set_consent(ws, meeting.recording, "given", name="  ")
    with ws.read() as session:
        assert rows(session, Consent, Consent.id) == []
        assert get(session, Recording, meeting.recording).state == "kept"


def test_the_same_answer_twice_is_one_row(ws, meeting):
    for name in ("Ａｎａ Lima", "ana lima"):
        set_consent(ws, meeting.recording, "given", name=name)
    assert answers(ws, meeting)["Ana Lima"] == "given"
    with ws.read() as session:
        assert len(rows(session, Consent, Consent.id)) == 1


@pytest.mark.parametrize("between", [(), ("asked",), ("none", "asked")])
def test_the_file_of_a_refusal_is_no_evidence_of_a_later_yes(ws, meeting, tmp_path, between):
    mail = tmp_path / "no.eml"
    mail.write_bytes(b"Not me, thank you.")
    tom = meeting.people["Tom Reed"]
    set_consent(ws, meeting.recording, "refused", person_id=tom, evidence="mail", evidence_file=mail)
    for answer in between:
        set_consent(ws, meeting.recording, answer, person_id=tom)
    set_consent(ws, meeting.recording, "given", person_id=tom, evidence="said so on the phone")
    found = next(one for one in consents_of(ws, meeting.recording) if one.person_id == tom)
    assert (found.answer, found.evidence, found.evidence_sha256) == ("given", "said so on the phone", "")
