"""What becomes of an English sentence when one of its counts is one: "1 person added" for "1 people added".

For each template, and each of its counts, the part that changes, as it stands in the template and as it reads for one. A part
stands in its template exactly once, and the parts of one template do not overlap, so that each count is settled by itself.
`Text.render` applies them where the reader gets the English template; translations have their own way with counts.
"""

from __future__ import annotations

from collections.abc import Mapping


def for_ones(template: str, values: Mapping[str, object]) -> str:
    """The English `template` as it reads with `values`: those shown as "1" (or "+1") make their part singular."""
    for name, (many, one) in SINGULARS.get(template, {}).items():
        if str(values.get(name)) in ("1", "+1"):
            template = template.replace(many, one)
    return template


#: For each template: the count, its part for many, and its part for one.
SINGULARS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "1 of {pairs} pairs has met before:": {"pairs": ("{pairs} pairs", "{pairs} pair")},
    "1 person moves, {staying} stay where they are.": {
        "staying": ("{staying} stay where they are", "{staying} stays where they are")
    },
    "1 repeat can’t be avoided: {people} people are kept together": {"people": ("{people} people are", "{people} person is")},
    "1 repeat can’t be avoided: {people} people share {rooms} English rooms": {
        "people": ("people share", "person has"),
        "rooms": ("{rooms} English rooms", "{rooms} English room"),
    },
    "1 repeat can’t be avoided: {people} people share {rooms} 中文 rooms": {
        "people": ("people share", "person has"),
        "rooms": ("{rooms} 中文 rooms", "{rooms} 中文 room"),
    },
    "Agenda fits {minutes} minutes": {"minutes": ("{minutes} minutes", "{minutes} minute")},
    "Best so far: {points} points": {"points": ("{points} points", "{points} point")},
    "Best so far: {points} points · {count} better found": {"points": ("{points} points", "{points} point")},
    "Breakout 2: {moves} people change rooms, {staying} stay": {
        "moves": ("people change rooms", "person changes rooms"),
        "staying": ("{staying} stay", "{staying} stays"),
    },
    "Breakout {number}: {people} people in {rooms} rooms, {mandarin} of them 中文; every rule holds: {sound}": {
        "people": ("{people} people", "{people} person"),
        "rooms": ("{rooms} rooms", "{rooms} room"),
    },
    "Change {count} notes": {"count": ("notes", "note")},
    "Drop {count} inquiries": {"count": ("inquiries", "inquiry")},
    "Export {count} insights": {"count": ("insights", "insight")},
    "Import {count} people": {"count": ("people", "person")},
    "In the list of who came; {count} lines said or written": {"count": ("lines", "line")},
    "Keep {count} notes": {"count": ("notes", "note")},
    "Keeping {count} files": {"count": ("files", "file")},
    "Kept {count} notes": {"count": ("notes", "note")},
    "Made an insight of {count} lines": {"count": ("lines", "line")},
    "Made an insight of {count} notes": {"count": ("notes", "note")},
    "Meetings of {minutes} minutes, {city} time": {"minutes": ("{minutes} minutes", "{minutes} minute")},
    "Merged {count} insights": {"count": ("insights", "insight")},
    "Move {count} people": {"count": ("people", "person")},
    "Next best: Room {number} ({points} points).": {"points": ("{points} points", "{points} point")},
    "Next best: Room {number}, changing with {names} ({points} points).": {"points": ("{points} points", "{points} point")},
    "Nobody shares {hours} working hours with {name}.": {"hours": ("{hours} working hours", "{hours} working hour")},
    "Note that permission was asked for {count} insights": {"count": ("insights", "insight")},
    "Pin {count} people": {"count": ("people", "person")},
    "Plan {name} chosen: {count} people sit elsewhere": {"count": ("people sit", "person sits")},
    "Publish {count} insights": {"count": ("insights", "insight")},
    "Re-seat {count} late arrivals": {"count": ("arrivals", "arrival")},
    "Regrouped: {count} people sit elsewhere now": {"count": ("people sit", "person sits")},
    "Remove {count} insights": {"count": ("insights", "insight")},
    "Remove {count} notes": {"count": ("notes", "note")},
    "Room {number}: {people} people, {points} points": {
        "points": ("{points} points", "{points} point"),
        "people": ("{people} people", "{people} person"),
    },
    "Seated; {count} others moved": {"count": ("others", "other")},
    "Similar experience: {years} years": {"years": ("{years} years", "{years} year")},
    "Sort {count} notes": {"count": ("notes", "note")},
    "Split off {count} answers": {"count": ("answers", "answer")},
    "Survey for Meeting {number} has {answered} of {of} answers": {"of": ("{of} answers", "{of} answer")},
    "Take up {count} inquiries": {"count": ("inquiries", "inquiry")},
    "Take {count} suggestions": {"count": ("suggestions", "suggestion")},
    "The language of {count} members is not known": {"count": ("members", "member")},
    "The next meeting is in {days} days, on {day}.": {"days": ("{days} days", "{days} day")},
    "The room asks for at least {needed} people, and {coming}.": {"needed": ("people", "person")},
    "The rooms ask for at least {needed} people, and {coming}.": {"needed": ("people", "person")},
    "The search index is {count} texts out of step with itself.": {"count": ("texts", "text")},
    "The workbook has {count} sheets; “{sheet}” was read.": {"count": ("sheets", "sheet")},
    "There are {count} strands.": {"count": ("are {count} strands", "is {count} strand")},
    "These {count} gain {points} points": {"points": ("{points} points", "{points} point")},
    "This gains {points} points": {"points": ("{points} points", "{points} point")},
    "This row has {count} cells where the header has {named}.": {"count": ("cells", "cell")},
    "This row has {count} cells where the header has {named}; it was left out.": {"count": ("cells", "cell")},
    "This row has {count} columns; it was left out.": {"count": ("columns", "column")},
    "Unpin {count} people": {"count": ("people", "person")},
    "Withdraw {count} insights": {"count": ("insights", "insight")},
    "Zoom file, door list, slides and moves written; {count} remarks": {"count": ("remarks", "remark")},
    "costliest room: {points} points": {"points": ("{points} points", "{points} point")},
    "costliest room: {points} points, most of them for “{rule}”": {"points": ("{points} points", "{points} point")},
    "fitted: {count} segments changed": {"count": ("segments", "segment")},
    "met {count} others before": {"count": ("others", "other")},
    "met {name} {count} times": {"count": ("{count} times", "once")},
    "next best: Room {number}, changing with {names}, {points} points": {"points": ("{points} points", "{points} point")},
    "next best: Room {number}, {points} points": {"points": ("{points} points", "{points} point")},
    "only {people} people speak English": {"people": ("people speak", "person speaks")},
    "only {people} people speak Mandarin": {"people": ("people speak", "person speaks")},
    "the same {rounds} rounds grouped as a whole: {figures}": {"rounds": ("{rounds} rounds", "{rounds} round")},
    "{added} people added": {"added": ("people", "person")},
    "{added} people added, {updated} updated": {"added": ("people", "person")},
    "{added} people added, {updated} updated, {unchanged} unchanged, {skipped} skipped": {"added": ("people", "person")},
    "{added} people added, {updated} updated; {left} rows wait for a decision and were not stored": {
        "added": ("people", "person"),
        "left": ("rows wait for a decision and were", "row waits for a decision and was"),
    },
    "{chose} of {people} have chosen": {"chose": ("have chosen", "has chosen")},
    "{count} answers": {"count": ("answers", "answer")},
    "{count} better ones seen on the way": {"count": ("ones", "one")},
    "{count} cells hold errors such as #REF! or #N/A; they were read as empty.": {
        "count": ("cells hold errors such as #REF! or #N/A; they were", "cell holds an error such as #REF! or #N/A; it was")
    },
    "{count} cells hold formulas without a result; they were read as empty.": {
        "count": ("cells hold formulas without a result; they were", "cell holds a formula without a result; it was")
    },
    "{count} cells hold invisible marks that turn the direction of writing.": {"count": ("cells hold", "cell holds")},
    "{count} characters are damaged, the first in line {line}; they show as �.": {
        "count": ("characters are damaged, the first in line {line}; they show", "character is damaged, in line {line}; it shows")
    },
    "{count} check-ins planned": {"count": ("check-ins", "check-in")},
    "{count} come in": {"count": ("come", "comes")},
    "{count} countries": {"count": ("countries", "country")},
    "{count} dates clash: choose other ones beside them, or keep them.": {
        "count": (
            "dates clash: choose other ones beside them, or keep them",
            "date clashes: choose another one beside it, or keep it",
        )
    },
    "{count} files": {"count": ("files", "file")},
    "{count} inquiries merged": {"count": ("inquiries", "inquiry")},
    "{count} inquiries suggested": {"count": ("inquiries", "inquiry")},
    "{count} inquiries suggested from free text; most wanted topic: {topic} ({people})": {"count": ("inquiries", "inquiry")},
    "{count} insights": {"count": ("insights", "insight")},
    "{count} insights curated, resting on {proofs} notes": {"count": ("insights", "insight"), "proofs": ("notes", "note")},
    "{count} insights go out": {"count": ("insights go", "insight goes")},
    "{count} insights marked as published": {"count": ("insights", "insight")},
    "{count} insights removed": {"count": ("insights", "insight")},
    "{count} insights stay behind until their reasons are settled.": {
        "count": ("insights stay behind until their reasons are", "insight stays behind until its reason is")
    },
    "{count} insights wait for a translation review": {"count": ("insights wait", "insight waits")},
    "{count} insights went out": {"count": ("insights", "insight")},
    "{count} insights withdrawn": {"count": ("insights", "insight")},
    "{count} kept files are whole.": {"count": ("files are", "file is")},
    "{count} leave": {"count": ("leave", "leaves")},
    "{count} lines": {"count": ("lines", "line")},
    "{count} lines are now theirs": {"count": ("lines are", "line is")},
    "{count} lines said or written": {"count": ("lines", "line")},
    "{count} lines were pasted. Keep each as a note?": {"count": ("lines were pasted. Keep each", "line was pasted. Keep it")},
    "{count} meetings": {"count": ("meetings", "meeting")},
    "{count} meetings laid out for {year}": {"count": ("meetings", "meeting")},
    "{count} members will have met nobody from another country by the end of the year": {"count": ("members", "member")},
    "{count} minutes": {"count": ("minutes", "minute")},
    "{count} more remarks are not listed.": {"count": ("remarks are", "remark is")},
    "{count} need Mandarin": {"count": ("need", "needs")},
    "{count} notes": {"count": ("notes", "note")},
    "{count} notes are not curated yet": {"count": ("notes are", "note is")},
    "{count} notes are not curated yet: “insights make” makes insights of them": {
        "count": (
            "notes are not curated yet: “insights make” makes insights of them",
            "note is not curated yet: “insights make” makes an insight of it",
        )
    },
    "{count} notes captured in {themes} themes": {"count": ("notes", "note"), "themes": ("{themes} themes", "{themes} theme")},
    "{count} notes on {theme}": {"count": ("notes", "note")},
    "{count} notes removed": {"count": ("notes", "note")},
    "{count} of {pairs} pairs have met before:": {"count": ("have", "has"), "pairs": ("{pairs} pairs", "{pairs} pair")},
    "{count} other names": {"count": ("names", "name")},
    "{count} others move": {"count": ("others move", "other moves")},
    "{count} people": {"count": ("people", "person")},
    "{count} people have no room yet": {"count": ("people have", "person has")},
    "{count} people have this e-mail": {"count": ("people have", "person has")},
    "{count} people match equally well": {"count": ("people match equally", "person matches")},
    "{count} people move, {staying} stay where they are.": {
        "count": ("people move", "person moves"),
        "staying": ("{staying} stay", "{staying} stays"),
    },
    "{count} people move: {names}": {"count": ("people move", "person moves")},
    "{count} people pinned by you": {"count": ("people", "person")},
    "{count} people seated": {"count": ("people", "person")},
    "{count} people sit as in Breakout {number}": {"count": ("people sit", "person sits")},
    "{count} people sit elsewhere": {"count": ("people sit", "person sits")},
    "{count} people who are here have no seat in it": {"count": ("people who are here have", "person who is here has")},
    "{count} people who need Mandarin sit in no 中文 room": {
        "count": ("people who need Mandarin sit", "person who needs Mandarin sits")
    },
    "{count} people without a room": {"count": ("people", "person")},
    "{count} people written to {file}": {"count": ("people", "person")},
    "{count} permissions were asked for and not answered": {"count": ("permissions were", "permission was")},
    "{count} pictures of the screens are in {folder}": {"count": ("pictures of the screens are", "picture of a screen is")},
    "{count} rooms": {"count": ("rooms", "room")},
    "{count} rows": {"count": ("rows", "row")},
    "{count} rows agree with the journal.": {"count": ("rows agree", "row agrees")},
    "{count} rows lack something": {"count": ("rows lack", "row lacks")},
    "{count} rules are broken": {"count": ("rules are", "rule is")},
    "{count} schools": {"count": ("schools", "school")},
    "{count} seats free": {"count": ("seats", "seat")},
    "{count} sit elsewhere": {"count": ("sit", "sits")},
    "{count} stay behind": {"count": ("stay", "stays")},
    "{count} strands": {"count": ("strands", "strand")},
    "{count} survey answers belong to nobody yet": {"count": ("answers belong", "answer belongs")},
    "{count} texts are in the search index.": {"count": ("texts are", "text is")},
    "{count} texts of {table} are missing from the search index.": {"count": ("texts of {table} are", "text of {table} is")},
    "{count} texts of {table} are out of date in the search index.": {"count": ("texts of {table} are", "text of {table} is")},
    "{count} themes made": {"count": ("themes", "theme")},
    "{count} themes offered": {"count": ("themes", "theme")},
    "{count} things to know": {"count": ("things", "thing")},
    "{count} times do not say their time zone; they were kept as written, without a moment.": {
        "count": ("times do not say their time zone; they were", "time does not say its time zone; it was")
    },
    "{count} topics": {"count": ("topics", "topic")},
    "{count} zero bytes were removed, the first in line {line}.": {
        "count": ("bytes were removed, the first in", "byte was removed, in")
    },
    "{file} ({format}): {responses} responses, {matched} members, {asked} to be decided, {strangers} strangers": {
        "responses": ("{responses} responses", "{responses} response"),
        "matched": ("members", "member"),
        "strangers": ("{strangers} strangers", "{strangers} stranger"),
    },
    "{file}: {added} people added, {updated} updated, {asked} asked about, {problems} remarks": {
        "added": ("people", "person"),
        "problems": ("remarks", "remark"),
    },
    "{file}: {lines} chat messages by {people} people": {
        "lines": ("messages", "message"),
        "people": ("{people} people", "{people} person"),
    },
    "{file}: {lines} lines by {people} speakers": {"lines": ("{lines} lines", "{lines} line"), "people": ("speakers", "speaker")},
    "{file}: {lines} lines of {speakers} speakers, {unknown} unknown names": {
        "lines": ("{lines} lines", "{lines} line"),
        "speakers": ("{speakers} speakers", "{speakers} speaker"),
        "unknown": ("names", "name"),
    },
    "{file}: {lines} messages of {speakers} people, {private} private, {unknown} unknown names": {
        "lines": ("messages", "message"),
        "speakers": ("people", "person"),
        "unknown": ("names", "name"),
    },
    "{file}: {people} people came, {matched} members, {late} late": {
        "people": ("{people} people", "{people} person"),
        "matched": ("members", "member"),
    },
    "{file}: {people} people, {matched} of them members, {late} late, {unknown} unknown": {
        "people": ("{people} people", "{people} person"),
        "matched": ("{matched} of them members", "{matched} of them a member"),
    },
    "{file}: {responses} answers, {matched} of members, {asked} to decide, {strangers} by strangers, {again} answered again": {
        "responses": ("answers", "answer"),
        "matched": ("of members", "of a member"),
        "strangers": ("by strangers", "by a stranger"),
    },
    "{file}: {responses} responses, {matched} members, {asked} to be decided, {strangers} unknown": {
        "responses": ("{responses} responses", "{responses} response"),
        "matched": ("members", "member"),
    },
    "{held} of {count} insights stay behind: {reason}": {
        "held": ("stay behind", "stays behind"),
        "count": ("insights", "insight"),
    },
    "{here} of {members} are known to have come": {"here": ("are known", "is known")},
    "{hours} shared working hours": {"hours": ("{hours} shared working hours", "{hours} shared working hour")},
    "{language}: {count} insights in {formats} formats, {left} left out": {
        "count": ("insights", "insight"),
        "formats": ("{formats} formats", "{formats} format"),
    },
    "{lines} by {people} people": {"people": ("{people} people", "{people} person")},
    "{lines} chat messages, {private} of them private": {"lines": ("messages", "message")},
    "{lines} lines of transcript by {people} speakers, {matched} of them members": {
        "lines": ("lines of", "line of"),
        "people": ("speakers", "speaker"),
        "matched": ("{matched} of them members", "{matched} of them a member"),
    },
    "{meeting}, breakout {number}: {people} people, {standing}": {"people": ("{people} people", "{people} person")},
    "{members} members": {"members": ("{members} members", "{members} member")},
    "{members} members, {yes} said yes": {"members": ("{members} members", "{members} member")},
    "{minutes} min can't be shared by {count} presenters.": {"count": ("presenters", "presenter")},
    "{minutes} minutes can't be the length of a segment.": {"minutes": ("{minutes} minutes", "{minutes} minute")},
    "{name} and {other} share {hours} working hours only.": {"hours": ("{hours} working hours", "{hours} working hour")},
    "{name} and {other}: {hours} shared working hours": {
        "hours": ("{hours} shared working hours", "{hours} shared working hour")
    },
    "{name} meets {count} more people again": {"count": ("people", "person")},
    "{new} of {could} possible pairs meet for the first time, {repeats} times two meet again": {
        "new": ("meet for", "meets for"),
        "could": ("possible pairs", "possible pair"),
        "repeats": ("{repeats} times", "once"),
    },
    "{new} of {could} possible pairs meet for the first time; {repeats} meetings again": {
        "new": ("meet for", "meets for"),
        "could": ("possible pairs", "possible pair"),
        "repeats": ("{repeats} meetings", "{repeats} meeting"),
    },
    "{pairs} coaching pairs: {inquiry} share an inquiry, {role} the same role; {without} members without a pair": {
        "pairs": ("coaching pairs", "coaching pair"),
        "inquiry": ("share", "shares"),
        "without": ("members without", "member without"),
    },
    "{pairs} of {possible} possible pairs met in {rounds} rounds": {
        "possible": ("possible pairs", "possible pair"),
        "rounds": ("{rounds} rounds", "{rounds} round"),
    },
    "{pairs} pairs, {alone} without one, {repeats} again; {seconds} s": {"pairs": ("{pairs} pairs", "{pairs} pair")},
    "{pairs} pairs: {inquiry} share an inquiry, {role} the same role, {repeats} were together before": {
        "pairs": ("{pairs} pairs", "{pairs} pair"),
        "inquiry": ("share an", "shares an"),
        "repeats": ("were together", "was together"),
    },
    "{people} known members, {count} answers": {"people": ("members", "member"), "count": ("answers", "answer")},
    "{people} members in {schools} schools; {mandarin} need Mandarin, {bilingual} are bilingual; {gaps} without e-mail": {
        "people": ("members", "member"),
        "schools": ("{schools} schools", "{schools} school"),
        "mandarin": ("need Mandarin", "needs Mandarin"),
        "bilingual": ("are bilingual", "is bilingual"),
    },
    "{people} of {largest} seats": {"largest": ("seats", "seat")},
    "{people} of {seats} seats taken": {"seats": ("{seats} seats", "{seats} seat")},
    "{people} people": {"people": ("{people} people", "{people} person")},
    "{people} people are coming": {"people": ("people are", "person is")},
    "{people} people are coming, and no room is open.": {"people": ("people are", "person is")},
    "{people} people are coming, and the open rooms hold {seats}.": {"people": ("people are", "person is")},
    "{people} people are coming, and {room} holds {seats}.": {"people": ("people are", "person is")},
    "{people} people came, {matched} are members, not in the roster: {unknown}": {
        "people": ("{people} people", "{people} person"),
        "matched": ("are members", "is a member"),
    },
    "{people} people can't sit in rooms of {size} to {largest}.": {"people": ("{people} people", "{people} person")},
    "{people} people must share {rooms}, which hold {seats}.": {"people": ("people must share", "person must sit in")},
    "{people} people must share {room}, which holds {seats}.": {"people": ("people must share", "person must sit in")},
    "{people} people need English": {"people": ("people need", "person needs")},
    "{people} people need Mandarin": {"people": ("people need", "person needs")},
    "{people} people, {smallest} to {largest} wanted": {"people": ("{people} people", "{people} person")},
    "{people} people; {smallest} to {largest} may sit here": {"people": ("{people} people", "{people} person")},
    "{planned} of {minutes} minutes": {"minutes": ("{minutes} minutes", "{minutes} minute")},
    "{planned} of {minutes} minutes: {verdict}": {"minutes": ("{minutes} minutes", "{minutes} minute")},
    "{points} points": {"points": ("{points} points", "{points} point")},
    "{points} points gained": {"points": ("{points} points", "{points} point")},
    "{repeats} repeats can’t be avoided: {people} people are kept together": {
        "repeats": ("repeats can’t", "repeat can’t"),
        "people": ("people are", "person is"),
    },
    "{repeats} repeats can’t be avoided: {people} people share {rooms} English rooms": {
        "repeats": ("repeats can’t", "repeat can’t"),
        "people": ("people share", "person has"),
        "rooms": ("English rooms", "English room"),
    },
    "{repeats} repeats can’t be avoided: {people} people share {rooms} 中文 rooms": {
        "repeats": ("repeats can’t", "repeat can’t"),
        "people": ("people share", "person has"),
        "rooms": ("中文 rooms", "中文 room"),
    },
    "{repeats} repeats; {met} of {pairs} pairs meet; {seconds} s": {
        "repeats": ("{repeats} repeats", "{repeats} repeat"),
        "met": (" meet;", " meets;"),
        "pairs": ("{pairs} pairs", "{pairs} pair"),
    },
    "{responses} answers from {answered} of {of} members": {"responses": ("answers", "answer"), "of": ("members", "member")},
    "{rooms} ask for at least {needed} people, and {may}.": {"needed": ("people", "person")},
    "{room} asks for at least {needed} people, and {may}.": {"needed": ("people", "person")},
    "{rounds} rounds as they were held: {figures}": {"rounds": ("rounds as they were", "round as it was")},
    "{rounds} rounds to come planned as a whole: {figures}": {"rounds": ("{rounds} rounds", "{rounds} round")},
    "{seats} seats of {rounds} earlier rounds brought in": {
        "seats": ("{seats} seats", "{seats} seat"),
        "rounds": ("{rounds} earlier rounds", "{rounds} earlier round"),
    },
    "{seconds} s, {moved} people moved": {"moved": ("people", "person")},
    "{strands} strands with {meetings} meetings": {
        "strands": ("{strands} strands", "{strands} strand"),
        "meetings": ("{meetings} meetings", "{meetings} meeting"),
    },
    "{strand} has {count} meetings.": {"count": ("meetings", "meeting")},
    "{when} {count} things for it are not ready yet.": {"count": ("things for it are", "thing for it is")},
    "{who} merged {count} notes into it": {"count": ("notes", "note")},
    "{years} years": {"years": ("{years} years", "{years} year")},
    "{years} years in the role": {"years": ("{years} years", "{years} year")},
    "“{name}” fits {count} meetings.": {"count": ("meetings", "meeting")},
    "“{name}” fits {count} members.": {"count": ("members", "member")},
    "“{name}” fits {count} strands.": {"count": ("strands", "strand")},
    "… and {count} more remarks": {"count": ("remarks", "remark")},
    "中文 rooms: {rooms} for {people} people": {"people": ("{people} people", "{people} person")},
}
