"""Copy a frozen value of many fields with some of them changed: what a fold does with each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["amended"]

if TYPE_CHECKING:
    from dataclasses import replace as amended  # so that the types of what is changed are checked
else:

    def amended(value, /, **changes):
        """Do what ``dataclasses.replace`` does, in a tenth of its time, for a dataclass without slots and ``__post_init__``.

        A contact has fifty fields and each of its facts changes two or three: copying them one by one was a tenth of a trip.

        Raises:
            TypeError: If the value has no such field.
        """
        made = object.__new__(type(value))
        held = made.__dict__
        held.update(value.__dict__)
        if not changes.keys() <= held.keys():
            raise TypeError(f"{type(value).__name__} has no such field")
        held.update(changes)
        return made
