"""The life of a translation: none, draft, waiting for review, approved; and stale when its source moved on.

The digest of the source is stored with the translation when it is written; a translation is stale when the source no
longer has that digest. What a person reviewed or approved is never overwritten by a suggestion.
"""

from __future__ import annotations

import hashlib
import unicodedata

from moderator_app.domain.wording import Text, text

#: States of a translation, as stored, with their names for people.
TRANSLATION_LABELS: dict[str, Text] = {
    "none": text("Not translated"),
    "draft": text("Draft"),
    "review": text("Waiting for review"),
    "approved": text("Approved"),
}
TRANSLATION_STATES = tuple(TRANSLATION_LABELS)

_NEXT_STATES = {
    "none": ("draft", "review", "approved"),
    "draft": ("none", "review", "approved"),
    "review": ("none", "draft", "approved"),
    "approved": ("review",),
}


def source_digest(source: str) -> str:
    """A fingerprint of the source text (SHA-256, hex); white space and Unicode form make no difference, "" for no text."""
    plain = " ".join(unicodedata.normalize("NFC", source).split())
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest() if plain else ""


def is_stale(state: str, digest: str, source: str) -> bool:
    """Whether a translation made from the source with `digest` no longer matches `source`."""
    return state != "none" and digest != source_digest(source)


def state_after_source_change(state: str) -> str:
    """The state of a translation whose source was changed: an approved one waits for review again, its text kept."""
    return "review" if state == "approved" else state


def may_overwrite(state: str) -> bool:
    """Whether a suggestion may replace the text: not what waits for review, and never what was approved."""
    return state in ("none", "draft")


def may_become(state: str, wanted: str) -> bool:
    """Whether a person may set a translation from `state` to `wanted`. An approved one goes back to review first."""
    return wanted == state or wanted in _NEXT_STATES.get(state, ())


def goes_out(state: str, stale: bool) -> bool:
    """Whether a translation may be shown to members: approved, and of the source as it is now."""
    return state == "approved" and not stale
