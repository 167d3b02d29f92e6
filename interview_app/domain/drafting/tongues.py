"""The words of people in the languages of one protocol: which language they were said in, and who translated them.

Rules (arts 30, 210, 212.9). What was said in the interview was said in the language that was in force at that moment;
what was written beside it, in the one that was planned. A question asked in the wording of a bank stands in the other
language as the bank has it, with the child's own words in it as a person translated them. Words without a letter need
nobody.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from interview_app.domain.bank import CHILDS_WORDS, Entry, Slot, filled, read_from
from interview_app.domain.child import Gender
from interview_app.domain.drafting.course import Course, Step
from interview_app.domain.happenings import Happening, LanguageChanged
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import Said, alike
from interview_app.domain.protocol_entries import ProtocolEntries, Translatable
from interview_app.domain.protocol_translation import Piece, Translated, by_key, said_in


class Tongues:
    """*planned* is the language set before the interview; *by* says who translated, of a person's number or None.

    None stands for a question bank.
    """

    def __init__(
        self,
        course: Course,
        entries: ProtocolEntries,
        planned: InterviewLanguage | None,
        by: Callable[[int | None], Said],
    ) -> None:
        self._languages = entries.languages
        self._first = planned or entries.languages[0]
        self._changes = [(step.seq, step.what.language) for step in course.of(LanguageChanged)]
        self._seqs = {step.what: step.seq for step in course.steps}
        self._kept = by_key(entries.translations)
        self._by = by
        self._numbers = {one.words: one.said.n for one in course.state.words}

    def of(self, happening: Happening) -> InterviewLanguage:
        """Return the language in which something happened."""
        return self.at(self._seqs[happening])

    def at(self, seq: int) -> InterviewLanguage:
        """Return the language of the interview at the event *seq*."""
        return next((language for since, language in reversed(self._changes) if since <= seq), self._first)

    def spoken(self, thing: Translatable, number: int, words: str, in_force: InterviewLanguage) -> Said:
        """Return *words* of a thing, said while *in_force* was the language, in each language of the document."""
        pieces = self._pieces(thing, number, words.strip(), in_force)
        language = pieces[0].language if pieces else in_force
        made = {one.into: (one.text, self._who(one)) for one in pieces if one.text}
        return self._set(words.strip(), language, made, pieces)

    def said(self, step: Step[Any], words: str) -> Said:
        """Return other *words* in the event of *step* than a thing's."""
        return self.spoken(Translatable.EVENT, step.seq, words, self.at(step.seq))

    def written(self, words: str, thing: Translatable = Translatable.ENTERED, number: int = 0) -> Said:
        """Return *words* that somebody wrote beside the recording."""
        return self.spoken(thing, number, words, self._first)

    def from_bank(self, entry: Entry, words: str, asked_in: InterviewLanguage, gender: Gender | None) -> Said:
        """Return the question *words*, the wording of the bank's *entry*, as the bank has it in each language."""
        values = read_from(entry.text(asked_in, gender), words) or {}
        own = [value for slot, value in values.items() if slot in CHILDS_WORDS]
        pieces = [one for word in own for one in self._pieces(Translatable.WORD, self._number(word), word, asked_in)]
        made = {}
        for into in self._languages:
            if into is not asked_in:
                put = {one.words: one for one in pieces if one.into is into and one.text}
                text = filled(entry.text(into, gender), _in_place(values, put))
                made[into] = (text, "\n".join((self._by(None).own(into), *map(self._who, put.values()))))
        return self._set(words, asked_in, made, pieces)

    def _number(self, word: str) -> int:
        return self._numbers.get(word, 0)

    def _who(self, piece: Piece) -> str:
        return self._by(self._kept[piece.key].person).own(piece.into)

    def _pieces(self, thing: Translatable, number: int, words: str, in_force: InterviewLanguage) -> list[Piece]:
        if not any(map(str.isalpha, words)):
            return []
        language = said_in((thing, number, words), in_force, self._kept)
        others = (into for into in self._languages if into is not language)
        kept = ((into, self._kept.get((thing, number, words, into))) for into in others)
        return [Piece(thing, number, words, language, into, one.text if one else "") for into, one in kept]

    def _set(
        self,
        words: str,
        language: InterviewLanguage,
        made: Mapping[InterviewLanguage, tuple[str, str]],
        pieces: Iterable[Piece],
    ) -> Said:
        """Return *words* with what was *made* of them: beside them, or below where their language has no column."""
        beside = language in self._languages
        texts = {into.value: made[into][0] if beside and into in made else words for into in self._languages}
        below = {into.value: by if beside else f"{by}\n{text}" for into, (text, by) in made.items()}
        if not below and not pieces:
            return alike(words)
        return Translated(**texts, below=Said(**below), pieces=tuple(pieces))


def _in_place(values: Mapping[Slot, str], put: Mapping[str, Piece]) -> Mapping[Slot, str]:
    return {slot: put[value].text if value in put else value for slot, value in values.items()}
