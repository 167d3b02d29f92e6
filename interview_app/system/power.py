"""Mains or battery, and how long the battery lasts: read from Linux's ``/sys/class/power_supply``.

Rules. Nothing is guessed: what the machine does not tell is None. Batteries of mice and headsets (``scope`` Device) do
not count. Reading may take a fifth of a second on some machines: not on a window's thread.
"""

from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
_MAINS = ("Mains", "USB", "Wireless")
_STORES = ("Battery", "UPS")
_RATES = (("energy_now", "power_now"), ("charge_now", "current_now"))


@dataclass(frozen=True)
class Power:
    """``mains``: the machine does not live on its battery. ``minutes`` are what the battery still lasts; None: untold.

    ``percent`` is how full the fullest battery is; None without one.
    """

    mains: bool
    minutes: int | None = None
    percent: int | None = None


def read_power(supplies: Path = SUPPLIES) -> Power | None:
    """Return what the folder *supplies* tells; None where there is no such folder. Without a battery it is mains."""
    try:
        folders = sorted(folder for folder in supplies.iterdir() if _word(folder, "scope") != "Device")
    except OSError:
        return None
    stores = [folder for folder in folders if _word(folder, "type") in _STORES]
    mains = any(_word(folder, "type") in _MAINS and _number(folder, "online") for folder in folders)
    draining = [folder for folder in stores if _word(folder, "status") == "Discharging"]
    full = [percent for folder in stores if (percent := _number(folder, "capacity")) is not None]
    left = [minutes for folder in draining if (minutes := _minutes(folder)) is not None]
    return Power(mains or not draining, sum(left) if left and not mains else None, max(full, default=None))


def _minutes(store: Path) -> int | None:
    """Return the minutes that a battery lasts at the present rate."""
    if seconds := _number(store, "time_to_empty_now"):
        return seconds // 60
    for amount, rate in _RATES:
        kept, drawn = _number(store, amount), _number(store, rate)
        if kept is not None and drawn:
            return kept * 60 // abs(drawn)
    return None


def _word(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _number(folder: Path, name: str) -> int | None:
    try:
        return int(_word(folder, name))
    except ValueError:
        return None
