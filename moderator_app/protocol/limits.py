"""How much may go over the wire at once. The server refuses more with `too_large`; a laptop cuts its work to fit."""

from __future__ import annotations

ENTRIES = 1_000
"""Journal entries in one push. An action with more of them travels in several pushes (see `messages.Push`)."""
REQUEST_BYTES = 8 * 1024 * 1024
"""The body of a request, counted as it is unpacked."""
ROWS = 2_000
"""Rows in one reply to a pull, at most."""
VALUE_BYTES = 1024 * 1024
"""One value of one field, as JSON."""
DEPTH = 32
"""How deep JSON may be nested."""
WAIT_SECONDS = 50
"""How long the server holds a question for news, at most."""
TOMBSTONE_DAYS = 180
"""For how long deleted rows and rows that left a feed are told. A laptop away for longer begins with a first pull."""
CHUNK_BYTES = 8 * 1024 * 1024
"""One PATCH of an upload, as the laptop cuts files."""
FILE_BYTES = 20 * 1024**3
"""One file."""
