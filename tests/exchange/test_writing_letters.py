"""A letter as a draft that any mail program opens."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.permission_letter import Letter, Quoted, compose
from moderator_app.exchange.letter_mail import letter_bytes, letter_file_name
from moderator_app.exchange.reader_language import fit

MADE = datetime(2026, 11, 20, 8, tzinfo=UTC)


def letter(**changes: object) -> Letter:
    values: dict[str, object] = {
        "to_name": "Wang Fang",
        "to_name_zh": "王芳",
        "to_address": "fang@example.org",
        "from_name": "Maya",
        "from_address": "maya@example.org",
        "strand_en": "Librarians",
        "strand_zh": "图书馆员",
    }
    return compose([Quoted("1", "en", "We stamp passports", "盖章")], **(values | changes))  # type: ignore[arg-type]


def opened(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_it_opens_as_a_draft_with_address_subject_and_both_languages() -> None:
    raw = letter_bytes(letter(), made_at=MADE)
    message = opened(raw)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Wang Fang <fang@example.org>"
    assert message["From"] == "Maya <maya@example.org>"
    assert message["Subject"] == "May we share what you said in Librarians? / 可否分享你在图书馆员的发言？"
    assert message["Date"].datetime == MADE
    assert message.get_content_type() == "text/plain"
    body = message.get_content()
    assert "“We stamp passports”" in body
    assert "“盖章”" in body
    assert raw.isascii()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


def test_whoever_reads_chinese_finds_it_first() -> None:
    chosen = letter(chinese_first=True)
    assert chosen.body.startswith("王芳：")
    assert chosen.subject.startswith("可否")


def test_without_addresses_they_are_left_to_the_person() -> None:
    message = opened(letter_bytes(letter(to_address="", from_address="nobody"), made_at=MADE))
    assert message["To"] is None
    assert message["From"] is None


@given(st.text(), st.text(), st.text())
def test_no_name_or_words_can_add_a_header(name: str, strand: str, words: str) -> None:
    made = compose([Quoted("1", "en", words)], to_name=name, to_address="a@example.org", strand_en=strand)
    message = opened(letter_bytes(made, made_at=MADE))
    assert set(message.keys()) == {
        "X-Unsent", "Date", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"
    }  # fmt: skip
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == fit(made.body).rstrip("\n")


@given(st.text())
def test_its_file_name_is_one_that_every_system_takes(name: str) -> None:
    made = letter_file_name(letter(to_name=name))
    assert made.endswith(".eml")
    assert not set(made) & set('\\/:*?"<>|\n\r\t')
