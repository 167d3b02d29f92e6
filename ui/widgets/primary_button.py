"""The one button of a page that goes on: its label says what happens."""

from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import Theme, named


class PrimaryButton(QPushButton):
    """A page's primary button, with an icon; Enter presses it where no field takes the key."""

    def __init__(self, theme: Theme, icon: str = "") -> None:
        super().__init__()
        named(self, "primary")
        self.setDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon:
            theme.dress(self, icon, "on_accent")
