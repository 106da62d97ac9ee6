"""run.py: what it decides before there is a .venv to run anything in."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import system_packages

import run

SOURCES = [Path(str(each.__file__)).read_text(encoding="utf-8") for each in (run, system_packages)]


def test_it_needs_nothing_but_the_standard_library():
    imported = set()
    for node in [node for source in SOURCES for node in ast.walk(ast.parse(source))]:
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    assert imported <= sys.stdlib_module_names | {"system_packages"}


def test_an_old_python_can_still_read_it_and_say_what_is_wrong():
    for source in SOURCES:
        ast.parse(source, feature_version=(3, 7))
        assert "__future__" not in source


def test_what_follows_the_command_is_handed_on_as_it_stands():
    assert run.read_arguments(["test", "-k", "agenda", "--long", "-h"]) == ("test", ["-k", "agenda", "--long", "-h"])


def test_an_unknown_command_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as ended:
        run.read_arguments(["fly"])
    assert ended.value.code == 2
    assert "fly" in capsys.readouterr().err


def test_only_libraries_that_the_loader_misses_are_named():
    def load(name):
        if name in ("libEGL.so.1", "libdbus-1.so.3"):
            raise OSError(name)

    assert system_packages.missing_libraries(system_packages.QT_NEEDS, load) == ["libEGL.so.1", "libdbus-1.so.3"]


def test_a_renamed_package_goes_by_the_name_that_the_release_knows():
    wanted = ["libGL.so.1", "libglib-2.0.so.0"]
    newer = system_packages.packages_for(wanted, system_packages.QT_NEEDS, {"libgl1", "libglib2.0-0t64"}.__contains__)
    older = system_packages.packages_for(wanted, system_packages.QT_NEEDS, {"libgl1", "libglib2.0-0"}.__contains__)
    assert (newer, older) == (["libgl1", "libglib2.0-0t64"], ["libgl1", "libglib2.0-0"])


def test_without_the_right_to_install_the_exact_command_is_told():
    with pytest.raises(run.Stop) as stopped:
        system_packages.raise_missing(["libegl1", "libgl1"], "Qt's libraries")
    assert stopped.value.code == 3
    assert "    sudo apt-get install -y --no-install-recommends libegl1 libgl1" in str(stopped.value)


def test_on_a_system_without_apt_the_packages_are_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(run.Stop, match="libegl1"):
        system_packages.see_to_packages(["libegl1"], "Qt's libraries")


def test_what_only_some_tests_want_is_mentioned_and_stops_nothing(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    system_packages.see_to_programs({"gnome-keyring-daemon": "gnome-keyring"})
    told = capsys.readouterr().err
    assert "passed over" in told and "gnome-keyring" in told


@pytest.mark.parametrize(
    ("environment", "display"),
    [({}, False), ({"DISPLAY": ""}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)],
)
def test_a_screen_is_known_by_the_environment(environment, display):
    assert system_packages.has_display(environment) is display


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError: Failed to establish a new connection: [Errno -3]", "can't be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one that was locked"),
        ("ERROR: No matching distribution found for scipy==1.17.1", "no file for this Python"),
        ("something else", "Run it again"),
    ],
)
def test_a_failed_installation_is_explained(printed, told):
    assert told in run.reason_of(printed)


def test_a_failed_step_ends_with_its_last_words():
    script = "print('one'); print('No space left on device'); raise SystemExit(1)"
    with pytest.raises(run.Stop) as stopped:
        run.install([sys.executable, "-c", script], "Unpacking")
    assert "Unpacking failed. The disk is full" in str(stopped.value)
    assert "    No space left on device" in str(stopped.value)


def test_one_package_of_the_lock_file_is_found_with_its_hashes():
    entry = "uv==0.9.1 ; python_version < '4' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
    locked = f"uv-thing==1 \\\n    --hash=sha256:00\n{entry}    # via x\n"
    assert run.locked_lines(locked, "uv") == entry
    assert run.locked_lines(locked, "pip") == ""


def test_the_lock_file_pins_the_quick_installer():
    assert run.locked_lines(run.LOCK.read_text(encoding="utf-8"), "uv").startswith("uv==")


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder that looks like a checkout whose .venv is complete, with a program that tells what it was asked."""
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "LOCK": tmp_path / "requirements-dev.lock",
        "STAMP": tmp_path / ".venv" / "ready",
        "MARK": tmp_path / ".venv" / "being-set-up",
    }.items():
        monkeypatch.setattr(run, name, value)
    shutil.copy(run.__file__, tmp_path / "run.py")
    (tmp_path / "packaging").mkdir()
    shutil.copy(str(system_packages.__file__), tmp_path / "packaging")
    run.LOCK.write_text(f"nowhere-to-be-had==1 \\\n    --hash=sha256:{'0' * 64}\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "moderator_app").mkdir()
    (tmp_path / "moderator_app" / "__main__.py").write_text("import sys; print('asked', sys.argv[1:])")
    python = run.venv_program("python")
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    run.STAMP.write_text(run.stamp_wanted())
    return tmp_path


def start(checkout: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A start of run.py in the copy, told to ask no package index."""
    wanted = {**os.environ, "PATH": str(checkout), "PIP_NO_INDEX": "1", **environment}
    command = [sys.executable, "run.py", *arguments]
    return subprocess.run(command, cwd=checkout, env=wanted, capture_output=True, text=True)


def test_a_stamp_that_fits_leads_straight_to_the_program(checkout):
    started = start(checkout, "cli", "export", "--json")
    assert (started.returncode, started.stdout) == (0, "asked ['export', '--json']\n"), started.stderr


def test_the_demo_writes_beside_the_checkout_unless_told_otherwise(checkout):
    assert start(checkout, "demo").stdout == f"asked {['demo', '--out', str(checkout / 'build' / 'demo')]}\n"
    assert start(checkout, "demo", "--out", "here").stdout == "asked ['demo', '--out', 'here']\n"


@pytest.mark.parametrize("changed", ["requirements-dev.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_file_asks_for_a_new_set_up(checkout, changed):
    (checkout / changed).write_text("changed\n")
    assert run.read_stamp() != run.stamp_wanted()


def test_what_a_compiler_makes_faster_is_tried_once_for_each_state_of_its_sources(checkout):
    (checkout / "packaging" / "compiled_loop.py").write_text("print('compiling')")
    source = checkout.joinpath(*run.LOOP.split("/")[:-1], "board.py")
    source.parent.mkdir(parents=True)
    source.write_text("first")
    assert [start(checkout, "cli").stdout for _ in range(2)] == ["compiling\nasked []\n", "asked []\n"]
    source.write_text("second")
    assert start(checkout, "cli").stdout == "compiling\nasked []\n"


def test_an_interrupted_set_up_does_not_count_as_made(checkout):
    run.MARK.touch()
    assert run.read_stamp() == ""
    assert run.venv_is_sound() is False


def test_a_venv_whose_python_went_away_does_not_count_as_made(checkout):
    run.venv_program("python").unlink()
    assert run.read_stamp() == ""


def test_a_set_up_that_fails_says_why_and_is_begun_again_at_the_next_start(checkout):
    run.MARK.touch()  # the last one was interrupted
    started = start(checkout, "cli")
    assert started.returncode == 4
    assert "no file for this Python or this system" in started.stderr
    assert "nowhere-to-be-had" in started.stderr
    assert "asked" not in started.stdout
    assert run.MARK.exists()
    assert not run.STAMP.exists()


def test_too_little_room_is_told_before_anything_is_made(checkout, monkeypatch):
    monkeypatch.setattr(run, "ROOM_NEEDED", 10**18)
    with pytest.raises(run.Stop, match="Make room first"):
        run.create_venv()
    assert run.STAMP.exists()
