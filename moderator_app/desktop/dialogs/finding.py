"""How well what was typed fits a name: plain words, Chinese, pinyin, initials of either."""

from __future__ import annotations

import re
from functools import lru_cache


def fits(typed: str, name: str) -> float:
    """0 where it doesn't; 3 where the name begins with it, 2 where its words do, 1.5 by pinyin, 1 inside, 0.5 by
    scattered letters."""
    wanted, whole = typed.casefold().strip(), name.casefold()
    if not wanted or not whole:
        return 0.0
    if whole.startswith(wanted):
        return 3.0
    words = re.findall(r"\w+", whole)
    parts = wanted.split()
    if parts and all(any(word.startswith(part) for word in words) for part in parts):
        return 2.0
    if wanted in whole:
        return 1.0 if len(wanted) > 1 or not wanted.isascii() else 0.0
    if wanted.isascii() and (sounds := _pinyin(whole)):
        run = wanted.replace(" ", "")
        spelled, initials = sounds
        if run in initials or spelled.startswith(run) or (len(run) > 2 and run in spelled):
            return 1.5
    if len(wanted) > 1 and "".join(word[0] for word in words).startswith(wanted):
        return 0.8
    return 0.0


@lru_cache(maxsize=20_000)
def _pinyin(name: str) -> tuple[str, str] | None:
    if not re.search(r"[\u3400-\u9fff]", name):
        return None
    from pypinyin import lazy_pinyin  # a quarter of a second to load: not before someone searches

    syllables = lazy_pinyin(re.sub(r"[^\u3400-\u9fff]", "", name))
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)
