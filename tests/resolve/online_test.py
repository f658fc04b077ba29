#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`check --online` against local servers that answer in the real shapes: what each answer does to a report."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).parent / "net"))
from server import CHALLENGE, HTML, NOT_FOUND, Served  # noqa: E402

PROGRAM = os.environ["VERITAE_PROGRAM"]
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((pathlib.Path(__file__).resolve().parents[2] / "include/veritae/report.schema.json").read_text(encoding="utf-8")))
TITLE = "Patient tokens for hurried readers"
OWN = ["Lena Okafor", "Ada Verne"]


def says(body, status=200, **headers):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda asked, wire: wire.answer(status, data, **headers)


def new_note(venue_id, venue="", title=TITLE, authors=OWN, id="aB3", **more):
    content = {"title": {"value": title}, "authorids": {"value": ["lena@example.org"]}, "abstract": {"value": "…"},
               "venue": {"value": venue}, "venueid": {"value": venue_id}}
    if authors is not None:
        content["authors"] = {"value": authors}
    return {"notes": [{"id": id, "forum": id, "readers": ["everyone"], "tcdate": 1727400000000, "content": content} | more]}


def old_note(venue_id, venue, invitation="ICLR.cc/2023/Conference/-/Blind_Submission"):
    return {"notes": [{"id": "aB3", "forum": "aB3", "replyto": None, "tcdate": 1663850589829, "pdate": 1675279800000, "invitation": invitation,
                       "content": {"title": TITLE, "authors": OWN, "authorids": ["lena@example.org"], "venue": venue, "venueid": venue_id}}],
            "count": 1}


def repository(name="lokafor/slownet", stars=812, **more):
    owner = name.split("/")[0]
    return {"id": 7, "full_name": name, "owner": {"login": owner, "type": "User"}, "fork": False, "archived": False,
            "stargazers_count": stars, "created_at": "2024-02-03T04:05:06Z", "pushed_at": "2026-01-02T03:04:05Z"} | more


class Online(Served):
    def setUp(self):
        self.new, self.old, self.github = {}, {}, {}
        self.servers = [self.serve(self.context, answers) for answers in (self.new, self.old, self.github)]
        self.home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))

    def run_program(self, *words, text=None, **env):
        two, one, github = (server.url for server in self.servers)
        settings = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(self.home), "HOME": str(self.home), "VERITAE_OPENREVIEW2_URL": two,
                    "VERITAE_OPENREVIEW1_URL": one, "VERITAE_GITHUB_URL": github, "VERITAE_CA_FILE": str(self.authority.file)}
        settings |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        return subprocess.run([PROGRAM, *words], input=None if text is None else text.encode(), capture_output=True, timeout=60,
                              env=settings | env)

    def check(self, text, *options, online="--online", as_of="2026-11-22", **env):
        """The one document of a JSON report."""
        done = self.run_program("check", "--format", "json", "--as-of", as_of, "--stdin-filename", "cv.md", "--fail-on", "never", online,
                                *options, "-", text=text, **env)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.told = done.stderr.decode()
        self.output = done.stdout
        report = json.loads(done.stdout)
        self.assertEqual([error.message for error in SCHEMA.iter_errors(report)], [])
        return report["documents"][0]

    def paper(self, words, link="https://openreview.net/forum?id=aB3", **more):
        return self.check(f"# Lena Okafor\n\n## Publications\n\n- **Lena Okafor**, Ada Verne. {TITLE}. {words} [OpenReview]({link})\n", **more)

    def rules(self, document):
        return [one["rule"] for one in document["findings"]]

    def outcome(self, document):
        (source,) = document["sources"]
        return source["outcome"], source["reason"], (source["record"] or {}).get("status")


