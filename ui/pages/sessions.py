"""The room's sessions, once somebody is signed in: find one, go on with it, begin a new one.

Rules. What disks show is taken into the list when the page opens. A session is opened at the step where it stands
(:mod:`ui.reopening`); what is over can be read. Whoever may not do something does not see its button.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from interview_app.domain.errors import Circumstance
from interview_app.domain.permissions import Action
from interview_app.domain.steps import EDITABLE, ENDED_WITHOUT, RECORDED, Standing
from ui.flow import (
    AtAdministration,
    AtCase,
    AtCopies,
    AtFirstStart,
    AtOwnPassphrase,
    AtPapers,
    AtSessions,
    AtStart,
    State,
)
from ui.frame import Frame
from ui.pages import GAP, Page
from ui.reopening import Way, at_recorder, reopened, way
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.session_table import SessionTable
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.domain.house import OpenPoint
    from interview_app.journey.preparing import Preparing
    from interview_app.vault import cases

ROWS = 100
SHOWN = {
    "all": frozenset[Standing](),
    "open": EDITABLE,
    "unsealed": RECORDED - {Standing.SEALED},
    "sealed": frozenset({Standing.SEALED}),
    "ended": ENDED_WITHOUT,
}


@dataclass(frozen=True)
class _Found:
    """Where a recorder at work is joined, what is open in the room's set-up, and what is wrong with its file."""

    at_work: "State | None"
    open_points: "tuple[OpenPoint, ...]"
    trouble: Circumstance | None


