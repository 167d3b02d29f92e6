"""The steps in order, one small module each: the only place that joins the rooms below."""
