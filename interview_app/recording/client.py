"""The thin client: starts a recorder or finds a running one, and talks to it.

It imports neither encoder nor camera. A lost connection is a fact, not an error of the client's: every call after it
raises :class:`RecorderLost`, and the caller decides whether to start another part. *on_preview*, and *on_news* (a new
status, the end, or a lost connection), are called from the reading thread and must not hold it up.
"""

import contextlib
import itertools
import json
import os
import socket
import subprocess
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path

from interview_app.domain.declared import Undeclared
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import EventKind, Json, Who, canonical
from interview_app.recording import rendezvous as meeting
from interview_app.recording.order import (
    VERSION,
    Append,
    Appended,
    Hello,
    Message,
    Preview,
    Ready,
    RecorderOrder,
    Refused,
    ShowPreview,
    Status,
    Stop,
    Stopped,
    Welcome,
    pack,
    unpack,
)
from interview_app.recording.spare import start_process

RECORDER = "interview_app.recording.main"
ANSWER_WITHIN_S = 10.0
HANG_UP_WITHIN_S = 5.0

OnPreview = Callable[[Preview, bytes], None]
OnNews = Callable[["RecorderClient"], None]


class RecorderLost(Exception):
    """The recorder's process is gone, or its connection is."""


class RecorderClient:
    """A connection to a running recorder. Any thread may call."""

    def __init__(self, where: meeting.Rendezvous, *, on_preview: OnPreview | None = None) -> None:
        self.rendezvous = where
        self._on_preview = on_preview
        self.on_news: OnNews | None = None
        """Whom to tell; may be set at any time, and tells nothing of what was before."""
        self._guard = threading.Lock()
        self._numbers = itertools.count(1)
        self._answers: dict[int, Future[int]] = {}
        self._news = threading.Condition()
        self._status: Status | None = None
        self._stopped: Stopped | None = None
        self._lost = False
        self._left = False
        try:
            self._connection: Connection = Client(where.address, authkey=bytes.fromhex(where.key))
            self._connection.send_bytes(pack(Hello(VERSION)))
            welcome, _ = unpack(self._connection.recv_bytes())
        except (OSError, EOFError, AuthenticationError, Undeclared) as error:
            raise RecorderLost from error
        if not isinstance(welcome, Welcome) or welcome.version != VERSION:
            raise Circumstance(Code.RECORDER_VERSION)
        self.others = welcome.clients - 1
        """How many clients were connected before this one."""
        self.order = welcome.order
        """What the recorder was told at its start."""
        self._reader = threading.Thread(target=self._read, name="recorder-client", daemon=True)
        self._reader.start()

    @property
    def status(self) -> Status | None:
        """The newest status; None until the first has come."""
        return self._status

    @property
    def stopped(self) -> Stopped | None:
        """The recorder's last word; None until it has spoken it."""
        return self._stopped

    @property
    def lost(self) -> bool:
        """True once the recorder is gone without having said that it stopped."""
        return self._lost and not self._left and self._stopped is None

    def append(self, kind: EventKind, body: Mapping[str, Json], who: Who, *, origin_ns: int) -> int:
        """Put an event into the chain and return its number; *origin_ns* is the monotonic time of the press.

        Waits for the recorder's word; :class:`RecorderLost` if it does not come.
        """
        number = next(self._numbers)
        answer: Future[int] = Future()
        self._answers[number] = answer
        self._send(Append(number, kind, who.role, who.person, origin_ns, canonical(dict(body)).decode()))
        try:
            return answer.result(ANSWER_WITHIN_S)
        except FutureTimeout:
            raise RecorderLost from None
        finally:
            self._answers.pop(number, None)

    def show_preview(self, *cameras: int) -> None:
        """Ask for previews of *cameras* (from 1) and of no other."""
        self._send(ShowPreview(cameras))

    def stop(self, reason: str) -> None:
        """Ask the recorder to end the recording; :meth:`wait` tells when it has."""
        self._send(Stop(reason))

    def wait(self, timeout_s: float) -> Stopped | None:
        """Wait up to *timeout_s* for the recorder's end; None if it goes on. :class:`RecorderLost` if it just died."""
        with self._news:
            self._news.wait_for(lambda: self._stopped is not None or self._lost, timeout_s)
        if self._stopped is None and self._lost:
            raise RecorderLost
        return self._stopped

    def wait_status(self, timeout_s: float, until: Callable[[Status], object] = lambda status: True) -> Status:
        """Return the first status that satisfies *until*; TimeoutError, or :class:`RecorderLost`."""
        with self._news:
            there = self._news.wait_for(lambda: self._lost or (self._status and until(self._status)), timeout_s)
            if self._lost:
                raise RecorderLost
            if not there or self._status is None:
                raise TimeoutError
            return self._status

    def close(self) -> None:
        """Leave; the recorder goes on. The reading thread has ended when this returns, unless it is the caller."""
        self._left = True
        with self._guard:
            if not self._connection.closed:
                _hang_up(self._connection)
        if threading.current_thread() is not self._reader:
            self._reader.join(HANG_UP_WITHIN_S)

    def _send(self, message: Message) -> None:
        try:
            with self._guard:
                self._connection.send_bytes(pack(message))
        except (OSError, ValueError) as error:
            raise RecorderLost from error

    def _read(self) -> None:
        try:
            while True:
                self._take(*unpack(self._connection.recv_bytes()))
        except (EOFError, OSError, Undeclared, TypeError):  # TypeError: closed by another thread while reading
            pass
        with self._guard:
            self._connection.close()
        with self._news:
            self._lost = True
            self._news.notify_all()
        for answer in list(self._answers.values()):
            if not answer.done():
                answer.set_exception(RecorderLost())
        self._tell()

    def _tell(self) -> None:
        if self.on_news is not None:
            self.on_news(self)

    def _take(self, message: Message, attached: bytes) -> None:
        match message:
            case Preview():
                if self._on_preview is not None:
                    self._on_preview(message, attached)
            case Appended(number, seq):
                if (answer := self._answers.get(number)) is not None:
                    answer.set_result(seq)
            case Status() | Stopped():
                with self._news:
                    if isinstance(message, Status):
                        self._status = message
                    else:
                        self._stopped = message
                    self._news.notify_all()
                self._tell()


