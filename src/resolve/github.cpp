// SPDX-License-Identifier: MIT
#include "resolve/github.hpp"

#include "resolve/address.hpp"
#include "resolve/answer_json.hpp"
#include "resolve/questions.hpp"
#include "resolve/replies.hpp"
#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

using nlohmann::json;

/// `2021-03-04T05:06:07Z`.
std::optional<Day> day_of_time(const json& value) { return parse_day(text_of(value).substr(0, 10)); }

/// `owner/name`, if that is what it is.
std::string name_of(const json& repository) {
    std::string name = text_of(member(repository, "full_name"));
    const std::size_t slash = name.find('/');
    const bool good = slash != std::string::npos && is_account(std::string_view(name).substr(0, slash)) &&
                      is_repository_name(std::string_view(name).substr(slash + 1));
    return good ? name : std::string();
}

}  // namespace

Request repository_request(const SourceQuestion& question) {
    const std::size_t slash = question.id.find('/');
    return {Host::GitHub, "/repos/" + percent_encoded(std::string_view(question.id).substr(0, slash)) + '/' +
                              percent_encoded(std::string_view(question.id).substr(slash + 1))};
}

SourceAnswer read_repository(const Response& response, const SourceQuestion& question) {
    SourceAnswer answer = begin_answer(response);
    if (answer.doubt != Doubt::None) return answer;
    const json body = parse_answer(response.body);
    RepositoryRecord record;
    record.full_name = name_of(body);
    if (record.full_name.empty()) {
        answer.doubt = Doubt::Malformed;
        return answer;
    }
    record.owner = record.full_name.substr(0, record.full_name.find('/'));
    record.parent = name_of(member(body, "parent"));
    record.renamed = text::fold(record.full_name) != text::fold(question.id);
    record.personal = text_of(member(member(body, "owner"), "type")) == "User";
    record.fork = flag_of(member(body, "fork"));
    record.archived = flag_of(member(body, "archived"));
    record.created = day_of_time(member(body, "created_at"));
    record.pushed = day_of_time(member(body, "pushed_at"));
    const json& stars = member(body, "stargazers_count");
    constexpr std::uint64_t kMostStars = 1'000'000'000;
    if (stars.is_number_unsigned() && stars.get<std::uint64_t>() < kMostStars)
        record.stars = static_cast<std::int64_t>(stars.get<std::uint64_t>());
    answer.repository = std::move(record);
    return answer;
}

}  // namespace veritae::resolve
