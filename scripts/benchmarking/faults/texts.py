# SPDX-License-Identifier: MIT
"""Placeholders, hidden characters, text for machines, and a name with a slip of the pen."""
from ..career import new_paper
from ..model import Line
from ..words import Name
from . import plants

HIDDEN = ("\u200b\u200b\u200d\u200b\u200d\u200b\u200d", "\U000e0068\U000e0069\U000e0072\U000e0065", "\u202eevitisop\u202c",
          "\u2060\u200b\u2062\u2063\u200b\u2064")


@plants("text/placeholder", subject="tail")
def left_over(kit):
    kit.person.skills.append(Line("text/placeholder", fault=kit.fault("text/placeholder")))


@plants("text/instruction", subject="tail")
def for_the_machine(kit):
    kit.person.tail.append(Line("text/instruction", fault=kit.fault("text/instruction")))


@plants("text/hidden", subject="tail")
def hidden_characters(kit):
    kit.person.skills.append(Line("text/hidden", {"hidden": kit.rng.choice(HIDDEN)}, fault=kit.fault("text/hidden")))


@plants("text/name-variant", subject="names")
def other_character(kit):
    """A co-author whose last character is another one of the same sound in one of the lists."""
    slips = {str(slip): slip.zh for slip in kit.career.free["slip"]}
    free = [person for person in kit.career.free["person"] if person.zh in slips]
    if kit.language != "zh" or not free or not kit.person.papers:
        return False
    name, like = kit.rng.choice(free), kit.person.papers[0]
    number = kit.fault("text/name-variant")
    for spelling in (name, Name(str(name), slips[name.zh])):
        paper = new_paper(kit.career, like.venue, like.year, authors=3, owner=1)
        paper.authors = [kit.person.name, *(author for author in paper.authors[1:] if author != name)][:2] + [spelling]
        paper.fault = number
        kit.person.papers.append(paper)
    kit.person.authors = "full"


@plants("text/name-variant", subject="names")
def slip_of_the_pen(kit):
    """A co-author whose given name has two letters swapped in one of the lists."""
    papers = [paper for paper in kit.person.papers if len(paper.authors) > 2 and paper.fault is None]
    if not papers or "·" in kit.person.name.zh:
        return False
    first = kit.rng.choice(papers)
    place = next(index for index, author in enumerate(first.authors) if author != kit.person.name)
    name = first.authors[place]
    family, given = str(name).split()
    spot = next((index for index in range(1, len(given) - 1) if given[index] != given[index + 1]), None)
    if spot is None or len(given) < 4:  # of three letters the others make a name of their own: Tuo, Tou
        return False
    number = kit.fault("text/name-variant")
    slip = given[:spot] + given[spot + 1] + given[spot] + given[spot + 2:]
    second = new_paper(kit.career, first.venue, first.year, authors=3)
    second.authors = [author for author in second.authors if author != name]
    second.authors.append(Name(f"{family} {slip}", name.zh))
    second.owner = second.authors.index(kit.person.name) + 1
    first.fault = second.fault = number
    kit.person.papers.append(second)
    kit.person.authors = "latin"
