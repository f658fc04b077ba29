// SPDX-License-Identifier: MIT
#include "checks/training_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "quantity/written.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "rulebook/unit.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

using Kind = TrainingItem::Kind;

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr double kSmallestModel = 1e6;  // parameters, of a bare number that may count them

class Reader {
  public:
    Reader(const DocumentReport& report, const TrainingWords& words, Span scope)
        : words_(words),
          plain_(std::string_view(report.document.plain).substr(0, scope.end)),
          at_(scope.begin),
          terms_(resume::inside(report.mentions.terms, scope)),
          quantities_(resume::inside(report.mentions.quantities, scope)) {}

    std::vector<TrainingItem> read() {
        while (at_ < plain_.size()) {
            if (plain_[at_] == ' ' || plain_[at_] == '\n') {
                ++at_;
                continue;
            }
            next();
        }
        return std::move(items_);
    }

  private:
    TrainingItem& add(Kind kind, std::uint32_t end) {
        TrainingItem& item = items_.emplace_back();
        item.kind = kind;
        item.span = {at_, end};
        at_ = end;
        return item;
    }

    void next() {
        const TermMention* name = term(at_, Sense::Accelerator);
        if (name != nullptr && !name->term->in_context) return accelerator(*name);
        if (const Quantity* one = quantity_here()) return quantity(*one);
        if (name != nullptr) return accelerator(*name);
        const TermMention* number = term(at_, Sense::Cardinal);
        if (number != nullptr && counts_time(number->span.end)) return cardinal(*number);
        if (const TrainingWords::Match word = words_.at(plain_, at_); word.length > 0) {
            const std::uint32_t end = at_ + word.length;
            if ((word.roles & role(TrainingWord::Single)) != 0 && counts_time(end)) return worded_time(1, end);
            add(Kind::Word, end).roles = word.roles;
            return;
        }
        if (number != nullptr) return cardinal(*number);
        if (term(at_, Sense::Magnitude) != nullptr && !items_.empty() && items_.back().span.end == at_ &&
            items_.back().kind == Kind::Number)
            items_.back().kind = Kind::Unread;
        if (const TermMention* unit = term(at_, Sense::Unit)) {
            const UnitMeaning meaning = unit_meaning(unit->term->value);
            if (meaning.dimension == Dimension::Duration) {
                add(Kind::TimeUnit, unit->span.end).value = {meaning.scale, meaning.scale};
                return;
            }
            if (counts_tokens(*unit)) {
                add(Kind::TokenUnit, unit->span.end);
                return;
            }
        }
        if (is_digit(plain_[at_])) return digits();
        if (is_letter(plain_[at_])) return letters();
        const text::CodePoint c = text::code_point_at(plain_, at_);
        const bool times = c.value == 0xD7 || c.value == '*';
        const bool text = text::is_han(c.value) || text::is_letter(c.value);
        add(times ? Kind::Times : text ? Kind::Text : Kind::Sign, at_ + c.length).sign = c.value;
    }

    /// The longest term of one sense that begins at an offset and ends in the scope, or null.
    const TermMention* term(std::uint32_t offset, Sense sense) {
        while (next_term_ < terms_.size() && terms_[next_term_].span.begin < at_) ++next_term_;
        for (std::size_t i = next_term_; i < terms_.size() && terms_[i].span.begin <= offset; ++i) {
            const TermMention& one = terms_[i];
            if (one.span.begin == offset && one.sense == sense && one.span.end <= plain_.size()) return &one;
        }
        return nullptr;
    }

    const Quantity* quantity_here() {
        while (next_quantity_ < quantities_.size() && quantities_[next_quantity_].span.begin < at_) ++next_quantity_;
        if (next_quantity_ == quantities_.size()) return nullptr;
        const Quantity& one = quantities_[next_quantity_];
        return one.span.begin == at_ && one.span.end <= plain_.size() ? &one : nullptr;
    }

    /// "A100-SXM4-80GB", "V100s"; "-8" alone is a size of which nobody knows what it counts.
    void accelerator(const TermMention& name) {
        std::uint32_t end = name.span.end;
        const auto times = [&](std::size_t i) {
            return (plain_[i] | 0x20) == 'x' && i + 1 < plain_.size() && is_digit(plain_[i + 1]);
        };
        const auto unit = [&](std::uint32_t i) { return plain_[i] == '-' && term(i + 1, Sense::Unit) != nullptr; };
        bool letter = false;
        while (end < plain_.size() && !times(end) && !unit(end) &&
               (plain_[end] == '-' || is_letter(plain_[end]) || is_digit(plain_[end]))) {
            letter = letter || is_letter(plain_[end]);
            ++end;
        }
        const bool sized = !letter && end > name.span.end + 1;
        TrainingItem& item = add(sized ? Kind::Unread : Kind::Accelerator, end);
        item.accelerator = name.term->value;
        item.ambiguous = name.term->in_context;
    }

