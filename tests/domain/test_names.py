"""Names alike, and who is the same, who is asked about, who is nobody known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.name_forms import name_forms
from moderator_app.domain.names import (
    ASK_FROM,
    Candidate,
    PeopleIndex,
    match_person,
    plain_email,
    same_email,
    same_school,
    similarity,
)

NAME = st.text(max_size=25) | st.lists(
    st.sampled_from(
        ["Li", "Wei", "李伟", "Dr.", "(Ana)", "Smith", "J.", "-", ",", "老师", "Xiao", "Ming", "“Bill”", "É", "/", "BIS"]
    ),
    max_size=6,
).map(" ".join)


@settings(deadline=None, max_examples=200)
@given(NAME, NAME)
def test_likeness_is_the_same_both_ways_and_between_nothing_and_one(a, b):
    score = similarity(a, b)
    assert score == similarity(b, a)
    assert 0.0 <= score <= 1.0


@settings(deadline=None, max_examples=200)
@given(NAME)
def test_a_name_is_entirely_like_itself_if_there_is_a_name_in_it(name):
    assert similarity(name, name) in (0.0, 1.0)
    assert (similarity(name, name) == 1.0) == bool(name_forms(name))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Li Wei", "LI  wei "),
        ("Li, Wei", "Wei Li"),
        ("李偉", "李伟"),
        ("Dr. Ana Roy", "Ana Roy"),
        ("李伟老师", "李伟"),
        ("José Muñoz", "Jose Munoz"),
        ("Ana Roy (she/her)", "Ana Roy"),
        ("Ana Roy - Shekou School", "Ana Roy"),
        ("anaroy22 (Ana Roy)", "Ana Roy"),
        ('William "Bill" Okafor', "William Okafor"),
        ("Li Wei 李伟", "李伟"),
        ("Ａｎａ　Ｒｏｙ", "Ana Roy"),
    ],
)
def test_titles_brackets_accents_and_scripts_of_one_name_make_no_difference(a, b):
    assert similarity(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("李伟", "Li Wei"),
        ("李伟", "Wei Li"),
        ("Li Wei", "Wei Li"),
        ("王小明", "Xiaoming Wang"),
        ("王小明", "Wang Xiao-Ming"),
        ("王小明", "Amy Xiao Ming Wang"),
        ("Xiao Ming Wang", "Xiaoming Wang"),
        ("欧阳修文", "Xiuwen Ouyang"),
        ("曾伟", "Zeng Wei"),
        ("吕布", "Lyu Bu"),
        ("陈伟", "Wei Chan"),
        ("李伟 David", "David Li"),
        ("David Li", "David Li Wei"),
        ("J. Smith", "John Smith"),
        ("Bill Okafor", "William Okafor"),
        ("Jon Smith", "John Smith"),
        ("Sarah Jonson", "Sarah Johnson"),
        ("María José García", "Maria Garcia"),
        ("Sarah's iPhone", "Sarah Johnson"),
        ("李伟", "李薇"),
    ],
)
def test_names_that_may_be_one_are_alike_but_not_the_same(a, b):
    assert ASK_FROM <= similarity(a, b) < 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("John Smith", "Jane Smith"),
        ("David Chen", "David Cheng"),
        ("Li Wei", "Li Na"),
        ("王小明", "王小红"),
        ("Zhang Wei", "Zheng Wei"),
        ("Wei Li (BIS Shanghai)", "Ana Roy (BIS Shanghai)"),
        ("Ana Roy - Shekou School", "Tom Hall - Shekou School"),
        ("", "Ana"),
        ("Host", "Host"),
    ],
)
def test_names_of_two_people_are_not_alike(a, b):
    assert similarity(a, b) < ASK_FROM


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ana@School.org ", "ana@school.org", True),
        ("Ana Roy <ana@school.org>", "mailto:ana@school.org", True),
        ("ana@googlemail.com", "ana@gmail.com", True),
        ("ana@school.org", "ana+x@school.org", False),
        ("", "", False),
        ("n/a", "n/a", False),
    ],
)
def test_email_addresses_are_compared_as_addresses(a, b, same):
    assert same_email(a, b) is same
    assert plain_email(a) == plain_email(plain_email(a))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Shekou International School", "shekou international  school", True),
        ("SIS", "Shekou International School", True),
        ("Shekou International School, Shenzhen", "Shekou International School", True),
        ("Shekou Internatinal School", "Shekou International School", True),
        ("Nanjing International School", "Shekou International School", False),
        ("International School", "Shekou International School", False),
        ("蛇口国际学校", "深圳蛇口国际学校", True),
        ("蛇口国际学校", "Shekou International School", None),
        ("", "Shekou International School", None),
    ],
)
def test_schools_are_the_same_differ_or_cannot_be_told(a, b, same):
    assert same_school(a, b) is same


ANA = Candidate("ana", ["Ana Roy"], "ana@shekou.org", "Shekou School")
WEI = Candidate("wei", ["Li Wei", "李伟"], "", "Nanjing School")
SARAH = Candidate("sarah", ["Sarah Johnson"], "sarah@x.org", "")
PEOPLE = [ANA, WEI, SARAH]


def test_the_same_email_is_the_same_person_whatever_the_name():
    match = match_person("A. R. (guest)", "ANA@shekou.org", PEOPLE)
    assert (match.kind, match.candidate_id, match.score) == ("same", "ana", 1.0)
    assert [str(reason) for reason in match.reasons] == ["Same e-mail"]


def test_a_shared_mailbox_is_decided_by_the_name_or_asked():
    office = [Candidate("a", ["Ana Roy"], "office@x.org"), Candidate("b", ["Tom Hall"], "office@x.org")]
    assert match_person("Tom Hall", "office@x.org", office).candidate_id == "b"
    asked = match_person("The office", "office@x.org", office)
    assert asked.kind == "ask"
    assert {person for person, _ in asked.alternatives} == {"a", "b"}


def test_a_whole_name_that_one_person_bears_is_that_person_when_an_email_is_missing():
    assert match_person("李偉", "", PEOPLE).kind == "same"
    assert match_person("Li Wei", "wei@new.org", PEOPLE).candidate_id == "wei"
    assert match_person("Sarah Johnson", "", PEOPLE).kind == "same"


def test_the_same_name_with_another_email_or_school_is_asked_about():
    assert match_person("Sarah Johnson", "sarah@other.org", PEOPLE).kind == "ask"
    other_school = match_person("李伟", "", PEOPLE, given_school="Hanoi School")
    assert other_school.kind == "ask"
    assert "The schools differ" in [str(reason) for reason in other_school.reasons]


def test_the_same_name_with_another_email_and_another_school_is_another_person():
    assert match_person("Ana Roy", "roy@hanoi.org", PEOPLE, given_school="Hanoi School").kind == "none"


def test_a_swapped_name_is_asked_about_unless_the_school_agrees():
    assert match_person("Wei Li", "", PEOPLE).kind == "ask"
    assert match_person("Wei Li", "", PEOPLE, given_school="Nanjing School").kind == "same"


def test_a_first_name_alone_is_only_ever_asked_about():
    assert match_person("Sarah", "", PEOPLE).kind == "ask"
    assert match_person("Sarah", "", [Candidate("s", ["Sarah"])]).kind == "ask"


def test_two_who_match_equally_well_are_both_told():
    twins = [Candidate("1", ["李伟"]), Candidate("2", ["李伟"])]
    match = match_person("李伟", "", twins)
    assert match.kind == "ask"
    assert {person for person, _ in match.alternatives} == {"1", "2"}
    assert "2 people match equally well" in [str(reason) for reason in match.reasons]


def test_the_school_decides_between_two_of_the_same_name():
    twins = [Candidate("1", ["Ana Roy"], school="Hanoi School"), Candidate("2", ["Ana Roy"], school="Shekou School")]
    assert match_person("Ana Roy", "", twins, given_school="Shekou School").candidate_id == "2"
    assert match_person("Ana Roy", "", twins, given_school="Shekou School").kind == "same"


def test_a_stranger_is_nobody_known():
    match = match_person("Kenji Tanaka", "kenji@y.org", PEOPLE)
    assert (match.kind, match.candidate_id, match.reasons) == ("none", None, ())
    assert match_person("", "", PEOPLE).kind == "none"


def test_a_person_added_in_the_middle_of_an_import_is_found_from_then_on():
    index = PeopleIndex(PEOPLE)
    assert index.match("Kenji Tanaka").kind == "none"
    index.add(Candidate("kenji", ["Kenji Tanaka"]))
    assert index.match("Kenji Tanaka").candidate_id == "kenji"
    assert len(index) == 4


SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林"
GIVEN = ["伟", "小明", "芳", "敏", "静", "子轩", "雅婷"]


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_the_index_finds_whom_comparing_with_everybody_would_find(data):
    """For whole names (the index's promise): the best by comparing all is among those it tells."""
    chinese = st.builds(lambda a, b: a + b, st.sampled_from(SURNAMES), st.sampled_from(GIVEN))
    latin = st.builds(
        lambda a, b: f"{a} {b}",
        st.sampled_from(["Ana", "John", "Jon", "Wei", "Xiao Ming"]),
        st.sampled_from(["Roy", "Li", "Wang"]),
    )
    names = data.draw(st.lists(chinese | latin, min_size=1, max_size=12))
    people = [Candidate(str(i), [name]) for i, name in enumerate(names)]
    asked = data.draw(chinese | latin)
    best = max(similarity(asked, name) for name in names)
    match = PeopleIndex(people).match(asked)
    if best >= ASK_FROM:
        assert match.score == best
    else:
        assert match.kind == "none"
