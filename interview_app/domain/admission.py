"""From rules and facts to an admission: what is met, what is missing, what needs a reason, what is advised or printed.

Rules. Pure. Everything an admission says follows from the rules, the facts and the reasons that it holds, so nobody can
make one that says more. :class:`Admitted`, which alone lets the recorder begin an interview, cannot be made from an
admission in which anything is missing, and not from facts that were presumed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import final

from interview_app.domain.errors import Bug
from interview_app.domain.facts import Facts
from interview_app.domain.rules import Effect, Phase, Rule, Rules
from interview_app.domain.terms import concerned, hold


class State(StrEnum):
    """How a rule stands."""

    MET = "met"
    MISSING = "missing"
    REASON_NEEDED = "reason_needed"
    REASON_GIVEN = "reason_given"
    ADVICE = "advice"


_NOT_MET = {Effect.BLOCK: State.MISSING, Effect.REASON: State.REASON_NEEDED, Effect.ADVISE: State.ADVICE}


@dataclass(frozen=True)
class Item:
    """One rule that applies: how it stands, by which attendees (their numbers) it is not met, the reason given."""

    rule: Rule
    effect: Effect
    state: State
    people: tuple[int, ...] = ()
    reason: str = ""


@final
@dataclass(frozen=True)
class Admission:
    """What *rules* say of *facts*; ``reasons`` are the written ones by rule id, blank ones count for nothing."""

    rules: Rules
    facts: Facts
    reasons: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every rule that applies and asks for something, in the book's order."""
        return tuple(self._judged(rule) for rule in self._applying if self.rules.effect(rule) is not Effect.PRINT)

    @cached_property
    def prints(self) -> tuple[Rule, ...]:
        """The rules whose text the protocol must contain, whether they are met or not."""
        return tuple(rule for rule in self._applying if rule.print is not None)

    def having(self, *states: State) -> tuple[Item, ...]:
        """Return the items in these *states*."""
        return tuple(item for item in self.items if item.state in states)

    @property
    def admitted(self) -> bool:
        """Whether nothing is missing; reasons may still be."""
        return not self.having(State.MISSING)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing and every reason is given."""
        return not self.having(State.MISSING, State.REASON_NEEDED)

    @cached_property
    def _applying(self) -> tuple[Rule, ...]:
        limits = self.rules.limits(self.facts.age)
        asked = self.rules.of_phases(Phase.WHO, Phase.BEFORE)
        return tuple(rule for rule in asked if hold(rule.when, self.facts, limits))

    def _judged(self, rule: Rule) -> Item:
        effect = self.rules.effect(rule)
        if rule.need is not None and hold(rule.need, self.facts, self.rules.limits(self.facts.age)):
            return Item(rule, effect, State.MET)
        people = concerned(rule.need, self.facts) if rule.need is not None else ()
        reason = self.reasons.get(rule.id, "").strip() if effect is Effect.REASON else ""
        return Item(rule, effect, State.REASON_GIVEN if reason else _NOT_MET[effect], people, reason)


def admit(rules: Rules, facts: Facts, reasons: Mapping[str, str]) -> Admission:
    """Return what *rules* say of *facts*, with the written *reasons* by rule id."""
    return Admission(rules, facts, MappingProxyType(dict(reasons)))


@final
@dataclass(frozen=True)
class Admitted:
    """Leave to record an interview; there is none but from an admission that is complete.

    :class:`Bug` if something is missing, a reason is not given, or the facts are presumed or say no hour.
    """

    admission: Admission

    def __post_init__(self) -> None:
        facts = self.admission.facts
        if not self.admission.complete or facts.presumed or facts.at is None:
            raise Bug("an interview cannot be admitted on this")

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The ids of the rules whose advice was not followed, for the record."""
        return tuple(item.rule.id for item in self.admission.having(State.ADVICE))

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Rule id and reason of every rule that was passed over with one, for the record and the protocol."""
        return tuple((item.rule.id, item.reason) for item in self.admission.having(State.REASON_GIVEN))
