"""`moderator translate`, `glossary`, `letter`, `revoke`: texts in two languages, their terms, and what their owners allow."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moderator_app.console.choosing import choose_meeting, choose_strand
from moderator_app.console.output import INCOMPLETE, OK, Output
from moderator_app.domain.chinese import fold
from moderator_app.domain.errors import NotFound, RuleBroken
from moderator_app.domain.glossary import GlossaryTerm
from moderator_app.domain.permission_letter import ASKED, Letter
from moderator_app.domain.translation import TRANSLATION_LABELS
from moderator_app.domain.translation_units import UNIT_KINDS, IncomingTranslation, TranslationFile, TranslationUnit
from moderator_app.domain.wording import Text, text
from moderator_app.operations import glossary as terms
from moderator_app.operations import insights as curated
from moderator_app.operations import letters
from moderator_app.operations import translation_desk as desk
from moderator_app.operations.insights import InsightView
from moderator_app.operations.sent_copies import Copy, mark_recalled, record_copies, way
from moderator_app.operations.translation_desk import NotDone
from moderator_app.store import Workspace

# ---- the desk


def translate(ws: Workspace, options: Namespace, out: Output) -> int:
    """List texts with where their translations stand, write and approve them, and give them to translators and take them back."""
    if options.what == "import":
        return _bring_in(ws, options, out)
    scope = _scope(ws, options)
    kinds = options.kind or None
    if options.what == "export":
        return _send_out(ws, scope, options, out)
    listed = desk.units(ws, event_id=scope.event_id, strand_id=scope.strand_id, kinds=kinds)
    listed = [
        one for one in listed if not options.state or one.state in options.state or ("stale" in options.state and one.stale)
    ]
    left: list[NotDone] = []
    touched: set[str] | None = None
    if options.what == "write":
        if len(options.words) != 2:
            raise RuleBroken(
                text("Which text, and its translation?"), text("“translate write 3 WORDS”; “translate list” numbers them.")
            )
        key = _chosen(listed, options.words[:1])[0].key
        desk.write_draft(ws, key, options.words[1])
        touched = {key}
    elif options.what in ("review", "approve", "open", "fits"):
        chosen = listed if options.all else _chosen(listed, options.words)
        left = _set(ws, options.what, [one.key for one in chosen], looked_at=options.looked_at)
        touched = {one.key for one in chosen}
    if options.what == "check":
        return _check(ws, scope, listed, out)
    known = {one.key: one for one in desk.units(ws, event_id=scope.event_id, strand_id=scope.strand_id, kinds=kinds)}
    shown = [known[one.key] for one in listed if one.key in known]
    _show(shown, out, touched)
    for one in left:
        out.say(text("left as it is: {name}: {reason}", name=_short(one.source), reason=one.reason))
    out.result({"units": shown, "counts": desk.counts(shown), "left": left})
    return INCOMPLETE if left else OK


@dataclass(frozen=True, slots=True)
class _Scope:
    """One meeting, or a whole strand."""

    event_id: str | None = None
    strand_id: str | None = None


def _scope(ws: Workspace, options: Namespace) -> _Scope:
    if options.all_meetings:
        return _Scope(strand_id=choose_strand(ws, options.strand).id)
    return _Scope(event_id=choose_meeting(ws, options.meeting, options.strand).id)


def _set(ws: Workspace, what: str, keys: list[str], *, looked_at: bool) -> list[NotDone]:
    if what == "fits":
        desk.still_fits(ws, keys)
        return []
    return desk.set_states(ws, keys, "approved" if what == "approve" else "review", looked_at=looked_at)


def _chosen(listed: Sequence[TranslationUnit], said: Sequence[str]) -> list[TranslationUnit]:
    """The texts that are meant, by number in the list or by key."""
    where = text("“translate list” shows them with their numbers.")
    if not said:
        raise RuleBroken(text("Which texts?"), where)
    found: list[TranslationUnit] = []
    for name in said:
        by_number = listed[int(name) - 1 : int(name)] if name.isdecimal() and int(name) else []
        fits = by_number or [one for one in listed if one.key == name]
        if not fits:
            raise NotFound(text("Nothing here fits “{name}”.", name=name), where)
        found += fits
    return found


def _show(shown: Sequence[TranslationUnit], out: Output, touched: set[str] | None) -> None:
    """All of them, or after a change those that it was about, by their numbers among all."""
    if not shown:
        out.say(text("There is nothing here to translate."))
        return
    lines = []
    for number, one in enumerate(shown, 1):
        if touched is not None and one.key not in touched:
            continue
        state = out.words(TRANSLATION_LABELS[one.state])
        state = out.words(text("{state}, source changed", state=TRANSLATION_LABELS[one.state])) if one.stale else state
        lines.append((number, out.words(UNIT_KINDS[one.kind]), state, _short(one.source), _short(one.target)))
    out.table((text("Number"), text("Kind"), text("State"), text("Source"), text("Translation")), lines)


def _check(ws: Workspace, scope: _Scope, listed: Sequence[TranslationUnit], out: Output) -> int:
    strand_id = scope.strand_id or next((one.strand_id for one in listed), None)
    looked = terms.checker(ws, strand_id)
    found: list[dict[str, object]] = []
    for number, one in enumerate(listed, 1):
        gaps = looked.gaps(one.source, one.target, one.source_language) if one.target.strip() else ()
        for gap in gaps:
            expected = f" ({' / '.join(gap.expected)})" if gap.expected else ""
            out.say(text("{number}: “{words}” is missing{expected}", number=number, words=gap.shown, expected=expected))
        if gaps:
            found.append({"key": one.key, "gaps": gaps})
    if not found:
        out.say(text("No term, number or name is missing."))
    out.result(found)
    return INCOMPLETE if found else OK


# ---- files


def _send_out(ws: Workspace, scope: _Scope, options: Namespace, out: Output) -> int:
    going, staying = desk.units_for_file(
        ws, event_id=scope.event_id, strand_id=scope.strand_id, kinds=options.kind or None, states=set(options.state) or None
    )
    files: list[Path] = []
    if going:
        options.out.mkdir(parents=True, exist_ok=True)
        files = _written(going, options.format, options.out)
        format = "xliff" if options.format == "xliff" else "xlsx-translation"
        for file in files:
            subjects = [(one.key.split(".")[0], one.key.split(".")[1]) for one in going]
            record_copies(
                ws, subjects, strand_id=going[0].strand_id or "", language="both", format=format, place=str(file.resolve())
            )
            out.say(text("Wrote {file}", file=str(file)))
    out.say(text("{count} texts went out", count=len(going)))
    for one in staying:
        out.say(text("left out: {name}: {reason}", name=_short(one.source), reason=one.reason))
    out.result({"files": files, "units": len(going), "left_out": staying})
    return OK if going else INCOMPLETE


def _written(units: list[TranslationUnit], format: str, folder: Path) -> list[Path]:
    if format == "xlsx":
        from moderator_app.exchange.translation_sheets import write_translation_sheet

        return [write_translation_sheet(units, folder / "translations.xlsx")]
    from moderator_app.exchange.xliff import write_xliff

    return write_xliff(units, folder, "translations")


def _bring_in(ws: Workspace, options: Namespace, out: Output) -> int:
    if not options.words:
        raise RuleBroken(text("Which file?"), text("“translate import FILE” takes an .xlf or .xlsx that came back."))
    items: list[IncomingTranslation] = []
    problems = []
    for name in options.words:
        read = _read(Path(name))
        items += read.items
        problems += read.problems
    accept = {item.key for item in items} if options.accept else set()
    done = desk.take_in(ws, items, accept=accept, approve=options.approve)
    out.say(text("{count} translations taken, {same} unchanged", count=done.taken, same=done.same))
    for problem in problems:
        out.say(text("row {row}: {message}", row=problem.row, message=problem.message))
    for one in done.refused:
        out.say(text("row {row} not taken: {name}: {reason}", row=one.row, name=_short(one.source), reason=one.reason))
    for one in done.asked:
        name = _short(one.source)
        out.say(
            text("row {row} waits for your word: {name}: {reason} (--accept takes it)", row=one.row, name=name, reason=one.reason)
        )
    out.result({"taken": done.taken, "same": done.same, "asked": done.asked, "refused": done.refused, "problems": problems})
    return INCOMPLETE if done.asked or done.refused or problems else OK


def _read(path: Path) -> TranslationFile:
    if path.suffix.lower() in (".xlf", ".xliff", ".xml"):
        from moderator_app.exchange.xliff import read_xliff

        return read_xliff(path)
    from moderator_app.exchange.translation_sheets import read_translation_sheet

    return read_translation_sheet(path)


# ---- the glossary


def glossary(ws: Workspace, options: Namespace, out: Output) -> int:
    """List the terms, begin with the list that comes along, add, change or remove one."""
    forms = terms.split_forms(options.forms) if options.forms is not None else None
    if options.what == "begin":
        out.say(text("{count} terms added", count=terms.begin_glossary(ws)))
    elif options.what == "add":
        if len(options.words) != 2:
            raise RuleBroken(text("A term needs its English and its Chinese."), text("“glossary add rubric 评分量规”"))
        terms.add_entry(ws, options.words[0], options.words[1], forms or ())
    elif options.what == "change":
        terms.change_entry(ws, _term(ws, options.words).id, en=options.en, zh=options.zh, forms=forms)
    elif options.what == "remove":
        terms.remove_entry(ws, _term(ws, options.words).id)
    found = terms.glossary(ws)
    if not found:
        out.say(text("The glossary is empty. “glossary begin” brings some 60 school terms."))
    else:
        lines = [(term.en, term.zh, "; ".join(term.forms)) for term in found]
        out.table((text("English"), text("Chinese"), text("Other forms")), lines)
    out.result(found)
    return OK


def _term(ws: Workspace, said: Sequence[str]) -> GlossaryTerm:
    wanted = fold(" ".join(said))
    fits = [term for term in terms.glossary(ws) if wanted and wanted in (fold(term.en), fold(term.zh), term.id)]
    if not fits:
        raise NotFound(text("No term is called “{name}”.", name=" ".join(said)), text("“glossary” shows them all."))
    return fits[0]


# ---- letters and permissions taken back


def letter(ws: Workspace, options: Namespace, out: Output) -> int:
    """Show or write the letters that ask for permission, note that they were sent, or note what was answered."""
    chosen = _insights(ws, options)
    if options.what == "answer":
        letters.note_answer(
            ws, [view.id for view in chosen], publish=options.publish, translate=options.translate, naming=options.naming,
            words=options.evidence, file=options.file, until=options.until,
        )  # fmt: skip
        out.say(text("Answer noted for {count} insights", count=len(chosen)))
        out.result([letters.standing(ws, view.id) for view in chosen])
        return OK
    made = letters.letters(ws, [view.id for view in chosen], options.use or ASKED)
    files = []
    if not made:
        out.say(text("Nothing is left to ask: everything was granted, or belongs to nobody."))
    for one in made:
        if options.what == "show":
            out.say(one.as_text)
        elif options.what == "write":
            files.append(_eml(one, options.out))
            out.say(text("Wrote {file}", file=str(files[-1])))
        else:
            letters.note_sent(ws, one)
            out.say(text("Noted that {name} was asked", name=one.to_name))
    out.result({"letters": made, "files": files})
    return OK


def _eml(one: Letter, folder: Path) -> Path:
    from moderator_app.exchange.letter_mail import letter_file_name, write_letter

    folder.mkdir(parents=True, exist_ok=True)
    return write_letter(one, folder / letter_file_name(one))


def revoke(ws: Workspace, options: Namespace, out: Output) -> int:
    """Take a permission back, and list the copies that are outside."""
    chosen = _insights(ws, options)
    done = letters.revoke(ws, [view.id for view in chosen], options.use or ASKED, words=options.evidence, file=options.file)
    out.say(text("{count} insights withdrawn from publication", count=done.withdrawn))
    if done.copies:
        out.say(text("{count} copies went out before:", count=len(done.copies)))
        _show_copies(done.copies, out)
    else:
        out.say(text("No copy went out."))
    if options.recalled and done.copies:
        mark_recalled(ws, [copy.id for copy in done.copies])
        out.say(text("Noted that {count} copies were called back", count=len(done.copies)))
    out.result(done)
    return INCOMPLETE if done.copies and not options.recalled else OK


def _show_copies(copies: Sequence[Copy], out: Output) -> None:
    lines = [(f"{copy.at:%Y-%m-%d %H:%M}", out.words(way(copy.format)), copy.language, copy.place) for copy in copies]
    out.table((text("When (UTC)"), text("How"), text("Language"), text("Where")), lines)


def _insights(ws: Workspace, options: Namespace) -> list[InsightView]:
    """The insights of the meeting that are meant, by number or words; all of them without a word."""
    meeting = choose_meeting(ws, options.meeting, options.strand)
    listed = curated.insights_of(ws, event_id=meeting.id)
    where: Text = text("“insights list” shows them with their numbers.")
    found: list[InsightView] = []
    for name in options.words:
        fits = listed[int(name) - 1 : int(name)] if name.isdecimal() and int(name) else []
        fits = fits or [one for one in listed if one.id == name]
        if not fits and not name.isdecimal():
            fits = [one for one in listed if fold(name) in fold(f"{one.text_en}\n{one.text_zh}")]
        if len(fits) != 1:
            told = text("“{name}” fits several.", name=name) if fits else text("Nothing here fits “{name}”.", name=name)
            raise (RuleBroken if fits else NotFound)(told, where)
        found.append(fits[0])
    return found if options.words else listed


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
