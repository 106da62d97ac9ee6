"""What this person prefers on this computer, each setting declared once.

Stored as one JSON object in the user's configuration folder (or a given file). Unknown keys, written by a newer version,
are kept. A damaged file counts as empty and is set aside with the ending .damaged, so that the window still opens.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from moderator_app import paths


@dataclass(frozen=True, slots=True)
class Setting:
    """One preference: its key in the file, the type of its value, the value when nothing was chosen, and what it is for."""

    key: str
    type: type
    default: Any
    description: str
    choices: tuple[Any, ...] = ()

    def accepts(self, value: object) -> bool:
        if self.choices:
            return value in self.choices
        return isinstance(value, self.type) and not (self.type is int and isinstance(value, bool))


LANGUAGE = Setting("language", str, "", "Language of the window; empty: the system's", ("", "en", "zh"))
THEME = Setting("theme", str, "system", "Light, dark, or as the system is", ("system", "light", "dark"))
TEXT_SIZE = Setting("text_size", int, 100, "Size of texts in percent", (90, 100, 115, 130, 150, 175, 200))
REDUCED_MOTION = Setting("reduced_motion", bool, False, "Nothing slides or fades")
WORKSPACE = Setting("workspace", str, "", "Folder of the workspace opened last")
PLACE = Setting("place", dict, {}, "The place shown last")
GEOMETRY = Setting("geometry", str, "", "Size and position of the window (Qt's own format, base64)")
SIDEBAR = Setting("sidebar", bool, True, "Whether the sidebar is open")
INSPECTOR = Setting("inspector", bool, True, "Whether the inspector is open in a wide window")
EXPANDED = Setting("expanded_strands", list, [], "Strands that stand open in the sidebar")
MODERATOR = Setting("moderator", str, "", "How the moderator is greeted and named in the history")
CLOCK_WARNING = Setting("clock_warning", int, 120, "Seconds before a segment's end when the clock warns", (60, 120, 180, 300))
CLOCK_DANGER = Setting("clock_danger", int, 30, "Seconds before a segment's end when it is urgent", (15, 30, 60))
CLOCK_SOUND = Setting("clock_sound", bool, False, "A sound when the clock warns")
CAPTIONS = Setting("captions", bool, True, "Captions in the picture of a recording")

ALL = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    REDUCED_MOTION,
    WORKSPACE,
    PLACE,
    GEOMETRY,
    SIDEBAR,
    INSPECTOR,
    EXPANDED,
    MODERATOR,
    CLOCK_WARNING,
    CLOCK_DANGER,
    CLOCK_SOUND,
    CAPTIONS,
)


class Settings(QObject):
    """The values, and a signal ``changed(key)`` for whoever shows or follows one."""

    changed = Signal(str)

    def __init__(self, file: Path | None = None) -> None:
        """`file`: where the values are kept; by default in the user's configuration folder."""
        super().__init__()
        self.file = file or paths.user_data_folder() / "settings.json"
        self._values: dict[str, Any] = self._load()

    def get(self, setting: Setting) -> Any:
        """The chosen value, or the default where none, or none that makes sense, is kept."""
        value = self._values.get(setting.key, setting.default)
        return value if setting.accepts(value) else setting.default

    def set(self, setting: Setting, value: Any) -> None:
        """Keep `value`, on disk too, and tell everyone. Raises `ValueError` for a value the setting can't have."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} can't be {value!r}")
        if self._values.get(setting.key, setting.default) == value:
            return
        self._values[setting.key] = value
        self._store()
        self.changed.emit(setting.key)

    def _load(self) -> dict[str, Any]:
        try:
            loaded = json.loads(self.file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self._set_aside()
            return {}
        return loaded if isinstance(loaded, dict) else {}

    def _set_aside(self) -> None:
        try:
            self.file.replace(self.file.with_suffix(".damaged"))
        except OSError:
            return  # unreadable and unmovable: the next write says so

    def _store(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.file.with_suffix(".new")
        fresh.write_text(json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
        fresh.replace(self.file)
