"""The life of a translation: none, draft, waiting for review, approved; and stale when its source moved on.

The digest of the source is stored with the translation when it is written; a translation is stale when the source no
longer has that digest. What a person reviewed or approved is never overwritten by a suggestion. With an approval the digest of
the approved words is stored too: words that were changed elsewhere since (in the agenda, in a transcript) wait for review again.
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


def approval_digest(source: str, target: str) -> str:
    """What is stored with an approval: the digests of the source and of the approved words."""
    return f"{source_digest(source)}:{source_digest(target)}"


def is_stale(state: str, digest: str, source: str) -> bool:
    """Whether a translation made from the source with `digest` (of the source, or of an approval) no longer matches `source`."""
    return state != "none" and digest.partition(":")[0] != source_digest(source)


def standing(state: str, digest: str, source: str, target: str) -> tuple[str, bool]:
    """(state, stale) of a translation as it is now: none where there are no words, and approved only for the approved words."""
    if not target.strip():
        return "none", False
    approved = digest.partition(":")[2]
    if state == "approved" and approved and approved != source_digest(target):
        state = "review"
    return state, is_stale(state, digest, source)


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
