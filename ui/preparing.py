"""What the pages before a recording need of the session that they prepare, whoever keeps it. No Qt here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_app.domain.preparation import Preparation
    from interview_app.domain.session import SessionKind


@dataclass(frozen=True)
class Lack:
    """A rule that is not met, in words: ``text`` says what is missing and what to do, ``article`` where it stands.

    ``needs_reason``: a written reason is enough to go on, and ``reason`` is what was given so far; otherwise nothing
    is.
    """

    rule: str
    text: str
    article: str
    needs_reason: bool
    reason: str = ""

    @property
    def settled(self) -> bool:
        """Whether it no longer stands in the way."""
        return self.needs_reason and bool(self.reason.strip())


class Preparing(Protocol):
    """A session before its recording."""

    @property
    def kind(self) -> "SessionKind":
        """What is about to be recorded: it decides whether the synthetic room may stand in for devices."""

    @property
    def by(self) -> str:
        """The name of the person who works here now."""

    @property
    def preparation(self) -> "Preparation":
        """The draft as it was last saved."""

    def save(self, preparation: "Preparation") -> None:
        """Keep *preparation* for good. Any thread may, one at a time; blocks for milliseconds; raises circumstances."""

    def reload(self) -> bool:
        """Take what is stored, whoever saved it, and return whether it may still be changed. As :meth:`save`."""

    def lacks(self, preparation: "Preparation", language: str) -> tuple[Lack, ...]:
        """Return what the rules that the page looks after find missing in *preparation*, in words of *language*."""
