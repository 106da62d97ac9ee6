"""A transcript that is brought in, corrected and brought in again: edited lines stay, the rest follows the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.records import ChatFile, ChatMessage, PollAnswer, PollFile, SourceInfo, TranscriptCue, TranscriptFile
from moderator_app.domain.translation_units import unit_key
from moderator_app.domain.wording import text
from moderator_app.operations import evidence, meeting_files, people, transcripts, translation_desk, voices
from moderator_app.store import rows
from moderator_app.store.tables import Evidence, Person, Recording

SAID = [
    TranscriptCue(3, 0.0, 4.0, "Hana Aoki", "Welcome to the library."),
    TranscriptCue(7, 4.0, 9.5, "Bela Nagy", "We weed the shelves in June and in December."),
    TranscriptCue(11, 9.5, 12.0, "Bela Nagy", "Nobody misses those books."),
    TranscriptCue(15, 12.0, 15.0, "Hana Aoki", "How do you choose them?"),
]


@pytest.fixture
def hana(ws, school_year) -> str:
    return people.add_member(ws, school_year.strand, name="Hana Aoki", email="hana@school.example")


@pytest.fixture
def bring(ws, school_year, tmp_path):
    """Brings a transcript in; each name is another file."""

    def brought(cues=SAID, name="said.vtt", **values):
        path = tmp_path / name
        path.write_text(f"{name} {[(cue.start, cue.text) for cue in cues]}", "utf-8")
        file = TranscriptFile(SourceInfo(path, "webvtt", "utf-8"), [replace(cue) for cue in cues])
        return meeting_files.import_transcript(ws, school_year.event, file, **values)

    return brought


def shown(ws, event_id: str, **values) -> list[str]:
    return [line.text for line in transcripts.lines_of(ws, event_id, **values)]


def line_of(ws, event_id: str, words: str) -> transcripts.Line:
    return next(line for line in transcripts.lines_of(ws, event_id) if words in line.text)


def test_lines_come_in_the_order_of_the_axis_with_the_members_names(ws, school_year, hana, bring):
    done = bring()
    assert (done.lines, done.speakers, done.matched, done.unknown) == (4, 2, 1, ("Bela Nagy",))
    lines = transcripts.lines_of(ws, school_year.event)
    assert [line.text for line in lines] == [cue.text for cue in SAID]
    assert [(line.speaker, line.person_id) for line in lines[:2]] == [("Hana Aoki", hana), ("Bela Nagy", None)]
    assert (lines[1].at, lines[1].until, lines[1].number) == (4.0, 9.5, 7)


def test_the_line_that_is_being_said_is_found_by_second(ws, school_year, bring):
    bring()
    lines = transcripts.lines_of(ws, school_year.event)
    assert [transcripts.at_second(lines, second) for second in (-1, 0, 3.99, 4.0, 11, 500)] == [-1, 0, 0, 1, 2, 3]


def test_search_finds_words_in_both_languages_and_names(ws, school_year, bring):
    bring()
    weeding = line_of(ws, school_year.event, "weed")
    transcripts.change_translation(ws, weeding.id, "我們六月和十二月剔旧。")
    lines = transcripts.lines_of(ws, school_year.event)
    assert transcripts.search_in(lines, "SHELVES") == [1]
    assert transcripts.search_in(lines, "我们六月") == [1]
    assert transcripts.search_in(lines, "bela") == [1, 2]
    assert transcripts.search_in(lines, " ") == []


def test_the_same_file_twice_stores_nothing(ws, school_year, bring):
    bring()
    again = bring()
    assert (again.lines, again.updated, again.repeated) == (0, 0, True)
    assert len(shown(ws, school_year.event)) == 4


def test_a_newer_download_corrects_what_nobody_touched_and_leaves_what_was_edited(ws, school_year, bring):
    bring()
    transcripts.change_words(ws, line_of(ws, school_year.event, "weed").id, "We weed in June and December.")
    newer = [
        replace(SAID[0], text="Welcome to our library."),
        replace(SAID[1], text="We read the shelves in June and in December."),
        *SAID[2:],
        TranscriptCue(19, 15.0, 18.0, "Bela Nagy", "By their last loan."),
    ]
    again = bring(newer, "said-again.vtt")
    assert (again.lines, again.updated, again.left, again.repeated) == (1, 1, 1, False)
    assert shown(ws, school_year.event) == [
        "Welcome to our library.",
        "We weed in June and December.",
        "Nobody misses those books.",
        "How do you choose them?",
        "By their last loan.",
    ]


def test_lines_taken_out_or_joined_do_not_come_back_with_a_newer_download(ws, school_year, bring):
    bring()
    lines = transcripts.lines_of(ws, school_year.event)
    transcripts.join_lines(ws, [lines[2].id, lines[1].id])
    transcripts.remove_lines(ws, [lines[3].id])
    bring([*SAID, TranscriptCue(19, 15.0, 18.0, "Bela Nagy", "By their last loan.")], "longer.vtt")
    assert shown(ws, school_year.event) == [
        "Welcome to the library.",
        "We weed the shelves in June and in December. Nobody misses those books.",
        "By their last loan.",
    ]


def test_another_transcript_of_the_meeting_is_added_whole(ws, school_year, bring):
    bring()
    chinese = [replace(cue, text=f"第{place}句") for place, cue in enumerate(SAID)]
    assert bring(chinese, "zh.vtt").lines == 4
    assert len(shown(ws, school_year.event)) == 8


def test_an_import_that_was_undone_can_be_made_again(ws, school_year, bring):
    bring()
    ws.undo()
    assert shown(ws, school_year.event) == []
    assert bring().lines == 4
    assert len(shown(ws, school_year.event)) == 4


def test_a_split_shares_the_time_and_a_join_undoes_it(ws, school_year, bring):
    bring()
    line = line_of(ws, school_year.event, "weed")
    second = transcripts.split_line(ws, line.id, len("We weed the shelves"))
    first, rest = transcripts.lines_of(ws, school_year.event)[1:3]
    assert (first.text, rest.text, rest.id) == ("We weed the shelves", "in June and in December.", second)
    assert first.ends == rest.starts and 4.0 < rest.starts < 9.5 and rest.ends == 9.5
    assert first.is_edited and rest.is_edited
    assert transcripts.join_lines(ws, [first.id, rest.id]) == line.id
    assert shown(ws, school_year.event)[1] == SAID[1].text
    assert line_of(ws, school_year.event, "weed").ends == 9.5


def test_a_split_at_a_second_of_the_player_begins_there(ws, school_year, bring):
    bring()
    line = line_of(ws, school_year.event, "weed")
    transcripts.split_line(ws, line.id, len("We weed"), second=5.25)
    assert [line.starts for line in transcripts.lines_of(ws, school_year.event)][1:3] == [4.0, 5.25]
    with pytest.raises(RuleBroken):
        transcripts.split_line(ws, line.id, 0)


def test_what_rests_on_a_line_rests_on_the_joined_one(ws, school_year, bring):
    bring()
    lines = transcripts.lines_of(ws, school_year.event)
    insight = evidence.insight_of_lines(ws, school_year.event, [lines[2].id])
    kept = transcripts.join_lines(ws, [lines[1].id, lines[2].id])
    with ws.read() as session:
        assert [proof.cue_id for proof in rows(session, Evidence, Evidence.id, insight_id=insight)] == [kept]


def test_times_words_and_speakers_are_corrected_and_undone(ws, school_year, hana, bring):
    bring()
    line = line_of(ws, school_year.event, "misses")
    transcripts.change_times(ws, line.id, 20.0, 22.0)
    transcripts.give_speaker(ws, [line.id], "Hana Aoki")
    corrected = line_of(ws, school_year.event, "misses")
    assert (corrected.at, corrected.speaker, corrected.person_id, corrected.is_edited) == (20.0, "Hana Aoki", hana, True)
    assert shown(ws, school_year.event)[-1] == "Nobody misses those books."
    ws.undo()
    ws.undo()
    assert not line_of(ws, school_year.event, "misses").is_edited
    with pytest.raises(RuleBroken):
        transcripts.change_times(ws, line.id, 5.0, 4.0)
    with pytest.raises(RuleBroken):
        transcripts.change_words(ws, line.id, "  ")


def test_lines_of_a_second_recording_stand_behind_the_first(ws, school_year, bring):
    with ws.act(text("Two recordings")) as session:
        begins = {"a": 0.0, "b": 600.0}
        for name, second in begins.items():
            session.add(Recording(id=name, event_id=school_year.event, begins=second, seconds=500.0, file_name=name))
    bring(name="a.vtt", recording_id="a")
    bring([replace(cue, text=f"Later: {cue.text}") for cue in SAID], "b.vtt", recording_id="b")
    lines = transcripts.lines_of(ws, school_year.event)
    assert [line.at for line in lines] == [0.0, 4.0, 9.5, 12.0, 600.0, 604.0, 609.5, 612.0]
    assert shown(ws, school_year.event, recording_id="b") == [f"Later: {cue.text}" for cue in SAID]
    paper = transcripts.transcript_paper(ws, school_year.event, recording_id="b", language="en")
    assert [line.starts for line in paper.lines] == [0.0, 4.0, 9.5, 12.0]
    assert transcripts.tie_to_recording(ws, lines[0].source_id, "b") == 4
    assert transcripts.lines_of(ws, school_year.event)[0].at == 600.0


def test_a_line_says_how_many_lack_the_wanted_language(ws, school_year, bring):
    bring()
    transcripts.change_translation(ws, line_of(ws, school_year.event, "weed").id, "我们在六月和十二月剔旧。")
    paper = transcripts.transcript_paper(ws, school_year.event, language="zh")
    assert (paper.untranslated, paper.drafts) == (3, 1)
    translation_desk.set_states(ws, [unit_key("cue", line_of(ws, school_year.event, "weed").id, "text")], "approved")
    assert transcripts.transcript_paper(ws, school_year.event, language="both").drafts == 0
    assert transcripts.transcript_paper(ws, school_year.event, language="en").drafts == 0
    assert paper.lines[1].shown("zh") == (("zh", "我们在六月和十二月剔旧。"),)
    assert paper.lines[0].shown("zh") == (("en", "Welcome to the library."),)


def test_an_approved_translation_is_not_written_over(ws, school_year, bring):
    bring()
    line = line_of(ws, school_year.event, "weed")
    transcripts.change_translation(ws, line.id, "我们剔旧。")
    translation_desk.set_states(ws, [unit_key("cue", line.id, "text")], "approved")
    with pytest.raises(RuleBroken):
        transcripts.change_translation(ws, line.id, "别的话")
    assert line_of(ws, school_year.event, "weed").translated == "我们剔旧。"


def test_subtitles_of_the_same_seconds_become_translations_where_there_is_none(ws, school_year, bring, tmp_path):
    bring()
    transcripts.change_translation(ws, line_of(ws, school_year.event, "Welcome").id, "欢迎。")
    cues = [
        TranscriptCue(1, 0.2, 3.8, "", "别的欢迎。"),
        TranscriptCue(2, 4.1, 7.0, "", "我们在六月"),
        TranscriptCue(3, 7.0, 9.4, "", "和十二月剔旧。"),
        TranscriptCue(4, 900.0, 901.0, "", "以后的话"),
    ]
    file = TranscriptFile(SourceInfo(tmp_path / "zh.vtt", "webvtt"), cues)
    assert transcripts.take_translation(ws, school_year.event, file) == 1
    assert [line.translated for line in transcripts.lines_of(ws, school_year.event)] == [
        "欢迎。",
        "我们在六月和十二月剔旧。",
        "",
        "",
    ]
    assert transcripts.take_translation(ws, school_year.event, file) == 0


def test_a_chat_saved_twice_adds_only_what_was_written_since(ws, school_year, tmp_path):
    def chat(name: str, count: int) -> ChatFile:
        path = tmp_path / name
        path.write_text(name, "utf-8")
        messages = [ChatMessage(n, "Hana Aoki", f"message {n}", None, f"09:{n:02d}:00") for n in range(1, count + 1)]
        return ChatFile(SourceInfo(path, "zoom-chat-local"), messages)

    meeting_files.import_chat(ws, school_year.event, chat("first.txt", 5))
    done = meeting_files.import_chat(ws, school_year.event, chat("second.txt", 8))
    assert done.lines == 3
    lines = transcripts.lines_of(ws, school_year.event, kinds=("chat",))
    assert [line.text for line in lines] == [f"message {n}" for n in range(1, 9)]
    assert lines[0].at == 60.0  # the meeting begins at nine in Shanghai


def test_poll_answers_are_kept_by_question_and_member(ws, school_year, hana, tmp_path):
    path = tmp_path / "polls.csv"
    path.write_text("polls", "utf-8")
    sheets = [
        PollAnswer(5, "H. A.", "hana@school.example", datetime(2026, 11, 19, 9, 30), [("Which first?", ["Weeding", "Labels"])]),
        PollAnswer(6, "", "", datetime(2026, 11, 19, 9, 31), [("Which first?", ["Labels"])]),
    ]
    done = meeting_files.import_polls(ws, school_year.event, PollFile(SourceInfo(path, "zoom-polls"), "", "", sheets))
    assert (done.lines, done.matched) == (2, 1)
    lines = transcripts.lines_of(ws, school_year.event, kinds=("poll",))
    assert [(line.text, line.person_id, line.at) for line in lines] == [
        ("Which first?\nWeeding\nLabels", hana, 1800.0),
        ("Which first?\nLabels", None, 1860.0),
    ]
    assert meeting_files.cues_of(ws, school_year.event) == []


# ---- voices


def test_a_voice_is_said_once_for_all_its_lines_and_known_to_the_next_file(ws, school_year, hana, bring):
    bring()
    before = {voice.label: voice for voice in voices.voices_of(ws, school_year.event)}
    assert before["Hana Aoki"].person_id == hana and before["Bela Nagy"].person_id is None
    assert before["Bela Nagy"].seconds == pytest.approx(8.0)
    bela = people.add_member(ws, school_year.strand, name="Béla Nagy-Kovács")
    assert voices.tie_voice(ws, school_year.event, "Bela Nagy", bela) == 2
    assert {line.speaker for line in transcripts.lines_of(ws, school_year.event)} == {"Hana Aoki", "Béla Nagy-Kovács"}
    later = [replace(cue, start=cue.start + 100, end=cue.end + 100, text=f"{cue.text} Again.") for cue in SAID]
    assert bring(later, "later.vtt").unknown == ()


def test_members_with_names_alike_are_offered(ws, school_year, bring):
    bela = people.add_member(ws, school_year.strand, name="Bela Nagi")
    bring()
    voice = next(one for one in voices.voices_of(ws, school_year.event) if one.label == "Bela Nagy")
    assert (voice.person_id, voice.guesses[0].person_id, voice.guesses[0].name) == (None, bela, "Bela Nagi")
    assert 0.7 < voice.guesses[0].likeness < 1


def test_a_tablets_name_is_matched_here_and_not_remembered(ws, school_year, hana, bring):
    bring([replace(cue, speaker="iPad (2)") for cue in SAID])
    voices.tie_voice(ws, school_year.event, "iPad (2)", hana)
    assert {line.person_id for line in transcripts.lines_of(ws, school_year.event)} == {hana}
    assert bring([replace(cue, speaker="iPad (2)", start=cue.start + 50) for cue in SAID], "more.vtt").unknown == ()
    assert voices.is_nobodys("Zoom user") and voices.is_nobodys("会议室3") and not voices.is_nobodys("Hana's iPad")
    with ws.read() as session:
        assert session.get(Person, hana).other_names == ()


def test_a_voice_renamed_shows_the_name_and_the_file_keeps_its_label(ws, school_year, bring):
    bring()
    voices.rename_voice(ws, school_year.event, "Bela Nagy", "A guest from Pécs")
    line = line_of(ws, school_year.event, "weed")
    assert (line.speaker, line.label) == ("A guest from Pécs", "Bela Nagy")
    ws.undo()
    assert line_of(ws, school_year.event, "weed").speaker == "Bela Nagy"


def test_two_labels_of_one_person_become_one_voice(ws, school_year, hana, bring):
    bring([replace(SAID[0], speaker="HA"), *SAID[1:]])
    assert voices.merge_voices(ws, school_year.event, ["HA", "Hana Aoki"], "Hana Aoki") == 2
    assert line_of(ws, school_year.event, "Welcome").person_id == hana
    assert voices.merge_voices(ws, school_year.event, ["Bela Nagy", "Hana Aoki"], "Bela Nagy") == 3
    assert {line.person_id for line in transcripts.lines_of(ws, school_year.event)} == {hana}


def test_two_members_are_not_merged_under_a_third_name(ws, school_year, hana, bring):
    people.add_member(ws, school_year.strand, name="Bela Nagy")
    bring([*SAID, TranscriptCue(30, 20.0, 22.0, "iPad", "Yes.")])
    with pytest.raises(RuleBroken):
        voices.merge_voices(ws, school_year.event, ["Hana Aoki", "Bela Nagy"], "iPad")
