"""What people say in the papers beside the protocol: urgent referral, psychologist's annex, referral to help, identity.

Rules (thesis 2.5.5, 2.5.6; art. 97). Where a field is empty what the record itself gives stands in it, and is shown
there; a paper that nobody needs is not there. What is being written is looked at beside it. The paper with the real
identity is made only where a pseudonym is in print; it goes into an envelope that is sealed.
"""

from dataclasses import replace

from PySide6.QtCore import Signal

from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.protocol_entries import AnnexWords, ProtocolEntries
from ui.frame import Frame
from ui.protocol.entry_part import EntryPart
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea

_LONG = 20_000
_SOME = 4000


class AnnexPart(EntryPart):
    """The fields, paper by paper."""

    looking = Signal(object)
    """Somebody writes in a field of the paper with this code."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.about = Label("quiet")
        self.urgent, self.psychologist, self.help = Label("heading"), Label("heading"), Label("heading")
        self.urgent_to, self.urgent_done = (TextArea(longest=_SOME, lines=3) for _ in range(2))
        self.observed, self.conclusion = (TextArea(longest=_LONG, lines=5) for _ in range(2))
        self.help_to, self.help_needed, self.referral = (TextArea(longest=_SOME, lines=2) for _ in range(3))
        self.identity = Label("attention")
        self._of = {
            PaperCode.URGENT: (self.urgent_to, self.urgent_done),
            PaperCode.PSYCHOLOGIST: (self.observed, self.conclusion),
            PaperCode.HELP: (self.help_to, self.help_needed, self.referral),
        }
        self.add(self.about)
        for heading, fields in zip((self.urgent, self.psychologist, self.help), self._of.values(), strict=True):
            self.add(heading)
            for field in fields:
                self.add(field)
        self.add(self.identity)
        for code, fields in self._of.items():
            self.watch(*fields)
            for field in fields:
                field.changed.connect(lambda code=code: self.looking.emit(code))
        self.show_given(AnnexWords(), urgent=False)
        self.retranslate()
        self.put(self.entries)

    @property
    def settled(self) -> bool:
        """Whether it is said what was done, where something is urgent."""
        return self.urgent.isHidden() or not self.urgent_done.empty

    def show_given(self, given: AnnexWords, *, urgent: bool) -> None:
        """Show what the record gives where nothing is written; *urgent*: an adult said yes to a question of safety."""
        for part in (self.urgent, *self._of[PaperCode.URGENT]):
            part.setVisible(urgent)
        for field, words in (
            (self.urgent_to, given.urgent_to),
            (self.observed, given.observed),
            (self.help_to, given.help_to),
            (self.help_needed, given.help_needed),
        ):
            field.suggest(words)

    def value(self) -> ProtocolEntries:
        """Return the entries with what is typed here."""
        words = AnnexWords(
            self.urgent_to.value,
            self.urgent_done.value,
            self.observed.value,
            self.help_to.value,
            self.help_needed.value,
        )
        return replace(self.entries, annexes=words, conclusion=self.conclusion.value, referral=self.referral.value)

    def put(self, entries: ProtocolEntries) -> None:
        """Show *entries*."""
        words = entries.annexes
        for field, text in (
            (self.urgent_to, words.urgent_to),
            (self.urgent_done, words.urgent_done),
            (self.observed, words.observed),
            (self.conclusion, entries.conclusion),
            (self.help_to, words.help_to),
            (self.help_needed, words.help_needed),
            (self.referral, entries.referral),
        ):
            if field.value != text:  # what is the same keeps its cursor, and what can be undone
                field.put(text)
        self.identity.setVisible(entries.pseudonym is not None)

    def retranslate(self) -> None:
        """Say every word."""
        name = self.frame.messages.word
        self.about.setText(
            self.tr(
                "Papers beside the protocol, each printed or saved by itself above the pages. Where a field is empty, "
                "what is shown in grey stands in it."
            )
        )
        for heading, code in zip((self.urgent, self.psychologist, self.help), self._of, strict=True):
            heading.setText(name("paper_name", code.value))
        self.urgent_to.say(self.tr("To whom it goes"))
        self.urgent_done.say(self.tr("What was done already"))
        self.observed.say(self.tr("What the psychologist observed"))
        self.conclusion.say(self.tr("Psychologist's conclusion"))
        self.help_to.say(self.tr("To whom it is given"))
        self.help_needed.say(self.tr("Which help is needed"))
        self.referral.say(
            self.tr("Where child and family find help"), self.tr("Each organisation on a line of its own.")
        )
        self.identity.setText(
            self.tr(
                "A pseudonym is in print: print the sheet with the real identity once, put it into an envelope and "
                "seal the envelope (art. 97)."
            )
        )
