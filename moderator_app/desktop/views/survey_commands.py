"""The commands of the survey, for palette, keys and the list of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import Command, command, registry
from moderator_app.domain.wording import Text, text

if TYPE_CHECKING:
    from moderator_app.desktop.views.survey import SurveyView

_PARTS: tuple[tuple[str, Text], ...] = (
    ("topics", text("Show the topics")),
    ("inquiries", text("Show the inquiries")),
    ("answers", text("Show all answers")),
    ("unknown", text("Show who is unknown")),
    ("questions", text("Show the questions")),
)


def _part(number: int, part: str, name: Text) -> None:
    def show(view: SurveyView) -> None:
        view.show_part(part)
        view.parts.lists[part].setFocus()

    registry.add(
        Command(f"survey.{part}", name, show, shortcut=f"Ctrl+{number}", scope="survey", enabled=_has_answers, icon="list")
    )


def _has_answers(view: SurveyView) -> bool:
    return view.state is not None and bool(view.state.sources)


for _number, (_key, _name) in enumerate(_PARTS, 1):
    _part(_number, _key, _name)


def _in_inquiries(view: SurveyView) -> bool:
    return view.part() == "inquiries" and bool(view.parts.inquiries.picked_keys()) and view.parts.inquiries.hasFocus()


@command("survey.import", text("Import answers"), shortcut="Ctrl+O", icon="file-up", scope="survey")
def _import(view: SurveyView) -> None:
    view.files.ask()


@command("survey.suggest", text("Suggest inquiries again"), icon="sparkles", scope="survey", enabled=_has_answers)
def _suggest(view: SurveyView) -> None:
    view.suggest_again()


@command("survey.find", text("Find in the answers"), shortcut="Ctrl+F", icon="search", scope="survey", enabled=_has_answers)
def _find(view: SurveyView) -> None:
    view.show_part("answers")
    view.parts.search.setFocus()


@command(
    "survey.inquiry.make", text("Make an inquiry of the topics"), shortcut="Ctrl+N", icon="git-branch", scope="survey",
    enabled=lambda view: view.part() == "topics" and bool(view.parts.topics.picked_keys()),
)  # fmt: skip
def _make(view: SurveyView) -> None:
    view.parts.begin_inquiry()


@command("survey.inquiry.rename", text("Rename the inquiry"), shortcut="F2", icon="pencil", scope="survey", enabled=_in_inquiries)
def _rename(view: SurveyView) -> None:
    view.side.write_title()


@command("survey.inquiry.take", text("Take up the inquiries"), shortcut="Ctrl+Return", icon="check", scope="survey",
         enabled=_in_inquiries)  # fmt: skip
def _take(view: SurveyView) -> None:
    view.parts.take_up_chosen()


@command("survey.inquiry.merge", text("Merge the inquiries"), shortcut="Ctrl+M", icon="merge", scope="survey",
         enabled=lambda view: _in_inquiries(view) and len(view.parts.inquiries.picked_keys()) > 1)  # fmt: skip
def _merge(view: SurveyView) -> None:
    view.parts.merge_chosen()


@command("survey.inquiry.drop", text("Drop the inquiries"), shortcut="Del", icon="x", scope="survey", enabled=_in_inquiries)
def _drop(view: SurveyView) -> None:
    view.parts.drop_chosen()
