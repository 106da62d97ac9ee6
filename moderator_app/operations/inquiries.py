"""From answers to inquiries: topics counted, free text clustered into suggestions, and the moderator's hand on them.

Suggesting never touches what the moderator has made their own: only suggestions that nobody opened, renamed or dropped are
replaced by a new run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.ordering import position_for, spread
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.speakers import Evidence as SpeakerEvidence
from moderator_app.domain.speakers import SpeakerSuggestion, who_could_speak
from moderator_app.domain.topics import TextAnswer, rank_choices, suggest_inquiries
from moderator_app.domain.wording import text
from moderator_app.store import Workspace, get, put, remove, rows
from moderator_app.store.tables import (
    Answer,
    Event,
    Inquiry,
    InquirySupport,
    InquiryWish,
    Membership,
    Person,
    Question,
    Response,
    Segment,
    Slot,
    Survey,
    Term,
    natural_id,
)


@dataclass(frozen=True, slots=True)
class RankedTopic:
    """An option of a topic question: how many people chose it, and who (ids of those who are known)."""

    option: str
    count: int
    share: float
    person_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupportView:
    """An answer behind an inquiry."""

    answer_id: str
    raw: str
    person_id: str | None
    person: str
    language: str
    origin: str


@dataclass(frozen=True, slots=True)
class InquiryView:
    """An inquiry with the answers that support it."""

    id: str
    title_en: str
    title_zh: str
    state: str
    labels: tuple[str, ...]
    people: int
    support: tuple[SupportView, ...]


# ---- topics


def ranked_topics(ws: Workspace, survey_id: str) -> list[RankedTopic]:
    """The options of the survey's topic questions by how many people chose them; responses that were answered anew count once.

    Options of forms in different languages that say the same are counted apart until the moderator merges them as inquiries.
    """
    with ws.read() as session:
        query = (
            select(Answer, Response)
            .join(Response, Response.id == Answer.response_id)
            .join(Question, Question.id == Answer.question_id)
            .where(Response.survey_id == survey_id, Response.superseded_by_id.is_(None), Question.purpose == "topic")
        )
        answers: list[tuple[str, list[str]]] = []
        everyone = set()
        for answer, response in session.execute(query):
            who = response.person_id or response.id
            everyone.add(who)
            answers.append((who, [str(choice) for choice in (answer.choices or (answer.raw,))]))
        known = {row.person_id for row in rows(session, Response, Response.id, survey_id=survey_id) if row.person_id}
    total = max(1, len(everyone))
    return [
        RankedTopic(option, count, count / total, tuple(person for person in people if person in known))
        for option, count, people in rank_choices(answers)
    ]


# ---- suggestions


def suggest(ws: Workspace, survey_id: str, *, seed: int = 0, wanted: int | None = None, progress: Progress = silent) -> int:
    """Cluster the survey's free answers into suggested inquiries. Returns how many there are now.

    Takes seconds for thousands of answers: run it in the background. Works on a copy; only the storing is an action.
    """
    with ws.read() as session:
        survey = get(session, Survey, survey_id)
        settled = set(
            session.scalars(
                select(InquirySupport.answer_id)
                .join(Inquiry, Inquiry.id == InquirySupport.inquiry_id)
                .where(Inquiry.survey_id == survey_id, Inquiry.state != "suggested")
            )
        )
        query = (
            select(Answer.id, Answer.raw, Response.person_id)
            .join(Response, Response.id == Answer.response_id)
            .join(Question, Question.id == Answer.question_id)
            .where(Response.survey_id == survey_id, Response.superseded_by_id.is_(None), Question.purpose == "free")
            .order_by(Answer.id)
        )
        texts = [TextAnswer(a, raw, person or "") for a, raw, person in session.execute(query) if a not in settled]
        strand_id = survey.strand_id
    suggested = suggest_inquiries(texts, seed=seed, wanted=wanted, progress=progress)
    people = {answer.id: answer.person or None for answer in texts}
    with ws.act(text("Suggest inquiries")) as session:
        for old in rows(session, Inquiry, survey_id=survey_id, state="suggested"):
            remove(session, old, *rows(session, InquirySupport, InquirySupport.id, inquiry_id=old.id))
        last = max((inquiry.position for inquiry in rows(session, Inquiry, survey_id=survey_id)), default=None)
        for found, position in zip(suggested, spread(len(suggested), last), strict=True):
            inquiry = Inquiry(
                strand_id=strand_id,
                survey_id=survey_id,
                title_en=found.title_en,
                title_zh=found.title_zh,
                labels=list(found.labels),
                position=position,
            )
            session.add(inquiry)
            for answer_id in found.answer_ids:
                key = natural_id("inquiry_support", inquiry.id, answer_id)
                session.add(
                    InquirySupport(
                        id=key, inquiry_id=inquiry.id, answer_id=answer_id, person_id=people[answer_id], feed=strand_id
                    )
                )
    return len(suggested)


def inquiries(ws: Workspace, survey_id: str) -> list[InquiryView]:
    """The survey's inquiries that were not dropped or merged away, those with most people first."""
    with ws.read() as session:
        found = [i for i in rows(session, Inquiry, survey_id=survey_id) if i.state in ("suggested", "open")]
        return sorted((_view(session, inquiry) for inquiry in found), key=lambda view: (-view.people, view.id))


