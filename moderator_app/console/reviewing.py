"""`moderator review`: where two people disagree and what the server refused, listed and settled."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.field_words import field_words
from moderator_app.domain.wording import Text, text
from moderator_app.operations import settling
from moderator_app.operations.review import DELETION, Called, Disagreement, Rejected, Review
from moderator_app.operations.review import review as everything_open
from moderator_app.store import Workspace


def review(ws: Workspace, options: Namespace, out: Output) -> int:
    """List what is open, or settle some of it. Things are named by their number in the list, or by their id."""
    found = everything_open(ws)
    if options.what == "list":
        return _list(found, out)
    chosen = [_chosen(found, word) for word in options.which]
    if not chosen:
        raise RuleBroken(text("Nothing is named."), text("Name what is meant by its number: “moderator review” lists them."))
    if options.what in ("again", "drop"):
        _refused(ws, options.what, chosen)
    else:
        _settle(ws, options, found, chosen)
    left = everything_open(ws).count
    out.say(text("{count} things are left in Review", count=left))
    out.result({"left": left})
    return OK


def _list(found: Review, out: Output) -> int:
    lines: list[tuple[Any, ...]] = []
    for number, one in enumerate(found.disagreements, 1):
        what = field_words(one.about.table, one.field)
        sides = (
            _side(one.shared.author, one.field, one.shared.value),
            _side(one.waiting.author, one.field, one.waiting.value),
        )
        lines.append((number, what, _name(one.about.called), *sides))
    for number, refused in enumerate(found.rejected, len(lines) + 1):
        what = field_words(refused.about.table, refused.field)
        lines.append((number, what, _name(refused.about.called), refused.code, _side("", refused.field, refused.after)))
    if lines:
        out.table((text("No."), text("What"), text("Of"), text("Shared, or why it was refused"), text("Waits")), lines)
    else:
        out.say(text("Nothing waits in Review."))
    out.result(found)
    return INCOMPLETE if lines else OK


def _settle(ws: Workspace, options: Namespace, found: Review, chosen: list[Disagreement | Rejected]) -> None:
    picked = [one for one in chosen if isinstance(one, Disagreement)]
    if len(picked) != len(chosen):
        raise RuleBroken(text("What was refused is sent “again”, or taken off the list by “drop”."))
    if options.of_this_kind:
        kinds = {one.kind for one in picked}
        picked = [one for one in found.disagreements if one.kind in kinds]
    ids = [one.id for one in picked]
    if options.what == "take":
        settling.take_waiting(ws, ids)
    elif options.what == "keep":
        settling.keep_shared(ws, ids)
    elif len(ids) == 1 and options.words:
        settling.write_both(ws, ids[0], options.words)
    else:
        raise RuleBroken(text("Words are for one disagreement."), text("Give them with --words."))


def _refused(ws: Workspace, what: str, chosen: list[Disagreement | Rejected]) -> None:
    for one in chosen:
        if not isinstance(one, Rejected):
            raise RuleBroken(text("A disagreement is settled by “take”, “keep” or “write”."))
        if what == "again":
            settling.try_again(ws, one.id)
        else:
            settling.let_go(ws, one.id)


def _chosen(found: Review, word: str) -> Disagreement | Rejected:
    everything: list[Disagreement | Rejected] = [*found.disagreements, *found.rejected]
    if word.isdigit() and 1 <= int(word) <= len(everything):
        return everything[int(word) - 1]
    for one in found.disagreements:
        if one.id == word:
            return one
    raise NotFound(
        text("There is no “{word}” in Review.", word=word), text("“moderator review” lists what there is, with its numbers.")
    )


def _name(called: Called | None) -> str:
    """What a row is called, or what the row is called that it belongs to."""
    while called is not None:
        if called.english or called.chinese:
            return called.english or called.chinese
        if called.number:
            return str(called.number)
        called = called.of
    return ""


def _side(author: str, field: str, value: Any) -> Text | str:
    said: Text | str = _short(value)
    if field == DELETION:
        said = text("Still there") if value is None else text("Deleted")
    return text("{name}: {title}", name=author, title=said) if author else said


def _short(value: Any) -> str:
    words = "" if value is None else " ".join(str(value).split())
    return words if len(words) <= 40 else f"{words[:39]}…"
