// SPDX-License-Identifier: MIT
#include "report/locator.hpp"

#include <algorithm>

namespace veritae::report {

namespace {

constexpr std::uint32_t kStep = 512;

std::uint32_t count(std::string_view bytes) {
    std::uint32_t code_points = 0;
    for (const char byte : bytes) code_points += (static_cast<std::uint8_t>(byte) & 0xC0u) != 0x80u;
    return code_points;
}

}  // namespace

Locator::Locator(const Document& document) : document_(&document) {
    const std::string_view text = document.text;
    counts_.reserve(text.size() / kStep + 1);
    std::uint32_t before = 0;
    for (std::size_t at = 0; at <= text.size(); at += kStep) {
        counts_.push_back(before);
        before += count(text.substr(at, kStep));
    }
    parts_.reserve(document.origins.size());
    for (std::size_t i = 0; i < document.origins.size(); ++i) {
        const auto differs = [&] {
            const Origin& one = document.origins[i];
            return one.page != document.origins[i - 1].page || one.path != document.origins[i - 1].path;
        };
        parts_.push_back(i == 0 ? 0 : parts_.back() + (differs() ? 1 : 0));
    }
}

std::uint32_t Locator::code_points_before(std::uint32_t text_offset) const {
    const std::uint32_t step = text_offset / kStep;
    return counts_[step] +
           count(std::string_view(document_->text).substr(std::size_t{step} * kStep, text_offset - step * kStep));
}

std::uint32_t Locator::line(std::uint32_t text_offset) const {
    const auto& starts = document_->line_starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), text_offset);
    return after == starts.begin() ? 0 : static_cast<std::uint32_t>(after - starts.begin() - 1);
}

const Origin* Locator::origin(std::uint32_t line) const {
    return line < document_->origins.size() ? &document_->origins[line] : nullptr;
}

std::uint32_t Locator::number(std::uint32_t line) const {
    const Origin* from = origin(line);
    return from == nullptr ? line + 1 : from->begin.line;
}

const std::string& Locator::path(std::uint32_t line) const {
    const Origin* from = origin(line);
    return from == nullptr || from->path.empty() ? document_->path : from->path;
}

Span Locator::line_span(std::uint32_t line) const {
    const auto& starts = document_->line_starts;
    const std::string_view text = document_->text;
    const std::uint32_t begin = line < starts.size() ? starts[line] : 0;
    auto end = line + 1 < starts.size() ? starts[line + 1] : static_cast<std::uint32_t>(text.size());
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
    return {begin, end};
}

Position Locator::position(std::uint32_t text_offset) const {
    if (document_->encoding != Encoding::Utf8) return document_->position(text_offset);
    const std::uint32_t index = line(text_offset);
    const std::uint32_t begin = index < document_->line_starts.size() ? document_->line_starts[index] : 0;
    const std::uint32_t column = code_points_before(text_offset) - code_points_before(begin);
    if (const Origin* from = origin(index); from != nullptr && !from->path.empty())
        return {from->begin.line, from->begin.column + column, from->begin.offset + (text_offset - begin)};
    return {index + 1, column + 1, std::uint64_t{document_->bom} + text_offset};
}

std::uint32_t Locator::byte_column(std::uint32_t text_offset) const {
    const std::uint32_t index = line(text_offset);
    const std::uint32_t begin = index < document_->line_starts.size() ? document_->line_starts[index] : 0;
    const Origin* from = origin(index);
    const std::uint32_t before = from != nullptr && !from->path.empty() ? from->begin.column : 1;
    return before + (text_offset - begin);
}

}  // namespace veritae::report
