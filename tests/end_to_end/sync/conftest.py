"""Sites of the tests' own, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator_app.store import Workspace
from tests.end_to_end.sync.meeting_work import begin
from tests.end_to_end.sync.site import Laptop, Site
from tests.server.conftest import postgresql, postgresql_database

pytest.register_assert_rewrite("tests.end_to_end.sync.the_year")

__all__ = ["postgresql", "postgresql_database"]


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with nothing in it."""
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    Workspace.open(folder).close()
    return folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of a server's database, for a server of the test's own; "" for SQLite."""
    return request.getfixturevalue("postgresql_database") if request.param == "postgresql" else ""


@pytest.fixture
def site(tmp_path: Path, empty_workspace: Path, database: str) -> Iterator[Site]:
    """A server in this process, and laptops as they are asked for."""
    with Site(tmp_path, empty_workspace, database).open() as opened:
        yield opened


@pytest.fixture
def ann(site: Site) -> Laptop:
    """A coordinator's laptop, on which a meeting was begun."""
    laptop = site.laptop("Ann")
    begin(laptop)
    return laptop


@pytest.fixture
def ben(site: Site, ann: Laptop) -> Laptop:
    """Another coordinator's, which has got the meeting."""
    laptop = site.laptop("Ben")
    laptop.sync()
    return laptop
