"""Setting a server up and keeping it: settings, the first start, backups and accounts by command, counts, logs, OpenAPI."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
import requests

from moderator_app import cli
from moderator_app.domain.errors import PeerSphereError
from moderator_app.server.endpoints import ENDPOINTS
from moderator_app.server.logs import JsonLines
from moderator_app.server.metrics import Metrics
from moderator_app.server.openapi import as_json, description
from moderator_app.server.settings import load
from moderator_app.server.shapes import shapes
from moderator_app.server.tables_described import described
from tests.server.serving import EMAIL, PATIENCE, ROOT, Running, free_port, running

# ---- settings


def test_settings_come_from_file_environment_and_command_line_in_this_order(tmp_path):
    file = tmp_path / "server.toml"
    file.write_text('name = "From the file"\nport = 1001\nworkers = 1\n', encoding="utf-8")
    environment = {"MODERATOR_SERVER_PORT": "1002", "MODERATOR_SERVER_URL": "https://example.org", "HOME": "/"}
    found = load(file, environment, {"url": "https://other.example.org", "host": None})
    assert (found.name, found.port, found.url, found.host) == ("From the file", 1002, "https://other.example.org", "127.0.0.1")


@pytest.mark.parametrize(
    "environment",
    [
        {"MODERATOR_SERVER_PROT": "1"},
        {"MODERATOR_SERVER_PORT": "many"},
        {"MODERATOR_SERVER_PORT": "0"},
        {"MODERATOR_SERVER_WORKERS": "2"},
        {"MODERATOR_SERVER_DATABASE": "mysql://x"},
        {"MODERATOR_SERVER_CERTIFICATE": "x.pem"},
        {"MODERATOR_SERVER_LOG_LEVEL": "loud"},
        {"MODERATOR_SERVER_MAIL_TLS": "perhaps"},
    ],
    ids=str,
)
def test_a_setting_that_can_t_be_is_told_at_the_start(environment):
    with pytest.raises(PeerSphereError) as refused:
        load(None, environment)
    assert refused.value.code == "server.settings"


@pytest.mark.parametrize("content", ["port = ", "prot = 5", 'port = "x"'])
def test_a_settings_file_that_can_t_be_read_is_told(tmp_path, content):
    (tmp_path / "server.toml").write_text(content, encoding="utf-8")
    with pytest.raises(PeerSphereError):
        load(tmp_path / "server.toml", {})
    with pytest.raises(PeerSphereError):
        load(tmp_path / "missing.toml", {})


def test_without_https_a_server_listens_to_its_own_machine_only(tmp_path):
    with pytest.raises(PeerSphereError, match="certificate"):
        load(None, {}, {"host": "0.0.0.0"})
    assert load(None, {}, {"host": "0.0.0.0", "behind_proxy": True}).host == "0.0.0.0"
    assert load(None, {}, {"host": "0.0.0.0", "certificate": "a", "certificate_key": "b"}).speaks_https


# ---- a server as a program


def test_the_first_start_makes_a_coordinator_and_later_ones_don_t(tmp_path):
    with running(tmp_path) as server:
        assert server.ask("/api/v1/account", token=server.token)[1]["grants"] == [{"role": "coordinator"}]
        assert server.stop() == 0
        token, server.token = server.token, "none"
        server.start()
        assert server.token == "none", "no second code is told"
        assert server.ask("/api/v1/account", token=token)[1]["email"] == EMAIL
    assert (tmp_path / "server.db").exists() and (tmp_path.stat().st_mode & 0o077) == 0


def test_a_server_that_is_killed_has_everything_it_answered_for(tmp_path):
    with running(tmp_path) as server:
        server.ask("/api/v1/accounts", {"email": "mia@example.org"}, token=server.token)
        server.kill()
        server.start()
        emails = {one["email"] for one in server.ask("/api/v1/accounts", token=server.token)[1]["accounts"]}
        assert "mia@example.org" in emails


def test_two_servers_don_t_share_a_port(tmp_path, capsys):
    with running(tmp_path / "one") as server:
        assert cli.main(["serve", "--data", str(tmp_path / "two"), "--port", str(server.port)]) == 1
    assert "running already" in capsys.readouterr().err


def test_two_workers_serve_one_postgresql(tmp_path, postgresql_database):
    with running(tmp_path, database=postgresql_database, workers="2") as server:
        for _ in range(6):
            assert server.ask("/api/v1/account", token=server.token)[1]["email"] == EMAIL
        counted = 'moderator_requests_total{endpoint="POST /api/v1/sessions",status="200"} 1'
        until = time.monotonic() + PATIENCE  # a worker tells the other what it counted now and then
        while counted not in requests.get(server.url + "/metrics", timeout=PATIENCE).text:
            assert time.monotonic() < until
            time.sleep(0.05)
        assert server.stop() == 0


def test_workers_end_when_the_process_that_started_them_is_killed(tmp_path, postgresql_database):
    with running(tmp_path, database=postgresql_database, workers="2") as server:
        workers = [one for one in psutil.Process(server.process.pid).children() if "spawn_main" in " ".join(one.cmdline())]
        assert len(workers) == 2
        server.kill()
        assert psutil.wait_procs(workers, timeout=PATIENCE)[1] == []


def command(*words: str, folder: Path) -> dict:
    """What a command of the program says, as a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "moderator_app", "server", *words, "--data", str(folder), "--json"],
        capture_output=True, text=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_running_server_is_backed_up_and_restored_by_command(tmp_path):
    with running(tmp_path / "data") as server:
        server.ask("/api/v1/accounts", {"email": "before@example.org"}, token=server.token)
        before = server.ask("/api/v1/hello")[1]["epoch"]
        assert command("backup", str(tmp_path / "backup.zip"), folder=tmp_path / "data")["bytes"] > 0
        server.ask("/api/v1/accounts", {"email": "after@example.org"}, token=server.token)
        restored = command("restore", str(tmp_path / "backup.zip"), "--with-accounts", folder=tmp_path / "data")
        assert server.ask("/api/v1/hello")[1]["epoch"] == restored["epoch"] != before
        emails = {one["email"] for one in server.ask("/api/v1/accounts", token=server.token)[1]["accounts"]}
        assert emails == {EMAIL, "before@example.org"}


