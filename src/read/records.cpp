// SPDX-License-Identifier: MIT
#include "read/records.hpp"

#include <algorithm>

namespace veritae::reading {
namespace {

/// Writes the fields of one record; the words between them are signs only.
class RecordWriter {
  public:
    RecordWriter(Writer& writer, const RecordSchema& schema, std::string_view omitted,
                 std::span<const RecordField> fields)
        : writer_(writer), schema_(schema), omitted_(omitted), fields_(fields) {}

    void entry() {
        if (has(FieldRole::Title) || has(FieldRole::Organization) || has(FieldRole::Subject)) {
            writer_.set_line(LineKind::Heading, 3, writer_.new_block());
            joined(FieldRole::Subject, ", ");
            joined(FieldRole::Title, ", ");
            joined(FieldRole::Organization, ", ");
            writer_.end_line();
        }
        text_line();
        dates();
        writer_.end_line();
        each(FieldRole::Place, [&](const RecordField& field) { lines(field); });
        rest(LineKind::Text);
        items();
    }

    void line() {
        begin_item();
        for (const FieldRole role : {FieldRole::Subject, FieldRole::Title, FieldRole::Organization, FieldRole::Place})
            joined(role, ", ");
        if (!writer_.at_line_start() && (has(FieldRole::Date) || has(FieldRole::Start))) writer_.literal(", ");
        dates();
        bool first = true;
        each(FieldRole::Items, [&](const RecordField& field) {
            for (const WriteText& text : field.texts) {
                if (!writer_.at_line_start()) writer_.literal(first ? ": " : ", ");
                first = false;
                write(field.role, text);
            }
        });
        writer_.end_line();
        rest(writer_.last_kind(LineKind::Item) ? LineKind::ItemText : LineKind::Item);
    }

    void citation() {
        begin_item();
        joined(FieldRole::Authors, ", ");
        if (has(FieldRole::Title)) {
            if (!writer_.at_line_start()) writer_.literal(". ");
            writer_.literal("\"");
            each(FieldRole::Title, [&](const RecordField& field) { write(field.role, field.texts.front()); });
            writer_.literal(".\"");
        }
        if (!writer_.at_line_start() && has(FieldRole::Venue)) writer_.literal(" ");
        bool first = true;
        for (const FieldRole role : {FieldRole::Venue, FieldRole::Organization, FieldRole::Place}) {
            each(role, [&](const RecordField& field) {
                for (const WriteText& text : field.texts) {
                    if (!first) writer_.literal(", ");
                    first = false;
                    write(field.role, text);
                }
            });
        }
        if (has(FieldRole::Date) || has(FieldRole::Start)) {
            if (!writer_.at_line_start()) writer_.literal(first ? " " : ", ");
            dates();
        }
        writer_.end_line();
        rest(LineKind::ItemText);
        items();
    }

    void card() {
        each(FieldRole::Name, [&](const RecordField& field) {
            writer_.set_line(LineKind::Heading, 1, writer_.new_block());
            writer_.open_field(field.role);  // over all its parts
            for (const WriteText& text : field.texts) text(writer_);
            writer_.close_field();
            writer_.end_line();
        });
        for (const FieldRole role : {FieldRole::Title, FieldRole::Organization, FieldRole::Place})
            each(role, [&](const RecordField& field) { lines(field); });
        rest(LineKind::Text);
        items();
    }

  private:
    [[nodiscard]] bool has(FieldRole role) const {
        return std::ranges::any_of(
            fields_, [&](const RecordField& field) { return field.role == role && !field.texts.empty(); });
    }
    template <class Use>
    void each(FieldRole role, Use&& use) {
        for (const RecordField& field : fields_) {
            if (field.role == role && !field.texts.empty()) use(field);
        }
    }

    void begin_item() { writer_.set_line(LineKind::Item, 1, item_ = writer_.new_block()); }
    void text_line() { writer_.set_line(LineKind::Text, 0, writer_.new_block()); }

