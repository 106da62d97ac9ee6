"""Opening a file that somebody else made, without trusting it.

Sizes are checked before anything is read, and whatever the system answers becomes a sentence with what to do about it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.records import Problem
from moderator_app.domain.wording import Text, text

MEGABYTE = 1024 * 1024

#: So many findings of one file are listed one by one; the rest is counted. A list of 200,000 is read by nobody.
MOST_FINDINGS = 2_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a foreign file is taken in. Chosen so that the largest file allowed stays below 500 MB of memory.

    `file_bytes`: size on disk. `expanded_bytes`: what the parts of a workbook unpack to. `ratio`: how many times a
    part of a workbook may grow when unpacked (plain repeated rows reach about 100; a bomb exceeds 1,000). `rows`,
    `columns`, `cells`: of the table. `cell_characters`: of one cell; a row with a longer one is left out and reported.
    """

    file_bytes: int = 64 * MEGABYTE
    expanded_bytes: int = 400 * MEGABYTE
    ratio: int = 300
    rows: int = 500_000
    columns: int = 2_000
    cells: int = 5_000_000
    cell_characters: int = 1_000_000


STANDARD = Limits()


@dataclass(slots=True)
class Findings:
    """Collects the problems of one file, each with its place, and keeps their number bearable."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    more: int = 0

    def error(self, message: Text, row: int = 0, column: int = 0) -> None:
        """A record was left out."""
        self._add(Problem(message, row, column, "error", self.file))

    def warning(self, message: Text, row: int = 0, column: int = 0) -> None:
        """It was read, but somebody should look at it."""
        self._add(Problem(message, row, column, "warning", self.file))

    def take(self, problems: list[Problem]) -> None:
        """Add what another reader found in the same file."""
        for problem in problems:
            self._add(problem if problem.file else replace(problem, file=self.file))

    def listed(self) -> list[Problem]:
        """All of them in the order found; the last one says how many were not listed."""
        if not self.more:
            return self.problems
        rest = Problem(text("{count} more remarks are not listed.", count=self.more), 0, 0, "warning", self.file)
        return [*self.problems, rest]

    def _add(self, problem: Problem) -> None:
        if len(self.problems) < MOST_FINDINGS:
            self.problems.append(problem)
        else:
            self.more += 1


def read_bytes(path: Path, limits: Limits = STANDARD) -> bytes:
    """The whole file.

    Raises `FileUnreadable` when it is missing, a folder or a device, closed to us, empty, or larger than allowed.
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise FileUnreadable(
                text("“{file}” is a folder.", file=path.name), text("Choose a file inside it."), code="file.is_folder"
            )
        if not path.exists():
            raise FileUnreadable(
                text("“{file}” is not there.", file=path.name),
                text("It may have been moved or renamed. Choose it again."),
                code="file.missing",
            )
        if not path.is_file():
            raise FileUnreadable(text("“{file}” is not a file.", file=path.name), code="file.not_a_file")
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise _too_large(path, size, limits)
        raw = path.read_bytes()
    except PermissionError as error:
        raise FileUnreadable(
            text("“{file}” may not be read by you.", file=path.name),
            text("Close it in other programs, or copy it to a folder of your own."),
            code="file.not_permitted",
        ) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(
            text("“{file}” could not be opened: {reason}.", file=path.name, reason=_reason(error)),
            text("If it is on another drive or in the cloud, copy it to this computer first."),
        ) from error
    if not raw:
        raise FileUnreadable(
            text("“{file}” is empty.", file=path.name),
            text("Export or download it again, and look at its size."),
            code="file.empty",
        )
    return raw


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _too_large(path: Path, size: int, limits: Limits) -> FileUnreadable:
    return FileUnreadable(
        text(
            "“{file}” is {size} MB large; at most {limit} MB can be read.",
            file=path.name,
            size=round(size / MEGABYTE),
            limit=round(limits.file_bytes / MEGABYTE),
        ),
        text("Split it into several files, or remove sheets and columns that are not needed."),
        code="file.too_large",
    )
