"""Two windows at one draft: what to do where another one saved first."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent

from interview_app.domain.errors import Circumstance, Code
from ui.flow import AtSessions
from ui.widgets.ask_band import AskBand

if TYPE_CHECKING:
    from ui.autosave import Autosave
    from ui.pages import Page
    from ui.worker import Cancelled, Progress

_ELSEWHERE = frozenset({Code.DRAFT_CHANGED_ELSEWHERE, Code.DRAFT_CLOSED})


class Newest(AskBand):
    """Comes up on top of *page* once a save was refused.

    *reload* takes what is stored, says whether it may still be changed, and blocks for milliseconds; then the page is
    shown anew, or the list of sessions.
    """

    def __init__(self, page: "Page[Any]", autosave: "Autosave[Any]", reload: Callable[[], bool]) -> None:
        super().__init__(page.frame.theme, ("pencil", "refresh-cw"))
        self._page = page
        self._reload = reload
        self.when(lambda: None, self._load)
        autosave.failed.connect(self.see)
        page.body.insertWidget(0, self)
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.say(
            self.tr("Load what was saved in the other window?"),
            self.tr("What you typed here since then is not kept. Note it first if you need it."),
            self.tr("Not yet"),
            self.tr("Load the newest"),
        )

    def see(self, circumstance: Circumstance) -> None:
        """Come up if *circumstance* says that another window was first."""
        if circumstance.code in _ELSEWHERE:
            self.ask()

    def _load(self) -> None:
        def take(_progress: "Progress", _cancelled: "Cancelled") -> bool:
            return self._reload()

        self._page.frame.worker.run(take, owner=self, on_done=self._show, on_failed=self._fail)

    def _show(self, is_open: bool) -> None:
        self._page.frame.flow.go(self._page.state if is_open else AtSessions())

    def _fail(self, circumstance: Circumstance) -> None:
        self._page.refuse(circumstance)
