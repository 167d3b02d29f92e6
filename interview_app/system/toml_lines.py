"""Where in a TOML file something is written, so that a fault can be told by its line.

Rules. The parser keeps no lines, so they are looked for: tables, tables of a list, and keys that begin a line.
"""

import re


def line_of(source: str, key: str) -> int:
    """Return the line that writes *key* (``cameras[1].name``), or what holds it; 0 if nothing does."""
    table, counts, found, longest = "", dict[str, int](), 0, 0
    for number, line in enumerate(source.splitlines(), start=1):
        if header := re.match(r"\s*(\[\[?)\s*([\w.-]+)", line):
            table = header[2]
            for name, last in counts.items():
                if table.startswith(f"{name}."):
                    table = f"{name}[{last}]{table.removeprefix(name)}"
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table += f"[{counts[table]}]"
            here = table
        elif written := re.match(r"""\s*["']?([\w.-]+)["']?\s*=""", line):
            here = f"{table}.{written[1]}".lstrip(".")
        else:
            continue
        if len(here) > longest and (key == here or key.startswith((f"{here}.", f"{here}["))):
            found, longest = number, len(here)
    return found


def line_of_mistake(source: str, error: Exception) -> int:
    """Return the line at which *source* stops being TOML by the parser's *error*; the last one where it says none."""
    at = re.search(r"at line (\d+)", str(error))
    return int(at[1]) if at else source.count("\n") + 1
