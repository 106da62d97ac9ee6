"""Reading through a survey: answers by person, questions asked alike, the files and their remarks."""

from __future__ import annotations

from moderator_app.operations import inquiries, strands, surveys
from moderator_app.operations.survey_reading import (
    answer_lines,
    asked_questions,
    set_purposes,
    survey_sources,
    survey_strand,
    survey_zone,
)


def demo_survey(ws):
    return next(found for event in strands.events(ws) if (found := surveys.survey_of_event(ws, event.id)))


def test_every_answer_is_told_with_its_question_and_person(demo_workspace):
    survey_id = demo_survey(demo_workspace)
    lines = answer_lines(demo_workspace, survey_id)
    assert len({line.response_id for line in lines}) == 52
    names = [line.person for line in lines]
    assert names == sorted(names)
    one = next(line for line in lines if line.purpose == "free")
    cell = surveys.trace(demo_workspace, one.id)
    assert (cell.raw, cell.question, cell.person) == (one.raw, one.question, one.person)
    assert len({line.response_id for line in lines if not line.counts}) == 1


def test_questions_asked_alike_in_several_forms_are_told_once(demo_workspace):
    survey_id = demo_survey(demo_workspace)
    asked = {(one.text, one.row_label): one for one in asked_questions(demo_workspace, survey_id)}
    name = asked[("Your name 您的姓名", "")]
    assert (len(name.ids), len(name.files), name.answers, name.purpose) == (3, 3, 52, "name")
    assert 0 < len(name.examples) <= 4


def test_a_purpose_is_corrected_in_every_form_by_one_action(demo_workspace):
    survey_id = demo_survey(demo_workspace)
    topic = next(one for one in asked_questions(demo_workspace, survey_id) if one.purpose == "topic")
    set_purposes(demo_workspace, topic.ids, "none")
    assert inquiries.ranked_topics(demo_workspace, survey_id) == []
    demo_workspace.undo()
    assert inquiries.ranked_topics(demo_workspace, survey_id)[0].count == 16


def test_the_files_tell_how_many_answers_they_gave_and_where(demo_workspace):
    survey_id = demo_survey(demo_workspace)
    sources = survey_sources(demo_workspace, survey_id)
    assert [(source.name, source.responses) for source in sources] == [
        ("survey_google.csv", 30), ("survey_microsoft.xlsx", 10), ("survey_wenjuanxing.csv", 12)
    ]  # fmt: skip
    event = next(event for event in strands.events(demo_workspace) if surveys.survey_of_event(demo_workspace, event.id))
    assert survey_zone(demo_workspace, event.id) == "Asia/Shanghai"
    assert survey_strand(demo_workspace, survey_id) == event.strand_id


def test_a_question_found_to_ask_for_the_name_makes_its_answerers_known(demo_workspace, tmp_path):
    from moderator_app.exchange.forms import read_survey

    event = next(event for event in strands.events(demo_workspace) if surveys.survey_of_event(demo_workspace, event.id))
    survey_id = surveys.add_survey(demo_workspace, event.strand_id, "Afterwards")
    file = tmp_path / "afterwards.csv"
    rows = (
        "Timestamp,Badge,A wish",
        "2026/11/20 9:00:00 AM GMT+8,Kim Parrish,More maps",
        "2026/11/20 9:05:00 AM GMT+8,Nobody Here,Tea",
    )
    file.write_text("\n".join(rows), encoding="utf-8")
    surveys.import_survey(demo_workspace, survey_id, read_survey(file))
    assert surveys.survey_view(demo_workspace, survey_id).answered == 0
    badge = next(one for one in asked_questions(demo_workspace, survey_id) if one.text == "Badge")
    set_purposes(demo_workspace, badge.ids, "name")
    view = surveys.survey_view(demo_workspace, survey_id)
    assert (view.answered, view.unknown) == (1, 1)
    assert [one.given_name for one in surveys.unknown_responses(demo_workspace, survey_id)] == ["Nobody Here"]