class Papers(Online):
    def test_each_state_of_the_second_interface(self):
        rows = [("ICLR.cc/2025/Conference", "ICLR 2025 Poster", "accepted", []),
                ("ICLR.cc/2025/Conference/Rejected_Submission", "Submitted to ICLR 2025", "rejected", ["link/status-mismatch"]),
                ("ICLR.cc/2025/Conference/Withdrawn_Submission", "ICLR 2025 Conference Withdrawn Submission", "withdrawn",
                 ["link/status-mismatch"]),
                ("ICLR.cc/2025/Conference/Desk_Rejected_Submission", "ICLR 2025 Conference Desk Rejected Submission", "desk-rejected",
                 ["link/status-mismatch"])]
        for venue_id, venue, status, rules in rows:
            with self.subTest(status):
                self.setUp()
                self.new["/notes?id=aB3"] = says(new_note(venue_id, venue))
                document = self.paper("Accepted at ICLR 2025.")
                self.assertEqual(self.outcome(document), ("contradicted" if rules else "supported", None, status))
                self.assertEqual(self.rules(document), rules)
                self.assertEqual(document["coverage"]["links"], [1, 1])

    def test_the_contradiction_quotes_the_text_and_names_the_source(self):
        self.new["/notes?id=aB3"] = says(new_note("ICLR.cc/2025/Conference/Rejected_Submission", "Submitted to ICLR 2025"))
        (finding,) = self.paper("Accepted at ICLR 2025.")["findings"]
        self.assertEqual((finding["severity"], finding["certainty"]), ("error", "definite"))
        self.assertEqual(finding["evidence"][0]["text"], "Accepted at ICLR 2025")
        fact = finding["evidence"][-1]
        self.assertEqual((fact["role"], fact["source"]), ("fact", "https://openreview.net/forum?id=aB3"))
        self.assertIn("ICLR.cc/2025/Conference/Rejected_Submission", fact["text"])

    def test_under_review_and_blind(self):
        self.new["/notes?id=aB3"] = says(new_note("ICLR.cc/2027/Conference/Submission", "ICLR 2027 Conference Submission", authors=None))
        document = self.paper("Under review at ICLR 2027.")
        self.assertEqual(self.outcome(document), ("supported", None, "under-review"))
        self.assertEqual(self.rules(document), [])
        (authors,) = [one for one in document["sources"][0]["comparisons"] if one["aspect"] == "authors"]
        self.assertEqual((authors["outcome"], authors["reason"]), ("unverifiable", "hidden"))

    def test_the_group_says_what_an_id_means(self):
        self.new["/notes?id=aB3"] = says(new_note("ICLR.cc/2025/Conference/Not_This_Time", domain="ICLR.cc/2025/Conference"))
        self.new["/groups?id=ICLR.cc%2F2025%2FConference"] = says(
            {"groups": [{"id": "ICLR.cc/2025/Conference", "domain": "ICLR.cc/2025/Conference",
                         "content": {"rejected_venue_id": {"value": "ICLR.cc/2025/Conference/Not_This_Time"}}}], "count": 1})
        self.assertEqual(self.rules(self.paper("Accepted at ICLR 2025.")), ["link/status-mismatch"])

    def test_a_journal(self):
        self.new["/notes?id=aB3"] = says(new_note("TMLR", "Accepted by TMLR"))
        document = self.paper("TMLR 2025.")
        self.assertEqual(self.outcome(document), ("supported", None, "accepted"))
        self.assertEqual(self.rules(document), [])

    def test_the_first_interface(self):
        decision = {"notes": [{"id": "d1", "forum": "aB3", "replyto": "aB3", "invitation": "ICLR.cc/2023/Conference/Paper7/-/Decision",
                               "content": {"title": "Paper Decision", "decision": "Reject"}}], "count": 1}
        rows = [("ICLR 2023 poster", None, "accepted", "supported"), ("Submitted to ICLR 2023", decision, "rejected", "contradicted"),
                ("Submitted to ICLR 2023", {"notes": [], "count": 0}, "unknown", "supported")]
        for venue, forum, status, outcome in rows:
            with self.subTest(venue=venue, status=status):
                self.setUp()
                self.new["/notes?id=aB3"] = says(NOT_FOUND, 404)
                self.old["/notes?id=aB3"] = says(old_note("ICLR.cc/2023/Conference", venue))
                self.old["/notes?forum=aB3"] = says(forum)
                document = self.paper("ICLR 2023.")
                self.assertEqual(self.outcome(document), (outcome, None, status))
                self.assertEqual(self.rules(document), ["link/status-mismatch"] if outcome == "contradicted" else [])

    def test_an_absence_is_a_note_at_most(self):
        self.new["/notes?id=aB3"] = self.old["/notes?id=aB3"] = says(NOT_FOUND, 404)
        document = self.paper("ICLR 2025.")
        self.assertEqual(self.outcome(document), ("unverifiable", "not-found", None))
        self.assertEqual([(one["rule"], one["severity"]) for one in document["findings"]], [("link/unresolved", "note")])
        self.assertEqual(document["coverage"]["links"], [0, 1])

    def test_a_refusal_says_nothing_and_is_explained_once(self):
        for answer in (says(HTML, content_type="text/html; charset=utf-8"), says(CHALLENGE, 403)):
            self.setUp()
            self.new["/notes?id=aB3"] = self.new["/notes?id=zZ9"] = answer
            document = self.check(f"# Lena Okafor\n\n## Publications\n\n"
                                  f"- **Lena Okafor**. {TITLE}. ICLR 2025. https://openreview.net/forum?id=aB3\n"
                                  f"- **Lena Okafor**. Quiet gradients for loud data. ICLR 2025. https://openreview.net/forum?id=zZ9\n")
            self.assertEqual([one["outcome"] for one in document["sources"]], ["unverifiable"] * 2)
            self.assertEqual({one["reason"] for one in document["sources"]}, {"refused"})
            self.assertEqual(document["findings"], [])
            self.assertEqual(self.told.count("openreview.net"), 1)
            self.assertIn("OPENREVIEW_USERNAME", self.told)
            self.assertIn("2 links", self.told)

    def test_wrong_types_are_unverifiable(self):
        for body in ([], {"notes": {}}, {"notes": [{"id": "aB3", "content": 7}]}):
            with self.subTest(body):
                self.setUp()
                self.new["/notes?id=aB3"] = says(body)
                document = self.paper("ICLR 2025.")
                self.assertEqual(self.outcome(document), ("unverifiable", "malformed", None))
                self.assertEqual(document["findings"], [])


