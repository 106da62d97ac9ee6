"""A letter as a draft for any mail program: an .eml file (RFC 5322, MIME, UTF-8) that opens ready to be sent."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from moderator_app.domain.permission_letter import Letter
from moderator_app.exchange.cells import is_email
from moderator_app.exchange.reader_language import fit
from moderator_app.exchange.whole_files import write_whole

_UNFIT_FOR_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def write_letter(letter: Letter, path: Path, *, made_at: datetime | None = None) -> Path:
    """Write a letter as an .eml file; return its path. Raises `FileUnwritable`."""
    return write_whole(Path(path), letter_bytes(letter, made_at=made_at))


def letter_bytes(letter: Letter, *, made_at: datetime | None = None) -> bytes:
    """The letter as a message with CRLF line ends. `X-Unsent` makes mail programs open it as a draft; a sender or receiver whose
    address isn't known is left for the person to fill in."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime((made_at or datetime.now(UTC)).astimezone(UTC))
    if _is_plain(letter.from_address):
        message["From"] = _address(letter.from_name, letter.from_address)
    if _is_plain(letter.to_address):
        message["To"] = _address(letter.to_name, letter.to_address)
    message["Subject"] = fit(letter.subject).replace("\n", " ")
    message.set_content(fit(letter.body), subtype="plain", charset="utf-8", cte="base64")
    return message.as_bytes()


def letter_file_name(letter: Letter) -> str:
    """ "Letter to Ines Costa.eml", without what file systems refuse."""
    name = " ".join(_UNFIT_FOR_NAMES.sub(" ", letter.to_name).split()).strip(" .")[:80]
    return f"Letter to {name}.eml" if name else "Letter.eml"


def _is_plain(address: str) -> bool:
    """Whether an address can stand in a header as it is: one of other than ASCII letters is for the person to fill in."""
    return is_email(address) and address.isascii()


def _address(name: str, address: str) -> Address:
    user, _, domain = address.rpartition("@")
    return Address(" ".join(fit(name).split()), user, domain)
