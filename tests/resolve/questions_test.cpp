// SPDX-License-Identifier: MIT
// Which links are asked about, and that nothing of a link but an identifier reaches a request.
#include "resolve/questions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "resolve/address.hpp"
#include "resolve/resolver.hpp"

using namespace veritae;
using namespace veritae::resolve;

namespace {

struct Row {
    std::string link;
    std::string target;  ///< of the first request; empty: none
};

/// The requests that a link leads to when nobody answers.
std::vector<std::string> requests_of(const std::string& link) {
    std::vector<std::string> sent;
    const Fetch nobody = [&](std::span<const Request> requests) {
        for (const Request& one : requests) sent.push_back(one.target);
        return std::vector<Response>(requests.size());
    };
    const Facts facts;
    std::vector<SourceQuestion> questions;
    if (const std::optional<SourceQuestion> question = question_of(link)) questions.push_back(*question);
    (void)resolver(nobody, {.openreview = true, .github = true}, facts)(questions);
    return sent;
}

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.link);
        const std::vector<std::string> expected =
            row.target.empty() ? std::vector<std::string>{} : std::vector<std::string>{row.target};
        CHECK(requests_of(row.link) == expected);
    }
}

}  // namespace

TEST_CASE("a paper is asked for by the id in its address") {
    check({{"https://openreview.net/forum?id=aB3_x-91", "/notes?id=aB3_x-91"},
           {"http://www.openreview.net/pdf?id=aB3", "/notes?id=aB3"},
           {"openreview.net/forum?id=aB3", "/notes?id=aB3"},
           {"HTTPS://OpenReview.NET/forum?id=aB3#discussion", "/notes?id=aB3"},
           {"https://openreview.net/forum?id=aB3&noteId=zZ9", "/notes?id=aB3"},
           {"https://openreview.net/forum?referrer=%5Bhome%5D&id=aB3", "/notes?id=aB3"},
           {"https://openreview.net/attachment?id=aB3&name=code", "/notes?id=aB3"},
           {"https://openreview.net/revisions?id=aB3", "/notes?id=aB3"},
           {"https://openreview.net/profile?id=~Lena_Okafor1", ""},
           {"https://openreview.net/group?id=CONF.cc/2030", ""},
           {"https://openreview.net/pdf/0123456789abcdef.pdf", ""},
           {"https://openreview.net/forum", ""},
           {"https://openreview.net/", ""}});
}

TEST_CASE("a repository is asked for by owner and name") {
    check({{"https://github.com/okafor/slow.net_2", "/repos/okafor/slow.net_2"},
           {"github.com/okafor/slownet/", "/repos/okafor/slownet"},
           {"https://github.com/okafor/slownet.git", "/repos/okafor/slownet"},
           {"https://www.github.com/okafor/slownet?tab=readme-ov-file#usage", "/repos/okafor/slownet"},
           {"https://github.com/okafor", ""},
           {"https://github.com/okafor/slownet/pull/12", ""},
           {"https://github.com/okafor/slownet/blob/main/a.py", ""},
           {"https://github.com/orgs/slowlab/repositories", ""},
           {"https://github.com/sponsors/okafor", ""},
           {"https://github.com/topics/decoding", ""},
           {"https://gist.github.com/okafor/0123456789abcdef", ""},
           {"https://okafor.github.io/slownet", ""}});
}

