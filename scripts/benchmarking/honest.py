# SPDX-License-Identifier: MIT
"""Honest things that a careless rule would accuse: each function adds one to a consistent person, or nothing."""
import copy

from . import claims, facts
from .career import new_paper
from .faults.numbers import compute, f_scores, rank
from .faults.papers import TOPICS, arxiv_number
from .model import Entry, Line, Span, first_day
from .words import Name

EXCHANGE = Name("Exchange Student", "交换生")
PART_TIME = Name("Part-time Consultant", "兼职顾问")


def exchange(person, rng):
    """Half a year elsewhere: a line of the degree or an entry of its own."""
    study = rng.choice(person.studies)
    begin = study.span.start + rng.choice((12, 17))
    if begin + 4 >= person.career.now:
        return
    uni = person.career.take("university")
    if rng.random() < .5:
        study.lines.append(Line("edu/exchange", {"uni": uni}))
    else:
        person.studies.insert(0, Entry("education", uni, EXCHANGE, Span(begin, begin + 4), study.field))


def joint_training(person, rng):
    if person.career.free["lab"]:
        person.studies[-1].remark = Line("edu/joint", {"lab": person.career.take("lab")})


def side_job(person, rng):
    if person.posts and (person.posts[-1].span.end or person.career.now) - person.posts[-1].span.start > 10:
        first = person.posts[-1].span
        span = Span(first.start + 3, first.start + 9)
        person.posts.append(Entry("employment", person.career.take("company"), PART_TIME, span))


def hand_over(person, rng):
    if len(person.posts) > 1 and person.posts[1].role != PART_TIME:
        person.posts[1].span.end = person.posts[0].span.start


def year_of_start(person, rng):
    """“2021–2024”, then “2024.07–至今”: the year may have ended before July."""
    if len(person.posts) > 1 and person.posts[1].role != PART_TIME and person.posts[1].span.end // 12 == person.posts[0].span.start // 12:
        if person.posts[1].span.start // 12 < person.posts[1].span.end // 12:
            person.posts[1].span.years_only = True


def told_and_listed(person, rng):
    papers = [paper for paper in person.papers if paper.status == "published"]
    if person.projects and papers:
        paper = rng.choice(papers)
        person.projects[0].lines.append(Line("paper/told", {"title": paper.title, "venue": paper.venue, "year": paper.year}))


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
    papers = [paper for paper in person.papers if paper.status == "published" and paper.venue in facts.CONFERENCES]
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


def grades(person, rng):
    for study in person.studies:
        line = rng.choice((Line("edu/gpa", {"g": f"{rng.uniform(3.2, 3.98):.2f}", "s": "4.0"}), Line("edu/rank", rank(rng)),
                           Line("edu/gpa", {"g": f"{rng.uniform(84, 95):.1f}", "s": "100"}), Line("edu/plain")))
        study.lines.append(line)


