"""Choices counted; answers of two languages grouped, with figures for how well."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.chinese import words
from moderator_app.domain.clustering import reduced, silhouette, spherical_kmeans, tfidf, unit_rows
from moderator_app.domain.dictionary import dictionary, forget
from moderator_app.domain.english import stem
from moderator_app.domain.errors import Cancelled, RuleBroken
from moderator_app.domain.school_vocabulary import school_subjects
from moderator_app.domain.text_vectors import subjects_in, text_vectors
from moderator_app.domain.topics import TextAnswer, group_notes, merge, rank_choices, split, suggest_inquiries

CORPORA = Path(__file__).parents[1] / "data" / "topics"


def corpus(name):
    """The themes and texts of a labelled corpus of our own."""
    lines = (CORPORA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    themes, texts = zip(*(line.split("\t") for line in lines), strict=True)
    return np.unique(themes, return_inverse=True)[1], list(texts)


def answers_of(texts):
    return [TextAnswer(f"a{number}", answer, f"p{number}") for number, answer in enumerate(texts)]


def adjusted_rand(a, b):
    """Hubert and Arabie 1985: 1 for the same partition, about 0 for chance."""
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)

    def pairs(counts):
        return float((counts * (counts - 1) / 2).sum())

    both, in_a, in_b = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    expected = in_a * in_b / (len(a) * (len(a) - 1) / 2)
    return (both - expected) / ((in_a + in_b) / 2 - expected)


def agreement(points, themes):
    """The adjusted Rand index of k-means with the themes, k known, mean of five seeds."""
    groups = themes.max() + 1
    return float(np.mean([adjusted_rand(themes, spherical_kmeans(points, groups, seed=seed, starts=12)[0]) for seed in range(5)]))


def words_alone(texts, *, seed=0, progress=None):
    """TF-IDF of the words, without any bridge between the languages."""
    number_of: dict[str, int] = {}
    rows = []
    for answer in texts:
        counts = Counter(words(answer))
        numbers = np.array([number_of.setdefault(word, len(number_of)) for word in counts], dtype=np.intp)
        rows.append((numbers, np.array(list(counts.values()), dtype=np.float32)))
    return reduced(tfidf(rows, most_columns=2500), 8, seed=seed)


@pytest.mark.parametrize("name", ["six_themes", "five_other_themes"])
def test_the_dictionary_and_the_fields_words_bring_both_languages_together(name):
    themes, texts = corpus(name)
    alone = agreement(words_alone(texts), themes)
    dictionary_only = agreement(text_vectors(texts, with_subjects=False), themes)
    everything = agreement(text_vectors(texts), themes)
    print(f"{name}: words {alone:.2f}, dictionary {dictionary_only:.2f}, with subjects {everything:.2f}")
    assert alone < 0.12
    assert dictionary_only > alone + 0.08
    assert everything > 0.7


def test_the_groups_found_without_being_told_how_many_follow_the_themes():
    themes, texts = corpus("six_themes")
    groups = suggest_inquiries(answers_of(texts))
    group_of = {answer: number for number, group in enumerate(groups) for answer in group.answer_ids}
    found = np.array([group_of[f"a{number}"] for number in range(len(texts))])
    assert 5 <= len(groups) <= 9
    assert adjusted_rand(themes, found) > 0.65
    named = {group.title_en for group in groups}
    assert {"Student wellbeing", "Technology and AI", "Families and community", "Reading and libraries"} <= named
    mixed = [group for group in groups if not group.other and len(group.answer_ids) > 8]
    for group in mixed:
        languages = {texts[int(answer[1:])].isascii() for answer in group.answer_ids}
        assert languages == {True, False}
        assert group.title_zh


ANY_TEXTS = st.lists(
    st.text(max_size=30)
    | st.sampled_from(["", "???", "reading", "阅读", "Reading aloud at home", "在家朗读", "feedback", "反馈", "AI", "12"]),
    max_size=25,
)


@settings(deadline=None, max_examples=40)
@given(ANY_TEXTS, st.none() | st.integers(1, 6))
def test_every_answer_stands_in_exactly_one_group(texts, wanted):
    answers = answers_of(texts)
    groups = suggest_inquiries(answers, wanted=wanted)
    assert sorted(answer for group in groups for answer in group.answer_ids) == sorted(answer.id for answer in answers)
    assert all(group.other == (group is groups[-1]) for group in groups if group.other)
    assert all(len(group.answer_ids) > 1 for group in groups if not group.other)
    assert all(0 <= group.cohesion <= 1 and group.title_en + group.title_zh for group in groups)
    assert sum(not group.other for group in groups) <= (wanted or 12)


def test_the_same_input_and_seed_give_the_same_groups():
    answers = answers_of(corpus("six_themes")[1])
    assert suggest_inquiries(answers, seed=3) == suggest_inquiries(answers, seed=3)


def test_what_says_nothing_or_stands_alone_is_put_with_the_others():
    texts = ["feedback on essays", "反馈", "how to give feedback", "useful feedback", "???", "", "n/a", "xylophones"]
    groups = suggest_inquiries(answers_of(texts), wanted=2)
    others = groups[-1]
    assert others.other
    assert {"a4", "a5"} <= set(others.answer_ids)
    assert groups[0].representative_id in {"a0", "a1", "a2", "a3"}


def test_no_answers_make_no_groups_and_one_answer_is_no_group():
    assert suggest_inquiries([]) == []
    only = suggest_inquiries(answers_of(["reading"]))
    assert [group.other for group in only] == [True]


def test_people_are_counted_once_in_a_group():
    answers = [TextAnswer(str(i), f"reading for pleasure {i}", "ana" if i < 3 else "") for i in range(5)]
    assert suggest_inquiries(answers, wanted=1)[0].people == ("ana",)


def test_another_way_to_make_vectors_can_take_the_place_of_ours():
    def by_length(texts, *, seed, progress):
        return unit_rows(np.array([[1, 0] if len(answer) > 5 else [0, 1] for answer in texts], dtype=np.float32))

    groups = suggest_inquiries(answers_of(["a", "b", "longer one", "longer two"]), wanted=2, vectorise=by_length)
    assert {group.answer_ids for group in groups} == {("a0", "a1"), ("a2", "a3")}


def test_progress_goes_forward_to_the_end_and_can_stop_the_work():
    seen = []

    def watch(done, total, doing=None):
        seen.append(done / total)

    def stop(done, total, doing=None):
        raise Cancelled

    answers = answers_of(corpus("six_themes")[1])
    suggest_inquiries(answers, progress=watch)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    with pytest.raises(Cancelled):
        suggest_inquiries(answers, progress=stop)


def test_fewer_than_one_group_is_refused():
    with pytest.raises(RuleBroken):
        suggest_inquiries(answers_of(["a"]), wanted=0)


def test_notes_are_grouped_by_the_same_engine():
    notes = answers_of(["Parents need translation", "家长需要翻译", "Quiet reading time", "安静的阅读时间"])
    groups = group_notes(notes, wanted=2)
    assert {frozenset(group.answer_ids) for group in groups} == {frozenset({"a0", "a1"}), frozenset({"a2", "a3"})}


def test_groups_are_merged_and_split_without_losing_an_answer():
    answers = answers_of(corpus("six_themes")[1])
    groups = suggest_inquiries(answers, wanted=6)
    both = merge(groups[:2])
    assert set(both.answer_ids) == set(groups[0].answer_ids) | set(groups[1].answer_ids)
    assert both.title_en == max(groups[:2], key=lambda group: len(group.answer_ids)).title_en
    parts = split(both, answers)
    assert len(parts) == 2
    assert sorted(answer for part in parts for answer in part.answer_ids) == sorted(both.answer_ids)
    assert max(len(set(part.answer_ids) & set(groups[0].answer_ids)) for part in parts) >= 0.8 * len(groups[0].answer_ids)
    with pytest.raises(RuleBroken):
        merge([])
    with pytest.raises(RuleBroken):
        split(both, [])


def test_choices_are_ranked_by_people_and_nobody_counts_twice():
    answers = [
        ("ana", ["Reading for pleasure", "Budget"]),
        ("ana", ["Reading for pleasure"]),
        ("wei", ["reading  for pleasure", "Ｂudget"]),
        ("", ["Budget"]),
        ("", ["Budget", " "]),
        ("tom", ["Art"]),
    ]
    ranked = rank_choices(answers)
    assert [(option, chosen) for option, chosen, _ in ranked] == [("Budget", 4), ("Reading for pleasure", 2), ("Art", 1)]
    assert ranked[1].people == ("ana", "wei")
    assert rank_choices([]) == []


def test_the_dictionary_bridges_words_of_one_meaning():
    lexicon = dictionary()
    assert stem("assessment") in lexicon.stems_of("评估")
    assert "馈" in lexicon.characters_of(stem("feedback"))
    assert stem("evaluate") in lexicon.companions_of(stem("assess"))
    assert lexicon.gloss("阅读") == "read"
    assert lexicon.gloss("没有这个词") == ""
    forget()
    assert "阅读" in dictionary()


@pytest.mark.parametrize(
    "family",
    [
        "assess assesses assessed assessing assessment assessments",
        "evaluate evaluates evaluating evaluation evaluator",
        "family families",
        "teach teacher teachers teaching taught",
        "policy policies",
        "child children",
        "create creation creative creativity",
    ],
)
def test_forms_of_a_word_share_a_stem(family):
    assert len({stem(word) for word in family.split()}) == 1


def test_stems_keep_different_words_apart():
    assert (
        len({stem(word) for word in ["read", "ready", "real", "reach", "school", "scholar", "class", "clash", "art", "arm"]})
        == 10
    )


def test_the_fields_subjects_are_found_in_both_languages():
    assert "wellbeing" in subjects_in("Students' mental-health and anxiety")
    assert "wellbeing" in subjects_in("學生的心理健康")
    assert subjects_in("xyz") == {}
    keys = [subject.key for subject in school_subjects()]
    assert len(keys) == len(set(keys))
    assert all(s.title_en and s.title_zh and s.english and s.chinese for s in school_subjects())


def test_the_reduction_of_many_texts_agrees_with_the_exact_one():
    draw = np.random.default_rng(0)
    directions = draw.standard_normal((6, 500))
    low = (draw.standard_normal((900, 6)) * [9, 7, 5, 4, 3, 2]) @ directions
    matrix = unit_rows((low + 0.05 * draw.standard_normal((900, 500))).astype(np.float32))
    quick = reduced(matrix, 6, seed=0)
    left, values, _ = np.linalg.svd(matrix, full_matrices=False)
    exact = unit_rows((left[:, :6] * values[:6]).astype(np.float32))
    assert np.abs(quick @ quick.T - exact @ exact.T).max() < 0.02


def test_groups_that_stand_apart_have_a_high_silhouette():
    draw = np.random.default_rng(1)
    middles = np.eye(4, dtype=np.float32)
    points = unit_rows(np.repeat(middles, 30, axis=0) + 0.1 * draw.standard_normal((120, 4)).astype(np.float32))
    labels, centres = spherical_kmeans(points, 4, seed=0, starts=8)
    assert adjusted_rand(np.repeat(np.arange(4), 30), labels) == 1.0
    assert silhouette(points, labels, seed=0) > 0.8
    assert silhouette(points, draw.permutation(labels), seed=0) < 0.1
    assert centres.shape == (4, 4)
