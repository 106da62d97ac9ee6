"""The one schema: typed tables for laptop and server, a file a part of the work."""

from moderator_app.store.tables.base import ORGANISATION, PEOPLE, Base, Synced, natural_id, new_id, utc_now
from moderator_app.store.tables.breakouts import Room, RoomPlan, Round, Rule, Seat, Theme, ThemeChoice
from moderator_app.store.tables.coaching import (
    CoachingCheckIn,
    CoachingPair,
    CoachingPeer,
    CoachingRound,
    CoachingStanding,
    PrivateRule,
)
from moderator_app.store.tables.conflicts import Conflict
from moderator_app.store.tables.insights import Cue, Evidence, Insight, Note, Permission, Translation
from moderator_app.store.tables.journal import Action, Change, Fact
from moderator_app.store.tables.meetings import (
    AgendaTemplate,
    Attendance,
    Event,
    Material,
    Resource,
    Rsvp,
    Season,
    Segment,
    Slot,
)
from moderator_app.store.tables.people import Membership, Person, School, SourceFile, Strand, Term
from moderator_app.store.tables.recordings import Chapter, Consent, Recording, Voice
from moderator_app.store.tables.running import Commitment, RunMark, SentCopy
from moderator_app.store.tables.surveys import Answer, Inquiry, InquirySupport, InquiryWish, Question, Response, Survey
from moderator_app.store.tables.sync import AsideEntry, FeedCursor, ParkedRow, RefusedEntry, SharedRow, SharedValue
from moderator_app.store.tables.transfers import KeptFile, Transfer

__all__ = [
    "ORGANISATION",
    "PEOPLE",
    "Action",
    "AgendaTemplate",
    "Answer",
    "AsideEntry",
    "Attendance",
    "Base",
    "Change",
    "Chapter",
    "CoachingCheckIn",
    "CoachingPair",
    "CoachingPeer",
    "CoachingRound",
    "CoachingStanding",
    "Commitment",
    "Conflict",
    "Consent",
    "Cue",
    "Event",
    "Evidence",
    "Fact",
    "FeedCursor",
    "Inquiry",
    "InquirySupport",
    "InquiryWish",
    "Insight",
    "KeptFile",
    "Material",
    "Membership",
    "Note",
    "ParkedRow",
    "Permission",
    "Person",
    "PrivateRule",
    "Question",
    "Recording",
    "RefusedEntry",
    "Resource",
    "Response",
    "Room",
    "RoomPlan",
    "Round",
    "Rsvp",
    "Rule",
    "RunMark",
    "School",
    "Season",
    "Seat",
    "Segment",
    "SentCopy",
    "SharedRow",
    "SharedValue",
    "Slot",
    "SourceFile",
    "Strand",
    "Survey",
    "Synced",
    "Term",
    "Theme",
    "ThemeChoice",
    "Transfer",
    "Translation",
    "Voice",
    "natural_id",
    "new_id",
    "utc_now",
]
