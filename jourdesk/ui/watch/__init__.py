"""Watches for the night: written by a unit of the day, read and ticked by the jour."""
