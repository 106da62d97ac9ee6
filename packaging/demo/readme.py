"""README.md of resources/demo: what each file is, which faults it holds, and the figures a reader must find."""

from __future__ import annotations

from typing import Any

from demo.people import CONTENT

TOLD = (
    "members",
    "schools",
    "roster",
    "chat",
    "transcript",
    "attendance",
    "poll",
    "notes",
    "history",
    "agenda",
)


def readme_md(counts: dict[str, Any]) -> str:
    files = counts["survey"]["files"]
    words = (CONTENT / "readme.txt").read_text(encoding="utf-8")
    return words.format(
        **{key: counts[key] for key in TOLD},
        update=counts["roster_update"],
        no_mail=len(counts["roster"]["without_email"]),
        google=files["survey_google.csv"]["responses"],
        microsoft=files["survey_microsoft.xlsx"]["responses"],
        wenjuanxing=files["survey_wenjuanxing.csv"]["responses"],
        held=len(counts["insights"]["held_back"]),
        figures="\n".join(f"| {what} | {count} |" for what, count in _figures(counts)),
    )


def _figures(counts: dict[str, Any]) -> list[tuple[str, object]]:
    roster, survey, chat = counts["roster"], counts["survey"], counts["chat"]
    files = survey["files"]
    return [
        ("Members after `roster.xlsx`, doubles joined", roster["people_once_doubles_are_joined"]),
        ("Members after `roster.xlsx`, doubles kept apart", roster["people_if_doubles_are_kept_apart"]),
        ("Members after the update, doubles joined", counts["members"]),
        ("Schools", counts["schools"]),
        ("Members who need Mandarin", counts["need_mandarin"]),
        ("Bilingual members (9 before the update)", counts["bilingual"]),
        ("Members without e-mail", counts["missing_email"]),
        ("Doubled people in `roster.xlsx`", len(roster["doubled"])),
        ("Survey answers: Google, Microsoft, 问卷星", ", ".join(str(one["responses"]) for one in files.values())),
        ("Survey answers in all", survey["responses"]),
        ("Members who answered", survey["members_who_answered"]),
        ("Answers by strangers", len(survey["strangers"])),
        ("Answers under a misspelt name", len(survey["misspelt_names"])),
        ("People who answered twice", len(survey["answered_twice"])),
        ("Said yes, maybe, no to Meeting 2", ", ".join(str(count) for count in counts["invitation"].values())),
        ("Chat entries, of which messages", f"{chat['entries']}, {chat['messages']}"),
        ("Transcript cues", counts["transcript"]["cues"]),
        ("People who came, of whom members", f"{counts['attendance']['unique']}, {counts['attendance']['members']}"),
        ("Notes, of which in Chinese", f"{counts['notes']['notes']}, {counts['notes']['chinese']}"),
        ("Insights, of which may be published", f"{counts['insights']['insights']}, {counts['insights']['may_be_published']}"),
        ("Strands", counts["strands"]),
    ]
