"""What a command says: lines for a person, or one JSON document for a script; progress and errors go to the error stream."""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO

from moderator_app.catalogue import translator
from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text

#: Exit codes, the same for every command (see docs/command-line.md).
OK, FAILED, USAGE, INCOMPLETE = 0, 1, 2, 4


class Output:
    """Where a command's words go. With `as_json` nothing but one JSON document is written to the output stream."""

    def __init__(self, *, as_json: bool = False, quiet: bool = False, language: str = "en", stream: TextIO | None = None) -> None:
        self.as_json = as_json
        self.quiet = quiet
        self.stream = stream or sys.stdout
        self._translate = translator(language)

    def words(self, sentence: Text | str) -> str:
        """A sentence in the language of the reader."""
        return sentence.render(self._translate) if isinstance(sentence, Text) else sentence

    def say(self, sentence: Text | str) -> None:
        """A line for a person; silent when a script asked for JSON."""
        if not self.as_json and not self.quiet:
            print(self.words(sentence), file=self.stream)

    def table(self, header: tuple[Text, ...], lines: list[tuple[Any, ...]]) -> None:
        """Lines in columns for a person."""
        if self.as_json or self.quiet:
            return
        shown = [
            tuple(self.words(name) for name in header),
            *(tuple(_cell(self.words(value) if isinstance(value, Text) else value) for value in line) for line in lines),
        ]
        widths = [max(_width(line[column]) for line in shown) for column in range(len(header))]
        for line in shown:
            padded = (value + " " * (width - _width(value)) for value, width in zip(line, widths, strict=True))
            print("  ".join(padded).rstrip(), file=self.stream)

    def result(self, document: Any) -> None:
        """The whole answer, for a script."""
        if self.as_json:
            print(json.dumps(self.plain(document), ensure_ascii=False, indent=2), file=self.stream)

    def plain(self, value: Any) -> Any:
        """A value as JSON has it; sentences in the language of the reader."""
        if isinstance(value, Text):
            return self.words(value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            shown = (field.name for field in dataclasses.fields(value) if field.repr)  # the others are tools, no facts
            return {name: self.plain(getattr(value, name)) for name in shown}
        if isinstance(value, Mapping):
            return {str(key): self.plain(item) for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self.plain(item) for item in value]
        if isinstance(value, (datetime, date)):
            return value.isoformat()
        return str(value) if isinstance(value, Path) else value

    def error(self, error: PeerSphereError) -> None:
        """What went wrong and what to do about it."""
        if self.as_json:
            self.result({"error": {"code": error.code, "message": error.message, "remedy": error.remedy}})
        print(f"moderator: {self.words(error.message)}", file=sys.stderr)
        if error.remedy is not None:
            print(f"  {self.words(error.remedy)}", file=sys.stderr)

    def progress(self) -> Progress:
        """Shows how far a long command is: a line that is written over on a terminal, a line every few seconds elsewhere."""
        live = sys.stderr.isatty()
        pause, last, shown = (0.1 if live else 5.0), time.monotonic(), False

        def tell(done: int, total: int, doing: Text | None = None) -> None:
            nonlocal last, shown
            now = time.monotonic()
            finished = bool(total) and done >= total
            if self.quiet or (not finished and now - last < pause) or (finished and not shown):
                return
            last, shown = now, not (finished and live)
            share = f" {done * 100 // total}%" if total else f" {done}"
            words = self.words(doing) if doing else ""
            print(
                f"\r\033[K{words}{share}" if live and not finished else ("\r\033[K" if live else f"{words}{share}"),
                end="" if live else "\n",
                file=sys.stderr,
                flush=True,
            )

        return tell


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _width(words: str) -> int:
    """Columns on a terminal: wide East Asian characters take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)
