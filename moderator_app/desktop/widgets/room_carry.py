"""People who are being carried over the board, by pointer or by keys, and what letting them go in each room would do.

What must hold: asking never holds the window. The room that is pointed at is answered at once, those in sight before the others,
and the rest in short turns between events.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from moderator_app.desktop.models.room_cards import TRAY
from moderator_app.operations.breakout_preview import Effect, MovePreview

_TURN = 0.006
"""Seconds that one turn may take: well within a frame, with painting after it."""


class Carry(QObject):
    """Some people in the air. `effects`: what is known by now, by room id; a room where all of them sit already has none.
    `partner`: with whom the one who is carried would change seats."""

    known = Signal(list)
    """Keys of rooms whose effect became known."""

    def __init__(
        self,
        people: Sequence[str],
        preview: MovePreview | None,
        rooms: Iterable[str],
        *,
        by_keys: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`rooms`: keys in the order in which they are asked for."""
        super().__init__(parent)
        self.people = list(people)
        self.by_keys = by_keys
        self.over: str | None = None
        self.partner: str | None = None
        self.effects: dict[str, Effect] = {}
        self._preview = preview
        self._swap: Effect | None = None
        self._left = [key for key in rooms if key != TRAY] if preview is not None else []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.go_on)

    def begin(self) -> None:
        """Answer as many rooms as one turn allows, and go on between events."""
        self.go_on()
        if self._left:
            self._timer.start()

    def point_at(self, key: str | None, partner: str | None = None) -> None:
        """Hold them above a room (None: above none), and there above a `partner`."""
        self.over, self.partner = key, partner
        if partner is not None and self._preview is not None:
            self._swap = self._preview.swap(self.people[0], partner)
        if key is not None and key in self._left:
            self._left.remove(key)
            self._ask(key)

    def effect(self, key: str | None) -> Effect | None:
        """What letting them go in a room would do; above a partner, what changing seats would do."""
        if self.partner is not None and key == self.over:
            return self._swap
        return self.effects.get(key or "")

    def go_on(self) -> None:
        """One turn."""
        until, found = perf_counter() + _TURN, []
        while self._left and perf_counter() < until:
            key = self._left.pop(0)
            self._ask(key)
            found.append(key)
        if not self._left:
            self._timer.stop()
        if found:
            self.known.emit(found)

    def end(self) -> None:
        self._timer.stop()
        self._left = []

    def _ask(self, key: str) -> None:
        assert self._preview is not None
        effect = self._preview.effect(self.people, key)
        if effect is not None:
            self.effects[key] = effect
