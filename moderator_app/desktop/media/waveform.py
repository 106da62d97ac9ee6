"""The waveform of a recording, decoded on a background thread as fast as the decoder goes: 90 minutes in a few seconds.

Nothing here touches the window: the decoder lives and dies on the thread that `measure` is called on.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer, QUrl

from moderator_app.desktop.media.library import multimedia, unplayable
from moderator_app.desktop.media.peaks import PeakMeter, Peaks
from moderator_app.domain.progress import Progress

RATE = 8000
"""Samples a second that the decoder is asked for: a waveform needs no more."""
_LOOK_MS = 50


def measure(file: Path, progress: Progress, *, seconds: float | None = None, name: str = "") -> Peaks:
    """The peaks of a file's sound; of a file without sound, none.

    `seconds`: how long it is, for the progress. Raises `Cancelled` when the progress says so, `Unplayable` for a file without
    anything that can be decoded and `MediaMissing`. What a damaged file gives before it breaks off is kept.
    """
    media = multimedia()
    loop, decoder, meter = QEventLoop(), media.QAudioDecoder(), PeakMeter(RATE)
    trouble: list[BaseException] = []
    done = 0

    def take() -> None:
        nonlocal done
        while decoder.bufferAvailable():
            buffer = decoder.read()
            done += buffer.frameCount()
            meter.take(np.frombuffer(buffer.constData(), np.int16).copy())

    def look() -> None:
        try:
            progress(int(done / RATE), max(int(seconds or 0), int(done / RATE)))
        except BaseException as stop:
            trouble.append(stop)
            loop.quit()
        if decoder.error() != media.QAudioDecoder.Error.NoError:
            loop.quit()

    clock = QTimer()
    clock.setInterval(_LOOK_MS)
    clock.timeout.connect(look)
    decoder.bufferReady.connect(take)
    decoder.finished.connect(loop.quit)
    wanted = media.QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(media.QAudioFormat.SampleFormat.Int16)
    decoder.setAudioFormat(wanted)
    decoder.setSource(QUrl.fromLocalFile(str(file)))
    try:
        progress(0, int(seconds or 0))
        clock.start()
        decoder.start()
        loop.exec()
        take()
    finally:
        clock.stop()
        decoder.stop()
    if trouble:
        raise trouble[0]
    error, said = decoder.error(), decoder.errorString()
    if error != media.QAudioDecoder.Error.NoError and not done:
        if error == media.QAudioDecoder.Error.FormatError:
            return Peaks(b"")
        raise unplayable(name or file.name, said)
    return meter.peaks()
