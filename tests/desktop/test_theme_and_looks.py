"""Light and dark: the same tokens, readable, and everything painted follows."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtGui import QColor, QPalette

from moderator_app import paths
from moderator_app.desktop.settings import TEXT_SIZE, THEME
from moderator_app.desktop.theme import TONES, color, icon, px, style_sheet, theme, tokens
from moderator_app.desktop.widgets import Button, Icon


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_are_readable_on_every_ground_they_stand_on(name):
    colours = tokens(name)
    for ink in ("ink", "mute", "accent", "warn", "bad", "good", "mandarin"):
        for ground in ("ground", "side", "surface", "field", "hover"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for tone in TONES:
        assert contrast(colours[tone], colours[f"{tone}-soft"]) >= 4.5, tone
    assert contrast(colours["on-accent"], colours["accent"]) >= 4.5
    assert contrast(colours["ink"], colours["accent-soft"]) >= 4.5


def test_both_themes_name_the_same_tokens_and_are_read_as_toml_has_them():
    assert tokens("light").keys() == tokens("dark").keys()
    for name in ("light", "dark"):
        with (paths.ui_folder() / "themes" / f"{name}.toml").open("rb") as file:
            assert tomllib.load(file)["colours"] == tokens(name)


def test_the_style_sheet_has_no_token_left_open(application):
    assert "@" not in style_sheet()


def test_switching_the_theme_changes_palette_icons_and_what_is_painted(application, settings, qtbot):
    mark = Icon("circle", "ink", 16)
    qtbot.addWidget(mark)
    mark.show()

    def darkest() -> int:
        image = mark.grab().toImage()
        return min(image.pixelColor(x, y).lightness() for x in range(16) for y in range(16))

    light_ground, light_ink = application.palette().color(QPalette.ColorRole.Window), darkest()
    shown = icon("circle").pixmap(16).toImage()
    settings.set(THEME, "dark")
    assert theme().name == "dark"
    qtbot.waitUntil(lambda: application.palette().color(QPalette.ColorRole.Window) == color("ground") and mark.updatesEnabled())
    assert color("ground") != light_ground
    assert icon("circle").pixmap(16).toImage() != shown
    assert darkest() != light_ink
    settings.set(THEME, "light")


def test_larger_texts_make_everything_larger(application, settings, qtbot):
    button = Button("Save")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    settings.set(TEXT_SIZE, 200)
    assert px(10) == 20
    qtbot.waitUntil(lambda: button.sizeHint().height() > before.height() * 1.7)
    settings.set(TEXT_SIZE, 100)


def test_every_icon_is_a_drawing_that_takes_the_colour_of_the_theme():
    drawings = sorted((paths.resources_folder() / "icons").glob("*.svg"))
    assert len(drawings) > 50
    assert all("currentColor" in drawing.read_text(encoding="utf-8") for drawing in drawings)


def test_an_icon_that_is_not_there_is_told_at_once(application):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
