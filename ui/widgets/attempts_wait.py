"""How long one has to wait after wrong attempts at a passphrase, counted down by itself."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.widgets.rec_badge import clock_text

_SECOND_MS = 1000


class AttemptsWait(QObject):
    """Belongs to *owner*; ``counted`` whenever there is another number of seconds to wait, or none any more."""

    counted = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.left_s = 0
        self._second = QTimer(self)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)  # one that ends early lets an attempt in that is refused
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(lambda: self._count(self.left_s - 1))

    def begin(self, seconds: int) -> None:
        """Let *seconds* have to pass; 0: nothing has to."""
        self._second.start()
        self._count(seconds)

    @property
    def words(self) -> str:
        """What is said while it lasts; '' else."""
        if not self.left_s:
            return ""
        return self.tr("After wrong attempts one has to wait: {time}").format(time=clock_text(self.left_s * _SECOND_MS))

    def _count(self, left_s: int) -> None:
        self.left_s = left_s
        if not left_s:
            self._second.stop()
        self.counted.emit()
