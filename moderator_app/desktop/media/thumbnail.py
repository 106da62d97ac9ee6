"""A small picture of a recording, taken a little way into it, on a background thread."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QImage

from moderator_app.desktop.media.library import multimedia, unplayable
from moderator_app.domain.progress import Progress

WIDE, HIGH = 640, 360
_LOOK_MS = 50
_TURNS = 200
"""How often it is looked for a picture: ten seconds long."""


def picture_of(file: Path, progress: Progress, *, share: float = 0.1, name: str = "") -> bytes | None:
    """A JPEG of at most 640×360 of what is seen at `share` of the recording; None where there is nothing to see.

    Raises `Cancelled` when the progress says so, `Unplayable` for a file that can't be opened and `MediaMissing`.
    """
    media = multimedia()
    loop, player, sink = QEventLoop(), media.QMediaPlayer(), media.QVideoSink()
    trouble: list[BaseException] = []
    seen: list[QImage] = []
    turns = 0

    def loaded(status: Any) -> None:
        if status == media.QMediaPlayer.MediaStatus.LoadedMedia and not seen:
            if not player.hasVideo():
                loop.quit()
                return
            player.setPosition(int(player.duration() * share))
            player.pause()
        elif status == media.QMediaPlayer.MediaStatus.InvalidMedia:
            loop.quit()

    def take(frame: Any) -> None:
        if frame.isValid() and not seen and player.position() >= int(player.duration() * share * 0.9):
            image = frame.toImage()
            if not image.isNull():
                seen.append(image)
                loop.quit()

    def look() -> None:
        nonlocal turns
        turns += 1
        try:
            progress(0, 0)
        except BaseException as stop:
            trouble.append(stop)
        if trouble or turns >= _TURNS:
            loop.quit()

    clock = QTimer()
    clock.setInterval(_LOOK_MS)
    clock.timeout.connect(look)
    sink.videoFrameChanged.connect(take)
    player.mediaStatusChanged.connect(loaded)
    player.setVideoSink(sink)
    try:
        progress(0, 0)
        clock.start()
        player.setSource(QUrl.fromLocalFile(str(file)))
        loop.exec()
        failed, said = player.error() != media.QMediaPlayer.Error.NoError, player.errorString()
    finally:
        clock.stop()
        player.stop()
        player.setSource(QUrl())
        player.setVideoSink(None)
    if trouble:
        raise trouble[0]
    if failed and not seen:
        raise unplayable(name or file.name, said)
    return jpeg(seen[0]) if seen else None


def jpeg(image: QImage, wide: int = WIDE, high: int = HIGH) -> bytes:
    """The image as a JPEG that is no larger than `wide` by `high` pixels, in its own proportions."""
    if image.width() > wide or image.height() > high:
        image = image.scaled(QSize(wide, high), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "JPEG", 82)  # type: ignore[call-overload]
    buffer.close()
    return bytes(held.data())