    void quantity(const Quantity& one) {
        const auto counts = [&](std::string_view thing) {
            return one.dimension == Dimension::Count && one.thing == name_id(thing);
        };
        const bool bare =
            one.dimension == Dimension::None && one.scale >= kSmallestModel && one.value >= kSmallestModel;
        Kind kind = Kind::Text;
        if (counts("tokens")) kind = Kind::Tokens;
        if (counts("parameters") || bare) kind = Kind::Parameters;
        if (one.dimension == Dimension::Duration) kind = Kind::Time;
        std::uint32_t end = one.span.end;
        if (bare && (behind_tokens() || before_tokens(end))) kind = Kind::Tokens;
        if (kind != Kind::Text) {
            // "within 20 days": the bound may also say what the time is.
            const TrainingRoles roles = kind == Kind::Time ? words_.at(plain_, at_).roles : TrainingRoles{};
            TrainingItem& item = add(kind, end);
            item.value = one.interval;
            item.roles = roles & role(TrainingWord::BeforeTime);
            return;
        }
        if (one.dimension == Dimension::Bytes) {  // "64 80GB A100"
            add(Kind::Word, end).roles = role(TrainingWord::Filler);
            return;
        }
        const bool number =
            one.dimension == Dimension::None || one.dimension == Dimension::Count || one.dimension == Dimension::Ratio;
        if (!number || one.change) {
            add(Kind::Text, one.span.end);
            return;
        }
        // Its unit is read on its own: it may count devices or machines.
        const bool exact = one.bound == Bound::Exact && one.last_digit <= 1 && one.value == std::floor(one.value);
        add(Kind::Number, one.unit.empty() ? one.span.end : one.unit.begin).value =
            exact ? Interval{one.value, one.value} : one.interval;
    }

    static bool counts_tokens(const TermMention& unit) {
        const UnitMeaning meaning = unit_meaning(unit.term->value);
        return meaning.dimension == Dimension::Count && meaning.thing == name_id("tokens");
    }

    /// "tokens: 2T", "token 数 2T"
    [[nodiscard]] bool behind_tokens() const {
        for (std::size_t back = 1; back <= 3 && back <= items_.size(); ++back) {
            const TrainingItem& item = items_[items_.size() - back];
            if (item.kind == Kind::TokenUnit) return true;
            if (item.kind != Kind::Text && item.sign != ':') return false;
        }
        return false;
    }

    /// "2T training tokens": the end of these words, with nothing but words between.
    bool before_tokens(std::uint32_t& end) {
        constexpr std::uint32_t kReach = 30;  // bytes
        for (std::uint32_t i = end; i < plain_.size() && i - end < kReach; ++i) {
            const char c = plain_[i];
            const bool word = is_letter(c) || c == ' ' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
            if (!word) return false;
            const TermMention* unit = term(i, Sense::Unit);
            if (unit == nullptr || !counts_tokens(*unit)) continue;
            end = unit->span.end;
            return true;
        }
        return false;
    }

    /// "eight", "三"; part of a longer number where another of its words, or a hyphen, is beside it.
    void cardinal(const TermMention& number) {
        const bool glued = at_ > 0 && (plain_[at_ - 1] == '-' ||
                                       (!items_.empty() && items_.back().span.end == at_ &&
                                        (items_.back().kind == Kind::Number || items_.back().kind == Kind::Unread ||
                                         items_.back().kind == Kind::Time)));
        const std::uint32_t end = number.span.end;
        const std::uint32_t behind = end < plain_.size() && plain_[end] == ' ' ? end + 1 : end;
        const bool longer =
            term(behind, Sense::Magnitude) != nullptr || (behind == end && term(behind, Sense::Cardinal) != nullptr);
        if (glued && !items_.empty() && items_.back().kind == Kind::Number) items_.back().kind = Kind::Unread;
        if (glued || longer) {
            add(Kind::Unread, end);
            return;
        }
        const double value = number.term->value;
        if (counts_time(end)) return worded_time(value, end);
        add(Kind::Number, end).value = {value, value};
    }

    /// The unit of time behind a word that counts, or null.
    const TermMention* counts_time(std::uint32_t end) {
        const TermMention* unit = term(end < plain_.size() && plain_[end] == ' ' ? end + 1 : end, Sense::Unit);
        if (unit == nullptr) return nullptr;
        return unit_meaning(unit->term->value).dimension == Dimension::Duration ? unit : nullptr;
    }

