"""How a measurement is printed."""


def row(what: str, value: str, reference: str = "", goal: str = "") -> None:
    """Print one line: what was measured, the figure, what it is compared with, and the goal."""
    print(f"  {what:<46} {value:>14}  {reference:<44} {goal}", flush=True)