def inquiry(ws: Workspace, inquiry_id: str) -> InquiryView:
    """One inquiry with its support."""
    with ws.read() as session:
        return _view(session, get(session, Inquiry, inquiry_id))


def _view(session: Session, inquiry: Inquiry) -> InquiryView:
    query = (
        select(InquirySupport, Answer, Response, Person)
        .join(Answer, Answer.id == InquirySupport.answer_id)
        .join(Response, Response.id == Answer.response_id)
        .outerjoin(Person, Person.id == Response.person_id)
        .where(InquirySupport.inquiry_id == inquiry.id)
        .order_by(Answer.id)
    )
    support = []
    people = set()
    for link, answer, response, person in session.execute(query):
        name = person.name if person else response.given_name
        support.append(SupportView(answer.id, answer.raw, response.person_id, name, response.language, link.origin))
        people.add(response.person_id or response.id)
    return InquiryView(
        inquiry.id, inquiry.title_en, inquiry.title_zh, inquiry.state, tuple(inquiry.labels), len(people), tuple(support)
    )


# ---- the moderator's hand


def add_inquiry(ws: Workspace, strand_id: str, title_en: str, title_zh: str = "", *, survey_id: str | None = None) -> str:
    """Make an inquiry by hand. Returns its id."""
    if not (title_en.strip() or title_zh.strip()):
        raise RuleBroken(text("An inquiry needs words in English or Chinese."))
    with ws.act(text("Add an inquiry")) as session:
        places = [i.position for i in rows(session, Inquiry, strand_id=strand_id)]
        made = Inquiry(
            strand_id=strand_id,
            survey_id=survey_id,
            title_en=title_en,
            title_zh=title_zh,
            state="open",
            position=position_for(places, len(places)),
        )
        session.add(made)
        return made.id


def inquiry_from_topics(ws: Workspace, survey_id: str, options: Sequence[str], title_en: str, title_zh: str = "") -> str:
    """Make an inquiry of one or more options of the topic questions (the same topic in two languages, say): everybody who chose
    one of them supports it. Returns its id."""
    wanted = set(options)
    with ws.act(text("Make an inquiry of a topic")) as session:
        survey = get(session, Survey, survey_id)
        made = add_inquiry(ws, survey.strand_id, title_en, title_zh, survey_id=survey_id)
        session.flush()
        inquiry = get(session, Inquiry, made)
        query = (
            select(Answer, Response.person_id)
            .join(Response, Response.id == Answer.response_id)
            .join(Question, Question.id == Answer.question_id)
            .where(Response.survey_id == survey_id, Response.superseded_by_id.is_(None), Question.purpose == "topic")
        )
        for answer, person_id in session.execute(query):
            if wanted & set(answer.choices or (answer.raw,)):
                _support(session, inquiry, answer.id, person_id, "choice")
        return made


