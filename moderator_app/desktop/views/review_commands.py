"""The commands of Review. Each gets the `ReviewView`; imported with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.domain.wording import text
from moderator_app.operations.review import Disagreement

if TYPE_CHECKING:
    from moderator_app.desktop.views.review import ReviewView


def _is_open(view: ReviewView) -> bool:
    return view.chosen() is not None


def _has_more(view: ReviewView) -> bool:
    return isinstance(view.chosen(), Disagreement) and len(view.one.same) > 1


@command("review.first", text("Use what waits, or try again"), shortcut="1", scope="review", icon="check", enabled=_is_open)
def first(view: ReviewView) -> None:
    view.press(1)


@command("review.second", text("Keep what is shared, or copy"), shortcut="2", scope="review", icon="check", enabled=_is_open)
def second(view: ReviewView) -> None:
    view.press(2)


@command("review.third", text("Edit both, or let it go"), shortcut="3", scope="review", icon="pencil", enabled=_is_open)
def third(view: ReviewView) -> None:
    view.press(3)


@command("review.first_all", text("Use what waits in all of this kind"), shortcut="Ctrl+1", scope="review", enabled=_has_more)
def first_all(view: ReviewView) -> None:
    view.press_all(1)


@command(
    "review.second_all", text("Keep what is shared in all of this kind"), shortcut="Ctrl+2", scope="review", enabled=_has_more
)
def second_all(view: ReviewView) -> None:
    view.press_all(2)
