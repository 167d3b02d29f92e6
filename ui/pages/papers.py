"""The papers of one session: what each person was told and signed, acts, the list of its package, the audit's extract.

Rules. A paper is looked at, printed or saved; nothing of a session is changed here. The act of a failed recording
(art. 197.6) is filled in here, on whatever is known already, and is kept on paper alone.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.paper_codes import PaperCode
from ui.flow import AtPapers
from ui.frame import Frame
from ui.pages import Page
from ui.paper_bar import PaperBar
from ui.protocol.page_view import PageView
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea, TextField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.issuing import Paper
    from interview_app.journey.session_papers import Failure

    _Found = tuple[tuple[Paper, ...], dict[int, str]]

SIDE_WIDTH = 400
PAUSE_MS = 500
WITNESSES = 2


class PapersPage(Page[AtPapers]):
    """The chosen paper's pages, with the fields of the one that is filled in beside them."""

    def __init__(self, frame: Frame, state: AtPapers) -> None:
        super().__init__(frame, state)
        self.nothing = Label("quiet")
        self.pages = PageView(frame)
        self.papers = PaperBar(self, self.pages)
        self.form = Form()
        self.form.setFixedWidth(SIDE_WIDTH)
        self.told = Label()
        self.what = TextArea(longest=2000, lines=4)
        self.place = TextField(longest=300)
        self.attesting = [TextField(longest=120) for _ in range(WITNESSES)]
        self.back = QPushButton()
        frame.theme.dress(self.back, "arrow-left")
        self._first: PaperCode | None = state.code
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._build()
        self.what.put(state.what)
        self.form.hide()
        self.papers.hide()
        self.pages.hide()

    def _build(self) -> None:
        self.form.add(self.told)
        for field in (self.what, self.place, *self.attesting):
            self.form.add(field)
            field.changed.connect(self._pause.start)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.papers)
        beside.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.form)
        row.addLayout(beside, 1)
        self.body.addWidget(self.nothing)
        self.body.addLayout(row, 1)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch()
        self._pause.timeout.connect(self._look)
        self.papers.chosen.connect(self._arrange)
        self.back.clicked.connect(lambda: self.frame.flow.go(self.frame.home()))

    def entered(self) -> None:
        """See which papers there are."""
        from interview_app.journey.room import room_now

        self.place.put(room_now(self.frame.room, self.frame.data)[0].room.name)
        self._look()

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Papers"))
        self.nothing.setText(self.tr("There is no paper of this session for you here."))
        self.told.setText(
            self.tr(
                "If the interview goes on without a recording, attesting witnesses must take part (art. 197.6). This "
                "act is signed by hand; what is typed here is kept on paper alone."
            )
        )
        self.what.say(self.tr("What failed"))
        self.place.say(self.tr("Place"))
        for number, field in enumerate(self.attesting, start=1):
            field.say(self.tr("Attesting witness {number}").format(number=number))
        self.back.setText(self.tr("To the sessions"))
        self.papers.retranslate()
        self.pages.retranslate()
        if self.papers.papers:
            self._look()

    def _failure(self) -> "Failure":
        from interview_app.journey.session_papers import Failure

        return Failure(self.what.value, self.place.value, tuple(one.value for one in self.attesting))

    def _look(self) -> None:
        frame, unlocked, session = self.frame, self.frame.desk.unlocked, self.state.session
        failure, language = self._failure(), frame.messages.language

        def look(_progress: Progress, _cancelled: Cancelled) -> "_Found":
            from interview_app.journey.house import house_of, rules_of
            from interview_app.journey.on_disks import package_of
            from interview_app.journey.preparing import Preparing
            from interview_app.journey.room import room_now
            from interview_app.journey.session_papers import papers_of

            preparing = Preparing(unlocked, rules_of(house_of(unlocked)))
            targets = [Path(one) for one in room_now(frame.room, frame.data)[0].room.targets]
            papers = papers_of(preparing, session, package_of(session, targets), failure, language)
            people = preparing.load(session).preparation.people if any(one.person for one in papers) else ()
            return papers, {one.number: one.name for one in people}

        frame.worker.run(look, owner=self, on_done=self._show, on_failed=self.refuse)

    def _show(self, found: "_Found") -> None:
        papers, names = found
        self.papers.show_papers(papers, names)
        if self._first is not None:
            self.papers.choose(self._first)
            self._first = None
        self._arrange()

    def _arrange(self) -> None:
        now = self.papers.current
        self.nothing.setVisible(now is None)
        self.papers.setVisible(now is not None)
        self.pages.setVisible(now is not None)
        self.form.setVisible(now is not None and now.code is PaperCode.FAILED_RECORDING)
