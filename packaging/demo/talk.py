"""What was said and written in Meeting 2: the transcript as Zoom's cloud makes it and the chat as a laptop saves it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from demo.people import Dice, fields, lines

FOLDER = "2026-11-19 09.00.12 Whole School Librarians Meeting 2"
TRANSCRIPT = "GMT20261119-010012_Recording.transcript.vtt"

#: Seconds that a sentence takes: by letters of Latin script and by Chinese characters.
LATIN_A_SECOND, HAN_A_SECOND = 14.5, 4.6
#: The longest cue before it is cut at a comma, and up to which length sentences share one.
LONGEST, TOGETHER = 124, 88


@dataclass(frozen=True)
class Cue:
    start: float
    end: float
    speaker: str
    text: str


@dataclass(frozen=True)
class Message:
    clock: str
    sender: str
    to: str
    text: str
    kind: str

    @property
    def private(self) -> bool:
        return self.to != "Everyone"


def transcript_vtt() -> bytes:
    """WEBVTT with numbered cues; now and then a cue that goes on with the last speaker isn't given a name."""
    parts = ["WEBVTT\r\n"]
    for number, cue in enumerate(cues(), start=1):
        spoken = f"{cue.speaker}: {cue.text}" if cue.speaker else cue.text
        parts.append(f"{number}\r\n{_clock(cue.start)} --> {_clock(cue.end)}\r\n{spoken}\r\n")
    return "\r\n".join(parts).encode()


def chat_txt() -> bytes:
    """The two-line layout of a saved chat: "08:59:02 From  Name  to  Everyone:", then a TAB and the message."""
    parts = []
    for message in messages():
        to = "Everyone" if not message.private else f"{message.to}(Direct Message)"
        body = "\n".join(f"\t{line}" if line else "" for line in message.text.split("\n"))
        parts.append(f"{message.clock} From  {message.sender}  to  {to}:\n{body}\n")
    return "".join(parts).encode()


def cues() -> list[Cue]:
    """Every sentence with its seconds. Pauses between turns fill the time up to the next "@" of the script."""
    sections = _sections()
    dice = Dice("transcript")
    made: list[Cue] = []
    for (start, turns), following in zip(sections, [*sections[1:], None], strict=True):
        if not turns:
            continue
        sentences = [(speaker, _sentences(text)) for speaker, text in turns]
        spoken = sum(_seconds(part) for _, parts in sentences for part in parts)
        left = (following[0] if following else start) - start - spoken - 6
        pause = min(max(left / len(turns), 0.4), 30.0)
        at = start + dice.between(10, 90) / 100 if made == [] else start
        for speaker, parts in sentences:
            at = _speak(made, at, speaker, parts, dice)
            at += pause * dice.between(70, 130) / 100
    return made


def messages() -> list[Message]:
    """The chat in order. A reply quotes the first twenty letters of what it answers, a reaction up to sixty."""
    sent: list[Message] = []
    for clock, sender, to, *rest in fields("chat.txt"):
        text = rest[0].replace("\\n", "\n")
        kind = "message"
        if text.startswith("^ "):
            kind, text = "reaction", f'Reacted to "{_quote(sent, text[2:], 60)}" with {rest[1]}'
        elif text.startswith("> "):
            kind, text = "reply", f'Replying to "{_quote(sent, text[2:], 20)}"\n\n{rest[1]}'
        elif text == "Removed":
            kind, text = "removed_reaction", f'Removed a {rest[1]} reaction from "{_quote(sent, rest[2], 60)}"'
        sent.append(Message(clock, sender, to, text, kind))
    return sent


