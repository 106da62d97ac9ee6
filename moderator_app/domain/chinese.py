"""Chinese beside English: folding for search, words, pinyin and the order of names.

Search indexes and queries must go through the same functions: what is stored is `search_terms(text)`, what is asked
is `search_query(query)`. Chinese characters stand alone there, so a word of any length is found as a phrase of
neighbours; traditional and simplified characters, full-width and ordinary forms, capitals and small letters are one.
The dictionaries (opencc, rjieba, pypinyin) are loaded at first need, never at import.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from moderator_app.domain.stop_words import CHINESE_STOP_WORDS, ENGLISH_STOP_WORDS
from moderator_app.domain.surnames import COMPOUND_SURNAMES, SURNAME_READINGS, SURNAME_SPELLINGS

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u3105-\u312f"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_ONE_HAN = re.compile(f"[{_HAN}]")
_ONE_ALONE = re.compile(f"([{_HAN}{_KANA}])")
_WORD = re.compile(f"[{_HAN}]+|[^\\W_{_HAN}{_KANA}]+(?:['’][^\\W\\d_]+)*")
_QUERY_PART = re.compile(r'"([^"]*)"|([^\s",;:!?()\[\]{}<>|]+)')
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]")

#: A query is cut to this many parts and each part to this many characters: no person types more, pasted pages do.
MOST_QUERY_PARTS = 24
LONGEST_QUERY_PART = 120

#: A run of Chinese longer than this is no person's name, so its first character is not read as a surname.
_LONGEST_NAME = 4


def has_chinese(text: str) -> bool:
    """Whether any character of `text` is Chinese (kana and bopomofo are not counted)."""
    return not text.isascii() and _ONE_HAN.search(text) is not None


def fold(text: str) -> str:
    """`text` as search sees it: compatibility forms unified (NFKC), small letters, simplified characters.

    Characters are simplified one by one, not by phrase, so that a part of a text folds to a part of the folded text.
    Controls, direction marks and zero-width characters become spaces. Folding twice changes nothing.
    """
    if text.isascii():
        return _UNSTORABLE.sub(" ", text).lower()
    clean = _UNSTORABLE.sub(" ", text)
    # Lower-casing can take a text out of NFKC again (and NFKC can bring out capitals), hence both twice.
    for _ in range(2):
        clean = unicodedata.normalize("NFKC", clean).lower()
    if _ONE_HAN.search(clean):
        clean = clean.translate(_simplified_characters())
    return clean


def search_terms(text: str) -> str:
    """What a search index stores for `text`: folded, each Chinese character or kana between spaces.

    Written for SQLite FTS5 with the `unicode61` tokenizer and PostgreSQL's `simple`. Applying it twice is harmless.
    """
    folded = fold(text)
    if folded.isascii():
        return folded
    return " ".join(" ".join(_ONE_ALONE.split(folded)).split())


def search_query(query: str) -> str:
    """The FTS5 MATCH expression for what a person typed, or "" where there is nothing to look for.

    Every part must occur. A run of Chinese characters, a hyphenated word and whatever stands between double quotes
    are phrases (neighbours in that order); the last Latin word also finds words that begin with it, as it may still
    be being typed. Everything is quoted, so no input is FTS5 syntax.
    """
    folded = fold(query).translate(_PUNCTUATION)
    parts: list[tuple[str, bool]] = []
    for found in _QUERY_PART.finditer(folded):
        quoted = found.group(1)
        words = _token_words(quoted if quoted is not None else found.group(2))
        if words:
            parts.append((words, quoted is not None))
        if len(parts) == MOST_QUERY_PARTS:
            break
    last_latin = max((i for i, (words, quoted) in enumerate(parts) if not quoted and _ends_latin(words)), default=-1)
    return " ".join(f'"{words}"' + (" *" if i == last_latin else "") for i, (words, _) in enumerate(parts))


def words(text: str) -> list[str]:
    """The telling words of a text in either language, in their order: folded, without stop words and bare numbers.

    Chinese is cut into words by rjieba; English words keep their form ("students" stays "students").
    """
    found: list[str] = []
    for match in _WORD.finditer(fold(text)):
        piece = match.group()
        if _ONE_HAN.match(piece):
            found.extend(word for word in _cut(piece) if word not in CHINESE_STOP_WORDS)
        else:
            word = piece.replace("’", "'").removesuffix("'s")
            if len(word) > 1 and not word.isdecimal() and word not in ENGLISH_STOP_WORDS:
                found.append(word)
    return found


def cut_words(text: str) -> list[str]:
    """All of `text` cut into words by rjieba, punctuation and spaces too: joined again they are the text."""
    return _cut(text)


def pinyin_syllables(name: str) -> list[str]:
    """The pinyin of the Chinese in `name`, a syllable a character, without tones ("吕" is "lv"); [] without Chinese.

    The first character (or two) of a run of two to four is read as a surname: 单 shan, 曾 zeng, 尉迟 yuchi.
    """
    return [syllable for run in _HAN_RUN.findall(fold(name)) for syllable in _read_name(run)]


def pinyin_of(name: str) -> str:
    """All that a Chinese name is looked up by in Latin letters, for the search index; "" without Chinese.

    单晓雪 gives "shan xiao xue shanxiaoxue xiaoxue sxx": the syllables, all of them as one word, the given name as one
    word, the initials; 吕 also as "lyu" and "lu". Several names in one text ("王芳、李伟") each give theirs.
    """
    terms: dict[str, None] = {}
    for run in _HAN_RUN.findall(fold(name)):
        syllables = list(_read_name(run))
        for spelled in [syllables] + ([[_plain_u(s, to) for s in syllables] for to in ("yu", "u")] if _has_v(syllables) else []):
            given = "".join(spelled[2 if run[:2] in COMPOUND_SURNAMES else 1 :]) if 2 < len(spelled) <= _LONGEST_NAME else ""
            joined = ("".join(spelled), given, "".join(s[0] for s in spelled))
            terms.update(dict.fromkeys((*spelled, *filter(None, joined))))
    return " ".join(terms)


def surname_spellings(character: str) -> tuple[str, ...]:
    """Other Latin spellings in use for a Chinese surname (Hong Kong, Taiwan, Singapore): 陈 gives chan, tan …"""
    return SURNAME_SPELLINGS.get(character, ())


def name_sort_key(name: str) -> str:
    """A key that sorts Chinese names by pinyin, then tone, in one list with Latin names (accents ignored).

    Keys compare as plain texts, also in SQL with binary collation.
    """
    folded = " ".join(fold(name).split())
    by_tone = by_sound = folded
    if has_chinese(folded):
        by_sound = " ".join(_HAN_RUN.sub(lambda run: f" {' '.join(_read_name(run.group()))} ", folded).split())
        by_tone = " ".join(_HAN_RUN.sub(lambda run: f" {' '.join(_read_tones(run.group()))} ", folded).split())
    return f"{without_accents(by_sound)}\t{by_tone}\t{folded}"


def without_accents(text: str) -> str:
    """`text` without combining accents: "José" gives "Jose", "Nguyễn" gives "Nguyen"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKED))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))