class SessionsPage(Page[AtSessions]):
    """Finds sessions and opens them."""

    def __init__(self, frame: Frame, state: AtSessions) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self.notices = Label("attention")
        self.search = TextField()
        self.shown = OneOf(theme, tuple(SHOWN))
        self.table = SessionTable(frame.messages)
        self.nothing = Label("quiet")
        self.mine = QPushButton()
        self.room = QPushButton()
        self.test = QPushButton()
        self.set_up = QPushButton()
        self.package = QPushButton()
        self.further = QPushButton()
        self.copies = QPushButton()
        self.papers = QPushButton()
        self.read = QPushButton()
        self.open = QPushButton()
        self.new = PrimaryButton(theme, "plus")
        for button, icon in (
            (self.mine, "key-round"),
            (self.room, "settings"),
            (self.test, "video"),
            (self.set_up, "list"),
            (self.package, "package-open"),
            (self.further, "plus"),
            (self.copies, "copy"),
            (self.papers, "printer"),
            (self.read, "eye"),
        ):
            theme.dress(button, icon)
        self._opening = False
        self._open_points: tuple[OpenPoint, ...] = ()
        self._turn = 0
        self._build()
        self._connect()
        self._choose(None)

    def _build(self) -> None:
        besides = (self.test, self.package, self.room, self.set_up, self.mine)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.search, 3)
        row.addWidget(self.shown, 2)
        self.body.addWidget(self.notices)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.nothing)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        below = Flowing(GAP)
        for button in besides:
            named(button, "plain")
            below.addWidget(button)
        below.addStretch()
        named(self.papers, "plain")
        below.addWidget(self.papers)
        self.body.addLayout(below)
        self.buttons.addStretch()
        for button in (self.further, self.copies, self.read, self.open, self.new):
            self.buttons.addWidget(button)
        may = self.frame.desk.may
        administers = (Action.CHANGE_SETTINGS, Action.SEE_AUDIT, Action.BACK_UP)
        self.room.setVisible(any(map(may, administers)))
        self.test.setVisible(may(Action.TEST_ROOM))
        self.set_up.hide()
        self.new.setVisible(may(Action.PREPARE))
        self.notices.hide()
        self.nothing.hide()
        self.shown.put("all")

    def _connect(self) -> None:
        flow = self.frame.flow
        self.search.changed.connect(self._find)
        self.shown.changed.connect(self._find)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._choose)
        self.table.sessions.wanted.connect(self._find_more)
        self.mine.clicked.connect(lambda: flow.go(AtOwnPassphrase()))
        self.room.clicked.connect(lambda: flow.go(AtAdministration()))
        self.test.clicked.connect(lambda: flow.go(AtStart()))
        self.set_up.clicked.connect(lambda: flow.go(AtFirstStart()))
        self.package.clicked.connect(self._choose_package)
        self.open.clicked.connect(lambda: self._open(self.table.current))
        self.read.clicked.connect(self._read)
        self.further.clicked.connect(self._go_further)
        self.copies.clicked.connect(self._go_to_copies)
        self.papers.clicked.connect(self._go_to_papers)
        self.new.clicked.connect(self._begin_new)
        for key, act in (("Ctrl+F", self.search.setFocus), ("Ctrl+N", self.new.click)):
            QShortcut(QKeySequence(key), self, act)
        self.search.line.returnPressed.connect(self.table.setFocus)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Sessions"))
        self.search.say(self.tr("Search (Ctrl+F)"))
        self.search.suggest(self.tr("Case number, child's alias, date or person"))
        self.shown.say(self.tr("Which"))
        self.shown.offer(
            (
                ("all", self.tr("All")),
                ("open", self.tr("Being prepared")),
                ("unsealed", self.tr("Not sealed")),
                ("sealed", self.tr("Sealed")),
                ("ended", self.tr("Not held")),
            )
        )
        self._say_nothing()
        self.mine.setText(self.tr("My passphrase"))
        self.room.setText(self.tr("The room"))
        self.test.setText(self.tr("Test the room"))
        self.set_up.setText(self.tr("Go on setting up"))
        self.package.setText(self.tr("Open a package"))
        self.further.setText(self.tr("Further session"))
        self.copies.setText(self.tr("Copies and labels"))
        self.papers.setText(self.tr("Papers"))
        self.read.setText(self.tr("Read the case"))
        self._say_open()
        self.new.setText(self.tr("New interview"))
        self.table.setAccessibleName(self.title.text())
        self._say_notices()

    def entered(self) -> None:
        """Take in what the disks show, then list what is there."""
        frame, unlocked = self.frame, self.frame.desk.unlocked

        def bring(_progress: Progress, _cancelled: Cancelled) -> _Found:
            from interview_app.journey.room import room_now
            from interview_app.journey.session_list import bring_up_to_date
            from interview_app.journey.setup import open_points
            from interview_app.journey.waiting import order_at_work

            order = order_at_work(frame.runtime)
            room, trouble = room_now(frame.room, frame.data)
            if order is None:
                bring_up_to_date(unlocked, room.targets, frame.runtime)
            at_work = at_recorder(frame, unlocked, order) if order is not None else None
            return _Found(at_work, open_points(unlocked, room.room), trouble)

        def examine(_progress: Progress, _cancelled: Cancelled) -> None:
            from interview_app.journey.vault_opening import examine

            examine(unlocked)

        frame.worker.run(bring, owner=self, on_done=self._brought, on_failed=self.refuse)
        if not unlocked.is_examined:
            said = self._say_notices
            frame.worker.run(examine, owner=self, on_done=lambda _none: said(), on_failed=self.refuse)
        self._find()
        self.table.setFocus()

    def _brought(self, found: _Found) -> None:
        if found.at_work is not None:
            self.frame.flow.go(found.at_work)
            return
        self._open_points = found.open_points
        self.set_up.setVisible(bool(found.open_points) and self.frame.desk.may(Action.CHANGE_SETTINGS))
        self._say_notices()
        self._find()
        if found.trouble is not None:
            self.refuse(found.trouble)

    def _find(self) -> None:
        self._turn += 1
        self._ask_for(0, self._show)

    def _find_more(self, offset: int) -> None:
        self._ask_for(offset, lambda page: self.table.sessions.add_rows(page.rows, offset))

    def _ask_for(self, offset: int, show: "Callable[[cases.Page], None]") -> None:
        if self.frame.desk.is_locked:
            return
        unlocked, query, standings = self.frame.desk.unlocked, self.search.value, SHOWN[self.shown.value]
        turn = self._turn

        def ask(_progress: Progress, _cancelled: Cancelled) -> "cases.Page":
            from interview_app.journey.session_list import sessions

            return sessions(unlocked, query, standings, limit=ROWS, offset=offset)

        def shown(page: "cases.Page") -> None:
            if turn == self._turn:  # else it is looked for anew meanwhile
                show(page)

        self.frame.worker.run(ask, owner=self, on_done=shown, on_failed=self.refuse)

    def _show(self, page: "cases.Page") -> None:
        chosen = self.table.current
        self.table.sessions.show_rows(page.rows, page.total)
        self.table.choose(chosen.session if chosen is not None else "")
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Say why the table is empty, in its place."""
        empty = not self.table.sessions.rowCount()
        asked = bool(self.search.value) or self.shown.value != "all"
        words = self.tr("Nothing was found.") if asked else self.tr("No interview has been prepared here yet.")
        self.nothing.setText(words)
        self.nothing.setVisible(empty)

    def _choose(self, row: "cases.Row | None") -> None:
        may = self.frame.desk.may
        onto = way(row.standing, may) if row is not None else None
        self.open.setVisible(any(way(one, may) is not None for one in Standing))
        self.open.setEnabled(onto is not None)
        self.read.setVisible(onto in (Way.SEAL, Way.PACKAGE) and may(Action.SEE_CASE))
        self.copies.setVisible(row is not None and row.standing is Standing.SEALED and may(Action.MAKE_COPIES))
        self.papers.setVisible(row is not None and (may(Action.SEE_CASE) or may(Action.EXPORT_AUDIT)))
        again = Action.PREPARE if row is not None and row.standing in ENDED_WITHOUT else Action.HEAR_AGAIN
        self.further.setVisible(row is not None and row.standing not in EDITABLE and may(again))
        self._say_open()

    def _say_open(self) -> None:
        row = self.table.current
        sealed = row is not None and way(row.standing, self.frame.desk.may) is Way.PACKAGE
        self.open.setText(self.tr("Open the package") if sealed else self.tr("Open"))
        self.frame.theme.dress(self.open, "package-open" if sealed else "arrow-right")

    def _begin_new(self) -> None:
        self._begin(lambda journey: journey.new())

    def _go_further(self) -> None:
        if (row := self.table.current) is not None:
            self._begin(lambda journey: journey.further(row.session))

    def _go_to_copies(self) -> None:
        if (row := self.table.current) is not None:
            self.frame.flow.go(AtCopies(row.session))

    def _go_to_papers(self) -> None:
        if (row := self.table.current) is not None:
            self.frame.flow.go(AtPapers(row.session))

    def _begin(self, draft: "Callable[[Preparing], cases.Draft]") -> None:
        frame, unlocked = self.frame, self.frame.desk.unlocked

        def load() -> State:
            from ui.session_at_hand import at_hand

            return AtCase(at_hand(frame, unlocked, draft))

        self._go_to(load)

    def _open(self, row: "cases.Row | None") -> None:
        if row is not None and (onto := way(row.standing, self.frame.desk.may)) is not None:
            self._reopen(row, onto)

    def _read(self) -> None:
        if (row := self.table.current) is not None:
            self._reopen(row, Way.READ)

    def _reopen(self, row: "cases.Row", onto: Way) -> None:
        frame, unlocked = self.frame, self.frame.desk.unlocked
        self._go_to(lambda: reopened(frame, unlocked, row, onto))

    def _go_to(self, find: "Callable[[], State | Path | None]") -> None:
        if self._opening:
            return
        self._opening = True

        def look(_progress: Progress, _cancelled: Cancelled) -> "State | Path | None":
            return find()

        def let_go() -> None:
            self._opening = False

        self.frame.worker.run(look, owner=self, on_done=self._take, on_failed=self.refuse, on_ended=let_go)

    def _take(self, found: "State | Path | None") -> None:
        if found is None:
            self.notice.emit(self._say_away, Tone.ATTEND)
        elif isinstance(found, Path):
            self.frame.open_package(found)
        else:
            self.frame.flow.go(found)

    def _say_away(self) -> str:
        return self.tr("The disks of this recording are not connected. Connect one of them and open it again.")

    def _say_notices(self) -> None:
        if self.frame.desk.is_locked:
            return
        text = self.frame.messages.text
        notices = self.frame.desk.unlocked.notices
        lines = [text(f"notice.{one.code.value}", number=one.number) for one in notices]
        lines += [text(f"open_point.{one.value}") for one in self._open_points]
        self.notices.setText("\n".join(lines))
        self.notices.setVisible(bool(lines))

    def _choose_package(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.package.text())
        if chosen:
            self.frame.open_package(Path(chosen))
