"""A session of its own with a real Secret Service (gnome-keyring), and a program in it that uses the vault as ours does.

Run as a program it does what its arguments say, in turn, and prints what came of each as JSON:
start PASSWORD, stop, keep TOKEN, load, forget, lock, fit.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from moderator_app.domain.errors import PeerSphereError
from moderator_app.sync.credentials import KeyringVault, has_keyring

ROOT = Path(__file__).resolve().parents[2]
SERVER = "https://sync.example.org"
#: Seconds for the keyring's daemon to come up.
PATIENCE = 30.0
NEEDS = {"dbus-run-session": "dbus", "gnome-keyring-daemon": "gnome-keyring"}
#: Nothing comes up by itself, not even what would ask the person for a password: the session has what the test starts.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={place}</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


def missing() -> list[str]:
    """The system's packages that this machine lacks (as Debian calls them)."""
    return [package for program, package in NEEDS.items() if shutil.which(program) is None]


def in_session(home: Path, *steps: str, bus: bool = True) -> list[Any]:
    """What came of these steps, in a session whose home folder this is. Without `bus` there is no session at all."""
    with tempfile.TemporaryDirectory() as short:  # sockets want a short path
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": short, "PYTHONUTF8": "1"}
        config = Path(short, "bus.conf")
        config.write_text(_BUS.format(place=short), "utf-8")
        command = [sys.executable, "-m", "tests.sync.keyring_session", *steps]
        if bus:
            command = ["dbus-run-session", f"--config-file={config}", "--", *command]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


class _Session:
    def __init__(self) -> None:
        self.vault = KeyringVault("a workspace")
        self.daemon: subprocess.Popen[bytes] | None = None

    def start(self, password: str) -> None:
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        self.daemon = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        assert self.daemon.stdin is not None
        self.daemon.stdin.write(password.encode())
        self.daemon.stdin.close()
        until = time.monotonic() + PATIENCE
        while not _is_there():
            assert time.monotonic() < until, "the keyring doesn't come up"
            time.sleep(0.02)

    def stop(self) -> None:
        if self.daemon is not None:
            self.daemon.terminate()
            self.daemon.wait(PATIENCE)
            self.daemon = None

    def keep(self, token: str) -> None:
        self.vault.keep(SERVER, token)

    def load(self) -> str:
        return self.vault.load(SERVER)

    def forget(self) -> None:
        self.vault.forget(SERVER)

    def fit(self) -> bool:
        return has_keyring()

    def lock(self) -> bool:
        import secretstorage

        with closing(secretstorage.dbus_init()) as connection:
            collection = secretstorage.get_default_collection(connection)
            collection.lock()
            return bool(collection.is_locked())


def _is_there() -> bool:
    import secretstorage
    from secretstorage.exceptions import SecretStorageException

    with suppress(SecretStorageException), closing(secretstorage.dbus_init()) as connection:
        return bool(secretstorage.check_service_availability(connection))
    return False


def main(words: list[str]) -> None:
    session, told, left = _Session(), list[Any](), iter(words)
    try:
        for step in left:
            given = [next(left)] if step in ("start", "keep") else []
            try:
                told.append(getattr(session, step)(*given))
            except PeerSphereError as error:
                told.append({"code": error.code, "message": str(error.message), "remedy": str(error.remedy)})
    finally:
        session.stop()
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1:])
