"""Things shown and things made: what is there, taking in another, showing one to the child and taking it away again.

Rules. While something is shown the record says so from press to press; what the child answers meanwhile belongs to it.
What is intimate is never shown by default: a psychologist who is there consents, a reason is given, and its preview
here stays blurred.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from interview_app.domain.errors import Circumstance, InterviewAppError
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.interview import Entered
from interview_app.domain.interview_words import Exhibit, Thing
from interview_app.domain.people import Role
from interview_app.journey.exhibiting import add_exhibit, read_received
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.cover import Cover
from ui.interview.displays import Displays
from ui.interview.exhibit_form import ExhibitForm
from ui.interview.exhibit_screen import ExhibitScreen, Picture, blurred, picture_of
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.emptying import empty
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.scrolling import Scrolling
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress

_PREVIEW = 120
_DIGITS = 12


class ExhibitsCover(Cover):
    """The page. *folders* are the open session's; *read_back* brings a thing back after the program was restarted."""

    def __init__(
        self,
        frame: Frame,
        interviewing: Interviewing,
        displays: Displays,
        folders: Callable[[], Sequence[Path]],
        read_back: Callable[[str], bytes],
    ) -> None:
        super().__init__(frame, interviewing, "plus")
        self._displays = displays
        self._folders = folders
        self._read_back = read_back
        self._contents: dict[int, bytes] = {}
        self._wanted = 0
        self._shown: tuple[object, ...] | None = None
        self.on_display: ExhibitScreen | None = None
        self.rows: dict[int, QPushButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.nothing = Label("quiet")
        self.display = OneOf(frame.theme)
        self.consent = OneOf(frame.theme)
        self.reason = TextField(longest=300)
        self.show_it = QPushButton()
        frame.theme.dress(self.show_it, "eye")
        self.form = ExhibitForm(frame.theme, frame.messages)
        everything = QVBoxLayout()
        everything.setSpacing(8)
        everything.addWidget(self.nothing)
        everything.addLayout(self._rows)
        for part in (self.display, self.consent, self.reason, self.show_it):
            everything.addWidget(part)
            part.hide()
        everything.addStretch(1)
        self.everything = Scrolling(everything)
        self.views = QStackedWidget()
        self.views.addWidget(self.everything)
        self.views.addWidget(self.form)
        self.inside.addWidget(self.views, 1)
        self.show_it.clicked.connect(self._show)
        displays.changed.connect(self._look_at_displays)
        self.begin()

    def opened(self) -> None:
        """Begin with what is there."""
        self.views.setCurrentWidget(self.everything)
        self._shown = None
        super().opened()
        self._say_view()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.nothing.setText(self.tr("Nothing was taken in yet."))
        self.display.say(self.tr("On which display"))
        self.consent.say(self.tr("The psychologist who consents"))
        self.reason.say(self.tr("Why it has to be shown"))
        self.show_it.setText(self.tr("Show it to the child"))
        self._shown = None
        self._say_view()

    def refresh(self) -> None:
        """Show what there is."""
        state = self.interviewing.state
        shown = (state.exhibits, state.showing, state.people)
        if shown == self._shown:
            return
        self._shown = shown
        had_keyboard = self.has_keyboard
        empty(self._rows)
        self.rows = {}
        standing = [one for one in state.exhibits if not one.withdrawn]
        for one in standing:
            self._rows.addWidget(self._row(one))
        self.nothing.setVisible(not standing)
        if state.showing is None:
            self.take_away()
        psychologists = [one for one in state.people if one.there and one.role == Role.PSYCHOLOGIST]
        self.consent.offer((str(one.number), one.name) for one in psychologists)
        if had_keyboard and not self.has_keyboard:  # it was on a row that is another one now
            self.rows.get(self._wanted, self.primary).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go back to what is there, or to the questions."""
        if self.views.currentWidget() is self.form:
            self.opened()
        else:
            self.done.emit()

    def go_on(self) -> None:
        """Take in another thing."""
        if self.views.currentWidget() is self.everything:
            self.form.clear()
            self.views.setCurrentWidget(self.form)
            self.form.file.setFocus()
            self._say_view()
        elif self.form.check():
            self._take_in()

    def _row(self, one: Entered[ExhibitAdded]) -> QFrame:
        said = one.said
        row = QFrame()
        named(row, "card")
        picture = self._picture(said)
        preview = Picture(blurred(picture) if said.exhibit is Exhibit.INTIMATE else picture)
        preview.setFixedSize(_PREVIEW, _PREVIEW * 3 // 4)
        words, about = Label("strong"), Label("small")
        words.setText(f"{said.n}. {one.words}")
        lines = [self.frame.messages.word("exhibit", said.exhibit.value), f"SHA-256 {said.plain_sha256[:_DIGITS]}…"]
        lines += [
            self.tr("{digest}: as in the seizure protocol").format(digest=held.algorithm.upper())
            if held.same
            else self.tr("{digest}: NOT as in the seizure protocol").format(digest=held.algorithm.upper())
            for held in said.compared
        ]
        about.setText("\n".join(lines))
        button = QPushButton()
        showing = self.interviewing.state.showing
        mine = showing is not None and showing.shown.exhibit == said.n
        button.setText(self.tr("Take it away") if mine else self.tr("Show"))
        self.frame.theme.dress(button, "eye-off" if mine else "eye")
        button.clicked.connect(partial(self._hide if mine else self._prepare, said.n))
        button.setEnabled(mine or (showing is None and not picture.isNull()))
        self.rows[said.n] = button
        text = QVBoxLayout()
        text.addWidget(words)
        text.addWidget(about)
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(preview)
        line.addLayout(text, 1)
        line.addWidget(button)
        return row

    # showing

    def _prepare(self, number: int) -> None:
        """Ask what is needed before it is shown; what is ordinary needs only a display, and one is enough."""
        self._wanted = number
        displays = self._displays.there
        intimate = self._said(number).exhibit is Exhibit.INTIMATE
        self._look_at_displays()
        self.display.setVisible(len(displays) > 1)
        for part in (self.consent, self.reason):
            part.setVisible(intimate)
        if len(displays) > 1 or intimate:
            self.show_it.show()
            self.show_it.setFocus()
        else:
            self._show()

    def _look_at_displays(self) -> None:
        own = self._displays.of(self)
        another = self._displays.another(self)
        self.display.offer((one.name, one.name) for one in self._displays.there)
        self.display.put((another or own).name)

    def _show(self) -> None:
        said = self._said(self._wanted)
        intimate = said.exhibit is Exhibit.INTIMATE
        consent = int(self.consent.value or 0) if intimate else 0
        what = ExhibitShown(said.n, consent, self.reason.value if intimate else "")
        picture = self._picture(said)
        if picture.isNull() or not self.tried(self.interviewing.tell(what)):
            return
        chosen = self._displays.of(self)
        place = next((one for one in self._displays.there if one.name == self.display.value), chosen)
        self.on_display = ExhibitScreen(picture, place, self)
        self.on_display.show()
        for part in (self.display, self.consent, self.reason, self.show_it):
            part.hide()
        self.reason.put("")

    def _hide(self, number: int) -> None:
        self.tried(self.interviewing.tell(ExhibitHidden(number)))

    def take_away(self) -> None:
        """Let nothing stand on the child's display any more."""
        if self.on_display is not None:
            self.on_display.take_away()
            self.on_display = None

    def _said(self, number: int) -> ExhibitAdded:
        return next(one.said for one in self.interviewing.state.exhibits if one.said.n == number)

    def _picture(self, said: ExhibitAdded) -> QImage:
        """Return its picture; a null one for what cannot be shown or read."""
        if said.n not in self._contents:
            try:
                self._contents[said.n] = self._read_back(said.path)
            except InterviewAppError:
                return QImage()
        return picture_of(self._contents[said.n])

    # taking in

    def _take_in(self) -> None:
        form, number = self.form, self.interviewing.state.next_number(Thing.EXHIBIT)
        path, exhibit, origin, given, folders = form.path, form.exhibit, form.origin, form.given, self._folders

        def take(_progress: Progress, _cancelled: Cancelled) -> tuple[ExhibitAdded, bytes]:
            content = read_received(path)
            return add_exhibit(folders(), content, number, exhibit, path.name, origin, given), content

        self.primary.setEnabled(False)
        self.frame.worker.run(
            take,
            owner=self,
            on_done=self._taken,
            on_failed=self._refuse,
            on_ended=self._rest,
        )

    def _taken(self, taken: tuple[ExhibitAdded, bytes]) -> None:
        said, content = taken
        self._contents[said.n] = content
        if self.tried(self.interviewing.tell(said)):
            self.opened()

    def _rest(self) -> None:
        self.primary.setEnabled(True)
        if self.isVisible() and not self.has_keyboard:  # it went elsewhere while the button could not be pressed
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, circumstance: Circumstance) -> None:
        messages = self.frame.messages
        self.said.emit(lambda: messages.circumstance(circumstance), Tone.ATTEND)

    def _say_view(self) -> None:
        everything = self.views.currentWidget() is self.everything
        self.title.setText(self.tr("Things shown and made") if everything else self.tr("Taking in a thing"))
        self.intro.setText(
            self.tr("Show something only where the plan needs it. It is on the child's display until it is taken away.")
            if everything
            else self.tr("The file goes into the record as it was received, encrypted, with its digest.")
        )
        self.primary.setText(self.tr("Take in a thing") if everything else self.tr("Take it in"))
        self.back.setText(self.tr("Back to the questions") if everything else self.tr("Do not take it in"))
