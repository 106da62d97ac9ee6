"""Notes of rooms in two languages put into themes, and what a person does with these."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.debrief import REST, Cluster, Debrief, KnownTheme, Line, compose
from moderator_app.domain.errors import RuleBroken

CORPUS = Path(__file__).parents[1] / "data" / "topics" / "six_themes.tsv"


def sixty():
    """Ten notes of each of six rooms, English and Chinese, with what they are about."""
    told = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    by_theme: dict[str, list[str]] = {}
    for theme, words in told:
        by_theme.setdefault(theme, []).append(words)
    mixed = [(theme, words[3:13]) for theme, words in by_theme.items()]
    return [
        Line(f"{theme}{n}", words, room) for n in range(10) for room, (theme, ten) in enumerate(mixed, 1) for words in [ten[n]]
    ]


def small():
    lines = {f"n{n}": Line(f"n{n}", f"Words {n}", 1) for n in range(6)}
    clusters = (
        Cluster("a", "A", "", ("n0", "n1")),
        Cluster("b", "", "乙", ("n2",), "theme-b", offered=True),
        Cluster("c", "C", "", ("n3",), "theme-c"),
        Cluster(REST, "", "", ("n4", "n5")),
    )
    return Debrief(lines, clusters, 3)


def everything(debrief):
    return sorted(line for one in debrief.clusters for line in one.line_ids)


def test_sixty_notes_of_six_rooms_come_into_themes_of_both_languages():
    debrief = compose(sixty())
    themes = debrief.themes()
    assert 4 <= len(themes) <= 8
    assert everything(debrief) == sorted(debrief.lines)
    assert sum(one.offered for one in themes) == min(6, len(themes))
    pure = [
        max([line.rstrip("0123456789") for line in one.line_ids].count(t) for t in ("assessment", "wellbeing")) for one in themes
    ]
    assert max(pure) >= 6
    mixed = [one for one in themes if {debrief.lines[line].text.isascii() for line in one.line_ids} == {True, False}]
    assert len(mixed) >= len(themes) // 2
    assert compose(sixty()) == debrief


def test_sorted_notes_stay_under_their_themes_and_near_ones_join_them():
    sorted_ones = {f"assessment{n}" for n in range(4)}
    lines = [replace(line, theme_id="t") if line.id in sorted_ones else line for line in sixty()]
    debrief = compose(lines, [KnownTheme("t", "Feedback and assessment", "反馈与评价", is_offered=True)])
    theme = debrief.cluster("theme:t")
    joined = set(theme.line_ids) - sorted_ones
    assert sorted_ones < set(theme.line_ids) and theme.offered
    assert sum(line.startswith("assessment") for line in joined) > len(joined) / 2
    assert [one.key for one in debrief.themes() if one.offered] == ["theme:t"]


def test_no_notes_make_no_themes():
    assert compose([]) == Debrief({}, (Cluster(REST, "", "", ()),), 0)


def test_merging_keeps_the_first_and_takes_missing_titles_and_themes_from_the_others():
    one = small().merged(["a", "b", "c"]).cluster("a")
    assert (one.title_en, one.title_zh, one.line_ids) == ("A", "乙", ("n0", "n1", "n2", "n3"))
    assert (one.theme_id, one.absorbed, one.offered) == ("theme-b", ("theme-c",), True)
    with pytest.raises(RuleBroken):
        small().merged(["a"])


def test_notes_are_moved_out_of_the_rest_into_a_theme_and_into_one_of_their_own():
    moved = small().moved(["n4", "n0"], "b")
    assert moved.cluster("b").line_ids == ("n2", "n4", "n0")
    made, key = moved.made_of(["n5", "n2"])
    assert (made.cluster(key).title_en, made.cluster(key).line_ids, made.cluster(key).offered) == ("Words 5", ("n5", "n2"), True)
    assert made.clusters[-1].is_rest and everything(made) == everything(small())


def test_a_theme_that_was_there_is_emptied_but_not_lost():
    assert [one.key for one in small().dissolved("a").clusters] == ["b", "c", REST]
    emptied = small().dissolved("b")
    assert (emptied.cluster("b").line_ids, emptied.cluster("b").offered) == ((), False)
    assert "n2" in emptied.cluster(REST).line_ids


def test_a_cluster_of_two_subjects_is_split():
    lines = [line for line in sixty() if line.id.startswith(("assessment", "wellbeing"))]
    whole = Debrief(
        {line.id: line for line in lines}, (Cluster("a", "All", "", tuple(line.id for line in lines)), Cluster(REST, "", "", ()))
    )
    parts = whole.split("a").themes()
    assert len(parts) == 2
    assert everything(whole.split("a")) == everything(whole)
    assert whole.split("a").cluster("a").title_en != "All"
    assert whole.renamed("a", "Everything", "").split("a").cluster("a").title_en == "Everything"
    with pytest.raises(RuleBroken):
        small().split("c")


def test_notes_that_come_while_it_is_composed_stand_with_the_rest_or_in_their_theme():
    lines = [
        *[line for line in small().lines.values() if line.id != "n0"],
        Line("n8", "Late"),
        Line("n9", "Sorted", theme_id="theme-b"),
    ]
    now = small().with_lines(lines)
    assert now.cluster("a").line_ids == ("n1",)
    assert now.cluster("b").line_ids == ("n2", "n9")
    assert now.cluster(REST).line_ids == ("n4", "n5", "n8")


def test_the_rest_has_no_name_and_is_never_offered():
    assert small().renamed(REST, "Other", "") == small()
    assert small().offering(REST, True) == small()
    assert small().renamed("a", " ", "") == small()


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("merge"), st.lists(st.integers(0, 9), min_size=2, max_size=3)),
        st.tuples(st.just("move"), st.lists(st.integers(0, 9), min_size=2, max_size=4)),
        st.tuples(st.just("make"), st.lists(st.integers(0, 9), min_size=1, max_size=3)),
        st.tuples(st.just("dissolve"), st.lists(st.integers(0, 9), min_size=1, max_size=1)),
        st.tuples(st.just("split"), st.lists(st.integers(0, 9), min_size=1, max_size=1)),
    ),
    max_size=8,
)


@settings(max_examples=25)
@given(ACTS)
def test_whatever_is_done_every_note_stands_in_exactly_one_cluster(acts):
    debrief = small()
    for act, numbers in acts:
        keys = [debrief.clusters[n % len(debrief.clusters)].key for n in numbers]
        notes = [f"n{n % 6}" for n in numbers]
        try:
            if act == "merge":
                debrief = debrief.merged(keys)
            elif act == "move":
                debrief = debrief.moved(notes[1:], keys[0])
            elif act == "make":
                debrief, _key = debrief.made_of(notes)
            elif act == "dissolve":
                debrief = debrief.dissolved(keys[0])
            else:
                debrief = debrief.split(keys[0])
        except RuleBroken:
            pass
        assert everything(debrief) == everything(small())
        assert debrief.clusters[-1].is_rest
        assert len({one.key for one in debrief.clusters}) == len(debrief.clusters)
