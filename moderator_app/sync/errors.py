"""What can go wrong between a laptop and the server, in words for a person. (A program sees `protocol.problems.Refusal`.)"""

from __future__ import annotations

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import Text, text
from moderator_app.protocol.problems import Refusal


class Unreachable(PeerSphereError):
    """No answer of the server's came: no network, a server that is away, a proxy that answered instead. Try again later."""

    code = "sync.unreachable"

    def __init__(self, server: str, reason: Text | str) -> None:
        super().__init__(
            text("The server {server} can't be reached: {reason}", server=server, reason=reason),
            text("Your work is kept on this laptop and is shared as soon as the server answers."),
        )


class AddressRefused(PeerSphereError):
    """The address isn't one of a server, or one to which no secrets may be sent."""

    code = "sync.address"


class SignedOut(PeerSphereError):
    """There is no token, or the server knows it no longer."""

    code = "sync.signed_out"

    def __init__(self, server: str = "") -> None:
        super().__init__(
            text("This laptop is signed out of {server}.", server=server)
            if server
            else text("This laptop is signed in nowhere."),
            text("Sign in to share your work again. What you do meanwhile is kept here."),
        )


class OtherServer(PeerSphereError):
    """The workspace belongs to another server's organisation."""

    code = "sync.other_server"

    def __init__(self, known: str, asked: str) -> None:
        super().__init__(
            text("This workspace is shared by {known}, not by {asked}.", known=known, asked=asked),
            text("Use another workspace for the other server; or, if your server has moved there, sign in with “moved”."),
        )


class ProgramOutdated(PeerSphereError):
    """This version and the server's have no protocol in common."""

    code = "sync.version"

    def __init__(self, server: str) -> None:
        super().__init__(
            text("The server {server} and this version of the program don't understand each other any more.", server=server),
            text("Install the newest version, or ask whoever runs the server to update it. Your work is kept here meanwhile."),
        )


class ServerTrouble(PeerSphereError):
    """The server answered that it can't do its work now, or that it won't."""

    code = "sync.trouble"


def in_words(refusal: Refusal, server: str) -> PeerSphereError:
    """A problem of the server's as an error for a person."""
    if refusal.code == "signed_out":
        return SignedOut(server)
    if refusal.code in ("version_unknown", "schema_unknown"):
        return ProgramOutdated(server)
    found = _WORDS.get(refusal.code)
    if found is not None:
        return ServerTrouble(Text(found[0].template, {"server": server}), found[1], code=f"sync.{refusal.code}")
    return ServerTrouble(
        text("The server {server} answered: {reason}", server=server, reason=refusal.message or refusal.code),
        text("Try again later. If it stays so, tell whoever runs the server. Your work is kept on this laptop."),
        code=f"sync.{refusal.code}",
    )


_WORDS: dict[str, tuple[Text, Text]] = {
    "full": (
        text("The disk of the server {server} is full."),
        text("Tell whoever runs the server. Your work is kept on this laptop and is shared as soon as there is room."),
    ),
    "busy": (
        text("The server {server} has too much to do just now."),
        text("It is tried again in a moment."),
    ),
    "too_many": (
        text("The server {server} was asked too often."),
        text("Wait a little. It is tried again by itself."),
    ),
    "forbidden": (
        text("Your account may not sync with {server}."),
        text("Ask a coordinator for the right to a strand. Your work is kept on this laptop."),
    ),
    "insecure": (
        text("The server {server} takes secrets over https only."),
        text("Sign in with its https address."),
    ),
    "broken": (
        text("Something is wrong with the server {server}."),
        text("Nothing of yours is lost: it is kept here and sent again. If it stays so, tell whoever runs the server."),
    ),
}
