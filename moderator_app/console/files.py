"""`moderator files`: slides, resources and recordings on their way to the server and from it. `moderator sync` moves them too."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from moderator_app.console.choosing import choose_meeting
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.store import Workspace
from moderator_app.store.named_files import NamedFile, named_files
from moderator_app.sync.credentials import Vault
from moderator_app.sync.transfers import Transfers
from moderator_app.sync.transfers_connect import connection
from moderator_app.sync.transfers_view import Moved, TransferLine, TransferSummary
from moderator_app.sync.transfers_words import reason

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?\Z", re.IGNORECASE)
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}
_STATES = {
    "moving": text("on its way"),
    "waiting": text("waits"),
    "paused": text("on hold"),
    "failed": text("failed"),
    "absent": text("not there yet"),
}


@dataclass(frozen=True, slots=True)
class MovedFiles:
    """What a run did, for people and scripts: files and bytes. `waiting`: files that are left; `failed` of them for good,
    `absent` of them because the server lacks them too; `troubles`: codes by the file's name, "" for one in the way of all."""

    sent: int
    fetched: int
    bytes_sent: int
    bytes_fetched: int
    evicted: int
    waiting: int
    bytes_waiting: int
    failed: int
    absent: int
    paused: int
    troubles: dict[str, str]

    @property
    def for_a_person(self) -> bool:
        """Whether something is left that isn't on hold and won't come by itself."""
        return bool(self.failed or self.troubles.get("") or self.waiting > self.absent + self.paused)


def files(ws: Workspace, options: Namespace, out: Output) -> int:
    """List what is on its way, move it, hold it, fetch more, or set how it is done."""
    if options.which and options.what in ("list", "move", "set"):
        raise RuleBroken(text("“files {what}” is of all files.", what=options.what), text("Leave the names out."))
    settings = {name: getattr(options, name) for name in ("cap", "limit", "automatic", "first")}
    if (options.what == "set") != any(value is not None for value in settings.values()):
        raise RuleBroken(text("--cap, --limit, --automatic and --first go with “files set”, and it with one of them."))
    if options.what == "move":
        return _move(ws, out)
    with _at_hand(ws, out) as transfers:
        if options.what == "set":
            _set(ws, transfers, settings, options.strand)
        elif options.what == "fetch":
            _fetch(ws, transfers, options.which)
        elif options.what in ("pause", "resume"):
            _hold(transfers, options.which, options.what == "pause")
        if options.what != "list":
            transfers.look()
        return _list(transfers, out)


def _move(ws: Workspace, out: Output) -> int:
    from moderator_app.console.syncing import open_vault, signed_in

    moved = _run(ws, open_vault(ws, signed_in(ws), out), out, spare=False)
    for line in told(moved) or [text("No file has to move")]:
        out.say(line)
    out.result(moved)
    return INCOMPLETE if moved.for_a_person else OK


def moved_along(ws: Workspace, vault: Vault, out: Output) -> MovedFiles:
    """Move what may be moved now, as a part of `sync`: nothing on a network that is to be spared."""
    return _run(ws, vault, out, spare=True)


def told(moved: MovedFiles | None) -> list[Text]:
    """What became of files, in lines for a person; none where nothing had to move."""
    if moved is None:
        return []
    sent, fetched, waiting = (size_words(size) for size in (moved.bytes_sent, moved.bytes_fetched, moved.bytes_waiting))
    lines = [
        text("{count} files sent, {size}", count=moved.sent, size=sent) if moved.sent else None,
        text("{count} files fetched, {size}", count=moved.fetched, size=fetched) if moved.fetched else None,
        text("{count} files made room here; the server has them", count=moved.evicted) if moved.evicted else None,
        text("{count} files wait, {size}", count=moved.waiting, size=waiting) if moved.waiting else None,
    ]
    why = [
        text("{name}: {reason}", name=name, reason=words) if name else words
        for name, code in sorted(moved.troubles.items())
        if (words := reason(code)) is not None
    ]
    return [line for line in (*lines, *why) if line is not None]


