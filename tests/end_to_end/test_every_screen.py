"""A real window goes through every screen of the demo season, in both languages and themes, and Qt says nothing against it."""

from __future__ import annotations

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage

from moderator_app.desktop.pictures import take_pictures

LOOKS = [("light", "en"), ("dark", "en"), ("light", "zh"), ("dark", "zh")]


def test_every_screen_in_both_languages_and_themes_without_a_warning(qapp, demo_folder, tmp_path):
    said: list[str] = []

    def keep(kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:  # said by the off-screen platform itself
            said.append(message)

    before = qInstallMessageHandler(keep)
    try:
        made = take_pictures(demo_folder, tmp_path / "pictures", looks=LOOKS)
    finally:
        qInstallMessageHandler(before)
    assert said == []
    assert len(made) >= 9 * len(LOOKS)
    assert all(not QImage(str(file)).isNull() for file in made)

    agendas = {QImage(str(file)).constBits().tobytes() for file in made if "agenda" in file.name}
    assert len(agendas) == len(LOOKS)  # light, dark, English and Chinese do look different
