"""Transcripts: Zoom's WebVTT, that of others, SRT, and our own written and read again."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.records import TranscriptCue
from moderator_app.exchange.webvtt import format_stamp, read_transcript, write_webvtt
from tests.exchange.twins import SRT, VTT_VOICES, VTT_ZOOM, saved


def cues(transcript):
    return [(one.line, one.start, one.end, one.speaker, one.text) for one in transcript.cues]


def test_a_cue_of_zoom_without_a_speaker_goes_on_with_the_last_one(tmp_path):
    transcript = read_transcript(saved(tmp_path, "t.vtt", VTT_ZOOM.replace("\n", "\r\n")))
    assert transcript.source.format == "webvtt"
    assert cues(transcript) == [
        (4, 4.859, 7.41, "Ana Lima (River School)", "Welcome: to all"),
        (8, 9.54, 12.99, "Ana Lima (River School)", "who came today."),
        (12, 13.0, 15.0, "李伟", "大家好"),
    ]
    assert transcript.problems == []


def test_voices_notes_styles_and_short_times_are_read(tmp_path):
    transcript = read_transcript(saved(tmp_path, "t.vtt", VTT_VOICES))
    assert transcript.language == "zh-CN"
    assert cues(transcript) == [
        (12, 1.0, 3.5, "Ana Lima", "Hello & welcome"),
        (12, 1.0, 3.5, "李伟", "大家好"),
        (16, 3600.0, 3601.0, "", "nobody in particular"),
    ]


def test_srt_is_read(tmp_path):
    transcript = read_transcript(saved(tmp_path, "t.srt", SRT))
    assert transcript.source.format == "srt"
    assert cues(transcript) == [(2, 1.0, 2.5, "Ana Lima", "Hello"), (6, 3.0, 4.0, "Kim Ode", "Hi")]


def test_a_colon_in_what_is_said_makes_no_speaker(tmp_path):
    words = [
        f"{number}\n00:00:{number:02d}.000 --> 00:00:{number + 1:02d}.000\nAna Lima: words {number}\n" for number in range(1, 6)
    ]
    more = "7\n00:00:20.000 --> 00:00:21.000\nRemember. This matters: read daily\n"
    transcript = read_transcript(saved(tmp_path, "t.vtt", "WEBVTT\n\n" + "\n".join([*words, more])))
    assert {one.speaker for one in transcript.cues} == {"Ana Lima"}
    assert transcript.cues[-1].text == "Remember. This matters: read daily"


@pytest.mark.parametrize(
    ("second", "remark"),
    [
        ("00:00:01.000 --> 00:00:02.000", "begins before"),
        ("00:00:05.500 --> 00:00:09.000", "overlaps"),
        ("00:00:09.000 --> 00:00:08.000", "ends before it begins"),
    ],
)
def test_times_that_run_backward_or_overlap_are_warned_of(tmp_path, second, remark):
    content = f"WEBVTT\n\n00:00:05.000 --> 00:00:06.000\nAna: one\n\n{second}\nAna: two\n"
    transcript = read_transcript(saved(tmp_path, "t.vtt", content))
    assert len(transcript.cues) == 2
    assert [(problem.row, remark in str(problem.message)) for problem in transcript.problems] == [(6, True)]


def test_a_time_that_cannot_be_read_is_told_and_its_words_left_out(tmp_path):
    content = "WEBVTT\n\nsoon --> later\nlost\n\n00:00:05.000 --> 00:00:06.000\nAna: kept\n\n00:00:07.000 --> 00:00:08.000\n\n"
    transcript = read_transcript(saved(tmp_path, "t.vtt", content))
    assert [(one.speaker, one.text) for one in transcript.cues] == [("Ana", "kept")]
    assert [(problem.row, problem.severity) for problem in transcript.problems] == [(3, "error"), (9, "warning")]


@pytest.mark.parametrize("content", ["WEBVTT\n", "WEBVTT\n\nNOTE nothing here\n", "plain words\n"])
def test_a_file_without_cues_is_refused(tmp_path, content):
    with pytest.raises(FileUnreadable) as raised:
        read_transcript(saved(tmp_path, "t.vtt", content))
    assert raised.value.code == "transcript.no_cues"


def test_stamps_are_rounded_to_the_millisecond():
    assert [format_stamp(at) for at in (0, 59.9996, 3661.0005, -3)] == [
        "00:00:00.000",
        "00:01:00.000",
        "01:01:01.000",
        "00:00:00.000",
    ]


LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Z", "M"], exclude_characters="\u115f\u1160\u3164\uffa0"),
    min_size=1,
    max_size=20,
)
WORDS = st.lists(LINE, min_size=1, max_size=4).map(" ".join)


@st.composite
def spoken(draw):
    at, found = 0, []
    for line in range(draw(st.integers(1, 8))):
        at += draw(st.integers(100, 9_999_999))
        end = at + draw(st.integers(1, 60_000))
        text = "\n".join(draw(st.lists(WORDS, min_size=1, max_size=2)))
        found.append(TranscriptCue(line, at / 1000, end / 1000, draw(st.one_of(st.just(""), WORDS)), text))
        at = end
    return found


@given(spoken())
def test_what_we_write_is_read_back_word_for_word(tmp_path_factory, said):
    said[0].speaker = said[0].speaker or "Ana"
    path = tmp_path_factory.mktemp("v") / "t.vtt"
    write_webvtt(said, path)
    found = read_transcript(path).cues

    def plain(cue):
        return cue.start, cue.end, unicodedata.normalize("NFC", cue.speaker), unicodedata.normalize("NFC", cue.text)

    assert [plain(one) for one in found] == [plain(one) for one in said]
