"""Fills an empty workspace with the sample season, so that there is something to look at and to try."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.store import Workspace


def fill_with_sample(workspace: Workspace, progress: Progress) -> datetime:
    """Make the sample season. Returns the moment to look at it from, the day before its meeting."""
    from moderator_app.demo import recording, rooms, season

    steps: tuple[tuple[Callable[..., object], Text], ...] = (
        (season.make_strands, text("Strands and meetings")),
        (season.import_members, text("Members")),
        (season.import_answers, text("Survey answers")),
        (season.lay_agenda, text("The agenda")),
        (rooms.import_history, text("Rooms of earlier meetings")),
        (season.make_themes, text("Themes")),
        (rooms.group_rooms, text("Breakout rooms")),
        (season.hold_meeting, text("Notes and files of the meeting")),
        (recording.keep_recording, text("Recording")),
        (season.curate_insights, text("Insights")),
    )
    demo = season.begin(workspace, _quietly)
    for number, (step, doing) in enumerate(steps):
        progress(number, len(steps), doing)
        step(demo)
    progress(len(steps), len(steps))
    return season.a_day_before(demo)


def _quietly(_words: Text) -> None:
    """The steps tell what they found; here the screens show it."""
