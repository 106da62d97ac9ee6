"""Plays one recording after another: the one player of a screen. It says where it is; what is seen it hands on as frames.

What must hold: it works with no sound device (then it is silent) and with no screen; a file that can't be played is told by
`failed`, never raised; after `close` nothing of it is left and the file is let go.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal

from moderator_app.desktop.media.library import MediaMissing, multimedia, unplayable

RATES = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
JUMP = 5.0
"""Seconds that a jump goes back or on."""
_DEAF = 2.0
"""So many seconds of a recording that has sound play without any: the decoder couldn't make anything of them."""


class Player(QObject):
    """`moved(second)` while it plays and after each jump; `changed()` when it begins, pauses, ends, or learns how long it is;
    `deafened(bool)` when it comes to a part whose sound can't be decoded, and when it is past that; `ended()` when it has
    played to its end; `frame(QVideoFrame)` for the picture; `failed(PeerSphereError)`."""

    moved = Signal(float)
    changed = Signal()
    ended = Signal()
    deafened = Signal(bool)
    frame = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: Any = None
        self._sink: Any = None
        self._sound: Any = None
        self._ear: Any = None
        self._heard_at = 0.0
        """The second at which something was decoded last, or from which it plays."""
        self.deaf = False
        self.file: Path | None = None
        self.name = ""
        self.rate = 1.0
        self._wanted: float | None = None
        """Where to go as soon as the file is open."""
        self._wants_play = False
        self.broken = False

    # ---- what is played

    def load(self, file: Path | None, name: str = "") -> None:
        """Take this file (None: none), at its begin and not playing. The same file again changes nothing."""
        if file == self.file and not self.broken:
            return
        self.file, self.name, self.broken = file, name or (file.name if file else ""), False
        self._wanted, self._wants_play = None, False
        self._hear_from(0.0)
        if file is None:
            if self._engine is not None:
                self._engine.stop()
                self._engine.setSource(QUrl())
            self.changed.emit()
            return
        if not file.exists():
            self._fail(unplayable(self.name))
            return
        try:
            self._make()
        except MediaMissing as problem:
            self._fail(problem)
            return
        self._engine.stop()
        self._engine.setSource(QUrl.fromLocalFile(str(file)))
        self._engine.setPlaybackRate(self.rate)
        self.changed.emit()

    def _make(self) -> None:
        if self._engine is not None:
            return
        media = multimedia()
        self._engine, self._sink = media.QMediaPlayer(self), media.QVideoSink(self)
        self._engine.setVideoSink(self._sink)
        if media.QMediaDevices.audioOutputs():
            self._sound = media.QAudioOutput(self)
            self._engine.setAudioOutput(self._sound)
        self._ear = media.QAudioBufferOutput(self)
        self._engine.setAudioBufferOutput(self._ear)
        self._ear.audioBufferReceived.connect(self._hear)
        self._engine.positionChanged.connect(self._tell)
        self._engine.durationChanged.connect(self._news)
        self._engine.playbackStateChanged.connect(self._news)
        self._engine.mediaStatusChanged.connect(self._status)
        self._engine.errorOccurred.connect(self._error)
        self._sink.videoFrameChanged.connect(self._seen)

    def close(self) -> None:
        """Stop, and let the file go."""
        if self._engine is None:
            return
        engine, self._engine = self._engine, None
        engine.stop()
        engine.setVideoSink(None)
        engine.setAudioOutput(None)
        engine.setSource(QUrl())
        engine.deleteLater()  # with its ear still on: Qt 6.11 crashes later where that is taken off
        for thing in (self._sink, self._sound, self._ear):
            if thing is not None:
                thing.deleteLater()
        self._sink = self._sound = self._ear = None
        self.file = None

    # ---- playing

    def play(self) -> None:
        if self._engine is None or self.broken:
            return
        if self._is_open():
            self._engine.play()
        else:
            self._wants_play = True

    def pause(self) -> None:
        self._wants_play = False
        if self._engine is not None:
            self._engine.pause()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def seek(self, second: float) -> None:
        """Go to a second of the recording, within it; it goes on playing or stays paused."""
        if self._engine is None or self.broken:
            return
        second = max(0.0, min(second, self.seconds) if self.seconds else second)
        if not self._is_open():
            self._wanted = second
            self.moved.emit(second)
            return
        if self._engine.playbackState() == self._states().StoppedState:
            self._engine.pause()  # a stopped one shows no picture of where it goes
        self._hear_from(second)
        self._engine.setPosition(round(second * 1000))
        self.moved.emit(second)

    def jump(self, seconds: float) -> None:
        """Go so many seconds on, or back."""
        self.seek(self.second + seconds)

    def set_rate(self, rate: float) -> None:
        """How fast it plays: 0.75 to 2."""
        self.rate = max(RATES[0], min(RATES[-1], rate))
        if self._engine is not None:
            self._engine.setPlaybackRate(self.rate)
        self.changed.emit()

    def step_rate(self, by: int) -> None:
        """The next faster (1) or slower (-1) of `RATES`."""
        at = min(range(len(RATES)), key=lambda n: abs(RATES[n] - self.rate))
        self.set_rate(RATES[max(0, min(len(RATES) - 1, at + by))])

    # ---- where it is

    @property
    def second(self) -> float:
        if self._wanted is not None:
            return self._wanted
        return self._engine.position() / 1000 if self._engine is not None else 0.0

    @property
    def seconds(self) -> float:
        """How long it is; 0 while that isn't known."""
        return max(0.0, self._engine.duration() / 1000) if self._engine is not None else 0.0

    @property
    def playing(self) -> bool:
        return self._wants_play or (self._engine is not None and self._engine.playbackState() == self._states().PlayingState)

    @property
    def seen(self) -> bool:
        """Whether there is something to see, not only to hear."""
        return self._engine is not None and self._is_open() and self._engine.hasVideo()

    @property
    def silent(self) -> bool:
        """Whether this computer has nothing that sounds."""
        return self._engine is not None and self._sound is None

    def _states(self) -> Any:
        return multimedia().QMediaPlayer.PlaybackState

    def _is_open(self) -> bool:
        status = multimedia().QMediaPlayer.MediaStatus
        return self._engine.mediaStatus() not in (status.NoMedia, status.LoadingMedia, status.InvalidMedia)

    # ---- what the engine says

    def _tell(self, milliseconds: int) -> None:
        if self._wanted is None and self.file is not None and self._engine is not None:
            self._listen(milliseconds / 1000)
            self.moved.emit(milliseconds / 1000)

    # ---- whether there is sound to hear: a decoder passes over what is damaged without a word

    def _hear_from(self, second: float) -> None:
        self._heard_at = second
        self._be_deaf(False)

    def _hear(self, buffer: Any) -> None:
        if self._engine is not None and buffer.isValid():
            self._hear_from(self.second)

    def _listen(self, second: float) -> None:
        if second < self._heard_at:
            self._heard_at = second
        playing = self._engine.playbackState() == self._states().PlayingState and self._engine.hasAudio()
        if playing and second - self._heard_at > _DEAF * max(1.0, self.rate):
            self._be_deaf(True)

    def _be_deaf(self, deaf: bool) -> None:
        if deaf != self.deaf:
            self.deaf = deaf
            self.deafened.emit(deaf)

    def _news(self, _what: Any) -> None:
        self.changed.emit()

    def _seen(self, frame: Any) -> None:
        if self.file is not None:
            self.frame.emit(frame)

    def _status(self, status: Any) -> None:
        if self._engine is None or self.file is None:
            return
        kinds = multimedia().QMediaPlayer.MediaStatus
        if status == kinds.EndOfMedia:
            self.ended.emit()
        elif status == kinds.LoadedMedia:
            wanted, self._wanted = self._wanted, None
            plays, self._wants_play = self._wants_play, False
            if wanted is not None:
                self.seek(wanted)
            elif not plays and self._engine.hasVideo() and self._engine.playbackState() == self._states().StoppedState:
                self._engine.pause()  # so that its first picture is there to see
            if plays:
                self._engine.play()
            self.changed.emit()

    def _error(self, _error: Any, said: str) -> None:
        if self._engine is not None and self.file is not None:
            self._fail(unplayable(self.name, said))

    def _fail(self, problem: Exception) -> None:
        self.broken, self._wants_play, self._wanted = True, False, None
        self.changed.emit()
        self.failed.emit(problem)
