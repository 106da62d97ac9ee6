"""The clips of a theme as a page with times (HTML, DOCX, PDF), and as a list by which a program for films cuts a reel.

A page holds words and times alone, what permission allows. The codec library that comes with the program has no encoder for
H.264 (the free one is under another licence), so a film in the recording's own quality is cut elsewhere: a CMX 3600 list (.edl)
for editing programs, or a script for ffmpeg's concat demuxer (.ffconcat), which joins the stretches without encoding them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from html import escape
from io import BytesIO
from pathlib import Path

from moderator_app.domain.clips import Clip, ClipList, refuse_without_consent
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.publication import INSIGHT_KIND_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.reader_language import LANGUAGE_TAGS, Translations, Wording, fit, one_line
from moderator_app.exchange.whole_files import write_whole
from moderator_app.paths import resources_folder

#: What a clip list can be written as, by suffix, with the format's name for people.
CLIP_FORMATS: dict[str, Text] = {".html": text("Web page"), ".docx": text("Word document"), ".pdf": text("PDF")}
#: Lists by which other programs cut the film.
CUT_FORMATS: dict[str, Text] = {".edl": text("Edit list for film programs"), ".ffconcat": text("Script for ffmpeg")}

_FRAMES = 25  # a second, of an edit list
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_MORE_STYLE = """article.clip { border-left-color: var(--accent); }
.times { font-variant-numeric: tabular-nums; font-weight: 600; color: var(--accent); margin: 0; }
"""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A clip ready to be set: `times` as "00:45:30 – 00:46:02", `words` as (language, words), short `facts`."""

    times: str
    length: str
    recording: str
    kind: str
    words: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    languages: tuple[str, ...]
    title: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    entries: tuple[_Entry, ...]
    empty: str
    left_out_heading: str
    left_out: tuple[tuple[str, str], ...]


def write_clips(clips: ClipList, path: Path, *, translate: Translations | None = None) -> Path:
    """Write a clip list as a page in the format that the suffix names, whole or not at all; return the path.

    Raises RuleBroken for an unknown suffix or language, `FileUnwritable` where the file can't be written.
    """
    path = Path(path)
    page = _arranged(clips, Wording(clips.language, translate))
    match path.suffix.lower():
        case ".html" | ".htm":
            made = _html(page).encode("utf-8")
        case ".docx":
            made = _docx(page, clips)
        case ".pdf":
            made = _pdf(page, clips)
        case suffix:
            raise RuleBroken(
                text("A clip list can't be written as “{suffix}”.", suffix=suffix or path.name),
                text("Choose one of {known}.", known=", ".join((*CLIP_FORMATS, *CUT_FORMATS))),
                code="document.format",
            )
    return write_whole(path, made)


def write_cut_list(clips: ClipList, path: Path, files: Mapping[str, Path]) -> Path:
    """Write by which seconds of which `files` (by recording) a film is cut: .edl or .ffconcat; return the path.

    Raises `Refused` with the names where somebody heard hasn't agreed, RuleBroken for an unknown suffix, no clip, or a recording
    whose file isn't given.
    """
    path = Path(path)
    refuse_without_consent(clips)
    if not clips.clips:
        raise RuleBroken(text("There is no clip to cut."), text("Mark lines of a recording as insights first."))
    for clip in clips.clips:
        if clip.recording_id not in files:
            raise RuleBroken(
                text("The file of “{recording}” is not on this computer.", recording=clip.recording),
                text("Fetch the recording first."),
            )
    match path.suffix.lower():
        case ".edl":
            made = _edl(clips, files)
        case ".ffconcat":
            made = _ffconcat(clips, files)
        case suffix:
            raise RuleBroken(
                text("A list of cuts can't be written as “{suffix}”.", suffix=suffix or path.name),
                text("Choose one of {known}.", known=", ".join(CUT_FORMATS)),
                code="document.format",
            )
    return write_whole(path, made.encode("utf-8"))


# ---- arranging


def _arranged(clips: ClipList, say: Wording) -> _Page:
    strand = one_line(say.pick(clips.strand_en, clips.strand_zh))
    counted = say.label(text("{count} clips, {length}", count=len(clips.clips), length=_length(clips.seconds)))
    return _Page(
        languages=say.languages,
        title=tuple(say.versions(one_line(clips.title_en), one_line(clips.title_zh)) or say.each(text("Clips"))),
        facts=tuple(part for part in (strand, say.day(clips.made_at.date()), counted) if part),
        entries=tuple(_entry(clip, say) for clip in clips.clips),
        empty="" if clips.clips else say.label(text("No clip may go out yet.")),
        left_out_heading=say.label(text("Left out")),
        left_out=tuple((fit(say.label(held.text)), fit(say.label(held.reason))) for held in clips.left_out),
    )


def _entry(clip: Clip, say: Wording) -> _Entry:
    meeting = one_line(say.pick(clip.meeting_en, clip.meeting_zh))
    day = say.day(clip.meeting_date) if clip.meeting_date else ""
    kind = INSIGHT_KIND_LABELS.get(clip.kind, INSIGHT_KIND_LABELS["insight"])
    return _Entry(
        times=f"{_clock(clip.starts)} – {_clock(clip.ends)}",
        length=_length(clip.seconds),
        recording=one_line(clip.recording),
        kind=say.label(kind),
        words=tuple(say.versions(clip.words_en, clip.words_zh)),
        facts=tuple(part for part in (one_line(clip.said_by), meeting, day) if part),
    )


# ---- the formats


