"""QtMultimedia, imported when it is first needed, and what to say where it can't be."""

from __future__ import annotations

import sys
from functools import cache
from types import ModuleType

from PySide6.QtCore import QLoggingCategory

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import Text, text


class MediaMissing(PeerSphereError):
    """This computer lacks a library that playing needs."""

    code = "media.missing"


class Unplayable(PeerSphereError):
    """A recording is there and can't be played: damaged, cut off, or in a format that isn't known here."""

    code = "media.unplayable"


@cache
def _quiet() -> None:
    """What FFmpeg tells of hardware that isn't there is nobody's news; what fails is told by signals."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")


def multimedia() -> ModuleType:
    """The module `PySide6.QtMultimedia`. Raises `MediaMissing` with what to install."""
    _quiet()
    try:
        from PySide6 import QtMultimedia
    except ImportError as problem:
        raise missing(problem) from problem
    return QtMultimedia


def missing(problem: ImportError) -> MediaMissing:
    """What to say of an import that failed: the library that the system named, and how it comes."""
    library = next((word.rstrip(":") for word in str(problem).split() if ".so" in word or word.endswith(".dll")), "QtMultimedia")
    remedy: Text = text("Install PeerSphere Moderator again: its media files are not whole.")
    if sys.platform.startswith("linux"):
        remedy = text("Install it, on Debian and Ubuntu by: sudo apt install libpulse0 libxrandr2 libdrm2. Then start again.")
    return MediaMissing(text("Recordings can’t be played here: {library} is missing.", library=library), remedy)


def unplayable(name: str, reason: str = "") -> Unplayable:
    """What to say of a file that can't be played. `reason`: what the decoder said of it, in its own words."""
    return Unplayable(
        text("{name} can’t be played ({reason}).", name=name, reason=reason)
        if reason
        else text("{name} can’t be played.", name=name),
        text("It may be cut off, or in an unknown format. Download it again, or save it as mp4 (H.264, AAC) and import that."),
    )
