"""How the transcript follows what is played, and how words are found in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from moderator_app.desktop.models.insight_cards import clock
from moderator_app.desktop.settings import CAPTIONS
from moderator_app.desktop.translation import tr
from moderator_app.domain.progress import Progress
from moderator_app.operations.transcripts import search_in

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView


class RecordingFinding:
    """Following and finding of `RecordingView`, which is this too."""

    # ---- following and finding

    def follow_again(self: RecordingView) -> None:  # type: ignore[misc]
        """Let the transcript follow what is played."""
        self.follows = True
        self.furniture.show_lines(len(self.lines), follows=True)
        self.furniture.cues.now = -2  # so that it comes into sight at once
        self._show_time(self.player.second)

    def keep_in_sight(self: RecordingView) -> None:  # type: ignore[misc]
        """The rows were laid out anew: what is said is brought into sight again."""
        if self.follows and self.furniture.cues.now >= 0:
            self.furniture.cues.now = -2
            self._show_time(self.player.second)

    def stop_following(self: RecordingView) -> None:  # type: ignore[misc]
        if self.follows and self.player.playing:
            self.follows = False
            self.furniture.show_lines(len(self.lines), follows=False)

    def set_languages(self: RecordingView, mode: str) -> None:  # type: ignore[misc]
        """Show transcript and captions in English, in Chinese or in both."""
        self.furniture.cues.set_mode(mode)
        self._show_time(self.player.second)

    def set_captions(self: RecordingView, shown: bool) -> None:  # type: ignore[misc]
        """Show what is said in the picture, or don't; it is so for every recording from now on."""
        self.desk.settings.set(CAPTIONS, shown)
        self._show_time(self.player.second)

    def look_for(self: RecordingView, typed: str) -> None:  # type: ignore[misc]
        """Find words in the transcript."""
        self._looked_for, lines = typed, self.lines
        self.furniture.cues.found_words = typed.casefold()

        def search(_progress: Progress) -> list[int]:
            return search_in(lines, typed) if typed else []

        self.desk.background.run(search, done=self._show_found, lane="search", key="recording.find", owner=self)

    def _show_found(self: RecordingView, rows: Sequence[int]) -> None:  # type: ignore[misc]
        self._found, self._found_at = rows, -1
        page = self.furniture
        page.cues.viewport().update()
        if rows:
            current = page.cues.currentIndex().row()
            self._found_at = next((n for n, row in enumerate(rows) if row >= current), 0)
            page.cues.go_to(rows[self._found_at])
            self.stop_following()
        page.show_found(self._found_at, rows, self._looked_for)

    def step_found(self: RecordingView, by: int) -> None:  # type: ignore[misc]
        """To the next place found (1) or the one before (-1)."""
        if self._found:
            self._found_at = (self._found_at + by) % len(self._found)
            self.furniture.cues.go_to(self._found[self._found_at])
            self.furniture.show_found(self._found_at, self._found, self._looked_for)

    def _say_picked(self: RecordingView) -> None:  # type: ignore[misc]
        cues = self.furniture.cues
        if (count := cues.picked_count()) > 1:
            first = cues.model_.lines[cues.first_picked()]
            words = tr("{count} lines chosen, from {time}", count=count, time=clock(first.at or 0.0))
            self.furniture.counted.show_words(words)
        else:
            self.furniture.show_lines(len(self.lines), follows=self.follows)
