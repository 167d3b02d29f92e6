"""A person's desktop, as far as windows of another process feel it: it knows their titles, and asks one to close."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

_CLIENT_MESSAGE = 33
_LONGEST_TITLE = 256


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room_of_an_event", ctypes.c_long * 24),
    )


# A window may be gone by the time it is asked; Xlib itself would end the process.
_let_go = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)


class Desktop:
    """What is on one display."""

    def __init__(self, x: ctypes.CDLL, display: ctypes.c_void_p) -> None:
        self._x = x
        self._display = display

    def windows(self, title: str) -> frozenset[int]:
        """Return the windows with this *title*."""
        root = self._x.XDefaultRootWindow(self._display)
        return frozenset(window for window, named in self._named(root) if named == title)

    def close(self, window: int) -> None:
        """Ask *window* to close, as the cross in its corner does."""
        x = self._x
        message = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
        message.message_type = x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        message.data[0] = x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        x.XSendEvent(self._display, window, 0, 0, ctypes.byref(message))
        x.XSync(self._display, 0)

    def _named(self, parent: int) -> Iterator[tuple[int, str]]:
        root, above, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        found = (ctypes.byref(one) for one in (root, above, children, count))
        if not self._x.XQueryTree(self._display, parent, *found):
            return
        several = children[: count.value]
        if several:
            self._x.XFree(children)
        for window in several:
            yield window, self._title(window)

    def _title(self, window: int) -> str:
        kind, form, items, rest = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        title = ctypes.c_char_p()
        answers = (ctypes.byref(one) for one in (kind, form, items, rest, title))
        name = self._x.XInternAtom(self._display, b"_NET_WM_NAME", 0)
        self._x.XGetWindowProperty(self._display, window, name, 0, _LONGEST_TITLE, 0, 0, *answers)
        text = (title.value or b"").decode()
        if title.value is not None:
            self._x.XFree(title)
        return text


@contextmanager
def desktop(display: str) -> Iterator[Desktop]:
    """Yield the desktop of the *display* of that name."""
    x = ctypes.CDLL("libX11.so.6")
    for function, result in (("XOpenDisplay", ctypes.c_void_p), ("XDefaultRootWindow", ctypes.c_ulong)):
        getattr(x, function).restype = result
    x.XInternAtom.restype = ctypes.c_ulong
    whole = ctypes.c_ulong
    x.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x.XSendEvent.argtypes = (ctypes.c_void_p, whole, ctypes.c_int, ctypes.c_long, ctypes.c_void_p)
    x.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
    x.XQueryTree.argtypes = (ctypes.c_void_p, whole, *4 * (ctypes.c_void_p,))
    long = ctypes.c_long
    x.XGetWindowProperty.argtypes = (
        *(ctypes.c_void_p, whole, whole, long, long, ctypes.c_int, whole),
        *5 * (ctypes.c_void_p,),
    )
    x.XFree.argtypes = x.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    x.XSetErrorHandler(_let_go)
    opened = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    assert opened.value, display
    try:
        yield Desktop(x, opened)
    finally:
        x.XCloseDisplay(opened)
