"""Rosters: planned first, stored as one step, never doubling a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.records import RosterFile, RosterRow, SourceInfo
from moderator_app.exchange.roster import read_roster
from moderator_app.operations import people, rosters
from moderator_app.paths import resources_folder

DEMO = resources_folder() / "demo"
EXPECTED = json.loads((DEMO / "expected.json").read_text("utf-8"))


def roster(tmp_path: Path, *lines: dict[str, str]) -> RosterFile:
    file = tmp_path / "roster.csv"
    file.write_text(repr(lines), "utf-8")
    read = [RosterRow(number, dict(line), line.get("language", "")) for number, line in enumerate(lines, start=2)]
    return RosterFile(SourceInfo(file, "csv"), [], read)


def names(ws, strand):
    return sorted(member.name for member in people.members(ws, strand))


def test_a_second_import_updates_and_doubles_nobody(ws, school_year, tmp_path):
    first = roster(tmp_path, {"name": "Ana Roy", "email": "ana@a.example", "city": "Hanoi"})
    second = roster(tmp_path, {"name": "Ana Roy", "email": "ANA@a.example", "city": "Hue"})
    assert rosters.import_roster(ws, school_year.strand, first).added == 1
    done = rosters.import_roster(ws, school_year.strand, second)
    assert (done.added, done.updated) == (0, 1)
    assert [member.city for member in people.members(ws, school_year.strand)] == ["Hue"]
    assert rosters.import_roster(ws, school_year.strand, second).unchanged == 1


def test_an_empty_cell_never_empties_a_field(ws, school_year, tmp_path):
    rosters.import_roster(
        ws, school_year.strand, roster(tmp_path, {"name": "Ana Roy", "email": "ana@a.example", "city": "Hanoi"})
    )
    rosters.import_roster(ws, school_year.strand, roster(tmp_path, {"name": "Ana Roy", "email": "ana@a.example"}))
    assert people.members(ws, school_year.strand)[0].city == "Hanoi"


def test_a_similar_name_waits_for_a_decision(ws, school_year, tmp_path):
    rosters.import_roster(ws, school_year.strand, roster(tmp_path, {"name": "Rafael de la Cruz", "email": "raf@a.example"}))
    again = roster(tmp_path, {"name": "Rafeal dela Cruz", "email": "cruz@b.example"})
    done = rosters.import_roster(ws, school_year.strand, again)
    assert [row.name for row in done.undecided] == ["Rafeal dela Cruz"]
    assert names(ws, school_year.strand) == ["Rafael de la Cruz"]
    assert rosters.undecided_rows(ws, school_year.strand) == [(done.source_id, 2)]
    person = done.undecided[0].alternatives[0][0]
    settled = rosters.import_roster(ws, school_year.strand, again, {2: person})
    assert settled.updated == 1
    assert names(ws, school_year.strand) == ["Rafael de la Cruz"]
    assert rosters.undecided_rows(ws, school_year.strand) == []


def test_a_decision_can_make_a_new_person_or_skip(ws, school_year, tmp_path):
    rosters.import_roster(ws, school_year.strand, roster(tmp_path, {"name": "Kim Ji-won", "email": "w@a.example"}))
    other = roster(tmp_path, {"name": "Kim Ji-woo", "email": "o@a.example"})
    assert rosters.import_roster(ws, school_year.strand, other, {2: rosters.SKIP}).skipped == 1
    assert rosters.import_roster(ws, school_year.strand, other, {2: rosters.NEW}).added == 1
    assert names(ws, school_year.strand) == ["Kim Ji-won", "Kim Ji-woo"]


def test_a_plan_changes_nothing_and_an_import_is_one_step_of_undo(ws, school_year, tmp_path):
    read = roster(tmp_path, {"name": "Ana Roy", "email": "ana@a.example"}, {"name": "Ben Oh", "email": "ben@b.example"})
    plan = rosters.plan_roster(ws, school_year.strand, read)
    assert plan.count("new") == 2 and names(ws, school_year.strand) == []
    rosters.import_roster(ws, school_year.strand, read)
    ws.undo()
    assert names(ws, school_year.strand) == []


def test_a_double_in_one_file_fills_gaps_and_keeps_the_first_row(ws, school_year):
    done = rosters.import_roster(ws, school_year.strand, read_roster(DEMO / "roster.xlsx"), {69: "row:22", 68: "row:27"})
    assert not done.undecided
    li_wei = next(member for member in people.members(ws, school_year.strand) if "李伟" in member.name)
    assert li_wei.email == "li.wei@shekoubay.example"
    with ws.read() as session:
        from moderator_app.store.tables import Person

        assert session.get(Person, li_wei.person_id).other_emails == ("li.wei.sk@example.org",)


def test_the_demo_rosters_give_the_known_counts(librarians):
    found = people.members(librarians.ws, librarians.strand)
    assert len(found) == EXPECTED["members"]
    assert len({member.school for member in found if member.school}) == EXPECTED["schools"]
    assert sum(member.language_need == "zh" for member in found) == EXPECTED["need_mandarin"]
    assert sum(member.language_need == "either" for member in found) == EXPECTED["bilingual"]
    assert sum(not member.email for member in found) == EXPECTED["missing_email"]


def test_making_two_entries_one_moves_everything(librarians):
    ws = librarians.ws
    kept, double = people.members(ws, librarians.strand)[:2]
    people.make_one(ws, kept.person_id, double.person_id)
    found = people.members(ws, librarians.strand)
    assert len(found) == EXPECTED["members"] - 1
    from moderator_app.store.doctor import examine

    assert all(finding.ok for finding in examine(ws))
    ws.undo()
    assert len(people.members(ws, librarians.strand)) == EXPECTED["members"]


def test_an_email_that_somebody_has_is_refused(librarians):
    first, second = [m for m in people.members(librarians.ws, librarians.strand) if m.email][:2]
    with pytest.raises(Exception, match=first.name.split()[0]):
        people.change_member(librarians.ws, librarians.strand, second.person_id, email=first.email)


def test_a_decision_for_somebody_unknown_is_refused_and_nothing_is_stored(ws, school_year, tmp_path):
    read = roster(tmp_path, {"name": "Ana Roy", "email": "ana@a.example"})
    with pytest.raises(RuleBroken, match="blah"):
        rosters.import_roster(ws, school_year.strand, read, {2: "blah"})
    assert names(ws, school_year.strand) == []
