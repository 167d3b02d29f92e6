"""What every part of the interview's windows has in common: it looks at one interview and shows what concerns it.

Rules. A part hears of every change by itself and shows it without taking the focus or touching what is being typed;
what only time changes it shows at ``tick``, once a second. A refusal is said in a line, never in a dialog.
"""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal

from interview_app.domain.interview_refusals import Refusal
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.widgets.notice_line import Tone
from ui.widgets.spoken import Spoken


class Part(Spoken):
    """A part. Whoever makes one fills ``retranslate`` and ``refresh`` and calls :meth:`begin` at the end."""

    said = Signal(object, object)
    """What the page's notice line should say (a text, or a callable that gives it in the language of the moment)."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__()
        self.frame = frame
        self.interviewing = interviewing

    def begin(self) -> None:
        """Say and show everything, and listen from now on."""
        self.retranslate()
        self.refresh()
        self.interviewing.listen(self.refresh)
        interviewing, heard = self.interviewing, self.refresh
        self.destroyed.connect(lambda: interviewing.forget(heard))

    @abstractmethod
    def refresh(self) -> None:
        """Show how the interview stands; cheap, and as often as anybody likes."""

    def tick(self) -> None:
        """Show what only time changes."""

    def keep_private(self, private: bool) -> None:
        """Hide what the child must not read over a shoulder, or show it again."""

    def tried(self, refused: Refusal | None) -> bool:
        """Say why something was *refused*; return whether it happened."""
        if refused is None:
            return True
        self.said.emit(self.why(refused), Tone.ATTEND)
        return False

    def why(self, refused: Refusal) -> Callable[[], str]:
        """Return the words for *refused*, in the language of the moment in which they are shown."""
        return lambda: self.frame.messages.word("refusal", refused.value)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say and show everything anew when the language changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
