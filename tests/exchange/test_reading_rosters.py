"""Rosters with any columns: what each column means, and what is cleaned, understood and reported of each row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable, PeerSphereError
from moderator_app.domain.records import ROSTER_FIELDS, ColumnMatch
from moderator_app.exchange.roster import match_columns, read_experience, read_language_need, read_roster
from moderator_app.exchange.tables import read_table
from tests.exchange.twins import csv_bytes, roster_csv, saved, xlsx_bytes


def fields(tmp_path, rows):
    return [match.field for match in match_columns(read_table(saved(tmp_path, "r.csv", csv_bytes(rows))))]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["Name", "E-mail Address", "Organization", "Job Title"], ["name", "email", "school", "role"]),
        (["姓名", "邮箱", "学校", "职务", "城市", "语言"], ["name", "email", "school", "role", "city", "language"]),
        (["中文姓名", "英文名", "电子邮件地址", "工作单位"], ["name_zh", "name_en", "email", "school"]),
        (["First Name", "Last Name", "Work email"], ["given_name", "family_name", "email"]),
        (["Name / 姓名", "Email 邮箱", "School (English)", "学校（中文）"], ["name", "email", "school", "school_zh"]),
        (["Full Name", "EMAIL", "Yrs of experience", "Preferred language"], ["name", "email", "experience", "language"]),
        (["No.", "Participant name", "Emial", "Topics of interest"], ["", "name", "email", "interests"]),
        (["Member", "Time zone", "Country/Region", "Mobile", "Notes", "Strand"],
         ["name", "time_zone", "country", "phone", "notes", "strand"]),
    ],
)  # fmt: skip
def test_columns_are_matched_by_their_names_in_either_language(tmp_path, header, expected):
    row = ["x" if "mail" not in field else "a@example.org" for field in expected]
    assert fields(tmp_path, [header, row]) == expected


def test_addresses_below_an_unknown_name_make_an_email_column(tmp_path):
    rows = [["Name", "Reach me"], ["Ana", "ana@example.org"], ["Kim", "kim@example.org"]]
    assert fields(tmp_path, rows) == ["name", "email"]


def test_a_roster_without_column_names_is_matched_by_what_it_holds(tmp_path):
    rows = [["Ana Lima", "ana@example.org", "River School"], ["李伟", "wei@example.org", "河畔中学"]]
    assert fields(tmp_path, rows) == ["name", "email", "school"]


def test_each_field_is_given_to_one_column_and_known_headers_are_certain(tmp_path):
    rows = [["Email", "Personal email", "Name"], ["ana@example.org", "a@example.net", "Ana"]]
    matches = match_columns(read_table(saved(tmp_path, "r.csv", csv_bytes(rows))))
    assert [match.field for match in matches] == ["email", "", "name"]
    assert (matches[2].confidence, matches[2].examples) == (1.0, ["Ana"])


def test_a_roster_is_cleaned_and_every_gap_named(tmp_path):
    roster = read_roster(saved(tmp_path, "r.csv", roster_csv()))
    assert [(row.row, row.values["name"], row.values.get("email")) for row in roster.rows] == [
        (4, "Ana Lima", "ana@example.org"),
        (5, "李伟", "wei@example.org"),
        (6, "Kim Ode", None),
        (8, "Joy Adair", "ana@example.org"),
    ]
    assert [row.language_need for row in roster.rows] == ["en", "zh", "either", "either"]
    assert [row.experience_years for row in roster.rows] == [6, 6, 10, None]
    told = {(problem.row, problem.column, problem.severity) for problem in roster.problems}
    assert told >= {(6, 2, "warning"), (7, 0, "error"), (8, 2, "warning"), (8, 6, "warning")}


def test_given_and_family_names_are_joined_as_their_script_joins_them(tmp_path):
    rows = [["First name", "Last name"], ["Ana", "Lima"], ["伟", "李"]]
    roster = read_roster(saved(tmp_path, "r.csv", csv_bytes(rows)))
    assert [row.values["name"] for row in roster.rows] == ["Ana Lima", "李伟"]


def test_the_matching_a_moderator_settled_on_is_used(tmp_path):
    rows = [["A", "B", "C"], ["Ana", "River", "ana@example.org"]]
    columns = [ColumnMatch(1, "A", "name"), ColumnMatch(2, "B", "city"), ColumnMatch(3, "C", "")]
    roster = read_roster(saved(tmp_path, "r.csv", csv_bytes(rows)), columns)
    assert roster.rows[0].values == {"name": "Ana", "city": "River"}


def test_a_roster_without_names_is_refused(tmp_path):
    with pytest.raises(FileUnreadable) as raised:
        read_roster(saved(tmp_path, "r.csv", csv_bytes([["Email", "City"], ["ana@example.org", "Lima"]])))
    assert raised.value.code == "roster.no_names"


@pytest.mark.parametrize(
    ("cell", "email", "remarks"),
    [
        ("Ana <ANA@Example.org>", "ana@example.org", 1),
        ("mailto:ana@example.org", "ana@example.org", 1),
        (" ana@example.org\u200b", "ana@example.org", 0),
        ("ana＠example．org", "ana@example.org", 0),
        ("ana@example", None, 1),
        ("ana at example.org", None, 1),
        ("n/a", None, 1),
        ("", None, 1),
    ],
)
def test_addresses_are_taken_out_of_what_people_type(tmp_path, cell, email, remarks):
    columns = [ColumnMatch(1, "Name", "name"), ColumnMatch(2, "Email", "email")]
    roster = read_roster(saved(tmp_path, "r.csv", csv_bytes([["Name", "Email"], ["Ana", cell]])), columns)
    assert roster.rows[0].values.get("email") == email
    assert [problem.severity for problem in roster.problems] == ["warning"] * remarks


@pytest.mark.parametrize(
    ("cell", "need"),
    [
        ("Mandarin", "zh"), ("中文", "zh"), ("普通话", "zh"), ("国语", "zh"), ("needs Chinese", "zh"), ("zh", "zh"),
        ("English", "en"), ("英语", "en"), ("English only", "en"), ("EN", "en"), ("English (no Mandarin)", "en"),
        ("Mandarin, limited English", "zh"), ("bilingual", "either"), ("双语", "either"), ("either", "either"),
        ("都可以", "either"),
        ("English and Mandarin", "either"), ("中英文", "either"), ("Either 都可以", "either"), ("", ""), ("Swahili", None),
    ],
)  # fmt: skip
def test_the_language_somebody_needs_is_understood(cell, need):
    assert read_language_need(cell) == need


@pytest.mark.parametrize(
    ("header", "cell", "need"),
    [("Needs Mandarin?", "Yes", "zh"), ("Needs Mandarin?", "No", "en"), ("是否双语", "是", "either"), ("Language", "yes", None)],
)
def test_yes_and_no_are_understood_from_the_header(header, cell, need):
    assert read_language_need(cell, header) == need


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        ("6 yrs", 6), ("6年", 6), ("10+", 10), ("10年以上", 10), ("5-10 years", 7.5), ("6–10 years 6–10年", 8), ("3 to 5", 4),
        ("18 months", 1.5), ("2 years 6 months", 2.5), ("十二年", 12), ("二十年", 20), ("两年", 2), ("less than 1 year", 0.5),
        ("不到一年", 0.5), ("0", 0), ("７", 7), ("2.5", 2.5), ("More than 10 years", 10), ("since 2015", None), ("a lot", None),
        ("500", None), ("", None),
    ],
)  # fmt: skip
def test_experience_is_years(cell, years):
    assert read_experience(cell) == years


def test_five_thousand_members_are_read_from_a_workbook(tmp_path):
    rows = [
        ["Name", "Email", "Language"],
        *[[f"Person {number}", f"p{number}@example.org", "English"] for number in range(5_000)],
    ]
    roster = read_roster(saved(tmp_path, "r.xlsx", xlsx_bytes(rows)))
    assert (len(roster.rows), roster.problems) == (5_000, [])


CELL = st.text(st.characters(blacklist_categories=["Cs"]), max_size=20)


@given(CELL, CELL)
def test_any_cell_has_a_language_need_and_experience_or_none(cell, header):
    assert read_language_need(cell, header) in ("en", "zh", "either", "", None)
    years = read_experience(cell)
    assert years is None or 0 <= years <= 70


@given(st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=8)))
def test_any_table_is_matched_and_read_or_refused(tmp_path_factory, rows):
    path = saved(tmp_path_factory.mktemp("r"), "r.csv", csv_bytes(rows))
    try:
        roster = read_roster(path)
    except PeerSphereError as error:
        assert str(error)
        return
    assert {match.field for match in roster.columns} <= {*ROSTER_FIELDS, ""}
    assert all(row.values["name"] for row in roster.rows)
    left_out = {problem.row for problem in roster.problems if problem.severity == "error"}
    assert not left_out & {row.row for row in roster.rows}
