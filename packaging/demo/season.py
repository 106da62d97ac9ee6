"""What the moderator keeps: notes typed live, the rooms of earlier meetings, and season.json with everything else."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Sequence
from typing import Any

from demo.attendance import answers_to_invitation
from demo.people import CONTENT, Dice, Person, fields, people, schools
from demo.roster import NEWCOMERS
from demo.sheets import Cell, csv_bytes
from demo.surveys import replies

#: Meetings before Meeting 2, each with two rounds in rooms: title, date.
EARLIER = (
    ("2025-26 Meeting 1: Getting to know our libraries", "2025-10-16"),
    ("2025-26 Meeting 2: Inquiry in the library", "2025-12-04"),
    ("2025-26 Meeting 3: Readers who do not read", "2026-02-26"),
    ("2025-26 Meeting 4: What we leave behind", "2026-04-23"),
    ("2026-27 Meeting 1: What we are working on", "2026-10-15"),
)
#: Members who came to the strand only in September 2026.
NEW_THIS_YEAR = ("nils", "hejunjie", "gus", "uma", "finn", "yuna", "liuyang", "shankai", "zoe", "eva", "sophie", "wutong")
TOPIC_THEMES = {"F": "families", "M": "collections", "T": "third_space", "A": "ai", "R": "pleasure", "W": "weeding"}


def notes_json() -> bytes:
    """The notes in the order typed; `at_seconds` counts from the start of the recording, 09:00:12."""
    notes = []
    for clock, room, language, kind, word, who, text in (row[:7] for row in fields("notes.txt")):
        hours, minutes = (int(part) for part in clock.split(":"))
        notes.append(
            {
                "time": clock,
                "at_seconds": (hours - 9) * 3600 + minutes * 60 - 12,
                "room": int(room),
                "language": language,
                "kind": kind,
                "theme_word": "" if word == "-" else word,
                "said_by": "" if who == "-" else who,
                "text": text,
            }
        )
    return _json({"event_date": "2026-11-19", "time_zone": "Asia/Shanghai", "notes": notes})


def history_csv() -> bytes:
    """A row for each seat: the ten rounds held before Meeting 2."""
    rows: list[list[Cell]] = [["Event", "Date", "Round", "Room", "Language", "E-mail", "Name"]]
    dice = Dice("history")
    for event, date in EARLIER:
        away = (*NEWCOMERS, *(NEW_THIS_YEAR if date < "2026-09" else ()))
        there = [person for person in people().values() if person.code not in away and not dice.chance(0.16)]
        for number in (1, 2):
            for room, (language, seated) in enumerate(_rooms(there, dice), start=1):
                rows += [[event, date, number, room, language, person.email, person.name] for person in seated]
    return csv_bytes(rows, "utf-8-sig")


def season_json() -> bytes:
    """Everything of season.toml with people named by address, and what follows from other files (RSVPs, choices)."""
    told = tomllib.loads((CONTENT / "season.toml").read_text(encoding="utf-8"))
    known = people()
    story: dict[str, Any] = {"format": "peersphere-demo-season", "version": 1, **_named(told, known)}
    story["schools"] = [
        {
            "name_en": school.name,
            "name_zh": school.name_zh,
            "city": school.city,
            "country": school.country,
            "time_zone": school.time_zone,
        }
        for school in schools().values()
    ]
    story["rsvp"] = {known[code].key: answer for code, answer in answers_to_invitation().items()}
    story["theme_choices"] = {known[code].key: chosen for code, chosen in theme_choices().items()}
    return _json(story)


def theme_choices() -> dict[str, list[str]]:
    """For each member who said yes, one to three themes for Breakout 2, the dearest first."""
    dice = Dice("choices")
    answered = {
        reply.person.code: [TOPIC_THEMES[code] for code in reply.topics if code in TOPIC_THEMES]
        for name in ("answers_google.txt", "answers_microsoft.txt", "answers_wenjuanxing.txt")
        for reply in replies(name)
        if reply.person
    }
    popular = (
        "families",
        "families",
        "families",
        "collections",
        "collections",
        "third_space",
        "ai",
        "pleasure",
        "pleasure",
        "weeding",
    )
    chosen = {}
    for code, answer in answers_to_invitation().items():
        if answer != "yes":
            continue
        themes = list(answered.get(code, []))
        while len(themes) < 1 + dice.below(3):
            themes.append(dice.pick(popular))
        chosen[code] = list(dict.fromkeys(themes))[:3]
    return chosen


def expected() -> dict[str, object]:
    told = tomllib.loads((CONTENT / "season.toml").read_text(encoding="utf-8"))
    notes, insights = json.loads(notes_json())["notes"], told["insights"]
    texts = [note["text"] for note in notes]
    for insight in insights:
        for words in insight["notes"]:
            assert any(text.startswith(words) for text in texts), f"no note begins with {words}"
    first = Counter(chosen[0] for chosen in theme_choices().values())
    seats = history_csv().decode("utf-8-sig").splitlines()[1:]
    return {
        "notes": {
            "file": "notes.json",
            "notes": len(notes),
            "by_theme_word": dict(Counter(note["theme_word"] for note in notes)),
            "by_kind": dict(Counter(note["kind"] for note in notes)),
            "chinese": sum(note["language"] == "zh" for note in notes),
        },
        "history": {"file": "history.csv", "seats": len(seats), "events": len(EARLIER), "rounds": 2 * len(EARLIER)},
        "agenda": {"segments": len(told["agenda"]), "minutes": sum(part["minutes"] for part in told["agenda"]), "length": 90},
        "insights": {
            "insights": len(insights),
            "may_be_published": sum(one["publish"] in ("granted", "not_needed") for one in insights),
            "held_back": [one["text_en"] for one in insights if one["publish"] not in ("granted", "not_needed")],
            "may_be_translated": sum(one["translate"] in ("granted", "not_needed") for one in insights),
            "by_translation_state": dict(Counter(one["translation"] for one in insights)),
            "by_theme": dict(Counter(one["theme"] for one in insights)),
        },
        "theme_choices": {"people": len(theme_choices()), "first_choice": dict(first.most_common())},
        "strands": 1 + len(told["other_strands"]),
        "resources": len(told["resources"]),
    }


def _rooms(there: Sequence[Person], dice: Dice) -> list[tuple[str, list[Person]]]:
    """Three Mandarin rooms with a bilingual host each where there is one; the others in rooms of four or five."""
    mandarin = dice.shuffled([person for person in there if person.need == "zh"])
    hosts = dice.shuffled([person for person in there if person.need == "either"])
    rest = dice.shuffled([person for person in there if person.need == "en"] + hosts[3:])
    rooms = [("zh", [host, *mandarin[place::3]]) for place, host in enumerate(hosts[:3])]
    count = max(1, round(len(rest) / 4.6))
    return rooms + [("en", rest[place::count]) for place in range(count)]


#: Keys whose value names people by their code.
PERSON_KEYS = ("moderator", "co_moderator", "speaker", "person", "owner", "said_by")


def _named(thing: Any, known: dict[str, Person]) -> Any:
    """The same structure with people's codes replaced by what stands for them in the other files."""
    if isinstance(thing, dict):
        return {key: _named_value(key, value, known) for key, value in thing.items()}
    return [_named(part, known) for part in thing] if isinstance(thing, list) else thing


def _named_value(key: str, value: Any, known: dict[str, Person]) -> Any:
    if key in PERSON_KEYS and isinstance(value, str):
        return known[value].key
    if key == "with":
        return [known[code].key for code in value]
    if key == "pins":
        return [[known[code].key, room] for code, room in value]
    if key in ("together", "apart"):
        return [[known[code].key for code in pair] for pair in value]
    return _named(value, known)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