class Repositories(Online):
    def project(self, words, link="https://github.com/lokafor/slownet", **more):
        return self.check(f"# Lena Okafor\n\n[github.com/lokafor](https://github.com/lokafor)\n\n## Projects\n\n"
                          f"### [slownet]({link}) | 2024.01 – 2025.06\n\n- {words}\n", **more)

    def test_stars(self):
        for stars, rules in ((41, ["link/metric-mismatch"]), (480, []), (9000, [])):
            with self.subTest(stars):
                self.setUp()
                self.github["/repos/lokafor/slownet"] = says(repository(stars=stars))
                document = self.project("Streaming decoder, 500+ stars")
                self.assertEqual(self.rules(document), rules)
                self.assertEqual(document["sources"][0]["record"]["stars"], stars)

    def test_a_fork_and_an_absence_are_notes(self):
        self.github["/repos/lokafor/slownet"] = says(repository(fork=True, parent={"full_name": "biglab/decoder"}))
        (finding,) = self.project("Streaming decoder")["findings"]
        self.assertEqual((finding["rule"], finding["severity"]), ("link/ownership", "note"))
        self.assertIn("biglab/decoder", finding["message"])
        self.setUp()
        self.github["/repos/lokafor/slownet"] = says(b'{"message": "Not Found"}', 404)
        (finding,) = self.project("Streaming decoder")["findings"]
        self.assertEqual((finding["rule"], finding["severity"]), ("link/unresolved", "note"))

    def test_a_rename_is_told_as_one(self):
        self.github["/repos/lokafor/slownet"] = lambda asked, wire: wire.answer(
            301, b"{}", location=self.servers[2].url + "/repositories/7")
        self.github["/repositories/7"] = says(repository("lokafor/slow-net"))
        document = self.project("Streaming decoder, 5k stars")
        self.assertEqual(self.outcome(document)[:2], ("unverifiable", "renamed"))
        (finding,) = document["findings"]
        self.assertEqual((finding["rule"], finding["severity"]), ("link/unresolved", "note"))
        self.assertIn("lokafor/slow-net", finding["message"])


