"""A strand at a glance: who belongs to it, its meetings, its insights, its settings; each leads on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from moderator_app.desktop import moments, places
from moderator_app.desktop.commands import registry
from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.strand_dialog import LANGUAGES
from moderator_app.desktop.models.member_table import MemberPage, read_page
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import Words, in_language, render
from moderator_app.desktop.views.view import View
from moderator_app.desktop.views.week_words import event_title
from moderator_app.desktop.widgets import Button, Card, Icon, Label, PageTitle, column_of, row_of
from moderator_app.domain.wording import text
from moderator_app.operations import strands
from moderator_app.operations.insights import insights_of
from moderator_app.operations.strands import EventView, StrandView

if TYPE_CHECKING:
    from datetime import datetime

    from moderator_app.store import Committed, Workspace


@dataclass(frozen=True, slots=True)
class _Glance:
    strand: StrandView | None
    members: MemberPage | None
    meetings: tuple[EventView, ...]
    insights: int
    published: int


class _FactCard(Card):
    """A title with an icon, a few lines, and a button."""

    def __init__(self, icon_name: str, title: Words, button: Words, on_click: Callable[[], Any], *more: Button) -> None:
        super().__init__(spacing=10)
        self.lines = Label("", "second", wrap=True)
        self.button = Button(button, on_click, small=True)
        self.column.addLayout(row_of(Icon(icon_name, "mute", 16), Label(title, "section"), None))
        self.column.addWidget(self.lines)
        self.column.addStretch(1)
        self.column.addLayout(row_of(self.button, *more, None))


class StrandHome(View):
    """The page of one strand."""

    kind = "strand"
    tables = frozenset({"strand", "term", "membership", "person", "event", "insight", "permission"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Glance | None = None
        self._fresh = False
        self.settings = Button(text("Settings of the strand"), self._run("strand.change"), icon_name="settings")
        self.clone = Button(text("Clone"), self._run("strand.clone"), icon_name="copy")
        self.next = Button("", self._go_on, kind="primary")
        self.title = PageTitle("", "", self.clone, self.settings, self.next)
        self.members = _FactCard("users", text("Members"), text("Open members"), partial(self._go, "members"))
        self.heard = Button(text("Heard balance"), partial(self._go, "balance"), small=True, kind="quiet", icon_name="lock")
        self.meetings = _FactCard(
            "presentation", text("Meetings"), text("Open meetings"), partial(self._go, "meetings"), self.heard
        )
        self.insights = _FactCard("lightbulb", text("Insights"), text("Open insights"), partial(self._go, "insights"))
        self.facts = Label("", "second", wrap=True)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in (self.members, self.meetings, self.insights):
            cards.addWidget(card, 1)
        self._body = QWidget()
        self._body.setLayout(column_of(spacing=12))
        self._body.layout().addLayout(cards)  # type: ignore[attr-defined]
        self._body.layout().addWidget(Card(Label(text("Settings"), "section"), self.facts))
        self.column.addWidget(self.title)
        self.column.addSpacing(4)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self._body.hide()

    def _run(self, command_id: str) -> Callable[[], None]:
        def run() -> None:
            registry.get(command_id).run(self.window(), self.place.strand_id or "")

        return run

    def _go(self, kind: str) -> None:
        self.desk.go(Place(kind, self.place.strand_id))

    # ---- reading

    def open(self, place: Place) -> None:
        self._fresh = True
        super().open(place)

    def refresh(self, committed: Committed | None) -> None:
        strand_id = self.place.strand_id or ""

        def look(workspace: Workspace) -> _Glance:
            found = next((view for view in strands.strands(workspace) if view.id == strand_id), None)
            curated = insights_of(workspace, strand_id=strand_id) if found else []
            return _Glance(
                found,
                read_page(workspace, strand_id) if found else None,
                tuple(strands.events(workspace, strand_id)) if found else (),
                len(curated),
                sum(view.state == "published" for view in curated),
            )

        self.desk.ask(look, self._take, key="strand")

    def _take(self, seen: _Glance) -> None:
        self._seen = seen
        self._fill()

    def _fill(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self._body.setVisible(seen.strand is not None)
        for button in (self.settings, self.clone, self.next):
            button.setVisible(seen.strand is not None)
        if seen.strand is None:
            self.title.say(text("This strand is not there any more."), text("Undo brings it back."))
            return
        strand = seen.strand
        languages = render(dict(LANGUAGES).get(strand.languages, strand.languages))
        other = strand.name_zh if in_language("en", "zh") == "en" else strand.name_en
        second = " · ".join(filter(None, (other, languages, strand.school_year)))
        self.title.say(in_language(strand.name_en, strand.name_zh), second)
        self.members.lines.show_words(seen.members.summary() if _anybody(seen) else text("No members yet."))
        self.meetings.lines.show_words(self._meetings_words(seen))
        self.insights.lines.show_words(
            text("{count} curated, {published} published", count=seen.insights, published=seen.published)
            if seen.insights
            else text("No insight has been curated yet.")
        )
        for card, kind in ((self.meetings, "meetings"), (self.insights, "insights")):
            card.button.setVisible(places.has_view(kind))
        self.facts.show_words("\n".join(self._setting_lines(strand)))
        self.next.show_words(self._next_words())
        if self._fresh:
            self._fresh = False
            self.take_focus(self.next)

    def _ahead(self) -> EventView | None:
        now: datetime = self.desk.now()
        assert self._seen is not None
        return next((event for event in self._seen.meetings if event.starts_at is not None and event.starts_at >= now), None)

    def _meetings_words(self, seen: _Glance) -> str:
        if not seen.meetings:
            return render(text("No meeting is planned yet."))
        lines = [render(text("1 meeting") if len(seen.meetings) == 1 else text("{count} meetings", count=len(seen.meetings)))]
        ahead = self._ahead()
        if ahead is not None:
            lines.append(render(text("Next: {meeting}", meeting=event_title(ahead))))
            lines.append(moments.when(ahead.starts_at, ahead.time_zone, ahead.minutes))
        return "\n".join(lines)

    def _setting_lines(self, strand: StrandView) -> list[str]:
        family = in_language(strand.family_en, strand.family_zh) or render(text("None yet"))
        city = moments.zone_city(strand.time_zone)
        lines = [
            render(text("Role family: {family}", family=family)),
            render(text("Meetings of {minutes} minutes, {city} time", minutes=strand.meeting_minutes, city=city)),
        ]
        contact = " · ".join(filter(None, (strand.contact_name, strand.contact_email)))
        if contact:
            lines.append(render(text("Contact: {contact}", contact=contact)))
        return lines

    def _next_words(self) -> Words:
        assert self._seen is not None
        if not _anybody(self._seen):
            return text("Import roster")
        return text("Open the next meeting") if self._ahead() is not None else text("Plan meetings")

    def _go_on(self) -> None:
        """The next sensible thing: bring in members, plan meetings, open the next one."""
        ahead = self._ahead() if self._seen is not None else None
        if self._seen is None or not _anybody(self._seen):
            self._run("strand.import")()
        elif ahead is not None:
            self.desk.go(Place("meeting", self.place.strand_id, ahead.id, "agenda"))
        else:
            self._go("meetings")

    def retranslate(self) -> None:
        self._fill()


def _anybody(seen: _Glance) -> bool:
    return seen.members is not None and bool(seen.members.lines)
