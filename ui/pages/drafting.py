"""What the pages have in common that change a draft: it saves itself, and says what it is told.

Rules. A change is put in and saved at once; nobody leaves the page, and no window closes, before everything is saved.
If another window saved meanwhile, what was saved there stays, and the page offers to load it. What is wrong is said
under its field once somebody has left it; what is merely missing is said when somebody comes back to the page.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication

from interview_app.domain.permissions import Action
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import Found, Weight
from interview_app.domain.steps import EDITABLE
from ui.autosave import Autosave
from ui.flow import AtAdmission, AtCase, AtPlan, State
from ui.frame import Frame
from ui.newest import Newest
from ui.pages import Page
from ui.widgets.field import Field
from ui.widgets.form import Form

if TYPE_CHECKING:
    from ui.session_at_hand import SessionAtHand

WIDEST = 1120
"""So wide a form of two columns may be; wider ones are hard to read."""

DraftT = TypeVar("DraftT", bound=AtCase | AtPlan | AtAdmission)


class DraftPage(Page[DraftT]):
    """A page with the session at hand; ``_preparation`` is what it shows, saved or about to be."""

    def __init__(self, frame: Frame, state: DraftT) -> None:
        super().__init__(frame, state)
        self._at_hand: SessionAtHand = state.at_hand
        self._preparation: Preparation = state.at_hand.preparation
        self._autosave = Autosave[Preparation](frame.worker, self._save, self)
        self._autosave.failed.connect(self.refuse)
        self._autosave.saved.connect(self.kept)
        self._comes_back = bool(state.at_hand.draft.version)
        self.newest = Newest(self, self._autosave, self._at_hand.reload)

    @property
    def editable(self) -> bool:
        """Whether whoever is signed in may change the preparation as it stands."""
        return self.frame.desk.may(Action.PREPARE) and self._at_hand.draft.standing in EDITABLE

    def may_close(self) -> bool:
        """Close once everything is saved."""
        if self._autosave.settled:
            return True
        self._autosave.then(self._close_window)
        return False

    def _save(self, preparation: Preparation) -> None:
        self._at_hand.save(preparation)

    def _keep(self, preparation: Preparation) -> None:
        self._preparation = preparation
        self._autosave.put(preparation)

    def leave_for(self, state: Callable[[], State]) -> None:
        """Go on to *state* once everything is saved."""
        self._autosave.then(lambda: self.frame.flow.go(state()))

    def _close_window(self) -> None:
        self.window().close()

    # what is said under the fields

    @property
    def _fields(self) -> Mapping[str, Field]:
        """Every field by its place in a preparation."""
        return {}

    def _watch(self, form: Form) -> None:
        """Say what is wrong whenever the focus goes from one field of *form* to another."""
        form.moved.connect(self._say_problems)

    def _say_problems(self) -> None:
        said: dict[str, Found] = {}
        for one in sorted(self._at_hand.problems(self._preparation), key=lambda one: one.weight is Weight.ADVICE):
            if self._is_said(one):
                said.setdefault(one.where, one)
        now = QApplication.focusWidget()
        for where, field in self._fields.items():
            if field.isEnabled() and (now is None or not field.isAncestorOf(now)):
                found = said.get(where)
                if found is None or (not field.empty and field.why_not()):  # the field says it more exactly
                    field.tell("")
                else:
                    field.tell(self.frame.messages.word("problem", found.problem.value))

    def _is_said(self, found: Found) -> bool:
        return self._comes_back or found.weight is not Weight.MISSING
