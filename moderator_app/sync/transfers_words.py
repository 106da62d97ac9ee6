"""Why a file doesn't move, in words."""

from __future__ import annotations

from moderator_app.domain.wording import Text, text

#: For codes of `transfers_wire.Trouble`. Codes that aren't here are told as they are.
REASONS: dict[str, Text] = {
    "absent": text("It is not on the server yet. It comes as soon as a laptop that has it sends it."),
    "not_found": text("It is not on the server yet. It comes as soon as a laptop that has it sends it."),
    "offline": text("The server can't be reached. It goes on by itself."),
    "busy": text("The server is busy. It goes on by itself."),
    "locked": text("The server is still at work on an earlier try. It goes on by itself."),
    "too_slow": text("The line is very slow at the moment. It goes on by itself."),
    "too_many": text("The server takes no more files from you at the moment. It goes on by itself."),
    "full": text("The server's disk is full. Tell whoever looks after the server."),
    "too_large": text("The file is larger than the server takes. Tell whoever looks after the server."),
    "forbidden": text("You have no right to send this file."),
    "signed_out": text("Sign in again to go on."),
    "mangled": text("What came was damaged on the way. It is fetched again."),
    "checksum_differs": text("The file was damaged on the way. It is sent again."),
    "damaged": text("The file on this laptop is damaged. Add it again from where it came from."),
    "no_room": text("The disk of this laptop is full. Free some space, then try again."),
    "unreadable": text("The file on this laptop can't be read."),
    "proxy_limit": text("Something between this laptop and the server takes no large files. Tell your administrator."),
}


def reason(code: str, message: str = "") -> Text | None:
    """The sentence for a code, None for none."""
    if not code:
        return None
    return REASONS.get(code) or text("It did not work: {reason}. It goes on by itself.", reason=message or code)
