"""The papers that go with the protocol: urgent referral, psychologist's annex, referral to help, identity.

Rules. Which there are follows from what happened and what was written (thesis 2.5.5, 2.5.6; art. 97); where there
is none there is no button. They are printed for the file of the case and signed by hand; nothing of them is kept here.
"""

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from interview_app.domain.errors import Circumstance
from interview_app.domain.plan import InterviewLanguage
from ui.frame import Frame
from ui.printing import ask_printer, paint_pdf
from ui.widgets.spoken import Spoken
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.protocol_writing import ProtocolWriting


class Annexes(Spoken):
    """The button, once there is anything to print; ``papers`` are the PDFs."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.papers: tuple[bytes, ...] = ()
        self.print = QPushButton()
        frame.theme.dress(self.print, "printer")
        self.print.clicked.connect(lambda: ask_printer(self, self.print_on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.print)
        self.retranslate()
        self.hide()

    def look(self, writing: "ProtocolWriting") -> None:
        """Draw up what there is now, in the language of the windows."""
        language = InterviewLanguage(self._frame.messages.language)
        now = self._frame.clock.utc().astimezone(writing.zone)

        def draw(_progress: Progress, _cancelled: Cancelled) -> tuple[bytes, ...]:
            from interview_app.documents.papers import paper_pdf
            from interview_app.documents.wording import minute_of_day
            from interview_app.journey.protocol import annexes_of
            from interview_app.system.texts import Texts

            made = minute_of_day(now, Texts(language.value))
            return tuple(
                paper_pdf(one, language) for one in annexes_of(writing.material(writing.entries), language, made)
            )

        self._frame.worker.run(draw, owner=self, on_done=self._show, on_failed=self._nothing)

    def print_on(self, printer: QPrinter) -> None:
        """Print every paper on *printer*."""
        for content in self.papers:
            paint_pdf(content, printer)

    def retranslate(self) -> None:
        """Name the button."""
        self.print.setText(self.tr("Print the annexes"))

    def _show(self, papers: tuple[bytes, ...]) -> None:
        self.papers = papers
        self.setVisible(bool(papers))

    def _nothing(self, _circumstance: Circumstance) -> None:
        """The page says of itself what cannot be read."""
