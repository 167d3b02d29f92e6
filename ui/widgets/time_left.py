"""How long and how much, in words: the time that still fits on a disk, and sizes."""

from PySide6.QtCore import QCoreApplication, QLocale

_HOUR = 3600


def time_left(seconds: int) -> str:
    """Return *seconds* as ``5 h 20 min``, ``12 min`` below an hour, and a day's worth as ``> 24 h``."""
    minutes = seconds // 60
    if seconds >= 24 * _HOUR:
        return QCoreApplication.translate("TimeLeft", "> 24 h")
    if seconds >= _HOUR:
        text = QCoreApplication.translate("TimeLeft", "{hours} h {minutes} min")
        return text.format(hours=minutes // 60, minutes=minutes % 60)
    return QCoreApplication.translate("TimeLeft", "{minutes} min").format(minutes=minutes)


def size(count: int) -> str:
    """Return *count* bytes as ``93.5 GB`` in the current language's way of writing."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
