"""Transcripts as plain text: names and times on lines of their own, as we ourselves write them too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.transcripts import SpokenLine, TranscriptPaper
from moderator_app.exchange.spoken_text import is_spoken_text, spoken_cues
from moderator_app.exchange.transcript_papers import write_transcript
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_folder

LAYOUTS = [
    "阅读会议\n2026年11月19日\n\n张敏(00:00:05): 大家好\n李伟(00:00:12)：你好，\n我们开始\n",
    "阅读会议\n\n张敏 00:00:05\n大家好\n\n李伟 00:00:12\n你好，\n我们开始\n",
    "[00:00:05] 张敏\n大家好\n\n[00:00:12] 李伟\n你好，\n我们开始\n",
    "[00:05] 张敏: 大家好\n[00:12] 李伟: 你好，\n我们开始\n",
]


@pytest.mark.parametrize("content", LAYOUTS)
def test_speakers_times_and_words_are_read(tmp_path, content):
    path = tmp_path / "会议转写.txt"
    path.write_text(content, "utf-8")
    cues = read_transcript(path).cues
    assert (cues[0].start, cues[0].end, cues[0].speaker, cues[0].text) == (5.0, 12.0, "张敏", "大家好")
    assert (cues[1].start, cues[1].speaker, cues[1].text) == (12.0, "李伟", "你好，\n我们开始")
    assert cues[1].end > 12.0


@pytest.mark.parametrize(
    "content",
    [
        "Meet at 10:30\nand talk\n",
        "Two times:\nlunch 12:30\nbreakfast 08:00\nwords\n",
        "09:41:12\t Ana Lima:\tAt 10:30\n09:42:00\t Ben:\tYes 11:00\n09:43:00\t Ana Lima:\tmore\n",
        "only words\n",
    ],
)
def test_other_texts_are_no_transcripts(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_text(content, "utf-8")
    assert not is_spoken_text(path)
    with pytest.raises(FileUnreadable):
        read_transcript(path)


def test_what_was_written_as_text_is_read_again(tmp_path):
    lines = (
        SpokenLine(4.0, 9.0, "Maya Okafor", "Okay, the recording is on."),
        SpokenLine(9.0, 15.0, "李伟", "", "大家好。", "zh"),
    )
    written = write_transcript(TranscriptPaper("Reading", "阅读", lines), tmp_path / "transcript.txt")
    assert [(cue.start, cue.speaker, cue.text) for cue in read_transcript(written).cues] == [
        (4.0, "Maya Okafor", "Okay, the recording is on."),
        (9.0, "李伟", "大家好。"),
    ]


def test_a_folder_has_it_as_its_transcript(tmp_path):
    (tmp_path / "会议转写.txt").write_text(LAYOUTS[1], "utf-8")
    assert [path.name for path in read_zoom_folder(tmp_path).transcripts] == ["会议转写.txt"]


@given(st.lists(st.text(max_size=40), max_size=30))
def test_any_lines_are_cues_that_run_forward_or_none(lines):
    for cue in spoken_cues(lines):
        assert cue.end > cue.start >= 0 and cue.text
