"""The server from the command line: serve, and what its keeper does beside (see docs/server.md)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from moderator_app.console.output import OK, Output
from moderator_app.domain.wording import text
from moderator_app.server.settings import Settings, load


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings from file, environment and command line."""
    given: dict[str, Any] = {
        name: getattr(options, name, None) for name in ("database", "host", "port", "workers", "name", "url", "certificate")
    }
    given["certificate_key"] = getattr(options, "key", None)
    given["data"] = str(options.data) if getattr(options, "data", None) else None
    given["behind_proxy"] = True if getattr(options, "behind_proxy", False) else None
    file = options.settings
    if file is None and options.data is not None and (Path(options.data) / "server.toml").exists():
        file = Path(options.data) / "server.toml"
    return load(file, given=given)


def serve(options: argparse.Namespace, out: Output) -> int:
    """Serve until stopped."""
    from moderator_app.server.serve import prepare
    from moderator_app.server.serve import serve as run

    settings = settings_of(options)
    prepared = prepare(settings)
    out.result({"address": prepared.address, "code": prepared.code, "data": str(settings.folder)})
    folder = str(settings.folder)
    out.say(text("PeerSphere serves at {address}; its data are in {folder}.", address=prepared.address, folder=folder))
    if prepared.code:
        out.say(text("The first coordinator signs in with this code (it works once): {code}", code=prepared.code))
    out.say(text("Stop it with Ctrl+C."))
    out.stream.flush()
    return run(settings) or OK
