"""Survey exports of the three programs, and what is understood of their questions."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app.domain.errors import PeerSphereError
from moderator_app.exchange.forms import guess_purpose, read_survey
from moderator_app.exchange.forms.questions import options_of, split_by_options
from tests.exchange.twins import (
    DATA,
    csv_bytes,
    google_download,
    google_sheet,
    microsoft_chinese,
    microsoft_csv,
    microsoft_xlsx,
    saved,
    wenjuanxing,
    xlsx_bytes,
)


def shape(survey):
    return [(question.text, question.kind, question.purpose) for question in survey.questions]


def choices(survey, column):
    return [answer.choices for response in survey.responses for answer in response.answers if answer.column == column]


def test_the_forms_own_download_of_google_is_read_with_its_zones(tmp_path):
    survey = read_survey(saved(tmp_path, "Network survey.csv", google_download()))
    assert (survey.source.format, survey.title) == ("google-forms", "Network survey")
    assert shape(survey) == [
        ("What is your name?", "text", "name"),
        ("Which topics interest you?", "choices", "topic"),
        ("Rate:", "grid", "none"),
        ("Rate:", "grid", "none"),
        ("What question is pressing for you?", "text", "free"),
        ("Could you share something with the group?", "text", "share"),
    ]
    assert [question.row_label for question in survey.questions[2:4]] == ["Keynote", "Breakout"]
    assert survey.questions[1].options == ["Play", "Reading", "Talk, drama"]
    assert [response.submitted_at for response in survey.responses] == [
        datetime(2026, 3, 5, 2, 20, 30, tzinfo=UTC),
        datetime(2026, 3, 5, 15, 5, tzinfo=UTC),
        datetime(2026, 3, 6, 5, 0, 1, tzinfo=UTC),
        None,
    ]
    assert [(problem.row, problem.column) for problem in survey.problems] == [(5, 1)]
    assert [(response.name, response.email) for response in survey.responses[:2]] == [
        ("Ana Lima", "ana@example.org"),
        ("李伟", "wei@example.org"),
    ]
    assert survey.responses[2].answers[4].raw == "Line one\nline two"


def test_options_with_commas_are_kept_whole_in_a_google_sheet(tmp_path):
    survey = read_survey(saved(tmp_path, "s.csv", google_sheet()))
    assert survey.source.format == "google-forms-sheet"
    assert set(survey.questions[1].options) == {"Play, games and joy", "Reading", "Assessment (marks, notes)", "Talk"}
    assert choices(survey, 3)[-1] == ["Play, games and joy", "Reading", "Assessment (marks, notes)"]


def test_one_choice_that_holds_a_comma_is_not_cut(tmp_path):
    survey = read_survey(saved(tmp_path, "s.csv", google_sheet()))
    attend = survey.questions[2]
    assert (attend.kind, set(attend.options)) == ("choice", {"Yes, gladly", "No"})
    assert survey.questions[0].purpose == "name"


def test_times_without_a_zone_need_one_given(tmp_path):
    path = saved(tmp_path, "s.csv", google_sheet())
    without, given_zone = read_survey(path), read_survey(path, zone=ZoneInfo("Asia/Shanghai"))
    assert [response.submitted_at for response in without.responses] == [None] * 8
    assert without.responses[0].submitted_text == "3/13/2026 9:11:05"
    assert "8 times do not say their time zone" in str(without.problems[0].message)
    assert given_zone.responses[0].submitted_at == datetime(2026, 3, 13, 1, 11, 5, tzinfo=UTC)
    assert given_zone.problems == []


def test_a_google_sheet_as_a_workbook_is_read_alike(tmp_path):
    rows = [["时间戳记", "您的姓名"], [datetime(2026, 3, 5, 9, 30), "王芳"], [datetime(2026, 3, 6, 9, 30), "李伟"]]
    survey = read_survey(saved(tmp_path, "s.xlsx", xlsx_bytes(rows)), zone=timezone(timedelta(hours=8)))
    assert survey.source.format == "google-forms-sheet"
    assert survey.responses[0].submitted_at == datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
    assert [response.name for response in survey.responses] == ["王芳", "李伟"]


def test_known_options_are_believed_before_anything_inferred(tmp_path):
    rows = [["Timestamp", "Which topics?"], ["3/13/2026 9:11:05", "A, B, C"], ["3/14/2026 9:11:05", "C, A, B"]]
    survey = read_survey(saved(tmp_path, "s.csv", csv_bytes(rows)), options={"Which topics?": ["A, B", "B", "C"]})
    assert choices(survey, 2) == [["A, B", "C"], ["C", "A, B"]]


@pytest.mark.parametrize(("name", "content"), [("m.csv", microsoft_csv()), ("m.xlsx", microsoft_xlsx())])
def test_microsoft_forms_are_read_from_either_file(tmp_path, name, content):
    survey = read_survey(saved(tmp_path, name, content), zone=UTC)
    assert survey.source.format == "microsoft-forms"
    assert shape(survey) == [("Which topics interest you?", "choices", "topic"), ("What do you hope for?", "text", "free")]
    assert choices(survey, 7) == [["Play", "Café talk"], ["Play"], ["Café talk", "Reading"]]
    assert [(response.name, response.email, response.language) for response in survey.responses] == [
        ("", "", "English"),
        ("Rosa Núñez", "rosa@example.org", "Español"),
        ("Tom Björk", "tom@example.org", "English"),
    ]
    assert survey.responses[0].submitted_at == datetime(2026, 3, 15, 9, 5, 30, tzinfo=UTC)


def test_microsoft_forms_in_chinese_are_known_by_their_headers(tmp_path):
    survey = read_survey(saved(tmp_path, "m.xlsx", microsoft_chinese()))
    assert survey.source.format == "microsoft-forms"
    assert shape(survey) == [("您感兴趣的主题", "choices", "topic"), ("您愿意分享什么？", "text", "share")]
    assert [response.name for response in survey.responses] == ["", "王芳"]


def test_microsoft_forms_in_an_unlisted_language_are_known_by_what_stands_below(tmp_path):
    rows = [
        ["ID", "Upphaf", "Lok", "Netfang", "Heiti", "Hvaða efni?"],
        [1, "2026-03-15 9:00:01", "2026-03-15 9:05:30", "a@example.org", "Ana", "x;y;"],
    ]
    survey = read_survey(saved(tmp_path, "m.xlsx", xlsx_bytes(rows)))
    assert survey.source.format == "microsoft-forms"
    assert [question.column for question in survey.questions] == [6]
    assert survey.responses[0].email == "a@example.org"


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-8-sig", "utf-8"])
def test_wenjuanxing_is_read_in_every_encoding(tmp_path, encoding):
    survey = read_survey(saved(tmp_path, "328541_按文本_阅读问卷_4_4.csv", wenjuanxing(encoding)))
    assert survey.source.format == "wenjuanxing"
    assert shape(survey) == [
        ("您的姓名：", "text", "name"),
        ("您的邮箱：", "text", "email"),
        ("您最关心哪些话题？", "choices", "topic"),
        ("您最关心哪些话题？", "text", "free"),
        ("您最迫切想提出的问题是什么？", "text", "free"),
        ("会议评价", "grid", "none"),
        ("会议评价", "grid", "none"),
    ]
    assert [question.row_label for question in survey.questions] == ["", "", "", "其他", "", "主题演讲", "分组讨论"]
    assert choices(survey, 9) == [["阅读推广", "家校合作"], ["阅读推广", "其他"], ["家校合作"], ["家校合作"]]
    assert survey.responses[0].submitted_at == datetime(2026, 3, 5, 1, 12, 44, tzinfo=UTC)
    assert [answer.raw for answer in survey.responses[1].answers if answer.column == 10] == ["诗歌朗诵"]
    assert not [answer for response in survey.responses[1:3] for answer in response.answers if answer.column == 11]
    assert survey.problems == []


def test_wenjuanxing_as_an_old_workbook_is_read():
    survey = read_survey(DATA / "wenjuanxing.xls")
    assert survey.source.format == "wenjuanxing"
    assert [response.name for response in survey.responses] == ["王芳", "李伟", "周颖"]
    assert choices(survey, 8) == [["阅读推广", "家校合作"], ["阅读推广", "其他"], ["家校合作"]]


@pytest.mark.parametrize("head", ["2、话题(其他)", "2、(其他（请补充）:)", "2、话题（其他，请说明）", "(其他)"])
def test_other_words_of_wenjuanxing_belong_to_the_question_before(tmp_path, head):
    rows = [
        ["序号", "提交答卷时间", "1、姓名", "2、话题", head],
        ["1", "2026/3/5 9:12:44", "王芳", "阅读┋其他", "诗歌"],
        ["2", "2026/3/5 9:13:44", "李伟", "阅读", ""],
    ]
    survey = read_survey(saved(tmp_path, "w.csv", csv_bytes(rows)))
    other = survey.questions[2]
    assert (other.text, other.kind, other.purpose) == ("话题", "text", "free")
    assert other.row_label.startswith("其他")


def test_a_table_of_no_known_program_is_read_with_a_warning(tmp_path):
    rows = [["Full name", "Pressing question?"], ["Ana Lima", "How?"], ["Kim Ode", "Why?"]]
    survey = read_survey(saved(tmp_path, "s.csv", csv_bytes(rows)))
    assert survey.source.format == "survey-table"
    assert [problem.severity for problem in survey.problems] == ["warning"]
    assert [response.name for response in survey.responses] == ["Ana Lima", "Kim Ode"]


@pytest.mark.parametrize(
    ("wording", "kind", "purpose"),
    [
        ("Which topics would you like to discuss?", "choices", "topic"),
        ("Which topics would you like to discuss?", "text", "free"),
        ("Areas of interest", "choices", "topic"),
        ("您最感兴趣的主题是哪些？（可多选）", "choices", "topic"),
        ("关注的话题", "text", "free"),
        ("Could you share something with the group?", "text", "share"),
        ("Would you be willing to present at a meeting?", "choice", "share"),
        ("What could you share with peers? 您可以和同行分享什么？", "text", "share"),
        ("您是否愿意在会议上分享？", "choice", "share"),
        ("What is your most pressing question?", "text", "free"),
        ("What challenges are you facing at your school this year?", "text", "free"),
        ("您最大的困惑是什么？", "text", "free"),
        ("What do you hope to get out of this network?", "text", "free"),
        ("Your name", "text", "name"),
        ("Full name", "text", "name"),
        ("2、您的姓名：", "text", "name"),
        ("Email", "text", "email"),
        ("电子邮箱", "text", "email"),
        ("School", "text", "school"),
        ("Where do you work?", "choice", "school"),
        ("您所在的学校", "text", "school"),
        ("Your current role", "choice", "role"),
        ("您的职务", "text", "role"),
        ("Preferred language for breakout rooms", "choice", "language"),
        ("您希望使用的语言", "choice", "language"),
        ("How many years have you been in this role?", "text", "experience"),
        ("Years of experience", "choice", "experience"),
        ("您的教龄", "text", "experience"),
        ("How hopeful are you about reading at your school?", "scale", "none"),
        ("May we quote your answers?", "choice", "none"),
        ("", "text", "none"),
    ],
)
def test_the_purpose_of_a_question_is_told_from_its_wording(wording, kind, purpose):
    assert guess_purpose(wording, kind) == purpose


OPTION = st.text(st.characters(whitelist_categories=["L", "Nd"]), min_size=1, max_size=8)


@given(st.lists(OPTION, min_size=2, max_size=5, unique=True), st.data())
def test_cells_are_cut_into_the_options_they_were_joined_from(words, data):
    options = [*words, f"{words[0]}, {words[1]}x"]
    picked = data.draw(st.lists(st.sampled_from(options), min_size=1, unique=True))
    assert split_by_options(", ".join(picked), options, ", ") == picked


@given(st.lists(st.lists(st.sampled_from(["Play", "Reading", "Talk"]), min_size=1, unique=True), min_size=1))
def test_semicolons_at_the_end_make_choices_certain(rows):
    answers = ["".join(f"{option};" for option in row) for row in rows]
    assert set(options_of(answers, ";")) == {option for row in rows for option in row}


ANSWER = st.text(st.characters(blacklist_categories=["Cs"]), max_size=15)


@given(st.lists(st.lists(ANSWER, min_size=4, max_size=4), min_size=1, max_size=8))
def test_any_answers_are_traced_to_their_cells(tmp_path_factory, rows):
    head = ["Timestamp", "Which topics interest you?", "Could you share?", "Name", "Anything else?"]
    dated = [["2026/03/05 10:20:30 AM GMT+8", *row] for row in rows]
    path = saved(tmp_path_factory.mktemp("s"), "s.csv", csv_bytes([head, *dated]))
    try:
        survey = read_survey(path)
    except PeerSphereError:
        return
    for response in survey.responses:
        for answer in response.answers:
            assert answer.raw == dated[response.row - 2][answer.column - 1].replace("\0", "")
