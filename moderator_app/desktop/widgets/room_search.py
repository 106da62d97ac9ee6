"""Finding people on the board: by name in either script, by pinyin, by school or city.

What must hold: looking is instant, for what each is looked up by was worked out before, off the window's thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from moderator_app.domain.chinese import fold, pinyin_of
from moderator_app.operations.breakout_board import Board, CardView


def sounds_of(board: Board) -> dict[str, str]:
    """What each person of a board is looked up by, by their id. Takes a quarter of a second where pinyin was not loaded yet."""
    return {card.person_id: sound_of(card) for card in cards_of(board)}


def cards_of(board: Board) -> Iterable[CardView]:
    """Everybody: those without a room, then room by room."""
    yield from board.unseated
    for room in board.rooms:
        yield from room.cards


def sound_of(card: CardView) -> str:
    names = fold(f"{card.name} {card.name_zh}")
    known_by = fold(f"{card.school} {card.school_zh} {card.city}")
    return f" {names} {pinyin_of(f'{card.name} {card.name_zh}')} | {known_by}"


def matching(sounds: Mapping[str, str], typed: str) -> set[str]:
    """The ids of those for whom every word typed begins a word of theirs; Chinese may stand anywhere."""
    words = fold(typed).split()
    return {person for person, sound in sounds.items() if all(_within(sound, word) for word in words)}


def named(sound: str, typed: str) -> bool:
    """Whether a name (not a school) begins with what was typed, or a word of it does."""
    return _within(sound.split(" | ")[0], fold(typed))


def _within(sound: str, word: str) -> bool:
    return f" {word}" in sound or (not word.isascii() and word in sound)
