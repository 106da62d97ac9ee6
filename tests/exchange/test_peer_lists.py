"""Contacts and coaching pairs as files: what stands in them, and that a cell is never a formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO

import openpyxl
import pytest

from moderator_app.domain.contacts import CoachingPairLine, CoachingPerson, Contact, ContactList, PairList
from moderator_app.domain.errors import RuleBroken
from moderator_app.exchange.peer_lists import pairs_text, write_contacts, write_pairs

BEN = Contact(
    name="Ben", name_zh="本", school="Bay School", school_zh="海湾学校", role="Head", role_zh="馆长", city="Tokyo",
    country="Japan",
    email="ben@example.org", shares_email=True, times=2, coached=True, meetings_en=("Reading",), meetings_zh=("阅读",),
)  # fmt: skip
MET = ContactList("Ann", "Librarians", "图书馆员", (BEN, replace(BEN, name="=1+1", email="", shares_email=False, coached=False)))
ANN = CoachingPerson("Ann", "安", "Head", "馆长", "Bay School", "海湾学校", "Tokyo", "Japan", "", "Asia/Tokyo")
PAIRS = PairList(
    "Librarians", "图书馆员", 2, date(2026, 11, 23), None,
    (CoachingPairLine(1, (ANN, replace(ANN, name="Ben", name_zh="")), "Reading for joy", "悦读", (date(2026, 12, 14),)),),
)  # fmt: skip


def rows_of(path):
    return list(csv.reader(StringIO(path.read_text("utf-8-sig"))))


def test_contacts_as_csv_have_what_is_shared_and_say_what_is_not(tmp_path):
    header, ben, other = rows_of(write_contacts(MET, tmp_path / "met.csv", language="en"))
    assert header[:3] == ["Name", "Chinese name", "School"]
    assert ben == ["Ben", "本", "Bay School", "Head", "Tokyo", "Japan", "ben@example.org", "2", "yes", "Reading"]
    assert (other[0], other[6], other[8]) == ("'=1+1", "not shared", "")


def test_contacts_as_a_workbook_in_both_languages(tmp_path):
    sheet = openpyxl.load_workbook(write_contacts(MET, tmp_path / "met.xlsx")).active
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[1][2] == "Bay School · 海湾学校"
    assert (values[1][7], values[1][9]) == (2, "Reading · 阅读")
    assert values[2][0] == "'=1+1"


def test_pairs_have_a_line_a_person(tmp_path):
    _header, ann, ben = rows_of(write_pairs(PAIRS, tmp_path / "pairs.csv", language="zh"))
    assert ann == ["1", "Ann", "安", "海湾学校", "馆长", "Japan", "Asia/Tokyo", ann[7], "悦读", "2026-12-14"]
    assert ben[1] == "Ben"


def test_pairs_as_words_for_a_message():
    assert "1. Ann 安 + Ben (Reading for joy · 悦读)" in pairs_text(PAIRS).splitlines()
    assert pairs_text(replace(PAIRS, pairs=()), language="en").startswith("Librarians")


def test_other_kinds_of_files_are_refused(tmp_path):
    with pytest.raises(RuleBroken, match=r"\.pdf"):
        write_contacts(MET, tmp_path / "met.pdf")
    assert list(tmp_path.iterdir()) == []
