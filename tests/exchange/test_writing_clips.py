"""A theme's clips as a page with times in each format, and as lists by which films are cut."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdf
import pytest

from moderator_app.domain.clips import Clip, ClipList
from moderator_app.domain.errors import Refused, RuleBroken
from moderator_app.domain.publication import LeftOut
from moderator_app.domain.wording import text
from moderator_app.exchange.clip_papers import write_clips, write_cut_list

CLIPS = ClipList(
    title_en="Weeding",
    title_zh="剔旧",
    made_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
    clips=(
        Clip("i1", "a", "Meeting 2", 29.0, 41.5, words_en="We weed <twice> a year.", words_zh="我们一年剔旧两次。",
             said_by="Hana Aoki",
             meeting_en="Reading", meeting_date=date(2026, 11, 19)),
        Clip("i2", "b", "Second half", 3601.25, 3630.0, "question", words_en="Who decides?"),
    ),
    left_out=(LeftOut("i3", text("Insight"), text("Permission was refused")),),
)  # fmt: skip
FILES = {"a": Path("/films/it's.mp4"), "b": Path("/films/second.mp4")}


class Words(HTMLParser):
    """The words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(data.strip())


def test_the_page_gives_times_words_names_and_what_was_left_out(tmp_path):
    page = write_clips(CLIPS, tmp_path / "clips.html").read_text("utf-8")
    reader = Words()
    reader.feed(page)
    words = " ".join(reader.found)
    for said in ("00:00:29 – 00:00:41", "01:00:01 – 01:00:30", "We weed <twice> a year.", "我们一年剔旧两次。", "Hana Aoki",
                 "Second half", "Who decides?"):  # fmt: skip
        assert said in words
    assert "Permission was refused" in words or "拒绝" in words
    assert "<script" not in page and "http" not in page.replace("Content-Security-Policy", "").replace("http-equiv", "")


def test_word_and_pdf_hold_the_same(tmp_path):
    paper = docx.Document(str(write_clips(CLIPS, tmp_path / "clips.docx")))
    said = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    pdf = pypdf.PdfReader(io.BytesIO(write_clips(CLIPS, tmp_path / "clips.pdf").read_bytes()))
    printed = "\n".join(page.extract_text() for page in pdf.pages)
    for words in ("00:00:29", "01:00:01", "Hana Aoki", "Who decides?"):
        assert words in said
        assert words in printed
    assert "我们一年剔旧两次。" in said


def test_one_language_leaves_the_other_out(tmp_path):
    page = write_clips(replace(CLIPS, language="en"), tmp_path / "clips.html").read_text("utf-8")
    assert "We weed" in page and "我们一年" not in page


def test_a_script_for_ffmpeg_names_files_and_seconds(tmp_path):
    script = write_cut_list(CLIPS, tmp_path / "reel.ffconcat", FILES).read_text("utf-8")
    assert script.splitlines() == [
        "ffconcat version 1.0",
        "file '/films/it'\\''s.mp4'",
        "inpoint 29.000",
        "outpoint 41.500",
        "file '/films/second.mp4'",
        "inpoint 3601.250",
        "outpoint 3630.000",
    ]


def test_an_edit_list_runs_on_from_clip_to_clip(tmp_path):
    lines = write_cut_list(CLIPS, tmp_path / "reel.edl", FILES).read_text("utf-8").splitlines()
    assert lines[0] == "TITLE: Weeding"
    events = [line for line in lines if line[:3].isdigit()]
    assert events == [
        "001  AX       AA/V  C        00:00:29:00 00:00:41:13 00:00:00:00 00:00:12:13",
        "002  AX       AA/V  C        01:00:01:06 01:00:30:00 00:00:12:13 00:00:41:07",
    ]
    assert "* FROM CLIP NAME: Meeting 2" in lines and f"* SOURCE FILE: {FILES['a']}" in lines


def test_no_film_without_consent_without_its_file_or_without_clips(tmp_path):
    unasked = replace(CLIPS, clips=(replace(CLIPS.clips[0], without_consent=("Bela Nagy",)),))
    with pytest.raises(Refused, match="Bela Nagy"):
        write_cut_list(unasked, tmp_path / "reel.edl", FILES)
    with pytest.raises(RuleBroken, match="Second half"):
        write_cut_list(CLIPS, tmp_path / "reel.edl", {"a": FILES["a"]})
    with pytest.raises(RuleBroken):
        write_cut_list(replace(CLIPS, clips=()), tmp_path / "reel.edl", FILES)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(RuleBroken, match="mp3"):
        write_clips(CLIPS, tmp_path / "clips.mp3")


def test_a_list_of_nothing_says_so(tmp_path):
    page = write_clips(replace(CLIPS, clips=(), language="en"), tmp_path / "clips.html").read_text("utf-8")
    assert "No clip may go out yet." in page
