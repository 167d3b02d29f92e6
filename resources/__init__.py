"""Data that ships with the program, read through this module alone: a wheel or a zip serves as well as a folder.

Texts are one TOML catalogue per language. The package's README goes into every sealed package byte for byte.
"""

from importlib.resources import files

_HERE = files("resources")


def text_catalogue(language: str) -> str:
    """Return the TOML source of the texts in *language* (``kk``, ``ru`` or ``en``)."""
    return (_HERE / "texts" / f"{language}.toml").read_text(encoding="utf-8")


def package_readme() -> bytes:
    """Return ``data/README.txt`` of every sealed package: kk, ru, en; the same bytes each time."""
    return (_HERE / "package_readme" / "README.txt").read_bytes()
