"""A real screen without hardware: a virtual one of this run's own, started when the first window test asks for it."""

from collections.abc import Iterator

import pytest

from ui.virtual_screen import virtual_screen

OF_THE_DESKTOP = (
    *("QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"),
    *("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"),
)


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """Return the display's name; this process, and so its children, use it whatever desktop there is."""
    patch = pytest.MonkeyPatch()
    with virtual_screen() as display:
        patch.setenv("DISPLAY", display)
        patch.setenv("QT_QPA_PLATFORM", "xcb")
        for name in OF_THE_DESKTOP:
            patch.delenv(name, raising=False)
        yield display
    patch.undo()