    /// "two weeks", bounded by what stands in front: "more than two weeks".
    void worded_time(double value, std::uint32_t end) {
        const TermMention* unit = counts_time(end);
        const double scale = unit_meaning(unit->term->value).scale;
        Bound bound = Bound::Exact;
        for (const TermMention& one : terms_) {
            if (one.span.begin >= at_) break;
            const bool beside = one.span.end == at_ || (one.span.end + 1 == at_ && plain_[one.span.end] == ' ');
            if (one.sense == Sense::Bound && beside) bound = static_cast<Bound>(one.term->value);
        }
        add(Kind::Time, unit->span.end).value = quantity::bounded(value * scale, scale, bound);
    }

    /// A number that is no quantity: a bare count, or what is part of a name: "Falcon-7B", "Qwen3-30B-A3B".
    void digits() {
        const bool times_before = !items_.empty() && items_.back().kind == Kind::Times;
        const bool in_word = at_ > 0 && is_letter(plain_[at_ - 1]) && !times_before;
        const bool in_name = in_word || (at_ > 1 && plain_[at_ - 1] == '-' && plain_[at_ - 2] != ' ');
        std::uint32_t end = at_;
        const auto run = [&] {
            while (end < plain_.size() && is_digit(plain_[end])) ++end;
        };
        run();
        const auto digit = [&](std::size_t i) { return i < plain_.size() && is_digit(plain_[i]); };
        const auto thousands = [&] {
            return end < plain_.size() && plain_[end] == ',' && digit(end + 1) && digit(end + 2) && digit(end + 3) &&
                   !digit(end + 4);
        };
        while (thousands()) ++end, run();
        bool whole = true;
        if (end + 1 < plain_.size() && plain_[end] == '.' && is_digit(plain_[end + 1])) whole = false, ++end, run();
        std::string digits(plain_.substr(at_, end - at_));
        std::erase(digits, ',');
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);

        const TermMention* magnitude = term(end, Sense::Magnitude);
        const bool ends = magnitude != nullptr &&
                          (magnitude->span.end == plain_.size() ||
                           !(is_letter(plain_[magnitude->span.end]) || is_digit(plain_[magnitude->span.end])));
        if (ends && std::pow(10.0, magnitude->term->value) >= kSmallestModel) {
            const double scale = std::pow(10.0, magnitude->term->value);
            const auto dot = digits.find('.');
            const double unit =
                dot == std::string::npos ? 1 : std::pow(10.0, -static_cast<double>(digits.size() - dot - 1));
            const bool active = second_size();
            TrainingItem& item = add(Kind::Parameters, magnitude->span.end);
            item.value = quantity::nearest(value * scale, unit * scale);
            if (active) item.roles = role(TrainingWord::Active);
            return;
        }
        const bool times = end + 1 < plain_.size() && (plain_[end] | 0x20) == 'x' && is_digit(plain_[end + 1]);
        if (in_name || !whole ||
            (end < plain_.size() && is_letter(plain_[end]) && !times && term(end, Sense::Accelerator) == nullptr)) {
            while (end < plain_.size() && (is_letter(plain_[end]) || is_digit(plain_[end]))) ++end;
            add(Kind::Text, end);
            return;
        }
        add(Kind::Number, end).value = {value, value};
    }

    /// "Qwen3-30B-A3B": behind the first size and a letter, the one that is active.
    [[nodiscard]] bool second_size() const {
        const std::size_t count = items_.size();
        if (count < 3 || items_[count - 3].kind != Kind::Parameters) return false;
        return items_[count - 3].span.end == items_[count - 2].span.begin && items_[count - 2].sign == '-' &&
               items_[count - 2].span.end == items_[count - 1].span.begin && items_[count - 1].span.end == at_ &&
               items_[count - 1].span.size() == 1;
    }

    void letters() {
        std::uint32_t end = at_;
        while (end < plain_.size() && is_letter(plain_[end])) ++end;
        const bool times = end == at_ + 1 && (plain_[at_] | 0x20) == 'x';
        add(times ? Kind::Times : Kind::Text, end);
    }

    const TrainingWords& words_;
    std::string_view plain_;
    std::uint32_t at_;
    std::span<const TermMention> terms_;
    std::span<const Quantity> quantities_;
    std::size_t next_term_ = 0;
    std::size_t next_quantity_ = 0;
    std::vector<TrainingItem> items_;
};

}  // namespace

TrainingText training_text(const DocumentReport& report, const TrainingWords& words, Span scope) {
    TrainingText text{Reader(report, words, scope).read()};
    for (const TrainingItem& item : text.items) text.roles |= item.roles;
    return text;
}

}  // namespace veritae::checks
