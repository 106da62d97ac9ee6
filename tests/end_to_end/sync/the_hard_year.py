"""The state machine of a year in which more goes wrong: rights come and go, the server is put back from a backup and forgets what
was deleted long ago.

A row that the server had forgotten and somebody brought back has its older history on that laptop alone.
"""

from __future__ import annotations

import json
import time

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import select

from moderator_app.protocol import limits
from moderator_app.protocol.messages import Grant
from moderator_app.server import backup, tables
from moderator_app.server.upkeep import keep_up
from moderator_app.store.journal import RECEIVED
from moderator_app.store.tables import Action, Change
from moderator_app.store.tables.base import thaw
from tests.end_to_end.sync.site import Heard
from tests.end_to_end.sync.the_year import STRANDS, History, TheYear, which

LONG = (limits.TOMBSTONE_DAYS + 2) * 24 * 3600


class TheHardYear(TheYear):
    forgetful = True

    def __init__(self) -> None:
        super().__init__()
        self.has_backup = False

    @rule(who=st.sampled_from(["Cleo", "Gil"]), choice=which)
    def change_rights(self, who: str, choice: int) -> None:
        strands = [Grant("moderator", strand) for strand in STRANDS]
        guest = [Grant("guest", event=event) for event in self.meetings[:2]]
        choices = [[strands[0]], [strands[1]], strands, [guest[0]], [guest[1]], guest, [guest[0], strands[1]]]
        chosen = choices[choice % len(choices)]
        there = {row for _table, row in self.site.rows()}
        if not {grant.strand or grant.event for grant in chosen} <= there:
            return  # nobody has a right to what was forgotten
        self.grants[who] = chosen
        self.site.account(self.laptops[who].email, self.grants[who])

    @rule()
    def keep_a_backup(self) -> None:
        backup.backup(self.site.settings, self.folder / "backup.zip")
        self.has_backup = True

    @precondition(lambda self: self.has_backup)
    @rule()
    def put_it_back(self) -> None:
        backup.restore(self.site.settings, self.folder / "backup.zip")

    @rule()
    def forget_what_was_deleted(self) -> None:
        keep_up(self.site.serving.database, time.time() + LONG)
        with self.site.serving.database.reading() as connection:
            marked = set(connection.scalars(select(tables.row_mark.c.row_id)))
        self.once_forgotten |= marked - {row for _table, row in self.site.rows()}

    def history(self) -> History:
        found = super().history()
        for laptop in self.laptops.values():
            with laptop.ws.read() as session:
                columns = (Change.row, Change.field, Change.before, Change.after)
                query = select(*columns).join(Action, Action.id == Change.action_id).where(Action.kind != RECEIVED)
                for row, name, before, after in session.execute(query):
                    if row in self.once_forgotten:
                        replaced, values = found.get((row, name), ("", ""))
                        found[row, name] = (replaced + json.dumps(thaw(before)), values + json.dumps(thaw(after)))
        return found

    def see_late_answer(self, heard: Heard) -> None:
        """The server may be another one by now, and the rights others."""
        assert heard.status in (200, 403, 409), heard.body
