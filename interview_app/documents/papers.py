"""Papers of a case beside the protocol, all from one engine: a title, headings with values, what is said, who signs.

Rules. A paper is a small frozen type in the words of its language; what is empty is not printed. Its title, its text
and its headings are the catalogue's, under ``paper``. Each names the case and the session it belongs to; none but the
sealed annex (art. 97) names the child otherwise than the protocol does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeAlias

from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from interview_app.documents.blocks import GUTTER, Setting
from interview_app.documents.ink import SigningPlace
from interview_app.documents.letters import MEDIUM, STRONG, write
from interview_app.documents.pages import LEFT, RIGHT, WIDTH, lay_out
from interview_app.documents.paper import CAPTION, TEXT, paragraph, paragraphs, to_the_right, turned
from interview_app.documents.rows import Cell, Listing, Row, hairline
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import alike
from interview_app.domain.rights import AdultText
from interview_app.domain.signature import Signature

_FOOT = 20 * mm
_TITLE = turned(CAPTION, fontName=STRONG, fontSize=15, leading=20, textColor=TEXT)
_PLACE = (62 * mm, 12 * mm)


@dataclass(frozen=True)
class Signer:
    """Who signs a paper: role and name in words, and what was drawn; without it there is a line to sign on."""

    role: str
    name: str = ""
    drawn: Signature | None = None


@dataclass(frozen=True)
class Sheet:
    """What any paper is made of, in words: ``points`` are numbered, ``table`` is its headings and rows."""

    title: str
    lines: Sequence[tuple[str, str]] = ()
    told: Sequence[str] = ()
    points: Sequence[str] = ()
    closing: str = ""
    headings: Sequence[str] = ()
    shares: Sequence[int] = ()
    rows: Sequence[Sequence[str]] = ()
    sign: Sequence[Signer] = ()
    remark: str = ""


@dataclass(frozen=True)
class Notice:
    """What was explained to an adult (arts 110, 201.2): rights, or the undertaking not to disclose, which they sign."""

    text: AdultText
    case_number: str
    session: str
    role: str
    name: str
    made: str
    drawn: Signature | None = None
    reason: str = ""
    """Why it was not signed; the paper says it in the place of the signature."""


@dataclass(frozen=True)
class FailedRecording:
    """The act of a recording that could not begin or go on; attesting witnesses are called (art. 197.6)."""

    KIND: ClassVar = "failed_recording"
    case_number: str
    session: str
    made: str
    place: str
    investigator: str
    what_failed: str
    lasted: str
    attesting: str
    sign: tuple[Signer, ...]


@dataclass(frozen=True)
class Referral:
    """The urgent referral after a "yes" to a question of the child's safety (thesis 2.5.5): to whom, what, by whom."""

    KIND: ClassVar = "urgent"
    case_number: str
    session: str
    made: str
    child: str
    addressee: str
    danger: str
    words: str
    done: str
    sign: tuple[Signer, ...]


@dataclass(frozen=True)
class PsychologistAnnex:
    """The psychologist's annex: what was seen and concluded (thesis 2.5.6)."""

    KIND: ClassVar = "psychologist"
    case_number: str
    session: str
    made: str
    child: str
    readiness: str
    observed: str
    conclusion: str
    sign: tuple[Signer, ...]


@dataclass(frozen=True)
class HelpReferral:
    """Where child and family find help (thesis 2.5.6); each of ``organisations`` on a line of its own."""

    KIND: ClassVar = "help"
    case_number: str
    session: str
    made: str
    child: str
    addressee: str
    needed: str
    organisations: str
    sign: tuple[Signer, ...]


@dataclass(frozen=True)
class IdentityAnnex:
    """Who stands behind a pseudonym (art. 97): printed once, put into an envelope and sealed."""

    KIND: ClassVar = "identity"
    case_number: str
    session: str
    made: str
    decision: str
    pseudonym: str
    real_name: str
    born: str
    birth_place: str
    citizenship: str
    nationality: str
    education: str
    school: str
    family_status: str
    occupation: str
    document: str
    address: str
    representatives: str
    sign: tuple[Signer, ...]


CasePaper: TypeAlias = FailedRecording | Referral | PsychologistAnnex | HelpReferral | IdentityAnnex


@dataclass(frozen=True)
class Contents:
    """What a package holds: a row for each file: its path, what it is, its size and its SHA-256, in words."""

    case_number: str
    session: str
    made: str
    files: tuple[tuple[str, str, str, str], ...]
    sign: tuple[Signer, ...] = ()


def paper_pdf(paper: CasePaper, language: InterviewLanguage) -> bytes:
    """Return a paper as PDF in *language*; what it says stands below its headings."""
    word = _words(language)
    lines = [
        (word(f"paper.{field.name}"), value)
        for field in fields(paper)
        if isinstance(value := getattr(paper, field.name), str) and value
    ]
    told = (word(f"paper.told_{paper.KIND}"),)
    return sheet_pdf(Sheet(word(f"paper.title_{paper.KIND}"), lines, told, sign=paper.sign), language)


