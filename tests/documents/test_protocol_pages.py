"""What belongs together stands on one page of the protocol, wherever the pages happen to end."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    SIDE_BY_SIDE,
    Block,
    Moment,
    Paragraph,
    QuestionAnswer,
    Section,
    SignatureBlock,
    SignedWhere,
    TableBlock,
    TableRow,
    alike,
)
from tests.documents.protocols import CHILD, KK, LAW, MARKS, protocol, signature
from tests.documents.reading import opened

FILLINGS = range(44, 60)
"""Lines above, by which a section begins anywhere on a page, and just not on it."""
TABLE = TableBlock(
    tuple(map(alike, ("Уақыты", "Не болды"))), (1, 2), (TableRow((alike("14:05"), alike("құлады")), LAW),)
)
AT = Moment(2_410_000, "14:45:10")
ASKED = QuestionAnswer(7, AT, alike("психолог"), alike("Не болды екен?"), alike("Ол құлады."), LAW)
SIGNED = tuple(
    SignatureBlock(number, CHILD, name, SignedWhere.END, LAW, drawn=signature(number + 1))
    for number, name in enumerate(("Бірінші қол", "Екінші қол", "Үшінші қол"))
)


def where(languages: tuple[InterviewLanguage, ...], words: tuple[str, ...], *blocks: Block) -> Iterator[list[int]]:
    """Yield on which pages each of *words* stands in a section of *blocks*, for each filling above it."""
    for filling in FILLINGS:
        lines = tuple(Paragraph(alike("жол"), LAW) for _ in range(filling))
        sections = (Section(alike("Толтыру"), lines), Section(alike("Айтылғаны"), blocks))
        pdf = protocol_pdf(replace(protocol(languages), sections=sections, attachments=()), MARKS).pdf
        pages = [page.extract_text() for page in opened(pdf).pages]
        yield [next(number for number, page in enumerate(pages) if word in page) for word in words]


@pytest.mark.parametrize("languages", [(KK,), SIDE_BY_SIDE])
@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        (("Айтылғаны", "құлады"), (TABLE,)),
        (("Айтылғаны", "Жоғалғаны", "құлады"), (Paragraph(alike("Жоғалғаны:"), LAW), TABLE)),
        (("Айтылғаны", "Қол қойды", "Бірінші қол"), (Paragraph(alike("Қол қойды:"), LAW), *SIGNED)),
        (("Екінші қол", "Үшінші қол"), SIGNED),
        (("Не болды екен?", "Ол құлады."), (ASKED,)),
    ],
)
def test_what_leads_to_something_is_not_parted_from_it(
    languages: tuple[InterviewLanguage, ...], words: tuple[str, ...], blocks: tuple[Block, ...]
) -> None:
    found = list(where(languages, words, *blocks))
    assert {len(set(pages)) for pages in found} == {1}
    assert len({pages[0] for pages in found}) > 1, "no page ended here"
