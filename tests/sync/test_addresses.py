"""Which addresses a token may be sent to."""

from __future__ import annotations

import pytest

from moderator_app.sync.errors import AddressRefused
from moderator_app.sync.wire import checked_address, is_local


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("sync.example.org", "https://sync.example.org"),
        (" https://sync.example.org/ ", "https://sync.example.org"),
        ("sync.example.org:8443/peers", "https://sync.example.org:8443/peers"),
        ("localhost:8765", "http://localhost:8765"),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("http://[::1]:8765", "http://[::1]:8765"),
        ("127.0.0.2", "http://127.0.0.2"),
    ],
)
def test_what_a_person_types_becomes_an_address(given: str, address: str):
    assert checked_address(given) == address


@pytest.mark.parametrize(
    "given",
    [
        "http://sync.example.org",
        "http://192.168.1.5:8765",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1@example.org",
        "ftp://sync.example.org",
        "file:///etc/passwd",
        "https://",
        "",
        "http://[::1",
        "https://example.org:port",
        "https://ann:secret@example.org",
        "https://example.org/?a=1",
    ],
)
def test_other_addresses_are_refused(given: str):
    with pytest.raises(AddressRefused) as refused:
        checked_address(given)
    assert str(refused.value.remedy)


def test_plain_http_is_for_this_machine():
    assert is_local("http://localhost:1") and is_local("http://127.0.0.1") and not is_local("https://example.org")
    with pytest.raises(AddressRefused) as refused:
        checked_address("http://example.org")
    assert refused.value.code == "sync.insecure"
