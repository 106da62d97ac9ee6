"""Tables of any origin: encodings, delimiters, quotes, headers, workbooks."""

import csv
import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import Cancelled, FileUnreadable
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.delimited import parse_delimited, sniff_delimiter
from moderator_app.exchange.files import Findings, Limits
from moderator_app.exchange.tables import read_table
from tests.exchange.twins import DATA, csv_bytes, saved, xlsx_bytes

ROWS = [["Name", "Email", "School"], ["Ana Lima", "ana@example.org", "River School"], ["李伟", "wei@example.org", "河畔学校"]]
CJK_ROWS = [["姓名", "学校", "邮箱"], *([["王芳", "河畔国际学校", "fang@example.org"]] * 3)]


def messages(table):
    return [str(problem.message) for problem in table.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_gives_the_same_cells(tmp_path, delimiter, end):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(ROWS, delimiter=delimiter, end=end)))
    assert [table.header, *table.rows] == ROWS
    assert table.row_numbers == [2, 3]
    assert table.problems == []


@pytest.mark.parametrize(
    ("encoding", "read_as"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")],
)
def test_every_unicode_form_is_read_without_a_doubt(tmp_path, encoding, read_as):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(CJK_ROWS, encoding=encoding)))
    assert [table.header, *table.rows] == CJK_ROWS
    assert table.source.encoding == read_as
    assert table.problems == []


@pytest.mark.parametrize("encoding", ["gb18030", "gbk"])
def test_chinese_windows_files_are_read_and_said_to_be_a_guess(tmp_path, encoding):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(CJK_ROWS, encoding=encoding)))
    assert [table.header, *table.rows] == CJK_ROWS
    assert table.source.encoding == "gb18030"
    assert ["how its letters are written" in message for message in messages(table)] == [True]


def test_traditional_windows_files_are_told_from_simplified_ones(tmp_path):
    rows = [["姓名", "學校", "語言"], ["陳大文", "香港國際學校", "廣東話"], ["林小明", "臺北美國學校", "國語"]]
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(rows, encoding="big5")))
    assert ([table.header, *table.rows], table.source.encoding) == (rows, "big5hkscs")


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "School"], ["Rosa Núñez", "Café of Études"], ["Björn Ångström", "Straße 5 – “north”"]],
        [["Name", "Email"], ["José", "jose@example.org"]],
        [["Name", "School"], ["Zoë", "École Élémentaire"]],
        [["Name", "Note"], ["Ana", "it’s – “fine”"]],
    ],
)
def test_western_windows_files_keep_their_accents(tmp_path, rows):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(rows, encoding="cp1252")))
    assert [table.header, *table.rows] == rows
    assert table.source.encoding == "cp1252"


def test_quotes_may_hold_line_breaks_delimiters_and_quotes(tmp_path):
    rows = [["Name", "Words"], ["Ana", 'one\ntwo, "three"'], ["李伟", "a;b\tc"]]
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(rows)))
    assert [table.header, *table.rows] == rows


def test_semicolons_inside_cells_do_not_make_a_semicolon_file(tmp_path):
    rows = [["Name", "Topics"], *[[f"Person {number}", "Play;Reading;Talk"] for number in range(9)]]
    assert [read_table(saved(tmp_path, "m.csv", csv_bytes(rows))).header] == rows[:1]


def test_the_row_of_names_is_found_below_titles_and_blank_rows(tmp_path):
    above = [["Roster of the network", "", ""], ["As of", "2026-01-01", ""], ["", "", ""]]
    table = read_table(saved(tmp_path, "m.csv", csv_bytes([*above, *ROWS])))
    assert (table.header_row, table.header, table.row_numbers) == (4, ROWS[0], [5, 6])


def test_a_file_without_column_names_says_so(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes(ROWS[1:])))
    assert table.header_row == 0
    assert table.rows == ROWS[1:]
    assert "no row of column names" in messages(table)[0]


