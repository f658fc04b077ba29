# SPDX-License-Identifier: MIT
"""HTTPS servers on loopback that answer as they are told to, badly too, and remember all that they were asked."""
import contextlib
import dataclasses
import pathlib
import shutil
import socketserver
import ssl
import subprocess
import tempfile
import threading
import time
import unittest

# As the sources word what is no answer.
HTML = b"<!DOCTYPE html>\n<html><head><title>Verifying your browser</title></head></html>\n"
CHALLENGE = b'{"name":"ChallengeRequiredError","message":"a challenge must be solved","status":403}'
NOT_FOUND = b'{"name":"NotFoundError","message":"The Note was not found","status":404}'


class Authority:
    """A certificate authority of the test's own."""

    def __init__(self, folder, name):
        self.folder, self.name = pathlib.Path(folder), name
        self._openssl("req", "-x509", *self._new_key(name), "-subj", f"/CN={name}", "-days", "2", "-out", self.file)

    @property
    def file(self):
        return self.folder / f"{self.name}.pem"

    def certify(self, server, names):
        """A context for a server of these names, as in subjectAltName."""
        stem = f"{self.name}-{server}"
        request, extensions, certificate = (self.folder / f"{stem}.{ending}" for ending in ("csr", "ext", "pem"))
        extensions.write_text(f"subjectAltName={names}\n")
        self._openssl("req", *self._new_key(stem), "-subj", "/CN=test", "-out", request)
        self._openssl("x509", "-req", "-in", request, "-CA", self.file, "-CAkey", self.folder / f"{self.name}.key", "-CAcreateserial",
                      "-days", "2", "-extfile", extensions, "-out", certificate)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, self.folder / f"{stem}.key")
        return context

    def _new_key(self, stem):
        return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", self.folder / f"{stem}.key"

    @staticmethod
    def _openssl(*words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


@dataclasses.dataclass
class Asked:
    method: str
    target: str
    headers: dict  # names in lower case
    body: bytes
    at: float


class Wire:
    """One answer on its way: what is written goes out as it is."""

    def __init__(self, connection):
        self.connection = connection

    def raw(self, data):
        self.connection.sendall(data)

    def head(self, status=200, **headers):
        lines = [f"HTTP/1.1 {status} Because"] + [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.raw(("\r\n".join(lines) + "\r\n\r\n").encode())

    def answer(self, status=200, body=b"{}", content_type="application/json; charset=utf-8", **headers):
        self.head(status, content_type=content_type, content_length=len(body), **headers)
        self.raw(body)


class Server(socketserver.ThreadingTCPServer):
    """`answers` maps a target to a function of the request and the wire. A target that it has not is a fault of the test."""
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, context, answers):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.context, self.answers, self.asked, self.connections = context, answers, [], 0
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    @property
    def url(self):
        return f"https://localhost:{self.port}"

    def targets(self):
        return [one.target for one in self.asked]

    def handle_error(self, request, client_address):
        pass  # a client that hangs up in the middle is what many tests are about


class Served(unittest.TestCase):
    """A folder and an authority for all tests of a class, and servers for one."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.authority = Authority(cls.folder, "authority")
        cls.context = cls.authority.certify("server", "DNS:localhost,IP:127.0.0.1")

    def serve(self, context, answers):
        server = Server(context, answers)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server


class _Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.server.connections += 1
        self.request.settimeout(10)
        with contextlib.suppress(OSError), self.server.context.wrap_socket(self.request, server_side=True) as connection:
            stream = connection.makefile("rb")
            while line := stream.readline():
                method, target, _ = line.decode().split()
                headers = {}
                while (line := stream.readline().decode().strip()):
                    name, value = line.split(":", 1)
                    headers[name.lower()] = value.strip()
                body = stream.read(int(headers.get("content-length", 0)))
                asked = Asked(method, target, headers, body, time.monotonic())
                self.server.asked.append(asked)
                if self.server.answers[target](asked, Wire(connection)) == "close":
                    return
