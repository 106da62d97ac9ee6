"""Who could speak on a topic, with the evidence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator_app.domain.speakers import EVIDENCE_LABELS, EVIDENCE_WEIGHTS, Evidence, who_could_speak

RECORDS = [
    Evidence("ana", "could_share", "A wellbeing check-in that takes five minutes", "survey 1, row 4"),
    Evidence("ana", "role", "School counsellor"),
    Evidence("wei", "could_share", "学生心理健康课程的经验"),
    Evidence("tom", "past_talk", "Reading culture without a budget"),
    Evidence("tom", "interest", "wellbeing"),
    Evidence("ines", "role", "Head of mathematics"),
]


def ranked(topic, records=RECORDS):
    return [suggestion.person for suggestion in who_could_speak(topic, records)]


def test_those_who_offered_to_share_come_before_those_who_are_interested():
    assert ranked("Student wellbeing")[0] in ("ana", "wei")
    assert ranked("Student wellbeing")[-1] == "tom"
    assert "ines" not in ranked("Student wellbeing")


def test_evidence_in_the_other_language_counts():
    assert "wei" in ranked("mental health of students")
    assert "tom" in ranked("阅读文化")
    assert ranked("阅读文化")[0] == "tom"


def test_each_suggestion_shows_its_evidence_best_first():
    first = next(s for s in who_could_speak("wellbeing", RECORDS) if s.person == "ana")
    assert first.evidence[0][0].source == "survey 1, row 4"
    assert first.score == sum(share for _, share in first.evidence)
    shares = [share for _, share in first.evidence]
    assert shares == sorted(shares, reverse=True)


def test_repeating_oneself_counts_less_than_another_kind_of_evidence():
    often = [Evidence("a", "could_share", "phonics")] * 2
    both = [Evidence("b", "could_share", "phonics"), Evidence("b", "past_talk", "phonics")]
    assert ranked("phonics", often + both) == ["b", "a"]


def test_a_topic_or_records_without_words_suggest_nobody():
    assert who_could_speak("???", RECORDS) == []
    assert who_could_speak("wellbeing", []) == []
    assert who_could_speak("volcanoes", RECORDS) == []


def test_every_kind_of_evidence_has_a_weight_and_a_name():
    assert set(EVIDENCE_WEIGHTS) == set(EVIDENCE_LABELS)


RECORD = st.builds(
    Evidence,
    person=st.sampled_from("abc"),
    kind=st.sampled_from([*EVIDENCE_WEIGHTS, "newer"]),
    text=st.sampled_from(["reading aloud", "朗读", "feedback", "评价反馈", "", "maths"]),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(RECORD, max_size=12), RECORD)
def test_more_evidence_of_a_new_kind_never_costs_a_person_their_place_on_the_list(records, more):
    before = {s.person for s in who_could_speak("reading and feedback", records)}
    after = who_could_speak("reading and feedback", [*records, more])
    assert before <= {s.person for s in after}
    assert [s.score for s in after] == sorted((s.score for s in after), reverse=True)
    assert all(s.score > 0 and s.evidence for s in after)
