// SPDX-License-Identifier: MIT
// `check --format html`: a page for people who read about a candidate; the parts of it stand in files of their own.
#include <algorithm>

#include "report/html/page.hpp"
#include "report/html/parts.hpp"
#include "report/json_parts.hpp"
#include "report/reporter.hpp"
#include "report/summary.hpp"

namespace veritae::report {

namespace {

using namespace html;

class CheckHtml final : public Reporter {
  public:
    CheckHtml(const Context& context, std::string& out) : context_(context), out_(out) {}

    void add(const CaseReport& the_case) override {
        const Words words(context_.rulebook, context_.language.value_or(the_case.documents.front().document.language));
        std::string article = tell(the_case, words);
        ++cases_;
        if (cases_ == 1) {
            // A page of one case is called after it, so that the first waits for a second.
            first_ = {owner(the_case), std::move(article), words.language()};
            return;
        }
        if (cases_ == 2) begin_with_first(words("page/title-of-many"));
        out_ += article;
    }

    void end() override {
        if (cases_ == 0) return;
        const Words words(context_.rulebook, first_.language);
        const Argument arguments[] = {{"name", first_.name}};
        if (cases_ == 1) begin_with_first(words.fill("page/title", arguments));
        end_page(out_);
    }

  private:
    struct First {
        std::string name;
        std::string article;
        Language language = Language::English;
    };

    void begin_with_first(std::string_view title) {
        begin_page(out_, Words(context_.rulebook, first_.language), title);
        out_ += first_.article;
    }

    std::string tell(const CaseReport& the_case, const Words& words) const {
        const std::vector<Locator> places = locators(the_case);
        Telling telling{context_, the_case, words, places, {}, cases_ == 0 ? "" : fmt::format("c{}-", cases_ + 1)};
        for (const Finding& finding : the_case.findings) telling.findings.push_back(&finding);
        std::ranges::stable_sort(telling.findings, std::ranges::greater{},
                                 [](const Finding* finding) { return finding->severity(); });
        std::string out;
        put_head(out, telling);
        put_reading(out, telling);
        put_findings(out, telling);
        put_sources(out, telling);
        put_timeline(out, telling);
        put_claims(out, telling);
        put_provenance(out, telling);
        out += "</article>\n";
        return out;
    }

    static void put_head(std::string& out, const Telling& telling) {
        put(out, "<article class=\"case\" lang=\"{}\">\n<header>\n",
            telling.words.language() == Language::Chinese ? "zh-Hans" : "en");
        put(out, "<p class=\"kicker\">veritae · {}</p>\n<h1>{}</h1>\n", telling("page/kind"), owner(telling.the_case));
        const Argument day[] = {{"day", to_string(telling.context.as_of)}};
        out += "<p class=\"about\">";
        for (const DocumentReport& document : telling.the_case.documents)
            put(out, "<bdi>{}</bdi> · ", document.document.path);
        put(out, "{}</p>\n", telling.words.fill("page/judged", day));
        Tally tally;
        for (const DocumentReport& document : telling.the_case.documents) tally.add(document);
        for (const Finding* finding : telling.findings) tally.add(*finding);
        put(out, "<p class=\"summary\">{}</p>\n<p class=\"quiet\">{}</p>\n</header>\n", summary(tally, telling.words),
            telling("page/intro"));
        put(out, "<nav aria-label=\"{}\"><ul>", telling("page/contents"));
        for (const auto& [anchor, name] : {std::pair("read", "page/read"), std::pair("findings", "page/findings"),
                                           std::pair("timeline", "page/timeline"), std::pair("claims", "page/claims"),
                                           std::pair("provenance", "page/provenance")}) {
            put(out, R"(<li><a href="#{}{}">{}</a></li>)", telling.prefix, anchor, telling(name));
        }
        out += "</ul></nav>\n";
    }

    Context context_;
    std::string& out_;
    std::size_t cases_ = 0;
    First first_;
};

}  // namespace

std::unique_ptr<Reporter> check_html(const Context& context, std::string& out) {
    return std::make_unique<CheckHtml>(context, out);
}

}  // namespace veritae::report
