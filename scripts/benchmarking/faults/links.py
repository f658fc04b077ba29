# SPDX-License-Identifier: MIT
"""Addresses that cannot be followed and texts that show another address than the one behind them."""
from ..model import Line
from . import plants


def _slug(kit):
    return str(kit.person.name).lower().replace(" ", "-")


@plants("link/malformed", subject="link")
def broken_address(kit):
    kit.person.contact.append(Line("link/malformed", {"slug": _slug(kit)}, fault=kit.fault("link/malformed")))


@plants("link/text-mismatch", subject="link")
def other_address(kit):
    one, two = kit.rng.sample(kit.career.free["system"], 2)
    kit.person.markdown = True
    kit.person.contact.append(Line("link/mismatch", {"slug": _slug(kit), "a": str(one).lower(), "b": str(two).lower()},
                                   fault=kit.fault("link/text-mismatch")))
