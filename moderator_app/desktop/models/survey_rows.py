"""What a survey says, as rows: topics, inquiries, answers, unknown answerers and questions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.chinese import fold, has_chinese
from moderator_app.domain.records import SurveyQuestion
from moderator_app.domain.wording import Text, text
from moderator_app.operations.inquiries import InquiryView, RankedTopic, SupportView
from moderator_app.operations.survey_reading import AnswerLine, AskedQuestion, SurveySource
from moderator_app.operations.surveys import UnknownResponse

PURPOSES: Mapping[str, Text] = {
    "topic": text("Topics, counted"),
    "free": text("Questions and hopes, grouped"),
    "share": text("What they could share"),
    "name": text("Full name"),
    "email": text("E-mail"),
    "school": text("School"),
    "role": text("Role"),
    "language": text("Language"),
    "experience": text("Experience"),
    "none": text("Kept, not used"),
}
"""What a question is for."""
_PURPOSE_TONES = {"topic": "accent", "free": "accent", "share": "accent", "none": "neutral"}

FORMATS: Mapping[str, str] = {
    "google-forms-sheet": "Google Forms",
    "google-forms": "Google Forms",
    "microsoft-forms": "Microsoft Forms",
    "wenjuanxing": "问卷星",
}
"""Names of the programs that write surveys; anything else is a table."""


def both_titles(option: str) -> tuple[str, str]:
    """The English and the Chinese part of an option that has both ("Reading for pleasure 悦读"); what is missing is empty."""
    chinese = "".join(re.findall(r"[\u3400-\u9fff][\u3400-\u9fff\u3000-\u303f\uff00-\uffef0-9A-Za-z、，]*", option)).strip()
    if not has_chinese(option):
        return option.strip(), ""
    english = re.sub(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+", " ", option)
    english = " ".join(english.split()).strip(" /|()-·")
    return (english, chinese) if re.search(r"[A-Za-z]{2}", english) else ("", option.strip())


def topic_row(topic: RankedTopic, most: int, taken: frozenset[str]) -> Row:
    """A topic with the number of people who chose it; `payload` is the share of the most wanted one."""
    english, chinese = both_titles(topic.option)
    first = in_language(english, chinese) or topic.option
    second = (chinese if first == english else english) if english and chinese else ""
    mine = fold(english or chinese) in taken
    return Row(
        key=topic.option,
        title=first,
        second=second,
        trailing=str(topic.count),
        third=tr("{share}% of answers", share=round(topic.share * 100)),
        trailing_pills=((tr("an inquiry"), "good"),) if mine else (),
        payload=topic.count / max(1, most),
    )


def inquiry_title(view: InquiryView) -> str:
    """What an inquiry is called in the language of now."""
    return in_language(view.title_en, view.title_zh) or tr("No title yet")


def inquiry_row(view: InquiryView) -> Row:
    """An inquiry as a card: both titles, the first words behind it, how many people."""
    title = inquiry_title(view)
    other = view.title_zh if title == view.title_en else view.title_en
    suggested = view.state == "suggested"
    pill = (tr("suggested"), "warn") if suggested else (tr("taken up"), "good")
    words = next((one.raw for one in view.support if one.origin != "choice"), "")
    below = f"“{one_line(words)}”" if words else tr("Chosen as a topic") if view.support else tr("No answers behind it yet")
    people = tr("1 person") if view.people == 1 else tr("{count} people", count=view.people)
    return Row(
        key=view.id,
        title=title,
        second=other if other != title else "",
        third=below,
        icon="sparkles" if suggested else "git-branch",
        icon_token="warn" if suggested else "accent",
        trailing_pills=(pill,),
        trailing=people,
    )


def support_row(view: SupportView) -> Row:
    """An answer behind an inquiry."""
    who = view.person or tr("no name given")
    return Row(
        key=view.answer_id,
        title=one_line(view.raw),
        second=f"{who} · {tr('chose the topic')}" if view.origin == "choice" else who,
    )


def answer_row(line: AnswerLine, first: bool) -> Row:
    """An answer in the list of all, with its question below it; `first`: who gave it is told beside it."""
    again = "" if line.counts else tr("answered again later")
    return Row(
        key=line.id,
        title=one_line(line.raw),
        second=" · ".join(filter(None, (asked_words(line.question, line.row_label), again))),
        third=line.person or tr("no name given"),
        quiet=not line.counts,
        trailing_pills=() if line.person_id else ((tr("unknown"), "warn"),),
        payload=first,
    )


def firsts(lines: Sequence[AnswerLine], by_person: bool) -> frozenset[str]:
    """The ids of the answers beside which the person is named: the first of each person's; by question, all."""
    if not by_person:
        return frozenset(line.id for line in lines)
    return frozenset(
        line.id for number, line in enumerate(lines) if not number or lines[number - 1].response_id != line.response_id
    )