def small_class(person, rng):
    total = rng.randrange(18, 36)
    rng.choice(person.studies).lines.append(Line("edu/small", {"n": total, "p": -(-100 * rng.randrange(1, 4) // total)}))


def exams(person, rng):
    person.skills.append(rng.choice((Line("exam/toefl", {"v": rng.randrange(92, 120)}),
                                     Line("exam/ielts", {"v": rng.choice(("6.5", "7.0", "7.5", "8.0"))}),
                                     Line("exam/gre", {"v": rng.randrange(315, 338)}),
                                     Line("exam/cet", {"v": rng.randrange(480, 660)}))))


def ranked(person, rng):
    person.awards.append(Line("award/rank", rank(rng)))


def medal(person, rng):
    total = rng.randrange(1100, 3000)
    which, share = rng.choice(((0, .004), (1, .02), (1, .045), (2, .07), (2, .098)))
    person.awards.append(Line("award/kaggle", {"medal": which, "k": round(total * share), "n": total}))


def stars(person, rng):
    """Told once exactly and once rounded."""
    if person.projects:
        project, count = rng.choice(person.projects), rng.randrange(1100, 4900)
        person.skills.append(Line("claim/stars", {"system": project.role, "n": f"{count:,}"}))
        project.lines.append(Line("claim/stars-again", {"system": project.role, "n": f"{count / 1000:.1f}k"}))


def experience(person, rng):
    months = sum((post.span.end or person.career.now) - post.span.start for post in person.posts if post.role != PART_TIME)
    if months >= 24:
        person.summary.append(Line("summary/years", {"n": months // 12}))


def year_of_study(person, rng):
    study = person.studies[-1]
    if study.span.expected and person.career.now % 12 not in (6, 7, 8):
        year = (person.career.now - study.span.start) // 12 + 1
        person.summary.append(Line("summary/student-year", {"nth": year, "degree": study.role, "org": study.organization}))


def graduation(person, rng):
    study = person.studies[-1]
    if study.span.expected:
        person.summary.append(Line("summary/graduation", {"org": study.organization, "at": study.span.end,
                                                          "degree": study.role}))
    else:
        person.summary.append(Line("summary/graduated", {"org": study.organization, "year": study.span.end // 12,
                                                         "degree": study.role}))


def since(person, rng):
    if person.posts and person.posts[0].span.end is None:
        person.summary.append(Line("summary/since", {"org": person.posts[0].organization, "at": person.posts[0].span.start}))


def paper_count(person, rng):
    if len(person.papers) > 1 and all(paper.status == "published" for paper in person.papers):
        first = sum(paper.owner == 1 for paper in person.papers)
        person.summary.append(Line("summary/papers", {"n": len(person.papers), "k": first}))


def citations(person, rng):
    count = max(3, len(person.papers))
    height = rng.randrange(2, count + 1)
    person.summary.append(Line("summary/citations", {"n": count, "h": height,
                                                     "c": height * height + rng.randrange(20, 300)}))


def service(person, rng):
    year = person.career.now // 12
    one, two = rng.sample(("cvpr", "icml", "neurips", "acl", "aaai", "emnlp"), 2)
    person.service.append(Line("service/review", {"venue": one, "year": year - 1}))
    person.service.append(Line("service/span", {"venue": two, "year": year - 2, "venue2": one, "year2": year - 1}))


def talk(person, rng):
    if person.career.free["title"]:
        person.talks.append(Line("talk/plain", {"at": person.career.now - rng.randrange(2, 20), "title": person.career.take("title"),
                                                "uni": person.career.choose("university")}))


def link(person, rng):
    person.contact.append(Line("link/good", {"slug": str(person.name).lower().replace(" ", "-"),
                                             "a": str(person.career.choose("system")).lower()}))


def plain(person, rng):
    homes = [*person.posts, *person.projects, *person.internships]
    if homes and person.career.free["system"]:
        rng.choice(homes).lines.append(Line("honest/plain", {"system": person.career.take("system")}))


def scores(person, rng):
    if person.projects:
        rng.choice(person.projects).lines.append(Line("claim/prf", f_scores(rng)))


def training_run(person, rng):
    if person.posts and person.posts[0].span.start // 12 > 2021:
        person.posts[0].lines.append(Line("claim/compute", compute(rng)))


def years_only(person, rng):
    for study in person.studies:
        study.span.years_only = not study.span.expected


EVERY = (exchange, joint_training, side_job, hand_over, year_of_start, told_and_listed, selected_and_listed, workshop,
         under_review, planned, preprint, journal, preprint_before, position, right_rank, grades, small_class, exams, ranked,
         medal, stars, year_of_study, graduation, since, citations, service, talk, link, plain, plain, scores, training_run,
         years_only)
LAST = (experience, paper_count)


def embellish(person, rng, few=False, leave=()):
    """Adds a handful of look-alikes, those that count last; `leave` are not used."""
    for add in rng.sample(EVERY, rng.randrange(3, 6) if few else rng.randrange(6, 12)):
        if add not in leave:
            add(person, rng)
    for add in LAST:
        if rng.random() < .4:
            add(person, rng)


__all__ = ["EVERY", "LAST", "claims", "embellish"]
