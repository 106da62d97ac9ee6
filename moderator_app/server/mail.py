"""Mail that the server sends: codes to sign in with, as plain text in English and Chinese. Without an SMTP server, none."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage

from moderator_app.server.settings import Settings

PATIENCE = 20.0

_WORDS = """Hello,

your code to sign in to {name} is

    {code}

It works once, until {until} (UTC).{address} Nobody else needs it; if you didn't ask for it, there is nothing to do.

您好，

您登录 {name} 的验证码是 {code}，只能使用一次，有效期至 {until}（UTC）。如果不是您本人申请的，无需理会。
"""


def can_mail(settings: Settings) -> bool:
    return bool(settings.mail_server and settings.mail_from)


def send_code(settings: Settings, to: str, code: str, until: str) -> None:
    """Mail a code. Raises `OSError` (smtplib's errors are) where the mail server can't be reached or refuses."""
    message = EmailMessage()
    message["From"], message["To"] = settings.mail_from, to
    message["Subject"] = f"{settings.name}: sign in · 登录"
    address = f" The server's address is {settings.url}." if settings.url else ""
    message.set_content(_WORDS.format(name=settings.name, code=code, until=until, address=address))
    host, _, port = settings.mail_server.partition(":")
    if settings.mail_tls == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, int(port or 465), timeout=PATIENCE, context=ssl.create_default_context())
    else:
        server = smtplib.SMTP(host, int(port or 587), timeout=PATIENCE)
    with server:
        if settings.mail_tls == "starttls":
            server.starttls(context=ssl.create_default_context())
        if settings.mail_user:
            server.login(settings.mail_user, settings.mail_password)
        server.send_message(message)
