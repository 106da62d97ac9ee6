"""The demo season, step by step through the real operations: what `moderator demo` shows and what tests begin from."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from moderator_app.domain.chinese import fold
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.attendance import read_attendance
from moderator_app.exchange.forms import read_survey
from moderator_app.exchange.roster import read_roster
from moderator_app.exchange.webvtt import read_transcript
from moderator_app.exchange.zoom import read_zoom_chat, read_zoom_folder, read_zoom_polls
from moderator_app.operations import (
    agenda,
    inquiries,
    insights,
    invitations,
    live,
    meeting_files,
    people,
    resources,
    rosters,
    strands,
    surveys,
    vocabulary,
)
from moderator_app.operations import themes as theme_operations
from moderator_app.operations.present import take_for_now
from moderator_app.paths import resources_folder
from moderator_app.store import Workspace

Say = Callable[[Text], None]


@dataclass(slots=True)
class DemoSeason:
    """What the demo has made so far: ids by their codes in season.json and by e-mail address."""

    ws: Workspace
    folder: Path
    plan: dict[str, Any]
    say: Say
    strand_id: str = ""
    event_id: str = ""
    events: dict[int, str] = field(default_factory=dict)
    segments: list[str] = field(default_factory=list)
    themes: dict[str, str] = field(default_factory=dict)
    resources: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    survey_id: str = ""

    def person(self, email: str | None) -> str | None:
        """The id of a member by e-mail address."""
        return self.people.get(email or "")


def begin(ws: Workspace, say: Say = lambda _words: None, folder: Path | None = None) -> DemoSeason:
    """A demo that has done nothing yet, on an open and empty workspace."""
    folder = folder or resources_folder() / "demo"
    plan = json.loads((folder / "season.json").read_text("utf-8"))
    return DemoSeason(ws, folder, plan, say)


def prepare(demo: DemoSeason) -> None:
    """All steps up to the eve of the meeting: season, members, survey, agenda, earlier rooms."""
    make_strands(demo)
    import_members(demo)
    import_answers(demo)
    lay_agenda(demo)


# ---- 4. a season


def make_strands(demo: DemoSeason) -> None:
    """Vocabulary, strands and their calendars."""
    with demo.ws.act(text("Set up the demo season")):
        families = {}
        for family in demo.plan["families"]:
            families[family["code"]] = vocabulary.add_term(
                demo.ws, "family", family["label_en"], family["label_zh"], code=family["code"]
            )
            for role in family["roles"]:
                role_id = vocabulary.add_term(
                    demo.ws, "role", role["label_en"], role["label_zh"], code=role["code"], parent_id=families[family["code"]]
                )
                vocabulary.change_term(demo.ws, role_id, synonyms=tuple(role.get("synonyms", ())))
        mine = demo.plan["strand"]
        demo.strand_id = _strand(demo, mine, families)
        for meeting in demo.plan["meetings"]:
            demo.events[meeting["number"]] = _event(demo, demo.strand_id, meeting, mine["time_zone"])
        demo.event_id = demo.events[2]
        for other in demo.plan["other_strands"]:
            strand_id = _strand(demo, other, families)
            for meeting in other["meetings"]:
                _event(demo, strand_id, meeting, "Asia/Shanghai")
        for event in demo.plan["events"]:
            _event(demo, None, event, "Asia/Shanghai")
    take_for_now(demo.ws, a_day_before(demo))
    found = strands.strands(demo.ws)
    demo.say(text("{strands} strands with {meetings} meetings", strands=len(found), meetings=len(strands.events(demo.ws))))


def _strand(demo: DemoSeason, said: dict[str, Any], families: dict[str, str]) -> str:
    organisation = demo.plan["organisation"]
    return strands.add_strand(
        demo.ws,
        said["name_en"],
        said["name_zh"],
        languages=said["languages"],
        family_id=families[said["family"]],
        school_year=organisation["school_year"],
        time_zone=said.get("time_zone", "Asia/Shanghai"),
        contact_email=organisation["contact_email"],
    )


def _event(demo: DemoSeason, strand_id: str | None, said: dict[str, Any], zone: str) -> str:
    starts = datetime.fromisoformat(f"{said['date']}T{said['start']}").replace(tzinfo=ZoneInfo(zone))
    kept = ("kind", "number", "title_en", "title_zh", "focus_en", "focus_zh", "status", "place", "join_link", "minutes")
    values = {name: said[name] for name in kept if name in said}
    return strands.add_event(demo.ws, strand_id, starts_at=starts, time_zone=zone, **values)


def import_members(demo: DemoSeason) -> None:
    """The roster, then its update; rows that may be somebody else's double are decided as a moderator would."""
    for name in ("roster.xlsx", "roster_update.csv"):
        roster = read_roster(demo.folder / name)
        plan = rosters.plan_roster(demo.ws, demo.strand_id, roster)
        decisions = {row.row: _decision(row) for row in plan.rows if row.action == "ask"}
        done = rosters.import_roster(demo.ws, demo.strand_id, roster, decisions)
        demo.say(
            text(
                "{file}: {added} people added, {updated} updated, {asked} asked about, {problems} remarks",
                file=name,
                added=done.added,
                updated=done.updated,
                asked=len(decisions),
                problems=len(roster.problems),
            )
        )
    found = people.members(demo.ws, demo.strand_id)
    # season.json names people by e-mail, and by name where they have none
    demo.people = {member.email or member.name: member.person_id for member in found}
    with demo.ws.act(text("Note the answers to the invitation")):
        for who, answer in demo.plan["rsvp"].items():
            person = demo.person(who)
            if person is not None:
                invitations.set_rsvp(demo.ws, demo.event_id, person, answer)
    demo.say(
        text(
            "{people} members in {schools} schools; {mandarin} need Mandarin, {bilingual} are bilingual; {gaps} without e-mail",
            people=len(found),
            schools=len({member.school for member in found if member.school}),
            mandarin=sum(member.language_need == "zh" for member in found),
            bilingual=sum(member.language_need == "either" for member in found),
            gaps=sum(not member.email for member in found),
        )
    )