class Running(Online):
    TEXT = ("# Lena Okafor\n\n## Publications\n\n- **Lena Okafor**, Ada Verne. Patient tokens for hurried readers. Accepted at ICLR 2025. "
            "[OpenReview](https://openreview.net/forum?id=aB3), [code](https://github.com/lokafor/slownet)\n")

    def answer_all(self):
        self.new["/notes?id=aB3"] = says(new_note("ICLR.cc/2025/Conference/Rejected_Submission", "Submitted to ICLR 2025"))
        self.github["/repos/lokafor/slownet"] = says(repository())

    def asked(self):
        return sum(len(server.asked) for server in self.servers)

    def test_a_replay_from_the_cache_is_the_same_byte_for_byte(self):
        self.answer_all()
        for output in ("json", "text", "html", "markdown", "sarif"):
            with self.subTest(output):
                fresh = self.run_program("check", "--online", "--format", output, "--as-of", "2026-11-22", "-", text=self.TEXT)
                asked = self.asked()
                again = self.run_program("check", "--offline-cache", "--format", output, "--as-of", "2026-11-22", "-", text=self.TEXT)
                self.assertEqual((fresh.returncode, again.returncode), (1, 1), fresh.stderr + again.stderr)
                self.assertEqual(fresh.stdout, again.stdout)
                self.assertEqual(self.asked(), asked)

    def test_the_cache_alone_asks_nobody_and_says_what_it_lacks(self):
        document = self.check(self.TEXT, online="--offline-cache")
        self.assertEqual({(one["reason"], one["read"]) for one in document["sources"]}, {("not-cached", None)})
        self.assertEqual(self.asked(), 0)
        self.assertIn("the cache has no answer", self.told)

    def test_only_the_sources_that_are_named_are_asked(self):
        self.answer_all()
        document = self.check(self.TEXT, online="--online=github")
        self.assertEqual([one["outcome"] for one in document["sources"]], ["not-checked", "supported"])
        self.assertEqual([len(server.asked) for server in self.servers], [0, 0, 1])
        done = self.run_program("check", "--online=elsewhere", "-", text=self.TEXT)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"elsewhere", done.stderr)

    def test_nothing_is_asked_unless_it_is_wanted(self):
        done = self.run_program("check", "--format", "json", "--as-of", "2026-11-22", "-", text=self.TEXT)
        self.assertNotIn(b'"sources"', done.stdout)
        done = self.run_program("filter", text=json.dumps({"text": self.TEXT, "as_of": "2026-11-22"}) + "\n")
        self.assertEqual(done.returncode, 0)
        self.assertNotIn(b'"sources"', done.stdout)
        self.assertEqual(self.asked(), 0)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_many_documents_are_one_batch(self):
        for n in range(20):
            self.new[f"/notes?id=p{n}"] = says(new_note("ICLR.cc/2025/Conference", id=f"p{n}"))
            (self.home / f"cv{n}.md").write_text(self.TEXT.replace("aB3", f"p{n}").replace("Accepted at ", ""))
        self.github["/repos/lokafor/slownet"] = says(repository())
        done = self.run_program("check", "--online", "--format", "json", "--as-of", "2026-11-22",
                                *(str(self.home / f"cv{n}.md") for n in range(20)))
        self.assertEqual(done.returncode, 0, done.stderr)
        outcomes = [source["outcome"] for document in json.loads(done.stdout)["documents"] for source in document["sources"]]
        self.assertEqual(outcomes, ["supported"] * 40)
        self.assertEqual([len(server.asked) for server in self.servers], [20, 0, 1])

    def test_no_address_of_a_person_is_kept(self):
        self.answer_all()
        self.check(self.TEXT)
        self.assertNotIn(b"lena@example.org", self.output)
        for file in self.home.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"lena@example.org", file.read_bytes())

    def test_reports_for_people_tell_every_outcome_with_its_day(self):
        self.answer_all()
        for output in ("text", "html", "markdown"):
            with self.subTest(output):
                done = self.run_program("check", "--online", "--format", output, "--as-of", "2026-11-22", "-", text=self.TEXT)
                for words in ("openreview.net/forum?id=aB3", "contradicted", "github.com/lokafor/slownet", "supported"):
                    self.assertIn(words, done.stdout.decode().replace("\\", ""))
                self.assertRegex(done.stdout.decode().replace("\\", ""), r"20\d\d-\d\d-\d\d")


