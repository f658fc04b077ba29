#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The HTTP layer against real servers: what comes of every way to answer, and what never leaves the machine."""
import datetime
import email.utils
import gzip
import json
import os
import pathlib
import signal
import sqlite3
import stat
import subprocess
import tempfile
import time
import unittest

from server import CHALLENGE, HTML, NOT_FOUND, Authority, Served

FETCH = os.environ["VERITAE_FETCH"]
PROGRAM = os.environ["VERITAE_PROGRAM"]
TOKEN, PASSWORD, BEARER = "ghp_tokenOfNobody", "a password \"of\" nobody", "bearer.of.nobody"
FORBIDDEN = b'{"name":"ForbiddenError","message":"User Guest is not reader of OpenReview.net","status":403}'


def answer(*parts, **headers):
    """Always this answer: status, body, content type."""
    return lambda asked, wire: wire.answer(*parts, **headers)


def in_turn(*answers):
    """The first answer to the first request, and so on; the last to all further ones."""
    left = list(answers)
    return lambda asked, wire: (left.pop(0) if len(left) > 1 else left[0])(asked, wire)


class Layer(Served):
    def setUp(self):
        self.answers = {}
        self.server = self.serve(self.context, self.answers)
        self.cache = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        self.cache_file = self.cache / "veritae" / "answers.sqlite"

    def environment(self, **more):
        url = self.server.url
        settings = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(self.cache), "VERITAE_OPENREVIEW2_URL": url, "VERITAE_OPENREVIEW1_URL": url,
                    "VERITAE_GITHUB_URL": url, "VERITAE_CA_FILE": str(self.authority.file)}
        settings |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        return settings | more

    def calls(self, *calls, env=None, **options):
        """All that came of calls of Fetch; each is a list of (host, target)."""
        done = subprocess.run([FETCH], input=json.dumps(options | {"calls": calls}).encode(), capture_output=True, timeout=60,
                              env=self.environment(**(env or {})))
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.output = done.stdout
        return json.loads(done.stdout)

    def ask(self, *targets, host="openreview2", **more):
        return self.calls([(host, target) for target in targets], **more)["calls"][0]

    def replies(self, *targets, **more):
        return [one["reply"] for one in self.ask(*targets, **more)]

    def becomes(self, reply, answers, host="openreview2", asked=1, **more):
        """This answer becomes that reply, after so many requests."""
        self.answers["/it"] = answers
        before = len(self.server.asked)
        self.assertEqual(self.replies("/it", host=host, **more), [reply])
        self.assertEqual(len(self.server.asked) - before, asked)

    def cached(self):
        if not self.cache_file.exists():
            return []
        with sqlite3.connect(self.cache_file) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            return database.execute("SELECT target, body FROM answers ORDER BY target").fetchall()

    def cache_bytes(self):
        return b"".join(path.read_bytes() for path in self.cache.rglob("*") if path.is_file())


