"""What a protocol is before it is set in type: sections of statements, each of which knows where it comes from.

Rules. A statement without a source cannot be made: the events of the chain it rests on, the rules that demand it, or
both. What the code demands and nobody entered is a :class:`Lack` of the document and never silently absent; with a lack
the document is a draft. Words are carried in every language of the document (:class:`Said`); what somebody spoke is in
the language it was spoken in, with its translation beside it where there is one. Nothing here names a person by itself:
who composes it puts in what the decision on pseudonyms (art. 97) lets stand.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from interview_app.domain.errors import Bug
from interview_app.domain.people import InterviewKind
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.signature import Signature

SIDE_BY_SIDE = (InterviewLanguage.KK, InterviewLanguage.RU)
"""The two languages that may stand beside each other."""


@dataclass(frozen=True)
class Source:
    """Where a statement comes from: numbers of events in the chain, ids of rules; :class:`Bug` where neither.

    ``bank`` is the id of the question bank's entry whose wording it is, '' where it is nobody's but the speaker's.
    """

    events: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()
    bank: str = ""

    def __post_init__(self) -> None:
        if not self.events and not self.rules:
            raise Bug("a statement without a source")


@dataclass(frozen=True)
class Said:
    """One text in the languages it exists in; '' where it does not."""

    kk: str = ""
    ru: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return any((self.kk, self.ru, self.en))

    def text(self, language: InterviewLanguage) -> str:
        """Return the text in *language*, else what there is: Kazakh first, then Russian, then English."""
        return self.own(language) or self.kk or self.ru or self.en

    def own(self, language: InterviewLanguage) -> str:
        """Return the text in *language*; '' where it does not exist in it."""
        return {InterviewLanguage.KK: self.kk, InterviewLanguage.RU: self.ru, InterviewLanguage.EN: self.en}[language]

    def same_in(self, languages: tuple[InterviewLanguage, ...]) -> bool:
        """Return whether there is but one text for all of *languages*, as of a name or of words not translated."""
        return len({self.text(language) for language in languages}) == 1


def alike(text: str) -> Said:
    """Return what reads the same in every language: a name, a number, a digest, words as they were spoken."""
    return Said(text, text, text)


def each(said: Said, change: Callable[[str], str]) -> Said:
    """Return *said* with *change* made in each language that it is in."""
    return replace(said, **{one.value: change(said.own(one)) for one in InterviewLanguage if said.own(one)})


class ProtocolForm(StrEnum):
    """How the conversation is set down (art. 199.3); the text's key is ``protocol_form.<code>``."""

    FULL = "full"
    """Question and answer, as near verbatim as possible."""
    BRIEF = "brief"
    """A summary; the recording holds the words."""


class Manner(StrEnum):
    """How a paragraph is set."""

    PLAIN = "plain"
    NOTICE = "notice"
    """What somebody was told: set apart, for it is read aloud."""
    REMARK = "remark"
    """Small, for what explains the document itself."""


class SignedWhere(StrEnum):
    """Where a person signs."""

    EACH_PAGE = "each_page"
    END = "end"
    NOTICE = "notice"
    """Under what was explained to them."""


class Unsigned(StrEnum):
    """Why there is no signature (arts 199.7, 212.8); the text's key is ``unsigned.<code>``."""

    REFUSED = "refused"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True)
class Paragraph:
    """A statement in prose; line breaks in it are kept."""

    text: Said
    source: Source
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True)
class Field:
    """A heading and what stands beside it."""

    heading: Said
    value: Said
    source: Source


@dataclass(frozen=True)
class Fields:
    """Headings with their values, one below the other."""

    rows: tuple[Field, ...]


@dataclass(frozen=True)
class TableRow:
    """As many cells as the table has headings."""

    cells: tuple[Said, ...]
    source: Source


@dataclass(frozen=True)
class TableBlock:
    """A table. ``shares`` are the columns' widths against each other, one for each heading."""

    headings: tuple[Said, ...]
    shares: tuple[int, ...]
    rows: tuple[TableRow, ...]

    def __post_init__(self) -> None:
        widths = {len(self.headings), len(self.shares), *(len(row.cells) for row in self.rows)}
        if len(widths) != 1 or not self.headings or min(self.shares) < 1:
            raise Bug("a table whose rows differ in length")


