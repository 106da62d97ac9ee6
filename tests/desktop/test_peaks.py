"""The levels of a waveform: the same however the samples come, and the same after they were kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from moderator_app.desktop.media.peaks import PeakMeter, Peaks

levels = st.builds(Peaks, st.binary(max_size=300), st.integers(1, 5000))


def metered(pieces, rate=1000, step=100) -> Peaks:
    meter = PeakMeter(rate, step)
    for piece in pieces:
        meter.take(piece)
    return meter.peaks()


@given(levels)
def test_what_is_kept_is_read_again_as_it_was(peaks):
    assert Peaks.of_bytes(peaks.to_bytes()) == peaks


@given(levels, st.data())
def test_a_waveform_that_was_cut_off_is_refused(peaks, data):
    stored = peaks.to_bytes()
    cut = stored[: data.draw(st.integers(0, len(stored) - 1))]
    with pytest.raises(ValueError, match="waveform"):
        Peaks.of_bytes(cut)


@given(st.binary(max_size=40))
def test_anything_else_is_refused_or_has_the_mark(stored):
    try:
        Peaks.of_bytes(stored)
    except ValueError:
        return
    assert stored.startswith(b"PSW1")


@given(arrays(np.int16, st.integers(0, 20_000)), st.lists(st.integers(0, 20_000), max_size=6))
def test_levels_do_not_depend_on_how_samples_come(samples, cuts):
    pieces = np.split(samples, sorted(cut for cut in cuts if cut <= len(samples)))
    assert metered(pieces) == metered([samples])


@given(arrays(np.int16, st.integers(1, 5000)))
def test_a_level_is_the_loudest_sample_of_its_step(samples):
    peaks = metered([samples])
    assert len(peaks.levels) == -(-len(samples) // 100)
    for number, level in enumerate(peaks.levels):
        loudest = int(np.abs(samples[number * 100 : number * 100 + 100].astype(int)).max())
        assert level == min(255, loudest * 255 // 32768)


@given(levels, st.integers(1, 200))
def test_columns_are_shares_of_the_loudest(peaks, count):
    columns = peaks.columns(count)
    assert len(columns) == count
    assert all(0.0 <= column <= 1.0 for column in columns)
    assert max(columns, default=0.0) == (1.0 if any(peaks.levels) else 0.0)


def test_silence_and_nothing_have_flat_columns():
    assert Peaks(b"").columns(3) == [0.0, 0.0, 0.0]
    assert Peaks(bytes(10)).columns(2) == [0.0, 0.0]
    assert Peaks(bytes(10)).columns(0) == []
