"""Going elsewhere in what was recorded: to a second of the axis, a line, a chapter, an insight, and on into the next recording.

What must hold: of two recordings of the same moment the one that is shown stays; nothing plays from a place that wasn't recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.media.player import JUMP
from moderator_app.desktop.models.recording_facts import lost_sound, lost_words, sounding
from moderator_app.domain.wording import text
from moderator_app.operations import evidence
from moderator_app.operations.axis import following

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView


class RecordingPlaying:
    """Playing of `RecordingView`, which is this too."""

    _going_to: tuple[float, bool] | None

    def go_to(self: RecordingView, second: float, *, play: bool = False) -> None:  # type: ignore[misc]
        """Go to a second of the axis, in the recording that holds it; later, where that isn't read yet."""
        if self.meeting is not None and not self.meeting.recordings:
            return  # what waits would play by itself whenever a recording comes in
        if self.meeting is None or self.one is None:
            self._going_to = (second, play)
            return
        axis = self.meeting.axis
        found = axis.playing(second, self._chosen_id)
        if found is None:  # before the first, between two, or after the last
            after = next((span for span in axis.spans if span.begins > second), None)
            play = play and after is not None
            found = (after.recording_id, 0.0) if after is not None else (self._chosen_id or "", second - self.begins())
            second = after.begins if after is not None else second
        recording_id, own = found
        if recording_id != self._chosen_id:
            self._going_to = (second, play)
            self.choose_recording(recording_id)
            return
        self.player.seek(own)
        if play:
            self.player.play()

    def choose_recording(self: RecordingView, recording_id: str) -> None:  # type: ignore[misc]
        """Show another of the meeting's recordings."""
        self.player.pause()
        self._read_one(recording_id)

    def play_on(self: RecordingView) -> None:  # type: ignore[misc]
        """The recording came to its end: what the meeting has after it goes on playing; where that is all, it stays."""
        meeting, recording_id = self.meeting, self._chosen_id
        if meeting is None or recording_id is None:
            return
        kinds = {one.id: one.kind for one in meeting.recordings}
        found = following(meeting.axis, recording_id, kinds)
        if found is not None:
            self._going_to = (found[1], True)
            self._read_one(found[0])

    def show_damage(self: RecordingView, _deaf: bool = False) -> None:  # type: ignore[misc]
        """Say what of the sound can't be heard: here, where it plays, or of the whole."""
        one = self.one
        long = sounding(one) if one is not None else None
        if one is None or long is None:
            self.furniture.show_damage(None)
        elif self.player.deaf and self.player.second < long - 1 and (one.peaks is None or lost_sound(one)):
            self.furniture.show_damage(text("No sound here: this part of the recording is damaged. It plays on."))
        else:
            self.furniture.show_damage(lost_words(one))

    def play_line(self: RecordingView, line_id: str) -> None:  # type: ignore[misc]
        """Play from a line."""
        row = self.furniture.cues.model_.numbers.get(line_id)
        if row is not None and self.lines[row].at is not None:
            self.follow_again()
            self.go_to(self.lines[row].at or 0.0, play=True)

    def _go_to_line(self: RecordingView, line_id: str) -> None:  # type: ignore[misc]
        """Choose a line and play from it; of the chat, which isn't among the lines, the second it was written at."""
        self._wanted_line = None
        row = self.furniture.cues.model_.numbers.get(line_id)
        if row is None:
            self.desk.ask(lambda ws: evidence.place_of_line(ws, line_id), self._play_place, key="recording.place", owner=self)
            return
        self.furniture.cues.go_to(row)
        if self.lines[row].at is not None:
            self.follow_again()
            self.go_to(self.lines[row].at or 0.0, play=True)

    def play_chapter(self: RecordingView, chapter_id: str) -> None:  # type: ignore[misc]
        chapter = next((one for one in self.meeting.chapters if one.id == chapter_id), None) if self.meeting else None
        if chapter is not None:
            self.go_to(chapter.starts, play=True)

    def play_insight(self: RecordingView, insight_id: str) -> None:  # type: ignore[misc]
        """Play what an insight rests on."""
        self.desk.ask(lambda ws: evidence.where_to_play(ws, insight_id), self._play_place, key="recording.place", owner=self)

    def _play_place(self: RecordingView, found: evidence.Place | None) -> None:  # type: ignore[misc]
        if found is None or found.event_id != self.place.event_id:
            self.desk.say(text("Nothing of this was recorded."))
            return
        self.follow_again()
        self.go_to(found.at, play=True)

    def toggle(self: RecordingView) -> None:  # type: ignore[misc]
        """Play or pause."""
        self.player.toggle()

    def jump(self: RecordingView, by: float) -> None:  # type: ignore[misc]
        """Five seconds on (1) or back (-1)."""
        self.player.jump(JUMP * by)
