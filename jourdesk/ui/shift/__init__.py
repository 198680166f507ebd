"""The shift: read in, see what is left to do, be alone outside, hand the night over."""