# ---- helpers

#: Punctuation of Chinese texts and curly quotes as the marks that `search_query` splits at.
_PUNCTUATION = str.maketrans({**dict.fromkeys("“”„«»「」『』", '"'), **dict.fromkeys("、。，；：！？《》〈〉【】…·—–/\\", " ")})
_STROKED = str.maketrans("øØđĐłŁħı", "oOdDlLhi")


@cache
def _simplified_characters() -> dict[int, str]:
    """Every traditional character with its simplified one, as opencc has them; about 4,700, built in 50 ms."""
    from opencc import OpenCC

    characters = [chr(code) for low, high in ((0x3400, 0xA000), (0x20000, 0x323B0)) for code in range(low, high)]
    simplified = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    table = {old: new for old, new in zip(characters, simplified, strict=True) if old != new and len(new) == 1}
    return {ord(old): table.get(new, new) for old, new in table.items()}


def _token_words(part: str) -> str:
    """The words of one part of a query, a space between them; only what unicode61 takes for letters and digits."""
    spaced = _ONE_ALONE.sub(r" \1 ", part[:LONGEST_QUERY_PART])
    kept = "".join(c if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc") else " " for c in spaced)
    return " ".join(kept.split()) if any(c.isalnum() for c in kept) else ""


def _ends_latin(words: str) -> bool:
    return not _ONE_ALONE.match(words[-1])


def _cut(piece: str) -> list[str]:
    import rjieba

    return [str(word) for word in rjieba.cut(piece)]


@lru_cache(maxsize=20_000)
def _read_name(run: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return _as_name(run, tuple(_letters(syllable) for syllable in lazy_pinyin(run)), SURNAME_READINGS)


@lru_cache(maxsize=20_000)
def _read_tones(run: str) -> tuple[str, ...]:
    from pypinyin import Style, lazy_pinyin

    toned = tuple(lazy_pinyin(run, style=Style.TONE3))
    plain = _read_name(run)
    # Where the surname's reading was corrected its tone isn't known from the dictionary: the plain one stands.
    return tuple(t if _letters(t.rstrip("0123456789")) == p else p for t, p in zip(toned, plain, strict=True))


def _as_name(run: str, syllables: tuple[str, ...], readings: dict[str, str]) -> tuple[str, ...]:
    if len(syllables) != len(run):  # a character that the dictionary doesn't know
        syllables = tuple(_read_one(character) for character in run)
    if not 2 <= len(run) <= _LONGEST_NAME:
        return (readings.get(run, syllables[0]),) if len(run) == 1 else syllables
    compound = COMPOUND_SURNAMES.get(run[:2])
    if compound and len(run) > 2:
        return (*compound, *syllables[2:])
    return (readings.get(run[0], syllables[0]), *syllables[1:])


def _read_one(character: str) -> str:
    from pypinyin import lazy_pinyin

    return _letters("".join(lazy_pinyin(character))) or character


def _letters(syllable: str) -> str:
    return syllable.replace("ü", "v").lower()


def _has_v(syllables: list[str]) -> bool:
    return any(a in "ln" and b == "v" for s in syllables for a, b in pairwise(s))


def _plain_u(syllable: str, to: str) -> str:
    return syllable[0] + to + syllable[2:] if syllable[:2] in ("lv", "nv") else syllable
