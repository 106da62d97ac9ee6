"""The page for a tablet: a code that works once, nothing without it, and nothing left when it is stopped."""

from __future__ import annotations

import http.client
import json
import socket
import threading

import pytest

from moderator_app.desktop.models.projected import Projected
from moderator_app.desktop.tablet import TabletPage
from moderator_app.domain.wording import text
from moderator_app.operations.run_rooms import RoomShown

MOMENT = Projected(
    figures="04:12", said=text("On time"), title_en="Breakout 1", title_zh="分组讨论一", prompt_en="One thing to start",
    prompt_zh="开始做一件事", rooms=(RoomShown(3, True, "Families", "家庭", ("Lena <b>Fischer</b>", "李伟")),),
)  # fmt: skip


@pytest.fixture
def page():
    made = TabletPage()
    made.show_moment(MOMENT)
    yield made
    made.stop()


def ask(page, path="/", *, method="GET", body=None, cookie="", host=None):
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=10)
    headers = {"Host": host or f"127.0.0.1:{page.port}", "Cookie": cookie}
    connection.request(method, path, body=body, headers=headers)
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer, content


def let_in(page):
    answer, _ = ask(page, "/code", method="POST", body=f"code={page.code}")
    assert answer.status == 303
    return answer.headers["Set-Cookie"].split(";")[0]


def test_without_a_code_there_is_only_the_question_for_it(page):
    answer, content = ask(page)
    assert answer.status == 200
    assert "主持人屏幕上的验证码" in content
    assert "Breakout" not in content
    assert ask(page, "/state")[0].status == 403
    assert ask(page, "/state")[1] == "{}"


def test_a_code_lets_one_browser_in_and_is_used_up(page):
    code = page.code
    cookie = let_in(page)
    assert page.code != code
    assert ask(page, "/code", method="POST", body=f"code={code}")[0].status == 403
    shown = json.loads(ask(page, "/state", cookie=cookie)[1])
    assert (shown["figures"], shown["title_zh"], shown["said_en"]) == ("04:12", "分组讨论一", "On time")
    assert shown["rooms"] == [
        {"number": 3, "mandarin": True, "topic_en": "Families", "topic_zh": "家庭", "names": ["Lena <b>Fischer</b>", "李伟"]}
    ]
    answer, content = ask(page, cookie=cookie)
    assert 'id="figures"' in content
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Fischer" not in content


def test_guessing_makes_another_code(page):
    code = page.code
    wrong = "000000" if code != "000000" else "000001"
    for _ in range(5):
        assert ask(page, "/code", method="POST", body=f"code={wrong}")[0].status == 403
    assert page.code != code
    assert page.tablets == 0


def test_nothing_can_be_changed_and_nothing_else_is_there(page):
    cookie = let_in(page)
    assert ask(page, "/../settings.json", cookie=cookie)[0].status == 404
    assert ask(page, "/state", method="POST", body="x=1", cookie=cookie)[0].status == 404
    assert ask(page, "/", method="DELETE", cookie=cookie)[0].status == 501
    assert ask(page, "/code", method="POST", body="code=" + "1" * 5000)[0].status == 404


def test_a_page_that_took_another_name_gets_nothing(page):
    cookie = let_in(page)
    assert ask(page, "/state", cookie=cookie, host="evil.example")[0].status == 421


def test_it_is_for_this_computer_alone_unless_it_was_chosen_otherwise(page):
    assert page.address == f"http://127.0.0.1:{page.port}/"
    wide = TabletPage(network=True)
    try:
        assert wide.network
        with socket.create_connection((wide.address.split("/")[2].split(":")[0], wide.port), timeout=5):
            pass
    finally:
        wide.stop()


def test_stopping_ends_every_thread_also_of_a_browser_that_says_nothing():
    page = TabletPage()
    before = threading.active_count()
    silent = [socket.create_connection(("127.0.0.1", page.port)) for _ in range(5)]
    ask(page)
    page.stop()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("tablet")]
    assert threading.active_count() < before
    for one in silent:
        one.close()
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", page.port), timeout=2)
