"""Pushed entries are applied to the picture, one by one; each gets its own answer, and a bad one keeps no other from it.

The rules (docs/protocol.md, "What becomes of an entry"): a change that nobody else's change stands against is applied; texts are
merged by sentence; else the shared value stands and the pushed one waits in a Conflict row. A change is stronger than a
deletion: the row stays or comes back, and a conflict tells it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import UNSET

from moderator_app.protocol.messages import ActionHead, Answer, Entry, Outcome
from moderator_app.server.closure import hang, move
from moderator_app.server.disputes import Disputes
from moderator_app.server.picture import Held, Key, Picture, Stand
from moderator_app.server.rights import Who, event_feed
from moderator_app.server.rules import BIRTH, CHILDREN, SERVER, Verdict, is_unseen, weigh, weigh_birth
from moderator_app.server.shapes import Shape, ValueRefused, shape_of, sound_json
from moderator_app.store.tables import ORGANISATION

#: Births that wait for each other, at most; those beyond are set aside and come again.
DEEPEST = 50
#: Unknown fields kept with a row, at most.
MOST_EXTRA = 100
_ID = re.compile(r"[0-9a-z-]{1,36}\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
#: What a laptop may change of a conflict: how it was settled.
SETTLING = ("state", "settled_by", "settled_at")


class SetAside(Exception):
    """An entry that can't be stored yet."""

    def __init__(self, code: str, message: str, value: Any = UNSET) -> None:
        super().__init__(message)
        self.code, self.message, self.value = code, message, value


