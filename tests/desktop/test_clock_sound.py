"""The clock's sound is a sound file that any player takes, longer the more urgent it is, and ends in silence."""

from __future__ import annotations

import wave
from array import array
from io import BytesIO

import pytest

from moderator_app.desktop.chime import RATE, chime


@pytest.mark.parametrize("times", [1, 2, 3])
def test_the_tone_comes_so_many_times_and_does_not_click(times):
    with wave.open(BytesIO(chime(times))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        samples = array("h", file.readframes(file.getnframes()))
    assert len(samples) / RATE == pytest.approx(0.35 * times, abs=0.01)
    assert 9000 < max(samples) < 14000
    assert samples[0] == samples[-1] == 0
    loud = [any(abs(one) > 5000 for one in samples[n : n + RATE // 100]) for n in range(0, len(samples), RATE // 100)]
    assert sum(now and not before for before, now in zip([False, *loud], loud, strict=False)) == times
