"""The words of a protocol, in each of its languages: texts of the catalogue, days, lengths, names as a sentence asks.

Rules. A name or post that somebody declined by hand stands as they wrote it. What a parameter says in several languages
goes into each text in its own.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from interview_app.documents.declension import name_in, post_in
from interview_app.documents.wording import day_in_words, length
from interview_app.domain.child import Gender
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import Said
from interview_app.domain.protocol_entries import GrammaticalCase, ProtocolEntries
from interview_app.system.texts import Texts

_SPACES = re.compile(r"\s+")


class ProtocolWords:
    """What :class:`interview_app.domain.drafting.material.Words` asks for, in the languages of *entries*."""

    def __init__(self, entries: ProtocolEntries) -> None:
        self._entries = entries
        self._texts = {language: Texts(language.value) for language in entries.languages}

    def text(self, key: str, params: Mapping[str, str | int | Said]) -> Said:
        """Return the text of *key* with *params* in their places."""

        def said(language: InterviewLanguage, texts: Texts) -> str:
            given = {name: one.text(language) if isinstance(one, Said) else one for name, one in params.items()}
            return texts.text(key, **{name: _one_line(one) for name, one in given.items()})

        return self._each(said)

    def word(self, table: str, code: str) -> Said:
        """Return the text of a stable word; the word itself where it is new."""
        return self._each(lambda _, texts: texts.word(table, code))

    def day(self, moment: datetime) -> Said:
        """Return the day of *moment* in words."""
        return self._each(lambda _, texts: day_in_words(moment.date(), texts))

    def length(self, milliseconds: int) -> Said:
        """Return a length in words."""
        return self._each(lambda _, texts: length(timedelta(milliseconds=milliseconds), texts))

    def name(self, name: str, cases: Mapping[InterviewLanguage, GrammaticalCase], gender: Gender | None) -> Said:
        """Return a person's *name* in the case that each language asks for, the nominative where none."""

        def said(language: InterviewLanguage, _: Texts) -> str:
            case = cases.get(language)
            if case is None:
                return name
            return name_in(language, name, case, gender, override=self._entries.form_of(name, case, language))

        return self._each(said)

    def post(self, post: str, cases: Mapping[InterviewLanguage, GrammaticalCase]) -> Said:
        """Return a *post* likewise."""

        def said(language: InterviewLanguage, _: Texts) -> str:
            case = cases.get(language)
            if case is None:
                return post
            return post_in(language, post, case, override=self._entries.form_of(post, case, language))

        return self._each(said)

    def _each(self, said: Callable[[InterviewLanguage, Texts], str]) -> Said:
        return Said(**{language.value: said(language, texts) for language, texts in self._texts.items()})


def _one_line(value: str | int) -> str | int:
    return _SPACES.sub(" ", value) if isinstance(value, str) else value
