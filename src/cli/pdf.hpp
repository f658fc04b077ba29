// SPDX-License-Identifier: MIT
/// \file
/// The pages of a PDF, by programs of poppler-utils.
#pragma once

#include "veritae/document.hpp"

namespace veritae::cli {

/// `pdftotext -bbox-layout` over the bytes of a PDF, and where they are installed `pdftohtml`, for the colours and
/// modes of its letters, and `pdftoppm`, which draws a page on which letters are doubtful. A LayOutPdf.
[[nodiscard]] PdfLayout lay_out_pdf(std::string_view bytes, const ReadLimits& limits);

}  // namespace veritae::cli
