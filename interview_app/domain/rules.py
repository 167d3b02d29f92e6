"""What a rule of the room is, a book of rules, and a room's choice among its sets.

Rules. A book is data (``resources/rules``): its sets stand from the loosest, which is what the law itself demands, to
the strictest; a rule's effect never falls from one set to the next. A room chooses a set and may tighten single rules.
:class:`Rules` cannot be made with a rule loosened, so nothing below the law ever reaches an admission. ``when`` says to
whom a rule applies, ``need`` what must then be so; a rule without ``need`` is not met wherever it applies.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from interview_app.domain.limits import Limits, TimeLimits
from interview_app.domain.people import Capacity, Formality, InterviewKind, Role

ADULT = 18
"""Age in years from which a person is no child; this program hears children."""

LIABILITY_FROM = 16
"""Age in years below which nobody is warned of liability, only told that the truth must be said (art. 215.2)."""


class Effect(StrEnum):
    """What a rule does where it is not met, from the weakest."""

    NONE = "none"
    """The rule is not in the set."""
    PRINT = "print"
    """The protocol must contain its text; nothing is asked."""
    ADVISE = "advise"
    REASON = "reason"
    """Can be passed over with a written reason, which goes into the protocol."""
    BLOCK = "block"

    @property
    def strength(self) -> int:
        """From 0, the weakest."""
        return tuple(Effect).index(self)


class Phase(StrEnum):
    """When a rule is asked for. Only ``who`` and ``before`` are judged by an admission."""

    WHO = "who"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Notice(StrEnum):
    """What the child is told of duties and rights before the interview."""

    TRUTH = "truth"
    LIABILITY = "liability"
    RIGHTS = "rights"
    RELATION = "relation"


class Sign(StrEnum):
    """Something that is so, or not, in the case at hand; :mod:`interview_app.domain.terms` says when."""

    INTERPRETER_NEEDED = "interpreter_needed"
    SIGN_INTERPRETER_NEEDED = "sign_interpreter_needed"
    DOCTOR_NEEDED = "doctor_needed"
    SUSPECT_ENDANGERS = "suspect_endangers"
    CHILD_ASKED = "child_asked"
    GUARDIAN_NAMED = "guardian_named"
    GUARDIAN_FIRST = "guardian_first"
    GUARDIAN_IS_INVESTIGATOR = "guardian_is_investigator"
    OPINION_GIVEN = "opinion_given"
    POSTPONED = "postponed"
    MUST_NOT = "must_not"
    ROOM_COMPLETE = "room_complete"
    RECORDING_IMPOSSIBLE = "recording_impossible"
    RECORDED_BEFORE = "recorded_before"
    FURTHER_GROUND = "further_ground"
    DAY_USED_UP = "day_used_up"
    PLAN_BEYOND_DAY = "plan_beyond_day"
    PLAN_BEYOND_HOUSE = "plan_beyond_house"


class Mark(StrEnum):
    """What may be true of one of the people who attend."""

    UNIDENTIFIED = "unidentified"
    WITHOUT_ORDER = "without_order"
    WITHOUT_ROLE = "without_role"
    CONFLICT = "conflict"
    ALSO_WITNESS = "also_witness"
    TEACHER = "teacher"
    SAME_PERSON = "same_person"
    SECOND = "second"


@dataclass(frozen=True)
class Wording:
    """One text in the three languages."""

    kk: str
    ru: str
    en: str

    def of(self, language: str) -> str:
        """Return the text in *language* (``kk``, ``ru`` or ``en``)."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]


@dataclass(frozen=True)
class Nobody:
    """Nobody may have the mark, or have left out the formality, among these roles (everybody if none), but for those.

    Exactly one of ``marked`` and ``without`` is given.
    """

    marked: Mark | None = None
    without: Formality | None = None
    among: tuple[Role, ...] = ()
    but: tuple[Role, ...] = ()

    def concerns(self, role: Role) -> bool:
        """Return whether somebody in *role* is looked at."""
        return role not in self.but and (not self.among or role in self.among)


@dataclass(frozen=True)
class Terms:
    """What must be so, all of it. Ages are in whole years: ``age_from`` is in, ``age_below`` out.

    Roles: all ``present`` are there, at least one of ``one_of``, none of ``absent``. ``hours`` (``22:00-06:00``, the
    end is out) is about the start, ``ends_in`` about the planned end; where the time is not known they are not so.
    """

    age_from: int = 0
    age_below: int = ADULT
    kind: InterviewKind | None = None
    capacity: Capacity | None = None
    present: tuple[Role, ...] = ()
    one_of: tuple[Role, ...] = ()
    absent: tuple[Role, ...] = ()
    in_room_at_most: int | None = None
    hours: str | None = None
    ends_in: str | None = None
    so: tuple[Sign, ...] = ()
    nobody: Nobody | None = None


