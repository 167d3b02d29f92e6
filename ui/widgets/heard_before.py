"""What was recorded with the child before, and why it is heard again (art. 211). Folded away where nothing is known."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.people import FurtherGround
from interview_app.domain.plan import Plan
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.section import Section
from ui.widgets.stray_list import StrayList
from ui.widgets.text_field import TextArea

if TYPE_CHECKING:
    from interview_app.vault.sessions import Earlier, EarlierSession, Stray


class HeardBefore(QWidget):
    """Strays first, because nobody can tell whose they are; then what is known, the ground and its reason."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._earlier: Earlier | None = None
        self.strays = StrayList(theme, messages)
        self.section = Section(theme)
        self.known = Label("attention")
        self.ground = OneOf(theme)
        self.ground.offer((one, one) for one in ("", *FurtherGround))
        self.reason = TextArea(lines=2)
        self.ground.changed.connect(self._arrange)
        self.section.inside.addWidget(self.known)
        self.section.inside.addWidget(self.ground)
        self.section.inside.addWidget(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strays)
        column.addWidget(self.section)

    def put(self, plan: Plan) -> None:
        """Show what *plan* says as if it had always been there."""
        self.ground.put(plan.ground or "")
        self.reason.put(plan.ground_reason)
        self.section.open(plan.ground is not None)
        self._arrange()

    @property
    def chosen(self) -> FurtherGround | None:
        """The ground; None while none is chosen."""
        return FurtherGround(self.ground.value) if self.ground.value else None

    def show_known(self, earlier: "Earlier", strays: "Sequence[Stray]") -> None:
        """Show what the records know, and open where there is something to be seen."""
        self._earlier = earlier
        self.strays.show_strays(strays)
        self._arrange()
        if self.known.text():
            self.section.open()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        word = self._messages.word
        self.strays.retranslate()
        self.section.say(self.tr("The child was heard in this case before"))
        self.ground.say(self.tr("Why the child is heard again (art. 211)"))
        grounds = ((one.value, word("ground", one.value)) for one in FurtherGround)
        self.ground.offer((("", self.tr("no ground chosen")), *grounds))
        self.reason.say(self.tr("What it rests on, in words"))
        self._arrange()

    def _arrange(self) -> None:
        self.reason.setVisible(self.chosen is not None)
        self.known.setText("\n".join(self._lines(self._earlier)) if self._earlier else "")
        self.known.setVisible(bool(self.known.text()))

    def _lines(self, earlier: "Earlier") -> list[str]:
        def line(text: str, one: "EarlierSession") -> str:
            return text.format(day=f"{date.fromisoformat(one.day):%d.%m.%Y}", alias=one.alias)

        sure = self.tr("{day}: recorded as {alias}.")
        unsure = self.tr(
            "{day}: {alias} was recorded, perhaps the same child. Enter the identification number or the name of both "
            "children, so that it can be told."
        )
        lines = [line(sure, one) for one in earlier.recorded] + [line(unsure, one) for one in earlier.unsure]
        if earlier.used_ms_today:
            minutes = -(-earlier.used_ms_today // 60_000)
            lines.append(self.tr("Minutes already used today: {minutes} of 240.").format(minutes=minutes))
        return lines
