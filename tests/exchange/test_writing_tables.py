"""Insights as CSV and XLSX: read back as written, and never computed by a spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from moderator_app.domain.publication import InsightEntry
from moderator_app.exchange.documents import insights_as_bytes
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.spreadsheets import FORMULA_SIGNS, LONGEST_CELL, guarded, table_as_csv
from tests.exchange.publications import ADDRESS, LONG, MARKUP, TRANSLATE, collection, with_text

FORMULAS = st.sampled_from(FORMULA_SIGNS).flatmap(lambda sign: st.text(max_size=30).map(lambda rest: sign + rest))


@given(st.text(max_size=40) | FORMULAS)
def test_a_guarded_cell_is_never_a_formula_and_keeps_its_words(cell: str) -> None:
    made = guarded(cell)
    assert not made.startswith(FORMULA_SIGNS)
    assert made in (cell, "'" + cell)


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_signs_that_start_a_formula_get_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@given(st.lists(st.lists(st.text(max_size=20) | FORMULAS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_a_csv_table_comes_back_with_every_cell(rows: list[list[str]]) -> None:
    made = table_as_csv(rows)
    assert made.startswith(b"\xef\xbb\xbf")
    back = list(csv.reader(StringIO(made.decode("utf-8-sig"), newline="")))
    assert back == [[guarded(fit(cell)) for cell in row] for row in rows]


def test_csv_has_a_column_a_language_and_what_was_left_out_at_the_end() -> None:
    header, *rows = _csv("both")
    assert header[2:4] == ["Theme · 主题 (English)", "Theme · 主题 (中文)"]
    first = dict(zip(header, rows[0], strict=True))
    assert first["Insight · 收获 (中文)"] == "双语阅读日志让家长参与进来"
    assert first["Links"] == ADDRESS
    assert [row[-1] for row in rows] == ["", "", "", "", "Permission was refused · 未获许可"]
    assert rows[-1][0] == "9"


def test_csv_in_one_language_has_one_column_for_texts() -> None:
    header, *rows = _csv("zh")
    assert "主题" in header and not any("English" in name for name in header)
    assert rows[0][header.index("收获")] == "双语阅读日志让家长参与进来"
    assert rows[1][header.index("收获")] == "Who translates for families?"  # there is no Chinese yet
    assert rows[3][header.index("收获")] == "'=1+1 “引号”、标点"


def test_a_workbook_comes_back_with_every_text_and_no_formula() -> None:
    book = _workbook("both")
    insights, left_out = book.worksheets
    header = [cell.value for cell in insights[1]]
    texts = [row[header.index("Insight · 收获 (English)")].value for row in insights.iter_rows(min_row=2)]
    assert texts == ["Bilingual reading logs bring parents in", "Who translates for families?", LONG, MARKUP]
    assert {cell.data_type for row in insights.iter_rows() for cell in row} <= {"s", "n", "d"}
    day = insights.cell(2, header.index("Date") + 1)
    assert isinstance(day.value, datetime) and day.is_date
    assert insights.cell(2, header.index("Room") + 1).value == 3
    assert left_out.cell(2, 1).value == "9"
    assert "refused" in left_out.cell(2, 3).value


def test_a_workbook_has_a_frozen_header_a_filter_and_wide_columns() -> None:
    sheet = _workbook("en").worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.dimensions.split(':')[1]}"
    assert sheet.column_dimensions["D"].width > 40


@given(st.text(max_size=60) | FORMULAS)
def test_a_workbook_takes_whatever_was_typed_and_computes_none_of_it(words: str) -> None:
    book: Any = load_workbook(BytesIO(insights_as_bytes(with_text(words), ".xlsx")))
    cell = book.worksheets[0].cell(2, 4)
    assert cell.data_type in ("s", "n") and (cell.data_type == "s" or cell.value is None)
    # one language shows words without space around them
    assert (cell.value or "") == guarded(fit(words).strip())


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    for letter in "字", "😀":
        book: Any = load_workbook(BytesIO(insights_as_bytes(with_text(letter * 40_000), ".xlsx")))
        cell = book.worksheets[0].cell(2, 4).value
        assert cell.endswith("… (cut here: a cell holds no more)")
        assert LONGEST_CELL - 1 <= len(cell.encode("utf-16-le")) // 2 <= LONGEST_CELL


def test_a_csv_cell_with_markup_and_line_breaks_comes_back_whole() -> None:
    entry = InsightEntry("1", text_en='He said "=1", then,\nleft; 李伟', links=("https://example.org/a,b",))
    whole = insights_as_bytes(replace(collection("en"), entries=(entry,)), ".csv").decode("utf-8-sig")
    header, row, _ = csv.reader(StringIO(whole, newline=""))
    assert row[header.index("Insight")] == entry.text_en


def _csv(language: str) -> list[list[str]]:
    made = insights_as_bytes(collection(language), ".csv", translate=TRANSLATE)
    assert made.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(made.decode("utf-8-sig"), newline="")))


def _workbook(language: str) -> Any:
    return load_workbook(BytesIO(insights_as_bytes(collection(language), ".xlsx", translate=TRANSLATE)))
