"""Uploads by tus 1.0: what is acknowledged is kept, what isn't is sent again, and the SHA-256 of the whole decides."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from moderator_app.server.blob_stores import FolderStore
from moderator_app.server.files_uploads import UploadLimits
from tests.server.file_server import AllMayRead, application, running, started
from tests.server.tus_client import BOUNDS, CONTENT, SHA, Client


@pytest.fixture
def rights() -> AllMayRead:
    return AllMayRead()


@pytest.fixture
def address(tmp_path: Path, rights: AllMayRead) -> Iterator[str]:
    with running(application(tmp_path, bounds=BOUNDS, rights=rights)) as address:
        yield address


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    made = Client(address)
    yield made
    made.close()


def kept(folder: Path) -> FolderStore:
    return FolderStore(folder / "blobs")


def sha256_of(content: bytes) -> str:
    return f"sha256 {base64.b64encode(hashlib.sha256(content).digest()).decode()}"


# ---- the way it goes


def test_a_file_in_three_pieces_is_kept_under_its_sha256(client, tmp_path):
    upload = client.new(len(CONTENT), sha256=SHA)
    for start in (0, 100_000, 200_000):
        answer = client.patch(upload, start, CONTENT[start : start + 100_000])
        assert (answer.status_code, answer.headers["Upload-Offset"]) == (204, str(start + 100_000))
    assert answer.headers["Upload-Sha256"] == SHA
    assert kept(tmp_path).path(SHA).read_bytes() == CONTENT


def test_without_an_announced_sha256_the_server_tells_the_name(client, tmp_path):
    answer = client.patch(client.new(len(CONTENT)), 0, CONTENT)
    assert answer.headers["Upload-Sha256"] == SHA
    assert kept(tmp_path).size(SHA) == len(CONTENT)


def test_an_empty_file_is_whole_when_it_is_announced(client, tmp_path):
    upload = client.new(0)
    empty = hashlib.sha256(b"").hexdigest()
    assert client.session.head(upload).headers["Upload-Sha256"] == empty
    assert kept(tmp_path).path(empty).read_bytes() == b""


def test_the_abilities_are_told_without_an_account(address):
    answer = requests.options(f"{address}/api/v1/uploads")
    assert answer.status_code == 204
    assert answer.headers["Tus-Version"] == "1.0.0"
    assert answer.headers["Tus-Extension"] == "creation,checksum,termination,expiration"
    assert answer.headers["Tus-Max-Size"] == str(BOUNDS.file_bytes)
    assert set(answer.headers["Tus-Checksum-Algorithm"].split(",")) == {"sha1", "sha256"}


def test_the_metadata_come_back_as_they_were_sent(client):
    upload = client.new(10, filename="纪要.pdf", sha256=SHA)
    told = client.session.head(upload)
    assert base64.b64decode(told.headers["Upload-Metadata"].split(",")[0].split(" ")[1]).decode() == "纪要.pdf"
    assert told.headers["Cache-Control"] == "no-store"
    assert told.headers["Upload-Length"] == "10"


def test_one_content_is_stored_once_however_many_send_it(address, client, tmp_path, rights):
    other = Client(address, "tom")
    for one in (client, other):
        one.patch(one.new(len(CONTENT), sha256=SHA), 0, CONTENT)
    other.close()
    assert [blob.sha256 for blob in kept(tmp_path).listed()] == [SHA]
    assert [name for name, _feeds in rights.vouched] == [SHA, SHA]


def test_a_blob_that_rotted_is_whole_again_when_it_is_sent_again(client, tmp_path):
    client.patch(client.new(len(CONTENT)), 0, CONTENT)
    path = kept(tmp_path).path(SHA)
    path.write_bytes(b"rotten")
    client.patch(client.new(len(CONTENT)), 0, CONTENT)
    assert path.read_bytes() == CONTENT


# ---- lines that go dead


def send_part(upload: str, offset: int, announced: int, content: bytes) -> socket.socket:
    """A PATCH whose body stays unfinished; the line is left open."""
    parts = urlsplit(upload)
    line = socket.create_connection((parts.hostname, parts.port))
    head = (
        f"PATCH {parts.path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer maya\r\nTus-Resumable: 1.0.0\r\n"
        f"Upload-Offset: {offset}\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: {announced}\r\n\r\n"
    )
    line.sendall(head.encode() + content)
    return line


def settled_offset(client: Client, upload: str, least: int) -> int:
    """The offset once the server has noticed that a line is dead."""
    until = time.monotonic() + 10
    while (offset := client.offset(upload)) < least and time.monotonic() < until:
        time.sleep(0.02)
    return offset


def test_what_came_before_a_line_went_dead_is_kept(client, tmp_path):
    upload = client.new(len(CONTENT), sha256=SHA)
    send_part(upload, 0, len(CONTENT), CONTENT[:123_456]).close()
    assert settled_offset(client, upload, 123_456) == 123_456
    assert client.patch(upload, 123_456, CONTENT[123_456:]).headers["Upload-Sha256"] == SHA


def test_a_new_request_takes_over_from_one_whose_line_hangs(client, tmp_path):
    upload = client.new(len(CONTENT), sha256=SHA)
    hanging = send_part(upload, 0, len(CONTENT), CONTENT[:50_000])
    try:
        answer = client.patch(upload, 0, CONTENT)
        if answer.status_code == 409:  # what the hanging one brought was kept meanwhile
            offset = answer.json()["detail"]["offset"]
            answer = client.patch(upload, offset, CONTENT[offset:])
        assert answer.headers["Upload-Sha256"] == SHA
    finally:
        hanging.close()
    assert kept(tmp_path).path(SHA).read_bytes() == CONTENT


def test_bytes_that_came_twice_are_not_written_twice(client):
    upload = client.new(len(CONTENT), sha256=SHA)
    client.patch(upload, 0, CONTENT[:100_000])
    again = client.patch(upload, 0, CONTENT[:100_000])
    assert (again.status_code, again.json()["code"], again.json()["detail"]) == (409, "offset_differs", {"offset": 100_000})
    assert client.patch(upload, 100_000, CONTENT[100_000:]).headers["Upload-Sha256"] == SHA


def test_a_lost_answer_to_the_last_piece_is_told_again(client):
    upload = client.new(len(CONTENT), sha256=SHA)
    client.patch(upload, 0, CONTENT)
    told = client.session.head(upload)
    assert (told.headers["Upload-Offset"], told.headers["Upload-Sha256"]) == (str(len(CONTENT)), SHA)


# ---- checksums


def test_a_piece_with_a_wrong_checksum_is_dropped_and_the_upload_goes_on(client):
    upload = client.new(len(CONTENT), sha256=SHA)
    client.patch(upload, 0, CONTENT[:1000], **{"Upload-Checksum": sha256_of(CONTENT[:1000])})
    wrong = client.patch(upload, 1000, b"x" * 1000, **{"Upload-Checksum": sha256_of(CONTENT[1000:2000])})
    assert (wrong.status_code, wrong.json()["code"]) == (460, "checksum_differs")
    assert client.offset(upload) == 1000
    assert client.patch(upload, 1000, CONTENT[1000:]).headers["Upload-Sha256"] == SHA


def test_sha1_is_understood(client):
    digest = base64.b64encode(hashlib.sha1(CONTENT).digest()).decode()
    assert client.patch(client.new(len(CONTENT)), 0, CONTENT, **{"Upload-Checksum": f"sha1 {digest}"}).status_code == 204


@pytest.mark.parametrize("told", ["crc32 AAAA", "sha256 ", "sha256 AAAA", "sha256 §", "sha256"])
def test_a_checksum_that_is_none_is_refused(client, told):
    upload = client.new(10)
    answer = client.session.patch(
        upload,
        data=b"0123456789",
        headers={
            "Upload-Offset": "0",
            "Content-Type": "application/offset+octet-stream",
            "Upload-Checksum": told.encode("utf-8"),
        },
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert client.offset(upload) == 0


def test_a_file_that_is_not_the_announced_one_is_dropped_whole(client, tmp_path):
    upload = client.new(len(CONTENT), sha256="0" * 64)
    answer = client.patch(upload, 0, CONTENT)
    assert (answer.status_code, answer.json()["code"]) == (460, "checksum_differs")
    assert client.session.head(upload).status_code == 404
    assert list(kept(tmp_path).listed()) == []


# ---- limits, rights, nonsense


def test_more_bytes_than_announced_are_refused(client, tmp_path):
    upload = client.new(1000)
    assert client.patch(upload, 0, CONTENT).status_code == 413
    assert client.offset(upload) == 0
    assert list(kept(tmp_path).listed()) == []


def test_files_that_are_too_large_are_refused_before_a_byte_is_sent(client):
    answer = client.begin(BOUNDS.file_bytes + 1)
    assert (answer.status_code, answer.json()["detail"]) == (413, {"limit": BOUNDS.file_bytes})


def test_an_account_may_begin_only_so_many(client):
    uploads = [client.new(10) for _ in range(BOUNDS.open_for_each)]
    assert client.begin(10).status_code == 429
    assert client.session.delete(uploads[0]).status_code == 204
    assert client.begin(10).status_code == 201


def test_an_account_may_announce_only_so_many_bytes(client):
    client.new(BOUNDS.file_bytes)
    assert client.begin(BOUNDS.file_bytes).json()["code"] == "too_many"


def test_a_server_without_room_says_so_before_a_byte_is_sent(tmp_path):
    with running(application(tmp_path, bounds=UploadLimits(spare=1 << 62))) as address:
        client = Client(address)
        answer = client.begin(10)
        client.close()
    assert (answer.status_code, answer.json()["code"]) == (507, "full")


def test_who_may_not_push_may_not_send_files(address):
    client = Client(address, "reader tom")
    answer = client.begin(10)
    client.close()
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


def test_the_upload_of_another_account_is_not_there(address, client):
    upload = client.new(10)
    other = Client(address, "tom")
    answers = [other.session.head(upload), other.patch(upload, 0, b"0123456789"), other.session.delete(upload)]
    other.close()
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert client.offset(upload) == 0


def test_without_a_token_nothing_is_done(address, client):
    upload = client.new(10)
    for method in ("HEAD", "PATCH", "DELETE"):
        assert requests.request(method, upload, headers={"Tus-Resumable": "1.0.0"}).status_code == 401
    assert requests.post(f"{address}/api/v1/uploads", headers={"Tus-Resumable": "1.0.0"}).status_code == 401


def test_another_version_of_tus_is_refused_with_what_there_is(client):
    answer = client.session.post(f"{client.address}/api/v1/uploads", headers={"Upload-Length": "1", "Tus-Resumable": "0.2.2"})
    assert (answer.status_code, answer.headers["Tus-Version"]) == (412, "1.0.0")


def test_a_dropped_upload_leaves_nothing(client, tmp_path):
    upload = client.new(len(CONTENT))
    client.patch(upload, 0, CONTENT[:1000])
    assert client.session.delete(upload).status_code == 204
    assert client.session.head(upload).status_code == 404
    assert list((tmp_path / "uploads").iterdir()) == []


def test_methods_may_be_named_in_a_header(client):
    upload = client.new(3)
    headers = {"X-HTTP-Method-Override": "PATCH", "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    assert client.session.post(upload, data=b"abc", headers=headers).status_code == 204
    assert client.session.post(upload, headers={"X-HTTP-Method-Override": "GET"}).json()["code"] == "wrong_method"


@pytest.mark.parametrize("length", ["", "-1", "1e9", "٣", "9" * 30, "0x10", " "])
def test_lengths_that_are_no_numbers_are_refused(address, length):
    parts = urlsplit(address)
    line = http.client.HTTPConnection(parts.hostname, parts.port)
    headers = {"Authorization": "Bearer maya", "Tus-Resumable": "1.0.0", "Upload-Length": length.encode("utf-8")}
    line.request("POST", "/api/v1/uploads", headers=headers)
    answer = line.getresponse()
    body = json.loads(answer.read())
    line.close()
    assert (answer.status, body["code"]) == (400, "bad_request")


@pytest.mark.parametrize("told", ["sha256 §", "sha256 AAAA", "a YQ==,a YQ==", ",,", "sha256 " + "A" * 5000, "名 YQ=="])
def test_metadata_that_can_not_be_read_are_refused(client, told):
    answer = client.session.post(
        f"{client.address}/api/v1/uploads", headers={"Upload-Length": "1", "Upload-Metadata": told.encode("utf-8")}
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


@pytest.mark.parametrize("name", ["..%2f..%2fetc%2fpasswd", "....", "a" * 300, "%00", "..", "0" * 40, "x.json"])
def test_names_that_are_no_upload_lead_nowhere(client, name):
    assert client.session.head(f"{client.address}/api/v1/uploads/{name}").status_code in (404, 405)
    assert client.session.delete(f"{client.address}/api/v1/uploads/{name}").status_code in (404, 405)


def test_bytes_of_another_kind_are_refused(client):
    upload = client.new(3)
    assert client.patch(upload, 0, b"abc", **{"Content-Type": "text/plain"}).status_code == 415


# ---- slow clients, full disks


def test_a_client_that_brings_next_to_nothing_gives_its_place_back(tmp_path):
    with running(application(tmp_path, bounds=UploadLimits(spare=0, idle=0.3))) as address:
        client = Client(address)
        upload = client.new(len(CONTENT), sha256=SHA)
        slow = send_part(upload, 0, len(CONTENT), CONTENT[:1000])
        slow.settimeout(10)
        answer = slow.recv(4096)
        slow.close()
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert client.offset(upload) == 1000  # what came is kept
        assert client.patch(upload, 1000, CONTENT[1000:]).headers["Upload-Sha256"] == SHA
        client.close()


def test_many_uploads_at_once_are_all_right(client, tmp_path):
    contents = [os.urandom(200_000) for _ in range(5)]
    uploads = [client.new(len(content)) for content in contents]
    lines = [send_part(upload, 0, 200_000, content) for upload, content in zip(uploads, contents, strict=True)]
    for line in lines:
        assert line.recv(4096).startswith(b"HTTP/1.1 204 ")
        line.close()
    assert {blob.sha256 for blob in kept(tmp_path).listed()} == {hashlib.sha256(content).hexdigest() for content in contents}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits the files of another program")
def test_a_full_disk_is_told_and_the_upload_goes_on_when_there_is_room(tmp_path):
    import resource

    with started(tmp_path) as (program, port):
        client = Client(f"http://127.0.0.1:{port}")
        upload = client.new(len(CONTENT), sha256=SHA)
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
        answer = client.patch(upload, 0, CONTENT)
        assert (answer.status_code, answer.json()["code"]) == (507, "full")
        offset = client.offset(upload)
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert client.patch(upload, offset, CONTENT[offset:]).headers["Upload-Sha256"] == SHA
        client.close()
    assert kept(tmp_path).path(SHA).read_bytes() == CONTENT