    void write(FieldRole role, const WriteText& text) {
        writer_.open_field(role);
        text(writer_);
        writer_.close_field();
    }

    void joined(FieldRole role, std::string_view sign) {
        each(role, [&](const RecordField& field) {
            for (const WriteText& text : field.texts) {
                if (!writer_.at_line_start()) writer_.literal(sign);
                write(role, text);
            }
        });
    }

    /// On the present line: the date in words, or start and end with a dash between them.
    void dates() {
        if (has(FieldRole::Date)) {
            bool first = true;
            each(FieldRole::Date, [&](const RecordField& field) {
                for (const WriteText& text : field.texts) {
                    if (!first) writer_.literal(", ");
                    first = false;
                    write(field.role, text);
                }
            });
            return;
        }
        each(FieldRole::Start, [&](const RecordField& field) { write(field.role, field.texts.front()); });
        if (has(FieldRole::End)) {
            if (has(FieldRole::Start)) writer_.literal(" – ");
            each(FieldRole::End, [&](const RecordField& field) { write(field.role, field.texts.front()); });
        } else if (has(FieldRole::Start) && schema_.ongoing && !omitted_.empty()) {
            writer_.literal(" – ");
            writer_.literal(omitted_);
        }
    }

    /// A line for each text of a field.
    void lines(const RecordField& field) {
        for (const WriteText& text : field.texts) {
            text_line();
            write(field.role, text);
            writer_.end_line();
        }
    }

    /// What has no place of its own, a line each.
    void rest(LineKind kind) {
        for (const RecordField& field : fields_) {
            const bool plain =
                field.role == FieldRole::Text || field.role == FieldRole::Link || field.role == FieldRole::Labelled;
            if (!plain) continue;
            for (const WriteText& text : field.texts) {
                if (kind == LineKind::Text) text_line();
                if (kind != LineKind::Text)
                    writer_.set_line(kind, 1, kind == LineKind::Item ? writer_.new_block() : item_);
                if (field.role == FieldRole::Labelled && field.label) {
                    field.label(writer_);
                    writer_.literal(": ");
                }
                write(field.role, text);
                writer_.end_line();
            }
        }
    }

    void items() {
        each(FieldRole::Items, [&](const RecordField& field) {
            for (const WriteText& text : field.texts) {
                begin_item();
                write(field.role, text);
                writer_.end_line();
            }
        });
    }

    Writer& writer_;
    const RecordSchema& schema_;
    std::string_view omitted_;
    std::span<const RecordField> fields_;
    std::uint32_t item_ = 0;
};

}  // namespace

void write_heading(Writer& writer, Section section, const WriteText& words) {
    writer.set_line(LineKind::Heading, 2, writer.new_block());
    writer.open_field(FieldRole::Heading, section);
    words(writer);
    writer.close_field();
    writer.end_line();
}

void write_record(Writer& writer, const RecordSchema& schema, std::string_view omitted,
                  std::span<const RecordField> fields) {
    RecordWriter record(writer, schema, omitted, fields);
    switch (schema.shape) {
        case RecordShape::Entry:
            return record.entry();
        case RecordShape::Line:
            return record.line();
        case RecordShape::Citation:
            return record.citation();
        case RecordShape::Card:
            return record.card();
    }
}

const RecordSchema* find_record(const Schema& schema, std::string_view name, std::string_view variant) {
    const RecordSchema* best = nullptr;
    int best_fit = 0;
    for (const RecordSchema& record : schema.records) {
        if (!record.variant.empty() && record.variant != variant) continue;
        const int fit = record.name == name ? 3 + (record.variant.empty() ? 0 : 1) : record.name == "*" ? 1 : 0;
        if (fit > best_fit) {
            best = &record;
            best_fit = fit;
        }
    }
    return best;
}

const Schema* find_schema(std::span<const Schema> schemas, Format format) {
    const auto found = std::ranges::find_if(schemas, [&](const Schema& schema) { return schema.format == format; });
    return found == schemas.end() ? nullptr : &*found;
}

}  // namespace veritae::reading
