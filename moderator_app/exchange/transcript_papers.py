"""A transcript as a file: WebVTT and SRT for players, TXT and DOCX to read; in English, 中文 or both.

In subtitles for both languages each cue has what was said first and its translation below. Papers to read put the lines of one
speaker together, with the second at which they begin.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.records import TranscriptCue
from moderator_app.domain.transcripts import SpokenLine, TranscriptPaper, joined, paragraphs
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import LANGUAGE_TAGS, Translations, Wording, fit, one_line
from moderator_app.exchange.srt import srt_text
from moderator_app.exchange.webvtt import webvtt_text
from moderator_app.exchange.whole_files import write_whole

#: What a transcript can be written as, by suffix, with the format's name for people.
TRANSCRIPT_FORMATS: dict[str, Text] = {
    ".vtt": text("WebVTT subtitles"),
    ".srt": text("SRT subtitles"),
    ".txt": text("Plain text"),
    ".docx": text("Word document"),
}


def write_transcript(paper: TranscriptPaper, path: Path, *, translate: Translations | None = None) -> Path:
    """Write a transcript in the format that the suffix of `path` names, whole or not at all; return the path.

    Raises RuleBroken for an unknown suffix or language, `FileUnwritable` where the file can't be written.
    """
    path = Path(path)
    say = Wording(paper.language, translate)
    makers: dict[str, Callable[[TranscriptPaper, Wording], bytes]] = {
        ".vtt": _webvtt,
        ".srt": _srt,
        ".txt": _plain,
        ".docx": _docx,
    }
    make = makers.get(path.suffix.lower())
    if make is None:
        raise RuleBroken(
            text("A transcript can't be written as “{suffix}”.", suffix=path.suffix or path.name),
            text("Choose one of {known}.", known=", ".join(TRANSCRIPT_FORMATS)),
            code="document.format",
        )
    return write_whole(path, make(paper, say))


def subtitle_cues(paper: TranscriptPaper) -> list[TranscriptCue]:
    """The lines as cues: in the wanted language, for both what was said and its translation below it."""
    return [
        TranscriptCue(number, line.starts, line.ends, line.speaker, "\n".join(words for _, words in line.shown(paper.language)))
        for number, line in enumerate(paper.lines, 1)
    ]


def _webvtt(paper: TranscriptPaper, say: Wording) -> bytes:
    remarks = "\n".join(_remarks(paper, say))
    return webvtt_text(subtitle_cues(paper), LANGUAGE_TAGS.get(paper.language, ""), remarks).encode("utf-8")


def _srt(paper: TranscriptPaper, _say: Wording) -> bytes:
    return srt_text(subtitle_cues(paper)).encode("utf-8-sig")  # with the mark, so that old players show Chinese


def _plain(paper: TranscriptPaper, say: Wording) -> bytes:
    parts = [" · ".join(words for _, words in _title(paper, say)), *_facts(paper, say), ""]
    for spoken in paragraphs(paper.lines):
        parts.append(f"[{_clock(spoken[0].starts)}] {one_line(spoken[0].speaker)}".rstrip())
        parts += [words for _, words in _words(spoken, paper.language)]
        parts.append("")
    return "\n".join(parts).encode("utf-8")


def _docx(paper: TranscriptPaper, say: Wording) -> bytes:
    from docx import Document  # a large library: only when a document is made

    from moderator_app.exchange.documents.word_pages import (
        ACCENT,
        MUTE,
        add_run,
        append_paragraph,
        lay_out_page,
        name_fonts,
        tell_properties,
    )

    document = Document()
    name_fonts(document)
    lay_out_page(document)
    title = _title(paper, say)
    tell_properties(document, " · ".join(words for _, words in title), say.languages, datetime.now(UTC))
    for place, (language, words) in enumerate(title):
        add_run(document.add_paragraph(style="Title" if place == 0 else "Subtitle"), words, language)
    for fact in _facts(paper, say):
        add_run(document.add_paragraph(), fact, "", color=MUTE)
    for spoken in paragraphs(paper.lines):
        head = append_paragraph(document)
        head.paragraph_format.keep_with_next = True
        head.paragraph_format.space_after = 0
        add_run(head, _clock(spoken[0].starts), "", size=8.5, color=MUTE)
        if spoken[0].speaker:
            add_run(head, f"  {one_line(spoken[0].speaker)}", "", bold=True, color=ACCENT)
        for place, (language, words) in enumerate(_words(spoken, paper.language)):
            add_run(append_paragraph(document), words, language, color=MUTE if place else None)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


# ---- parts


def _title(paper: TranscriptPaper, say: Wording) -> list[tuple[str, str]]:
    return say.versions(one_line(paper.title_en), one_line(paper.title_zh)) or say.each(text("Transcript"))


def _facts(paper: TranscriptPaper, say: Wording) -> list[str]:
    """The line below the title, and what is to be known of the languages."""
    strand = one_line(say.pick(paper.strand_en, paper.strand_zh))
    facts = [part for part in (strand, say.day(paper.day) if paper.day else "", say.label(text("Transcript"))) if part]
    return [" · ".join(facts), *_remarks(paper, say)]


def _remarks(paper: TranscriptPaper, say: Wording) -> list[str]:
    """What is to be known of the translations."""
    remarks = []
    if paper.untranslated:
        remarks.append(text("{count} lines are shown as they were said: nobody translated them", count=paper.untranslated))
    if paper.drafts:
        remarks.append(text("{count} translations are drafts: nobody has approved them yet", count=paper.drafts))
    return [say.label(remark) for remark in remarks]


def _words(spoken: tuple[SpokenLine, ...], language: str) -> list[tuple[str, str]]:
    """A paragraph's words as (language, words): as said first, then the translation where both are wanted."""
    if language != "both":
        shown = [line.shown(language)[0] for line in spoken]
        return [(shown[0][0], fit(joined(words for _, words in shown)))]
    said_in = spoken[0].said_in
    said = fit(joined(line.shown("both")[0][1] for line in spoken))
    other = "en" if said_in == "zh" else "zh"
    translated = fit(joined(line.shown("both")[1][1] for line in spoken if len(line.shown("both")) > 1))
    return [(said_in, said), *([(other, translated)] if translated else [])]


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
