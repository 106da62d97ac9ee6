"""English words reduced to their stems, so that "assess", "assessing" and "assessments" meet.

A light stemmer for comparing words inside the program: stems are no words and are never shown.
"""

from __future__ import annotations

from functools import lru_cache

#: Endings with what they leave behind, tried in this order; a stem keeps at least four letters.
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("ations", ""),
    ("ation", ""),
    ("ational", ""),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ators", ""),
    ("ator", ""),
    ("ization", "ize"),
    ("isation", "ize"),
    ("fulness", "ful"),
    ("iveness", "ive"),
    ("ousness", "ous"),
    ("ement", "e"),
    ("ments", ""),
    ("ment", ""),
    ("ivities", ""),
    ("ivity", ""),
    ("ities", ""),
    ("ingly", ""),
    ("edly", ""),
    ("ness", ""),
    ("tions", "t"),
    ("tion", "t"),
    ("sions", "s"),
    ("sion", "s"),
    ("ies", "y"),
    ("ied", "y"),
    ("ings", ""),
    ("ing", ""),
    ("ships", ""),
    ("ship", ""),
    ("ours", ""),
    ("our", ""),
    ("ers", ""),
    ("ors", ""),
    ("er", ""),
    ("or", ""),
    ("ed", ""),
    ("ally", ""),
    ("al", ""),
    ("ly", ""),
    ("ance", ""),
    ("ence", ""),
    ("able", ""),
    ("ible", ""),
    ("ive", ""),
    ("ity", ""),
    ("ous", ""),
    ("ful", ""),
    ("ism", ""),
    ("ist", ""),
    ("es", ""),
    ("s", ""),
    ("ate", ""),
    ("e", ""),
)
_IRREGULAR = {"children": "child", "taught": "teach", "thought": "think", "women": "woman", "behavioural": "behaviour"}
_SHORTEST = 4
_ROUNDS = 2


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters; short words stay as they are, but for a plural s ("maps")."""
    if len(word) < _SHORTEST or not word.isascii():
        return word
    if len(word) == _SHORTEST:
        return word[:-1] if word.endswith("s") and word[-2] not in "aisu" else word
    word = _IRREGULAR.get(word, word)
    for _ in range(_ROUNDS):
        shorter = _without_ending(word)
        if shorter == word:
            break
        word = shorter
    if len(word) > _SHORTEST:
        if word[-1] == word[-2] and word[-1] not in "aeiou":
            word = word[:-1]
        if word.endswith("y"):
            word = word[:-1] + "i"
    return word


def _without_ending(word: str) -> str:
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(left) >= _SHORTEST and not (ending == "s" and word[-2] == "s"):
            return word[: len(word) - len(ending)] + left
    return word
