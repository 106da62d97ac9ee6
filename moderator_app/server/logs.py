"""The server's log: one JSON object a line on standard error, without personal data.

A line tells when, what, which endpoint (its pattern, not the path that was asked), how it ended and how long it took; never an
address, a name, an e-mail, a token or a value of a row.
"""

from __future__ import annotations

import logging
import sys
import time
import traceback
from typing import Any

import msgspec

log = logging.getLogger("moderator.server")


class JsonLines(logging.Formatter):
    """Renders records as JSON; of an exception the places it went through, not its text: that may hold values."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "at": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        told.update(getattr(record, "told", {}))
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            told["error"] = type(error).__name__
            told["where"] = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-8:]]
        return msgspec.json.encode(told).decode()


def begin(level: str) -> None:
    """Send the server's and uvicorn's lines to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    for name in ("moderator", "moderator_app.server", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.setLevel(level.upper())
        logger.propagate = False


def tell(event: str, level: int = logging.INFO, **told: Any) -> None:
    """Write a line."""
    log.log(level, event, extra={"told": told})
