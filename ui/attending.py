"""What the people page needs of the session that it prepares, and what the rules say of its people. No Qt here."""

from typing import TYPE_CHECKING, Protocol

from interview_app.domain.admission import Admission, Item, State
from interview_app.domain.people import Attendee, Formality, Role
from interview_app.domain.rights import formalities_of
from interview_app.domain.rules import Effect, Phase
from ui.preparing import Lack

if TYPE_CHECKING:
    from interview_app.domain.preparation import Preparation
    from interview_app.domain.signature import Signature
    from interview_app.journey.issuing import Paper


class Attending(Protocol):
    """A session whose people are entered, told of their rights, and confirm it."""

    @property
    def preparation(self) -> "Preparation":
        """The draft as it was last saved."""

    @property
    def age(self) -> int | None:
        """The child's age in full years on the day of the interview; None while it is not known."""

    def save(self, preparation: "Preparation") -> None:
        """Keep *preparation* for good. Any thread may, one at a time; blocks for milliseconds; raises circumstances."""

    def reload(self) -> bool:
        """Take what is stored, whoever saved it, and return whether it may still be changed. As :meth:`save`."""

    def keep_signature(self, signature: "Signature") -> str:
        """Keep *signature* and return its name for a confirmation. Blocks for milliseconds; raises circumstances."""

    def signature(self, name: str) -> "Signature":
        """Return the signature that is kept by this *name*. As :meth:`keep_signature`."""

    def notice(self, person: "Attendee", formality: Formality, language: str) -> "Paper":
        """Return what *person* is told of *formality*, in *language*, as a paper: signed, or to be signed by hand."""

    def admission(self, preparation: "Preparation") -> Admission | None:
        """Return what the rules say of *preparation* now; None while case, child or plan is not complete."""


_OF_PEOPLE = frozenset({State.MISSING, State.REASON_NEEDED, State.REASON_GIVEN})


def lacks(admission: Admission, language: str) -> tuple[Lack, ...]:
    """Return what the rules about people find missing, in words of *language*: what blocks stands first.

    What is only not explained or signed yet is :func:`unfinished`: one line a person, not one a rule.
    """
    found = [item for item in admission.items if item.state in _OF_PEOPLE and item.rule.phase is Phase.WHO]
    found = [item for item in found if not _is_formality(item)]
    found.sort(key=lambda item: item.effect is not Effect.BLOCK)
    return tuple(lack(item, admission, language) for item in found)


def advice(admission: Admission, language: str) -> tuple[str, ...]:
    """Return what the rules about people advise, in words of *language*."""
    found = [item for item in admission.having(State.ADVICE) if item.rule.phase is Phase.WHO]
    return tuple(item.rule.text.of(language) for item in found)


def formalities(admission: Admission | None, role: Role) -> tuple[Formality, ...]:
    """Return what is gone through with somebody in *role*: what the room's rules ask for, in the order of the room."""
    covered = formalities_of(role)
    if admission is None:
        return covered
    asked = admission.rules.formalities(role)
    return tuple(one for one in covered if one in asked)


def still_to_do(admission: Admission | None, person: Attendee) -> tuple[Formality, ...]:
    """Return what *person* has not confirmed yet, nor refused with a reason."""
    return tuple(one for one in formalities(admission, person.role) if not person.confirmed(one))


def unfinished(admission: Admission) -> tuple[str, ...]:
    """Return the names of those to whom not everything is explained, or who have neither signed nor refused."""
    numbers = {number for item in admission.having(State.MISSING) if _is_formality(item) for number in item.people}
    return tuple(one.name for one in admission.facts.attendees if one.number in numbers)


def _is_formality(item: Item) -> bool:
    return item.rule.need is not None and item.rule.need.nobody is not None and bool(item.rule.need.nobody.without)


def lack(item: Item, admission: Admission, language: str) -> Lack:
    """Return *item*, which is not met, in words of *language*, with the people whom it is about."""
    names = [one.name for one in admission.facts.attendees if one.number in item.people and one.name]
    text = item.rule.text.of(language)
    return Lack(
        rule=item.rule.id,
        text=f"{', '.join(names)}: {text}" if names else text,
        article=admission.rules.book.citation(item.rule, language),
        needs_reason=item.effect is Effect.REASON,
        reason=item.reason,
    )
