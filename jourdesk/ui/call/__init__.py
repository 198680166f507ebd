"""The call desk: tonight's contacts at the left, one contact as one page, what is missing at the right."""
