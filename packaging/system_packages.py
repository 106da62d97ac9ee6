"""What the system itself must have: Qt's libraries and what some tests want; installed where that is allowed, else named.

Only the standard library is used here: run.py asks before there is a .venv.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

#: Qt's libraries on Linux and the Debian package of each; the first name that the system knows is taken.
QT_NEEDS: dict[str, tuple[str, ...]] = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libpulse.so.0": ("libpulse0",),  # this and the next two: playing and measuring recordings
    "libXrandr.so.2": ("libxrandr2",),
    "libdrm.so.2": ("libdrm2",),
}
#: What a real X11 window needs beyond that.
WINDOW_NEEDS: dict[str, tuple[str, ...]] = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
#: Programs that some tests want on Linux, and the Debian package of each; without them those tests say what they lack.
TEST_NEEDS: dict[str, str] = {"dbus-run-session": "dbus", "gnome-keyring-daemon": "gnome-keyring"}


class Stop(Exception):
    """The work can't go on. `code` is the exit code; the text says what is wrong and what to do."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def has_display(environment: Mapping[str, str]) -> bool:
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def see_to_libraries(environment: Mapping[str, str]) -> None:
    """Install or name what Qt can't start without; only mention what a window on this screen may want besides."""
    missing = missing_libraries(QT_NEEDS)
    if missing:
        see_to_packages(packages_for(missing, QT_NEEDS), f"Qt's libraries {', '.join(missing)}")
    platform_chosen = environment.get("QT_QPA_PLATFORM", "")
    if environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY") and platform_chosen in ("", "xcb"):
        wanted = missing_libraries(WINDOW_NEEDS)
        if wanted:
            command = " ".join(apt_command(packages_for(wanted, WINDOW_NEEDS), "sudo "))
            print(f"A window may need {', '.join(wanted)}. On Debian and Ubuntu: {command}", file=sys.stderr)


def see_to_programs(needs: Mapping[str, str] = TEST_NEEDS) -> None:
    """Install what some tests want besides, where that is allowed; else only mention it."""
    missing = sorted({package for program, package in needs.items() if shutil.which(program) is None})
    if missing:
        try:
            see_to_packages(missing, "what some tests want")
        except Stop as stop:
            print(f"Some tests will be passed over. {stop}", file=sys.stderr)


def missing_libraries(needs: Mapping[str, object], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Those of the libraries that the system's loader does not find."""
    missing = []
    for name in needs:
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def packages_for(
    libraries: Sequence[str], needs: Mapping[str, tuple[str, ...]], known: Callable[[str], bool] | None = None
) -> list[str]:
    """Debian's package of each library; where it was renamed, the name that this release knows."""
    is_known = known or apt_knows
    packages = []
    for library in libraries:
        names = needs[library]
        packages.append(names[-1] if len(names) == 1 else next((name for name in names if is_known(name)), names[-1]))
    return packages


def apt_knows(package: str) -> bool:
    if shutil.which("apt-cache") is None:
        return False
    return subprocess.run(["apt-cache", "show", package], capture_output=True).returncode == 0


def apt_command(packages: Sequence[str], before: str = "") -> list[str]:
    return [*before.split(), "apt-get", "install", "-y", "--no-install-recommends", *packages]


def see_to_packages(packages: list[str], what: str) -> None:
    """Install system packages where this person may; else raise `Stop` with the exact command."""
    if shutil.which("apt-get") is None:
        raise Stop(
            f"This system lacks {what}. Install it with the system's package manager (Debian calls it {' '.join(packages)}).", 3
        )
    before = right_to_install()
    if before is not None:
        print(f"Installing {what}: {' '.join(packages)}", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        update = [*before.split(), "apt-get", "update"]
        for command in (apt_command(packages, before), update, apt_command(packages, before)):
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
            if done.returncode == 0 and command is not update:
                return
    raise_missing(packages, what)


def right_to_install() -> str | None:
    """What to put before a command to run it as root ("" for root itself), None where that is not allowed."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return ""
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return "sudo -n"
    return None


def raise_missing(packages: list[str], what: str) -> NoReturn:
    raise Stop(f"This system lacks {what}. Install it, then run this again:\n\n    {' '.join(apt_command(packages, 'sudo '))}", 3)
