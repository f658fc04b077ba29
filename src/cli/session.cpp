// SPDX-License-Identifier: MIT
#include "cli/session.hpp"

#include "cli/pdf.hpp"

namespace veritae::cli {

void add_document_options(CLI::App& command, DocumentArguments& arguments, const std::vector<std::string>& formats,
                          bool selects) {
    add_reading_options(command, arguments.reading);
    add_rules_option(command, arguments.rules);
    if (selects) add_selection_options(command, arguments.selection);
    add_presentation_options(command, arguments.presentation, formats);
}

Session::Session(const DocumentArguments& arguments)
    : arguments_(arguments),
      rulebook_(load_rules(arguments.rules)),
      options_{as_of(arguments.reading),
               patterns(arguments.selection.select, rulebook_),
               patterns(arguments.selection.ignore, rulebook_),
               {},
               lay_out_pdf},
      checker_(rulebook_),
      context_{VERITAE_VERSION, rulebook_, options_.as_of, language(arguments.reading.language),
               use_color(arguments.presentation)},
      output_(arguments.presentation.output) {}

bool Session::report(Make make, const std::function<void(const CaseReport&)>& look) {
    std::string text;
    const auto reporter = make(context_, text);
    const auto flush = [&] {
        output_.write(text);
        text.clear();
    };
    reporter->begin();
    const bool all_read =
        for_each_case(arguments_.reading, checker_, options_, rulebook_.site_files, [&](const CaseReport& one) {
            look(one);
            reporter->add(one);
            flush();
        });
    reporter->end();
    flush();
    output_.commit();
    return all_read;
}

bool Session::write(const std::function<std::string(const CaseReport&)>& say) {
    const bool all_read = for_each_case(arguments_.reading, checker_, options_, rulebook_.site_files,
                                        [&](const CaseReport& one) { output_.write(say(one)); });
    output_.commit();
    return all_read;
}

}  // namespace veritae::cli