@dataclass(frozen=True)
class Rule:
    """One rule. ``effect`` is in the order of the book's sets; ``text`` says what is missing and what to do.

    ``print`` is what the protocol says wherever the rule applies. ``confirmed`` once counsel has read it.
    """

    id: str
    source: str
    article: str
    phase: Phase
    effect: tuple[Effect, ...]
    when: Terms
    need: Terms | None
    text: Wording
    print: Wording | None
    notice: Notice | None
    confirmed: bool


@dataclass(frozen=True)
class RuleSet:
    """A set of rules that a room may choose."""

    id: str
    name: Wording


@dataclass(frozen=True)
class Source:
    """Where rules come from: the short ``name`` that is cited, and what it is in full."""

    id: str
    name: Wording
    title: Wording


@dataclass(frozen=True)
class Rulebook:
    """All the rules of one jurisdiction. ``sha256`` is the digest of the file, for the record."""

    jurisdiction: str
    default: str
    sets: tuple[RuleSet, ...]
    sources: tuple[Source, ...]
    time: TimeLimits
    rules: tuple[Rule, ...]
    sha256: str

    def citation(self, rule: Rule, language: str) -> str:
        """Return where *rule* stands, as one cites it: the source's short name and the article."""
        source = next(source for source in self.sources if source.id == rule.source)
        return f"{source.name.of(language)} {rule.article}".rstrip()


class UnknownSet(ValueError):
    """The book has no such set."""


class UnknownRule(ValueError):
    """The book has no such rule; the argument is what was asked for."""


class Loosened(ValueError):
    """A room's choice would loosen ``rule``, which is ``floor`` in the set that it chose."""

    def __init__(self, rule: str, floor: Effect) -> None:
        super().__init__(rule, floor)
        self.rule = rule
        self.floor = floor


@dataclass(frozen=True)
class Rules:
    """The rules that a room goes by: a set of the book, and single rules of it tightened (rule id to effect).

    :class:`UnknownSet`, :class:`UnknownRule`, and :class:`Loosened` where an effect is weaker than the set's own.
    """

    book: Rulebook
    set: str
    tightened: Mapping[str, Effect] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = [one.id for one in self.book.sets]
        if self.set not in names:
            raise UnknownSet(self.set)
        floors = {rule.id: rule.effect[names.index(self.set)] for rule in self.book.rules}
        for rule, effect in self.tightened.items():
            if rule not in floors:
                raise UnknownRule(rule)
            if effect.strength < floors[rule].strength:
                raise Loosened(rule, floors[rule])
        object.__setattr__(self, "tightened", MappingProxyType(dict(self.tightened)))

    @property
    def name(self) -> str:
        """The set and what was tightened, for the record: ``kz-practice few-adults=reason``."""
        return " ".join([self.set, *(f"{rule}={effect.value}" for rule, effect in sorted(self.tightened.items()))])

    def effect(self, rule: Rule) -> Effect:
        """Return what *rule* does in this room."""
        return self._effects[rule.id]

    def of_phases(self, *phases: Phase) -> tuple[Rule, ...]:
        """Return the rules of *phases* that do anything here, in the book's order."""
        return tuple(rule for rule in self.book.rules if rule.phase in phases and self.effect(rule) is not Effect.NONE)

    def limits(self, age: int) -> Limits:
        """Return the limits for a child of *age* years."""
        return self.book.time.limits(age)

    def notices(self, age: int) -> tuple[Rule, ...]:
        """Return what a child of *age* years is told of duties and rights; never of liability below 16."""
        told = self.of_phases(*Phase)
        return tuple(rule for rule in told if rule.notice and rule.when.age_from <= age < rule.when.age_below)

    def formalities(self, role: Role) -> tuple[Formality, ...]:
        """Return what somebody in *role* must be told or asked before the start."""
        asked = (rule.need.nobody for rule in self.of_phases(Phase.WHO, Phase.BEFORE) if rule.need)
        found = {nobody.without for nobody in asked if nobody and nobody.concerns(role)}
        return tuple(formality for formality in Formality if formality in found)

    @cached_property
    def _effects(self) -> Mapping[str, Effect]:
        place = [one.id for one in self.book.sets].index(self.set)
        return {**{rule.id: rule.effect[place] for rule in self.book.rules}, **self.tightened}
