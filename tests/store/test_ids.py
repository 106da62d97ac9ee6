"""Ids: in the order of birth, and equal where two laptops name the same thing."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

from moderator_app.store.tables import natural_id, new_id


def test_ids_are_version_7_and_sort_in_the_order_they_were_made():
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(made) and len(set(made)) == len(made)
    parsed = uuid.UUID(made[0])
    assert parsed.version == 7 and parsed.variant == uuid.RFC_4122 and str(parsed) == made[0]


def test_ids_made_on_several_threads_are_all_different():
    with ThreadPoolExecutor(4) as pool:
        made = [row for rows in pool.map(lambda _: [new_id() for _ in range(2000)], range(4)) for row in rows]
    assert len(set(made)) == 8000


def test_natural_ids_are_the_same_everywhere_and_differ_by_table_and_key():
    assert natural_id("seat", "round", "person") == natural_id("seat", "round", "person")
    assert (
        len({natural_id("seat", "a", "b"), natural_id("rsvp", "a", "b"), natural_id("seat", "ab"), natural_id("seat", "b", "a")})
        == 4
    )
