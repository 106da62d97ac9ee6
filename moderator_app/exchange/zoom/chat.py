"""Zoom's chat file in its four layouts, with reactions and replies told from what people said.

A line that begins no message goes on with the one before it, blank lines included. Layouts are recognised line by
line, as a file pieced together from two clients has two. A chat copied by hand may have no times at all: its messages are read
in their order, and that they have no place in the recording is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.records import ChatFile, ChatMessage, SourceInfo
from moderator_app.domain.wording import text
from moderator_app.exchange.cells import cleaned, cleaned_lines
from moderator_app.exchange.decoding import read_text
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.zoom.reactions import tell_reactions

_CLOCK = r"(?P<clock>\d{1,2}:\d{2}:\d{2})"
_FROM = r"(?:From|Von|De|Da|Van|Från|Fra|От|来自|來自|从|從|自|差出人:?|발신)"
_TO = r"(?:to|To|an|An|à|À|a|para|Para|aan|till|til|кому|至|到|发送至|發送至|傳送至|宛先:?|수신)"
_LAYOUTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zoom-chat-cloud", re.compile(rf"^{_CLOCK}\t(?P<sender>[^\t]+?):\t(?P<words>.*)$")),
    ("zoom-chat-local", re.compile(rf"^{_CLOCK}\s+{_FROM}\s+(?P<sender>\S.*?)\s+{_TO}\s+(?P<to>\S.*?)\s*[:：]\s*$")),
    (
        "zoom-chat-older",
        re.compile(rf"^{_CLOCK}\s+{_FROM}\s+(?P<sender>\S.*?)(?:\s+{_TO}\s+(?P<to>\S.*?))?\s+[:：] ?(?P<words>.*)$"),
    ),
    ("zoom-chat-tabbed", re.compile(rf"^{_CLOCK} (?P<sender>\S[^\t]*?):\t(?P<words>.*)$")),
)
#: Without any time: as copied from the chat's window, and the cloud's layout with its first column cut off.
_TIMELESS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zoom-chat-copied", re.compile(rf"^{_FROM}\s+(?P<sender>\S.*?)\s+{_TO}\s+(?P<to>\S[^:：]*?)\s*[:：]\s*(?P<words>.*)$")),
    ("zoom-chat-copied", re.compile(r"^(?P<sender>[^\s:：][^\t]{0,80}?)[:：]\t(?P<words>.*)$")),
)
_PRIVATE = re.compile(
    r"\s*[(（](?:Direct Message|Privately|Private|Direktnachricht|Message direct|Mensaje directo"
    r"|私聊|私信|直接消息|私人消息|私訊|直接訊息)[)）]",
    re.IGNORECASE,
)
_EVERYONE = {"everyone", "everyone in meeting", "meeting group chat", "all panelists", "waiting room participants", "所有人"} | {
    "每个人", "全体", "全員", "모두", "alle", "tous", "tout le monde", "todos", "tutti", "iedereen"
}  # fmt: skip
_HALF_A_DAY = 12 * 3600


@dataclass(slots=True)
class _Begun:
    """A message whose lines are still coming."""

    line: int
    layout: str
    clock: str
    sender: str
    to: str
    lines: list[str]


def read_zoom_chat(
    path: Path, started_at: datetime | None = None, *, progress: Progress = silent, limits: Limits = STANDARD
) -> ChatFile:
    """Read a saved chat.

    `started_at` (naive, the same clock as the chat) turns times of day into seconds of the recording; without it the
    start in the folder's name is taken where there is one. A message sent before the recording began has negative
    seconds. Raises `FileUnreadable` when no line is a chat line.
    """
    path = Path(path)
    decoded = read_text(path, limits)
    findings = Findings(path.name)
    for doubt in decoded.doubts:
        findings.warning(doubt)
    begun = _messages(decoded.text, findings, progress, _begin)
    timeless = not begun
    if timeless:
        findings = Findings(path.name)
        begun = _messages(decoded.text, findings, progress, _begin_timeless)
    if not begun:
        raise FileUnreadable(
            text("“{file}” is not a chat that Zoom saved: no line of it is a chat line.", file=path.name),
            text("A chat line begins with a time such as 08:59:02 and a name. Look whether it is the right file."),
            code="zoom.not_chat",
        )
    layout = Counter(one.layout for one in begun).most_common(1)[0][0]
    if started_at is None and layout != "zoom-chat-cloud":
        from moderator_app.exchange.zoom.folder import start_in_name

        start = start_in_name(path.parent.name)
        started_at = start.at if start and start.clock == "local" else None
    messages = [_message(one, started_at) for one in begun]
    tell_reactions(messages)
    if timeless:
        findings.warning(text("The chat gives no times; its messages are kept in their order, without a place in the recording."))
    source = SourceInfo(path, layout, decoded.encoding, path.stat().st_size)
    return ChatFile(source, messages, findings.listed())


def is_zoom_chat(letters: str) -> bool:
    """Whether one of the first lines is a chat line."""
    return any(_begin(line, 1) for line in letters[:20_000].splitlines()[:50])


def _messages(letters: str, findings: Findings, progress: Progress, begin: Callable[[str, int], _Begun | None]) -> list[_Begun]:
    begun: list[_Begun] = []
    lines = letters.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        message = begin(line, number)
        if message is not None:
            begun.append(message)
        elif begun:
            begun[-1].lines.append(line)
        elif line.strip():
            findings.error(text("This line stands before the first message; it was left out."), number)
        if number % 5_000 == 0:
            progress(number, len(lines), text("Reading messages"))
    return begun


def _begin(line: str, number: int) -> _Begun | None:
    if not line[:1].isdigit() or ":" not in line[:3]:
        return None
    if len(line) > 5_000:  # names stand at the beginning; the rest is words
        found = _begin(line[:5_000], number)
        if found is not None and found.lines:
            found.lines[0] += line[5_000:]
        return found
    for layout, pattern in _LAYOUTS:
        found_line = pattern.match(line)
        if found_line:
            parts = found_line.groupdict()
            hours, minutes, seconds = (int(part) for part in parts["clock"].split(":"))
            if minutes > 59 or seconds > 59 or hours > 99:
                return None
            words = parts.get("words")
            return _Begun(
                number, layout, parts["clock"], parts["sender"], parts.get("to") or "", [] if words is None else [words]
            )
    return None


def _begin_timeless(line: str, number: int) -> _Begun | None:
    for layout, pattern in _TIMELESS:
        found = pattern.match(line[:5_000])
        if found:
            parts = found.groupdict()
            words = [parts["words"] + line[5_000:]] if parts["words"].strip() else []
            return _Begun(number, layout, "", parts["sender"], parts.get("to") or "", words)
    return None


def _message(begun: _Begun, started_at: datetime | None) -> ChatMessage:
    sender, to = _PRIVATE.sub("", begun.sender), _PRIVATE.sub("", begun.to)
    private = bool(_PRIVATE.search(begun.sender) or _PRIVATE.search(begun.to))
    receiver = cleaned(to)
    if receiver and receiver.casefold() not in _EVERYONE and begun.layout in ("zoom-chat-local", "zoom-chat-copied"):
        private = True
    lines = [re.sub(r"^(?:\t| {2})", "", line) if number or begun.layout == "zoom-chat-local" else line
             for number, line in enumerate(begun.lines)]  # fmt: skip
    message = ChatMessage(begun.line, cleaned(sender), cleaned_lines("\n".join(lines)).strip(), to=receiver, private=private)
    if not begun.clock:
        return message
    hours, minutes, seconds = (int(part) for part in begun.clock.split(":"))
    if begun.layout == "zoom-chat-cloud":
        message.at_seconds = float(hours * 3600 + minutes * 60 + seconds)
        return message
    message.time_of_day = f"{hours:02d}:{minutes:02d}:{seconds:02d}"
    if started_at is not None and hours < 24:
        moment = started_at.replace(hour=hours, minute=minutes, second=seconds, microsecond=0)
        after = (moment - started_at).total_seconds()
        if after < -_HALF_A_DAY:  # past midnight
            after += timedelta(days=1).total_seconds()
        elif after > _HALF_A_DAY:
            after -= timedelta(days=1).total_seconds()
        message.at_seconds = after
    return message
