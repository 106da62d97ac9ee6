"""Digests by which two sides find out cheaply whether they hold the same: of a row's content, and of the cursors of all feeds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

_encode = msgspec.json.Encoder(order="deterministic").encode


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256, in hexadecimal, of the content as JSON: names in the order of their code points on every level, no spaces, UTF-8.

    `extra` doesn't count: fields that a side doesn't know stand among the others, as they do on the wire. Two equal contents that
    differ here (a number written in another way) cost a message, and nothing else.
    """
    known = {**content, **(content.get("extra") or {})}
    known.pop("extra", None)
    return hashlib.sha256(_encode(known)).hexdigest()


def cursors_digest(cursors: Mapping[str, int]) -> str:
    """SHA-256, in hexadecimal, of a line `feed cursor` for each feed, ended by a line feed, in the order of their code points,
    in UTF-8. It is as long for sixty strands as for one."""
    lines = [f"{feed} {cursors[feed]}\n" for feed in sorted(cursors)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
