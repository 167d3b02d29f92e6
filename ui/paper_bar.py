"""Which paper is looked at: chosen from a list, shown as its pages where there is room, printed, or saved as PDF."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from interview_app.domain.paper_codes import PaperCode
from interview_app.journey.issuing import Paper
from ui.pages import Page
from ui.printing import PaperButtons
from ui.protocol.page_view import PageView
from ui.theme import Theme
from ui.widgets.ask_band import AskBand
from ui.widgets.drop_list import DropList
from ui.widgets.flowing import Flowing
from ui.widgets.spoken import Spoken
from ui.worker import Cancelled, Progress

_LETTERS = 14
"""Of a paper's name, which are seen in any case."""


class PaperBar(Spoken):
    """The list and the buttons, for the papers of *page*; *pages* show the one that is chosen."""

    chosen = Signal()
    """Another paper is looked at."""

    def __init__(self, page: Page[Any], pages: PageView | None = None) -> None:
        super().__init__()
        self._page = page
        self._pages = pages
        self._names: Mapping[int, str] = {}
        self._wanted = ""
        self._issued: set[str] = set()
        self.papers: tuple[Paper, ...] = ()
        self.which = DropList(page.frame.theme)
        self.which.setSizeAdjustPolicy(DropList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(_LETTERS)
        self.which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons = PaperButtons(page)
        self.setLayout(line := Flowing(8))
        line.addWidget(self.which)
        line.addStretch()
        line.addWidget(self.buttons)
        self.which.activated.connect(self._choose)
        self.buttons.issued.connect(lambda paper: self._issued.add(paper.name))
        self.retranslate()

    @property
    def current(self) -> Paper | None:
        """The paper that is looked at."""
        return next((one for one in self.papers if one.name == self.which.currentData()), None)

    @property
    def unissued(self) -> tuple[str, ...]:
        """The names of the papers beside the protocol that were neither printed nor saved here."""
        beside = (one for one in self.papers if one.code is not PaperCode.PROTOCOL)
        return tuple(self._name(one) for one in beside if one.name not in self._issued)

    def show_papers(self, papers: Sequence[Paper], names: Mapping[int, str] | None = None) -> None:
        """Offer *papers* in the place of those before, drawn anew; *names* are those of their persons."""
        self.papers, self._names = tuple(papers), names or {}
        self.retranslate()
        self.which.setCurrentIndex(max(0, self.which.findData(self._wanted)))
        self._look()

    def choose(self, code: PaperCode) -> None:
        """Look at the paper *code* as soon as it is there."""
        self._wanted = code.value
        place = self.which.findData(self._wanted)
        if place >= 0 and place != self.which.currentIndex():
            self.which.setCurrentIndex(place)
            self._look()

    def retranslate(self) -> None:
        """Name the papers."""
        now = self.which.currentData()
        self.which.clear()
        for one in self.papers:
            self.which.addItem(self._name(one), one.name)
        self.which.setCurrentIndex(self.which.findData(now))
        self.which.setVisible(len(self.papers) > 1)
        self.which.setAccessibleName(self.tr("Which paper"))

    def _name(self, paper: Paper) -> str:
        said = self._page.frame.messages.word("paper_name", paper.code.value)
        return ", ".join(filter(None, (said, self._names.get(paper.person, ""))))

    def _choose(self) -> None:
        self._wanted = self.which.currentData()
        self._look()

    def _look(self) -> None:
        paper = self.current
        self.buttons.offer(paper)
        if self._pages is not None and paper is not None:
            self._draw(paper, self._pages)
        self.chosen.emit()

    def _draw(self, paper: Paper, pages: PageView) -> None:
        def draw(_progress: Progress, _cancelled: Cancelled) -> bytes:
            return paper.draw()

        def show(pdf: bytes) -> None:
            if paper is self.current:
                pages.show_pdf(pdf)

        self._page.frame.worker.run(draw, owner=self, on_done=show, on_failed=self._page.refuse)


class Unissued(AskBand):
    """Asks before the seal whether the *papers* that nobody printed or saved may be left: a referral may be among them.

    They are made from what only the session's key opens.
    """

    def __init__(self, theme: Theme, papers: PaperBar) -> None:
        super().__init__(theme, ("arrow-left", "chevron-right"))
        self._papers = papers
        papers.buttons.issued.connect(lambda _paper: self._issue())

    def ask(self) -> None:
        """Show the question, with the papers by name."""
        self.retranslate()
        super().ask()

    def _issue(self) -> None:
        """Name what is left, should a paper be printed or saved meanwhile; with none left there is no question."""
        if self._papers.unissued:
            self.retranslate()
        elif not self.isHidden():
            self.answers[0].click()

    def retranslate(self) -> None:
        """Say the question."""
        self.say(
            self.tr("Go on without these papers?"),
            self.tr(
                "Neither printed nor saved here: {papers}. Once the recording is sealed, this computer can no longer "
                "make them."
            ).format(papers=", ".join(self._papers.unissued)),
            self.tr("Back to the papers"),
            self.tr("Attach and go on to the seal"),
        )
