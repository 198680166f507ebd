"""The pieces of a call's page: labels, receivers, considered law, ladders, clocks, gaps."""