def rename_inquiry(ws: Workspace, inquiry_id: str, *, title_en: str | None = None, title_zh: str | None = None) -> None:
    """Give an inquiry the moderator's words; it is theirs from then on."""
    with ws.act(text("Rename an inquiry")) as session:
        found = get(session, Inquiry, inquiry_id)
        if title_en is not None and found.title_en != title_en:
            found.title_en = title_en
        if title_zh is not None and found.title_zh != title_zh:
            found.title_zh = title_zh
        _own(found)


def open_inquiry(ws: Workspace, inquiry_id: str) -> None:
    """Take a suggestion as an inquiry of the strand."""
    with ws.act(text("Take up an inquiry")) as session:
        _own(get(session, Inquiry, inquiry_id))


def merge_inquiries(ws: Workspace, kept_id: str, others: Sequence[str]) -> None:
    """Make several inquiries one: their answers and wishes go to the kept one."""
    with ws.act(text("Merge inquiries")) as session:
        kept = get(session, Inquiry, kept_id)
        _own(kept)
        for other_id in others:
            if other_id == kept_id:
                continue
            other = get(session, Inquiry, other_id)
            for link in rows(session, InquirySupport, InquirySupport.id, inquiry_id=other.id):
                _support(session, kept, link.answer_id, link.person_id, link.origin)
                remove(session, link)
            for wish in rows(session, InquiryWish, InquiryWish.id, inquiry_id=other.id):
                wanted = {"inquiry_id": kept.id, "person_id": wish.person_id, "rank": wish.rank}
                put(session, InquiryWish, (kept.id, wish.person_id), **wanted)
                remove(session, wish)
            kept.title_zh = kept.title_zh or other.title_zh
            kept.title_en = kept.title_en or other.title_en
            other.state, other.merged_into_id = "merged", kept.id


def split_inquiry(ws: Workspace, inquiry_id: str, answer_ids: Sequence[str], title_en: str, title_zh: str = "") -> str:
    """Take some of an inquiry's answers out into a new one. Returns the new one's id."""
    with ws.act(text("Split an inquiry")) as session:
        old = get(session, Inquiry, inquiry_id)
        links = [
            link for link in rows(session, InquirySupport, InquirySupport.id, inquiry_id=old.id) if link.answer_id in answer_ids
        ]
        if not links:
            raise RuleBroken(text("Choose the answers that the new inquiry is made of."))
        new_id_ = add_inquiry(ws, old.strand_id, title_en, title_zh, survey_id=old.survey_id)
        session.flush()
        new = get(session, Inquiry, new_id_)
        _own(old)
        for link in links:
            _support(session, new, link.answer_id, link.person_id, link.origin)
            remove(session, link)
        return new.id


def drop_inquiry(ws: Workspace, inquiry_id: str) -> None:
    """Put a suggestion aside; its answers may be suggested again elsewhere, undo brings it back."""
    with ws.act(text("Drop an inquiry")) as session:
        found = get(session, Inquiry, inquiry_id)
        found.state = "dropped"
        remove(session, *rows(session, InquirySupport, InquirySupport.id, inquiry_id=found.id))


def _own(found: Inquiry) -> None:
    if found.state == "suggested":
        found.state = "open"


def _support(session: Session, inquiry: Inquiry, answer_id: str, person_id: str | None, origin: str) -> None:
    key = (inquiry.id, answer_id)
    put(session, InquirySupport, key, inquiry_id=inquiry.id, answer_id=answer_id, person_id=person_id, origin=origin)


# ---- who could speak


def speaker_suggestions(ws: Workspace, strand_id: str, topic: str) -> list[SpeakerSuggestion]:
    """Members who could speak on a topic, best evidence first: what they offered to share, their role, past talks."""
    with ws.read() as session:
        members = select(Membership.person_id).where(Membership.strand_id == strand_id)
        people = {p.id: p for p in session.scalars(select(Person).where(Person.id.in_(members)))}
        roles = {term.id: term.label_en for term in rows(session, Term, Term.id, kind="role")}
        evidence = _shared(session, strand_id) + _talks(session, strand_id)
        for person in people.values():
            role = roles.get(person.role_id or "", person.role_text)
            if role:
                evidence.append(SpeakerEvidence(person.id, "role", role))
        return who_could_speak(topic, [item for item in evidence if item.person in people])