class Answers(Layer):
    def test_json(self):
        self.answers["/notes?id=a"] = answer(200, b'{"notes":[]}')
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        [response] = self.ask("/notes?id=a")
        self.assertIn(response.pop("read_on"), (today, datetime.datetime.now(datetime.timezone.utc).date().isoformat()))
        self.assertEqual(response, {"reply": "answered", "body": '{"notes":[]}', "renamed": False})
        self.assertEqual(self.cached(), [("/notes?id=a", '{"notes":[]}')])

    def test_gzip(self):
        self.becomes("answered", answer(200, gzip.compress(b'{"a": 1}'), content_encoding="gzip"))

    def test_an_interim_answer_before_it(self):
        def continued(asked, wire):
            wire.head(103, content_type="text/html")
            wire.answer(200, b"{}")
        self.becomes("answered", continued)

    def test_absence_is_the_sources_own_word_only(self):
        self.becomes("absent", answer(404, NOT_FOUND))
        self.assertEqual(self.cached(), [("/it", "")])
        self.becomes("malformed", answer(404, HTML, "text/html"), cache=False)
        self.becomes("absent", answer(410, b"{}"), cache=False)

    def test_what_says_nothing_is_not_kept(self):
        for reply, given in {"forbidden": answer(403, FORBIDDEN), "malformed": answer(200, b"{")}.items():
            self.becomes(reply, given)
        self.assertEqual(self.cached(), [])

    def test_no_json(self):
        self.becomes("malformed", answer(200, b"{}", "text/plain"))
        self.becomes("malformed", answer(200, b"not json"))
        self.becomes("malformed", answer(200, b""))
        self.becomes("malformed", answer(200, b'{"a": "\xff"}'))
        self.becomes("malformed", answer(204, b""))
        self.becomes("malformed", answer(400, b'{"name":"ValidationError"}'))
        self.becomes("malformed", lambda asked, wire: wire.head(304, content_length=0))  # nobody asked whether it had changed

    def test_server_error_then_answer(self):
        self.becomes("answered", in_turn(answer(500, b"", "text/plain"), answer(200)), asked=2)

    def test_server_errors_all_the_way(self):
        self.becomes("unreachable", answer(503, HTML, "text/html"), asked=3)

    def test_no_connection(self):
        gone = self.serve(self.context, {})
        gone.shutdown()
        gone.server_close()
        self.assertEqual(self.replies("/it", env={"VERITAE_OPENREVIEW2_URL": gone.url}), ["unreachable"])

    def test_a_host_that_is_down_is_given_up(self):
        def hang_up(asked, wire):
            return "close"
        targets = [f"/{i:02}" for i in range(20)]
        self.answers.update((target, hang_up) for target in targets)
        self.assertEqual(self.replies(*targets), ["unreachable"] * 20)
        self.assertLess(len(self.server.asked), 20)


class Refusals(Layer):
    """After a refusal of whoever asks, the host is asked no more in this run."""

    def refuses(self, given, connections=1):
        self.answers["/it"] = given
        done = self.calls([["openreview2", "/it"]], [["openreview2", "/b"], ["openreview2", "/c"]])["calls"]
        self.assertEqual([[one["reply"] for one in call] for call in done], [["forbidden"], ["forbidden"] * 2])
        self.assertEqual((self.server.targets(), self.server.connections), (["/it"], connections))
        self.assertEqual(self.cached(), [])

    def test_challenge_page_with_200(self):
        self.refuses(answer(200, HTML, "text/html; charset=utf-8"))

    def test_challenge_required_error(self):
        self.refuses(answer(403, CHALLENGE))

    def test_challenge_page_with_403(self):
        self.refuses(answer(403, HTML, "text/html"))

    def test_unauthorized(self):
        self.refuses(answer(401, b'{"message":"Bad credentials"}'))

    def test_one_note_that_is_not_for_guests_is_no_refusal_of_the_guest(self):
        self.answers |= {"/a": answer(403, FORBIDDEN), "/b": answer(200)}
        self.assertEqual(self.replies("/a", "/b"), ["forbidden", "answered"])

    def test_other_hosts_are_asked_on(self):
        self.answers |= {"/a": answer(403, CHALLENGE), "/b": answer(200)}
        done = self.calls([["openreview2", "/a"]], [["github", "/b"]])["calls"]
        self.assertEqual([call[0]["reply"] for call in done], ["forbidden", "answered"])


