"""The program's own folders are found from a checkout and from an installed wheel, and a person's folder where they say."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from moderator_app import paths

ROOT = Path(__file__).resolve().parent.parent

ASK = """
from moderator_app import paths
for folder in (paths.ui_folder(), paths.resources_folder()):
    print(folder)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """A wheel of this checkout, as anybody would build it."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return next(out.glob("*.whl"))


def test_a_wheel_holds_the_package_and_what_it_shows_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"moderator_app"}
    assert "moderator_app/ui/themes/light.toml" in names
    assert "moderator_app/resources/fonts/NotoSansSC-Regular.ttf" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_an_unpacked_wheel_finds_its_folders_inside_the_package(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    # -P and -S with our own paths only: the checkout's editable install must not answer in its place.
    code = f"import sys; sys.path[:0] = [{str(tmp_path)!r}]{ASK}"
    asked = subprocess.run([sys.executable, "-P", "-S", "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stderr
    inside = tmp_path / "moderator_app"
    assert [Path(line) for line in asked.stdout.splitlines()] == [inside / "ui", inside / "resources"]


def test_a_checkout_finds_its_folders_beside_the_package_from_anywhere(tmp_path):
    asked = subprocess.run([sys.executable, "-P", "-c", ASK], cwd=tmp_path, capture_output=True, text=True)
    assert asked.returncode == 0, asked.stderr
    assert [Path(line) for line in asked.stdout.splitlines()] == [ROOT / "ui", ROOT / "resources"]


def test_a_frozen_program_looks_where_it_was_unpacked(tmp_path, monkeypatch):
    (tmp_path / "moderator_app" / "ui").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    paths._beside_or_inside.cache_clear()
    assert paths.ui_folder() == tmp_path / "moderator_app" / "ui"
    paths._beside_or_inside.cache_clear()


def test_the_folders_that_are_shipped_hold_no_python():
    assert [path for name in ("ui", "resources") for path in (ROOT / name).rglob("*.py")] == []


def test_a_person_may_name_the_folder_of_their_data(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))
    assert paths.user_data_folder() == tmp_path / "stick"


def test_without_a_wish_the_systems_own_place_is_taken(monkeypatch):
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    assert paths.user_data_folder().is_absolute()
    assert paths.user_data_folder().name.lower().replace(" ", "-") == "peersphere-moderator"