def _decision(row: rosters.PlannedRow) -> str:
    """Kim Ji-won and Kim Ji-woo are two people; the others asked about are one person under two spellings."""
    person, name, _email, _score = row.alternatives[0]
    one_letter_of_a_given_name = {fold(row.name), fold(name)} == {"kim ji-won", "kim ji-woo"}
    return rosters.NEW if one_letter_of_a_given_name else person


# ---- 5. survey


def import_answers(demo: DemoSeason) -> None:
    """Three files of one survey; topics ranked, free text clustered; topics taken up as inquiries."""
    demo.survey_id = surveys.ensure_survey(demo.ws, demo.event_id)
    for name in ("survey_google.csv", "survey_microsoft.xlsx", "survey_wenjuanxing.csv"):
        file = read_survey(demo.folder / name, zone=ZoneInfo(demo.plan["strand"]["time_zone"]))
        done = surveys.import_survey(demo.ws, demo.survey_id, file)
        demo.say(
            text(
                "{file} ({format}): {responses} responses, {matched} members, {asked} to be decided, {strangers} strangers",
                file=name,
                format=file.source.format,
                responses=done.responses,
                matched=done.matched,
                asked=done.asked,
                strangers=done.strangers,
            )
        )
    for unknown in surveys.unknown_responses(demo.ws, demo.survey_id):
        if unknown.matched == "ask" and unknown.candidates:
            surveys.tie_response(demo.ws, unknown.id, unknown.candidates[0][0])
    suggested = inquiries.suggest(demo.ws, demo.survey_id)
    topics = inquiries.ranked_topics(demo.ws, demo.survey_id)
    demo.say(
        text(
            "{count} inquiries suggested from free text; most wanted topic: {topic} ({people})",
            count=suggested,
            topic=topics[0].option,
            people=topics[0].count,
        )
    )
    _take_up_topics(demo, topics)


