"""What a translation must name: numbers in either language's way, terms by stems and words, people."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.amounts import amounts, missing_amounts, readings
from moderator_app.domain.glossary import Gap, Glossary, GlossaryTerm, NamedOne, says

TERMS = (
    GlossaryTerm("1", "formative assessment", "形成性评价", ("过程性评价", "assessment for learning")),
    GlossaryTerm("2", "assessment", "评价", ("评估",)),
    GlossaryTerm("3", "collaborative planning", "协同备课", ("集体备课",)),
    GlossaryTerm("4", "artificial intelligence", "人工智能", ("AI",)),
)
GLOSSARY = Glossary(TERMS, [NamedOne(("Wang Fang", "王芳")), NamedOne(("Grace",))])


def kinds(source: str, target: str, language: str) -> list[tuple[str, str]]:
    return [(gap.kind, gap.shown) for gap in GLOSSARY.gaps(source, target, language)]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Thirty percent of the 12 schools", "十二所学校中有三成"),
        ("30% of them", "其中百分之三十"),
        ("12.5 per cent", "百分之十二点五"),
        ("1.2 million books", "120万本书"),
        ("one hundred and twenty pupils", "一百二十名学生"),
        ("We meet on 19 November 2026 at 9:30 am", "2026年11月19日上午九点半开会"),
        ("at 3 pm", "下午3点"),
        ("at 15:30", "下午三点半"),
        ("Grade 9, two lessons a week", "九年级，每周两节课"),
        ("the third round", "第三轮"),
        ("twenty-five students", "25名学生"),
        ("1,200 families", "1200个家庭"),
        ("in 2026", "二〇二六年"),
        ("Year 10 and year 11", "十年级和十一年级"),
    ],
)
def test_a_number_is_the_same_in_either_language(english: str, chinese: str) -> None:
    assert amounts(english)
    assert amounts(chinese)
    assert missing_amounts(english, chinese) == ()
    assert missing_amounts(chinese, english) == ()


@pytest.mark.parametrize(
    ("source", "target", "shown"),
    [
        ("30% of pupils", "学生中有 30 人", "30%"),
        ("twelve schools", "许多学校", "twelve"),
        ("九点半开始", "It starts at nine.", "九点半"),
        ("On 19 November", "11月18日", "19"),
        ("三所学校", "some schools", "三"),
    ],
)
def test_a_number_that_is_not_there_is_shown_as_it_stands(source: str, target: str, shown: str) -> None:
    assert [amount.shown for amount in missing_amounts(source, target)] == [shown]


@pytest.mark.parametrize(
    "words",
    ["One of them may march", "我们一起努力，十分好", "万一下雨", "贴二维码", "a second thought", "第一手资料", "老师了成绩"],
)
def test_words_that_count_nothing_ask_for_no_number(words: str) -> None:
    assert amounts(words) == ()


@given(st.integers(2, 99_999))
def test_every_figure_asks_for_itself_and_is_found_again(value: int) -> None:
    words = f"There are {value} books."
    assert missing_amounts(words, f"有{value}本书。") == ()
    assert ("n", Fraction(value)) in readings(f"{value:,} books")
    assert [amount.shown for amount in missing_amounts(words, "有书。")] == [str(value)]


@given(st.integers(1, 9), st.integers(0, 9))
def test_tens_in_chinese_letters_are_read(tens: int, ones: int) -> None:
    digits = "零一二三四五六七八九"
    numeral = (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")
    assert missing_amounts(f"{tens * 10 + ones} rooms", f"{numeral}个房间") == ()


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(source: str, target: str) -> None:
    GLOSSARY.gaps(source, target, "en")
    GLOSSARY.gaps(source, target, "zh")


@given(st.text())
def test_a_text_lacks_no_number_of_its_own(words: str) -> None:
    assert missing_amounts(words, words) == ()


def test_a_term_is_found_in_any_of_its_english_forms() -> None:
    assert [t.id for t in GLOSSARY.terms_in("Formative Assessments are planned collaboratively", "en")] == ["1"]
    assert [t.id for t in GLOSSARY.terms_in("We assessed their collaborative plans", "en")] == ["2", "3"]


def test_the_longest_term_wins_and_is_marked_once() -> None:
    assert kinds("Formative assessment, and again formative assessment", "测验", "en") == [("term", "formative assessment")]


def test_a_chinese_term_counts_only_at_the_borders_of_words() -> None:
    assert [t.id for t in GLOSSARY.terms_in("过程性评价和集体备课", "zh")] == ["1", "3"]
    assert [t.id for t in GLOSSARY.terms_in("老师们在評估課程", "zh")] == ["2"]


def test_any_form_of_a_term_in_the_translation_will_do() -> None:
    assert kinds("Formative assessment", "过程性评价很重要", "en") == []
    assert kinds("集体备课", "We plan our collaborative planning", "zh") == []


def test_the_form_that_stands_in_the_source_is_shown_with_what_is_expected() -> None:
    assert GLOSSARY.gaps("Children cite AI", "孩子们会引用", "en") == (Gap("term", "AI", ("人工智能",)),)


def test_a_person_is_named_in_either_spelling() -> None:
    assert kinds("Wang Fang told us", "王芳告诉我们", "en") == []
    assert kinds("Wang Fang told us", "Wang Fang 告诉我们", "en") == []
    assert GLOSSARY.gaps("王芳告诉我们", "She told us", "zh") == (Gap("name", "王芳", ("Wang Fang", "王芳")),)


def test_a_name_that_is_also_a_word_is_told_by_its_capital() -> None:
    assert kinds("with grace", "优雅", "en") == []
    assert kinds("Grace said so", "她这么说", "en") == [("name", "Grace")]


def test_an_english_form_is_said_by_its_stems() -> None:
    assert says("plans made in collaboration", "collaborative planning", "en") is False
    assert says("Collaborative plans", "collaborative planning", "en")