class Indices(Online):
    PAGE = "/notes?content.venueid=ICLR.cc%2F2025%2FConference&limit=1000&offset={}&sort=number%3Aasc"

    def list_edition(self, papers):
        """Answers as the source does: a thousand at a time."""
        for offset in range(0, len(papers) + 1, 1000):
            notes = [note for paper in papers[offset:offset + 1000] for note in paper["notes"]]
            self.new[self.PAGE.format(offset)] = says({"count": len(papers), "notes": notes})

    def make(self, papers, *options):
        self.list_edition(papers)
        return self.run_program("index", "openreview", "ICLR", "2025", *options, XDG_DATA_HOME=str(self.home))

    def look_up(self, line, *options):
        return self.check(f"# Lena Okafor\n\n## Publications\n\n- {line}\n", *options, online="--index", XDG_DATA_HOME=str(self.home))

    def accepted(self, id, title, authors=OWN):
        return new_note("ICLR.cc/2025/Conference", "ICLR 2025 Poster", id=id, title=title, authors=authors)

    def test_an_edition_takes_a_request_a_thousand_papers(self):
        done = self.make([self.accepted(f"p{n}", f"Paper of the number {n}") for n in range(1200)])
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"1200 papers of ICLR.cc/2025/Conference", done.stdout)
        self.assertEqual(self.servers[0].targets(), [self.PAGE.format(0), self.PAGE.format(1000)])
        listed = self.run_program("index", "list", XDG_DATA_HOME=str(self.home))
        self.assertIn(b"ICLR.cc/2025/Conference: 1200 papers, read on ", listed.stdout)
        self.assertNotIn(b"lena@example.org", (self.home / "veritae" / "index.sqlite").read_bytes())

    def test_papers_without_a_link_are_found_by_their_titles_and_nobody_is_asked(self):
        self.make([self.accepted("aB3", TITLE), self.accepted("zZ9", "Quiet gradients for loud data")])
        asked = len(self.servers[0].asked)
        document = self.look_up(f"**Lena Okafor**, Ada Verne. {TITLE.upper()}. ICLR 2025.")
        self.assertEqual(self.outcome(document), ("supported", None, "accepted"))
        self.assertEqual(document["findings"], [])
        document = self.look_up(f"**Lena Okafor**, Ada Verne. {TITLE}. ICLR 2024.")
        self.assertEqual(self.rules(document), ["link/status-mismatch"])
        self.assertEqual(document["findings"][0]["evidence"][-1]["source"], "https://openreview.net/forum?id=aB3")
        self.assertEqual(len(self.servers[0].asked), asked)

    def test_a_near_title_and_other_authors_are_no_match(self):
        self.make([self.accepted("aB3", TITLE), self.accepted("zZ9", "Quiet gradients", ["Ines Morrow"])])
        for line in (f"**Lena Okafor**, Ada Verne. {TITLE} again. ICLR 2025.", "**Lena Okafor**. Quiet gradients. ICLR 2025.",
                     "**Lena Okafor**. A paper that is nowhere. ICLR 2025."):
            with self.subTest(line):
                document = self.look_up(line)
                self.assertNotIn("sources", document)
                self.assertEqual(document["findings"], [])

    def test_an_index_is_handed_on(self):
        shared = self.home / "shared.sqlite"
        self.assertEqual(self.make([self.accepted("aB3", TITLE)], "--index", str(shared)).returncode, 0)
        for count in (b"1 edition", b"0 editions"):
            done = self.run_program("index", "import", str(shared), XDG_DATA_HOME=str(self.home / "other"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(count, done.stdout)
        text = f"# Lena Okafor\n\n## Publications\n\n- **Lena Okafor**, Ada Verne. {TITLE}. ICLR 2025.\n"
        shared.chmod(0o444)
        document = self.check(text, online=f"--index={shared}")
        self.assertEqual(self.outcome(document)[0], "supported")

    def test_what_is_no_index_cannot_be_used(self):
        done = self.run_program("check", "--index", "-", text="# Lena Okafor\n", XDG_DATA_HOME=str(self.home))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"there is no index here", done.stderr)
        other = self.home / "other.sqlite"
        other.write_bytes(b"no database at all, but long enough to be looked at as one")
        self.assertEqual(self.run_program("check", f"--index={other}", "-", text="# Lena Okafor\n").returncode, 2)
        self.assertEqual(self.run_program("index", "import", str(other)).returncode, 2)

    def test_an_edition_is_indexed_as_a_whole_or_not_at_all(self):
        papers = [self.accepted(f"p{n}", f"Paper of the number {n}") for n in range(1000)]
        self.list_edition(papers)
        self.new[self.PAGE.format(1000)] = says(CHALLENGE, 403)
        done = self.run_program("index", "openreview", "iclr", "2025", XDG_DATA_HOME=str(self.home))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"OPENREVIEW_USERNAME", done.stderr)
        self.assertFalse((self.home / "veritae" / "index.sqlite").exists())
        done = self.run_program("index", "openreview", "nowhere", "2025")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"nowhere", done.stderr)


if __name__ == "__main__":
    unittest.main()