@dataclass(frozen=True)
class Moment:
    """A moment: ``t_ms`` since the start of the recording, ``clock`` the room's wall clock then, ``14:32:07``."""

    t_ms: int
    clock: str


@dataclass(frozen=True)
class QuestionAnswer:
    """One question with its answer (arts 199.3, 210.12, 215.3).

    ``speaker`` is who asked, by role and name. An empty ``answer`` says that the recording holds it. ``declined`` is
    the reason for which a question was not put to the child, else empty; then there is no answer.
    """

    number: int
    at: Moment
    speaker: Said
    question: Said
    answer: Said
    source: Source
    declined: Said = Said()

    def __post_init__(self) -> None:
        if self.declined and self.answer:
            raise Bug("an answer to a question that was not put")


@dataclass(frozen=True)
class Suspension:
    """A time in which there was no questioning or no recording, with its reason (art. 210.12); ``until`` may lack."""

    since: Moment
    until: Moment | None
    what: Said
    reason: Said
    source: Source


@dataclass(frozen=True)
class Remark:
    """A remark or addition, numbered: who made it, when (in words), what it says."""

    number: int
    who: Said
    when: Said
    text: Said
    source: Source


@dataclass(frozen=True)
class Correction:
    """A certified correction (art. 199.6): the earlier wording stays legible beside the one that holds now."""

    number: int
    place: Said
    was: Said
    now: Said
    who: Said
    when: Said
    source: Source


@dataclass(frozen=True)
class SignatureBlock:
    """A person's place to sign: what was drawn there, or why nothing was.

    ``person`` is their number in the session, 0 for the child. ``field`` names the field for a signature by
    certificate, '' where none is made. ``unsigned`` goes with its ``reason``. ``instead`` names the trusted signer
    (art. 212.8), who drew then what is ``drawn``; '' where the person signs for themselves. The ``field`` of a place on
    each page is the one at the end: a certificate signs the whole file. ``veiled``: a pseudonym hides the person (art.
    97), who therefore signs by drawing alone, for a certificate would name them.
    """

    person: int
    role: Said
    name: str
    where: SignedWhere
    source: Source
    drawn: Signature | None = None
    unsigned: Unsigned | None = None
    reason: Said = Said()
    instead: str = ""
    field: str = ""
    veiled: bool = False

    def __post_init__(self) -> None:
        if self.unsigned and not self.reason:
            raise Bug("no signature and no reason")


Block: TypeAlias = Paragraph | Fields | TableBlock | QuestionAnswer | Suspension | Remark | Correction | SignatureBlock


@dataclass(frozen=True)
class Section:
    """A numbered section of the document."""

    heading: Said
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Attachment:
    """What is attached (arts 212.3, 212.5): its digest, and on a page of its own the picture of it, if it is one.

    ``picture`` is a PNG or JPEG file, empty where it is not printed; the thing itself lies in the package.
    """

    number: int
    name: Said
    sha256: str
    source: Source
    picture: bytes = b""


@dataclass(frozen=True)
class Lack:
    """What the code demands and the document does not hold.

    ``code`` names the statement, ``article`` who demands it. ``blocks``: nothing can stand in its place; else a reason
    can, which then is printed where the statement would be.
    """

    code: str
    article: str
    blocks: bool


@dataclass(frozen=True)
class ProtocolDocument:
    """The whole protocol. ``languages`` are one, or Kazakh and Russian beside each other.

    ``place`` and ``day`` stand below the title; ``each_page`` are the people who sign every page (arts 212.7, 212.9).
    """

    title: Said
    subtitle: Said
    place: Said
    day: Said
    form: ProtocolForm
    kind: InterviewKind
    languages: tuple[InterviewLanguage, ...]
    sections: tuple[Section, ...]
    each_page: tuple[SignatureBlock, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    lacks: tuple[Lack, ...] = ()

    def __post_init__(self) -> None:
        if len(self.languages) != 1 and self.languages != SIDE_BY_SIDE:
            raise Bug("not one language, nor the two that stand beside each other")

    @property
    def complete(self) -> bool:
        """Return whether nothing is lacking, so that the document may be signed."""
        return not self.lacks
