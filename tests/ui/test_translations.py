"""The windows speak three languages: every label is translated, compiled, and fits where it stands even when long."""

import ast
import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from resources import window_translation

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
LOCALES = {"kk": "kk_KZ", "ru": "ru_RU"}
LUPDATE = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
TOOLS = Path(sys.executable).parent
Labels = dict[tuple[str, str], str | None]


def labels(file: Path) -> Labels:
    """Return the translation of each label by context and source; None where it is not finished."""
    found: Labels = {}
    for context in ET.parse(file).iter("context"):  # noqa: S314 - a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            text = translation.text if done and translation is not None else None
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def updated(language: str, folder: Path) -> Path:
    """Return a copy of the language's file after the tool looked through the windows once more."""
    copy = Path(shutil.copy(TRANSLATIONS / f"{language}.ts", folder))
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    command: list[str | Path] = [
        TOOLS / "pyside6-lupdate",
        *LUPDATE,
        "-target-language",
        LOCALES[language],
        *sources,
        "-ts",
        copy,
    ]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return copy


@pytest.mark.parametrize("language", LOCALES)
def test_every_label_is_translated(language: str, tmp_path: Path) -> None:
    there = labels(TRANSLATIONS / f"{language}.ts")
    needed = labels(updated(language, tmp_path))
    assert len(needed) > 15
    assert sorted(needed.keys() - there.keys()) == [], "make translations"
    assert sorted(there.keys() - needed.keys()) == [], "nothing says these any more: make translations"
    assert sorted(key for key, text in there.items() if not text) == []


@pytest.mark.parametrize("language", LOCALES)
def test_what_ships_is_what_was_translated(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    source = TRANSLATIONS / f"{language}.ts"
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", source, "-qm", compiled], check=True)
    assert compiled.read_bytes() == window_translation(language), "make translations"


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LOCALES)
def test_a_translation_has_the_places_of_its_source_and_does_not_shout(language: str) -> None:
    for (context, source), text in labels(TRANSLATIONS / f"{language}.ts").items():
        assert placeholders(source) == placeholders(text or ""), (context, source)
        assert "!" not in source + (text or ""), (context, source)


@pytest.mark.parametrize("language", LOCALES)
def test_a_translation_is_written_in_its_own_letters(language: str) -> None:
    mixed = re.compile(r"[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]", re.IGNORECASE)
    found = {key: text for key, text in labels(TRANSLATIONS / f"{language}.ts").items() if mixed.search(text or "")}
    assert found == {}


SHOWN_BY = {
    *("QAction", "QCheckBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton"),
    *("addItem", "setAccessibleDescription", "setAccessibleName", "setPlaceholderText", "setText", "setTitle"),
    *("setToolTip", "setWindowTitle"),
}
SAME_EVERYWHERE = {"REC"}
WORD = re.compile(r"[^\W\d_]{2}")


def untranslated(source: str) -> list[tuple[int, str]]:
    """Return line and text of each constant word that is shown as it stands in the code."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(text)), *_]):
                if name in SHOWN_BY and WORD.search(text) and text not in SAME_EVERYWHERE:
                    found.append((node.lineno, text))
            case _:
                pass
    return found


def test_no_word_is_shown_past_the_translation() -> None:
    found = {str(path.name): untranslated(path.read_text("utf-8")) for path in (ROOT / "ui").rglob("*.py")}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_word_past_the_translation_is_found() -> None:
    assert untranslated("label.setText('Hello')\nQPushButton('Жазу')\nlabel.setText('REC')\nlabel.setText('–')") == [
        (1, "Hello"),
        (2, "Жазу"),
    ]
