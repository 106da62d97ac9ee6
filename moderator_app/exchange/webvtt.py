"""Transcripts and subtitles: WebVTT as Zoom and others write it, SRT, and our own WebVTT out.

Format: W3C WebVTT. Zoom puts the speaker before the words (`Ana Lima: …`), others into `<v Ana Lima>`. A cue of Zoom's
without a speaker goes on with the last one. Times that run backward or overlap are kept and reported. The reader is our own:
webvtt-py keeps one voice a cue and refuses files that people really have (no header, hours of one digit, damaged times).
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import SourceInfo, TranscriptCue, TranscriptFile
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.decoding import read_text
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.spoken_text import spoken_cues
from moderator_app.exchange.whole_files import write_whole

_STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"^\s*{_STAMP}\s*--?>\s*{_STAMP}(?:\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]+)>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:v|c|i|b|u|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>", re.IGNORECASE)
#: A name before the words: no longer than 60 characters, no sentence in it.
_SPEAKER = re.compile(r"^(?P<name>[^\s:：.!?。！？][^:：!?。！？]{0,59}?)\s*[:：](?:\s+|$|(?<=：))(?P<words>.*)$", re.DOTALL)
_LANGUAGE = re.compile(r"^Language:\s*([\w-]+)", re.IGNORECASE)
_PARTICLES = {
    "de",
    "da",
    "do",
    "dos",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "bin",
    "binti",
    "al",
    "el",
    "y",
    "of",
    "and",
    "the",
    "at",
}
_OVERLAP = 0.05
#: Beside WEBVTT in files of our own: speakers stand in voice tags, so that "Note: …" in somebody's words is no speaker.
OURS = "PeerSphere Moderator"


@dataclass(slots=True)
class _Block:
    """A cue as it stands: its line, times and lines of words."""

    line: int
    start: float
    end: float
    lines: list[str]


def read_transcript(path: Path, *, progress: Progress = silent, limits: Limits = STANDARD) -> TranscriptFile:
    """Read a transcript: WebVTT, SRT, or plain text with speakers and times. Cues stand in the order of the file.

    Raises `FileUnreadable` when it holds no cue.
    """
    path = Path(path)
    decoded = read_text(path, limits)
    findings = Findings(path.name)
    for doubt in decoded.doubts:
        findings.warning(doubt)
    lines = decoded.text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    is_vtt = lines[0].lstrip("\ufeff").startswith("WEBVTT")
    blocks = _blocks(lines, findings, progress)
    if not blocks and (spoken := spoken_cues(lines)):
        source = SourceInfo(path, "spoken-text", decoded.encoding, path.stat().st_size)
        return TranscriptFile(source, spoken, "", findings.listed())
    if not blocks:
        raise FileUnreadable(
            text("“{file}” is not a transcript: it holds no time such as 00:01:02.000 --> 00:01:05.000.", file=path.name),
            text("Choose the .vtt or .srt file of the recording."),
            code="transcript.no_cues",
        )
    if not is_vtt and path.suffix.lower() == ".vtt":
        findings.warning(text("The file does not begin with WEBVTT; its cues were read all the same."), 1)
    cues = _spoken(blocks, findings, voiced=is_vtt and OURS in lines[0])
    _check_times(cues, findings)
    source = SourceInfo(path, "webvtt" if is_vtt else "srt", decoded.encoding, path.stat().st_size)
    language = next((found[1] for line in lines[:10] if (found := _LANGUAGE.match(line))), "")
    return TranscriptFile(source, cues, language, findings.listed())


def write_webvtt(cues: Iterable[TranscriptCue], path: Path) -> Path:
    """Write cues as WebVTT (UTF-8, LF), the speaker as `<v Name>`, so that players show and readers find them. Whole or not at
    all; raises `FileUnwritable`."""
    return write_whole(Path(path), webvtt_text(cues).encode("utf-8"))


def webvtt_text(cues: Iterable[TranscriptCue], language: str = "", remark: str = "") -> str:
    """Cues as WebVTT. `language`: a language tag for the head, "" for none; `remark`: a note that players don't show."""
    parts = [f"WEBVTT {OURS}\n" + (f"Language: {language}\n" if language else "")]
    if remark:
        parts.append(f"\nNOTE {' / '.join(remark.replace('-->', '→').split(chr(10)))}\n")
    for number, cue in enumerate(cues, start=1):
        words = "\n".join(line for line in _escaped(fit(cue.text)).splitlines() if line.strip())
        speaker = _escaped(cleaned(fit(cue.speaker)))
        voice = f"<v {speaker}>" if speaker else ""
        parts.append(f"\n{number}\n{format_stamp(cue.start)} --> {format_stamp(cue.end)}\n{voice}{words}\n")
    return "".join(parts)


