"""Places in a list as texts between texts (fractional indexing), so that moving one row changes one row alone.

Rows are ordered by (position, id). Two laptops that put something in the same gap get equal or near positions, and the id
decides; nothing has to be renumbered.
"""

from __future__ import annotations

from collections.abc import Sequence

from fractional_indexing import generate_key_between, generate_n_keys_between


def between(before: str | None, after: str | None) -> str:
    """A position after `before` and ahead of `after`; None stands for the list's end on that side."""
    if before and after and before >= after:  # two rows share a position: stand right behind the first
        after = None
    return str(generate_key_between(before or None, after or None))


def spread(count: int, after: str | None = None) -> list[str]:
    """`count` positions in order, all after the given one."""
    return list(generate_n_keys_between(after or None, None, count))


def position_for(positions: Sequence[str], index: int) -> str:
    """The position that puts something at `index` (0 is first) of a list whose positions, in order, are given."""
    index = max(0, min(index, len(positions)))
    before = positions[index - 1] if index > 0 else None
    after = positions[index] if index < len(positions) else None
    return between(before, after)
