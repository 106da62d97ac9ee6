"""Transcripts out as subtitles and papers, and every reader of a meeting's words: written, read, the same."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import replace
from datetime import date, datetime

import docx
import pytest
import srt
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable, RuleBroken
from moderator_app.domain.records import TranscriptCue
from moderator_app.domain.transcripts import SpokenLine, TranscriptPaper
from moderator_app.exchange.srt import srt_text
from moderator_app.exchange.transcript_papers import subtitle_cues, write_transcript
from moderator_app.exchange.webvtt import read_transcript, webvtt_text
from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_polls
from tests.exchange.twins import saved

PAPER = TranscriptPaper(
    title_en="Reading",
    title_zh="阅读",
    strand_en="Librarians",
    day=date(2026, 11, 19),
    lines=(
        SpokenLine(0.0, 4.0, "Hana Aoki", "Welcome to the library.", "欢迎来到图书馆。"),
        SpokenLine(4.0, 9.5, "Hana Aoki", "We weed <in> June & December.", ""),
        SpokenLine(3600.25, 3604.0, "李伟", "We keep them.", "我们留着。", said_in="zh"),
    ),
    untranslated=1,
)


def test_subtitles_in_one_language_show_the_other_where_nobody_translated(tmp_path):
    file = write_transcript(replace(PAPER, language="zh"), tmp_path / "said.vtt")
    assert [(cue.speaker, cue.text) for cue in read_transcript(file).cues] == [
        ("Hana Aoki", "欢迎来到图书馆。"),
        ("Hana Aoki", "We weed <in> June & December."),
        ("李伟", "我们留着。"),
    ]
    assert read_transcript(file).language == "zh-Hans"


def test_subtitles_in_both_languages_have_what_was_said_first(tmp_path):
    file = write_transcript(PAPER, tmp_path / "said.srt")
    assert [cue.text for cue in read_transcript(file).cues] == [
        "Welcome to the library.\n欢迎来到图书馆。",
        "We weed <in> June & December.",
        "我们留着。\nWe keep them.",
    ]


def test_other_programs_read_our_subtitles(tmp_path):
    vtt = webvtt.read(str(write_transcript(PAPER, tmp_path / "said.vtt")))
    assert [(cue.voice, cue.start, cue.end) for cue in vtt] == [
        ("Hana Aoki", "00:00:00.000", "00:00:04.000"),
        ("Hana Aoki", "00:00:04.000", "00:00:09.500"),
        ("李伟", "01:00:00.250", "01:00:04.000"),
    ]
    found = list(srt.parse(write_transcript(PAPER, tmp_path / "said.srt").read_text("utf-8-sig")))
    assert [(one.index, one.start.total_seconds()) for one in found] == [(1, 0.0), (2, 4.0), (3, 3600.25)]
    assert found[0].content == "Hana Aoki: Welcome to the library.\n欢迎来到图书馆。"


def test_a_paper_to_read_puts_a_speakers_lines_together_with_their_second(tmp_path):
    words = write_transcript(PAPER, tmp_path / "said.txt").read_text("utf-8")
    assert words.startswith("Reading · 阅读\nLibrarians · Thu 19 November 2026")
    assert words.splitlines()[4:] == [
        "[00:00:00] Hana Aoki",
        "Welcome to the library. We weed <in> June & December.",
        "欢迎来到图书馆。",
        "",
        "[01:00:00] 李伟",
        "我们留着。",
        "We keep them.",
    ]
    paper = docx.Document(str(write_transcript(PAPER, tmp_path / "said.docx")))
    said = [paragraph.text for paragraph in paper.paragraphs]
    assert said[:2] == ["Reading", "阅读"]
    assert "00:00:00  Hana Aoki" in said and "我们留着。" in said and "We keep them." in said


def test_what_nobody_approved_is_said_in_the_file_and_shown_by_no_player(tmp_path):
    file = write_transcript(replace(PAPER, drafts=2, language="en"), tmp_path / "said.vtt")
    assert "NOTE 1 line is shown as it was said" in file.read_text("utf-8")
    assert "2 translations are drafts" in file.read_text("utf-8")
    assert len(read_transcript(file).cues) == 3 and len(webvtt.read(str(file))) == 3
    assert "2 translations are drafts" in write_transcript(replace(PAPER, drafts=2), tmp_path / "said.txt").read_text("utf-8")


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(RuleBroken, match="xyz"):
        write_transcript(PAPER, tmp_path / "said.xyz")


# ---- any transcript

LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Z", "M"], exclude_characters="\u115f\u1160\u3164\uffa0"),
    min_size=1,
    max_size=20,
)
WORDS = st.lists(LINE, min_size=1, max_size=4).map(" ".join)
NAMES = st.sampled_from(["Ana Lima", "李伟", "Kim Ode (Room 2)", "Béla de la Cruz", "王小明 Wang", "O’Neil & Sons"])


@st.composite
def spoken(draw, speakers):
    at, found = 0, []
    for line in range(draw(st.integers(1, 8))):
        at += draw(st.integers(100, 9_999_999))
        end = at + draw(st.integers(1, 60_000))
        text = "\n".join(draw(st.lists(WORDS, min_size=1, max_size=2)))
        found.append(TranscriptCue(line, at / 1000, end / 1000, draw(speakers), text))
        at = end
    return found


def plain(cue: TranscriptCue) -> tuple[float, float, str, str]:
    return cue.start, cue.end, unicodedata.normalize("NFC", cue.speaker), unicodedata.normalize("NFC", cue.text)


@given(spoken(st.just("") | WORDS))
def test_any_webvtt_of_ours_is_read_back_also_without_speakers(tmp_path_factory, said):
    path = saved(tmp_path_factory.mktemp("v"), "t.vtt", webvtt_text(said))
    assert [plain(one) for one in read_transcript(path).cues] == [plain(one) for one in said]


@given(spoken(NAMES))
def test_any_srt_of_ours_is_read_back(tmp_path_factory, said):
    for cue in said:
        cue.text = (
            cue.text.replace("<", "‹")
            .replace("&", "+")
            .replace("-->", "→")
            .replace("->", "→")
            .replace(":", ";")
            .replace("：", "；")
        )
    path = saved(tmp_path_factory.mktemp("s"), "t.srt", srt_text(said))
    numbers = {line for cue in said for line in cue.text.splitlines() if line.isdecimal()}
    found = [plain(one) for one in read_transcript(path).cues]
    assert numbers or found == [plain(one) for one in said]


@given(spoken(NAMES), st.sampled_from(["en", "zh", "both"]))
def test_a_paper_as_subtitles_loses_no_word(tmp_path_factory, said, language):
    lines = tuple(
        SpokenLine(cue.start, cue.end, cue.speaker, " ".join(cue.text.split()), f"译 {n}") for n, cue in enumerate(said)
    )
    paper = TranscriptPaper("A", "甲", lines, language=language)
    file = write_transcript(paper, tmp_path_factory.mktemp("p") / "t.vtt")
    assert [plain(one) for one in read_transcript(file).cues] == [plain(one) for one in subtitle_cues(paper)]


# ---- any chat, in all four layouts

CLOCK = st.integers(0, 86_399)


def clock(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


CHAT_WORDS = st.text(st.characters(categories=["L", "Nd"], include_characters="?!, "), min_size=1, max_size=30).map(
    lambda words: "w" + " ".join(words.split())
)
LAYOUTS = {
    "zoom-chat-cloud": lambda second, name, words: f"{clock(second)}\t{name}:\t" + words,
    "zoom-chat-local": lambda second, name, words: (
        f"{clock(second)} From  {name}  to  Everyone:\n\t" + words.replace("\n", "\n\t")
    ),
    "zoom-chat-older": lambda second, name, words: f"{clock(second)}\t From  {name} : " + words,
    "zoom-chat-tabbed": lambda second, name, words: f"{clock(second)} {name}:\t" + words.replace("\n", "\n\t"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(st.lists(st.tuples(CLOCK, NAMES, st.lists(CHAT_WORDS, min_size=1, max_size=3).map("\n".join)), min_size=1, max_size=6))
@settings(max_examples=40)
def test_any_chat_is_read_back_in_every_layout(tmp_path_factory, layout, messages):
    content = "\n".join(LAYOUTS[layout](*message) for message in messages)
    chat = read_zoom_chat(saved(tmp_path_factory.mktemp("c"), "chat.txt", content))
    assert chat.source.format == layout

    def place(message):
        return clock(int(message.at_seconds)) if message.at_seconds is not None else message.time_of_day

    assert [(place(one), one.sender, unicodedata.normalize("NFC", one.text)) for one in chat.messages] == [
        (clock(second), name, unicodedata.normalize("NFC", words)) for second, name, words in messages
    ]


def test_a_chat_copied_without_times_is_read_in_its_order_and_that_is_said(tmp_path):
    content = (
        "From Ana Lima to Everyone:\nHello all\n\nFrom 李伟 to Everyone: 大家好\nFrom Kim to Ana Lima(Direct Message): psst\n"
    )
    chat = read_zoom_chat(saved(tmp_path, "chat.txt", content))
    assert [(one.sender, one.text, one.private, one.at_seconds, one.time_of_day) for one in chat.messages] == [
        ("Ana Lima", "Hello all", False, None, ""),
        ("李伟", "大家好", False, None, ""),
        ("Kim", "psst", True, None, ""),
    ]
    assert ["no times" in str(problem.message) for problem in chat.problems] == [True]
    cut = read_zoom_chat(saved(tmp_path, "cut.txt", "Ana Lima:\tHello\nKim:\tHi\nthere\n"))
    assert [(one.sender, one.text) for one in cut.messages] == [("Ana Lima", "Hello"), ("Kim", "Hi\nthere")]


# ---- polls


@given(
    st.lists(
        st.tuples(NAMES | st.just(""), st.lists(st.tuples(CHAT_WORDS, st.lists(CHAT_WORDS, min_size=1, max_size=3)), min_size=1,
                                                max_size=3)),
        min_size=1, max_size=5,
    )
)  # fmt: skip
def test_any_poll_report_is_read_back(tmp_path_factory, sheets):
    written = io.StringIO(newline="")
    out = csv.writer(written)
    out.writerows(
        [["Poll Report"], ["Report Generated:", "2026-11-19"], ["Topic", "Meeting ID"], ["Reading", "123"], ["Poll Details"]]
    )
    out.writerow(["#", "User Name", "User Email", "Submitted Date/Time"])
    for number, (name, answers) in enumerate(sheets, 1):
        cells = [cell for question, choices in answers for cell in (question, ";".join(choices))]
        out.writerow([number, name, "", "Nov 19, 2026 09:30:00", *cells])
    polls = read_zoom_polls(saved(tmp_path_factory.mktemp("q"), "polls.csv", written.getvalue()))

    def norm(words):
        return unicodedata.normalize("NFC", words)

    assert [(sheet.name, [(norm(q), [norm(c) for c in cs]) for q, cs in sheet.answers]) for sheet in polls.answers] == [
        (name, [(norm(q), [norm(c) for c in cs]) for q, cs in answers]) for name, answers in sheets
    ]
    assert {sheet.submitted_at for sheet in polls.answers} == {datetime(2026, 11, 19, 9, 30)}


# ---- bad input


def test_srt_without_blank_lines_between_its_cues_is_read(tmp_path):
    content = "1\n00:00:01,000 --> 00:00:02,000\nAna Lima: One.\n2\n00:00:02,000 --> 00:00:03,000\nAna Lima: Two.\n"
    assert [cue.text for cue in read_transcript(saved(tmp_path, "t.srt", content)).cues] == ["One.", "Two."]


def test_forty_thousand_cues_that_overlap_and_run_backward_are_read_with_a_bearable_number_of_remarks(tmp_path):
    cues = [
        TranscriptCue(n, (n * 7919 % 40_000) * 0.25, (n * 7919 % 40_000) * 0.25 + 3, "Ana Lima", f"w{n}") for n in range(40_000)
    ]
    found = read_transcript(saved(tmp_path, "t.vtt", webvtt_text(cues)))
    assert len(found.cues) == 40_000
    assert 0 < len(found.problems) < 3_000
    assert "not listed" in str(found.problems[-1].message)


def test_a_transcript_cut_in_a_time_keeps_what_was_whole(tmp_path):
    whole = webvtt_text([TranscriptCue(n, n, n + 1, "Ana Lima", f"Line {n}.") for n in range(5)])
    cut = whole[: whole.rindex("-->") + 6]
    found = read_transcript(saved(tmp_path, "t.vtt", cut))
    assert [cue.text for cue in found.cues] == [f"Line {n}." for n in range(4)]
    assert [problem.severity for problem in found.problems] == ["error"]


def test_a_film_called_a_transcript_is_refused(tmp_path):
    path = tmp_path / "t.vtt"
    path.write_bytes(bytes(range(256)) * 50)
    with pytest.raises(FileUnreadable):
        read_transcript(path)
