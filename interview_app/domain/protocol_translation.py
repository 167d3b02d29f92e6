"""What people said, in the language it was said in, and translated: which words stand in which column.

Rules (arts 30, 81, 210, 212.9). The original always stands, for it is the evidence: in the column of its own language,
or, where the document has no such column (a protocol in the language of the proceedings alone), before each
translation. A translation is somebody's: it is marked, with who made it. What nobody translated stands in the
original. A translation belongs to a thing *and* to the words it translates, so that after a correction it can stand
beside no other words than its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from interview_app.domain.declared import parts_of
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolDocument, Said
from interview_app.domain.protocol_entries import ProtocolEntries, Translatable, Translation

NOTHING = Said()
Key: TypeAlias = tuple[Translatable, int, str, InterviewLanguage]


@dataclass(frozen=True)
class Piece:
    """Words of a thing that were said in ``language`` and are needed ``into`` another; ``text``: so far, or ''."""

    thing: Translatable
    number: int
    words: str
    language: InterviewLanguage
    into: InterviewLanguage
    text: str = ""

    @property
    def key(self) -> Key:
        """What tells it from every other."""
        return self.thing, self.number, self.words, self.into

    @property
    def turned(self) -> "Piece | None":
        """The same words, said in the other language after all; None where they are not the two beside each other."""
        if {self.language, self.into} != set(SIDE_BY_SIDE):
            return None
        return replace(self, language=self.into, into=self.language)


@dataclass(frozen=True)
class Translated(Said):
    """Words in the languages of a document; ``below`` stands small below them, in the columns that have it.

    ``pieces`` are all the words in it that are, or ought to be, translated.
    """

    below: Said = NOTHING
    pieces: tuple[Piece, ...] = ()

    def same_in(self, languages: tuple[InterviewLanguage, ...]) -> bool:
        """Return whether there is but one text for all of *languages*, and nothing below it."""
        return not self.below and super().same_in(languages)


def said_in(
    key: tuple[Translatable, int, str], in_force: InterviewLanguage, kept: Mapping[Key, Translation]
) -> InterviewLanguage:
    """Return the language of the words: the one *in_force*, unless somebody translated them into just that one."""
    if in_force in SIDE_BY_SIDE and (*key, in_force) in kept:
        return SIDE_BY_SIDE[SIDE_BY_SIDE.index(in_force) - 1]
    return in_force


def by_key(translations: Iterable[Translation]) -> Mapping[Key, Translation]:
    """Return *translations* so that each is found by the words it translates."""
    return {(one.thing, one.number, one.of, one.language): one for one in translations}


def with_translation(entries: ProtocolEntries, piece: Piece, person: int, at_utc: str) -> ProtocolEntries:
    """Return *entries* with the text of *piece*, by *person*, in the place of an earlier one; none where it is ''."""
    gone = {(*piece.key[:3], language) for language in (piece.into, piece.language)}
    others = tuple(one for one in entries.translations if (one.thing, one.number, one.of, one.language) not in gone)
    made = Translation(piece.thing, piece.number, piece.words, piece.into, piece.text, person, at_utc)
    return replace(entries, translations=(*others, made) if piece.text else others)


def to_begin_from(entries: ProtocolEntries, piece: Piece) -> Translation | None:
    """Return the latest translation of the same words elsewhere, else of other words of the same thing; or None."""
    made = [one for one in reversed(entries.translations) if one.language is piece.into]
    alike = (one for one in made if one.of == piece.words)
    return next(alike, None) or next((one for one in made if _same_thing(one, piece)), None)


def carried(said: Said, parts: Iterable[object]) -> Said:
    """Return *said*, which was put together from *parts*, with what stands below them and has to be translated."""
    translated = [one for one in parts if isinstance(one, Translated)]
    if not translated:
        return said
    below = Said(
        *(
            "\n".join(dict.fromkeys(filter(None, (one.below.own(tongue) for one in translated))))
            for tongue in InterviewLanguage
        )
    )
    pieces = tuple(piece for one in translated for piece in one.pieces)
    return Translated(said.kk, said.ru, said.en, below, pieces)


def pieces_of(document: ProtocolDocument) -> tuple[Piece, ...]:
    """Return what of *document* is translated or ought to be, in the order of the pages, each once."""
    found: dict[Key, Piece] = {}
    for one in parts_of((document.sections, document.attachments), Translated):
        for piece in one.pieces:
            found.setdefault(piece.key, piece)
    return tuple(found.values())


def _same_thing(one: Translation, piece: Piece) -> bool:
    return (one.thing, one.number) == (piece.thing, piece.number) and piece.thing is not Translatable.ENTERED