@dataclass(slots=True)
class Ruling:
    """What became of an entry, and of which row."""

    outcome: Outcome
    held: Held | None = None
    value: Any = UNSET
    conflict: str = ""
    code: str = ""
    message: str = ""

    def answer(self, n: int) -> Answer:
        revision = None if self.held is None or self.outcome in ("refused", "aside") else self.held.revision
        return Answer(n, self.outcome, revision, self.value, self.conflict, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Pusher:
    """Who pushes, from which laptop (its number and id). `floor`: see picture.Held.raise_revision."""

    who: Who
    device: int
    device_id: str
    floor: int
    guest_events: frozenset[str]


class Applying:
    """One push. `picture` must hold the rows of the entries and what they point at; `disputes` the open conflicts of these."""

    def __init__(self, picture: Picture, pusher: Pusher, heads: Mapping[str, ActionHead], disputes: Disputes) -> None:
        self.picture, self.pusher, self.heads, self.disputes = picture, pusher, heads, disputes
        self.rulings: dict[int, Ruling] = {}
        self._births: dict[Key, Entry] = {}
        self._doing: set[Key] = set()

    def apply(self, entries: Sequence[Entry]) -> dict[int, Ruling]:
        """Apply them in their order; where one points at a row that is born later in the same push, that goes first."""
        self._births = {(entry.table, entry.row): entry for entry in reversed(entries) if entry.field == BIRTH}
        for entry in entries:
            if entry.n not in self.rulings:
                self._apply(entry)
        return self.rulings

    def _apply(self, entry: Entry) -> None:
        try:
            ruling = self._rule(entry)
        except ValueRefused as refusal:
            ruling = Ruling("refused", code=refusal.code, message=refusal.message)
        except SetAside as aside:
            ruling = Ruling("aside", value=aside.value, code=aside.code, message=aside.message)
        self.rulings[entry.n] = ruling

    def _rule(self, entry: Entry) -> Ruling:
        if entry.action not in self.heads:
            raise ValueRefused("action_missing", "the head of the entry's action wasn't sent")
        if not _ID.match(entry.row) or not (entry.field == BIRTH or _NAME.match(entry.field)):
            raise ValueRefused("bad_name", "a row's id or a field's name has signs that none may have")
        shape = shape_of(entry.table)
        if shape is None:
            raise SetAside("unknown_table", "this server's version doesn't know the table yet")
        held = self.picture[entry.table, entry.row]
        if entry.field == BIRTH:
            return self._born(entry, shape) if held is None else self._born_again(entry, held)
        if held is None and self._comes(entry.table, entry.row):
            held = self.picture[entry.table, entry.row]
        if held is None:
            if self.picture.forgotten([(entry.table, entry.row)]):
                raise ValueRefused("forgotten", "the row was deleted long ago, and is here no more")
            raise SetAside("unknown_row", "the row isn't here yet")
        if not self.may_write(held):
            raise ValueRefused("forbidden", "this account may not change the row")
        if entry.field == "deleted_at":
            return self._delete(entry, held)
        return self._edit(entry, held)

    # ---- births

    def _born(self, entry: Entry, shape: Shape) -> Ruling:
        key = (entry.table, entry.row)
        self._doing.add(key)
        try:
            values = self.read_content(shape, entry)
            self.see_targets(shape, values)
        finally:
            self._doing.discard(key)
        who, sent_feed = self.pusher.who, values["feed"]
        values["feed"] = self.home_of(shape, values)
        hangs_on = self.hangs_on(shape, values)
        if not who.may_make(entry.table, values["feed"], hangs_on):
            raise ValueRefused("forbidden", "this account may not make such a row here")
        revision = self.picture.last_revisions.get(key, 0)
        held = Held(shape, entry.row, values, revision, is_new=True, born_by=who.account, altered=sent_feed != values["feed"])
        held.raise_revision(self.pusher.floor, entry.action)
        held.mark(BIRTH, self.pusher.device)
        feeds = {values["feed"]}
        if shape.feed_from == "id":
            feeds.add(ORGANISATION)
        if of_guests := self._feed_of_guests(hangs_on):
            feeds.add(of_guests)
        for feed in feeds:
            held.stands[feed] = Stand(by=self.pusher.device)
        self.picture.add(held)
        self._tell_ancestors(entry, held)
        return Ruling("applied", held)

    def read_content(self, shape: Shape, entry: Entry) -> dict[str, Any]:
        if not isinstance(entry.after, dict):
            raise ValueRefused("wrong_type", "a row is born with an object")
        values = shape.defaults()
        sent = dict(entry.after)
        extra = sent.pop("extra", None) or {}
        if not isinstance(extra, dict):
            raise ValueRefused("wrong_type", "extra is an object")
        unknown = {}
        for name, value in {**extra, **sent}.items():
            if (field := shape.fields.get(name)) is not None:
                values[name] = field.read(value)
            elif not _NAME.match(name):
                raise ValueRefused("bad_name", "a field's name has signs that none may have")
            else:
                unknown[name] = value
        for name in shape.needed:
            if values[name] is None:
                raise ValueRefused("not_empty", f"no row is born without {name}")
        if len(unknown) > MOST_EXTRA:
            raise ValueRefused("too_long", "the row has too many fields that this server doesn't know")
        values["id"], values["extra"] = entry.row, sound_json(unknown)
        return values

    def _born_again(self, entry: Entry, held: Held) -> Ruling:
        """The same thing was made on two laptops: its fields are taken as edits of a row nobody has seen. Or it was given back
        after a restore, and who made it comes now."""
        who, hangs_on = self.pusher.who, self.hangs_on(held.shape, held.values)
        is_makers = not held.born_by and who.may_make(entry.table, held.home, hangs_on)
        if not is_makers and not self.may_write(held):
            raise ValueRefused("forbidden", "this account may not change the row")
        values = self.read_content(held.shape, entry)
        self.see_targets(held.shape, values)
        if is_makers:
            held.born_by = who.account
            held.raise_revision(self.pusher.floor, entry.action)
        if values["deleted_at"] is None:
            self._bring_back(entry, held, 0)
        conflict, differs = "", False
        for name, field in held.shape.fields.items():
            if name in ("id", "feed", "extra", "deleted_at") or name == held.shape.feed_from:
                continue
            current = held.values[name]
            verdict = weigh_birth(field, current, values[name])
            if verdict.outcome == "conflict":
                conflict = conflict or self._dispute(entry, held, name, field.default, current, values[name])
            else:
                self._settle_on(entry, held, name, verdict)
            differs = differs or held.values[name] != values[name]
        for name, value in values["extra"].items():
            if name not in held.values["extra"]:
                self._settle_on(entry, held, name, Verdict("applied", value))
        outcome: Outcome = "conflict" if conflict else "merged" if differs else "applied"
        return Ruling(outcome, held, UNSET if outcome == "applied" else held.content(), conflict)

    # ---- edits

    def _edit(self, entry: Entry, held: Held) -> Ruling:
        name, shape = entry.field, held.shape
        if name in ("id", "feed"):
            same = entry.after == held.values[name]
            return Ruling("applied" if same else "merged", held, UNSET if same else held.values[name])
        if name == "extra":
            return self._edit_extra(entry, held)
        if shape.name == "conflict" and name not in SETTLING:
            raise ValueRefused("forbidden", "a conflict is settled, and not changed otherwise")
        field = shape.fields.get(name)
        after = sound_json(entry.after) if field is None else field.read(entry.after)
        if field is None and len(held.values["extra"]) >= MOST_EXTRA and name not in held.values["extra"]:
            raise ValueRefused("too_long", "the row has too many fields that this server doesn't know")
        try:
            before = entry.before if field is None else field.read(entry.before)
        except ValueRefused:
            before = entry.before
        hung_on = self.hangs_on(shape, held.values) if name in shape.anchors else ""
        if name in shape.pointers and after is not None and after != held.values[name]:
            self.see_targets(shape, {name: after}, (name,))
        if name == shape.feed_from and after != held.values[name]:
            new_home = self.home_of(shape, {**held.values, name: after})
            if new_home != held.home and not self.pusher.who.may_make(shape.name, new_home, ""):
                raise ValueRefused("forbidden", "this account may not move the row there")
        self._bring_back(entry, held, entry.base or 0)
        current = held.get(name)
        if (found := self.disputes.own(held.key, name, self.pusher.device_id, before)) is not None:
            return self._renew(entry, held, found, current, after)
        unseen = is_unseen(held.mark_of(name), entry.base or 0, self.pusher.device)
        verdict = weigh(field, current, before, after, unseen=unseen)
        if verdict.outcome == "conflict" and shape.name == "conflict":  # settled twice: the first way stands
            verdict = Verdict("merged", current)
        if verdict.outcome == "conflict":
            return Ruling("conflict", held, current, self._dispute(entry, held, name, before, current, after))
        self._settle_on(entry, held, name, verdict)
        self.disputes.see_what_stands(held, name, self.heads[entry.action], self.pusher)
        self._place(held, name, hung_on)
        return Ruling(verdict.outcome, held, verdict.value if verdict.outcome == "merged" else UNSET)

    def _place(self, held: Held, name: str, hung_on: str) -> None:
        """Where a pointer changed: the row goes where that leads, and what hangs on it goes along. `hung_on`: the meeting that it
        hung on before."""
        if name == held.shape.feed_from:
            move(self.picture, held, self.home_of(held.shape, held.values), self.pusher.floor)
        if name in held.shape.anchors and (hangs_on := self.hangs_on(held.shape, held.values)) != hung_on:
            hang(self.picture, held, self._feed_of_guests(hung_on), self._feed_of_guests(hangs_on))

    def _settle_on(self, entry: Entry, held: Held, name: str, verdict: Verdict) -> None:
        """Store what was decided."""
        if held.get(name) == verdict.value and (name in held.shape.fields or name in held.values["extra"]):
            return
        held.raise_revision(self.pusher.floor, entry.action)
        held.put(name, verdict.value)
        held.mark(name, SERVER if verdict.by_server else self.pusher.device)
        held.altered = held.altered or verdict.by_server

    def _edit_extra(self, entry: Entry, held: Held) -> Ruling:
        """Fields that neither side knows: key by key, what is shared stands against what was changed without having seen it."""
        if not isinstance(entry.after, dict) or not isinstance(entry.before or {}, dict):
            raise ValueRefused("wrong_type", "extra is an object")
        before, after = entry.before or {}, sound_json(entry.after)
        stands = True
        for name, value in after.items():
            if name in before and before[name] == value:
                continue
            if name in held.shape.fields or not _NAME.match(name):
                raise ValueRefused("bad_name", "a field's name isn't one for extra")
            unseen = is_unseen(held.mark_of(name), entry.base or 0, self.pusher.device)
            verdict = weigh(None, held.get(name), before.get(name), value, unseen=unseen)
            if verdict.outcome == "applied":
                self._settle_on(entry, held, name, verdict)
            else:
                self._dispute(entry, held, name, before.get(name), verdict.value, value)
                stands = False
        if len(held.values["extra"]) > MOST_EXTRA:
            raise ValueRefused("too_long", "the row has too many fields that this server doesn't know")
        return Ruling("applied" if stands else "merged", held, UNSET if stands else held.values["extra"])

    # ---- deletions

    def _delete(self, entry: Entry, held: Held) -> Ruling:
        after, current = held.shape.fields["deleted_at"].read(entry.after), held.values["deleted_at"]
        if (after is None) == (current is None):
            return Ruling("applied" if after == current else "merged", held, UNSET if after == current else current)
        base = entry.base or 0
        if after is not None and held.shape.name != "conflict":
            changed = (name for name, mark in held.marks.items() if is_unseen(mark, base, self.pusher.device))
            if any(name != "position" for name in changed):
                return Ruling("conflict", held, None, self._dispute(entry, held, "deleted_at", None, None, after))
        self._settle_on(entry, held, "deleted_at", Verdict("applied", after))
        return Ruling("applied", held)

    def _bring_back(self, entry: Entry, held: Held, base: int) -> None:
        """A row that another laptop deleted, and this one changed without knowing it, is there again."""
        gone, mark = held.values["deleted_at"], held.mark_of("deleted_at")
        if gone is None or (mark is not None and (mark[1] == self.pusher.device or mark[0] <= base)):
            return
        held.raise_revision(self.pusher.floor, entry.action)
        held.put("deleted_at", None)
        held.mark("deleted_at", SERVER)
        held.altered = True
        self.disputes.deletion_waits(held, gone, self.heads[entry.action], self.pusher)

    def _tell_ancestors(self, entry: Entry, child: Held) -> None:
        """Whoever deletes a row must have seen what hangs on it; and one that was deleted elsewhere comes back for its child."""
        parent, nearest = self._parent(child), True
        while parent is not None:
            if parent.values["deleted_at"] is not None:
                self._bring_back(entry, parent, 0)
            if nearest and not parent.is_new:
                parent.raise_revision(self.pusher.floor, entry.action)
                parent.mark(CHILDREN, self.pusher.device)
            parent, nearest = self._parent(parent), False

    def _parent(self, held: Held) -> Held | None:
        for anchor in held.shape.anchors:
            if (target := held.values[anchor]) is not None:
                return self.picture[held.shape.pointers[anchor], target]
        return None

    # ---- disagreement

    def _dispute(self, entry: Entry, held: Held, name: str, base: Any, theirs: Any, mine: Any) -> str:
        return self.disputes.begin(held, name, base, theirs, mine, self.heads[entry.action], self.pusher)

    def _renew(self, entry: Entry, held: Held, found: Held, current: Any, after: Any) -> Ruling:
        """The same laptop goes on from a value that waits: the newer one waits instead."""
        found.raise_revision(self.pusher.floor, entry.action)
        found.altered = True
        if after == current:
            found.put("state", "theirs")
            return Ruling("applied", held)
        found.put("mine", after)
        return Ruling("conflict", held, current, found.id)

    # ---- rights and places

    def may_write(self, held: Held) -> bool:
        who = self.pusher.who
        hangs_on = self.hangs_on(held.shape, held.values) if who.events else ""
        return who.may_write(held.shape.name, held.home, held.feeds, hangs_on, held.born_by == who.account)

    def _comes(self, table: str, row: str) -> bool:
        """Whether the row is there once its birth, later in this push, was applied."""
        birth = self._births.get((table, row))
        if birth is None or birth.n in self.rulings or (table, row) in self._doing or len(self._doing) > DEEPEST:
            return False
        self._apply(birth)
        return self.picture[table, row] is not None

    def see_targets(self, shape: Shape, values: Mapping[str, Any], names: Sequence[str] | None = None) -> None:
        """What a row points at must be here, and be readable: else one could pull what one may not see by pointing at it."""
        for name in shape.pointers if names is None else names:
            target = values[name]
            key = (shape.pointers[name], target)
            if target is None or key in self._doing:
                continue
            held = self.picture[key]
            if held is None and self._comes(*key):
                held = self.picture[key]
            if held is None:
                if self.picture.forgotten([key]):
                    raise SetAside("forgotten_target", f"what {name} points at was deleted long ago", [str(part) for part in key])
                raise SetAside("unknown_target", f"what {name} points at isn't here yet")
            if held.born_by != self.pusher.who.account and not self.pusher.who.may_read(held.feeds):
                raise ValueRefused("forbidden", f"this account may not read what {name} points at")

    def home_of(self, shape: Shape, values: Mapping[str, Any]) -> str:
        """The home feed of a row with these values (store/feeds.py)."""
        if shape.feed_from == "id":
            return str(values["id"])
        target = values[shape.feed_from] if shape.feed_from else None
        if target is None:
            return shape.home
        if shape.feed_from == "strand_id":
            return str(target)
        parent = self.picture[shape.pointers[shape.feed_from], target]
        return parent.home if parent is not None else shape.home

    def _feed_of_guests(self, event: str) -> str:
        """The feed of a meeting that has guests, "" for others."""
        return event_feed(event) if event in self.pusher.guest_events else ""

    def hangs_on(self, shape: Shape, values: Mapping[str, Any]) -> str:
        """The meeting a row hangs on, "" for none. Only asked where there are guests."""
        if not self.pusher.guest_events:
            return ""
        if shape.name == "event":
            return str(values["id"])
        for anchor in shape.anchors:
            if (target := values[anchor]) is not None:
                parent = self.picture[shape.pointers[anchor], target]
                return "" if parent is None else self.hangs_on(parent.shape, parent.values)
        return ""
