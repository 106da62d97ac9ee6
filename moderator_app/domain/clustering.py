"""Small numeric tools for grouping texts: TF-IDF, truncated SVD, spherical k-means, silhouette.

Plain numpy, seeded, the same result for the same input. Rows are texts; all vectors are float32 and of length 1, or
all zero where a text says nothing. Sources: Halko, Martinsson and Tropp 2011 for the randomised SVD; Arthur and
Vassilvitskii 2007 for the seeding of k-means; Rousseeuw 1987 for the silhouette.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
    Labels = NDArray[np.intp]

#: Rows that a silhouette is measured on; more add time and no knowledge.
_SILHOUETTE_ROWS = 800
_KMEANS_ROUNDS = 60
_OVERSAMPLING = 10
_POWER_ROUNDS = 4
_SMALL_MATRIX = 400


def tfidf(rows: Sequence[tuple[Labels, Matrix]], *, most_columns: int) -> Matrix:
    """Weights of terms by text: n texts × m terms, rows of length 1.

    A row is the numbers of its terms (each once, from 0) and their counts. A count is multiplied by
    ln((1 + n) / (1 + texts with the term)). Of more than `most_columns` terms those with the most weight over all texts
    stay.
    """
    import numpy as np

    every_term = np.concatenate([terms for terms, _ in rows]) if rows else np.zeros(0, dtype=np.intp)
    if not len(every_term):
        return np.zeros((len(rows), 0), dtype=np.float32)
    every_count = np.concatenate([counts for _, counts in rows])
    weight = np.log((1 + len(rows)) / (1 + np.bincount(every_term))).astype(np.float32)
    energy = np.bincount(every_term, weights=(every_count * weight[every_term]) ** 2)
    kept = np.argsort(-energy, kind="stable")[:most_columns]
    column = np.full(len(energy), -1, dtype=np.intp)
    column[kept] = np.arange(len(kept))
    matrix = np.zeros((len(rows), len(kept)), dtype=np.float32)
    for place, (terms, counts) in enumerate(rows):
        stays = column[terms] >= 0
        matrix[place, column[terms[stays]]] = counts[stays] * weight[terms[stays]]
    return unit_rows(matrix)


def unit_rows(matrix: Matrix) -> Matrix:
    """The matrix itself, its rows brought to length 1; zero rows stay zero."""
    import numpy as np

    lengths = np.sqrt(np.einsum("ij,ij->i", matrix, matrix))[:, None]
    matrix /= np.where(lengths > 1e-9, lengths, 1.0)
    return matrix


def reduced(matrix: Matrix, dimensions: int, *, seed: int) -> Matrix:
    """The texts in `dimensions` directions of most weight (truncated SVD), rows of length 1."""
    import numpy as np

    dimensions = min(dimensions, *matrix.shape)
    if dimensions < 1:
        return np.zeros((matrix.shape[0], 1), dtype=np.float32)
    if min(matrix.shape) <= _SMALL_MATRIX:
        left, values, _ = np.linalg.svd(matrix, full_matrices=False)
        return unit_rows((left[:, :dimensions] * values[:dimensions]).astype(np.float32))
    draw = np.random.default_rng(seed)
    basis = draw.standard_normal((matrix.shape[1], dimensions + _OVERSAMPLING)).astype(np.float32)
    for _ in range(_POWER_ROUNDS):
        basis = matrix.T @ _orthonormal(matrix @ basis)
    projected = matrix @ _orthonormal(basis)
    return unit_rows((projected @ _axes(projected)[:, :dimensions]).astype(np.float32))


def spherical_kmeans(points: Matrix, groups: int, *, seed: int, starts: int) -> tuple[Labels, Matrix]:
    """Group `points` (n × d, length 1) round `groups` centres by cosine: the best of `starts`. Labels and centres.

    A group may end up empty where points coincide.
    """
    import numpy as np

    draw = np.random.default_rng(seed)
    best_total = -np.inf
    best: tuple[Labels, Matrix] | None = None
    for _ in range(starts):
        centres = points[_spread_out(points, groups, draw)]
        labels = (points @ centres.T).argmax(axis=1)
        for _ in range(_KMEANS_ROUNDS):
            centres = _centres(points, labels, centres)
            moved = (points @ centres.T).argmax(axis=1)
            if np.array_equal(moved, labels):
                break
            labels = moved
        total = float((points * centres[labels]).sum())
        if total > best_total + 1e-6:
            best_total, best = total, (labels, centres)
    assert best is not None
    return best


def silhouette(points: Matrix, labels: Labels, *, seed: int) -> float:
    """How well the groups stand apart, −1 to 1: the mean silhouette by cosine distance over a sample of the points."""
    import numpy as np

    if len(points) > _SILHOUETTE_ROWS:
        sample = np.random.default_rng(seed).choice(len(points), _SILHOUETTE_ROWS, replace=False)
    else:
        sample = np.arange(len(points))
    chosen, chosen_labels = points[sample], labels[sample]
    groups, place, sizes = np.unique(chosen_labels, return_inverse=True, return_counts=True)
    if len(groups) < 2:
        return -1.0
    member = np.eye(len(groups), dtype=np.float32)[place]
    distance = (1 - chosen @ chosen.T) @ member  # to each group, summed
    rows = np.arange(len(sample))
    own = distance[rows, place] / np.maximum(sizes[place] - 1, 1)
    others = distance / sizes
    others[rows, place] = np.inf
    nearest = others.min(axis=1)
    score = (nearest - own) / np.maximum(np.maximum(nearest, own), 1e-9)
    return float(np.where(sizes[place] > 1, score, 0.0).mean())


def best_grouping(
    points: Matrix, choices: Sequence[int], *, seed: int, starts: int, step: Callable[[], None]
) -> tuple[Labels, Matrix]:
    """The grouping with the best silhouette over the numbers of groups in `choices`; the fewer at a tie.

    `step` is called before each number is tried, and may raise to stop.
    """
    best_score = -2.0
    best: tuple[Labels, Matrix] | None = None
    for groups in choices:
        step()
        labels, centres = spherical_kmeans(points, groups, seed=seed, starts=starts)
        score = silhouette(points, labels, seed=seed)
        if score > best_score + 1e-4:
            best_score, best = score, (labels, centres)
    assert best is not None
    return best


def _spread_out(points: Matrix, groups: int, draw: np.random.Generator) -> list[int]:
    """Points to start from, each drawn with a chance that grows with its distance from those before (k-means++)."""
    import numpy as np

    chosen = [int(draw.integers(len(points)))]
    distance = 1 - points @ points[chosen[0]]
    while len(chosen) < groups:
        chance = np.maximum(distance, 0).astype(np.float64) ** 2
        total = chance.sum()
        new = int(draw.choice(len(points), p=chance / total)) if total > 0 else int(draw.integers(len(points)))
        chosen.append(new)
        distance = np.minimum(distance, 1 - points @ points[new])
    return chosen


def _centres(points: Matrix, labels: Labels, before: Matrix) -> Matrix:
    import numpy as np

    member = np.eye(len(before), dtype=np.float32)[labels]
    sums = member.T @ points
    empty = member.sum(axis=0) == 0
    sums[empty] = before[empty]
    return unit_rows(sums)


def _axes(columns: Matrix) -> NDArray[np.float64]:
    """The main axes of a tall matrix, most weight first (the right singular vectors), by way of its small Gram matrix."""
    import numpy as np

    wide = columns.astype(np.float64)
    return np.linalg.eigh(wide.T @ wide)[1][:, ::-1]


def _orthonormal(columns: Matrix) -> Matrix:
    """The same space spanned by columns of length 1 at right angles; much quicker than QR for so tall a matrix."""
    import numpy as np

    turned = columns @ _axes(columns)
    lengths = np.linalg.norm(turned, axis=0)
    return (turned / np.where(lengths > 1e-9, lengths, 1.0)).astype(np.float32)
