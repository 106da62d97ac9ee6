"""How large rooms and people are drawn: cards, rows, names or faces; by choice, or as fits the people and the window.

Lengths are for texts at 100 %. What must hold: every size shows who somebody is and which room they are in; what a smaller one
leaves out is in the tooltip, in the inspector and in what a screen reader says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from moderator_app.domain.wording import Text, text

AUTO = ""
"""The choice of nobody: as large as fits."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """One size. Widths of a room: `usual`; down to `narrowest` where all rooms then fit the screen; `crowded` where they don't
    fit at all. `gap` between rooms, `pad` inside; `head`, `problem`, `card`, `between`,
    `free`: heights of a room's head, a line for a broken rule, a card, what is between cards, the line for free seats (0: none).
    `pages`: how many screens high the board may become before the next smaller size is taken. `across`: people side by side."""

    key: str
    name: Text
    narrowest: int
    usual: int
    crowded: int
    gap: int
    pad: int
    head: int
    problem: int
    card: int
    between: int
    free: int
    pages: float
    across: bool = False


CARDS = Zoom("cards", text("Cards"), 236, 236, 236, 10, 10, 46, 17, 44, 5, 32, 2.4)
ROWS = Zoom("rows", text("Rows"), 190, 200, 200, 8, 7, 39, 15, 19, 1, 0, 1.15)
NAMES = Zoom("names", text("Names"), 138, 196, 150, 6, 6, 23, 0, 16, 0, 0, 99)
FACES = Zoom("faces", text("Faces"), 114, 114, 114, 6, 6, 21, 0, 23, 3, 0, 0, across=True)

ZOOMS: tuple[Zoom, ...] = (CARDS, ROWS, NAMES, FACES)
"""From the largest to the smallest. Faces are for looking over all of it: only by choice."""


def zoom_called(key: str) -> Zoom | None:
    """The size with that key; None for AUTO and for keys of other versions."""
    return next((zoom for zoom in ZOOMS if zoom.key == key), None)


def zoom_that_fits(height_at: Callable[[Zoom], int], page: int) -> Zoom:
    """The largest size at which the board stays within its screens; `height_at` tells how high the board would be, `page` is the
    height of the screen."""
    return next((zoom for zoom in ZOOMS if zoom.pages and height_at(zoom) <= zoom.pages * max(1, page)), NAMES)


def step(zoom: Zoom, by: int) -> Zoom:
    """The size one (or more) larger (`by` < 0) or smaller."""
    return ZOOMS[max(0, min(len(ZOOMS) - 1, ZOOMS.index(zoom) + by))]
