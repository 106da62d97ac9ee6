"""A file to upload, the bounds of a server that takes it, and a client that sends it by plain requests."""

from __future__ import annotations

import base64
import hashlib
import os

import requests

from moderator_app.server.files_uploads import UploadLimits

CONTENT = os.urandom(300_000)
SHA = hashlib.sha256(CONTENT).hexdigest()
BOUNDS = UploadLimits(file_bytes=50_000_000, open_for_each=5, bytes_for_each=60_000_000, spare=0, patience=2.0)


class Client:
    """Plain requests, as any program could make them."""

    def __init__(self, address: str, token: str = "maya") -> None:
        self.address, self.session = address, requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0"})

    def begin(self, length: int, **metadata: str) -> requests.Response:
        told = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in metadata.items())
        headers = {"Upload-Length": str(length), **({"Upload-Metadata": told} if told else {})}
        return self.session.post(f"{self.address}/api/v1/uploads", headers=headers)

    def new(self, length: int, **metadata: str) -> str:
        answer = self.begin(length, **metadata)
        assert answer.status_code == 201, answer.text
        return self.address + answer.headers["Location"]

    def patch(self, upload: str, offset: int, content: bytes, **headers: str) -> requests.Response:
        told = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream", **headers}
        return self.session.patch(upload, data=content, headers=told)

    def offset(self, upload: str) -> int:
        return int(self.session.head(upload).headers["Upload-Offset"])

    def close(self) -> None:
        self.session.close()