def format_stamp(seconds: float) -> str:
    """`HH:MM:SS.mmm`, rounded to the millisecond; nothing below zero."""
    thousandths = max(0, round(seconds * 1000))
    return (
        f"{thousandths // 3_600_000:02d}:{thousandths // 60_000 % 60:02d}:{thousandths // 1000 % 60:02d}.{thousandths % 1000:03d}"
    )


def _blocks(lines: list[str], findings: Findings, progress: Progress) -> list[_Block]:
    blocks: list[_Block] = []
    current: _Block | None = None
    skipping = False
    for number, line in enumerate(lines, start=1):
        if number % 10_000 == 0:
            progress(number, len(lines), text("Reading the transcript"))
        if "-->" in line or "->" in line:
            timing = _TIMING.match(line)
            if timing:
                if current is not None and current.lines and current.lines[-1].strip().isdecimal() and len(current.lines) > 1:
                    current.lines.pop()  # SRT without blank lines: the number of this cue, not the last one's words
                current = _Block(number, _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:]), [])
                blocks.append(current)
                skipping = False
                continue
            if "-->" in line and not skipping:
                findings.error(text("“{line}” holds a time that can't be read; its words were left out.", line=line[:60]), number)
                current = None
                continue
        if not line.strip():
            current, skipping = None, False
        elif current is not None:
            current.lines.append(line)
        elif re.match(r"(?:NOTE|STYLE|REGION)(?:\s|$)", line):
            skipping = True
    return blocks


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return (whole * 1000 + int((fraction or "0").ljust(3, "0"))) / 1000


def _spoken(blocks: list[_Block], findings: Findings, *, voiced: bool) -> list[TranscriptCue]:
    """Blocks as cues with their speakers. One block with several `<v>` becomes several cues of the same time."""
    written = ["\n".join(block.lines) for block in blocks]
    voiced = voiced or any(_VOICE.search(words) for words in written)
    names = set() if voiced else _speaker_names(written)
    cues: list[TranscriptCue] = []
    last = ""
    for block, words in zip(blocks, written, strict=True):
        if not words.strip():
            findings.warning(text("This cue holds no words; it was left out."), block.line)
            continue
        if voiced:
            cues.extend(_by_voice(block, words))
            continue
        found = _SPEAKER.match(words)
        if found and cleaned(found["name"]) in names:
            last, words = cleaned(found["name"]), found["words"]
        plain = _plain(words)
        if plain:
            cues.append(TranscriptCue(block.line, block.start, block.end, last, plain))
    return cues


def _by_voice(block: _Block, words: str) -> list[TranscriptCue]:
    pieces = _VOICE.split(words)
    cues = []
    if _plain(pieces[0]):
        cues.append(TranscriptCue(block.line, block.start, block.end, "", _plain(pieces[0])))
    for name, said in zip(pieces[1::2], pieces[2::2], strict=True):
        if _plain(said):
            cues.append(TranscriptCue(block.line, block.start, block.end, cleaned(html.unescape(name)), _plain(said)))
    return cues


def _speaker_names(written: list[str]) -> set[str]:
    """What stands before a colon and is a name.

    Zoom names a speaker at nearly every cue, so a beginning counts when it comes back or when most cues have one; a
    single "Remember: …" in words that name nobody else is no speaker.
    """
    found = [cleaned(match["name"]) for words in written if (match := _SPEAKER.match(words))]
    counted = Counter(found)
    usual = len(found) * 2 >= len(written)
    return {name for name, count in counted.items() if name and (count > 1 or (usual and _is_name_like(name)))}


def _is_name_like(name: str) -> bool:
    """Every word begins with a capital, a sign or a letter that knows no capitals, but for particles such as "de"."""
    words = name.split()
    return len(words) <= 8 and not any(word[0].islower() and word not in _PARTICLES for word in words)


def _plain(words: str) -> str:
    return "\n".join(line for part in html.unescape(_TAG.sub("", words)).split("\n") if (line := cleaned(part)))


def _check_times(cues: list[TranscriptCue], findings: Findings) -> None:
    latest = 0.0
    previous_start = 0.0
    for cue in cues:
        if cue.end < cue.start:
            findings.warning(text("This cue ends before it begins."), cue.line)
        if cue.start < previous_start:
            findings.warning(text("This cue begins before the one above it."), cue.line)
        elif cue.start + _OVERLAP < latest and cue.start != previous_start:
            findings.warning(text("This cue overlaps the one above it."), cue.line)
        previous_start = cue.start
        latest = max(latest, cue.end)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