def _take_up_topics(demo: DemoSeason, topics: list[inquiries.RankedTopic]) -> None:
    """Make an inquiry of each topic that has a theme of the meeting, as wishes for the first breakout."""
    for theme in demo.plan["themes"]:
        wanted = [topic.option for topic in topics if fold(theme["title_en"]) in fold(topic.option)]
        if wanted:
            inquiries.inquiry_from_topics(demo.ws, demo.survey_id, wanted, theme["title_en"], theme["title_zh"])


# ---- 6. agenda


def lay_agenda(demo: DemoSeason) -> None:
    """The meeting's agenda, two minutes over at first, as agendas are; then fitted."""
    _register_resources(demo)
    with demo.ws.act(text("Lay out the demo agenda")):
        for said in demo.plan["agenda"]:
            demo.segments.append(_segment(demo, said))
    first = agenda.agenda_of(demo.ws, demo.event_id)
    demo.say(
        text("{planned} of {minutes} minutes: {verdict}", planned=first.planned, minutes=first.minutes, verdict=first.verdict)
    )
    changed = agenda.fit_agenda(demo.ws, demo.event_id)
    demo.say(text("fitted: {count} segments changed", count=len(changed)))


def _register_resources(demo: DemoSeason) -> None:
    for said in demo.plan["resources"]:
        values = {"kind": said["kind"], "title_en": said["title_en"], "title_zh": said["title_zh"], "topic": said["topic"]}
        values["owner_id"] = demo.person(said["owner"])
        if "file" in said:
            made = resources.add_file(demo.ws, demo.strand_id, demo.folder / said["file"], **values)
        else:
            made = resources.add_link(demo.ws, demo.strand_id, said.get("link", ""), **values)
        resources.set_resource_permission(demo.ws, made, said["publish"], said["translate"], evidence=said.get("evidence", ""))
        demo.resources[said["code"]] = made


def _segment(demo: DemoSeason, said: dict[str, Any]) -> str:
    kept = (
        "minutes",
        "minimum",
        "weight",
        "title_en",
        "title_zh",
        "focus_en",
        "focus_zh",
        "objective_en",
        "objective_zh",
        "notes",
    )
    values = {name: said[name] for name in (*kept, "prompt_en", "prompt_zh") if name in said}
    if "speaker" in said:
        values |= {"speaker_id": demo.person(said["speaker"]), "speaker_confirmed": said.get("confirmed", False)}
    made = agenda.add_segment(demo.ws, demo.event_id, said["kind"], **values)
    slots = [
        {
            "title_en": slot["title_en"],
            "title_zh": slot["title_zh"],
            "person_id": demo.person(slot["person"]),
            "confirmed": slot["confirmed"],
        }
        for slot in said.get("slots", ())
    ]
    if slots:
        agenda.set_slots(demo.ws, made, slots)
    for code in said.get("materials", ()):
        agenda.add_material(demo.ws, made, demo.resources[code])
    return made


# ---- 8. capture and curate


def make_themes(demo: DemoSeason) -> None:
    """The themes that the second breakout offers."""
    for said in demo.plan["themes"]:
        made = theme_operations.add_theme(demo.ws, demo.event_id, said["title_en"], said["title_zh"])
        theme_operations.change_theme(demo.ws, made, is_offered=True)
        demo.themes[said["code"]] = made


