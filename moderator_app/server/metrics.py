"""Counts and durations, as Prometheus reads them (text format 0.0.4): by endpoint and status, never by person.

Each process writes what it has counted into a file of its own every other second; whichever process is asked adds the files up.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections import Counter
from pathlib import Path

import msgspec

#: Upper bounds of the durations' buckets, in seconds.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 10.0)
#: Seconds after which the file of a process that is gone no longer counts as running.
LIVELY = 60.0

_KINDS = {
    "moderator_requests_total": ("counter", "Requests answered, by endpoint and status."),
    "moderator_request_seconds": ("histogram", "How long answers took; waiting for news isn't counted."),
    "moderator_entries_total": ("counter", "Pushed entries, by what became of them."),
    "moderator_rows_pulled_total": ("counter", "Rows handed out by pulls."),
    "moderator_waiting": ("gauge", "Laptops that wait for news."),
    "moderator_failures_total": ("counter", "Requests that failed by a defect of the server."),
}

Series = tuple[str, tuple[tuple[str, str], ...]]


class Metrics:
    """What one process counts. Any thread may count. `folder`: where the processes of one server meet."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / f"{os.getpid()}.json" if folder is not None else None
        self._values: Counter[Series] = Counter()
        self._lock = threading.Lock()
        self.shared = folder is not None
        """Whether other processes count, too."""
        self._news = False
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def count(self, name: str, amount: float = 1, **labels: str) -> None:
        with self._lock:
            self._values[name, tuple(sorted(labels.items()))] += amount  # type: ignore[assignment]
            self._news = True

    def set(self, name: str, value: float) -> None:
        with self._lock:
            self._values[name, ()] = value  # type: ignore[assignment]
            self._news = True

    def took(self, endpoint: str, seconds: float) -> None:
        """Count a duration into the buckets it falls in."""
        with self._lock:
            for bound in (*(bound for bound in BUCKETS if seconds <= bound), float("inf")):
                label = (("endpoint", endpoint), ("le", "+Inf" if bound == float("inf") else str(bound)))
                self._values["moderator_request_seconds_bucket", label] += 1
            self._values["moderator_request_seconds_sum", (("endpoint", endpoint),)] += seconds  # type: ignore[assignment]
            self._values["moderator_request_seconds_count", (("endpoint", endpoint),)] += 1

    def keep(self) -> None:
        """Write what was counted so far, for the other processes."""
        if self._file is not None and self._news:
            with self._lock:
                self._news = False
                rows = [(name, labels, value) for (name, labels), value in self._values.items()]
            coming = self._file.with_suffix(".new")
            with contextlib.suppress(OSError):  # a full disk is told elsewhere, and counts can wait
                coming.write_bytes(msgspec.json.encode(rows))
                coming.replace(self._file)

    def close(self) -> None:
        self.keep()

    def text(self) -> str:
        """All processes' counts in Prometheus' format."""
        self.keep()
        total = Counter(self._values) if self._file is None else self._added_up(self._file.parent)
        lines: list[str] = []
        for kind, (type_name, about) in _KINDS.items():
            names = [f"{kind}_bucket", f"{kind}_sum", f"{kind}_count"] if type_name == "histogram" else [kind]
            lines += [f"# HELP {kind} {about}", f"# TYPE {kind} {type_name}"]
            for name, labels in sorted(total):
                if name in names:
                    told = ",".join(f'{key}="{value}"' for key, value in labels)
                    lines.append(f"{name}{{{told}}} {total[name, labels]:g}" if told else f"{name} {total[name, labels]:g}")
        return "\n".join(lines) + "\n"

    def _added_up(self, folder: Path) -> Counter[Series]:
        total: Counter[Series] = Counter()
        for file in folder.glob("*.json"):
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                is_lively = time.time() - file.stat().st_mtime < LIVELY
                for name, labels, value in msgspec.json.decode(file.read_bytes()):
                    if _KINDS.get(name, ("",))[0] != "gauge" or is_lively:
                        total[name, tuple((key, text) for key, text in labels)] += value
        return total
