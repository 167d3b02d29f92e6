"""Measurements, each as a ratio against a named reference in the same run: ``make bench``."""
