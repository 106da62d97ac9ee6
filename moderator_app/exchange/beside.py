"""Making a document in a process of its own, beside the program.

Python runs one thing at a time in a process. Whoever sets five hundred insights in type there holds up all others by tenths of
a second: a note that is being typed, the clock of a meeting. And what a typesetter takes of memory goes back when it is done. The
two speak by pickles; only functions of this package are called, and only by ourselves.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.progress import Progress, silent

#: The word with which the program calls itself for this (cli.py).
WORD = "make-beside"

_PACKAGE = "moderator_app.exchange."
#: Seconds between two looks whether the person wants it stopped.
_LOOK = 0.1
#: Seconds that the other process has to take away what it has half written.
_GRACE = 1.0


class BesideBroke(RuntimeError):
    """The other process ended without an answer; its last words are the message."""


def beside(function: str, *args: Any, progress: Progress = silent, **named: Any) -> Any:
    """Call a function of this package, such as ``"runsheet.write_run_sheet"``, in a process of its own; return what it returns.

    Arguments and answer are copied. Raises the `PeerSphereError` or `OSError` that the function raises, `Cancelled` from
    `progress` (the other process is ended then), `BesideBroke` where it dies, also of any other error of the function. Where no
    process can be started the function is called here.
    """
    wish = pickle.dumps((function, args, named))
    try:
        process = subprocess.Popen(
            [*ourselves(), WORD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=Path(__file__).resolve().parents[2],
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return _named(function)(*args, **named)
    with process:
        answered = _Answered(process, wish)
        try:
            while not answered.within(_LOOK):
                progress(0, 0)
        except BaseException:
            _end(process)
            raise
        finally:
            answered.join()
    if process.returncode != 0 or not answered.answer:
        raise BesideBroke(answered.errors[-2000:].decode("utf-8", "replace") or f"exit {process.returncode}")
    outcome, value = pickle.loads(answered.answer)
    if outcome == "raised":
        raise value
    return value


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end, so that no half-written file is left in somebody's folder; kill it where it doesn't, for it sets type."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)
    process.kill()


def ourselves() -> list[str]:
    """How this program is started. The window's own program may have no output; the one for the command line lies beside it."""
    here = Path(sys.executable)
    if not getattr(sys, "frozen", False):
        return [str(here), "-m", "moderator_app"]
    near = here.with_name(f"moderator{here.suffix}")
    return [str(near if near.exists() else here)]


class _Answered:
    """Hands the wish over and reads the answer, on threads of their own: neither pipe holds much."""

    def __init__(self, process: subprocess.Popen[bytes], wish: bytes) -> None:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        self.answer = self.errors = b""
        self._threads = [
            threading.Thread(target=_hand_over, args=(process.stdin, wish), name="wish", daemon=True),
            threading.Thread(target=self._read_answer, args=(process.stdout,), name="answer", daemon=True),
            threading.Thread(target=self._read_errors, args=(process.stderr,), name="last words", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def within(self, seconds: float) -> bool:
        """Whether the answer is whole, at once or within so many seconds."""
        self._threads[1].join(seconds)
        return not self._threads[1].is_alive()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _read_answer(self, pipe: IO[bytes]) -> None:
        self.answer = pipe.read()

    def _read_errors(self, pipe: IO[bytes]) -> None:
        self.errors = pipe.read()


def _hand_over(pipe: IO[bytes], wish: bytes) -> None:
    with suppress(OSError), pipe:  # it ended before it had read everything: its last words tell why
        pipe.write(wish)


def _named(function: str) -> Any:
    module, _, name = function.rpartition(".")
    return getattr(importlib.import_module(_PACKAGE + module), name)


def main(_arguments: Sequence[str]) -> int:
    """The other process: reads a wish, writes what became of it."""
    if hasattr(os, "nice"):
        os.nice(5)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # as an error, which is tidied up after
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints is no part of the answer
    function, args, named = pickle.load(sys.stdin.buffer)
    try:
        answer = pickle.dumps(("done", _named(function)(*args, **named)))
    except (PeerSphereError, OSError) as error:
        answer = pickle.dumps(("raised", error))
    answers.write(answer)
    answers.flush()
    return 0
