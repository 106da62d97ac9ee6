"""Where the program's own files are, and where a person's files go.

Three ways of running must answer alike: from a checkout (`ui/` and `resources/` stand beside the package), from an
installed wheel (they stand inside it) and as a frozen program (they stand where it was unpacked).
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

#: Names another folder for the user's data, e.g. on a stick or for a trial.
HOME_VARIABLE = "PEERSPHERE_HOME"


def ui_folder() -> Path:
    """The folder that holds forms/, themes/ and base.qss. Raises `FileNotFoundError` where the program is incomplete."""
    return _beside_or_inside("ui")


def resources_folder() -> Path:
    """The folder that holds icons/, fonts/, i18n/, demo/ and templates/. Raises `FileNotFoundError` as `ui_folder` does."""
    return _beside_or_inside("resources")


def user_data_folder() -> Path:
    """Where this person's workspace and settings are kept; the folder may not exist yet.

    The system's own place for such things (`~/.local/share/peersphere-moderator` on Linux), or what the environment
    variable ``PEERSPHERE_HOME`` names.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs  # only asked once a start, and not by programs that name their folder

    name = "peersphere-moderator" if sys.platform.startswith("linux") else "PeerSphere Moderator"
    return platformdirs.user_data_path(name, appauthor=False)


@cache
def _beside_or_inside(name: str) -> Path:
    package = Path(__file__).resolve().parent
    places = [package / name, package.parent / name]
    unpacked = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    if unpacked:
        places.insert(0, Path(unpacked) / "moderator_app" / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"The program's folder {name} is missing: looked for {', '.join(map(str, places))}")