TEST_CASE("a hostile link asks nobody, or only for what it names honestly") {
    const std::string long_id(4000, 'a');
    const std::vector<Row> rows = {
        {"https://openreview.net@evil.example/forum?id=aB3", ""},
        {"https://user:word@openreview.net/forum?id=aB3", ""},
        {"https://openreview.net:8443/forum?id=aB3", ""},
        {"https://openreview.net:@evil.example/forum?id=aB3", ""},
        {"https://openreview.net.evil.example/forum?id=aB3", ""},
        {"https://evil.example/openreview.net/forum?id=aB3", ""},
        {"https://evil.example/?https://openreview.net/forum?id=aB3", ""},
        {"https://evil.example#openreview.net/forum?id=aB3", ""},
        {"https://evil.example\\@openreview.net/forum?id=aB3", ""},
        {"https://openreview.net\\.evil.example/forum?id=aB3", ""},
        {"https://notopenreview.net/forum?id=aB3", ""},
        {"https://api2.openreview.net/notes?id=aB3", ""},
        {"https://xn--penreview-e7h.net/forum?id=aB3", ""},
        {"https://\xD0\xBEpenreview.net/forum?id=aB3", ""},
        {"https://openreview\xE3\x80\x82net/forum?id=aB3", ""},
        {"https://openreview.net./forum?id=aB3", ""},
        {"https://.openreview.net/forum?id=aB3", ""},
        {"https://openreview..net/forum?id=aB3", ""},
        {"file:///etc/passwd?id=aB3", ""},
        {"file://openreview.net/forum?id=aB3", ""},
        {"gopher://openreview.net/forum?id=aB3", ""},
        {"ftp://openreview.net/forum?id=aB3", ""},
        {"dict://openreview.net/forum?id=aB3", ""},
        {"javascript:alert(1)//openreview.net/forum?id=aB3", ""},
        {"data:text/html,openreview.net/forum?id=aB3", ""},
        {"//openreview.net/forum?id=aB3", ""},
        {"https:openreview.net/forum?id=aB3", ""},
        {"https:///openreview.net/forum?id=aB3", ""},
        {"http://127.0.0.1/forum?id=aB3", ""},
        {"http://2130706433/forum?id=aB3", ""},
        {"http://0177.0.0.1/forum?id=aB3", ""},
        {"http://0x7f000001/forum?id=aB3", ""},
        {"http://[::1]/forum?id=aB3", ""},
        {"http://[::ffff:127.0.0.1]/forum?id=aB3", ""},
        {"http://169.254.169.254/latest/meta-data?id=aB3", ""},
        {"http://localhost/forum?id=aB3", ""},
        {"https://openreview.net/forum?id=a%2F..%2Fgroups", ""},
        {"https://openreview.net/forum?id=a%0d%0aHost:evil.example", ""},
        {"https://openreview.net/forum?id=aB3\r\nHost: evil.example", ""},
        {"https://openreview.net/forum?id=aB3%00", ""},
        {"https://openreview.net/forum?id=../groups", ""},
        {"https://openreview.net/forum?id=aB3/../../groups", ""},
        {"https://openreview.net/../forum?id=aB3", ""},
        {"https://openreview.net/forum?id=" + long_id, ""},
        {"https://openreview.net/forum?id=aB3&id=zZ9", "/notes?id=aB3"},
        {"https://openreview.net/forum?ID=aB3", ""},
        {"https://openreview.net/forum?xid=aB3", ""},
        {"https://openreview.net/forum?id=aB3&url=http://127.0.0.1/", "/notes?id=aB3"},
        {"https://github.com@evil.example/okafor/slownet", ""},
        {"https://github.com.evil.example/okafor/slownet", ""},
        {"https://github.com/okafor/..", ""},
        {"https://github.com/../okafor", ""},
        {"https://github.com/./okafor", ""},
        {"https://github.com/okafor/slow%2fnet", ""},
        {"https://github.com/okafor%2f../slownet", ""},
        {"https://github.com//okafor/slownet", ""},
        {"https://github.com/-okafor/slownet", ""},
        {"https://github.com/okafor/.git", ""},
        {"https://github.com/okafor/slownet\t", ""},
        {"https://github.com/" + std::string(40, 'a') + "/slownet", ""},
        {"https://github.com/okafor/" + std::string(101, 'a'), ""},
        {"https://github.com/okafor/slownet#@evil.example", "/repos/okafor/slownet"},
    };
    CHECK(rows.size() >= 40);
    check(rows);
}

TEST_CASE("a question that somebody else made up is held to the same forms") {
    std::size_t sent = 0;
    const Fetch nobody = [&](std::span<const Request> requests) {
        sent += requests.size();
        return std::vector<Response>(requests.size());
    };
    const Facts facts;
    const Resolve resolve = resolver(nobody, {.openreview = true, .github = true}, facts);
    const std::vector<SourceQuestion> questions = {{Provider::OpenReview, "a&b"},
                                                   {Provider::OpenReview, ""},
                                                   {Provider::GitHub, "okafor"},
                                                   {Provider::GitHub, "okafor/../x"},
                                                   {Provider::GitHub, "okafor/x?y"}};
    const std::vector<SourceAnswer> answers = resolve(questions);
    CHECK(sent == 0);
    CHECK(std::ranges::none_of(answers, &SourceAnswer::asked));
}

TEST_CASE("what is not of an ordinary letter is encoded") {
    CHECK(percent_encoded("CONF.cc/2030/A_b-c~") == "CONF.cc%2F2030%2FA_b-c~");
    CHECK(percent_encoded("a b&c=\n\xC3\xA9") == "a%20b%26c%3D%0A%C3%A9");
}
