"""Texts: from a stable code to a sentence in Kazakh, Russian or English.

Rules. A key that the catalogue lacks is a bug, because every text exists in all three languages. A value that the
caller did not give leaves its placeholder standing: a half sentence is better than none. What comes from outside (file
names, subjects of certificates) is shown without control characters, so that it cannot rewrite a terminal's screen.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from unicodedata import category

from interview_app.domain.errors import Bug, Circumstance
from resources import text_catalogue

LANGUAGES = ("kk", "ru", "en")
DEFAULT_LANGUAGE = "kk"
LANGUAGE_VARIABLE = "INTERVIEW_APP_LANG"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_UNBROKEN = "\N{NO-BREAK SPACE}"
_UNBREAKABLE = (_UNBROKEN, "\N{NARROW NO-BREAK SPACE}", "\N{FIGURE SPACE}")
_JOINERS = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\ufeff"


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    """Return the texts of *language*; the command line and the windows of one process share them."""
    tables = tomllib.loads(text_catalogue(language)).items()
    return {f"{table}.{key}": text for table, keys in tables for key, text in keys.items()}


class Texts:
    """The texts of one language, by dotted key."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __contains__(self, key: str) -> bool:
        return key in self._catalogue

    def text(self, key: str, /, **params: str | int) -> str:
        """Return the text of *key* with *params* in their places; :class:`Bug` if there is no such text."""
        if key not in self._catalogue:
            raise Bug(f"no text for {key} in {self.language}")
        return self._catalogue[key].format_map(_Shown({name: harmless(value) for name, value in params.items()}))

    def word(self, table: str, code: str) -> str:
        """Return the text of a stable word, or the word itself where a newer program or recorder coined it."""
        key = f"{table}.{code}"
        return self.text(key) if key in self else harmless(code)

    def message(self, message: str) -> str:
        """Return what argparse means by *message*, its per cent places kept; *message* itself if it is new to us."""
        return self._catalogue.get(f"argparse.{message}", message)

    def circumstance(self, circumstance: Circumstance) -> str:
        """Return what happened, what is safe and what to do."""
        params = {name: self._told(name, value) for name, value in circumstance.params.items()}
        return self.text(f"error.{circumstance.code.value}", **params)

    def _told(self, name: str, value: str | int) -> str | int:
        if name in ("reason", "finding", "action"):
            return self.word(name, str(value))
        return self.text("reason.default_device") if name == "source" and value == "" else value


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language: ``--lang`` in *arguments*, INTERVIEW_APP_LANG, the locale, and Kazakh where none decides."""
    asked = _asked_for(arguments) or environment.get(LANGUAGE_VARIABLE, "")
    if asked in LANGUAGES:
        return asked
    locale = next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), "")
    language = locale.partition(".")[0].partition("_")[0].lower()
    return language if language in LANGUAGES else DEFAULT_LANGUAGE


def harmless(value: str | int) -> str:
    """Return *value* as one line of printable characters, letters newer than this Python and of private use among them.

    Spaces of any width are spaces, those that do not break stay so; what only joins or parts letters is left out.
    """
    text = str(value)
    return text if text.isprintable() else "".join(map(_harmless, text))


@cache
def _harmless(character: str) -> str:
    kind = category(character)
    if character.isprintable() or kind in ("Cn", "Co"):
        return character
    if kind == "Zs":
        return _UNBROKEN if character in _UNBREAKABLE else " "
    return "" if character in _JOINERS else "\N{REPLACEMENT CHARACTER}"


def _asked_for(arguments: Sequence[str]) -> str:
    asked = ""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            asked = next(iter(arguments[place + 1 : place + 2]), "")
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return asked


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
