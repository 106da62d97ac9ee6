"""The breakout and pairing engine: arrays in, seats out, with score and reasons. Knows numpy and nothing of ours.

`solve` a `Problem` under `Weights` for a `Plan`; `evaluate` any seats; `find_clash` where the hard rules can't all hold;
`explain` a seat and `preview_move` another; `swap_suggestions` for what could still be better; `fewest_moves` when people
come late or leave; `suggest_rooms` beforehand.
docs/grouping.md has the problem and its formulas.
"""

from moderator_app.grouping.answer import Better, Plan, RoomScore, Score, Shares, Unavoidable, Violation
from moderator_app.grouping.changes import fewest_moves, moves
from moderator_app.grouping.clash import Clash, find_clash
from moderator_app.grouping.evaluate import evaluate
from moderator_app.grouping.problem import (
    BREAKOUT,
    EITHER,
    ENGLISH,
    ENGLISH_ROOM,
    FACTOR,
    MANDARIN,
    MANDARIN_ROOM,
    MOST_BANDS,
    SOFT_RULES,
    THEME_ROUND,
    UNIT,
    Problem,
    Weights,
)
from moderator_app.grouping.reasons import Alternative, Delta, SeatReasons, explain, preview_move
from moderator_app.grouping.rooms import RoomDraft, bilingual_hosts, suggest_rooms
from moderator_app.grouping.rules import Rule
from moderator_app.grouping.solve import EngineDefect, NoSeating, solve
from moderator_app.grouping.suggestions import NextSeat, Suggestion, next_seats, swap_suggestions
from moderator_app.grouping.ways import WayOut

__all__ = [
    "BREAKOUT",
    "EITHER",
    "ENGLISH",
    "ENGLISH_ROOM",
    "FACTOR",
    "MANDARIN",
    "MANDARIN_ROOM",
    "MOST_BANDS",
    "SOFT_RULES",
    "THEME_ROUND",
    "UNIT",
    "Alternative",
    "Better",
    "Clash",
    "Delta",
    "EngineDefect",
    "NextSeat",
    "NoSeating",
    "Plan",
    "Problem",
    "RoomDraft",
    "RoomScore",
    "Rule",
    "Score",
    "SeatReasons",
    "Shares",
    "Suggestion",
    "Unavoidable",
    "Violation",
    "WayOut",
    "Weights",
    "bilingual_hosts",
    "evaluate",
    "explain",
    "fewest_moves",
    "find_clash",
    "moves",
    "next_seats",
    "preview_move",
    "solve",
    "suggest_rooms",
    "swap_suggestions",
]
