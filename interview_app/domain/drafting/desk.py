"""The desk on which material and words of one protocol lie, for every section of it.

Rules. Nothing here or in the sections knows a language: :class:`Words` does, and a text is asked for by its key. Who is
named, and how, is decided here alone: with a decision on a pseudonym (art. 97) the child and its representatives have
no other name anywhere in the document.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from interview_app.domain.child import Gender
from interview_app.domain.dates import age_on, read_date
from interview_app.domain.drafting.course import Course, Step, course_of, number_of, word_of
from interview_app.domain.drafting.demands import DEMANDS
from interview_app.domain.drafting.material import ProtocolMaterial, Words
from interview_app.domain.drafting.tongues import Tongues
from interview_app.domain.events import Event, EventKind, Who
from interview_app.domain.happenings import Answered, Named, People
from interview_app.domain.people import Attendee, Capacity, InterviewKind, Role
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import Field, Moment, Paragraph, ProtocolForm, Said, Source, alike, each
from interview_app.domain.protocol_entries import LackCode, ProtocolEntries, Pseudonym
from interview_app.domain.protocol_translation import carried
from interview_app.domain.rights import ChildNotice, told_at
from interview_app.domain.rules import Rule

BRIEF_BELOW = 14
"""Years of age below which the brief form is the default (art. 199.3)."""
NOBODY = "\N{EN DASH}"
CHILD = 0
"""The child's number among the persons of a session."""


