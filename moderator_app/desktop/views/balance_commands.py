"""The way to the heard balance, which stands in no sidebar: from the palette, wherever a strand is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.desktop.places import Place
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.window import Window


def _in_strand(window: Window) -> bool:
    return window.place is not None and window.place.strand_id is not None and window.place.view != "balance"


@command(
    "balance.open",
    text("Open the heard balance"),
    icon="mic",
    words=text("who spoke, wrote, asked, was quoted, not heard yet"),
    enabled=_in_strand,
)
def _open(window: Window) -> None:
    assert window.place is not None
    window.go(Place("balance", window.place.strand_id))
