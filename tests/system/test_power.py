"""Mains and batteries, as the kernel tells of them."""

from pathlib import Path

import pytest

from interview_app.system.power import Power, read_power

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {"type": "Mains", "online": "0"}
BATTERY = {"type": "Battery", "status": "Discharging", "capacity": "63", "scope": "System"}
MOUSE = {"type": "Battery", "status": "Discharging", "capacity": "9", "scope": "Device"}


def told(folder: Path, *supplies: dict[str, str]) -> Power | None:
    for number, supply in enumerate(supplies):
        (folder / f"supply-{number}").mkdir()
        for name, text in supply.items():
            (folder / f"supply-{number}" / name).write_text(f"{text}\n")
    return read_power(folder)


@pytest.mark.parametrize(
    ("supplies", "power"),
    [
        ((), Power(mains=True)),
        ((MAINS,), Power(mains=True)),
        ((MOUSE,), Power(mains=True)),
        ((MAINS, BATTERY | {"status": "Charging"}), Power(mains=True, percent=63)),
        ((UNPLUGGED, BATTERY | {"status": "Full"}), Power(mains=True, percent=63)),
        ((UNPLUGGED, BATTERY), Power(mains=False, percent=63)),
        ((UNPLUGGED, BATTERY | {"time_to_empty_now": "5400"}), Power(mains=False, minutes=90, percent=63)),
        (
            (UNPLUGGED, BATTERY | {"energy_now": "30000000", "power_now": "12000000"}),
            Power(mains=False, minutes=150, percent=63),
        ),
        (
            (UNPLUGGED, BATTERY | {"charge_now": "2000000", "current_now": "-1000000"}),
            Power(mains=False, minutes=120, percent=63),
        ),
        ((UNPLUGGED, BATTERY | {"energy_now": "30000000", "power_now": "0"}), Power(mains=False, percent=63)),
        ((UNPLUGGED, BATTERY | {"energy_now": "unknown", "power_now": "5"}), Power(mains=False, percent=63)),
        (
            (BATTERY | {"time_to_empty_now": "1800"}, BATTERY | {"capacity": "99", "time_to_empty_now": "3600"}),
            Power(mains=False, minutes=90, percent=99),
        ),
        (({"type": "USB", "online": "1"}, BATTERY | {"time_to_empty_now": "60"}), Power(mains=True, percent=63)),
    ],
)
def test_what_the_machine_lives_on(tmp_path: Path, supplies: tuple[dict[str, str], ...], power: Power) -> None:
    assert told(tmp_path, *supplies) == power


def test_a_machine_that_does_not_tell(tmp_path: Path) -> None:
    assert read_power(tmp_path / "nowhere") is None
