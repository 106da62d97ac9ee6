"""Marked differences: what was kept, added and removed, by word or by sentence, in both languages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.differences import Piece, both, difference

WORDS = st.lists(
    st.sampled_from(["We", "read", "logs", "学生", "阅读日志", "。", ". ", " ", "\n", "👩‍🏫", "home", "!", "1. "]), max_size=30
).map("".join)


def shown(before, after):
    sign = {"same": "", "added": "+", "removed": "-"}
    return [f"{sign[piece.kind]}{piece.words}" for piece in difference(before, after)]


def test_equal_texts_are_one_kept_piece():
    assert difference("Reading logs", "Reading logs") == [Piece("same", "Reading logs")]
    assert difference("", "") == []


def test_a_changed_word_stands_beside_what_it_replaces():
    assert shown("Bilingual logs bring parents in.", "Bilingual diaries bring parents in.") == [
        "Bilingual ", "-logs", "+diaries", " bring parents in.",
    ]  # fmt: skip


def test_words_that_were_changed_side_by_side_read_as_one_change():
    assert shown("One two three four five.", "One six seven four five.") == ["One ", "-two three", "+six seven", " four five."]


def test_chinese_differs_by_word_and_not_by_character():
    assert shown("双语阅读日志让家长参与进来。", "双语读书笔记让家长参与进来。") == [
        "双语", "-阅读日志", "+读书笔记", "让家长参与进来。",
    ]  # fmt: skip


def test_an_added_sentence_is_one_piece():
    assert shown("We met. We left.", "We met. We talked long. We left.") == ["We met. ", "+We talked long. ", "We left."]


def test_a_sentence_written_anew_is_replaced_as_a_whole():
    before, after = "Families who read two languages take part.", "Nobody had asked the grandparents for stories in dialect."
    assert shown(before, after) == [f"-{before}", f"+{after}"]


def test_long_texts_differ_by_sentence():
    before = "".join(f"Sentence {n} of a long text. " for n in range(2_000))
    after = before.replace("Sentence 700 of", "The sentence 700 of")
    assert [piece.kind for piece in difference(before, after)] == ["same", "removed", "added", "same"]


def test_both_texts_begin_an_edit_with_what_they_share_once():
    assert both("We met. Sarah spoke. We left.", "We met. Maya spoke. We left.") == "We met. Sarah spoke. Maya spoke. We left."
    assert both("双语日志。", "双语笔记。") == "双语日志。双语笔记。"
    assert both("", "Only mine") == "Only mine"


@given(WORDS, WORDS)
def test_the_pieces_put_together_are_the_two_texts(before, after):
    pieces = difference(before, after)
    assert "".join(piece.words for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.words for piece in pieces if piece.kind != "removed") == after
    assert all(piece.words for piece in pieces)


@given(WORDS, WORDS)
def test_both_has_every_word_of_each_in_its_order(theirs, mine):
    found = both(theirs, mine)
    for text in (theirs, mine):
        signs = iter(found)
        assert all(sign in signs for sign in text if not sign.isspace())
