"""The steps from one form of the store to the next. Literal SQL: a step must mean the same in ten years."""
