// SPDX-License-Identifier: MIT
// `check --format json`, and its documents alone, a line each: `check --format ndjson`. The contract is
// include/veritae/report.schema.json.
#include "report/json_parts.hpp"

namespace veritae::report {

namespace {

class CheckJson final : public Reporter {
  public:
    CheckJson(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override {
        begin_output(json_, "veritae/report/1", context_);
        json_.key("documents");
        json_.begin_array();
    }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i)
            write_checked(json_, context_, the_case, i, places);
    }

    void end() override {
        json_.end_array();
        json_.end_object();
    }

  private:
    Context context_;
    JsonWriter json_;
};

class CheckNdjson final : public Reporter {
  public:
    CheckNdjson(const Context& context, std::string& out) : context_(context), json_(out) {}

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i)
            write_checked(json_, context_, the_case, i, places, {.layout = JsonWriter::Layout::Line});
    }

  private:
    Context context_;
    JsonWriter json_;
};

}  // namespace

std::unique_ptr<Reporter> check_json(const Context& context, std::string& out) {
    return std::make_unique<CheckJson>(context, out);
}

std::unique_ptr<Reporter> check_ndjson(const Context& context, std::string& out) {
    return std::make_unique<CheckNdjson>(context, out);
}

}  // namespace veritae::report