class Limits(Layer):
    def waited(self):
        return self.server.asked[-1].at - self.server.asked[0].at

    def test_retry_after_in_seconds(self):
        self.becomes("answered", in_turn(answer(429, b"{}", retry_after=1), answer(200)), asked=2)
        self.assertGreaterEqual(self.waited(), 0.95)

    def test_retry_after_as_a_date(self):
        now = 1_790_000_000
        date = email.utils.formatdate(now + 1, usegmt=True)
        self.becomes("answered", in_turn(answer(503, b"{}", retry_after=date), answer(200)), asked=2, now=now)
        self.assertGreaterEqual(self.waited(), 0.95)

    def test_429_without_a_word(self):
        self.becomes("limited", answer(429, b"{}"), asked=3)

    def test_a_longer_wait_than_ours_closes_the_host_without_a_connection(self):
        self.answers["/a"] = answer(429, b"{}", retry_after=3000)
        done = self.calls([["openreview2", "/a"]], [["openreview2", "/b"]])["calls"]
        self.assertEqual([call[0]["reply"] for call in done], ["limited", "limited"])
        self.assertEqual(self.server.targets(), ["/a"])

    def test_github_says_when(self):
        now = 1_790_000_000
        limit = answer(403, b'{"message":"API rate limit exceeded"}', x_ratelimit_remaining=0, x_ratelimit_reset=now + 1)
        self.becomes("answered", in_turn(limit, answer(200)), host="github", asked=2, now=now)
        self.assertGreaterEqual(self.waited(), 0.95)

    def test_github_says_an_hour(self):
        now = 1_790_000_000
        self.becomes("limited", answer(403, b"{}", x_ratelimit_remaining=0, x_ratelimit_reset=now + 3600), host="github", now=now)

    def test_githubs_second_limit(self):
        self.becomes("limited", answer(403, b'{"message":"You have exceeded a secondary rate limit."}'), host="github")

    def test_the_last_of_a_limit(self):
        self.answers["/a"] = answer(200, b"{}", ratelimit_remaining=0, ratelimit_reset=3000)
        done = self.calls([["openreview2", "/a"]], [["openreview2", "/b"]])["calls"]
        self.assertEqual([call[0]["reply"] for call in done], ["answered", "limited"])

    def test_our_own_limit(self):
        targets = [f"/{i:02}" for i in range(65)]
        self.answers.update((target, answer(200)) for target in targets)
        self.assertEqual(sorted(self.replies(*targets, host="github")), ["answered"] * 60 + ["limited"] * 5)
        self.assertEqual(len(self.server.asked), 60)

    def test_no_more_at_once_than_four(self):
        def slow(asked, wire):
            time.sleep(0.1)
            wire.answer()
        targets = [f"/{i:03}" for i in range(40)]
        self.answers.update((target, slow) for target in targets)
        begin = time.monotonic()
        self.assertEqual(set(self.replies(*targets)), {"answered"})
        self.assertGreaterEqual(time.monotonic() - begin, 1.0)
        self.assertLessEqual(self.server.connections, 4)

    def test_a_connection_serves_later_calls(self):
        self.answers |= {"/a": answer(200), "/b": answer(200)}
        self.calls([["openreview2", "/a"]], [["openreview2", "/b"]])
        self.assertEqual((len(self.server.asked), self.server.connections), (2, 1))

    def test_the_deadline(self):
        def late(asked, wire):
            time.sleep(3)
        self.answers |= {"/a": late}
        begin = time.monotonic()
        self.assertEqual(self.replies("/a", deadline=300), ["unreachable"])
        self.assertLess(time.monotonic() - begin, 2)

    def test_equal_requests_are_one(self):
        self.answers["/a"] = answer(200, b"[1]")
        done = self.calls([["openreview2", "/a"]] * 3)
        self.assertEqual([one["body"] for one in done["calls"][0]], ["[1]"] * 3)
        self.assertEqual((len(self.server.asked), done["progress"]), (1, [[1, 1]]))