def size_words(size: float) -> str:
    """ "128 MB", in steps of a thousand."""
    for unit in ("B", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if size >= 10 or unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


# ---- moving


def _run(ws: Workspace, vault: Vault, out: Output, *, spare: bool) -> MovedFiles:
    transfers = Transfers(ws, connection(ws, vault, spare=spare))
    progress = out.progress()

    def tell() -> None:
        for line in transfers.lines()[:1]:
            if line.state == "moving":
                progress(line.done, line.size, text("Moving {name}", name=line.name or line.sha256[:12]))

    stop = transfers.on_change(tell)
    try:
        return _summed(transfers.run(), transfers.lines())
    finally:
        stop()
        transfers.close()


def _summed(moved: Moved, left: list[TransferLine]) -> MovedFiles:
    states = [line.state for line in left]
    return MovedFiles(
        moved.sent,
        moved.fetched,
        moved.bytes_sent,
        moved.bytes_fetched,
        moved.evicted,
        len(left),
        sum(max(0, line.size - line.done) for line in left),
        states.count("failed"),
        states.count("absent"),
        states.count("paused"),
        moved.troubles,
    )


@contextmanager
def _at_hand(ws: Workspace, out: Output) -> Iterator[Transfers]:
    """The list as it is now; where the server can't be asked, as it was known last."""
    from moderator_app.console.syncing import open_vault, signed_in

    transfers = Transfers(ws, connection(ws, open_vault(ws, signed_in(ws), out), spare=False))
    try:
        transfers.look()
        yield transfers
    finally:
        transfers.close()


# ---- the list


def _list(transfers: Transfers, out: Output) -> int:
    lines, summary, kept = transfers.lines(), transfers.summary(), transfers.kept()
    ways = {"up": text("to the server"), "down": text("from the server")}
    rows = [
        (number, out.words(ways[line.direction]), line.name or line.sha256[:12], _far(line), out.words(_why(line)))
        for number, line in enumerate(lines, 1)
    ]
    if rows:
        out.table((text("No."), text("Way"), text("File"), text("Size"), text("State")), rows)
    else:
        out.say(text("No file has to move"))
    if summary.reason is not None:
        out.say(summary.reason)
    size = size_words(kept.size)
    if kept.limit is None:
        out.say(text("{count} files are kept here, {size}", count=kept.files, size=size))
    else:
        limit = size_words(kept.limit)
        out.say(text("{count} files are kept here, {size} of {limit}", count=kept.files, size=size, limit=limit))
    out.result({"files": lines, "summary": summary, "kept": kept, "settings": _settings(transfers)})
    return INCOMPLETE if _waits_for_a_person(summary) else OK


def _waits_for_a_person(summary: TransferSummary) -> bool:
    return bool(summary.failed) or summary.state in ("offline", "signed_out")


def _settings(transfers: Transfers) -> dict[str, Any]:
    wishes = transfers.settings
    return {"cap": transfers.pace.cap, "limit": wishes.limit, "automatic": wishes.automatic, "first": wishes.first}


def _far(line: TransferLine) -> str:
    whole = size_words(line.size) if line.size else ""
    return f"{size_words(line.done)} / {whole}" if line.done and whole else whole


def _why(line: TransferLine) -> Text:
    state = _STATES[line.state]
    return text("{state}: {reason}", state=state, reason=line.reason) if line.reason is not None else state


# ---- what a person does


def _hold(transfers: Transfers, words: list[str], hold: bool) -> None:
    if not words:
        transfers.pause_all(hold)
    lines = transfers.lines()
    for line in [found for word in words for found in _chosen(lines, word)]:
        act = transfers.pause if hold else transfers.resume
        act(line.sha256, line.direction)


def _chosen(lines: list[TransferLine], word: str) -> list[TransferLine]:
    if word.isdigit() and 1 <= int(word) <= len(lines):
        return [lines[int(word) - 1]]
    found = [line for line in lines if line.name == word or (len(word) >= 8 and line.sha256.startswith(word))]
    if not found:
        raise NotFound(text("No file on its way is called “{word}”.", word=word), text("“moderator files” lists them."))
    return found


def _fetch(ws: Workspace, transfers: Transfers, words: list[str]) -> None:
    if not words:
        raise RuleBroken(text("Nothing is named."), text("Name the file to fetch by its name or its SHA-256."))
    with ws.read() as session:
        named = named_files(session)
    for word in words:
        found = [file for file in named.values() if _is_called(file, word)]
        if not found:
            raise NotFound(
                text("No file is called “{word}”.", word=word), text("A file's name stands with its resource or slides.")
            )
        for file in found:
            if not ws.blobs.has(file.sha256):
                transfers.fetch(file.sha256)


def _is_called(file: NamedFile, word: str) -> bool:
    return file.name == word or (len(word) >= 8 and file.sha256.startswith(word))


def _set(ws: Workspace, transfers: Transfers, settings: dict[str, str | None], strand: str | None) -> None:
    sizes = {name: _size(value) for name, value in settings.items() if value is not None and name != "first"}
    if (first := settings["first"]) is not None:
        transfers.first("" if first == "none" else choose_meeting(ws, first, strand).id)
    if "cap" in sizes:
        if (cap := sizes["cap"]) is not None and cap < 1024:
            raise RuleBroken(text("With less than 1.1 KB a second nothing would move."))
        transfers.set_cap(sizes["cap"])
    if "limit" in sizes:
        transfers.set_limit(sizes["limit"])
    if "automatic" in sizes:
        transfers.set_automatic(sizes["automatic"] or 0)


def _size(said: str) -> int | None:
    """Bytes, None for "none"."""
    if said.strip().lower() == "none":
        return None
    found = _SIZE.match(said.strip())
    if found is None:
        raise RuleBroken(text("“{size}” is no size.", size=said), text("Write it as 500KB, 50MB or 5GB, or none."))
    return int(float(found[1]) * _UNITS[found[2].lower()])