def hold_meeting(demo: DemoSeason) -> None:
    """The notes typed live, then the files of the meeting."""
    _type_notes(demo)
    folder = read_zoom_folder(
        next(path for path in demo.folder.iterdir() if path.is_dir() and path.name.startswith("2026-11-19"))
    )
    for file in folder.participants:
        came = meeting_files.import_attendance(demo.ws, demo.event_id, read_attendance(file))
        demo.say(
            text(
                "{people} people came, {matched} are members, not in the roster: {unknown}",
                people=came.people,
                matched=came.matched,
                unknown=", ".join(came.unknown),
            )
        )
    for file in folder.chats:
        chat = meeting_files.import_chat(demo.ws, demo.event_id, read_zoom_chat(file))
        demo.say(text("{lines} chat messages, {private} of them private", lines=chat.lines, private=chat.private))
    for file in folder.transcripts:
        spoken = meeting_files.import_transcript(demo.ws, demo.event_id, read_transcript(file))
        demo.say(
            text(
                "{lines} lines of transcript by {people} speakers, {matched} of them members",
                lines=spoken.lines,
                people=spoken.speakers,
                matched=spoken.matched,
            )
        )
    for file in folder.polls:
        polls = meeting_files.import_polls(demo.ws, demo.event_id, read_zoom_polls(file))
        demo.say(
            text("{file}: {lines} poll answers by {people} people", file=file.name, lines=polls.lines, people=polls.speakers)
        )


def _type_notes(demo: DemoSeason) -> None:
    notes = json.loads((demo.folder / "notes.json").read_text("utf-8"))
    zone = ZoneInfo(notes["time_zone"])
    words = {theme["word"]: demo.themes[theme["code"]] for theme in demo.plan["themes"]}
    by_name: dict[str, str | None] = {}
    for member in people.members(demo.ws, demo.strand_id):
        for name in {member.name, member.name_en, member.name_zh}:
            by_name[fold(name)] = member.person_id
    for said in notes["notes"]:
        moment = datetime.fromisoformat(f"{notes['event_date']}T{said['time']}").replace(tzinfo=zone)
        person = by_name.get(fold(said["said_by"])) if said["said_by"] else None
        live.capture_note(
            demo.ws,
            demo.event_id,
            said["text"],
            kind=said["kind"],
            room_number=said["room"],
            theme_id=words.get(said["theme_word"]),
            said_by_id=person,
            said_by_text="" if person else said["said_by"],
            captured_at=moment,
            at_seconds=said["at_seconds"],
        )
    demo.say(text("{count} notes captured in {themes} themes", count=len(notes["notes"]), themes=len(demo.themes)))


def curate_insights(demo: DemoSeason) -> None:
    """The curated insights, each with its notes, words in both languages, review and permission."""
    notes = live.notes_of(demo.ws, demo.event_id)
    for said in demo.plan["insights"]:
        chosen = [note.id for start in said["notes"] for note in notes if note.text.startswith(start)]
        kept = ("text_en", "text_zh", "detail_en", "detail_zh", "source_language", "attribution", "kind")
        values: dict[str, Any] = {name: said[name] for name in kept if said.get(name)}
        values |= {
            "theme_id": demo.themes[said["theme"]],
            "said_by_id": demo.person(said["said_by"]),
            "room_number": said["room"],
        }
        if said.get("resource"):
            values["resource_id"] = demo.resources[said["resource"]]
        made = insights.curate(demo.ws, demo.event_id, chosen, **values)
        if said["translation"] != "none":
            insights.set_translation(demo.ws, made, said["translation"])
        named = said["publish"] if said["attribution"] == "named" else None
        insights.set_permission(
            demo.ws, made, publish=said["publish"], translate=said["translate"], naming=named, evidence=said.get("evidence", "")
        )
        if said["state"] == "published":
            insights.change_insight(demo.ws, made, state="published")
    found = insights.insights_of(demo.ws, event_id=demo.event_id)
    proofs = sum(len(view.evidence) for view in found)
    demo.say(text("{count} insights curated, resting on {proofs} notes", count=len(found), proofs=proofs))


def a_day_before(demo: DemoSeason) -> datetime:
    """The moment that the demo's window takes for now: the morning before the meeting."""
    event = next(event for event in strands.events(demo.ws, demo.strand_id) if event.id == demo.event_id)
    assert event.starts_at is not None
    return event.starts_at - timedelta(hours=24)
