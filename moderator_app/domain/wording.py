"""Sentences that a person reads, before they are in anybody's language.

Core code never builds English sentences out of pieces. It makes a `Text`: an English template, which is also the key
in the translation catalogue, and the values to put in. Whoever shows it (window, command line, PDF) renders it in
the language of the reader. A `Text` can be stored, so the name of an undo step is translated when it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from moderator_app.domain.plurals import for_ones

Value = str | int | float
Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence: an English template such as ``"Move {name} to {room}"`` and its values.

    A value may itself be a `Text`; it is rendered in the same language.
    """

    template: str
    values: Mapping[str, Value | Text] = field(default_factory=dict)

    def render(self, translate: Translate | None = None) -> str:
        """The sentence in the language that `translate` looks templates up in; English without one.

        In English a count of one has the singular (plurals.py).
        """
        template = translate(self.template) if translate else self.template
        if not self.values:
            return template
        shown = {key: value.render(translate) if isinstance(value, Text) else value for key, value in self.values.items()}
        if template == self.template:
            template = for_ones(template, shown)
        return template.format_map(shown)

    def __str__(self) -> str:
        return self.render()

    def to_json(self) -> dict[str, object]:
        """A JSON object from which `from_json` makes an equal sentence."""
        values = {key: value.to_json() if isinstance(value, Text) else value for key, value in self.values.items()}
        return {"template": self.template, "values": values} if values else {"template": self.template}

    @classmethod
    def from_json(cls, stored: Mapping[str, object]) -> Text:
        values = stored.get("values")
        loaded: dict[str, Value | Text] = {}
        if isinstance(values, Mapping):
            for key, value in values.items():
                loaded[str(key)] = cls.from_json(value) if isinstance(value, Mapping) else value
        return cls(str(stored["template"]), loaded)


def text(template: str, /, **values: Value | Text) -> Text:
    """Make a `Text`. The template must be a literal, so that the catalogue can be collected from the source."""
    return Text(template, values)
