"""Letters: whatever somebody wrote can be read and copied wherever a paper prints it."""

from dataclasses import replace

import pytest
from reportlab.pdfbase import pdfmetrics

from interview_app.documents.act import ActPaper, act_pdf
from interview_app.documents.audit import AuditPaper, audit_pdf
from interview_app.documents.label import label_pdf
from interview_app.documents.letters import REGULAR, register_fonts, runs
from interview_app.documents.protocol import PageMarks, RenderedProtocol, protocol_pdf
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Paragraph,
    Section,
    SignatureBlock,
    SignedWhere,
    TableBlock,
    TableRow,
    alike,
)
from interview_app.system.texts import Texts
from tests.documents.papers import labels
from tests.documents.protocols import CHILD, DIGEST, KK, LAW, RU, SESSION, TALK, protocol
from tests.documents.reading import fonts_in, opened, outlined, said_by

DRAWN = ("\N{MINUS SIGN}5 ≠ ≈ ½ ° €", "→ ← ✓ ✖ ★ ① ■", "😀🤣👍🙈❤🔥📷🇰🇿", "გიორგი", "Արամ")
NUMBERED = {
    "王小": "[U+738B][U+5C0F]",
    "שלו": "[U+05E9][U+05DC][U+05D5]",
    "لا": "[U+0644][U+0627]",
    "\uf0b7": "[U+F0B7]",
}
ALL = " ".join((*DRAWN, *NUMBERED))
PRINTED = " ".join((*DRAWN, *NUMBERED.values()))


def with_strange_words(words: str) -> RenderedProtocol:
    """Return a protocol that has *words* everywhere."""
    said = alike(words)
    person = SignatureBlock(0, CHILD, words, SignedWhere.EACH_PAGE, LAW)
    blocks = (
        Paragraph(said, LAW),
        replace(TALK[0], question=said, answer=said),
        TableBlock((said,), (1,), (TableRow((said,), LAW),)),
        replace(person, where=SignedWhere.END),
    )
    document = replace(protocol((RU,)), title=said, sections=(Section(said, blocks),), attachments=())
    return protocol_pdf(replace(document, each_page=(person,)), PageMarks(SESSION, DIGEST, said))


def test_no_letter_is_missing_wherever_it_stands() -> None:
    rendered = with_strange_words(ALL)
    places = 9  # running head, title, heading, paragraph, question, answer, table twice, end of the paper, and the band
    assert said_by(rendered.pdf).count(PRINTED) == places + 1
    assert outlined(rendered.pdf) == [(f"1. {ALL}", 1)]
    assert all(fonts_in(rendered.pdf).values())
    assert rendered.pdf == with_strange_words(ALL).pdf


@pytest.mark.parametrize("written", DRAWN)
def test_what_a_bundled_font_has_is_drawn_and_copied_as_it_was_written(written: str) -> None:
    act = ActPaper(written, [(written, written)], written, [written], written)
    assert said_by(act_pdf(act, KK)).count(written) == 6
    assert "[U+" not in said_by(act_pdf(act, KK))


@pytest.mark.parametrize(("written", "number"), NUMBERED.items())
def test_what_no_font_draws_rightly_is_printed_as_its_number(written: str, number: str) -> None:
    purpose = replace(labels(2)[1], purpose=written)
    assert number in said_by(label_pdf((purpose,), SIDE_BY_SIDE))
    audit = audit_pdf(AuditPaper(written, (), ("",) * 7, [(written,) * 7]), lambda page: f"{written}{page}")
    assert said_by(audit).replace(" ", "").count(number) == 9  # a narrow column breaks them


def test_spaces_of_all_widths_are_spaces_and_joiners_are_nothing() -> None:
    pasted = "а\N{NO-BREAK SPACE}б\N{NARROW NO-BREAK SPACE}в\N{THIN SPACE}г\N{SOFT HYPHEN}д\N{ZERO WIDTH SPACE}е\ufeff"
    family = "👩\N{ZERO WIDTH JOINER}👧 ❤\N{VARIATION SELECTOR-16}"
    text = said_by(with_strange_words(f"{pasted} {family} конец").pdf)
    assert "а б в где 👩👧 ❤ конец" in text
    assert Texts("ru").text("protocol.declined", reason=pasted).endswith("а\xa0б\xa0в где")


def test_a_letter_and_its_accent_are_one() -> None:
    assert runs("и\N{COMBINING BREVE} е\N{COMBINING DIAERESIS}") == [("", "й ё")]


def test_every_letter_has_a_font_that_draws_it() -> None:
    register_fonts()
    for number in range(0x20, 0x20000):
        for font, part in runs(chr(number)):
            glyphs = pdfmetrics.getFont(font or REGULAR).face.charToGlyph
            assert all(ord(letter) in glyphs for letter in part), hex(number)


def test_a_long_row_of_signs_goes_on_to_the_next_line() -> None:
    for row in ("🤣" * 900, "王" * 300, "→" * 900):
        rendered = with_strange_words(row)
        printed = "".join(page.extract_text() for page in opened(rendered.pdf).pages)
        assert "".join(printed.split()).count("".join(part for _, part in runs(row))) >= 1
        assert rendered.pages > 1