class BadServers(Layer):
    def test_slow_drip(self):
        def drip(asked, wire):
            wire.head(200, content_type="application/json", content_length=1000)
            while True:
                wire.raw(b" ")
                time.sleep(0.05)
        self.becomes("unreachable", drip, asked=3, exchange=400)

    def test_a_slow_drip_does_not_get_all_its_time(self):
        def drip(asked, wire):
            wire.head(200, content_type="application/json", content_length=1000)
            while True:
                wire.raw(b" ")
                time.sleep(0.1)
        begin = time.monotonic()
        self.becomes("unreachable", drip, asked=1, exchange=9000, deadline=9500, wait=0, back_off=1000)
        self.assertLess(time.monotonic() - begin, 5)

    def test_a_body_that_never_ends(self):
        def endless(asked, wire):
            wire.head(200, content_type="application/json")
            while True:
                wire.raw(b" " * 65536)
        self.becomes("malformed", endless)

    def test_a_chunked_body_that_never_ends(self):
        def endless(asked, wire):
            wire.head(200, content_type="application/json", transfer_encoding="chunked")
            while True:
                wire.raw(b"10000\r\n" + b" " * 65536 + b"\r\n")
        self.becomes("malformed", endless)

    def test_gzip_bomb(self):
        bomb = gzip.compress(b" " * (64 << 20), 9)
        self.assertLess(len(bomb), 100_000)
        self.becomes("malformed", answer(200, bomb, content_encoding="gzip"))

    def test_a_length_beyond_the_cap(self):
        def announced(asked, wire):
            wire.head(200, content_type="application/json", content_length=1 << 40)
            wire.raw(b" " * (2 << 20))
        self.becomes("malformed", announced)

    def test_headers_that_never_end(self):
        def endless(asked, wire):
            wire.raw(b"HTTP/1.1 200 OK\r\n")
            while True:
                wire.raw(b"x-more: " + b"y" * 1000 + b"\r\n")
        self.becomes("malformed", endless)

    def test_cut_off(self):
        def cut(asked, wire):
            wire.head(200, content_type="application/json", content_length=1000)
            wire.raw(b'{"a": [1, 2')
            return "close"
        self.becomes("malformed", cut, asked=3)
        self.becomes("answered", in_turn(cut, answer(200)), asked=2)

    def test_cut_off_chunks_and_gzip(self):
        def chunks(asked, wire):
            wire.head(200, content_type="application/json", transfer_encoding="chunked")
            wire.raw(b"2\r\n{}\r\n")
            return "close"
        self.becomes("malformed", chunks, asked=3)
        self.becomes("malformed", answer(200, gzip.compress(json.dumps(list(range(999))).encode())[:900], content_encoding="gzip"))

    def test_no_http_at_all(self):
        def nonsense(asked, wire):
            wire.raw(b"\x00\x01\x02 SSH-2.0\r\n\r\n")
            return "close"
        self.becomes("unreachable", nonsense, asked=3)


class Redirects(Layer):
    """A redirect is followed within the same host only, and on GitHub only."""

    def refused(self, location, host="github", asked=1):
        self.answers["/repos/a/b"] = answer(301, b"{}", location=location)
        self.server.asked.clear()
        self.assertEqual(self.ask("/repos/a/b", host=host, env={"GITHUB_TOKEN": TOKEN})[0], self.ask_anew("forbidden"))
        self.assertEqual(len(self.server.asked), asked, location)

    def ask_anew(self, reply):
        return {"reply": reply, "body": "", "renamed": False, "read_on": datetime.datetime.now(datetime.timezone.utc).date().isoformat()}

    def test_renamed(self):
        self.answers |= {"/repos/a/b": answer(301, b"{}", location=f"{self.server.url}/repositories/17"),
                         "/repositories/17": answer(200, b'{"full_name":"c/d"}')}
        [response] = self.ask("/repos/a/b", host="github")
        self.assertEqual((response["reply"], response["renamed"], response["body"]), ("answered", True, '{"full_name":"c/d"}'))
        self.assertEqual(self.server.targets(), ["/repos/a/b", "/repositories/17"])
        self.assertEqual(self.ask("/repos/a/b", host="github", cache_only=True), [response])

    def test_renamed_by_a_path(self):
        self.answers |= {"/repos/a/b": answer(308, b"{}", location="/repositories/17"), "/repositories/17": answer(404, b"{}")}
        self.assertEqual(self.replies("/repos/a/b", host="github"), ["absent"])

    def test_elsewhere(self):
        other = self.serve(self.context, {})
        for location in (f"{other.url}/repositories/17", f"https://127.0.0.1:{self.server.port}/repositories/17", "https://127.0.0.1/repositories/17",
                         f"http://localhost:{self.server.port}/repositories/17", f"https://localhost:{self.server.port}@{other.url[8:]}/repositories/17",
                         f"//{other.url[8:]}/repositories/17", f"https://user@localhost:{self.server.port}/repositories/17",
                         "file:///repositories/17", "gopher://localhost/repositories/17", "/login", "/repositories/../login",
                         "/repositories/%2e%2e/login", "/repositories/17#top", "/repositories/a b", "\\\\localhost\\repositories", ""):
            self.refused(location)
        self.assertEqual(other.connections, 0)

    def test_a_loop(self):
        self.refused("/repos/a/b", asked=4)

    def test_openreview_renames_nothing(self):
        self.refused("/repos/c/d", host="openreview2")


