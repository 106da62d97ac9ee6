"""A survey in three forms: nothing lost, everything traceable, topics counted, inquiries shaped by hand."""

from __future__ import annotations

import json

from moderator_app.exchange.forms import read_survey
from moderator_app.operations import inquiries, surveys
from moderator_app.paths import resources_folder
from moderator_app.store import rows
from moderator_app.store.tables import Answer, Question, Survey

DEMO = resources_folder() / "demo"
EXPECTED = json.loads((DEMO / "expected.json").read_text("utf-8"))["survey"]


def survey_of(ws, event):
    found = surveys.survey_of_event(ws, event)
    assert found is not None
    return found


def test_the_known_numbers_come_out(librarians):
    view = surveys.survey_view(librarians.ws, survey_of(librarians.ws, librarians.event))
    assert view.responses == EXPECTED["responses"]
    assert view.answered == EXPECTED["members_who_answered"]
    strangers = [u.given_name for u in surveys.unknown_responses(librarians.ws, survey_of(librarians.ws, librarians.event))]
    assert sorted(strangers) == sorted(EXPECTED["strangers"])


def test_topics_are_counted_once_a_person(librarians):
    topics = inquiries.ranked_topics(librarians.ws, survey_of(librarians.ws, librarians.event))
    assert {topic.option: topic.count for topic in topics} == EXPECTED["topics_once_a_person"]


def test_every_cell_can_be_traced_to_its_file(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    with ws.read() as session:
        questions = {q.id: q for q in rows(session, Question, Question.id, survey_id=survey)}
        answers = [a for a in rows(session, Answer, Answer.id) if a.question_id in questions]
    by_file = {}
    for answer in answers:
        found = surveys.trace(ws, answer.id)
        by_file.setdefault((found.file, found.sha256), []).append(found)
    assert {file for file, _ in by_file} == set(EXPECTED["files"])
    for (file, sha256), traces in by_file.items():
        assert ws.blobs.has(sha256)
        read = read_survey(DEMO / file)
        cells = {(r.row, a.column): a.raw for r in read.responses for a in r.answers if a.raw.strip()}
        assert {(t.row, t.column): t.raw for t in traces} == cells


def test_importing_a_file_again_changes_nothing(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    before = ws.undo_label()
    done = surveys.import_survey(ws, survey, read_survey(DEMO / "survey_google.csv"))
    assert (done.responses, done.repeated) == (0, 30)
    assert ws.undo_label() == before


def test_a_stranger_can_be_tied_to_a_member(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    unknown = surveys.unknown_responses(ws, survey)[0]
    answered = surveys.survey_view(ws, survey).answered
    from moderator_app.operations.people import members

    silent = next(m for m in members(ws, librarians.strand) if m.name.startswith("Finn"))
    surveys.tie_response(ws, unknown.id, silent.person_id)
    assert surveys.survey_view(ws, survey).answered == answered + 1
    assert unknown.id not in {u.id for u in surveys.unknown_responses(ws, survey)}


def test_a_later_response_of_the_same_person_counts(ws, school_year, tmp_path):
    from moderator_app.domain.records import SourceInfo, SurveyAnswer, SurveyFile, SurveyQuestion, SurveyResponse
    from moderator_app.operations.people import add_member

    add_member(ws, school_year.strand, "Ana Roy", "ana@a.example")
    file = tmp_path / "answers.csv"
    file.write_text("x", "utf-8")
    question = SurveyQuestion(1, "Topics?", "choices", "topic", ["A", "B"])
    answers = [
        SurveyResponse(row, name="Ana Roy", email="ana@a.example", answers=[SurveyAnswer(1, choice, [choice])])
        for row, choice in ((2, "A"), (3, "B"))
    ]
    survey = surveys.add_survey(ws, school_year.strand, "Topics")
    surveys.import_survey(ws, survey, SurveyFile(SourceInfo(file, "google-forms"), [question], answers))
    assert [(t.option, t.count) for t in inquiries.ranked_topics(ws, survey)] == [("B", 1)]


def test_inquiries_can_be_renamed_merged_split_and_dropped(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    first, second, third = [i for i in inquiries.inquiries(ws, survey) if i.state == "suggested" and len(i.support) > 3][:3]
    inquiries.rename_inquiry(ws, first.id, title_en="Parents who read")
    inquiries.merge_inquiries(ws, first.id, [second.id])
    merged = inquiries.inquiry(ws, first.id)
    assert merged.title_en == "Parents who read" and merged.state == "open"
    assert {s.answer_id for s in merged.support} == {s.answer_id for s in (*first.support, *second.support)}
    taken = [support.answer_id for support in merged.support[:2]]
    made = inquiries.split_inquiry(ws, first.id, taken, "Grandparents")
    assert {s.answer_id for s in inquiries.inquiry(ws, made).support} == set(taken)
    inquiries.drop_inquiry(ws, third.id)
    assert third.id not in {i.id for i in inquiries.inquiries(ws, survey)}
    ws.undo()
    assert third.id in {i.id for i in inquiries.inquiries(ws, survey)}


def test_a_new_suggestion_leaves_alone_what_the_moderator_made(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    mine = next(i for i in inquiries.inquiries(ws, survey) if i.state == "suggested")
    inquiries.rename_inquiry(ws, mine.id, title_en="Mine")
    inquiries.suggest(ws, survey, seed=3)
    after = inquiries.inquiry(ws, mine.id)
    assert after.title_en == "Mine" and after.support == mine.support
    others = [i for i in inquiries.inquiries(ws, survey) if i.state == "suggested"]
    assert not {s.answer_id for i in others for s in i.support} & {s.answer_id for s in mine.support}


def test_dropping_a_survey_is_undone_whole(librarians):
    ws, survey = librarians.ws, survey_of(librarians.ws, librarians.event)
    surveys.remove_survey(ws, survey)
    with ws.read() as session:
        assert rows(session, Survey, Survey.id, event_id=librarians.event) == []
    ws.undo()
    assert surveys.survey_view(ws, survey).responses == EXPECTED["responses"]
