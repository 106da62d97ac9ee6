"""Going from anywhere to where something can be heard."""

from __future__ import annotations

from typing import Any

from moderator_app.desktop.places import Place
from moderator_app.desktop.views.view import View
from moderator_app.desktop.widgets import Button
from moderator_app.domain.wording import text


def hear(view: View, strand_id: str | None, event_id: str, kind: str, key: str) -> None:
    """Open the recording of a meeting and play an insight, a note, a line ("cue") or a second of the axis there."""
    window: Any = view.window()
    view.desk.go(Place("recording", strand_id, event_id))
    screen = window.view()
    if screen is not None and screen.kind == "recording":
        screen.show_found(kind, key)


def recording_button(view: View) -> Button:
    """A small button for the line of steps that opens the recording of the meeting at hand."""

    def go() -> None:
        view.desk.go(Place("recording", view.place.strand_id, view.place.event_id))

    button = Button(text("Recording"), go, icon_name="circle-play", small=True)
    button.name_it(text("Open the recording of the meeting"))
    return button