def test_doubled_and_missing_column_names_are_told(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", csv_bytes([["Name", "Email", "name ", ""], ["Ana", "a@example.org", "x", "y"]])))
    assert [(problem.row, problem.column) for problem in table.problems] == [(1, 3), (1, 4)]
    assert table.rows == [["Ana", "a@example.org", "x", "y"]]


def test_longer_and_shorter_rows_keep_all_their_cells(tmp_path):
    content = "Name,Email,School\nAna\nKim,kim@example.org,Hill, East\n"
    table = read_table(saved(tmp_path, "m.csv", content))
    assert table.rows == [["Ana", "", "", ""], ["Kim", "kim@example.org", "Hill", " East"]]
    assert [(problem.row, problem.severity) for problem in table.problems if "4 cells" in str(problem.message)] == [
        (3, "warning")
    ]


def test_a_row_far_too_long_is_left_out_and_told(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", "Name,Email\nAna,a@example.org\n" + ",".join("x" * 60) + "\n"))
    assert table.rows == [["Ana", "a@example.org"]]
    assert [(problem.row, problem.severity) for problem in table.problems] == [(3, "error")]


def test_a_stray_quote_does_not_swallow_the_rows_after_it(tmp_path):
    rows = "".join(f"Person {number},p{number}@example.org\n" for number in range(50))
    table = read_table(saved(tmp_path, "m.csv", 'Name,Email\n"Ana,ana@example.org\n' + rows))
    assert len(table.rows) == 51
    assert table.rows[0] == ['"Ana', "ana@example.org"]
    assert [problem.row for problem in table.problems] == [2]


def test_a_file_cut_off_inside_a_quoted_cell_loses_that_row_alone(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", 'Name,Words\nAna,one\nKim,"two\nand more that nev'))
    assert table.rows == [["Ana", "one"]]
    assert [(problem.row, problem.severity) for problem in table.problems] == [(3, "error")]


def test_zero_bytes_are_removed_and_counted(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", "Name,Email\nA\0na,ana@example.org\n"))
    assert table.rows == [["Ana", "ana@example.org"]]
    assert [problem.row for problem in table.problems] == [2]


def test_direction_marks_are_told_with_their_cell(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", "Name,Email\nAna,ana@example.org\n\u202eevil\u202c,k@example.org\n"))
    assert [(problem.row, problem.column) for problem in table.problems] == [(3, 1)]


def test_a_cell_over_the_limit_leaves_out_its_row_only(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", "Name,Words\nAna,one\nKim," + "x" * 10_000_000 + "\nJoy,two\n"))
    assert [row[0] for row in table.rows] == ["Ana", "Joy"]
    assert [(problem.row, problem.column, problem.severity) for problem in table.problems] == [(3, 2, "error")]


def test_a_sep_line_of_a_spreadsheet_names_the_delimiter(tmp_path):
    table = read_table(saved(tmp_path, "m.csv", "sep=|\nName|Email\nAna|ana@example.org\n"))
    assert (table.header, table.header_row, table.rows) == (["Name", "Email"], 2, [["Ana", "ana@example.org"]])


def test_a_workbook_gives_texts_with_dates_in_iso_form(tmp_path):
    rows = [
        ["Name", "Years", "Since", "Day", "Yes"],
        ["Ana", 6, datetime(2026, 3, 5, 9, 30), date(2026, 3, 5), True],
        ["Kim", 2.5],
    ]
    table = read_table(saved(tmp_path, "m.xlsx", xlsx_bytes(rows)))
    assert table.source.format == "xlsx"
    assert table.rows == [["Ana", "6", "2026-03-05 09:30:00", "2026-03-05", "TRUE"], ["Kim", "2.5", "", "", ""]]


def test_an_old_workbook_is_read():
    table = read_table(DATA / "wenjuanxing.xls")
    assert (table.source.format, table.header[0], len(table.rows)) == ("xls", "序号", 3)


def test_a_table_that_begins_elsewhere_keeps_its_row_numbers(tmp_path):
    table = read_table(saved(tmp_path, "m.xlsx", xlsx_bytes([[], [], ["", "", *ROWS[0]], ["", "", *ROWS[1]]])))
    assert (table.header_row, table.header, table.row_numbers) == (3, ["", "", *ROWS[0]], [4])


def test_other_sheets_are_named_and_can_be_chosen(tmp_path):
    path = saved(tmp_path, "m.xlsx", xlsx_bytes(ROWS, "Members", more=["Others"]))
    assert "2 sheets; “Members” was read" in messages(read_table(path))[0]
    assert read_table(path, sheet="Others").header == ["something else"]
    with pytest.raises(FileUnreadable) as raised:
        read_table(path, sheet="Nowhere")
    assert "Members, Others" in str(raised.value.remedy)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [("m.csv", xlsx_bytes(ROWS), "xlsx"), ("m.xls", xlsx_bytes(ROWS), "xlsx"), ("m.xlsx", csv_bytes(ROWS), "csv")],
)
def test_a_file_under_a_wrong_name_is_read_by_its_content_with_a_warning(tmp_path, name, content, found):
    table = read_table(saved(tmp_path, name, content))
    assert table.source.format == found
    assert [table.header, *table.rows] == ROWS
    assert [problem.severity for problem in table.problems] == ["warning"]


def test_long_reading_can_be_stopped(tmp_path):
    def stop(done, total, doing=None):
        raise Cancelled

    path = saved(tmp_path, "m.csv", "Name,Email\n" + "Ana,ana@example.org\n" * 6_000)
    with pytest.raises(Cancelled):
        read_table(path, progress=stop)


def test_two_hundred_thousand_rows_are_read_whole(tmp_path):
    path = saved(
        tmp_path, "m.csv", "Name,Email\n" + "".join(f"王芳 {number},p{number}@example.org\n" for number in range(200_000))
    )
    table = read_table(path)
    assert len(table.rows) == 200_000
    assert table.rows[-1] == ["王芳 199999", "p199999@example.org"]
    assert table.row_numbers[-1] == 200_001


def test_more_rows_than_allowed_are_refused(tmp_path):
    path = saved(tmp_path, "m.csv", "Name,Email\n" + "Ana,ana@example.org\n" * 50)
    with pytest.raises(FileUnreadable) as raised:
        read_table(path, limits=Limits(rows=20))
    assert raised.value.code == "file.too_large"


CELL = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)


@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8), st.sampled_from([",", ";", "\t"]))
def test_whatever_is_written_as_csv_is_parsed_to_the_same_cells(rows, delimiter):
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    findings = Findings("x.csv")
    assert parse_delimited(written.getvalue(), findings, delimiter=delimiter)[0] == rows
    assert findings.listed() == []


PLAIN = st.text(st.characters(whitelist_categories=["L", "Nd"], whitelist_characters=" -'."), min_size=1, max_size=15).map(
    str.strip
)


@given(
    st.integers(2, 5).flatmap(
        lambda width: st.lists(st.lists(PLAIN.filter(bool), min_size=width, max_size=width), min_size=3, max_size=12)
    ),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_plain_tables_are_read_back_cell_for_cell(tmp_path_factory, rows, delimiter, encoding):
    names = ["Name", "Email", "School", "Role", "City"][: len(rows[0])]
    path = saved(tmp_path_factory.mktemp("t"), "t.csv", csv_bytes([names, *rows], delimiter=delimiter, encoding=encoding))
    table = read_table(path)
    assert table.header == names
    assert table.rows == rows
    assert table.row_numbers == list(range(2, len(rows) + 2))


def test_the_delimiter_is_seen_from_the_whole_text():
    assert sniff_delimiter("Title, with commas, and more\n" + "a;b;c\n" * 20) == ";"
    assert sniff_delimiter("a\tb\n" + "1,5\t2,5\n" * 20) == "\t"
    assert sniff_delimiter("only one column\nanother\n") == ","


@pytest.mark.parametrize(
    ("cell", "clean"),
    [
        ("  Ana \t Lima\u00a0", "Ana Lima"),
        ("\ufeff\u200eKim\u202e Ode\u202c", "Kim Ode"),
        ("李\u200b\u200d伟\u3000", "李伟"),
        ("Jose\u0301", "José"),
        ("नमस्\u200dते 👩\u200d🏫", "नमस्\u200dते 👩\u200d🏫"),
        ("a\x00b\x1fc", "abc"),
    ],
)
def test_values_lose_what_nobody_sees_and_keep_their_letters(cell, clean):
    assert cleaned(cell) == clean
