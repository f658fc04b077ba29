# SPDX-License-Identifier: MIT
"""Honest things that a careless rule would accuse: each function adds one to a consistent person, or nothing."""
import datetime

from . import facts, honest_papers
from .career import DEGREES, contest_line
from .faults.links import orcid
from .faults.numbers import compute, f_scores, rank
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


def prize(person, rng):
    """A prize in a contest whose edition is not told, a place instead of a prize."""
    contest = rng.choice(facts.contests())
    year = person.studies[0].span.start // 12 + rng.randrange(1, 4)
    if year < person.career.now // 12 and year >= contest["valid_from"]:
        person.awards.append(contest_line(contest, year, 0, rng, rng.choice(("award/prize", "award/place"))))


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
    values = compute(rng, person.posts[0].span.start) if person.posts else None
    if values:
        person.posts[0].lines.append(Line("claim/compute", values))


def years_only(person, rng):
    for study in person.studies:
        study.span.years_only = not study.span.expected


def later_technology(person, rng):
    """Told of the time after the project."""
    if person.projects:
        end = first_day(person.projects[-1].span.end)
        late = facts.technologies(end + datetime.timedelta(days=200), person.as_of)
        if late:
            person.projects[-1].lines.append(Line("honest/later", {"tech": rng.choice(late)}))


def harmless_text(person, rng):
    person.skills.append(Line("honest/text"))


def two_versions(person, rng):
    """A system and its successor have stars of their own."""
    if person.career.free["system"]:
        name = person.career.take("system")
        person.skills.append(Line("claim/stars", {"system": name, "n": f"{rng.randrange(1200, 4000):,}"}))
        person.skills.append(Line("claim/stars", {"system": f"{name}-2", "n": rng.randrange(150, 600)}))


def regional_and_national(person, rng):
    """One contest, a prize of the province and one of the country."""
    contest = next((line for line in person.awards if line.key == "award/contest"), None)
    if contest:
        person.awards.append(Line("award/regional", {**contest.values, "level": 0}))


def one_year_master(person, rng):
    """A master's of one year, as in Britain, and a free year before work."""
    study = person.studies[-1]
    told = any(line.key and line.key.startswith("summary/grad") for line in person.summary)
    if person.posts and study.role == DEGREES["master"] and not told:
        study.span.end = study.span.start + 12


def identity(person, rng):
    person.contact.append(Line(None, words=f"ORCID: {orcid(rng, True)}"))


EVERY = (*honest_papers.EVERY, later_technology, harmless_text, two_versions, regional_and_national, one_year_master, identity,
         exchange, joint_training, side_job, hand_over, year_of_start, grades, small_class, exams, ranked, medal, prize, stars,
         year_of_study, graduation, since, service, talk, link, plain, plain, scores, training_run, years_only)
LAST = (experience, honest_papers.paper_count)
HARMLESS = (exchange, joint_training, service, talk, link, plain, harmless_text, identity)


def embellish(person, rng, few=False, leave=()):
    """Adds a handful of look-alikes, those that count last; `leave` are not used."""
    for add in rng.sample(EVERY, rng.randrange(3, 6) if few else rng.randrange(6, 12)):
        if add not in leave:
            add(person, rng)
    for add in LAST:
        if rng.random() < .4:
            add(person, rng)


def season(person, rng, leave=()):
    """Adds things that no fault is mistaken for; `leave` are not used."""
    for add in rng.sample(HARMLESS, 3):
        if add not in leave:
            add(person, rng)
