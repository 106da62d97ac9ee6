"""The translation catalogue: what is collected from the source, what is told, and what a reader gets."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator_app import catalogue, catalogue_upkeep
from moderator_app.catalogue_upkeep import check, collect, missing, placeholders, update

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>PersonForm</class><widget class="QWidget" name="PersonForm">
<property name="windowTitle"><string>A person</string></property>
<property name="styleSheet"><string notr="true">color: red</string></property>
<widget class="QLabel" name="empty"><property name="text"><string/></property></widget>
</widget></ui>
"""


def source(folder: Path, code: str, forms: dict[str, str] | None = None) -> catalogue_upkeep.Collected:
    """What is collected from a package with one module of `code`."""
    package, form_folder = folder / "moderator_app", folder / "ui" / "forms"
    package.mkdir(parents=True, exist_ok=True)
    form_folder.mkdir(parents=True, exist_ok=True)
    (package / "rooms.py").write_text(code, encoding="utf-8")
    for name, xml in (forms or {}).items():
        (form_folder / name).write_text(xml, encoding="utf-8")
    return collect(package, form_folder)


def sentences(collected: catalogue_upkeep.Collected) -> set[str]:
    return {sentence for _, sentence in collected.sentences}


WORDING = "from moderator_app.domain.wording import Text, text\nfrom moderator_app.desktop.translation import ntr, tr\n"


def test_every_literal_sentence_is_collected_once_with_its_files(tmp_path):
    code = WORDING + (
        'text("Move {name}", name=1)\ntr("Save")\nText("Stored {x}", {"x": 1})\nntr("{n} person", "{n} people", n=2)\n'
        'text("In " "two parts")\nadd(title=text("Undo"))\ntr("Open" if shut else "Shut")\ntr("Save")\n'
    )
    collected = source(tmp_path, code)
    assert sentences(collected) == {
        "Move {name}", "Save", "Stored {x}", "{n} person", "{n} people", "In two parts", "Undo", "Open", "Shut",
    }  # fmt: skip
    assert collected.sentences["moderator", "Save"] == {"moderator_app/rooms.py"}
    assert collected.faults == []


def test_functions_of_the_same_name_from_elsewhere_are_left_alone(tmp_path):
    code = 'from sqlalchemy import text\nimport sqlalchemy as sa\ntext("SELECT 1")\nsa.text("SELECT 2")\nlabel.text()\n'
    assert sentences(source(tmp_path, code)) == set()


def test_a_sentence_called_by_another_name_is_still_collected(tmp_path):
    code = "from moderator_app.domain import wording\nfrom moderator_app.domain.wording import text as say\n"
    assert sentences(source(tmp_path, code + 'wording.text("One")\nsay("Two")\n')) == {"One", "Two"}


def test_a_sentence_that_is_no_literal_is_told_with_its_line(tmp_path):
    collected = source(tmp_path, WORDING + 'text(f"Move {name}")\n')
    assert len(collected.faults) == 1
    assert "moderator_app/rooms.py:3" in collected.faults[0]


def test_a_value_that_the_template_names_but_nobody_gives_is_told(tmp_path):
    collected = source(tmp_path, WORDING + 'text("Move {name} to {room}", name="Ines", rom=3)\n')
    assert any("{room}" in fault for fault in collected.faults)


def test_strings_of_a_form_stand_under_its_class_except_those_marked_as_no_text(tmp_path):
    collected = source(tmp_path, "", {"person.ui": FORM})
    assert set(collected.sentences) == {("PersonForm", "A person")}


def test_compiled_forms_are_not_read_as_source(tmp_path):
    compiled = tmp_path / "moderator_app" / "desktop" / "forms"
    compiled.mkdir(parents=True)
    (compiled / "person.py").write_text(WORDING + 'tr("Compiled")\n')
    assert sentences(source(tmp_path, "")) == set()


def test_an_update_keeps_translations_drops_dead_ones_and_marks_new_ones(tmp_path):
    file = tmp_path / "moderator_zh_CN.ts"
    update(
        source(tmp_path, WORDING + 'tr("Keep")\ntr("Dead")\n'), {("moderator", "Keep"): "保留", ("moderator", "Dead"): "旧"}, file
    )
    later = source(tmp_path, WORDING + 'tr("Keep")\ntr("New")\n')
    assert check(later, file) == ["no translation (program): 'New'", "nobody says this any more (program): 'Dead'"]
    update(later, catalogue.read_catalogue(file), file)
    assert catalogue.read_catalogue(file) == {("moderator", "Keep"): "保留"}
    assert missing(later, catalogue.read_catalogue(file)) == [("moderator", "New")]
    assert "旧" not in file.read_text(encoding="utf-8")


