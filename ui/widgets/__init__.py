"""Widgets: small, without knowledge of pages. Their colours come from the stylesheet by their ``kind``."""