@dataclass(frozen=True)
class Desk:
    """One document being drawn up."""

    material: ProtocolMaterial
    words: Words

    @cached_property
    def course(self) -> Course:
        """How it went."""
        return course_of(self.material.events, self.material.zone)

    @property
    def preparation(self) -> Preparation:
        """What was prepared."""
        return self.material.preparation

    @property
    def entries(self) -> ProtocolEntries:
        """What was added afterwards."""
        return self.material.entries

    @cached_property
    def start(self) -> datetime | None:
        """When the recording began, in the room."""
        begun = self.course.first(EventKind.SESSION_STARTED)
        return self.course.wall(begun) if begun else None

    @cached_property
    def end(self) -> datetime | None:
        """When it ended."""
        ended = self.course.last(EventKind.RECORDING_STOPPED)
        return self.course.wall(ended) if ended else None

    @cached_property
    def age(self) -> int | None:
        """The child's age on the day, in years: of birth date and admission the lower, for that protects."""
        admitted, child = self.course.first(EventKind.ADMITTED), self.preparation.child
        ages = [number_of(admitted, "age")] if admitted else []
        born = read_date(self.birth_date)
        if born is not None and self.start is not None:
            ages.append(age_on(born, self.start.date()))
        elif child.estimated_age is not None:
            ages.append(child.estimated_age)
        return min(ages, default=None)

    @property
    def case_number(self) -> str:
        """The case's number: as planned, else as it was written down afterwards; '' where nobody said."""
        return self.preparation.case.number.strip() or self._completed(LackCode.CASE_NUMBER)

    @property
    def birth_date(self) -> str:
        """The child's day of birth, likewise; what was planned as one and is none only where nothing else is there."""
        child = self.preparation.child
        return child.birth_date if child.born else self._completed(LackCode.BIRTH_DATE) or child.birth_date

    def _completed(self, code: LackCode) -> str:
        return next((one.text for one in reversed(self.entries.completed_as(code))), "")

    @cached_property
    def told(self) -> frozenset[ChildNotice]:
        """What a child of this age is told; whose age nobody knows counts as young."""
        return told_at(self.age or 0)

    @property
    def kind(self) -> InterviewKind:
        """Before whom the child spoke."""
        return self.preparation.plan.kind

    @property
    def is_court(self) -> bool:
        """Whether the protocol is the court's (art. 217)."""
        return self.kind is InterviewKind.DEPOSITION

    @property
    def capacity(self) -> Capacity:
        """What the child is in the case; a witness while nobody said (a minor suspect has another procedure)."""
        return Capacity.VICTIM if self.preparation.plan.capacity is Capacity.VICTIM else Capacity.WITNESS

    @property
    def form(self) -> ProtocolForm:
        """How the conversation is set down."""
        young = self.age is None or self.age < BRIEF_BELOW
        return self.entries.form or (ProtocolForm.BRIEF if young else ProtocolForm.FULL)

    @cached_property
    def notes(self) -> Mapping[int, list[Step[Answered]]]:
        """The notes of the answers by the question's number, 0 for what belongs to none."""
        found: dict[int, list[Step[Answered]]] = {}
        for step in self.course.of(Answered):
            found.setdefault(step.what.question, []).append(step)
        return found

    @cached_property
    def people(self) -> tuple[Named, ...]:
        """Everybody who was named in the chain, by number, each as named last."""
        latest = {one.number: one for step in self.course.of(People) for one in step.what.people}
        return tuple(latest[number] for number in sorted(latest))

    @cached_property
    def people_events(self) -> tuple[int, ...]:
        """The events that name them."""
        return tuple(step.seq for step in self.course.of(People))

    def people_as(self, *roles: Role) -> tuple[Named, ...]:
        """Return who had one of *roles*."""
        return tuple(one for one in self.people if one.role in roles)

    def attendee(self, number: int) -> Attendee | None:
        """Return what was prepared of the person with *number*."""
        return self.preparation.person(number)

    @property
    def official(self) -> Named | None:
        """Who conducted it: the investigator, in a deposition the judge."""
        return next(iter(self.people_as(Role.JUDGE if self.is_court else Role.INVESTIGATOR)), None)

    @property
    def child_name(self) -> str:
        """The name in print."""
        pseudonym = self.entries.pseudonym
        return pseudonym.name if pseudonym else self.material.identity.full_name

    def is_hidden(self, role: str) -> bool:
        """Return whether who has *role* is named as the decision on the pseudonym lets stand (art. 97)."""
        return self.entries.pseudonym is not None and role == Role.LEGAL_REPRESENTATIVE

    def is_hidden_person(self, number: int) -> bool:
        """Return whether the person with *number* has another name in print: the child, a representative."""
        if number == CHILD:
            return self.entries.pseudonym is not None
        return any(one.number == number and self.is_hidden(one.role) for one in self.people)

    def name(self, number: int) -> str:
        """Return the name in print of the person with *number*; a dash where nobody has it, or it is hidden."""
        if number == CHILD:
            return self.child_name or NOBODY
        person = next((one for one in self.people if one.number == number), None)
        if person is None:
            return NOBODY
        pseudonym = self.entries.pseudonym
        return (pseudonym.representative if pseudonym and self.is_hidden(person.role) else person.name) or NOBODY

    def role(self, number: int) -> Said:
        """Return in what capacity the person with *number* was there."""
        if number == CHILD:
            return self.say(self.gendered(f"child_{self.capacity.value}"))
        role = next((one.role for one in self.people if one.number == number), "")
        return self.words.word("role", role or Role.OTHER.value)

    def person(self, number: int) -> Said:
        """Return role and name."""
        return self.say("person", role=self.role(number), name=self.name(number))

    def who(self, who: Who) -> Said:
        """Return who caused an event; the program by its word."""
        return self.person(who.person) if who.person else self.say("nobody")

    def say(self, key: str, **params: str | int | Said) -> Said:
        """Return a text of the protocol, with the translations of what is in it."""
        return carried(self.words.text(f"protocol.{key}", params), params.values())

    @cached_property
    def tongues(self) -> Tongues:
        """The words of people in the languages of the document."""
        return Tongues(self.course, self.entries, self.preparation.plan.language, self._translated_by)

    def _translated_by(self, number: int | None) -> Said:
        return self.say("translated_by", who=self.say("bank_wording") if number is None else self.person(number))

    def gendered(self, key: str) -> str:
        """Return the key for a girl where the child is one; the other does for a boy and where nobody said."""
        return f"{key}_f" if self.preparation.child.gender is Gender.FEMALE else key

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with this id."""
        return next(rule for rule in self.material.rules.book.rules if rule.id == rule_id)

    def day(self, iso: str) -> Said:
        """Return a day in words; what was written where it is none."""
        day = read_date(iso)
        return self.words.day(datetime(day.year, day.month, day.day)) if day else alike(iso)  # noqa: DTZ001 - a day

    def decision(self, pseudonym: Pseudonym) -> Said:
        """Return number and day of the decision (art. 97), whether or not its number was typed with its sign."""
        number = pseudonym.number.strip().lstrip("\N{NUMERO SIGN} ")
        return self.say("decision", number=number, day=self.day(pseudonym.day))

    def when(self, moment: datetime | None) -> Said:
        """Return day and time to the minute; '' where there is none."""
        return self.say("when", day=self.words.day(moment), time=f"{moment:%H:%M}") if moment else Said()

    def at(
        self, step: Step[object], what: Said, *more: int, rules: tuple[str, ...] = ("protocol-account",)
    ) -> Paragraph:
        """Return that *what* happened at *step*, with its times."""
        text = self.say("at", clock=step.at.clock, mark=mark(step.at), what=what)
        return Paragraph(text, Source((step.seq, *more), rules))

    def field(self, key: str, value: Said | str, source: Source, lack: LackCode | None = None) -> tuple[Field, ...]:
        """Return a row; the reason in its place where there is no value, a dash where none was given.

        What need not be there (no *lack*) is left out where it is empty.
        """
        said = alike(value.strip()) if isinstance(value, str) else value
        if not said and lack is not None:
            reason = self.entries.reason_for(lack)
            said = self.say("not_stated", reason=self.tongues.written(reason)) if reason else alike(NOBODY)
        return (Field(self.say(f"f_{key}"), said, source),) if said else ()

    def in_place_of(self, *codes: LackCode) -> tuple[Paragraph, ...]:
        """Return the reasons given for statements that are not there."""
        return tuple(
            Paragraph(
                self.say("no_such", what=self.words.word("lack", code.value), reason=self.tongues.written(reason)),
                source,
            )
            for code in codes
            if (reason := self.entries.reason_for(code))
            for source in (Source(rules=(DEMANDS[code].rule,)),)
        )


def lines(parts: Iterable[Said]) -> Said:
    """Return *parts* below each other, in each language."""
    told = tuple(parts)
    return carried(Said(*("\n".join(part.text(language) for part in told) for language in InterviewLanguage)), told)


def sentence(said: Said) -> Said:
    """Return *said* with a full stop in each language, where it has no end of its own."""
    return each(said, lambda text: text if text.endswith((".", "!", "?", "\N{HORIZONTAL ELLIPSIS}")) else f"{text}.")


def mark(at: Moment) -> str:
    """Return the time since the recording began: ``01:02:03``."""
    seconds = at.t_ms // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def reason_of(event: Event | None) -> str:
    """Return the stable word for why something ended or was lost."""
    return word_of(event, "reason")
