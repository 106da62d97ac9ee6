"""The OpenAPI description of the server, made from the list of endpoints and the message types: it can't say anything else than
they do. `python -m moderator_app.server.openapi docs/openapi.json` writes it; a test holds the file to it.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from moderator_app import protocol
from moderator_app.protocol.accounts import Health
from moderator_app.protocol.messages import FileKnown, FilesKnown, News, Wait
from moderator_app.protocol.problems import STATUS, Problem
from moderator_app.server.endpoints import ACCOUNT, ALL, ENDPOINTS, PREFIX, SYNC, Endpoint

#: What any endpoint may answer besides.
ALWAYS = ("bad_request", "too_large", "too_slow", "wrong_type", "busy")


@cache
def description() -> dict[str, Any]:
    """The whole description (OpenAPI 3.1)."""
    types: list[type] = [Problem, Wait, News, Health, FileKnown, FilesKnown]
    for endpoint in ENDPOINTS:
        types += [kind for kind in (endpoint.takes, endpoint.gives) if kind is not None]
    _, schemas = msgspec.json.schema_components(list(dict.fromkeys(types)), ref_template="#/components/schemas/{name}")
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    for path, methods in _others().items():
        paths.setdefault(path, {}).update(methods)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "PeerSphere Moderator: the server store",
            "version": str(protocol.VERSION),
            "description": "What laptops say to the server. docs/protocol.md says what it means.",
        },
        "paths": dict(sorted(paths.items())),
        "components": {"schemas": schemas, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    given = {"description": "Done.", "content": {"application/json": {"schema": _schema(endpoint.gives)}}}
    told: dict[str, Any] = {
        "operationId": _name(endpoint.method, endpoint.path),
        "summary": endpoint.about,
        "tags": [endpoint.may],
        "responses": {str(endpoint.status): given, **_problems(endpoint.may, endpoint.problems)},
    }
    if endpoint.takes is not None:
        told["requestBody"] = {"required": True, "content": {"application/json": {"schema": _schema(endpoint.takes)}}}
    return _with(told, endpoint.path, endpoint.may)


def _with(told: dict[str, Any], path: str, may: str) -> dict[str, Any]:
    """With the parts of the path, and the need of a token."""
    if names := re.findall(r"{(\w+)}", path):
        told["parameters"] = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
    if may != ALL:
        told["security"] = [{"token": []}]
    return told


def _problems(may: str, special: tuple[str, ...]) -> dict[str, Any]:
    codes = {*ALWAYS, *special, *(() if may == ALL else ("signed_out", "forbidden", "insecure"))}
    by_status: dict[int, list[str]] = {}
    for code in sorted(codes):
        by_status.setdefault(STATUS[code], []).append(code)
    return {
        str(status): {"description": ", ".join(found), "content": {"application/json": {"schema": _schema(Problem)}}}
        for status, found in sorted(by_status.items())
    }


def _schema(kind: type) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _name(method: str, path: str) -> str:
    return f"{method.lower()}_{re.sub(r'[^a-z0-9]+', '_', path.removeprefix(PREFIX).lower()).strip('_')}"


def _others() -> dict[str, dict[str, Any]]:
    """The endpoints that carry bytes, or hold the request."""
    found: dict[str, dict[str, Any]] = {}

    def add(method: str, path: str, may: str, about: str, responses: dict[str, Any], **more: Any) -> None:
        told = {"operationId": _name(method, path), "summary": about, "tags": [may], "responses": responses, **more}
        found.setdefault(path, {})[method.lower()] = _with(told, path, may)

    def takes(kind: type) -> dict[str, Any]:
        return {"required": True, "content": {"application/json": {"schema": _schema(kind)}}}

    def gives(kind: type, about: str = "Done.") -> dict[str, Any]:
        return {"description": about, "content": {"application/json": {"schema": _schema(kind)}}}

    def binary(about: str, media: str) -> dict[str, Any]:
        return {"description": about, "content": {media: {"schema": {"type": "string", "format": "binary"}}}}

    add("POST", f"{PREFIX}/wait", SYNC, "Be held until there is news.", {"200": gives(News), **_problems(SYNC, ())},
        requestBody=takes(Wait))  # fmt: skip
    file = binary("An SQLite database, packed as Accept-Encoding allows.", "application/vnd.sqlite3")
    add("GET", f"{PREFIX}/snapshot", SYNC, "A first pull.", {"200": file, **_problems(SYNC, ("schema_unknown",))})
    about = {"description": "This description.", "content": {"application/json": {"schema": {"type": "object"}}}}
    add("GET", f"{PREFIX}/openapi.json", ALL, "This description.", {"200": about})
    add("GET", "/health", ALL, "Whether the server can answer.",
        {"200": gives(Health, "It can."), "503": gives(Health, "Its database is away.")})  # fmt: skip
    counts = {"description": "Counts in Prometheus' format.", "content": {"text/plain": {"schema": {"type": "string"}}}}
    add("GET", "/metrics", ALL, "Counts and durations.", {"200": counts, **_problems(ALL, ("forbidden", "signed_out"))})
    _add_files(add, gives, takes, binary)
    return found


def _add_files(add: Any, gives: Any, takes: Any, binary: Any) -> None:
    gone, uploads = {"description": "Done."}, f"{PREFIX}/uploads"
    add("POST", f"{PREFIX}/files/known", ACCOUNT, "Which of these files are here?",
        {"200": gives(FilesKnown), **_problems(ACCOUNT, ())}, requestBody=takes(FileKnown))  # fmt: skip
    whole = binary("The file, or a part of it (206).", "application/octet-stream")
    add("GET", f"{PREFIX}/files/{{sha256}}", ACCOUNT, "A file, by Range if one likes.",
        {"200": whole, "206": whole, "304": gone, "416": gone, **_problems(ACCOUNT, ("not_found",))})  # fmt: skip
    tus = _problems(ACCOUNT, ("not_found", "gone", "precondition_failed", "offset_differs", "locked", "checksum_differs", "full"))
    each = f"{uploads}/{{upload}}"
    add("OPTIONS", uploads, ALL, "What uploads can do (tus 1.0).", {"204": gone})
    add("OPTIONS", each, ALL, "What uploads can do (tus 1.0).", {"204": gone})
    add("POST", uploads, SYNC, "Begin an upload (tus 1.0).", {"201": gone, **tus, **_problems(SYNC, ("too_many",))})
    add("HEAD", each, ACCOUNT, "How far an upload is.", {"200": gone, **tus})
    add("PATCH", each, ACCOUNT, "Carry an upload on.", {"204": gone, **tus})
    add("DELETE", each, ACCOUNT, "Drop an upload.", {"204": gone, **tus})
    add("POST", each, ACCOUNT, "HEAD, PATCH or DELETE by X-HTTP-Method-Override.",
        {"200": gone, "204": gone, **tus, **_problems(ACCOUNT, ("wrong_method",))})  # fmt: skip


def as_json() -> bytes:
    """The description as the file and the endpoint have it."""
    return msgspec.json.format(msgspec.json.encode(description()), indent=1) + b"\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(as_json())
