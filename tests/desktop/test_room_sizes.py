"""How large cards are drawn, and where they stand, by how many people there are and how wide the board is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect

from moderator_app.desktop.models.room_cards import Item
from moderator_app.desktop.widgets.room_layout import arrange, height_at
from moderator_app.desktop.widgets.room_zoom import ZOOMS, step, zoom_called, zoom_that_fits
from moderator_app.operations.breakout_board import CardView, RoomView

CARD = CardView("", "Ada", "", "", "Harbour School", "Dalian", "China", 3.0, "en", False, 1, 0, 0)
ROOM = RoomView("", 1, "", "en", None, "Topic", "", False, 4, 6, None, False, False, (), ())


def rooms_of(*sizes: int, alone: int = 0) -> list[Item]:
    """The rows of a board: rooms with so many people, and people without a room."""
    items = [Item(None, None, alone)] if alone else []
    items += [Item(None, replace(CARD, person_id=f"alone {n}")) for n in range(alone)]
    for number, size in enumerate(sizes, start=1):
        cards = tuple(replace(CARD, person_id=f"{number} {n}") for n in range(size))
        room = replace(ROOM, id=f"room {number}", number=number, cards=cards)
        items.append(Item(room))
        items += [Item(room, card) for card in cards]
    return items


def fitting(items: list[Item], width: int, page: int) -> str:
    return zoom_that_fits(lambda zoom: height_at(items, width, page, zoom), page).key


def test_fifty_people_have_whole_cards_and_a_hundred_and_twenty_are_all_in_sight(application):
    assert fitting(rooms_of(*[5] * 10, alone=1), 872, 684) == "cards"
    items = rooms_of(*[6] * 20)
    key = fitting(items, 872, 684)
    assert arrange(items, 872, 684, zoom_called(key)).height <= 684


def test_a_wider_window_has_larger_cards(application):
    items = rooms_of(*[6] * 20)
    found = [fitting(items, width, 684) for width in (600, 872, 1300, 2400)]
    sizes = [ZOOMS.index(zoom_called(key)) for key in found]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] > sizes[-1]


def test_faces_come_only_by_choice(application):
    assert fitting(rooms_of(*[7] * 300), 400, 300) == "names"
    assert step(ZOOMS[2], 1).key == "faces" and step(ZOOMS[3], 1).key == "faces" and step(ZOOMS[0], -1).key == "cards"


@pytest.mark.parametrize("zoom", ZOOMS, ids=lambda zoom: zoom.key)
@pytest.mark.parametrize("width", [240, 505, 872, 1300])
def test_everybody_lies_within_their_room_and_on_nobody_else(application, zoom, width):
    items = rooms_of(5, 0, 7, 1, 6, alone=3)
    found = arrange(items, width, 500, zoom)
    for box in found.boxes:
        inside = [found.rects[row] for row in box.people]
        assert all(box.rect.contains(rect) for rect in inside)
        assert not any(one.intersects(other) for n, one in enumerate(inside) for other in inside[:n])
    whole = [box.rect for box in found.boxes]
    assert not any(one.intersects(other) for n, one in enumerate(whole) for other in whole[:n])
    assert max(rect.right() for rect in whole) <= width and max(rect.bottom() for rect in whole) <= found.height


def test_a_frame_touches_people_and_no_rooms(application):
    items = rooms_of(3, 3)
    found = arrange(items, 872, 684, ZOOMS[0])
    everything = QRect(0, 0, 872, found.height)
    assert found.people_in(everything) == [1, 2, 3, 5, 6, 7]
    assert found.row_at(found.rects[2].center()) == 2
    assert found.row_at(QPoint(5000, 5000)) is None


@pytest.mark.parametrize("zoom", ZOOMS, ids=lambda zoom: zoom.key)
def test_arrows_reach_everybody(application, zoom):
    items = rooms_of(4, 2, 6, 3, 5, alone=2)
    found = arrange(items, 872, 684, zoom)
    reached, edge = {0}, [0]
    while edge:
        here = edge.pop()
        for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            row = found.neighbour(here, right, down)
            if row not in reached:
                reached.add(row)
                edge.append(row)
    assert reached == set(range(len(items)))


@pytest.mark.parametrize("zoom", ZOOMS, ids=lambda zoom: zoom.key)
@pytest.mark.parametrize("page", [200, 500, 900, 3000])
def test_the_height_told_beforehand_is_enough_for_what_is_placed(application, zoom, page):
    items = rooms_of(*[5, 6, 4, 7] * 6, alone=5)
    told, placed = height_at(items, 872, page, zoom), arrange(items, 872, page, zoom).height
    assert told == placed or told < placed <= page
