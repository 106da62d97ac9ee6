"""Words for breakouts: bands of experience, how much a rule weighs, and what the rules are called."""

from __future__ import annotations

from math import isfinite

from moderator_app.domain.wording import Text, text

#: Bands of experience in the present role: (name as stored, years from which it holds).
_BANDS: tuple[tuple[str, float], ...] = (("new", 0.0), ("growing", 3.0), ("experienced", 6.0), ("veteran", 11.0))

BAND_LABELS: dict[str, Text] = {
    "new": text("New to the role (under 3 years)"),
    "growing": text("Growing (3 to 5 years)"),
    "experienced": text("Experienced (6 to 10 years)"),
    "veteran": text("Veteran (over 10 years)"),
    "": text("Experience not known"),
}
EXPERIENCE_BANDS = tuple(name for name, _ in _BANDS)

#: What a soft rule weighs in the score, by the word the moderator chose. Each step outweighs three of the one below.
WEIGHTS: dict[str, float] = {"off": 0.0, "low": 1.0, "medium": 3.0, "high": 9.0}

WEIGHT_LABELS: dict[str, Text] = {
    "off": text("Off"),
    "low": text("Low"),
    "medium": text("Medium"),
    "high": text("High"),
}

#: Rules that are never broken.
HARD_RULE_LABELS: dict[str, Text] = {
    "sizes": text("Room sizes"),
    "mandarin": text("Mandarin speakers sit in a Mandarin room"),
    "host": text("A bilingual host in each Mandarin room"),
    "pins": text("Pinned people stay"),
    "together": text("Kept together"),
    "apart": text("Kept apart"),
}

#: Rules that are weighed against each other.
SOFT_RULE_LABELS: dict[str, Text] = {
    "inquiry": text("Same inquiry or theme"),
    "experience": text("Similar experience"),
    "new_peers": text("New peers"),
    "schools": text("Different schools"),
    "countries": text("Different countries"),
    "stay": text("Stay where they were"),
}


def experience_band(years: float | None) -> str:
    """The band of a number of years: new, growing, experienced, veteran; "" where it isn't known or makes no sense."""
    if years is None or not isfinite(years) or years < 0:
        return ""
    return next(name for name, start in reversed(_BANDS) if years >= start)


def band_distance(a: str, b: str) -> int:
    """How many bands lie between two people, 0 to 3; 1 where one isn't known, neither near nor far."""
    if not a or not b:
        return 1
    return abs(EXPERIENCE_BANDS.index(a) - EXPERIENCE_BANDS.index(b))


def weight_of(word: str) -> float:
    """The weight behind a word; a word from a newer version weighs as "medium"."""
    return WEIGHTS.get(word, WEIGHTS["medium"])


def word_of(weight: float) -> str:
    """The word whose weight is nearest (the lower one between two)."""
    return min(WEIGHTS, key=lambda word: abs(WEIGHTS[word] - weight))
