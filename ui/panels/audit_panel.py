"""The audit: whether its chain is whole, who did what and when, and a copy of it as a file.

Rules. It is read, never changed. The chain is checked on a thread of its own while one reads already, and what was
found is said in words. What is exported is an entry itself; a file that is there is never overwritten.
"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton

from interview_app.domain.permissions import Action
from interview_app.journey import audit_list
from interview_app.journey.audit_export import export_csv, export_pdf
from interview_app.journey.audit_list import PROGRAM, AuditKind, Chain, Page, Wanted
from ui.frame import Frame
from ui.panels import Part
from ui.widgets.audit_table import AuditTable
from ui.widgets.choice_field import OneOf
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.state_line import StateLine
from ui.widgets.typed_field import DateField
from ui.worker import Cancelled, Progress, Task

_ALL = "all"
_STEP = "verifying"
_DAY_WIDTH = 140


class AuditPanel(Part):
    """The table, what it is narrowed to, and the verdict on the chain."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._names: dict[int, str] = {}
        self._found: Chain | None = None
        self._search: Task | None = None
        self._turn = 0
        self.chain = StateLine(frame.theme, "circle-check")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.person = OneOf(frame.theme)
        self.kind = OneOf(frame.theme)
        self.day = DateField()
        self.table = AuditTable(frame.messages)
        self.chosen = Label("quiet", selectable=True)
        self.chosen.hide()
        self.nothing = Label("quiet")
        self.nothing.hide()
        self.csv, self.pdf = QPushButton(), QPushButton()
        filters = QHBoxLayout()
        filters.setSpacing(16)
        for field, share in ((self.person, 3), (self.kind, 3), (self.day, 2)):
            filters.addWidget(field, share)
            field.changed.connect(self._find)
        self.body.addWidget(self.chain)
        self.body.addWidget(self.progress)
        self.body.addLayout(filters)
        self.day.setMinimumWidth(_DAY_WIDTH)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.chosen)
        self.body.addWidget(self.nothing)
        buttons = Flowing(16)
        buttons.addStretch()
        for button, icon, ending in ((self.csv, "download", "csv"), (self.pdf, "printer", "pdf")):
            frame.theme.dress(button, icon)
            button.clicked.connect(lambda _checked, form=ending: self._export(form))
            buttons.addWidget(button)
            button.setEnabled(frame.desk.may(Action.EXPORT_AUDIT))
        self.body.addLayout(buttons)
        self.table.entries.wanted.connect(self._ask_for)
        self.table.chosen.connect(self._tell)

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Audit"))
        self.about.setText(
            self.tr("Who did what and when in these records. Nobody can change it; that you look is in it as well.")
        )
        self.person.say(self.tr("Who"))
        self.kind.say(self.tr("What about"))
        self.day.say(self.tr("Day"))
        self.nothing.setText(self.tr("Nothing was found."))
        self.csv.setText(self.tr("Save as a table (CSV)"))
        self.pdf.setText(self.tr("Save for paper (PDF)"))
        self.table.setAccessibleName(self.tr("Audit, the newest entry first"))
        self._offer()
        self._say_chain()

    def entered(self) -> None:
        """List the newest entries, then check the whole chain."""
        self.progress.setRange(0, 0)
        self.work(self._look, self._list)

    def _look(self) -> dict[int, str]:
        audit_list.looked_at(self.unlocked)
        return audit_list.names(self.unlocked)

    def _list(self, names: dict[int, str]) -> None:
        self._names = names
        self._offer()
        self._find()

        def check(progress: Progress, _cancelled: Cancelled) -> Chain:
            return audit_list.check(self.unlocked, lambda done, total: progress(_STEP, done, total))

        self.frame.worker.run(
            check, owner=self, on_done=self._checked, on_failed=self.refuse, on_progress=self._show_progress
        )

    def _show_progress(self, _step: str, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _checked(self, found: Chain) -> None:
        self._found = found
        self._say_chain()

    def _say_chain(self) -> None:
        found = self._found
        self.progress.setVisible(found is None)
        if found is None:
            self.chain.say(self.tr("Is the audit whole?"), self.tr("The chain of its entries is being checked."))
        elif found.broken is None:
            self.chain.say(
                self.tr("The audit is whole: nothing was changed or taken out."),
                self.tr(
                    "Entries checked: {count}. A copy that is saved and kept elsewhere shows later that none of them "
                    "was changed."
                ).format(count=found.count),
            )
        else:
            self.chain.say(
                self.tr("The audit is not whole: entry {number} was changed or is missing.").format(
                    number=found.broken
                ),
                self.tr(
                    "Save it as a file and hand it to whoever supervises this room. All other records can be used as "
                    "before."
                ),
                well=False,
            )

    def _offer(self) -> None:
        word = self.frame.messages.word
        program = (str(PROGRAM), self.frame.messages.text("audit.program"))
        people = ((str(person), name) for person, name in self._names.items())
        self.person.offer(((_ALL, self.tr("Everybody")), *people, program))
        self.kind.offer(
            ((_ALL, self.tr("Everything")), *((one.value, word("audit_kind", one.value)) for one in AuditKind))
        )
        for field in (self.person, self.kind):
            field.put(field.value or _ALL)

    def _wanted(self) -> Wanted:
        person, kind = self.person.value, self.kind.value
        return Wanted(
            None if person == _ALL else int(person), None if kind == _ALL else AuditKind(kind), self.day.value
        )

    def _find(self) -> None:
        if not self.day.empty and self.day.value is None:
            return  # a day is being typed
        if self._search is not None:
            self._search.cancel()
        self._turn += 1
        self.table.setEnabled(False)  # what it shows is not what is looked for now
        self._ask_for(None)

    def _ask_for(self, before: int | None) -> None:
        wanted, turn = self._wanted(), self._turn

        def ask(_progress: Progress, cancelled: Cancelled) -> Page:
            return audit_list.page(self.unlocked, wanted, cancelled, before=before)

        def found(page: Page) -> None:
            if turn != self._turn:
                return  # something else is looked for meanwhile
            if before is None:
                self.table.entries.show_page(page, self._names)
                self.nothing.setVisible(not page.lines)
            else:
                self.table.entries.add_page(page)

        def ended() -> None:
            if turn == self._turn:
                self.table.setEnabled(True)

        self._search = self.frame.worker.run(ask, owner=self, on_done=found, on_failed=self.refuse, on_ended=ended)

    def _export(self, form: str) -> None:
        button = self.csv if form == "csv" else self.pdf
        name = self.frame.clock.utc().astimezone().strftime(f"audit-%Y-%m-%d.{form}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, button.text(), name, f"*.{form}", options=QFileDialog.Option.DontConfirmOverwrite
        )
        if not chosen:
            return
        path, language = Path(chosen), self.frame.messages.language
        write = export_csv if form == "csv" else export_pdf

        def exported(_nothing: None) -> None:
            self.notice.emit(lambda: self.tr("The audit was saved: {path}").format(path=path), Tone.INFORM)
            self._find()

        self._offer_export(False)
        self.work(lambda: write(self.unlocked, path, language), exported, ended=lambda: self._offer_export(True))

    def _tell(self, whole: str) -> None:
        self.chosen.setText(whole)
        self.chosen.setVisible(bool(whole))

    def _offer_export(self, free: bool) -> None:
        for button in (self.csv, self.pdf):
            button.setEnabled(free)
