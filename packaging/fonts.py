"""Cut the bundled fonts out of their published families: `python packaging/fonts.py SOURCE_FOLDER`.

SOURCE_FOLDER holds the two unpacked npm packages `@expo-google-fonts/noto-sans-sc` and `@expo-google-fonts/inter`
(for example after `npm pack` and `tar xzf`); they are looked for at any depth. The cut files go to resources/fonts/
with the licence of each family (SIL Open Font License 1.1) beside them. Needs fonttools and opencc.

Noto Sans SC carries the documents: every character of GB/T 2312, the Traditional forms that OpenCC gives for them,
Latin with the marks of pinyin and Vietnamese, punctuation, full-width forms and CJK symbols. Inter carries the window
on Linux: Latin and extended Latin with tabular figures. Same input, same bytes.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from opencc import OpenCC

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"

#: Unicode ranges (first, last) that both families are cut to.
LATIN = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0192, 0x0192),
    (0x01A0, 0x01A1),  # Vietnamese o with horn
    (0x01AF, 0x01B0),  # Vietnamese u with horn
    (0x01CD, 0x01DC),  # pinyin tones
    (0x0218, 0x021B),
    (0x02C6, 0x02C7),
    (0x02D8, 0x02DD),
    (0x0300, 0x0304),  # combining tone marks
    (0x0306, 0x030C),
    (0x0323, 0x0323),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2010, 0x2027),  # dashes, quotes, dagger, bullet, ellipsis
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x2070, 0x208E),
    (0x20A0, 0x20BF),  # currencies
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2150, 0x215E),
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2212),
    (0x2260, 0x2265),
    (0x2713, 0x2717),
)
#: What a Chinese text needs besides the characters of GB/T 2312.
CHINESE = (
    (0x2460, 0x24FF),  # enclosed figures
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2600, 0x2606),
    (0x3000, 0x303F),  # CJK symbols and punctuation
    (0x3100, 0x312F),  # bopomofo
    (0xFE30, 0xFE4F),  # vertical punctuation
    (0xFF00, 0xFFEF),  # full-width and half-width forms
)

FAMILIES = {
    "NotoSansSC-Regular.ttf": ("NotoSansSC_400Regular.ttf", True, ["kern", "locl", "ccmp", "mark"]),
    "NotoSansSC-Bold.ttf": ("NotoSansSC_700Bold.ttf", True, ["kern", "locl", "ccmp", "mark"]),
    "Inter-Regular.ttf": ("Inter_400Regular.ttf", False, ["kern", "ccmp", "mark", "mkmk", "tnum", "calt", "locl"]),
    "Inter-Medium.ttf": ("Inter_500Medium.ttf", False, ["kern", "ccmp", "mark", "mkmk", "tnum", "calt", "locl"]),
    "Inter-SemiBold.ttf": ("Inter_600SemiBold.ttf", False, ["kern", "ccmp", "mark", "mkmk", "tnum", "calt", "locl"]),
}
LICENCES = {"NotoSansSC-OFL.txt": "NotoSansSC_400Regular.ttf", "Inter-OFL.txt": "Inter_400Regular.ttf"}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python packaging/fonts.py SOURCE_FOLDER", file=sys.stderr)
        return 2
    source = Path(arguments[0])
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (original, chinese, features) in FAMILIES.items():
        wanted = characters(chinese)
        cut(found(source, original), TARGET / name, wanted, features)
        print(f"{name}: {(TARGET / name).stat().st_size / 1e6:.2f} MB")
    for name, neighbour in LICENCES.items():
        shutil.copyfile(found(source, neighbour).parents[1] / "LICENSE_FONT", TARGET / name)
    return 0


def characters(chinese: bool) -> set[int]:
    """The code points a font is cut to; those that the family lacks are skipped in the cutting."""
    wanted = set(_span(LATIN))
    if chinese:
        simplified = gb2312()
        wanted |= {ord(letter) for letter in simplified}
        wanted |= {ord(letter) for letter in OpenCC("s2t").convert(simplified)}
        wanted |= set(_span(CHINESE))
    return wanted


def gb2312() -> str:
    """All characters of GB/T 2312-1980: rows 1 to 9 (symbols, kana, Greek, Cyrillic) and 16 to 87 (7 + 3 thousand hanzi)."""
    letters = []
    for row in (*range(1, 10), *range(16, 88)):
        for cell in range(1, 95):
            try:
                letters.append(bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue  # the set has holes
    return "".join(letters)


def cut(original: Path, target: Path, wanted: set[int], features: list[str]) -> None:
    """Write `original` to `target` with the `wanted` code points and layout `features` alone."""
    options = subset.Options(
        layout_features=features,
        hinting=False,
        recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
        name_languages=["*"],
        glyph_names=False,
        notdef_outline=True,
    )
    font = subset.load_font(str(original), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def found(source: Path, name: str) -> Path:
    """The file of that name at any depth under `source`."""
    for candidate in sorted(source.rglob(name)):
        return candidate
    raise SystemExit(f"{name} is not under {source}: unpack @expo-google-fonts/noto-sans-sc and @expo-google-fonts/inter there")


def _span(ranges: Iterable[tuple[int, int]]) -> Iterable[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
