// SPDX-License-Identifier: MIT
#include "text/romanize.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "text/fold.hpp"

namespace veritae::text {

struct Romanizer::Transform {
    std::unique_ptr<icu::Transliterator> names;
};

Romanizer::Romanizer() = default;
Romanizer::~Romanizer() = default;

std::string Romanizer::operator()(std::string_view text) {
    if (!transform_) {
        transform_ = std::make_unique<Transform>();
        UErrorCode status = U_ZERO_ERROR;
        transform_->names.reset(
            icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) transform_->names.reset();
    }
    if (!transform_->names) return {};
    icu::UnicodeString converted =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    transform_->names->transliterate(converted);
    std::string out;
    converted.toUTF8String(out);
    return fold(out);
}

}  // namespace veritae::text
