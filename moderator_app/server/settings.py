"""How a server is set up: from a file (server.toml), then the environment (MODERATOR_SERVER_…), then the command line.

docs/server.md describes each setting. An unknown name or a value of the wrong kind is an error at the start, never passed over.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.paths import user_data_folder

PREFIX = "MODERATOR_SERVER_"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All settings. `database` "" is the SQLite file `server.db` in `data`."""

    data: str = ""
    """The folder of the database (SQLite), files and backups."""
    database: str = ""
    """postgresql+psycopg://user:password@host/name, or "" for SQLite."""
    host: str = "127.0.0.1"
    port: int = 8440
    workers: int = 1
    """Processes that serve. More than one needs PostgreSQL."""
    name: str = "PeerSphere"
    """What laptops show for this server."""
    url: str = ""
    """The address laptops and mails use: https://…"""
    behind_proxy: bool = False
    """A reverse proxy in front speaks https; its X-Forwarded-For and -Proto are believed from `proxies`."""
    proxies: str = "127.0.0.1,::1"
    certificate: str = ""
    """PEM files, where this server speaks https itself."""
    certificate_key: str = ""
    connections: int = 2000
    """Connections at once; more are turned away."""
    connections_each: int = 0
    """Connections at once from one address; 0: as many as there are. Set it only where no proxy stands in front."""
    database_connections: int = 8
    """Connections to PostgreSQL of each process."""
    log_level: str = "info"
    metrics_token: str = ""
    """GET /metrics with this bearer token; without one, from this machine only."""
    blobs: str = ""
    """The storage of files: "" for a folder in `data`, or s3://…"""
    mail_server: str = ""
    """host:port of an SMTP server; without one, links aren't mailed."""
    mail_from: str = ""
    mail_user: str = ""
    mail_password: str = ""
    mail_tls: str = "starttls"
    """starttls, tls or none (none: to this machine only)."""

    @property
    def folder(self) -> Path:
        return Path(self.data).expanduser() if self.data else user_data_folder() / "server"

    @property
    def speaks_https(self) -> bool:
        return bool(self.certificate)


def load(
    file: Path | None = None, environment: Mapping[str, str] | None = None, given: Mapping[str, Any] | None = None
) -> Settings:
    """The settings. Raises `PeerSphereError` where one can't be."""
    found: dict[str, Any] = {}
    if file is not None:
        try:
            found.update(tomllib.loads(file.read_text("utf-8")))
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise _wrong(text("The settings {file} can’t be read: {reason}", file=str(file), reason=str(error))) from None
    kinds = {field.name: field.type for field in msgspec.structs.fields(Settings)}
    for key, value in (os.environ if environment is None else environment).items():
        if key.startswith(PREFIX) and (name := key.removeprefix(PREFIX).lower()) in kinds:
            found[name] = value
        elif key.startswith(PREFIX):
            raise _wrong(text("There is no setting {name}.", name=key))
    found.update({key: value for key, value in (given or {}).items() if value is not None})
    try:
        settings = msgspec.convert(found, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise _wrong(text("A setting can’t be: {reason}", reason=str(error))) from None
    return _seen(settings)


def _seen(settings: Settings) -> Settings:
    if settings.workers < 1 or not 0 < settings.port < 65536 or settings.connections < 1 or settings.database_connections < 1:
        raise _wrong(text("Workers, port and connections are numbers above 0."))
    if settings.workers > 1 and not settings.database:
        raise _wrong(text("Several processes need PostgreSQL: an SQLite file is written by one."))
    if settings.database and not settings.database.startswith("postgresql+psycopg://"):
        raise _wrong(text("The database is postgresql+psycopg://… or nothing, which is SQLite."))
    if bool(settings.certificate) != bool(settings.certificate_key):
        raise _wrong(text("A certificate goes with its key."))
    if settings.log_level not in ("debug", "info", "warning", "error"):
        raise _wrong(text("The log level is debug, info, warning or error."))
    if settings.mail_tls not in ("starttls", "tls", "none"):
        raise _wrong(text("mail_tls is starttls, tls or none."))
    if settings.mail_server and settings.mail_tls == "none" and not is_loopback(settings.mail_server.rpartition(":")[0]):
        raise _wrong(text("Mail without TLS goes to this machine only: codes to sign in are in it."))
    if not is_loopback(settings.host) and not settings.speaks_https and not settings.behind_proxy:
        raise _wrong(
            text(
                "Without https this server listens to its own machine only: {host} needs a certificate or a proxy.",
                host=settings.host,
            )
        )
    return settings


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    return host in ("localhost", "::1", "") or host.startswith("127.")


def _wrong(message: Any) -> PeerSphereError:
    return PeerSphereError(message, text("docs/server.md describes the settings."), code="server.settings")
