"""Words: the current language of the windows, and the text of every stable code in it.

Rules. Labels of the windows are Qt translations of English (``self.tr``); codes (errors, findings, reasons, steps) come
from the TOML catalogues, which the command line shares. Changing the language sends every widget Qt's
``LanguageChange``; a page then says everything anew in ``retranslate``.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from interview_app.domain.errors import Circumstance
from interview_app.system.texts import LANGUAGES, Texts
from resources import window_translation

__all__ = ["LANGUAGES", "OWN_NAMES", "Messages"]

OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
"""What each language calls itself: the one text that is never translated."""

_SOURCE = "en"
_LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}


class Messages:
    """The texts of one language at a time."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self._compiled = b""  # Qt reads from these bytes as long as the translator lives
        self.texts = Texts(language)
        self.speak(language)

    @property
    def language(self) -> str:
        """``kk``, ``ru`` or ``en``."""
        return self.texts.language

    def speak(self, language: str) -> None:
        """Change the language of every window, at once."""
        self.texts = Texts(language)
        QLocale.setDefault(QLocale(_LOCALES[language]))
        self.hush()
        if language != _SOURCE:
            qt_own = QTranslator()
            qt_own.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._compiled = window_translation(language)
            labels = QTranslator()
            labels.load(self._compiled)
            self._translators = [qt_own, labels]
        for translator in self._translators:
            self._app.installTranslator(translator)

    def hush(self) -> None:
        """Take the translations back; the windows then speak English."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []

    def text(self, key: str, /, **params: str | int) -> str:
        """Return the text of the dotted *key* with *params* in their places."""
        return self.texts.text(key, **params)

    def word(self, table: str, code: str) -> str:
        """Return the text of a stable word, or the word itself where it is new to this program."""
        return self.texts.word(table, code)

    def circumstance(self, circumstance: Circumstance) -> str:
        """Return what happened, what is safe and what to do."""
        return self.texts.circumstance(circumstance)
