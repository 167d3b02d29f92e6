"""The keys of the player, as in common players; on a Kazakh or Russian keyboard the same keys mean the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_WISHES = {
    Qt.Key.Key_Space: "play",
    Qt.Key.Key_K: "play",
    Qt.Key.Key_J: "back",
    Qt.Key.Key_L: "on",
    Qt.Key.Key_Left: "little_back",
    Qt.Key.Key_Right: "little_on",
    Qt.Key.Key_Comma: "frame_back",
    Qt.Key.Key_Period: "frame_on",
    Qt.Key.Key_Plus: "faster",
    Qt.Key.Key_Equal: "faster",
    Qt.Key.Key_Minus: "slower",
    Qt.Key.Key_Up: "louder",
    Qt.Key.Key_Down: "softer",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
    Qt.Key.Key_N: "question_on",
    Qt.Key.Key_P: "pause_on",
    Qt.Key.Key_M: "mute",
    Qt.Key.Key_V: "view",
    Qt.Key.Key_X: "swap",
    Qt.Key.Key_F: "screen",
    Qt.Key.Key_F1: "keys",
    Qt.Key.Key_Escape: "leave",
}
_WITH_SHIFT = {Qt.Key.Key_N: "question_back", Qt.Key.Key_P: "pause_back"}
# The same keys where the keyboard writes Kazakh or Russian.
_CYRILLIC = dict(zip("ЛОДБЮЬМЧАТЗ", "KJL,.MVXFNP", strict=True))
_KEYS = {key.value: wish for key, wish in _WISHES.items()}
_SHIFTED = _KEYS | {key.value: wish for key, wish in _WITH_SHIFT.items()}
_SOUGHT = frozenset({Qt.Key.Key_F.value, ord("А")})
for _keys in (_KEYS, _SHIFTED):
    _keys |= {ord(here): _keys[ord(there)] for here, there in _CYRILLIC.items()}


def wish_of(event: QKeyEvent) -> str | None:
    """Return what *event* asks of the player (a word of ``PlayerView.act``); None if the key means nothing to it."""
    held = event.modifiers()
    if held & Qt.KeyboardModifier.AltModifier:
        return None
    if held & Qt.KeyboardModifier.ControlModifier:
        return "search" if event.key() in _SOUGHT else None
    return (_SHIFTED if held & Qt.KeyboardModifier.ShiftModifier else _KEYS).get(event.key())
