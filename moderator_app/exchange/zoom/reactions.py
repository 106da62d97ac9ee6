"""Reactions and replies, which a Zoom chat holds as plain sentences in the client's language.

Known wordings are matched first. In a language not listed, a sentence that quotes the beginning of an earlier message
and holds an emoji and little else is a reaction too.
"""

from __future__ import annotations

import re

from moderator_app.domain.records import ChatMessage

_QUOTED = r"[\"“„«「『](?P<quote>.*?)[\"”“»」』]"
_REST = r"\s*(?:\n(?P<rest>.*))?$"
_REMOVED = r"(?:移除|删除|取消|撤销|刪除)了?"
_TOWARDS = r"(?:已?对|已?對|针对|針對)"
_RESPONDED = r"(?:回应|反应|回應|反應|表态|点赞)"
_WORDINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.DOTALL))
    for kind, pattern in (
        ("removed_reaction", rf"^Removed an? .{{0,60}}?\s?reaction from {_QUOTED}$"),
        ("removed_reaction", rf"^(?:已?从|已?從|在|对|對)?\s*{_QUOTED}\s*(?:中|上)?{_REMOVED}.{{0,40}}$"),
        ("removed_reaction", rf"^{_REMOVED}(?:对|對|从|從)?\s*{_QUOTED}.{{0,40}}$"),
        ("reaction", rf"^Reacted to {_QUOTED} with .{{1,60}}$"),
        ("reaction", rf"^{_TOWARDS}\s*{_QUOTED}\s*.{{0,30}}?{_RESPONDED}.{{0,40}}$"),
        ("reaction", rf"^(?:用|使用|以)\s*\S{{1,10}}\s*{_RESPONDED}了?\s*{_QUOTED}.{{0,20}}$"),
        ("reaction", rf"^Hat auf {_QUOTED} mit .{{1,60}} reagiert$"),
        ("reaction", rf"^A réagi à {_QUOTED} avec .{{1,60}}$"),
        ("reaction", rf"^Reaccionó a {_QUOTED} con .{{1,60}}$"),
        ("reply", rf"^Replying to {_QUOTED}{_REST}"),
        ("reply", rf"^(?:回复|回覆|正在回复|正在回覆|答复)[:：]?\s*{_QUOTED}{_REST}"),
        ("reply", rf"^(?:Antwort auf|En réponse à|Réponse à|Respondiendo a|Respondendo a|In risposta a) {_QUOTED}{_REST}"),
    )
)
_ANY_LANGUAGE = re.compile(
    rf"^(?P<before>[^\n\"“„«「『]{{0,60}}){_QUOTED}(?P<after>[^\n]{{0,60}}?)(?:\n(?P<rest>.*))?$", re.DOTALL
)
_EMOJI = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_LONGEST = 4_000
_OPENING = 6
_REMEMBERED = 50


def tell_reactions(messages: list[ChatMessage]) -> None:
    """Fill in `kind` and `refers_to` (the words quoted) of every message; a reply keeps only its own words as text."""
    said: dict[str, list[str]] = {}  # by their first letters
    for message in messages:
        if len(message.text) <= _LONGEST:
            _tell(message, said)
        if message.kind in ("message", "reply") and message.text:
            alike = said.setdefault(message.text[:_OPENING], [])
            alike.append(message.text)
            del alike[:-_REMEMBERED]


def _tell(message: ChatMessage, said: dict[str, list[str]]) -> None:
    for kind, pattern in _WORDINGS:
        found = pattern.match(message.text)
        if found:
            _apply(message, kind, found)
            return
    found = _ANY_LANGUAGE.match(message.text)
    if not found or not found["quote"].strip():
        return
    opening = _without_dots(found["quote"])
    if not _was_said(opening, said):
        return
    if _EMOJI.search(found["before"] + found["after"]) and not found["rest"]:
        _apply(message, "reaction", found)
    elif found["rest"] and found["rest"].strip() and found["before"].strip() and not found["after"].strip():
        _apply(message, "reply", found)


def _was_said(opening: str, said: dict[str, list[str]]) -> bool:
    if len(opening) < _OPENING:
        return opening in said  # a message as short as that is quoted whole
    return any(one.startswith(opening) for one in said.get(opening[:_OPENING], ()))


def _apply(message: ChatMessage, kind: str, found: re.Match[str]) -> None:
    message.kind, message.refers_to = kind, found["quote"].strip()
    if kind == "reply":
        message.text = (found["rest"] or "").strip()


def _without_dots(quote: str) -> str:
    return quote.strip().removesuffix("...").removesuffix("…").rstrip()
