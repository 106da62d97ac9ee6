"""Settings: declared once, kept in one file, mended when damaged."""

from __future__ import annotations

import json

import pytest

from moderator_app.desktop.settings import ALL, LANGUAGE, TEXT_SIZE, THEME, Settings


def test_a_choice_is_there_again_after_a_restart(tmp_path):
    Settings(tmp_path / "s.json").set(THEME, "dark")
    assert Settings(tmp_path / "s.json").get(THEME) == "dark"


def test_changes_are_told_once(tmp_path, qtbot):
    settings, told = Settings(tmp_path / "s.json"), []
    settings.changed.connect(told.append)
    settings.set(LANGUAGE, "zh")
    settings.set(LANGUAGE, "zh")
    assert told == ["language"]


def test_what_a_newer_version_wrote_is_kept(tmp_path):
    file = tmp_path / "s.json"
    file.write_text(json.dumps({"sparkle": 3, "theme": "dark"}), encoding="utf-8")
    Settings(file).set(TEXT_SIZE, 130)
    assert json.loads(file.read_text(encoding="utf-8")) == {"sparkle": 3, "theme": "dark", "text_size": 130}


@pytest.mark.parametrize("written", ["{", "[]", '{"theme": "purple", "text_size": true}', "\x00\x01"])
def test_a_damaged_file_never_keeps_the_window_from_opening(tmp_path, written):
    file = tmp_path / "s.json"
    file.write_text(written, encoding="utf-8")
    settings = Settings(file)
    assert settings.get(THEME) == "system"
    assert settings.get(TEXT_SIZE) == 100


def test_a_file_that_is_no_json_is_set_aside_for_whoever_wants_to_look(tmp_path):
    (tmp_path / "s.json").write_text("{half", encoding="utf-8")
    Settings(tmp_path / "s.json").set(THEME, "light")
    assert (tmp_path / "s.damaged").read_text(encoding="utf-8") == "{half"


def test_a_value_that_makes_no_sense_is_refused(tmp_path):
    with pytest.raises(ValueError, match="purple"):
        Settings(tmp_path / "s.json").set(THEME, "purple")


def test_each_setting_is_declared_once_and_explained():
    assert len({setting.key for setting in ALL}) == len(ALL)
    for setting in ALL:
        assert setting.description
        assert setting.accepts(setting.default)
