"""Pairs of people: as many as can be, with as few repeats as can be, and then with the greatest worth; who is left joins a pair.

The pairs are a maximum-weight matching of largest size on the graph of all allowed pairs, so for an even number nothing better
exists; the matching is rustworkx's (Z. Galil, "Efficient algorithms for finding maximum matching in graphs", 1986).
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import rustworkx
from numpy.typing import ArrayLike, NDArray

from moderator_app.grouping.problem import IntArray

BoolArray = NDArray[np.bool_]

#: Beyond so many people, each person's best partners alone are looked at first.
MANY, BEST_PARTNERS = 900, 80
#: The greatest worth of a pair.
MOST_WORTH = 10**6


@dataclass(frozen=True, slots=True)
class Pairing:
    """`groups`: pairs, and trios where somebody was left over and could join. `alone`: who is in none.

    `worth` of all pairs within the groups; `repeats` pairs within them that were to be avoided. `optimal`: no pairing has more
    people in pairs, or as many with fewer repeats, or as few with more worth; said of pairs alone, not where a third joins.
    """

    groups: tuple[tuple[int, ...], ...]
    alone: tuple[int, ...]
    worth: int
    repeats: int
    optimal: bool
    seconds: float


def pair_up(worth: ArrayLike, allowed: ArrayLike | None = None, avoid: ArrayLike | None = None, *, trios: bool = True) -> Pairing:
    """Pair people 0 to n-1. `worth` (n,n) whole numbers 0 to `MOST_WORTH`, symmetric; `allowed` (n,n) who may be paired at all;
    `avoid` (n,n) pairs that come only where somebody would stay alone without them.

    With `trios`, somebody left over makes a pair a trio where both may be paired with them. The diagonals don't matter. Same
    input, same pairs. Raises ValueError for arrays that are no square of one size or not symmetric.
    """
    begun = time.perf_counter()
    values, may, shun = _checked(worth, allowed, avoid)
    n = len(values)
    edges = np.triu(may, 1)
    optimal = True
    if n > MANY:
        near = edges & _best_partners(values, may, shun)
        mates = _matching(near, values, shun, trios)
        optimal = False
        if n - 2 * len(mates) > n % 2:
            mates, optimal = _matching(edges, values, shun, trios), True
    else:
        mates = _matching(edges, values, shun, trios)
    optimal &= not (trios and n % 2)
    groups, alone = _join(mates, n, values, may, shun) if trios else (mates, _without(mates, n))
    inside = [(a, b) for group in groups for k, a in enumerate(group) for b in group[k + 1 :]]
    return Pairing(
        groups=tuple(sorted(groups)),
        alone=tuple(alone),
        worth=sum(int(values[a, b]) for a, b in inside),
        repeats=sum(bool(shun[a, b]) for a, b in inside),
        optimal=optimal,
        seconds=time.perf_counter() - begun,
    )


def _checked(worth: ArrayLike, allowed: ArrayLike | None, avoid: ArrayLike | None) -> tuple[IntArray, BoolArray, BoolArray]:
    given = np.asarray(worth)
    n = len(given)
    if given.size == 0:
        given = np.zeros((n, n), int)
    may = np.ones((n, n), bool) if allowed is None else np.asarray(allowed, bool)
    shun = np.zeros((n, n), bool) if avoid is None else np.asarray(avoid, bool)
    for name, array in (("worth", given), ("allowed", may), ("avoid", shun)):
        off_diagonal = ~np.eye(n, dtype=bool)
        if array.shape != (n, n) or not np.array_equal(array[off_diagonal], array.T[off_diagonal]):
            raise ValueError(f"{name} is not a symmetric square of {n}")
    if given.dtype.kind not in "biu" or (n and (given.min() < 0 or given.max() > MOST_WORTH)):
        raise ValueError(f"worth holds something other than whole numbers from 0 to {MOST_WORTH}")
    return given.astype(np.int64), may & ~np.eye(n, dtype=bool), shun


def _best_partners(worth: IntArray, may: BoolArray, shun: BoolArray) -> BoolArray:
    """True for pairs that are among the best of either."""
    n = len(worth)
    rank = np.where(may, worth + np.where(shun, 0, MOST_WORTH), -1)
    best = np.argsort(-rank, axis=1, kind="stable")[:, :BEST_PARTNERS]
    near = np.zeros((n, n), bool)
    near[np.arange(n)[:, None], best] = True
    return near | near.T


def _matching(edges: BoolArray, worth: IntArray, shun: BoolArray, trios: bool) -> list[tuple[int, ...]]:
    """The matching of largest size, then fewest shunned pairs, then greatest worth.

    Where the number of people is odd and trios are made, somebody who isn't there is paired with the one who joins a pair: worth
    as much as the two best partners of that person.
    """
    n = len(worth)
    a, b = np.nonzero(edges)
    dear = n * (int(worth.max(initial=0)) + 1)  # one shunned pair less is worth more than all pairs together
    weight = worth[a, b] + np.where(shun[a, b], 0, dear)
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(n))
    graph.add_edges_from(list(zip(a.tolist(), b.tolist(), weight.tolist(), strict=True)))
    if trios and n % 2 and n > 1:
        nobody = graph.add_node(n)
        both = np.where(edges | edges.T, worth + np.where(shun, 0, dear), 0)
        two_best = np.sort(both, axis=1)[:, -2:].sum(axis=1)
        graph.add_edges_from([(i, nobody, int(two_best[i])) for i in range(n)])
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in found if max(pair) < n)


def _without(groups: list[tuple[int, ...]], n: int) -> list[int]:
    inside = {i for group in groups for i in group}
    return [i for i in range(n) if i not in inside]


def _join(
    mates: list[tuple[int, ...]], n: int, worth: IntArray, may: BoolArray, shun: BoolArray
) -> tuple[list[tuple[int, ...]], list[int]]:
    """Let each who is left over join the pair to which they add most, each pair once: those with fewest choices first."""
    groups = list(mates)
    alone = []

    def choices(i: int) -> list[int]:
        return [k for k, group in enumerate(groups) if len(group) == 2 and may[i, group[0]] and may[i, group[1]]]

    for i in sorted(_without(mates, n), key=lambda i: (len(choices(i)), i)):
        open_to = choices(i)
        if not open_to:
            alone.append(i)
            continue

        def gain(k: int, i: int = i) -> tuple[int, int]:
            one, other = groups[k]
            return -int(shun[i, one]) - int(shun[i, other]), int(worth[i, one] + worth[i, other])

        best = max(open_to, key=gain)
        groups[best] = tuple(sorted((*groups[best], i)))
    return groups, sorted(alone)
