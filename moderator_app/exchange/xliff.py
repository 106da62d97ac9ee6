"""XLIFF 2 (OASIS, versions 2.0 and 2.1 core): texts out to translators' programs, and back.

A unit's `id` is the key of our text and never changes. States go by the standard's own: none is `initial`, draft and waiting for
review are `translated` (told apart by `subState`), approved is `final`; what comes back as `reviewed` waits for review. A file
has one direction, so texts of both languages make two. Written is nothing but core; read is whatever other programs make of it:
inline tags, more segments, foreign namespaces, other encodings. Entities and document types are refused (safe_xml.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.translation import source_digest
from moderator_app.domain.translation_units import (
    FIELD_LABELS,
    UNIT_KINDS,
    IncomingTranslation,
    TranslationFile,
    TranslationUnit,
    other_language,
    read_key,
)
from moderator_app.domain.wording import text
from moderator_app.exchange.files import STANDARD, Findings, Limits
from moderator_app.exchange.safe_xml import read_xml
from moderator_app.exchange.whole_files import write_whole

CORE = "urn:oasis:names:tc:xliff:document:2.0"
_OWN = "urn:peersphere:moderator:translation"
_SUB = "peersphere"
_CORE_LIKE = "urn:oasis:names:tc:xliff:document:2"
_OLD = "urn:oasis:names:tc:xliff:document:1"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAGS = {"en": "en", "zh": "zh-CN"}
_OUT = {"none": "initial", "draft": "translated", "review": "translated", "approved": "final"}
_RANK = {"initial": 0, "translated": 1, "reviewed": 2, "final": 3}


def write_xliff(units: Iterable[TranslationUnit], folder: Path, stem: str, *, version: str = "2.0") -> list[Path]:
    """Write the texts into `folder`, a file a direction ("STEM en-zh.xlf"), and return the paths.

    Raises `FileUnwritable` where that can't be done.
    """
    every = list(units)
    written = []
    for language in ("en", "zh"):
        some = [one for one in every if one.source_language == language]
        if some:
            name = f"{stem} {language}-{other_language(language)}.xlf"
            written.append(write_whole(Path(folder) / name, xliff_bytes(some, version=version)))
    return written


def xliff_bytes(units: Sequence[TranslationUnit], *, version: str = "2.0") -> bytes:
    """Texts of one direction as an XLIFF document (UTF-8). Raises ValueError for texts of two directions."""
    languages = {one.source_language for one in units} or {"en"}
    if len(languages) > 1:
        raise ValueError("an XLIFF document has one source language")
    source = languages.pop()
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{CORE}" xmlns:ps="{_OWN}" version="{version}" srcLang="{_TAGS[source]}" '
        f'trgLang="{_TAGS[other_language(source)]}">',
    ]
    for kind in UNIT_KINDS:
        some = [one for one in units if one.kind == kind]
        if some:
            lines += [f' <file id="{kind}" original="{kind}">', *(line for one in some for line in _unit(one)), " </file>"]
    if not units:
        lines.append(' <file id="empty"><notes><note>-</note></notes></file>')
    lines.append("</xliff>")
    return ("\n".join(lines) + "\n").encode("utf-8")


def read_xliff(path: Path, *, limits: Limits = STANDARD) -> TranslationFile:
    """The translations in an XLIFF 2 file, in its order; units that aren't ours or can't be read stand in its problems.

    Raises `FileUnreadable`.
    """
    path = Path(path)
    root = read_xml(path, limits)
    space, name = _split(root.tag)
    if name != "xliff" or not space.startswith(_CORE_LIKE):
        raise _no_xliff_2(path, name, space)
    findings = Findings(path.name)
    items: list[IncomingTranslation] = []
    for number, (unit, preserved) in enumerate(_units(root, False), start=1):
        item = _read_unit(unit, preserved, number, findings)
        if item is not None:
            items.append(item)
    languages = (_language(root.get("srcLang")), _language(root.get("trgLang")))
    return TranslationFile(items, findings.listed(), languages)


# ---- writing


def _unit(one: TranslationUnit) -> Iterator[str]:
    base = source_digest(one.target)
    yield f'  <unit id="{_attribute(one.key)}" name="{_attribute(one.key)}" canResegment="no" ps:base="{base}">'
    notes = [("context", one.context), ("field", FIELD_LABELS[one.field].template if one.field in FIELD_LABELS else "")]
    if one.starts is not None:
        notes.append(("time", f"{int(one.starts) // 3600:02d}:{int(one.starts) // 60 % 60:02d}:{int(one.starts) % 60:02d}"))
    notes += [("glossary", f"{term} = {said}") for term, said in one.glossary]
    told = [(category, words) for category, words in notes if words.strip()]
    if told:
        yield "   <notes>"
        yield from (f'    <note category="{category}">{_content(words, notes=True)}</note>' for category, words in told)
        yield "   </notes>"
    sub = f' subState="{_SUB}:{one.state}"' if one.state in ("draft", "review") else ""
    yield f'   <segment id="1" state="{_OUT[one.state]}"{sub}>'
    yield f'    <source xml:space="preserve">{_content(one.source)}</source>'
    if one.target:
        yield f'    <target xml:space="preserve">{_content(one.target)}</target>'
    yield "   </segment>"
    yield "  </unit>"


def _content(words: str, *, notes: bool = False) -> str:
    """Escaped text; what XML 1.0 can't hold becomes the standard's <cp>, except in notes, which have none."""
    return "".join(_letter(letter, notes) for letter in words) if not _is_plain(words) else words


def _is_plain(words: str) -> bool:
    return words.isprintable() and not any(letter in words for letter in "&<>\ufffe\uffff")


def _letter(letter: str, notes: bool) -> str:
    if letter in "&<>":
        return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[letter]
    code = ord(letter)
    if letter == "\r":
        return "&#13;"
    if (code < 32 and letter not in "\t\n") or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return "" if notes else f'<cp hex="{code:04X}"/>'
    return letter


def _attribute(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


# ---- reading


def _split(tag: Any) -> tuple[str, str]:
    if not isinstance(tag, str):  # a comment or processing instruction
        return "", ""
    space, _, name = tag.rpartition("}")
    return space.removeprefix("{"), name


def _is(element: Element, *names: str) -> bool:
    space, name = _split(element.tag)
    return name in names and space.startswith(_CORE_LIKE)


def _preserved(element: Element, inherited: bool) -> bool:
    said = element.get(_XML_SPACE)
    return inherited if said is None else said == "preserve"


def _units(element: Element, preserved: bool) -> Iterator[tuple[Element, bool]]:
    """All units in their order, through files and groups, each with whether its white space counts."""
    inside = _preserved(element, preserved)
    for child in element:
        if _is(child, "unit"):
            yield child, _preserved(child, inside)
        elif _is(child, "file", "group"):
            yield from _units(child, inside)


def _read_unit(unit: Element, preserved: bool, number: int, findings: Findings) -> IncomingTranslation | None:
    key = next((said for said in (unit.get("id", ""), unit.get("name", "")) if read_key(said) is not None), "")
    if not key:
        findings.error(text("Unit {number} (“{id}”) is not one of ours.", number=number, id=unit.get("id", "")[:60]), number)
        return None
    sources, targets, states, lacking = [], [], [], 0
    for part in unit:
        if not _is(part, "segment", "ignorable"):
            continue
        inside = _preserved(part, preserved)
        source = next((child for child in part if _is(child, "source")), None)
        target = next((child for child in part if _is(child, "target")), None)
        said = _words(source, inside)
        # programs that add a target often leave out that its white space counts as the source's does
        inside = inside if source is None else _preserved(source, inside)
        sources.append(said)
        place = target.get("order", "") if target is not None else ""
        targets.append((int(place) if place.isdecimal() else len(sources), said if target is None else _words(target, inside)))
        if _is(part, "segment"):
            states.append(_state(part, target is not None))
            lacking += target is None or (not _words(target, inside).strip() and bool(said.strip()))
    if not states:
        findings.error(text("Unit {number} holds no segment.", number=number), number)
        return None
    if lacking and lacking < len(states):
        findings.error(text("Unit {number} is translated only in part; it was left out.", number=number), number)
        return None
    wording = "" if lacking else "".join(words for _, words in sorted(targets, key=lambda entry: entry[0]))
    state = min(states, key=lambda one: ("none", "draft", "review", "approved").index(one))
    return IncomingTranslation(key, "".join(sources), wording, state if wording else "none", number, unit.get(f"{{{_OWN}}}base"))


def _words(element: Element | None, preserved: bool) -> str:
    if element is None:
        return ""
    words = "".join(_pieces(element))
    return words if _preserved(element, preserved) else _collapsed(words)


def _pieces(element: Element) -> Iterator[str]:
    """The text of a source or target with its inline tags taken off: what is inside <pc> and <mrk> counts, codes don't."""
    yield element.text or ""
    for child in element:
        if _is(child, "pc", "mrk"):
            yield from _pieces(child)
        elif _is(child, "cp"):
            yield _code_point(child.get("hex", ""))
        yield child.tail or ""


