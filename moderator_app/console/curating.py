"""`moderator inquiries`, `themes`, `insights`: what the moderator makes of answers and notes, and what their owners allow."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from moderator_app.console.choosing import choose_meeting, choose_person, choose_themes
from moderator_app.console.output import FAILED, OK, Output
from moderator_app.domain.chinese import fold, has_chinese
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.wording import Text, text
from moderator_app.operations import inquiries as asked
from moderator_app.operations import insights as curated
from moderator_app.operations import live, surveys, themes
from moderator_app.operations.inquiries import InquiryView
from moderator_app.operations.insights import InsightView
from moderator_app.operations.live import NoteView
from moderator_app.store import Workspace


class _Listed(Protocol):
    @property
    def id(self) -> str: ...


L = TypeVar("L", bound=_Listed)


def _choose(listed: Sequence[L], said: Sequence[str], words: Callable[[L], str], none: Text, where: Text) -> list[L]:
    """Those that are meant: by number in their list (from 1), id, or words that stand in one of them alone."""
    if not said:
        raise RuleBroken(none, where)
    chosen = []
    for name in said:
        fits = [listed[int(name) - 1]] if name.isdecimal() and 1 <= int(name) <= len(listed) else []
        fits = fits or [one for one in listed if one.id == name]
        if not fits and not name.isdecimal():
            whole = [one for one in listed if fold(name) in map(fold, words(one).split("\n"))]
            fits = whole or [one for one in listed if fold(name) in fold(words(one))]
        if len(fits) != 1:
            told = text("“{name}” fits several.", name=name) if fits else text("Nothing here fits “{name}”.", name=name)
            raise (RuleBroken if fits else NotFound)(told, where)
        chosen.append(fits[0])
    return chosen


# ---- inquiries


def inquiries(ws: Workspace, options: Namespace, out: Output) -> int:
    """List, suggest, take up, rename, merge or drop the inquiries of a meeting's survey."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    survey_id = surveys.survey_of_event(ws, meeting.id)
    if survey_id is None:
        out.say(_NO_INQUIRY)
        out.result([])
        return OK if options.what == "list" else FAILED
    if options.what == "suggest":
        count = asked.suggest(ws, survey_id, seed=options.seed, progress=out.progress())
        out.say(text("{count} inquiries suggested", count=count))
    elif options.what != "list":
        _change_inquiries(ws, survey_id, options)
    found = asked.inquiries(ws, survey_id)
    states = {"open": out.words(text("taken up")), "suggested": out.words(text("suggested"))}
    lines = [(number, states[v.state], v.people, _title(v)) for number, v in enumerate(found, 1)]
    if not lines:
        out.say(_NO_INQUIRY)
    else:
        out.table((text("Number"), text("State"), text("People"), text("Inquiry")), lines)
    out.result(found)
    return OK


_NO_INQUIRY = text("There is no inquiry yet. “import survey FILE” brings answers in and suggests some.")


def _change_inquiries(ws: Workspace, survey_id: str, options: Namespace) -> None:
    found = asked.inquiries(ws, survey_id)
    where = text("“inquiries list” shows them with their numbers.")
    chosen = found
    if not options.all:
        chosen = _choose(found, options.words, _both_titles, text("Which inquiry?"), where)
    if options.what == "rename" and (len(chosen) != 1 or (options.title_en is None and options.title_zh is None)):
        raise RuleBroken(text("Name one inquiry and its new title."), text("“inquiries rename 3 --title-en TITLE”"))
    with ws.act(_LABELS[options.what](len(chosen))):
        if options.what == "merge":
            asked.merge_inquiries(ws, chosen[0].id, [one.id for one in chosen[1:]])
        for one in chosen if options.what != "merge" else ():
            if options.what == "take":
                asked.open_inquiry(ws, one.id)
            elif options.what == "drop":
                asked.drop_inquiry(ws, one.id)
            else:
                asked.rename_inquiry(ws, one.id, title_en=options.title_en, title_zh=options.title_zh)


_LABELS: Mapping[str, Callable[[int], Text]] = {
    "take": lambda count: text("Take up {count} inquiries", count=count),
    "drop": lambda count: text("Drop {count} inquiries", count=count),
    "merge": lambda count: text("Merge inquiries"),
    "rename": lambda count: text("Rename an inquiry"),
}


def _title(view: InquiryView) -> str:
    return view.title_en or view.title_zh


def _both_titles(view: InquiryView) -> str:
    return f"{view.title_en}\n{view.title_zh}"


# ---- themes


