"""Zoom's chat in its four layouts, with reactions and replies."""

import unicodedata
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable
from moderator_app.exchange.zoom import read_zoom_chat
from tests.exchange.twins import CHAT_CLOUD, CHAT_LOCAL, CHAT_OLDER, CHAT_TABBED, saved

START = datetime(2026, 1, 21, 9, 0, 0)


def said(chat):
    return [(one.line, one.sender, one.text, one.kind) for one in chat.messages]


def test_a_cloud_chat_counts_from_the_start_of_the_recording(tmp_path):
    chat = read_zoom_chat(saved(tmp_path, "chat.txt", CHAT_CLOUD))
    assert chat.source.format == "zoom-chat-cloud"
    assert said(chat) == [
        (1, "Ana Lima", "Hello everyone", "message"),
        (2, "李伟", "大家好\nsecond line\n\nfourth line", "message"),
        (6, "Kim: Ode", 'Reacted to "Hello everyone" with 👍', "reaction"),
        (7, "Ana Lima", "note: see 10:30:00", "message"),
    ]
    assert [one.at_seconds for one in chat.messages] == [1274, 1295, 1320, 3723]
    assert chat.messages[2].refers_to == "Hello everyone"
    assert chat.problems == []


def test_a_chat_saved_on_a_computer_is_placed_by_the_start_given(tmp_path):
    chat = read_zoom_chat(saved(tmp_path, "chat.txt", CHAT_LOCAL), START)
    assert chat.source.format == "zoom-chat-local"
    assert said(chat) == [
        (1, "Ana Lima", "Hello everyone", "message"),
        (3, "李伟", "大家好", "reply"),
        (7, "Kim Ode", "A word between us\nand another", "message"),
        (10, "Kim Ode", 'Removed a ❤️ reaction from "Hello everyone"', "removed_reaction"),
    ]
    assert [one.at_seconds for one in chat.messages] == [-58, 70, 120, 180]
    assert [one.private for one in chat.messages] == [False, False, True, False]
    assert [one.to for one in chat.messages] == ["Everyone", "Everyone", "Ana Lima", "Everyone"]
    assert chat.messages[1].refers_to == "Hello everyone"


def test_the_start_is_taken_from_the_name_of_the_folder(tmp_path):
    folder = tmp_path / "2026-01-21 09.00.00 Meeting"
    folder.mkdir()
    assert read_zoom_chat(saved(folder, "chat.txt", CHAT_LOCAL)).messages[1].at_seconds == 70


def test_without_a_start_the_time_of_day_stays_for_the_axis_to_place(tmp_path):
    chat = read_zoom_chat(saved(tmp_path, "chat.txt", CHAT_LOCAL))
    assert [(one.at_seconds, one.time_of_day) for one in chat.messages[:2]] == [(None, "08:59:02"), (None, "09:01:10")]
    assert chat.problems == []


def test_times_run_past_midnight(tmp_path):
    chat = read_zoom_chat(saved(tmp_path, "c.txt", CHAT_TABBED.replace("08:03:00", "00:03:00").replace("08:02:35", "23:58:35")),
                          datetime(2026, 1, 21, 23, 50))  # fmt: skip
    assert [one.at_seconds for one in chat.messages] == [515, 780]


def test_the_older_and_the_tabbed_layout_are_read(tmp_path):
    older = read_zoom_chat(saved(tmp_path, "o.txt", CHAT_OLDER), START)
    tabbed = read_zoom_chat(saved(tmp_path, "t.txt", CHAT_TABBED), START)
    assert (older.source.format, tabbed.source.format) == ("zoom-chat-older", "zoom-chat-tabbed")
    assert said(older) == [(1, "Ana Lima", "Hello everyone", "message"), (2, "Kim Ode", "It is 10 : 30", "message")]
    assert said(tabbed) == [(1, "Ana Lima", "Hello everyone\nand welcome", "message"), (3, "李伟", "大家好", "message")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('Reacted to "Hello every..." with 👍', "reaction"),
        ("Reacted to “Hello everyone” with heart", "reaction"),
        ('Removed a 👍 reaction from "Hello everyone"', "removed_reaction"),
        ("对“Hello everyone”的回应为👍", "reaction"),
        ("从“Hello everyone”中移除了👍", "removed_reaction"),
        ('Hat auf "Hello everyone" mit 👍 reagiert', "reaction"),
        ('Reagovala na "Hello every..." pomocí 👍', "reaction"),
        ('She said "Hello everyone" to us all', "message"),
        ('"To be" is a verb 👍', "message"),
        ("👍", "message"),
    ],
)
def test_reactions_are_told_from_messages_in_any_language(tmp_path, words, kind):
    chat = read_zoom_chat(saved(tmp_path, "c.txt", f"00:00:01\tAna:\tHello everyone\n00:00:02\tKim:\t{words}\n"))
    assert chat.messages[1].kind == kind


@pytest.mark.parametrize("opening", ['Replying to "Hello every..."', "回复“Hello everyone”", 'Vastaus viestiin "Hello everyone"'])
def test_replies_keep_their_own_words(tmp_path, opening):
    chat = read_zoom_chat(saved(tmp_path, "c.txt", f"00:00:01\tAna:\tHello everyone\n00:00:02\tKim:\t{opening}\n\nAnd to you\n"))
    assert (chat.messages[1].kind, chat.messages[1].text) == ("reply", "And to you")


def test_lines_before_the_first_message_are_told(tmp_path):
    chat = read_zoom_chat(saved(tmp_path, "c.txt", "Saved by hand\n00:00:01\tAna:\tHello\n"))
    assert [(problem.row, problem.severity) for problem in chat.problems] == [(1, "error")]


def test_a_text_without_chat_lines_is_refused(tmp_path):
    with pytest.raises(FileUnreadable) as raised:
        read_zoom_chat(saved(tmp_path, "c.txt", "Dear all,\n10:30 is the time.\n"))
    assert raised.value.code == "zoom.not_chat"


FILLERS = "\u115f\u1160\u3164\uffa0"  # letters by category, but nobody sees them
NAME = st.text(
    st.characters(categories=["L"], include_characters=" .'()", exclude_characters=FILLERS), min_size=1, max_size=12
).map(lambda name: unicodedata.normalize("NFC", " ".join(name.split())))
WORDS = st.text(
    st.characters(categories=["L", "Nd"], include_characters=" ,.!?", exclude_characters=FILLERS), min_size=1, max_size=30
).map(lambda words: unicodedata.normalize("NFC", " ".join(words.split())))


@given(st.lists(st.tuples(st.integers(0, 86_399), NAME.filter(bool), WORDS.filter(bool)), min_size=1, max_size=10))
def test_any_cloud_chat_is_read_back_message_for_message(tmp_path_factory, messages):
    lines = "".join(f"{at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d}\t{name}:\t{words}\n" for at, name, words in messages)
    chat = read_zoom_chat(saved(tmp_path_factory.mktemp("c"), "c.txt", lines))
    assert [(one.at_seconds, one.sender, one.text) for one in chat.messages] == messages
