"""The mix, quietly: how often each type was asked since the free account began, and the longest silence kept.

No score, no colour, nothing that moves; the privacy key hides it.
"""

from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.utterance import UtteranceType
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.widgets.label import Label

_COUNTED = tuple(kind for kind in UtteranceType if kind is not UtteranceType.NON_QUESTION)


class MixLine(Part):
    """One quiet line, or two where it is narrow."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.words = Label("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self.begin()

    def retranslate(self) -> None:
        """Say the words of the moment."""
        self.refresh()

    def refresh(self) -> None:
        """Show the counts."""
        mix = self.interviewing.mix()
        word = self.frame.messages.word
        counts = [f"{word('utterance', kind.value)} {mix.counts[kind]}" for kind in _COUNTED]
        minutes, seconds = divmod(mix.longest_silence_ms // 1000, 60)
        silence = self.tr("longest silence {time}").format(time=f"{minutes}:{seconds:02}")
        self.words.setText(" · ".join((*counts, silence)))
        self.words.setVisible(any(mix.counts[kind] for kind in _COUNTED) or mix.longest_silence_ms > 0)

    def keep_private(self, private: bool) -> None:
        """Hide the counts, or show them again."""
        self.setVisible(not private)
