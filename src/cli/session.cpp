// SPDX-License-Identifier: MIT
#include "cli/session.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/baseline.hpp"
#include "cli/failure.hpp"
#include "cli/index.hpp"
#include "cli/pdf.hpp"

namespace veritae::cli {

namespace {

/// A résumé is not written over by what is said of it.
void refuse_inputs(const std::vector<Target>& targets, const std::vector<std::string>& paths) {
    for (const Target& target : targets) {
        for (const std::string& path : paths) {
            std::error_code missing;
            if (!target.file.empty() && std::filesystem::equivalent(target.file, path, missing))
                throw Failure(target.file + ": is read, and would be written over");
        }
    }
}

/// One output on its way: what the reporter has said since the last flush stands in `text`.
struct Channel {
    std::string text;
    std::unique_ptr<report::Reporter> reporter;
    Output* output;

    void flush() {
        output->write(text);
        text.clear();
    }
};

}  // namespace

void add_document_options(CLI::App& command, DocumentArguments& arguments, const std::vector<std::string>& formats,
                          Shows shows) {
    const bool findings = shows == Shows::Findings;
    add_reading_options(command, arguments.reading);
    add_rules_option(command, arguments.rules);
    if (findings) add_selection_options(command, arguments.selection);
    add_presentation_options(command, arguments.presentation, formats, findings ? Formats::Several : Formats::One);
}

std::vector<std::string> names_of(std::span<const report::NamedReporter> formats) {
    std::vector<std::string> names;
    for (const report::NamedReporter& one : formats) names.emplace_back(one.name);
    return names;
}

Session::Session(const DocumentArguments& arguments)
    : arguments_(arguments),
      rulebook_(load_rules(arguments.rules)),
      options_{as_of(arguments.reading),
               patterns(arguments.selection.select, rulebook_),
               patterns(arguments.selection.ignore, rulebook_),
               {},
               lay_out_pdf,
               arguments.suppressions,
               read_baseline(arguments.baseline, ReadLimits{}.bytes)},
      checker_(rulebook_),
      context_{VERITAE_VERSION, rulebook_, options_.as_of, language(arguments.reading.language)},
      targets_(targets(arguments.presentation)) {
    refuse_inputs(targets_, arguments.reading.paths);
    if (!arguments.index.empty()) options_.look_up = open_index(arguments.index, rulebook_.facts);
    if (arguments.online.wanted()) options_.resolve = sources_.emplace(arguments.online, rulebook_.facts).resolve();
    options_.digests = std::ranges::find(targets_, "html", &Target::format) != targets_.end();
    for (const Target& target : targets_) {
        if (is_folder(target)) {
            folders_.emplace_back(target.file, context_);
        } else {
            outputs_.emplace_back(target.file);
        }
    }
}

void Session::ask_ahead() {
    const std::vector<std::string>& paths = arguments_.reading.paths;
    if (!sources_ || arguments_.reading.one_case || std::ranges::find(paths, "-") != paths.end()) return;
    std::error_code missing;
    if (paths.size() == 1 && !std::filesystem::is_directory(paths.front(), missing)) return;
    sources_->gather([&](const Resolve& collect) {
        CheckOptions options = options_;
        options.resolve = collect;
        options.select = {};
        options.ignore = {};
        for (const Rule& rule : rulebook_.rules) options.ignore.emplace_back(rule.id);
        (void)for_each_case(
            arguments_.reading, checker_, options, rulebook_.site_files, [](const CaseReport&) {}, Telling::Nothing);
    });
}

bool Session::report(std::span<const report::NamedReporter> formats,
                     const std::function<void(const CaseReport&)>& look) {
    std::deque<Channel> channels;
    for (const Target& target : targets_) {
        if (is_folder(target)) continue;
        report::Context context = context_;
        context.color = use_color(arguments_.presentation, target.file);
        Channel& channel = channels.emplace_back(Channel{{}, nullptr, &outputs_[channels.size()]});
        const auto named = std::ranges::find(formats, target.format, &report::NamedReporter::name);
        channel.reporter = named->make(context, channel.text);
        channel.reporter->begin();
    }
    ask_ahead();
    const bool all_read =
        for_each_case(arguments_.reading, checker_, options_, rulebook_.site_files, [&](const CaseReport& one) {
            look(one);
            for (Channel& channel : channels) {
                channel.reporter->add(one);
                channel.flush();
            }
            for (Folder& folder : folders_) folder.add(one);
        });
    for (Channel& channel : channels) {
        channel.reporter->end();
        channel.flush();
    }
    for (Folder& folder : folders_) folder.end();
    for (Output& output : outputs_) output.commit();
    if (sources_) sources_->explain();
    return all_read;
}

bool Session::write(const std::function<std::string(const CaseReport&)>& say) {
    Output& output = outputs_.front();
    const bool all_read = for_each_case(arguments_.reading, checker_, options_, rulebook_.site_files,
                                        [&](const CaseReport& one) { output.write(say(one)); });
    output.commit();
    return all_read;
}

}  // namespace veritae::cli
