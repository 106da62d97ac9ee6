"""Search folding, pinyin and order of names, tried against a real FTS5 table."""

import sqlite3

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.chinese import (
    fold,
    has_chinese,
    name_sort_key,
    pinyin_of,
    pinyin_syllables,
    search_query,
    search_terms,
    words,
)

ANY_TEXT = st.text(max_size=60) | st.text(alphabet='ab"*-+:^(){}学習习 \x00“”，AND OR NOT NEAR/é½İß', max_size=40)
MEANT_TEXT = st.text(alphabet=st.sampled_from("学习評估评阅读reading café IB 3,"), min_size=1, max_size=30)


def index_of(*texts: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(terms, tokenize='unicode61')")
    connection.executemany("INSERT INTO found(terms) VALUES (?)", [(search_terms(text),) for text in texts])
    return connection


def hits(connection: sqlite3.Connection, query: str) -> list[int]:
    expression = search_query(query)
    if not expression:
        return []
    return [row for (row,) in connection.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (expression,))]


TEXTS = index_of(
    "我们怎样让学生自主学习？",  # 1
    "學習評估與回饋",  # 2
    "习学",  # 3
    "Assessing co-teaching in bilingual classes",  # 4
    "IB课程 and Ｆｕｌｌ-width",  # 5
    "José's café，阅读 culture",  # 6
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("学习", [1, 2]),
        ("學習", [1, 2]),
        ("评估", [2]),
        ("习学", [3]),
        ("学", [1, 2, 3]),
        ("自主学习", [1]),
        ("co-teaching", [4]),
        ("teaching co", [4]),
        ('"teaching co"', []),
        ("biling", [4]),
        ("bilingual cla", [4]),
        ("bil classes", []),
        ("IB 课程", [5]),
        ("IB课程", [5]),
        ("full width", [5]),
        ("jose 阅读", [6]),
        ("“阅读 culture”", [6]),
        ("阅读、culture", [6]),
        ("评估 自主", []),
    ],
)
def test_a_query_finds_the_texts_that_hold_its_words_as_neighbours(query, found):
    assert hits(TEXTS, query) == found


@pytest.mark.parametrize("query", ["", "   ", '"', '""', "*", "-", "()", "?!，。", "\x00", "'", "\ud800", "^:"])
def test_a_query_without_a_word_asks_for_nothing(query):
    assert search_query(query) == ""


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
@example("a" * 5000 + " b" * 3000)
@example('NEAR("学" , 3) OR terms : x*')
@example("\u0e49 x \u0301")
def test_no_input_is_a_syntax_error(query):
    hits(TEXTS, query)


@settings(max_examples=200, deadline=None)
@given(MEANT_TEXT, MEANT_TEXT, MEANT_TEXT)
def test_a_text_is_found_by_any_run_of_its_own_words(before, middle, after):
    connection = index_of(f"{before} {middle} {after}")
    assert hits(connection, middle) == ([1] if search_query(middle) else [])


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)
    assert search_terms(search_terms(text)) == search_terms(text)


def test_folding_makes_traditional_and_simplified_wide_and_small_one():
    assert fold("臺灣 ＴＡＩＷＡＮ 裡") == "台湾 taiwan 里"
    assert fold("乾隆") == fold("乾") + "隆"


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("单晓雪", "shan xiao xue shanxiaoxue xiaoxue sxx"),
        ("曾伟", "zeng wei zengwei zw"),
        ("仇和", "qiu he qiuhe qh"),
        ("解晓东", "xie xiao dong xiexiaodong xiaodong xxd"),
        ("尉迟恭", "yu chi gong yuchigong ycg"),
        ("單雪", "shan xue shanxue sx"),
        ("吕布", "lv bu lvbu lb lyu lyubu lu lubu"),
        ("Li Wei 李伟", "li wei liwei lw"),
        ("Li Wei", ""),
    ],
)
def test_a_chinese_name_is_looked_up_by_its_sound(name, terms):
    assert pinyin_of(name) == terms


def test_a_school_is_not_read_as_a_surname():
    assert pinyin_syllables("解放路小学")[0] == "jie"
    assert pinyin_syllables("重庆第一中学")[:2] == ["chong", "qing"]


def test_chinese_names_sort_by_pinyin_among_latin_ones():
    names = ["张敏", "Zoe Adams", "曾伟", "李伟", "Émile Roy", "Liam Chen", "欧阳修", "丽", "Adam Li", "安娜", "李威"]
    assert sorted(names, key=name_sort_key) == [
        "Adam Li",
        "安娜",
        "Émile Roy",
        "丽",
        "李威",
        "李伟",
        "Liam Chen",
        "欧阳修",
        "曾伟",
        "张敏",
        "Zoe Adams",
    ]


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_has_a_sort_key_and_a_pinyin(text):
    assert name_sort_key(text) == name_sort_key(text)
    assert bool(pinyin_of(text)) == has_chinese(fold(text))
    assert all(word == fold(word) and word for word in words(text))


def test_words_of_both_languages_come_without_stop_words():
    assert words("How do we help students' wellbeing in 2025?") == ["students", "wellbeing"]
    assert words("我們怎樣讓學生自主學習 with AI tools") == ["学生", "自主", "学习", "ai", "tools"]
    assert words("The parents’ voice isn't heard; the teacher's load") == ["parents", "voice", "heard", "teacher", "load"]
    assert words("") == []


def test_chinese_is_recognised_beyond_the_common_block():
    assert has_chinese("𠮷")
    assert not has_chinese("ひらがな café")
