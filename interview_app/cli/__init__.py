"""The command line: choose adapters, call a journey, show what came of it."""
