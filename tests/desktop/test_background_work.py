"""Work off the window's thread: answers, progress, stopping, order, closing."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from moderator_app.desktop.background import Background
from moderator_app.domain.errors import Cancelled
from moderator_app.domain.wording import text


@pytest.fixture
def background(application):
    made = Background()
    yield made
    made.close()


def test_the_answer_comes_on_the_windows_thread_and_the_work_runs_elsewhere(background):
    seen = {}

    def work(_progress):
        seen["work"] = threading.current_thread()
        return 7

    background.run(work, done=lambda answer: seen.update(answer=answer, done=threading.current_thread()))
    background.wait_idle()
    assert seen["answer"] == 7
    assert seen["done"] is threading.main_thread()
    assert seen["work"] is not threading.main_thread()


def test_writes_keep_their_order_and_one_thread(background):
    order, threads = [], set()

    def write(number):
        def work(_progress):
            threads.add(threading.current_thread())
            order.append(number)

        return work

    for number in range(50):
        background.run(write(number), lane="write")
    background.wait_idle()
    assert order == list(range(50))
    assert len(threads) == 1


def test_progress_is_told_and_stopping_ends_the_work_at_its_next_report(background, qtbot):
    reached, never, failures = threading.Event(), threading.Event(), []

    def work(progress):
        progress(1, 100, text("Reading"))
        reached.set()
        while not never.wait(0.001):
            progress(2, 100)

    task = background.run(work, failed=failures.append, title=text("Long work"))
    with qtbot.waitSignal(task.moved):
        pass
    reached.wait()
    assert background.shown() == [task]
    assert task.total == 100
    task.cancel()
    background.wait_idle()
    assert isinstance(failures[0], Cancelled)
    assert background.shown() == []


def test_newer_work_with_the_same_key_takes_the_place_of_older(background):
    answers = []
    for number in range(5):
        background.run(lambda _progress, number=number: number, done=answers.append, key="search")
    background.wait_idle()
    assert answers == [4]


def test_an_answer_for_something_that_is_gone_is_dropped(background):
    import shiboken6

    answers, owner, go = [], QObject(), threading.Event()
    background.run(lambda _progress: go.wait(), done=answers.append, owner=owner)
    shiboken6.delete(owner)
    go.set()
    background.wait_idle()
    assert answers == []


def test_a_failure_nobody_asked_for_is_told_to_the_window(background):
    failures = []
    background.unhandled.connect(failures.append)

    def work(_progress):
        raise ValueError("broken")

    background.run(work)
    background.wait_idle()
    assert [str(failure) for failure in failures] == ["broken"]


def test_closing_finishes_queued_writes_and_leaves_no_thread(application):
    background, written = Background(), []
    for number in range(20):
        background.run(lambda _progress, number=number: written.append(number), lane="write")
    background.run(lambda progress: [progress(0, 0) for _ in iter(int, 1)], lane="read")
    background.close()
    assert written == list(range(20))
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("moderator-")]


def test_after_closing_reads_are_dropped_and_writes_are_told_apart(application):
    background, ran = Background(), []
    background.close()
    assert background.run(ran.append).stopping
    with pytest.raises(RuntimeError):
        background.run(ran.append, lane="write")
    assert ran == []
