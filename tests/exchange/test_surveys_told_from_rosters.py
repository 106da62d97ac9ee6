"""A survey's answers are told from a list of people, whichever program wrote them."""

import pytest

from moderator_app.exchange.forms import doubt_of_survey, program_of_survey, read_survey
from moderator_app.exchange.tables import read_table
from moderator_app.paths import resources_folder
from tests.exchange.twins import (
    DATA,
    csv_bytes,
    google_download,
    google_sheet,
    microsoft_chinese,
    microsoft_csv,
    microsoft_xlsx,
    roster_csv,
    saved,
    wenjuanxing,
)


def program(file):
    return program_of_survey(read_table(file))


@pytest.mark.parametrize(
    ("name", "content", "wrote"),
    [
        ("survey.csv", google_download(), "Google Forms"),
        ("survey.csv", google_sheet(), "Google Forms"),
        ("survey.csv", microsoft_csv(), "Microsoft Forms"),
        ("survey.xlsx", microsoft_xlsx(), "Microsoft Forms"),
        ("survey.csv", microsoft_chinese(), "Microsoft Forms"),
        ("survey.csv", wenjuanxing(), "问卷星"),
        ("members.csv", roster_csv(), ""),
    ],
)
def test_a_survey_is_known_by_the_program_that_wrote_it(tmp_path, name, content, wrote):
    assert program(saved(tmp_path, name, content)) == wrote


def test_an_old_workbook_of_answers_is_known_too():
    assert program(DATA / "wenjuanxing.xls") == "问卷星"


@pytest.mark.parametrize(
    ("name", "wrote"),
    [
        ("survey_google.csv", "Google Forms"),
        ("survey_microsoft.xlsx", "Microsoft Forms"),
        ("survey_wenjuanxing.csv", "问卷星"),
        ("roster.xlsx", ""),
        ("roster_update.csv", ""),
        ("history.csv", ""),
    ],
)
def test_the_files_of_the_demo_are_told_apart(name, wrote):
    assert program(resources_folder() / "demo" / name) == wrote


@pytest.mark.parametrize(
    "header",
    [
        (
            "Timestamp",
            "Email Address",
            "Your name",
            "Your school",
            "Your role",
            "Language for breakout rooms",
            "Years of experience",
        ),
        ("时间戳记", "姓名", "学校名称", "职务", "电子邮箱", "分组讨论语言", "从业年限", "备注"),
        ("Timestamp", "Name", "School", "Topics of interest", "Mobile", "T-shirt size", "Anything else?"),
        ("序号", "提交答卷时间", "所用时间", "来源", "1、您的姓名", "2、您的学校", "3、您的职务", "4、您的邮箱"),
        ("Name", "E-mail", "What do you teach?", "What could you share?", "Which topics interest you?", "Any questions?"),
    ],
)
def test_a_form_in_which_people_signed_up_is_a_roster(tmp_path, header):
    row = ["2026/09/01 09:00:00", *["x"] * (len(header) - 1)]
    assert program(saved(tmp_path, "sign-up.csv", csv_bytes([header, row]))) == ""


# ---- given as a survey


def doubt(file):
    return doubt_of_survey(read_survey(file))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("survey_google.csv", ""),
        ("survey_microsoft.xlsx", ""),
        ("survey_wenjuanxing.csv", ""),
        ("roster.xlsx", "people"),
        ("roster_update.csv", "people"),
        ("history.csv", "people"),
    ],
)
def test_lists_of_people_given_as_a_survey_are_doubted(name, why):
    assert doubt(resources_folder() / "demo" / name) == why


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (("Timestamp", "Email Address", "Your name", "Your school", "Your role"), "people"),
        (("Timestamp", "Your name", "A pressing question you would like to bring"), ""),
        (("Timestamp", "Your name", "Your e-mail", "Your school", "What worries you most this year?"), ""),
        (("Item", "Price", "Shelf"), "table"),
        (("Name", "Which topics interest you?", "What could you share?", "What is your most pressing question?"), "table"),
    ],
)
def test_any_other_table_given_as_a_survey_is_doubted(tmp_path, header, why):
    first = "2026/09/01 9:00:00 AM GMT+8" if header[0] == "Timestamp" else "x"
    rows = [[first, *[f"{word} {n}" for word in header[1:]]] for n in range(4)]
    assert doubt(saved(tmp_path, "some.csv", csv_bytes([header, *rows]))) == why
