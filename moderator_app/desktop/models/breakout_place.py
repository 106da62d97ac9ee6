"""What the screen of breakouts shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator_app.operations import breakouts
from moderator_app.operations.breakout_board import Board, board
from moderator_app.operations.breakouts import RoundView
from moderator_app.operations.reseating import Presence, presences
from moderator_app.operations.theme_choices import ThemeChoices, theme_choices

if TYPE_CHECKING:
    from moderator_app.store import Workspace


@dataclass(frozen=True, slots=True)
class BreakoutPlace:
    """A meeting's rounds, and the board of the one looked at (None where there is no round yet).

    `missing`: breakouts of the agenda that have no round. `coming`: how many people the rooms are for. `choices` only of a round
    by theme, `people` only where they were asked for.
    """

    event_id: str
    rounds: tuple[RoundView, ...]
    missing: int
    coming: int
    board: Board | None
    choices: ThemeChoices | None
    people: tuple[Presence, ...]

    def round(self) -> RoundView | None:
        """The round looked at."""
        return next((r for r in self.rounds if self.board is not None and r.id == self.board.round_id), None)

    def before(self) -> RoundView | None:
        """The latest earlier round in which somebody sits."""
        now = self.round()
        earlier = [r for r in self.rounds if now is not None and r.number < now.number and r.seated]
        return earlier[-1] if earlier else None


def read_breakouts(ws: Workspace, event_id: str, round_id: str | None, *, with_people: bool = False) -> BreakoutPlace:
    """Read a meeting's breakouts; the first round where `round_id` is none of its own."""
    found = breakouts.rounds(ws, event_id)
    chosen = next((r for r in found if r.id == round_id), found[0] if found else None)
    return BreakoutPlace(
        event_id=event_id,
        rounds=tuple(found),
        missing=len(breakouts.segments_without_round(ws, event_id)),
        coming=breakouts.coming(ws, event_id),
        board=board(ws, chosen.id) if chosen is not None else None,
        choices=theme_choices(ws, chosen.id) if chosen is not None and chosen.basis == "theme" else None,
        people=tuple(presences(ws, chosen.id)) if chosen is not None and with_people else (),
    )
