"""What is handed out of the breakouts: each entry of the menu writes its file or fills the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.views import breakout_menus
from moderator_app.exchange.tables import read_table
from moderator_app.operations import breakouts, people


def take(at, words):
    """Choose an entry of the menu by its first words."""
    breakout_menus.fill_papers_menu(at.view, at.view.print_menu)
    next(action for action in at.view.print_menu.actions() if action.text().startswith(words)).trigger()
    at.idle()


def save_as(at, path):
    dialog = at.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    at.idle()


PDFS = ("Door list", "A page for each room", "Everybody by name", "Slides with names", "Slides to choose")


@pytest.mark.parametrize("entry", PDFS)
def test_paper_and_slides_are_written(at, tmp_path, entry):
    take(at, entry)
    save_as(at, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert at.window.toast.words.text() == "Saved as paper.pdf"


@pytest.mark.parametrize(("entry", "suffix"), [("Table (CSV)", ".csv"), ("Table (Excel)", ".xlsx"), ("Teams", ".csv")])
def test_tables_hold_everybody_who_is_seated(at, tmp_path, entry, suffix):
    take(at, entry)
    save_as(at, tmp_path / f"rooms{suffix}")
    seated = sum(len(room.cards) for room in at.stored().rooms)
    assert len(read_table(tmp_path / f"rooms{suffix}").rows) == seated


def test_names_for_the_chat_come_part_after_part(at):
    take(at, "Copy the names")
    first = QGuiApplication.clipboard().text()
    assert first.startswith("Breakout 1") and len(first) <= 1000
    take(at, "Copy the names")
    assert QGuiApplication.clipboard().text() != first
    assert "Part 2 of" in at.window.toast.words.text()


def test_a_guest_without_an_address_is_offered_to_assign_by_hand(at, tmp_path):
    guest = people.add_member(at.ws, at.strand_id, "Wim Kok")
    room = next(room for room in at.stored().rooms if room.language == "en")
    breakouts.move_person(at.ws, at.view.round_id(), guest, room.id)
    at.idle()
    take(at, "Zoom: pre-assignment")
    save_as(at, tmp_path / "zoom.csv")
    assert at.view.banner.isVisible() and "Wim Kok" in at.view.banner.remedy.text()
    at.click(at.view.banner._action)
    assert f"Room {room.number}: Wim Kok" in QGuiApplication.clipboard().text()
    assert at.view.zoom_state(at.view.round_id()).known