def _html(page: _Page) -> str:
    style = (resources_folder() / "templates" / "documents" / "insights.css").read_text(encoding="utf-8")
    title = " · ".join(words for _, words in page.title)
    body = [
        "<header>",
        f"<h1>{_spans(page.title)}</h1>",
        f'<p class="facts">{" · ".join(escape(fact) for fact in page.facts)}</p>',
        "</header>",
        "<main>",
        *(_article(entry) for entry in page.entries),
        f"<p>{escape(page.empty)}</p>" if page.empty else "",
        _left_out(page),
        "</main>",
    ]
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{LANGUAGE_TAGS[page.languages[0]]}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{style}{_MORE_STYLE}</style>",
        "</head>",
        '<body class="single">',
    ]
    return "\n".join([*head, *(part for part in body if part), "</body>", "</html>", ""])


def _article(entry: _Entry) -> str:
    words = "".join(
        f'<p class="words" lang="{LANGUAGE_TAGS[language]}">{escape(said).replace(chr(10), "<br>")}</p>'
        for language, said in entry.words
    )
    facts = f'<p class="facts">{" · ".join(escape(fact) for fact in entry.facts)}</p>' if entry.facts else ""
    return (
        f'<article class="clip"><p class="times">{entry.times} <span class="facts">({escape(entry.length)})</span></p>'
        f'<p class="kind">{escape(entry.kind)} · {escape(entry.recording)}</p>{words}{facts}</article>'
    )


def _left_out(page: _Page) -> str:
    if not page.left_out:
        return ""
    held = "".join(f"<li>{escape(what)}: {escape(why)}</li>" for what, why in page.left_out)
    return f'<section class="left-out"><h2>{escape(page.left_out_heading)}</h2><ul>{held}</ul></section>'


def _spans(versions: tuple[tuple[str, str], ...]) -> str:
    return " ".join(f'<span lang="{LANGUAGE_TAGS[language]}">{escape(words)}</span>' for language, words in versions)


def _docx(page: _Page, clips: ClipList) -> bytes:
    from docx import Document  # a large library: only when a document is made

    from moderator_app.exchange.documents.word_pages import ACCENT, MUTE, add_run, lay_out_page, name_fonts, tell_properties

    document = Document()
    name_fonts(document)
    lay_out_page(document)
    tell_properties(document, " · ".join(words for _, words in page.title), page.languages, clips.made_at)
    for place, (language, words) in enumerate(page.title):
        add_run(document.add_paragraph(style="Title" if place == 0 else "Subtitle"), words, language)
    add_run(document.add_paragraph(), " · ".join(page.facts), "", color=MUTE)
    for entry in page.entries:
        head = document.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.paragraph_format.space_after = 0
        add_run(head, entry.times, "", bold=True, color=ACCENT)
        add_run(head, f"  ({entry.length})  {entry.kind} · {entry.recording}", "", size=8.5, color=MUTE)
        for language, words in entry.words:
            add_run(document.add_paragraph(), words, language)
        if entry.facts:
            add_run(document.add_paragraph(), " · ".join(entry.facts), "", size=8.5, color=MUTE)
    if page.empty:
        document.add_paragraph(page.empty)
    if page.left_out:
        document.add_heading(page.left_out_heading, level=1)
        for what, why in page.left_out:
            document.add_paragraph(f"{what}: {why}", style="List Bullet")
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _pdf(page: _Page, clips: ClipList) -> bytes:
    from moderator_app.exchange.typesetting import typeset

    entries = [
        {
            "times": entry.times,
            "length": entry.length,
            "recording": entry.recording,
            "kind": entry.kind,
            "words": [list(pair) for pair in entry.words],
            "facts": list(entry.facts),
        }
        for entry in page.entries
    ]
    content = {
        "languages": list(page.languages),
        "title": [list(pair) for pair in page.title],
        "facts": list(page.facts),
        "entries": entries,
        "empty": page.empty,
        "left_out_heading": page.left_out_heading,
        "left_out": [list(pair) for pair in page.left_out],
    }
    return typeset("clips.typ", content, made_at=clips.made_at.astimezone(UTC))


# ---- lists of cuts


def _edl(clips: ClipList, files: Mapping[str, Path]) -> str:
    """CMX 3600: an event a clip, picture and first sound, the reel's own time running from zero; names of files as comments."""
    title = one_line(clips.title_en or clips.title_zh)[:60] or "Clips"
    lines = [f"TITLE: {title}", "FCM: NON-DROP FRAME", ""]
    at = 0
    for number, clip in enumerate(clips.clips, 1):
        begins, ends = round(clip.starts * _FRAMES), round(clip.ends * _FRAMES)
        until = at + max(1, ends - begins)
        times = " ".join(_timecode(frame) for frame in (begins, begins + until - at, at, until))
        lines += [f"{number:03d}  AX       AA/V  C        {times}", f"* FROM CLIP NAME: {one_line(clip.recording)}"]
        lines += [f"* SOURCE FILE: {files[clip.recording_id]}", ""]
        at = until
    return "\r\n".join(lines)


def _ffconcat(clips: ClipList, files: Mapping[str, Path]) -> str:
    """A script for `ffmpeg -f concat -safe 0 -i FILE -c copy reel.mp4`."""
    lines = ["ffconcat version 1.0"]
    for clip in clips.clips:
        name = str(files[clip.recording_id]).replace("'", "'\\''")
        lines += [f"file '{name}'", f"inpoint {clip.starts:.3f}", f"outpoint {max(clip.ends, clip.starts + 0.04):.3f}"]
    return "\n".join([*lines, ""])


def _timecode(frame: int) -> str:
    seconds = frame // _FRAMES
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}:{frame % _FRAMES:02d}"


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _length(seconds: float) -> str:
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