def notice_pdf(notice: Notice, language: InterviewLanguage) -> bytes:
    """Return what was explained to somebody, with their signature, as PDF in *language*."""
    word = _words(language)
    shown = ("case_number", "session", "name", "role", "made")
    lines = [(word(f"paper.{name}"), getattr(notice, name)) for name in shown]
    articles = word("paper.articles", articles=notice.text.article)
    closing = notice.text.closing
    sign: tuple[Signer, ...] = (Signer(notice.role, notice.name, notice.drawn),)
    if notice.reason:
        closing, sign = word("unsigned.refused", reason=notice.reason), ()
    text = notice.text
    sheet = Sheet(text.title, lines, points=text.points, closing=closing, sign=sign, remark=articles)
    return sheet_pdf(sheet, language)


def contents_pdf(contents: Contents, language: InterviewLanguage) -> bytes:
    """Return the list of a package's files as PDF in *language*."""
    word = _words(language)
    lines = [(word(f"paper.{name}"), getattr(contents, name)) for name in ("case_number", "session", "made")]
    headings = [word(f"paper.file_{name}") for name in ("path", "what", "size")]
    title = word("paper.title_contents")
    rows = [(f"{path}\n{digest}", what, size) for path, what, size, digest in contents.files]
    sheet = Sheet(title, lines, headings=headings, shares=(24, 8, 5), rows=rows, sign=contents.sign)
    return sheet_pdf(sheet, language)


def sheet_pdf(sheet: Sheet, language: InterviewLanguage) -> bytes:
    """Return any paper as PDF; the same content gives the same bytes."""
    setting = Setting((language,), [])
    body = setting.body
    story: list[Any] = [Row(_text(paragraphs(sheet.title, _TITLE)), after=5 * mm)]
    story += [setting.field(alike(heading), alike(value)) for heading, value in sheet.lines if value]
    story.append(Spacer(0, 3 * mm))
    story += [Row(_text(paragraphs(words, body)), after=2.4 * mm) for words in sheet.told]
    for number, point in enumerate(sheet.points, 1):
        at = GUTTER + 8 * mm
        story.append(
            Row(
                [
                    Cell(GUTTER, 7 * mm, (paragraph(f"{number}.", body),)),
                    Cell(at, WIDTH - at, tuple(paragraphs(point, body))),
                ],
                after=1.8 * mm,
            )
        )
    if sheet.rows:
        story.append(_listing(sheet))
    if sheet.closing:
        closing = turned(body, fontName=MEDIUM)
        story += [Spacer(0, 2 * mm), Row(_text(paragraphs(sheet.closing, closing)), after=3 * mm)]
    story.append(Spacer(0, 5 * mm))
    caption = setting.joined(setting.word("protocol.signature"))
    story += [_signer(signer, caption) for signer in sheet.sign]
    if sheet.remark:
        story.append(Row(_text(paragraphs(sheet.remark, CAPTION))))

    def foot(canvas: Any, number: int, of: int) -> None:
        hairline(canvas, LEFT, 14 * mm, RIGHT, 14 * mm)
        canvas.setFillColor(TEXT)
        page = setting.joined(setting.word("protocol.page", number=number, total=of))
        write(canvas, page, RIGHT, 9 * mm, MEDIUM, 8, left_of=1)

    pdf, _ = lay_out(story, foot, title=sheet.title, language=language.value, bottom=_FOOT)
    return pdf


def _text(content: Sequence[Any]) -> list[Cell]:
    return [Cell(GUTTER, WIDTH - GUTTER, tuple(content))]


def _listing(sheet: Sheet) -> Listing:
    gap, x, places = 3 * mm, float(GUTTER), []
    unit = (WIDTH - GUTTER - gap * (len(sheet.shares) - 1)) / sum(sheet.shares)
    for share in sheet.shares:
        places.append((x, unit * share))
        x += unit * share + gap
    head, small = turned(CAPTION, fontName=MEDIUM), turned(CAPTION, fontSize=7, leading=9.5, textColor=TEXT)

    def row(cells: Sequence[str], style: Any) -> Row:
        columns = zip(places, cells, strict=True)
        return Row([Cell(left, wide, tuple(paragraphs(cell, style))) for (left, wide), cell in columns], whole=True)

    return Listing(row(sheet.headings, head), [row(one, small) for one in sheet.rows], left=GUTTER, gap=gap, after=gap)


def _signer(signer: Signer, caption: str) -> Row:
    wide, high = _PLACE
    left = WIDTH - wide
    who = [paragraph(signer.role, CAPTION), *([paragraph(signer.name)] if signer.name else [])]
    place = (
        SigningPlace(wide, high, signer.drawn, "", []),
        Spacer(0, 0.6 * mm),
        paragraph(caption, to_the_right(CAPTION)),
    )
    return Row([Cell(GUTTER, left - GUTTER - 8 * mm, tuple(who)), Cell(left, wide, place)], after=4 * mm, whole=True)


def _words(language: InterviewLanguage) -> Any:
    setting = Setting((language,), [])
    return lambda key, **params: setting.word(key, **params).text(language)
