"""Statements of a document set in type: each kind in its own way, in one language or in two beside each other.

Rules. Beside each other the languages have a column each, and what says the same thing stands at the same height, also
where a page ends. Words that were spoken and not translated go across both; a translation has below it, small, who
made it. Everything that a person wrote is printed as it was written.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from interview_app.documents.ink import SigningPlace
from interview_app.documents.letters import MEDIUM, STRONG
from interview_app.documents.pages import WIDTH
from interview_app.documents.paper import BODY, CAPTION, CLOSE, paragraph, paragraphs, to_the_right, turned
from interview_app.documents.rows import Cell, Listing, Row, together
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import (
    Block,
    Correction,
    Fields,
    Manner,
    Moment,
    Paragraph,
    QuestionAnswer,
    Remark,
    Said,
    SignatureBlock,
    SignedWhere,
    Suspension,
    TableBlock,
    alike,
)
from interview_app.domain.protocol_translation import Translated, carried
from interview_app.signing.pades import FieldPlace
from interview_app.system.texts import Texts

_BETWEEN = 7 * mm
GUTTER = 16 * mm
"""Room on the left for numbers and times; all text begins behind it."""
_HEADING = 46 * mm
_DIGEST = re.compile("[0-9a-f]{64}")
_PLACE = (62 * mm, 12 * mm)


class Setting:
    """How the blocks of one document are set: its languages, their words, and the fields placed so far."""

    def __init__(self, languages: tuple[InterviewLanguage, ...], placed: list[FieldPlace]) -> None:
        self.languages = languages
        self._texts = {language: Texts(language.value) for language in languages}
        self._placed = placed
        self._beside = len(languages) > 1
        self.body = CLOSE if self._beside else BODY

    def word(self, key: str, **params: str | int | Said) -> Said:
        """Return a text of the catalogue in the languages; a parameter may itself be in several."""
        said = {}
        for language, texts in self._texts.items():
            given = {
                name: " ".join(value.text(language).split()) if isinstance(value, Said) else value
                for name, value in params.items()
            }
            said[language.value] = texts.text(key, **given)
        return carried(Said(**said), params.values())

    def joined(self, said: Said) -> str:
        """Return *said* on one line: once where it is the same in the languages, else all of them."""
        return " / ".join(dict.fromkeys(said.text(language) for language in self.languages))

    def blocks(self, blocks: Iterable[Block]) -> list[Any]:
        """Return the blocks as reportlab's flowables, as wide as a page's text; what leads to another stays with it."""
        story: list[Any] = []
        below: list[Block] = []
        for block in reversed(tuple(blocks)):
            items = self._block(block)
            if _leads(block, below):
                story[0] = together(items.pop(), story[0], width=WIDTH)
            story = [*items, *story]
            below.insert(0, block)
        return story

    def columns(
        self, said: Said, style: ParagraphStyle, *, left: float = GUTTER, right: float = WIDTH, **how: Any
    ) -> list[Cell]:
        """Return a column of *said* for each language between *left* and *right*, in points."""
        return [
            Cell(x, wide, (*paragraphs(said.text(language), style, **how), *self._below(said, language)))
            for language, (x, wide) in zip(self.languages, self._places(left, right), strict=True)
        ]

    def _block(self, block: Block) -> list[Any]:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Fields():
                return [self.field(row.heading, row.value) for row in block.rows]
            case TableBlock():
                return [self._table(block)]
            case QuestionAnswer():
                return [self._question(block)]
            case Suspension():
                return [self._suspension(block)]
            case Remark():
                return [self._remark(block)]
            case Correction():
                return [self._correction(block)]
            case SignatureBlock():
                return [self._signature(block)]

    def _places(self, left: float, right: float) -> list[tuple[float, float]]:
        count = len(self.languages)
        wide = (right - left - (count - 1) * _BETWEEN) / count
        return [(left + number * (wide + _BETWEEN), wide) for number in range(count)]

    def _paragraph(self, block: Paragraph) -> list[Any]:
        if block.manner is Manner.NOTICE:
            cells = self.columns(block.text, turned(self.body, leftIndent=4 * mm))
            return [Row(cells, after=4 * mm, rules=tuple(cell.x + 0.6 * mm for cell in cells))]
        style = CAPTION if block.manner is Manner.REMARK else self.body
        return [Row(self.columns(block.text, style), after=2.4 * mm)]

    def field(self, heading: Said, value: Said) -> Row:
        """Return a heading with its value: beside it, or below it where the languages share the width."""
        heading_style = turned(self.body, fontName=MEDIUM)
        if not self._beside:
            (language,) = self.languages
            left = GUTTER + _HEADING
            cells = [
                Cell(GUTTER, _HEADING - 4 * mm, (paragraph(heading.text(language), heading_style),)),
                Cell(left, WIDTH - left, self._value(value, language)),
            ]
            return Row(cells, after=1.8 * mm)
        cells = [
            Cell(
                x,
                wide,
                (paragraph(heading.text(language), CAPTION), *self._value(value, language)),
            )
            for language, (x, wide) in zip(self.languages, self._places(GUTTER, WIDTH), strict=True)
        ]
        return Row(cells, after=2 * mm, least=2)

    def _value(self, said: Said, language: InterviewLanguage) -> tuple[Any, ...]:
        """Return a field's value; a digest, which is one long word, in letters that let it stay on its line."""
        text = said.text(language)
        style = turned(self.body, fontSize=7.8) if _DIGEST.fullmatch(text) else self.body
        return (*paragraphs(text, style), *self._below(said, language))

    def _below(self, said: Said, language: InterviewLanguage) -> list[Any]:
        """Return what stands below words of people: whose translation it is, or in one language the translation too."""
        text = said.below.own(language) if isinstance(said, Translated) else ""
        return paragraphs(text, CAPTION if self._beside else CLOSE) if text else []

    def _table(self, block: TableBlock) -> Listing:
        small = turned(self.body, fontSize=8.5, leading=11.2)
        gap = 3 * mm
        unit = (WIDTH - GUTTER - gap * (len(block.shares) - 1)) / sum(block.shares)

        def row(cells: Iterable[Said], style: ParagraphStyle) -> Row:
            x, columns = GUTTER, []
            for said, share in zip(cells, block.shares, strict=True):
                stacked = dict.fromkeys(said.text(language) for language in self.languages)
                content = [item for text in stacked for item in paragraphs(text, style)]
                content += [item for language in self.languages for item in self._below(said, language)]
                columns.append(Cell(x, unit * share, tuple(content)))
                x += unit * share + gap
            return Row(columns, whole=True)

        head = row(block.headings, turned(CAPTION, fontName=MEDIUM))
        return Listing(head, [row(one.cells, small) for one in block.rows], left=GUTTER, gap=3 * mm, after=3 * mm)

    def _gutter(self, number: str, times: Iterable[str]) -> Cell:
        strong = turned(self.body, fontName=STRONG)
        faint = turned(CAPTION, leading=self.body.leading - 1.6)
        numbered = (paragraph(number, strong),) if number else ()
        return Cell(0, GUTTER - 2 * mm, (*numbered, *(paragraph(time, faint) for time in times)))

    def _spoken(self, label: Said, words: Said, style: ParagraphStyle) -> list[Cell]:
        """Return what somebody said, behind its label; across both columns where it is in one language alone.

        Label and words are of one weight: a paragraph of two takes reportlab three times as long.
        """
        if self._beside and words.same_in(self.languages):
            heads = [label.text(language).removesuffix(":") for language in self.languages]
            whole = _behind(f"{' / '.join(heads)}:" if label else "", words.text(self.languages[0]))
            return [Cell(GUTTER, WIDTH - GUTTER, tuple(paragraphs(whole, style)))]
        return [
            Cell(
                x,
                wide,
                (
                    *paragraphs(_behind(label.text(language), words.text(language)), style),
                    *self._below(words, language),
                ),
            )
            for language, (x, wide) in zip(self.languages, self._places(GUTTER, WIDTH), strict=True)
        ]

    def _question(self, block: QuestionAnswer) -> Row:
        asked = turned(self.body, fontName=MEDIUM)
        if block.declined:
            answer, label = self.word("protocol.declined", reason=block.declined), Said()
        else:
            answer = block.answer or self.word("protocol.in_recording", time=_since_start(block.at))
            label = self.word("protocol.answer")
        lines = [
            self._spoken(self.word("protocol.question", who=block.speaker), block.question, asked),
            self._spoken(label, answer, turned(self.body, spaceBefore=1 * mm)),
        ]
        return self._beside_gutter(self._gutter(str(block.number), _times(block.at)), lines, after=3.4 * mm)

    def _suspension(self, block: Suspension) -> Row:
        times = [*_times(block.since)[:1], *(_times(block.until)[:1] if block.until else ())]
        clock = "\N{EN DASH}".join(filter(None, (block.since.clock, block.until.clock if block.until else "")))
        lines = [
            self._spoken(block.what, alike(clock), turned(self.body, fontName=MEDIUM)),
            self._spoken(Said(), block.reason, self.body),
        ]
        return self._beside_gutter(self._gutter("", times), lines, after=3.4 * mm)

    def _remark(self, block: Remark) -> Row:
        who = self._each(lambda language: f"{block.who.text(language)}, {block.when.text(language)}")
        label = self.word("protocol.remark", number=block.number)
        return self._numbered(label, [(Said(), block.text, False)], who)

    def _correction(self, block: Correction) -> Row:
        certified = self.word("protocol.certified", who=block.who, when=block.when)
        label = self.word("protocol.correction", number=block.number)
        label = self._each(lambda language: f"{label.text(language)}: {block.place.text(language)}")
        lines = [
            (self.word("protocol.was"), block.was, True),
            (self.word("protocol.now"), block.now, False),
        ]
        return self._numbered(label, lines, certified)

    def _numbered(self, label: Said, lines: list[tuple[Said, Said, bool]], below: Said) -> Row:
        strong = turned(self.body, fontName=STRONG)
        cells = []
        for language, (x, wide) in zip(self.languages, self._places(GUTTER, WIDTH), strict=True):
            content = [paragraph(label.text(language), strong)]
            for head, words, struck in lines:
                content += paragraphs(words.text(language), self.body, label=head.text(language), struck=struck)
                content += self._below(words, language)
            cells.append(Cell(x, wide, (*content, paragraph(below.text(language), CAPTION))))
        return Row(cells, after=3.4 * mm, whole=True)

    def _signature(self, block: SignatureBlock) -> Row:
        wide, high = _PLACE
        strong = turned(self.body, fontName=MEDIUM)
        who: list[Any] = [paragraph(self.joined(block.role), CAPTION), paragraph(block.name, strong)]
        if block.instead:
            who += [paragraph(self.joined(self.word("protocol.instead", name=block.instead)), CAPTION)]
        place: tuple[Any, ...] = ()
        if block.unsigned:
            why = self.word(f"unsigned.{block.unsigned.value}", reason=block.reason)
            said = ((paragraph(why.text(one), self.body), *self._below(why, one)) for one in self.languages)
            place = tuple(item for items in said for item in items)
        if block.instead or not block.unsigned:
            how = "protocol.by_certificate" if block.field and block.drawn is None else "protocol.signature"
            caption = paragraph(self.joined(self.word(how)), to_the_right(CAPTION))
            field = block.field if block.where is SignedWhere.END else ""
            signing = SigningPlace(wide, high, block.drawn, field, self._placed)
            place = (*place, signing, Spacer(0, 0.6 * mm), caption)
        left = WIDTH - wide
        cells = [Cell(GUTTER, left - GUTTER - 8 * mm, tuple(who)), Cell(left, wide, place)]
        return Row(cells, after=3.6 * mm, whole=True)

    def _beside_gutter(self, gutter: Cell, lines: list[list[Cell]], *, after: float) -> Row:
        """Return *lines*, each level in itself, beside a gutter."""
        stacked = tuple(Row([Cell(c.x - GUTTER, c.width, c.content) for c in line], after=1 * mm) for line in lines)
        return Row([gutter, Cell(GUTTER, WIDTH - GUTTER, stacked)], after=after, least=2)

    def _each(self, said: Any) -> Said:
        return Said(**{language.value: said(language) for language in self.languages})


def _leads(block: Block, below: Sequence[Block]) -> bool:
    """Return whether *block* means nothing without the first *below*; a last signature is not alone on a page."""
    match block:
        case Paragraph():
            return isinstance(below[0], TableBlock | SignatureBlock) if below else False
        case SignatureBlock():
            return len(below) == 1 and isinstance(below[0], SignatureBlock)
    return False


def _behind(label: str, words: str) -> str:
    return f"{label} {words}" if label else words


def _times(at: Moment) -> list[str]:
    return [_since_start(at), at.clock]


def _since_start(at: Moment) -> str:
    seconds = at.t_ms // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
