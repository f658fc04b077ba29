# SPDX-License-Identifier: MIT
"""Honest ways to tell of papers that a careless rule would accuse; see honest.py."""
import copy
import datetime

from . import facts
from .career import new_paper
from .faults.papers import TOPICS, arxiv_number
from .model import Line, first_day


def told_and_listed(person, rng):
    """A paper that a project led to: the project began half a year before it was submitted."""
    pairs = [(project, paper) for project in person.projects for paper in person.papers
             if paper.status == "published" and paper.venue in facts.CONFERENCES
             and first_day(project.span.start + 6) <= facts.editions(paper.venue)[paper.year][1]]
    if pairs:
        project, paper = rng.choice(pairs)
        project.lines.append(Line("paper/told", {"title": paper.title, "venue": paper.venue, "year": paper.year}))


def selected_and_listed(person, rng):
    papers = [paper for paper in person.papers if paper.status == "published"]
    if len(papers) > 2:
        person.selected = [copy.copy(paper) for paper in papers[:2]]


def workshop(person, rng):
    calls = facts.decided(person.as_of, first_day(person.career.now - 30))
    if calls:
        paper = new_paper(person.career, *rng.choice(calls))
        paper.status, paper.topic = "workshop", rng.choice(TOPICS)
        person.papers.append(paper)


def under_review(person, rng):
    calls = facts.reviewing(person.as_of)
    if calls:
        paper = new_paper(person.career, *rng.choice(calls))
        paper.status = "review"
        person.papers.insert(0, paper)


def planned(person, rng):
    calls = facts.open_calls(person.as_of)
    if calls:
        paper = new_paper(person.career, *rng.choice(calls))
        paper.status = "planned"
        person.papers.insert(0, paper)


def preprint(person, rng):
    at = person.career.now - rng.randrange(2, 20)
    paper = new_paper(person.career, None, at // 12)
    paper.status, paper.arxiv = "preprint", arxiv_number(rng, at // 12, at % 12 + 1)
    person.papers.append(paper)


def journal(person, rng):
    paper = new_paper(person.career, rng.choice(facts.JOURNALS), person.career.now // 12 - 1)
    paper.status = rng.choice(("journal", "journal-review"))
    person.papers.append(paper)


def preprint_before(person, rng):
    """A link to the preprint that came out when the paper was submitted."""
    papers = [paper for paper in person.papers if paper.status == "published" and not paper.extra and paper.venue in facts.CONFERENCES]
    if papers:
        paper = rng.choice(papers)
        posted = facts.editions(paper.venue)[paper.year][1]
        paper.extra.append(Line("paper/link", {"arxiv": arxiv_number(rng, posted.year, posted.month)}))


def position(person, rng):
    for paper in person.papers:
        if paper.owner in (1, 2) and paper.status == "published":
            paper.extra.append(Line("position/first" if paper.owner == 1 else "position/second"))


def right_rank(person, rng):
    for paper in person.papers:
        rank_told = facts.venues()[paper.venue].get("ccf_2022") if paper.venue else None
        if paper.status == "published" and rank_told and rank_told in "ABC":
            paper.extra.append(Line("paper/rank", {"r": rank_told}))


def paper_count(person, rng):
    if len(person.papers) > 1 and all(paper.status == "published" for paper in person.papers):
        first = sum(paper.owner == 1 for paper in person.papers)
        person.counted = True
        person.summary.append(Line("summary/papers", {"n": len(person.papers), "k": first}))


def citations(person, rng):
    count = max(3, len(person.papers))
    height = rng.randrange(2, count + 1)
    person.summary.append(Line("summary/citations", {"n": count, "h": height,
                                                     "c": height * height + rng.randrange(20, 300)}))


def rejected(person, rng):
    calls, closed = facts.reviewing(person.as_of), facts.closed(person.as_of)
    if calls and closed:
        paper = new_paper(person.career, *rng.choice(closed))
        paper.status, paper.second = "rejected", rng.choice(calls)
        person.papers.insert(0, paper)


def findings(person, rng):
    calls = [call for call in facts.decided(person.as_of, first_day(person.career.now - 40)) if call[0] in ("acl", "emnlp")]
    if calls:
        paper = new_paper(person.career, *rng.choice(calls))
        paper.status = "findings"
        volume = f"{paper.year}.findings-{paper.venue}.{rng.randrange(12, 700)}"
        paper.extra.append(Line("paper/findings-link", {"anthology": volume}))
        person.papers.append(paper)


def posted_late(person, rng):
    """The preprint came some months after the decision."""
    papers = [paper for paper in person.papers if paper.status == "published" and not paper.extra]
    if papers:
        paper = rng.choice(papers)
        posted = facts.editions(paper.venue)[paper.year][3] + datetime.timedelta(days=rng.randrange(20, 150))
        if posted < person.as_of:
            paper.extra.append(Line("paper/link", {"arxiv": arxiv_number(rng, posted.year, posted.month)}))


EVERY = (told_and_listed, selected_and_listed, workshop, under_review, planned, preprint, journal, preprint_before, position,
         right_rank, rejected, findings, posted_late, citations)