def _shared(session: Session, strand_id: str) -> list[SpeakerEvidence]:
    query = (
        select(Response.person_id, Answer.raw)
        .join(Answer, Answer.response_id == Response.id)
        .join(Question, Question.id == Answer.question_id)
        .join(Survey, Survey.id == Response.survey_id)
        .where(Survey.strand_id == strand_id, Question.purpose == "share", Response.person_id.is_not(None))
    )
    return [SpeakerEvidence(str(person), "could_share", raw) for person, raw in session.execute(query) if raw.strip()]


def _talks(session: Session, strand_id: str) -> list[SpeakerEvidence]:
    talks = select(Segment.speaker_id, Segment.title_en, Segment.title_zh, Event.title_en).join(
        Event, Event.id == Segment.event_id
    )
    query = talks.where(Event.strand_id == strand_id, Segment.speaker_id.is_not(None), Segment.kind.in_(("keynote", "other")))
    found = [SpeakerEvidence(str(p), "past_talk", " ".join((en, zh, title))) for p, en, zh, title in session.execute(query)]
    slots = (
        select(Slot.person_id, Slot.title_en, Slot.title_zh)
        .join(Segment, Segment.id == Slot.segment_id)
        .join(Event, Event.id == Segment.event_id)
        .where(Event.strand_id == strand_id, Slot.person_id.is_not(None))
    )
    found.extend(SpeakerEvidence(str(p), "past_talk", " ".join((en, zh))) for p, en, zh in session.execute(slots))
    return found


# ---- wishes


def set_wishes(ws: Workspace, person_id: str, inquiry_ids: Sequence[str]) -> None:
    """Say which inquiries a person wishes to work on, first wish first."""
    with ws.act(text("Set the wishes of a member")) as session:
        for rank, inquiry_id in enumerate(inquiry_ids, start=1):
            values = {"inquiry_id": inquiry_id, "person_id": person_id, "rank": rank}
            put(session, InquiryWish, (inquiry_id, person_id), **values)
        strand_id = get(session, Inquiry, inquiry_ids[0]).strand_id if inquiry_ids else None
        query = select(InquiryWish).join(Inquiry, Inquiry.id == InquiryWish.inquiry_id)
        for wish in session.scalars(query.where(InquiryWish.person_id == person_id, Inquiry.strand_id == strand_id)):
            if wish.inquiry_id not in inquiry_ids:
                remove(session, wish)


def wishes(session: Session, strand_id: str) -> dict[str, list[str]]:
    """What each person wishes to work on, first wish first: explicit wishes, then inquiries their answers support, most
    answers first."""
    explicit: dict[str, list[tuple[int, str]]] = {}
    query = select(InquiryWish).join(Inquiry, Inquiry.id == InquiryWish.inquiry_id).where(Inquiry.strand_id == strand_id)
    for wish in session.scalars(query.where(Inquiry.state.in_(("open", "suggested")))):
        explicit.setdefault(wish.person_id, []).append((wish.rank, wish.inquiry_id))
    supports: dict[str, Counter[str]] = {}
    linked = select(Response.person_id, InquirySupport.inquiry_id).join(Answer, Answer.id == InquirySupport.answer_id)
    linked = linked.join(Response, Response.id == Answer.response_id).join(Inquiry, Inquiry.id == InquirySupport.inquiry_id)
    linked = linked.where(
        Inquiry.strand_id == strand_id, Inquiry.state.in_(("open", "suggested")), Response.person_id.is_not(None)
    )
    for person_id, inquiry_id in session.execute(linked):
        supports.setdefault(str(person_id), Counter())[inquiry_id] += 1
    found = {}
    for person_id in explicit.keys() | supports.keys():
        first = [inquiry_id for _rank, inquiry_id in sorted(explicit.get(person_id, []))]
        then = [inquiry_id for inquiry_id, _n in supports.get(person_id, Counter()).most_common()]
        found[person_id] = list(dict.fromkeys((*first, *then)))
    return found
