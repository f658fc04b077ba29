// SPDX-License-Identifier: MIT
// Any bytes as what the extractor made of a PDF.
#include "fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string pdf = "%PDF-1.7\n";
    const veritae::LayOutPdf lay_out = [&](std::string_view, const veritae::ReadLimits&) {
        return veritae::PdfLayout{std::string(fuzz::bytes_of(data, size)), {}};
    };
    veritae::ReadContext context;
    context.lay_out_pdf = &lay_out;
    return fuzz::read_and_check(pdf, veritae::Format::Pdf, "cv.pdf", context);
}
