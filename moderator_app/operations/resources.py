"""The register of resources: files and links with an owner, a topic, a licence and what the owner allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import Permission, Person, Resource, natural_id

RESOURCE_FIELDS = frozenset(["kind", "title_en", "title_zh", "topic", "link", "owner_id", "licence"])
_KINDS = {".pdf": "slides", ".ppt": "slides", ".pptx": "slides", ".key": "slides", ".mp4": "recording", ".m4a": "recording"}


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource in a list, with its owner's permission to publish and to translate."""

    id: str
    kind: str
    title_en: str
    title_zh: str
    topic: str
    link: str
    file_name: str
    size: int
    owner_id: str | None
    owner: str
    publish: str
    translate: str
    is_here: bool
    sha256: str = ""
    licence: str = ""
    permission_evidence: str = ""


def add_file(ws: Workspace, strand_id: str, file: Path, progress: Progress = silent, **values: Any) -> str:
    """Keep a file as a resource of a strand. Returns its id."""
    _only(values)
    sha256 = ws.blobs.keep(file, progress)
    known = {"kind": _KINDS.get(file.suffix.lower(), "document"), "title_en": file.stem.replace("_", " ")} | values
    with ws.act(text("Add the file {name}", name=file.name)) as session:
        resource = Resource(strand_id=strand_id, file_name=file.name, sha256=sha256, size=file.stat().st_size, **known)
        session.add(resource)
        return resource.id


def add_link(ws: Workspace, strand_id: str, link: str, **values: Any) -> str:
    """Keep a link as a resource of a strand. Returns its id. Raises `RuleBroken` for what isn't a web address."""
    _only(values)
    if link and not link.lower().startswith(("https://", "http://")):
        raise RuleBroken(text("“{link}” is not a web address.", link=link), text("It begins with https://."))
    with ws.act(text("Add a link")) as session:
        resource = Resource(strand_id=strand_id, link=link, **({"kind": "link"} | values))
        session.add(resource)
        return resource.id


def change_resource(ws: Workspace, resource_id: str, **changes: Any) -> None:
    """Change a resource's titles, topic, owner, licence."""
    _only(changes)
    with ws.act(text("Change a resource")) as session:
        resource = get(session, Resource, resource_id)
        for name, value in changes.items():
            if getattr(resource, name) != value:
                setattr(resource, name, value)


def remove_resource(ws: Workspace, resource_id: str) -> None:
    """Delete a resource; its file stays among the kept files, undo brings it back."""
    with ws.act(text("Remove a resource")) as session:
        remove(session, get(session, Resource, resource_id))


def set_resource_permission(
    ws: Workspace, resource_id: str, publish: str, translate: str, *, evidence: str = "", expires_on: date | None = None
) -> None:
    """Note what the owner of a resource allows, and how we know."""
    with ws.act(text("Note a permission")) as session:
        resource = get(session, Resource, resource_id)
        values = {"publish": publish, "translate": translate, "evidence": evidence, "expires_on": expires_on}
        fixed = {"subject_table": "resource", "subject_id": resource.id, "strand_id": resource.strand_id, "feed": resource.feed}
        put(session, Permission, ("resource", resource.id), owner_id=resource.owner_id, **fixed, **values)


def resources(ws: Workspace, strand_id: str) -> list[ResourceView]:
    """The resources of a strand, newest first."""
    with ws.read() as session:
        views = []
        for resource in rows(session, Resource, Resource.id.desc(), strand_id=strand_id):
            permission = session.get(Permission, natural_id("permission", "resource", resource.id))
            owner = session.get(Person, resource.owner_id) if resource.owner_id else None
            views.append(
                ResourceView(
                    resource.id,
                    resource.kind,
                    resource.title_en,
                    resource.title_zh,
                    resource.topic,
                    resource.link,
                    resource.file_name,
                    resource.size,
                    resource.owner_id,
                    owner.name if owner else "",
                    permission.publish if permission else "none",
                    permission.translate if permission else "none",
                    not resource.sha256 or ws.blobs.has(resource.sha256),
                    resource.sha256,
                    resource.licence,
                    permission.evidence if permission else "",
                )
            )
        return views


def _only(values: dict[str, Any]) -> None:
    unknown = set(values) - RESOURCE_FIELDS
    if unknown:
        raise TypeError(f"not a field of a resource: {', '.join(sorted(unknown))}")
