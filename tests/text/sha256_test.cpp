// SPDX-License-Identifier: MIT
// The examples of FIPS 180-4, and of the content security policy.
#include "text/sha256.hpp"

#include <doctest/doctest.h>

using namespace veritae::text;

TEST_CASE("digests are those of the standard") {
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a policy has the digest in base 64") {
    CHECK(base64(sha256("doSomething();")) == "RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=");
}