def test_an_update_that_changes_nothing_writes_the_same_bytes(tmp_path):
    file, collected = tmp_path / "moderator_zh_CN.ts", source(tmp_path, WORDING + 'tr("A")\ntr("B & <b>")\n', {"p.ui": FORM})
    update(collected, {("PersonForm", "A person"): "一个人"}, file)
    first = file.read_bytes()
    update(collected, catalogue.read_catalogue(file), file)
    assert file.read_bytes() == first


def test_a_translation_that_names_other_values_than_its_source_is_told(tmp_path):
    file, collected = tmp_path / "moderator_zh_CN.ts", source(tmp_path, WORDING + 'text("Move {name}", name=1)\n')
    update(collected, {("moderator", "Move {name}"): "移动 {nane}"}, file)
    assert any("{nane}" in line for line in check(collected, file))


written = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1)


@given(pairs=st.dictionaries(written, written, max_size=5))
def test_whatever_is_written_is_read_back(tmp_path_factory, pairs):
    file = tmp_path_factory.mktemp("i18n") / "moderator_zh_CN.ts"
    collected = catalogue_upkeep.Collected({("moderator", template): {"x.py"} for template in pairs})
    update(collected, {("moderator", template): translation for template, translation in pairs.items()}, file)
    assert catalogue.read_catalogue(file) == {("moderator", template): translation for template, translation in pairs.items()}


def test_the_names_of_values_are_found_whatever_their_format():
    assert placeholders("{a} {b!r} {c:>3} {d.e} {f[0]} {{no}}") == {"a", "b", "c", "d", "f"}
    assert placeholders("a lone { brace") == set()


@pytest.fixture
def chinese(tmp_path, monkeypatch):
    """A catalogue of our own in place of the program's."""
    file = tmp_path / "moderator_zh_CN.ts"
    collected = source(tmp_path, WORDING + 'tr("A person")\ntr("Unknown")\n', {"p.ui": FORM.replace("A person", "Form only")})
    update(collected, {("moderator", "A person"): "人员", ("PersonForm", "Form only"): "表单"}, file)
    monkeypatch.setattr(catalogue, "catalogue_file", lambda language: tmp_path / f"moderator_{language}.ts")
    catalogue.translator.cache_clear()
    yield catalogue.translator("zh_CN")
    catalogue.translator.cache_clear()


def test_a_reader_gets_the_translation_or_the_sentence_as_it_stands(chinese):
    assert [chinese(words) for words in ("A person", "Form only", "Unknown", "never heard")] == [
        "人员",
        "表单",
        "Unknown",
        "never heard",
    ]


def test_english_and_a_language_without_a_catalogue_stay_as_they_stand(chinese):
    assert catalogue.translator("en")("A person") == "A person"
    assert catalogue.translator("fr")("A person") == "A person"


def test_all_names_of_simplified_chinese_mean_one_file():
    names = ("zh", "zh_CN", "zh-CN", "zh-Hans")
    assert {catalogue.catalogue_file(name).name for name in names} == {"moderator_zh_CN.ts"}


def test_the_command_fills_in_what_a_translator_hands_over(tmp_path, capsys):
    source(tmp_path, WORDING + 'tr("Keep")\ntr("New")\n')
    file, given_file = tmp_path / "moderator_zh_CN.ts", tmp_path / "given.json"
    given_file.write_text(json.dumps({"Keep": "保留", "New": "新", "Stranger": "谁"}), encoding="utf-8")
    place = ["--source", str(tmp_path), "--catalogue", str(file)]
    assert catalogue_upkeep.main(["--update", *place]) == 0
    assert catalogue_upkeep.main(["--check", *place]) == 1
    capsys.readouterr()
    assert catalogue_upkeep.main(["--missing", *place]) == 0
    assert json.loads(capsys.readouterr().out) == {"Keep": "", "New": ""}
    assert catalogue_upkeep.main(["--fill", str(given_file), *place]) == 0
    assert catalogue_upkeep.main(["--check", *place]) == 0
