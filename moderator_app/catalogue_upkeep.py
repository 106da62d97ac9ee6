"""Keeps the translation catalogue in step with the source: collects what the program says, and tells what is amiss.

Sentences are the literal templates in `text("…")`, `tr("…")`, `Text("…")` and `ntr("…", "…")`, as far as these names come from
our own package, and the strings of ui/forms/*.ui that are not marked ``notr``. What must hold, and `check` tells where it
doesn't: each of those calls has a literal to collect, its values are those that the template names, and every sentence
has a finished translation that names the same values.
"""

from __future__ import annotations

import argparse
import ast
import json
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from moderator_app import paths
from moderator_app.catalogue import PROGRAM, catalogue_file, read_catalogue

#: The functions whose first argument (for ntr: whose literal arguments) is a sentence.
COLLECTED = ("text", "tr", "Text", "ntr")

Key = tuple[str, str]


@dataclass(slots=True)
class Collected:
    """All sentences by (context, source) with the files they stand in, and the calls that can't be collected."""

    sentences: dict[Key, set[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code: 1 where `--check` finds something."""
    parser = argparse.ArgumentParser(prog="python -m moderator_app.catalogue", description=(__doc__ or "").splitlines()[0])
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--check", action="store_true", help="tell what is missing, dead or contradictory (exit code 1)")
    choice.add_argument("--update", action="store_true", help="write the catalogue anew, keeping its translations")
    choice.add_argument("--missing", action="store_true", help="print what has no translation, as JSON: template to empty text")
    choice.add_argument(
        "--fill", metavar="FILE", type=Path, help="enter the translations of a JSON file: template to translation"
    )
    parser.add_argument("--language", default="zh_CN")
    parser.add_argument("--catalogue", type=Path, help="another .ts file than the program's own")
    parser.add_argument("--source", type=Path, help="the checkout to collect from")
    chosen = parser.parse_args(arguments)
    root = chosen.source or Path(__file__).resolve().parent.parent
    forms = root / "ui" / "forms" if chosen.source else paths.ui_folder() / "forms"
    file = chosen.catalogue or catalogue_file(chosen.language)
    collected = collect(root / "moderator_app", forms)
    if chosen.check:
        return _report(check(collected, file))
    known = read_catalogue(file)
    if chosen.missing:
        print(json.dumps({source: "" for _, source in missing(collected, known)}, ensure_ascii=False, indent=1))
        return 0
    if chosen.fill:
        given = json.loads(chosen.fill.read_text(encoding="utf-8"))
        known |= {key: given[key[1]] for key in collected.sentences if given.get(key[1])}
    update(collected, known, file, chosen.language)
    print(f"{len(collected.sentences)} sentences, {len(missing(collected, known))} without a translation.")
    return 0


def collect(package: Path, forms: Path) -> Collected:
    """All sentences of the Python files under `package` and of the .ui files in `forms`."""
    collected = Collected()
    compiled = package / "desktop" / "forms"
    for file in sorted(package.rglob("*.py")):
        if compiled not in file.parents:
            _collect_python(file, f"{package.name}/{file.relative_to(package).as_posix()}", collected)
    for file in sorted(forms.glob("*.ui")):
        _collect_form(file, f"ui/forms/{file.name}", collected)
    return collected


def missing(collected: Collected, known: dict[Key, str]) -> list[Key]:
    """The sentences without a finished translation, in the order of the catalogue."""
    return sorted(key for key in collected.sentences if key not in known)


def check(collected: Collected, file: Path) -> list[str]:
    """What is amiss between the source and the catalogue in `file`, a line each; empty where all is well."""
    known = read_catalogue(file)
    found = list(collected.faults)
    found += [f"no translation ({_context(key)}): {key[1]!r}" for key in missing(collected, known)]
    found += [
        f"nobody says this any more ({_context(key)}): {key[1]!r}"
        for key in sorted(_all_keys(file))
        if key not in collected.sentences
    ]
    for (context, source), translation in sorted(known.items()):
        wanted, given = placeholders(source), placeholders(translation)
        if context == PROGRAM and wanted != given:
            found.append(f"{source!r} names {_listed(wanted)}, its translation {_listed(given)}: {translation!r}")
    return found


def update(collected: Collected, known: dict[Key, str], file: Path, language: str = "zh_CN") -> None:
    """Write the catalogue: every sentence once, sorted, with its translation or marked as unfinished; no others."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({context for context, _ in collected.sentences}, key=lambda name: (name != PROGRAM, name)):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(key for key in collected.sentences if key[0] == context):
            lines.append("    <message>")
            lines += [f'        <location filename="../../{name}"/>' for name in sorted(collected.sentences[key])]
            lines.append(f"        <source>{escape(key[1])}</source>")
            translation = known.get(key)
            state = "" if translation else ' type="unfinished"'
            lines += [f"        <translation{state}>{escape(translation or '')}</translation>", "    </message>"]
        lines.append("</context>")
    lines += ["</TS>", ""]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def placeholders(template: str) -> set[str]:
    """The names of the values in a template: ``{"name"}`` for ``"Move {name!s:>3}"``; empty where it is no template at all."""
    try:
        return {
            name.partition(".")[0].partition("[")[0] for _, name, _, _ in string.Formatter().parse(template) if name is not None
        }
    except ValueError:  # a lone brace, in a sentence that is never filled in
        return set()


# ---- reading the source


def _collect_python(file: Path, shown: str, collected: Collected) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"), filename=shown)
    ours = _our_names(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        function = _called(node.func, ours)
        if function is None:
            continue
        templates = [template for argument in node.args[: 2 if function == "ntr" else 1] for template in _literals(argument)]
        for template in templates:
            if template:
                collected.sentences.setdefault((PROGRAM, template), set()).add(shown)
        place = f"{shown}:{node.lineno}"
        if not templates and function != "Text":  # Text(…) also builds sentences again that were stored
            collected.faults.append(f"{place}: {function}(…) needs a literal, so that it can be collected")
        elif function != "Text":
            collected.faults += _wrong_values(node, templates, place)


def _our_names(tree: ast.Module) -> dict[str, str]:
    """The names in a file that mean one of `COLLECTED`: imported from our package under that or another name, or defined here."""
    ours: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("moderator_app")):
            for alias in node.names:
                if alias.name in COLLECTED:
                    ours[alias.asname or alias.name] = alias.name
                elif alias.name in ("wording", "translation"):
                    for function in COLLECTED:
                        ours[f"{alias.asname or alias.name}.{function}"] = function
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in COLLECTED:
            ours[node.name] = node.name
    return ours


def _called(function: ast.expr, ours: dict[str, str]) -> str | None:
    if isinstance(function, ast.Name):
        return ours.get(function.id)
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return ours.get(f"{function.value.id}.{function.attr}")
    return None


def _literals(argument: ast.expr) -> Iterator[str]:
    """The texts that an argument may be: a literal, or a choice between literals."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        chosen, other = list(_literals(argument.body)), list(_literals(argument.orelse))
        if chosen and other:
            yield from (*chosen, *other)


def _wrong_values(call: ast.Call, templates: list[str], place: str) -> Iterator[str]:
    """Values that a template names and the call doesn't give. (`**values` can't be looked into.)"""
    if any(keyword.arg is None for keyword in call.keywords):
        return
    given = {keyword.arg for keyword in call.keywords if keyword.arg}
    for template in templates:
        lacking = placeholders(template) - given
        if lacking and given:  # a template without any value is shown as it stands, and may be filled in later
            yield f"{place}: {template!r} is not given {_listed(lacking)}"


def _collect_form(file: Path, shown: str, collected: Collected) -> None:
    root = ElementTree.parse(file).getroot()
    context = root.findtext("class", file.stem)
    for element in root.iter("string"):
        if element.text and element.text.strip() and element.get("notr", "false") != "true":
            collected.sentences.setdefault((context, element.text), set()).add(shown)


def _all_keys(file: Path) -> set[Key]:
    """Every (context, source) of a catalogue, finished or not."""
    if not file.is_file():
        return set()
    contexts = ElementTree.parse(file).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }


# ---- telling


def _report(found: list[str]) -> int:
    for line in found:
        print(line)
    print(f"{len(found)} to mend." if found else "The catalogue says all that the program says.")
    return 1 if found else 0


def _context(key: Key) -> str:
    return "program" if key[0] == PROGRAM else f"form {key[0]}"


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no value"