def _code_point(hexadecimal: str) -> str:
    try:
        letter = chr(int(hexadecimal, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ud800" <= letter <= "\udfff" else letter


def _collapsed(words: str) -> str:
    """White space that doesn't count: line breaks and indents of programs that lay their XML out. Blanks at the ends stay one."""
    if not any(mark in words for mark in "\n\t\r") and "  " not in words:
        return words
    inner = " ".join(words.split())
    before = words[: len(words) - len(words.lstrip())]
    after = words[len(words.rstrip()) :]
    return f"{_blank(before)}{inner}{_blank(after)}" if inner else ""


def _blank(margin: str) -> str:
    return " " if margin and "\n" not in margin else ""


def _state(segment: Element, translated: bool) -> str:
    said = segment.get("state", "initial")
    sub = segment.get("subState", "")
    if not translated:
        return "none"
    if said == "final":
        return "approved"
    if sub == f"{_SUB}:draft" and said == "translated":
        return "draft"
    return "review" if _RANK.get(said, 0) >= 1 else "draft"


def _language(tag: str | None) -> str:
    primary = (tag or "").lower().replace("_", "-").split("-")[0]
    return primary if primary in ("en", "zh") else ""


def _no_xliff_2(path: Path, name: str, space: str) -> FileUnreadable:
    if name == "xliff" and space.startswith(_OLD):
        return FileUnreadable(
            text("“{file}” is XLIFF 1; here XLIFF 2 is read.", file=path.name),
            text("Save or export it as XLIFF 2.0 or 2.1, or bring the translations in as XLSX."),
            code="file.wrong_kind",
        )
    return FileUnreadable(
        text("“{file}” is no XLIFF file.", file=path.name),
        text("Choose the .xlf file that came back from the translator, or an XLSX."),
        code="file.wrong_kind",
    )
