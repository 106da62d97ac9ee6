"""What becomes of an English sentence when one of its counts is one: "1 person added" for "1 people added".

Where a count stands right before a noun that counts, the noun alone changes (`NOUNS`). Where more changes, as with a verb, the
sentence has an entry in `SINGULARS`, which comes before the rule. `Text.render` asks here where the reader gets the English
template; translations have their own way with counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

#: Nouns that are counted, and one of them.
NOUNS: Mapping[str, str] = {
    "answers": "answer",
    "arrivals": "arrival",
    "cells": "cell",
    "changes": "change",
    "chapters": "chapter",
    "check-ins": "check-in",
    "clips": "clip",
    "columns": "column",
    "copies": "copy",
    "countries": "country",
    "days": "day",
    "fields": "field",
    "files": "file",
    "formats": "format",
    "hours": "hour",
    "inquiries": "inquiry",
    "insights": "insight",
    "letters": "letter",
    "lines": "line",
    "marks": "mark",
    "meetings": "meeting",
    "members": "member",
    "messages": "message",
    "minutes": "minute",
    "names": "name",
    "notes": "note",
    "others": "other",
    "pairs": "pair",
    "people": "person",
    "points": "point",
    "presenters": "presenter",
    "recordings": "recording",
    "remarks": "remark",
    "repeats": "repeat",
    "responses": "response",
    "rooms": "room",
    "rounds": "round",
    "rows": "row",
    "schools": "school",
    "seats": "seat",
    "segments": "segment",
    "sheets": "sheet",
    "speakers": "speaker",
    "strands": "strand",
    "strangers": "stranger",
    "suggestions": "suggestion",
    "talks": "talk",
    "terms": "term",
    "texts": "text",
    "themes": "theme",
    "things": "thing",
    "times": "time",
    "topics": "topic",
    "translations": "translation",
    "turns": "turn",
    "years": "year",
}

#: What agrees with the noun before it: then the noun can't change alone.
AGREEING = frozenset(
    (
        *("are", "were", "have", "hold", "wait", "need", "speak", "share", "sit", "move", "match", "agree"),
        *("lack", "go", "stay", "change", "meet", "who", "which", "do", "belong", "clash", "come", "stand"),
    )
)

#: Between a count and its noun may stand up to two words that belong to the noun ("2 shared working hours"), but none of these.
_APART = "of in to from by at on for and or is has was a the with without"


def for_ones(template: str, values: Mapping[str, object]) -> str:
    """The English `template` as it reads with `values`: those shown as "1" (or "+1") make their part singular."""
    for name, (many, one) in parts(template).items():
        if str(values.get(name)) in ("1", "+1"):
            template = template.replace(many, one)
    return template


@cache
def parts(template: str) -> Mapping[str, tuple[str, str]]:
    """For each count of a template: the part that changes, as it stands there and as it reads for one."""
    found = {}
    for name, between, noun, after in _counted().findall(template):
        many = f"{{{name}}}{between} {noun}"
        if after not in AGREEING and template.count(many) == 1:
            found[name] = (many, f"{{{name}}}{between} {NOUNS[noun]}")
    return {**found, **SINGULARS.get(template, {})}


@cache
def _counted() -> re.Pattern[str]:
    """A count, what stands between it and its noun, the noun, and the word after. Compiled when first needed."""
    return re.compile(
        r"\{(?!names?\}|who\})(\w+)\}"
        rf"((?: (?!(?:{_APART.replace(' ', '|')})\b)[^\s{{}}.,;:·()]+){{0,2}}?)"
        rf" ({'|'.join(sorted(NOUNS, key=len, reverse=True))})\b"
        r"(?: ([\w’']+))?"
    )


#: For each sentence in which more than a noun changes: the count, its part for many, and its part for one. A part stands in its
#: sentence exactly once, and the parts of one sentence do not overlap.
SINGULARS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "{count} names are nobody’s yet. Press Enter on one to say once for all who it is.": {"count": ("names are", "name is")},
    "Noted: {count} people were asked.": {"count": ("people were", "person was")},
    "{count} recordings came in, {repeated} were here already": {
        "count": ("recordings came", "recording came"),
        "repeated": ("were here", "was here"),
    },
    "{count} lines have this name. All of them follow.": {
        "count": ("lines have this name. All of them follow", "line has this name. It follows")
    },
    "{count} chapters, at the planned times: move them where they are not right": {
        "count": ("chapters, at the planned times: move them where they are", "chapter, at the planned time: move it where it is")
    },
    "Noted that {count} copies were called back": {"count": ("copies were", "copy was")},
    "Note that {count} copies were called back": {"count": ("copies were", "copy was")},
    "{count} texts stay behind": {"count": ("texts stay", "text stays")},
    "{count} copies are still outside": {"count": ("copies are", "copy is")},
    "{count} texts are left as they are": {"count": ("texts are left as they are", "text is left as it is")},
    "{count} drafts": {"count": ("drafts", "draft")},
    "{count} files on their way, {size} left": {"count": ("files on their way", "file on its way")},
    "{count} edits need your choice": {"count": ("edits need", "edit needs")},
    "{count} changes were refused": {"count": ("changes were", "change was")},
    "{count} files need you": {"count": ("files need", "file needs")},
    "{count} disagreements wait in Review": {"count": ("disagreements wait", "disagreement waits")},
    "{count} things are left in Review": {"count": ("things are", "thing is")},
    "{count} changes were refused and stand in Review": {
        "count": ("changes were refused and stand", "change was refused and stands")
    },
    "{count} changes wait for the server": {"count": ("changes wait", "change waits")},
    "{count} files wait, {size}": {"count": ("files wait", "file waits")},
    "{count} files are kept here, {size}": {"count": ("files are", "file is")},
    "{count} files are kept here, {size} of {limit}": {"count": ("files are", "file is")},
    "{count} files made room here; the server has them": {
        "count": ("files made room here; the server has them", "file made room here; the server has it")
    },
    "{count} questions go to the next meeting": {"count": ("questions go", "question goes")},
    "1 person moves, {staying} stay where they are.": {
        "staying": ("{staying} stay where they are", "{staying} stays where they are")
    },
    "1 repeat can’t be avoided: {people} people are kept together": {"people": ("{people} people are", "{people} person is")},
    "1 repeat can’t be avoided: {people} people share {rooms} English rooms": {"people": ("people share", "person has")},
    "1 repeat can’t be avoided: {people} people share {rooms} 中文 rooms": {"people": ("people share", "person has")},
    "Breakout 2: {moves} people change rooms, {staying} stay": {
        "moves": ("people change rooms", "person changes rooms"),
        "staying": ("{staying} stay", "{staying} stays"),
    },
    "Not syncing now; {count} changes wait": {"count": ("changes wait", "change waits")},
    "Offline; {count} changes wait": {"count": ("changes wait", "change waits")},
    "Plan {name} chosen: {count} people sit elsewhere": {"count": ("people sit", "person sits")},
    "Regrouped: {count} people sit elsewhere now": {"count": ("people sit", "person sits")},
    "Signed out; {count} changes wait": {"count": ("changes wait", "change waits")},
    "Similar experience: {years} and {more} years": {"more": ("{more} years", "{more} years")},
    "Sync has stopped; {count} changes wait": {"count": ("changes wait", "change waits")},
    "There are {count} recordings.": {"count": ("are {count} recordings", "is {count} recording")},
    "There are {count} strands.": {"count": ("are {count} strands", "is {count} strand")},
    "met {name} {count} times": {"count": ("{count} times", "once")},
    "only {people} people speak English": {"people": ("people speak", "person speaks")},
    "only {people} people speak Mandarin": {"people": ("people speak", "person speaks")},
    "{added} people added, {updated} updated; {left} rows wait for a decision and were not stored": {
        "left": ("rows wait for a decision and were", "row waits for a decision and was")
    },
    "{chose} of {people} have chosen": {"chose": ("have chosen", "has chosen")},
    "{count} better ones seen on the way": {"count": ("ones", "one")},
    "{count} cells hold errors such as #REF! or #N/A; they were read as empty.": {
        "count": ("cells hold errors such as #REF! or #N/A; they were", "cell holds an error such as #REF! or #N/A; it was")
    },
    "{count} cells hold formulas without a result; they were read as empty.": {
        "count": ("cells hold formulas without a result; they were", "cell holds a formula without a result; it was")
    },
    "{count} cells hold invisible marks that turn the direction of writing.": {"count": ("cells hold", "cell holds")},
    "{count} changes wait": {"count": ("changes wait", "change waits")},
    "{count} characters are damaged, the first in line {line}; they show as �.": {
        "count": ("characters are damaged, the first in line {line}; they show", "character is damaged, in line {line}; it shows")
    },
    "{count} come in": {"count": ("come", "comes")},
    "{count} dates clash: choose other ones beside them, or keep them.": {
        "count": (
            "dates clash: choose other ones beside them, or keep them",
            "date clashes: choose another one beside it, or keep it",
        )
    },
    "{count} insights go out": {"count": ("insights go", "insight goes")},
    "{count} insights stay behind until their reasons are settled.": {
        "count": ("insights stay behind until their reasons are", "insight stays behind until its reason is")
    },
    "{count} insights wait for a translation review": {"count": ("insights wait", "insight waits")},
    "{count} kept files are whole.": {"count": ("files are", "file is")},
    "{count} leave": {"count": ("leave", "leaves")},
    "{count} lines are now theirs": {"count": ("lines are", "line is")},
    "{count} lines were pasted. Keep each as a note?": {"count": ("lines were pasted. Keep each", "line was pasted. Keep it")},
    "{count} meetings that are over have no recording": {"count": ("meetings that are over have", "meeting that is over has")},
    "{count} more remarks are not listed.": {"count": ("remarks are", "remark is")},
    "{count} need Mandarin": {"count": ("need", "needs")},
    "{count} notes are not curated yet": {"count": ("notes are", "note is")},
    "{count} notes are not curated yet: “insights make” makes insights of them": {
        "count": (
            "notes are not curated yet: “insights make” makes insights of them",
            "note is not curated yet: “insights make” makes an insight of it",
        )
    },
    "{count} of {pairs} pairs have met before:": {"count": ("have", "has"), "pairs": ("{pairs} pairs", "{pairs} pair")},
    "{count} others move": {"count": ("others move", "other moves")},
    "{count} people have no room yet": {"count": ("people have", "person has")},
    "{count} people have this e-mail": {"count": ("people have", "person has")},
    "{count} people match equally well": {"count": ("people match equally", "person matches")},
    "{count} people move, {staying} stay where they are.": {
        "count": ("people move", "person moves"),
        "staying": ("{staying} stay", "{staying} stays"),
    },
    "{count} people move: {names}": {"count": ("people move", "person moves")},
    "{count} people sit as in Breakout {number}": {"count": ("people sit", "person sits")},
    "{count} people sit elsewhere": {"count": ("people sit", "person sits")},
    "{count} people who are here have no seat in it": {"count": ("people who are here have", "person who is here has")},
    "{count} people who need Mandarin sit in no 中文 room": {
        "count": ("people who need Mandarin sit", "person who needs Mandarin sits")
    },
    "{count} permissions were asked for and not answered": {"count": ("permissions were", "permission was")},
    "{count} pictures of the screens are in {folder}": {"count": ("pictures of the screens are", "picture of a screen is")},
    "{count} rows agree with the journal.": {"count": ("rows agree", "row agrees")},
    "{count} rows lack something": {"count": ("rows lack", "row lacks")},
    "{count} rows were copied. Start the server with the new database; the old one takes no changes now.": {
        "count": ("rows were", "row was")
    },
    "{count} rules are broken": {"count": ("rules are", "rule is")},
    "{count} sit elsewhere": {"count": ("sit", "sits")},
    "{count} stay behind": {"count": ("stay", "stays")},
    "{count} strands are called {name} here.": {"count": ("strands are", "strand is")},
    "{count} survey answers belong to nobody yet": {"count": ("answers belong", "answer belongs")},
    "{count} texts are in the search index.": {"count": ("texts are", "text is")},
    "{count} texts of {table} are missing from the search index.": {"count": ("texts of {table} are", "text of {table} is")},
    "{count} texts of {table} are out of date in the search index.": {"count": ("texts of {table} are", "text of {table} is")},
    "{count} times do not say their time zone; they were kept as written, without a moment.": {
        "count": ("times do not say their time zone; they were", "time does not say its time zone; it was")
    },
    "{count} were together before": {"count": ("were", "was")},
    "{count} zero bytes were removed, the first in line {line}.": {
        "count": ("bytes were removed, the first in", "byte was removed, in")
    },
    "{file}: {people} people, {matched} of them members, {late} late, {unknown} unknown": {
        "matched": ("{matched} of them members", "{matched} of them a member")
    },
    "{file}: {responses} answers, {matched} of members, {asked} to decide, {strangers} by strangers, {again} answered again": {
        "matched": ("of members", "of a member"),
        "strangers": ("by strangers", "by a stranger"),
    },
    "{held} of {count} insights stay behind: {reason}": {
        "held": ("stay behind", "stays behind"),
        "count": ("insights", "insight"),
    },
    "{here} of {members} are known to have come": {"here": ("are known", "is known")},
    "{lines} lines of transcript by {people} speakers, {matched} of them members": {
        "matched": ("{matched} of them members", "{matched} of them a member")
    },
    "{meeting}: {added} recordings imported, {repeated} were there already": {
        "repeated": ("{repeated} were there", "{repeated} was there")
    },
    "{meeting}, breakout {number}: {people} people have rooms": {"people": ("people have rooms", "person has a room")},
    "{new} of {could} possible pairs meet for the first time, {repeats} times two meet again": {
        "new": ("meet for", "meets for"),
        "could": ("possible pairs", "possible pair"),
        "repeats": ("{repeats} times", "once"),
    },
    "{new} of {could} possible pairs meet for the first time; {repeats} meetings again": {
        "new": ("meet for", "meets for"),
        "could": ("possible pairs", "possible pair"),
    },
    "{pairs} coaching pairs: {inquiry} share an inquiry, {role} the same role; {without} members without a pair": {
        "inquiry": ("share", "shares")
    },
    "{pairs} pairs: {inquiry} share an inquiry, {role} the same role, {repeats} were together before": {
        "inquiry": ("share an", "shares an"),
        "repeats": ("were together", "was together"),
    },
    "{people} members in {schools} schools; {mandarin} need Mandarin, {bilingual} are bilingual; {gaps} without e-mail": {
        "mandarin": ("need Mandarin", "needs Mandarin"),
        "bilingual": ("are bilingual", "is bilingual"),
    },
    "{people} people are coming": {"people": ("people are", "person is")},
    "{people} people are coming, and no room is open.": {"people": ("people are", "person is")},
    "{people} people are coming, and the open rooms hold {seats}.": {"people": ("people are", "person is")},
    "{people} people are coming, and {room} holds {seats}.": {"people": ("people are", "person is")},
    "{people} people came, {matched} are members, not in the roster: {unknown}": {"matched": ("are members", "is a member")},
    "{people} people must share {rooms}, which hold {seats}.": {"people": ("people must share", "person must sit in")},
    "{people} people must share {room}, which holds {seats}.": {"people": ("people must share", "person must sit in")},
    "{people} people need English": {"people": ("people need", "person needs")},
    "{people} people need Mandarin": {"people": ("people need", "person needs")},
    "{repeats} repeats can’t be avoided: {people} people are kept together": {"people": ("people are", "person is")},
    "{repeats} repeats can’t be avoided: {people} people share {rooms} English rooms": {"people": ("people share", "person has")},
    "{repeats} repeats can’t be avoided: {people} people share {rooms} 中文 rooms": {"people": ("people share", "person has")},
    "{repeats} repeats; {met} of {pairs} pairs meet; {seconds} s": {
        "met": (" meet;", " meets;"),
        "pairs": ("{pairs} pairs", "{pairs} pair"),
    },
    "{rounds} rounds as they were held: {figures}": {"rounds": ("rounds as they were", "round as it was")},
    "{when} {count} things for it are not ready yet.": {"count": ("things for it are", "thing for it is")},
    "Names and how much each of them spoke, {count} people: write that?": {
        "count": ("each of them spoke, {count} people", "they spoke, {count} person")
    },
    "{count} lines are shown as they were said: nobody translated them": {
        "count": (
            "lines are shown as they were said: nobody translated them",
            "line is shown as it was said: nobody translated it",
        )
    },
    "{count} lines have a translation now": {"count": ("lines have", "line has")},
    "{count} lines were edited here and stay as they are": {
        "count": ("lines were edited here and stay as they are", "line was edited here and stays as it is")
    },
    "{count} members: those who came come first.": {"count": ("members: those who came come first", "member")},
    "{file}: {lines} lines are new, {updated} corrected": {"lines": ("lines are", "line is")},
    "{heard} members were heard, {silent} not yet. Bars show minutes of speech.": {"heard": ("members were", "member was")},
    "{heard} members were heard, {silent} not yet. Minutes come with a transcript; chat, notes and insights are counted.": {
        "heard": ("members were", "member was")
    },
    "{count} translations are drafts: nobody has approved them yet": {
        "count": ("translations are drafts: nobody has approved them", "translation is a draft: nobody has approved it")
    },
    "{minutes} minutes of recording; {heard} people are heard, {missing} are still to agree to its being shared": {
        "minutes": ("minutes of", "minute of"),
        "heard": ("people are", "person is"),
        "missing": ("are still", "is still"),
    },
    "There are {count} proposals.": {"count": ("There are {count} proposals", "There is {count} proposal")},
    "“{name}” fits {count} speakers.": {"count": ("speakers", "speaker")},
}
