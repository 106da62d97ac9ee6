"""What stands in which feed, who may read and write what, and how rows come and go; on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from moderator_app.protocol.messages import Grant
from moderator_app.protocol.problems import Refusal
from moderator_app.server import accounts, pull
from moderator_app.server.database import Database
from moderator_app.server.rights import event_feed
from moderator_app.server.tables import feed_entry
from moderator_app.store.tables import (
    Event,
    Inquiry,
    Membership,
    Note,
    Person,
    Rsvp,
    School,
    Segment,
    Slot,
    SourceFile,
    Strand,
    Survey,
    Term,
)
from tests.server.laptops import Laptop, Meeting, coordinator, guest, moderator, note, strand


@pytest.fixture
def maths(ann: Laptop) -> Meeting:
    made = Meeting("Mathematics")
    ann.give(*made.rows)
    return made


@pytest.fixture
def music(ann: Laptop) -> Meeting:
    made = Meeting("Music")
    ann.give(*made.rows)
    return made


@pytest.fixture
def mia(database: Database, maths: Meeting, music: Meeting) -> Laptop:
    """She moderates mathematics."""
    return Laptop(database, moderator("mia", maths.strand.id), "mia-laptop")


@pytest.fixture
def tom(database: Database, maths: Meeting, music: Meeting) -> Laptop:
    """He moderates music."""
    return Laptop(database, moderator("tom", music.strand.id), "tom-laptop")


def grant(database: Database, who: str, *grants: Grant) -> None:
    """Rights as a coordinator gives them; the account is made with the first."""
    with database.writing() as connection:
        found = accounts.by_address(connection, f"{who}@example.org")
        account = found.id if found else accounts.make(connection, f"{who}@example.org", who, [])
        accounts.set_grants(connection, account, grants)


# ---- reading


def test_a_moderator_holds_their_strand_and_what_it_points_at_and_nothing_else(mia, maths, music):
    mia.pull()
    assert all(mia.has(row) for row in maths.rows)
    assert mia.has(music.strand), "all see which strands there are"
    assert not any(mia.has(row) for row in (music.event, music.segment, music.person, music.membership, music.note))


def test_a_coordinator_holds_everything(ben, maths, music):
    ben.pull()
    assert all(ben.has(row) for row in (*maths.rows, *music.rows))


def test_schools_and_terms_are_everybody_s(ann, mia, tom):
    school, term = School(name_en="Hill School", feed="organisation"), Term(kind="role", feed="organisation")
    ann.give(school, term)
    for laptop in (mia, tom):
        laptop.pull()
        assert laptop.has(school) and laptop.has(term)


def test_a_person_comes_when_a_row_of_the_strand_points_at_them_and_with_their_school(ann, mia, maths):
    school = School(name_en="Hill School", feed="organisation")
    known = Person(name="New", school_id=school.id, feed="people")
    ann.give(school, known)
    mia.pull()
    assert not mia.has(known)
    ann.give(Membership(strand_id=maths.strand.id, person_id=known.id, feed=maths.strand.id))
    mia.pull()
    assert mia.has(known) and mia.has(school)
    assert mia.feeds["person", known.id] == {maths.strand.id}


def test_a_person_of_two_strands_is_one_row_that_both_change(ann, mia, tom, maths, music):
    ann.give(Membership(strand_id=music.strand.id, person_id=maths.person.id, feed=music.strand.id))
    mia.pull(), tom.pull()
    assert tom.set(maths.person, "city", "Chengdu").outcome == "applied"
    mia.pull()
    assert mia.value(maths.person, "city") == "Chengdu"
    assert not tom.has(maths.membership)


def test_what_is_pointed_at_later_comes_along(ann, mia, maths, music):
    """A segment of mathematics gets a speaker whom only music knew."""
    ann.pull(), mia.pull()
    ann.set(maths.segment, "speaker_id", music.person.id)
    assert {(row.table, row.id) for row in mia.pull()} == {("segment", maths.segment.id), ("person", music.person.id)}


def test_an_account_without_rights_syncs_nothing(database, maths):
    member = Laptop(database, coordinator("m"), "m-laptop")
    member.who = member.who.__class__("m", "M", "m@example.org", "", (Grant("member", maths.strand.id),))
    for ask in (member.pull, lambda: member.give(note(maths.event, "No."))):
        with pytest.raises(Refusal) as refused:
            ask()
        assert refused.value.code == "forbidden"


# ---- writing


def outcomes(answers) -> list[tuple[str, str]]:
    return [(answer.outcome, answer.code) for answer in answers]


def test_a_moderator_writes_in_their_strand(mia, maths):
    mia.pull()
    assert outcomes(mia.give(note(maths.event, "Mine."))) == [("applied", "")]
    assert mia.set(maths.strand, "contact_name", "Mia").outcome == "applied"
    assert mia.set(maths.person, "city", "Chengdu").outcome == "applied"


def test_a_moderator_makes_people_schools_and_terms(ann, mia, maths):
    person = Person(name="New", feed="people")
    rows = (School(name_en="S", feed="organisation"), Term(kind="role", feed="organisation"), person)
    assert outcomes(mia.give(*rows)) == [("applied", "")] * 3
    assert mia.set(person, "city", "Xi'an").outcome == "applied", "nobody else has them yet"
    assert outcomes(mia.give(Membership(strand_id=maths.strand.id, person_id=person.id, feed=maths.strand.id)))[0][0] == "applied"
    ann.pull()
    assert ann.value(person, "city") == "Xi'an"


def test_a_moderator_writes_nothing_of_another_strand(mia, maths, music):
    mia.pull()
    refused = [("refused", "forbidden")]
    assert outcomes(mia.give(note(music.event, "Not mine."))) == refused
    assert outcomes(mia.give(Inquiry(strand_id=music.strand.id, feed=music.strand.id))) == refused
    assert outcomes(mia.give(Inquiry(strand_id=music.strand.id, feed=maths.strand.id))) == refused, "the feed follows the strand"
    for row, field in ((music.note, "text"), (music.strand, "name_en"), (music.person, "name"), (music.membership, "deleted_at")):
        assert outcomes([mia.set(row, field, "2026-03-01T08:00:00+00:00", before=None)]) == refused


def test_a_moderator_makes_no_strand(mia):
    assert outcomes(mia.give(strand("Mine"))) == [("refused", "forbidden")]


def test_nobody_pulls_secrets_by_pointing_at_them(mia, maths, music):
    pointing = Segment(event_id=maths.event.id, speaker_id=music.person.id, feed=maths.strand.id)
    assert outcomes(mia.give(pointing)) == [("refused", "forbidden")]
    assert outcomes([mia.set(maths.segment, "speaker_id", music.person.id)]) == [("refused", "forbidden")]
    mia.pull()
    assert not mia.has(music.person)


def test_a_row_goes_where_its_parent_is_whatever_it_says(ann, mia, tom, maths, music):
    stray = note(maths.event, "Said to be music's.")
    stray.feed = music.strand.id
    assert outcomes(ann.give(stray)) == [("applied", "")]
    mia.pull(), tom.pull()
    assert mia.value(stray, "feed") == maths.strand.id and not tom.has(stray)
    assert ("note", stray.id) in {(row.table, row.id) for row in ann.pull()}, "what the server altered comes back"


def test_people_of_an_older_version_move_to_their_feed(ann, ben):
    person = Person(name="Old", feed="organisation")
    ann.give(person)
    ben.pull()
    assert ben.value(person, "feed") == "people"


# ---- rights that come and go


def test_late_grant(database, ann, mia, maths, music):
    """Rows that are older than the right arrive, also those that she made herself once."""
    mia.pull()
    mia.who = moderator("mia", maths.strand.id, music.strand.id)
    came = {(row.table, row.id) for row in mia.pull()}
    assert {("event", music.event.id), ("note", music.note.id), ("person", music.person.id)} <= came


def test_revoked(mia, maths, music):
    """The feed is told no longer: the laptop sees by that that it goes."""
    mia.pull()
    mia.who = moderator("mia", music.strand.id)
    pulled = mia.pull_once()
    assert maths.strand.id not in pulled.feeds and music.strand.id in pulled.feeds
    assert outcomes([mia.set(maths.note, "text", "Still mine?")]) == [("refused", "forbidden")]


def test_a_strand_that_was_taken_away_and_given_again_comes_whole(mia, maths, music):
    mia.pull()
    mine = note(maths.event, "By herself.")
    mia.give(mine)
    mia.pull()
    mia.who = moderator("mia", music.strand.id)
    mia.pull()
    mia.rows.clear()
    mia.who = moderator("mia", maths.strand.id)
    came = {row.id for row in mia.pull(limit=2)}
    assert {mine.id, maths.note.id, maths.event.id} <= came


# ---- guests of one meeting


@pytest.fixture
def gil(database: Database, ann: Laptop, maths: Meeting) -> Laptop:
    """A guest moderator of the mathematics meeting."""
    school = School(name_en="Hill School", feed="organisation")
    ann.pull()
    ann.give(school)
    ann.set(maths.person, "school_id", school.id)
    ann.set(maths.segment, "speaker_id", maths.person.id)
    grant(database, "gil", Grant("guest", event=maths.event.id))
    return Laptop(database, guest("gil", maths.event.id), "gil-laptop")


def test_a_guest_holds_one_meeting_and_all_that_it_needs(ann, gil, maths):
    other = Event(strand_id=maths.strand.id, title_en="Another", feed=maths.strand.id)
    ann.give(other, note(other, "Not for guests."))
    gil.pull()
    assert gil.has(maths.event) and gil.has(maths.segment) and gil.has(maths.note)
    assert gil.has(maths.strand) and gil.has(maths.person) and "school" in gil.tables()
    assert not gil.has(other) and not gil.has(maths.membership)
    assert len([key for key in gil.rows if key[0] == "note"]) == 1


def test_what_is_born_later_comes_to_the_guest_and_what_the_guest_writes_to_the_moderators(ann, mia, gil, maths):
    gil.pull()
    later = note(maths.event, "Later.")
    ann.give(later)
    gil.pull()
    assert gil.has(later)
    mine = note(maths.event, "By the guest.")
    assert outcomes(gil.give(mine)) == [("applied", "")]
    assert gil.set(maths.note, "text", "Wait ten seconds.").outcome == "applied"
    mia.pull()
    assert mia.has(mine) and mia.value(maths.note, "text") == "Wait ten seconds."


def test_a_guest_writes_nothing_beside_the_meeting(ann, gil, maths):
    gil.pull()
    other = Event(strand_id=maths.strand.id, feed=maths.strand.id)
    ann.give(other)
    for row, field in ((maths.person, "name"), (maths.strand, "name_en"), (maths.membership, "interests")):
        assert outcomes([gil.set(row, field, "x", before="")])[0][0] in ("refused", "aside")
    for row in (note(other, "x"), Person(name="x", feed="people"), School(feed="organisation")):
        assert outcomes(gil.give(row)) == [("refused", "forbidden")]


def test_a_survey_of_the_meeting_hangs_on_it_through_several_rows(ann, gil, maths):
    survey = Survey(strand_id=maths.strand.id, event_id=maths.event.id, feed=maths.strand.id)
    inquiry = Inquiry(strand_id=maths.strand.id, survey_id=survey.id, feed=maths.strand.id)
    source = SourceFile(strand_id=maths.strand.id, feed=maths.strand.id)
    ann.give(survey, inquiry, source)
    gil.pull()
    assert gil.has(survey) and gil.has(inquiry) and not gil.has(source)


def test_what_goes_to_another_meeting_leaves_the_guest_of_the_first_for_that_of_the_second(database, ann, gil, maths):
    other = Event(strand_id=maths.strand.id, title_en="Another", feed=maths.strand.id)
    slot = Slot(segment_id=maths.segment.id, person_id=maths.person.id, feed=maths.strand.id)
    ann.give(other, slot)
    grant(database, "ida", Grant("guest", event=other.id))
    ida = Laptop(database, guest("ida", other.id), "ida-laptop")
    gil.pull(), ida.pull()
    assert gil.has(maths.segment) and gil.has(slot) and not ida.has(maths.segment)
    assert ann.set(maths.segment, "event_id", other.id).outcome == "applied"
    gil.pull(), ida.pull()
    assert ida.has(maths.segment) and ida.has(slot) and ida.has(maths.person)
    assert not gil.has(maths.segment) and not gil.has(slot) and gil.has(maths.note)
    assert ann.set(maths.segment, "title_en", "Not for Gil").outcome == "applied"
    assert [key for key in gil.pull() if key.table == "segment"] == []


def test_what_the_meeting_points_at_stays_with_its_guest_when_it_is_carried_to_another(ann, gil, maths):
    other = Event(strand_id=maths.strand.id, feed=maths.strand.id)
    inquiry, free = (Inquiry(strand_id=maths.strand.id, event_id=maths.event.id, feed=maths.strand.id) for _ in "ab")
    ann.give(other, inquiry, free)
    ann.set(maths.segment, "inquiry_id", inquiry.id)
    gil.pull()
    assert gil.has(inquiry) and gil.has(free)
    for one in (inquiry, free):
        ann.set(one, "event_id", other.id)
    gil.pull()
    assert gil.has(inquiry) and not gil.has(free)


def test_what_is_hung_on_the_meeting_later_comes_to_its_guest(ann, gil, maths):
    survey = Survey(strand_id=maths.strand.id, feed=maths.strand.id)
    inquiry = Inquiry(strand_id=maths.strand.id, survey_id=survey.id, feed=maths.strand.id)
    ann.give(survey, inquiry)
    gil.pull()
    assert not gil.has(survey)
    ann.set(survey, "event_id", maths.event.id)
    gil.pull()
    assert gil.has(survey) and gil.has(inquiry)


def test_the_feed_of_a_meeting_ends_with_its_last_guest(database, ann, gil, maths):
    gil.pull()
    grant(database, "gil")
    ann.give(note(maths.event, "After the guest."))
    with database.reading() as connection:
        assert connection.scalars(select(feed_entry.c.row_id).where(feed_entry.c.feed == event_feed(maths.event.id))).all() == []
    grant(database, "gil", Grant("guest", event=maths.event.id))
    gil.rows.clear()
    gil.pull()  # from where it was: whatever is filled in anew has new numbers
    assert len([key for key in gil.rows if key[0] == "note"]) == 2 and gil.has(maths.strand)


# ---- moving


def test_row_moves_strand(ann, mia, tom, maths, music):
    """A meeting goes over to another strand, and all that hangs on it; the rest stays."""
    own = Rsvp(event_id=maths.event.id, person_id=maths.person.id, answer="yes", feed=maths.strand.id)
    ann.give(own)
    ann.pull(), mia.pull(), tom.pull()
    assert ann.set(maths.event, "strand_id", music.strand.id).outcome == "applied"
    mia.pull(), tom.pull(), ann.pull()
    gone = (maths.event, maths.segment, maths.note, own)
    assert not any(mia.has(row) for row in gone) and mia.has(maths.membership) and mia.has(maths.person)
    assert all(tom.has(row) for row in gone) and tom.has(maths.person) and not tom.has(maths.membership)
    assert {tom.value(row, "feed") for row in gone} == {ann.value(row, "feed") for row in gone} == {music.strand.id}
    assert tom.set(maths.note, "text", "Ours now.").outcome == "applied"
    assert outcomes([mia.set(maths.note, "text", "Still ours?", before="")]) == [("refused", "forbidden")]


def test_a_row_that_moves_stays_where_others_point_at_it(ann, mia, maths, music):
    inquiry = Inquiry(strand_id=maths.strand.id, feed=maths.strand.id)
    ann.give(inquiry)
    ann.pull()
    ann.set(maths.segment, "inquiry_id", inquiry.id)
    mia.pull()
    ann.set(inquiry, "strand_id", music.strand.id)
    mia.pull()
    assert mia.has(inquiry) and mia.value(inquiry, "feed") == music.strand.id


def test_a_moderator_moves_a_row_only_between_their_strands(database, ann, mia, maths, music):
    mia.pull()
    assert outcomes([mia.set(maths.event, "strand_id", music.strand.id)]) == [("refused", "forbidden")]
    both = Laptop(database, moderator("both", maths.strand.id, music.strand.id), "both-laptop")
    both.pull()
    assert both.set(maths.event, "strand_id", music.strand.id).outcome == "applied"


# ---- pulling


def test_one_s_own_changes_come_back_only_where_the_server_altered_them(ann, maths):
    ann.pull()
    ann.set(maths.note, "text", "Mine.")
    assert ann.pull() == []
    assert ann.pull(answered=-1) == []
    ann.cursors = {feed: max(seq - 1, 1) for feed, seq in ann.cursors.items()}
    assert maths.note.id in {row.id for row in ann.pull(answered=-1)}, "asked for, they do"


def test_one_s_own_changes_fill_a_new_feed_unless_the_laptop_says_that_it_has_them(database, ann, ben, maths):
    made = {row.id for row in maths.rows}
    ann.cursors = {}
    assert {row.id for row in ann.pull()} >= made
    ann.cursors, ann.has_own = {}, True
    assert [row.id for row in ann.pull()] == [maths.person.id], "the server put it into the strand, where rows point at it"
    assert ann.cursors == ben.pull_once().cursors
    ben.set(maths.note, "text", "Ben's word.")
    ann.cursors = {}
    came = {row.id for row in ann.pull()}
    assert maths.note.id in came and maths.segment.id not in came
    another = Laptop(database, ann.who, "another-laptop")
    another.has_own = True
    assert {row.id for row in another.pull()} >= made


def test_a_laptop_that_lost_its_latest_work_gets_it_back_whatever_it_says(ann, maths):
    ann.has_own = True
    ann.pull()
    ann.set(maths.note, "text", "Lost by the laptop.")
    ann.cursors, ann.n = {}, ann.n - 1
    assert maths.note.id in {row.id for row in ann.pull()}


def test_large_work_of_one_s_own_is_passed_over_in_one_answer(ann, maths):
    ann.pull()
    ann.give(*(note(maths.event, f"Note {number}") for number in range(120)))
    pulled = ann.pull_once(limit=10)
    assert (pulled.rows, pulled.more) == ([], False)


def test_a_laptop_that_lost_its_latest_work_gets_it_back(ann, maths):
    """It went back to a copy of itself: it has fewer answers than the server gave it."""
    ann.pull()
    before = dict(ann.cursors), ann.n
    ann.set(maths.note, "text", "Lost by the laptop.")
    ann.cursors, ann.n = before
    assert [row.content["text"] for row in ann.pull()] == ["Lost by the laptop."]


def test_small_bites_bring_everything_and_parents_before_it_is_needed(ann, ben, maths, music):
    """An older row that was changed lately comes late by its number: a row that points at it brings it along."""
    ann.pull()
    for number in range(30):
        ann.give(note(maths.event, f"Note {number}."))
    ann.set(maths.event, "place", "Room 1")
    seen: set[str] = set()
    while True:
        pulled = ben.pull_once(limit=3)
        seen |= {row.id for row in pulled.rows}
        for row in pulled.rows:
            if row.table == "note":
                assert row.content["event_id"] in seen
        if not pulled.more:
            break
    assert len([key for key in ben.rows if key[0] == "note"]) == 32
    assert all(cursor >= 0 for cursor in ben.cursors.values()) and ben.pull() == []


def test_a_large_row_goes_alone(ann, ben, maths):
    for number in range(12):
        ann.give(note(maths.event, f"{number}" + "x" * 1_000_000))
    bites = 0
    while True:
        pulled = ben.pull_once()
        bites += 1
        assert sum(len(str(row.content)) for row in pulled.rows) < 6_000_000
        if not pulled.more:
            break
    assert bites > 2 and len([key for key in ben.rows if key[0] == "note"]) == 13


def test_the_heads_of_the_latest_actions_come_along(ann, ben, maths):
    ann.pull(), ben.pull()
    ann.begin("Correct a note")
    ann.set(maths.note, "text", "Corrected.")
    pulled = ben.pull_once()
    assert [(head.label, head.author) for head in pulled.actions] == [({"template": "Correct a note"}, "Ann")]
    assert pulled.rows[0].action == pulled.actions[0].id


@pytest.mark.parametrize("cursor", [10**9, -(10**9)])
def test_a_cursor_that_nobody_gave_begins_anew(ann, maths, cursor):
    ann.cursors = {maths.strand.id: cursor}
    with pytest.raises(Refusal) as refused:
        ann.pull()
    assert refused.value.code == "too_old"


def test_history_is_for_those_who_may_read_the_row(database, mia, tom, maths):
    assert pull.history(database, mia.who, "note", maths.note.id).changes
    for table, row in (("note", maths.note.id), ("note", "nowhere"), ("nothing", maths.note.id), ("note", "\x00")):
        with pytest.raises(Refusal) as refused:
            pull.history(database, tom.who, table, row)
        assert refused.value.code == "not_found"


def test_the_schema_s_tables_all_have_a_place(ann):
    """Every pointer leads to a table that syncs, so the closure of a feed is whole."""
    from moderator_app.server.shapes import shapes

    assert {target for shape in shapes().values() for target in shape.pointers.values()} <= shapes().keys()
    assert {Strand.__tablename__, Note.__tablename__} <= shapes().keys()
