"""The protocol as PDF: a document of a court, readable in ten years with nothing but a page and eyes.

Rules. The same document gives the same bytes, until somebody signs. Text is text: it can be searched and copied, in
each letter of the languages. A document that lacks what the code demands is printed as a draft. The fields for
signatures by certificate are not made here; where they belong is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Spacer

from interview_app.documents.blocks import GUTTER, Setting
from interview_app.documents.ink import draw_signature
from interview_app.documents.letters import MEDIUM, REGULAR, STRONG, write
from interview_app.documents.pages import LEFT, RIGHT, WIDTH, Landmark, Outline, draw_qr, lay_out
from interview_app.documents.paper import CAPTION, MUTED, TEXT, centred, paragraph, to_the_right, turned
from interview_app.documents.picture import picture
from interview_app.documents.rows import Cell, Row, hairline, together
from interview_app.domain.protocol import Attachment, ProtocolDocument, Said, Section, SignatureBlock, alike
from interview_app.domain.protocol_bond import Bond
from interview_app.signing.pades import FieldPlace

_QR = 17 * mm
_FOOT = 32 * mm
"""Room for the marks below the text; each row of people who sign each page takes :data:`_BAND` more."""
_BAND = 16.5 * mm
_ABREAST, _ROWS = 3, 6
"""Three people stand in a row, and more only where there would be more rows than these."""
_IN_PLACE = (7.5, 6.5, 5.5, 4.5)
_BELOW = (6.8, *_IN_PLACE[1:])
"""Sizes in points of what has to fit: in the place of a signature, and of whose place it is."""
_DISPLAY = turned(CAPTION, fontName=STRONG, fontSize=16, leading=21, textColor=TEXT)
_SUBTITLE = turned(CAPTION, fontName=MEDIUM, fontSize=10.5, leading=14.5, textColor=TEXT)
_SECTION = turned(CAPTION, fontName=STRONG, fontSize=11.5, leading=15, textColor=TEXT)


@dataclass(frozen=True)
class PageMarks:
    """What stands on every page: the session's id, the media digest in hex, and the ``running`` head in few words.

    ``bond`` is what the file says of its recording to a machine: :func:`.protocol_bond.bond_of` the same events.
    """

    session: str
    media_digest: str
    running: Said
    bond: Bond | None = None


@dataclass(frozen=True)
class RenderedProtocol:
    """The file, the places of signatures by certificate in the order of the pages, and how many pages there are."""

    pdf: bytes
    fields: tuple[FieldPlace, ...]
    pages: int


def protocol_pdf(document: ProtocolDocument, marks: PageMarks) -> RenderedProtocol:
    """Return *document* as PDF with *marks* on its pages; blocks for a second for some hundred questions."""
    placed: list[FieldPlace] = []
    outline: list[Outline] = []
    setting = Setting(document.languages, placed)
    story = _opening(document, setting)
    for number, section in enumerate(document.sections, 1):
        story += _section(number, section, setting, outline)
    for attachment in document.attachments:
        story += _attachment(attachment, setting, outline)
    pdf, pages = lay_out(
        story,
        partial(_mark, setting, document.each_page, marks),
        title=setting.joined(document.title),
        language=document.languages[0].value,
        bottom=_FOOT + _BAND * len(_rows(document.each_page)),
        outline=outline,
        draft="" if document.complete else setting.word("protocol.draft").text(document.languages[0]),
        keywords=(marks.bond or Bond(marks.session, marks.media_digest)).line,
    )
    return RenderedProtocol(pdf, tuple(sorted(placed, key=lambda field: field.page)), pages)


def _opening(document: ProtocolDocument, setting: Setting) -> list[Any]:
    story: list[Any] = [Row(setting.columns(document.title, centred(_DISPLAY), left=0), after=1 * mm)]
    if document.subtitle:
        story.append(Row(setting.columns(document.subtitle, centred(_SUBTITLE), left=0), after=5 * mm))
    half = WIDTH / 2
    place = paragraph(setting.joined(document.place), setting.body)
    day = paragraph(setting.joined(document.day), to_the_right(setting.body))
    return [*story, Row([Cell(0, half, (place,)), Cell(half, half, (day,))], after=4 * mm)]


def _section(number: int, section: Section, setting: Setting, outline: list[Outline]) -> list[Any]:
    heading = Row(
        [Cell(0, GUTTER, (paragraph(f"{number}.", _SECTION),)), *setting.columns(section.heading, _SECTION)],
        after=2.6 * mm,
        whole=True,
    )
    landmark = Landmark(f"{number}. {setting.joined(section.heading)}", 0, outline)
    story = setting.blocks(section.blocks)
    return [Spacer(0, 4 * mm), together(landmark, heading, *story[:1], width=WIDTH), *story[1:]]


def _attachment(attachment: Attachment, setting: Setting, outline: list[Outline]) -> list[Any]:
    label = setting.word("protocol.attachment", number=attachment.number)
    story: list[Any] = [
        PageBreak(),
        Landmark(f"{setting.joined(label)}. {setting.joined(attachment.name)}", 0, outline),
        Row(setting.columns(label, _SECTION), after=1 * mm),
        Row(setting.columns(attachment.name, setting.body), after=3 * mm),
        setting.field(setting.word("protocol.attachment_digest"), alike(attachment.sha256)),
        Spacer(0, 4 * mm),
    ]
    shown = picture(attachment.picture, WIDTH - GUTTER, 160 * mm) if attachment.picture else None
    if shown is None:
        return [*story, Row(setting.columns(setting.word("protocol.no_picture"), CAPTION))]
    return [*story, Row([Cell(GUTTER, WIDTH - GUTTER, (shown,))], whole=True)]


def _mark(
    setting: Setting,
    each_page: tuple[SignatureBlock, ...],
    marks: PageMarks,
    canvas: Any,
    number: int,
    of: int,
) -> None:
    _head(canvas, setting.joined(marks.running))
    _band(canvas, setting, each_page)
    hairline(canvas, LEFT, _FOOT - 5.6 * mm, RIGHT, _FOOT - 5.6 * mm)
    canvas.saveState()
    canvas.translate(LEFT, _FOOT - 8 * mm - _QR)  # two clear millimetres all around, or no camera finds it
    draw_qr(canvas, f"{marks.session}\n{marks.media_digest}", _QR)
    canvas.restoreState()
    x, y = LEFT + _QR + 4 * mm, _FOOT - 11 * mm
    canvas.setFillColor(TEXT)
    page = setting.word("protocol.page", number=number, total=of)
    write(canvas, setting.joined(page), RIGHT, y, MEDIUM, 8, left_of=1)
    write(canvas, setting.joined(setting.word("protocol.session", session=marks.session)), x, y, MEDIUM, 8)
    canvas.setFillColor(MUTED)
    write(canvas, setting.joined(setting.word("protocol.digest")), x, y - 4.4 * mm, REGULAR, 6.5)
    write(canvas, marks.media_digest, x, y - 7.8 * mm, REGULAR, 6.5)


def _head(canvas: Any, words: str) -> None:
    canvas.setFillColor(MUTED)
    head = paragraph(words, to_the_right(turned(CAPTION, fontSize=7.5, leading=9.5)))
    _, tall = head.wrap(WIDTH, 20 * mm)
    head.drawOn(canvas, LEFT, A4[1] - 9 * mm - tall)


def _rows(people: Sequence[SignatureBlock]) -> list[Sequence[SignatureBlock]]:
    """Return who signs each page, row by row from the top."""
    abreast = max(_ABREAST, -(-len(people) // _ROWS))
    return [people[first : first + abreast] for first in range(0, len(people), abreast)]


def _band(canvas: Any, setting: Setting, people: Sequence[SignatureBlock]) -> None:
    """Draw a place for everybody who signs each page; who signs by certificate alone has that said there."""
    gap = 6 * mm
    rows = _rows(people)
    for above, row in enumerate(reversed(rows)):
        wide = min((WIDTH - gap * (len(rows[0]) - 1)) / len(rows[0]), 80 * mm)
        for order, person in enumerate(row):
            canvas.saveState()
            canvas.translate(LEFT + order * (wide + gap), _FOOT + above * _BAND)
            _place(canvas, setting, person, wide)
            canvas.restoreState()


def _place(canvas: Any, setting: Setting, person: SignatureBlock, wide: float) -> None:
    who = f"{setting.joined(person.role)}, {person.name}"
    if person.instead:
        who += f"; {setting.joined(setting.word('protocol.signs_instead'))}: {person.instead}"
    canvas.translate(0, -4.5 * mm)
    _fitted(canvas, who, wide, 6 * mm, _BELOW)
    canvas.translate(0, 7.1 * mm)
    hairline(canvas, 0, -0.4 * mm, wide, -0.4 * mm)
    if person.drawn is not None:
        draw_signature(canvas, person.drawn, wide, 9 * mm)
    elif person.unsigned:
        why = setting.word(f"unsigned.{person.unsigned.value}", reason=person.reason)
        _fitted(canvas, setting.joined(why), wide, 9 * mm)
    elif person.field:
        _fitted(canvas, setting.joined(setting.word("protocol.by_certificate")), wide, 9 * mm)


def _fitted(canvas: Any, words: str, width: float, height: float, sizes: Sequence[float] = _IN_PLACE) -> None:
    """Draw *words* into a rectangle, as small as they need to be, and cut where even the smallest is too large."""
    for size in sizes:
        style = turned(CAPTION, fontSize=size, leading=size * 1.22)
        text = paragraph(words, style)
        if text.wrap(width, height)[1] <= height:
            break
    else:
        text = text.split(width, height)[0]
        text.wrap(width, height)
    text.drawOn(canvas, 0, height - text.height)
