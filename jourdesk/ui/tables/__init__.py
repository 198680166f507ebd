"""Registret: the tables that a coordinator keeps, changed from a day on, looked at before they are put into use."""
