"""What a laptop and the server say to each other: messages, limits, error codes, version.

`messages` holds one type for each request and reply, used by both sides; `problems` what either may answer instead;
`limits` how much at once. docs/protocol.md says the same in prose, so that another program can be written from it.
"""

from __future__ import annotations

#: The version of the protocol. A server answers the versions from `OLDEST` to its own.
VERSION = 1
OLDEST = 1
