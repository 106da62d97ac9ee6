"""Counts of one in English: every sentence of the program that counts something reads well for one."""

import re
import string
from functools import cache
from pathlib import Path

import pytest

from moderator_app.catalogue import translator
from moderator_app.catalogue_upkeep import collect
from moderator_app.domain.plurals import SINGULARS, parts
from moderator_app.domain.wording import text

HOUSE = Path(__file__).parents[2]

#: Values that are no counts: names, places in a list, files.
NO_COUNTS = frozenset(
    re.findall(
        r"\w+",
        "name names other who person file folder room number row column heading rule step strand table kind when email address"
        " language old zone target day city reason holder sheet line document segment seconds server",
    )
)
#: Words after which nothing is counted any more, and one that only looks like a plural.
ENDS = frozenset(re.findall(r"\S+", "is has was needs holds of in to from by s none at this on too may can't can’t yes did"))
#: Words that agree with the count before them.
AGREEING = {"people", "are", "have", "need", "come", "leave", "stay", "wait", "go", "sit", "move", "were", "hold"}
#: Counts that are never one (limits), or no counts at all.
EXEMPT = {
    "A cell of {count} characters is too long; its row was left out.",
    "Columns {first} and {second} are both named “{name}”.",
    "The folder holds {count} files; the first {most} were looked at.",
    "{meeting} goes first: stop that",
    "{rooms} hold {seats}; {who}, and no other room for them is open.",
}


@cache
def templates() -> frozenset[str]:
    collected = collect(HOUSE / "moderator_app", HOUSE / "ui" / "forms")
    return frozenset(sentence for _, sentence in collected.sentences if "{" in sentence)


def counted(template: str) -> set[str]:
    """The values of a template that are followed by words in the plural. In "3 of 5 have chosen" the verb goes with the first."""
    found = set()
    for match in re.finditer(r"\{(\w+)[^}]*\}((?: [A-Za-z'’-]+)*)", template):
        name, second = match[1], template[: match.start()].endswith("of ")
        for word in match[2].split()[:4]:
            if word in ENDS or name in NO_COUNTS or (second and word in AGREEING - {"people"}):
                break
            if word in AGREEING or (word.endswith("s") and not word.endswith("ss")):
                found.add(name)
                break
    return found


def test_every_sentence_that_counts_has_words_for_one():
    without = {template: names for template in templates() - EXEMPT if (names := counted(template) - parts(template).keys())}
    assert not without, f"give them an entry in domain/plurals.py, or their noun one in NOUNS: {without}"


def test_where_a_word_goes_back_to_the_many_the_noun_does_not_change_alone():
    back = re.compile(r"\b(they|(?<!of )them|their|each)\b")
    alone = {t for t in templates() - EXEMPT - SINGULARS.keys() if parts(t) and back.search(t)}
    assert not alone, f"give them an entry in domain/plurals.py: {alone}"


def test_no_entry_outlives_its_sentence():
    assert set(SINGULARS) - templates() == set()
    assert EXEMPT - templates() == set()


@pytest.mark.parametrize("template", sorted(SINGULARS))
def test_a_count_of_one_leaves_every_value_where_it_was(template):
    changing = parts(template)
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name}
    assert set(changing) <= names
    assert all(template.count(many) == 1 for many, _ in changing.values())
    said = text(template, **{name: 1 if name in changing else f"<{name}>" for name in names}).render()
    assert all(one.split("}")[-1].strip() in said for _, one in changing.values())
    assert all(f"<{name}>" in said for name in names - set(changing))


def test_one_and_many_are_told_apart():
    assert str(text("{added} people added, {updated} updated", added=1, updated=1)) == "1 person added, 1 updated"
    assert str(text("{added} people added, {updated} updated", added=21, updated=1)) == "21 people added, 1 updated"
    assert str(text("{count} notes are not curated yet", count="1")) == "1 note is not curated yet"
    assert str(text("Next best: Room {number} ({points} points).", number=1, points="+1")) == "Next best: Room 1 (+1 point)."
    assert str(text("{count} notes", count=0)) == "0 notes"


def test_a_count_inside_another_sentence_is_settled_by_itself():
    notes = text("{count} notes", count=1)
    assert str(text("{notes} from {rooms}", notes=notes, rooms=text("{count} rooms", count=2))) == "1 note from 2 rooms"


def test_chinese_keeps_its_own_way_with_counts():
    assert text("{count} notes", count=1).render(translator("zh")) == translator("zh")("{count} notes").format(count=1)
