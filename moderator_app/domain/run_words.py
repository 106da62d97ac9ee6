"""The run of show in words and figures, the same for the window, the projector, the tablet and the command line."""

from __future__ import annotations

from math import ceil, floor

from moderator_app.domain.run_of_show import RunState
from moderator_app.domain.wording import Text, text

TONE_WORDS: dict[str, Text] = {
    "": text("Running"),
    "warning": text("Soon over"),
    "danger": text("Wrap up now"),
    "over": text("Over time"),
    "paused": text("Paused"),
}
"""What a clock says beside its figures."""

PHASE_WORDS: dict[str, Text] = {
    "before": text("Not started yet"),
    "running": text("Running"),
    "paused": text("Paused"),
    "ended": text("Ended"),
}


def clock_words(seconds: float) -> str:
    """ "04:12", "−00:30", "1:04:00". A second is shown until it has wholly passed, so that 00:00 is the end itself."""
    whole = ceil(round(seconds, 3))
    hours, minutes = divmod(abs(whole) // 60, 60)
    shown = f"{hours}:{minutes:02}:{abs(whole) % 60:02}" if hours else f"{minutes:02}:{abs(whole) % 60:02}"
    return f"−{shown}" if whole < 0 else shown


def offset_words(state: RunState) -> Text:
    """How much later or earlier than planned it will end: whole minutes, as between the times of day that are shown."""
    minutes = floor(round(state.offset, 3) / 60)
    if minutes > 0:
        return text("{minutes} min late", minutes=minutes)
    return text("{minutes} min early", minutes=-minutes) if minutes < 0 else text("on time")
