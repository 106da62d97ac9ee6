"""Search over all texts, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator_app.domain.wording import text
from moderator_app.store import Workspace, doctor, get, remove, rows
from moderator_app.store.search import find, rebuild
from moderator_app.store.tables import Insight, Note, Person, Strand

WAITING = "Waiting three seconds after a question gives quiet students time to think"
等待 = "提问之后等待三秒，让安静的学生有时间思考"
繁體 = "課堂討論時，教師應該先聆聽學生的問題"


@pytest.fixture
def texts(workspace, meeting) -> dict[str, str]:
    """Notes and people by their text, as row ids."""
    with workspace.act(text("Capture")) as session:
        notes = [Note(event_id=meeting.event, text=words, captured_at=datetime.now(UTC)) for words in (WAITING, 等待, 繁體)]
        people = [Person(name="Ann Example", email="ann.example@school.org"), Person(name="单晓雪"), Person(name="吕思佳")]
        people.append(Person(name="José Müller", city="São Paulo"))
        session.add_all([*notes, *people])
        return {note.text: note.id for note in notes} | {person.name: person.id for person in people}


def found(workspace: Workspace, query: str, **narrowed: object) -> set[str]:
    with workspace.read() as session:
        return {hit.row for hit in find(session, query, **narrowed)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("waiting", WAITING),
        ("WAITING", WAITING),
        ("think question", WAITING),
        ("quiet stud", WAITING),
        ('"three seconds"', WAITING),
        ("等待", 等待),
        ("三秒", 等待),
        ("安静 思考", 等待),
        ("安靜的學生", 等待),
        ("提", 等待),
        ("课堂讨论", 繁體),
        ("課堂討論", 繁體),
        ("讨论", 繁體),
        ("聆听学生", 繁體),
        ("Ann", "Ann Example"),
        ("exam", "Ann Example"),
        ("ann.example@school.org", "Ann Example"),
        ("单晓雪", "单晓雪"),
        ("單曉雪", "单晓雪"),
        ("shan", "单晓雪"),
        ("shanxiaoxue", "单晓雪"),
        ("Shan Xiao", "单晓雪"),
        ("sxx", "单晓雪"),
        ("lv", "吕思佳"),
        ("lü sijia", "吕思佳"),
        ("lusijia", "吕思佳"),
        ("jose muller", "José Müller"),
        ("Sao Pau", "José Müller"),
    ],
)
def test_a_text_is_found_by(workspace, texts, query, expected):
    assert texts[expected] in found(workspace, query)


@pytest.mark.parametrize("query", ["", "   ", "?!", '"', "等秒", "seconds three waiting nothing", "学生等", "-", "*"])
def test_nothing_is_found_by(workspace, texts, query):
    assert found(workspace, query) == set()


def test_words_of_different_texts_do_not_add_up(workspace, texts):
    assert found(workspace, "waiting 等待") == set()


def test_a_change_is_found_at_once_and_the_old_words_no_more(workspace, texts):
    with workspace.act(text("Correct")) as session:
        get(session, Note, texts[WAITING]).text = "Listening"
        session.flush()
        assert [hit.row for hit in find(session, "listening")] == [texts[WAITING]]
    assert found(workspace, "waiting") == set() and found(workspace, "listening") == {texts[WAITING]}
    workspace.undo()
    assert found(workspace, "waiting") == {texts[WAITING]} and found(workspace, "listening") == set()


def test_what_is_deleted_is_not_found_until_it_is_brought_back(workspace, texts):
    with workspace.act(text("Delete")) as session:
        remove(session, get(session, Person, texts["单晓雪"]))
    assert found(workspace, "shanxiaoxue") == set()
    workspace.undo()
    assert found(workspace, "shanxiaoxue") == {texts["单晓雪"]}
    workspace.redo()
    assert found(workspace, "单晓雪") == set()


def test_what_was_not_kept_is_not_found(workspace, texts):
    with pytest.raises(ZeroDivisionError), workspace.act(text("Fail")) as session:
        get(session, Note, texts[WAITING]).text = "Listening"
        session.flush()
        raise ZeroDivisionError
    assert found(workspace, "listening") == set() and found(workspace, "waiting") == {texts[WAITING]}


def test_tables_and_feeds_narrow_the_search(workspace, meeting, texts):
    with workspace.act(text("Another strand")) as session:
        session.add(other := Strand(name_en="Science"))
        session.add(insight := Insight(strand_id=other.id, text_en="Waiting works"))
    both = {texts[WAITING], insight.id}
    assert found(workspace, "waiting") == both
    assert found(workspace, "waiting", tables=["note"]) == {texts[WAITING]}
    assert found(workspace, "waiting", tables=["note", "insight"]) == both
    assert found(workspace, "waiting", feed=other.id) == {insight.id}
    assert found(workspace, "waiting", feed=other.id, tables=["note"]) == set()
    with workspace.read() as session:
        (hit,) = find(session, "waiting", feed=meeting.strand)
        assert (hit.table, hit.feed) == ("note", meeting.strand)
        assert len(find(session, "waiting", limit=1)) == 1


def test_a_row_that_moves_to_another_feed_is_found_there(workspace, meeting, texts):
    with workspace.act(text("Move")) as session:
        get(session, Person, texts["Ann Example"]).feed = meeting.strand
    assert found(workspace, "ann", feed=meeting.strand) == {texts["Ann Example"]}
    assert found(workspace, "ann", feed="organisation") == set()


def test_a_common_word_is_found_within_a_rare_feed(workspace, meeting, texts):
    """Thousands of newer hits elsewhere must not hide the one that was asked for."""
    with workspace.act(text("Other strand")) as session:
        session.add(other := Strand(name_en="Science"))
        session.add_all(Insight(strand_id=other.id, text_en=f"Waiting number {number}") for number in range(3000))
    assert found(workspace, "waiting", feed=meeting.strand) == {texts[WAITING]}
    assert found(workspace, "waiting", tables=["note"]) == {texts[WAITING]}


def test_the_index_can_be_made_anew(workspace, texts):
    with workspace.act(text("Rebuild")) as session:
        session.connection().exec_driver_sql("DELETE FROM search_words")
    assert found(workspace, "waiting") == set()
    assert not all(finding.ok for finding in doctor.examine(workspace))
    with workspace.act(text("Rebuild")) as session:
        count = rebuild(session)
    assert count == 9 and all(finding.ok for finding in doctor.examine(workspace))
    assert found(workspace, "waiting") == {texts[WAITING]} and found(workspace, "sxx") == {texts["单晓雪"]}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text() | st.text(alphabet="\"*()^+-:{}[]AND ORNEAR'等待学w é\u3000\u200f\0"))
def test_whatever_is_typed_is_an_answer_and_never_an_error(workspace, texts, query):
    with workspace.read() as session:
        hits = find(session, query)
        assert len({(hit.table, hit.row) for hit in hits}) == len(hits)
        assert all(hit.table in ("note", "person", "strand", "event") for hit in hits)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_text_can_be_kept_and_stays_in_step_with_the_index(workspace, meeting, words):
    with workspace.act(text("Capture")) as session:
        session.add(note := Note(event_id=meeting.event, text=words, captured_at=datetime.now(UTC)))
    with workspace.read() as session:
        assert get(session, Note, note.id).text == words
        assert len(rows(session, Note, id=note.id)) == 1
        search = [finding for finding in doctor.examine(workspace) if not finding.ok]
    assert search == []