def expected() -> dict[str, object]:
    said, sent = cues(), messages()
    speakers = list(dict.fromkeys(cue.speaker for cue in said if cue.speaker))
    return {
        "transcript": {
            "file": f"{FOLDER}/{TRANSCRIPT}",
            "cues": len(said),
            "cues_without_speaker": sum(not cue.speaker for cue in said),
            "speakers": len(speakers),
            "cues_with_chinese": sum(bool(re.search(r"[\u4e00-\u9fff]", cue.text)) for cue in said),
            "last_second": round(said[-1].end, 3),
        },
        "chat": {
            "file": f"{FOLDER}/chat.txt",
            "entries": len(sent),
            "messages": sum(message.kind == "message" for message in sent),
            "replies": sum(message.kind == "reply" for message in sent),
            "reactions": sum(message.kind == "reaction" for message in sent),
            "removed_reactions": sum(message.kind == "removed_reaction" for message in sent),
            "private": sum(message.private for message in sent),
            "of_several_lines": sum("\n" in message.text for message in sent),
            "before_the_recording": sum(message.clock < "09:00:12" for message in sent),
            "senders": len({message.sender for message in sent}),
        },
    }


def voices() -> set[str]:
    """Everybody who speaks in the transcript or writes in the chat, by the name they had in Zoom."""
    return {cue.speaker for cue in cues() if cue.speaker} | {message.sender for message in messages()}


def _sections() -> list[tuple[float, list[tuple[str, str]]]]:
    found: list[tuple[float, list[tuple[str, str]]]] = []
    for line in lines("transcript.txt"):
        if line.startswith("@ "):
            hours, minutes, seconds = line[2:].split(":")
            found.append((int(hours) * 3600 + int(minutes) * 60 + float(seconds), []))
        else:
            speaker, _, text = line.partition(": ")
            found[-1][1].append((speaker, text))
    return found


def _speak(made: list[Cue], at: float, speaker: str, parts: list[str], dice: Dice) -> float:
    for place, part in enumerate(parts):
        length = _seconds(part) * dice.between(92, 110) / 100
        named = "" if place > 0 and ": " not in part and dice.chance(0.06) else speaker
        made.append(Cue(round(at, 2), round(at + length, 2), named, part))
        at += length + dice.between(5, 45) / 100
    return at


def _sentences(text: str) -> list[str]:
    """The pieces of a turn: short sentences run together as a recogniser runs them, long ones are cut."""
    parts = [part.strip() for part in re.split(r"(?<=[.?!…])\s+|(?<=[。？！])\s*", text) if part.strip()]
    whole: list[str] = []
    for part in parts:
        if whole and len(whole[-1]) + len(part) <= TOGETHER:
            whole[-1] = f"{whole[-1]} {part}" if part[0].isascii() or whole[-1][-1].isascii() else whole[-1] + part
        else:
            whole.append(part)
    return [piece for part in whole for piece in _halves(part)]


def _halves(sentence: str) -> list[str]:
    """A long sentence is cut at the comma nearest its middle, as a recogniser would after a breath."""
    if len(sentence) <= LONGEST:
        return [sentence]
    commas = [match.end() for match in re.finditer(r", |；|，", sentence)]
    if not commas:
        return [sentence]
    cut = min(commas, key=lambda place: abs(place - len(sentence) / 2))
    return [sentence[:cut].strip(), sentence[cut:].strip()]


def _seconds(text: str) -> float:
    han = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    return max(0.9, han / HAN_A_SECOND + (len(text) - han) / LATIN_A_SECOND)


def _quote(sent: list[Message], whose: str, length: int) -> str:
    """The beginning of the last message by a sender, or of the last that begins with the words given."""
    plain = [message for message in sent if message.kind in ("message", "reply")]
    by_name = [message for message in plain if message.sender == whose.strip()]
    by_words = [message for message in plain if message.text.startswith(whose.strip())]
    original = (by_name or by_words)[-1]
    text = original.text.split("\n\n", 1)[-1] if original.kind == "reply" else original.text
    text = text.replace("\n", " ")
    return text if len(text) <= length else text[:length] + "..."


def _clock(seconds: float) -> str:
    whole = round(seconds * 1000)
    return f"{whole // 3600000:02}:{whole // 60000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
