"""What became of each copy of a sealed recording: its verdict as it was read back, and where it lies."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.verdict import Verdict
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.spoken import Spoken
from ui.widgets.verdict_card import VerdictCard

if TYPE_CHECKING:
    from interview_app.journey.seal import SealedCopies


class CopiesView(Spoken):
    """A card for each copy, the master first; empty until the recording is sealed."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._sealed: SealedCopies | None = None
        self.cards: list[VerdictCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_sealed(self, sealed: "SealedCopies") -> None:
        """Show what *sealed* says of its copies, also of one that could not be completed."""
        self._sealed = sealed
        for place, report in zip(sealed.packages, sealed.reports, strict=True):
            self.cards.append(VerdictCard(self._theme, report.verdict, place))
        self.cards += [VerdictCard(self._theme, Verdict.CANNOT_TELL, place) for place in sealed.incomplete]
        for card in self.cards:
            self._column.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        if self._sealed is not None:
            for place, card in enumerate(self.cards):
                self._say(place, card, self._sealed)

    def _say(self, place: int, card: VerdictCard, sealed: "SealedCopies") -> None:
        text = self._messages.text
        name = self.tr("Master copy") if place == 0 else self.tr("Working copy")
        word = f"{name}: {text(f'word.{card.verdict.value}')}"
        if place >= len(sealed.reports):
            sentence = self.tr(
                "This copy could not be completed and was left as it is. Connect its disk again, or free some space on "
                "it, and finish the sealing."
            )
            card.say(word, (sentence,), "", self.tr("Open the folder"))
            return
        report = sealed.reports[place]
        found = [text(f"finding.{finding.code.value}") for finding in report.findings]
        told = [text(f"verdict.{card.verdict.value}"), *dict.fromkeys(found)]
        digest = self.tr("Seal digest: {digest}").format(digest=report.seal_digest)
        card.say(word, told, digest, self.tr("Open the folder"))
