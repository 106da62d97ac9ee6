"""`moderator review`: disagreements and refusals listed by number and settled."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import insert

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, first, get
from moderator_app.store.tables import Conflict, Event, RefusedEntry, utc_now


@pytest.fixture
def disputed(moderator: Any) -> str:
    """The first meeting, about whose title and place people disagree; and a refused change of its focus. Returns its id."""
    with Workspace.open(moderator.folder) as ws:
        with ws.act(text("What a server would bring")) as session:
            meeting = first(session, Event, Event.number)
            assert meeting is not None
            meeting.title_en = "From Ann"
            for field, theirs, mine in (("title_en", "From Ann", "From Bo"), ("place", "", "Hall")):
                sides = {"base": "First", "theirs": theirs, "mine": mine, "author_theirs": "Ann", "author_mine": "Bo"}
                session.add(Conflict(feed=meeting.feed, table_name="event", row_id=meeting.id, field=field, **sides))
        with ws.receiving() as reception:
            told = {"table_name": "event", "row_id": meeting.id, "field_name": "focus_en", "before": "", "after": "Refused words"}
            more = {"label": {"template": "Change"}, "author": "Bo", "at": utc_now(), "code": "forbidden", "message": ""}
            reception.connection.execute(insert(RefusedEntry).values(refused_at=utc_now(), **told, **more))
        return meeting.id


def title(moderator: Any, meeting: str) -> tuple[str, str, str]:
    with Workspace.open(moderator.folder) as ws, ws.read() as session:
        found = get(session, Event, meeting)
        return found.title_en, found.place, found.focus_en


def test_what_is_open_is_listed_with_both_values(moderator, disputed):
    listed = moderator("review")
    assert listed.code == 4
    for words in ("Title (English)", "Ann: From Ann", "Bo: From Bo", "forbidden", "Refused words"):
        assert words in listed.out
    found = moderator("review", "--json").json
    assert len(found["disagreements"]) == 2 and len(found["rejected"]) == 1


def test_each_is_settled_by_its_number_or_id(moderator, disputed):
    found = moderator("review", "--json").json["disagreements"]
    by_field = {one["field"]: one["id"] for one in found}
    assert moderator("review", "take", by_field["title_en"]).code == 0
    assert moderator("review", "keep", by_field["place"]).code == 0
    assert title(moderator, disputed)[:2] == ("From Bo", "")
    assert moderator("review", "again", "1").code == 0
    assert title(moderator, disputed)[2] == "Refused words"
    assert moderator("review").code == 0
    moderator("undo")
    moderator("undo")
    assert len(moderator("review", "--json").json["disagreements"]) == 1


def test_words_of_both_and_dropping(moderator, disputed):
    found = moderator("review", "--json").json["disagreements"]
    own = next(one["id"] for one in found if one["field"] == "title_en")
    assert moderator("review", "write", own, "--words", "From both").code == 0
    assert title(moderator, disputed)[0] == "From both"
    assert moderator("review", "drop", "2").code == 0
    assert moderator("review", "--json").json["rejected"] == []


def test_wrong_words_are_told(moderator, disputed):
    for words in (("take",), ("take", "9"), ("take", "3"), ("again", "1"), ("write", "1"), ("write", "1", "2", "--words", "x")):
        answer = moderator("review", *words, "--json")
        assert answer.code == 1 and answer.json["error"]["message"], words
    assert moderator("review", "--json").json["disagreements"][0]["waiting"]["author"] == "Bo"