def test_accounts_are_kept_by_command_at_the_server_itself(tmp_path):
    with running(tmp_path) as server:
        made = command("account", "add", "mia@example.org", "--name", "Mia", "--coordinator", folder=tmp_path)
        wish = {"device": "mia", "code": made["code"], "new_password": "a long enough password"}
        assert server.ask("/api/v1/sessions", wish)[1]["name"] == "Mia"
        command("account", "rights", EMAIL, "--coordinator", folder=tmp_path)
        command("account", "disable", "mia@example.org", folder=tmp_path)
        listed = {one["email"]: one for one in command("account", "list", folder=tmp_path)}
        assert listed["mia@example.org"]["disabled"] is True and listed[EMAIL]["grants"] == [{"role": "coordinator"}]


@pytest.mark.parametrize("words", [["invite", "nobody@example.org"], ["invite"], ["add", "x@example.org", "--moderates", "None"]])
def test_an_account_that_can_t_be_kept_is_told(tmp_path, capsys, words):
    assert cli.main(["server", "account", *words, "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err


# ---- counts and logs


def test_counts_add_up_over_processes_and_name_nobody(tmp_path):
    one, two = Metrics(tmp_path), Metrics(tmp_path)
    two._file = tmp_path / "other.json"
    for metrics in (one, two):
        metrics.count("moderator_requests_total", endpoint="GET /health", status="200")
        metrics.took("GET /health", 0.02)
    two.keep()
    told = one.text()
    assert 'moderator_requests_total{endpoint="GET /health",status="200"} 2' in told
    assert 'moderator_request_seconds_bucket{endpoint="GET /health",le="0.025"} 2' in told
    assert 'moderator_request_seconds_bucket{endpoint="GET /health",le="0.01"}' not in told
    assert "# TYPE moderator_request_seconds histogram" in told


def test_a_line_of_the_log_is_json_and_keeps_values_out():
    try:
        raise ValueError("mia@example.org said something")
    except ValueError as error:
        record = logging.LogRecord("moderator.server", logging.ERROR, "", 0, "a request failed", None, (type(error), error, None))
    record.told = {"endpoint": "GET /x"}
    told = json.loads(JsonLines().format(record))
    assert (told["event"], told["endpoint"]) == ("a request failed", "GET /x")
    assert (told["error"], told["level"]) == ("ValueError", "error")
    assert "mia" not in json.dumps(told)


def test_metrics_need_their_token_where_there_is_one(tmp_path):
    with running(tmp_path, metrics_token="secret") as server:
        assert requests.get(server.url + "/metrics", timeout=60).status_code == 401
        told = requests.get(server.url + "/metrics", headers={"Authorization": "Bearer secret"}, timeout=60)
        assert told.status_code == 200 and "moderator_waiting" in told.text


# ---- the description


def test_the_description_is_what_docs_have():
    assert (ROOT / "docs" / "openapi.json").read_bytes() == as_json(), "python -m moderator_app.server.openapi docs/openapi.json"


def test_the_tables_are_described_as_docs_have_them():
    told = (ROOT / "docs" / "protocol-tables.md").read_text(encoding="utf-8")
    assert told == described(), "python -m moderator_app.server.tables_described docs/protocol-tables.md"
    assert set(re.findall("^## (.*)$", told, re.MULTILINE)) == set(shapes())


def test_the_description_names_every_endpoint_with_its_messages():
    paths = description()["paths"]
    for endpoint in ENDPOINTS:
        told = paths[endpoint.path][endpoint.method.lower()]
        assert told["summary"] == endpoint.about and ("security" in told) == (endpoint.may != "all")
    schemas = description()["components"]["schemas"]
    named = {ref.rsplit("/", 1)[1] for ref in references(description())}
    assert named <= schemas.keys() and schemas["Entry"]["required"] == ["n", "action", "table", "row", "field"]


def references(node: object) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if "$ref" in node else set()
        return own.union(*(references(item) for item in node.values()))
    return set().union(*(references(item) for item in node)) if isinstance(node, list) else set()


def test_a_free_port_is_found_and_a_server_answers_soon(tmp_path):
    began = time.monotonic()
    with running(tmp_path) as server:
        assert server.ask("/health")[1]["state"] == "ok"
        assert time.monotonic() - began < 60 and isinstance(server, Running) and free_port() > 0
