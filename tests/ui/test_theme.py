"""Looks: enough contrast, every letter of three languages, figures of one width, nothing unnamed in the stylesheet."""

import re
from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QImage, QRawFont
from PySide6.QtWidgets import QApplication, QPushButton

import resources
from ui.app import Program
from ui.theme import FAMILY, TOKENS, Look, Tokens, figures

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸Ёё№«»—…–°’“”" + "".join(map(chr, range(0x0410, 0x0450))) + "ABCxyz0123456789"
TEXT = ("ink", "quiet", "accent", "attention", "good", "bad", "rec")
GROUND = ("paper", "card", "rail")
PAIRS = [
    *product(TEXT, GROUND),
    *product(("ink", "quiet"), ("accent_wash", "attention_wash", "good_wash", "bad_wash")),
    ("accent", "accent_wash"),
    ("attention", "attention_wash"),
    ("good", "good_wash"),
    ("bad", "bad_wash"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("quiet", "line"),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", Look)
def test_text_can_be_read_on_every_ground(look: Look) -> None:
    tokens = vars(TOKENS[look])
    weak = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("look", Look)
def test_what_can_be_pressed_has_an_edge_that_is_seen(look: Look) -> None:
    tokens = vars(TOKENS[look])
    for edge, ground in product(("edge", "accent"), GROUND):
        assert contrast(tokens[edge], tokens[ground]) >= 3, (edge, ground)


@pytest.mark.parametrize("look", Look)
def test_red_is_for_recording_alone(look: Look) -> None:
    def is_red(colour: str) -> bool:
        shade = QColor(colour)
        return (shade.hsvHue() + 20) % 360 < 40 and shade.hsvSaturationF() > 0.3

    assert [name for name, colour in vars(TOKENS[look]).items() if is_red(colour)] == ["rec"]


def test_the_stylesheet_names_colours_by_token_alone() -> None:
    sheet = resources.stylesheet()
    assert set(re.findall(r"\$(\w+)", sheet)) <= {field.name for field in fields(Tokens)}
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet)


@pytest.mark.parametrize("content", resources.fonts(), ids=["Regular", "Medium", "SemiBold"])
def test_every_letter_of_the_three_languages_is_in_the_font(qapp: QApplication, content: bytes) -> None:
    font = QRawFont(content, 15)
    assert not [letter for letter in LETTERS if not font.supportsCharacter(ord(letter))]


def test_the_bundled_font_is_the_one_in_use(program: Program) -> None:
    assert FAMILY in QFontDatabase.families()
    assert program.app.font().family() == FAMILY


def test_every_figure_is_as_wide_as_the_next(program: Program) -> None:
    metrics = QFontMetricsF(figures(20))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_an_icon_wears_the_colour_of_the_theme(program: Program) -> None:
    theme = program.frame.theme
    colours = {}
    for look in Look:
        theme.wear(look)
        image = theme.pixmap("circle", 64, "accent").toImage().convertToFormat(QImage.Format.Format_ARGB32)
        opaque = [
            image.pixelColor(x, y).name() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
        ]
        colours[look] = set(opaque)
    assert colours == {look: {TOKENS[look].accent} for look in Look}


def test_a_dressed_button_changes_with_the_theme_and_may_go(program: Program) -> None:
    theme = program.frame.theme
    kept, gone = QPushButton("kept"), QPushButton("gone")
    for button in (kept, gone):
        theme.dress(button, "play")
    before = kept.icon().cacheKey()
    del gone
    theme.wear(Look.DARK)
    assert kept.icon().cacheKey() != before
    kept.deleteLater()


def test_every_icon_is_drawn_in_the_colour_of_its_place() -> None:
    folder = resources._HERE / "icons"
    names = [path.name.removesuffix(".svg") for path in folder.iterdir() if path.name.endswith(".svg")]
    assert len(names) > 10
    assert not [name for name in names if b"currentColor" not in resources.icon(name)]