def asked_words(question: str, row_label: str) -> str:
    """A question with the line of its grid, where it has one."""
    shown, label = one_line(question), one_line(row_label)
    return f"{shown} · {label}" if label and label != shown else shown


def unknown_row(unknown: UnknownResponse) -> Row:
    """Somebody who answered, and whom they may be."""
    name = unknown.given_name or unknown.given_email or tr("no name given")
    may_be = ", ".join(candidate for _id, candidate, _email in unknown.candidates[:2])
    pill = (tr("may be {name}", name=may_be), "warn") if may_be else (tr("nobody we know"), "neutral")
    return Row(
        key=unknown.id,
        title=name,
        second=" · ".join(filter(None, (unknown.given_email, tr("{file}, row {row}", file=unknown.file, row=unknown.row)))),
        third=one_line(unknown.first_words),
        face=name,
        trailing_pills=(pill,),
    )


def question_row(asked: AskedQuestion) -> Row:
    """A question and what it is for."""
    words = asked_words(asked.text, asked.row_label)
    files = asked.files[0] if len(asked.files) == 1 else tr("{count} files", count=len(asked.files))
    answers = tr("1 answer") if asked.answers == 1 else tr("{count} answers", count=asked.answers)
    return Row(
        key=asked.ids[0],
        title=words,
        second=f"{answers} · {files}",
        trailing_pills=((render(PURPOSES[asked.purpose]), _PURPOSE_TONES.get(asked.purpose, "mandarin")),),
    )


def column_row(column: SurveyQuestion, examples: Sequence[str]) -> Row:
    """A column of a file that is not stored yet, and what it would be read as."""
    heading = asked_words(column.text, column.row_label) or tr("Column {number}", number=column.column)
    return Row(
        key=str(column.column),
        title=heading,
        second=" · ".join(one_line(example) for example in examples) or tr("No answers"),
        trailing_pills=((render(PURPOSES[column.purpose]), _PURPOSE_TONES.get(column.purpose, "mandarin")),),
    )


def source_words(source: SurveySource) -> str:
    """A file in one line: "Google Forms · 31 answers"."""
    program = FORMATS.get(source.format) or tr("table")
    answers = tr("1 answer") if source.responses == 1 else tr("{count} answers", count=source.responses)
    return f"{program} · {answers}"


def fitting(lines: Sequence[AnswerLine], typed: str, question: str, *, by_person: bool) -> list[AnswerLine]:
    """The answers that hold what was typed (or whose person does), to one question ("" for all), in the order asked for."""
    wanted = fold(typed).split()
    found = [
        line
        for line in lines
        if (not question or line.question == question)
        and (not wanted or all(part in fold(f"{line.raw} {line.person}") for part in wanted))
    ]
    if by_person:
        return found
    order = {asked: number for number, asked in enumerate(dict.fromkeys((line.question, line.row_label) for line in lines))}
    return sorted(found, key=lambda line: order[(line.question, line.row_label)])


def one_line(words: str) -> str:
    """`words` without line breaks and doubled spaces."""
    return " ".join(words.split())
