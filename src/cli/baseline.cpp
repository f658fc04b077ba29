// SPDX-License-Identifier: MIT
#include "cli/baseline.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/failure.hpp"
#include "cli/input.hpp"

namespace veritae::cli {

namespace {

/// Keeps the fingerprints only: a report may be large, and is never needed whole.
class Fingerprints : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::vector<std::string> found;
    bool is_report = false;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool key(string_t& name) override {
        key_ = std::move(name);
        return true;
    }
    bool string(string_t& value) override {
        if (key_ == "schema") is_report |= value.starts_with("veritae/report/");
        if (key_ == "fingerprint") found.push_back(std::move(value));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

  private:
    std::string key_;
};

}  // namespace

std::vector<std::string> read_baseline(const std::string& path, std::uint32_t limit) {
    if (path.empty()) return {};
    const Source source = read_source(path, limit);
    if (source.error) throw Failure(path + ": " + source.error->detail);
    Fingerprints fingerprints;
    const bool whole = nlohmann::json::sax_parse(source.bytes, &fingerprints);
    if (!whole || !fingerprints.is_report)
        throw Failure(path + ": expected a report that `veritae check --format json` has written");
    std::ranges::sort(fingerprints.found);
    return std::move(fingerprints.found);
}

}  // namespace veritae::cli
