# SPDX-License-Identifier: MIT
"""Posts that overlap, leave a gap, or do not add up to the years of experience told."""
from ..model import Line
from . import WORKERS, plants


@plants("tenure/overlap", WORKERS, subject="posts")
def begun_before_the_end(kit):
    posts = kit.person.posts
    if len(posts) < 2:
        return False
    index = kit.rng.randrange(len(posts) - 1)
    later, earlier = posts[index].span, posts[index + 1].span
    later.start = max(earlier.start + 3, earlier.end - kit.rng.randrange(7, 16))
    later.fault = earlier.fault = kit.fault("tenure/overlap")


@plants("tenure/overlap", WORKERS, subject="posts")
def never_left(kit):
    posts = kit.person.posts
    if len(posts) < 2:
        return False
    later, earlier = posts[0].span, posts[1].span
    earlier.end = None
    later.fault = earlier.fault = kit.fault("tenure/overlap")


@plants("duration/mismatch", WORKERS, subject="summary")
def too_many_years(kit):
    """More years than have passed since the first post or internship."""
    first = min(entry.span.start for entry in (*kit.person.posts, *kit.person.internships))
    told = (kit.now - first) // 12 + kit.rng.randrange(3, 6)
    kit.person.summary.append(Line("summary/years", {"n": told}, fault=kit.fault("duration/mismatch")))


@plants("tenure/gap", WORKERS, subject="posts")
def long_gap(kit):
    posts = kit.person.posts
    if len(posts) < 2:
        return False
    later, earlier = posts[0].span, posts[1].span
    if kit.now - earlier.end < 22:
        return False
    kit.person.projects = []
    later.start = earlier.end + kit.rng.randrange(14, 20)
    later.fault = earlier.fault = kit.fault("tenure/gap")
