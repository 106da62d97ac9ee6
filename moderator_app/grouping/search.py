"""One search on one board: find the heats that matter, then anneal in stages, each longer than the one before.

What must hold: a run is one row of moves that only its seed decides; a limit, the clock or a stop cut it short and change
nothing of what came before. So more moves never give a worse plan, and the plain and the compiled loop give the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from moderator_app.grouping.inner import Loop

#: After how many moves in all a stage ends: each is about as long as all before it. Compiled code makes the number in the
#: middle within two seconds on a slow machine with half to spare.
STAGE_ENDS = tuple(round(16_000_000 * 5 ** (k / 2)) for k in range(-14, 15))
#: The heat that matters begins where this part of the rising moves that the rules allow are taken, over `MELT`; and it
#: ends where that part are, over `FREEZE`. A later stage begins at `REHEAT` of the first heat.
WARM, MELT, COOL, FREEZE, REHEAT = 0.2, 1.0, 0.01, 5, (0.7, 0.35)
_PROBE, _SAMPLE_A_PERSON, _LEAST_SAMPLE = 512, 30, 2000
_COLDEST = 0.25
#: Moves drawn at a time, how many share a heat, and how many plain Python makes before it looks at the clock again.
_BLOCK, _STEP = 8192, 256


class Run:
    """A search from the seats of a board. `cut` is True afterwards where `halt` ended it; `told` is for other threads to read:
    the best seats so far and their cost."""

    def __init__(
        self,
        board: Any,
        with_loop: Loop,
        seed: Sequence[int],
        *,
        most: int | None = None,
        halt: Callable[[], bool] | None = None,
        hottest: int | None = None,
        only: Sequence[int] | None = None,
    ) -> None:
        """`most` moves; `halt` is asked every millisecond or so; `hottest` is a heat at which everything moves; `only` those
        people begin a move."""
        self.board, self._loop = board, with_loop
        self._dice = np.random.default_rng(list(seed))
        begin = range(board.n) if only is None else only
        self._who = np.array([i for i in begin if board.partners[i]], dtype=np.int32)
        self._odd = list(seed)[-1]
        self._left = most
        self._halt = halt
        self._hottest = hottest or 1 + 2 * max(board.cost, default=0) + board.w_stay
        self.cut = False
        self.told: tuple[int, tuple[int, ...]] = (board.best_total, tuple(board.best_seat))

    @property
    def can_move(self) -> bool:
        return len(self._who) > 0

    def go(self) -> None:
        """Search until nothing is left: no moves, no time, or no cost."""
        if not self.can_move or not self._goes_on():
            return
        heats = self._explore()
        if heats is None:
            return
        hot, cold = heats
        stage = self._odd
        for end in STAGE_ENDS:
            length = end - self.board.tried
            if 3 * length < end:
                continue
            self.board.go_back()
            if not self._cool(hot * REHEAT[stage % 2], cold, length):
                return
            stage += 1

    def _explore(self) -> tuple[float, float] | None:
        """Where to begin and to end cooling, found by a first quick cooling; None where the run ended meanwhile."""
        heat, free, share = float(self._hottest), 0.0, 1.0
        while heat > 1.0 and (not free or share >= WARM * free):
            rose = self.board.rose
            if not self._cool(heat, heat, _PROBE):
                return None
            share = (self.board.rose - rose) / _PROBE
            # At the greatest heat whatever the rules allow is taken.
            free = free or max(share, 1 / _PROBE)
            heat /= 1.5
        hot = max(heat * 1.5 / MELT, _COLDEST)
        sample = max(_LEAST_SAMPLE, _SAMPLE_A_PERSON * len(self._who))
        while heat > _COLDEST and share >= COOL * free:
            rose = self.board.rose
            if not self._cool(heat, heat / 1.25, sample):
                return None
            share = (self.board.rose - rose) / sample
            heat /= 1.25
        cold = max(heat / FREEZE, _COLDEST)
        return (hot, cold) if self._cool(heat, cold, 6 * sample) else None

    def _cool(self, hot: float, cold: float, length: int) -> bool:
        """Cool from hot to cold over so many moves. False: the run is over.

        As many numbers are drawn whether or not moves are left for them, so that a run that ends early began like a longer.
        """
        dice, done = self._dice, 0
        while done < length:
            drawn = min(_BLOCK, length - done)
            heat = hot * (cold / hot) ** (np.arange(done, done + drawn, _STEP) / length)
            limits = np.repeat(heat, _STEP)[:drawn] * dice.standard_exponential(drawn)
            bits = dice.bit_generator.random_raw(drawn)
            first = self._who[((bits & 0xFFFFFFFF) * np.uint64(len(self._who))) >> np.uint64(32)]
            second = (bits >> np.uint64(34)).astype(np.int32)
            done += drawn
            if not self._try([first, second, np.minimum(limits, 2.0**62).astype(np.int64)]):
                return False
        return True

    def _try(self, drawn: Sequence[NDArray[np.signedinteger[Any]]]) -> bool:
        many = len(drawn[0]) if self._left is None else min(len(drawn[0]), self._left)
        at_once = _BLOCK if self._loop.compiled else _STEP
        for start in range(0, many, at_once):
            end = min(many, start + at_once)
            parts = [numbers[start:end] for numbers in drawn]
            self._loop.anneal(self.board, *(parts if self._loop.compiled else [part.tolist() for part in parts]))
            if self._left is not None:
                self._left -= end - start
            if not self._goes_on():
                return False
        return True

    def _goes_on(self) -> bool:
        board = self.board
        if board.best_total < self.told[0]:
            self.told = (board.best_total, tuple(board.best_seat))
        if board.best_total == 0 or (self._left is not None and self._left <= 0):
            return False
        if self._halt is not None and self._halt():
            self.cut = True
            return False
        return True


def descend(board: Any, with_loop: Loop, begin: Sequence[int]) -> None:
    """From the best seats, every move that these people can begin, as long as one of them gains."""
    board.go_back()
    rows = []
    for i in begin:
        partners = int(board.partners[i])
        # The numbers that pick each partner in turn (annealing.py), none of which stands for a chain.
        second = ((np.arange(partners, dtype=np.int64) << 30) // max(1, partners) + 1) | 1
        row: list[Any] = [np.full(partners, i, np.int32), second.astype(np.int32), np.full(partners, -1, np.int64)]
        rows.append(row if with_loop.compiled else [table.tolist() for table in row])
    before = board.best_total + 1
    while board.best_total < before:
        before = board.best_total
        for row in rows:
            with_loop.anneal(board, *row)
