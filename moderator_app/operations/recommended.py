"""Whom a member might meet next: people of the same role first, then those with the same inquiry, interests, experience.

The order is by what they have in common, most telling first, so that the same members always come in the same order. Nobody is
recommended to themselves, nor to somebody who shares no language or is privately not to be brought together with them. The
strongest matches a member hasn't met come before those they have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moderator_app.domain.wording import Text, text
from moderator_app.operations.encounters import gatherings
from moderator_app.operations.peer_facts import Peer, inquiries_of, not_with, read_peers, speak_together
from moderator_app.operations.present import taken_for_now
from moderator_app.store import Workspace
from moderator_app.store.tables import Inquiry, utc_now


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Somebody to meet. `reasons` in words, the strongest first; `met`: how often the two were together already."""

    person_id: str
    name: str
    name_zh: str
    school: str
    school_zh: str
    country: str
    same_role: bool
    reasons: tuple[Text, ...]
    met: int


def recommended(ws: Workspace, strand_id: str, person_id: str, *, most: int = 5, language: str = "en") -> list[Recommendation]:
    """The `most` members of a strand whom this one might meet, best first; none where they are no member of it.

    Roles and inquiries are named in `language` (en, zh) where they have a name in it.
    """
    moment = taken_for_now(ws) or utc_now()
    with ws.read() as session:
        peers = read_peers(session, strand_id)
        me = next((peer for peer in peers if peer.id == person_id), None)
        if me is None:
            return []
        private = not_with(session, strand_id)
        met: Counter[str] = Counter()
        for found in gatherings(session, strand_id, moment):
            if person_id in found.people and not found.planned:
                met.update(other for other in found.people if other != person_id)
        said = Namer(inquiries_of(session, strand_id), language)
    others = [
        peer for peer in peers if peer.id != me.id and speak_together(me, peer) and frozenset((me.id, peer.id)) not in private
    ]
    common = {peer.id: in_common(me, peer) for peer in others}
    found_others = [peer for peer in others if common[peer.id].points]
    found_others.sort(key=lambda peer: (-common[peer.id].same_role, met[peer.id] > 0, -common[peer.id].points, met[peer.id]))
    return [_recommend(me, peer, common[peer.id], met[peer.id], said) for peer in found_others[:most]]


@dataclass(frozen=True, slots=True)
class Common:
    """What two peers share. `inquiries` ids and `interests` in the first one's order. `points` orders whom to meet."""

    same_role: bool
    same_family: bool
    inquiries: tuple[str, ...]
    interests: tuple[str, ...]
    same_experience: bool
    points: int


def in_common(one: Peer, other: Peer) -> Common:
    """What two peers have in common. A role weighs 100, an inquiry 12 (the first wish of both 20), the family of roles 10, an
    interest 8, the band of experience 4, another country 2, another school 1."""
    same_role = bool(one.role_key) and one.role_key == other.role_key
    same_family = bool(one.family) and one.family == other.family
    inquiries = tuple(wish for wish in one.wishes if wish in other.wishes)
    interests = tuple(word for word in one.interests if word in other.interests)
    same_band = bool(one.band) and one.band == other.band
    first = bool(inquiries) and inquiries[0] == one.wishes[0] == other.wishes[0]
    shared = 100 * same_role + 10 * (same_family and not same_role) + 12 * len(inquiries) + 8 * first + 8 * len(interests)
    shared += 4 * same_band
    points = shared + (2 * (one.land != other.land) + (one.school_id != other.school_id) if shared else 0)
    return Common(same_role, same_family, inquiries, interests, same_band, points)


class Namer:
    """Names of roles and inquiries in one language, where there is one in it, else in the other."""

    def __init__(self, inquiries: Mapping[str, Inquiry], language: str = "en") -> None:
        self._inquiries, self._zh = inquiries, language == "zh"

    def role(self, peer: Peer) -> str:
        return (peer.role_zh if self._zh else "") or peer.role

    def inquiry(self, inquiry_id: str) -> str:
        inquiry = self._inquiries.get(inquiry_id)
        if inquiry is None:
            return ""
        return (inquiry.title_zh if self._zh else "") or inquiry.title_en or inquiry.title_zh


def _recommend(me: Peer, peer: Peer, common: Common, met: int, said: Namer) -> Recommendation:
    reasons = tuple(reasons_in_words(me, peer, common, said))
    return Recommendation(
        peer.id, peer.name, peer.name_zh, peer.school, peer.school_zh, peer.country, common.same_role, reasons, met
    )


def reasons_in_words(me: Peer, peer: Peer, common: Common, said: Namer) -> Sequence[Text]:
    """What two peers share, a sentence each, the strongest first."""
    found = []
    if common.same_role:
        found.append(text("Same role: {role}", role=said.role(peer)))
    elif common.same_family:
        found.append(text("Related role: {role}", role=said.role(peer)))
    found += [text("Same inquiry: {inquiry}", inquiry=said.inquiry(wish)) for wish in common.inquiries[:2]]
    if common.interests:
        found.append(text("Both are interested in {interests}", interests=", ".join(common.interests[:3])))
    if common.same_experience and peer.years is not None:
        found.append(text("Similar experience: {years} years", years=f"{peer.years:g}"))
    if found and me.land and peer.land and me.land != peer.land:
        found.append(text("Works in another country: {country}", country=peer.country))
    return found
