"""A film of clips, cut from recordings by the codec library that comes with Qt, on a background thread.

The library may be used freely and so lacks an encoder for H.264: the film is MPEG-4 part 2 with AAC in an .mp4, which media
players show and browsers mostly don't. Clips are played and recorded at their own speed: three minutes take three minutes.
What must hold: the film is whole or not there; stopping leaves nothing.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEventLoop, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPainter

from moderator_app.desktop.media.library import MediaMissing, multimedia, unplayable
from moderator_app.domain.errors import PeerSphereError, RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text

_LOOK_MS = 20
_STILL_US = 200_000
"""How often a picture is given to a film of sound alone."""
_STALLED = 1000
"""Looks without anything new after which a recording is given up: twenty seconds."""
_LARGEST = QSize(1280, 720)
_RATE, _FRAMES = 44_100, 25


class ReelFailed(PeerSphereError):
    """The film could not be made: no encoder, no room, or the recorder broke off."""

    code = "media.reel"


@dataclass(frozen=True, slots=True)
class Cut:
    """Seconds of a file, and its name for people."""

    file: Path
    starts: float
    ends: float
    name: str = ""


def can_make_reels() -> bool:
    """Whether the codec library encodes what a reel needs."""
    try:
        media = multimedia()
    except MediaMissing:
        return False
    kinds, encode = media.QMediaFormat, media.QMediaFormat.ConversionMode.Encode
    known = kinds(kinds.FileFormat.MPEG4)
    return kinds.VideoCodec.MPEG4 in known.supportedVideoCodecs(encode) and kinds.AudioCodec.AAC in known.supportedAudioCodecs(
        encode
    )


def make_reel(cuts: Sequence[Cut], path: Path, progress: Progress) -> Path:
    """Make a film of these cuts, one after the other; return its path.

    Raises `Cancelled` when the progress says so, `Unplayable` for a recording that can't be played, `ReelFailed`, RuleBroken for
    no cut, `MediaMissing`. Nothing is left where it fails.
    """
    if not cuts:
        raise RuleBroken(text("There is no clip to cut."), text("Mark lines of a recording as insights first."))
    path = Path(path)
    part = path.with_name(f".{path.stem[:60]}.{secrets.token_hex(4)}.part.mp4")
    try:
        _Reel(cuts, part, progress).make()
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


class _Reel:
    """A player whose pictures and sound go to a recorder, with times that run on from cut to cut."""

    def __init__(self, cuts: Sequence[Cut], path: Path, progress: Progress) -> None:
        self._media = media = multimedia()
        self._cuts, self._progress = cuts, progress
        self._loop = QEventLoop()
        self._at, self._base_us, self._looks, self._still_us = -1, 0, 0, 0
        self._opened = self._loading = False
        self._trouble: BaseException | None = None
        self._size: QSize | None = None
        self._pictures: deque[Any] = deque()
        self._sounds: deque[Any] = deque()
        self._format = media.QAudioFormat()
        self._format.setSampleRate(_RATE)
        self._format.setChannelCount(2)
        self._format.setSampleFormat(media.QAudioFormat.SampleFormat.Int16)
        self._player, self._sink = media.QMediaPlayer(), media.QVideoSink()
        self._heard = media.QAudioBufferOutput(self._format)
        self._session, self._recorder = media.QMediaCaptureSession(), media.QMediaRecorder()
        self._video_in, self._audio_in = media.QVideoFrameInput(), media.QAudioBufferInput()
        self._clock = QTimer()
        self._connect(path)

    def _connect(self, path: Path) -> None:
        media = self._media
        self._player.setVideoSink(self._sink)
        self._player.setAudioBufferOutput(self._heard)
        made = media.QMediaFormat(media.QMediaFormat.FileFormat.MPEG4)
        made.setVideoCodec(media.QMediaFormat.VideoCodec.MPEG4)
        made.setAudioCodec(media.QMediaFormat.AudioCodec.AAC)
        self._recorder.setMediaFormat(made)
        self._recorder.setQuality(media.QMediaRecorder.Quality.HighQuality)
        self._recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
        self._session.setVideoFrameInput(self._video_in)
        self._session.setAudioBufferInput(self._audio_in)
        self._session.setRecorder(self._recorder)
        self._sink.videoFrameChanged.connect(self._see)
        self._heard.audioBufferReceived.connect(self._hear)
        self._video_in.readyToSendVideoFrame.connect(self._send)
        self._audio_in.readyToSendAudioBuffer.connect(self._send)
        self._player.mediaStatusChanged.connect(self._status)
        self._recorder.errorOccurred.connect(self._broke)
        self._recorder.recorderStateChanged.connect(self._recorded)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)

    def make(self) -> None:
        """Play all cuts into the recorder; return when the file is closed."""
        self._progress(0, self._whole())
        self._recorder.record()
        self._clock.start()
        self._next()
        try:
            if self._trouble is None:
                self._loop.exec()
        finally:
            self._clock.stop()
            self._player.stop()
            self._player.setSource(QUrl())
            self._player.setVideoSink(None)
            if self._recorder.recorderState() != self._media.QMediaRecorder.RecorderState.StoppedState:
                self._recorder.stop()
        if self._trouble is not None:
            raise self._trouble

    def _whole(self) -> int:
        return max(1, round(sum(cut.ends - cut.starts for cut in self._cuts)))

    # ---- one cut after the other

    def _next(self) -> None:
        if self._at >= 0:
            cut = self._cuts[self._at]
            self._base_us += round((cut.ends - cut.starts) * 1e6)
        self._at, self._looks, self._still_us, self._opened = self._at + 1, 0, 0, False
        if self._at >= len(self._cuts):
            self._player.stop()
            self._recorder.stop()
            return
        source = QUrl.fromLocalFile(str(self._cuts[self._at].file))
        if self._player.source() == source:
            self._begin()
        else:
            self._player.setSource(source)

    def _status(self, status: Any) -> None:
        kinds = self._media.QMediaPlayer.MediaStatus
        if status == kinds.InvalidMedia and self._at < len(self._cuts):
            cut = self._cuts[self._at]
            self._stop(unplayable(cut.name or cut.file.name, self._player.errorString()))
        elif status == kinds.LoadingMedia:
            self._loading = True
        elif status == kinds.LoadedMedia and self._loading:  # the recording before it says "loaded" once more as it stops
            self._loading = False
            self._begin()
        elif status == kinds.EndOfMedia and self._opened:
            self._next()

    def _begin(self) -> None:
        if self._at < len(self._cuts):
            self._opened = True
            self._player.setPosition(round(self._cuts[self._at].starts * 1000))
            self._player.play()

    def _look(self) -> None:
        self._looks += 1
        done = self._base_us / 1e6
        if self._opened and self._at < len(self._cuts):
            cut, second = self._cuts[self._at], self._player.position() / 1000
            done += min(max(0.0, second - cut.starts), cut.ends - cut.starts)
            if second >= cut.ends:
                self._next()
        try:
            self._progress(min(int(done), self._whole() - 1), self._whole())
        except BaseException as stop:
            self._stop(stop)
        if self._looks > _STALLED:
            self._stop(ReelFailed(text("The film could not be made: nothing came any more."), text("Try it once more.")))

    # ---- pictures and sound

    def _place(self, start_us: int) -> int | None:
        """Where a moment of the recording stands in the film; None outside the cut."""
        if not self._opened or self._at >= len(self._cuts):
            return None
        cut = self._cuts[self._at]
        begins, ends = round(cut.starts * 1e6), round(cut.ends * 1e6)
        if not begins <= start_us < ends:
            return None
        self._looks = 0
        return self._base_us + start_us - begins

    def _see(self, frame: Any) -> None:
        if not frame.isValid():
            return
        at = self._place(frame.startTime())
        if at is None:
            return
        if self._size is None:
            size = frame.size()
            self._size = size if size.width() <= _LARGEST.width() else size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        lasts = max(0, frame.endTime() - frame.startTime())
        shown = frame if frame.size() == self._size else self._media.QVideoFrame(_framed(frame.toImage(), self._size))
        shown.setStreamFrameRate(_FRAMES)
        shown.setStartTime(at)
        shown.setEndTime(at + lasts)
        self._pictures.append(shown)
        self._send()

    def _hear(self, buffer: Any) -> None:
        if not buffer.isValid():
            return
        at = self._place(buffer.startTime())
        if at is None:
            return
        if not self._player.hasVideo() and at >= self._base_us + self._still_us:
            self._still(at)
        self._sounds.append(self._media.QAudioBuffer(QByteArray(bytes(buffer.constData())), self._format, at))
        self._send()

    def _still(self, at: int) -> None:
        """A quiet picture for sound alone: a film without any would be no film."""
        size = self._size or _LARGEST
        self._size = size
        shown = self._media.QVideoFrame(_framed(QImage(), size))
        shown.setStreamFrameRate(_FRAMES)
        shown.setStartTime(at)
        shown.setEndTime(at + _STILL_US)
        self._still_us += _STILL_US
        self._pictures.append(shown)

    def _send(self) -> None:
        while self._pictures and self._video_in.sendVideoFrame(self._pictures[0]):
            self._pictures.popleft()
        while self._sounds and self._audio_in.sendAudioBuffer(self._sounds[0]):
            self._sounds.popleft()

    # ---- the end

    def _recorded(self, state: Any) -> None:
        if state == self._media.QMediaRecorder.RecorderState.StoppedState:
            self._loop.quit()

    def _broke(self, error: Any, said: str) -> None:
        if error == self._media.QMediaRecorder.Error.OutOfSpaceError:
            self._stop(
                ReelFailed(text("There is no room for the film."), text("Free some space on the disk, or choose another folder."))
            )
        elif error != self._media.QMediaRecorder.Error.NoError:
            self._stop(
                ReelFailed(text("The film could not be made: {reason}", reason=said), text("Write a list of cuts instead."))
            )

    def _stop(self, trouble: BaseException) -> None:
        self._trouble = self._trouble or trouble
        self._loop.quit()


def _framed(image: QImage, size: QSize) -> QImage:
    """A picture in the middle of a dark one of the film's size, as large as fits; none: the dark one."""
    whole = QImage(size, QImage.Format.Format_RGB32)
    whole.fill(QColor(22, 25, 26))
    if not image.isNull():
        fitting = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(whole)
        painter.drawImage((size.width() - fitting.width()) // 2, (size.height() - fitting.height()) // 2, fitting)
        painter.end()
    return whole