def _hang_up(connection: Connection) -> None:
    """End *connection* so that a thread that reads from it wakes up: closing alone does not wake it."""
    if os.name == "nt":
        connection.close()
        return
    with contextlib.suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as twin:
        twin.shutdown(socket.SHUT_RDWR)


def launch(
    order: RecorderOrder,
    runtime: Path,
    *,
    on_preview: OnPreview | None = None,
    process: "subprocess.Popen[bytes] | None" = None,
) -> RecorderClient:
    """Give *order* to a recorder (to *process*, if one waits already) and return a client of it.

    Raises the :class:`Circumstance` with which it refused, or RECORDER_LOST if it died without a word.
    """
    process = process or start_process(RECORDER)
    threading.Thread(target=process.wait, name="recorder-reaper", daemon=True).start()
    if process.stdin is None or process.stdout is None:
        raise Bug("no pipes to the recorder")
    with process.stdout as output:
        try:
            with process.stdin as entry:
                entry.write(pack(order) + b"\n")
            answer, _ = unpack(output.readline().rstrip(b"\n"))
        except (BrokenPipeError, Undeclared):
            raise Circumstance(Code.RECORDER_LOST) from None
    if isinstance(answer, Refused):
        raise Circumstance(Code(answer.code), **json.loads(answer.params))
    where = meeting.find(runtime, order.session)
    if not isinstance(answer, Ready) or where is None:
        raise Circumstance(Code.RECORDER_LOST)
    try:
        return RecorderClient(where, on_preview=on_preview)
    except RecorderLost:
        raise Circumstance(Code.RECORDER_LOST) from None


def attach(session: str, runtime: Path, *, on_preview: OnPreview | None = None) -> RecorderClient | None:
    """Return a client of the recorder that is recording *session*, or None if none is."""
    where = meeting.find(runtime, session)
    if where is None:
        return None
    try:
        return RecorderClient(where, on_preview=on_preview)
    except RecorderLost:
        return None
