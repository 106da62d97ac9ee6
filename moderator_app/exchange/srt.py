"""SubRip subtitles (.srt), out.

Format: blocks of a number, `HH:MM:SS,mmm --> HH:MM:SS,mmm` and lines of words, apart by a blank line. SRT knows no speakers: a
name stands before the words, as Zoom writes it. They are read as other transcripts are (`webvtt`): files called .srt often hold
WebVTT.
"""

from __future__ import annotations

from collections.abc import Iterable

from moderator_app.domain.records import TranscriptCue
from moderator_app.exchange.cells import cleaned
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.webvtt import format_stamp


def srt_text(cues: Iterable[TranscriptCue]) -> str:
    """Cues as SRT, CRLF line ends as players of old expect. No words may look like a time: an arrow in them becomes →."""
    parts = []
    for number, cue in enumerate(cues, start=1):
        words = [line.replace("-->", "→") for line in fit(cue.text).splitlines() if line.strip()]
        speaker = cleaned(fit(cue.speaker)).replace("-->", "→")
        if speaker and words:
            words[0] = f"{speaker}: {words[0]}"
        times = f"{format_stamp(cue.start)} --> {format_stamp(cue.end)}".replace(".", ",")
        parts.append("\r\n".join((str(number), times, *words, "")))
    return "\r\n".join(parts)
