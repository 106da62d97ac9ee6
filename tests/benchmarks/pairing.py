"""Coaching pairs: worth against the optimum, and time, for strands of growing size, even, odd, and with earlier rounds to avoid.

The optimum of an even number is bounded from above by a linear program that shares nothing with the matching, where SciPy is
installed (a tool for this table, not a part of the program): the share told is the least it can be.
"""

from __future__ import annotations

import time
from datetime import date

import numpy as np

from moderator_app.grouping.pairing import Pairing, pair_up
from moderator_app.grouping.problem import IntArray
from moderator_app.operations.coaching_facts import _arrays
from moderator_app.operations.peer_facts import Peer

TITLE = "Coaching pairs: worth against the optimum"

ZONES = ("Asia/Shanghai", "Asia/Tokyo", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai", "Europe/London", "Australia/Sydney")


def run() -> list[dict[str, object]]:
    """Rows for `run.py bench pairing`."""
    rows: list[dict[str, object]] = []
    for people in (30, 120, 200, 500, 501, 1000, 2000):
        begun = time.perf_counter()
        worth, allowed = _arrays(strand(people), frozenset(), date(2026, 11, 23), 2.0)
        facts = time.perf_counter() - begun
        rows.append(_row(f"{people} people", worth, allowed, None, facts))
        if people == 500:
            avoid = np.zeros_like(allowed)
            for number in range(1):
                for group in pair_up(worth, allowed, avoid).groups:
                    avoid[np.ix_(group, group)] = True
                rows.append(_row(f"500 people, round {number + 2}: none of before", worth, allowed, avoid, 0.0))
    return rows


def _row(case: str, worth: IntArray, allowed: np.ndarray, avoid: np.ndarray | None, facts: float) -> dict[str, object]:
    begun = time.perf_counter()
    found: Pairing = pair_up(worth, allowed, avoid)
    took = time.perf_counter() - begun
    best = _optimum(worth, allowed, avoid) if len(worth) % 2 == 0 and len(worth) <= 500 else None
    return {
        "case": case,
        "pairs": len(found.groups),
        "alone": len(found.alone),
        "repeats": found.repeats,
        "worth": found.worth,
        "of the optimum": "" if best is None else f"{100 * found.worth / best:.2f} %",
        "by greedy choice": f"{100 * _greedy(worth, allowed, avoid) / max(1, found.worth):.1f} %",
        "seconds": round(took, 3),
        "seconds for worths": round(facts, 3),
    }


def strand(people: int) -> list[Peer]:
    """Members with one to three wishes of twelve inquiries, six roles of three families, eight zones."""
    dice = np.random.default_rng(people)
    found = []
    for number in range(people):
        role = int(dice.integers(6))
        wishes = tuple(f"i{x}" for x in dice.choice(12, int(dice.integers(1, 4)), replace=False))
        found.append(
            Peer(
                id=f"p{number:04}", name=f"P {number}", name_zh="", email="", contact_shared=False,
                school_id=f"s{dice.integers(people // 2)}", school="", school_zh="", city="", country="",
                land=str(dice.integers(12)), zone=str(dice.choice(ZONES)), role="", role_zh="", role_key=f"r{role}",
                family=f"f{role // 2}", need=str(dice.choice(["en", "en", "en", "either", "zh"])), years=None,
                band=str(dice.choice(["new", "growing", "experienced", "veteran"])), interests=(), wishes=wishes,
            )
        )  # fmt: skip
    return found


def _optimum(worth: IntArray, allowed: np.ndarray, avoid: np.ndarray | None) -> int | None:
    """No pairing is worth more than this: SciPy's linear program of the fractional matching, with J. Edmonds' inequality for each
    odd circle of halves that it comes to, until there is none (or for 40 times). None where SciPy isn't there."""
    try:
        from scipy.optimize import linprog
        from scipy.sparse import csr_matrix, vstack
    except ImportError:
        return None
    n = len(worth)
    may = allowed if avoid is None else allowed & ~avoid
    a, b = np.nonzero(np.triu(may, 1))
    value = worth[a, b]
    edges = np.arange(len(a))
    rows = csr_matrix((np.ones(2 * len(a)), (np.concatenate([a, b]), np.concatenate([edges, edges]))), shape=(n, len(a)))
    bounds = np.ones(n)
    for _ in range(40):
        solved = linprog(-value, A_ub=rows, b_ub=bounds, bounds=(0, 1), method="highs")
        if solved.status != 0:
            return None
        circles = _odd_circles(n, a, b, solved.x)
        if not circles:
            break
        cuts = [csr_matrix((np.isin(a, circle) & np.isin(b, circle)).astype(float)[None, :]) for circle in circles]
        rows = vstack([rows, *cuts], format="csr")
        bounds = np.concatenate([bounds, [(len(circle) - 1) / 2 for circle in circles]])
    return int(np.floor(-solved.fun + 1e-6))


def _odd_circles(n: int, a: np.ndarray, b: np.ndarray, x: np.ndarray) -> list[list[int]]:
    """The parts, of an odd number of people, that hang together by pairs that are taken in part."""
    near: list[list[int]] = [[] for _ in range(n)]
    for k in np.flatnonzero((x > 1e-6) & (x < 1 - 1e-6)):
        near[a[k]].append(int(b[k]))
        near[b[k]].append(int(a[k]))
    seen, found = set(), []
    for start in range(n):
        if start in seen or not near[start]:
            continue
        part, ahead = {start}, [start]
        while ahead:
            for other in near[ahead.pop()]:
                if other not in part:
                    part.add(other)
                    ahead.append(other)
        seen |= part
        if len(part) % 2:
            found.append(sorted(part))
    return found


def _greedy(worth: IntArray, allowed: np.ndarray, avoid: np.ndarray | None) -> int:
    """The best pair first, then the best of who is left."""
    may = allowed if avoid is None else allowed & ~avoid
    a, b = np.nonzero(np.triu(may, 1))
    free = np.ones(len(worth), bool)
    total = 0
    for k in np.argsort(-worth[a, b], kind="stable"):
        if free[a[k]] and free[b[k]]:
            free[a[k]] = free[b[k]] = False
            total += int(worth[a[k], b[k]])
    return total