class Secrets(Layer):
    def nowhere(self, *secrets):
        kept = self.cache_bytes()
        for secret in secrets:
            self.assertNotIn(secret.encode(), kept)
            self.assertNotIn(secret.encode(), self.output)

    def test_the_token_goes_to_its_host_only(self):
        self.answers |= {"/repos/a/b": answer(200, b"{}"), "/notes": answer(200, b"{}")}
        self.calls([["github", "/repos/a/b"], ["openreview1", "/notes"], ["openreview2", "/notes"]], env={"GITHUB_TOKEN": TOKEN})
        sent = {(one.target, one.headers.get("authorization")) for one in self.server.asked}
        self.assertEqual(sent, {("/repos/a/b", f"Bearer {TOKEN}"), ("/notes", None)})
        self.nowhere(TOKEN)

    def test_what_github_wants_and_what_nobody_is_sent(self):
        self.answers["/repos/a/b"] = answer(200, b"{}", set_cookie="tracked=yes")
        self.answers["/repos/c/d"] = answer(200, b"{}")
        home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        (home / ".netrc").write_text("machine localhost login somebody password secret\n")
        self.calls([["github", "/repos/a/b"]], [["github", "/repos/c/d"]], env={"HOME": str(home)})
        for one in self.server.asked:
            self.assertEqual(one.headers["x-github-api-version"], "2022-11-28")
            self.assertEqual(one.headers["accept"], "application/vnd.github+json")
            self.assertTrue(one.headers["user-agent"].startswith("veritae/"))
            self.assertFalse({"cookie", "authorization", "referer"} & one.headers.keys())

    LOGIN = {"OPENREVIEW_USERNAME": "nobody@example.org", "OPENREVIEW_PASSWORD": PASSWORD}

    def test_login(self):
        self.answers |= {"/login": answer(200, json.dumps({"token": BEARER, "user": {}}).encode()), "/a": answer(200), "/b": answer(200),
                         "/c": answer(200), "/d": answer(200)}
        done = self.calls([["openreview2", "/a"], ["openreview2", "/b"]], [["openreview1", "/c"]], [["github", "/d"]], env=self.LOGIN)["calls"]
        self.assertEqual({one["reply"] for call in done for one in call}, {"answered"})
        login, *rest = self.server.asked
        self.assertEqual((login.method, login.target, json.loads(login.body)), ("POST", "/login", {"id": "nobody@example.org", "password": PASSWORD}))
        self.assertNotIn("authorization", login.headers)
        self.assertEqual(self.server.targets().count("/login"), 2)  # a host each, once a run
        for one in rest:
            if one.target != "/login":
                self.assertEqual(one.headers.get("authorization"), None if "github" in one.headers["accept"] else f"Bearer {BEARER}")
        self.nowhere(BEARER, PASSWORD, "nobody@example.org")

    def test_a_login_that_is_refused_is_not_followed_by_anonymous_questions(self):
        for given in (answer(400, b'{"name":"Error","message":"Invalid username or password"}'), answer(200, b'{"mfaPending":true}'),
                      answer(200, b'{"token":"two\\r\\nlines: yes"}'), answer(200, HTML, "text/html")):
            self.answers["/login"] = given
            self.server.asked.clear()
            self.assertEqual(self.replies("/a", "/b", env=self.LOGIN), ["forbidden"] * 2)
            self.assertEqual(self.server.targets(), ["/login"])

    def test_a_login_is_tried_again_like_everything(self):
        self.answers |= {"/login": in_turn(answer(502, b""), answer(200, b'{"token":"t"}')), "/a": answer(200)}
        self.assertEqual(self.replies("/a", env=self.LOGIN), ["answered"])
        self.assertEqual(self.server.targets(), ["/login", "/login", "/a"])

    def test_a_login_that_cannot_be_had(self):
        self.answers["/login"] = answer(500, b"")
        self.assertEqual(self.replies("/a", "/b", env=self.LOGIN), ["unreachable"] * 2)
        self.answers["/login"] = answer(429, b"{}", retry_after=900)
        self.assertEqual(self.replies("/a", "/b", env=self.LOGIN), ["limited"] * 2)

    def test_a_token_that_no_header_holds(self):
        done = subprocess.run([FETCH], input=b'{"calls": []}', capture_output=True, env=self.environment(GITHUB_TOKEN="a\r\nb: c"))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (2, b"", b"the token for GitHub is none\n"))

    def test_what_nobody_needs_is_neither_kept_nor_given_back(self):
        self.answers["/a"] = answer(200, b'{"authorids":["nobody@example.org"],"title":"t"}')
        self.assertEqual([one["body"] for one in self.ask("/a", drop="authorids")], ['{"title":"t"}'])
        self.nowhere("nobody@example.org")


