# SPDX-License-Identifier: MIT
"""Addresses that cannot be followed and texts that show another address than the one behind them."""
from ..model import Line
from . import plants


def _slug(kit):
    return str(kit.person.name).lower().replace(" ", "-")


def orcid(rng, right):
    """An ORCID with its check digit (ISO 7064 MOD 11-2), or with the next one."""
    digits = "00000002" + f"{rng.randrange(10 ** 7):07d}"
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = ((12 - total % 11) + (not right)) % 11
    digits += "X" if check == 10 else str(check)
    return "-".join(digits[at:at + 4] for at in range(0, 16, 4))


@plants("link/malformed", subject="link")
def broken_address(kit):
    kit.person.markdown = True
    kit.person.contact.append(Line("link/malformed", {"slug": _slug(kit), "orcid": orcid(kit.rng, False)}, fault=kit.fault("link/malformed")))


@plants("link/text-mismatch", subject="link")
def other_address(kit):
    one, two = kit.rng.sample(kit.career.free["system"], 2)
    kit.person.markdown = True
    kit.person.contact.append(Line("link/mismatch", {"slug": _slug(kit), "a": str(one).lower(), "b": str(two).lower()},
                                   fault=kit.fault("link/text-mismatch")))
