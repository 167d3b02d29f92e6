"""What stands behind the verdict: findings, notes, who sealed, when (as the seal says), and the digests to compare."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from interview_app.domain.verdict import Finding, Note, message_of
from ui.messages import Messages
from ui.theme import named
from ui.widgets.label import Label
from ui.widgets.times import date_time

if TYPE_CHECKING:
    from interview_app.journey.verify import Report

_HEIGHT, _LEAST = 232, 96
"""Where the window is too low for all, the panel gives way: it scrolls."""
_MOST = 200


class VerdictPanel(QScrollArea):
    """The panel; everything in it can be selected and copied."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._report: Report | None = None
        self.setWidgetResizable(True)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def show_report(self, report: "Report | None") -> None:
        """Show *report*; None while the first check is under way."""
        self._report = report
        self.retranslate()

    @property
    def text(self) -> str:
        """All that it says, line by line."""
        return "\n".join(label.text() for label in self.findChildren(Label))

    def retranslate(self) -> None:
        """Build the lines in the current language."""
        lines = list(self._lines())
        card = QFrame()
        named(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for kind, text in lines:
            label = Label(kind, selectable=True)
            label.setText(text)
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(card)
        self.setAccessibleName(self.tr("Details of the check"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lines(self) -> Iterable[tuple[str, str]]:
        report = self._report
        if report is None:
            yield "quiet", self.tr("The check has not ended yet.")
            return
        text = self._messages.text
        yield "text", text(f"verdict.{report.verdict.value}")
        if report.findings:
            yield "heading", self.tr("What was found")
        yield from (("text", line) for line in self._told(report.findings))
        seal = report.seal
        if seal is not None and seal.fingerprint:
            yield "heading", self.tr("Seal")
            yield "text", self.tr("Sealed by: {subject}").format(subject=seal.subject)
            if seal.signed_at is not None:
                when = date_time(seal.signed_at)
                yield "text", self.tr("Sealed at, as the seal says: {time}").format(time=when)
            yield "text", self.tr("Fingerprint of the certificate (SHA-256):")
            yield "mono", seal.fingerprint
        if report.media_digest:
            yield "text", self.tr("Media digest:")
            yield "mono", report.media_digest
        if report.seal_digest:
            yield "text", self.tr("Seal digest:")
            yield "mono", report.seal_digest
        if report.notes:
            yield "heading", self.tr("Notes")
        yield from (("quiet", line) for line in self._told(report.notes))
        checked = report.checked
        yield "quiet", text("cli.checked", files=checked.files, bytes=checked.bytes)
        if checked.with_key:  # the lack of one is a note
            yield "quiet", text("cli.checked_with_key")

    def _told(self, said: Iterable[Finding | Note]) -> Iterable[str]:
        several = list(said)
        for one in several[:_MOST]:
            told = message_of(one, self._messages.text)
            yield f"{one.path}: {told}" if one.path else told
        if len(several) > _MOST:
            yield self.tr("… and {count} more").format(count=len(several) - _MOST)