class Addresses(Layer):
    def test_proxies_of_the_environment_are_not_used(self):
        proxy = self.serve(self.context, {})
        self.answers["/a"] = answer(200)
        proxies = {name: f"http://localhost:{proxy.port}" for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")}
        self.assertEqual(self.replies("/a", env=proxies), ["answered"])
        self.assertEqual(proxy.connections, 0)

    def test_an_unknown_authority(self):
        stranger = Authority(self.folder, "stranger").certify("server", "DNS:localhost")
        server = self.serve(stranger, {"/a": answer(200), "/b": answer(200)})
        self.assertEqual(self.replies("/a", "/b", env={"VERITAE_GITHUB_URL": server.url, "GITHUB_TOKEN": TOKEN}, host="github"), ["unreachable"] * 2)
        self.assertEqual(server.asked, [])

    def test_a_certificate_of_another_name(self):
        server = self.serve(self.authority.certify("other", "DNS:other.example"), {"/a": answer(200)})
        self.assertEqual(self.replies("/a", env={"VERITAE_OPENREVIEW2_URL": server.url}), ["unreachable"])
        self.assertEqual(server.asked, [])

    def test_a_moved_host_may_be_loopback_and_nothing_else(self):
        for base in ("https://10.0.0.1", "https://169.254.169.254", "https://[::ffff:127.0.0.1]:%d" % self.server.port, "https://0.0.0.0:%d" % self.server.port):
            begin = time.monotonic()
            self.assertEqual(self.replies("/a", env={"VERITAE_OPENREVIEW2_URL": base}), ["unreachable"], base)
            self.assertLess(time.monotonic() - begin, 1.5)
        self.assertEqual(self.server.connections, 0)

    def test_a_base_that_is_none(self):
        for base in ("http://localhost", "localhost", "https://localhost/path", "https://user@localhost", "file:///etc/passwd", "https://"):
            done = subprocess.run([FETCH], input=b'{"calls": []}', capture_output=True, env=self.environment(VERITAE_GITHUB_URL=base))
            self.assertEqual((done.returncode, done.stderr.decode()), (2, f"{base}: not of the form https://NAME[:PORT]\n"))

    def test_a_target_that_is_none_is_not_sent(self):
        for target in ("", "a", "//b", "/a b", "/../a", "/a/%2e%2e/b", "/a\r\nx: y", "/a#b", "/%zz", "@localhost/", "https://localhost/"):
            self.assertEqual(self.replies(target), ["malformed"], target)
        self.assertEqual(self.server.connections, 0)


class Cache(Layer):
    DAY = 86_400
    NOW = 1_790_000_000

    def test_an_answer_is_asked_for_once(self):
        self.answers |= {"/a": answer(200, b"[1]"), "/b": answer(404, b"{}")}
        first = self.ask("/a", "/b")
        self.assertEqual([one["reply"] for one in first], ["answered", "absent"])
        self.assertEqual(self.ask("/a", "/b"), first)
        self.assertEqual(len(self.server.asked), 2)

    def test_old_ones_are_asked_for_by_their_etag(self):
        def changed_on_demand(asked, wire):
            wire.head(304, content_length=0) if asked.headers.get("if-none-match") == '"v1"' else wire.answer(200, b"[1]", etag='"v1"')
        self.answers |= {"/a": changed_on_demand, "/b": answer(404, b"{}")}
        self.assertEqual([one["read_on"] for one in self.ask("/a", "/b", now=self.NOW)], ["2026-09-21"] * 2)
        self.assertEqual([one["read_on"] for one in self.ask("/a", "/b", now=self.NOW + self.DAY)], ["2026-09-21", "2026-09-22"])
        response = self.ask("/a", now=self.NOW + 7 * self.DAY)[0]
        self.assertEqual(response, {"reply": "answered", "body": "[1]", "read_on": "2026-09-28", "renamed": False})
        self.assertEqual(self.ask("/a", cache_only=True, now=self.NOW + 900 * self.DAY), [response])

    def test_a_304_counts_for_nothing(self):
        targets = [f"/{i:02}" for i in range(60)]
        self.answers.update((target, in_turn(answer(200, b"{}", etag="e"), lambda asked, wire: wire.head(304, content_length=0))) for target in targets)
        self.replies(*targets, host="github", now=self.NOW)
        self.answers["/new"] = answer(200)
        done = self.calls([["github", target] for target in targets], [["github", "/new"]], now=self.NOW + 8 * self.DAY)["calls"]
        self.assertEqual({one["reply"] for call in done for one in call}, {"answered"})

    def test_replay(self):
        self.answers |= {"/a": answer(200, b'{"z": [1], "a": "\xe6\xb2\x88"}'), "/b": answer(404, b"{}"), "/c": answer(500, b"")}
        wanted = [["openreview2", "/a"], ["github", "/b"], ["openreview1", "/a"], ["openreview2", "/c"]]
        first = self.calls(wanted, now=self.NOW)["calls"][0]
        asked = self.server.connections
        replay = self.calls(wanted, now=self.NOW + 99 * self.DAY, cache_only=True)["calls"][0]
        self.assertEqual(replay[:3], first[:3])
        self.assertEqual(replay[3]["reply"], "not cached")
        self.assertEqual(self.server.connections, asked)
        output = self.output
        self.calls(wanted, now=self.NOW + 99 * self.DAY, cache_only=True)
        self.assertEqual(self.output, output)

    def test_a_replay_makes_no_cache(self):
        self.assertEqual(self.replies("/a", cache_only=True), ["not cached"])
        self.assertFalse(self.cache_file.exists())

    def test_a_moved_host_is_kept_apart(self):
        self.answers["/a"] = answer(200)
        self.replies("/a")
        other = self.serve(self.context, {"/a": answer(200, b"[2]")})
        self.assertEqual(self.ask("/a", env={"VERITAE_OPENREVIEW2_URL": other.url})[0]["body"], "[2]")

    def test_a_broken_one_stops_nobody(self):
        self.answers["/a"] = answer(200, b"[1]")
        self.replies("/a")
        with open(self.cache_file, "r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 8192)
        self.assertEqual(self.replies("/a"), ["answered"])
        self.assertEqual((len(self.server.asked), self.replies("/a", cache_only=True)), (2, ["not cached"]))

    def test_an_etag_is_sent_if_a_header_can_hold_it(self):
        self.answers["/a"] = answer(200, b"[1]", etag='"v1"')
        self.replies("/a", now=self.NOW)
        with sqlite3.connect(self.cache_file) as database:
            database.execute("UPDATE answers SET etag='a' || char(13, 10) || 'x-more: b'")
        self.replies("/a", now=self.NOW + 8 * self.DAY)
        self.replies("/a", now=self.NOW + 16 * self.DAY)
        self.assertEqual([one.headers.get("if-none-match") for one in self.server.asked], [None, None, '"v1"'])
        self.assertFalse(any("x-more" in one.headers for one in self.server.asked))

    def test_it_is_for_its_owner_only(self):
        self.answers["/a"] = answer(200)
        old = os.umask(0)
        try:
            self.replies("/a")
        finally:
            os.umask(old)
        self.assertEqual(stat.S_IMODE(self.cache_file.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.cache_file.parent.stat().st_mode), 0o700)

    def start(self, targets, **more):
        process = subprocess.Popen([FETCH], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment(**more))
        process.stdin.write(json.dumps({"calls": [[("openreview2", target) for target in targets]]}).encode())
        process.stdin.close()
        return process

    def test_two_processes_share_it(self):
        targets = [f"/{i:03}" for i in range(150)]
        self.answers.update((target, answer(200, json.dumps(target).encode())) for target in targets)
        processes = [self.start(order) for order in (targets, targets[::-1], targets[75:] + targets[:75])]
        for process in processes:
            done = json.loads(process.stdout.read())["calls"][0]
            self.assertEqual((process.wait(), {one["reply"] for one in done}), (0, {"answered"}))
            process.stdout.close()
        self.assertEqual(self.cached(), [(target, json.dumps(target)) for target in targets])

    def killed(self, number, pause):
        targets = [f"/{i:03}" for i in range(400)]
        self.answers.update((target, answer(200, json.dumps(target * 500).encode())) for target in targets)
        process = self.start(targets)
        before = len(self.server.asked)
        while process.poll() is None and len(self.server.asked) - before < 5:
            time.sleep(0.001)
        time.sleep(pause)
        process.send_signal(number)
        process.wait()
        process.stdout.close()
        self.assertEqual(process.returncode, -number)
        for target, body in self.cached():
            self.assertEqual(body, json.dumps(target * 500))

    def test_a_killed_process_leaves_it_whole(self):
        for turn in range(5):
            self.killed(signal.SIGKILL, 0.005 * turn)
        self.killed(signal.SIGINT, 0.01)
        kept = {target for target, _ in self.cached()}
        self.assertTrue(kept)
        self.server.asked.clear()
        targets = [f"/{i:03}" for i in range(400)]
        self.assertEqual(set(self.replies(*targets)), {"answered"})
        # By target: the server may still be reading a request of the killed process.
        self.assertEqual({one.target for one in self.server.asked}, set(targets) - kept)


class Command(Layer):
    """veritae cache"""

    def veritae(self, *words, status=0):
        done = subprocess.run([PROGRAM, "cache", *words], capture_output=True, env=self.environment())
        self.assertEqual((done.returncode, done.stderr if status == 0 else done.stdout), (status, b""))
        return (done.stdout if status == 0 else done.stderr).decode()

    def test_show_prune_clear(self):
        self.assertEqual(self.veritae("show"), f"{self.cache_file}: 0 bytes\n")
        self.assertEqual(self.veritae("prune"), "0 removed\n")
        self.assertEqual(self.veritae("clear"), "")
        self.assertFalse(self.cache_file.exists())
        self.answers |= {"/a": answer(200, b'{"words":"of a paper"}'), "/b": answer(200), "/c": answer(404, b"{}")}
        long_ago = 1_500_000_000
        self.replies("/a", now=long_ago)
        self.replies("/b", "/c")
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        size, counts = self.veritae("show").splitlines()
        self.assertRegex(size, r": [1-9]\d+ bytes$")
        self.assertEqual(counts, f"localhost:{self.server.port}: 2 answers, 1 absences, read from 2017-07-14 to {today}")
        self.assertEqual(self.veritae(), self.veritae("show"))
        self.assertEqual(self.veritae("prune"), "1 removed\n")
        self.assertNotIn(b"of a paper", self.cache_bytes())
        self.assertEqual([target for target, _ in self.cached()], ["/b", "/c"])
        self.assertEqual(self.veritae("prune", "--older-than", "1"), "0 removed\n")
        self.assertEqual(self.veritae("clear"), "")
        self.assertEqual(self.cached(), [])

    def test_what_is_no_cache(self):
        self.cache_file.parent.mkdir()
        self.cache_file.write_bytes(b"something else" * 100)
        for words in (("show",), ("prune",)):
            self.assertEqual(self.veritae(*words, status=2), f"veritae: {self.cache_file}: file is not a database\n")
        self.assertEqual(self.veritae("clear"), "")
        self.assertFalse(self.cache_file.exists())

    def test_another_programs_database_and_a_later_version(self):
        self.cache_file.parent.mkdir()
        with sqlite3.connect(self.cache_file) as database:
            database.execute("CREATE TABLE theirs (a)")
        self.assertEqual(self.veritae(status=2), f"veritae: {self.cache_file}: is no cache of veritae\n")
        self.cache_file.unlink()
        self.answers["/a"] = answer(200)
        self.replies("/a")
        with sqlite3.connect(self.cache_file) as database:
            database.execute("PRAGMA user_version=2")
        self.assertEqual(self.veritae(status=2), f"veritae: {self.cache_file}: was made by a later version\n")


if __name__ == "__main__":
    unittest.main()
