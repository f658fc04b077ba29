// SPDX-License-Identifier: MIT
#include "report/reporter.hpp"
namespace veritae::report {
namespace {
class CheckText final : public Reporter {
  public:
    CheckText(const Context& context, std::string& out) : context_(context), out_(out) {}
    void add(const CaseReport& the_case) override {
        for (const Finding& finding : the_case.findings) {
            out_ += finding.rule->id;
            out_ += ": ";
            out_ += finding.message(context_.language.value_or(Language::English));
            out_ += '\n';
        }
    }

  private:
    Context context_;
    std::string& out_;
};
}  // namespace
std::unique_ptr<Reporter> check_text(const Context& context, std::string& out) {
    return std::make_unique<CheckText>(context, out);
}
std::unique_ptr<Reporter> inspect_text(const Context& context, std::string& out) { return inspect_json(context, out); }
}  // namespace veritae::report
