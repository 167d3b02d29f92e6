"""The question that stands before the investigator and was not asked yet, for a program that comes back.

Rules. It is no part of the record: neither the recorder nor the package nor the audit ever hears of it. It is kept in
the vault alone, where everything is encrypted. A room records one interview at a time, so there is one: it takes the
place of the one before, and at the end of the recording nothing does. It holds for the moment in which it was kept;
once a question was asked or a phase entered after it, it is nobody's.
"""

from dataclasses import dataclass

from interview_app.domain.bank import Phase
from interview_app.domain.declared import Undeclared, from_json, to_json, whole
from interview_app.domain.interview import Interview
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import settings

_NAME = "unasked"


@dataclass(frozen=True)
class Unasked:
    """What stood there in ``session`` after so many questions were ``asked``, in ``phase``.

    ``entry`` is the bank's question that was chosen ('' for none), with the child's ``words`` in it; ``own`` what was
    typed, in the place of the attendee's question number ``handed`` (0: of none).
    """

    session: str = ""
    asked: int = 0
    phase: Phase | None = None
    entry: str = ""
    words: tuple[str, ...] = ()
    own: str = ""
    handed: int = 0

    def holds(self, session: str, state: Interview) -> bool:
        """Return whether *session* stands where it was kept."""
        return (self.session, self.asked, self.phase) == (session, len(state.asked), state.phase)


NOTHING = Unasked()


def keep(unlocked: Unlocked, unasked: Unasked) -> None:
    """Keep *unasked* in the place of the one before. Blocks for milliseconds. Circumstances of the vault."""
    with unlocked.database.transaction() as transaction:
        settings.write(transaction, _NAME, to_json(whole(unasked)))


def kept(unlocked: Unlocked) -> Unasked:
    """Return what was kept last. Circumstances of the vault."""
    try:
        return from_json(Unasked, settings.read(unlocked.database, _NAME))
    except Undeclared:  # never kept, or by another version: nobody is kept from the interview by that
        return NOTHING
