"""Commitments typed as a line, in English and Chinese."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.promises import day_in, read_promise

TODAY = date(2026, 11, 19)  # a Thursday
NAMES = ("Maya Okafor", "Maya", "李伟", "Ana", "Ana Roy")


@pytest.mark.parametrize(
    ("line", "who", "what", "due"),
    [
        ("@Maya sends the list by Friday", "Maya", "sends the list", date(2026, 11, 20)),
        ("@Maya will send the list by Thursday.", "Maya", "send the list.", date(2026, 11, 26)),
        ("@Maya Okafor shares slides by next Friday", "Maya Okafor", "shares slides", date(2026, 11, 27)),
        ("@Lena Fischer: a template before 5 December", "Lena Fischer", "a template", date(2026, 12, 5)),
        ("writes it up, due 3rd of Jan", "", "writes it up", date(2027, 1, 3)),
        ("@Ana books the room on Dec 1", "Ana", "books the room", date(2026, 12, 1)),
        ("@Ana_Roy books it by 2026-12-24", "Ana Roy", "books it", date(2026, 12, 24)),
        ("@Maya asks the parents within two weeks", "Maya", "asks the parents", date(2026, 12, 3)),
        ("@Maya asks tomorrow", "Maya", "asks", date(2026, 11, 20)),
        ("@Maya asks by the end of the month", "Maya", "asks", date(2026, 11, 30)),
        ("Maya: two shelves", "Maya", "two shelves", None),
        ("@李伟 周五前把书单发给大家", "李伟", "把书单发给大家", date(2026, 11, 20)),
        ("@李伟下周五前把书单发给大家", "李伟", "把书单发给大家", date(2026, 11, 27)),
        ("李伟会在12月5日前整理照片", "李伟", "整理照片", date(2026, 12, 5)),
        ("@李伟 两周内联系家长", "李伟", "联系家长", date(2026, 12, 3)),
        ("@李伟 月底前完成", "李伟", "完成", date(2026, 11, 30)),
        ("@李伟 5号之前完成", "李伟", "完成", date(2026, 12, 5)),
        ("@李伟 明天打电话", "李伟", "打电话", date(2026, 11, 20)),
        ("@李伟 2026-12-05前发书单", "李伟", "发书单", date(2026, 12, 5)),
        ("@李伟 2026年12月1日前交", "李伟", "交", date(2026, 12, 1)),
    ],
)
def test_who_what_and_when_are_read(line, who, what, due):
    said = read_promise(line, TODAY, NAMES)
    assert (said.who, said.what, said.due_on) == (who, what, due)


@pytest.mark.parametrize("line", ["runs the Friday club again", "may ask the others", "one of the 30 April prints", "反馈前5名"])
def test_words_that_only_look_like_a_day_stay_words(line):
    assert read_promise(line, TODAY) == read_promise(line, TODAY).__class__("", line, None)


def test_a_day_that_there_is_not_is_left_in_the_words():
    assert read_promise("@Maya sends it by 31 February", TODAY).due_on is None
    assert "31 February" in read_promise("@Maya sends it by 31 February", TODAY).what


def test_days_alone_are_understood_for_corrections():
    assert day_in("Friday", TODAY) == date(2026, 11, 20)
    assert day_in("下周一", TODAY) == date(2026, 11, 23)
    assert day_in("5 Dec", TODAY) == date(2026, 12, 5)
    assert day_in("whenever", TODAY) is None


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_line_is_read_without_an_error_and_never_into_the_past(line, today):
    said = read_promise(line, today, NAMES)
    assert said.due_on is None or said.due_on >= today or any(c.isdigit() for c in line)
