"""Downloads: ranges, strong ETags and conditions, as RFC 9110 has them; and names that lead nowhere."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.server.blob_stores import FolderStore, copy_blobs, open_store
from moderator_app.server.files_download import span
from tests.server.file_server import AllMayRead, application, running, started

CONTENT = random.Random(700_000).randbytes(700_000)
SHA = hashlib.sha256(CONTENT).hexdigest()
ETAG = f'"{SHA}"'


def begin(folder: Path) -> Path:
    (folder / "whole").write_bytes(CONTENT)
    FolderStore(folder / "blobs").adopt(folder / "whole", SHA)
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with started(begin(tmp_path_factory.mktemp("server"))) as (_program, port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def rights() -> AllMayRead:
    return AllMayRead()


@pytest.fixture
def own_address(tmp_path: Path, rights: AllMayRead) -> Iterator[str]:
    """A server in this process, whose rights a test can change."""
    with running(application(begin(tmp_path), rights=rights)) as address:
        yield address


def ask(address: str, name: str = SHA, method: str = "GET", token: str = "maya", **headers: str) -> requests.Response:
    told = {"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"} if token else {}
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return requests.request(method, f"{address}/api/v1/files/{name}", headers={**told, **named})


def test_a_whole_file_comes_with_its_strong_etag_and_digest(address):
    answer = ask(address)
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert answer.headers["ETag"] == ETAG
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Content-Length"] == str(len(CONTENT))
    assert base64.b64decode(answer.headers["Repr-Digest"].removeprefix("sha-256=:").removesuffix(":")).hex() == SHA
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_head_tells_the_same_without_the_content(address):
    told, got = ask(address, method="HEAD"), ask(address)
    assert told.content == b""
    kept = ("etag", "content-length", "accept-ranges", "content-type")
    assert [told.headers[name] for name in kept] == [got.headers[name] for name in kept]


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=1000-1999", 1000, 2000),
        ("bytes=699999-", 699_999, 700_000),
        ("bytes=300000-", 300_000, 700_000),
        ("bytes=-5", 699_995, 700_000),
        ("bytes=-9999999", 0, 700_000),
        ("bytes=10-99999999", 10, 700_000),
        ("Bytes=10-20", 10, 21),
    ],
)
def test_one_range_is_answered_with_that_part(address, asked, start, end):
    answer = ask(address, Range=asked)
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/700000"
    assert answer.content == CONTENT[start:end]


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "lines=1-2", "bytes=5-2", "bytes=-", "bytes=a-b", "bytes=", "0-5"])
def test_what_is_not_one_range_is_answered_with_the_whole(address, asked):
    answer = ask(address, Range=asked)
    assert (answer.status_code, len(answer.content)) == (200, 700_000)


@pytest.mark.parametrize("asked", ["bytes=700000-", "bytes=9999999-", "bytes=-0", "bytes=99999999999999999999999999999-"])
def test_a_range_beyond_the_end_can_not_be_had(address, asked):
    answer = ask(address, Range=asked)
    assert (answer.status_code, answer.headers["Content-Range"]) == (416, "bytes */700000")


def test_if_range_joins_no_pieces_of_two_files(address):
    assert ask(address, Range="bytes=10-19", If_Range=ETAG).status_code == 206
    for other in ('"another"', f"W/{ETAG}", "Wed, 21 Oct 2026 07:28:00 GMT", SHA):
        answer = ask(address, Range="bytes=10-19", If_Range=other)
        assert (answer.status_code, len(answer.content)) == (200, 700_000)


def test_what_one_has_already_is_not_sent_again(address):
    for listed in (ETAG, f'"x", {ETAG}', f"W/{ETAG}", "*"):
        answer = ask(address, If_None_Match=listed)
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", ETAG)
    assert ask(address, If_None_Match='"x"').status_code == 200


def test_if_match_takes_strong_etags_only(address):
    assert ask(address, If_Match=ETAG).status_code == 200
    assert ask(address, If_Match="*").status_code == 200
    assert ask(address, If_Match=f"W/{ETAG}").status_code == 412


@given(st.text("0123456789-=bytes, ", max_size=20), st.integers(0, 50))
def test_any_range_header_gives_a_part_of_the_file_or_none(header, size):
    found = span(header, size)
    assert found is None or 0 <= found[0] <= found[1] <= size


@pytest.mark.parametrize(
    "name",
    [
        "0" * 64, SHA.upper(), SHA[:-1], SHA + "0", "..", "../blobs", "..%2f..%2f..%2fetc%2fpasswd", "%00", SHA[:2] + "%2f" + SHA,
        "a" * 5000, ".incoming-x", "％２ｅ",
    ],
)  # fmt: skip
def test_a_name_that_is_no_file_leads_nowhere(address, name):
    assert ask(address, name).status_code in (404, 405)


def test_a_file_one_may_not_read_is_not_there(own_address, rights):
    rights.hidden.add(SHA)
    answer = ask(own_address)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert known(own_address, [SHA]) == []


def test_without_a_token_nothing_comes(address):
    assert ask(address, token="").status_code == 401


# ---- which files are there


def known(address: str, names: list[str], token: str = "maya") -> list[str]:
    body = json.dumps({"sha256": names})
    answer = requests.post(f"{address}/api/v1/files/known", data=body, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200, answer.text
    return answer.json().get("sha256", [])


def test_the_server_says_which_files_it_has(address):
    assert known(address, [SHA, "0" * 64, "..", SHA]) == [SHA]


def test_asking_vouches_where_one_may_write(own_address, rights):
    known(own_address, [SHA])
    known(own_address, [SHA], token="reader tom")
    assert rights.vouched == [(SHA, frozenset({"strand"}))]


NONSENSE = [b"", b"[]", b'{"sha256": 5}', b'{"sha256": [5]}', b"{" * 5000, b"\xff", b'{"sha256": ["\\ud800"]}']


@pytest.mark.parametrize("body", NONSENSE)
def test_a_question_that_is_none_is_refused(address, body):
    answer = requests.post(f"{address}/api/v1/files/known", data=body, headers={"Authorization": "Bearer maya"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_too_many_names_at_once_are_refused(address):
    for body in (json.dumps({"sha256": ["0" * 64] * 1001}), "x" * 200_000):
        answer = requests.post(f"{address}/api/v1/files/known", data=body, headers={"Authorization": "Bearer maya"})
        assert answer.status_code == 413


# ---- stores


def test_a_store_is_named_by_a_setting(tmp_path):
    assert isinstance(open_store("", tmp_path), FolderStore)
    for wrong in ("s3://", "s3:bucket", "s3://bucket?colour=blue"):
        with pytest.raises(ValueError, match="the place of files"):
            open_store(wrong, tmp_path)


def test_blobs_move_from_one_store_to_another_and_damaged_ones_are_told(tmp_path):
    source, target = FolderStore(tmp_path / "a"), FolderStore(tmp_path / "b")
    names = []
    for number in range(3):
        (tmp_path / "part").write_bytes(b"%d" % number)
        names.append(hashlib.sha256(b"%d" % number).hexdigest())
        source.adopt(tmp_path / "part", names[-1])
        (tmp_path / "part").unlink()
    source.path(names[1]).write_bytes(b"rotten")
    copied, damaged = copy_blobs(source, target, tmp_path)
    assert (copied, damaged) == (2, [names[1]])
    assert copy_blobs(source, target, tmp_path) == (0, [names[1]])
    assert sorted(blob.sha256 for blob in target.listed()) == sorted([names[0], names[2]])
    assert [path.name for path in Path(tmp_path).glob(".moving*")] == []
