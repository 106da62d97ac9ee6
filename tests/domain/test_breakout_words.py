"""Bands of experience and words for weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.breakout_words import (
    BAND_LABELS,
    EXPERIENCE_BANDS,
    WEIGHT_LABELS,
    WEIGHTS,
    band_distance,
    experience_band,
    weight_of,
    word_of,
)


@pytest.mark.parametrize(
    ("years", "band"),
    [
        (0, "new"),
        (2.9, "new"),
        (3, "growing"),
        (6, "experienced"),
        (10.5, "experienced"),
        (11, "veteran"),
        (40, "veteran"),
        (None, ""),
        (-1, ""),
        (float("nan"), ""),
    ],
)
def test_years_fall_into_bands(years, band):
    assert experience_band(years) == band
    assert band in BAND_LABELS


@given(st.floats(0, 60), st.floats(0, 60))
def test_more_years_are_never_a_lower_band(a, b):
    low, high = sorted((a, b))
    assert EXPERIENCE_BANDS.index(experience_band(low)) <= EXPERIENCE_BANDS.index(experience_band(high))


def test_bands_lie_apart_by_their_number_and_unknown_is_neither_near_nor_far():
    assert band_distance("new", "veteran") == band_distance("veteran", "new") == 3
    assert band_distance("new", "new") == 0
    assert band_distance("", "new") == 1


def test_words_and_weights_lead_to_each_other():
    assert [word_of(weight_of(word)) for word in WEIGHTS] == list(WEIGHTS) == list(WEIGHT_LABELS)
    assert word_of(100) == "high"
    assert weight_of("from-a-newer-version") == WEIGHTS["medium"]
    assert weight_of("off") == 0
