"""Where the server keeps files: a local folder, or any storage that speaks S3.

What must hold: a blob bears the SHA-256 of its content as its name, appears whole or not at all, and is never changed. Only 64
hex digits are a name, so no wish of a client's reaches anything else. Whoever adopts a file has checked its content before.
All calls block; the server makes them in threads.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """A blob that is kept: its name, its size in bytes, and since when (seconds since 1970, by the store's clock)."""

    sha256: str
    size: int
    at: float


class Reader(Protocol):
    """A blob opened for reading from some byte on."""

    def read(self, size: int, /) -> bytes: ...
    def close(self) -> None: ...


class BlobStore(Protocol):
    """What the server asks of a store. What isn't a SHA-256 in hex is in none."""

    def size(self, sha256: str) -> int | None:
        """The size in bytes, None where the store doesn't have it."""

    def open(self, sha256: str, start: int = 0) -> Reader:
        """Read from byte `start` on. Raises `FileNotFoundError` where the store doesn't have it."""

    def adopt(self, part: Path, sha256: str) -> None:
        """Keep the content of a finished local file, which was checked to have this SHA-256. The file itself stays where it is,
        and must not be written any more: it may be the same bytes under two names."""

    def remove(self, sha256: str) -> None:
        """Drop a blob, if it is there."""

    def listed(self) -> Iterator[Stored]:
        """Every blob that is kept."""


class StoreUnreachable(Exception):
    """The storage can't be reached, or refuses for a reason that may pass."""


def open_store(place: str, folder: Path) -> BlobStore:
    """The store that a setting names: "" for `folder`, a path, or ``s3://bucket/prefix?endpoint=URL&region=NAME``.

    Keys for S3 come from where its own tools look for them: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, or
    the files of those tools. Raises `ValueError` where the setting can't be understood.
    """
    if not place.startswith("s3:"):
        return FolderStore(Path(place) if place else folder)
    parts = urlsplit(place)
    known = {key: values[-1] for key, values in parse_qs(parts.query, strict_parsing=bool(parts.query)).items()}
    unknown = sorted(known.keys() - {"endpoint", "region"})
    if not parts.netloc or unknown:
        raise ValueError(f"the place of files {place!r} names " + (f"unknown options: {unknown}" if unknown else "no bucket"))
    return S3Store(parts.netloc, prefix=parts.path.strip("/"), endpoint=known.get("endpoint"), region=known.get("region"))


# ---- a folder


class FolderStore:
    """A folder laid out as a workspace's: ab/abcd…"""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the blob is or would be. Raises `FileNotFoundError` for what can't be the name of one."""
        if NAME.fullmatch(sha256) is None:
            raise FileNotFoundError(sha256)
        return self.folder / sha256[:2] / sha256

    def size(self, sha256: str) -> int | None:
        try:
            return self.path(sha256).stat().st_size
        except FileNotFoundError:
            return None

    def open(self, sha256: str, start: int = 0) -> Reader:
        file = self.path(sha256).open("rb", buffering=0)
        file.seek(start)
        return file

    def adopt(self, part: Path, sha256: str) -> None:
        """A second name for the same bytes where the file system can do that, else a copy. It replaces what bore the name
        already: a blob that rotted on the disk is whole again once anybody sends it."""
        target = self.path(sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        incoming = self.folder / f".incoming-{secrets.token_hex(8)}"
        try:
            try:
                os.link(part, incoming)
            except OSError:
                _copy(part, incoming)
            incoming.replace(target)
        finally:
            incoming.unlink(missing_ok=True)
        for folder in (target.parent, self.folder):
            sync_folder(folder)

    def remove(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def listed(self) -> Iterator[Stored]:
        for file in sorted(self.folder.glob("??/*")):
            if NAME.fullmatch(file.name):
                told = file.stat()
                yield Stored(file.name, told.st_size, told.st_mtime)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as origin, target.open("wb") as copy:
        shutil.copyfileobj(origin, copy, 1 << 20)
        copy.flush()
        os.fsync(copy.fileno())


def sync_folder(folder: Path) -> None:
    """See that names made or replaced in a folder outlast a power cut. Windows does that by itself, and can't be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# ---- S3

_PART = 16 << 20
_GONE = {"404", "NoSuchKey", "NotFound"}


class S3Store:
    """A bucket of S3-compatible storage; blobs lie under `prefix`/ab/abcd….

    Needs boto3, which is imported here and nowhere else. S3 shows an object only when it was sent whole; payloads are signed, so
    the storage itself refuses what was changed on the way.
    """

    def __init__(self, bucket: str, *, prefix: str = "", endpoint: str | None = None, region: str | None = None) -> None:
        try:
            import boto3
            from boto3.s3.transfer import TransferConfig
            from botocore.config import Config
        except ImportError as error:
            raise ValueError("files in S3 storage need the package boto3: install peersphere-moderator[s3]") from error
        self.bucket, self.prefix = bucket, f"{prefix}/" if prefix else ""
        # other makers' storage knows neither the newest checksums nor bucket names in host names
        self._client: Any = boto3.session.Session().client(
            "s3",
            endpoint_url=endpoint,
            region_name=region or ("us-east-1" if endpoint else None),
            config=Config(
                connect_timeout=10,
                read_timeout=60,
                retries={"max_attempts": 4, "mode": "standard"},
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"payload_signing_enabled": True, "addressing_style": "path" if endpoint else "auto"},
            ),
        )
        self._sending = TransferConfig(
            multipart_threshold=_PART, multipart_chunksize=_PART, max_concurrency=2, max_io_queue=8, io_chunksize=1 << 20
        )

    def key(self, sha256: str) -> str:
        """The object's key. Raises `FileNotFoundError` for what can't be the name of a blob."""
        if NAME.fullmatch(sha256) is None:
            raise FileNotFoundError(sha256)
        return f"{self.prefix}{sha256[:2]}/{sha256}"

    def size(self, sha256: str) -> int | None:
        try:
            with _explained(sha256):
                return int(self._client.head_object(Bucket=self.bucket, Key=self.key(sha256))["ContentLength"])
        except FileNotFoundError:
            return None

    def open(self, sha256: str, start: int = 0) -> Reader:
        wanted = {"Range": f"bytes={start}-"} if start else {}
        with _explained(sha256):
            body = self._client.get_object(Bucket=self.bucket, Key=self.key(sha256), **wanted)["Body"]
        return _ObjectReader(body, sha256)

    def adopt(self, part: Path, sha256: str) -> None:
        with _explained(sha256):
            self._client.upload_file(str(part), self.bucket, self.key(sha256), Config=self._sending)
        if self.size(sha256) != part.stat().st_size:
            raise StoreUnreachable(f"the storage has another size of {sha256} than was sent")

    def remove(self, sha256: str) -> None:
        with _explained(sha256):
            self._client.delete_object(Bucket=self.bucket, Key=self.key(sha256))

    def listed(self) -> Iterator[Stored]:
        with _explained(self.bucket):
            for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self.prefix):
                for found in page.get("Contents", ()):
                    name = found["Key"].rpartition("/")[2]
                    if NAME.fullmatch(name):
                        yield Stored(name, found["Size"], found["LastModified"].timestamp())


class _ObjectReader:
    """The body of an object; what goes wrong while it comes is told as this module's errors."""

    def __init__(self, body: Any, sha256: str) -> None:
        self._body, self._sha256 = body, sha256

    def read(self, size: int, /) -> bytes:
        with _explained(self._sha256):
            return bytes(self._body.read(size))

    def close(self) -> None:
        self._body.close()


class _explained:
    """Turns what boto3 raises into `FileNotFoundError` or `StoreUnreachable`."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None) -> None:
        if error is None:
            return
        from boto3.exceptions import Boto3Error
        from botocore.exceptions import BotoCoreError, ClientError

        if isinstance(error, ClientError) and error.response.get("Error", {}).get("Code") in _GONE:
            raise FileNotFoundError(self._what) from error
        if isinstance(error, (BotoCoreError, ClientError, Boto3Error)):
            raise StoreUnreachable(str(error)) from error


def copy_blobs(source: BlobStore, target: BlobStore, scratch: Path) -> tuple[int, list[str]]:
    """Copy what `target` lacks, for a move from one kind of store to another; `scratch` is a folder for one blob at a time.

    Returns how many were copied, and the names of those that are damaged: their content isn't what their name says, and so
    they stay where they are.
    """
    copied, damaged = 0, []
    part = scratch / f".moving-{secrets.token_hex(8)}"
    try:
        for stored in source.listed():
            if target.size(stored.sha256) == stored.size:
                continue
            if _fetch(source, stored.sha256, part) != stored.sha256:
                damaged.append(stored.sha256)
                continue
            target.adopt(part, stored.sha256)
            part.unlink()
            copied += 1
    finally:
        part.unlink(missing_ok=True)
    return copied, damaged


def _fetch(source: BlobStore, sha256: str, part: Path) -> str:
    digest = hashlib.sha256()
    with closing(source.open(sha256)) as origin, part.open("wb") as file:
        while piece := origin.read(1 << 20):
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()
