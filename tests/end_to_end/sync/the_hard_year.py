"""The state machine of a year in which more goes wrong: rights come and go, the server is put back from a backup and forgets what
was deleted long ago.

What is known then: whatever a laptop typed that the server doesn't have is told there; a word may go with the only place that had
it, where a laptop lost its rights *and* the server was put back to before.
"""

from __future__ import annotations

import time

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from moderator_app.protocol import limits
from moderator_app.protocol.messages import Grant
from moderator_app.server import backup
from moderator_app.server.upkeep import keep_up
from tests.end_to_end.sync.site import Heard
from tests.end_to_end.sync.the_year import STRANDS, TheYear, which

LONG = (limits.TOMBSTONE_DAYS + 2) * 24 * 3600


class TheHardYear(TheYear):
    forgetful = True

    @initialize()
    def begin_hard(self) -> None:
        self.has_backup = self.was_put_back = False
        self.lost_rights: set[str] = set()

    @rule(who=st.sampled_from(["Cleo", "Gil"]), choice=which)
    def change_rights(self, who: str, choice: int) -> None:
        strands = [Grant("moderator", strand) for strand in STRANDS]
        guest = [Grant("guest", event=event) for event in self.meetings[:2]]
        choices = [[strands[0]], [strands[1]], strands, [guest[0]], [guest[1]], guest, [guest[0], strands[1]]]
        self.grants[who] = choices[choice % len(choices)]
        self.lost_rights.add(who)
        self.site.account(self.laptops[who].email, self.grants[who])

    @rule()
    def keep_a_backup(self) -> None:
        backup.backup(self.site.settings, self.folder / "backup.zip")
        self.has_backup = True

    @precondition(lambda self: self.has_backup)
    @rule()
    def put_it_back(self) -> None:
        backup.restore(self.site.settings, self.folder / "backup.zip")
        self.was_put_back = True

    @rule()
    def forget_what_was_deleted(self) -> None:
        keep_up(self.site.serving.database, time.time() + LONG)

    def see_late_answer(self, heard: Heard) -> None:
        """The server may be another one by now, and the rights others."""
        assert heard.status in (200, 403, 409), heard.body
