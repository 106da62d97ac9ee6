"""Colours by meaning, light and dark, and everything that is painted from them: palette, style sheet, icons, fonts.

What must hold: no other file names a colour; an icon or colour asked for here is right in both themes, because icons are
tinted when they are painted. Themes are files in ui/themes, the style sheet is ui/base.qss: `@token` there is a colour,
`@size(13)` a length in pixels at 100 % text size.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from moderator_app import paths
from moderator_app.desktop.dressing import Dresser

BODY = 13.0
TONES = ("neutral", "accent", "mandarin", "warn", "bad", "good")


@cache
def tokens(name: str) -> dict[str, str]:
    """The colours of the theme ``"light"`` or ``"dark"``: token to ``#RRGGBB`` or ``#AARRGGBB``."""
    written = (paths.ui_folder() / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    # One kind of line is all there is; tomllib would cost a tenth of the time until the window is seen.
    return dict(re.findall(r'^([a-z-]+) *= *"(#[0-9A-Fa-f]+)"', written, flags=re.MULTILINE))


class Theme(QObject):
    """The theme in use. `changed` is emitted after palette and style sheet were exchanged: in the next turn of the event loop
    where a window is on the screen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = "light"
        self.text_size = 100
        self.wish = "system"
        self._applied: tuple[str, int] | None = None
        self._dresser: Dresser | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.apply(self.wish, self.text_size))

    def apply(self, wish: str = "system", text_size: int = 100) -> None:
        """Dress the application: `wish` is ``"system"``, ``"light"`` or ``"dark"``; `text_size` in percent."""
        self.wish = wish
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.name = wish if wish in ("light", "dark") else ("dark" if dark else "light")
        self.text_size = text_size
        if self._applied == (self.name, text_size):
            return
        self._applied = (self.name, text_size)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self._dresser is None:
            self._dresser = Dresser(app)
        self._dresser.dress(font(), _palette(), style_sheet(), self.changed.emit)


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the program (made on first use; needs a QApplication)."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme


def color(token: str) -> QColor:
    """The colour of a token in the theme in use. It is shared: make a `QColor` of it to change it."""
    return _colour(theme().name, token)


@cache
def _colour(name: str, token: str) -> QColor:
    return QColor(tokens(name)[token])


def px(length: float) -> int:
    """A length meant for 100 % text size, in pixels at the size chosen."""
    return round(length * theme().text_size / 100)


def font(size: float = BODY, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The interface font at `size` pixels (before the chosen text size); `tabular`: figures of one width, for times.

    It is shared: make a `QFont` of it to change it.
    """
    return _font(max(8, px(size)), weight, tabular)


@cache
def _font(pixels: int, weight: int, tabular: bool) -> QFont:
    made = QFont(families())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def families() -> list[str]:
    """Font families in order of preference; the bundled ones carry Linux, where nothing can be relied on."""
    if sys.platform == "darwin":
        return [".AppleSystemUIFont", "PingFang SC", "Inter", "Noto Sans SC"]
    if sys.platform == "win32":
        return ["Segoe UI", "Microsoft YaHei UI", "Inter", "Noto Sans SC"]
    return ["Inter", "Noto Sans SC"]


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, where the system has none that will do. A second call does nothing."""
    if sys.platform in ("darwin", "win32") and set(families()[:2]) <= set(QFontDatabase.families()):
        return
    for file in sorted((paths.resources_folder() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def style_sheet() -> str:
    """ui/base.qss with the tokens of the theme in use put in."""
    colours = tokens(theme().name)
    source = (paths.ui_folder() / "base.qss").read_text(encoding="utf-8")
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    for drawn in ("check", "down"):
        source = source.replace(f"@{drawn}-mark", (paths.ui_folder() / "themes" / f"{drawn}-{theme().name}.svg").as_posix())
    source = re.sub(r"@size\(([\d.]+)\)", lambda found: f"{px(float(found[1]))}px", source)
    return re.sub(r"@([a-z]+(?:-[a-z]+)*)", lambda found: _css(colours[found[1]]), source)


def _css(value: str) -> str:
    colour = QColor(value)
    return colour.name() if colour.alpha() == 255 else f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def _palette() -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for which, token in (
        (role.Window, "ground"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "ground"),
        (role.Text, "ink"),
        (role.PlaceholderText, "faint"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.BrightText, "bad"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on-accent"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "ink"),
        (role.Mid, "line"),
        (role.Light, "surface"),
        (role.Dark, "line"),
        (role.Shadow, "line"),
    ):
        made.setColor(which, color(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, color("faint"))
    return made


# Icons: Lucide's strokes, coloured when painted, so they follow the theme without being set again.


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (paths.resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _tinted(name: str, hue: str, pixels: int) -> QPixmap:
    source = _drawing(name).replace("currentColor", hue).replace('stroke-width="2"', 'stroke-width="1.8"')
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    from PySide6.QtSvg import QSvgRenderer  # not before the first icon

    painter = QPainter(made)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return made


class _TintedEngine(QIconEngine):
    def __init__(self, name: str, token: str, checked: str) -> None:
        super().__init__()
        self._name, self._token, self._checked = name, token, checked

    def _hue(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        token = self._checked if state == QIcon.State.On else self._token
        return color("faint" if mode == QIcon.Mode.Disabled else token).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        if rect.width() > rect.height():
            rect = QRect(rect.topLeft(), QSize(side, rect.height()))
        drawn = _tinted(self._name, self._hue(mode, state), max(1, round(side * ratio)))
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        painter.drawPixmap(QRect(corner, QSize(side, side)), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._picture(size, mode, state)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        made = QPixmap(self._picture(size, mode, state))
        made.setDevicePixelRatio(scale)
        return made

    def _picture(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon at the left of the size asked for: a button asks for more width to part icon and text."""
        drawn = _tinted(self._name, self._hue(mode, state), max(1, min(size.width(), size.height())))
        if size.width() <= size.height():
            return drawn
        wide = QPixmap(size)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, (size.height() - drawn.height()) // 2, drawn)
        painter.end()
        return wide

    def clone(self) -> QIconEngine:
        twin = _TintedEngine(self._name, self._token, self._checked)
        _kept.append(twin)
        return twin


_kept: list[Any] = []  # engines and their icons live as long as the program: Qt holds no reference to the Python half
_icons: dict[tuple[str, str, str], QIcon] = {}


def icon(name: str, token: str = "ink", *, checked: str | None = None) -> QIcon:
    """The Lucide icon `name` from resources/icons, in the colour of `token` (`checked`: when its button is checked).

    Raises `FileNotFoundError` for a name that isn't there.
    """
    key = (name, token, checked or token)
    if key not in _icons:
        _drawing(name)
        engine = _TintedEngine(*key)
        _kept.append(engine)
        _icons[key] = QIcon(engine)
    return _icons[key]


def icon_pixmap(name: str, token: str = "ink", size: float = 16, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` pixels at 100 % text size, in today's colour. Ask again when the theme changed."""
    made = QPixmap(_tinted(name, color(token).name(), max(1, round(px(size) * ratio))))
    made.setDevicePixelRatio(ratio)
    return made
