"""A layout whose parts are made anew: emptied, so that nothing of those before is seen or asked for again."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Let go of every part of *layout*."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()  # or the layout would still show it, by now a window of its own
            part.setParent(None)
            part.deleteLater()