def theme(ws: Workspace, options: Namespace, out: Output) -> int:
    """List a meeting's themes, add one, or have some made of the notes that belong to none."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.what == "add":
        if not (options.name or options.name_zh):
            raise RuleBroken(text("The new theme has no title."), text("Write it after “themes add”, or with --name-zh."))
        in_chinese = has_chinese(options.name) and not options.name_zh
        themes.add_theme(ws, meeting.id, *(("", options.name) if in_chinese else (options.name, options.name_zh)))
    elif options.what == "suggest":
        count = themes.suggest_themes(ws, meeting.id, seed=options.seed, progress=out.progress())
        out.say(text("{count} themes made", count=count))
    tally = [(one, count) for one, count in live.theme_tally(ws, meeting.id) if one is not None]
    counts = {one.id: count for one, count in tally}
    found = themes.themes_of(ws, meeting.id)
    lines = [(one.title_en, one.title_zh, counts.get(one.id, 0)) for one in found]
    if not lines:
        out.say(text("There is no theme yet. “themes add TITLE” makes one, “themes suggest” makes some of the notes."))
    else:
        out.table((text("Theme"), text("Chinese"), text("Notes")), lines)
    out.result([{"id": t.id, "title_en": t.title_en, "title_zh": t.title_zh, "notes": counts.get(t.id, 0)} for t in found])
    return OK


# ---- insights


def insights(ws: Workspace, options: Namespace, out: Output) -> int:
    """List a meeting's insights, make one of notes, word it, say what its owner allows and where its translation stands."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    if options.what == "make":
        _make(ws, meeting.id, meeting.strand_id or "", options)
    elif options.what != "list":
        _change_insights(ws, meeting.id, meeting.strand_id or "", options)
    found = curated.insights_of(ws, event_id=meeting.id)
    if not found:
        out.say(text("There is no insight yet. “insights make NUMBER…” makes one of notes; “notes” shows their numbers."))
    else:
        heads = (text("Number"), text("Kind"), text("Theme"), text("Publish"), text("Translation"), text("Insight"))
        out.table(heads, [_line(number, view) for number, view in enumerate(found, 1)])
    out.result(found)
    return OK


def _line(number: int, view: InsightView) -> tuple[object, ...]:
    words = " ".join((view.text_en or view.text_zh).split())
    return (number, view.kind, view.theme_en or view.theme_zh, view.publish, view.translation, words[:80])


def _make(ws: Workspace, event_id: str, strand_id: str, options: Namespace) -> None:
    notes: list[NoteView] = live.notes_of(ws, event_id)[::-1]
    where = text("“notes” shows them with their numbers.")
    chosen = _choose(notes, options.words, lambda note: note.text, text("Of which notes?"), where)
    curated.curate(ws, event_id, [note.id for note in chosen], **_values(ws, event_id, strand_id, options))


def _values(ws: Workspace, event_id: str, strand_id: str, options: Namespace) -> dict[str, object]:
    """What the options say of an insight itself; what they don't mention is not among them."""
    given = {"kind": options.kind, "text_en": options.text_en, "text_zh": options.text_zh, "attribution": options.attribution}
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    if options.theme is not None:
        values["theme_id"] = choose_themes(ws, [event_id], [options.theme])[0] or None
    if options.said_by is not None:
        values["said_by_id"] = choose_person(ws, strand_id, options.said_by)
    return values


def _change_insights(ws: Workspace, event_id: str, strand_id: str, options: Namespace) -> None:
    found = curated.insights_of(ws, event_id=event_id)
    where = text("“insights list” shows them with their numbers.")
    chosen = found if options.all else _choose(found, options.words, _both_texts, text("Which insight?"), where)
    values = _values(ws, event_id, strand_id, options)
    allowed = {"publish": options.publish, "translate": options.translate, "naming": options.naming,
               "evidence": options.evidence, "expires_on": options.until}  # fmt: skip
    granted = {name: value for name, value in allowed.items() if value is not None}
    if options.what == "change" and not (values or granted or options.translation):
        raise RuleBroken(
            text("What is to change?"), text("Say it with --text-zh, --theme, --publish granted and so on; --help tells all.")
        )
    with ws.act(text("Change insights")):
        for view in chosen:
            if options.what == "remove":
                curated.remove_insight(ws, view.id)
                continue
            if values:
                curated.change_insight(ws, view.id, **values)
            if granted:
                curated.set_permission(ws, view.id, **granted)
            if options.translation:
                curated.set_translation(ws, view.id, options.translation)


def _both_texts(view: InsightView) -> str:
    return f"{view.text_en}\n{view.text_zh}"
