"""Data that ships with the program, read through this module alone: a wheel or a zip serves as well as a folder.

Texts are one TOML catalogue per language; the windows' labels are Qt translations, made by ``make translations``. The
package's README goes into every sealed package byte for byte. Fonts (OFL, DejaVu's own), icons (ISC) lie beside their
licences.
"""

from importlib.resources import files

_HERE = files("resources")
_FONTS = ("NotoSans-Regular", "NotoSans-Medium", "NotoSans-SemiBold")
_FONTS_OF_SIGNS = ("NotoEmoji-Regular", "DejaVuSans")


def text_catalogue(language: str) -> str:
    """Return the TOML source of the texts in *language* (``kk``, ``ru`` or ``en``)."""
    return (_HERE / "texts" / f"{language}.toml").read_text(encoding="utf-8")


def rules(jurisdiction: str) -> bytes:
    """Return the TOML source of the interview room's rules in *jurisdiction* (``kz``)."""
    return (_HERE / "rules" / f"{jurisdiction}.toml").read_bytes()


def package_readme() -> bytes:
    """Return ``data/README.txt`` of every sealed package: kk, ru, en; the same bytes each time."""
    return (_HERE / "package_readme" / "README.txt").read_bytes()


def window_translation(language: str) -> bytes:
    """Return Qt's compiled translation of the windows' labels into *language* (``kk`` or ``ru``; English is theirs)."""
    return (_HERE / "translations" / f"{language}.qm").read_bytes()


def rights(language: str) -> str:
    """Return the TOML source of what is explained to adults and children in *language* (``kk``, ``ru`` or ``en``)."""
    return (_HERE / "rights" / f"{language}.toml").read_text(encoding="utf-8")


def fonts() -> tuple[bytes, ...]:
    """Return the windows' fonts as TrueType: Noto Sans in three weights."""
    return _read(_FONTS)


def fonts_of_signs() -> tuple[bytes, ...]:
    """Return what papers draw letters with that Noto Sans lacks, as TrueType: Noto Emoji, DejaVu Sans."""
    return _read(_FONTS_OF_SIGNS)


def icon(name: str) -> bytes:
    """Return the icon *name* as SVG, drawn in ``currentColor``."""
    return (_HERE / "icons" / f"{name}.svg").read_bytes()


def stylesheet() -> str:
    """Return the windows' one stylesheet, with ``$token`` where a colour of the theme belongs."""
    return (_HERE / "window.qss").read_text(encoding="utf-8")


def questioning_lexicon(language: str) -> str:
    """Return the TOML source of the word classes by which a question in *language* is judged."""
    return (_HERE / "questioning" / f"{language}.toml").read_text(encoding="utf-8")


def _read(names: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple((_HERE / "fonts" / f"{name}.ttf").read_bytes() for name in names)
