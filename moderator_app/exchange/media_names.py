"""What the names of recordings tell: when they began, and which program made them.

Zoom in the cloud (UTC): GMT20261119-010012_Recording_1920x1080.mp4. Zoom on a computer (its clock), as a folder:
2026-11-19 09.00.12 Reading 81234567890. 腾讯会议 in the cloud (China's clock): TM-20261119090012-123456789-recording-1.mp4,
20261119090012-会议-视频-1.mp4, 腾讯会议_20261119090012.mp4; on a computer as Zoom's folders, with meeting_01.mp4 in them.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from moderator_app.domain.media import NamedMoment
from moderator_app.exchange.zoom.folder import start_in_name

_STAMP = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})[-_ ]?(\d{2})(\d{2})(\d{2})(?!\d)")
_TENCENT = re.compile(r"^tm-20\d{12}|^20\d{12}-|腾讯会议|腾讯云会议|tencent|wemeet|voov|-(?:视频|音频|录制)-?\d*", re.IGNORECASE)
_PLAIN = re.compile(r"(20\d{2})-(\d{2})-(\d{2})[ _T](\d{2})[-.:_](\d{2})[-.:_](\d{2})(?!\d)")


def moment_in_name(name: str) -> NamedMoment | None:
    """When a recording began, from the name of its file or folder; None where it doesn't tell."""
    zoom = start_in_name(name)
    if zoom is not None:
        return NamedMoment(zoom.at, zoom.clock, zoom.topic)
    for pattern in (_STAMP, _PLAIN):
        for found in pattern.finditer(name):
            try:
                at = datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]
            except ValueError:
                continue
            return NamedMoment(at, "china" if is_tencent(name) else "local")
    return None


def moment_in_names(path: Path) -> NamedMoment | None:
    """As `moment_in_name`: from the file's name, else from that of its folder."""
    return moment_in_name(path.name) or moment_in_name(path.parent.name) or moment_in_name(path.resolve().parent.name)


def is_tencent(name: str) -> bool:
    """Whether 腾讯会议 gives such names."""
    return _TENCENT.search(name) is not None
