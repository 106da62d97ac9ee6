"""The digest of a row's content, by which a laptop and a restored server find out cheaply whether they hold the same."""

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
